"""5,000 browsers listening: what each costs the server in memory, and how long one event takes to reach them all."""
import json
import http.client
import os
import resource
import selectors
import socket
import time

from live import ask_for_events
from reports import bodies
from rig import PORT, copy_db, memory, number, say, table, token, town, tuimen

CROWD = int(os.environ.get('BENCH_CROWD', 5000))


def dial(who, streams, count=CROWD):
    for _ in range(count - len(streams)):
        streams.append(ask_for_events(who))
        if len(streams) % 250 == 0:                     # let the server answer
            time.sleep(0.05)
    for s in streams:
        while b'\r\n\r\n' not in s.recv(4096, socket.MSG_PEEK):
            time.sleep(0.01)
        s.recv(4096)


def reach(streams, line, body):
    """Milliseconds from the POST's start until the first and the last of them have the event."""
    watch = selectors.DefaultSelector()
    for s in streams:
        s.setblocking(False)
        watch.register(s, selectors.EVENT_READ)
    start, came, first = time.perf_counter(), 0, 0
    line.request('POST', '/api/v1/cases', body.encode(), {
        'Authorization': f'Bearer {token("neighbour1")}', 'Content-Type': 'application/json',
        'Idempotency-Key': f'crowd-{start}'})
    while came < len(streams):
        for key, _ in watch.select(10):
            if b'cases.reported' in key.fileobj.recv(8192):
                watch.unregister(key.fileobj)
                came += 1
                first = first or time.perf_counter()
    last = time.perf_counter()
    json.loads(line.getresponse().read())
    watch.close()
    return (first - start) * 1000, (last - start) * 1000


def warm(line, report):
    """What any use of the server brings into memory is not a listener's: lists, a report, one event told."""
    for _ in range(3):
        line.request('GET', '/api/v1/cases?limit=50', headers={'Authorization': f'Bearer {token("district")}'})
        line.getresponse().read()
    streams = []
    dial('district', streams, 1)
    reach(streams, line, report)
    for s in streams:
        s.close()


def settle(pid):
    """Nor is what the clock's work takes, which first runs five seconds after the start: till nothing has changed for two."""
    time.sleep(6)
    for _ in range(60):
        was = memory(pid)
        time.sleep(2)
        if memory(pid) == was:
            break


def measure():
    town()
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < CROWD + 100:
        raise RuntimeError(f'only {hard} descriptors allowed here')
    report = next(bodies())[3]
    with tuimen(copy_db('crowd')) as server:
        line, pid = http.client.HTTPConnection('127.0.0.1', PORT), server.process.pid
        streams = []
        warm(line, report)
        settle(pid)
        before, system = memory(pid), slab()
        dial('district', streams)
        time.sleep(1)
        parked, kernel = memory(pid) - before, slab() - system
        first, last = reach(streams, line, report)
        time.sleep(1)
        after = memory(pid) - before
        whole = memory(pid)
        for s in streams:
            s.close()
    resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
    each, later = parked / CROWD, after / CROWD
    say(f'crowd: {each:.2f} KiB each, {later:.2f} after an event, last one after {last:.0f} ms')
    text = table([f'{number(CROWD)} listeners', ''], [
        ['memory of the server, KiB a listener', f'{each:.2f}'],
        ['the same after an event has reached all', f'{later:.2f}'],
        ['memory of the server in all, the town’s map loaded, MiB', number(whole / 1024)],
        ['memory of the kernel (both ends), KiB a listener', f'{kernel / CROWD:.1f}'],
        ['one event, from its POST to the first listener, ms', number(first)],
        ['… to the last listener (the client reads them one by one, in Python), ms', number(last)]])
    return text, [(f'memory a listener, {number(CROWD)} of them', '≤ 8 KiB', max(each, later), 8, -1)]


def slab():
    for text in open('/proc/meminfo', encoding='ascii'):
        if text.startswith('Slab:'):
            return int(text.split()[1])
    return 0


if __name__ == '__main__':
    print(measure()[0])
