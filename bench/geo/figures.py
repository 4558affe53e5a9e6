#!/usr/bin/env python3
"""Runs the walking engine's benches and writes docs/geo/figures.md; figures.py PART…: only these, printed and not
written. A part is a module with measure(), which returns its text and its aims: (what, aim in words, measured, limit,
1: at least, -1: at most). Add yours to PARTS."""
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
import coverage  # noqa: E402
import drawing  # noqa: E402
import hours  # noqa: E402
import isochrones  # noqa: E402
import locating  # noqa: E402
import moves  # noqa: E402
import networks  # noqa: E402
import services  # noqa: E402
import siting  # noqa: E402
from rig import ROOT, WORK, Absent, machine, number, say, table  # noqa: E402

PARTS = [
    ('services', services, 'All services from everywhere', """
The nearest of 58 services (12,566 facilities, 4 to 1,200 a service, at random nodes) from every node, time and facility,
up to 18 minutes for the peers and without end for Tuimen. The same edges and facilities for all, every value compared;
processor time of one thread, medians. Tuimen: seeds and both sweeps. Peers: the search alone, what they are given is laid
out for them before. *Every point*: no node of two neighbours is taken out. *The memory bound*: all rows written once, those
reached from below once more read and written, and for each arc a row read out of the second-level cache; measured in the
same run."""),
    ('moves', moves, 'A facility moves, a gate shuts', """
Fifty thousand buildings, shares of 76 communities within 5, 10 and 15 minutes for 58 services, everything anew that
depends on what changed; processor time of one thread, medians of 31."""),
    ('isochrones', isochrones, 'Isochrones', """
A thousand random places, areas of 10 and 15 minutes at 60 m/min, on cells of 12.5 m, GeoJSON included. Valhalla: the
package `@valhallajs/valhallajs`, tiles made of the same extract, the same places in the same order, its smallest cells; its start and its first answer, which
reads the tiles, aren't counted, as our network and ways are laid before. *The whole command* counts everything."""),
    ('networks', networks, 'From an extract to a network', """
`tuimen network build`, processor time and peak memory by GNU time. Larger inputs are Heidelberg over and over under new
ids, which is harder than a real map of that size: nothing in it but ways."""),
    ('coverage', coverage, 'Places where they are limited', """
Fifty thousand buildings within 15 minutes of random facilities that hold so many: who reaches what (catchments), places a
person (two-step floating catchment areas), and who gets one (allotment, the exact transportation problem); processor time of
one thread, medians of three."""),
    ('hours', hours, 'Opening hours', """
Every distinct value of `opening_hours` in the extracts, and 10,000 made by the grammar; processor time of one thread, medians
of eleven, over three years."""),
    ('drawing', drawing, 'Micro-grids', """
Twenty thousand buildings at random, grids of 30 to 100 households: the whole command, files, neighbours and report included,
processor time of one thread. METIS (`gpmetis`) gets the same neighbours and sizes and as many parts as grids of 65 households
give; both are counted by the same code."""),
    ('siting', siting, 'Siting and the scan', ''),
    ('locating', locating, 'Which micro-grid', """
Two hundred thousand points, each at random in the box of a random micro-grid of the demo district, which micro-grid it is in; processor time of
one thread, medians. On a border the first of the neighbours, for all. GEOS: an STR-tree of prepared polygons. PostGIS: a GiST
index over the polygons, the process of the server over the whole join. *Exactly*: a plain sum over all micro-grids in 128-bit
whole numbers, asked for 20,000 of the points and for 60,000 on corners, on edges and a unit beside them."""),
]


def goal_line(goal):
    what, aim, got, limit, sign = goal
    met = got >= limit if sign > 0 else got <= limit
    digits = 0 if isinstance(got, int) or got >= 100 else 2 if got < 10 or what.endswith('%') else 1
    return [what, aim, number(got, digits), 'yes' if met else '**no**']


def main(wanted):
    WORK.mkdir(parents=True, exist_ok=True)
    about, start = machine(), time.monotonic()
    text, goals = '', []
    for name, part, title, words in PARTS:
        if wanted and name not in wanted:
            continue
        try:
            body, aims = part.measure()
        except Absent as why:
            say(f'{name} left out:', why)
            body, aims = f'Left out: {why}.\n', []
        text += f'\n## {title}\n{words}\n\n{body}'
        goals += aims
    head = ('# Figures of the walking engine\n\nWritten by `make bench PART=geo`; edits are lost. '
            f'All from one run of {(time.monotonic() - start) / 60:.0f} minutes.\n\n**The machine**: {about}\n\n'
            + table(['aim', '', 'measured', 'met'], map(goal_line, goals)))
    if wanted:
        print(head + text)
    else:
        (ROOT / 'docs' / 'geo' / 'figures.md').write_text(head + text, encoding='utf-8')
        say('wrote docs/geo/figures.md')


if __name__ == '__main__':
    main(sys.argv[1:])
