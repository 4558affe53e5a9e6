"""What the disk decides: "report a case" again, beside Fastify, where each wait for the disk takes as long as said. The machine's
own disk comes first. disks.py prints; figures.py has it as a part. BENCH_DISKS: microseconds, BENCH_ROUNDS."""
import contextlib
import os

import reports
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


def measure():
    town()
    file = requests_file('reports.tsv', reports.bodies())
    systems, seen = [Sqlite(), Fastify()], {}
    for n in range(max(1, ROUNDS // 2)):
        for us in DISKS:
            for s in systems[n % 2:] + systems[:n % 2]:
                with disk(us), s.fresh() as server:
                    load(server, file, seconds=2)
                    r = load(server, file)
                seen.setdefault((us, s.name), []).append(r)
                say(f'disks, round {n + 1}: {us} µs, {s.name}: {r["per_s"]:.0f}/s')
    rows, own = [], fdatasync_us()[0]
    for us in DISKS:
        mine, peer = (seen[us, s.name] for s in systems)
        rows.append([f'{us / 1000:g} ms' if us else f'its own: {own / 1000:.2f} ms',
                     *(number(median(r['per_s'] for r in runs)) for runs in (mine, peer)),
                     *(number(median(r['p50_ms'] for r in runs)) for runs in (mine, peer)),
                     f'{median(a["per_s"] / b["per_s"] for a, b in zip(mine, peer)):.1f} ×'])
    return table(['a wait for the disk', 'Tuimen, requests/s', 'Fastify, requests/s', 'Tuimen, p50 ms', 'Fastify, p50 ms',
                  'beside Fastify'], rows), []


if __name__ == '__main__':
    try:
        print(measure()[0])
    except Absent as why:
        say('left out:', why)
