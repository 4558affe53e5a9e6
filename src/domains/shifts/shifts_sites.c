/* Where one checks in, and how far from there is far. */
#include "domains/shifts/shifts_stored.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"
#include "domains/forces/forces.h"
#include "domains/shifts/shifts_queries.h"

enum { SITES_MOST = 300, FAR_M = 200, OPEN_MINUTES = 720 };

SHAPE(ShiftSite, "a site as it is kept",
    ID      (ShiftSite, id,                       "its id"),
    TEXT    (ShiftSite, place, 6, 18,             "where"),
    TEXT    (ShiftSite, name, 1, 60,              "what it is called"),
    TEXT    (ShiftSite, address, 0, 120,          "address"),
    LON     (ShiftSite, lon, 0,                   "CGCS2000"),
    LAT     (ShiftSite, lat, 0,                   "CGCS2000"),
    TEXT    (ShiftSite, made_words, 0, 120,       "by whom"),
    TIME    (ShiftSite, made_ms,                  "since"),
    TIME_OPT(ShiftSite, ended_ms,                 "until"),
    BOOL    (ShiftSite, synthetic, 0,             "made up"));
typedef struct ShiftSiteView { int64_t id; Str place, place_name, name, address; int64_t lon,
                               lat; } ShiftSiteView;
SHAPE(ShiftSiteView, "a place of service where one checks in",
    ID      (ShiftSiteView, id,                   "its id"),
    TEXT    (ShiftSiteView, place, 6, 18,         "where"),
    TEXT    (ShiftSiteView, place_name, 0, 80,    "where that is"),
    TEXT    (ShiftSiteView, name, 1, 60,          "what it is called"),
    TEXT    (ShiftSiteView, address, 0, 120,      "address"),
    LON     (ShiftSiteView, lon, 0,               "CGCS2000"),
    LAT     (ShiftSiteView, lat, 0,               "CGCS2000"));
typedef struct ShiftSiteNew { Str place, name, address; int64_t lon, lat; } ShiftSiteNew;
SHAPE(ShiftSiteNew, "a site to be written down",
    TEXT    (ShiftSiteNew, place, 12, 18,         "community, grid or micro-grid"),
    TEXT    (ShiftSiteNew, name, 1, 60,           "what it is called"),
    TEXT_OPT(ShiftSiteNew, address, 0, 120,       "address"),
    LON     (ShiftSiteNew, lon, 0,                "its point, CGCS2000"),
    LAT     (ShiftSiteNew, lat, 0,                "CGCS2000"));
typedef struct ShiftSitesQuery { Str place; } ShiftSitesQuery;
SHAPE(ShiftSitesQuery, "which sites",
    TEXT_OPT(ShiftSitesQuery, place, 6, 18,       "in this place and below"));
SHAPE(ShiftLimit, "how far is far, and how long one may check out oneself",
    INT     (ShiftLimit, far_m, 10, SHIFT_FAR_MOST, "metres from the site"),
    INT     (ShiftLimit, open_minutes, 1, SHIFT_DAY_MINUTES, "minutes after checking in"),
    TIME    (ShiftLimit, since_ms,                "in force from then on"),
    TEXT    (ShiftLimit, source, 1, 200,          "whose rule it is"));

const EventKind SHIFTS_SITE_MADE = { "shifts.site_made", "登记服务点", "site of service written down" };
const EventKind SHIFTS_SITE_ENDED = { "shifts.site_ended", "停用服务点", "site of service ended" };
const EventKind SHIFTS_LIMIT_SET = { "shifts.limit_set", "调整签到规则", "limits of checking in set" };

/* ---- Sites ---- */

static ShiftSiteView view(Ask *ask, const ShiftSite *s)
{
    return (ShiftSiteView){ s->id, s->place, helpers_where(ask, s->place), s->name, s->address, s->lon,
                            s->lat };
}

static Err answer_sites(Ask *ask, const List *rows)
{
    const ShiftSite *s = rows->at;
    ShiftSiteView *to = NEWS(ask->arena, ShiftSiteView, rows->count + 1);
    for (int64_t i = 0; i < rows->count; i++) to[i] = view(ask, &s[i]);
    return answer_array(ask, &ShiftSiteView_shape, &(List){ to, rows->count });
}

Err shift_sites_list(Ask *ask)
{
    const ShiftSitesQuery *q = QUERY(ask, ShiftSitesQuery);
    Str low = { 0 }, high = { 0 };
    List rows;
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(shift_sites_in(ask->db, ask->district, &ask->who.scope, low, high, SITES_MOST, &rows, ask->arena));
    return answer_sites(ask, &rows);
}

/* Of the street that the helper reports to: one also serves next door. */
Err shift_sites_near(Ask *ask)
{
    HelperSeen who;
    Str low, high;
    List rows;
    TRY(helpers_own(ask, &who));
    Str street = place_up(who.place, PLACE_STREET);
    place_range(ask->arena, street.at ? street : who.place, &low, &high);
    TRY(shift_sites_around(ask->db, ask->district, low, high, SITES_MOST, &rows, ask->arena));
    return answer_sites(ask, &rows);
}

Err shift_sites_new(Ask *ask)
{
    const ShiftSiteNew *in = BODY(ask, ShiftSiteNew);
    Place place;
    if (!scope_holds(&ask->who.scope, in->place) || divisions_place(ask, in->place, &place))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的社区或网格", "a community or grid within your reach");
    ShiftSite s = { ask_new_id(ask), in->place, str_trim(in->name), str_trim_or(in->address, S("")),
                    in->lon, in->lat,
                    actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms, NONE, false };
    if (!s.name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    TRY(shift_sites_add(ask->db, ask->district, &s));
    TRY(event_post(ask, &SHIFTS_SITE_MADE, s.id, s.place, 0, NULL, NULL));
    ShiftSiteView v = view(ask, &s);
    return answer(ask, 201, &ShiftSiteView_shape, &v);
}

Err shift_sites_over(Ask *ask)
{
    int64_t id, changed;
    ShiftSite s;
    TRY(ask_id(ask, 0, &id));
    TRY(shift_sites_one(ask->db, ask->district, id, &s, ask->arena));
    TRY(shift_sites_end(ask->db, ask->district, id, &ask->who.scope, ask->now_ms, &changed));
    if (!changed) return NOT_FOUND;
    TRY(event_post(ask, &SHIFTS_SITE_ENDED, id, s.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- Limits ---- */

static Err all(Ask *ask, List *ret) { return shift_limits_all(ask->db, ask->district, ret, ask->arena); }

static Err add(Ask *ask, const void *entry)
{
    TRY(shift_limits_add(ask->db, ask->district, entry));
    return event_post(ask, &SHIFTS_LIMIT_SET, 0, ask->district, ask->who.account, &ShiftLimit_shape, entry);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return shift_limits_recall(ask->db, ask->district, since_ms);
}

static const DictionaryColumn columns[] = {
    { "far_m", "离服务点多远算异常（米）", "metres from a site that are far", NULL, NULL },
    { "open_minutes", "签到后多久内可自行签退（分钟）", "minutes in which one checks out oneself", NULL, NULL },
    { 0 }
};
static const Dictionary limits = {
    "shift-limits", "签到规则", "Limits of checking in", "签到签退离服务点多远提示核查，多久没签退由社区补登",
    "How far from a site is looked into, and after how long the community closes what was left open",
    &ShiftLimit_shape, NULL, columns, all, "services.rule", NULL, add, recall
};
const Dictionary *const shifts_dictionaries[] = { &limits, NULL };

ShiftLimit shift_limit(Ask *ask)
{
    const ShiftLimit *now = dictionary_entry(ask, &limits, S(""));
    return now ? *now : (ShiftLimit){ .far_m = FAR_M, .open_minutes = OPEN_MINUTES };
}
