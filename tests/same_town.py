#!/usr/bin/env python3
"""Are two demo towns the same? same_town.py ONE.db TWO.db

What is drawn anew each time is left out: bytes that are sealed or digests of what is sealed, codes and seeds that
nobody may guess, salted passwords, the name of the key."""
import sqlite3
import sys

DRAWN = {('accounts', 'password'), ('card_codes', 'code'), ('door_codes', 'code'), ('goods_orders', 'serial'),
         ('honour_certificates', 'code'), ('voucher_batches', 'commitment'), ('seal_keys', 'name')}


def rows(db, table):
    names = [c[1] for c in db.execute(f'PRAGMA table_info({table})') if (table, c[1]) not in DRAWN]
    for row in db.execute(f'SELECT {", ".join(names)} FROM {table} ORDER BY {", ".join(str(i + 1) for i in range(len(names)))}'):
        yield tuple(v for n, v in zip(names, row) if table in ('events', 'chain') or not isinstance(v, bytes)), names


def main(one, two):
    one, two = (sqlite3.connect(f'file:{path}?mode=ro', uri=True) for path in (one, two))
    tables = [t for t, in one.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%fts%' ORDER BY name")]
    count = 0
    for table in tables:
        first, second = list(rows(one, table)), list(rows(two, table))
        for a, b in zip(first, second):
            if a != b:
                sys.exit(f'{table}: {a[0]} and {b[0]} of {a[1]}')
        if len(first) != len(second):
            sys.exit(f'{table}: {len(first)} and {len(second)} rows')
        count += len(first)
    print(f'{len(tables)} tables, {count} rows: the same')


main(*sys.argv[1:])
