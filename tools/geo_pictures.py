#!/usr/bin/env python3
"""Pictures for docs/geo out of what the program prints: geo_pictures.py TUIMEN FILE.osm.pbf LON,LAT
Writes docs/geo/network.svg (ways by kind, gates) and docs/geo/reach.svg (times at every point, three areas)."""
import csv, io, json, os, subprocess, sys, tempfile

WIDE, METRES = 760, 2300
KINDS = {"way": ("#7c8794", .8, "ways"), "steps": ("#c2410c", 2.4, "steps"), "crossing": ("#1d4ed8", 2.4, "crossings"),
         "square": ("#15803d", .9, "across squares")}


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def rows(*words):
    return csv.DictReader(io.StringIO(run(*words)))


class Frame:
    def __init__(self, lon, lat):
        import math
        self.lon, self.lat = lon, lat
        self.kx, self.ky = 111320 * math.cos(math.radians(lat)) * WIDE / METRES, 110900 * WIDE / METRES

    def at(self, lon, lat):
        return WIDE / 2 + (lon - self.lon) * self.kx, WIDE / 2 - (lat - self.lat) * self.ky

    def holds(self, p):
        return -20 < p[0] < WIDE + 20 and -20 < p[1] < WIDE + 20


def svg(name, body, legend):
    notes = "".join(f'<rect x="{12 + 118 * i}" y="{WIDE + 9}" width="16" height="8" fill="{colour}"/>'
                    f'<text x="{33 + 118 * i}" y="{WIDE + 17}">{text}</text>' for i, (colour, text) in enumerate(legend))
    with open(name, "w") as out:
        out.write(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDE} {WIDE + 26}" font-family="sans-serif" '
                  f'font-size="11"><rect width="{WIDE}" height="{WIDE + 26}" fill="#fff"/><clipPath id="c"><rect '
                  f'width="{WIDE}" height="{WIDE}"/></clipPath><g clip-path="url(#c)" fill="none">\n{body}</g>{notes}'
                  f'<text x="{WIDE - 8}" y="{WIDE + 17}" text-anchor="end">© OpenStreetMap contributors</text></svg>\n')


def network(tuimen, net, frame, where):
    paths = {}
    for e in rows(tuimen, "network", "info", net, "--edges"):
        a, b = where.get(e["from"]), where.get(e["to"])
        if a and b and (frame.holds(a) or frame.holds(b)):
            paths.setdefault(e["kind"], []).append("M%.1f %.1fL%.1f %.1f" % (*a, *b))
    body = "".join(f'<path d="{"".join(paths[k])}" stroke="{KINDS[k][0]}" stroke-width="{KINDS[k][1]}"/>\n'
                   for k in KINDS if k in paths)
    for g in rows(tuimen, "network", "info", net, "--gates"):
        p = frame.at(float(g["lon"]), float(g["lat"]))
        if frame.holds(p):
            body += '<circle cx="%.1f" cy="%.1f" r="3.4" fill="%s"/>\n' % (*p, "#b91c1c" if g["state"] != "open" else "#a16207")
    return body, [(KINDS[k][0], KINDS[k][2]) for k in KINDS] + [("#a16207", "gates")]


def reach(tuimen, net, frame, place, points):
    colours = {5: "#0f766e", 10: "#2563eb", 15: "#9333ea"}
    body = ""
    areas = json.loads(run(tuimen, "reach", net, f"--from={place}", "--minutes", "15,10,5", "--polygons"))
    for f in areas["features"]:
        d = "".join("M" + "L".join("%.1f %.1f" % frame.at(*p) for p in ring[:-1]) + "Z"
                    for poly in f["geometry"]["coordinates"] for ring in poly)
        body += f'<path d="{d}" fill="{colours[f["properties"]["minutes"]]}" fill-opacity=".22" fill-rule="evenodd"/>\n'
    for seconds, p in points:
        if seconds <= 900 and frame.holds(p):
            colour = colours[5 if seconds <= 300 else 10 if seconds <= 600 else 15]
            body += '<circle cx="%.1f" cy="%.1f" r="1.4" fill="%s"/>\n' % (*p, colour)
    body += f'<circle cx="{WIDE / 2}" cy="{WIDE / 2}" r="5" fill="#111"/>'
    return body, [(colours[m], f"{m} minutes") for m in colours]


def main():
    tuimen, pbf, place = sys.argv[1:4]
    lon, lat = map(float, place.split(","))
    frame = Frame(lon, lat)
    with tempfile.TemporaryDirectory() as work:
        net = os.path.join(work, "x.net")
        run(tuimen, "network", "build", pbf, "-o", net)
        where, points = {}, []
        for r in rows(tuimen, "reach", net, f"--from={place}", "--minutes", "60"):
            where[r["node"]] = frame.at(float(r["lon"]), float(r["lat"]))
            points.append((float(r["seconds"]), where[r["node"]]))
        os.makedirs("docs/geo", exist_ok=True)
        svg("docs/geo/network.svg", *network(tuimen, net, frame, where))
        svg("docs/geo/reach.svg", *reach(tuimen, net, frame, place, points))


main()
