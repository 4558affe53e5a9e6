"""Places where they are limited: who reaches what, places a person, and who gets one; capacity_bench on Porto Alegre."""
from ground import extract, program, run
from rig import say


def measure():
    say('coverage: Porto Alegre')
    said = run(program('src/osm/capacity_bench'), extract('Porto Alegre'))
    body = said[said.index('|'):]
    rows = [[c.strip() for c in line.strip('|').split('|')] for line in body.splitlines()[2:] if line.startswith('|')]
    unproved = sum(r[-1] != '0' for r in rows)
    return body, [('places shared out, not proved the best', '0', unproved, 0, -1)]


if __name__ == '__main__':
    print(measure()[0])
