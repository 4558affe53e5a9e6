"""What the benches share: servers to start and stop, their processor time, wrk, medians, and what machine this is.
Everything lies under build/bench, on the disk of the checkout, so that an fdatasync costs what it costs here."""
import contextlib
import hashlib
import json
import os
import platform
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WORK = ROOT / 'build' / 'bench'
TUIMEN = ROOT / 'build' / 'tuimen'
SCALE = int(os.environ.get('BENCH_SCALE', 902933))
SIZES = [int(n) for n in os.environ.get('BENCH_SIZES', '10000,100000,902933').split(',')]
ROUNDS = int(os.environ.get('BENCH_ROUNDS', 5))
SECONDS = int(os.environ.get('BENCH_SECONDS', 8))
PORT = int(os.environ.get('BENCH_PORT', 18140))
TICK = os.sysconf('SC_CLK_TCK')
DISTRICT = '510104'


class Absent(Exception):
    """Something this machine hasn't got: the part is left out, and the page says so."""


def say(*words):
    print('bench:', *words, flush=True)


def run(*args, **more):
    WORK.mkdir(parents=True, exist_ok=True)
    return subprocess.run([str(a) for a in args], check=True, capture_output=True, text=True, cwd=WORK, **more).stdout


def median(numbers):
    return statistics.median(numbers)


# ---- Servers ----

def stat(pid):
    """Parent and processor seconds of a process: its own, and those of children that it has waited for."""
    text = Path(f'/proc/{pid}/stat').read_text()
    field = text[text.rindex(')') + 2:].split()
    return int(field[1]), sum(map(int, field[11:13])) / TICK, sum(map(int, field[13:15])) / TICK


def cpu_of_tree(pid):
    """Processor seconds of a process and all below it, dead ones included."""
    _, own, waited = stat(pid)
    total = own + waited
    for other in filter(str.isdigit, os.listdir('/proc')):
        with contextlib.suppress(OSError, ValueError):
            if stat(other)[0] == pid:
                total += cpu_of_tree(int(other))
    return total


def memory(pid, field='VmRSS'):
    """KiB, by a field of /proc/PID/status."""
    for line in Path(f'/proc/{pid}/status').read_text().splitlines():
        if line.startswith(field + ':'):
            return int(line.split()[1])
    return 0


class Server:
    """A program on a port, and what else works for it (`beside`: process ids, a database's)."""

    def __init__(self, args, port, beside=()):
        self.port, self.beside = port, list(beside)
        with open(WORK / 'server.log', 'ab') as log:
            self.process = subprocess.Popen([str(a) for a in args], stdout=log, stderr=log, cwd=WORK)
        wait_for(port, self.process)

    def cpu(self):
        return cpu_of_tree(self.process.pid) + sum(map(cpu_of_tree, self.beside))

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def wait_for(port, process, seconds=60):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError(f'the server ended at once: see {WORK / "server.log"}')
        with contextlib.suppress(OSError):
            socket.create_connection(('127.0.0.1', port), 1).close()
            return
        time.sleep(0.002)
    raise RuntimeError(f'nobody answers at port {port}')


@contextlib.contextmanager
def tuimen(db, port=PORT, beside=(), *more):
    server = Server([TUIMEN, 'serve', '--db', db, '--port', port, '--rate', 0, '--connections-each', 100000,
                     '--log', 'errors', *more], port, beside)
    try:
        yield server
    finally:
        server.stop()


def copy_db(name):
    """A fresh copy of the town with its key."""
    place = WORK / name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir()
    for file in ('tuimen.db', 'tuimen.key'):
        shutil.copy(WORK / f'town-{SCALE}' / file, place / file)
    return place / 'tuimen.db'


# ---- The town, with neighbours signed in ----

NEIGHBOURS = 64
STAFF = ('c018006-2', 's018', 'district')


def token(name):
    return hashlib.sha256(name.encode()).hexdigest()[:43]


def session(blob, login):
    """SQL that signs somebody in."""
    now = int(time.time() * 1000)
    return ('INSERT INTO sessions (district, token, account, post, created_ms, seen_ms, idle_ms, expires_ms) '
            f'SELECT a.district, {blob(token(login))}, a.id, min(p.id), {now}, {now}, 86400000, {now + 86400000} '
            'FROM accounts a JOIN posts p ON p.district = a.district AND p.account = a.id '
            f"WHERE a.login = '{login}' GROUP BY a.district, a.id;")


def sign_ins_of(logins):
    return [session(lambda t: f"x'{digest(t)}'", login) for login in logins]


def sign_ins(blob):
    """SQL that makes 64 neighbours out of the demo's one, and a session each for them and three of the staff."""
    for n in range(1, NEIGHBOURS + 1):
        yield ("INSERT INTO accounts (district, id, login, name, password, state, lang, place, created_ms, version) "
               f"SELECT district, {1000 + n}, 'neighbour{n}', name, password, state, lang, place, created_ms, version "
               "FROM accounts WHERE login = 'resident';")
        yield ("INSERT INTO posts (district, id, account, role, rank, place, title, scope, totp_step, since_ms) "
               f"SELECT p.district, {1000 + n}, {1000 + n}, role, rank, p.place, title, scope, totp_step, since_ms "
               "FROM posts p JOIN accounts a ON a.district = p.district AND a.id = p.account "
               "WHERE a.login = 'resident';")
        yield session(blob, f'neighbour{n}')
    for login in STAFF:
        yield session(blob, login)


def digest(text):
    return hashlib.blake2b(text.encode(), digest_size=32).hexdigest()


def town():
    """The whole district once, as SQLite; every bench starts from a copy of it."""
    place = WORK / f'town-{SCALE}'
    made = place / 'made'
    mark = f'{SCALE} {hashlib.sha256(TUIMEN.read_bytes()).hexdigest()}'
    if made.exists() and made.read_text() == mark and time.time() - made.stat().st_mtime < 40000:
        return place / 'tuimen.db'
    say(f'making the demo town of {SCALE} residents')
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    run(TUIMEN, 'town', '--db', place / 'tuimen.db', '--seed', 1, '--scale', SCALE)
    with contextlib.closing(sqlite3.connect(place / 'tuimen.db')) as db:
        for sql in sign_ins(lambda t: f"x'{digest(t)}'"):
            db.execute(sql)
        db.commit()
        db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    made.write_text(mark)
    return place / 'tuimen.db'


def register(size, people=1):
    """A town of any size with its register of residents, made once; who measures in it may write events, nothing else."""
    place = WORK / f'register-{size}-{people}'
    made = place / 'made'
    mark = hashlib.sha256(TUIMEN.read_bytes()).hexdigest()
    if made.exists() and made.read_text() == mark and time.time() - made.stat().st_mtime < 40000:
        return place / 'tuimen.db'
    say(f'making a town of {size} residents with their register')
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    run(TUIMEN, 'town', '--db', place / 'tuimen.db', '--seed', 1, '--scale', size, '--people', people)
    made.write_text(mark)
    return place / 'tuimen.db'


# ---- wrk ----

def need(program):
    if not shutil.which(program):
        raise Absent(f'{program} is not installed')
    return program


def requests_file(name, lines):
    """Lines of (token, method, path, body) for load.lua."""
    path = WORK / name
    path.write_text(''.join('\t'.join(line) + '\n' for line in lines))
    return path


def load(server, file, connections=64, seconds=SECONDS):
    """One run of wrk: requests a second, latencies, the server's processor time a request, wrk's own."""
    mark = f'{time.monotonic_ns():x}'
    before, mine = server.cpu(), os.times()
    said = run(need('wrk'), '-t1', f'-c{connections}', f'-d{seconds}', '--timeout', '20s',
               '-s', ROOT / 'bench' / 'load.lua', f'http://127.0.0.1:{server.port}', '--', file, mark)
    cpu, after = server.cpu() - before, os.times()
    r = json.loads(next(line for line in said.splitlines() if line.startswith('{')))
    if r['bad'] or r['lost'] or not r['requests']:
        raise RuntimeError(f'requests failed: {r}')
    own = after.children_user + after.children_system - mine.children_user - mine.children_system
    return {'per_s': r['requests'] / (r['us'] / 1e6), 'p50_ms': r['p50_us'] / 1e3, 'p99_ms': r['p99_us'] / 1e3,
            'cpu_us': cpu * 1e6 / r['requests'], 'wrk_us': own * 1e6 / r['requests'], 'requests': r['requests']}


# ---- What machine this is ----

def fdatasync_us():
    """Median and 90th percentile of an append of 8 KiB and its fdatasync."""
    path, took = WORK / 'fdatasync', []
    f = os.open(path, os.O_CREAT | os.O_WRONLY)
    for _ in range(400):
        start = time.perf_counter()
        os.write(f, b'x' * 8192)
        os.fdatasync(f)
        took.append((time.perf_counter() - start) * 1e6)
    os.close(f)
    path.unlink()
    took.sort()
    return took[200], took[360]


def machine():
    cores, pages = os.cpu_count(), os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE')
    half, most = fdatasync_us()
    quiet = os.getloadavg()[0]
    return (f'{cores} cores ({platform.machine()}), {pages / 2**30:.0f} GiB of memory, Linux {platform.release().split("-")[0]}; '
            f'an 8 KiB append and its `fdatasync` take {half / 1000:.2f} ms (median; 90th percentile '
            f'{most / 1000:.2f} ms); load average when the run began {quiet:.1f}.')


# ---- Markdown ----

def table(head, rows):
    lines = ['| ' + ' | '.join(head) + ' |', '| --- |' + ' ---: |' * (len(head) - 1)]
    lines += ['| ' + ' | '.join(map(str, row)) + ' |' for row in rows]
    return '\n'.join(lines) + '\n'


def number(n, digits=0):
    return f'{n:,.{digits}f}'
