#!/usr/bin/env python3
"""A month's settlement: one sheet over a million redemptions of a partner, every tenth without a price in money, so at the rate
of its day. The rows are put into a copy of the town; the sheet is asked for at the door. BENCH_USES."""
import contextlib
import os
import sqlite3

from book import Desk
from rig import copy_db, number, say, table, town, tuimen

USES, FIRST = int(os.environ.get('BENCH_USES', 1000000)), 10 ** 6


def add(db):
    """A million redemptions on days of the last month but those that are settled; the partner that is owed for them."""
    partner, to_day = db.execute("SELECT partner, max(to_day) FROM settlements GROUP BY partner ORDER BY partner LIMIT 1").fetchone()
    db.execute('DELETE FROM settlement_lines WHERE settlement IN (SELECT id FROM settlements WHERE partner = ? AND to_day = ?)',
               (partner, to_day))
    db.execute('DELETE FROM settlements WHERE partner = ? AND to_day = ?', (partner, to_day))
    from_day = db.execute('SELECT max(to_day) FROM settlements WHERE partner = ?', (partner,)).fetchone()[0]
    db.executemany(
        "INSERT INTO settlement_rates VALUES ('510104', ?, ?, 'points', ?, ?, '', 1)",
        [(FIRST + n, partner, from_day + 7 * n, 5000 + n) for n in range(4)])
    days = to_day - from_day
    db.executemany(
        "INSERT INTO partner_uses (district, id, partner, till, day, at_ms, kind, subject, number, words, points, face_fen, pay_fen, offline,"
        " of_id, made_ms) VALUES ('510104', ?, ?, 0, ?, ?, 'goods', 1, 0, '洗衣液一瓶（示例）', 20, 0, ?, 0, NULL, ?)",
        ((FIRST + n, partner, from_day + n % days, (from_day + n % days) * 86400000, 1500 if n % 10 else 0, 1) for n in range(USES)))
    db.commit()
    db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    last = to_day - 1
    return partner, db.execute("SELECT date(? * 86400, 'unixepoch')", (last,)).fetchone()[0]


def measure():
    town()
    file = copy_db('settlement')
    say(f'adding {USES} redemptions')
    with contextlib.closing(sqlite3.connect(file)) as db:
        db.execute('PRAGMA synchronous = OFF')
        partner, until = add(db)
    with tuimen(file):
        desk = Desk('district')
        sheet = desk.ask('POST', '/api/v1/settlements', {'partner': partner, 'until': until})['sheet']
        took_s = desk.ms / 1000
    if sheet['uses'] < USES:
        raise RuntimeError(f'only {sheet["uses"]} of {USES} are on the sheet')
    file.unlink()
    return table(['a month’s settlement', ''], [[f'{number(USES)} redemptions on one sheet', f'{took_s:.2f} s'],
                                                 ['… its sum', f'¥{sheet["sum_fen"] / 100:,.2f}']]), [
        ('a month’s settlement over a million redemptions', '≤ 2 s', took_s, 2, -1)]


if __name__ == '__main__':
    print(measure()[0])
