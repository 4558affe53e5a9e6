"""A list of 20 with filters, as a street office and a community desk ask for it: scope, state, class, place, order."""
import contextlib
from urllib.parse import quote

from rig import ROUNDS, load, median, number, requests_file, say, table, token
from reports import ratio
from systems import all_systems

QUERIES = [
    ('s018', 'state=closed'),
    ('s018', 'open=true&sort=due'),
    ('s018', 'state=closed&class=15'),
    ('c018006-2', 'state=closed&place=510104018006'),
    ('c018006-2', 'class=15&place=510104018006'),
]
SEARCH = [('s018', f'q={quote(word)}') for word in ('路灯', '电动自行车', '积水', '垃圾')]


def ask_for(queries):
    return [(token(who), 'GET', f'/api/v1/cases?{q}&limit=20', '') for who, q in queries]


def measure():
    parts = {'filters': requests_file('lists.tsv', ask_for(QUERIES)),
             'words': requests_file('search.tsv', ask_for(SEARCH))}
    with all_systems() as (systems, absent), contextlib.ExitStack() as stack:
        servers = {s: stack.enter_context(s.fresh()) for s in systems}       # nobody writes: one start is enough
        seen = {part: {s: [] for s in systems} for part in parts}
        for part, file in parts.items():
            for n in range(ROUNDS):
                for s in systems[n % len(systems):] + systems[:n % len(systems)]:
                    load(servers[s], file, seconds=1)
                    r = load(servers[s], file, seconds=4)
                    seen[part][s].append(r)
                    say(f'lists by {part}, round {n + 1}: {s.name}: {r["per_s"]:.0f}/s, {r["cpu_us"]:.0f} µs')
    return report(systems, seen, absent)


def report(systems, seen, absent):
    peer = next((s for s in systems if s.name.startswith('Fastify')), None)
    rows = []
    for part, title in (('filters', 'by state, class, place, order'), ('words', 'by a word of two to five characters')):
        for s in systems:
            m = {f: median(r[f] for r in seen[part][s]) for f in seen[part][s][0]}
            rows.append([f'{title}: {s.name}', number(m['per_s']), number(m['p50_ms'], 1), number(m['p99_ms'], 1),
                         number(m['cpu_us']), f"{ratio(seen[part], s, peer, 'per_s'):.1f} ×" if peer else '–',
                         f"{ratio(seen[part], s, peer, 'cpu_us'):.2f} ×" if peer else '–'])
    goals = [('list of 20 with filters, requests a second beside Fastify', '≥ 4 ×',
              ratio(seen['filters'], systems[0], peer, 'per_s'), 4, 1)] if peer else []
    text = table(['20 of a list, 64 connections', 'requests/s', 'p50 ms', 'p99 ms', 'CPU µs a request',
                  'requests/s beside Fastify', 'CPU beside Fastify'], rows)
    return text + ''.join(f'\nLeft out: {a}.\n' for a in absent), goals


if __name__ == '__main__':
    print(measure()[0])
