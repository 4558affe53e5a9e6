/* What divisions keep as dictionaries: the size of grids, which the district sets; kinds of places, which
 * the codes give. */
#include "domains/divisions/divisions_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions_queries.h"

const EventKind DIVISIONS_SIZED = { "divisions.sized", "调整网格规模标准", "size of grids set" };

/* ---- Sizes ---- */

SHAPE(GridSize, "how many households or merchants a grid should have",
    NAME    (GridSize, kind,      0, place_kind_names, "grid or microgrid"),
    INT     (GridSize, low,       0, 100000,         "at least"),
    INT     (GridSize, high,      1, 100000,         "at most"),
    TIME    (GridSize, since_ms,                     "in force from then on"),
    TEXT    (GridSize, source,    1, 200,            "whose rule that is"));

Err divisions_sizes(Ask *ask, List *ret)
{
    return grid_sizes_at(ask->db, ask->district, ask->now_ms, ret, ask->arena);
}

static Err sizes_all(Ask *ask, List *ret) { return grid_sizes_all(ask->db, ask->district, ret, ask->arena); }

Err grid_sizes_list(Ask *ask)
{
    List rows;
    TRY(sizes_all(ask, &rows));
    return answer_array(ask, &GridSize_shape, &rows);
}

static Err size_check(Ask *ask, const void *entry)
{
    const GridSize *g = entry;
    if (g->kind != PLACE_GRID && g->kind != PLACE_MICROGRID)
        return ask_blame(ask, BAD_FIELD, "/kind", "一般网格或微网格", "grid or microgrid");
    if (g->low <= g->high) return NULL;
    return ask_blame(ask, BAD_FIELD, "/low", "下限不大于上限", "at least: no more than at most");
}

static Err size_add(Ask *ask, const void *entry)
{
    TRY(grid_sizes_add(ask->db, ask->district, entry));
    return event_post(ask, &DIVISIONS_SIZED, ask_new_id(ask), ask->district, 0, &GridSize_shape, entry);
}

static const DictionaryColumn size_columns[] = {
    { "kind", "网格类别", "kind of grid", (const DictionaryWord[]){
        { "microgrid", "微网格", "micro-grid" }, { "grid", "一般网格", "general grid" }, { 0 } }, NULL },
    { "low", "至少（户或商家）", "at least (households or merchants)", NULL, NULL },
    { "high", "至多（户或商家）", "at most (households or merchants)", NULL, NULL },
    { 0 }
};
static Err size_recall(Ask *ask, Str key, int64_t since_ms)
{
    return grid_sizes_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary sizes = {
    "grid-sizes", "网格规模标准", "Sizes of grids", "划分和调整网格时检查的户数范围；超出的会在方案里标出来",
    "How many households a grid should have: what a change set is checked against",
    &GridSize_shape, "kind", size_columns, sizes_all, "grids.rule", size_check, size_add,
    size_recall
};

/* ---- Kinds of places ---- */

typedef struct PlaceLevel { Str code, name, above; int64_t digits; Str example, source; } PlaceLevel;
SHAPE(PlaceLevel, "a kind of place",
    TEXT    (PlaceLevel, code,    1, 20,             "its name in the API"),
    TEXT    (PlaceLevel, name,    1, 40,             "in the reader's language"),
    TEXT    (PlaceLevel, above,   0, 40,             "what it lies in"),
    INT     (PlaceLevel, digits,  6, 18,             "length of its code"),
    TEXT    (PlaceLevel, example, 6, 18,             "a code"),
    TEXT    (PlaceLevel, source,  1, 200,            "by which rule it is coded"));

static Err levels_all(Ask *ask, List *ret)
{
    static const char *const sources[PLACE_KINDS] = {
        "GB/T 2260 行政区划代码", "统计用区划代码（2023）", "统计用区划代码（2023）",
        "在 12 位社区代码后加 3 位（济南历下网格编码为先例）", "在 15 位网格代码后再加 3 位"
    };
    PlaceLevel *l = NEWS(ask->arena, PlaceLevel, PLACE_KINDS + 1);
    for (int k = 0; k < PLACE_KINDS; k++)
        l[k] = (PlaceLevel){ str_of(place_words[k].name), ask_say(ask, place_words[k].zh, place_words[k].en),
                             k ? ask_say(ask, place_words[k - 1].zh, place_words[k - 1].en) : S(""),
                             place_words[k].digits, str_part(S("510104018006001002"), 0,
                                                             place_words[k].digits),
                             str_of(sources[k]) };
    l[PLACE_KINDS] = (PlaceLevel){ S("exclusive"), ask_say(ask, "专属网格", "专属网格 (a grid of its own)"),
                                   ask_say(ask, "社区", "community"), 15, S("510104018006901"),
                                   S("网格序号 900–999：商圈、楼宇、学校、市场，住户仍归微网格") };
    *ret = (List){ l, PLACE_KINDS + 1 };
    return NULL;
}

static const DictionaryColumn level_columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "above", "上级", "within", NULL, NULL },
    { "digits", "区划代码位数", "digits of a code", NULL, NULL },
    { "example", "示例代码", "a code", NULL, NULL },
    { 0 }
};
static const Dictionary levels = {
    "place-kinds", "区划层级", "Kinds of places", "从区到微网格的层级和编码规则，按国家编码延伸",
    "From district to micro-grid, and how each is coded", &PlaceLevel_shape, "code", level_columns,
        levels_all,
    NULL, NULL, NULL, NULL
};

const Dictionary *const places_dictionaries[] = { &sizes, &levels, NULL };
