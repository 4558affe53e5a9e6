"""From an extract to a network: processor time and peak memory, up to a quarter of a gigabyte of input."""
import shutil
from pathlib import Path

from ground import FILES, PLACE, Absent, extract, run
from rig import TUIMEN, median, need, number, say, table

GOALS = {'Porto Alegre': .3, 'Heidelberg': 1.2}
LARGER = (4, 16, 100)                   # times Heidelberg


def build(file, times):
    note, net = PLACE / 'time', PLACE / 'built.net'
    seen = []
    for _ in range(times):
        run('/usr/bin/time', '-o', note, '-f', '%U %S %M', TUIMEN, 'network', 'build', file, '-o', net)
        user, system, peak = note.read_text().split()
        seen.append((float(user) + float(system), int(peak) / 1024))
    return median(s[0] for s in seen), median(s[1] for s in seen), net.stat().st_size


def copies(of, times):
    """The same extract under other ids, so many times over."""
    place, parts = PLACE / f'{times}-times.osm.pbf', []
    objects = 10_000_000 if times <= 16 else 100_000_000
    step, base = (1, of) if times <= 16 else (16, PLACE / '16-times.osm.pbf')
    for n in range(-(-times // step)):
        parts.append(PLACE / f'part{n}.osm.pbf')
        run('osmium', 'renumber', '--overwrite', '-s', ','.join([str(1 + n * objects)] * 3), '-o', parts[-1], base)
    run('osmium', 'merge', '--overwrite', '-o', place, *parts)
    for part in parts:
        Path(part).unlink()
    return place, step * len(parts)


def measure():
    if not Path('/usr/bin/time').exists():
        raise Absent('GNU time is not installed')
    PLACE.mkdir(parents=True, exist_ok=True)
    rows, goals, rate = [], [], []
    for name in sorted(FILES, key=lambda n: extract(n).stat().st_size):
        size = extract(name).stat().st_size
        took, peak, net = build(extract(name), 5)
        beyond = peak - size / 2**20
        say(f'networks: {name}: {took:.2f} s, {peak:.0f} MiB')
        rows.append([name, f'{size / 1e6:.1f}', f'{took:.2f}', f'{peak:.0f}', f'{net / 1e6:.1f}', f'{1e6 * took / size:.2f}'])
        if name in GOALS:
            goals.append((f'{name}: extract to network, s', f'≤ {GOALS[name]}', took, GOALS[name], -1))
            goals.append((f'{name}: most memory beyond the input, MiB', '≤ 64', beyond, 64, -1))
    need('osmium')
    for times in LARGER:
        file, times = copies(extract('Heidelberg'), times)
        size = file.stat().st_size
        took, peak, net = build(file, 3 if times < 10 else 1)
        say(f'networks: {times} times: {took:.2f} s, {peak:.0f} MiB')
        rows.append([f'Heidelberg {times} times', f'{size / 1e6:.0f}', f'{took:.1f}', number(round(peak)), f'{net / 1e6:.0f}',
                     f'{1e6 * took / size:.2f}'])
        rate.append(took / size)
    shutil.rmtree(PLACE / 'parts', ignore_errors=True)
    text = table(['extract', 'MB', 'built, s', 'most memory, MiB', 'network, MB', 's a MB'], rows)
    text += f'\nFrom the first to the last of the larger ones the seconds a megabyte grow {rate[-1] / rate[0]:.2f}-fold.\n'
    return text, goals


if __name__ == '__main__':
    print(measure()[0])
