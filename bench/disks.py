"""What the disk decides: "report a case" and transfers again, beside Fastify, where each wait for the disk takes as long as said.
The machine's own disk comes first. disks.py prints; figures.py has it as a part. BENCH_DISKS: microseconds, BENCH_ROUNDS."""
import contextlib
import os

import reports
import transfers
from rig import ROOT, ROUNDS, WORK, Absent, fdatasync_us, load, median, number, requests_file, run, say, table, town
from systems import Fastify, Sqlite

DISKS = [int(n) for n in os.environ.get('BENCH_DISKS', '0,1000,4000').split(',')]


@contextlib.contextmanager
def disk(us):
    """Servers started within wait at least so long for the disk."""
    if not us:
        yield
        return
    library = WORK / 'slow_disk.so'
    run('cc', '-D_GNU_SOURCE', '-shared', '-fPIC', '-O2', '-o', library, ROOT / 'bench' / 'slow_disk.c', '-ldl')
    os.environ.update(LD_PRELOAD=str(library), SLOW_DISK_US=str(us))
    try:
        yield
    finally:
        del os.environ['LD_PRELOAD'], os.environ['SLOW_DISK_US']


def reports_at(us, turn, seen):
    file = requests_file('reports.tsv', reports.bodies())
    pair = [Sqlite(), Fastify()]
    for s in pair[turn % 2:] + pair[:turn % 2]:
        with disk(us), s.fresh() as server:
            load(server, file, seconds=2)
            r = load(server, file)
        note(seen, us, s, r['per_s'], turn)


def transfers_at(us, turn, seen, place, files):
    three = [transfers.Listed(), Sqlite(), Fastify()]
    for s in three[turn % 3:] + three[:turn % 3]:
        listed = isinstance(s, transfers.Listed)
        with transfers.copied(place), disk(us), s.fresh() as server:
            load(server, files[listed, False], seconds=1)
            r = load(server, files[listed, False])
        note(seen, us, s, r['per_s'] * (transfers.LISTED if listed else 1), turn)


def note(seen, us, system, per_s, turn):
    seen.setdefault((us, system.name), []).append(per_s)
    say(f'disks, round {turn + 1}: {us} µs, {system.name}: {per_s:.0f}/s')


def measure():
    town()
    reported, moved = {}, {}
    place = transfers.prepare()
    files = transfers.files_for(place)
    for turn in range(max(1, ROUNDS // 2)):
        for us in DISKS:
            reports_at(us, turn, reported)
            transfers_at(us, turn, moved, place, files)
    return lines(reported, 'reports') + '\n' + lines(moved, 'transfers'), []


def lines(seen, what):
    own = fdatasync_us()[0]
    names = list(dict.fromkeys(name for _, name in seen))
    names.sort(key=lambda name: name == Fastify.name)
    rows = []
    for us in DISKS:
        runs = [seen[us, name] for name in names]
        rows.append([f'{us / 1000:g} ms' if us else f'its own: {own / 1000:.2f} ms', *(number(median(r)) for r in runs),
                     *(f'{median(a / b for a, b in zip(r, runs[-1])):.1f} ×' for r in runs[:-1])])
    return table([f'{what} a second, a wait for the disk', *names, *(f'{name} beside Fastify' for name in names[:-1])], rows)


if __name__ == '__main__':
    try:
        print(measure()[0])
    except Absent as why:
        say('left out:', why)
