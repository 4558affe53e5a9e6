#!/bin/bash
# What pages show beyond coverage, the command line gives: what a list asks for by its own radii, where the next ones should
# stand, what would be if, and two scenarios side by side at two moments, with a gate of one of them.
# circle_commands.sh TUIMEN
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
import csv, io, json, subprocess, sys, urllib.error, urllib.request
base, tuimen, work = sys.argv[1:]
token, keys, checked = None, 0, 0
def ask(path, body=None):
    global keys
    head = {'Cookie': token} if token else {}
    if body is not None:
        keys += 1
        head.update({'Content-Type': 'application/json', 'Idempotency-Key': f'commands-{keys}'})
    return urllib.request.urlopen(urllib.request.Request(base + path, data=None if body is None else json.dumps(body).encode(), headers=head), timeout=120)
token = ask('/api/v1/session', {'login': 'district', 'password': 'tuimen-demo'}).headers['Set-Cookie'].split(';')[0]
def fetch(name, query=''):
    to = work + '/' + name + query.replace('/', '_')
    open(to, 'wb').write(ask(f'/api/v1/circles/files/{name}{query}').read())
    return to
def run(*words): return subprocess.run([tuimen, *words], capture_output=True, check=True, text=True).stdout
network, homes, facilities = fetch('network'), fetch('homes'), fetch('facilities')
rows = list(csv.DictReader(open(homes)))
all_homes = sum(int(r['people']) for r in rows)

# What each list asks for, within its own radius at 60 metres a minute, or within its circle.
TIER = {'m15': 15, 'm10': 10, 'm5': 5, 'block': 5}
for of in ('gb50180', 'jinjiang58', 'mofcom'):
    items = json.load(ask('/api/v1/circles/norms?list=' + of))['items']
    minutes = lambda n: n['radius_m'] / 60 if n.get('radius_m') is not None else TIER[n['tier']]
    limits = sorted({minutes(n) for n in items})
    said = {s['service']: list(s['share'].values()) for s in json.loads(run('cover', network, '--facilities', facilities, '--demand', homes,
            '--minutes', ','.join(f'{m:.8f}' for m in limits)))['services']}
    for n in items:
        share = said[n['kind']][limits.index(minutes(n))] if n['kind'] in said else 0
        assert abs(share - n['within'] / all_homes) < 1e-6, (n, share, n['within'] / all_homes)
        checked += 1
assert any(n.get('radius_m') == 500 for n in json.load(ask('/api/v1/circles/norms?list=gb50180'))['items'])

# Where the next ones should stand: of the homes that lack it, with every home a candidate.
sites = 0
for kind, minutes, count, profile, whom, column in (('nursery', 5, 1, 'everyone', 'households', 'people'), ('canteen', 5, 2, 'senior', 'old', 'old'),
                                                   ('elder_university', 10, 2, 'wheelchair', 'young', 'young'), ('day_care', 5, 1, 'child', 'households', 'people')):
    page = json.load(ask('/api/v1/circles/site', {'kind': kind, 'minutes': minutes, 'count': count, 'profile': profile, 'whom': whom}))
    reached = {r['id']: float(r['seconds']) for r in csv.DictReader(io.StringIO(run('cover', network, '--facilities', facilities, '--demand', homes,
               '--profile', profile, '--table'))) if r['service'] == kind and r['seconds']}
    lacking = [r for r in rows if int(r[column]) and reached.get(r['id'], 1e9) > 60 * minutes]
    assert page['lacking'] == sum(int(r[column]) for r in lacking), (kind, page['lacking'])
    if not lacking: continue
    with open(work + '/lacking', 'w') as f: f.write('id,lon,lat,people\n' + ''.join(f"{r['id']},{r['lon']},{r['lat']},{r[column]}\n" for r in lacking))
    assert len(rows) <= 256, 'the page would try fewer homes'
    with open(work + '/candidates', 'w') as f: f.write('id,lon,lat\n' + ''.join(f"{r['id']},{r['lon']},{r['lat']}\n" for r in rows))
    said = json.loads(run('site', 'cover', network, '--demand', work + '/lacking', '--candidates', work + '/candidates', '--p', str(count),
                          '--minutes', str(minutes), '--profile', profile))
    assert (said['value'], said['gap']) == (page['value'], page['gap']), (kind, said, page)
    if page['gap'] == 0: assert said['bound'] == page['bound'], (said, page)
    chosen = {(round(x['lon'] * 1e7), round(x['lat'] * 1e7)) for x in page['sites']}
    assert {(round(float(r['lon']) * 1e7), round(float(r['lat']) * 1e7)) for r in rows if int(r['id']) in said['chosen'] or r['id'] in said['chosen']} == chosen, (said, page)
    assert sum(x['households' if whom == 'households' else whom] for x in page['sites']) == page['value'], page
    sites += 1
assert sites >= 3, sites
checked += sites

# What would be if; and two scenarios side by side, at one moment and at two, one with a gate, hours and places.
def against(column, *words):
    with open(work + '/some', 'w') as f: f.write('id,lon,lat,people,community\n' + ''.join(f"{r['id']},{r['lon']},{r['lat']},{r[column]},{r['community']}\n" for r in rows))
    return json.loads(run('cover', '--demand', work + '/some', *words))
def same(page, said, column, field, minutes, names):
    global checked
    total = sum(int(r[column]) for r in rows)
    for s in page:
        t = said[s['kind']]
        a, b = names
        for part, share in ((a, t['share']['before']), (b, t['share']['after'])):
            assert abs(share[minutes] * total - s[part][field]) < .01, (s['kind'], part, field, share[minutes] * total, s[part][field])
        assert abs(t['moved_in'][minutes] - s['gained'][field]) < .01 and abs(t['moved_out'][minutes] - s['lost'][field]) < .01, (s, t)
        checked += 4
known = json.load(ask('/api/v1/circles/homes?kind=canteen'))
lon, lat = known['lon'][0] / 1e7, known['lat'][0] / 1e7
here = sorted(known['facilities'], key=lambda f: (f['lon'] - lon * 1e7) ** 2 + (f['lat'] - lat * 1e7) ** 2 if f['lon'] > 1000 else (f['lon'] - lon) ** 2 + (f['lat'] - lat) ** 2)
acts_a = [{'kind': 'close', 'facility': here[0]['id']}, {'kind': 'add', 'name': '新食堂', 'lon': lon, 'lat': lat, 'services': [{'code': 'canteen'}, {'code': 'nursery'}], 'hours': 'Mo-Su 10:00-14:00', 'capacity': 40}]
acts_b = [{'kind': 'move', 'facility': here[0]['id'], 'lon': lon, 'lat': lat}, {'kind': 'gate', 'lon': lon, 'lat': lat}]
acts_b += [{'kind': 'change', 'facility': f['id'], 'hours': 'Mo-Su 06:00-22:00', 'capacity': 90} for f in here[1:20]]
made = {}
for name, acts in (('a', acts_a), ('b', acts_b)): made[name] = json.load(ask('/api/v1/circle-scenarios', {'name': name, 'acts': acts}))['id']
side = {n: (fetch('facilities', f'?scenario={made[n]}'), fetch('network', f'?scenario={made[n]}')) for n in made}
raw = lambda at: open(at, 'rb').read()
assert raw(side['a'][1]) == raw(network) != raw(side['b'][1]), 'the gate is not in the file'
assert open(side['a'][0]).read() != open(facilities).read() and 'new2' in open(side['a'][0]).read()
for name, acts in (('a', acts_a), ('b', acts_b)):
    for minutes, profile in (('5', 'everyone'), ('10', 'senior')):
        page = json.load(ask('/api/v1/circles/what-if', {'minutes': int(minutes), 'profile': profile, 'acts': acts}))['services']
        assert page, 'nothing changes'
        for column, field in (('people', 'households'), ('old', 'old'), ('young', 'young')):
            said = against(column, network, '--facilities', facilities, '--against', side[name][0], '--against-network', side[name][1], '--minutes', minutes, '--profile', profile)
            names = {s['service']: s for s in said['services']}
            same([s for s in page if s['kind'] in names], names, column, field, minutes, ('before', 'after'))
changed = 0
for a, b, at_a, at_b in (('a', 'b', None, None), (None, 'b', '2026-11-25T12:00', '2026-11-25T12:00'), ('a', 'b', '2026-11-25T12:00', '2026-11-25T20:00'), ('b', None, '2026-11-28T09:00', '2026-11-25T09:00')):
    query = '&'.join(f'{k}={v}' for k, v in (('a', made.get(a)), ('b', made.get(b)), ('at_a', at_a), ('at_b', at_b), ('minutes', 10)) if v)
    page = json.load(ask('/api/v1/circle-scenarios/compare?' + query))['services']
    one, two = (side[x] if x else (facilities, network) for x in (a, b))
    moment = (['--at', at_a] if at_a else []) + (['--against-at', at_b] if at_b and at_b != at_a else [])
    for column, field in (('people', 'households'), ('old', 'old'), ('young', 'young')):
        said = against(column, one[1], '--facilities', one[0], '--against', two[0], '--against-network', two[1], '--minutes', '10', *moment)
        names = {s['service']: s for s in said['services']}
        same(page, names, column, field, '10', ('a', 'b'))
        areas = {c['id']: c['services'] for c in said['communities']}
        for s in page:
            for p in s['places']:
                t = areas[p['place']][s['kind']]
                assert abs(t['moved_in']['10'] - p['gained'][field]) < .01 and abs(t['moved_out']['10'] - p['lost'][field]) < .01, (p, t)
    if at_b and at_b.endswith('20:00'): assert [s for s in page if s['kind'] == 'canteen'][0]['b']['households'], 'longer hours change nothing'
    # A service that the page doesn't list changes for nobody.
    for s in names.values():
        if s['service'] not in {x['kind'] for x in page}: assert not s['moved_in']['10'] and not s['moved_out']['10'], s
    changed += sum(s['gained']['households'] + s['lost']['households'] > 0 for s in page)
assert changed > 3, changed
# How many people there is room for: the column of places.
page = {s['kind']: s for s in json.load(ask(f"/api/v1/circle-scenarios/compare?a={made['a']}&b={made['b']}"))['services']}
room = {n: fetch('facilities', f'?scenario={made[n]}&capacity=true') for n in made}
said = against('people', network, '--facilities', room['a'], '--against', room['b'], '--minutes', '15', '--seconds', '1')
for s in said['services']:
    if s['service'] not in page or not s.get('capacity'): continue
    places = s['capacity']['places']
    assert (places['before'], places['after']) == (page[s['service']]['places_a'], page[s['service']]['places_b']), (s['service'], places, page[s['service']])
    checked += 2
try:
    ask(f"/api/v1/circles/files/facilities?scenario={made['a']}&day=2026-11-01")
    assert False, 'a scenario of a past day'
except urllib.error.HTTPError as e: assert e.code == 422
print(checked, 'figures are those of the command line')
PY
