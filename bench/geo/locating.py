"""Points into the demo district's micro-grids: Tuimen, GEOS and exact arithmetic by locate_bench.c, PostGIS in a scratch
cluster, on the same points."""
import contextlib
import os
import shutil
import sqlite3
import statistics
import subprocess

from ground import PLACE, ROOT, Absent, numbers, program, run
from rig import number, say, table, town


def rings(outline):
    return [[tuple(map(int, spot.split())) for spot in ring.split(',')] for ring in outline.replace('|', ';').split(';')]


def microgrids():
    """As the program lays them: in order of code, those laid over left out."""
    with contextlib.closing(sqlite3.connect(town())) as db:
        rows = db.execute("SELECT code, outline FROM places WHERE kind = 'microgrid' AND until_ms IS NULL AND outline > ''"
                          " ORDER BY code").fetchall()
    return [rings(outline) for code, outline in rows if code[12] != '9']


def lay(areas, path):
    import numpy as np
    words = [len(areas)]
    for area in areas:
        ends, n = [], 0
        for ring in area:
            n += len(ring)
            ends.append(n)
        words += [len(area), *ends, *(v for ring in area for spot in ring for v in spot)]
    np.array(words, dtype='<i4').tofile(path)


def wkt(area):
    """By even-odd: rings that share nothing but borders are parts."""
    def one(ring):
        return '(' + ','.join(f'{x} {y}' for x, y in [*ring, ring[0]]) + ')'
    return f'POLYGON({one(area[0])})' if len(area) == 1 else 'MULTIPOLYGON(' + ','.join(f'({one(r)})' for r in area) + ')'


def by_postgis(areas, points, answers):
    """Nanoseconds of the server's process a point, and how many answers differ."""
    import numpy as np
    if not shutil.which('psql'):
        raise Absent('PostgreSQL is not installed')
    scratch, place = ROOT / 'tools' / 'pg-scratch.sh', PLACE / 'pg-locate'
    shutil.rmtree(place, ignore_errors=True)
    url = run('bash', scratch, 'start', place).strip()
    at, ours = np.fromfile(points, dtype='<i4').reshape(-1, 2), np.fromfile(answers, dtype='<i4')
    join = ('SELECT p.id, min(m.id) FROM spot p LEFT JOIN grid m ON ST_Intersects(m.shape, p.shape) GROUP BY p.id')
    sql = ('CREATE EXTENSION postgis;\nSET max_parallel_workers_per_gather = 0;\n'
           'CREATE UNLOGGED TABLE grid (id int, shape geometry);\nCREATE UNLOGGED TABLE spot (id int, shape geometry);\n'
           'CREATE UNLOGGED TABLE text_grid (id int, shape text);\nCOPY text_grid FROM STDIN;\n'
           + '\n'.join(f'{i}\t{wkt(a)}' for i, a in enumerate(areas)) + '\n\\.\n'
           'INSERT INTO grid SELECT id, shape::geometry FROM text_grid;\nCREATE INDEX ON grid USING gist (shape);\n'
           'CREATE UNLOGGED TABLE xy (id int, x float8, y float8);\nCOPY xy FROM STDIN;\n'
           + '\n'.join(f'{i}\t{x}\t{y}' for i, (x, y) in enumerate(at.tolist())) + '\n\\.\n'
           'INSERT INTO spot SELECT id, ST_MakePoint(x, y) FROM xy ORDER BY id;\nANALYZE;\n'
           f'CREATE UNLOGGED TABLE warm AS {join};\n'
           'SELECT pg_backend_pid() AS pid \\gset\n\\setenv PID :pid\n')
    for k in range(3):
        sql += f'\\! cat /proc/$PID/stat\nCREATE UNLOGGED TABLE found{k} AS {join};\n'
    sql += '\\! cat /proc/$PID/stat\n' + 'SELECT coalesce(min, -1) FROM found0 ORDER BY id;\n'
    try:
        said = subprocess.run(['psql', '-qAtX', '-v', 'ON_ERROR_STOP=1', url], input=sql, capture_output=True, text=True)
    finally:
        run('bash', scratch, 'stop', place, '--crash')
        shutil.rmtree(place, ignore_errors=True)
    if said.returncode:
        raise Absent('PostGIS could not be asked: ' + said.stderr.strip()[-200:])
    lines = said.stdout.splitlines()
    ticks = [sum(map(int, line[line.rindex(')') + 2:].split()[11:13])) for line in lines[:4]]
    spent = statistics.median(b - a for a, b in zip(ticks, ticks[1:])) / os.sysconf('SC_CLK_TCK')
    found = np.array(lines[4:], dtype='i4')
    return 1e9 * spent / len(at), int((found != ours).sum())


def measure():
    PLACE.mkdir(parents=True, exist_ok=True)
    areas = microgrids()
    files = [PLACE / name for name in ('microgrids', 'spots', 'answers')]
    lay(areas, files[0])
    bench = program('src/geo/locate_bench')
    said = [numbers(run(bench, *files)) for _ in range(3)]
    m = {k: statistics.median(s[k] for s in said) for k in said[0]}
    points, ours = number(m['points']), m['ours']
    say(f"locating: {ours:.0f} ns a point, GEOS {m['geos']:.0f}")
    rows = [['Tuimen', number(ours), '1', number(m['ours_walk']), '0'],
            ['GEOS', number(m['geos']), f"{m['geos'] / ours:.1f}", number(m['geos_walk']), number(m['geos_differ'])],
            ['exactly', '–', '–', '–', number(m['wrong'])]]
    goals = [('points into micro-grids, random order: times faster than GEOS', '≥ 15', m['geos'] / ours, 15, 1),
             ('… that differ from exact arithmetic', '0', int(m['wrong']), 0, -1)]
    try:
        spent, differ = by_postgis(areas, *files[1:])
        rows.insert(2, ['PostGIS', number(spent), f'{spent / ours:.1f}', '–', number(differ)])
        goals.insert(1, ('… times faster than PostGIS', '≥ 50', spent / ours, 50, 1))
    except Absent as why:
        say('locating: PostGIS left out:', why)
        rows.insert(2, ['PostGIS', '–', '–', '–', 'left out'])
    text = table([f"{points} points into {number(m['areas'])} micro-grids", 'ns a point', 'times', 'ns a point, west to east',
                  'answers that differ'], rows)
    return text + (f"\n{number(m['edges'])} edges; {100 * m['inside'] / m['points']:.0f} % of the points are in a micro-grid; "
                   f"laid out in {m['make_ms']:.0f} ms, {m['bytes'] / 2**20:.1f} MiB.\n"), goals


if __name__ == '__main__':
    print(measure()[0])
