#!/usr/bin/env python3
"""Siting and the scan, measured through the command line, beside CBC where it is installed.

    siting.py TUIMEN [median] [cover] [scan]

median: 40 graphs of the shape of OR-Library's pmed1 to pmed40 (100 to 900 places, n*n/50 edges: a ring and random
chords of 1 to 100), drawn here with fixed seeds; one second each, then up to thirty to see whether more was to be had.
cover: points in a plane, 324 to 818, against CBC. scan: tests/scan/upstate.csv."""
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
SIZES = [(100, [5, 10, 10, 20, 33]), (200, [5, 10, 20, 40, 67]), (300, [5, 10, 30, 60, 100]), (400, [5, 10, 40, 80, 133]),
         (500, [5, 10, 50, 100, 167]), (600, [5, 10, 60, 120, 200]), (700, [5, 10, 70, 140]), (800, [5, 10, 80]),
         (900, [5, 10, 90])]


def tuimen(*words):
    answer = subprocess.run([TUIMEN, *map(str, words)], capture_output=True, text=True, check=True)
    return json.loads(answer.stdout)


def graph(path, n, seed):
    draw = random.Random(seed)
    edges = {(i, (i + 1) % n): draw.randint(1, 100) for i in range(n)}
    while len(edges) < n * n // 50:
        a, b = draw.randrange(n), draw.randrange(n)
        if a != b and (a, b) not in edges and (b, a) not in edges:
            edges[a, b] = draw.randint(1, 100)
    with open(path, 'w') as f:
        f.write('from,to,length\n')
        f.writelines(f'{a},{b},{length}\n' for (a, b), length in edges.items())


def median(work):
    print('| places | p | value after 1 s | bound | gap % | seconds | best known | worse by % |')
    print('|---:|---:|---:|---:|---:|---:|---:|---:|')
    count = best = proved = 0
    worst = 0.0
    for n, ps in SIZES:
        for k, p in enumerate(ps):
            path = os.path.join(work, 'e.csv')
            graph(path, n, 1000 * n + k)
            quick = tuimen('site', 'median', '--edges', path, '--p', p, '--seconds', 1)
            known, closed = quick['value'], quick['gap'] == 0
            if not closed:
                longer = tuimen('site', 'median', '--edges', path, '--p', p, '--seconds', 30)
                known, closed = min(known, longer['value']), longer['gap'] == 0
            over = 100 * (quick['value'] / known - 1)
            count, best, proved = count + 1, best + (over == 0), proved + (quick['gap'] == 0)
            worst = max(worst, over)
            print(f"| {n} | {p} | {quick['value']} | {quick['bound']} | {100 * quick['gap']:.3f} | {quick['seconds']:.3f} "
                  f"| {known}{'' if closed else ' (not proved)'} | {over:.3f} |", flush=True)
    print(f'\n{best} of {count} at the best known, {proved} proved within the second, worst {worst:.3f} %\n')


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
    for name in sys.argv[2:] or ['median', 'cover', 'scan']:
        {'median': median, 'cover': cover, 'scan': scan}[name](folder)
