/* tuimen tiles build, export, info, list, get: base maps as PMTiles files. */
#include "main/tiles.h"

#include "main/commands.h"
#include "main/domains.h"
#include "main/file_out.h"
#include "main/network_file.h"
#include "main/osm_bar.h"
#include "main/tiles_info.h"
#include "osm/pack.h"

#include <string.h>
#include <unistd.h>

static const char about[] =
    "usage: tuimen tiles build FILE.osm.pbf -o OUT.pmtiles [--name TEXT] [--review TEXT]\n"
    "       tuimen tiles export -o OUT.pmtiles [--db D]\n"
    "       tuimen tiles info FILE.pmtiles\n"
    "       tuimen tiles list FILE.pmtiles\n"
    "       tuimen tiles get FILE.pmtiles Z/X/Y [--packed]\n";

static int usage(void) { return fputs(about, stderr), EXIT_WRONG_USE; }

static int refused(const char *file, Err e, const char *why)
{
    fprintf(stderr, "tuimen: %s: %s / %s%s%s\n", file, e->zh, e->en, why[0] ? ": " : "", why);
    return EXIT_BAD_INPUT;
}

/* -------------------------------------------------------------------------------------------- writing */

/* Tiles wait in memory until all are there, because the file is in the order of their numbers. */
typedef struct Gather { Arena keep; PmtilesDraft draft; } Gather;

static Err gather(void *ctx, int z, int32_t x, int32_t y, Str gz)
{
    enum { LISTS = 64 << 20 };         /* for what grows beside the bytes */
    Gather *g = ctx;
    if (gz.len + LISTS > arena_room(&g->keep)) return TOO_LARGE;
    return pmtiles_put(&g->draft, z, x, y, gz);
}

static Err gather_osm(void *ctx, int z, int x, int y, Str gz) { return gather(ctx, z, x, y, gz); }

static void gather_begin(Gather *g)
{
    g->keep = network_room();
    g->draft = pmtiles_draft(&g->keep);
}

static int write_file(Gather *g, const MapAbout *map, const char *file)
{
    FileOut out;
    Pack pack;
    Arena scratch = network_room();
    PmtilesAbout say = { PMTILES_GZIP, PMTILES_MVT, (int32_t)map->west, (int32_t)map->south,
                         (int32_t)map->east, (int32_t)map->north,
                         tiles_metadata(&map->source, BASE_MIN_ZOOM, BASE_MAX_ZOOM, &g->keep) };
    if (!file_out_begin(&out, file)) return EXIT_BAD_INPUT;
    Err e = pack_open(&pack);
    PmtilesCodec codec = pack_codec(&pack);
    if (!e) e = pmtiles_write(&g->draft, &say, &codec, file_out_put, &out, scratch);
    pack_close(&pack);
    if (!file_out_end(&out, !e)) return e && e != BROKEN ? refused(file, e, "") : EXIT_BAD_INPUT;
    printf("{\"tiles\":%lld,\"contents\":%lld,\"bytes\":%lld}\n", (long long)g->draft.count,
           (long long)g->draft.contents, (long long)g->draft.bytes);
    return 0;
}

static int build(const char *pbf, const char *file, const char *name, const char *review)
{
    char why[256] = "";
    Gather g;
    OsmSummary sum;
    Bar bar = bar_new();
    OsmProgress progress = bar_progress(&bar);
    const char *slash = strrchr(pbf, '/');
    gather_begin(&g);
    Err e = osm_tiles(pbf, bar.moving ? &progress : NULL, gather_osm, &g, &sum, why);
    bar_end(&bar);
    if (e) return refused(pbf, e, why);
    MapAbout map = { { str_of(name ? name : slash ? slash + 1 : pbf), S("© OpenStreetMap contributors"),
                         str_of(review), false }, sum.west, sum.south, sum.east, sum.north, sum.tiles };
    return write_file(&g, &map, file);
}

static int command_build(int argc, char **argv)
{
    const char *to = NULL, *name = NULL, *review = "", *words[1];
    long threads = 1, seed = 0;
    int count;
    const Option options[] = {
        { "-o", OPTION_TEXT, &to, 0, 0, "the file to write" },
        { "--name", OPTION_TEXT, &name, 0, 0, "what the map is called (the extract's name)" },
        { "--review", OPTION_TEXT, &review, 0, 0, "number of the map review (审图号)" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; one is enough" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    if (count != 1 || !to) return usage();
    bool utf8 = utf8_valid(str_of(words[0])) && utf8_valid(str_of(review))
        && (!name || utf8_valid(str_of(name)));
    if (!utf8) return fputs("tuimen: 须是 UTF-8 / names must be UTF-8\n", stderr), EXIT_WRONG_USE;
    return build(words[0], to, name, review);
}

static int command_export(int argc, char **argv)
{
    const char *db = "tuimen.db", *to = NULL, *words[1];
    char why[256] = "";
    int count;
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "-o", OPTION_TEXT, &to, 0, 0, "the file to write" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    if (count != 0 || !to) return usage();
    if (!strstr(db, "://") && access(db, R_OK))
        return fprintf(stderr, "tuimen: %s: 没有这个数据库 / no such database\n", db), EXIT_BAD_INPUT;
    AppSettings set = house_settings(db);
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), EXIT_BAD_INPUT;
    Gather g;
    MapAbout map;
    Arena texts = arena_make(1 << 20);
    gather_begin(&g);
    Err e = maps_each(app, gather, &g, &map, &texts);
    app_close(app);
    return e ? refused(db, e, why) : write_file(&g, &map, to);
}

/* -------------------------------------------------------------------------------------------- reading */

static int command_look(int argc, char **argv, bool list)
{
    const char *words[1];
    char why[256] = "";
    int count;
    const Option options[] = { { 0 } };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    if (count != 1) return usage();
    Arena keep = network_room(), scratch = network_room();
    Pmtiles file;
    if (!tiles_open(words[0], &file, &keep)) return EXIT_BAD_INPUT;
    Buf to = buf_new(&keep, 1 << 16);
    Err e = list ? tiles_list(&file, stdout, scratch, why) : tiles_info(&file, &to, scratch, why);
    if (e == BROKEN) return fputs("tuimen: 写不出去 / standard output can't be written\n", stderr), 1;
    if (e) return refused(words[0], e, why);
    return print_all(&to);
}

/* "15/25857/13450" */
static bool place_of_tile(const char *text, int *z, int32_t *x, int32_t *y)
{
    int64_t n[3];
    Str rest = str_of(text);
    for (int i = 0; i < 3; i++)
        if (!str_int(str_cut(&rest, '/'), &n[i]) || n[i] < 0 || n[i] > INT32_MAX) return false;
    if (rest.len || n[0] > PMTILES_ZOOM_MAX || n[1] >> n[0] || n[2] >> n[0]) return false;
    *z = (int)n[0], *x = (int32_t)n[1], *y = (int32_t)n[2];
    return strlen(text) < 40 && text[strlen(text) - 1] != '/';
}

static int get(const char *name, const char *place, bool packed)
{
    char why[256] = "";
    int z;
    int32_t x, y;
    Arena keep = network_room();
    Pmtiles file;
    Str tile;
    if (!place_of_tile(place, &z, &x, &y))
        return fprintf(stderr, "tuimen: 须是 级/列/行 / must be Z/X/Y: %s\n", place), EXIT_WRONG_USE;
    if (!tiles_open(name, &file, &keep)) return EXIT_BAD_INPUT;
    Err e = pmtiles_get(&file, z, x, y, &tile, keep, why);
    if (e) return refused(name, e, why);
    if (!tile.at)
        return fprintf(stderr, "tuimen: %s: 没有这个瓦片 / no such tile: %s\n", name, place), EXIT_BAD_INPUT;
    bool plain = file.head.packing == PMTILES_PLAIN || file.head.packing == PMTILES_UNKNOWN;
    if (!packed && !plain && file.head.packing != PMTILES_GZIP)
        return refused(name, PMTILES_PACKED, "take it with --packed");
    if (!packed && !plain) e = unpack_bytes(tile, 64 << 20, &keep, &tile);
    if (e) return refused(name, e, place);
    return fwrite(tile.at, 1, (size_t)tile.len, stdout) == (size_t)tile.len && !fflush(stdout) ? 0 : 1;
}

static int command_get(int argc, char **argv)
{
    const char *words[2];
    bool packed = false;
    int count;
    const Option options[] = {
        { "--packed", OPTION_FLAG, &packed, 0, 0, "the bytes as they are stored" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 2, &count)) return EXIT_WRONG_USE;
    return count == 2 ? get(words[0], words[1], packed) : usage();
}

int command_tiles(int argc, char **argv)
{
    if (argc == 2 && !strcmp(argv[1], "--help")) return fputs(about, stdout), 0;
    if (argc > 1 && !strcmp(argv[1], "build")) return command_build(argc - 1, argv + 1);
    if (argc > 1 && !strcmp(argv[1], "export")) return command_export(argc - 1, argv + 1);
    if (argc > 1 && !strcmp(argv[1], "info")) return command_look(argc - 1, argv + 1, false);
    if (argc > 1 && !strcmp(argv[1], "list")) return command_look(argc - 1, argv + 1, true);
    if (argc > 1 && !strcmp(argv[1], "get")) return command_get(argc - 1, argv + 1);
    return usage();
}
