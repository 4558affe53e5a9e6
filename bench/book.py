#!/usr/bin/env python3
"""The book at size, in the whole district: a balance and its explanation with ten million legs behind them, the nightly
replay of them all, a batch of 100,000 vouchers given by rule, and a code from the scan to the till's answer. BENCH_LEGS."""
import contextlib
import http.client
import json
import os
import sqlite3
import statistics
import time

import rig
from rig import PORT, WORK, copy_db, number, say, table, token, town, tuimen

LEGS, VOUCHERS, SCANS, LOOKS = int(os.environ.get('BENCH_LEGS', 10000000)), 100000, 300, 300
STREET, PLACE, FACE = '510104018', '510104018006', 100
FIRST = 10 ** 6                                          # ids of what is added by hand


class Desk:
    """One connection of somebody; milliseconds of each question."""

    def __init__(self, who):
        self.head = {'Authorization': f'Bearer {token(who)}', 'Content-Type': 'application/json'} if who else {
            'Content-Type': 'application/json'}
        self.line = http.client.HTTPConnection('127.0.0.1', PORT, timeout=300)

    def ask(self, method, path, body=None):
        start = time.perf_counter()
        self.line.request(method, path, json.dumps(body) if body is not None else None, self.head)
        reply = self.line.getresponse()
        text = reply.read()
        self.ms = (time.perf_counter() - start) * 1000
        if reply.status >= 300:
            raise RuntimeError(f'{method} {path}: {reply.status} {text.decode()[:400]}')
        return json.loads(text) if text else None


def one(db, sql, *with_):
    return db.execute(sql, with_).fetchone()


def add_people(db):
    """100,000 people of a street who can be given a voucher."""
    who = one(db, "SELECT a.id, p.id FROM accounts a JOIN posts p ON p.account = a.id WHERE a.login = 'resident'")
    db.execute('CREATE TEMP TABLE n AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) '
               'SELECT i FROM n', (VOUCHERS,))
    db.execute('INSERT INTO accounts (district, id, login, name, password, state, lang, place, created_ms, version) '
               f"SELECT district, {FIRST} + i, 'voucher' || i, name, password, state, lang, place, created_ms, version "
               'FROM accounts, n WHERE id = ?', (who[0],))
    db.execute('INSERT INTO posts (district, id, account, role, rank, place, title, scope, totp_step, since_ms) '
               f'SELECT district, {FIRST} + i, {FIRST} + i, role, rank, place, title, scope, totp_step, since_ms '
               'FROM posts, n WHERE id = ?', (who[1],))


def add_legs(db):
    """Ten million legs: nine of ten between what is outside and one fund's money; the rest are points of the town's people."""
    fund = one(db, f"SELECT id FROM point_accounts WHERE purse = 'money' AND place = '{PLACE}'")[0]
    outside, issued = (one(db, 'SELECT id FROM point_accounts WHERE purse = ?', p)[0] for p in ('outside', 'issued'))
    people = [r[0] for r in db.execute("SELECT id FROM point_accounts WHERE kind = 'person' AND purse = 'points' ORDER BY id")]
    day = int(time.time() // 86400)

    def transfers():
        for n in range(LEGS // 2):
            points = n % 10 == 0
            yield ('510104', FIRST + n, day - 30, day + 300 if points else None, f'bench:{n}',
                   'earned' if points else 'received', '参加清洁家园' if points else '捐款', FIRST + n, PLACE,
                   'points' if points else 'fen')

    def legs():
        for n in range(LEGS // 2):
            if n % 10:
                yield '510104', FIRST + n, 1, outside, 0, None, -1
                yield '510104', FIRST + n, 2, fund, 0, None, 1
            else:
                yield '510104', FIRST + n, 1, issued, 0, None, -1
                yield '510104', FIRST + n, 2, people[n // 10 % len(people)], FIRST + n, day + 300, 1

    def lots():
        for n in range(0, LEGS // 2, 10):
            yield '510104', people[n // 10 % len(people)], FIRST + n, day + 300, 1
    db.executemany("INSERT INTO point_transfers VALUES (?, ?, 'move', ?, ?, NULL, NULL, ?, 0, ?, ?, 0, 0, '', ?, ?, 1, ?, 0, '',"
                   ' 0)', transfers())
    db.executemany('INSERT INTO point_legs VALUES (?, ?, ?, ?, ?, ?, ?)', legs())
    db.executemany('INSERT INTO point_lots VALUES (?, ?, ?, ?, ?)', lots())
    points = (LEGS // 2 + 9) // 10
    fen = LEGS // 2 - points
    db.execute('UPDATE point_accounts SET posted = posted + ? WHERE id = ?', (fen, fund))
    db.execute('UPDATE point_accounts SET posted = posted - ? WHERE id = ?', (fen, outside))
    db.execute('UPDATE point_accounts SET posted = posted - ? WHERE id = ?', (points, issued))
    db.execute('UPDATE point_accounts SET posted = posted + (SELECT count(*) FROM point_lots l WHERE l.account_id = '
               f'point_accounts.id AND l.lot_id BETWEEN {FIRST} AND {FIRST + LEGS}) '
               "WHERE kind = 'person' AND purse = 'points'")
    return fund, people[0]


def looks(desk, path):
    took = []
    for _ in range(LOOKS):
        desk.ask('GET', path)
        took.append(desk.ms)
    return statistics.median(took)


def vouchers(desk, shop, money):
    """Milliseconds of the stroke that gives them all, and of each scan at a till."""
    partner = desk.ask('POST', '/api/v1/partners', {
        'kind': 'merchant', 'place': PLACE, 'name': '街口便民店（示例）', 'address': '', 'agreement': '2026-01',
        'since': '2026-01-01', 'until': '2027-12-31', 'fund': 0, 'offline_count': 5, 'offline_fen': 5000})['partner']
    desk.ask('POST', f'/api/v1/partners/{partner["id"]}/staff', {'login': 'neighbour1'})
    till = shop.ask('POST', '/api/v1/me/tills', {'name': '柜台'})
    batch = desk.ask('POST', '/api/v1/vouchers', {
        'place': PLACE, 'name': '惠民券（示例）', 'about': '', 'way': 'rule', 'fund': money, 'face_fen': FACE, 'least_fen': 0,
        'total': VOUCHERS, 'person_most': 1, 'since': '2026-01-01', 'until': '2027-10-01', 'partners': []})
    Desk('district').ask('POST', f'/api/v1/vouchers/{batch["id"]}/answer', {'approve': True})
    given = desk.ask('POST', f'/api/v1/vouchers/{batch["id"]}/rule', {'points': 0})
    gave_ms = desk.ms
    if given['given'] < VOUCHERS:
        raise RuntimeError(f'only {given["given"]} of {VOUCHERS} were given')
    scans = []
    for n in range(2, 2 + SCANS):
        mine = Desk(f'voucher{n}')
        code = mine.ask('GET', '/api/v1/me/vouchers')[0]['code']
        mine.line.close()
        shop.ask('POST', '/api/v1/till/redeem', {'till_id': till['id'], 'key': till['key'], 'code': code, 'bill_fen': 1000})
        scans.append(shop.ms)
    return gave_ms, sorted(scans)


def measure():
    town()
    file = copy_db('book')
    say(f'adding {LEGS} legs')
    with contextlib.closing(sqlite3.connect(file)) as db:
        db.execute('PRAGMA synchronous = OFF')
        db.execute('PRAGMA cache_size = -400000')
        add_people(db)
        for sql in rig.sign_ins_of([f'voucher{n}' for n in range(2, 2 + SCANS)]):
            db.execute(sql)
        money, person = add_legs(db)
        db.execute(f'UPDATE point_accounts SET posted = posted + {FACE * VOUCHERS} WHERE id = {money}')
        db.execute(f"UPDATE point_accounts SET posted = posted - {FACE * VOUCHERS} WHERE purse = 'outside'")
        day = int(time.time() // 86400)
        outside = one(db, "SELECT id FROM point_accounts WHERE purse = 'outside'")[0]
        last = FIRST + LEGS
        db.execute("INSERT INTO point_transfers VALUES ('510104', ?, 'move', ?, NULL, NULL, NULL, 'bench:gift', 0, 'received', "
                   "'拨款', 0, 0, '', ?, ?, ?, 'fen', 0, '', 0)", (last, day - 30, last, PLACE, FACE * VOUCHERS))
        db.executemany("INSERT INTO point_legs VALUES ('510104', ?, ?, ?, 0, NULL, ?)",
                       [(last, 1, outside, -FACE * VOUCHERS), (last, 2, money, FACE * VOUCHERS)])
        db.commit()
        db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    rows = []
    with tuimen(file) as server:
        district = Desk('district')
        seen = [looks(district, path.format(money=money, person=person)) for path in (
            '/api/v1/points/accounts/{money}', '/api/v1/points/accounts/{money}/entries?limit=20',
            '/api/v1/points/accounts/{person}', '/api/v1/points/accounts/{person}/entries?limit=20')]
        gave_ms, scans = vouchers(Desk('c018006-2'), Desk('neighbour1'), money)
    start = time.perf_counter()
    said = rig.run(rig.TUIMEN, 'check', '--db', file)
    check_s = time.perf_counter() - start
    say(said.strip().splitlines()[-1])
    names = ('a fund’s balance', '… its explanation: the newest 20 entries', 'a person’s balance with its lots',
             '… its explanation')
    for name, ms in zip(names, seen):
        rows.append([name, f'{ms:.2f} ms'])
    rows += [[f'a batch of {number(VOUCHERS)} vouchers given by rule', f'{gave_ms / 1000:.2f} s'],
             ['a code at the till, from the question to the answer: median', f'{statistics.median(scans):.1f} ms'],
             ['… slowest', f'{scans[-1]:.1f} ms'],
             ['`tuimen check` of the whole database, the book replayed', f'{check_s:.1f} s']]
    file.unlink()
    return table([f'{number(LEGS)} legs', ''], rows), [
        ('a balance or its explanation, ten million legs behind it', '≤ 1 ms', max(seen), 1, -1),
        ('a batch of 100,000 vouchers', '≤ 2 s', gave_ms / 1000, 2, -1),
        ('scan to answer at the till, slowest', '≤ 100 ms', scans[-1], 100, -1)]


if __name__ == '__main__':
    print(measure()[0])
