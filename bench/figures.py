#!/usr/bin/env python3
"""Runs every bench and writes docs/figures.md, chapter by chapter; figures.py PART…: only these, printed; with --keep, written too."""
import sys
import time

import book
import cases
import circles
import crowd
import disks
import imports
import lists
import live
import mixed
import osm
import pages
import redraw
import reports
import search
import settlement
import transfers
import weight
from rig import ROOT, ROUNDS, SCALE, SECONDS, WORK, machine, number, say, table, town

PARTS = [
    ('reports', reports, 'Report a case, durable', f"""
Rounds: {ROUNDS}; in each, every system in turn (the order rotates) is started on a fresh copy of the same town,
warmed for two seconds and then loaded for {SECONDS} by wrk: 64 connections, 64 neighbours, a new
`Idempotency-Key` each. All three answer when the rows are on the disk (`synchronous=FULL`, `fsync=on`). Medians; ratios are
medians of the ratios within a round. CPU is that of the server with its database's processes, from `/proc`."""),
    ('disks', disks, 'The same on slower disks', """
Every `fsync` and `fdatasync` of both servers is made to last at least so long (`bench/slow_disk.c`, preloaded); else as with reports and transfers."""),
    ('lists', lists, 'List of 20 with filters', """
The same systems, nobody writing; a street office and a community desk ask in turn for five filtered lists, then for
four words. The peer joins the names of classes and places; Tuimen has them in memory."""),
    ('cases', cases, 'A million cases', """
The full-size district with more and more cases behind it; one question after another over one connection, by the district's desk, a street's,
a community's and a micro-grid's member; of each question the median of many."""),
    ('mixed', mixed, 'Many who read and write', """
Each of 700 connections asks again half to one and a half seconds after its answer; the clients share the two cores."""),
    ('transfers', transfers, 'A transfer of the book, durable', """
64 clients give a point each time, out of 64 funds in turn and out of one, to 2,000 people of a street: asked for and set
aside, with its way, limits and lots, its event in the chain and its answer kept under a key. The peers move two balances
and nothing else: Fastify with better-sqlite3 (session, JSON by schema, `synchronous=FULL`) and PostgreSQL by `pgbench`
without any server before it (`fsync=on`). A third writes in PostgreSQL what a book needs, by one function a transfer
(`bench/transfers.sql`): key, both accounts with their limits, transfer, two legs, event, kept answer; no chain, no lots, no server."""),
    ('book', book, 'The book at size', """
Beside the town's own book, 4,500,000 transfers between outside and one fund and 500,000 points of its people, each with a lot;
100,000 more people of a community. One question after another over one connection."""),
    ('settlement', settlement, 'A month settled', ''),
    ('live', live, 'An event reaches the second browser', ''),
    ('crowd', crowd, 'A crowd that listens', ''),
    ('weight', weight, 'Start, binary, first page', ''),
    ('osm', osm, 'Importing OpenStreetMap extracts', ''),
    ('imports', imports, 'A sheet of 100,000 households', ''),
    ('redraw', redraw, 'A community redrawn', """
Every micro-grid of a community ends and a new one is drawn in its place, so every household moves, in the whole district."""),
    ('circles', circles, 'Life circles of the whole district', """
One question after another over one connection. The first lays out network, homes and facilities in memory; it is not made at the start."""),
    ('pages', pages, 'Lists, counts, tree and map', """
In towns with their register of residents: what the desk's and the phone's pages ask for, one question after another over one
connection, by the district's desk, a street's, a community's and a micro-grid's member; of each question the median of many.
*Asked first* is the first time in that process."""),
    ('search', search, 'The one box', """
One question after another over one connection: words, addresses, pinyin, initials, mistakes, staff, words of cases, and what
isn't there, 43 questions by each of three desks."""),
]

PEER = """
**The peer** is `bench/fastify`: Fastify 5 and better-sqlite3 12, one process, as a careful Node programmer writes
it: prepared statements, one transaction a request, JSON by schema. It runs on a copy of the very database that
Tuimen made (same tables and as many indexes; that of places is its own) and does the same reads and inserts: session by its token's digest with
account and post; right and scope; stored answer by key; class; serial number; the case with its indexes, its clock and
its words (FTS5); its event with the SM3 digest over the one before; two messages; the answer stored under its key; and once a
second, as here, the case as it counts and the totals that it moves (`follow.js`).
After the last round `tuimen check` walks its chain of events, holds its totals against its cases, and finds both right. It does less: the place comes from
the request (Tuimen finds the micro-grid of the point), tokens and request digests are SHA-256, no events are sent
to browsers, no metrics are kept. It uses one core, since SQLite has one writer; Tuimen uses what it can get of both,
wrk takes the rest.

Where the disk is slow, an answer costs the peer an `fdatasync` of its own; Tuimen's lane commits all that waits at
once, so 64 callers share one. Where the disk is fast, the difference is processor time.
"""


def goal_line(goal):
    what, aim, got, limit, sign = goal
    met = got >= limit if sign > 0 else got <= limit
    digits = 0 if isinstance(got, int) or got >= 100 else 1 if got >= 10 else 2
    return [what, aim, number(got, digits), 'yes' if met else '**no**']


PAGE = ROOT / 'docs' / 'figures.md'
AIMS = '| aim |'


def chapter(title, words, body, goals, about, took):
    """One part of the page; what it had to reach stands in it, so that it can be measured again alone."""
    text = f'## {title}\n\n*{time.strftime("%Y-%m-%d")}, {max(1, round(took / 60))} minutes. {about}*\n'
    text += f'{words}\n\n' if words else '\n'
    text += table(['aim', '', 'measured', 'met'], map(goal_line, goals)) + '\n' if goals else ''
    return text + body.strip('\n') + '\n' + (PEER if title.startswith('Report') else '')


def chapters_of(text):
    return {part.split('\n', 1)[0]: '## ' + part.strip('\n') + '\n' for part in text.split('\n## ')[1:]}


def aims_of(text):
    lines = text.split('\n')
    rows = []
    for at, line in enumerate(lines):
        if line.startswith(AIMS):
            rest = lines[at + 2:]
            rows += rest[:next((i for i, l in enumerate(rest) if not l.startswith('|')), len(rest))]
    return rows


def page(found):
    """All chapters in their order, the aims of all before them."""
    kept = [found[title] for _, _, title, _ in PARTS if title in found]
    aims = [[cell.strip() for cell in row.strip('|').split('|')] for text in kept for row in aims_of(text)]
    return ('# Figures\n\nWritten by `make bench`; edits are lost. Each chapter is one run, its day and machine at its head; '
            f'ratios are within it. A demo town of {number(SCALE)} residents.\n\n'
            + table(['aim', '', 'measured', 'met'], aims) + '\n' + '\n'.join(kept))


def main(wanted):
    keep = '--keep' in wanted or not wanted
    wanted = [w for w in wanted if w != '--keep']
    WORK.mkdir(parents=True, exist_ok=True)
    town()
    found = chapters_of(PAGE.read_text(encoding='utf-8')) if PAGE.exists() else {}
    for name, part, title, words in PARTS:
        if wanted and name not in wanted:
            continue
        about, start = machine(), time.monotonic()
        try:
            body, goals = part.measure()
        except (Exception, SystemExit) as left:            # an hour of others isn't thrown away for one; what stood there stays
            say(f'{name} left out: {left}')
            continue
        found[title] = chapter(title, words, body, goals, about, time.monotonic() - start)
        if not keep:
            print(found[title])
            continue
        PAGE.write_text(page(found), encoding='utf-8')     # after each: a run that is stopped keeps what it has
        say(f'wrote {title} to {PAGE.relative_to(ROOT)}')


if __name__ == '__main__':
    main(sys.argv[1:])
