/* tuimen cover: which share of people has each service within so many minutes, who lacks what. */
#include "main/commands.h"
#include "main/cover_capacity.h"

#include <stdio.h>
#include <string.h>

static int wrong(const char *why)
{
    fprintf(stderr, "tuimen: %s\n"
            "usage: tuimen cover [NET] --facilities F.csv [--demand D.csv] [--minutes 15] "
            "[--profile P]\n                    [--per node|building|cell] [--cell METRES] [--table]\n", why);
    return EXIT_WRONG_USE;
}

static bool per_of(const char *word, const Cover *c, CoverPer *ret)
{
    *ret = !c->demand_file ? PER_NODE
         : cover_is_geojson(c->demand_file) && !c->buildings_file ? PER_CELL : PER_BUILDING;
    for (int i = 0; word && i < 3; i++)
        if (!strcmp(word, cover_per[i])) {
            *ret = (CoverPer)i;
            if (c->buildings_file && *ret != PER_BUILDING) return false;
            return (*ret == PER_NODE) == !c->demand_file;
        }
    return !word;
}

typedef struct Words { const char *network, *profile, *per, *minutes, *decay; bool table, assignment; } Words;

static int cover(Cover *c, const Words *w)
{
    Arena keep = network_room(), scratch = network_room();
    if (!per_of(w->per, c, &c->per))
        return wrong("--per node 不带 --demand，building 和 cell 要带 / --per node goes without --demand, "
                     "building and cell with it");
    if (!w->network && c->per == PER_NODE)
        return wrong("没有路网时须给出 --demand / without a network: needs --demand");
    if (!minutes_of(w->minutes ? w->minutes : "15", c->limit, &c->limits)) return EXIT_WRONG_USE;
    int bad = walker_open(w->network, w->profile, &c->walker, &keep);
    if (bad) return bad;
    if (!cover_read(c, &keep, scratch)) return EXIT_BAD_INPUT;
    if (w->assignment && !c->capacity) return wrong("--assignment 须有 capacity 列 / needs the column capacity");
    cover_work(c, &keep, scratch);
    Capacity places;
    if (!capacity_decay(w->decay, c, &places.decay)) return EXIT_WRONG_USE;
    if (c->capacity && !capacity_work(c, &places, &keep, scratch)) return EXIT_BAD_INPUT;
    if (c->capacity) c->places_of = &places;
    Buf to = buf_new(&keep, 1 << 16);
    if (w->assignment) capacity_assignment(c, &to);
    else if (w->table) cover_table(c, &to);
    else cover_json(c, &to, scratch);
    return print_all(&to);
}

int command_cover(int argc, char **argv)
{
    Words w = { 0 };
    Cover c = { .cell_m = 200, .worst = 20 };
    long threads = 1, seed = 0;
    int words;
    const Option options[] = {
        { "--facilities", OPTION_TEXT, &c.facilities_file, 0, 0, "FILE.csv: service,id,lon,lat[,capacity]" },
        { "--demand", OPTION_TEXT, &c.demand_file, 0, 0,
         "FILE: id,lon,lat,people[,age bands][,community], or outlines with people" },
        { "--buildings", OPTION_TEXT, &c.buildings_file, 0, 0,
         "FILE: id,lon,lat[,households] or outlines, over which --demand's cells are spread" },
        { "--zones", OPTION_TEXT, &c.zones_file, 0, 0,
         "FILE.geojson: communities with an id, told one by one" },
        { "--minutes", OPTION_TEXT, &w.minutes, 0, 0, "5,10,15: the last one is who lacks what (15)" },
        { "--profile", OPTION_TEXT, &w.profile, 0, 0,
         "everyone, senior, child, wheelchair, or speed=…,steps=…" },
        { "--per", OPTION_TEXT, &w.per, 0, 0, "node, building or cell (building with --demand, else node)" },
        { "--cell", OPTION_NUMBER, &c.cell_m, 1, 10000,
         "for --per cell: how wide a cell is, in metres (200)" },
        { "--worst", OPTION_NUMBER, &c.worst, 0, 1000000, "how many places of the shortfall list (20)" },
        { "--table", OPTION_FLAG, &w.table, 0, 0,
         "CSV instead: every place, every service, seconds, facility" },
        { "--decay", OPTION_TEXT, &w.decay, 0, 0,
         "with capacities: flat, gauss, or a weight for each of --minutes (flat)" },
        { "--assignment", OPTION_FLAG, &w.assignment, 0, 0, "CSV instead: who goes where, as places allow" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; one is enough" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &w.network, 1, &words)) return EXIT_WRONG_USE;
    if (!c.facilities_file) return wrong("须给出 --facilities / needs --facilities");
    return cover(&c, &w);
}
