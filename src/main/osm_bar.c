/* The bar of an import, and what was read. */
#include "main/osm_bar.h"

#include <unistd.h>

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

Bar bar_new(void) { return (Bar){ .moving = isatty(2), .percent = -1 }; }
OsmProgress bar_progress(Bar *bar) { return (OsmProgress){ draw, bar }; }

void bar_end(const Bar *bar)
{
    if (bar->moving) fputs("\r\033[K", stderr);
}

void osm_say(FILE *to, const OsmSummary *s)
{
    const OsmCounts *c = &s->counts;
    fprintf(to, "读到 read: %lld 点 nodes, %lld 线 ways, %lld 关系 relations\n", (long long)c->nodes,
            (long long)c->ways, (long long)c->relations);
    for (int i = 0; i < BASE_LAYERS; i++)
        fprintf(to, "  %-10s %lld\n", base_layers[i], (long long)c->layer[i]);
    fprintf(to, "其中 of these: 步行道 footways %lld, 台阶 steps %lld, 桥 bridges %lld, 隧道 tunnels %lld, "
                "小区 compounds %lld, 多边形 multipolygons %lld, 洞 holes %lld\n", (long long)c->footways,
            (long long)c->steps, (long long)c->bridges, (long long)c->tunnels, (long long)c->compounds,
            (long long)c->multipolygons, (long long)c->holes);
    fprintf(to, "不完整 incomplete: 缺点 missing nodes %lld, 缺成员 missing members %lld, 未闭合 open rings %lld, "
                "自交 crossing rings %lld\n", (long long)c->missing_nodes, (long long)c->missing_members,
            (long long)c->open_rings, (long long)c->crossing_rings);
    fprintf(to, "舍弃 left out: 线 ways %lld, 关系 relations %lld, 点 nodes %lld\n", (long long)c->broken_ways,
            (long long)c->broken_relations, (long long)c->broken_nodes);
    fprintf(to, "切片 tiles: %lld, %lld 字节 bytes\n", (long long)s->tiles, (long long)s->tile_bytes);
}
