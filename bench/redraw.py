#!/usr/bin/env python3
"""A change set that redraws a whole community: checked while drawing (50 ms are asked for; with what a drawing board
shows besides, too), applied with its history (1 s). Every micro-grid of 翡翠城社区 ends and a new one is drawn in its
place, so every household moves; then it is undone. On SQLite, and on PostgreSQL if BENCH_PG names a database, which gets a
town. redraw.py prints; figures.py has it as a part. BENCH_SCALE, BENCH_ROUNDS, BENCH_PORT."""
import http.client
import json
import os
import shutil
import sqlite3
import subprocess
import time

import rig

COMMUNITY, PASSWORD = '510104018006', 'tuimen-demo'


class Desk:
    def __init__(self, port, login):
        self.port, self.cookie = port, ''
        reply = self.ask('POST', '/api/v1/session', {'login': login, 'password': PASSWORD}, raw=True)
        self.cookie = reply.getheader('Set-Cookie').split(';')[0]
        reply.read()

    def ask(self, method, path, body=None, raw=False):
        link = http.client.HTTPConnection('127.0.0.1', self.port, timeout=120)
        head = {'Content-Type': 'application/json', 'Cookie': self.cookie, 'Sec-Fetch-Site': 'same-origin'}
        link.request(method, path, json.dumps(body) if body is not None else None, head)
        reply = link.getresponse()
        if raw:
            return reply
        text = reply.read()
        if reply.status >= 300:
            raise SystemExit(f'{method} {path}: {reply.status} {text[:600]}')
        return json.loads(text)


def cpu(pid):
    _, own, waited = rig.stat(pid)
    return own + waited


def logins(db):
    if str(db).startswith('postgres'):
        query = "SELECT p.place, a.login FROM posts p JOIN accounts a ON a.id = p.account WHERE p.role IN ('clerk', 'street')"
        rows = subprocess.run(['psql', '-AtF,', '-c', query, str(db)], check=True, capture_output=True, text=True).stdout
        found = [line.split(',') for line in rows.splitlines()]
    else:
        with sqlite3.connect(db) as link:
            found = link.execute("SELECT p.place, a.login FROM posts p JOIN accounts a ON a.id = p.account"
                                 " WHERE p.role IN ('clerk', 'street')").fetchall()
    by_place = dict(found)
    return by_place[COMMUNITY], by_place[COMMUNITY[:9]]


def timed(server, work):
    before, start = cpu(server.process.pid), time.perf_counter()
    result = work()
    return result, 1e3 * (time.perf_counter() - start), 1e3 * (cpu(server.process.pid) - before)


def acts_of(desk):
    old = desk.ask('GET', f'/api/v1/places/geojson?parent={COMMUNITY}&kind=microgrid')['features']
    new = [{'kind': 'add', 'place': f['id'][:15], 'name': f['properties']['name'][:50], 'polygon': f['geometry']} for f in old]
    return new + [{'kind': 'end', 'place': f['id']} for f in old], len(old)


def of(db):
    with rig.tuimen(db, rig.PORT) as server:
        who = logins(db)
        clerk, street = (Desk(rig.PORT, login) for login in who)
        acts, grids = acts_of(clerk)
        checks = [timed(server, lambda: clerk.ask('POST', '/api/v1/changes/check', {'acts': acts})) for _ in range(rig.ROUNDS * 4)]
        drawn = [timed(server, lambda: clerk.ask('POST', '/api/v1/changes/check?drawing=true', {'acts': acts}))
                 for _ in range(rig.ROUNDS * 4)]
        found = checks[0][0]
        assert found['faults'] == 0, found['findings'][:3]
        path = '/api/v1/changes'
        draft, draft_ms, _ = timed(server, lambda: clerk.ask('POST', path, {'title': '整个社区重画', 'acts': acts}))
        path = f'{path}/{draft["id"]}'
        clerk.ask('POST', f'{path}/submit', {'version': 1})
        done, apply_ms, apply_cpu = timed(server, lambda: street.ask('POST', f'{path}/approve', {'version': 2}))
        assert done['state'] == 'in_force'
        back = clerk.ask('POST', f'{path}/undo')
        clerk.ask('POST', f'/api/v1/changes/{back["id"]}/submit', {'version': 1})
        undone, undo_ms, undo_cpu = timed(server, lambda: street.ask('POST', f'/api/v1/changes/{back["id"]}/approve', {'version': 2}))
        assert undone['state'] == 'in_force'
        dated, as_of_ms, _ = timed(server, lambda: clerk.ask('GET', f'/api/v1/places?parent={COMMUNITY}&as_of=2026-01-01'))
        return {'grids': grids, 'households': found['households'],
                'check_ms': round(rig.median([c[1] for c in checks]), 1),
                'check_cpu_ms': round(sum(c[2] for c in checks) / len(checks), 1),
                'check_drawing_ms': round(rig.median([c[1] for c in drawn]), 1),
                'check_drawing_cpu_ms': round(sum(c[2] for c in drawn) / len(drawn), 1),
                'draft_ms': round(draft_ms, 1), 'apply_ms': round(apply_ms, 1), 'apply_cpu_ms': round(apply_cpu, 1),
                'undo_ms': round(undo_ms, 1), 'undo_cpu_ms': round(undo_cpu, 1), 'as_of_ms': round(as_of_ms, 1),
                'memory_mb': round(rig.memory(server.process.pid) / 1024, 1)}


ROWS = [('checked', 'check_ms', 'check_cpu_ms'), ('checked with what a drawing board shows', 'check_drawing_ms', 'check_drawing_cpu_ms'),
        ('kept as a draft', 'draft_ms', None), ('applied, with its history', 'apply_ms', 'apply_cpu_ms'),
        ('undone, by a change set of its own', 'undo_ms', 'undo_cpu_ms'), ('its micro-grids as of an earlier day', 'as_of_ms', None)]


def measure():
    rig.town()
    figures = {'SQLite': of(rig.copy_db('redraw'))}
    shutil.rmtree(rig.WORK / 'redraw', ignore_errors=True)
    if os.environ.get('BENCH_PG'):
        (rig.WORK / 'tuimen.key').unlink(missing_ok=True)      # a server of PostgreSQL has its key in the working folder
        rig.run(rig.TUIMEN, 'town', '--db', os.environ['BENCH_PG'], '--scale', rig.SCALE, '--days', 1)
        figures['PostgreSQL 15'] = of(os.environ['BENCH_PG'])
    one = figures['SQLite']
    head = [f"{one['grids']} micro-grids, {rig.number(one['households'])} households"]
    for engine in figures:
        head += [f'{engine}, ms', 'CPU of the server, ms']
    rows = [[words, *(f'{f[key]:.1f}' if key else '–' for f in figures.values() for key in keys)] for words, *keys in ROWS]
    return rig.table(head, rows), [
        ('a whole community redrawn: checked while drawing', '≤ 50 ms', one['check_drawing_ms'], 50, -1),
        ('… applied with its history', '≤ 1,000 ms', one['apply_ms'], 1000, -1)]


if __name__ == '__main__':
    print(measure()[0])
