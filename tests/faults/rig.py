"""What the tests of faults stand on: a database with a small town in it on either engine, the served program,
and what is said to it. Knows how to start and to break things; knows nothing of what must hold (holds.py)."""
import ctypes
import glob
import http.client
import itertools
import json
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import traceback
import urllib.parse

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), '..', '..'))
TUIMEN = os.path.abspath(sys.argv[1]) if len(sys.argv) > 1 else os.path.join(ROOT, 'build', 'tuimen')
PLACE = '510104018006001003'               # a micro-grid of the town
PASSWORD = 'tuimen-demo'
SCALE = os.environ.get('SCALE', '1000')    # of the town; more by hand
PHOTO = open(os.path.join(ROOT, 'tests/fuzz/seeds/image/progressive.jpg'), 'rb').read()
DIE_WITH_PARENT = 1                        # prctl(2), PR_SET_PDEATHSIG
libc = ctypes.CDLL(None, use_errno=True)


def die_with_us():
    libc.prctl(DIE_WITH_PARENT, signal.SIGKILL)


def run(*words, **more):
    """A command that must succeed; its output."""
    done = subprocess.run(words, capture_output=True, text=True, timeout=1200, **more)
    if done.returncode:
        raise AssertionError(f'{words[:4]}: {done.stdout[-2000:]}{done.stderr[-2000:]}')
    return done.stdout


# ---- Databases ----

class Sqlite:
    name = 'sqlite'

    def __init__(self, work):
        self.work, self.count = work, 0
        os.mkdir(f'{work}/town')
        self.town = Sqlite.At(f'{work}/town')
        found(self)

    def fresh(self):
        """The town once more, in a folder of its own."""
        self.count += 1
        return Sqlite.At(self.copy_folder(f'{self.work}/{self.count}'))

    def copy_folder(self, to):
        shutil.copytree(f'{self.work}/town', to)
        return to

    def empty(self):
        """A place for a database that isn't there yet."""
        self.count += 1
        os.mkdir(f'{self.work}/{self.count}')
        return Sqlite.At(f'{self.work}/{self.count}')

    def drop(self, at):
        shutil.rmtree(at.folder)

    def stop(self):
        pass

    class At:
        engine = 'sqlite'

        def __init__(self, folder):
            self.folder, self.where = folder, f'{folder}/tuimen.db'

        def rows(self, sql):
            db = sqlite3.connect(self.where, timeout=10)
            try:
                return db.execute(sql).fetchall()
            finally:
                db.close()


class Postgres:
    """A cluster of our own that waits for the disk."""
    name = 'postgres'

    def __init__(self, work):
        self.dir, self.work, self.count = f'{work}/pg', work, 0
        os.mkdir(f'{work}/town')
        self.start()
        self.town = Postgres.At(f'{work}/town', self.url)
        found(self)

    def start(self):
        said = subprocess.run([f'{ROOT}/tools/pg-scratch.sh', 'start', self.dir, '--durable'],
                              capture_output=True, text=True, timeout=120)
        if said.returncode == 3:
            raise Absent('PostgreSQL is not installed')
        assert said.returncode == 0, said.stderr
        self.url = said.stdout.strip()

    def stop(self, crash='--crash'):
        run(f'{ROOT}/tools/pg-scratch.sh', 'stop', self.dir, *([crash] if crash else []))

    def kill(self):
        """kill -9 of the first process; its children notice by themselves. While it is dying `start` would take it for
        alive, and nobody would bring it back."""
        pid = int(open(f'{self.dir}/data/postmaster.pid').readline())
        os.kill(pid, signal.SIGKILL)
        wait_until('the end of PostgreSQL', 60, lambda: not lives(pid))

    def fresh(self):
        at = self.empty('postgres')
        shutil.copy(f'{self.town.folder}/tuimen.key', at.folder)
        return at

    def empty(self, template='template0'):
        self.count += 1
        folder = f'{self.work}/{self.count}'
        os.mkdir(folder)
        name = f'town{self.count}'
        run('psql', '-qX', self.url, '-c', f'CREATE DATABASE {name} TEMPLATE {template}')
        return Postgres.At(folder, self.url.replace('/postgres?', f'/{name}?'))

    def drop(self, at):
        run('psql', '-qX', self.url, '-c', f'DROP DATABASE {at.where.split("?")[0].split("/")[-1]} WITH (FORCE)')
        shutil.rmtree(at.folder)

    class At:
        engine = 'postgres'

        def __init__(self, folder, where):
            self.folder, self.where = folder, where

        def rows(self, sql):
            """Waits for a database that is coming back (psql ends with 2)."""
            words = ['psql', '-qAtX', self.where, '-c', f'SELECT json_agg(t) FROM ({sql}) t']
            end = time.monotonic() + 60
            while (done := subprocess.run(words, capture_output=True, text=True)).returncode == 2:
                assert time.monotonic() < end, done.stderr
                time.sleep(0.1)
            assert done.returncode == 0, done.stderr
            return [tuple(row.values()) for row in json.loads(done.stdout.strip() or '[]')]


def found(store):
    """Everybody has signed in, and a photo waits to be named: all copies of the town begin so."""
    run(TUIMEN, 'town', '--db', store.town.where, '--scale', SCALE, '--days', '0', cwd=store.town.folder)
    server = Server(store.town)
    store.cast = Cast(server)
    store.photo = Line(server).ask(upload(store.cast.resident)).json['id']
    server.stop()


# ---- The program ----

class Server:
    """`tuimen serve` on a database; `around` are words before it, `env` more of the environment."""

    def __init__(self, at, around=(), env=None):
        self.at, self.around, self.env = at, list(around), env
        self.process, self.port = None, 0
        self.start()

    def start(self):
        self.log = open(f'{self.at.folder}/server.log', 'ab')
        self.process = subprocess.Popen(
            [*self.around, TUIMEN, 'serve', '--db', self.at.where, '--port', '0', '--log', 'errors'],
            stdout=subprocess.PIPE, stderr=self.log, cwd=self.at.folder, preexec_fn=die_with_us,
            env={**os.environ, **(self.env or {})})
        line = self.process.stdout.readline().decode()
        found = re.search(r':(\d+)/', line)
        assert found, f'it does not start: {line}{self.said()}'
        self.port = int(found.group(1))

    def said(self):
        return open(f'{self.at.folder}/server.log', encoding='utf-8', errors='replace').read()[-3000:]

    def alive(self):
        return self.process.poll() is None

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.tidy_up()

    def tidy_up(self):
        """libfaketime leaves its memory behind when the program is killed."""
        self.process.stdout.close()
        self.log.close()
        for left in f'faketime_shm_{self.process.pid}', f'sem.faketime_sem_{self.process.pid}':
            pathlib.Path('/dev/shm', left).unlink(missing_ok=True)

    def revive(self):
        if not self.alive():
            self.kill()
            self.start()

    def until_answered(self, request, seconds=60, line=None):
        """Ask again and again, as a phone does; what is dying may take a moment to be dead."""
        heard = []

        def ask():
            self.revive()
            heard.append((line or Line(self)).ask(request))
            return heard[-1] and heard[-1].status != 503
        wait_until('an answer', seconds, ask)
        return heard[-1]

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self.tidy_up()
        assert code == 0, f'it ended with {code}: {self.said()}'


class Answer:
    def __init__(self, status, headers, body):
        self.status, self.headers, self.body = status, headers, body

    @property
    def json(self):
        return json.loads(self.body)

    def __repr__(self):
        return f'{self.status} {self.body[:600].decode(errors="replace")}'


class Request:
    """What a phone keeps in its outbox until it has heard the answer."""

    def __init__(self, method, path, body=None, token=None, key=None, kind='application/json'):
        self.method, self.path, self.token, self.key, self.kind = method, path, token, key, kind
        self.body = body if isinstance(body, (bytes, type(None))) else json.dumps(body).encode()

    def headers(self):
        h = {'Content-Type': self.kind} if self.body is not None else {}
        if self.token:
            h['Authorization'] = f'Bearer {self.token}'
        if self.key:
            h['Idempotency-Key'] = self.key
        return h


class Line:
    """A connection that is kept. `ask` gives None where no whole answer came."""

    def __init__(self, server, timeout=30):
        self.server, self.timeout, self.http = server, timeout, None

    def ask(self, r):
        try:
            if not self.http:
                self.http = http.client.HTTPConnection('127.0.0.1', self.server.port, timeout=self.timeout)
            self.http.request(r.method, r.path, r.body, r.headers())
            a = self.http.getresponse()
            return Answer(a.status, a.headers, a.read())
        except (OSError, http.client.HTTPException):
            self.close()
            return None

    def close(self):
        if self.http:
            self.http.close()
        self.http = None


class Late:
    """A copy of a request on a connection of its own, whose last byte comes when `arrive` says so."""

    def __init__(self, server, r):
        self.line, self.answer = http.client.HTTPConnection('127.0.0.1', server.port, timeout=30), None
        try:
            self.line.putrequest(r.method, r.path)
            for name, says in {**r.headers(), 'Content-Length': str(len(r.body))}.items():
                self.line.putheader(name, says)
            self.line.endheaders(r.body[:-1])
            self.rest = r.body[-1:]
        except OSError:
            self.rest = None

    def arrive(self):
        """What it was answered; None: the connection had ended before."""
        try:
            if self.rest:
                self.line.send(self.rest)
                a = self.line.getresponse()
                return Answer(a.status, a.headers, a.read())
        except (OSError, http.client.HTTPException):
            pass
        finally:
            self.line.close()
        return None


def get(server, path, token=None, timeout=30):
    return Line(server, timeout).ask(Request('GET', path, token=token))


def sign_in(server, login):
    a = Line(server).ask(Request('POST', '/api/v1/session', {'login': login, 'password': PASSWORD}))
    assert a and a.status == 200, a
    return re.search(r'tuimen_session=([^;]+)', a.headers['Set-Cookie']).group(1)


class Cast:
    """Tokens of those who take a case along its road; sessions outlive the program."""

    def __init__(self, server):
        self.resident, self.clerk, self.member, self.another = (
            sign_in(server, login) for login in ('resident', 'c018006-2', 'm018006001003', 'c018006-3'))


serials = itertools.count(1)               # of many threads: `next` is one step


def new_key():
    return f'key-{os.getpid()}-{next(serials):06d}'


def report(cast, photos=(), words=None):
    key = new_key()
    body = {'class': '11008', 'words': words or key, 'place': PLACE, 'photos': [{'id': p} for p in photos]}
    return Request('POST', '/api/v1/cases', body, cast.resident, key)


def upload(token):
    return Request('POST', '/api/v1/photos', PHOTO, token, new_key(), 'application/octet-stream')


def step(token, case, verb, **more):
    return Request('POST', f'/api/v1/cases/{case["id"]}/{verb}', {'version': case['version'], **more}, token,
                   new_key())


# ---- Running ----

class Rounds:
    """The numbers of so many rounds, with a word now and then how far it is. MINUTES=30 ends it earlier, and so does SIGTERM: after
    the round under way, so that what comes at the end is looked at all the same."""
    WORD = 20                                  # seconds

    def __init__(self, name, count, say):
        self.name, self.count, self.say, self.over = name, count, say, False
        self.end = time.monotonic() + 60 * float(os.environ.get('MINUTES', 10 ** 6))

    def __iter__(self):
        def stop(*_):
            self.over = True
        before = signal.signal(signal.SIGTERM, stop)
        began = said = time.monotonic()
        number = -1
        try:
            for number in range(self.count):
                yield number
                now = time.monotonic()
                last = number == self.count - 1 or self.over or now > self.end
                if last or now - said > self.WORD:
                    print(f'{self.name}: {number + 1} of {self.count}, {1000 * (now - began) / (number + 1):.0f} ms each: {self.say()}',
                          flush=True)
                    said = now
                if last:
                    break
        finally:
            signal.signal(signal.SIGTERM, before)


def lives(pid):
    try:
        return open(f'/proc/{pid}/stat').read().rpartition(')')[2].split()[0] not in 'ZX'
    except OSError:
        return False


class Absent(Exception):
    """Something this test needs is not on this machine."""


def wait_until(what, seconds, true):
    """For what recovers by itself; how long it took is nobody's business, that it ends is."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, f'{what}: not within {seconds} s'
        time.sleep(0.05)


class Clock:
    """The program's wall clock: seconds beside the true one."""

    def __init__(self, at):
        found = glob.glob('/usr/lib/*/faketime/libfaketimeMT.so.1')
        if not found:
            raise Absent('libfaketime is not installed')
        self.file = f'{at.folder}/clock'
        self.set(0)
        self.env = {'LD_PRELOAD': found[0], 'FAKETIME_TIMESTAMP_FILE': self.file, 'FAKETIME_NO_CACHE': '1',
                    'FAKETIME_DONT_FAKE_MONOTONIC': '1'}

    def set(self, seconds):
        with open(self.file, 'w') as f:
            f.write(f'{seconds:+d}')


def strace_works():
    tried = subprocess.run(['strace', '-qq', '-e', 'trace=none', 'true'], capture_output=True) \
        if shutil.which('strace') else None
    if not tried or tried.returncode:
        raise Absent('strace does not work here')


class Injected:
    """strace put to running programs: what the kernel says to them from now on, until it is taken away."""

    def __init__(self, pids, inject=None, trace='none', to='/dev/null', more=()):
        strace_works()
        self.pids = pids
        words = ['strace', '-f', '-y', '-qq', *more, '-o', to, '-e', f'trace={trace}']
        words += ['-e', f'inject={inject}'] if inject else []
        for pid in pids:
            words += ['-p', str(pid)]
        self.process = subprocess.Popen(words, stderr=subprocess.DEVNULL, preexec_fn=die_with_us)
        wait_until('strace', 20, lambda: self.ended() or all(map(self.holds, pids)))
        threading.Thread(target=self.let_go_of_the_dead, args=[pids], daemon=True).start()

    def let_go_of_the_dead(self, pids):
        """strace may sit by the body for ever, and the parent doesn't learn of the death."""
        while self.process.poll() is None:
            if not all(map(lives, pids)):
                self.process.kill()
            time.sleep(0.01)

    def dying(self, pid):
        """SIGKILL is on its way to one of its threads, or has not wholly ended it."""
        try:
            tasks = [open(f'/proc/{pid}/task/{t}/status').read() for t in os.listdir(f'/proc/{pid}/task')]
        except OSError:
            return lives(pid)
        return lives(pid) and any(int(bits, 16) & 1 << signal.SIGKILL - 1 for status in tasks
                                       for bits in re.findall(r'(?:Sig|Shd)Pnd:\t(\w+)', status))

    def ended(self):
        """strace ends by itself when those it was put to have met their call and died, else because it may not."""
        if self.process.poll() is not None and any(map(lives, self.pids)):
            raise Absent('strace may not be put to a running program here')
        return self.process.poll() is not None

    @staticmethod
    def holds(pid):
        """All its threads are strace's, or it has met its call already and is gone."""
        tasks = f'/proc/{pid}/task'
        try:
            return not any('TracerPid:\t0\n' in open(f'{tasks}/{t}/status').read() for t in os.listdir(tasks))
        except (FileNotFoundError, ProcessLookupError):
            return not os.path.exists(tasks)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGINT)      # it lets go of the programs and ends
        self.process.wait()
        wait_until('the end of the killed', 20, lambda: not any(map(self.dying, self.pids)))


def of(engine):
    """For tests that mean something on one engine alone."""
    def mark(test):
        test.only = engine
        return test
    return mark


def main(tests, engines=(Sqlite, Postgres)):
    """Each test with each engine; says what machines count (tools/count.py)."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    seed = int(os.environ.get('SEED', random.SystemRandom().randrange(1 << 32)))
    print(f'SEED={seed}', flush=True)
    passed = failed = 0
    for engine in engines:
        if os.environ.get('ENGINE', engine.name) != engine.name:
            continue
        work = tempfile.mkdtemp(prefix='tuimen-faults-', dir=os.environ.get('TMPDIR', '/tmp'))
        os.chmod(work, 0o755)
        store = None
        try:
            store = engine(work)
            for test in tests:
                only = getattr(test, 'only', store.name)
                if os.environ.get('TEST', test.__name__) != test.__name__ or only != store.name:
                    continue
                try:
                    test(store, random.Random(seed))
                    passed += 1
                    print(f'ok {engine.name} {test.__name__}', flush=True)
                except Absent as why:
                    print(f'SKIP: {engine.name} {test.__name__}: {why}', flush=True)
                except Exception:
                    failed += 1
                    traceback.print_exc(file=sys.stdout)
                    print(f'not ok {engine.name} {test.__name__} (SEED={seed})', flush=True)
        except Absent as why:
            print(f'SKIP: {engine.name}: {why}', flush=True)
        finally:
            if store:
                store.stop()
            if not failed or not os.environ.get('KEEP'):
                shutil.rmtree(work, ignore_errors=True)
    print(f'[  PASSED  ] {passed} test(s).')
    if failed:
        print(f'[  FAILED  ] {failed} test(s).')
    sys.exit(failed > 0)
