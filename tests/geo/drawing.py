#!/usr/bin/env python3
"""tuimen draw against a checker that shares nothing with it: drawing.py TUIMEN [ROUNDS] [SEED]

Small random towns with compounds, walls, shops, houses too large, tight walking limits, old plans. For each:
 1. links (--links): no wall between them; and without walls and compounds, the Delaunay edges by the empty circle;
 2. the certificate: every building once, shares and sums, sizes, compounds whole, connected, walking time;
 3. pocket by pocket every way to cut it is tried: the answer is in bounds exactly where there is a way;
 4. with an old plan: as few households move as in the best of all ways (few more, in pockets of more than 14 items)."""
import csv, io, itertools, json, math, os, random, subprocess, sys, tempfile
from functools import lru_cache

MIN, MAX = 30, 100
SMALL = 14                                # items of a pocket that is cut by every way
LON, LAT = 104.06, 30.6
EAST, NORTH = 95850.0, 110870.0           # metres a degree, near enough


def place(x, y):
    return LON + x / EAST, LAT + y / NORTH


def town(r):
    n = r.choice([2, 3, 5, 6, 7, 8, 9])
    style = r.randint(0, 4)
    low, high = [(1, 60), (10, 100), (20, 50), (40, 99), (1, 30)][style]
    rows = []
    for i in range(n):
        x, y = r.uniform(0, 300), r.uniform(0, 300)
        households, shops = r.randint(low, high), 0
        if r.random() < .2:
            shops = r.randint(0, 20)
        if r.random() < .07:
            households = r.randint(101, 260)
        if r.random() < .05:
            households = 0
        rows.append({'id': f'h{i}', 'lon': '%.7f' % place(x, y)[0], 'lat': '%.7f' % place(x, y)[1],
                     'households': households, 'shops': shops, 'cases': r.randint(0, 5), 'compound': '', 'units': ''})
        if households > MAX and r.random() < .5:
            rows[-1]['units'] = r.randint(1, 6)
    for c in range(r.choice([0, 0, 1, 2])):
        members = r.sample(range(n), min(n, r.randint(2, 3)))
        for i in members:
            rows[i]['compound'] = f'yard {c}'
    walls = []
    for w in range(r.choice([0, 0, 1, 2])):
        a, b = (r.uniform(-50, 350), -100), (r.uniform(-50, 350), 400)
        if r.random() < .3:
            a, b = (-100, r.uniform(-50, 350)), (400, r.uniform(-50, 350))
        if r.random() < .3:
            b = (r.uniform(0, 300), r.uniform(0, 300))
        walls.append((a, b))
    old = {}
    if r.random() < .4:
        names = ['A', 'B', 'C', '4'][:r.randint(1, 4)]
        old = {row['id']: r.choice(names) for row in rows if r.random() < .85}
        if r.random() < .6:               # by halves of the map rather than at random
            cut = r.uniform(100, 200)
            old = {row['id']: names[0] if (float(row['lon']) - LON) * EAST < cut else names[-1] for row in rows}
    minutes = r.choice([15, 15, 15, 6, 3])
    return rows, walls, old, minutes


def run(tuimen, work, rows, walls, old, minutes, *more):
    def path(name):
        return os.path.join(work, name)
    with open(path('b.csv'), 'w') as f:
        w = csv.DictWriter(f, rows[0].keys())
        w.writeheader()
        w.writerows(rows)
    words = [tuimen, 'draw', '--buildings', path('b.csv'), '--format', 'json', '--links', path('l.csv'),
             '--minutes', str(minutes), *more]
    if walls:
        features = [{'type': 'Feature', 'properties': {'name': f'wall {k}'},
                     'geometry': {'type': 'LineString', 'coordinates': [place(*p) for p in w]}}
                    for k, w in enumerate(walls)]
        with open(path('w.geojson'), 'w') as f:
            json.dump({'type': 'FeatureCollection', 'features': features}, f)
        words += ['--walls', path('w.geojson')]
    if old:
        with open(path('o.csv'), 'w') as f:
            f.write('id,grid\n' + ''.join(f'{i},{g}\n' for i, g in old.items()))
        words += ['--keep', path('o.csv')]
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    links = {}
    for row in csv.DictReader(open(path('l.csv'))):
        links[row['a'], row['b']] = round(float(row['seconds']) * 100)
    return json.loads(done.stdout), links


# ------------------------------------------------------------------------------------------------ geometry

def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def crosses(a, b, c, d):
    return turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0


def in_circle(a, b, c, p):
    rows = [(q[0] - p[0], q[1] - p[1], (q[0] - p[0]) ** 2 + (q[1] - p[1]) ** 2) for q in (a, b, c)]
    (ax, ay, az), (bx, by, bz), (cx, cy, cz) = rows
    det = ax * (by * cz - bz * cy) - ay * (bx * cz - bz * cx) + az * (bx * cy - by * cx)
    return det if turn(a, b, c) > 0 else -det


def delaunay(at):
    """Edges by the empty circle, and those that are too close to call."""
    sure, unsure = set(), set()
    ids = list(at)
    for a, b in itertools.combinations(ids, 2):
        others = [c for c in ids if c not in (a, b)]
        sides = [turn(at[a], at[b], at[c]) for c in others]
        found = not others or all(s > 0 for s in sides) or all(s < 0 for s in sides)
        close = any(abs(s) < 1 for s in sides)
        for c in others:
            worst = max((in_circle(at[a], at[b], at[c], at[d]) for d in others if d != c), default=-1)
            close |= abs(worst) < 1e5
            found |= worst < 0
        (unsure if close else sure).add((a, b, found))
    return {(a, b) for a, b, f in sure if f}, {(a, b) for a, b, f in unsure}


def plane(rows, walls):
    """Metres around the middle, by the radii of curvature of WGS 84."""
    lats = [float(r['lat']) for r in rows]
    sine = math.sin(math.radians((min(lats) + max(lats)) / 2))
    bent = 1 - 0.00669437999014 * sine * sine
    east = math.radians(6378137 / math.sqrt(bent) * math.sqrt(1 - sine * sine))
    north = math.radians(6378137 * (1 - 0.00669437999014) / bent ** 1.5)
    at = {r['id']: ((float(r['lon']) - LON) * east, (float(r['lat']) - LAT) * north) for r in rows}
    return at, [[(x / EAST * east, y / NORTH * north) for x, y in w] for w in walls]


def check_links(rows, walls, links, minutes):
    at, walls = plane(rows, walls)
    for (a, b), cost in links.items():
        straight = math.dist(at[a], at[b]) * 1.3 / 60 * 6000
        assert abs(straight - cost) < 3 + straight * .002, ('cost', a, b, straight, cost)
        assert cost <= minutes * 6000
        assert not any(crosses(at[a], at[b], *w) for w in walls), ('wall', a, b)
    if walls or any(r['compound'] for r in rows):
        return
    sure, unsure = delaunay(at)
    have = {tuple(sorted(l)) for l in links}
    for a, b in itertools.combinations(sorted(at), 2):
        if (a, b) in unsure or (b, a) in unsure:
            continue
        straight = math.dist(at[a], at[b]) * 1.3 / 60 * 6000
        want = ((a, b) in sure or (b, a) in sure) and straight <= minutes * 6000
        if abs(straight - minutes * 6000) > 50:
            assert want == ((a, b) in have), ('delaunay', a, b, want)


# ------------------------------------------------------------------------------------------------ the model

class Model:
    """Items by the rules of docs/geo/drawing.md: shares, compounds, and which of them are neighbours."""

    def __init__(self, rows, links, old, minutes):
        self.limit = round(minutes * 6000)
        self.links = {}
        for (a, b), cost in links.items():
            self.links.setdefault(a, {})[b] = cost
            self.links.setdefault(b, {})[a] = cost
        size = {r['id']: int(r['households']) + int(r['shops']) for r in rows}
        total, members = {}, {}
        for r in rows:
            if r['compound']:
                total[r['compound']] = total.get(r['compound'], 0) + size[r['id']]
                members.setdefault(r['compound'], []).append(r['id'])
        self.apart = set()
        self.pieces, self.item_of = [], {}
        for r in rows:
            n = 1
            if size[r['id']] > MAX:
                units = int(r['units'] or 0)
                n = -(-size[r['id']] // MAX)
                if units:
                    n = units * -(-(-(-size[r['id']] // units)) // MAX)
            for k in range(n):
                part = size[r['id']] * (k + 1) // n - size[r['id']] * k // n
                self.pieces.append((r['id'], k + 1 if n > 1 else 0, part, old.get(r['id'])))
        group, self.compound_pieces = {}, {}
        for p in self.pieces:
            group[p[:2]] = p[:2]
        for c, ids in members.items():
            if total[c] > MAX:
                continue
            rest = set(ids)
            pieces = []
            while rest:
                seen = self.spread(min(rest, key=ids.index), rest)
                pieces.append(seen)
                rest -= seen
                first = min(seen, key=ids.index)
                for i in seen:
                    group[i, 0] = (first, 0)
            if len(pieces) > 1:
                self.apart.add(c)
        self.items = {}
        for p in self.pieces:
            self.items.setdefault(group[p[:2]], []).append(p)
        self.group = group
        self.size = {i: sum(p[2] for p in ps) for i, ps in self.items.items()}
        self.near = {i: set() for i in self.items}
        for i, j in itertools.combinations(self.items, 2):
            if any(self.touch(p, q) for p in self.items[i] for q in self.items[j]):
                self.near[i].add(j)
                self.near[j].add(i)

    def touch(self, p, q):
        return abs(p[1] - q[1]) == 1 if p[0] == q[0] else q[0] in self.links.get(p[0], {})

    def spread(self, start, within):
        seen, queue = {start}, [start]
        for v in queue:
            for w in self.links.get(v, {}):
                if w in within and w not in seen:
                    seen.add(w)
                    queue.append(w)
        return seen

    def pockets(self):
        rest = list(self.items)
        while rest:
            seen, queue = {rest[0]}, [rest[0]]
            for v in queue:
                for w in self.near[v] - seen:
                    seen.add(w)
                    queue.append(w)
            yield [i for i in rest if i in seen]
            rest = [i for i in rest if i not in seen]

    def reach(self, houses):
        """From the best centre to the furthest, along links within."""
        best = math.inf
        for c in houses:
            cost, rest = {c: 0}, set(houses)
            far = 0
            while rest:
                v = min(rest, key=lambda h: cost.get(h, math.inf))
                if v not in cost:
                    far = math.inf
                    break
                far = cost[v]
                rest.remove(v)
                for w, d in self.links.get(v, {}).items():
                    if w in rest and cost[v] + d < cost.get(w, math.inf):
                        cost[w] = cost[v] + d
            best = min(best, far)
        return best

    @lru_cache(None)
    def good(self, part):
        if not MIN <= sum(self.size[i] for i in part) <= MAX:
            return False
        return self.reach({p[0] for i in part for p in self.items[i]}) <= self.limit

    def ways(self, rest):
        """Every partition of the items into good parts."""
        if not rest:
            yield []
            return
        first = min(rest)
        stack = [(frozenset([first]), frozenset())]
        while stack:
            part, out = stack.pop()
            if self.good(part):
                for more in self.ways(rest - part):
                    yield [part] + more
            rim = sorted(({j for i in part for j in self.near[i]} & rest) - part - out)
            for k, j in enumerate(rim):
                if sum(self.size[i] for i in part) + self.size[j] <= MAX:
                    stack.append((part | {j}, out | set(rim[:k])))


def least_moves(parts, model, home):
    """Fewest that change, over all ways in which parts can go on with old names."""
    stay = []
    for part in parts:
        by = {}
        for i in part:
            for _, _, size, old in model.items[i]:
                if old is not None and old in home:
                    by[old] = by.get(old, 0) + size
        stay.append(by)
    everyone = sum(p[2] for part in parts for i in part for p in model.items[i] if p[3] is not None)

    def best(k, free):
        if k == len(stay):
            return 0
        most = best(k + 1, free)
        for name, size in stay[k].items():
            if name in free:
                most = max(most, size + best(k + 1, free - {name}))
        return most
    return everyone - best(0, frozenset(home))


def check(rows, walls, old, minutes, answer, links):
    model = Model(rows, links, old, minutes)
    size = {r['id']: int(r['households']) + int(r['shops']) for r in rows}
    # every building, every household once
    got = {}
    grid_of = {}
    for a in answer['assignment']:
        got[a['id']] = got.get(a['id'], 0) + a['households'] + a['shops']
        for k in range(a.get('first', 0), a.get('last', 0) + 1):
            assert (a['id'], k) not in grid_of, 'a share twice'
            grid_of[a['id'], k] = a['grid']
    assert got == size, 'households lost'
    assert set(grid_of) == {p[:2] for p in model.pieces}, 'other shares than the rules say'
    # items whole; each grid
    part_of = {}
    for i, ps in model.items.items():
        assert len({grid_of[p[:2]] for p in ps}) == 1, 'a compound is not whole'
        part_of.setdefault(grid_of[ps[0][:2]], []).append(i)
    told = {g['grid']: g for g in answer['grids']}
    assert set(told) == set(part_of) and len(told) == len(answer['grids'])
    blamed = {c['grid']: c for c in answer['impossible'] if c['grid']}
    assert {c['compound'] for c in answer['impossible'] if not c['grid']} == model.apart, 'compounds apart'
    for g, items in part_of.items():
        houses = {p[0] for i in items for p in model.items[i]}
        total = sum(model.size[i] for i in items)
        reach = model.reach(houses)
        assert total == told[g]['size'] and total <= MAX
        assert reach < math.inf and told[g]['contiguous'], 'not connected'
        assert told[g]['walls_crossed'] == 0
        assert abs(told[g]['minutes'] * 6000 - reach) <= 60, (told[g]['minutes'], reach)
        good = model.good(frozenset(items))
        assert good == (g not in blamed), ('blamed or not', g, good)
        assert told[g]['in_bounds'] == (MIN <= total <= MAX)
        assert told[g]['within_minutes'] == (reach <= model.limit)
    # pocket by pocket, every way
    pockets, feasible = list(model.pockets()), 0
    home = {}
    if old:
        share = {}
        for k, pocket in enumerate(pockets):
            for i in pocket:
                for _, _, s, o in model.items[i]:
                    if o is not None:
                        share.setdefault(o, {}).setdefault(k, 0)
                        share[o][k] += s
        for o, by in share.items():
            home[o] = max(by, key=lambda k: (by[k], -k))
    moved = 0
    for k, pocket in enumerate(pockets):
        ours = [frozenset(i for i in items if i in pocket) for items in part_of.values()]
        ours = [p for p in ours if p]
        fine = all(model.good(p) for p in ours)
        names = {o for o in home if home[o] == k}
        least, can = None, False
        for way in model.ways(frozenset(pocket)):
            can = True
            if not old:
                break
            moves = least_moves(way, model, names)
            least = moves if least is None else min(least, moves)
        assert fine == can, ('feasible', can, 'answered', fine, pocket)
        for p in ours:
            reason = blamed.get(grid_of[model.items[next(iter(p))][0][:2]])
            assert not reason or reason['proved'], ('not proved', reason)
        feasible += can
        if old and can:
            now = sum(s for p in ours for i in p for h, n, s, o in model.items[i]
                      if o is not None and grid_of[h, n] != o)
            assert now >= least and (now == least or len(pocket) > SMALL), ('moved', now, 'least', least)
            assert now <= least * 1.25 + 10, ('moved', now, 'least', least)
            moved += now
        elif old:
            moved = None if moved is None else moved + sum(
                s for p in ours for i in p for h, n, s, o in model.items[i] if o is not None and grid_of[h, n] != o)
    if old:
        assert answer['kept']['moved_households'] == moved
    return len(pockets), feasible


def main():
    tuimen, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 400
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
    pockets = feasible = keeps = 0
    with tempfile.TemporaryDirectory() as work:
        for k in range(rounds):
            r = random.Random(seed * 100003 + k)
            rows, walls, old, minutes = town(r)
            try:
                answer, links = run(tuimen, work, rows, walls, old, minutes)
                check_links(rows, walls, links, minutes)
                p, f = check(rows, walls, old, minutes, answer, links)
            except AssertionError as why:
                print(f'town {k} of seed {seed}, line {why.__traceback__.tb_next.tb_lineno}: {why}')
                print(json.dumps({'rows': rows, 'walls': walls, 'old': old, 'minutes': minutes}))
                sys.exit(1)
            pockets += p
            feasible += f
            keeps += bool(old)
    print(f'{rounds} towns, {pockets} pockets: {feasible} can be drawn and are, {pockets - feasible} proved '
          f'impossible; {keeps} old plans kept with the fewest moves')
    assert 0 < feasible < pockets


main()
