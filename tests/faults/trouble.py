#!/usr/bin/env python3
"""A disk that is full or fails, a database that is locked, away or dead: trouble.py [TUIMEN]

While it lasts: writes are refused in clear words with a time to come again, reads go on where they can, /readyz
says no. When it is over the program recovers by itself; what was acknowledged is there; what was not is done once
when the phone asks again with the same key.

Seen to fail: without the lane's own tries (app/lane.c, `take` without a time limit) /readyz stays at no for ever;
with `lane_well` always true it never says no; with `run_alone` after a transaction that could not begin, a locked
database holds everybody up for minutes; without `db_refused` in ask_run (app/ask.c) the class that can't be looked
up makes a report wrong (422)."""
import os
import resource
import select
import shutil
import signal
import socket
import sqlite3
import subprocess
import threading

import holds
import load
import rig


def in_own_mounts():
    """Once more in a mount namespace of our own, so that no small disk outlives us."""
    if os.environ.get('OWN_MOUNTS') or os.geteuid() or not shutil.which('unshare'):
        return
    if subprocess.run(['unshare', '-m', 'true'], capture_output=True).returncode == 0:
        os.environ['OWN_MOUNTS'] = 'yes'
        os.execvp('unshare', ['unshare', '-m', '--propagation', 'private', os.path.realpath(os.sys.executable),
                              *os.sys.argv])


def small_disk(folder, megabytes):
    if not os.environ.get('OWN_MOUNTS') or subprocess.run(
            ['mount', '-t', 'tmpfs', '-o', f'size={megabytes}m', 'tmpfs', folder], capture_output=True).returncode:
        raise rig.Absent('no file system can be mounted here')


def fill(folder):
    """Every byte of it; what is given back makes room again."""
    ballast = f'{folder}/ballast'
    with open(ballast, 'wb', buffering=0) as f:
        for size in (1 << 16, 4096, 1):
            try:
                while True:
                    f.write(b'x' * size)
            except OSError:
                pass
    return ballast


def ready(server):
    a = rig.get(server, '/readyz')
    return a and a.status == 200


def says_no(a, codes):
    """A problem (RFC 9457) with the sentence, and when to come again."""
    assert a is not None and a.status == 503, a
    assert a.headers['Content-Type'] == 'application/problem+json' and int(a.headers['Retry-After']) >= 1, a.headers
    assert a.json['code'] in codes and '请' in a.json['title'], a
    return a.json['code']


ANY = ('house.busy', 'house.storage_full', 'house.unsure')


class Trial:
    """One fault: writes before it, through it, after it."""

    def __init__(self, store, at=None, **more):
        self.store, self.at = store, at or store.fresh()
        self.server = rig.Server(self.at, **more)
        self.heard = []
        self.write()

    def request(self):
        return rig.report(self.store.cast)

    def write(self, words=None):
        request = rig.report(self.store.cast, words=words)
        answer = rig.Line(self.server).ask(request)
        assert answer and answer.status == 201, answer
        self.heard.append((request, answer))

    def write_is_refused(self, codes=ANY):
        """The request stays in the outbox until the end."""
        request = self.request()
        code = says_no(rig.Line(self.server).ask(request), codes)
        self.heard.append((request, None))
        return code

    def reads(self):
        a = rig.get(self.server, '/api/v1/cases?limit=5', self.store.cast.clerk)
        assert a and a.status == 200, a

    def not_ready(self):
        rig.wait_until('/readyz says no', 20, lambda: not ready(self.server))
        assert rig.get(self.server, '/healthz').status == 200

    def over(self):
        """Nobody has started it again: it recovers while nobody writes, and then everything is done once."""
        rig.wait_until('/readyz says yes', 60, lambda: ready(self.server))
        assert self.server.alive(), self.server.said()
        self.write()
        self.heard = [(r, a or self.server.until_answered(r)) for r, a in self.heard]
        for request, answer in self.heard:
            assert answer.status in (200, 201), answer
            again = rig.Line(self.server).ask(request)
            assert again.body == answer.body, f'{answer}, asked again: {again}'
        self.server.stop()
        holds.all_of(self.at, self.heard)


# ---- SQLite ----

@rig.of('sqlite')
def full_disk(store, _):
    folder = f'{store.work}/small'
    os.mkdir(folder)
    small_disk(folder, 20)
    try:
        t = Trial(store, rig.Sqlite.At(store.copy_folder(f'{folder}/town')))
        ballast = fill(folder)
        codes = {t.write_is_refused() for _ in range(12)}
        assert codes == {'house.storage_full'}, codes
        t.not_ready()
        t.reads()
        os.unlink(ballast)
        t.over()
    finally:
        run_quietly('umount', '-l', folder)


def run_quietly(*words):
    subprocess.run(words, capture_output=True)


@rig.of('sqlite')
def file_at_its_limit(store, _):
    """RLIMIT_FSIZE: the signal doesn't end the program, the write is refused."""
    t = Trial(store)
    pid = t.server.process.pid
    most = resource.prlimit(pid, resource.RLIMIT_FSIZE)
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (4096, most[1]))
    t.write_is_refused()
    t.not_ready()
    t.reads()
    resource.prlimit(pid, resource.RLIMIT_FSIZE, most)
    t.over()


def sick_disk(store, calls, error, codes, reads=True):
    t = Trial(store)
    with rig.Injected([t.server.process.pid], f'{calls}:error={error}', calls):
        for _ in range(3):
            t.write_is_refused(codes)
        t.not_ready()
        if reads:
            t.reads()
    t.over()


@rig.of('sqlite')
def disk_refuses_to_sync(store, _):
    """fsync fails: what was written may be on the disk or not, and nobody may say which."""
    sick_disk(store, 'fdatasync,fsync', 'EIO', ('house.unsure', 'house.busy'))


@rig.of('sqlite')
def disk_refuses_to_write(store, _):
    sick_disk(store, 'pwrite64', 'EIO', ANY)


@rig.of('sqlite')
def disk_says_it_is_full(store, _):
    sick_disk(store, 'pwrite64', 'ENOSPC', ('house.storage_full',))


@rig.of('sqlite')
def killed_when_the_sync_failed(store, _):
    """The log holds a commit that nobody was told of. After the crash it counts or not, but only once."""
    for kill_first in (True, False):
        t = Trial(store)
        with rig.Injected([t.server.process.pid], 'fdatasync:error=EIO', 'fdatasync'):
            t.write_is_refused()
            if kill_first:
                t.server.kill()
        if not kill_first:
            t.write()                      # over the same frames
            t.server.kill()
        t.server.start()
        t.over()


@rig.of('sqlite')
def locked_by_another(store, _):
    t = Trial(store)
    other = sqlite3.connect(t.at.where, isolation_level=None)
    other.execute('BEGIN IMMEDIATE')
    many = [threading.Thread(target=t.write_is_refused, args=[('house.busy',)]) for _ in range(20)]
    for m in many:
        m.start()
    t.reads()
    for m in many:
        m.join(60)
    assert len(t.heard) == 21, 'twenty wait at once and all are told within a minute'
    t.not_ready()
    other.execute('ROLLBACK')
    other.close()
    t.over()


@rig.of('sqlite')
def no_more_descriptors(store, _):
    """EMFILE at accept: those who are connected are served; when there is room again and somebody leaves, which
    is when the library looks at the door again, everybody is."""
    t = Trial(store)
    pid = t.server.process.pid
    old = rig.Line(t.server)
    assert old.ask(rig.Request('GET', '/healthz')).status == 200
    most = resource.prlimit(pid, resource.RLIMIT_NOFILE)
    resource.prlimit(pid, resource.RLIMIT_NOFILE, (len(os.listdir(f'/proc/{pid}/fd')) + 2, most[1]))
    waiting = [socket.create_connection(('127.0.0.1', t.server.port)) for _ in range(10)]
    for s in waiting:
        s.sendall(b'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n')
    assert old.ask(rig.Request('GET', '/healthz')).status == 200
    resource.prlimit(pid, resource.RLIMIT_NOFILE, most)
    old.close()
    while waiting:
        ready = select.select(waiting, [], [], 60)[0]
        assert ready, f'{len(waiting)} were never answered'
        for s in ready:
            try:
                said = s.recv(100)         # turned away at once is an answer too
                assert not said or said.startswith(b'HTTP/1.1 200'), said
            except ConnectionResetError:
                pass
            s.close()
            waiting.remove(s)
    t.over()


# ---- PostgreSQL ----

def lock_table(at, table, mode):
    other = subprocess.Popen(['psql', '-qX', at.where], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    other.stdin.write(f'BEGIN; LOCK TABLE {table} IN {mode} MODE;\n\\echo locked\n')
    other.stdin.flush()
    assert other.stdout.readline() == 'locked\n'
    return lambda: other.communicate('ROLLBACK;\n')


@rig.of('postgres')
def table_locked_by_another(store, _):
    t = Trial(store)
    unlock = lock_table(t.at, 'events', 'EXCLUSIVE')
    t.write_is_refused(('house.busy',))
    t.not_ready()
    t.reads()
    unlock()
    t.over()


@rig.of('postgres')
def look_up_that_is_refused(store, _):
    """An answer that can't be looked up now is not one that was never given: nothing is done twice."""
    t = Trial(store)
    unlock = lock_table(t.at, 'answers', 'ACCESS EXCLUSIVE')
    t.write_is_refused(('house.busy',))
    unlock()
    t.over()


def away(store, stop):
    """Stopped, nobody there for a while, started: all under load."""
    t = Trial(store)
    phones = load.Load(t.server, store.cast, 12, 1)
    rig.wait_until('answers', 60, lambda: phones.count() > 30 or phones.complain())
    stop()
    t.not_ready()
    t.write_is_refused()
    a = rig.get(t.server, '/api/v1/cases?limit=5', store.cast.clerk)
    says_no(a, ANY)
    rig.wait_until('a phone is refused', 60, lambda: phones.refused > 0 or phones.complain())
    store.start()
    phones.end()
    t.heard += phones.heard()
    t.over()


@rig.of('postgres')
def database_restarted(store, _):
    away(store, lambda: store.stop(None))


@rig.of('postgres')
def database_crashed(store, _):
    away(store, store.stop)


@rig.of('postgres')
def database_killed(store, _):
    away(store, store.kill)


@rig.of('postgres')
def database_hangs(store, _):
    """The process that writes for us stands still: nothing is said of the write, and /readyz says no."""
    t = Trial(store)
    writer = t.at.rows("""SELECT pid FROM pg_stat_activity WHERE application_name = 'tuimen' AND query = 'COMMIT'
                           AND datname = current_database()""")[0][0]
    os.kill(writer, signal.SIGSTOP)
    try:
        request = t.request()
        assert rig.Line(t.server, timeout=2).ask(request) is None
        t.heard.append((request, None))
        t.reads()
        t.not_ready()
    finally:
        os.kill(writer, signal.SIGCONT)
    t.over()


@rig.of('postgres')
def database_without_room(store, _):
    """Its tables lie on a disk that is full; its log does not."""
    folder = f'{store.work}/small'
    os.mkdir(folder)
    small_disk(folder, 60)
    shutil.chown(folder, 'postgres')
    at = store.fresh()
    name = at.where.split('?')[0].split('/')[-1]
    for sql in (f"CREATE TABLESPACE small LOCATION '{folder}'", f'ALTER DATABASE {name} SET TABLESPACE small'):
        rig.run('psql', '-qX', store.url, '-c', sql)
    try:
        t = Trial(store, at)
        ballast = fill(folder)
        for _ in range(400):               # pages that are there already take some more
            request = t.request()
            answer = rig.Line(t.server).ask(request)
            t.heard.append((request, answer if answer and answer.status == 201 else None))
            if not t.heard[-1][1]:
                break
        says_no(answer, ('house.storage_full',))
        t.reads()
        os.unlink(ballast)
        t.over()
        store.drop(at)
        rig.run('psql', '-qX', store.url, '-c', 'DROP TABLESPACE small')
    finally:
        run_quietly('umount', '-l', folder)


if __name__ == '__main__':
    in_own_mounts()
    rig.main([full_disk, file_at_its_limit, disk_refuses_to_sync, disk_refuses_to_write, disk_says_it_is_full,
              killed_when_the_sync_failed, locked_by_another, no_more_descriptors, table_locked_by_another,
              look_up_that_is_refused, database_restarted, database_crashed, database_killed, database_hangs,
              database_without_room])
