/* tuimen import facilities FILE.osm.pbf: what of an OpenStreetMap extract is a facility, matched with the
 * register of the whole district; all or nothing, or only looked at. */
#include "main/import_facilities.h"

#include "domains/facilities/facilities.h"
#include "main/domains.h"
#include "main/network_file.h"

#include <stdio.h>

static const char *const field_words[] = { "名称 name", "地址 address", "位置 door", "服务 services", "开放时间 hours",
    "运营方 operator", "电话 phone", "无障碍 access", "状态 state" };

static void tell(void *ctx, const FacilityMapRow *r)
{
    static const char mark[] = "+~.=?";         /* by fate */
    (void)ctx;
    if (mark[r->fate] == '.') return;         /* nothing to tell */
    printf("%c %.*s\t%.*s\t%.*s\t%.*s", mark[r->fate], STR_ARG(r->ref), STR_ARG(r->name),
           STR_ARG(r->services),
           STR_ARG(r->place_words));
    if (r->facility_name.len) printf("\t[%.*s]", STR_ARG(r->facility_name));
    if (r->notes.len) printf("\t(%.*s)", STR_ARG(r->notes));
    putchar('\n');
    const FacilityMapDiff *d = r->diffs.at;
    for (int64_t i = 0; i < r->diffs.count; i++)
        printf("    %s: 地图 theirs %.*s / 台账 ours %.*s%s\n", field_words[d[i].field], STR_ARG(d[i].theirs),
               STR_ARG(d[i].ours), d[i].taken ? "" : "  （不改 left）");
}

int import_facilities(const char *file, const char *db, bool look)
{
    char why[256] = "";
    AppSettings set = house_settings(db);
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena keep = network_room();
    FacilityMapSum sum;
    Err e = facilities_map_file(app, file, look, tell, NULL, &sum, &keep, why);
    app_close(app);
    if (e) {
        fprintf(stderr, "tuimen: %s: %s / %s%s%s\n", file, e->zh, e->en, why[0] ? ": " : "", why);
        fputs("tuimen: 台账没有变化 / the register is as it was\n", stderr);
        return EXIT_BAD_INPUT;
    }
    const struct { const char *words; int64_t n; } line[] = {
        { "设施 facilities of the map in the district", sum.things }, { "新增 added", sum.added },
        { "更正 corrected", sum.corrected }, { "不变 same", sum.same }, { "不同，保留台账 differ, ours stay",
                                                                      sum.differs },
        { "可能是同一处，未导入 may be one of ours, left out", sum.ambiguous }, { "区外 outside", sum.outside },
        { "目录里没有的服务 no service of the catalogue", sum.no_kind }, { "不对外 private", sum.kept_private },
        { "没有位置 without a place", sum.placeless } };
    for (int i = 0; i < COUNT(line); i++) printf("%s: %lld\n", line[i].words, (long long)line[i].n);
    printf("%.*s\n", STR_ARG(sum.source));
    if (look) puts("只看，没有写入 only looked at, nothing written");
    return 0;
}
