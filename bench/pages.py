#!/usr/bin/env python3
"""Every list, count, level of the tree and layer of the map that the desk's and the phone's pages ask for, one question after
another over one connection, by the district's desk, a street's, a community's and a micro-grid's member; in towns of growing
size with their register of residents. Milliseconds at the client and processor time at the server; pages.py prints, and with
BENCH_ALL names every question. BENCH_SIZES, BENCH_ROUNDS, BENCH_PORT."""
import http.client
import json
import math
import os
import time

import rig

SIZES = rig.SIZES
ASKERS = ['district', 's018', 'c018006-2', 'm018006001001']
COMMUNITY, GRID, MICROGRID = '510104018006', '510104018006001', '510104018006001001'
PLACES = {'district': '510104', 's018': '510104018', 'c018006-2': COMMUNITY, 'm018006001001': MICROGRID}

# Of each domain: what its pages ask. {place}: the asker's own; other names: ids out of the answers to LISTS. Who may not ask, or
# for whom the place is too wide (403, 422), is passed over.
LISTS = {
    'compound': ('/compounds?place=' + COMMUNITY, 'id'), 'building': ('/buildings?place=' + COMMUNITY, 'id'),
    'account': ('/accounts?limit=1&role=member', 'id'), 'household': ('/visits/homes?place=' + MICROGRID, 'household_id'),
    'resident': ('/residents?place=' + MICROGRID, 'id'), 'helper': ('/helpers?place=' + COMMUNITY, 'id'),
    'team': ('/teams', 'id'), 'group': ('/groups', 'id'), 'visit': ('/visits', 'id'), 'case': ('/cases', 'id'),
    'subject': ('/subjects', 'code'), 'door': (f'/doors?place={MICROGRID}', 'code'), 'post': (f'/places/{MICROGRID}/posts', 'post_id'),
}
QUESTIONS = {
    'divisions': [
        '/places?parent={place}', '/places?parent={place}&as_of=2026-01-01', '/places?q=翡翠', '/places/{place}', '/places/{place}/versions',
        '/places/at?lon=104.08&lat=30.65', '/places/geojson?parent={place}', '/places/geojson?parent={place}&kind=community',
        f'/places/geojson?parent={COMMUNITY}&kind=microgrid', '/grid-sizes', '/compounds?place={place}',
        f'/compounds?place={COMMUNITY}', '/addresses?q=翡翠城三期5栋', '/buildings?place={place}', '/buildings?compound_id={compound}'],
    'changes': ['/changes', '/changes?place={place}', '/changes?state=draft',
                '/changes/compare?place={place}&from={week}', f'/changes/compare?place={COMMUNITY}&from={{week}}'],
    'people and posts': [
        '/accounts', '/accounts?place={place}', '/accounts?q=王', '/accounts?role=member&place={place}', '/accounts/{account}',
        '/vacancies?place={place}', '/vacancies/counts?place={place}', '/loads?place={place}', '/loads?place={place}&all=true',
        '/post-norms', '/substitutes', '/substitutes?state=running', '/places/{place}/answering', '/places/{place}/posts',
        f'/places/{MICROGRID}/posts', '/session'],
    'residents': ['/residents', '/residents?place={place}', '/residents?building_id={building}', '/residents/households?building_id={building}',
                  '/residents/{resident}', '/residents/pairs?place={place}', '/cares', '/cares?place={place}', '/requests', '/requests?state=open',
                  '/residents/{resident}/consents', '/consent-notices', '/imports'],
    'households': ['/households?building_id={building}', '/visits/homes/{household}', '/residents?household_id={household}'],
    'register': [
        '/register/counts', '/register/counts?place={place}',
        *(f'/register/people?place={{place}}{more}' for more in (
            '', '&sort=age', '&sort=since', '&role=tenant', '&kind=floating&role=tenant', '&kind=floating&role=tenant&sort=age',
            '&band=80-', '&band=80-&sort=age', '&care=any', '&care=any&band=80-&sort=since', '&kind=foreign&lives=true&sort=since')),
        *(f'/register/homes?place={{place}}{more}' for more in (
            '', '&state=let', '&care=true', '&unchecked_days=365', '&state=let&care=true&sort=people', '&sort=met', '&sort=checked',
            '&state=vacant&unchecked_days=365&sort=checked')),
        f'/register/people?place={COMMUNITY}&as_of=2026-06-30', f'/register/homes?place={COMMUNITY}&as_of=2026-06-30'],
    'quality and dictionaries': [
        '/quality/rules', '/quality/counts', '/quality/counts?place={place}', '/quality/counts?place={place}&rule=unchecked',
        *(f'/quality/findings?rule={rule}' for rule in ('unchecked', 'phone_shared', 'home_unclear', 'alone_unvisited')),
        '/quality/findings?rule=unchecked&place={place}', '/quality/findings?rule=unchecked&state=right', '/dictionaries',
        '/dictionaries/case-classes', '/dictionaries/helper-kinds'],
    'forces': [
        '/helper-terms', '/helpers', '/helpers?place={place}', '/helpers?kind=party', '/helpers?skill=sign', '/helpers?kind=youth&unit=示例医院团委',
        f'/helpers?place={MICROGRID}', '/helpers/{helper}', f'/helpers/free?place={MICROGRID}', f'/helpers/free?place={MICROGRID}&skill=sign',
        f'/helpers/free?place={COMMUNITY}&weekday=3&part=afternoon', '/helpers/numbers?by=kind', '/helpers/numbers?by=place',
        '/helpers/numbers?by=unit', '/helpers/numbers?by=unit&kind=youth', '/helpers/numbers?by=place&kind=party', '/helpers/units?q=区',
        '/joinings', '/joinings?state=asked', '/joinings?place={place}&as_of=2026-06-01', '/teams', '/teams?place={place}', '/teams/{team}'],
    'services': ['/services', '/services?state=entered', '/services?state=confirmed', '/services?place={place}', '/services?helper={helper}'],
    'groups': [
        '/subjects', '/groups', '/groups?place={place}', '/groups?day=2026-03-01', '/groups?mine=true', '/groups/{group}',
        '/groups/in-charge?subject={subject}&place={place}', '/group-meetings?group_id={group}', '/group-entries?group_id={group}',
        '/group-tasks', '/group-tasks?open=true', '/group-tasks?mine=true&turn=true', '/group-tasks/counts', '/group-tasks/counts?place={place}'],
    'visits': [
        '/visits', '/visits?place={place}', '/visits?kind=care', '/visits?place={place}&month={month}', '/visits?mine=true',
        '/visits?household_id={household}', '/visits/{visit}', '/visits/kinds', '/visits/norms', '/visits/coverage', '/visits/coverage?place={place}',
        '/visits/notes', '/visits/notes?state=open',
        *(f'/visits/homes?state={s}' for s in ('all', 'today', 'overdue', 'soon', 'care', 'empty', 'never', 'visited', 'unvisited')),
        *(f'/visits/homes?place={{place}}&state={s}' for s in ('all', 'today', 'overdue', 'soon', 'care', 'empty', 'never', 'visited', 'unvisited')),
        '/visits/homes?state=overdue&care=true', '/visits/homes?state=overdue&place={place}&care=true'],
    'duties and cards': ['/duties', '/duties?kind=member', '/duties/history', '/cards?place={place}', '/cards/carries', '/me/card',
                         '/posts/{post}/card', '/places/{place}/lines', f'/doors?place={COMMUNITY}', f'/doors?place={MICROGRID}', '=/d/{door}'],
    'cases': ['/cases', '/cases?open=true&sort=due', '/cases?todo=true', '/cases?place={place}&state=closed', '/cases?q=路灯', '/cases?overdue=true',
              '/cases/counts', '/cases/counts?place={place}', '/cases/{case}', '/cases/map?west=104.0&south=30.5&east=104.2&north=30.7',
              '/case-classes', '/messages', '/messages?unread=true', '/messages/count', '/events', '/events?place={place}'],
    'maps': ['/map', *(f'=/ogc/collections/{c}/items?limit=1000' for c in ('streets', 'communities', 'grids', 'microgrids', 'compounds', 'buildings')),
             '=/ogc/collections/microgrids/items?limit=1000&bbox=104.07,30.63,104.09,30.65',
             '=/ogc/collections/buildings/items?limit=1000&bbox=104.07,30.63,104.09,30.65'],
}
TILES = {'gov': range(9, 17), 'base': range(9, 17)}
BOX = (104.03, 30.55, 104.15, 30.67)               # about the district


class Desk:
    def __init__(self, port, login):
        self.link = http.client.HTTPConnection('127.0.0.1', port, timeout=60)
        self.head, self.last = {'Content-Type': 'application/json'}, 0
        reply, _, _ = self.ask('POST', '/api/v1/session', json.dumps({'login': login, 'password': 'tuimen-demo'}))
        self.head['Authorization'] = 'Bearer ' + reply.getheader('Set-Cookie').split('=', 1)[1].split(';')[0]

    def ask(self, method, path, body=None):
        path = path[1:] if path.startswith('=') else path if path.startswith('/api') else '/api/v1' + path
        start = time.perf_counter()
        if start - self.last > 20:                     # the server hangs up on who says nothing for half a minute
            self.link.close()
        self.link.request(method, ''.join(c if c.isascii() else ''.join(f'%{b:02X}' for b in c.encode()) for c in path), body, self.head)
        reply = self.link.getresponse()
        text = reply.read()
        self.last = time.perf_counter()
        return reply, text, 1e3 * (time.perf_counter() - start)


def ids(desk):
    """One of each, out of the lists."""
    found = {'month': time.strftime('%Y-%m'), 'week': time.strftime('%Y-%m-%d', time.localtime(time.time() - 7 * 86400))}
    for name, (path, field) in LISTS.items():
        reply, text, _ = desk.ask('GET', path)
        if reply.status == 200:
            rows = json.loads(text)
            rows = rows['items'] if isinstance(rows, dict) else rows
            if rows and field in rows[0]:
                found[name] = rows[0][field]
    return found


def tiles(kind):
    """Twelve of each zoom at most, each asked for the first time too."""
    for z in TILES[kind]:
        n = 1 << z
        x = [int((lon + 180) / 360 * n) for lon in BOX[::2]]
        y = [int((1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2 * n) for lat in BOX[1::2]]
        there = [(a, b) for a in range(x[0], x[1] + 1) for b in range(y[1], y[0] + 1)]
        for a, b in there[::max(1, len(there) // 12)]:
            yield f'=/tiles/{kind}/{z}/{a}/{b}.mvt'


class Seen:
    def __init__(self):
        self.first, self.p50, self.cpu, self.asked = {}, {}, {}, 0

    def ask(self, server, desk, who, path):
        reply, text, first = desk.ask('GET', path)
        if reply.status in (403, 404, 422):
            if os.environ.get('BENCH_ALL'):
                rig.say(f'passed over: {who} {path}: {reply.status}')
            return
        if reply.status not in (200, 204):
            raise SystemExit(f'{who} {path}: {reply.status} {text[:300]}')
        before = server.cpu()
        times = [desk.ask('GET', path)[2] for _ in range(rig.ROUNDS * 4)]
        key = who, path
        self.first[key], self.p50[key] = first, rig.median(times)
        self.cpu[key] = 1e3 * (server.cpu() - before) / len(times)
        self.asked += 1

    def row(self, title):
        slow = max(self.p50, key=self.p50.get)
        return [title, self.asked, f'{rig.median(self.p50.values()):.1f}', f'{self.p50[slow]:.1f}', f'{self.cpu[slow]:.1f}',
                f'{max(self.first.values()):.1f}', f'{slow[0]}: `{slow[1].lstrip("=")}`']


def of_size(size):
    domains = {}
    with rig.tuimen(rig.register(size)) as server:
        desks = {who: Desk(rig.PORT, who) for who in ASKERS}
        known = ids(desks['c018006-2'])
        missing = sorted(set(LISTS) - set(known))
        if missing:
            rig.say('none to be had of', ', '.join(missing))
        for domain, paths in QUESTIONS.items():
            seen = domains.setdefault(domain, Seen())
            for path in paths:
                for who, desk in desks.items():
                    try:
                        seen.ask(server, desk, who, path.format(place=PLACES[who], **known))
                    except KeyError:
                        pass
                    if '{place}' not in path and path.startswith('='):
                        break
        for kind in TILES:
            seen = domains.setdefault(f'tiles, {kind}', Seen())
            for path in tiles(kind):
                seen.ask(server, desks['district'], 'district', path)
        return domains, rig.memory(server.process.pid, 'VmHWM') / 1024


def measure():
    text, goals, slowest, most = '', [], {}, 0
    for size in SIZES:
        domains, most = of_size(size)
        if os.environ.get('BENCH_ALL'):
            for seen in domains.values():
                for key in sorted(seen.p50, key=seen.p50.get, reverse=True)[:12]:
                    rig.say(f'{size} {seen.p50[key]:7.1f} ms p50 {seen.cpu[key]:7.1f} cpu {seen.first[key]:7.1f} first {key[0]} {key[1]}')
        for domain, seen in domains.items():
            slowest.setdefault(domain, []).append(f'{max(seen.p50.values()):.1f}')
        worst = max(max(seen.p50.values()) for seen in domains.values())
        slowest.setdefault('memory, MiB', []).append(f'{most:.0f}')
        rows = [seen.row(domain) for domain, seen in domains.items()]
    text += rig.table(['the slowest question of each, p50 ms', *(f'{n:,} residents' for n in SIZES)],
                      [[domain, *times] for domain, times in slowest.items()])
    text += f'\nOf {SIZES[-1]:,} residents:\n\n'
    text += rig.table(['', 'questions', 'p50 of all, ms', 'slowest, p50 ms', 'its CPU ms', 'asked first, slowest ms', 'the slowest'], rows)
    return text, [('lists, counts, tree and map layers of the full-size district, slowest p50', '≤ 50 ms', worst, 50, -1),
                  ('… memory of the process at its peak', '≤ 300 MiB', most, 300, -1)]


if __name__ == '__main__':
    print(measure()[0])
