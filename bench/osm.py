"""Importing OpenStreetMap extracts: time and peak memory beside osmium-tool on the same file, and equal counts."""
import json
import os
import re
import shutil
from pathlib import Path

from rig import ROOT, TUIMEN, WORK, Absent, median, need, number, run, say, table

EXTRACTS = Path(os.environ.get('BENCH_OSM', ROOT.parent / 'shared' / 'data' / 'geo'))
SEED = ROOT / 'tests' / 'fuzz' / 'seeds' / 'osm' / 'town.osm.pbf'
TIMES = 5


def watched(*args):
    """Seconds, peak KiB and what was said, by GNU time: a child of ours would inherit our own peak."""
    note = WORK / 'time'
    said = run('/usr/bin/time', '-o', note, '-f', '%e %U %S %M', *args)
    _, user, system, peak = note.read_text().split()
    return float(user) + float(system), int(peak), said


def often(*args):
    seen = [watched(*args) for _ in range(TIMES)]
    return median(s[0] for s in seen), median(s[1] for s in seen), seen[-1][2]


def tuimen_import(file):
    db = WORK / 'osm' / 'map.db'
    return often(TUIMEN, 'import', 'osm', file, '--db', db)


def counts(said):
    return tuple(map(int, re.search(r'read: (\d+) .*?nodes, (\d+) .*?ways, (\d+)', said).groups()))


def files():
    """Every extract that is there, small ones first; then the largest two and four times over, under new ids."""
    if not Path('/usr/bin/time').exists():
        raise Absent('GNU time is not installed')
    need('osmium')
    found = sorted({*EXTRACTS.glob('**/*.osm.pbf'), *EXTRACTS.glob('**/*_osm.pbf')}, key=lambda f: f.stat().st_size)
    if not found:
        raise Absent('no extracts; BENCH_OSM=FOLDER names one')
    copies, largest = [], found[-1]
    for n in range(4):
        copies.append(WORK / 'osm' / f'copy{n}.osm.pbf')
        first = str(1 + n * 10_000_000)
        run('osmium', 'renumber', '-s', ','.join([first] * 3), '-o', copies[n], largest)
    for times in (2, 4):
        file = WORK / 'osm' / f'{largest.name.split(".")[0]}-{times}-times.osm.pbf'
        run('osmium', 'merge', '-o', file, *copies[:times])
        found.append(file)
    return found


def measure():
    shutil.rmtree(WORK / 'osm', ignore_errors=True)
    (WORK / 'osm').mkdir(parents=True)
    try:
        extracts = files()
    except Absent as why:
        say('left out:', why)
        return f'Left out: {why}.\n', []
    base, base_kib, _ = tuimen_import(SEED)           # a made-up block of streets: what any import costs
    rows, each, same = [], [], 0
    for file in extracts:
        size = file.stat().st_size
        took, peak, said = tuimen_import(file)
        read, read_kib, _ = often('osmium', 'fileinfo', '-e', '-j', file)
        export, export_kib, _ = often('osmium', 'export', '--overwrite', '-f', 'geojsonseq', '-o', WORK / 'osm' / 'out',
                                      file)
        count = json.loads(run('osmium', 'fileinfo', '-e', '-j', file))['data']['count']
        ours, theirs = counts(said), (count['nodes'], count['ways'], count['relations'])
        if ours != theirs:
            raise RuntimeError(f'{file.name}: read {ours}, osmium-tool says {theirs}')
        same += 1
        each.append(((took - base) * 1e6 / sum(ours), (peak - base_kib) * 1024 / sum(ours)))
        say(f'osm: {file.name}: {took:.2f} s, {peak / 1024:.0f} MiB')
        rows.append([file.name, f'{size / 1e6:.2f}', number(sum(ours)), f'{took:.2f}', f'{peak / 1024:.0f}',
                     f'{read:.2f}', f'{read_kib / 1024:.0f}', f'{export:.2f}', f'{export_kib / 1024:.0f}'])
    time, room = [e[0] for e in each], [e[1] for e in each]
    text = table(['extract', 'MB', 'objects', 'import, CPU s', 'import, peak MiB', 'osmium fileinfo -e, CPU s',
                  'peak MiB', 'osmium export, CPU s', 'peak MiB'], rows)
    last = f'{min(time[-3:]):.1f}–{max(time[-3:]):.1f} µs and {min(room[-3:]):.0f}–{max(room[-3:]):.0f} bytes'
    text += f'''
Medians of {TIMES}. The counts of nodes, ways and relations equal osmium-tool’s in all {same}. An import of a made-up block takes
{base:.2f} s and {base_kib / 1024:.0f} MiB; above that, an object takes {min(time):.1f}–{max(time):.1f} µs and {min(room):.0f}–{max(room):.0f}
bytes; over the last three, one extract once, twice and four times over, {last}: linear.
`fileinfo -e` reads and counts; `export` also builds shapes and writes GeoJSON; the import builds shapes, cuts and packs
tiles, and stores them.
'''
    return text, [('extracts with counts equal to osmium-tool’s', f'all {len(extracts)}', same, len(extracts), 1)]


if __name__ == '__main__':
    print(measure()[0])
