#!/usr/bin/env python3
"""Competition for places against programs that share nothing with the engine.

capacity.py TUIMEN FILE.osm.pbf   Random people and facilities, on the extract's network and straight. Walking times come
from `tuimen reach` (checked by independent.py); then:
 1. accessibility of every place equals 2SFCA, E2SFCA and the Gaussian form as their papers write them;
 2. who is served, and how long they walk, equals networkx' network simplex;
 3. the assignment adds up: nobody twice, no place twice, only ways that are there;
 4. the three nearest of each service are the three smallest.
Without networkx, or the extract, it is skipped (77)."""
import csv, io, json, math, os, random, subprocess, sys, tempfile

try:
    import networkx as nx
except ImportError as why:
    print("skipped:", why)
    sys.exit(77)

ZONES = ((240, 1.0), (420, 0.68), (600, 0.22))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def rows(text):
    return list(csv.DictReader(io.StringIO(text)))


def draw(draw_from, box, work):
    lon, lat = lambda: draw_from.uniform(box[0], box[2]), lambda: draw_from.uniform(box[1], box[3])
    people = [(f"b{i}", lon(), lat(), draw_from.randint(0, 30)) for i in range(120)]
    facilities = [(s, f"{s}{i}", lon(), lat(), draw_from.randint(20, 160) if s != "park" or i else "")
                  for s, n in (("clinic", 9), ("canteen", 14), ("park", 4)) for i in range(n)]
    with open(os.path.join(work, "d.csv"), "w") as f:
        f.write("id,lon,lat,people\n" + "".join(f"{i},{x:.7f},{y:.7f},{n}\n" for i, x, y, n in people))
    with open(os.path.join(work, "f.csv"), "w") as f:
        f.write("service,id,lon,lat,capacity\n" + "".join(f"{s},{i},{x:.7f},{y:.7f},{c}\n" for s, i, x, y, c in facilities))
    return {i: n for i, _, _, n in people}, {i: (s, c) for s, i, _, _, c in facilities}


def seconds(tuimen, net, work):
    told = rows(run(tuimen, "reach", *net, "--points", f"{work}/d.csv", "--to", f"{work}/f.csv", "--minutes", "30"))
    return {(r["from"], r["id"]): round(float(r["seconds"]) * 100) for r in told if r["seconds"]}


def weight(kind, hundredths):
    t = hundredths / 100
    if kind == "zones":
        return next((w for most, w in ZONES if t <= most), 0)
    if t > 600:
        return 0
    return 1 if kind == "flat" else (math.exp(-0.5 * (t / 600) ** 2) - math.exp(-0.5)) / (1 - math.exp(-0.5))


def accessibility(kind, people, known, cost, service):
    of = [f for f, (s, c) in known.items() if s == service and c != ""]
    total = {f: sum(n * weight(kind, cost.get((p, f), 10 ** 9)) for p, n in people.items()) for f in of}
    return {p: sum(known[f][1] / total[f] * weight(kind, cost.get((p, f), 10 ** 9)) for f in of if total[f])
            for p in people}


def best(people, known, cost, service):
    graph, without = nx.DiGraph(), 10 ** 8
    graph.add_node("all", demand=-sum(people.values()))
    graph.add_node("end", demand=sum(people.values()))
    for f, (s, c) in known.items():
        if s == service:
            graph.add_edge(f, "end", weight=0, **({} if c == "" else {"capacity": c}))
    for p, n in people.items():
        graph.add_edge("all", p, capacity=n, weight=0)
        graph.add_edge(p, "end", weight=without)
        for f, (s, _) in known.items():
            if s == service and cost.get((p, f), 10 ** 9) <= 60000:
                graph.add_edge(p, f, weight=cost[p, f])
    flow_cost, flow = nx.network_simplex(graph)
    left = sum(flow[p]["end"] for p in people)
    return left, flow_cost - left * without


def check(tuimen, net, box, seed, work):
    people, known = draw(random.Random(seed), box, work)
    cost = seconds(tuimen, net, work)
    ask = [tuimen, "cover", *net, "--facilities", f"{work}/f.csv", "--demand", f"{work}/d.csv", "--minutes", "4,7,10"]
    answer = json.loads(run(*ask))
    assert answer["how"] == ("network" if net else "straight x 1.3")
    for s in answer["services"]:
        name, told = s["service"], s["capacity"]
        left, walked = best(people, known, cost, name)
        assert abs(told["unserved"] + told["out_of_reach"] - left) < 1e-9, (name, told, left)
        assert told["served"] == sum(people.values()) - left and told["gap"] == 0
        assert abs(told["mean_seconds"] * told["served"] * 100 - walked) <= 0.6 * told["served"], (name, told, walked)
        assert told["unlimited"] == (name == "park")
        reach = {p for (p, f), c in cost.items() if known[f][0] == name and c <= 60000}
        assert told["out_of_reach"] == sum(n for p, n in people.items() if p not in reach)
    for words, kind in ((), "flat"), (("--decay", "1,0.68,0.22"), "zones"), (("--decay", "gauss"), "gauss"):
        want = {s["service"]: accessibility(kind, people, known, cost, s["service"]) for s in answer["services"]}
        for r in rows(run(*ask, *words, "--table")):
            assert abs(float(r["accessibility"]) - 1000 * want[r["service"]][r["id"]]) < 2e-6, (kind, r)
    used, got = {}, {}
    for r in rows(run(*ask, "--assignment")):
        assert round(float(r["seconds"]) * 100) == cost[r["id"], r["facility"]] <= 60000
        used[r["facility"]] = used.get(r["facility"], 0) + float(r["people"])
        got[r["service"], r["id"]] = got.get((r["service"], r["id"]), 0) + float(r["people"])
    assert all(known[f][1] == "" or n <= known[f][1] for f, n in used.items())
    assert all(n <= people[p] for (_, p), n in got.items())
    for s in answer["services"]:
        for f in s["capacity"]["facilities"]:
            assert f["assigned"] == used.get(f["id"], 0)
    want = {(p, s): sorted((cost[p, f], k, f) for k, (f, (of, _)) in enumerate(known.items()) if of == s and (p, f) in cost)[:3]
            for p in people for s in {s for s, _ in known.values()}}
    told = {}
    for r in rows(run(*ask, "--nearest", "3")):
        told.setdefault((r["id"], r["service"]), []).append((round(float(r["seconds"]) * 100), r["facility"]))
        assert int(r["rank"]) == len(told[r["id"], r["service"]])
    assert told == {key: [(c, f) for c, _, f in list_] for key, list_ in want.items() if list_}
    return sum(s["capacity"]["unserved"] for s in answer["services"])


def main():
    tuimen, pbf = os.path.abspath(sys.argv[1]), sys.argv[2]
    short = 0
    with tempfile.TemporaryDirectory() as work:
        for seed in range(6):
            short += check(tuimen, [], (104.06, 30.64, 104.08, 30.66), seed, work)
        if not os.path.exists(pbf):
            print("straight ways agree; the extract isn't there")
            sys.exit(0)
        net = os.path.join(work, "x.net")
        run(tuimen, "network", "build", pbf, "-o", net)
        for seed in range(6):
            short += check(tuimen, [net], (104.06, 30.66, 104.08, 30.68), seed, work)
    assert short > 100
    print(f"12 towns agree; {short:.0f} people without a place in all")


main()
