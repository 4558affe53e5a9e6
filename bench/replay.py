#!/usr/bin/env python3
"""A draft of dispatch rules replayed over a hundred thousand cases: a district's posts, cases of a month copied until there are
enough, two rule sets of twelve rules (one of them counts what is in hand). Seconds at the client, of the replay and of the first
and a late page of the cases that change. replay.py prints. BENCH_CASES (100000), BENCH_SCALE (902933), BENCH_PORT."""
import json
import os
import sqlite3
import time
import urllib.request

import rig

CASES = int(os.environ.get('BENCH_CASES', '100000'))
CLASSES = ['11', '12', '13001', '14001', '15', '16001', '17', '18', '20', '21001']


def rule(name, to, **more):
    return {'name': name, 'classes': [], 'places': [], 'posts': [], 'to': to, **more}


def rules(least):
    out = [rule(f'{i}. {c}', ['worker', 'member', 'clerk'][i % 3], classes=[{'code': c}],
                **({'time': ['office', 'off', 'night', 'rest'][i % 4]} if i % 2 else {})) for i, c in enumerate(CLASSES)]
    return out + [rule('手头少的', 'least', load_most=30) if least else rule('夜间', 'worker', time='night'), rule('其余', 'nearest')]


def copied(path):
    """Cases of the town, again and again, spread over the days between: ids stay the order of time."""
    db = sqlite3.connect(path)
    names = [c[1] for c in db.execute('PRAGMA table_info(cases)')]
    have = db.execute('SELECT count(*) FROM cases WHERE filed_ms IS NOT NULL').fetchone()[0]
    some = ['id', 'number', 'outside']
    rest = [n for n in names if n not in some]
    k = 0
    while have < CASES:
        k += 1
        step = db.execute(f"INSERT OR IGNORE INTO cases ({','.join(some + rest)}) SELECT id + ?, number || '-' || ?, NULL, {','.join(rest)}"
                          ' FROM cases WHERE filed_ms IS NOT NULL AND outside IS NULL AND number NOT LIKE ? ORDER BY id LIMIT ?',
                          (k * 4096 * 7, k, '%-%-%-%', CASES - have)).rowcount
        have += step
    db.commit()
    db.close()
    return have


def main():
    rig.town()
    path = rig.copy_db('replay')
    have = copied(path)
    with rig.tuimen(path) as server:
        base = f'http://127.0.0.1:{rig.PORT}/api/v1'
        head = {'Content-Type': 'application/json'}

        def ask(method, where, body=None):
            start = time.perf_counter()
            request = urllib.request.Request(base + where, None if body is None else json.dumps(body).encode(), head, method=method)
            with urllib.request.urlopen(request, timeout=120) as reply:
                if where == '/session':
                    head['Authorization'] = 'Bearer ' + reply.headers['Set-Cookie'].split('=', 1)[1].split(';')[0]
                return time.perf_counter() - start, json.loads(reply.read() or 'null')

        ask('POST', '/session', {'login': 'district', 'password': 'tuimen-demo'})
        before = rig.memory(server.process.pid)
        for words, least in (('by class and time', False), ('counting what is in hand', True)):
            draft = ask('POST', '/dispatch-sets', {'name': words, 'rules': rules(least)})[1]
            took, told = ask('POST', f"/dispatch-sets/{draft['id']}/replay", {})
            first, page = ask('GET', f"/dispatch-sets/{draft['id']}/replay-cases?limit=50")
            print(f"{words}: {told['matters']:,} of {have:,} cases, {told['moved']:,} would go elsewhere: {took:.2f} s; "
                  f"first page {1e3 * first:.0f} ms ({len(page['items'])} cases)")
        print(f'memory {before} → {rig.memory(server.process.pid)}')


if __name__ == '__main__':
    main()
