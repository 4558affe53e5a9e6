/* Draws the demo town as SVG, to look at with one's own eyes: town_look SEED RESIDENTS WEST SOUTH EAST
 * NORTH [gov] */
#include "town/town.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static double west, south, east, north, across;

static void points(TownLine l)
{
    for (int i = 0; i < l.points; i++)
        printf("%.1f,%.1f ", (l.at[i].lon / 1e7 - west) / (east - west) * 1600,
            (north - l.at[i].lat / 1e7) / (east - west) * 1600 * 1.1564);
}

static void polygon(TownPolygon p, const char *style)
{
    fputs("<path fill-rule='evenodd' style='", stdout);
    printf("%s' d='", style);
    for (int r = 0; r < p.rings; r++) {
        fputs("M", stdout);
        points(p.ring[r]);
        fputs("Z ", stdout);
    }
    puts("'/>");
}

static void way(const TownWay *w)
{
    static const double wide_m[] = { 40, 28, 15, 9, 2.5, 4 };
    const char *colour = w->bridge ? "#c96" : w->kind == TOWN_STEPS ? "#c33" : w->kind ==
        TOWN_PATH ? "#bbb" : "#fff";
    double px = wide_m[w->kind] / 95865 / (east - west) * 1600;
    printf("<polyline fill='none' stroke-linecap='round' stroke='%s' stroke-width='%.2f' points='", colour,
        px < 0.4 ? 0.4 : px);
    points(w->line);
    puts("'/>");
}

int main(int argc, char **argv)
{
    static const char *const fill[] = { "fill:#9ccbe0", "fill:#c4e2bd", "fill:#dfe8c4", "fill:#eceae4",
        "fill:#f0dcdc",
                                        "fill:#f5ecc9", "fill:#dcdce8", "fill:#f6d9d4", "fill:#b5d8a8" };
    if (argc < 7) return 2;
    enum { PLAN = 64 << 20, COMMUNITY = 64 << 20 };
    TownAsk ask = { strtoull(argv[1], NULL, 10), atoll(argv[2]), 1780000000000, 30, 1 };
    west = atof(argv[3]); south = atof(argv[4]); east = atof(argv[5]); north = atof(argv[6]);
    bool gov = argc > 7;
    Arena keep = arena_make(PLAN), scratch = arena_make(COMMUNITY);
    TownPlan plan;
    Err e = town_plan(&ask, &keep, scratch, &plan);
    if (e) { fprintf(stderr, "%s\n", e->en); return 1; }
    across = (north - south) / (east - west) * 1600 * 1.1564;
    printf("<svg xmlns='http://www.w3.org/2000/svg' width='1600' height='%.0f' style='background:#e8e8e8'>",
        across);
    polygon(plan.district.shape, "fill:#f6f6f3");
    for (int i = 0; i < plan.areas_count; i++) polygon(plan.areas[i].shape, fill[plan.areas[i].kind]);
    for (int i = 0; i < plan.ways_count; i++)
        if (!plan.ways[i].bridge) way(&plan.ways[i]);
    for (int i = 0; i < plan.ways_count; i++)
        if (plan.ways[i].bridge) way(&plan.ways[i]);
    for (int k = 0; k < TOWN_COMMUNITIES; k++) {
        Arena room = scratch;
        TownCommunity c;
        char *half = arena_take(&room, 1, 8 << 20);
        town_community(&plan, k, &room, (Arena){ half, half + (8 << 20), NULL }, &c);
        for (int i = 0; i < c.ways_count; i++) way(&c.ways[i]);
        for (int i = 0; i < c.buildings_count; i++)
            polygon(c.buildings[i].shape,
                c.buildings[i].compound < 0 ? "fill:#c9b9b9" : c.buildings[i].floors > 20
                ? "fill:#b58f7a" : c.buildings[i].floors > 12 ? "fill:#c6a995" : "fill:#d4c4b4");
        for (int i = 0; gov && i < c.microgrids_count; i++)
            polygon(c.microgrids[i].shape, "fill:none;stroke:#3a8;stroke-width:.7");
        for (int i = 0; gov && i < c.grids_count; i++)
            polygon(c.grids[i].shape,
                c.grids[i].exclusive ? "fill:#84c4;stroke:#84c" : "fill:none;stroke:#06c;stroke-width:1.6");
        for (int i = 0; gov && i < c.cases_count; i++)
            printf("<circle r='2' fill='#d33' cx='%.1f' cy='%.1f'/>",
                (c.cases[i].at.lon / 1e7 - west) / (east - west) * 1600,
                (north - c.cases[i].at.lat / 1e7) / (east - west) * 1600 * 1.1564);
        polygon(c.place->shape, "fill:none;stroke:#80a;stroke-width:2");
    }
    for (int s = 0; s < TOWN_STREETS; s++) polygon(plan.streets[s].shape,
        "fill:none;stroke:#c00;stroke-width:3.5");
    puts("</svg>");
    return 0;
}
