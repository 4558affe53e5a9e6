/* Checking in, checking out, what the desk closes, and the lists. */
#include "domains/shifts/shifts_stored.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces.h"
#include "domains/photos/photos.h"
#include "domains/services/services.h"
#include "domains/shifts/shifts_queries.h"
#include "geo/plane/area.h"
#include "vocab/moment.h"

#include <sodium.h>

enum { LIST_DEFAULT = 50, OWN_MOST = 20 };

#define METRES(T, m, about) INT_OPT(T, m, 0, ID_MAX, about)

SHAPE(Shift, "a shift as it is kept",
    ID      (Shift, id,                      "its id"),
    ID      (Shift, helper,                  "whose"),
    INT     (Shift, account, 0, ID_MAX,      "their account"),
    ID      (Shift, site,                    "where"),
    TEXT    (Shift, place, 6, 18,            "the site's place"),
    TEXT    (Shift, what, 1, 60,             "what"),
    NAME    (Shift, state, 0, shift_state_names, "state"),
    TIME    (Shift, in_ms,                   "in"),
    METRES  (Shift, in_m,                    "metres from the site"),
    METRES  (Shift, in_near_m,               "how exact"),
    INT     (Shift, in_photo, 0, ID_MAX,     "picture"),
    TIME_OPT(Shift, out_ms,                  "out"),
    METRES  (Shift, out_m,                   "metres from the site"),
    METRES  (Shift, out_near_m,              "how exact"),
    INT     (Shift, out_photo, 0, ID_MAX,    "picture"),
    INT     (Shift, minutes, 0, ID_MAX,      "how long"),
    INT     (Shift, service, 0, ID_MAX,      "what it became"),
    TEXT    (Shift, words, 0, 100,           "why the desk closed it"),
    TEXT    (Shift, by_words, 0, 120,        "who did"),
    INT     (Shift, version, 1, ID_MAX,      "version"),
    BOOL    (Shift, synthetic, 0,            "made up"));
SHAPE(ShiftSpan, "from when to when",
    TIME    (ShiftSpan, in_ms,               "in"),
    TIME_OPT(ShiftSpan, out_ms,              "out"));
SHAPE(ShiftSign, "what somebody should look into",
    TEXT    (ShiftSign, sign, 1, 20,         "far, unplaced, overlap, same_photo"),
    INT     (ShiftSign, measure, 0, ID_MAX,  "metres, ends, minutes, pictures"));
SHAPE(ShiftRow, "a shift",
    ID      (ShiftRow, id,                   "its id"),
    ID      (ShiftRow, helper,               "whose"),
    TEXT    (ShiftRow, name, 1, 60,          "masked"),
    TEXT    (ShiftRow, helper_kind, 1, 20,   "kind of helper"),
    TEXT    (ShiftRow, site_name, 1, 60,     "at which site"),
    TEXT    (ShiftRow, place, 6, 18,         "where"),
    TEXT    (ShiftRow, place_name, 0, 120,   "where that is"),
    TEXT    (ShiftRow, what, 1, 60,          "what"),
    NAME    (ShiftRow, state, 0, shift_state_names, "open, done; dropped: it doesn't count"),
    TIME    (ShiftRow, in_ms,                "checked in"),
    METRES  (ShiftRow, in_m,                 "so many metres from the site; absent: no position came"),
    METRES  (ShiftRow, in_near_m,            "how exact the phone said it was"),
    INT     (ShiftRow, in_photo, 0, ID_MAX,  "a picture; 0: none"),
    TIME_OPT(ShiftRow, out_ms,               "checked out"),
    METRES  (ShiftRow, out_m,                "metres from the site"),
    METRES  (ShiftRow, out_near_m,           "how exact"),
    INT     (ShiftRow, out_photo, 0, ID_MAX, "a picture; 0: none"),
    INT     (ShiftRow, minutes, 0, ID_MAX,   "how long it was"),
    TEXT    (ShiftRow, service_state, 0, 20, "what became of its hours; empty: none"),
    INT     (ShiftRow, far_m, 0, ID_MAX,     "sign: metres of the farther end; 0: not far"),
    INT     (ShiftRow, unplaced, 0, 2,       "sign: ends without a position"),
    INT     (ShiftRow, overlap, 0, ID_MAX,   "sign: minutes at two sites at once"),
    INT     (ShiftRow, same_photo, 0, 2,     "sign: pictures that stood elsewhere before"),
    TEXT    (ShiftRow, words, 0, 100,        "why the desk closed it"),
    TEXT    (ShiftRow, by_words, 0, 120,     "who did; empty: the helper"),
    INT     (ShiftRow, version, 1, ID_MAX,   "as it was read"));

typedef struct ShiftIn { int64_t site; Str what; int64_t lon, lat, near_m, photo; } ShiftIn;
SHAPE(ShiftIn, "checking in",
    ID      (ShiftIn, site,                  "where"),
    TEXT    (ShiftIn, what, 1, 60,           "what one is going to do"),
    LON     (ShiftIn, lon, OPTIONAL,         "where the phone is, WGS 84; not kept"),
    LAT     (ShiftIn, lat, OPTIONAL,         "WGS 84; not kept"),
    INT_OPT (ShiftIn, near_m, 0, SHIFT_FAR_MOST, "how exact that is, metres"),
    ID_OPT  (ShiftIn, photo,                 "a picture that was uploaded"));
typedef struct ShiftOut { int64_t lon, lat, near_m, photo; } ShiftOut;
SHAPE(ShiftOut, "checking out",
    LON     (ShiftOut, lon, OPTIONAL,        "where the phone is, WGS 84; not kept"),
    LAT     (ShiftOut, lat, OPTIONAL,        "WGS 84; not kept"),
    INT_OPT (ShiftOut, near_m, 0, SHIFT_FAR_MOST, "how exact that is, metres"),
    ID_OPT  (ShiftOut, photo,                "a picture that was uploaded"));
typedef struct ShiftClose { int64_t minutes; Str words; int64_t version; } ShiftClose;
SHAPE(ShiftClose, "what the desk found out",
    INT     (ShiftClose, minutes, 0, SHIFT_DAY_MINUTES, "how long they served; 0: it doesn't count"),
    TEXT    (ShiftClose, words, 2, 100,      "how that is known"),
    INT     (ShiftClose, version, 1, ID_MAX, "as it was read"));
typedef struct ShiftsQuery { Str place; int state; Str after; int64_t limit; } ShiftsQuery;
SHAPE(ShiftsQuery, "which shifts",
    TEXT_OPT(ShiftsQuery, place, 6, 18,      "in this place and below"),
    NAME    (ShiftsQuery, state, OPTIONAL, shift_state_names, "in this state"),
    TEXT_OPT(ShiftsQuery, after, 1, 40,      "where the page before ended"),
    INT_OPT (ShiftsQuery, limit, 1, 200,     "how many (50)"));
typedef struct ShiftSaid { int64_t helper, minutes, signs; } ShiftSaid;
SHAPE(ShiftSaid, "whose, how long, how many signs",
    ID      (ShiftSaid, helper,              "the helper"),
    INT     (ShiftSaid, minutes, 0, ID_MAX,  "how long"),
    INT     (ShiftSaid, signs, 0, SHIFT_SIGNS, "signs"));

static const EventKind SHIFTS_BEGUN = { "shifts.begun", "服务签到", "checked in" };
const EventKind SHIFTS_OVER = { "shifts.ended", "服务签退", "checked out" };

static Err answer_own(Ask *ask, int status, int64_t helper, int64_t id)
{
    List rows;
    TRY(shifts_own(ask->db, ask->district, helper, OWN_MOST, &rows, ask->arena));
    for (ShiftRow *r = rows.at, *end = r + rows.count; r < end; r++) {
        r->place_name = helpers_where(ask, r->place);
        if (r->id == id) return answer(ask, status, &ShiftRow_shape, r);
    }
    return NOT_FOUND;
}

/* ---- Where and with which picture ---- */

/* How far the phone is from a site; NONE: it doesn't say. */
static Err metres(Ask *ask, int64_t site, int64_t lon, int64_t lat, int64_t *ret)
{
    ShiftSite s;
    *ret = NONE;
    if ((lon == NONE) != (lat == NONE)) return ask_blame(ask, BAD_FIELD, "/lat", "经纬度须一起给出",
                                                         "both or neither");
    if (lon == NONE) return NULL;
    Err e = shift_sites_one(ask->db, ask->district, site, &s, ask->arena);
    if (e == NOT_FOUND) return NULL;   /* closed since they came in */
    if (e) return e;
    TRY(divisions_point(ask, lon, lat, -1, &lon, &lat));
    *ret = (int64_t)distance_m(lon, lat, s.lon, s.lat);
    return NULL;
}

static Err keep_photo(Ask *ask, const Shift *s, Str turn, int64_t photo)
{
    unsigned char hash[crypto_hash_sha256_BYTES];
    char text[2 * sizeof hash + 1];
    PhotoHeld held;
    if (photo == NONE) return NULL;
    TRY(photos_attach(ask, photo, s->place, s->account));
    TRY(photos_held(ask, photo, s->place, &held));
    crypto_hash_sha256(hash, (const unsigned char *)held.bytes.at, (unsigned long long)held.bytes.len);
    Str digest = str_copy(ask->arena, str_of(sodium_bin2hex(text, sizeof text, hash, sizeof hash)));
    return shift_photos_add(ask->db, ask->district, s->id, turn, photo, digest);
}

/* ---- In ---- */

static Err check_in(Ask *ask)
{
    const ShiftIn *in = BODY(ask, ShiftIn);
    int64_t open;
    HelperSeen who;
    ShiftSite site;
    TRY(helpers_own(ask, &who));
    if (who.paid) return SERVICES_PAID;
    Err e = shift_sites_one(ask->db, ask->district, in->site, &site, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, SHIFTS_NO_SITE, "/site", "在用的服务点", "a site in use");
    if (e) return e;
    TRY(shifts_open_at(ask->db, ask->district, who.id, site.id, &open));
    if (open) return SHIFTS_OPEN;
    Shift s = { .id = ask_new_id(ask), .helper = who.id, .account = who.account, .site = site.id,
                .place = site.place, .what = str_trim(in->what), .in_ms = ask->now_ms,
                .in_near_m = in->near_m, .in_photo = in->photo == NONE ? 0 : in->photo, .out_ms = NONE,
                .out_m = NONE, .out_near_m = NONE, .words = S(""), .by_words = S(""), .version = 1 };
    if (!s.what.len) return ask_blame(ask, BAD_FIELD, "/what", "请写做什么", "say what you are going to do");
    TRY(metres(ask, site.id, in->lon, in->lat, &s.in_m));
    TRY(shifts_add(ask->db, ask->district, &s));
    TRY(keep_photo(ask, &s, S("in"), in->photo));
    TRY(event_post(ask, &SHIFTS_BEGUN, s.id, s.place, s.account, NULL, NULL));
    return answer_own(ask, 201, who.id, s.id);
}

/* ---- Over ---- */

static Err overlaps(Ask *ask, const Shift *s, const ShiftLimit *l, int64_t *ret)
{
    List rows;
    *ret = 0;
    TRY(shifts_beside(ask->db, ask->district, s->helper, s->id, s->in_ms, s->out_ms, &rows, ask->arena));
    for (const ShiftSpan *o = rows.at, *end = o + rows.count; o < end; o++)
        *ret += shift_overlap((ShiftSpan){ s->in_ms, s->out_ms }, *o, l, ask->now_ms);
    return NULL;
}

/* Its minutes become an act that another confirms; what looks wrong is written down and said. */
static Err finish(Ask *ask, Shift *s, const ShiftLimit *l)
{
    ShiftSign sign[SHIFT_SIGNS];
    int64_t overlap, same;
    int signs = 0;
    s->state = s->minutes || !s->by_words.len ? SHIFT_DONE : SHIFT_DROPPED;
    if (s->minutes) {
        ServiceNew act = { s->place, moment_date_text(ask->arena, moment_day(s->in_ms)), s->minutes,
                           SERVICE_SERVED, s->what };
        TRY(services_enter(ask, s->helper, &act, &s->service));
    }
    s->version++;
    TRY(shifts_save(ask->db, ask->district, s));
    if (s->state == SHIFT_DONE) {
        TRY(overlaps(ask, s, l, &overlap));
        TRY(shift_photos_same(ask->db, ask->district, s->id, &same));
        signs = shift_signs(s, l, overlap, same, sign);
    }
    for (int i = 0; i < signs; i++) TRY(shift_signs_add(ask->db, ask->district, s->id, &sign[i]));
    ShiftSaid said = { s->helper, s->minutes, signs };
    return event_post(ask, &SHIFTS_OVER, s->id, s->place, s->account, &ShiftSaid_shape, &said);
}

static Err check_out(Ask *ask)
{
    const ShiftOut *in = BODY(ask, ShiftOut);
    int64_t id;
    HelperSeen who;
    Shift s;
    ShiftLimit l = shift_limit(ask);
    TRY(ask_id(ask, 0, &id));
    TRY(helpers_own(ask, &who));
    TRY(shifts_own_one(ask->db, ask->district, id, who.id, &s, ask->arena));
    TRY(shift_may_end(&s, &l, ask->now_ms));
    TRY(metres(ask, s.site, in->lon, in->lat, &s.out_m));
    TRY(keep_photo(ask, &s, S("out"), in->photo));
    s.out_ms = ask->now_ms;
    s.out_near_m = in->near_m;
    s.out_photo = in->photo == NONE ? 0 : in->photo;
    s.minutes = (s.out_ms - s.in_ms) / SHIFT_MINUTE_MS;
    TRY(finish(ask, &s, &l));
    return answer_own(ask, 200, who.id, s.id);
}

static Err close_it(Ask *ask)
{
    const ShiftClose *in = BODY(ask, ShiftClose);
    int64_t id;
    Shift s;
    ShiftLimit l = shift_limit(ask);
    TRY(ask_id(ask, 0, &id));
    TRY(shifts_one(ask->db, ask->district, id, &ask->who.scope, &s, ask->arena));
    if (s.account && s.account == ask->who.account) return SERVICES_OWN;
    if (s.state != SHIFT_OPEN) return SHIFTS_ENDED;
    if (in->version != s.version) return MOVED_ON;
    if (in->minutes > (ask->now_ms - s.in_ms) / SHIFT_MINUTE_MS)
        return ask_blame(ask, BAD_FIELD, "/minutes", "不能超过签到到现在的时间", "not more than since they checked in");
    s.words = str_trim(in->words);
    if (!s.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写依据", "say how that is known");
    s.by_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    s.minutes = in->minutes;
    s.out_ms = s.in_ms + in->minutes * SHIFT_MINUTE_MS;
    TRY(finish(ask, &s, &l));
    return answer_nothing(ask);
}

Err shifts_signs(Ask *ask, int64_t shift, int64_t *ret_service, List *ret_signs)
{
    TRY(shifts_service(ask->db, ask->district, shift, ret_service));
    return shift_signs_of(ask->db, ask->district, shift, ret_signs, ask->arena);
}

/* ---- Lists ---- */

static Err list(Ask *ask)
{
    const ShiftsQuery *q = QUERY(ask, ShiftsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(shifts_page(ask->db, ask->district, &ask->who.scope,
                    q->state < 0 ? (Str){ 0 } : str_of(shift_state_names[q->state]), low, high, before,
                    limit + 1, &rows, ask->arena));
    ShiftRow *row = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, row[limit - 1].in_ms, row[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) row[i].place_name = helpers_where(ask, row[i].place);
    return answer_list(ask, &ShiftRow_shape, &rows, next);
}

static Err own_list(Ask *ask)
{
    HelperSeen who;
    List rows;
    TRY(helpers_own(ask, &who));
    TRY(shifts_own(ask->db, ask->district, who.id, OWN_MOST, &rows, ask->arena));
    ShiftRow *row = rows.at;
    for (int64_t i = 0; i < rows.count; i++) row[i].place_name = helpers_where(ask, row[i].place);
    return answer_array(ask, &ShiftRow_shape, &rows);
}

/* ---- For the demo town ---- */

Err shifts_plant_site(Ask *ask, Str place, Str name, Str address, int64_t lon, int64_t lat, int64_t *ret_id)
{
    ShiftSite s = { ask_new_id(ask), place, name, address, lon, lat, S("示例"), ask->now_ms, NONE, true };
    *ret_id = s.id;
    return shift_sites_add(ask->db, ask->district, &s);
}

Err shifts_plant(Ask *ask, const ShiftPlant *p)
{
    HelperSeen who;
    ShiftSite site;
    ShiftLimit l = shift_limit(ask);
    TRY(helpers_find(ask, p->helper, &who));
    TRY(shift_sites_one(ask->db, ask->district, p->site, &site, ask->arena));
    Shift s = { .id = ask_new_id(ask), .helper = who.id, .account = who.account, .site = site.id,
                .place = site.place, .what = p->what, .in_ms = p->in_ms, .in_m = p->in_m,
                .in_near_m = p->in_m == NONE ? NONE : 20, .out_ms = NONE, .out_m = NONE, .out_near_m = NONE,
                .words = S(""), .by_words = S(""), .version = 1, .synthetic = true };
    TRY(shifts_add(ask->db, ask->district, &s));
    if (p->out_ms == NONE) return NULL;
    s.out_ms = p->out_ms;
    s.out_m = p->out_m;
    s.out_near_m = p->out_m == NONE ? NONE : 20;
    s.minutes = (s.out_ms - s.in_ms) / SHIFT_MINUTE_MS;
    return finish(ask, &s, &l);
}

static const Err in_refuses[] = { HELPERS_NO_RECORD, SERVICES_PAID, SHIFTS_NO_SITE, SHIFTS_OPEN,
                                  PHOTOS_NOT_YOURS, NULL };
static const Err out_refuses[] = { NOT_FOUND, HELPERS_NO_RECORD, SHIFTS_ENDED, SHIFTS_STALE, PHOTOS_NOT_YOURS,
                                   SERVICES_TOO_LONG, SERVICES_BAD_DATE, SERVICES_LEFT, NULL };
static const Err close_refuses[] = { NOT_FOUND, MOVED_ON, SERVICES_OWN, SHIFTS_ENDED, SERVICES_TOO_LONG,
                                     SERVICES_BAD_DATE, SERVICES_LEFT, NULL };
static const Err own_refuses[] = { HELPERS_NO_RECORD, NULL };
static const Err found[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/shift-sites", shift_sites_list, .may = "forces.read", .query = &ShiftSitesQuery_shape,
      .gives = &ShiftSiteView_shape, .flags = GIVES_ARRAY,
      .about = "Sites of service in the reader's places" },
    { "POST", "/api/v1/shift-sites", shift_sites_new, .may = "forces.write", .takes = &ShiftSiteNew_shape,
      .gives = &ShiftSiteView_shape, .status = 201, .about = "Write a site of service down" },
    { "DELETE", "/api/v1/shift-sites/{id}", shift_sites_over, .may = "forces.write", .status = 204,
      .refuses = found, .about = "Nobody checks in there any more" },
    { "GET", "/api/v1/shifts", list, .may = "forces.read", .query = &ShiftsQuery_shape,
      .gives = &ShiftRow_shape, .flags = GIVES_LIST,
      .about = "Who checked in where, with what looks wrong, newest first" },
    { "POST", "/api/v1/shifts/{id}/close", close_it, .may = "services.confirm", .takes = &ShiftClose_shape,
      .status = 204, .refuses = close_refuses,
      .about = "Close what was left open, with the minutes that were found out" },
    { "GET", "/api/v1/me/shift-sites", shift_sites_near, .may = SIGNED_IN, .gives = &ShiftSiteView_shape,
      .flags = GIVES_ARRAY, .refuses = own_refuses, .about = "Where I may check in: sites of my street" },
    { "GET", "/api/v1/me/shifts", own_list, .may = SIGNED_IN, .gives = &ShiftRow_shape, .flags = GIVES_ARRAY,
      .refuses = own_refuses, .about = "My shifts: open ones first, then the newest" },
    { "POST", "/api/v1/me/shifts", check_in, .may = SIGNED_IN, .takes = &ShiftIn_shape,
      .gives = &ShiftRow_shape, .status = 201, .refuses = in_refuses, .about = "Check in at a site" },
    { "POST", "/api/v1/me/shifts/{id}/out", check_out, .may = SIGNED_IN, .takes = &ShiftOut_shape,
      .gives = &ShiftRow_shape, .refuses = out_refuses,
      .about = "Check out: the minutes become hours that another confirms" },
    { 0 }
};

static const EventKind *const kinds[] = { &SHIFTS_BEGUN, &SHIFTS_OVER, &SHIFTS_SITE_MADE, &SHIFTS_SITE_ENDED,
                                          &SHIFTS_LIMIT_SET, NULL };

const Domain shifts_domain = { .name = "shifts", .about = "Who was where when they served",
                               .schema = &shifts_schema, .routes = routes, .kinds = kinds,
                               .dictionaries = shifts_dictionaries };
