"""What opening hours cost: hours_bench over the distinct values of the extracts, and over 10,000 that are made."""
import re
import subprocess

from ground import FILES, Absent, extract, program, run
from rig import say, table

MADE = 10000


def values():
    """Every distinct value of the extracts that are here."""
    seen = set()
    for name in FILES:
        try:
            seen.update(run(program('src/osm/hours_values'), extract(name)).splitlines())
        except Absent as why:
            say('hours:', why)
    return sorted(seen)


def row(name, lines):
    said = subprocess.run([program('src/geo/hours_bench')], input='\n'.join(lines) + '\n', check=True,
                          capture_output=True, text=True).stdout
    count, sun = map(int, re.search(r'(\d+) values, (\d+)', said).groups())
    read, state, change = map(float, re.findall(r'([\d.]+) us', said))
    return [name, count, sun, f'{read:.2f}', f'{state:.3f}', f'{change:.2f}'], state


def measure():
    made = run(program('src/geo/hours_generate'), MADE, 1).splitlines()
    rows, goals, told = [], [], values()
    if told:
        cells, state = row('of the extracts', told)
        rows.append(cells)
        goals.append(('opening hours of the extracts: state at a moment, µs', '≤ 1', state, 1, -1))
    rows.append(row('made', made)[0])
    return table(['values', 'read', 'by the sun', 'reading one, µs', 'state at a moment, µs', 'next change, µs'], rows), goals


if __name__ == '__main__':
    print(measure()[0])
