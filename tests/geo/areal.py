#!/usr/bin/env python3
"""Cells over communities and buildings, against shapely, which shares nothing with the engine.

areal.py TUIMEN   Random hexagons with people and two age bands, communities of random shape, buildings as points with
households and as footprints; straight ways. People of each community and building, by areal weighting, equal shapely's
areas; shares equal those of the points that the table prints. Without shapely it is skipped (77)."""
import csv, io, json, math, os, random, subprocess, sys, tempfile

try:
    from shapely.geometry import Point, Polygon, mapping
except ImportError as why:
    print("skipped:", why)
    sys.exit(77)

LON, LAT = 104.07, 30.65
EAST, NORTH = 1 / 95_800, 1 / 110_850             # degrees a metre, near enough to draw with


def at(x, y):
    return round(LON + x * EAST, 7), round(LAT + y * NORTH, 7)


def shape(draw, x, y, radius, corners, rough):
    return Polygon([at(x + radius * (1 - rough * draw.random()) * math.cos(2 * math.pi * (k + 0.5) / corners),
                       y + radius * (1 - rough * draw.random()) * math.sin(2 * math.pi * (k + 0.5) / corners))
                    for k in range(corners)])


def collection(path, shapes, properties):
    with open(path, "w") as f:
        json.dump({"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": p, "geometry": mapping(s)} for s, p in zip(shapes, properties)]}, f)


def run(tuimen, work, *words):
    done = subprocess.run([tuimen, "cover", "--facilities", f"{work}/f.csv", "--minutes", "5,10", *words], check=True,
                          capture_output=True, text=True)
    return done.stdout


def near(a, b, most=2e-3):
    return abs(a - b) <= most * (1 + abs(b))


def check(tuimen, draw, work):
    cells = [shape(draw, 221 * i + 110 * (j % 2), 191 * j, 127, 6, 0) for i in range(6) for j in range(6)]
    about = [{"id": f"c{k}", "people": draw.randint(0, 400), "old": draw.randint(0, 90), "name": "x"}
             for k in range(len(cells))]
    zones = [shape(draw, draw.uniform(100, 1100), draw.uniform(100, 900), draw.uniform(150, 400), 9, 0.5) for _ in range(4)]
    plots = [shape(draw, draw.uniform(-150, 1300), draw.uniform(-150, 1100), draw.uniform(8, 40), 5, 0.4) for _ in range(150)]
    spots = [(at(draw.uniform(-100, 900), draw.uniform(-100, 1100)), draw.randint(0, 60)) for _ in range(200)]
    collection(f"{work}/cells.geojson", cells, about)
    collection(f"{work}/zones.geojson", zones, [{"id": f"z{k}"} for k in range(4)])
    collection(f"{work}/plots.geojson", plots, [{"id": k} for k in range(len(plots))])
    with open(f"{work}/spots.csv", "w") as f:
        f.write("id,lon,lat,households\n" + "".join(f"{k},{p[0]},{p[1]},{n}\n" for k, (p, n) in enumerate(spots)))
    with open(f"{work}/f.csv", "w") as f:
        f.write("service,id,lon,lat\n" + "".join("shop,s%d,%.7f,%.7f\n" % (k, *at(300 * k, 400)) for k in range(3)))

    told = json.loads(run(tuimen, work, "--demand", f"{work}/cells.geojson", "--zones", f"{work}/zones.geojson"))
    assert told["per"] == "cell" and told["places"] == 36 and near(told["people"], sum(a["people"] for a in about), 1e-9)
    assert list(told["services"][0]["bands"]) == ["old"]
    for zone, z in zip(zones, told["communities"]):
        want = sum(a["people"] * c.intersection(zone).area / c.area for c, a in zip(cells, about))
        assert near(z["people"], want), (z, want)

    table = list(csv.DictReader(io.StringIO(run(tuimen, work, "--demand", f"{work}/cells.geojson", "--table"))))
    covered = sum(float(r["people"]) for r in table if float(r["seconds"]) <= 300)
    assert near(told["services"][0]["share"]["5"] * told["people"], covered, 1e-4)
    parts = [sum(r["id"] == f"c{k}" for r in table) for k in range(36)]
    assert all(5 <= n <= 13 for n in parts), parts

    def by_building(file, weights):
        answer = json.loads(run(tuimen, work, "--demand", f"{work}/cells.geojson", "--buildings", file))
        rows = list(csv.DictReader(io.StringIO(
            run(tuimen, work, "--demand", f"{work}/cells.geojson", "--buildings", file, "--table"))))
        got, want, empty = {}, {}, 0
        for r in rows:
            got[r["id"]] = got.get(r["id"], 0) + float(r["people"])
        for k, (cell, a) in enumerate(zip(cells, about)):
            inside = weights(cell)
            total = sum(inside.values())
            for b, w in inside.items():
                want[str(b)] = want.get(str(b), 0) + a["people"] * w / total
            if total == 0 and a["people"]:
                want[f"c{k}"] = a["people"]
                empty += 1
        assert answer["per"] == "building" and answer["cells_without_buildings"] == empty
        assert near(answer["people"], sum(a["people"] for a in about), 1e-9)
        for b, n in got.items():
            assert near(n, want.get(b, 0)), (file, b, n, want.get(b))
        assert {b for b, n in want.items() if n > 0.01} <= set(got)
        return empty

    def households(cell):
        found = {k: n for k, (p, n) in enumerate(spots) if n and cell.covers(Point(p))}
        return found

    def areas(cell):
        found = {k: cell.intersection(p).area for k, p in enumerate(plots)}
        return {k: a for k, a in found.items() if a > 2e-6 * plots[k].area}

    return by_building(f"{work}/spots.csv", households) + by_building(f"{work}/plots.geojson", areas)


def main():
    tuimen, empty = os.path.abspath(sys.argv[1]), 0
    with tempfile.TemporaryDirectory() as work:
        for seed in range(8):
            empty += check(tuimen, random.Random(seed), work)
    assert empty > 3
    print(f"8 towns agree; {empty} cells without buildings kept their people")


main()
