/* Households as whoever visits them needs them: due or not, in the order of the doors, masked;
 * and calling. */
#include "domains/visits/visits_inside.h"

#include "domains/visits/visits_queries.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 50, SOON_DAYS = 7, VISITS_SHOWN = 30, NOTES_SHOWN = 20, EXPORT_MOST = 20000 };
enum { CALL_EMERGENCY = 2 };

static Str day_text(Ask *ask, int64_t day) { return moment_date_text(ask->arena, day); }

/* ---- Care, for those who may see it ---- */

static void care_add(Buf *b, Str kind)
{
    if (visit_code_in(buf_str(b), kind)) return;
    if (b->len) buf_char(b, ',');
    buf_add(b, kind);
}

/* Of all who live in a household, or of one of them. */
static Str cares_text(Ask *ask, const List *cares, int64_t household, int64_t resident)
{
    const VisitCare *c = cares->at;
    Buf b = buf_new(ask->arena, 32);
    for (int64_t i = 0; i < cares->count; i++)
        if (c[i].household == household && (resident == NONE || c[i].resident == resident))
            care_add(&b, c[i].kind);
    return b.len ? buf_str(&b) : (Str){ 0 };
}

enum { AT_ONCE = 8 };                              /* as many as the query takes */

static Err fill_some(Ask *ask, VisitHomeRow *const home[AT_ONCE], int count)
{
    int64_t id[AT_ONCE] = { 0 };
    List cares;
    for (int i = 0; i < count; i++) id[i] = home[i]->household_id;
    TRY(visit_cares_of(ask->db, ask->district, id[0], id[1], id[2], id[3], id[4], id[5], id[6], id[7], &cares,
                       ask->arena));
    for (int i = 0; i < count; i++) home[i]->cares = cares_text(ask, &cares, id[i], NONE);
    return NULL;
}

/* Of those that need it, a few in one query. */
static Err fill_cares(Ask *ask, VisitHomeRow *row, int64_t count)
{
    VisitHomeRow *some[AT_ONCE];
    int n = 0;
    for (int64_t i = 0; i < count; i++) {
        if (row[i].care) some[n++] = &row[i];
        if (n < AT_ONCE) continue;
        TRY(fill_some(ask, some, n));
        n = 0;
    }
    return n ? fill_some(ask, some, n) : NULL;
}

/* ---- The list ---- */

typedef struct Wanted {
    Scope scope;
    Str place, low, high;
    VisitHomeState state;
    int64_t from, to;                  /* of the month */
    bool care;
} Wanted;

static int64_t wish(bool wanted) { return wanted ? 1 : NONE; }

static bool by_due(VisitHomeState s) { return s == HOMES_TODAY || s == HOMES_OVERDUE || s == HOMES_SOON; }

static bool wide(Str place) { return place_kind(place) >= 0 && place_kind(place) < PLACE_COMMUNITY; }

static Err wanted_of(Ask *ask, Str place, int state, Str month, bool care, Wanted *ret)
{
    Str asked;
    *ret = (Wanted){ .place = place.at ? place : ask->who.place, .care = care,
                     .state = state < 0 ? HOMES_ALL : (VisitHomeState)state };
    TRY(visits_scope(ask, &ret->scope));
    TRY(visits_month_asked(ask, month, &asked, &ret->from, &ret->to));
    if (place.at) place_range(ask->arena, place, &ret->low, &ret->high);
    if (wide(ret->place) && !by_due(ret->state))
        return ask_blame(ask, VISITS_TOO_WIDE, "place", "选一个社区或更小的范围", "choose a community or less");
    return NULL;
}

static Err due_rows(Ask *ask, const Wanted *w, Str after_day, int64_t after, int64_t limit, List *ret)
{
    int64_t today = moment_day(ask->now_ms);
    Str from = { 0 }, by = day_text(ask, today);
    if (w->state == HOMES_OVERDUE) by = day_text(ask, today - 1);
    if (w->state == HOMES_SOON) from = by, by = day_text(ask, today + SOON_DAYS);
    return (wide(w->place) ? visit_homes_due_far : visit_homes_due_near)(ask->db, ask->district, &w->scope,
        w->low,
        w->high, by, from, wish(w->care), after_day, after, limit, ret, ask->arena);
}

static Err door_rows(Ask *ask, const Wanted *w, const VisitSpot *spot, int64_t after, int64_t limit,
                     List *ret)
{
    VisitHomeState s = w->state;
    return visit_homes_page(ask->db, ask->district, &w->scope, w->low, w->high, NONE, wish(s == HOMES_CARE),
                            wish(s == HOMES_EMPTY), wish(s == HOMES_NEVER), s == HOMES_VISITED ? w->from
                                : NONE,
                            s == HOMES_UNVISITED ? w->from : NONE, w->to, spot->place, spot->building_id,
                                spot->unit,
                            after, limit, ret, ask->arena);
}

Err visits_homes(Ask *ask)
{
    const VisitHomeQuery *q = QUERY(ask, VisitHomeQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, day, after;
    VisitSpot spot = { { 0 }, NONE, NONE };
    Str next = { 0 };
    Wanted w;
    List rows;
    TRY(wanted_of(ask, q->place, q->state, q->month, q->care, &w));
    TRY(cursor_read(ask, q->after, &day, &after));
    if (by_due(w.state)) {
        TRY(due_rows(ask, &w, after == NONE ? (Str){ 0 } : day_text(ask, day), after, limit + 1, &rows));
    } else {
        Err e = after == NONE ? NULL : visit_homes_spot(ask->db, ask->district, &w.scope, after, &spot,
                                                        ask->arena);
        if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置",
                                             "not a position given by this service");
        if (e) return e;
        TRY(door_rows(ask, &w, &spot, after, limit + 1, &rows));
    }
    VisitHomeRow *row = rows.at;
    if (rows.count > limit) {
        int64_t last = 0;
        rows.count = limit;
        if (by_due(w.state) && !moment_read_date(row[limit - 1].due_day, &last)) return BROKEN;
        next = cursor_make(ask->arena, last, row[limit - 1].household_id);
    }
    if (ask_may(ask, "cares.read")) TRY(fill_cares(ask, row, rows.count));
    return answer_list(ask, &VisitHomeRow_shape, &rows, next);
}

/* ---- One household ---- */

static Err people_of(Ask *ask, int64_t household_id, const List *cares, List *ret)
{
    List rows;
    TRY(visit_people_of(ask->db, ask->district, household_id, &rows, ask->arena));
    VisitPerson *to = NEWS(ask->arena, VisitPerson, rows.count + 1);
    const VisitPersonRow *r = rows.at;
    for (int64_t i = 0; i < rows.count; i++, r++)
        to[i] = (VisitPerson){ r->id, r->name, residents_age(r->birth_date, ask->now_ms), r->sex, r->phone,
                               r->role,
                               r->relation, r->lives, r->since, cares_text(ask, cares, household_id, r->id),
                               r->phone.at && r->agreed, r->synthetic };
    *ret = (List){ to, rows.count };
    return NULL;
}

static Err visits_shown(Ask *ask, const VisitDoor *door, List *ret)
{
    List kept;
    TRY(visits_of_household(ask->db, ask->district, door->household_id, VISITS_SHOWN, &kept, ask->arena));
    VisitRow *to = NEWS(ask->arena, VisitRow, kept.count + 1);
    for (int64_t i = 0; i < kept.count; i++)
        TRY(visits_row_of(ask, (const VisitKept *)kept.at + i, door, &to[i]));
    *ret = (List){ to, kept.count };
    return NULL;
}

Err visits_home(Ask *ask)
{
    int64_t id;
    Scope scope;
    VisitDoor door;
    List rows, cares = { 0 };
    VisitHomePage page;
    TRY(ask_id(ask, 0, &id));
    TRY(visits_scope(ask, &scope));
    TRY(visits_door(ask->db, ask->district, &scope, id, &door, ask->arena));
    TRY(visit_homes_page(ask->db, ask->district, &scope, (Str){ 0 }, (Str){ 0 }, id, NONE, NONE, NONE, NONE,
                         NONE, NONE,
                         (Str){ 0 }, NONE, NONE, NONE, 1, &rows, ask->arena));
    if (!rows.count) return NOT_FOUND;
    if (ask_may(ask, "cares.read"))
        TRY(visit_cares_of(ask->db, ask->district, id, 0, 0, 0, 0, 0, 0, 0, &cares, ask->arena));
    page.home = rows.at;
    page.home->cares = cares_text(ask, &cares, id, NONE);
    TRY(people_of(ask, id, &cares, &page.people));
    TRY(visits_shown(ask, &door, &page.visits));
    TRY(visits_notes_views(ask, &scope, (Str){ 0 }, id, NOTES_SHOWN, &page.notes));
    return answer(ask, 200, &VisitHomePage_shape, &page);
}

/* ---- Calling ---- */

/* A number in full, to whoever visits there: the person has agreed to be called, or it is an emergency. */
Err visits_call(Ask *ask)
{
    const VisitCall *in = BODY(ask, VisitCall);
    int64_t id;
    VisitDoor door;
    List people;
    VisitPhone out = { in->resident_id, { 0 } };
    TRY(ask_id(ask, 0, &id));
    TRY(visits_door_of(ask, id, &door));
    TRY(visit_people_of(ask->db, ask->district, id, &people, ask->arena));
    const VisitPersonRow *r = people.at, *end = r + people.count;
    while (r < end && r->id != in->resident_id) r++;
    if (r == end) return NOT_FOUND;
    if (in->purpose == CALL_EMERGENCY && !in->reason.at)
        return ask_blame(ask, BAD_FIELD, "/reason", "紧急情况须写明原因", "an emergency needs a reason");
    if (in->purpose != CALL_EMERGENCY && !r->agreed) return VISITS_NO_CONSENT;
    TRY(residents_phone(ask, r->id, door.place, str_of(visit_call_purposes[in->purpose]), in->reason,
                        &out.phone));
    return out.phone.at ? answer(ask, 200, &VisitPhone_shape, &out) : VISITS_NO_PHONE;
}

/* ---- Taking out ---- */

typedef struct Out { Buf csv; int64_t rows; } Out;

/* "陈静 · 社区受理员 2026-11-26T17:30:00.000+08:00": on every line, so that a part of it tells too. */
static Str watermark(Ask *ask)
{
    Buf b = buf_new(ask->arena, 160);
    buf_add(&b, actor_words(ask->arena, ask->who.name, ask->who.title));
    buf_char(&b, ' ');
    moment_write(&b, ask->now_ms);
    buf_fmt(&b, " #%lld", (long long)ask->who.account);
    return buf_str(&b);
}

static void ms_cell(Ask *ask, Buf *b, int64_t ms)
{
    buf_char(b, ',');
    if (ms != NONE) buf_add(b, day_text(ask, moment_day(ms)));
}

static void csv_row(Ask *ask, Buf *b, const VisitHomeRow *r, Str mark)
{
    static const char *const basis_zh[] = { "约定回访", "关爱", "例行" };
    sheet_csv_cell(b, r->place);
    buf_char(b, ',');
    sheet_csv_cell(b, r->compound);
    buf_char(b, ',');
    sheet_csv_cell(b, r->building);
    buf_fmt(b, ",%lld,", (long long)r->unit);
    sheet_csv_cell(b, r->room);
    buf_fmt(b, ",%lld,%d", (long long)r->living, (int)r->care);
    ms_cell(ask, b, r->last_ms);
    ms_cell(ask, b, r->met_ms);
    buf_char(b, ',');
    if (r->due_day.at) buf_add(b, r->due_day);
    buf_char(b, ',');
    if (r->basis >= 0) buf_adds(b, ask->wire.english ? visit_basis_names[r->basis] : basis_zh[r->basis]);
    buf_char(b, ',');
    sheet_csv_cell(b, mark);
    buf_adds(b, "\r\n");
}

/* On a worker: thousands of lines are no business of the lane. That somebody needs care is said,
 * not which. */
Err visits_export_prepare(Ask *ask)
{
    const VisitExport *in = BODY(ask, VisitExport);
    Out *out = NEW(ask->arena, Out);
    Wanted w;
    List rows;
    TRY(wanted_of(ask, in->place, in->state, in->month, false, &w));
    TRY(by_due(w.state) ? due_rows(ask, &w, (Str){ 0 }, NONE, EXPORT_MOST + 1, &rows)
                        : door_rows(ask, &w, &(VisitSpot){ { 0 }, NONE, NONE }, NONE, EXPORT_MOST + 1,
                                    &rows));
    if (rows.count > EXPORT_MOST) return VISITS_TOO_MANY;
    *out = (Out){ buf_new(ask->arena, 400 + rows.count * 320), rows.count };
    buf_adds(&out->csv, "\xEF\xBB\xBF");               /* spreadsheets take it for UTF-8 then */
    buf_add(&out->csv, ask_say(ask, "网格代码,小区,楼栋,单元,房号,居住人数,需关爱,最近走访,最近见到人,应访日期,原因,水印\r\n",
                               "grid,compound,building,unit,room,living,care,last visit,last met,due,why,"
                               "watermark\r\n"));
    Str mark = watermark(ask);
    for (int64_t i = 0; i < rows.count; i++) csv_row(ask, &out->csv, (const VisitHomeRow *)rows.at + i, mark);
    ask->prepared = out;
    return NULL;
}

Err visits_export(Ask *ask)
{
    const Out *out = ask->prepared;
    TRY(event_post(ask, &VISITS_EXPORTED, 0, BODY(ask, VisitExport)->place, 0, &VisitTaken_shape,
                   &(VisitTaken){ out->rows }));
    TRY(answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&out->csv), (Str){ 0 }));
    ask->answer.file_name = S("visit-homes.csv");
    return NULL;
}
