"""From a neighbour's report to the second browser: how long until the event is there, over plain sockets and between
two pages of a real Chromium."""
import http.client
import itertools
import json
import shutil
import socket
import threading
import time

from rig import PORT, ROOT, WORK, Absent, copy_db, median, run, say, table, token, town, tuimen
from reports import bodies

TIMES = 100


def ask_for_events(who):
    s = socket.create_connection(('127.0.0.1', PORT))
    s.sendall(b'GET /api/v1/events/stream HTTP/1.1\r\nHost: x\r\n'
              + f'Authorization: Bearer {token(who)}\r\n\r\n'.encode())
    return s


def listen(who, heard):
    """A stream of events; every arrival goes into `heard` by the id of its subject."""
    s = ask_for_events(who)
    s.recv(4096)

    def read():
        rest = b''
        while piece := s.recv(65536):
            now = time.perf_counter()
            *events, rest = (rest + piece).split(b'\n\n')
            for event in events:
                if b'event: cases.reported' in event:
                    heard[json.loads(event[event.index(b'data: ') + 6:])['subject']] = now
    threading.Thread(target=read, daemon=True).start()
    return s


def over_sockets():
    heard, sent, answered = {}, {}, {}
    line = http.client.HTTPConnection('127.0.0.1', PORT)
    stream = listen('district', heard)
    for n, (who, method, path, body) in enumerate(itertools.islice(bodies(), TIMES)):
        start = time.perf_counter()
        line.request(method, path, body.encode(), {'Authorization': f'Bearer {who}', 'Content-Type': 'application/json',
                                                   'Idempotency-Key': f'live-{start}-{n}'})
        case = json.loads(line.getresponse().read())['id']
        sent[case], answered[case] = start, time.perf_counter()
        time.sleep(0.02)
    time.sleep(1)
    stream.shutdown(socket.SHUT_RDWR)
    if missing := set(sent) - set(heard):
        raise RuntimeError(f'{len(missing)} of {TIMES} events never came')
    whole = sorted((heard[c] - sent[c]) * 1000 for c in sent)
    return median(whole), whole[int(TIMES * .9)], median((heard[c] - answered[c]) * 1000 for c in sent)


def browser():
    """What bench/browser.mjs saw; it needs Chromium and the packages of the pages."""
    if not shutil.which('chromium') or not (ROOT / 'web' / 'node_modules' / 'playwright-core').exists():
        raise Absent('chromium or playwright-core is not installed')
    node = run('sh', ROOT / 'tools' / 'node.sh').strip()
    bodies_file = WORK / 'browser.json'
    bodies_file.write_text(json.dumps([json.loads(b[3]) for b in itertools.islice(bodies(), 20)]))
    return json.loads(run(node, ROOT / 'bench' / 'browser.mjs', f'http://127.0.0.1:{PORT}', token('district'),
                          token('neighbour1'), bodies_file, timeout=180))


def measure():
    town()
    with tuimen(copy_db('live')):
        half, most, after = over_sockets()
        rows = [['a socket', TIMES, f'{half:.1f}', f'{most:.1f}', f'{after:.1f}']]
        goals = [('event to a second browser', '≤ 50 ms median', half, 50, -1)]
        absent = ''
        try:
            seen = browser()
            stream, shown = sorted(seen['stream']), sorted(seen['shown'])
            rows.append(['a page of Chromium: its stream', len(stream), f'{median(stream):.1f}',
                         f'{stream[int(len(stream) * .9)]:.1f}', '–'])
            rows.append(['a page of Chromium: the line of the list on screen', len(shown), f'{median(shown):.1f}',
                         f'{shown[int(len(shown) * .9)]:.1f}', '–'])
            goals[0] = (goals[0][0], goals[0][1], max(half, median(stream)), 50, -1)
        except Absent as why:
            absent = f'\nLeft out: Chromium: {why}.\n'
    say(f'live: {half:.1f} ms from POST to the second client')
    head = ['From POST to …', 'times', 'median ms', '90th percentile', 'median after the answer']
    return table(head, rows) + absent, goals


if __name__ == '__main__':
    print(measure()[0])
