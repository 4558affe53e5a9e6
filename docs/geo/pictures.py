#!/usr/bin/env python3
"""The pictures of siting.md, scan.md, drawing.md, datums.md, library.md, hours.md, tiles.md and coverage.md, out of real answers and headers:
pictures.py TUIMEN FILE.osm.pbf    writes siting.svg, scan.svg, drawing.svg, datums.svg, library.svg, hours.svg, tiles.svg and
coverage.svg here."""
import csv
import glob
import io
import json
import math
import os
import random
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
INK, SOFT, RED, BLUE, PAPER = '#2b2a28', '#b9b4aa', '#b23a2e', '#2f6690', '#fbf9f4'


def tuimen(*words):
    return json.loads(subprocess.run([sys.argv[1], *map(str, words)], capture_output=True, text=True, check=True).stdout)


def page(name, width, height, body, title):
    with open(os.path.join(HERE, name), 'w') as f:
        f.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" '
                f'font-size="13" fill="{INK}">\n<title>{title}</title>\n'
                f'<rect width="{width}" height="{height}" fill="{PAPER}"/>\n' + '\n'.join(body) + '\n</svg>\n')


def siting():
    """140 buildings, 5 canteens within 160 metres; then everyone, with as few as possible."""
    draw = random.Random(4)
    rows = [(i, draw.gauss(draw.choice([180, 420, 600]), 90), draw.gauss(draw.choice([150, 330]), 70),
             draw.randint(20, 200)) for i in range(140)]
    rows = [(i, round(min(max(x, 15), 745)), round(min(max(y, 15), 465)), w) for i, x, y, w in rows]
    body = []
    with tempfile.NamedTemporaryFile('w', suffix='.csv') as f:
        f.write('id,x,y,weight\n' + ''.join(f'{i},{x},{y},{w}\n' for i, x, y, w in rows))
        f.flush()
        best = tuimen('site', 'cover', '--points', f.name, '--radius', 80, '--p', 5)
        all_of_them = tuimen('site', 'setcover', '--points', f.name, '--radius', 80)
    chosen = [rows[i] for i in best['chosen']]
    for _, x, y, _ in chosen:
        body.append(f'<circle cx="{x}" cy="{y}" r="80" fill="{RED}" fill-opacity="0.10" stroke="{RED}"/>')
    for _, x, y, w in rows:
        near = any((x - a) ** 2 + (y - b) ** 2 <= 6400 for _, a, b, _ in chosen)
        body.append(f'<circle cx="{x}" cy="{y}" r="{(w / 20) ** 0.5 + 1:.1f}" fill="{BLUE if near else SOFT}"/>')
    for _, x, y, _ in chosen:
        body.append(f'<path d="M{x} {y - 7}l7 7-7 7-7-7z" fill="{RED}"/>')
    people = sum(r[3] for r in rows)
    body.append(f'<text x="14" y="500">p = 5, radius 80: {best["value"]} of {people} people, proved best '
                f'(bound {best["bound"]}); everyone needs {all_of_them["value"]} places</text>')
    page('siting.svg', 760, 515, body, 'Maximal cover: five places chosen among 140')


COLOURS = ['#2f6690', '#b23a2e', '#4b7f52', '#8e5ea2', '#c08a1e', '#3f8f8b', '#a0522d', '#5d6d7e']


def houses(draw):
    """Blocks of houses along streets, two walled compounds, a river, a main road, a tower."""
    rows = []
    for bx in range(7):
        for by in range(5):
            for k in range(8):
                x = bx * 105 + 18 + k % 4 * 22 + draw.uniform(-4, 4)
                y = by * 92 + 22 + k // 4 * 34 + draw.uniform(-4, 4)
                yard = 'east' if (bx, by) == (5, 1) else 'west' if (bx, by) in ((1, 3), (2, 3)) else ''
                size = draw.randint(3, 7) if yard == 'east' else draw.choice([6, 8, 10, 12, 14, 24])
                size = 3 if (bx, by) == (6, 0) else size
                if abs(y - 300 + (x - 380) * 0.16) > 22 and abs(x - 312) > 8:
                    rows.append([f'{len(rows)}', x, y, size, yard])
    rows[100][3] = 260
    return rows


def drawing():
    draw = random.Random(11)
    rows = houses(draw)
    river = [(-20, 300 + 400 * 0.16), (250, 300 + 130 * 0.16), (520, 300 - 140 * 0.16), (780, 300 - 400 * 0.16)]
    road = [(312, -20), (312, 462)]
    gone = [(640, -20), (640, 88), (780, 88)]
    walls = [('river', river), ('main road', road), ('railway', gone)]

    def degrees(x, y):
        return [104.06 + x / 95850, 30.6 - y / 110870]

    with tempfile.TemporaryDirectory() as work:
        def path(name):
            return os.path.join(work, name)
        with open(path('b.csv'), 'w') as f:
            f.write('id,lon,lat,households,compound\n')
            f.writelines('%s,%.7f,%.7f,%d,%s\n' % (i, *degrees(x, y), h, c) for i, x, y, h, c in rows)
        with open(path('w.geojson'), 'w') as f:
            json.dump({'type': 'FeatureCollection', 'features': [
                {'type': 'Feature', 'properties': {'name': n}, 'geometry': {
                    'type': 'LineString', 'coordinates': [degrees(*p) for p in w]}} for n, w in walls]}, f)
        answer = tuimen('draw', '--buildings', path('b.csv'), '--walls', path('w.geojson'), '--format', 'json',
                        '--links', path('l.csv'))
        links = list(csv.DictReader(open(path('l.csv'))))
    at = {i: (x, y) for i, x, y, _, _ in rows}
    size = {i: h for i, _, _, h, _ in rows}
    of, generals = {}, {g['grid']: int(g['general'][1:]) for g in answer['grids']}
    for a in answer['assignment']:
        of.setdefault(a['id'], []).append(a['grid'])
    colour = {}
    near = {}
    for l in links:
        for a, b in ((l['a'], l['b']), (l['b'], l['a'])):
            for g in of[a]:
                near.setdefault(g, set()).update(h for h in of[b] if h != g)
    for g in sorted(near, key=int):
        taken = {colour[h] for h in near[g] if h in colour}
        colour[g] = next(c for c in COLOURS[generals[g] % 2:] + COLOURS if c not in taken)
    blamed = {c['grid'] for c in answer['impossible']}
    body = []
    for name, line in walls:
        d = 'M' + 'L'.join(f'{x:.0f} {y:.0f}' for x, y in line)
        ink, wide = {'river': ('#bcd3e4', 22), 'main road': ('#ddd6c8', 12), 'railway': (INK, 2)}[name]
        dash = ' stroke-dasharray="9 5"' if name == 'railway' else ''
        body.append(f'<path d="{d}" fill="none" stroke="{ink}" stroke-width="{wide}"{dash}/>')
    for l in links:
        a, b = at[l['a']], at[l['b']]
        same = set(of[l['a']]) & set(of[l['b']])
        ink, wide = (colour[min(same, key=int)], 7) if same else ('#d9d4ca', 0.7)
        body.append(f'<path d="M{a[0]:.1f} {a[1]:.1f}L{b[0]:.1f} {b[1]:.1f}" stroke="{ink}" stroke-width="{wide}" '
                    f'stroke-opacity="{0.35 if same else 1}" stroke-linecap="round"/>')
    for i, (x, y) in at.items():
        ring = f' stroke="{RED}" stroke-width="2.5"' if blamed & set(of[i]) else ''
        body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{1.6 + size[i] ** 0.5 * 0.9:.1f}" '
                    f'fill="{colour.get(of[i][0], SOFT)}"{ring}/>')
        if len(of[i]) > 1:
            body.append(f'<text x="{x:.0f}" y="{y + 4:.0f}" text-anchor="middle" fill="#fff" font-size="11">'
                        f'{len(of[i])}</text>')
    s = answer['summary']
    conflict = '; '.join(c['en'] for c in answer['impossible']).replace('<', '&lt;')
    body.append(f'<text x="14" y="486">{s["buildings"]} buildings, {s["grids"]} micro-grids, {s["in_bounds"]} of them '
                f'with 30 to 100 households; the tower of 260 by units</text>')
    body.append(f'<text x="14" y="504" fill="{RED}">ringed: {conflict}</text>')
    page('drawing.svg', 760, 516, body, 'Micro-grids drawn: neighbours of one grid share a colour')


def scan():
    data = os.path.join(ROOT, 'tests/scan/upstate.csv')
    found = tuimen('scan', '--places', data, '--counts', data, '--model', 'poisson')['clusters']
    rows = {int(r['id']): (float(r['x']), float(r['y']), int(r['population']), int(r['count']))
            for r in csv.DictReader(open(data))}
    left, top, scale = -76.72, 43.36, 540

    def at(x, y):
        return (x - left) * scale + 20, (top - y) * scale + 20

    body = []
    for k, c in enumerate(found):
        x, y = at(*rows[c['centre']][:2])
        sure = c['p'] <= 0.05
        dash = '' if sure else ' stroke-dasharray="4 3"'
        body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{c["radius"] * scale + 4:.1f}" fill="{RED}" '
                    f'fill-opacity="{0.14 if sure else 0.03}" stroke="{RED}"{dash}/>')
    for x, y, people, cases in rows.values():
        px, py = at(x, y)
        body.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="{(people / 1000) ** 0.5:.1f}" '
                    f'fill="{BLUE if cases else SOFT}" fill-opacity="{min(1, 0.25 + 0.15 * cases):.2f}"/>')
    for k, c in enumerate(found):
        x, y = at(*rows[c['centre']][:2])
        body.append(f'<text x="{x + c["radius"] * scale + 8:.1f}" y="{y + 4:.1f}">{k + 1}: {c["observed"]} for '
                    f'{c["expected"]:.1f}, p {c["p"]:g}</text>')
    page('scan.svg', 760, 770, body, 'The scan on 281 tracts: clusters by likelihood, those with p over 0.05 dashed')


def converted(points, source, target):
    text = 'lon,lat\n' + ''.join(f'{x},{y}\n' for x, y in points)
    out = subprocess.run([sys.argv[1], 'datum', '--from', source, '--to', target], input=text, capture_output=True,
                         text=True, check=True).stdout
    return [tuple(map(float, row)) for row in list(csv.reader(io.StringIO(out)))[1:]]


def datums():
    """The zones as strips; from a lattice of points, how far GCJ-02 shifts, a pixel for 25 metres."""
    def at(lon, lat):
        return (lon - 72) * 11 + 16, (56 - lat) * 13 + 14

    body = []
    for number in range(25, 46):
        (x, top), (right, bottom) = at(3 * number - 1.5, 56), at(3 * number + 1.5, 3)
        body.append(f'<rect x="{x:.1f}" y="{top}" width="{right - x:.1f}" height="{bottom - top}" fill="{SOFT}" '
                    f'fill-opacity="{0.32 if number % 2 else 0.12}"/><text x="{(x + right) / 2:.1f}" y="{bottom + 16}" '
                    f'text-anchor="middle">{number}</text><text x="{(x + right) / 2:.1f}" y="{bottom + 31}" font-size="9" '
                    f'text-anchor="middle">{3 * number}°</text>')
    for lat in range(10, 56, 10):
        (x, y), (right, _) = at(73.5, lat), at(136.5, lat)
        body.append(f'<path d="M{x:.1f} {y}H{right:.1f}" stroke="{PAPER}"/><text x="{x + 3:.1f}" y="{y - 3}" '
                    f'font-size="9">{lat}°</text>')
    lattice = [(lon, lat) for lon in range(75, 136, 2) for lat in range(5, 56, 2)]
    longest = 0
    for (lon, lat), (lon2, lat2) in zip(lattice, converted(lattice, 'wgs84', 'gcj02')):
        east, north = (lon2 - lon) * 111320 * math.cos(math.radians(lat)), (lat2 - lat) * 110900
        longest = max(longest, math.hypot(east, north))
        x, y = at(lon, lat)
        body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="1.4" fill="{BLUE}"/><path d="M{x:.1f} {y:.1f}'
                    f'l{east / 25:.1f} {-north / 25:.1f}" stroke="{BLUE}"/>')
    x, y = at(104.08, 30.66)
    (easting, northing), = converted([(104.08, 30.66)], 'wgs84', 'cgcs2000/3-degree')
    body.append(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="none" stroke="{RED}" stroke-width="2"/><text x="{x + 9:.1f}" '
                f'y="{y + 4:.1f}" fill="{RED}" stroke="{PAPER}" stroke-width="4" paint-order="stroke">{easting:.0f}, {northing:.0f}</text>')
    x, y = at(73.5, 3)
    body.append(f'<text x="{x:.1f}" y="{y + 52}">Zones of 3 degrees by number; a point\'s shift to GCJ-02, '
                f'{longest:.0f} m at most; in red 104.08, 30.66</text>')
    page('datums.svg', 760, 770, body, 'The 3-degree zones of China, and how far GCJ-02 shifts')


def library():
    """The public headers, each above those it includes."""
    umbrella = open(os.path.join(ROOT, 'packaging/library/geo.h')).read()
    names = re.findall(r'#include "(\w+)\.h"', umbrella)
    rests_on = {}
    for name in names:
        path = next(p for p in (f'src/base/{name}.h', *glob.glob(f'src/geo/*/{name}.h', root_dir=ROOT)) if os.path.exists(os.path.join(ROOT, p)))
        text = open(os.path.join(ROOT, path)).read()
        rests_on[name] = re.findall(r'#include "(?:base|geo/\w+)/(\w+)\.h"', text)

    def floor(name):
        return 1 + max(map(floor, rests_on[name])) if rests_on[name] else 0

    floors = {}
    for name in names:
        floors.setdefault(floor(name), []).append(name)
    base, wide, spot = {'arena', 'str', 'err', 'spot'}, 760, {}
    top, body, lines = max(floors), [], []
    for level, row in floors.items():
        room, x = (wide - sum(8.2 * len(name) + 16 for name in row)) / (len(row) + 1), 0
        for name in row:
            x += room + 4.1 * len(name) + 8
            spot[name] = x, 34 + (top - level) * 76
            x += 4.1 * len(name) + 8
    for name in names:
        x, y = spot[name]
        for other in rests_on[name]:
            px, py = spot[other]
            if other not in base:
                lines.append(f'<path d="M{x:.0f} {y + 11}L{px:.0f} {py - 12}" stroke="{BLUE}" stroke-opacity="0.6"/>')
        half = 4.1 * len(name) + 8
        body.append(f'<rect x="{x - half:.0f}" y="{y - 13}" width="{2 * half:.0f}" height="24" rx="4" fill="{PAPER}" '
                    f'stroke="{RED if name in base else INK}"/><text x="{x:.0f}" y="{y + 4}" text-anchor="middle">{name}</text>')
    height = 34 + top * 76 + 60
    body.append(f'<text x="14" y="{height - 14}">Each header above those it includes; lines to the four in red are left '
                f'out: everything stands on them</text>')
    page('library.svg', wide, height, lines + body, 'The public headers, each above those it includes')


HOURS = ['Mo-Fr 8:30-12:00,13:30-17:30; PH off', 'Su-Th 18:00-02:00; Fr,Sa 18:00+', 'sunrise-sunset; Mo[3] off']


def hours():
    """Three places over the holidays of autumn 2026, hour by hour. Asks build/src/geo/hours_states beside the command."""
    states = os.path.join(os.path.dirname(os.path.abspath(sys.argv[1])), 'src/geo/hours_states')
    start, days, wide, tall, left = 20714, 14, 208, 22, 74         # 2026-09-18
    free = (7, 8, 9, 13)
    with tempfile.NamedTemporaryFile('w', suffix='.txt') as f:
        f.write(''.join(f'{start + k} PH x\n' for k in free))
        f.flush()
        said = subprocess.run([states, f.name, str(start * 1440), str((start + days) * 1440), '104.08', '30.65', '480', '--show'],
                              input='\n'.join(HOURS) + '\n', capture_output=True, text=True, check=True).stdout
    body = []
    for k in range(days):
        date = f'9-{18 + k}' if k < 13 else f'10-{k - 12}'
        name = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'][(k + 4) % 7]
        body.append(f'<text x="14" y="{64 + k * tall}" fill="{RED if k in free else INK}">{name} {date}</text>')
    for column, (text, block) in enumerate(zip(HOURS, said.strip().split('\n\n'))):
        x = left + column * (wide + 22)
        body.append(f'<text x="{x}" y="24" font-size="11">{text}</text>')
        for k in range(days):
            body.append(f'<rect x="{x}" y="{50 + k * tall}" width="{wide}" height="{tall - 4}" fill="none" stroke="{SOFT}"/>')
        for hour in (6, 12, 18):
            body.append(f'<text x="{x + wide * hour / 24}" y="44" font-size="10" text-anchor="middle" fill="{SOFT}">{hour}</text>')
        changes = [line.split(' ')[:2] for line in block.split('\n')] + [[str((start + days) * 1440), 'end']]
        for (a, state), (b, _) in zip(changes, changes[1:]):
            at, end = int(a) - start * 1440, int(b) - start * 1440
            while state != 'closed' and at < end:
                stop = min(end, (at // 1440 + 1) * 1440)
                fill = f'fill="{BLUE}"' if state == 'open' else f'fill="{BLUE}" fill-opacity="0.35"'
                body.append(f'<rect x="{x + at % 1440 * wide / 1440:.1f}" y="{50 + at // 1440 * tall}" '
                            f'width="{(stop - at) * wide / 1440:.1f}" height="{tall - 4}" {fill}/>')
                at = stop
    body.append(f'<text x="14" y="{76 + days * tall}">Red: holidays (PH). Pale: unknown, nobody said when it closes.</text>')
    page('hours.svg', 760, 92 + days * tall, body, 'Three opening hours over two weeks')


def tiles():
    """The last zoom of an extract's tiles, joined in the order of the file."""
    with tempfile.NamedTemporaryFile(suffix='.pmtiles') as f:
        tuimen('tiles', 'build', sys.argv[2], '-o', f.name)
        info = tuimen('tiles', 'info', f.name)
        out = subprocess.run([sys.argv[1], 'tiles', 'list', f.name], capture_output=True, text=True, check=True).stdout
    rows = [tuple(map(int, r)) for r in list(csv.reader(io.StringIO(out)))[1:]]
    last = [(x, y, size) for z, x, y, size in rows if z == info['max_zoom']]
    left, top = min(x for x, _, _ in last), min(y for _, y, _ in last)
    across = max(x for x, _, _ in last) - left + 1
    side, most, body, path = 730 / across, max(size for _, _, size in last), [], []
    for x, y, size in last:
        px, py = 15 + (x - left) * side, 15 + (y - top) * side
        body.append(f'<rect x="{px:.1f}" y="{py:.1f}" width="{side - 1:.1f}" height="{side - 1:.1f}" fill="{RED}" '
                    f'fill-opacity="{0.05 + 0.75 * size / most:.2f}"/>')
        path.append(f'{px + side / 2:.1f} {py + side / 2:.1f}')
    high = 15 + (max(y for _, y, _ in last) - top + 1) * side
    body.append(f'<path d="M{"L".join(path)}" fill="none" stroke="{INK}" stroke-width="1.4"/>')
    body.append(f'<text x="15" y="{high + 20:.0f}">{len(last)} tiles of zoom {info["max_zoom"]} in the file\'s order, redder by bytes '
                f'({most} at most). © OpenStreetMap contributors</text>')
    page('tiles.svg', 760, round(high + 34), body, 'Tiles along the Hilbert curve')


def coverage():
    """Three canteens with too few places: how many a thousand people have, and who goes where."""
    draw = random.Random(11)
    lon, lat, metre_x, metre_y = 104.07, 30.65, 1 / 95_800, 1 / 110_850
    homes = [(draw.gauss(draw.choice([110, 190, 280]), 45), draw.gauss(draw.choice([120, 300]), 65), draw.randint(5, 40))
             for _ in range(170)]
    homes = [(min(max(x, 8), 352), min(max(y, 8), 412), n) for x, y, n in homes]
    canteens = [(110, 130, 700), (230, 180, 500), (205, 330, 900)]
    with tempfile.TemporaryDirectory() as work:
        def table(*words):
            done = subprocess.run([sys.argv[1], 'cover', '--demand', f'{work}/d.csv', '--facilities', f'{work}/f.csv',
                                   '--minutes', '5', *words], capture_output=True, text=True, check=True)
            return list(csv.DictReader(io.StringIO(done.stdout)))

        def place(x, y):
            return f'{lon + x * metre_x:.7f},{lat - y * metre_y:.7f}'

        with open(f'{work}/d.csv', 'w') as f:
            f.write('id,lon,lat,people\n' + ''.join(f'{i},{place(x, y)},{n}\n' for i, (x, y, n) in enumerate(homes)))
        with open(f'{work}/f.csv', 'w') as f:
            f.write('service,id,lon,lat,capacity\n' +
                    ''.join(f'canteen,{i},{place(x, y)},{n}\n' for i, (x, y, n) in enumerate(canteens)))
        had, ways = table('--table', '--decay', 'gauss'), table('--assignment')
    most = max(float(r['accessibility']) for r in had)
    body, left = [], {int(r['id']): float(r['unserved']) + float(r['out_of_reach']) for r in had}
    for r in had:
        x, y, n = homes[int(r['id'])]
        body.append(f'<circle cx="{x + 12:.0f}" cy="{y + 10:.0f}" r="{n ** 0.5:.1f}" fill="{BLUE}" '
                    f'fill-opacity="{0.08 + 0.92 * float(r["accessibility"]) / most:.2f}"/>')
    for r in ways:
        (x, y, _), (a, b, _) = homes[int(r['id'])], canteens[int(r['facility'])]
        body.append(f'<path d="M{x + 392:.0f} {y + 10:.0f}L{a + 392} {b + 10}" stroke="{SOFT}" stroke-width="0.8"/>')
    for i, (x, y, n) in enumerate(homes):
        body.append(f'<circle cx="{x + 392:.0f}" cy="{y + 10:.0f}" r="{n ** 0.5:.1f}" fill="{BLUE}"/>')
        if left[i]:
            body.append(f'<circle cx="{x + 392:.0f}" cy="{y + 10:.0f}" r="{left[i] ** 0.5:.1f}" fill="{RED}"/>')
    for x, y, n in canteens:
        for shift in 12, 392:
            body.append(f'<path d="M{x + shift} {y + 1}l9 9-9 9-9-9z" fill="{INK}"/>')
            body.append(f'<text x="{x + shift + 12}" y="{y + 15}">{n}</text>')
    people, places = sum(n for _, _, n in homes), sum(n for _, _, n in canteens)
    body.append(f'<text x="14" y="446">places a thousand people (up to {most:.0f})</text>'
                f'<text x="394" y="446">who goes where; red: {sum(left.values()):.0f} of {people} without one of '
                f'{places}</text>')
    page('coverage.svg', 760, 460, body, 'Competition for places at three canteens')


siting()
scan()
datums()
library()
hours()
tiles()
coverage()
drawing()
