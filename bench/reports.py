"""Durable "report a case", end to end: session, gate, scope, case, words, messages, chain, stored answer, disk."""
import contextlib
import json
import random
import sqlite3

from rig import NEIGHBOURS, ROUNDS, load, median, number, requests_file, say, table, token, town
from systems import all_systems


def bodies():
    """Reports as neighbours write them, at places all over the district: words and places of the town's cases."""
    with contextlib.closing(sqlite3.connect(town())) as db:
        rows = db.execute('SELECT class, words, lon, lat, place, address FROM cases WHERE lon IS NOT NULL').fetchall()
    draw = random.Random(1)
    draw.shuffle(rows)
    for n, (kind, words, lon, lat, place, address) in enumerate(rows[:2000]):
        body = {'class': kind, 'words': words, 'lon': lon / 1e7, 'lat': lat / 1e7, 'place': place, 'address': address}
        yield token(f'neighbour{n % NEIGHBOURS + 1}'), 'POST', '/api/v1/cases', json.dumps(body, ensure_ascii=False)


def measure():
    file = requests_file('reports.tsv', bodies())
    with all_systems() as (systems, absent):
        seen = {s: [] for s in systems}
        for n in range(ROUNDS):
            for s in systems[n % len(systems):] + systems[:n % len(systems)]:
                with s.fresh() as server:
                    load(server, file, seconds=2)
                    before = s.count('cases')
                    r = load(server, file)
                    added = s.count('cases') - before
                if added < r['requests']:
                    raise RuntimeError(f'{s.name}: {r["requests"]} acknowledged, {added} there')
                if n == ROUNDS - 1:
                    s.check()
                seen[s].append(r)
                say(f'reports, round {n + 1}: {s.name}: {r["per_s"]:.0f}/s, {r["cpu_us"]:.0f} µs, '
                    f'wrk {r["wrk_us"]:.0f} µs')
    return report(systems, seen, absent)


def ratio(seen, a, b, field):
    """Median of the ratios within a round."""
    return median(x[field] / y[field] for x, y in zip(seen[a], seen[b]))


def report(systems, seen, absent):
    peer = next((s for s in systems if s.name.startswith('Fastify')), None)
    rows, goals = [], []
    for s in systems:
        m = {f: median(r[f] for r in seen[s]) for f in seen[s][0]}
        rows.append([s.name, number(m['per_s']), number(m['p50_ms']), number(m['p99_ms']), number(m['cpu_us']),
                     f"{ratio(seen, s, peer, 'per_s'):.1f} ×" if peer else '–',
                     f"{ratio(seen, s, peer, 'cpu_us'):.2f} ×" if peer else '–'])
    if peer:
        faster, lighter = (ratio(seen, systems[0], peer, f) for f in ('per_s', 'cpu_us'))
        goals = [('report a case, requests a second beside Fastify', '≥ 10 ×', faster, 10, 1),
                 ('report a case, processor time beside Fastify', '≤ 0.25 ×', lighter, .25, -1)]
    text = table(['64 connections', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs a request', 'requests/s beside Fastify',
                  'CPU beside Fastify'], rows)
    return text + ''.join(f'\nLeft out: {a}.\n' for a in absent), goals


if __name__ == '__main__':
    print(measure()[0])
