#!/usr/bin/env python3
"""Walking times against programs that share nothing with the engine.

independent.py TUIMEN FILE.osm.pbf…   For each extract:
 1. every node's time over the network's own edges (network info --edges) by networkx' Dijkstra: equal to the hundredth;
 2. the same over a graph of raw pieces read from the extract by osmium, with lengths on the sphere: within 0.5 % and 2 s
    for 98 % of the nodes, and never much shorter (what is walked across, squares, is left out here);
 3. the first again for the other walkers, one of them with ways shut;
 4. areas (reach --polygons): valid by GEOS, each within the next.
Files that aren't there are skipped and counted; without networkx, shapely or osmium the whole test is (77)."""
import csv, io, json, math, os, subprocess, sys, tempfile
import xml.etree.ElementTree as ET

try:
    import networkx as nx
    from shapely.geometry import shape
    subprocess.run(["osmium", "--version"], check=True, capture_output=True)
except Exception as why:
    print("skipped:", why)
    sys.exit(77)

NEVER = set("motorway motorway_link construction proposed planned abandoned razed demolished disused raceway bus_guideway "
            "escape rest_area services via_ferrata no emergency_bay street_lamp traffic_signals bus_stop platform_edge"
            .split())
LET_IN = set("yes designated permissive official destination customers use_sidepath".split())
OWN = set("private residents permit delivery agricultural forestry".split())
GATES = set("gate lift_gate swing_gate kissing_gate wicket_gate sliding_gate sliding_beam turnstile full-height_turnstile "
            "entrance hampshire_gate border_control toll_booth".split())


def access(tags):
    for key in ("foot", "access"):
        value = tags.get(key)
        if value == "no" or value in OWN:
            return False
        if value in LET_IN:
            return True
    return True


def raw_graph(pbf):
    with tempfile.NamedTemporaryFile(suffix=".osm") as out:
        subprocess.run(["osmium", "cat", "-O", "-f", "osm", "-o", out.name, pbf], check=True, capture_output=True)
        where, shut, graph = {}, set(), nx.Graph()
        for _, e in ET.iterparse(out.name):
            if e.tag not in ("node", "way", "relation"):
                continue
            tags = {t.get("k"): t.get("v") for t in e.findall("tag")}
            if e.tag == "node":
                where[int(e.get("id"))] = (float(e.get("lon")), float(e.get("lat")))
                barrier = tags.get("barrier")
                if barrier and (not access(tags) or (barrier in GATES and tags.get("locked") == "yes")):
                    shut.add(int(e.get("id")))
            elif e.tag == "way":
                highway = tags.get("highway")
                wanted = highway not in NEVER if highway else (
                    tags.get("place") == "square" or tags.get("man_made") == "pier"
                    or "platform" in (tags.get("railway"), tags.get("public_transport")))
                if tags.get("motorroad") == "yes" and tags.get("foot") not in LET_IN:
                    wanted = False
                if wanted and access(tags):
                    refs = [int(r.get("ref")) for r in e.findall("nd")]
                    for a, b in zip(refs, refs[1:]):
                        if a in where and b in where and a != b:
                            graph.add_edge(a, b, length=sphere(where[a], where[b]))
            e.clear()
        graph.remove_nodes_from(shut)
        return graph, where


def sphere(p, q):
    lon1, lat1, lon2, lat2 = map(math.radians, (*p, *q))
    h = math.sin((lat2 - lat1) / 2) ** 2 + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371008.8 * math.asin(math.sqrt(h))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def own_edges(tuimen, net, profile="everyone"):
    graph = nx.DiGraph()
    for row in csv.DictReader(io.StringIO(run(tuimen, "network", "info", net, "--edges", "--profile", profile))):
        for a, b, key in (("from", "to", "seconds"), ("to", "from", "seconds_back")):
            if row[key]:
                u, v, w = int(row[a]), int(row[b]), round(float(row[key]) * 100)
                if u != v and (not graph.has_edge(u, v) or graph[u][v]["w"] > w):
                    graph.add_edge(u, v, w=w)
    return graph


def others(tuimen, net, work, where):
    """The other walkers, one of them with ways shut, over the network's own edges; from the part that hangs together."""
    shut = os.path.join(work, "shut.net")
    edges = list(csv.DictReader(io.StringIO(run(tuimen, "network", "info", net, "--edges"))))
    run("cp", net, shut)
    for row in edges[:: max(1, len(edges) // 5)]:
        if row["from"] != row["to"]:
            run(tuimen, "network", "edit", shut, "--close", row["from"] + "," + row["to"])
    for profile, name in (("senior", net), ("wheelchair", net), ("child", shut)):
        own = own_edges(tuimen, name, profile)
        part = sorted(n for n in max(nx.weakly_connected_components(own), key=len) if n in where and own.out_degree(n))
        start = part[len(part) // 2]
        lon, lat = where[start]
        told = run(tuimen, "reach", name, f"--from={lon:.7f},{lat:.7f}", "--minutes", "30", "--profile", profile)
        seconds = {int(r["node"]): float(r["seconds"]) for r in csv.DictReader(io.StringIO(told))}
        exact = nx.single_source_dijkstra_path_length(own, start, cutoff=180000, weight="w")
        wrong = [n for n, w in exact.items() if abs(seconds.get(n, -1) * 100 - w) > 0.5]
        assert len(exact) > 10 and not wrong, f"{name}: {profile}: {len(wrong)} of {len(exact)} nodes differ"


def check(tuimen, pbf, work):
    net = os.path.join(work, "x.net")
    run(tuimen, "network", "build", pbf, "-o", net)
    raw, where = raw_graph(pbf)
    core = max(nx.connected_components(raw), key=len)
    own = own_edges(tuimen, net)
    starts = sorted(n for n in core if n in own)
    near = far = short = longer = 0
    for start in starts[:: max(1, len(starts) // 3)][:3]:
        lon, lat = where[start]
        told = run(tuimen, "reach", net, f"--from={lon:.7f},{lat:.7f}", "--minutes", "30", "--profile", "everyone")
        seconds = {int(r["node"]): float(r["seconds"]) for r in csv.DictReader(io.StringIO(told))}
        exact = nx.single_source_dijkstra_path_length(own, start, cutoff=180000, weight="w")
        wrong = [n for n, w in exact.items() if abs(seconds.get(n, -1) * 100 - w) > 0.5]
        assert not wrong, f"{pbf}: {len(wrong)} of {len(exact)} nodes differ over the same edges"
        length = nx.single_source_dijkstra_path_length(raw, start, cutoff=1750, weight="length")
        for node, metres in length.items():
            ours = seconds.get(node)
            agree = ours is not None and abs(ours - metres) <= 2 + 0.005 * metres
            near += agree
            far += not agree
            longer += ours is None or ours > 2 + 1.005 * metres
        short += sum(1 for n, s in seconds.items() if n in length and s < 0.6 * length[n] - 30)
        areas = json.loads(run(tuimen, "reach", net, f"--from={lon:.7f},{lat:.7f}", "--minutes", "5,10,15", "--polygons"))
        last = None
        for feature in areas["features"]:
            area = shape(feature["geometry"])
            assert area.is_valid, f"{pbf}: an area is not valid"
            assert last is None or area.covers(last), f"{pbf}: an area is not within the next"
            last = area
    others(tuimen, net, work, where)
    print(f"{os.path.basename(pbf)}: {near} nodes agree with the raw graph, {far} don't (squares), {short} much shorter")
    # squares only shorten; how much is compared where there are few
    table = run(tuimen, "network", "info", net, "--edges")
    few = table.count(",square,") < 0.02 * table.count("\n")
    assert longer <= 0.02 * (near + far), f"{pbf}: {longer} of {near + far} nodes are further than over the raw graph"
    assert not few or far <= 0.02 * (near + far), f"{pbf}: {far} of {near + far} nodes differ from the raw graph"


def main():
    tuimen, files = os.path.abspath(sys.argv[1]), sys.argv[2:]
    there = [f for f in files if os.path.exists(f)]
    with tempfile.TemporaryDirectory() as work:
        for pbf in there:
            check(tuimen, pbf, work)
    print(f"{len(files) - len(there)} of {len(files)} extracts skipped")
    sys.exit(0 if there else 77)


main()
