#!/usr/bin/env python3
"""An outside reporting app on /open311/v2, with Python's own parsers: open311_outside.py BASE_URL

What is said in XML is said in JSON (the Spark convention), dates and coordinates are what the standard wants, and the
nastiest text comes back as it went. One line for each thing that is wrong."""
import json
import re
import sys
import urllib.error
import urllib.parse
import urllib.request
import xml.etree.ElementTree as ET

BASE = sys.argv[1] + '/open311/v2/'
KEY = 'demo-open311-key'
DATE = re.compile(r'\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$')
LISTS = {'services', 'attributes', 'values', 'service_requests', 'endpoints', 'formats', 'errors'}
bad = []


def wrong(*words):
    bad.append(' '.join(str(w) for w in words))


def ask(path, form=None):
    data = urllib.parse.urlencode(form).encode() if form is not None else None
    try:
        with urllib.request.urlopen(urllib.request.Request(BASE + path, data)) as r:
            return r.status, r.headers, r.read()
    except urllib.error.HTTPError as e:
        return e.code, e.headers, e.read()


def spark(e):
    """An element as JSON would say it; every value as text."""
    if e.tag in LISTS:
        return [spark(x) for x in e]
    if len(e):
        return {x.tag: spark(x) for x in e}
    return e.text or None


def plain(j):
    if isinstance(j, list):
        return [plain(x) for x in j]
    if isinstance(j, dict):
        return {k: plain(v) for k, v in j.items()}
    return j if j is None else str(j).lower() if isinstance(j, bool) else str(j)


def both(name, query=''):
    """The same question in both forms."""
    status, headers, text = ask(f'{name}.xml?{query}')
    if headers['Content-Type'] != 'text/xml; charset=utf-8' or not text.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'):
        wrong(name, 'is not text/xml with its declaration')
    said = spark(ET.fromstring(text))
    status2, headers, text = ask(f'{name}.json?{query}')
    if headers['Content-Type'] != 'application/json; charset=utf-8':
        wrong(name, 'is not application/json')
    other = json.loads(text)
    if status != status2 or said != plain(other):
        wrong(name, query, 'says one thing in XML and another in JSON')
    return status, other


status, found = both('discovery')
if status != 200 or 'http://wiki.open311.org/GeoReport_v2' not in [e['specification'] for e in found['endpoints']]:
    wrong('discovery has no endpoint of GeoReport v2')
status, services = both('services')
if len(services) < 30 or set(services[0]) != {'service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'}:
    wrong('services are not what the standard lists')
for s in services:
    if s['metadata'] is True:
        status, definition = both('services/' + s['service_code'])
        if status != 200 or definition['service_code'] != s['service_code'] or not definition['attributes']:
            wrong('no definition of', s['service_code'])
for path in ('services/00000', 'requests/nothing', 'tokens/nothing'):
    status, said = both(path)
    if status != 404 or said[0]['code'] != 404 or not said[0]['description']:
        wrong(path, 'is not refused as the standard says')

# Addresses that aren't there and methods that aren't taken, in the form of their ending; XML without one.
def refused(method, path):
    try:
        urllib.request.urlopen(urllib.request.Request(BASE + path, b'x=1' if method == 'POST' else None, method=method))
        return 200, None, b''
    except urllib.error.HTTPError as e:
        return e.code, e.headers, e.read()


for method, path, want in (('GET', 'nothing.json', 404), ('GET', 'nothing.xml', 404), ('GET', 'requests', 404), ('GET', '', 404),
                           ('GET', 'a/b/c/d.json', 404), ('DELETE', 'requests.json', 405), ('PUT', 'requests/1.xml', 405),
                           ('POST', 'discovery.xml', 405), ('PATCH', 'services.json', 405)):
    status, headers, text = refused(method, path)
    if path.endswith('.json'):
        code = json.loads(text)[0]['code'] if text else None
        form = 'application/json; charset=utf-8'
    else:
        code = int(ET.fromstring(text).findtext('error/code') or 0) if text else None
        form = 'text/xml; charset=utf-8'
    if status != want or code != want or headers['Content-Type'] != form:
        wrong(method, path, 'is not refused as the standard says:', status, code)
    if want == 405 and 'GET' not in (headers['Allow'] or ''):
        wrong(method, path, 'does not say what it takes')

# What the town has, page by page and whole; open and closed are all there is.
status, whole = both('requests', 'page_size=1000')
pages = []
for page in range(1, 30):
    status, some = both('requests', f'page_size=40&page={page}')
    pages += some
    if len(some) < 40:
        break
ids = [r['service_request_id'] for r in whole]
if not ids or len(set(ids)) != len(ids) or [r['service_request_id'] for r in pages] != ids[:len(pages)]:
    wrong('requests are not the same page by page')
known = {s['service_code'] for s in services}
for r in whole:
    if r['status'] not in ('open', 'closed') or r['service_code'] not in known or r['description'] or r['media_url']:
        wrong(r['service_request_id'], 'is not as it may be told')
    if not DATE.match(r['requested_datetime']) or not DATE.match(r['updated_datetime']):
        wrong(r['service_request_id'], 'has dates of another form')
    if not 103 < r['long'] < 105 or not 30 < r['lat'] < 31:
        wrong(r['service_request_id'], 'lies elsewhere')
states = {s: len(both('requests', f'status={s}&page_size=1000')[1]) for s in ('open', 'closed', 'open,closed')}
if states['open'] + states['closed'] != states['open,closed'] or states['open,closed'] != len(ids):
    wrong('open and closed are not all', states, len(ids))
if ids:
    status, one = both('requests/' + ids[0])
    if one != [r for r in whole if r['service_request_id'] == ids[0]]:
        wrong('one request alone is another')
    day = next(r['requested_datetime'] for r in whole)
    status, some = both('requests', urllib.parse.urlencode({'start_date': day, 'end_date': day}))
    if ids[0] not in [r['service_request_id'] for r in some]:
        wrong('the ends of a span are not in it')

# The nastiest text comes back as it went, in both forms.
nasty = 'a<b>&amp;"quote" ]]> <!-- \u2028 灯😀\n第二行 & \\u0041'
form = {'api_key': KEY, 'service_code': '14001', 'lat': str(whole[0]['lat']), 'long': str(whole[0]['long']), 'description': nasty}
status, _, text = ask('requests.xml', form)
number = ET.fromstring(text).findtext('request/service_request_id')
if status != 201 or not number:
    wrong('a report was refused:', status, text.decode())
status, said = both(f'requests/{number}', f'api_key={KEY}')
if said[0]['description'] != nasty:
    wrong('the words came back as', repr(said[0]['description']))
status, _, text = ask('requests.json', dict(form, api_key='guess'))
if status != 403 or json.loads(text)[0]['code'] != 403:
    wrong('a wrong key is not refused with 403')

for line in bad:
    print('open311:', line)
sys.exit(1 if bad else 0)
