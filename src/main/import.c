/* tuimen import osm FILE.osm.pbf: the base map out of an OpenStreetMap extract, all or nothing. */
#include "main/commands.h"
#include "main/domains.h"

#include "domains/maps/maps.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* On a terminal a bar that moves; elsewhere a line a stage. */
typedef struct Bar { bool moving; OsmStage stage; int percent; } Bar;

static const char *const stages[] = { "关系 relations", "道路与轮廓 ways", "点 nodes", "成形 shapes", "切片 tiles" };

static void draw(void *ctx, OsmStage stage, int64_t done, int64_t total)
{
    Bar *bar = ctx;
    int percent = total > 0 ? (int)(100 * done / total) : 0, filled;
    if (percent > 100) percent = 100;
    bool same_stage = bar->percent >= 0 && stage == bar->stage;
    if (same_stage && (percent == bar->percent || !bar->moving)) return;
    bar->stage = stage;
    bar->percent = percent;
    if (!bar->moving) {
        fprintf(stderr, "%s\n", stages[stage]);
        return;
    }
    filled = percent * 30 / 100;
    fprintf(stderr, "\r[%.*s%*s] %3d%%  %s\033[K", filled, "##############################", 30 - filled, "",
            percent, stages[stage]);
    fflush(stderr);
}

static void say(const OsmSummary *s)
{
    const OsmCounts *c = &s->counts;
    printf("读到 read: %lld 点 nodes, %lld 线 ways, %lld 关系 relations\n", (long long)c->nodes, (long long)c->ways,
           (long long)c->relations);
    for (int i = 0; i < BASE_LAYERS; i++) printf("  %-10s %lld\n", base_layers[i], (long long)c->layer[i]);
    printf("其中 of these: 步行道 footways %lld, 台阶 steps %lld, 桥 bridges %lld, 隧道 tunnels %lld, "
           "小区 compounds %lld, 多边形 multipolygons %lld, 洞 holes %lld\n", (long long)c->footways,
           (long long)c->steps, (long long)c->bridges, (long long)c->tunnels, (long long)c->compounds,
           (long long)c->multipolygons, (long long)c->holes);
    printf("不完整 incomplete: 缺点 missing nodes %lld, 缺成员 missing members %lld, 未闭合 open rings %lld, "
           "自交 crossing rings %lld\n", (long long)c->missing_nodes, (long long)c->missing_members,
           (long long)c->open_rings, (long long)c->crossing_rings);
    printf("舍弃 left out: 线 ways %lld, 关系 relations %lld, 点 nodes %lld\n", (long long)c->broken_ways,
           (long long)c->broken_relations, (long long)c->broken_nodes);
    printf("切片 tiles: %lld, %lld 字节 bytes\n", (long long)s->tiles, (long long)s->tile_bytes);
}

static int import_osm(const char *file, const char *db, const char *review)
{
    char why[256] = "";
    AppSettings set = house_settings(db);
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    const char *slash = strrchr(file, '/');
    MapSource from = { .name = str_of(slash ? slash + 1 : file), .review = str_of(review),
                       .attribution = S("© OpenStreetMap contributors") };
    Bar bar = { .moving = isatty(2), .percent = -1 };
    OsmProgress progress = { draw, &bar };
    OsmSummary sum;
    Err e = maps_import_osm(app, file, &from, &progress, &sum, why);
    if (bar.moving) fputs("\r\033[K", stderr);
    app_close(app);
    if (e) {
        fprintf(stderr, "tuimen: %s / %s%s%s\n", e->zh, e->en, why[0] ? ": " : "", why);
        fputs("tuimen: 底图没有变化 / the base map is as it was\n", stderr);
        return 1;
    }
    say(&sum);
    return 0;
}

int command_import(int argc, char **argv)
{
    const char *db = "tuimen.db", *review = "", *words[2];
    int count;
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--review", OPTION_TEXT, &review, 0, 0, "number of the map review (审图号), shown on every map" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 2, &count)) return 2;
    if (count != 2 || strcmp(words[0], "osm") != 0)
        return fprintf(stderr, "usage: tuimen import osm FILE.osm.pbf [--db D] [--review TEXT]\n"), 2;
    if (!utf8_valid(str_of(words[1])) || !utf8_valid(str_of(review)) || strlen(review) > 100)
        return fprintf(stderr, "tuimen: 审图号最多 100 字节 / the review number has 100 bytes at most\n"), 2;
    return import_osm(words[1], db, review);
}
