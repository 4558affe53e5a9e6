#!/usr/bin/env python3
"""Maximal cover and the scan, measured through the command line, beside CBC where it is installed. The median is in
siting_bench.c.

    siting.py TUIMEN [cover] [scan]

cover: random points in a plane, 324 to 818, against CBC's proved optimum. scan: tests/scan/upstate.csv."""
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def tuimen(*words):
    answer = subprocess.run([TUIMEN, *map(str, words)], capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def points(path, n):
    draw = random.Random(n)
    rows = [(draw.randint(0, 10000), draw.randint(0, 10000), draw.randint(1, 300)) for _ in range(n)]
    with open(path, 'w') as f:
        f.write('id,x,y,weight\n')
        f.writelines(f'{i},{x},{y},{w}\n' for i, (x, y, w) in enumerate(rows))
    return rows


def model(path, rows, radius, p):
    n = len(rows)
    with open(path, 'w') as f:
        f.write('Maximize\n obj: ' + ' + '.join(f'{rows[i][2]} y{i}' for i in range(n)) + '\nSubject To\n')
        for i, (x, y, _) in enumerate(rows):
            near = [j for j, r in enumerate(rows) if (r[0] - x) ** 2 + (r[1] - y) ** 2 <= radius ** 2]
            f.write(f' c{i}: ' + ' + '.join(f'x{j}' for j in near) + f' - y{i} >= 0\n')
        f.write(' p: ' + ' + '.join(f'x{j}' for j in range(n)) + f' = {p}\nBounds\n')
        f.writelines(f' y{i} <= 1\n' for i in range(n))
        f.write('Binary\n ' + ' '.join(f'x{j}' for j in range(n)) + '\nEnd\n')


def cbc(path):
    began = time.monotonic()
    out = subprocess.run(['cbc', path, '-sec', '60', '-solve'], capture_output=True, text=True).stdout
    value = [line.split()[-1] for line in out.splitlines() if line.startswith('Objective value')]
    return (float(value[0]) if value else None), time.monotonic() - began


def cover(work):
    beside = shutil.which('cbc') is not None
    print('| points | radius | p | covered | bound | ms | CBC | CBC ms | ratio |')
    print('|---:|---:|---:|---:|---:|---:|---:|---:|---:|')
    for n in (324, 500, 818):
        path, lp = os.path.join(work, 'p.csv'), os.path.join(work, 'm.lp')
        rows = points(path, n)
        for radius in (400, 800, 1200):
            for p in (3, 8, 14):
                runs = [tuimen('site', 'cover', '--points', path, '--radius', radius, '--p', p) for _ in range(5)]
                ms = 1000 * statistics.median(r['seconds'] for r in runs)
                peer = ('', '', '')
                if beside:
                    model(lp, rows, radius, p)
                    value, seconds = cbc(lp)
                    peer = (f'{value:.0f}', f'{1000 * seconds:.0f}', f'{1000 * seconds / ms:.0f}')
                print(f"| {n} | {radius} | {p} | {runs[0]['value']} | {runs[0]['bound']} | {ms:.1f} | {' | '.join(peer)} |",
                      flush=True)
    print()


def scan(work):
    del work
    data = os.path.join(ROOT, 'tests/scan/upstate.csv')
    print('| threads | replicates | ms, median of 9 |\n|---:|---:|---:|')
    for threads in (1, 2):
        for replicates in (0, 999, 9999):
            ms = statistics.median(1000 * tuimen('scan', '--places', data, '--counts', data, '--model', 'poisson',
                                                 '--threads', threads, '--replicates', replicates)['seconds']
                                   for _ in range(9))
            print(f'| {threads} | {replicates} | {ms:.1f} |', flush=True)


if len(sys.argv) < 2:
    sys.exit(__doc__)
TUIMEN = sys.argv[1]
with tempfile.TemporaryDirectory() as folder:
    for name in sys.argv[2:] or ['cover', 'scan']:
        {'cover': cover, 'scan': scan}[name](folder)
