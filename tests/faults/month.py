#!/usr/bin/env python3
"""A month of a small district, simulated: month.py [TUIMEN]
DAYS=30 ACTS=150 ENGINE=sqlite SEED=7 tests/faults/month.py    by hand; `make test` plays four days an engine.
SCALE=902933 DAYS=30 ACTS=500 ENGINE=sqlite                    the whole district: each act in one of its communities

Neighbours report, staff take cases along every step that their page offers, members call on homes, the desk redraws
micro-grids. Meanwhile lines are cut after a request has left (the phone asks again, with the same key), the program
is ended in order or killed, and the clock goes on a day at a time. All of it is drawn by one seed.

A step that the page doesn't offer must be refused. In the end every case stands where it was reported, in the state
and version that were last acknowledged; every household is in one micro-grid in force; nothing is half done; the
chain, the book and the kept totals are what they should be (`tuimen check`).

Seen to fail: with `keep_answer` (app/lane.c) returning at once, a step whose answer was cut off is asked for again,
refused, and the case stands elsewhere than the phone heard."""
import collections
import os

import holds
import rig

DAY = 86400                                # seconds
DAYS = int(os.environ.get('DAYS', 4))
ACTS = int(os.environ.get('ACTS', 60))     # a day
CASES, DISTRICT = '/api/v1/cases', '510104'
ROAD = ('file', 'dispatch', 'accept', 'feedback', 'verify', 'close', 'rate')       # mostly it goes on
VERBS = ('file', 'refuse', 'dispatch', 'accept', 'return', 'feedback', 'verify', 'rework', 'close', 'rate', 'settle',
         'extend', 'grant', 'deny', 'escalate', 'suspend', 'resume', 'urge', 'void', 'merge', 'reopen')


class Ground:
    """A community where things happen: its first grid's micro-grids, and who may take a case there along."""

    def __init__(self, month, code):
        short = code[6:]
        self.grid, self.clerk, self.street = code + '001', f'c{short}-2', f's{short[:3]}'
        self.places = [p['code'] for p in month.ask('district', 'GET', f'/api/v1/places?parent={self.grid}')]
        self.member = f'm{self.places[0][6:]}'
        self.staff = (self.member, f'w{short}001', self.clerk, f'c{short}-3', self.street, 'district')
        self.members = {}                  # place → who answers for it
        for place in self.places:
            if month.heard('district', month.request('district', 'GET', f'/api/v1/places/{place}/answering')).json:
                self.members[place] = ['m' + place[6:]]
        self.homes = [h['household_id'] for h in
                      month.ask(self.member, 'GET', '/api/v1/visits/homes?state=all&limit=50')['items']]

    def turn(self, place, state):
        """Whose turn it mostly is in that state."""
        if state in ('dispatched', 'handling'):
            return self.members.get(place) or [f'w{self.grid[6:]}']
        return ['resident'] if state == 'closed' else [self.clerk]


class Month:
    def __init__(self, store, dice):
        self.at, self.dice = store.fresh(), dice
        self.clock = rig.Clock(self.at)
        self.server = rig.Server(self.at, env=self.clock.env)
        self.line = rig.Line(self.server)
        self.tokens, self.done, self.grounds = {}, collections.Counter(), {}
        self.cases = {}                    # id → number of the report, place, state, version: as last acknowledged
        self.ids = []                      # of them, to draw from
        self.waiting = []                  # requests whose answer the line swallowed
        streets = self.ask('district', 'GET', f'/api/v1/places?parent={DISTRICT}')
        self.communities = [c['code'] for s in streets for c in self.ask('district', 'GET', f'/api/v1/places?parent={s["code"]}')
                            if c['households']]
        self.classes = [c['code'] for c in self.ask('district', 'GET', '/api/v1/case-classes')
                        if c['parent'] and not c.get('hides')]

    def ground(self, place=None):
        """The one that a place lies in, or any."""
        code = place[:12] if place else self.dice.choice(self.communities)
        if code not in self.grounds:
            self.grounds[code] = Ground(self, code)
        return self.grounds[code]

    # ---- Talk ----

    def request(self, who, method, path, body=None, key=None, kind='application/json'):
        return rig.Request(method, path, body, self.tokens.get(who), key, kind)

    def heard(self, who, request):
        """Until it is answered; in a new session where the old one is over. Nothing may end in trouble."""
        for _ in range(3):
            request.token = self.tokens.get(who)
            answer = self.server.until_answered(request, line=self.line)
            if answer.status != 401 and request.token:
                assert answer.status < 500, f'{request.method} {request.path}: {answer}'
                return answer
            self.tokens[who] = rig.sign_in(self.server, who)
        raise AssertionError(f'{who} stays out: {answer}')

    def ask(self, who, method, path, body=None):
        answer = self.heard(who, self.request(who, method, path, body, rig.new_key() if body is not None else None))
        assert answer.status in (200, 201), f'{who} {method} {path}: {answer}'
        return answer.json

    def cut(self, request):
        """It leaves the phone and the line is cut: the answer, if there is one, is heard by nobody."""
        line = rig.Line(self.server)
        try:
            line.http = rig.http.client.HTTPConnection('127.0.0.1', self.server.port, timeout=30)
            line.http.request(request.method, request.path, request.body, request.headers())
        finally:
            line.close()
        self.done['cut'] += 1

    def send(self, who, request, then):
        """`then` hears the answer: at once, or when the line is there again."""
        if self.dice.random() < 0.08:
            self.cut(request)
            if self.dice.random() < 0.5:
                self.waiting.append((who, request, then))
                return
        then(self.heard(who, request))

    def line_is_back(self):
        waiting, self.waiting = self.waiting, []
        for who, request, then in waiting:
            then(self.heard(who, request))

    def photo(self, who):
        answer = self.heard(who, self.request(who, 'POST', '/api/v1/photos', rig.PHOTO, rig.new_key(), 'application/octet-stream'))
        assert answer.status == 201, answer
        return [{'id': answer.json['id']}]

    # ---- What happens on a day ----

    def report(self):
        ground, key = self.ground(), rig.new_key()
        who = self.dice.choice(('resident', ground.member, ground.clerk))
        body = {'class': self.dice.choice(self.classes), 'words': key, 'place': self.dice.choice(ground.places)}

        def then(answer):
            if answer.status == 422 and 'evidence' in answer.body.decode():
                return
            assert answer.status == 201, answer
            case = answer.json
            assert case['id'] not in self.cases, f'{key}: one id for two reports'
            self.cases[case['id']] = [key, case['place'], case['state'], case['version']]
            self.ids.append(case['id'])
            self.done['reported'] += 1
        self.send(who, self.request(who, 'POST', CASES, body, key), then)

    def step_body(self, who, act, case):
        body = {'version': case['version']}
        if act.get('needs_words') or self.dice.random() < 0.3:
            body['words'] = '情况属实，已现场查看'
        if act.get('needs_photo'):
            body['photos'] = self.photo(who)
        if act.get('needs_days'):
            body['days'] = self.dice.randint(1, 5)
        if act.get('needs_parent'):
            body['into'] = self.dice.choice(self.ids)
        if act.get('needs_stars') or act['verb'] == 'rate':
            body['stars'] = self.dice.randint(1, 5)
        return body

    def step(self):
        if not self.cases:
            return
        id = self.dice.choice(self.ids)
        ground = self.ground(self.cases[id][1])
        who = self.dice.choice(('resident', *ground.staff))
        if self.dice.random() < 0.7:       # mostly whose turn it is
            who = self.dice.choice(ground.turn(*self.cases[id][1:3]))
        seen = self.heard(who, self.request(who, 'GET', f'{CASES}/{id}'))
        if seen.status != 200:
            return
        case = seen.json
        known = self.cases[id]
        if not self.waiting:
            assert [case['state'], case['version']] == known[2:], f'{id}: {case["state"]} {case["version"]}, heard {known}'
        if self.dice.random() < 0.1:
            return self.not_offered(who, case)
        onward = [act for act in case['may'] if act['verb'] in ROAD and act['name'] != '改派']
        acts = onward if onward and self.dice.random() < 0.8 else case['may'] if self.dice.random() < 0.3 else []
        if acts:
            self.take(who, case, self.dice.choice(acts))

    def take(self, who, case, act):
        path = f'{CASES}/{case["id"]}/{act["verb"]}'

        def then(answer):
            assert answer.status in (200, 409, 422), f'{who} {path}: {answer}'
            self.done['moved on' if answer.status == 409 else 'refused' if answer.status == 422 else act['verb']] += 1
            if answer.status == 200 and answer.json['version'] > self.cases[case['id']][3]:     # heard late, another may be newer
                self.cases[case['id']][2:] = [answer.json['state'], answer.json['version']]
        self.send(who, self.request(who, 'POST', path, self.step_body(who, act, case), rig.new_key()), then)

    def not_offered(self, who, case):
        offered = {act['verb'] for act in case['may']}
        verb = self.dice.choice([v for v in VERBS if v not in offered])
        body = {'version': case['version'], 'words': '没有这一步', 'photos': self.photo(who), 'stars': 5, 'days': 1, 'solved': True}
        answer = self.heard(who, self.request(who, 'POST', f'{CASES}/{case["id"]}/{verb}', body, rig.new_key()))
        assert answer.status in (403, 404, 409, 422), f'{who} takes {verb} in {case["state"]}, offered {offered}: {answer}'
        self.done['not offered'] += 1

    def visit(self):
        ground = self.ground()
        body = {'household_id': self.dice.choice(ground.homes), 'kind': 'routine', 'met': self.dice.choice(('nobody', 'adult', 'elder'))}
        answer = self.heard(ground.member, self.request(ground.member, 'POST', '/api/v1/visits', body, rig.new_key()))
        assert answer.status in (201, 409), answer
        self.done['visit'] += answer.status == 201

    def redraw(self):
        """A micro-grid is cut in two, or takes its neighbour's place; in force the next day."""
        ground = self.ground()
        place = self.dice.choice(ground.places)
        map_of = self.ask('district', 'GET', f'/api/v1/places/geojson?parent={ground.grid}&kind=microgrid')
        shapes = {f['properties']['code']: f['geometry'] for f in map_of['features']}
        if place not in shapes:
            return
        ring = shapes[place]['coordinates'][0] if shapes[place]['type'] == 'Polygon' else shapes[place]['coordinates'][0][0]
        west, east = min(p[0] for p in ring), max(p[0] for p in ring)
        lon = west + (east - west) * self.dice.uniform(0.3, 0.7)
        line = [[lon, min(p[1] for p in ring) - 0.01], [lon, max(p[1] for p in ring) + 0.01]]
        act = {'kind': 'split', 'place': place, 'line': {'type': 'LineString', 'coordinates': line}, 'name': '新划微网格'} \
            if self.dice.random() < 0.6 else {'kind': 'rename', 'place': place, 'name': f'更名{self.dice.randint(1, 999)}微网格'}
        drafted = self.heard(ground.clerk, self.request(ground.clerk, 'POST', '/api/v1/changes', {'title': '调整', 'acts': [act]}, rig.new_key()))
        if drafted.status != 201:
            assert drafted.status in (409, 422), drafted
            self.done['not drawn'] += 1
            return
        change = drafted.json
        for who, verb in ((ground.clerk, 'submit'), (ground.street, 'approve')):
            answer = self.heard(who, self.request(who, 'POST', f'/api/v1/changes/{change["id"]}/{verb}', {'version': change['version']}, rig.new_key()))
            if answer.status != 200:
                assert answer.status in (409, 422), answer
                self.done['not approved'] += 1
                return
            change = answer.json
        self.done['redrawn'] += 1

    def restart(self):
        if self.dice.random() < 0.5:
            self.server.kill()
        else:
            self.server.stop()
        self.server.start()
        self.done['restart'] += 1

    def day(self, number):
        self.clock.set(number * DAY)
        self.done['day'] += 1
        for _ in range(ACTS):
            drawn = self.dice.random()
            if drawn < 0.25:
                self.report()
            elif drawn < 0.92:
                self.step()
            elif drawn < 0.97:
                self.visit()
            else:
                self.line_is_back()
        if self.dice.random() < 0.4:
            self.redraw()
        if self.dice.random() < 0.5:
            self.restart()
        self.line_is_back()

    # ---- What must hold in the end ----

    def over(self):
        self.server.stop()
        holds.nothing_half(self.at, but=['an event without its photo'])        # one that was named by nobody is swept
        there = {row[0]: list(row[1:]) for row in self.at.rows("SELECT id, words, place, version FROM cases WHERE words LIKE 'key-%'")}
        for id, (key, place, _, version) in self.cases.items():
            found = there.pop(id, None)
            assert found == [key, place, version], f'{id}: heard {[key, place, version]}, there is {found}'
        assert not there, f'reports that nobody was told of: {there}'
        astray = self.at.rows("SELECT h.id FROM households h WHERE (SELECT count(*) FROM places p WHERE p.district = h.district"
                              " AND p.code = h.place) <> 1")
        assert not astray, f'households in no micro-grid in force: {astray[:5]}'
        holds.sound(self.at)


def a_month(store, dice):
    month = Month(store, dice)
    for number in range(1, DAYS + 1):
        month.day(number)
    month.over()
    print(f'{store.name}:', ', '.join(f'{n} {what}' for what, n in sorted(month.done.items())), flush=True)


if __name__ == '__main__':
    rig.main([a_month])
