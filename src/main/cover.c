/* tuimen cover: which share of people has each service within so many minutes, who lacks what. */
#include "main/commands.h"
#include "main/cover.h"

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
    *ret = c->demand_file ? PER_BUILDING : PER_NODE;
    for (int i = 0; word && i < 3; i++)
        if (!strcmp(word, cover_per[i])) {
            *ret = (CoverPer)i;
            return (*ret == PER_NODE) == !c->demand_file;
        }
    return !word;
}

static int cover(Cover *c, const char *network, const char *profile, const char *per, const char *minutes,
                 bool table)
{
    Arena keep = network_room(), scratch = network_room();
    if (!per_of(per, c, &c->per)) return wrong("--per node 不带 --demand，building 和 cell 要带 / --per node goes "
                                               "without --demand, building and cell with it");
    if (!network && c->per == PER_NODE) return wrong("没有路网时须给出 --demand / without a network: needs --demand");
    if (!minutes_of(minutes ? minutes : "15", c->limit, &c->limits)) return EXIT_WRONG_USE;
    int bad = walker_open(network, profile, &c->walker, &keep);
    if (bad) return bad;
    if (!cover_read(c, &keep)) return EXIT_BAD_INPUT;
    cover_work(c, &keep, scratch);
    Buf to = buf_new(&keep, 1 << 16);
    if (table) cover_table(c, &to);
    else cover_json(c, &to, scratch);
    return print_all(&to);
}

int command_cover(int argc, char **argv)
{
    const char *network = NULL, *profile = NULL, *per = NULL, *minutes = NULL;
    Cover c = { .cell_m = 200, .worst = 20 };
    bool table = false;
    long threads = 1, seed = 0;
    int words;
    const Option options[] = {
        { "--facilities", OPTION_TEXT, &c.facilities_file, 0, 0, "FILE.csv: service,id,lon,lat" },
        { "--demand", OPTION_TEXT, &c.demand_file, 0, 0, "FILE.csv: id,lon,lat,people[,age bands]" },
        { "--minutes", OPTION_TEXT, &minutes, 0, 0, "5,10,15: the last one is who lacks what (15)" },
        { "--profile", OPTION_TEXT, &profile, 0, 0,
         "everyone, senior, child, wheelchair, or speed=…,steps=…" },
        { "--per", OPTION_TEXT, &per, 0, 0, "node, building or cell (building with --demand, else node)" },
        { "--cell", OPTION_NUMBER, &c.cell_m, 1, 10000,
         "for --per cell: how wide a cell is, in metres (200)" },
        { "--worst", OPTION_NUMBER, &c.worst, 0, 1000000, "how many places of the shortfall list (20)" },
        { "--table", OPTION_FLAG, &table, 0, 0,
         "CSV instead: every place, every service, seconds, facility" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; one is enough" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &network, 1, &words)) return EXIT_WRONG_USE;
    if (!c.facilities_file) return wrong("须给出 --facilities / needs --facilities");
    return cover(&c, words ? network : NULL, profile, per, minutes, table);
}
