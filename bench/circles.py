#!/usr/bin/env python3
"""Life circles of the whole district: coverage tables of all communities for four walkers at three hours (1 s is asked for), one
move of a facility while a finger drags (15 ms at the server), what is near a door (10 ms), where the next one should stand;
in Chromium the studio's first view, cold (2 s, 600 KB beside tiles), and a facility dragged across the whole map, from the mouse
to the frame with its figures (80 ms). circles.py prints; figures.py has it as a part. BENCH_SCALE, BENCH_ROUNDS, BENCH_PORT."""
import http.client
import json
import shutil
import time

import rig

PROFILES, HOURS = ('everyone', 'senior', 'child', 'wheelchair'), ('08:00', '12:00', '19:30')


class Desk:
    def __init__(self, port):
        self.link, self.cookie = http.client.HTTPConnection('127.0.0.1', port, timeout=120), ''
        self.ask('/api/v1/session', {'login': 'district', 'password': 'tuimen-demo'})

    def ask(self, path, body=None):
        head = {'Content-Type': 'application/json', 'Cookie': self.cookie, 'Sec-Fetch-Site': 'same-origin'}
        start = time.perf_counter()
        self.link.request('POST' if body else 'GET', path, json.dumps(body) if body else None, head)
        reply = self.link.getresponse()
        text = reply.read()
        if reply.status >= 300:
            raise SystemExit(f'{path}: {reply.status} {text[:300]}')
        if reply.getheader('Set-Cookie'):
            self.cookie = reply.getheader('Set-Cookie').split(';')[0]
        return json.loads(text), 1e3 * (time.perf_counter() - start)


def p95(all_):
    return sorted(all_)[len(all_) * 95 // 100]


def browsed():
    """What bench/drag.mjs saw, each view in a browser of its own; it needs Chromium and the packages of the pages."""
    if not shutil.which('chromium') or not (rig.ROOT / 'web' / 'node_modules' / 'playwright-core').exists():
        rig.say('no Chromium: the studio is not looked at')
        return None
    node = rig.run('sh', rig.ROOT / 'tools' / 'node.sh').strip()
    seen = [json.loads(rig.run(node, rig.ROOT / 'bench' / 'drag.mjs', f'http://127.0.0.1:{rig.PORT}', rig.token('district'),
                               60)) for _ in range(min(rig.ROUNDS, 3))]
    drags = [ms for one in seen for ms in one['dragged']]
    return {'figures': rig.median([one['figures'] for one in seen]), 'map': rig.median([one['map'] for one in seen]),
            'kilobytes': rig.median([one['kilobytes'] for one in seen]),
            'worker': rig.median([one['worker'] for one in seen]), 'drag': rig.median(drags), 'drag_p95': p95(drags),
            'slow': max(one['slow'] for one in seen)}


def of(db):
    with rig.tuimen(db, rig.PORT):
        desk = Desk(rig.PORT)
        about, first = desk.ask('/api/v1/circles/about')
        tables = sum(desk.ask(f'/api/v1/circles/coverage?places=true&profile={p}&at=2026-11-25T{h}')[1]
                     for p in PROFILES for h in HOURS)
        homes = desk.ask('/api/v1/circles/homes?kind=canteen')[0]
        at = list(zip(homes['lon'], homes['lat']))
        one = homes['facilities'][0]['id']
        spread = [at[i * len(at) // 200] for i in range(200)]
        moves = [desk.ask('/api/v1/circles/what-if', {'kind': 'canteen', 'acts': [
            {'kind': 'move', 'facility': one, 'lon': x / 1e7, 'lat': y / 1e7}]})[1] for x, y in spread]
        near = [desk.ask(f'/near.json?lon={x / 1e7}&lat={y / 1e7}&minutes=15')[1] for x, y in spread]
        site = rig.median([desk.ask('/api/v1/circles/site', {'kind': 'nursery', 'count': 3})[1] for _ in range(rig.ROUNDS)])
        return about, browsed(), [('the first question: network, homes and facilities laid out', first, None), ('coverage tables, twelve together', tables, None),
                       ('a facility moved, one service home by home', rig.median(moves), p95(moves)), ('what is near a door', rig.median(near), p95(near)),
                       ('where the next three should stand, of 256 candidates', site, None)]


def measure():
    rig.town()
    about, eyes, rows = of(rig.copy_db('circles'))
    head = [f"{rig.number(about['homes'])} buildings with homes, {rig.number(about['facilities'])} facilities, "
            f"{rig.number(about['nodes'])} junctions", 'median ms', 'p95 ms']
    table = rig.table(head, [[words, f'{ms:.1f}', f'{high:.1f}' if high else '–'] for words, ms, high in rows])
    aims = []
    if eyes:
        table += '\n\n' + rig.table(['the studio in headless Chromium, drawn by software', ''], [
            ['cold, until its figures stand', f"{eyes['figures']:.0f} ms"],
            ['cold, until the map has drawn the homes too', f"{eyes['map']:.0f} ms"],
            ['over the wire beside tiles', f"{eyes['kilobytes']:.0f} KB"],
            ['what the map’s worker takes besides', f"{eyes['worker']:.0f} KB"],
            ['dragged, from the mouse to the frame with its figures, median', f"{eyes['drag']:.0f} ms"],
            ['the same, p95', f"{eyes['drag_p95']:.0f} ms"],
            ['frames over 250 ms while dragging', str(eyes['slow'])]])
        aims = [('first view of the studio, cold', '≤ 2,000 ms', round(eyes['map']), 2000, -1),
                ('first view of the studio with the map’s worker, beside tiles', '≤ 600 KB', round(eyes['kilobytes'] + eyes['worker']), 600, -1),
                ('dragged across the map, mouse to figures, p95', '≤ 80 ms', round(eyes['drag_p95']), 80, -1),
                ('frames over 250 ms while dragging', '0', eyes['slow'], 0, -1)]
    return table, aims + [('coverage of 76 communities × 58 services × 4 walkers × 3 hours', '≤ 1,000 ms', round(rows[1][1], 1), 1000, -1),
                   ('a facility dragged, at the server, p95', '≤ 15 ms', round(rows[2][2], 1), 15, -1),
                   ('what is near a door, p95', '≤ 10 ms', round(rows[3][2], 1), 10, -1)]


if __name__ == '__main__':
    print(measure()[0])
