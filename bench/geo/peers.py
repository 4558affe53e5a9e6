#!/usr/bin/env python3
"""The nearest of 58 services from every node, beside programs of Debian: peers.py TUIMEN REACH_BENCH FILE.osm.pbf
The same edges and facilities for all; every value compared first. Processor time of one thread, medians of five (networkx:
one). Needs python3-scipy, python3-igraph, python3-networkx; what isn't there is left out."""
import csv, io, os, random, re, statistics, subprocess, sys, tempfile, time

SERVICES, LIMIT = 58, 90000       # hundredths of a second: 15 minutes


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def timed(work, times=5):
    spent = []
    for _ in range(times):
        start = time.process_time()
        result = work()
        spent.append(1000 * (time.process_time() - start))
    return statistics.median(spent), result


def edges_of(tuimen, net):
    number, arcs = {}, {}
    for r in csv.DictReader(io.StringIO(run(tuimen, "network", "info", net, "--edges"))):
        a, b = (number.setdefault(r[k], len(number)) for k in ("from", "to"))
        for u, v, s in ((a, b, r["seconds"]), (b, a, r["seconds_back"])):
            if s and u != v:
                arcs[u, v] = min(arcs.get((u, v), 1 << 30), round(float(s) * 100))
    return number, arcs


def by_scipy(n, arcs, facilities):
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import dijkstra
    back = csr_matrix(([float(w) for w in arcs.values()], ([v for _, v in arcs], [u for u, _ in arcs])), shape=(n, n))
    return timed(lambda: [dijkstra(back, indices=f, min_only=True, limit=LIMIT) for f in facilities])


def by_igraph(n, arcs, facilities):
    import igraph
    spent = 0
    for f in facilities:        # a source joined to all facilities at no cost
        pairs = [(v, u) for u, v in arcs] + [(n, x) for x in f]
        graph = igraph.Graph(n + 1, pairs, directed=True)
        weights = list(arcs.values()) + [0] * len(f)
        start = time.process_time()
        graph.distances(source=[n], weights=weights)
        spent += 1000 * (time.process_time() - start)
    return spent, None


def by_networkx(n, arcs, facilities):
    import networkx as nx
    graph = nx.DiGraph()
    graph.add_weighted_edges_from((v, u, w) for (u, v), w in arcs.items())
    return timed(lambda: [nx.multi_source_dijkstra_path_length(graph, set(f) & set(graph), cutoff=LIMIT)
                          for f in facilities], 1)


def ours(tuimen, net, work, ids, facilities, where):
    name = os.path.join(work, "f.csv")
    with open(name, "w") as out:
        out.write("service,id,lon,lat\n")
        for s, f in enumerate(facilities):
            for i, v in enumerate(f):
                out.write(f"s{s},{i},{','.join(where[ids[v]])}\n")
    table = run(tuimen, "cover", net, "--facilities", name, "--table")
    return {(r["id"], int(r["service"][1:])): r["seconds"] for r in csv.DictReader(io.StringIO(table))}


def main():
    tuimen, bench, pbf = sys.argv[1:4]
    with tempfile.TemporaryDirectory() as work:
        net = os.path.join(work, "x.net")
        run(tuimen, "network", "build", pbf, "-o", net)
        number, arcs = edges_of(tuimen, net)
        ids = list(number)
        where = {}
        table = run(tuimen, "network", "info", net, "--nodes")
        for r in csv.DictReader(io.StringIO(table)):
            where[r["node"]] = (r["lon"], r["lat"])
        rand = random.Random(58)
        near, part, usable = {}, [-1] * len(ids), []
        for u, v in arcs:
            near.setdefault(u, []).append(v)
        for v in range(len(ids)):           # facilities stand on the part that hangs together
            if part[v] < 0 and v in near:
                part[v], found = v, [v]
                for u in found:
                    for w in near.get(u, []):
                        if part[w] < 0:
                            part[w] = v
                            found.append(w)
                usable = max(usable, found, key=len)
        facilities = [[rand.choice(usable) for _ in range(round(4 * 300 ** (s / 57)))] for s in range(SERVICES)]
        measured = run(bench, pbf)
        sweep = float(re.search(r"sweep thin +time\+id avx2 +([\d.]+) ms", measured).group(1))
        print(f"{os.path.basename(pbf)}: {len(ids)} nodes, {len(arcs)} arcs, {sum(map(len, facilities))} facilities")
        print(f"  sweep, time and facility   {sweep:9.2f} ms")
        for name, work_on in (("scipy", by_scipy), ("igraph", by_igraph), ("networkx", by_networkx)):
            try:
                spent, result = work_on(len(ids), arcs, facilities)
            except ImportError:
                print(f"  {name}: not installed")
                continue
            print(f"  {name:26} {spent:9.0f} ms   {spent / sweep:7.0f} x")
            if name == "scipy":
                told = ours(tuimen, net, work, ids, facilities, where)
                wrong = sum(1 for s in range(SERVICES) for v in range(len(ids)) if result[s][v] <= LIMIT and
                            round(float(told.get((ids[v], s)) or -1) * 100) != round(result[s][v]))
                print(f"  values that differ from scipy's, within 15 minutes: {wrong}")


main()
