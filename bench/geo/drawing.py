#!/usr/bin/env python3
"""Micro-grids of 20,000 buildings beside METIS: drawing.py TUIMEN [SEEDS]

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
    unproved = sum(not c['proved'] for c in json.load(open(report))['impossible'])
    return near, part, seconds, unproved


def metis(work, sizes, near, kind):
    graph = os.path.join(work, 'g')
    with open(graph, 'w') as f:
        f.write(f'{len(sizes)} {sum(map(len, near)) // 2} 010\n')
        f.writelines(f'{s} {" ".join(str(w + 1) for w in n)}\n' for s, n in zip(sizes, near))
    parts = round(sum(sizes) / AIM)
    more = ['-contig'] if kind == 'kway' else []
    seconds = spent(['gpmetis', f'-ptype={kind}', '-ufactor=300', *more, graph, str(parts)])
    return [int(line) for line in open(f'{graph}.part.{parts}')], seconds


def main():
    tuimen, seeds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 3
    peers = ['rb', 'kway'] if shutil.which('gpmetis') else []
    if not peers:
        print('gpmetis is not installed: without METIS')
    print('| households a building | | parts | in bounds | not connected | households in a good part | seconds |')
    print('|---|---|---:|---:|---:|---:|---:|')
    for low, high in ((8, 100), (1, 6)):
        rows = {}
        for seed in range(seeds):
            with tempfile.TemporaryDirectory() as work:
                sizes = town(os.path.join(work, 'b.csv'), seed, low, high)
                near, part, seconds, unproved = ours(tuimen, work, sizes)
                rows.setdefault('Tuimen', []).append((*judge(sizes, near, part), seconds))
                if unproved:
                    print(f'seed {seed}: {unproved} grids out of bounds and not proved impossible')
                for kind in peers:
                    try:
                        part, seconds = metis(work, sizes, near, kind)
                    except subprocess.CalledProcessError:
                        continue
                    rows.setdefault(f'METIS {kind}', []).append((*judge(sizes, near, part), seconds))
        for name, row in rows.items():
            parts, good, broken, housed, seconds = (statistics.median(c) for c in zip(*row))
            print(f'| {low} to {high} | {name} | {parts:.0f} | {good:.2f} % | {broken:.0f} | {housed:.2f} % | {seconds:.2f} |',
                  flush=True)


main()
