#!/bin/bash
# The sheet for the stairwell leaves nothing out: what /near.json has in reach is all read back from the PDF, however many
# doors there are, however much is behind one, however long a name is. Needs pdftotext; without it the test is skipped.
# stairwell.sh TUIMEN
set -euo pipefail
command -v pdftotext >/dev/null || exit 77
tuimen=$(realpath "$1")
work=$(mktemp -d)
server=
ended() { [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true; rm -rf "$work"; }
trap ended EXIT
"$tuimen" town --db "$work/t.db" --seed 1 --scale 3000 --days 1 >"$work/made" 2>&1 || { cat "$work/made" >&2; exit 1; }
"$tuimen" serve --db "$work/t.db" --port 0 --log errors >"$work/address" &
server=$!
for _ in $(seq 300); do grep -q http "$work/address" && break; sleep 0.1; done
python3 - "$(grep -om1 'http://[0-9.:]*' "$work/address")" "$work" <<'PY'
import datetime, html, json, re, subprocess, sys, urllib.request
base, work = sys.argv[1:]
token, keys = None, 0
def ask(path, body=None):
    global keys
    head = {}
    if token: head['Cookie'] = token
    if body is not None:
        keys += 1
        head.update({'Content-Type': 'application/json', 'Idempotency-Key': f'stairwell-{keys}'})
    return urllib.request.urlopen(urllib.request.Request(base + path, data=None if body is None else json.dumps(body).encode(), headers=head), timeout=120)
token = ask('/api/v1/session', {'login': 'district', 'password': 'tuimen-demo'}).headers['Set-Cookie'].split(';')[0]
homes = json.load(ask('/api/v1/circles/homes?kind=canteen'))
middle = len(homes['lon']) // 2
lon, lat = homes['lon'][middle] / 1e7, homes['lat'][middle] / 1e7
kinds = [n['kind'] for n in json.load(ask('/api/v1/facility-norms')) if n['list'] == 'jinjiang58']
assert len(kinds) == 58
day = datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=8))).date()
while day.weekday() != 2: day += datetime.timedelta(days=1)
def add(name, services, off, **more):
    body = {'name': name, 'lon': lon + off, 'lat': lat, 'services': [{'code': c} for c in services], 'hours': '24/7', **more}
    return json.load(ask('/api/v1/facilities', body))['id']
bare = lambda text: re.sub(r'\s', '', text)
def held(lang, doors):
    door = f'lon={lon}&lat={lat}&minutes=30&lang={lang}'
    near = json.load(ask(f'/near.json?{door}&at={day}T10:00'))
    open(work + '/s.pdf', 'wb').write(ask('/api/v1/near/sheet?' + door).read())
    pages = subprocess.run(['pdftotext', '-raw', work + '/s.pdf', '-'], capture_output=True, check=True, text=True).stdout.rstrip('\f').split('\f')
    text = bare(''.join(pages))
    # What "…" stands for is in the file as well, but no wider than that.
    boxes = subprocess.run(['pdftotext', '-bbox', work + '/s.pdf', '-'], capture_output=True, check=True, text=True).stdout
    for x0, y0, x1, y1, word in re.findall(r'xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)</word>', boxes):
        word = html.unescape(word)
        wide = sum(1 if c > '\u2e80' else .3 for c in word) * (float(y1) - float(y0)) * .5
        assert float(x1) - float(x0) > wide, ('cut', word)
    inside = [i for i in near['items'] if not i['reason']]
    assert len({i['facility_id'] for i in inside}) >= doors, len(inside)
    for i in inside:
        for words in (i['facility'], i['name'], i['note']): assert bare(words) in text, (lang, words, text)
    full = [i for i in near['items'] if i['reason'] and i.get('free') == 0 and i['minutes'] <= 30]
    for i in full:
        for words in (i['facility'], i['name'], i['reason']): assert bare(words) in text, (lang, words)
    for n, page in enumerate(pages):
        of = f'第{n + 1}张，共{len(pages)}张' if lang == 'zh' else f'Sheet{n + 1}of{len(pages)}'
        assert len(pages) == 1 or of in bare(page), (of, page)
    return len(pages), len(full)
for n, kind in enumerate(kinds): add(f'{n}号便民点' + ('一处名字很长很长要写满两行才写得下的地方' * 3 if n == 7 else '')[:45], [kind], .00002 * (n + 1))
for lang in ('zh', 'en'):
    pages, _ = held(lang, 40)
    assert pages > 3, pages
# All behind one door; then that is full, and nothing else is open: it is still on the sheet, with why.
one = add('全都有的地方', kinds[:30], 0, capacity=9)
for lang in ('zh', 'en'): held(lang, 2)
ask(f'/api/v1/facilities/{one}/free', {'free': 0})
for lang in ('zh', 'en'): held(lang, 2)
kept = json.load(ask(f'/near.json?lon={lon}&lat={lat}&at={day}T10:00'))['items'][0]
for i in json.load(ask('/api/v1/facilities?service=emergency_call&limit=200'))['items']:
    if 'emergency_call' in [s['code'] for s in i['services']] and i['id'] != one:
        ask(f"/api/v1/facilities/{i['id']}/state", {'state': 'closed', 'day': str(day - datetime.timedelta(days=7)), 'why': 'x', 'version': i['version']})
call = add('夜里也接的呼叫点', ['emergency_call'], 0, capacity=3)
ask(f'/api/v1/facilities/{call}/free', {'free': 0})
for lang in ('zh', 'en'):
    _, full = held(lang, 2)
    assert full, 'nothing is told to be full'
print('the sheet holds all')
PY
