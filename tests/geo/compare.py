#!/usr/bin/env python3
"""Two scenarios side by side, against each of them alone.

compare.py TUIMEN FILE.osm.pbf   On the extract's network: facilities moved, added, taken away; then a gate's street shut.
What `cover --against` says of shares, people moved, gains, losses and inequality is added up again here from the two
tables that `cover --table` prints without it. Without the extract, straight ways alone are checked."""
import csv, io, json, os, random, shutil, subprocess, sys, tempfile

MINUTES = (5, 10, 15)
CAP = 2 * 15 * 60


def run(*words, status=0):
    done = subprocess.run(words, capture_output=True, text=True)
    assert done.returncode == status, (words, done.stderr)
    return done.stdout


def table(tuimen, net, facilities, work):
    told = run(tuimen, "cover", *net, "--facilities", facilities, "--demand", f"{work}/d.csv", "--table")
    return {(r["service"], r["id"]): float(r["seconds"]) if r["seconds"] else None for r in csv.DictReader(io.StringIO(told))}


def gini(values, weights):
    total, pairs = sum(v * w for v, w in zip(values, weights)), 0
    order = sorted(zip(values, weights))
    people, before = sum(weights), 0
    for v, w in order:
        pairs += w * v * (2 * before + w - people)
        before += w
    return pairs / (people * total) if total else 0


def near(a, b, most=1e-5):
    return abs(a - b) <= most * (1 + abs(b))


def check_service(s, people, before, after):
    name = s["service"]
    a = {p: before.get((name, p)) for p in people}
    b = {p: after.get((name, p)) for p in people}
    all_people = sum(people.values())
    within = lambda t, m: t is not None and t <= 60 * m
    capped = lambda t: CAP if t is None or t > CAP else t
    for m in MINUTES:
        share = [sum(n for p, n in people.items() if within(t[p], m)) / all_people for t in (a, b)]
        assert near(s["share"]["before"][str(m)], share[0]) and near(s["share"]["after"][str(m)], share[1])
        assert near(s["share"]["difference"][str(m)], share[1] - share[0])
        came = sum(n for p, n in people.items() if within(b[p], m) and not within(a[p], m))
        left = sum(n for p, n in people.items() if within(a[p], m) and not within(b[p], m))
        assert near(s["moved_in"][str(m)], came) and near(s["moved_out"][str(m)], left), (name, m, came, left, s)
    far = 10 ** 9
    get = lambda t: far if t is None else t
    assert near(s["people_shorter"], sum(n for p, n in people.items() if get(b[p]) < get(a[p])))
    assert near(s["people_longer"], sum(n for p, n in people.items() if get(b[p]) > get(a[p])))
    for key, t in ("before", a), ("after", b):
        values, weights = [capped(t[p]) for p in people], list(people.values())
        mean = sum(v * w for v, w in zip(values, weights)) / all_people
        assert abs(s["mean_seconds"][key] - mean) < 0.006 and near(s["gini"][key], gini(values, weights))
    by = {way: sum(f["people"] for f in s[f"{way}_by"]) for way in ("moved_in", "moved_out")}
    assert all(near(by[way], s[way][str(MINUTES[-1])]) for way in by), (name, by)
    return sum(a[p] != b[p] for p in people)


def check(tuimen, nets, files, people, work):
    words = [tuimen, "cover", *nets[0], "--facilities", files[0], "--demand", f"{work}/d.csv", "--minutes", "5,10,15",
             "--worst", "100000"]
    words += ["--against", files[1]] if files[1] != files[0] else []
    words += ["--against-network", *nets[1]] if nets[1] != nets[0] else []
    told = json.loads(run(*words))
    before, after = (table(tuimen, net, file, work) for net, file in zip(nets, files))
    for s in told["services"]:
        for key, file in zip(("before", "after"), files):
            with open(file) as f:
                assert s["facilities"][key] == sum(r["service"] == s["service"] for r in csv.DictReader(f)), s
    changed = sum(check_service(s, people, before, after) for s in told["services"])
    capped = lambda t: CAP if t is None or t > CAP else t
    for key, sign in ("gainers", -1), ("losers", 1):
        want = {(s["service"], p) for s in told["services"] for p, n in people.items() if n and
                sign * (capped(after.get((s["service"], p))) - capped(before.get((s["service"], p)))) > 0}
        assert {(r["service"], r["id"]) for r in told[key]} == want and told[f"{key}_places"] == len(want)
        gain = [r["people"] * sign * (r["after_seconds"] - r["before_seconds"]) for r in told[key]]
        assert all(x >= y - 0.02 * (30 + 1) for x, y in zip(gain, gain[1:]))
    rows = list(csv.DictReader(io.StringIO(run(*words, "--table"))))
    for r in rows:
        for key, t in ("before_seconds", before), ("after_seconds", after):
            assert (float(r[key]) if r[key] else None) == t.get((r["service"], r["id"]))
    return changed


def main():
    tuimen, pbf = os.path.abspath(sys.argv[1]), sys.argv[2]
    draw = random.Random(7)
    with tempfile.TemporaryDirectory() as work:
        place = lambda: (draw.uniform(104.055, 104.085), draw.uniform(30.655, 30.685))
        people = {f"b{i}": draw.randint(0, 30) for i in range(300)}
        with open(f"{work}/d.csv", "w") as f:
            f.write("id,lon,lat,people\n" + "".join("%s,%.7f,%.7f,%d\n" % (i, *place(), n) for i, n in people.items()))
        rows = [("clinic", f"c{i}", *place()) for i in range(4)] + [("shop", f"s{i}", *place()) for i in range(9)]
        moved = [r if r[1] != "s3" else (*r[:2], *place()) for r in rows if r[1] != "c2"] + [("park", "p", *place())]
        files = [f"{work}/f.csv", f"{work}/g.csv"]
        for file, list_ in zip(files, (rows, moved)):
            with open(file, "w") as f:
                f.write("service,id,lon,lat\n" + "".join("%s,%s,%.7f,%.7f\n" % r for r in list_))
        changed = check(tuimen, ([], []), files, people, work)
        if os.path.exists(pbf):
            net, cut = f"{work}/x.net", f"{work}/y.net"
            run(tuimen, "network", "build", pbf, "-o", net)
            changed += check(tuimen, ([net], [net]), files, people, work)
            edges = list(csv.DictReader(io.StringIO(run(tuimen, "network", "info", net, "--edges"))))
            shut = [(e["from"], e["to"]) for e in draw.sample(edges, 40)]
            shutil.copy(net, cut)
            for a, b in shut:
                run(tuimen, "network", "edit", cut, "--close", f"{a},{b}")
            by_street = check(tuimen, ([net], [cut]), [files[0]] * 2, people, work)
            assert by_street > 10, by_street
            changed += by_street + check(tuimen, ([net], [cut]), files, people, work)
            assert "nodes are not those" in subprocess.run(
                [tuimen, "cover", net, "--facilities", files[0], "--against-network", make_other(tuimen, net, work)],
                capture_output=True, text=True).stderr
        assert changed > 100
        print(f"{changed} walks changed, all told alike")


def make_other(tuimen, net, work):
    other = f"{work}/z.net"
    with open(f"{work}/path.geojson", "w") as f:
        f.write('{"type":"LineString","coordinates":[[104.0655,30.6655],[104.0721,30.6699]]}')
    run(tuimen, "network", "edit", net, "--add", f"{work}/path.geojson", "-o", other)
    return other


main()
