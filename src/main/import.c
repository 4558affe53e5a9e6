/* tuimen import osm FILE.osm.pbf, import tiles FILE.pmtiles: the base map out of an OpenStreetMap extract,
 * or out of a file of tiles; all or nothing. import facilities: import_facilities.h. */
#include "main/commands.h"
#include "main/domains.h"
#include "main/import_facilities.h"
#include "main/network_file.h"
#include "main/osm_bar.h"
#include "main/tiles.h"
#include "main/walk_network.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int import_osm(const char *file, const char *db, const char *review)
{
    char why[256] = "";
    AppSettings set = house_settings(db);
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    const char *slash = strrchr(file, '/');
    MapSource from = { .name = str_of(slash ? slash + 1 : file), .review = str_of(review),
                       .attribution = S("© OpenStreetMap contributors") };
    Bar bar = bar_new();
    OsmProgress progress = bar_progress(&bar);
    OsmSummary sum;
    Err e = maps_import_osm(app, file, &from, &progress, &sum, why);
    bar_end(&bar);
    char unwalked[256] = "";
    Err walk = e ? NULL : walk_network_osm(app, file, from.name, unwalked);
    app_close(app);
    if (walk)
        fprintf(stderr, "tuimen: 步行路网没有变化 / the walking network is as it was: %s / %s: %s\n", walk->zh,
                walk->en, unwalked);
    if (e) {
        fprintf(stderr, "tuimen: %s / %s%s%s\n", e->zh, e->en, why[0] ? ": " : "", why);
        fputs("tuimen: 底图没有变化 / the base map is as it was\n", stderr);
        return 1;
    }
    osm_say(stdout, &sum);
    return 0;
}

static int import_tiles(const char *file, const char *db, MapSource from)
{
    char why[256] = "";
    Arena keep = network_room();
    Pmtiles tiles;
    MapTaken took;
    const char *slash = strrchr(file, '/');
    if (!tiles_open(file, &tiles, &keep)) return EXIT_BAD_INPUT;
    tiles_source(&tiles, &from, &keep);
    if (!from.name.len) from.name = str_of(slash ? slash + 1 : file);
    if (!from.attribution.len) {
        fprintf(stderr, "tuimen: %s: 文件没有写明应致谢的来源，请加 --attribution / it doesn't say whom to thank: "
                        "add --attribution\n", file);
        return EXIT_BAD_INPUT;
    }
    if (utf8_count(from.name) > 200 || utf8_count(from.attribution) > 200 || utf8_count(from.review) > 100) {
        fprintf(stderr, "tuimen: %s: 名称和来源最多 200 字，审图号最多 100 字 / "
                        "name and thanks have 200 characters at most, the review number 100\n", file);
        return EXIT_BAD_INPUT;
    }
    AppSettings set = house_settings(db);
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Err e = maps_import_tiles(app, &tiles, &from, &took, why);
    app_close(app);
    if (e) {
        fprintf(stderr, "tuimen: %s: %s / %s%s%s\n", file, e->zh, e->en, why[0] ? ": " : "", why);
        fputs("tuimen: 底图没有变化 / the base map is as it was\n", stderr);
        return EXIT_BAD_INPUT;
    }
    printf("切片 tiles: %lld, %lld 字节 bytes\n", (long long)took.tiles, (long long)took.bytes);
    return 0;
}

int command_import(int argc, char **argv)
{
    const char *db = "tuimen.db", *review = "", *name = "", *thanks = "", *words[2];
    int count;
    bool look = false;
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--review", OPTION_TEXT, &review, 0, 0, "number of the map review (审图号), shown on every map" },
        { "--name", OPTION_TEXT, &name, 0, 0, "tiles: what the map is called (as the file says)" },
        { "--check", OPTION_FLAG, &look, 0, 0, "facilities: only look, write nothing" },
        { "--attribution", OPTION_TEXT, &thanks, 0, 0, "tiles: whom to thank (as the file says)" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 2, &count)) return 2;
    bool osm = count == 2 && !strcmp(words[0], "osm"), tiles = count == 2 && !strcmp(words[0], "tiles");
    bool facilities = count == 2 && !strcmp(words[0], "facilities");
    if (!osm && !tiles && !facilities) {
        fputs("usage: tuimen import osm FILE.osm.pbf [--db D] [--review TEXT]\n"
              "       tuimen import facilities FILE.osm.pbf [--db D] [--check]\n"
              "       tuimen import tiles FILE.pmtiles [--db D] [--review TEXT] [--name TEXT]"
              " [--attribution TEXT]\n",
              stderr);
        return 2;
    }
    if (!utf8_valid(str_of(words[1])) || !utf8_valid(str_of(review)) || strlen(review) > 100)
        return fprintf(stderr, "tuimen: 审图号最多 100 字节 / the review number has 100 bytes at most\n"), 2;
    if (!utf8_valid(str_of(name)) || !utf8_valid(str_of(thanks)))
        return fprintf(stderr, "tuimen: 须是 UTF-8 / names must be UTF-8\n"), 2;
    if (access(words[1], R_OK))              /* before a database is made for what isn't there */
        return fprintf(stderr, "tuimen: %s: %s\n", words[1], strerror(errno)), EXIT_BAD_INPUT;
    if (facilities) return import_facilities(words[1], db, look);
    if (osm) return import_osm(words[1], db, review);
    MapSource from = { .name = str_of(name), .attribution = str_of(thanks), .review = str_of(review) };
    return import_tiles(words[1], db, from);
}
