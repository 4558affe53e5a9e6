#!/usr/bin/env python3
"""Micro-grids of 20,000 buildings beside METIS: drawing.py [SEEDS]; as a part of figures.py three seeds.

Buildings of 8 to 100 households, and of 1 to 6, at random in a square; METIS (gpmetis of Debian's package `metis`, recursive
bisection and k-way, contiguous where it can) gets the very links that `tuimen draw --links` used and the sizes as weights, and as many
parts as grids of 65 households give. Counted for both by the same code: parts from 30 to 100, and connected. Processor time of
one thread, files and reports included; medians over the seeds."""
import csv
import json
import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

from ground import TUIMEN
from rig import say, table

MIN, MAX, AIM, BUILDINGS = 30, 100, 65, 20000


def spent(words, **more):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **more)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def town(path, seed, low, high):
    draw = random.Random(seed)
    sizes = [draw.randint(low, high) for _ in range(BUILDINGS)]
    with open(path, 'w') as f:
        f.write('id,lon,lat,households\n')
        for i, size in enumerate(sizes):
            x = draw.random()
            f.write(f'{i},{104 + x / 20:.7f},{30.6 + draw.random() / 20:.7f},{size}\n')
    return sizes


def judge(sizes, near, part):
    """Share of parts in bounds, how many are not connected, share of their own of whom is in a good one."""
    members = {}
    for i, p in enumerate(part):
        members.setdefault(p, []).append(i)
    good = broken = housed = 0
    for p, items in members.items():
        seen, queue = {items[0]}, [items[0]]
        for v in queue:
            for w in near[v]:
                if part[w] == p and w not in seen:
                    seen.add(w)
                    queue.append(w)
        whole = len(seen) == len(items)
        broken += not whole
        size = sum(sizes[i] for i in items)
        fine = whole and MIN <= size <= MAX
        good += fine
        housed += size if fine else 0
    return len(members), 100 * good / len(members), broken, 100 * housed / sum(sizes)


def ours(tuimen, work, sizes):
    b, out, report, links = (os.path.join(work, n) for n in ('b.csv', 'out.csv', 'r.json', 'l.csv'))
    with open(out, 'w') as f:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([tuimen, 'draw', '--buildings', b, '--report', report, '--links', links], check=True, stdout=f,
                       stderr=subprocess.DEVNULL)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    near = [[] for _ in sizes]
    for r in csv.DictReader(open(links)):
        near[int(r['a'])].append(int(r['b']))
        near[int(r['b'])].append(int(r['a']))
    part = [0] * len(sizes)
    for r in csv.DictReader(open(out)):
        part[int(r['id'])] = r['grid']
    proved = [c['proved'] for c in json.load(open(report))['impossible']]
    return near, part, seconds, sum(proved), proved.count(False)


def metis(work, sizes, near, kind):
    graph = os.path.join(work, 'g')
    with open(graph, 'w') as f:
        f.write(f'{len(sizes)} {sum(map(len, near)) // 2} 010\n')
        f.writelines(f'{s} {" ".join(str(w + 1) for w in n)}\n' for s, n in zip(sizes, near))
    parts = round(sum(sizes) / AIM)
    more = ['-contig'] if kind == 'kway' else []
    seconds = spent(['gpmetis', f'-ptype={kind}', '-ufactor=300', *more, graph, str(parts)])
    return [int(line) for line in open(f'{graph}.part.{parts}')], seconds


def towns(low, high, seeds, peers):
    """Rows by program, one a seed: parts, share in bounds, not connected, households in a good part, seconds; and how
    many grids of ours are out of bounds with a proof that they have to be, and without."""
    rows, proved, unproved = {}, 0, 0
    for seed in range(seeds):
        with tempfile.TemporaryDirectory() as work:
            sizes = town(os.path.join(work, 'b.csv'), seed, low, high)
            near, part, seconds, sure, unsure = ours(TUIMEN, work, sizes)
            seconds = statistics.median([seconds] + [ours(TUIMEN, work, sizes)[2] for _ in range(2)])
            rows.setdefault('Tuimen', []).append((*judge(sizes, near, part), seconds))
            proved, unproved = proved + sure, unproved + unsure
            for kind in peers:
                try:
                    part, seconds = metis(work, sizes, near, kind)
                except subprocess.CalledProcessError:
                    continue
                rows.setdefault(f'METIS {kind}', []).append((*judge(sizes, near, part), seconds))
    return rows, proved, unproved


def measure(seeds=3):
    peers = ['rb', 'kway'] if shutil.which('gpmetis') else []
    if not peers:
        say('drawing: gpmetis is not installed: without METIS')
    text, goals, impossible = [], [], []
    for low, high in ((8, 100), (1, 6)):
        say(f'drawing: {low} to {high} households a building')
        rows, proved, unproved = towns(low, high, seeds, peers)
        middle = {name: [statistics.median(c) for c in zip(*row)] for name, row in rows.items()}
        for name, (parts, good, broken, housed, seconds) in middle.items():
            text.append([f'{low} to {high}', name, f'{parts:.0f}', f'{good:.2f} %', f'{broken:.0f}', f'{housed:.2f} %',
                         f'{seconds:.2f}'])
        parts, good, broken, _, seconds = middle['Tuimen']
        what = f'20,000 buildings of {low} to {high} households'
        impossible.append(f'{proved} grids of {low} to {high}')
        goals += [(f'{what}: drawn, s', '≤ 0.3', seconds, .3, -1),
                  (f'{what}: grids out of bounds that nothing proves impossible', '0', unproved, 0, -1),
                  (f'{what}: grids not connected', '0', round(broken), 0, -1)]
        best = max((m[1] for name, m in middle.items() if name != 'Tuimen'), default=None)
        if best is not None:
            goals.append((f'{what}: grids in bounds, %', f'≥ {best:.2f} (METIS)', good, best, 1))
    body = table(['households a building', '', 'parts', 'in bounds', 'not connected', 'households in a good part',
                  'seconds'], text)
    return body + (f'\nOver {seeds} towns each, {" and ".join(impossible)} are out of bounds with a proof that no grid of '
                   'these buildings can be in them; all others are in bounds.\n'), goals


if __name__ == '__main__':
    print(measure(int(sys.argv[1]) if len(sys.argv) > 1 else 3)[0])
