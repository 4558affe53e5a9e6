/* What was solved around a point, or in a community: as JSON for programs, and the rule of how closely. */
#include "domains/solved/solved_inside.h"

#include "app/page.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/open311/open311.h"
#include "domains/solved/solved_queries.h"
#include "geo/datum/datum.h"
#include "geo/plane/area.h"
#include "vocab/moment.h"

#include <stdlib.h>

enum { COMMUNITIES = 20, GRIDS = 200, LEAST = 3, MONTHS = 12, RADIUS_M = 1000 };

const EventKind SOLVED_RULE_SET = { "solved.rule_set", "调整身边已解决的公开程度",
                                    "how closely solved cases are shown was set" };

SHAPE(SolvedRule, "how closely solved cases are shown to anybody",
    INT     (SolvedRule, least,    1, 100,           "a smaller count is merged into a wider one"),
    INT     (SolvedRule, months,   1, 36,            "of how many months"),
    INT     (SolvedRule, radius_m, 100, 5000,        "how far from a point, metres"),
    TIME    (SolvedRule, since_ms,                   "in force from then on"),
    TEXT    (SolvedRule, source,   1, 200,           "whose rule it is"));

SHAPE(SolvedMonth, "cases of a grid and a class in a month, or in all that brought few",
    TEXT    (SolvedMonth, place,   12, 18,           "the grid"),
    TEXT    (SolvedMonth, class,   5, 8,             "the class"),
    INT_OPT (SolvedMonth, month,   0, ID_MAX,        "12 * year + month - 1, in China; absent: the rest"),
    INT     (SolvedMonth, cases,   0, ID_MAX,        "how many"));

SHAPE(SolvedQuery, "around what",
    LON     (SolvedQuery, lon,     OPTIONAL,         "a point, in `datum`"),
    LAT     (SolvedQuery, lat,     OPTIONAL,         "and its latitude"),
    NAME    (SolvedQuery, datum,   OPTIONAL, datum_names, "datum of the point (wgs84)"),
    TEXT_OPT(SolvedQuery, place,   12, 12,           "or a community"));

SHAPE(SolvedRow, "how many were solved",
    TEXT    (SolvedRow, place,     12, 18,           "the micro-grid, or the wider place it was merged into"),
    TEXT    (SolvedRow, place_name, 0, 80,           "its name"),
    TEXT_OPT(SolvedRow, class,     5, 8,             "the class; absent: other classes together"),
    TEXT    (SolvedRow, class_name, 0, 80,           "its name in the reader's language"),
    TEXT_OPT(SolvedRow, month,     7, 7,             "2026-11; absent: other months together"),
    INT     (SolvedRow, cases,     1, ID_MAX,        "how many"),
    LON     (SolvedRow, lon,       OPTIONAL,         "a point that stands for the place, CGCS2000"),
    LAT     (SolvedRow, lat,       OPTIONAL,         "and its latitude"));

SHAPE(SolvedAnswer, "what was solved around here",
    INT     (SolvedAnswer, least,  1, 100,           "no row counts fewer"),
    INT     (SolvedAnswer, months, 1, 36,            "of how many months"),
    INT_OPT (SolvedAnswer, radius_m, 1, 5000,        "within so many metres of the point"),
    BOOL    (SolvedAnswer, left_out, 0,              "a few more that are too few to be told"),
    LIST    (SolvedAnswer, rows, SolvedRow_shape, 0, 5000, "the newest month first"));

/* ---- The rule ---- */

static Err all(Ask *ask, List *ret) { return solved_rules_all(ask->db, ask->district, ret, ask->arena); }

static Err add(Ask *ask, const void *entry)
{
    TRY(solved_rules_add(ask->db, ask->district, entry));
    return event_post(ask, &SOLVED_RULE_SET, 0, ask->district, 0, &SolvedRule_shape, entry);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return solved_rules_recall(ask->db, ask->district, since_ms);
}

static const DictionaryColumn columns[] = {
    { "least", "少于几件就合并", "merged below", NULL, NULL }, { "months", "公开几个月内的", "months", NULL, NULL },
    { "radius_m", "周边范围（米）", "radius, metres", NULL, NULL }, { 0 }
};

static const Dictionary rules = {
    "solved-rule", "身边已解决的公开程度", "Solved near me",
    "公众页面上，一行至少几件才单独列出；哪些类别公开见“对外开放的事件类别”",
    "How many cases a line of the page must count; its classes are the services open to the outside",
    &SolvedRule_shape, NULL, columns, all, "open311.rule", NULL, add, recall
};

const Dictionary *const solved_dictionaries[] = { &rules, NULL };

static SolvedRule rule_now(Ask *ask)
{
    const SolvedRule *now = dictionary_entry(ask, &rules, S(""));
    return now ? *now : (SolvedRule){ LEAST, MONTHS, RADIUS_M, 0, S("") };
}

/* ---- Counting ---- */

/* The first of so many months, this one the last. */
static int64_t since(int64_t now_ms, int64_t months)
{
    Date d = moment_date(moment_day(now_ms));
    return INT64_C(12) * d.year + d.month - months;
}

/* Around where; or, without a point, all of a community. */
typedef struct Around {
    bool point;
    int64_t lon, lat;
    Str community[COMMUNITIES], grid[GRIDS];
    int communities, grids;
} Around;

/* Chosen by distance after merging: whoever asks from two points finds the same counts. */
static bool within(Ask *ask, const Around *around, const SolvedRule *rule, Str code)
{
    Place place;
    if (!around->point || place_kind(code) == (int)PLACE_COMMUNITY) return true;
    if (place_kind(code) == (int)PLACE_GRID) {
        for (int i = 0; i < around->grids; i++)
            if (str_eq(around->grid[i], code)) return true;
        return false;
    }
    if (divisions_place(ask, code, &place) || place.lon == NONE) return false;
    return distance_m(around->lon, around->lat, place.lon, place.lat) <= (double)rule->radius_m;
}

static SolvedRow row_of(Ask *ask, const SolvedCount *c)
{
    CaseClassSaid class;
    Place place = { .lon = NONE, .lat = NONE };
    SolvedRow r = { .place = c->place, .place_name = divisions_name(ask, c->place), .class = c->class,
                    .cases = c->cases, .class_name = ask_say(ask, "其他类别", "Other classes") };
    if (c->class.at && cases_class_said(ask, c->class, &class)) r.class_name = class.name;
    if (divisions_place(ask, c->place, &place)) place.lon = place.lat = NONE;
    r.lon = place.lon;
    r.lat = place.lat;
    if (c->month == NONE) return r;
    Buf b = buf_new(ask->arena, 8);
    buf_fmt(&b, "%04d-%02d", (int)(c->month / 12), (int)(c->month % 12) + 1);
    r.month = buf_str(&b);
    return r;
}

static int newest_first(const void *a, const void *b)
{
    const SolvedRow *x = a, *y = b;
    int c = str_cmp(y->month.at ? y->month : S(""), x->month.at ? x->month : S(""));
    if (c) return c;
    if (!x->class.at != !y->class.at) return x->class.at ? -1 : 1;
    if (x->cases != y->cases) return x->cases > y->cases ? -1 : 1;
    c = str_cmp(x->place, y->place);
    return c ? c : str_cmp(x->class, y->class);
}

enum { CLASSES_MOST = 200 };

/* Of the classes that are told, one after another; nothing is copied. */
static Err months_of(Ask *ask, Str code, const SolvedRule *rule, Str classes, List of[CLASSES_MOST],
                     int *ret_count)
{
    Str low, high;
    int n = 0;
    place_range(ask->arena, code, &low, &high);
    while (classes.len) {
        Str class = str_cut(&classes, ',');
        if (!class.len) continue;
        if (n == CLASSES_MOST) return TOO_LARGE;
        TRY(solved_months(ask->db, ask->district, class, low, high, since(ask->now_ms, rule->months),
                          rule->least, &of[n++], ask->arena));
    }
    return *ret_count = n, NULL;
}

/* Of one community, behind the rows there are. */
static Err community(Ask *ask, const Around *around, const SolvedRule *rule, Str classes, Str code,
                     SolvedAnswer *to)
{
    List months[CLASSES_MOST], counts;
    int lists;
    bool left;
    TRY(months_of(ask, code, rule, classes, months, &lists));
    solved_merge(months, lists, rule->least, ask->arena, &counts, &left);
    SolvedRow *rows = NEWS(ask->arena, SolvedRow, to->rows.count + counts.count + 1);
    int64_t n = 0;
    for (const SolvedRow *r = to->rows.at; n < to->rows.count; n++) rows[n] = r[n];
    for (const SolvedCount *c = counts.at, *end = c + counts.count; c < end; c++)
        if (within(ask, around, rule, c->place)) rows[n++] = row_of(ask, c);
    to->rows = (List){ rows, n };
    to->left_out |= left;
    return NULL;
}

static Err around_of(Ask *ask, const SolvedQuery *q, const SolvedRule *rule, Around *ret)
{
    Place place;
    double metres = (double)rule->radius_m;
    *ret = (Around){ .point = !q->place.at, .communities = 1 };
    ret->community[0] = q->place;
    if (q->place.at) return divisions_place(ask, q->place, &place);
    if (q->lon == NONE || q->lat == NONE)
        return ask_blame(ask, BAD_FIELD, "place", "社区代码，或 lon 和 lat", "a community, or lon and lat");
    TRY(divisions_point(ask, q->lon, q->lat, q->datum, &ret->lon, &ret->lat));
    ret->communities = divisions_within(ask, ret->lon, ret->lat, metres, PLACE_COMMUNITY, ret->community,
                                        COMMUNITIES);
    ret->grids = divisions_within(ask, ret->lon, ret->lat, metres, PLACE_GRID, ret->grid, GRIDS);
    return NULL;
}

Err solved_around(Ask *ask, SolvedAnswer *ret)
{
    const SolvedQuery *q = QUERY(ask, SolvedQuery);
    SolvedRule rule = rule_now(ask);
    Around around;
    *ret = (SolvedAnswer){ rule.least, rule.months, q->place.at ? NONE : rule.radius_m, false, { NULL, 0 } };
    TRY(around_of(ask, q, &rule, &around));
    Str classes = open311_public_classes(ask);
    for (int i = 0; i < around.communities; i++)
        TRY(community(ask, &around, &rule, classes, around.community[i], ret));
    if (ret->rows.count) qsort(ret->rows.at, (size_t)ret->rows.count, sizeof(SolvedRow), newest_first);
    return NULL;
}

static Err solved_json(Ask *ask)
{
    SolvedAnswer a;
    TRY(solved_around(ask, &a));
    if (!a.rows.at) a.rows.at = &a;
    return answer(ask, 200, &SolvedAnswer_shape, &a);
}

static const Err refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/solved", solved_json, .may = PUBLIC, .query = &SolvedQuery_shape,
      .gives = &SolvedAnswer_shape, .flags = SLOW, .refuses = refuses,
      .about = "What was solved around a point or in a community: counts by grid, class and month" },
    { "GET", "/solved", solved_page, .may = PUBLIC, .query = &SolvedQuery_shape, .flags = HIDDEN | SLOW,
      .says_no = page_says_no, .about = "The same as a page without JavaScript" },
    { 0 }
};

static const EventKind *const kinds[] = { &SOLVED_RULE_SET, NULL };

const Domain solved_domain = { .name = "solved", .about = "What was put right near a point, for anybody",
                               .schema = &solved_schema, .routes = routes, .kinds = kinds,
                               .dictionaries = solved_dictionaries };
