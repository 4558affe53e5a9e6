#!/usr/bin/env python3
"""The power goes: what was written but not synced is lost, in part or whole, in any order: power.py [TUIMEN]
CUTS=5 SEED=1 tests/faults/power.py    more versions of each moment

strace writes down every write and sync of SQLite's files while four neighbours report at once: while the disk refuses
to sync for a while (what it refused counts as lost, whatever a later sync says), then while the log is copied into the
file beside them, then while the lane copies the rest and the log begins anew, then while the disk refuses once more,
with the old log behind the new one. From that the disk is put together as it may be found after a cut at each moment:
at every answer, and after every sync. What was acknowledged by then is there, and `tuimen check` passes.

Seen to fail: with `PRAGMA synchronous=NORMAL` or `OFF` (db/db_sqlite.c); with answers that don't wait for db_on_disk
(app/lane.c); with a db_log_rewrite that writes nothing (db/db_log_vfs.c)."""
import collections
import os
import re
import shutil
import threading
import time

import holds
import rig

CUTS = int(os.environ.get('CUTS', 1))
MOST_REPORTS = 1200                   # until the log must have been copied, or have begun anew
CALL = re.compile(r'^(\d+) +(?:<\.\.\. )?(\w+)(?: resumed>|\((\d+)<([^>]*)>)(.*)$')
ANSWER = ''.join(f'\\x{c:02x}' for c in b'HTTP/1.1 201')


class Disk:
    """Files as they were synced, and what was written since."""

    def __init__(self, folder):
        self.folder, self.pending, self.written = folder, collections.defaultdict(list), set()
        self.files = {n: bytearray(open(f'{folder}/{n}', 'rb').read())
                      for n in os.listdir(folder) if re.fullmatch(r'tuimen\.(db|db-wal|key)', n)}

    @staticmethod
    def apply(file, change):
        at, data = change
        if data is None:                   # cut to this length, or grown by zeros
            file[at:] = b''
            file.extend(bytes(at - len(file)))
        else:
            file.extend(bytes(max(0, at + len(data) - len(file))))
            file[at:at + len(data)] = data

    def write(self, name, at, data):
        if name in self.files:
            self.pending[name].append((at, data))
            self.written |= {name, (name, at)}

    def sync(self, name, count, done):
        """The first so many writes: those before the sync began. One that fails leaves them clean, and gone."""
        for change in self.pending[name][:count]:
            if done:
                self.apply(self.files[name], change)
        del self.pending[name][:count]

    def found(self, folder, dice, share):
        """After the cut: of each file what was synced, and this share of the rest."""
        os.mkdir(folder)
        for name, file in self.files.items():
            file = bytearray(file)
            for change in self.pending.get(name, []):
                if dice.random() < share:
                    self.apply(file, change)
            with open(f'{folder}/{name}', 'wb') as f:
                f.write(file)
        os.chmod(f'{folder}/tuimen.key', 0o600)
        return rig.Sqlite.At(folder)


def text(hexed):
    return bytes.fromhex(hexed.replace('\\x', '')).decode() if hexed.startswith('\\x') else hexed


def settled(folder, trace):
    """The house has work of its own, too: the disk once nothing more was written, and where the trace stood then."""
    def looks():
        return [(s.st_mtime_ns, s.st_size) for s in (os.stat(f'{folder}/tuimen.{n}') for n in ('db', 'db-wal'))]
    while True:
        before, disk = looks(), Disk(folder)
        time.sleep(.2)
        if looks() == before:
            return disk, os.path.getsize(trace)


def moments(trace, since, disk):
    """Plays the trace on the disk; stops at each sync and, with its bytes, at each answer."""
    begun, covered, lines = {}, {}, open(trace)
    lines.seek(since)
    for line in lines:
        call = CALL.match(line)
        if not call:
            continue
        pid, what, _, path, rest = call.groups()
        name = os.path.basename(text(path)) if path else begun.pop(pid, '')
        if path:
            covered[pid] = len(disk.pending[name])
        if '<unfinished' in rest:
            begun[pid] = name
        if what == 'pwrite64' and path:
            data, at = re.match(r', "((?:\\x..)*)", \d+, (\d+)', rest).groups()
            disk.write(name, int(at), bytes.fromhex(data.replace('\\x', '')))
        elif what == 'ftruncate' and path:
            disk.write(name, int(re.match(r', (\d+)', rest).group(1)), None)
        elif what in ('fdatasync', 'fsync') and '= ' in rest:
            disk.sync(name, covered[pid], '= 0' in rest)
            yield None
        elif ANSWER in rest:
            yield rest


def fill(at, line, cast, heard, pages):
    while os.path.getsize(f'{at.where}-wal') < 4120 * pages:
        request = rig.report(cast)
        heard.append((request, line.ask(request)))
        assert heard[-1][1].status == 201


def copied(folder):
    """When the log was last copied into the file."""
    return os.stat(f'{folder}/tuimen.db').st_mtime_ns


def begun_anew(folder):
    """Another thing each time the log starts from its beginning."""
    with open(f'{folder}/tuimen.db-wal', 'rb') as log:
        return log.read(32)


def traced(store, at, server, heard, reports, inject, anew):
    """The disk as it was, and what was done to it while these reports were made; unless it is made
    sick, until the log has been copied (`anew`: and has begun anew), and one more after that."""
    trace, begun = f'{store.work}/trace{len(heard)}', len(heard)

    def neighbour(last=reports):
        line = rig.Line(server)
        while len(heard) < begun + last:
            request = rig.report(store.cast)
            answer = line.ask(request)
            if answer and answer.status == 201:
                heard.append((request, answer))
        line.close()

    many = [threading.Thread(target=neighbour) for _ in range(4)]
    with rig.Injected([server.process.pid], inject, 'pwrite64,ftruncate,fdatasync,fsync,sendto,sendmsg', trace,
                      more=['-xx', '-s', '200000']):
        disk, since = settled(at.folder, trace)
        # what was copied before the trace began doesn't stand in it
        before, log = copied(at.folder), begun_anew(at.folder)
        missing = lambda: copied(at.folder) == before or (anew and begun_anew(at.folder) == log)
        for m in many:
            m.start()
        for m in many:
            m.join()
        while not inject and missing() and len(heard) < begun + MOST_REPORTS:
            neighbour(len(heard) - begun + 1)
            time.sleep(0.02)
        while not inject and copied(at.folder) + 500_000_000 > time.time_ns():
            time.sleep(0.1)
        if not inject:
            neighbour(len(heard) - begun + 1)
    return disk, (trace, since), heard[begun:]


def cut_everywhere(store, disk, trace, before, told, dice, most):
    """How many disks were tried; at more than `most` moments, some of them."""
    every = list(moments(*trace, Disk(disk.folder)))
    chosen = {len(every) - 1, *(dice.sample(range(len(every)), most) if len(every) > most else range(len(every)))}
    heard, tried = list(before), 0
    mark = {''.join(f'\\x{c:02x}' for c in answer.body): (request, answer) for request, answer in told}
    for n, answer in enumerate(moments(*trace, disk)):
        heard += [mark.pop(m) for m in list(mark) if answer and m in answer]
        if n not in chosen:
            continue
        for share in [0, *(dice.random() for _ in range(CUTS))]:
            found = disk.found(f'{store.work}/cut{tried}', dice, share)
            holds.all_of(found, heard)
            shutil.rmtree(found.folder)
            tried += 1
    assert not mark, f'{len(mark)} of {len(told)} answers not seen in the trace'
    return tried, set(disk.written), sum('EIO' in line for line in open(trace[0]))


def the_power_goes(store, dice):
    at = store.fresh()
    server = rig.Server(at)
    line = rig.Line(server)
    heard, parts = [], []
    sick = 'fdatasync:error=EIO:when=3..9'
    # Pages of the log before it, what is done to the disk, whether the log is to begin anew, and moments at which the
    # power goes: a disk with a long log takes ten times as long.
    for pages, inject, anew, most in ((40, sick, False, 100), (3940, None, False, 100), (15940, None, True, 8), (0, sick, False, 8)):
        fill(at, line, store.cast, heard, pages)
        known = list(heard)
        parts.append((known, *traced(store, at, server, heard, 16, inject, anew), most, inject, anew))
    server.stop()
    for known, disk, trace, told, most, refuses, anew in parts:
        tried, written, refused = cut_everywhere(store, disk, trace, known, told, dice, most)
        assert refuses or 'tuimen.db' in written, 'the log was not copied while this was traced'
        assert not anew or ('tuimen.db-wal', 0) in written, 'the log did not begin anew while this was traced'
        assert not refuses or refused, 'no sync failed while this was traced'
        print(f'sqlite: {tried} disks after a cut, 0 lost, 0 broken', flush=True)


if __name__ == '__main__':
    rig.main([rig.of('sqlite')(the_power_goes)])
