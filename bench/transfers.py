#!/usr/bin/env python3
"""A transfer of the book, durable: 64 clients give points out of funds to people, each with its rules, lots, event, chain
and stored answer; out of 64 funds in turn, and all out of one; one a request, and lists of a hundred, each of whose items has a
key and a result of its own. Beside it two that only move two balances: Fastify with better-sqlite3, and PostgreSQL by pgbench,
one transaction a transfer, each waiting for the disk; and PostgreSQL writing the rows of a book (transfers.sql)."""
import contextlib
import http.client
import json
import re
import shutil
import sqlite3

from reports import ratio
from rig import (PORT, ROOT, ROUNDS, SECONDS, WORK, Absent, copy_db, load, median, number, requests_file, run, say, table,
                 token, town, tuimen)
from systems import PG_SCRATCH, Fastify, Sqlite

FUNDS, PEOPLE, STREET, BUDGET, LISTED = 64, 2000, '510104018', 1000000000, 100
PGBENCH = '/usr/lib/postgresql/15/bin/pgbench'


def ask(who, method, path, body=None):
    line = http.client.HTTPConnection('127.0.0.1', PORT)
    line.request(method, path, json.dumps(body) if body else None,
                 {'Authorization': f'Bearer {token(who)}', 'Content-Type': 'application/json'})
    reply = line.getresponse()
    said = json.loads(reply.read())
    if reply.status >= 300:
        raise RuntimeError(f'{path}: {said}')
    return said


def accounts(db, where):
    with contextlib.closing(sqlite3.connect(db)) as link:
        return [row[0] for row in link.execute(f'SELECT id FROM point_accounts WHERE {where} ORDER BY id')]


def prepare():
    """A town whose street has 64 funds, each with a budget that lasts: asked for by the district, approved by the street."""
    place = WORK / 'transfers'
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    with tuimen(copy_db('sqlite')) as server:
        issued = accounts(WORK / 'sqlite' / 'tuimen.db', "purse = 'issued'")[0]
        for n in range(FUNDS):
            fund = ask('s018', 'POST', '/api/v1/points/funds',
                       {'place': STREET, 'kind': 'fund', 'purse': 'budget', 'name': f'示例预算 {n + 1}', 'about': '示例'})
            held = ask('district', 'POST', '/api/v1/points/transfers',
                       {'from_id': issued, 'to_id': fund['id'], 'amount': BUDGET, 'words': '示例额度'})
            ask('s018', 'POST', f'/api/v1/points/transfers/{held["id"]}/answer', {'approve': True})
    for file in ('tuimen.db', 'tuimen.key'):
        shutil.copy(WORK / 'sqlite' / file, place / file)
    with contextlib.closing(sqlite3.connect(place / 'tuimen.db')) as db:
        db.execute('CREATE TABLE naive (id INTEGER PRIMARY KEY, balance INTEGER NOT NULL)')
        db.execute(f'INSERT INTO naive SELECT id, {BUDGET} FROM point_accounts')
        db.commit()
    return place


def requests(funds, people):
    for n, person in enumerate(people):
        yield (token('s018'), 'POST', '/api/v1/points/transfers', json.dumps(
            {'from_id': funds[n % len(funds)], 'to_id': person, 'amount': 1, 'words': '参加清洁家园'}, ensure_ascii=False))


def lists(funds, people):
    """The same, a hundred in a request; load.lua gives each item a new key."""
    for n in range(0, len(people) - LISTED + 1, LISTED):
        items = [{'key': f'{"#" * 12}-{i}', 'from_id': funds[(n + i) % len(funds)], 'to_id': person, 'amount': 1, 'words': '参加清洁家园'}
                 for i, person in enumerate(people[n:n + LISTED])]
        yield token('s018'), 'POST', '/api/v1/points/transfers/list', json.dumps({'transfers': items}, ensure_ascii=False)


class Listed(Sqlite):
    name = f'Tuimen, SQLite, lists of {LISTED}'


class Pgbench:
    """One cluster for both ways of PostgreSQL; each has tables of its own in it."""
    name = 'PostgreSQL 15, two rows a transaction'
    tables = f"""DROP TABLE IF EXISTS naive;
CREATE TABLE naive (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL);
INSERT INTO naive SELECT n, {BUDGET} FROM generate_series(1, {FUNDS + PEOPLE}) n;
VACUUM ANALYZE naive; CHECKPOINT;"""
    transfer = """BEGIN;
UPDATE naive SET balance = balance - 1 WHERE id = :fund;
UPDATE naive SET balance = balance + 1 WHERE id = :person;
COMMIT;"""

    def __init__(self):
        self.place = WORK / 'transfers-pg'
        try:
            self.url = run('bash', PG_SCRATCH, 'start', self.place, '--durable').strip()
        except Exception as e:
            raise Absent(f'PostgreSQL could not be started: {e}')
        run('psql', '-qX', self.url, input=self.tables)

    def measure(self, hot):
        script = WORK / 'transfers.sql'
        script.write_text(f'\\set fund random(1, {1 if hot else FUNDS})\n\\set person random({FUNDS + 1}, {FUNDS + PEOPLE})\n'
                          f'\\set key random(1, 9000000000000000000)\n{self.transfer}\n')
        said = run(PGBENCH, '-n', '-M', 'prepared', '-c', 64, '-j', 1, '-T', SECONDS, '-f', script, self.url)
        return {'per_s': float(re.search(r'tps = ([0-9.]+)', said)[1]),
                'p50_ms': float(re.search(r'latency average = ([0-9.]+)', said)[1])}

    def close(self):
        run('bash', PG_SCRATCH, 'stop', self.place)


class PgbenchBook(Pgbench):
    """The rows of a book, as a careful programmer's function writes them: no chain over the events, no lots."""
    name = 'PostgreSQL 15, the same rows a transaction'
    tables = (ROOT / 'bench' / 'transfers.sql').read_text().format(accounts=FUNDS + PEOPLE, funds=FUNDS, budget=BUDGET)
    transfer = 'SELECT give(:fund, :person, 1, :key);'


@contextlib.contextmanager
def copied(place):
    """Every server of this bench starts on a copy of that place, as the others on one of the town."""
    import rig
    import systems
    before = rig.copy_db

    def copy(name):
        to = WORK / name
        shutil.rmtree(to, ignore_errors=True)
        shutil.copytree(place, to)
        return to / 'tuimen.db'
    systems.copy_db = copy
    try:
        yield
    finally:
        systems.copy_db = before


def there_now(system):
    """Transfers in the book; of the peer, which keeps none, nothing."""
    return 0 if isinstance(system, Fastify) else system.count('point_transfers')


def all_made(system, before, asked):
    """An item that was refused, or taken for one of before, must not count."""
    made = there_now(system) - before
    if made < asked:
        raise RuntimeError(f'{made} transfers of {asked} are in the book')


def files_for(place):
    """What is asked: in lists or one by one, out of one fund or of many."""
    db = place / 'tuimen.db'
    funds = accounts(db, f"purse = 'budget' AND place = '{STREET}' AND posted = {BUDGET}")
    people = accounts(db, f"kind = 'person' AND purse = 'points' AND place LIKE '{STREET}%'")[:PEOPLE]
    return {(many, hot): requests_file(f'transfers-{many}-{hot}.tsv', (lists if many else requests)(funds[:1] if hot else funds, people))
            for many in (False, True) for hot in (False, True)}


def measure():
    town()
    place = prepare()
    files = files_for(place)
    absent, there = [], [Listed(), Sqlite()]
    for make in (Fastify, Pgbench, PgbenchBook):
        try:
            there.append(make())
        except Absent as why:
            absent.append(str(why))
    seen = {(s, hot): [] for s in there for hot in (False, True)}
    with copied(place):
        for n in range(ROUNDS):
            for s in there[n % len(there):] + there[:n % len(there)]:
                for hot in (False, True):
                    many = isinstance(s, Listed)
                    if isinstance(s, Pgbench):
                        r = s.measure(hot)
                    else:
                        with s.fresh() as server:
                            load(server, files[many, hot], seconds=1)
                            before = there_now(s)
                            r = load(server, files[many, hot])
                            if many:
                                r['per_s'] *= LISTED
                                all_made(s, before, r['requests'] * LISTED)
                        if n == ROUNDS - 1 and not isinstance(s, Fastify):
                            with contextlib.closing(sqlite3.connect(s.db)) as link:
                                link.execute('DROP TABLE naive')
                            s.check()
                    seen[s, hot].append(r)
                    say(f'transfers, round {n + 1}: {s.name}, {"one fund" if hot else f"{FUNDS} funds"}: {r["per_s"]:.0f}/s')
    for s in there:
        getattr(s, 'close', lambda: None)()
    return report(there, seen, absent)


def report(there, seen, absent):
    rows, goals = [], []
    listed, ours = there[:2]
    for s in there:
        for hot in (False, True):
            got = seen[s, hot]
            rows.append([f'{s.name}: {"out of one fund" if hot else f"out of {FUNDS} funds"}',
                         number(median(r['per_s'] for r in got)), number(median(r['p50_ms'] for r in got), 1),
                         f"{ratio(seen, (ours, hot), (s, hot), 'per_s'):.1f} ×", f"{ratio(seen, (listed, hot), (s, hot), 'per_s'):.1f} ×"])
    for s, goal in ((s, 20 if isinstance(s, Fastify) else 5) for s in there[2:]):
        for how, mine in (('one a request', ours), (f'lists of {LISTED}', listed)):
            goals.append((f'transfers, {how}, beside {s.name}', f'≥ {goal} ×', ratio(seen, (mine, False), (s, False), 'per_s'), goal, 1))
    goals.append(('transfers out of one fund beside 64', '≥ 0.95 ×', ratio(seen, (ours, True), (ours, False), 'per_s'), .95, 1))
    text = table(['64 clients', 'transfers/s', 'p50 ms', 'Tuimen beside it', f'… in lists of {LISTED}'], rows)
    return text + ''.join(f'\nLeft out: {a}.\n' for a in absent), goals


if __name__ == '__main__':
    print(measure()[0])
