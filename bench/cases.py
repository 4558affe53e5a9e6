#!/usr/bin/env python3
"""What pages of 事件处置, 统计, 回访, 苗头预警 and the public ask of a history of ten thousand, a hundred thousand and a million
cases, in the full-size district: every list by its filters, first page and a page far behind, counts, board, map, figures. One question
after another over one connection. cases.py prints, with BENCH_ALL every question. BENCH_CASES names the sizes, BENCH_ROUNDS."""
import json
import os
import random
import sqlite3
import time

import rig
from pages import ASKERS, PLACES, Desk, Seen

SIZES = {10000: (13, 1), 100000: (130, 1), 1000000: (325, 4)}          # days before now, a week in each micro-grid
ASKED = [int(n) for n in os.environ.get('BENCH_CASES', ','.join(map(str, SIZES))).split(',')]
STATES = ['reported', 'filed', 'dispatched', 'handling', 'handled', 'verified', 'closed', 'raised', 'suspended', 'merged', 'voided', 'refused']
CLASSES = ['', '', '11', '15', '22', '11001', '11008', '12001', '12002', '14005', '15003', '20003', '22004', '24002']
DRAWN = 150


def at_random():
    """Lists by filters that were drawn, the same ones each time: most meet little, or nothing."""
    draw = random.Random(39)
    for _ in range(DRAWN):
        how = {'class': draw.choice(CLASSES), 'state': draw.choice(STATES) if draw.random() < .5 else '',
               'urgency': draw.choice(['normal', 'urgent']) if draw.random() < .3 else '',
               'place': draw.choice(['510104', '510104018', '510104018006', '510104018006001', '510104020']) if draw.random() < .3 else '',
               'sort': draw.choice(['due', 'old']) if draw.random() < .2 else '',
               'source': draw.choice(['camera', 'hotline', 'resident']) if draw.random() < .15 else '',
               'q': draw.choice(['路灯', '井盖', '外星人', '翡翠']) if draw.random() < .15 else '',
               'overdue': 'true' if draw.random() < .1 else ''}
        yield '/cases?' + '&'.join(f'{k}={v}' for k, v in how.items() if v)


FIGURES = ['reported', 'responded', 'closed', 'in_time', 'late', 'reworked', 'due', 'due_closed']

QUESTIONS = {
    'lists': [
        '/cases', '/cases?place={place}', '/cases?sort=old', '/cases?open=true', '/cases?open=true&sort=due', '/cases?todo=true&sort=due',
        '/cases?overdue=true', '/cases?overdue=true&sort=due', '/cases?mine=true', '/cases?class=15', '/cases?class=15004', '/cases?class=15&place={place}',
        '/cases?urgency=urgent', '/cases?urgency=critical', '/cases?urgency=urgent&class=16&place={place}', '/cases?limit=200',
        '/cases?open=true&class=15&sort=due', '/cases?state=closed&sort=old'],
    'lists by filters drawn at random': list(at_random()),
    'board, by stage': [f'/cases?state={s}{more}' for s in STATES for more in ('', '&place={place}', '&class=15')],
    'pages far behind': ['/cases?after={after}', '/cases?state=closed&after={after_closed}', '/cases?class=15&after={after_class}'],
    'words': ['/cases?q=路灯', '/cases?q=电动自行车', '/cases?q=积水&state=closed', '/cases?q=示例', '/cases?q=没有这样的事', '/cases?q={number}'],
    'counts': ['/cases/counts', '/cases/counts?place={place}', '/callbacks/counts', '/messages/count'],
    'map': ['/cases/map?west=104.0&south=30.5&east=104.2&north=30.7', '/cases/map?west=104.0&south=30.5&east=104.2&north=30.7&open=true',
            '/cases/map?west=104.07&south=30.62&east=104.09&north=30.64', '/cases/map?west=104.07&south=30.62&east=104.09&north=30.64&state=closed',
            '/cases/near?lon=104.08&lat=30.63'],
    'one case': [f'/cases/{{{which}}}{part}' for which in ('newest', 'oldest') for part in ('', '/clock', '/why', '/responsible')],
    'statistics': [
        *(f'/figures?by={by}{span}{more}' for by in ('all', 'place', 'class', 'origin', 'unit', 'week', 'day') for span in ('', '&from={year}')
          for more in ('', '&place={place}', '&class=15', '&origin=resident') if (by, span) != ('day', '&from={year}')),
        '/figures/stages', '/figures/stages?place={place}', '/figures/stages?class=15', '/figures/formulas'],
    'cases behind a figure': [f'/figures/cases?figure={f}{more}' for f in FIGURES for more in ('', '&from={year}', '&place={place}', '&class=15')],
    'callbacks, signs, messages': [
        *(f'/callbacks?state={s}' for s in ('waiting', 'answered', 'refused', 'unreached', 'dropped')), '/callbacks?place={place}',
        '/callbacks?mandatory=true', '/signals', '/signals?state=open', '/signals?state=judged', '/signals?place={place}', '/signals/rules',
        '/messages', '/messages?unread=true', '/me/filters?page=cases'],
    'events': ['/events', '/events?place={place}', '/events?kind=cases.closed', '/events?kind=cases.reported&place={place}', '/events?subject={oldest}',
               '/events?subject={newest}'],
    'public': ['=/solved?lon=104.08&lat=30.63', '=/api/v1/solved?lon=104.08&lat=30.63', '=/api/v1/solved?place=510104018006', '=/open311/v2/requests.json',
               '=/open311/v2/requests.xml?status=closed', '=/open311/v2/requests.json?start_date={month}T00:00:00Z'],
}


def town(size):
    place, (days, weekly) = rig.WORK / f'cases-{size}', SIZES[size]
    made, now = place / 'made', str(rig.TUIMEN.stat().st_mtime)
    if not made.exists() or made.read_text() != now:
        rig.say(f'making a district with {size:,} cases')
        rig.shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        rig.run(rig.TUIMEN, 'town', '--db', place / 'tuimen.db', '--scale', rig.SCALE, '--days', days, '--weekly', weekly)
        made.write_text(now)
    return place / 'tuimen.db'


def known(db, desk):
    """Ids and cursors that the questions need: the newest and the oldest case, and the page after the middle of the history."""
    with sqlite3.connect(db) as link:
        newest, oldest = (link.execute(f'SELECT id, number FROM cases WHERE place LIKE ? ORDER BY id {way} LIMIT 1', (PLACES['c018006-2'] + '%',)).fetchone()
                          for way in ('DESC', 'ASC'))
    day = lambda ago: time.strftime('%Y-%m-%d', time.localtime(time.time() - ago * 86400))
    found = {'newest': newest[0], 'oldest': oldest[0], 'number': newest[1][:10], 'year': day(365), 'month': day(30)}
    for name, more in (('after', ''), ('after_closed', '&state=closed'), ('after_class', '&class=15')):
        cursor = None
        for _ in range(25):                            # five thousand further back
            _, text, _ = desk.ask('GET', f'/cases?limit=200{more}' + (f'&after={cursor}' if cursor else ''))
            said = json.loads(text)
            if not said.get('next'):
                break
            cursor = said['next']
        if cursor:
            found[name] = cursor
    return found


def of_size(size):
    db, groups = town(size), {}
    with sqlite3.connect(db) as link:
        counts = [link.execute(f'SELECT count(*) FROM {t}').fetchone()[0] for t in ('cases', 'events')]
    with rig.tuimen(db) as server:
        desks = {who: Desk(rig.PORT, who) for who in ASKERS}
        there = known(db, desks['district'])
        for group, paths in QUESTIONS.items():
            seen = groups[group] = Seen()
            for path in paths:
                for who, desk in desks.items():
                    try:
                        seen.ask(server, desk, who, path.format(place=PLACES[who], **there))
                    except KeyError as missing:
                        rig.say(f'passed over: {path}: no {missing}')
                    if '{place}' not in path and path.startswith('='):
                        break
        return groups, counts, rig.memory(server.process.pid, 'VmHWM') / 1024, db.stat().st_size / 2**30


def measure():
    head, columns, goals = [], {}, []
    for size in ASKED:
        groups, (cases, events), most, file = of_size(size)
        head.append(f'{cases:,} cases, {events:,} events')
        for group, seen in groups.items():
            slow = max(seen.p50, key=seen.p50.get)
            columns.setdefault(group, [seen.asked]).append(f'{seen.p50[slow]:.1f} (`{slow[1].lstrip("=")}`, {slow[0]})')
            if os.environ.get('BENCH_ALL'):
                for key in sorted(seen.p50, key=seen.p50.get, reverse=True)[:8]:
                    rig.say(f'{size} {seen.p50[key]:7.1f} ms p50 {seen.cpu[key]:7.1f} cpu {seen.first[key]:7.1f} first {key[0]} {key[1]}')
        columns.setdefault('memory at its peak, MiB', ['']).append(f'{most:.0f}')
        columns.setdefault('the file, GiB', ['']).append(f'{file:.1f}')
        worst = max(max(seen.p50.values()) for seen in groups.values())
    text = rig.table(['the slowest question of each, p50 ms', 'questions', *head], [[group, *cells] for group, cells in columns.items()])
    return text, [(f'cases: lists, counts, board, map and statistics of {ASKED[-1]:,}, slowest p50', '≤ 50 ms', worst, 50, -1)]


if __name__ == '__main__':
    print(measure()[0])
