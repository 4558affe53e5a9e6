/* tuimen cover: which share of people has each service within so many minutes, who lacks what. */
#include "main/commands.h"
#include "main/cover_capacity.h"
#include "main/cover_compare.h"

#include <stdio.h>
#include <string.h>

static int wrong(const char *why)
{
    fprintf(stderr, "tuimen: %s\n"
            "usage: tuimen cover [NET] --facilities F.csv [--demand D.csv] [--minutes 15] "
            "[--profile P]\n"
            "                    [--per node|building|cell] [--cell METRES] [--buildings B.csv]\n"
            "                    [--zones Z.geojson] [--table] [--assignment] [--seconds S]\n"
            "                    [--against G.csv] [--against-network NET] [--against-at MOMENT]\n", why);
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

typedef struct Words {
    const char *network, *profile, *per, *minutes, *decay, *seconds, *at, *against, *against_network,
        *against_at;
    double until;                      /* as in Capacity */
    bool table, assignment;
} Words;

/* The same places and people with other facilities, or on another network. */
static int compare(Cover *before, const Words *w, const FcaDecay *decay, Buf *to, Arena *keep, Arena scratch)
{
    Cover after = *before;
    Capacity one = { .decay = *decay, .until = w->until }, places[2] = { one, one };
    after.facilities_file = w->against ? w->against : before->facilities_file;
    after.places_of = NULL;
    if (w->against_at && !at_read(w->against_at, &after.at, keep)) return EXIT_WRONG_USE;
    bool other = w->against_network || (w->against_at && w->network);  /* gates are shut at other hours */
    if (other) {
        const char *network = w->against_network ? w->against_network : w->network;
        int bad = walker_open_at(network, w->profile, &after.at, &after.walker, keep);
        if (bad) return bad;
        if (before->per == PER_NODE && !compare_same_nodes(before, &after, network)) return EXIT_BAD_INPUT;
    }
    if (!cover_read_other(before, &after, keep)) return EXIT_BAD_INPUT;
    cover_work(before, keep, scratch);
    if (!other) after.snap = before->snap, after.set = before->set, after.steps = before->steps;
    cover_work(&after, keep, scratch);
    if (before->capacity && after.capacity) {
        if (!capacity_work(before, &places[0], keep, scratch)) return EXIT_BAD_INPUT;
        if (!capacity_work(&after, &places[1], keep, scratch)) return EXIT_BAD_INPUT;
        before->places_of = &places[0];
        after.places_of = &places[1];
    }
    CoverPair pair = { before, &after, { w->network, w->against_network ? w->against_network : w->network } };
    if (w->table) compare_table(&pair, to);
    else compare_json(&pair, to, scratch);
    return 0;
}

/* NULL: what is asked makes sense. */
static const char *misses(const Cover *c, const Words *w)
{
    if (!w->network && c->per == PER_NODE)
        return "没有路网时须给出 --demand / without a network: needs --demand";
    if (c->buildings_file && !c->demand_file)
        return "--buildings 须与 --demand 同用 / --buildings needs --demand";
    if (w->against_network && !w->network)
        return "--against-network 须有路网相比 / --against-network needs a network to compare with";
    if ((w->against || w->against_network || w->against_at) && (w->assignment || c->nearest))
        return "--assignment、--nearest 不与 --against 同用 / either --against or --assignment, --nearest";
    return NULL;
}

/* Everything for one walker, added to `to`. */
static int cover(Cover *c, const Words *w, Buf *to)
{
    Arena keep = network_room(), scratch = network_room();
    FcaDecay decay;
    if (!per_of(w->per, c, &c->per))
        return wrong("--per node 不带 --demand，building 和 cell 要带 / --per node goes without --demand, "
                     "building and cell with it");
    const char *why = misses(c, w);
    if (why) return wrong(why);
    if (!minutes_of(w->minutes ? w->minutes : "15", c->limit, &c->limits)) return EXIT_WRONG_USE;
    if (!capacity_decay(w->decay, c, &decay)) return EXIT_WRONG_USE;
    if (!at_read(w->at, &c->at, &keep)) return EXIT_WRONG_USE;
    int bad = walker_open_at(w->network, w->profile, &c->at, &c->walker, &keep);
    if (bad) return bad;
    if (!cover_read(c, &keep, scratch)) return EXIT_BAD_INPUT;
    if (w->assignment && !c->capacity) return wrong("--assignment 须有 capacity 列 / needs the column capacity");
    if (w->against || w->against_network || w->against_at) return compare(c, w, &decay, to, &keep, scratch);
    cover_work(c, &keep, scratch);
    Capacity places = { .decay = decay, .until = w->until };
    if (c->capacity && !capacity_work(c, &places, &keep, scratch)) return EXIT_BAD_INPUT;
    if (c->capacity) c->places_of = &places;
    if (c->nearest) cover_nearest(c, to, network_room(), scratch);
    else if (w->assignment) capacity_assignment(c, to);
    else if (w->table) cover_table(c, to);
    else cover_json(c, to, scratch);
    return 0;
}

/* --profile A+B: the same for one walker after another, as one object. */
static int cover_all(const Cover *c, Words *w)
{
    Arena keep = network_room();
    Buf to = buf_new(&keep, 1 << 16);
    Str rest = str_of(w->profile);
    bool several = rest.at && str_find(rest, S("+")) >= 0;
    if (several && (w->table || w->assignment || c->nearest))
        return wrong("表格只对一种步行者 / a table is of one profile");
    for (int i = 0; i == 0 || rest.len; i++) {
        Cover one = *c;
        if (rest.at) w->profile = str_z(&keep, str_trim(str_cut(&rest, '+')));
        if (several) buf_adds(&to, i ? ",\n" : "{\"profiles\":[\n");
        int bad = cover(&one, w, &to);
        if (bad) return bad;
        if (several) to.len--;                     /* the end of its last line */
    }
    if (several) buf_adds(&to, "]}\n");
    return print_all(&to);
}

int command_cover(int argc, char **argv)
{
    Words w = { 0 };
    Cover c = { .cell_m = 200, .worst = 20 };
    long threads = 1, seed = 0;
    int words;
    const Option options[] = {
        { "--facilities", OPTION_TEXT, &c.facilities_file, 0, 0,
         "FILE.csv: service,id,lon,lat[,capacity,hours]" },
        { "--demand", OPTION_TEXT, &c.demand_file, 0, 0,
         "FILE: id,lon,lat,people[,age bands][,community], or outlines with people" },
        { "--buildings", OPTION_TEXT, &c.buildings_file, 0, 0,
         "FILE: id,lon,lat[,households] or outlines, over which --demand's cells are spread" },
        { "--zones", OPTION_TEXT, &c.zones_file, 0, 0,
         "FILE.geojson: communities with an id, told one by one" },
        { "--minutes", OPTION_TEXT, &w.minutes, 0, 0, "5,10,15: the last one is who lacks what (15)" },
        { "--profile", OPTION_TEXT, &w.profile, 0, 0,
         "everyone, senior, child, wheelchair, or speed=…,steps=…; several with + between" },
        { "--at", OPTION_TEXT, &w.at, 0, 0,
         "2026-10-01T19:30: only what is open then; gates closed then are shut" },
        { "--per", OPTION_TEXT, &w.per, 0, 0, "node, building or cell (building with --demand, else node)" },
        { "--cell", OPTION_NUMBER, &c.cell_m, 1, 10000,
         "for --per cell: how wide a cell is, in metres (200)" },
        { "--worst", OPTION_NUMBER, &c.worst, 0, 1000000, "how many places of the shortfall list (20)" },
        { "--table", OPTION_FLAG, &w.table, 0, 0,
         "CSV instead: every place, every service, seconds, facility" },
        { "--decay", OPTION_TEXT, &w.decay, 0, 0,
         "with capacities: flat, gauss, or a weight for each of --minutes (flat)" },
        { "--assignment", OPTION_FLAG, &w.assignment, 0, 0, "CSV instead: who goes where, as places allow" },
        { "--seconds", OPTION_TEXT, &w.seconds, 0, 0,
         "with capacities: places are shared out as best as found by then (60)" },
        { "--nearest", OPTION_NUMBER, &c.nearest, 1, 1000,
         "CSV instead: the K nearest facilities of every service, nearest first" },
        { "--against", OPTION_TEXT, &w.against, 0, 0,
         "FILE.csv: facilities as they would be; what changes from --facilities to these" },
        { "--against-network", OPTION_TEXT, &w.against_network, 0, 0, "NET as it would be; the same" },
        { "--against-at", OPTION_TEXT, &w.against_at, 0, 0, "the other at that moment; the same" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; one is enough" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &w.network, 1, &words)) return EXIT_WRONG_USE;
    if (!c.facilities_file) return wrong("须给出 --facilities / needs --facilities");
    double seconds = 60;
    if (w.seconds && !option_real("--seconds", w.seconds, 0, 1e6, &seconds)) return EXIT_WRONG_USE;
    w.until = capacity_clock() + seconds;
    return cover_all(&c, &w);
}
