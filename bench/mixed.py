#!/usr/bin/env python3
"""Two hundred who write and five hundred who read, for ten minutes, on one server that shares two cores with the clients: reports, each
filed, sent and voided, and in the same minutes lists, counts, cases, figures. Once as people do it, each thinking between two requests, and once without a pause, as a
limit. Latencies of both kinds, and memory minute by minute. mixed.py prints. BENCH_MINUTES (10), BENCH_ROUNDS is not used."""
import json
import os
import subprocess
import time

import rig
from reports import bodies

MINUTES = float(os.environ.get('BENCH_MINUTES', 10))
WRITERS, READERS = 200, 500
THINK = {'writers': 1000, 'readers': 1000}             # ms between an answer and the next request
DESKS = ('c018006-2', 's018', 'district')
READS = ['/cases?limit=20', '/cases?state=closed&limit=20', '/cases?open=true&sort=due&limit=20', '/cases?class=15&limit=20', '/cases/counts',
         '/cases?q=%E8%B7%AF%E7%81%AF', '/figures?by=class', '/messages/count', '/cases/near?lon=104.08&lat=30.63', '/places?parent=510104018006']


def start(server, file, connections, think, seconds, *desk):
    args = [rig.need('wrk'), '-t1', f'-c{connections}', f'-d{seconds:.0f}', '--timeout', '20s', '-s', rig.ROOT / 'bench' / 'load.lua',
            f'http://127.0.0.1:{server.port}', '--', file, f'{time.monotonic_ns():x}', str(think), *desk]
    return subprocess.Popen([str(a) for a in args], stdout=subprocess.PIPE, text=True)


def result(child):
    said = child.communicate()[0]
    r = json.loads(next(line for line in said.splitlines() if line.startswith('{')))
    if r['bad'] or r['lost']:
        raise RuntimeError(f'requests failed: {r}')
    return r


def one(title, pause, seconds):
    """One run on a fresh copy of the town."""
    db = rig.copy_db('mixed')
    writes = rig.requests_file('mixed-writes.tsv', bodies())
    reads = rig.requests_file('mixed-reads.tsv', [(rig.token(who), 'GET', '/api/v1' + path, '') for path in READS for who in DESKS])
    with rig.tuimen(db) as server:
        w = start(server, writes, WRITERS, THINK['writers'] if pause else 0, seconds, rig.token('district'))
        r = start(server, reads, READERS, THINK['readers'] if pause else 0, seconds)
        memory = []
        while w.poll() is None and r.poll() is None:
            time.sleep(min(10, seconds / 12))
            memory.append(rig.memory(server.process.pid) / 1024)
        wrote, read = result(w), result(r)
    rig.run(rig.TUIMEN, 'check', '--db', db)
    rig.shutil.rmtree(db.parent, ignore_errors=True)
    early, late = (rig.median(part) for part in (memory[len(memory) // 5: len(memory) * 2 // 5], memory[len(memory) * 4 // 5:]))
    say = lambda x: [rig.number(x['requests'] / (x['us'] / 1e6)), rig.number(x['p50_us'] / 1e3, 1), rig.number(x['p99_us'] / 1e3, 1)]
    return [title, *say(wrote), *say(read), rig.number(early), rig.number(late)], wrote, read


def measure():
    rig.town()
    calm, wrote, read = one('each thinks for a second', True, 60 * MINUTES)
    full, _, _ = one('nobody pauses (a fifth of the time)', False, 12 * MINUTES)
    text = rig.table([f'{WRITERS} who write, {READERS} who read', 'writes/s', 'p50 ms', 'p99 ms', 'reads/s', 'p50 ms', 'p99 ms',
                      'memory early, MiB', 'late, MiB'], [calm, full])
    return text, [(f'mixed, {MINUTES:.0f} minutes: p99 of writes', '≤ 150 ms', wrote['p99_us'] / 1e3, 150, -1),
                  ('… p99 of reads', '≤ 50 ms', read['p99_us'] / 1e3, 50, -1)]


if __name__ == '__main__':
    print(measure()[0])
