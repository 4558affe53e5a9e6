#!/usr/bin/env python3
"""The power goes: what was written but not synced is lost, in part or whole, in any order: power.py [TUIMEN]
CUTS=5 SEED=1 tests/faults/power.py    more versions of each moment

strace writes down every write and sync of SQLite's files while reports are made: first while the log is copied into the
file beside them, then while the lane copies the rest and the log begins anew. From that the disk is put together as it
may be found after a cut at each moment: at every answer, and after every sync. What was acknowledged by then is there,
and `tuimen check` passes.

Seen to fail: with `PRAGMA synchronous=NORMAL` or `OFF` (db/db_sqlite.c) acknowledged reports are lost."""
import collections
import os
import re
import shutil

import holds
import rig

CUTS = int(os.environ.get('CUTS', 1))
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

    def sync(self, name):
        for change in self.pending.pop(name, []):
            self.apply(self.files[name], change)

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


def moments(trace, disk):
    """Plays the trace on the disk; stops at each sync and each answer."""
    begun = {}
    for line in open(trace):
        call = CALL.match(line)
        if not call:
            continue
        pid, what, _, path, rest = call.groups()
        name = os.path.basename(text(path)) if path else begun.pop(pid, '')
        if '<unfinished' in rest:
            begun[pid] = name
        if what == 'pwrite64' and path:
            data, at = re.match(r', "((?:\\x..)*)", \d+, (\d+)', rest).groups()
            disk.write(name, int(at), bytes.fromhex(data.replace('\\x', '')))
        elif what == 'ftruncate' and path:
            disk.write(name, int(re.match(r', (\d+)', rest).group(1)), None)
        elif what in ('fdatasync', 'fsync') and '= 0' in rest:
            disk.sync(name)
            yield 'sync'
        elif ANSWER in rest:
            yield 'answer'


def fill(at, line, cast, heard, pages):
    while os.path.getsize(f'{at.where}-wal') < 4120 * pages:
        request = rig.report(cast)
        heard.append((request, line.ask(request)))
        assert heard[-1][1].status == 201


def traced(store, at, server, line, heard, reports):
    """The disk as it was, and what was done to it while these reports were made."""
    disk, trace = Disk(at.folder), f'{store.work}/trace{len(heard)}'
    with rig.Injected([server.process.pid], None, 'pwrite64,ftruncate,fdatasync,fsync,sendto,sendmsg', trace,
                      more=['-xx', '-s', '200000']):
        for _ in range(reports):
            request = rig.report(store.cast)
            heard.append((request, line.ask(request)))
    return disk, trace


def cut_everywhere(store, disk, trace, heard, known, dice, most):
    """How many disks were tried; at more than `most` moments, some of them."""
    every = list(moments(trace, Disk(disk.folder)))
    chosen = {len(every) - 1, *(dice.sample(range(len(every)), most) if len(every) > most else range(len(every)))}
    answered, tried = known, 0
    for n, moment in enumerate(moments(trace, disk)):
        answered += moment == 'answer'
        if n not in chosen:
            continue
        for share in [0, *(dice.random() for _ in range(CUTS))]:
            found = disk.found(f'{store.work}/cut{tried}', dice, share)
            holds.all_of(found, heard[:answered])
            shutil.rmtree(found.folder)
            tried += 1
    assert answered == len(heard), f'{answered} of {len(heard)} answers seen in the trace'
    return tried, set(disk.written)


def the_power_goes(store, dice):
    at = store.fresh()
    server = rig.Server(at)
    line = rig.Line(server)
    heard, parts = [], []
    for pages in (3940, 15940):
        fill(at, line, store.cast, heard, pages)
        known = len(heard)
        parts.append((known, *traced(store, at, server, line, heard, 12), len(heard)))
    server.stop()
    for n, (known, disk, trace, end) in enumerate(parts):
        tried, written = cut_everywhere(store, disk, trace, heard[:end], known, dice, (100, 8)[n])
        assert 'tuimen.db' in written, 'the log was not copied while this was traced'
        assert n == 0 or ('tuimen.db-wal', 0) in written, 'the log did not begin anew while this was traced'
        print(f'sqlite: {tried} disks after a cut, 0 lost, 0 broken', flush=True)


if __name__ == '__main__':
    rig.main([rig.of('sqlite')(the_power_goes)])
