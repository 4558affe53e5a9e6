"""The nearest of 58 services from every node, with which facility, beside programs of Debian. The same edges and
facilities for all; every value compared. Processor time of one thread; what isn't installed is left out."""
import os
import shutil
import statistics
import time

from ground import PLACE, ROOT, Absent, network, numbers, program, run
from rig import number, say, table

SERVICES, LIMIT, FAR = 58, 108000, 0x7fffffff      # hundredths of a second: 18 minutes, 1,080 m


def timed(work, times):
    spent = []
    for _ in range(times):
        start = time.process_time()
        result = work()
        spent.append(1000 * (time.process_time() - start))
    return statistics.median(spent), result


class Task:
    """What services_bench wrote: the graph towards the places, and what it found."""

    def __init__(self, folder, nodes):
        import numpy as np
        self.folder, self.nodes = folder, nodes
        edge = np.fromfile(folder / 'edges', dtype='<u4').reshape(-1, 4).astype(np.int64)
        place = np.fromfile(folder / 'places', dtype='<i4').reshape(-1, 2)
        told = np.fromfile(folder / 'told', dtype='<u4').reshape(nodes, 2, SERVICES)
        self.cost, self.which = told[:, 0, :], told[:, 1, :]
        ways = [(edge[:, 0], edge[:, 1], edge[:, 2]), (edge[:, 1], edge[:, 0], edge[:, 3])]
        self.tail, self.head, self.weight = (np.concatenate([w[k][w[2] < FAR] for w in ways]) for k in range(3))
        keep = self.tail != self.head
        self.tail, self.head, self.weight = self.tail[keep], self.head[keep], self.weight[keep]
        self.places = [place[place[:, 0] == s, 1] for s in range(SERVICES)]

    def shortest(self):
        """One arc a pair of nodes, the shortest: sparse matrices would add parallel ones."""
        import numpy as np
        order = np.lexsort((self.weight, self.head, self.tail))
        tail, head = self.tail[order], self.head[order]
        first = np.ones(len(tail), dtype=bool)
        first[1:] = (tail[1:] != tail[:-1]) | (head[1:] != head[:-1])
        return tail[first], head[first], self.weight[order][first]

    def differs(self, service, cost):
        """How many nodes have another cost within the limit."""
        ours = self.cost[:, service].astype('f8')
        near = (cost <= LIMIT) | (ours <= LIMIT)
        return int((near & (cost != ours)).sum())


def by_scipy(task, times):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    tail, head, weight = task.shortest()
    # an arc of no length isn't stored; a tenth of what is told makes no difference to what is compared
    back = csr_matrix((weight + 1e-9 * (weight == 0), (head, tail)), shape=(task.nodes, task.nodes))
    spent, found = timed(lambda: [dijkstra(back, indices=p, min_only=True, limit=LIMIT + .5) for p in task.places],
                         times)
    return spent, sum(task.differs(s, f.round(3)) for s, f in enumerate(found))


def by_igraph(task, times):
    peer = program('src/osm/igraph_peer')
    said = [numbers(run(peer, task.folder, task.nodes, LIMIT)) for _ in range(times)]
    return statistics.median(s['igraph'] for s in said), int(said[0]['wrong'])


def by_networkx(task, _):
    import networkx as nx
    graph = nx.DiGraph()
    graph.add_nodes_from(range(task.nodes))
    graph.add_weighted_edges_from(zip(*(a.tolist() for a in (lambda t, h, w: (h, t, w))(*task.shortest()))))
    spent, found = timed(lambda: [nx.multi_source_dijkstra_path_length(graph, set(p.tolist()), cutoff=LIMIT)
                                  for p in task.places], 1)
    wrong = 0
    for s, f in enumerate(found):
        cost = task.cost[:, s]
        wrong += sum(1 for v in range(task.nodes) if f.get(v, FAR) != cost[v] and
                     (v in f or cost[v] <= LIMIT))
    return spent, wrong


def by_pgrouting(task, _):
    """Processor time of the server process over the 58 queries; sums of costs compared. They are not quite equal:
    with equicost, pgRouting 3.4 leaves some nodes with a start that isn't their nearest."""
    if not shutil.which('psql'):
        raise Absent('PostgreSQL is not installed')
    scratch, place = ROOT / 'tools' / 'pg-scratch.sh', PLACE / 'pg'
    shutil.rmtree(place, ignore_errors=True)
    url = run('bash', scratch, 'start', place).strip()
    try:
        rows = '\n'.join(f'{t}\t{h}\t{w}' for t, h, w in zip(*(a.tolist() for a in task.shortest())))
        sql = ('CREATE EXTENSION pgrouting CASCADE;\n'
               'CREATE UNLOGGED TABLE arc (id serial, source bigint, target bigint, cost double precision);\n'
               # towards the places is from the places backwards
               f'COPY arc (target, source, cost) FROM STDIN;\n{rows}\n\\.\nANALYZE arc;\n'
               'SELECT pg_backend_pid() AS pid \\gset\n\\setenv PID :pid\n\\! cat /proc/$PID/stat\n')
        for p in task.places:
            sql += ("SELECT count(*), sum(agg_cost)::bigint FROM pgr_drivingDistance('SELECT id, source, target, cost "
                    f"FROM arc', ARRAY{sorted(set(p.tolist()))}::bigint[], {LIMIT}, true, true);\n")
        sql += '\\! cat /proc/$PID/stat\n'
        (PLACE / 'pg.sql').write_text(sql)
        try:
            said = run('psql', url, '-qAt', '-v', 'ON_ERROR_STOP=1', '-f', PLACE / 'pg.sql').strip().splitlines()
        except Exception as why:
            raise Absent('pgRouting is not installed') from why
    finally:
        run('bash', scratch, 'stop', place, '--crash')
        shutil.rmtree(place, ignore_errors=True)
    ticks = [sum(map(int, line[line.rindex(')') + 2:].split()[11:13])) for line in (said[0], said[-1])]
    off = 0
    for s, line in enumerate(said[1:-1]):
        near = int(task.cost[:, s][task.cost[:, s] <= LIMIT].astype('i8').sum())
        off = max(off, abs(int(line.split('|')[1]) - near) / near)
    return 1000 * (ticks[1] - ticks[0]) / os.sysconf('SC_CLK_TCK'), f'sums ≤ {100 * off:.2f} % off'


PEERS = [('scipy', by_scipy), ('igraph', by_igraph), ('pgRouting', by_pgrouting), ('networkx', by_networkx)]

# place, every point of the map a node, times a peer is run, which peers, what is to be reached
GRAPHS = [
    ('Porto Alegre', False, 5, ('scipy', 'igraph', 'pgRouting', 'networkx'),
     {'scipy': 300, 'igraph': 300, 'pgRouting': 2000}),
    ('Heidelberg', True, 2, ('scipy', 'igraph', 'pgRouting'), {'igraph': 300}),
]


def one(name, whole, times, peers, wanted):
    folder = PLACE / (name.lower().replace(' ', '-') + ('-full' if whole else ''))
    folder.mkdir(parents=True, exist_ok=True)
    bench, net = program('src/osm/services_bench'), network(name)
    said = [numbers(run(bench, net, folder, *(['full'] if whole else []))) for _ in range(3)]
    ours = {k: statistics.median(s[k] for s in said) for k in said[0]}
    title = f'{name}{", every point" if whole else ""}, {number(int(ours["nodes"]))} nodes'
    say(f'services: {title}: {ours["sweep"]:.2f} ms')
    task = Task(folder, int(ours['nodes']))
    rows = [[title, 'Tuimen', f'{ours["sweep"]:.2f}', '1', '']]
    goals = []
    for peer, work in PEERS:
        if peer not in peers:
            continue
        try:
            spent, wrong = work(task, times)
        except (Absent, ImportError) as why:
            say(f'services: {peer} left out: {why}')
            rows.append(['', peer, '–', '–', 'left out'])
            continue
        say(f'services: {peer} {spent:.0f} ms, {spent / ours["sweep"]:.0f} times, differing: {wrong}')
        rows.append(['', peer, number(round(spent)), number(round(spent / ours['sweep'])),
                     wrong if isinstance(wrong, str) else number(wrong)])
        if peer in wanted:
            goals.append((f'{name}: 58 services, times faster than {peer}', f'≥ {number(wanted[peer])}',
                          spent / ours['sweep'], wanted[peer], 1))
    if whole:
        rows.append(['', 'the memory bound', f'{ours["bound"]:.2f}', f'{ours["bound"] / ours["sweep"]:.2f}', ''])
        goals.append((f'{name}, every point: times the memory bound', '≤ 2', ours['sweep'] / ours['bound'], 2, -1))
    rows.append(['', 'once a network: order', f'{ours["order"]:.0f}' if whole else 'in the file', '', ''])
    rows.append(['', 'once a walker: shortcuts, costs, thinning', f'{ours["prepare"]:.0f}', '', ''])
    return rows, goals


def measure():
    rows, goals = [], []
    for graph in GRAPHS:
        try:
            more, aims = one(*graph)
        except Absent as why:
            say('services left out:', why)
            continue
        rows, goals = rows + more, goals + aims
    return table(['graph', 'program', 'ms', 'times', 'values that differ'], rows), goals


if __name__ == '__main__':
    print(measure()[0])
