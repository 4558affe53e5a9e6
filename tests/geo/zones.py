#!/usr/bin/python3
"""Every zone of CGCS2000 against PROJ and its registry: zones.py TUIMEN. 64 codes, there and back, and each name
beside its code. 77 (skipped) where pyproj isn't installed."""
import math
import random
import re
import subprocess
import sys

try:
    from pyproj import CRS, Transformer
except ImportError:
    print('SKIP: python3-pyproj is not installed')
    sys.exit(77)

ZONES, EACH, METRES, DEGREES = range(4491, 4555), 50, 2e-8, 1e-12


def tuimen(head, rows, source, target):
    text = head + '\n' + ''.join(f'{x!r},{y!r}\n' for x, y in rows)
    got = subprocess.run([sys.argv[1], 'datum', '--from', source, '--to', target], input=text, capture_output=True,
                         text=True, check=True).stdout.splitlines()
    return got[0], [tuple(map(float, row.split(','))) for row in got[1:]]


def ours(registry_name):
    """CGCS2000 / 3-degree Gauss-Kruger zone 35 -> cgcs2000/3-degree/35; … CM 105E -> cgcs2000/3-degree/105E"""
    wide, part = re.fullmatch(r'CGCS2000 / (3-degree )?Gauss-Kruger (?:zone |CM )(\w+)', registry_name).groups()
    return f'cgcs2000/{"3" if wide else "6"}-degree/{part}'


draw, worst = random.Random(7), [0.0, 0.0]
for code in ZONES:
    crs = CRS.from_epsg(code)
    meridian = next(p.value for p in crs.coordinate_operation.params if p.name == 'Longitude of natural origin')
    width = 3 if '3-degree' in crs.name else 6
    points = [(meridian + draw.uniform(-width, width), draw.uniform(0, 60)) for _ in range(EACH)]
    head, metres = tuimen('lon,lat', points, 'epsg:4490', f'epsg:{code}')
    assert head == 'easting,northing', head
    assert (head, metres) == tuimen('lon,lat', points, 'cgcs2000', ours(crs.name)), crs.name
    to = Transformer.from_crs(4490, code, always_xy=True)
    for point, got in zip(points, metres):
        worst[0] = max(worst[0], math.dist(got, to.transform(*point)))
    head, degrees = tuimen(head, metres, ours(crs.name), 'wgs84')
    assert head == 'lon,lat', head
    back = Transformer.from_crs(code, 4490, always_xy=True)
    for point, got in zip(metres, degrees):
        worst[1] = max(worst[1], math.dist(got, back.transform(*point)))
print(f'{len(ZONES)} zones, {EACH} points each: at most {worst[0]:.2g} m and {worst[1]:.2g} degrees from PROJ')
sys.exit(worst[0] > METRES or worst[1] > DEGREES)
