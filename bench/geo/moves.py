"""What moving a facility and shutting a gate costs: reach_bench, on two extracts and on a made city of a million
junctions."""
import re

from ground import Absent, extract, program, run
from rig import say, table

NAMES = ('Porto Alegre', 'Heidelberg')


def seen(pattern, said):
    found = re.search(pattern, said)
    return float(found.group(1)) if found else float('nan')


def measure():
    bench, rows, goals = program('src/osm/reach_bench'), [], []
    for name in NAMES:
        try:
            said = run(bench, extract(name))
        except Absent as why:
            say('moves left out:', why)
            continue
        sweep = seen(r'sweep thin +time\+id best +([\d.]+) ms', said)
        portable = seen(r'sweep thin +time\+id portable +([\d.]+) ms', said)
        moved, shut = seen(r'a facility moved ([\d.]+) ms', said), seen(r'a gate shut ([\d.]+) ms', said)
        one = seen(r'its service alone ([\d.]+) ms', said)
        searches = seen(r'58 searches to 18 minutes +([\d.]+) ms', said)
        rows.append([name, f'{sweep:.2f}', f'{portable:.2f}', f'{searches:.0f}', f'{moved:.1f}', f'{shut:.1f}', f'{one:.3f}'])
        say(f'moves: {name}: {moved:.1f} ms, {shut:.1f} ms')
        if name == NAMES[0]:
            goals.append(('50,000 buildings after a facility moved, sweeps of Porto Alegre', '≤ 15', moved / sweep, 15, -1))
            goals.append(('50,000 buildings after a gate shut, sweeps of Porto Alegre', '≤ 25', shut / sweep, 25, -1))
    said = run(bench, 'million')
    one, sweep = seen(r'its service alone ([\d.]+) ms', said), seen(r'sweep thin +time\+id best +([\d.]+) ms', said)
    rows.append(['a million junctions, made', f'{sweep:.1f}', f'{seen(r"time.id portable +([0-9.]+) ms", said):.0f}', '', '', '',
                 f'{one:.3f}'])
    goals.append(('a million junctions: a facility moved, ms', '< 16', one, 16, -1))
    return table(['', 'sweep, ms', 'without AVX2', '58 searches by queue', '50,000 buildings, a facility moved',
                  'a gate shut', 'one facility of 1,200 moved, its service alone'], rows), goals


if __name__ == '__main__':
    print(measure()[0])
