#!/bin/bash
# Every figure of a life circle is one that the command line prints: a small town is served, its network, homes and
# facilities are fetched as files, and `tuimen cover` and `tuimen reach` must say what the server says.
# circle_figures.sh TUIMEN
set -euo pipefail
tuimen=$(realpath "$1")
work=$(mktemp -d)
server=
ended() { [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true; rm -rf "$work"; }
trap ended EXIT
"$tuimen" town --db "$work/t.db" --seed 1 --scale 3000 --days 1 >"$work/made" 2>&1 || { cat "$work/made" >&2; exit 1; }
"$tuimen" serve --db "$work/t.db" --port 0 --log errors >"$work/address" &
server=$!
for _ in $(seq 300); do grep -q http "$work/address" && break; sleep 0.1; done
python3 - "$(grep -om1 'http://[0-9.:]*' "$work/address")" "$tuimen" "$work" <<'PY'
import csv, io, json, subprocess, sys, urllib.request
base, tuimen, work = sys.argv[1:]
token = None
def ask(path, body=None):
    head = {'Accept-Language': 'zh-CN'}
    if token: head['Cookie'] = token
    if body is not None: head.update({'Content-Type': 'application/json', 'Idempotency-Key': 'k' + str(abs(hash(json.dumps(body))))})
    r = urllib.request.Request(base + path, data=None if body is None else json.dumps(body).encode(), headers=head)
    return urllib.request.urlopen(r, timeout=120)
r = ask('/api/v1/session', {'login': 'district', 'password': 'tuimen-demo'})
token = r.headers['Set-Cookie'].split(';')[0]
# A gate that is shut where a street begins is felt at once, and is in the network that is given out.
homes = json.load(ask('/api/v1/circles/homes?kind=canteen'))
middle = max(range(len(homes['home'])), key=lambda i: homes['households'][i])
lon, lat = homes['lon'][middle] / 1e7, homes['lat'][middle] / 1e7
near = json.load(ask(f'/api/v1/circles/ways/map?west={lon - .004}&south={lat - .004}&east={lon + .004}&north={lat + .004}'))
shut = set()
for f in near['features']:
    at = f['geometry']['coordinates']
    if f['geometry']['type'] != 'LineString' or len(shut) == 40: continue
    body = {'kind': 'stretch', 'line': [{'lon': at[0][0], 'lat': at[0][1]}], 'state': 'closed', 'why': 'x'}
    shut.add(json.load(ask('/api/v1/ways', body))['id'])
after = json.load(ask('/api/v1/circles/homes?kind=canteen'))
assert shut and after['seconds'] != homes['seconds'], 'a closed stretch is not felt'
outcomes = [o['outcome'] for o in json.load(ask('/api/v1/circles/ways'))['outcomes']]
assert outcomes.count('applied') >= len(shut) and 'far' in outcomes, outcomes
for name in ('network', 'homes', 'facilities'):
    open(f'{work}/{name}', 'wb').write(ask('/api/v1/circles/files/' + name).read())
checked = 0
kinds = {n['kind'] for n in json.load(ask('/api/v1/facility-norms')) if n['list'] == 'jinjiang58'}
for profile, at in (('everyone', None), ('senior', '2026-11-25T12:00'), ('wheelchair', '2026-11-29T20:00')):
    more = ['--at', at] if at else []
    out = subprocess.run([tuimen, 'cover', work + '/network', '--facilities', work + '/facilities', '--demand', work + '/homes',
                          '--minutes', '5,10,15', '--profile', profile, *more], capture_output=True, check=True, text=True).stdout
    said = json.loads(out)
    ours = json.load(ask(f'/api/v1/circles/coverage?list=jinjiang58&places=true&profile={profile}' + (f'&at={at}' if at else '')))
    assert ours['how'] == 'network', ours['how']
    theirs = {s['service']: s for s in said['services']}
    for s in ours['services']:
        for minutes in (5, 10, 15):
            share = theirs[s['kind']]['share'][str(minutes)] if s['kind'] in theirs else 0
            mine = s[f'within_{minutes}'] / ours['households']
            assert abs(share - mine) < 1e-6, (profile, s['kind'], minutes, share, mine)
            checked += 1
# The old, the young, and each community by itself: the same file with that column, or with those rows.
def cover_says(rows, column):
    with open(work + '/some', 'w') as f:
        f.write('id,lon,lat,people\n' + ''.join(f"{r['id']},{r['lon']},{r['lat']},{r[column]}\n" for r in rows))
    out = subprocess.run([tuimen, 'cover', work + '/network', '--facilities', work + '/facilities', '--demand', work + '/some',
                          '--minutes', '5,10,15'], capture_output=True, check=True, text=True).stdout
    return {s['service']: {m: n * sum(int(r[column]) for r in rows) for m, n in s['share'].items()} for s in json.loads(out)['services']}
rows = list(csv.DictReader(open(work + '/homes')))
ours = json.load(ask('/api/v1/circles/coverage?places=true'))
parts = [(ours, rows)] + [(p, [r for r in rows if r['community'] == p['place']]) for p in ours['places']]
assert len(parts) > 1, 'no community by itself'
for part, of in parts:
    for column, field, whole in (('people', 'within', 'households'), ('old', 'old', 'old'), ('young', 'young', 'young')):
        assert part[whole] == sum(int(r[column]) for r in of), (part.get('place'), whole)
        if not part[whole]: continue
        said = cover_says(of, column)
        for s in part['services']:
            for m in ('5', '10', '15'):
                mine, theirs = s[f'{field}_{m}'], said.get(s['kind'], {}).get(m, 0)
                assert abs(theirs - mine) < 0.01, (part.get('place'), s['kind'], field, m, theirs, mine)
                checked += 1
# And by the file's own columns of ages, as whoever has it asks: of the district, and of each community, at each circle of minutes.
out = subprocess.run([tuimen, 'cover', work + '/network', '--facilities', work + '/facilities', '--demand', work + '/homes',
                      '--minutes', '5,10,15'], capture_output=True, check=True, text=True).stdout
said = json.loads(out)
bands = {s['service']: s['bands'] for s in said['services']}
zones = {z['id']: z['bands'] for z in said['communities']}
for s in ours['services']:
    for who in ('old', 'young'):
        for m in ('5', '10', '15'):
            if s['kind'] in bands: assert abs(bands[s['kind']][who][m] * ours[who] - s[f'{who}_{m}']) < 0.01, (s, who, m)
            checked += 1
assert any(0 < s['old_5'] < s['old_10'] < s['old_15'] for s in ours['services']), 'the old are told by no minutes'
assert {p['place'] for p in ours['places']} == zones.keys() and all({'old', 'young'} <= z.keys() for z in zones.values())
# Where the network is missing is told beside the tables by norm and the three lists too.
for path in ('/api/v1/circles/norms?list=mofcom', '/api/v1/circles/norms?list=gb50180', '/api/v1/briefs/lists'):
    assert json.load(ask(path))['gap'] == ours['gap'], path
# The way in words is as long as its minutes, from the door to the facility's own, at the 60 metres a minute of the list's walker.
ways = 0
for i in range(0, len(homes['home']), max(1, len(homes['home']) // 30)):
    door = f"lon={homes['lon'][i] / 1e7}&lat={homes['lat'][i] / 1e7}"
    near = json.load(ask(f'/near.json?{door}&minutes=15'))
    for item in [x for x in near['items'] if near['how'] == 'network' and x['facility_id'] and x['minutes'] >= 0][:6]:
        way = json.load(ask(f"/api/v1/near/way?{door}&facility={item['facility_id']}"))
        if {p['kind'] for p in way['parts']} - {'way', 'compound', 'square'}: continue
        metres = sum(p['metres'] for p in way['parts'])
        assert abs(metres - 60 * way['minutes']) <= 3 + len(way['parts']), way
        ways += 1
assert ways > 20, ways
checked += ways
# Two days. Today out of what the register keeps of a day is today out of memory; a day's table is that day's file's,
# and two days side by side are what the command line says of both files.
import datetime
today = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
former = str(today - datetime.timedelta(days=365))
a_day = json.load(ask(f'/api/v1/circles/coverage?places=true&day={today}'))
assert a_day.pop('day') == str(today) and ours.pop('day') == '' and a_day == ours, 'today is not today'
then = json.load(ask(f'/api/v1/circles/coverage?places=true&day={former}'))
dates = json.load(ask(f'/api/v1/circles/dates?a={former}'))
same = json.load(ask(f'/api/v1/circles/dates?a={today}&b={today}'))
assert not same['facilities'] and not same['worse'] and all(s['a'] == s['b'] for s in same['services'] + same['communities'])
open(work + '/former', 'wb').write(ask(f'/api/v1/circles/files/facilities?day={former}').read())
rows = list(csv.DictReader(open(work + '/homes')))
def against(column):
    with open(work + '/some', 'w') as f:
        f.write('id,lon,lat,people,community\n' + ''.join(f"{r['id']},{r['lon']},{r['lat']},{r[column]},{r['community']}\n" for r in rows))
    return json.loads(subprocess.run([tuimen, 'cover', work + '/network', '--facilities', work + '/former', '--demand', work + '/some', '--minutes', '15',
                                      '--against', work + '/facilities'], capture_output=True, check=True, text=True).stdout)
assert {f['change'] for f in dates['facilities']} >= {'opened', 'closed', 'moved'}, ('the town has no past', [(f['name'], f['change']) for f in dates['facilities']])
assert any(s['lost']['households'] for s in dates['services']) and dates['worse'], 'nothing got worse'
names = {r['key']: r for r in dates['services']}
now15 = {s['kind']: s for s in ours['services']}
for s in then['services']:
    of = names[s['kind']]
    assert (of['facilities_a'], of['a']['households'], of['a']['old'], of['a']['young']) == (s['facilities'], s['within_15'], s['old_15'], s['young_15']), s
    n = now15[s['kind']]
    assert (of['facilities_b'], of['b']['households'], of['b']['old'], of['b']['young']) == (n['facilities'], n['within_15'], n['old_15'], n['young_15']), s
    checked += 8
changed = {f['id']: f for f in dates['facilities']}
for column, who in (('people', 'households'), ('old', 'old'), ('young', 'young')):
    said = {s['service']: s for s in against(column)['services']}
    for kind, r in names.items():
        if kind not in said: continue
        assert abs(said[kind]['moved_in']['15'] - r['gained'][who]) < .01 and abs(said[kind]['moved_out']['15'] - r['lost'][who]) < .01, (kind, who, r)
        for way, at in (('gained', 'moved_in_by'), ('lost', 'moved_out_by')):
            mine = {x['facility']: x[way][who] for x in r['behind'] if x[way][who]}
            theirs = {int(x['id']): x['people'] for x in said[kind][at]}
            assert r['behind_all'] > 20 or (mine.keys() == theirs.keys() and all(abs(theirs[i] - mine[i]) < .01 for i in mine)), (kind, who, mine, theirs)
        checked += 2
    for key in ('services', 'classes', 'communities', 'streets'):
        for r in dates[key] + [dates['total']]:
            assert r['b'][who] - r['a'][who] == r['gained'][who] - r['lost'][who], r
            assert all(x['facility'] in changed for x in r['behind']), r
            if r['behind_all'] <= 20:
                for way in ('gained', 'lost'): assert sum(x[way][who] for x in r['behind']) == r[way][who], (way, r)
            checked += 1
        if key != 'services': assert sum(r['a'][who] for r in dates[key]) == dates['total']['a'][who], key
communities = {c['id']: c['services'] for c in against('people')['communities']}
for r in dates['worse']:
    said = communities[r['place']][r['kind']]
    assert abs(said['moved_out']['15'] - r['lost']['households']) < .01 and abs(said['moved_in']['15'] - r['gained']['households']) < .01, r
    checked += 1
painted = json.load(ask(f'/api/v1/circles/dates/map?a={former}'))
assert sum(h * n for h, n in zip(painted['households'], painted['lost'])) == dates['total']['lost']['households']
assert sum(h * n for h, n in zip(painted['households'], painted['gained'])) == dates['total']['gained']['households']
# The workbook says what the tables say, of a circle too.
import re, zipfile
import xml.etree.ElementTree as ET
N = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'
def workbook(path):
    z = zipfile.ZipFile(io.BytesIO(ask(path).read()))
    shared = ['']
    if 'xl/sharedStrings.xml' in z.namelist():
        shared = [''.join(t.text or '' for t in si.iter(N + 't')) for si in ET.fromstring(z.read('xl/sharedStrings.xml'))]
    def cell(c):
        v = c.find(N + 'v')
        if c.get('t') == 'inlineStr': return ''.join(t.text or '' for t in c.iter(N + 't'))
        return shared[int(v.text)] if c.get('t') == 's' else v.text if v is not None else ''
    names = [s.get('name') for s in ET.fromstring(z.read('xl/workbook.xml')).iter(N + 'sheet')]
    return {n: [[cell(c) for c in r] for r in ET.fromstring(z.read(f'xl/worksheets/sheet{i + 1}.xml')).iter(N + 'row')] for i, n in enumerate(names)}
titles = {k['code']: k['name'] for k in json.load(ask('/api/v1/facility-kinds'))}
for of in [''] + [f"circle={c['id']}" for c in json.load(ask('/api/v1/circles'))]:
    book = workbook(f'/api/v1/briefs/file?format=xlsx&lang=zh&{of}')
    assert {'各社区', 'GB 50180 设施配置', '需求清单', '资源清单', '项目清单', '方法与数据'} <= book.keys(), book.keys()
    table = {r[0]: r for r in book['覆盖表'][1:]}
    aged = {r[0]: r for r in book['老人和儿童'][1:]}
    for s in json.load(ask(f'/api/v1/circles/coverage?{of}'))['services']:
        said = [int(float(x)) for x in (table[titles[s['kind']]][i] for i in (1, 2, 3, 4, 6, 7))]
        assert said == [s[k] for k in ('facilities', 'within_5', 'within_10', 'within_15', 'old_15', 'young_15')], (of, s, said)
        said = [int(float(x)) for x in (aged[titles[s['kind']]][i] for i in (1, 2, 3, 5, 6, 7))]
        assert said == [s[f'{who}_{m}'] for who in ('old', 'young') for m in (5, 10, 15)], (of, s, said)
        checked += 2
book = workbook(f'/api/v1/briefs/dates?a={former}&format=xlsx&lang=zh')
for sheet, key in (('变差的地方', 'worse'), ('按服务', 'services'), ('按门类', 'classes'), ('按社区', 'communities'), ('按街道', 'streets')):
    assert sheet in book, (sheet, book.keys())
    assert len(book[sheet]) == len(dates[key]) + 1, sheet
    for cells, r in zip(book[sheet][1:], dates[key]):
        share = lambda day: f"{(2000 * r[day]['households'] + r['of']['households']) // (2 * r['of']['households']) / 10:.1f}%"
        assert cells[0] == r['name'] and [cells[3], cells[4]] == [share('a'), share('b')], (cells, r)
        assert [int(float(cells[i])) for i in (1, 2, 6, 7)] == [r['facilities_a'], r['facilities_b'], r['gained']['households'], r['lost']['households']], (cells, r)
        checked += 1
assert [r[0] for r in book['变动的设施'][1:]] == [f['name'] for f in dates['facilities']]
# A scenario beside things as they are says what the what-if says; shutting all ways but by a gate, and opening that, too.
near = json.load(ask('/api/v1/circles/homes?kind=canteen'))
first = near['facilities'][0]['id']
acts = [{'kind': 'close', 'facility': f['id'], 'cost_fen': 100} for f in near['facilities']][:50]
made = json.load(ask('/api/v1/circle-scenarios', {'name': 'x', 'acts': acts}))
both = json.load(ask(f"/api/v1/circle-scenarios/compare?b={made['id']}&minutes=10&profile=senior"))
asked = {s['kind']: s for s in json.load(ask('/api/v1/circles/what-if', {'minutes': 10, 'profile': 'senior', 'acts': acts}))['services']}
assert both['cost_b_fen'] == 100 * len(acts)
lost = 0
for s in both['services']:
    w = asked[s['kind']]
    assert (s['a'], s['b'], s['gained'], s['lost']) == (w['before'], w['after'], w['gained'], w['lost']), s['kind']
    assert sum(p['lost']['households'] for p in s['places']) == s['lost']['households']
    lost += s['lost']['households']
    checked += 1
assert lost, 'closing changes nothing'
opened = json.load(ask('/api/v1/circles/what-if', {'acts': [{'kind': 'gate', 'lon': lon, 'lat': lat}], 'kind': 'canteen'}))
assert opened['services'] and opened['services'][0]['lost']['households'] == 0
# An attacker who takes one answer from another: of two circles and communities, minutes, walkers, hours, a whole and its
# parts, with and without a facility, home by home, on the page and in files: never fewer than the rule says.
least = 5
told = {'old': set(), 'young': set()}
answers = [json.load(ask(f'/api/v1/circles/coverage?places=true&profile={p}&{of}&{at}')) for p in ('everyone', 'senior')
           for of in [''] + [f"circle={c['id']}" for c in json.load(ask('/api/v1/circles'))] for at in ('', 'at=2026-11-29T20:00')]
for a in answers:
    for part in [a] + a['places']:
        for who in told:
            told[who].add(part[who])
            told[who].update(s[f'{who}_{m}'] for s in part['services'] for m in (5, 10, 15))
            told[who].update(part[who] - s[f'{who}_{m}'] for s in part['services'] for m in (5, 10, 15))
            told[who].update(s[f'{who}_{m}'] - s[f'{who}_{n}'] for s in part['services'] for m, n in ((10, 5), (15, 10)))
for part in [dates['total']] + [r for key in ('services', 'classes', 'communities', 'streets', 'worse') for r in dates[key]]:
    for who in told:
        told[who].update(part[way][who] for way in ('a', 'b', 'gained', 'lost'))
        told[who].update(x[way][who] for x in part['behind'] for way in ('gained', 'lost'))
for minutes in (5, 6, 10, 11, 15):
    for s in json.load(ask('/api/v1/circles/what-if', {'minutes': minutes, 'acts': acts}))['services']:
        for who in told: told[who].update(s[part][who] for part in ('before', 'after', 'gained', 'lost'))
for who in told:
    told[who].update(near[who])
    told[who].update(int(h[who]) for h in csv.DictReader(open(work + '/homes')))
    assert len(told[who]) > 9 and max(told[who]) > 50, (who, len(told[who]))
    few = [(x, y) for x in told[who] for y in told[who] if 0 < x - y < least]
    assert not few, (who, few[:5])
    checked += len(told[who])
# A circle's survey is a straight line around its centre, whatever the minutes: the homes of the file that lie so near. Moved
# from door to door and drawn in, it never tells of fewer people than the rule says.
import math
def metres(lon, lat, h):
    a, e2, f = 6378137, 0.00669437999014, math.radians((lat + float(h['lat'])) / 2)
    w = 1 - e2 * math.sin(f) ** 2
    north, east = a * (1 - e2) / w ** 1.5, a / math.sqrt(w) * math.cos(f)
    return math.hypot(math.radians(float(h['lat']) - lat) * north, math.radians(float(h['lon']) - lon) * east)
def put(path, body):
    head = {'Content-Type': 'application/json', 'Idempotency-Key': 'p' + str(abs(hash(json.dumps(body) + path))), 'Cookie': token}
    return json.load(urllib.request.urlopen(urllib.request.Request(base + path, json.dumps(body).encode(), head, method='PUT'), timeout=120))
rows = list(csv.DictReader(open(work + '/homes')))
made = json.load(ask('/api/v1/circles', {'name': 'x', 'level': 'none', 'survey_m': 5000, 'places': [{'place': '510104018006'}]}))
whole = json.load(ask(f"/api/v1/circles/{made['id']}"))
inside = [r for r in rows if r['community'] == '510104018006']
assert whole['households'] == sum(int(r['people']) for r in inside) and not whole['survey']['set'] and whole['basic_all'] == 12, whole['survey']
for who in told: told[who] = {0}
for i, (door, reach) in enumerate([(rows[k], r) for k in range(0, len(rows), max(1, len(rows) // 6)) for r in (150, 400, 1500)]):
    lon, lat = float(door['lon']), float(door['lat'])
    put(f"/api/v1/circles/{made['id']}", {'name': 'x', 'level': 'none', 'survey_m': reach, 'lon': lon, 'lat': lat, 'version': i + 1, 'places': [{'place': '510104018006'}]})
    said = json.load(ask(f"/api/v1/circles/{made['id']}"))['survey']
    near = [r for r in rows if metres(lon, lat, r) <= reach - .05]
    far = [r for r in rows if metres(lon, lat, r) <= reach + .05]
    assert said['set'] and said['whole'] and said['radius_m'] == reach, said
    for column, field in (('people', 'households'), ('old', 'old'), ('young', 'young')):
        assert sum(int(r[column]) for r in near) <= said[field] <= sum(int(r[column]) for r in far), (door, reach, field, said)
        checked += 1
    for who in told: told[who].add(said[who])
for who in told: assert not [(x, y) for x in told[who] for y in told[who] if 0 < x - y < least], who
# The report of a circle has its level and the same survey.
for circle in json.load(ask('/api/v1/circles')):
    said = json.load(ask(f"/api/v1/circles/{circle['id']}"))
    book = workbook(f"/api/v1/briefs/file?format=xlsx&lang=zh&circle={circle['id']}")
    facts = {r[0]: r[1] for sheet in ('概况', '调查范围') for r in book[sheet][1:]}
    assert facts['试点级别'] == {'none': '无', 'district': '区级试点', 'city': '市级试点', 'nation': '国家级试点'}[circle['level']], facts
    for key, words in (('radius_m', '调查半径（米，直线）'), ('households', '调查范围内住户（户）'), ('old', '调查范围内 60 岁以上（人）'),
                       ('young', '调查范围内 7 岁以下（人）'), ('facilities', '调查范围内设施（处）')):
        assert int(float(facts[words])) == said['survey'][key], (circle['name'], words, facts, said['survey'])
        checked += 1
    assert facts['调查范围内基本保障类业态'] == f"{said['survey']['basic_there']} / 12", facts
    assert facts['基本保障类业态'] == f"{said['basic_there']} / {said['basic_all']}" and int(float(facts['开放的设施（处）'])) == said['facilities'], facts
# A circle's figures are those of its communities together; another circle's are other people's.
whole = json.load(ask('/api/v1/circles/coverage?places=true'))
for circle in json.load(ask('/api/v1/circles')):
    codes = {p['place'] for p in circle['places']}
    of = json.load(ask(f"/api/v1/circles/coverage?circle={circle['id']}"))
    inside = [p for p in whole['places'] if p['place'] in codes]
    assert of['households'] == sum(p['households'] for p in inside), circle['name']
    for i, s in enumerate(of['services']):
        assert s['within_15'] == sum(p['services'][i]['within_15'] for p in inside), (circle['name'], s['kind'])
        checked += 1
homes = list(csv.DictReader(open(work + '/homes')))
door = homes[len(homes) // 2]
near = json.load(ask(f"/near.json?lon={door['lon']}&lat={door['lat']}&minutes=30&at=2026-11-25T10:00"))
assert near['how'] == 'network' or near['note'], near['note']
rows = list(csv.DictReader(open(work + '/facilities')))
with open(work + '/to.csv', 'w') as f:
    f.write('id,lon,lat\n' + ''.join(f"{r['id']},{r['lon']},{r['lat']}\n" for r in {r['id']: r for r in rows}.values()))
out = subprocess.run([tuimen, 'reach', work + '/network', '--from', f"{door['lon']},{door['lat']}", '--to', work + '/to.csv',
                      '--minutes', '60'], capture_output=True, check=True, text=True).stdout
seconds = {r['id']: float(r['seconds']) for r in csv.DictReader(io.StringIO(out)) if r['seconds']}
for item in near['items']:
    if item['minutes'] < 0: continue
    assert abs(item['minutes'] - seconds[str(item['facility_id'])] / 60) <= 0.051, item
    checked += 1
# A gate that keeps hours is shut outside them, at the door as in the studio: by day as without it, by night the way round.
homes = json.load(ask('/api/v1/circles/homes?kind=canteen'))
middle = max(range(len(homes['home'])), key=lambda i: homes['households'][i])
lon, lat = homes['lon'][middle] / 1e7, homes['lat'][middle] / 1e7
ways = json.load(ask(f'/api/v1/circles/ways/map?west={lon - .003}&south={lat - .003}&east={lon + .003}&north={lat + .003}'))
ends = {tuple(f['geometry']['coordinates'][0]) for f in ways['features'] if f['geometry']['type'] == 'LineString'}
for at in sorted(ends, key=lambda e: (e[0] - lon) ** 2 + (e[1] - lat) ** 2)[:12]:
    ask('/api/v1/ways', {'kind': 'gate', 'line': [{'lon': at[0], 'lat': at[1]}], 'state': 'open', 'hours': 'Mo-Su 06:00-18:00', 'why': 'x'})
later = 0
for kind in ('convenience', 'pharmacy', 'canteen'):
    told = {}
    for hour in ('10:00', '20:00'):
        at = f'kind={kind}&at=2026-11-25T{hour}'
        homes = json.load(ask('/api/v1/circles/homes?' + at))
        for i in range(middle - 6, middle + 7):
            item = json.load(ask(f"/near.json?lon={homes['lon'][i] / 1e7}&lat={homes['lat'][i] / 1e7}&minutes=30&service={kind}&at=2026-11-25T{hour}"))
            now, far = item['items'][0], homes['seconds'][i]
            told[i, hour] = now['minutes'] if now['open_now'] else None
            if far < 0 or far > 3600 or item['note']: continue
            assert now['open_now'] and abs(now['minutes'] - far / 60) <= 0.06, (kind, hour, i, now, far)
            checked += 1
    later += sum(told[i, '20:00'] is None or told[i, '20:00'] > told[i, '10:00'] for i in range(middle - 6, middle + 7) if told[i, '10:00'])
assert later, 'no gate is felt at the door by night'
for name in ('network', 'homes', 'facilities'):
    open(f'{work}/{name}', 'wb').write(ask('/api/v1/circles/files/' + name).read())
told = {}
for hour in ('10:00', '20:00'):
    out = subprocess.run([tuimen, 'cover', work + '/network', '--facilities', work + '/facilities', '--demand', work + '/homes',
                          '--minutes', '15', '--at', '2026-11-25T' + hour], capture_output=True, check=True, text=True).stdout
    theirs = {s['service']: s['share']['15'] for s in json.loads(out)['services']}
    ours = json.load(ask('/api/v1/circles/coverage?at=2026-11-25T' + hour))
    told[hour] = [s['within_15'] for s in ours['services']]
    for s in ours['services']:
        assert abs(theirs.get(s['kind'], 0) - s['within_15'] / ours['households']) < 1e-6, (hour, s['kind'])
        checked += 1
assert told['10:00'] != told['20:00']
print(checked, 'figures are those of the command line')
PY
