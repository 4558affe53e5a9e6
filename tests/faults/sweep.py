#!/usr/bin/env python3
"""SIGKILL at the n-th system call of one write, for every n until the write is done untouched: sweep.py [TUIMEN]
FULL=1 tests/faults/sweep.py    every n; `make test` takes a handful of each, evenly spread.

After each: the write is wholly there or wholly not; if it was acknowledged it is there; asked again with the same
key it is done, once; `tuimen check` passes.

Seen to fail: with `PRAGMA synchronous=OFF` (db/db_sqlite.c) the answer leaves before the log is on the disk; with
the answers let out before the commit (app/lane.c) acknowledged reports are lost; before a lost database was told
from a missing row (app/ask.c, ask_run), a report met by a dying PostgreSQL was refused as of no known class."""
import collections
import os
import shutil
import signal
import subprocess

import holds
import rig

FULL = bool(os.environ.get('FULL'))
DISK = 'pwrite64,fdatasync,fsync,write,writev,unlink,ftruncate,rename,renameat2,link,fallocate'
LINE = 'sendto,sendmsg,recvfrom,recvmsg,poll'


def points(count):
    """1 to count + 1: the last one is a run that nothing happens to."""
    few = int(os.environ.get('FEW', 4))
    if FULL or count <= few:
        return range(1, count + 2)
    return sorted({1 + count * i // few for i in range(few + 1)} | {count})


def count_calls(trace):
    """The most that any one thread made: strace counts each thread by itself."""
    return max(collections.Counter(line.split()[0] for line in open(trace) if '(' in line).values(), default=0)


def there(at, key):
    cases = at.rows(f"SELECT count(*) AS n FROM cases WHERE words = '{key}'")[0][0]
    kept = at.rows(f"SELECT count(*) AS n FROM answers WHERE key = '{key}'")[0][0]
    assert cases == kept and cases <= 1, f'{cases} cases and {kept} kept answers under {key}'
    return cases == 1


def after(at, server, request, answer):
    """What holds whatever happened; the phone asks again. Was the write there before it did?"""
    server.revive()
    holds.nothing_half(at)
    was_there = there(at, request.key)
    assert was_there or not answer or answer.status == 503, f'acknowledged and lost: {answer}'
    again = server.until_answered(request)
    assert not answer or answer.status == 503 or answer.body == again.body, f'{answer}, asked again: {again}'
    assert there(at, request.key)
    server.stop()
    holds.all_of(at, [(request, again)])
    return was_there


def sweep(store, make, calls, pids_of, what, until=None):
    """`make` gives a database to write one report into, `pids_of` whom to kill; `until`: what else is to be seen in
    the trace before it ends."""
    trace, done = f'{store.work}/trace', collections.Counter()
    n, last = 0, None
    for n in [0, *range(1, 100000)]:
        if last is not None and n not in last:
            if n > max(last):
                break
            continue
        at = make()
        server = rig.Server(at)
        request = rig.report(store.cast, [store.photo])
        inject = f'{calls}:signal=KILL:when={n}' if n else None
        with rig.Injected(pids_of(at, server), inject, calls, trace):
            answer = rig.Line(server).ask(request)
            if until:
                rig.wait_until(until, 20, lambda: until in open(trace).read() or server.process.poll() is not None)
        done[after(at, server, request, answer)] += n > 0
        if n == 0:
            last = points(count_calls(trace))
            assert answer.status == 201, answer
        store.drop(at)
    print(f'{store.name}, {what}: {len(last)} of {max(last)} points, the write was there after {done[True]}',
          flush=True)


def the_program(at, server):
    return [server.process.pid]


@rig.of('sqlite')
def disk_first(store, _):
    """The answer may leave only when the log with the write in it has reached the disk."""
    at, trace = store.fresh(), f'{store.work}/trace'
    server = rig.Server(at)
    with rig.Injected([server.process.pid], None, f'{DISK},sendto,sendmsg', trace):
        assert rig.Line(server).ask(rig.report(store.cast)).status == 201
    server.stop()
    lines = open(trace).read().split('\n')
    log = [i for i, l in enumerate(lines) if 'pwrite64(' in l and '-wal>' in l]
    synced = [i for i, l in enumerate(lines) if 'fdatasync(' in l and '-wal>' in l and '= 0' in l]
    said = [i for i, l in enumerate(lines) if 'HTTP/1.1 201' in l]
    assert log and synced and said and log[-1] < synced[-1] < said[0], '\n'.join(lines)


def a_report(store, _):
    if store.name == 'postgres':
        sweep(store, store.fresh, LINE, the_program, 'the program between its words with the database')
    else:
        sweep(store, store.fresh, DISK, the_program, 'a report')


@rig.of('sqlite')
def a_report_that_moves_the_log(store, _):
    """SQLite: after 8,000 pages the log is copied into the file beside the lane; after 16,000 the lane copies what is
    left, and the log begins anew."""
    full = store.fresh()
    for pages, what in ((7992, 'a report after which the log is copied'), (15992, 'a report that copies the log itself')):
        server = rig.Server(full)
        line = rig.Line(server)
        while os.path.getsize(f'{full.where}-wal') < 4120 * pages:
            assert line.ask(rig.report(store.cast)).status == 201
        server.kill()

        def make():
            store.count += 1
            return rig.Sqlite.At(shutil.copytree(full.folder, f'{store.work}/{store.count}'))
        sweep(store, make, DISK, the_program, what, '/tuimen.db>')


@rig.of('postgres')
def a_server_process_of_the_database(store, _):
    """PostgreSQL: one of its processes dies in the middle of the write, and with it all the others."""

    def backends(at, server):
        return [row[0] for row in at.rows("""SELECT pid FROM pg_stat_activity
                 WHERE application_name = 'tuimen' AND datname = current_database()""")]
    sweep(store, store.fresh, f'{DISK},sendto,recvfrom', backends, 'a process of the database')


@rig.of('sqlite')
def the_first_start(store, _):
    """Killed while it makes its tables and its key: the next start finishes what was begun."""
    trace = f'{store.work}/trace'

    def begin(folder, *around):
        words = [*around, rig.TUIMEN, 'account', 'add', '--login', 'first', '--db', f'{folder}/tuimen.db']
        return subprocess.run(words, input='jin se liu nian 42\n', text=True, capture_output=True, timeout=60)
    for n in [0, None]:
        for n in [0] if n == 0 else last:
            store.count += 1
            folder = f'{store.work}/{store.count}'
            os.mkdir(folder)
            inject = ['-e', f'inject={DISK}:signal=KILL:when={n}'] if n else []
            done = begin(folder, 'strace', '-f', '-qq', '-o', trace, '-e', f'trace={DISK}', *inject)
            if n == 0:
                last = points(count_calls(trace))
                assert done.returncode == 0, done.stderr
            elif done.returncode != 0:
                assert done.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL), done
                again = begin(folder)
                taken = 'the login is taken' in again.stderr
                assert again.returncode == 0 or taken, f'at call {n}: {again.stderr}'
            holds.sound(rig.Sqlite.At(folder))
            shutil.rmtree(folder)
    print(f'sqlite, the first start: {len(last)} of {max(last)} points', flush=True)


if __name__ == '__main__':
    rig.main([disk_first, a_report, a_report_that_moves_the_log, a_server_process_of_the_database, the_first_start])
