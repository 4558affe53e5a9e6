/* Lists, one account with where its points came from, and one's own. */
#include "domains/points/points_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "domains/points/points_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50, SOON_DAYS = 30 };

Str points_date(Ask *ask, int64_t day) { return day == NONE ? (Str){ 0 } : moment_date_text(ask->arena,
    day); }

Str points_owner(Ask *ask, PointsKind kind, Str name, Str person)
{
    return kind == POINTS_PERSON ? people_mask_name(ask->arena, person) : name;
}

/* What is asked for between blanks, for LIKE: `!` escapes nothing here, so its signs are left out. */
static Str like(Ask *ask, Str words)
{
    Buf b = buf_new(ask->arena, words.len + 3);
    buf_char(&b, '%');
    for (ptrdiff_t i = 0; i < words.len; i++)
        if (words.at[i] != '%' && words.at[i] != '_') buf_char(&b, words.at[i]);
    buf_char(&b, '%');
    return buf_str(&b);
}

static void dress(Ask *ask, PointsSeen *a)
{
    a->person = people_mask_name(ask->arena, a->person);
    if (a->kind == POINTS_PERSON) a->name = a->person;
    Str place = divisions_name(ask, a->place);
    a->place_name = place.len ? place : (Str){ 0 };
    a->usable = a->ending = NONE;
}

/* ---- Accounts ---- */

Err points_accounts(Ask *ask)
{
    const PointsQuery *q = QUERY(ask, PointsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(point_accounts_page(ask->db, ask->district, &ask->who.scope,
                            str_of(q->kind < 0 ? NULL : points_kind_names[q->kind]),
                            str_of(q->purse < 0 ? NULL : points_purse_names[q->purse]), low, high,
                            q->words.at ? like(ask, q->words) : (Str){ 0 }, before, limit + 1, &rows,
                                ask->arena));
    PointsSeen *a = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, a[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) dress(ask, &a[i]);
    return answer_list(ask, &PointsSeen_shape, &rows, next);
}

static Err lots_of(Ask *ask, PointsSeen *a)
{
    int64_t today = moment_day(ask->now_ms), floor = a->lowest == NONE ? 0 : a->lowest;
    a->usable = a->posted - a->held - floor;
    a->ending = 0;
    if (!a->lots) return NULL;
    TRY(point_lots_open(ask->db, ask->district, a->id, &a->open_lots, ask->arena));
    a->usable = 0;
    for (PointsLot *l = a->open_lots.at, *end = l + a->open_lots.count; l < end; l++) {
        bool ends = l->expires_day != NONE;
        if (!ends || l->expires_day >= today) a->usable += l->remaining;
        if (ends && l->expires_day <= today + SOON_DAYS) a->ending += l->remaining;
        l->since = points_date(ask, l->day);
        l->expires = points_date(ask, l->expires_day);
    }
    return NULL;
}

Err points_one(Ask *ask)
{
    int64_t id;
    PointsSeen a;
    TRY(ask_id(ask, 0, &id));
    TRY(point_accounts_seen(ask->db, ask->district, id, &ask->who.scope, &a, ask->arena));
    dress(ask, &a);
    TRY(lots_of(ask, &a));
    return answer(ask, 200, &PointsSeen_shape, &a);
}

/* What a point was given for is told to whose it is: others would learn by it who reported a case. */
static Err answer_entries(Ask *ask, int64_t account, int64_t before, bool own)
{
    const PointsListQuery *q = QUERY(ask, PointsListQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit;
    Str next = { 0 };
    List rows;
    TRY(point_entries(ask->db, ask->district, account, before, limit + 1, &rows, ask->arena));
    PointsEntry *e = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, e[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) {
        e[i].date = points_date(ask, e[i].day);
        e[i].expires = points_date(ask, e[i].expires_day);
        if (!own || !e[i].subject) e[i].subject = NONE;
    }
    return answer_list(ask, &PointsEntry_shape, &rows, next);
}

Err points_entries_list(Ask *ask)
{
    int64_t id, key, before;
    PointsSeen a;
    TRY(cursor_read(ask, QUERY(ask, PointsListQuery)->after, &key, &before));
    TRY(ask_id(ask, 0, &id));
    TRY(point_accounts_seen(ask->db, ask->district, id, &ask->who.scope, &a, ask->arena));
    return answer_entries(ask, id, before, false);
}

Err points_totals(Ask *ask)
{
    List rows;
    TRY(point_totals(ask->db, ask->district, &ask->who.scope, moment_day(ask->now_ms) + SOON_DAYS, &rows,
                     ask->arena));
    return answer_array(ask, &PointsTotal_shape, &rows);
}

/* ---- One's own: whoever is signed in, and nobody else's ---- */

Err points_own(Ask *ask)
{
    List rows;
    TRY(point_accounts_own(ask->db, ask->district, ask->who.account, &rows, ask->arena));
    const PointsAccount *a = rows.at;
    PointsSeen *to = NEWS(ask->arena, PointsSeen, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) {
        to[i] = (PointsSeen){ a[i].id, a[i].kind, a[i].owner, a[i].purse, a[i].unit, a[i].place, { 0 },
                              S(""), S(""),
                              a[i].about, a[i].lots, a[i].closed, false, a[i].lowest, a[i].highest,
                                  a[i].posted, a[i].held,
                              a[i].coming, a[i].version, NONE, NONE, { 0 } };
        TRY(lots_of(ask, &to[i]));
    }
    return answer_array(ask, &PointsSeen_shape, &(List){ to, rows.count });
}

Err points_own_entries(Ask *ask)
{
    int64_t id, key, before;
    PointsAccount a;
    TRY(cursor_read(ask, QUERY(ask, PointsListQuery)->after, &key, &before));
    TRY(ask_id(ask, 0, &id));
    TRY(point_accounts_one(ask->db, ask->district, id, &a, ask->arena));
    if (a.kind != POINTS_PERSON || a.owner != ask->who.account) return NOT_FOUND;
    return answer_entries(ask, id, before, true);
}

/* ---- Transfers ---- */

static Err view(Ask *ask, const PointsTransfer *t, bool whole, PointsTransferView *to)
{
    List legs;
    Buf from = buf_new(ask->arena, 60), into = buf_new(ask->arena, 60);
    *to = (PointsTransferView){
        .id = t->id, .kind = t->kind, .date = points_date(ask, t->day), .cause = t->cause, .words = t->words,
        .amount = t->amount, .unit = t->unit, .rule = t->rule, .of_id = t->of_id,
            .made_words = t->made_words,
        .asked_words = t->kind == LEDGER_POST ? t->asked_words : (Str){ 0 },
        .made_ms = t->made_ms, .until_ms = t->until_ms, .next_kind = t->next_kind,
            .next_words = t->next_words,
        .mine = t->made_by == ask->who.account
    };
    TRY(point_legs_seen(ask->db, ask->district, t->id, &legs, ask->arena));
    const PointsLegSeen *l = legs.at;
    PointsLegView *line = NEWS(ask->arena, PointsLegView, legs.count + 1);
    for (int64_t i = 0; i < legs.count; i++) {
        Str name = points_owner(ask, l[i].kind, l[i].name, l[i].person);
        bool again = i && l[i].account_id == l[i - 1].account_id;
        Buf *side = l[i].amount < 0 ? &from : &into;
        line[i] = (PointsLegView){ l[i].account_id, l[i].kind, l[i].purse, name, l[i].lot_id,
                                   points_date(ask, l[i].expires_day), l[i].amount, l[i].unit };
        if (again || side->len > 120) continue;
        if (side->len) buf_adds(side, "、");
        buf_add(side, name);
    }
    to->from_name = buf_str(&from);
    to->to_name = buf_str(&into);
    if (whole) to->legs = (List){ line, legs.count };
    return NULL;
}

Err points_transfers(Ask *ask)
{
    const PointsListQuery *q = QUERY(ask, PointsListQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(point_transfers_page(ask->db, ask->district, &ask->who.scope, q->waiting, before, limit + 1, &rows,
                             ask->arena));
    const PointsTransfer *t = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, t[limit - 1].id);
    }
    PointsTransferView *to = NEWS(ask->arena, PointsTransferView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) TRY(view(ask, &t[i], false, &to[i]));
    return answer_list(ask, &PointsTransferView_shape, &(List){ to, rows.count }, next);
}

Err points_transfer_answer(Ask *ask, int status, int64_t id)
{
    PointsTransfer t;
    PointsTransferView to;
    TRY(point_transfers_one(ask->db, ask->district, id, &t, ask->arena));
    TRY(view(ask, &t, true, &to));
    return answer(ask, status, &PointsTransferView_shape, &to);
}

Err points_transfer(Ask *ask)
{
    int64_t id;
    PointsTransfer t;
    TRY(ask_id(ask, 0, &id));
    TRY(point_transfers_one(ask->db, ask->district, id, &t, ask->arena));
    if (!scope_holds(&ask->who.scope, t.place)) return NOT_FOUND;
    return points_transfer_answer(ask, 200, id);
}

/* ---- For a journal ---- */

Err points_journal(Db *db, Str district, int64_t after, int64_t limit, List *ret, Arena *keep)
{
    return point_journal(db, district, after, limit, ret, keep);
}

Err points_opened(Db *db, Str district, int64_t after, int64_t limit, List *ret, Arena *keep)
{
    return point_accounts_opened(db, district, after, limit, ret, keep);
}

Err points_periods(Ask *ask)
{
    List rows;
    TRY(point_periods_all(ask->db, ask->district, &rows, ask->arena));
    return answer_array(ask, &PointsPeriod_shape, &rows);
}
