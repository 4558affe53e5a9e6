"""A thousand isochrones of two contours beside Valhalla, one thread by processor time and two by the clock; and how
well either's areas fit what can be walked in time."""
import csv
import io
import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import time

from ground import PLACE, ROOT, Absent, extract, network, numbers, program, run
from rig import TUIMEN, number, say, table

PLACES, ROUNDS, LOOKED_AT, NEAR_M = 1000, 3, 60, 1300
HERE = ROOT / 'bench' / 'geo' / 'valhalla'


def points(net, name):
    """Random nodes, neighbours after each other, for both."""
    nodes = list(csv.DictReader(io.StringIO(run(TUIMEN, 'network', 'info', net, '--nodes'))))
    chosen = sorted(random.Random(1000).sample(range(len(nodes)), PLACES))
    place = PLACE / f'{name}.points'
    place.write_text(''.join(f'{nodes[i]["lon"]} {nodes[i]["lat"]}\n' for i in chosen))
    rows = PLACE / f'{name}.csv'
    rows.write_text('id,lon,lat\n' + ''.join(f'{i},{nodes[i]["lon"]},{nodes[i]["lat"]}\n' for i in chosen))
    return nodes, place, rows


def command(net, rows, threads):
    """Processor and wall seconds of the whole command, GeoJSON written to nowhere."""
    spent = []
    for _ in range(ROUNDS):
        before, start = os.times(), time.monotonic()
        with open(os.devnull, 'wb') as nowhere:
            subprocess.run([TUIMEN, 'reach', net, '--points', rows, '--minutes', '10,15', '--polygons',
                            '--threads', str(threads)], check=True, stdout=nowhere)
        after = os.times()
        cpu = after.children_user + after.children_system - before.children_user - before.children_system
        spent.append((1000 * cpu, 1000 * (time.monotonic() - start)))
    return [statistics.median(s[k] for s in spent) for k in range(2)]


class Valhalla:
    """Its tiles of an extract, made once a run."""

    def __init__(self, pbf):
        arch = {'x86_64': 'x64', 'aarch64': 'arm64'}.get(platform.machine())
        self.node = shutil.which('node')
        if not self.node or not shutil.which('npm') or not arch:
            raise Absent('Node isn’t installed')
        package = HERE / 'node_modules' / '@valhallajs' / 'valhallajs'
        if not package.exists():
            said = subprocess.run(['npm', 'ci', '--no-audit', '--no-fund', '--loglevel=error'], cwd=HERE,
                                  capture_output=True, text=True)
            if said.returncode:
                raise Absent('its package can’t be installed here')
        tiles, self.config = PLACE / 'valhalla', PLACE / 'valhalla.json'
        shutil.rmtree(tiles, ignore_errors=True)
        self.config.write_text(run('/usr/bin/python3', package / 'valhalla_build_config', '--mjolnir-tile-dir', tiles))
        before = os.times()
        run(package / 'linux' / arch / 'valhalla_build_tiles', '-c', self.config, pbf)
        after = os.times()
        self.made = after.children_user + after.children_system - before.children_user - before.children_system

    def start(self, places, rounds, *out):
        return subprocess.Popen([self.node, HERE / 'isochrones.mjs', self.config, places, str(rounds), *map(str, out)],
                                stdout=subprocess.PIPE, text=True, stderr=subprocess.DEVNULL)

    @staticmethod
    def end(process):
        said = process.communicate()[0]
        if process.returncode:
            raise Absent('Valhalla ended in trouble')
        return [[float(line.split()[1]) for line in said.splitlines() if line.startswith(what)]
                for what in ('cpu', 'wall', 'failed')]

    def one(self, places, out):
        cpu, wall, failed = self.end(self.start(places, ROUNDS, out))
        return statistics.median(cpu), statistics.median(wall), int(failed[0])

    def two(self, places):
        """Two processes, half of the places each; the longer of the two, of each its best round."""
        lines = places.read_text().splitlines(True)
        halves = [places.with_suffix(f'.{k}') for k in range(2)]
        for k, half in enumerate(halves):
            half.write_text(''.join(lines[k * len(lines) // 2:(k + 1) * len(lines) // 2]))
        both = [self.end(p) for p in [self.start(half, ROUNDS) for half in halves]]
        return max(min(b[1]) for b in both)


def fit(net, nodes, places, rows, theirs):
    """Nodes within 30 minutes and a square of 2.6 km: how many in time are left out, how many others are let in."""
    from shapely.geometry import Point, shape
    from shapely.prepared import prep
    lines = places.read_text().splitlines()[::PLACES // LOOKED_AT][:LOOKED_AT]
    told = json.loads(run(TUIMEN, 'reach', net, '--points', rows, '--minutes', '10,15', '--polygons'))['features']
    ours = [f['geometry'] for f in told if f['properties']['minutes'] == 15][::PLACES // LOOKED_AT][:LOOKED_AT]
    answers = theirs.read_text().splitlines()[::PLACES // LOOKED_AT][:LOOKED_AT] if theirs else [''] * LOOKED_AT
    seen = {'in': 0, 'ours': [0, 0], 'theirs': [0, 0]}
    for line, area, answer in zip(lines, ours, answers):
        lon, lat = map(float, line.split())
        reach = run(TUIMEN, 'reach', net, f'--from={lon},{lat}', '--minutes', '30')
        seconds = {r['node']: float(r['seconds']) for r in csv.DictReader(io.StringIO(reach))}
        near = {node for node, s in seconds.items() if s <= 900}
        shapes = {'ours': prep(shape(area))}
        if answer:
            fifteen = [f for f in json.loads(answer)['features'] if f['properties']['contour'] == 15]
            shapes['theirs'] = prep(shape(fifteen[0]['geometry']))
        for n in nodes:
            x, y = float(n['lon']), float(n['lat'])
            if n['node'] not in seconds or abs(x - lon) * 96400 > NEAR_M or abs(y - lat) * 111000 > NEAR_M:
                continue
            seen['in'] += n['node'] in near
            for who, area_of in shapes.items():
                holds = area_of.contains(Point(x, y))
                seen[who][0] += n['node'] in near and not holds
                seen[who][1] += n['node'] not in near and holds
    return {who: [f'{100 * k / seen["in"]:.1f} %' for k in seen[who]] for who in ('ours', 'theirs')}


def peer(name, places, rows, goals, ours, clock):
    """Valhalla's rows, and where its areas are."""
    try:
        valhalla = Valhalla(extract(name))
        out = PLACE / 'valhalla.areas'
        cpu, wall, failed = valhalla.one(places, out)
        both = valhalla.two(places)
    except Absent as why:
        say('isochrones: Valhalla left out:', why)
        rows.append(['Valhalla', '–', '–', '–', f'left out: {why}'])
        return None
    say(f'isochrones: Valhalla {cpu:.0f} ms, two threads {both:.0f} ms; {cpu / ours:.1f} and {both / clock:.1f} times')
    rows.append(['Valhalla, one thread', number(round(cpu)), number(round(wall)), f'{cpu / ours:.1f}',
                 f'{failed} without answer' if failed else ''])
    rows.append(['Valhalla, two processes', '', number(round(both)), f'{both / clock:.1f}', 'to two threads, by the clock'])
    rows.append(['once: its tiles', number(round(1000 * valhalla.made)), '', '', ''])
    goals.append((f'{name}: 1,000 isochrones, times faster than Valhalla, processor time', '≥ 15', cpu / ours, 15, 1))
    goals.append((f'{name}: the same, two threads beside its two processes, by the clock', '≥ 15', both / clock, 15, 1))
    return out


def measure():
    name = 'Porto Alegre'
    net = network(name)
    nodes, places, csv_rows = points(net, 'isochrones')
    said = [numbers(run(program('src/osm/iso_bench'), net, places, 60, 2)) for _ in range(ROUNDS)]
    ours = {k: statistics.median(s[k] for s in said) for k in said[0]}
    ours['clock'] = min(s['clock'] for s in said)
    say(f'isochrones: {ours["all"]:.0f} ms')
    one, two = command(net, csv_rows, 1), command(net, csv_rows, 2)
    rows = [['Tuimen, one thread', number(round(ours['all'])), '', '1',
             f'places {ours["snap"]:.0f}, search {ours["search"]:.0f}, lattice {ours["field"]:.0f}, '
             f'contours {ours["contours"]:.0f}, GeoJSON {ours["geojson"]:.0f}'],
            ['two threads', '', number(round(ours['clock'])), '', 'the same by the clock'],
            ['the whole command, one thread', number(round(one[0])), number(round(one[1])), '', 'start, network, output'],
            ['the whole command, two threads', number(round(two[0])), number(round(two[1])), '', ''],
            ['once a network and walker: ways laid', f'{ours["laid"]:.0f}', '', '', '']]
    goals = []
    areas = peer(name, places, rows, goals, ours['all'], ours['clock'])
    text = table(['', 'ms of processors', 'ms by the clock', 'times', ''], rows)
    try:
        fits = fit(net, nodes, places, csv_rows, areas)
    except ImportError:
        return text + '\nWithout shapely the areas were not compared.\n', goals
    text += (f'\nOf the nodes within 15 minutes, over {LOOKED_AT} places: left out {fits["ours"][0]}, let in {fits["ours"][1]} '
             f'as many that are not' + (f'; Valhalla {fits["theirs"][0]} and {fits["theirs"][1]}' if areas else '') + '.\n')
    return text, goals


if __name__ == '__main__':
    print(measure()[0])
