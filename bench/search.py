#!/usr/bin/env python3
"""Search in towns of growing size, each with its register of residents: a mixed list of questions, one after another over one
connection, by a community's desk, a street's and the district's; then the register by name, sound, initials and the end of a
phone, each time an event on the disk. Milliseconds at the client, and memory. search.py prints; figures.py has it as a part.
BENCH_SIZES (10000,100000,902933), BENCH_PEOPLE (1; 0: without the register, which takes minutes to make), BENCH_ROUNDS,
BENCH_PORT."""
import http.client
import json
import os
import time

import rig

SIZES = rig.SIZES
PEOPLED = os.environ.get('BENCH_PEOPLE', '1')
ASKERS = [('c018006-2', 'a community'), ('s018', 'a street'), ('district', 'the district')]
QUESTIONS = {
    'words': ['翡翠城', '翡翠城三期', '水井坊', '东湖街道翡翠城社区', '510104018006', '翡翠城 3微网格', '街', '第12微网格'],
    'addresses': ['翡翠城3期5栋', '翡翠城三期 5-2-101', '成都市锦江区翡翠城三期5栋2单元', 'fcc3q 5dong', '翡翠城三期88栋'],
    'pinyin': ['feicuicheng', 'fcc', 'feicuicheng3qi', 'shuijingfang', 'sjf', 'jgyjd', 'scsdsq', '菲翠城', '水晶坊'],
    'mistakes': ['fecuichengg', 'feicuichegn', '翡翠域三期', '翠翡城三期', 'shuijinfangg', '锦宫驿街道', 'jingguanyyi'],
    'staff': ['王', '王伟', 'wangwei', 'lj', '张静'],
    'cases': ['路灯', '电动自行车', '积水', '510104018006-2026'],
    'nothing': ['没有这个地方吧', 'zzzzzz', 'qwertyuiopasdf', '紫禁城午门东侧', '%%%%'],
}
PEOPLE = ['王伟', '汪伟', 'wangwei', 'lj', 'wxm', '0001', '没有此人']


class Desk:
    def __init__(self, port, login):
        self.link, self.head = http.client.HTTPConnection('127.0.0.1', port, timeout=60), {'Content-Type': 'application/json'}
        reply = self.ask('/api/v1/session', {'login': login, 'password': 'tuimen-demo'})[2]
        self.head['Authorization'] = 'Bearer ' + reply.getheader('Set-Cookie').split('=', 1)[1].split(';')[0]

    def ask(self, path, body):
        start = time.perf_counter()
        self.link.request('POST', path, json.dumps(body), self.head)
        reply = self.link.getresponse()
        text = reply.read()
        ms = 1e3 * (time.perf_counter() - start)
        if reply.status >= 300:
            raise SystemExit(f'{path} {body}: {reply.status} {text[:300]}')
        return ms, json.loads(text), reply


def at(times, share):
    return sorted(times)[min(len(times) - 1, int(len(times) * share))]


def of_size(size):
    seen = {}
    with rig.tuimen(rig.register(size, PEOPLED)) as server:
        first = rig.memory(server.process.pid)
        for login, who in ASKERS:
            desk, before = Desk(rig.PORT, login), server.cpu()
            for n in range(rig.ROUNDS * 4):
                for kind, questions in QUESTIONS.items():
                    for q in questions:
                        ms = desk.ask('/api/v1/search', {'q': q})[0]
                        if n:                                            # the first is for warming
                            seen.setdefault((who, kind), []).append(ms)
            asked = rig.ROUNDS * 4 * sum(map(len, QUESTIONS.values()))
            seen[who, 'cpu'] = [1e3 * (server.cpu() - before) / asked]
            for n in range(0 if login == 'district' or PEOPLED == '0' else rig.ROUNDS * 4):
                for q in PEOPLE:
                    ms = desk.ask('/api/v1/residents/find', {'q': q})[0]
                    if n:
                        seen.setdefault((who, 'register'), []).append(ms)
        return seen, first, rig.memory(server.process.pid, 'VmHWM')


def measure():
    rows, worst = [], 0.0
    for size in SIZES:
        seen, first, most = of_size(size)
        for _, who in ASKERS:
            every = [ms for (w, kind), times in seen.items() if w == who and kind not in ('register', 'cpu') for ms in times]
            cells = [f'{at(every, .5):.1f}', f'{at(every, .99):.1f}', f"{seen[who, 'cpu'][0]:.1f}"]
            for kind in ('mistakes', 'nothing', 'cases', 'register'):
                times = seen.get((who, kind))
                cells.append(f'{at(times, .5):.1f} / {at(times, .99):.1f}' if times else '–')
            rows.append([f'{size:,}', who, *cells, f'{first / 1024:.0f} / {most / 1024:.0f}'])
            if size == SIZES[-1]:
                worst = max(worst, at(every, .99))
    text = rig.table(['residents', 'asked by', 'all: p50 ms', 'p99 ms', 'CPU ms a question', 'mistakes p50 / p99', 'nothing found', 'words of cases',
                      'the register, with its event', 'memory MiB, at first / at most'], rows)
    return text, [('search on the full-size district, p99', '≤ 20 ms', worst, 20, -1)]


if __name__ == '__main__':
    print(measure()[0])
