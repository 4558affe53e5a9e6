"""Maximal cover and the scan, measured through the command line, beside CBC where it is installed; the median by
siting_bench.c. cover: random points in a plane, 324 to 818, against CBC's proved optimum. scan: tests/scan/upstate.csv."""
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import tempfile
import time

from ground import ROOT, TUIMEN, program, run
from rig import say, table


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
    rows, slowest, short = [], 0, 0
    for n in (324, 500, 818):
        path, lp = os.path.join(work, 'p.csv'), os.path.join(work, 'm.lp')
        places = points(path, n)
        for radius in (400, 800, 1200):
            for p in (3, 8, 14):
                runs = [tuimen('site', 'cover', '--points', path, '--radius', radius, '--p', p) for _ in range(5)]
                ms = 1000 * statistics.median(r['seconds'] for r in runs)
                slowest, short = max(slowest, ms), short + (runs[0]['value'] != runs[0]['bound'])
                peer = ('', '', '')
                if beside:
                    model(lp, places, radius, p)
                    value, seconds = cbc(lp)
                    peer = (f'{value:.0f}', f'{1000 * seconds:.0f}', f'{1000 * seconds / ms:.0f}')
                rows.append([n, radius, p, runs[0]['value'], runs[0]['bound'], f'{ms:.1f}', *peer])
    text = table(['points', 'radius', 'p', 'covered', 'bound', 'ms', 'CBC', 'CBC ms', 'ratio'], rows)
    return text, [('maximal cover, ≤ 800 points, slowest of 27, ms', '≤ 50', slowest, 50, -1),
                  ('maximal cover, not proved', '0', short, 0, -1)]


def scan(_):
    data = os.path.join(ROOT, 'tests/scan/upstate.csv')
    rows, goals = [], []
    for threads in (1, 2):
        for replicates in (0, 999, 9999):
            ms = statistics.median(1000 * tuimen('scan', '--places', data, '--counts', data, '--model', 'poisson',
                                                 '--threads', threads, '--replicates', replicates)['seconds']
                                   for _ in range(9))
            rows.append([threads, replicates, f'{ms:.1f}'])
            if (threads, replicates) == (2, 999):
                goals.append(('scan, 281 places, 999 replicates, 2 threads, ms', '≤ 60', ms, 60, -1))
    return table(['threads', 'replicates', 'ms, median of 9'], rows), goals


def median(_):
    """siting_bench: 40 graphs, a second each; four more where the bound isn't reached, to know what was to be had."""
    said = run(program('src/geo/siting_bench'), 1, 4)
    best, cases, worst = re.search(r'(\d+) of (\d+) at the best known.*worst ([\d.]+) %', said).groups()
    return said[said.index('|'):], [
        ('p-median, 1 s each: at the best known, %', '≥ 95', 100 * int(best) / int(cases), 95, 1),
        ('p-median, 1 s each: worst, %', '≤ 0.05', float(worst), .05, -1)]


def measure():
    text, goals = '', []
    for title, part in (('The median', median), ('Maximal cover', cover), ('The scan', scan)):
        say(f'siting: {title}')
        with tempfile.TemporaryDirectory() as folder:
            body, aims = part(folder)
        text, goals = text + f'### {title}\n\n{body}\n', goals + aims
    return text, goals


if __name__ == '__main__':
    print(measure()[0])
