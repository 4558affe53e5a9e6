#!/usr/bin/env python3
"""Runs every bench and writes docs/figures.md; figures.py PART…: only these, printed and not written."""
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
Every `fsync` and `fdatasync` of both servers is made to last at least so long (`bench/slow_disk.c`, preloaded); else as above."""),
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
without any server before it (`fsync=on`)."""),
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
account and post; right and scope; stored answer by key; class; serial number; the case with its five indexes and
its words (FTS5); its event with the SM3 digest over the one before; two messages; the answer stored under its key.
After the last round `tuimen check` walks its chain of events and finds it whole. It does less: the place comes from
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


def page(about, took, chapters, goals):
    text = ('# Figures\n\nWritten by `make bench`; edits are lost. '
            f'A demo town of {number(SCALE)} residents, all figures from one run of {took / 60:.0f} minutes.\n\n'
            f'**The machine**: {about}\n\n'
            + table(['aim', '', 'measured', 'met'], map(goal_line, goals)))
    for title, words, body in chapters:
        text += f'\n## {title}\n{words}\n\n{body}' if words else f'\n## {title}\n\n{body}'
        if title.startswith('Report'):
            text += PEER
    return text


def main(wanted):
    WORK.mkdir(parents=True, exist_ok=True)
    about, start = machine(), time.monotonic()
    town()
    chapters, goals = [], []
    for name, part, title, words in PARTS:
        if wanted and name not in wanted:
            continue
        try:
            body, aims = part.measure()
        except (Exception, SystemExit) as left:            # an hour of others isn't thrown away for one
            say(f'{name} left out: {left}')
            body, aims = f'Left out: {left}.\n', []
        chapters.append((title, words, body))
        goals += aims
    text = page(about, time.monotonic() - start, chapters, goals)
    if wanted:
        print(text)
    else:
        (ROOT / 'docs' / 'figures.md').write_text(text, encoding='utf-8')
        say('wrote docs/figures.md')


if __name__ == '__main__':
    main(sys.argv[1:])
