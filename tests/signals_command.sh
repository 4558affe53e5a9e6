#!/bin/bash
# What the pages tell of early warnings, `tuimen signals` tells of the same database: precision of each rule, and of each
# cluster how many weeks such a false alarm is to be expected in.
# signals_command.sh TUIMEN
set -euo pipefail
tuimen=$(realpath "$1")
work=$(mktemp -d)
server=
ended() { [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null || true; rm -rf "$work"; }
trap ended EXIT
"$tuimen" town --db "$work/t.db" --seed 1 --scale 3000 --days 30 >"$work/made" 2>&1 || { cat "$work/made" >&2; exit 1; }
"$tuimen" serve --db "$work/t.db" --port 0 --log errors >"$work/address" &
server=$!
for _ in $(seq 300); do grep -q http "$work/address" && break; sleep 0.1; done
python3 - "$(grep -om1 'http://[0-9.:]*' "$work/address")" "$tuimen" "$work/t.db" <<'PY'
import csv, json, subprocess, sys, urllib.request
base, tuimen, db = sys.argv[1:]
token = None
def ask(path, body=None):
    head = {'Cookie': token} if token else {}
    if body: head.update({'Content-Type': 'application/json', 'Idempotency-Key': 'k' + str(abs(hash(path + json.dumps(body))))})
    return urllib.request.urlopen(urllib.request.Request(base + path, data=body and json.dumps(body).encode(), headers=head), timeout=60)
def said(*more):
    out = subprocess.run([tuimen, 'signals', '--db', db, *more], capture_output=True, check=True, text=True).stdout
    return list(csv.DictReader(out.splitlines()))
def sign_in(login): return ask('/api/v1/session', {'login': login, 'password': 'tuimen-demo'}).headers['Set-Cookie'].split(';')[0]
clerk, district = sign_in('c018006-2'), sign_in('district')
token = district
def cards():
    found, after = [], ''
    while after is not None:
        page = json.load(ask('/api/v1/signals?limit=50' + after))
        found += page['items']
        after = '&after=' + page['next'] if page.get('next') else None
    return found
shown = cards()
mine = next(c for c in shown if 'verdict' not in c and c['place'].startswith('510104018006'))
token = clerk
ask(f"/api/v1/signals/{mine['id']}/judge", {'version': mine['version'], 'verdict': 'true', 'words': '属实'})
token = district
shown, told = {c['id']: c for c in cards()}, {int(c['id']): c for c in said('--cards')}
assert set(shown) == set(told) and len(shown) > 3, (len(shown), len(told))
weeks = 0
for n, c in shown.items():
    t = told[n]
    assert (t['rule'], t['place'], int(t['seen']), t['verdict']) == (c['rule'], c['place'], c['seen'], c.get('verdict', '')), (c, t)
    assert t['weeks'] == str(c.get('weeks', '')), (c, t)
    weeks += 'weeks' in c
rules = {r['code']: r for r in json.load(ask('/api/v1/signals/rules'))}
lines = {r['rule']: r for r in said()}
assert set(rules) == set(lines), (set(rules), set(lines))
precise = 0
for code, r in rules.items():
    t = lines[code]
    assert t['precision'] == str(r.get('precision', '')), (r, t)
    assert (int(t['open']), int(t['known']), int(t['nights']), t['quiet']) == (r['open'], r['known'], r['nights'], str(int(r['quiet']))), (r, t)
    judged = [c['verdict'] for c in told.values() if c['rule'] == code and c['verdict'] in ('true', 'false')]
    if judged and 'woken_ms' not in r: assert r['precision'] == round(100 * judged.count('true') / len(judged) - 1e-9) or abs(r['precision'] - 100 * judged.count('true') / len(judged)) < 1, r
    precise += bool(judged)
assert weeks and precise, (weeks, precise)
print(len(shown), 'cards and', len(rules), 'rules are those of the command line')
PY
