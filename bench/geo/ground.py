"""What the walking engine's benches share: extracts, networks made of them, programs built for measuring."""
import os
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from rig import ROOT, TUIMEN, WORK, Absent, run  # noqa: E402

EXTRACTS = Path(os.environ.get('BENCH_OSM', ROOT.parent / 'shared' / 'data' / 'geo'))
FILES = {
    'Porto Alegre': 'poa/poa_osm.pbf', 'Heidelberg': 'heidelberg/heidelberg.osm.pbf', 'São Paulo': 'spo/spo_osm.pbf',
    'Helsinki': 'helsinki/helsinki-centre-2019.osm.pbf', 'Chengdu': 'chengdu/didi_core.osm.pbf',
    'Liechtenstein': 'liechtenstein/liechtenstein-2015-07.osm.pbf',
}
PLACE = WORK / 'geo'


def extract(name):
    file = EXTRACTS / FILES[name]
    if not file.exists():
        raise Absent(f'no extract of {name}; BENCH_OSM=FOLDER names one')
    return file


def network(name):
    """The network of an extract, made anew when the program is newer."""
    net = PLACE / f'{name.lower().replace(" ", "-")}.net'
    PLACE.mkdir(parents=True, exist_ok=True)
    if not net.exists() or net.stat().st_mtime < TUIMEN.stat().st_mtime:
        run(TUIMEN, 'network', 'build', extract(name), '-o', net)
    return net


def program(name):
    """A bench written in C, built if need be. A build that was configured before a library came doesn't find it: then in one of its own."""
    for build in (TUIMEN.parent, WORK / 'programs'):
        if build != TUIMEN.parent and not (build / 'build.ninja').exists():
            subprocess.run(['meson', 'setup', build, ROOT], capture_output=True)
        if not subprocess.run(['ninja', '-C', build, name], capture_output=True).returncode:
            return build / name
    raise Absent(f'{Path(name).name} can’t be built here')


def numbers(said):
    """Lines of a name and a number, as a dictionary."""
    pairs = (line.split() for line in said.splitlines())
    return {p[0]: float(p[1]) for p in pairs if len(p) == 2}
