/* Small counts of people. */
#include "domains/circles/circles_small.h"

#include "domains/circles/circles_queries.h"
#include "domains/dictionaries/dictionaries.h"

SHAPE(CircleSmall, "how few people nobody is told of",
    INT     (CircleSmall, least, 1, 100,              "told in parcels of so many; 1: as they are"),
    TIME    (CircleSmall, since_ms,                   "in force from then on"),
    TEXT    (CircleSmall, source, 1, 200,             "whose rule it is"));

const EventKind CIRCLES_SMALL_SET = { "circles.small_set", "设定小数合并规则", "rule for small counts set" };

static Err all(Ask *ask, List *ret) { return circle_small_all(ask->db, ask->district, ret, ask->arena); }

static Err add(Ask *ask, const void *entry)
{
    TRY(circle_small_add(ask->db, ask->district, entry));
    return event_post(ask, &CIRCLES_SMALL_SET, 0, ask->district, 0, &CircleSmall_shape, entry);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;                         /* there is only one */
    return circle_small_recall(ask->db, ask->district, since_ms);
}

static const DictionaryColumn columns[] = {
    { "least", "人数以几为单位合并", "people are told in parcels of", NULL, NULL }, { 0 }
};

static const Dictionary small = {
    "small-counts", "小数合并", "Small counts",
    "生活圈各表、图、报告和文件里的老人、儿童人数按此合并，不足一份的并入相邻楼栋",
    "The old and the young in tables, maps, reports and files of life circles, in parcels of so many",
    &CircleSmall_shape, NULL, columns, all, "circles.rule", NULL, add, recall
};

const Dictionary *const circles_dictionaries[] = { &small, NULL };

int64_t circles_least(Ask *ask)
{
    List now = dictionary_in_force(ask, &small);
    return now.count ? ((const CircleSmall *)now.at)->least : 1;
}

/* Half a parcel is carried in from the start: what is merged is then as often too much as too little. */
static int64_t parcels(int64_t *carried, int64_t count, int64_t least)
{
    int64_t have = *carried + count;
    *carried = have % least;
    return have - *carried;
}

void circles_merge(CircleHome *home, int32_t homes, int64_t least)
{
    int64_t old = least / 2, young = least / 2;
    for (int32_t i = 0; i < homes; i++) {
        home[i].old = parcels(&old, home[i].old, least);
        home[i].young = parcels(&young, home[i].young, least);
    }
}
