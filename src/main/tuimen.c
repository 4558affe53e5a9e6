/* tuimen: one program, a command each. */
#include "main/commands.h"

#include <stdio.h>
#include <string.h>

const Command commands[] = {
    { "serve",   "serve the house over HTTP", command_serve },
    { "town",    "make the demo town: --seed S --scale N", command_town },
    { "import",
      "import osm FILE.osm.pbf | tiles FILE.pmtiles | facilities FILE.osm.pbf: the base map, or facilities",
      command_import },
    { "tiles",   "tiles build|export|info|list|get: base maps as PMTiles files", command_tiles },
    { "account", "account add: make an account for staff", command_account },
    { "key",     "key add|use|retire|status: the keys that personal fields are sealed with", command_key },
    { "backup",  "backup FILE: copy the database while it is in use", command_backup },
    { "restore", "restore FILE: put a backup in place", command_restore },
    { "check",   "check a deployment: integrity, references, queries, chain of events, keys", command_check },
    { "journal", "write the book of points for ledger, hledger or beancount", command_journal },
    { "signals", "rules of early warning with their precision, or their cards, as CSV", command_signals },
    { "openapi", "print the description of the API", command_openapi },
    { "access",  "print who may reach what", command_access },
    { "road",    "print the road of a case, or of disputes: steps, states, by whom", command_road },
    { "datum",   "convert coordinates: --from wgs84 --to gcj02 or a zone, CSV in, CSV out", command_datum },
    { "site",    "site median|center|cover|setcover: where the next ones should stand; CSV in, JSON out",
      command_site },
    { "network", "network build|info|edit: a walking network out of an OpenStreetMap extract",
      command_network },
    { "scan",    "scan --places --counts --model: is this cluster chance; CSV in, JSON out", command_scan },
    { "reach",   "reach NET --from LON,LAT: minutes on foot to places, to every point, or as areas",
      command_reach },
    { "cover",   "cover NET --facilities F.csv: who has which service within so many minutes",
      command_cover },
    { "draw",    "draw --buildings B.csv: general grids and micro-grids, and what can't be done",
      command_draw },
    { 0 }
};

static int usage(FILE *to)
{
    fputs("推门 Tuimen — 微网实格 · 一刻钟生活圈\n\nusage: tuimen COMMAND [--option …]\n\n", to);
    for (const Command *c = commands; c->name; c++) fprintf(to, "  %-8s  %s\n", c->name, c->about);
    return to == stdout ? 0 : 2;
}

int main(int argc, char **argv)
{
    if (argc < 2) return usage(stderr);
    if (!strcmp(argv[1], "--help") || !strcmp(argv[1], "help")) return usage(stdout);
    if (!strcmp(argv[1], "--version")) return puts("tuimen " TUIMEN_VERSION), 0;
    for (const Command *c = commands; c->name; c++)
        if (!strcmp(c->name, argv[1])) return c->run(argc - 1, argv + 1);
    fprintf(stderr, "tuimen: 没有这个命令 / no such command: %s\n\n", argv[1]);
    return usage(stderr);
}
