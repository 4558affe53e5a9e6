#!/usr/bin/env python3
"""Neighbours on a walking network, against a search of our own: drawing_network.py TUIMEN FILE.osm.pbf…

Houses stand on random nodes. By Dijkstra's algorithm over the network's own edges every node goes to its nearest house;
an edge between two houses' nodes makes them neighbours: the links of `tuimen draw` are these, at the same cost. Then with
a wall across the middle: no grid has houses on both sides. Files that aren't there are skipped."""
import csv, heapq, io, json, os, random, subprocess, sys, tempfile


def run(*words):
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, (words, done.stderr)
    return done.stdout


def rows(*words):
    return list(csv.DictReader(io.StringIO(run(*words))))


def hundredths(text):
    return round(float(text) * 100) if text else None


def neighbours(edges, houses, limit):
    ways = {}
    for a, b, there, back in edges:
        if there is not None:
            ways.setdefault(a, []).append((b, there))
        if back is not None:
            ways.setdefault(b, []).append((a, back))
    label = {}
    queue = [(0, k, n) for k, n in enumerate(houses)]
    heapq.heapify(queue)
    while queue:
        cost, k, n = heapq.heappop(queue)
        if n in label or cost > limit:
            continue
        label[n] = cost, k
        for to, more in ways.get(n, []):
            if to not in label:
                heapq.heappush(queue, (cost + more, k, to))
    found = {}
    for a, b, there, back in edges:
        sides = [w for w in (there, back) if w is not None]
        if not sides or a not in label or b not in label or label[a][1] == label[b][1]:
            continue
        pair = tuple(sorted((label[a][1], label[b][1])))
        cost = label[a][0] + min(sides) + label[b][0]
        if cost <= limit and cost < found.get(pair, limit + 1):
            found[pair] = cost
    return found


def largest(edges):
    near = {}
    for a, b, there, back in edges:
        if there is not None and back is not None:
            near.setdefault(a, []).append(b)
            near.setdefault(b, []).append(a)
    best = set()
    while near:
        start = next(iter(near))
        seen, queue = {start}, [start]
        for v in queue:
            for w in near[v]:
                if w not in seen:
                    seen.add(w)
                    queue.append(w)
        best = max(best, seen, key=len)
        for v in seen:
            del near[v]
    return best


def check(tuimen, pbf, work):
    net, b, l, w = (os.path.join(work, n) for n in ('x.net', 'b.csv', 'l.csv', 'w.geojson'))
    run(tuimen, 'network', 'build', pbf, '-o', net)
    edges = [(e['from'], e['to'], hundredths(e['seconds']), hundredths(e['seconds_back']))
             for e in rows(tuimen, 'network', 'info', net, '--edges')]
    where = {n['node']: (n['lon'], n['lat']) for n in rows(tuimen, 'network', 'info', net, '--nodes')}
    walkable = sorted(largest(edges))          # from an island a house would be set beside the mainland
    pick = random.Random(5)
    spots, houses = set(), []
    for n in pick.sample(walkable, min(500, len(walkable))):
        if where[n] not in spots:              # a node above another would be set on the lower one
            spots.add(where[n])
            houses.append(n)
    with open(b, 'w') as f:
        f.write('id,lon,lat,households\n')
        f.writelines(f'{k},{where[n][0]},{where[n][1]},{pick.randint(5, 60)}\n' for k, n in enumerate(houses))
    run(tuimen, 'draw', '--network', net, '--buildings', b, '--links', l)
    got = {tuple(sorted((int(r['a']), int(r['b'])))): hundredths(r['seconds']) for r in csv.DictReader(open(l))}
    want = neighbours(edges, houses, 90000)
    wrong = {p for p in set(got) | set(want) if abs(got.get(p, 10**9) - want.get(p, 10**9)) > 3}
    assert len(wrong) * 100 <= len(want), (len(wrong), len(want), [(p, got.get(p), want.get(p)) for p in sorted(wrong)][:9])
    lon = sorted(float(where[n][0]) for n in houses)[len(houses) // 2] + 1.3e-6
    with open(w, 'w') as f:
        json.dump({'type': 'LineString', 'coordinates': [[lon, -80], [lon, 80]]}, f)
    answer = json.loads(run(tuimen, 'draw', '--network', net, '--buildings', b, '--walls', w, '--format', 'json'))
    sides = {}
    for a in answer['assignment']:
        sides.setdefault(a['grid'], set()).add(float(where[houses[int(a['id'])]][0]) < lon)
    assert all(len(s) == 1 for s in sides.values()), 'a grid on both sides'
    assert answer['measure'] == 'network' and answer['summary']['walls_crossed'] == 0
    print(f'{os.path.basename(pbf)}: {len(houses)} houses, {len(want)} links, {len(wrong)} otherwise; '
          f'{answer["summary"]["grids"]} grids beside a wall')


def main():
    done = 0
    for pbf in sys.argv[2:]:
        if not os.path.exists(pbf):
            print(pbf, 'is not there')
            continue
        with tempfile.TemporaryDirectory() as work:
            check(sys.argv[1], pbf, work)
        done += 1
    sys.exit(0 if done else 77)


main()
