/* Agreeing and taking back, and the care that rests on it. */
#include "domains/consents/consents_inside.h"

#include "domains/consents/consents_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 20 };

static Err say(Ask *ask, const EventKind *kind, const ResidentSeen *r, const Shape *shape, const void *said)
{
    return event_post(ask, kind, r->id, r->place, r->account, shape, said);
}

/* ---- Consent ---- */

Err consents_give(Ask *ask, const ResidentSeen *r, Str purpose, int64_t version, ConsentHow how)
{
    List notices, live;
    TRY(consent_notices_now(ask->db, ask->district, ask->now_ms, &notices, ask->arena));
    TRY(consents_live(ask->db, ask->district, r->id, &live, ask->arena));
    const ConsentNotice *n = consent_notice(notices.at, notices.count, purpose);
    const Consent *held = consent_live(live.at, live.count, purpose);
    TRY(consent_may_give(n, version, how, residents_age(r->birth_date, ask->now_ms), held));
    Consent c = { ask_new_id(ask), r->id, n->purpose, version, how, ask->now_ms, NONE };
    TRY(consents_add(ask->db, ask->district, &c, ask->who.account));
    return say(ask, &CONSENTS_GIVEN_EVENT, r, &ConsentSaid_shape, &(ConsentSaid){ n->purpose, version });
}

static Str today_text(Ask *ask) { return moment_date_text(ask->arena, moment_day(ask->now_ms)); }

/* Older versions of the same agreement go with it, and so does the care that rests on them. */
Err consents_take_back(Ask *ask, const ResidentSeen *r, Str purpose)
{
    List live;
    int64_t ended, count = 0;
    TRY(consents_live(ask->db, ask->district, r->id, &live, ask->arena));
    const Consent *c = live.at;
    for (int64_t i = 0; i < live.count; i++) {
        if (!str_eq(c[i].purpose, purpose)) continue;
        TRY(consents_withdraw(ask->db, ask->district, c[i].id, ask->now_ms, ask->who.account));
        TRY(cares_end_with(ask->db, ask->district, c[i].id, today_text(ask), &ended));
        count++;
    }
    if (!count) return CONSENTS_NONE;
    return say(ask, &CONSENTS_WITHDRAWN, r, &ConsentSaid_shape, &(ConsentSaid){ purpose, NONE });
}

/* ---- At the desk ---- */

static Err person(Ask *ask, ResidentSeen *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return residents_seen(ask, id, ret);
}

static Err answer_page(Ask *ask, int status, int64_t resident)
{
    ConsentPage p;
    TRY(consents_all(ask->db, ask->district, resident, &p.consents, ask->arena));
    TRY(cares_of(ask->db, ask->district, resident, &p.cares, ask->arena));
    return answer(ask, status, &ConsentPage_shape, &p);
}

Err consents_notices(Ask *ask)
{
    List notices;
    TRY(consent_notices_now(ask->db, ask->district, ask->now_ms, &notices, ask->arena));
    return answer_array(ask, &ConsentNotice_shape, &notices);
}

Err consents_page(Ask *ask)
{
    ResidentSeen r;
    TRY(person(ask, &r));
    return answer_page(ask, 200, r.id);
}

Err consents_paper(Ask *ask)
{
    const ConsentPaper *in = BODY(ask, ConsentPaper);
    ResidentSeen r;
    TRY(person(ask, &r));
    if (in->how == CONSENT_SELF) return ask_blame(ask, BAD_FIELD, "/how", "本人在手机上同意，窗口只登记纸质或监护人同意",
                                                  "paper or guardian: people agree for themselves");
    TRY(consents_give(ask, &r, in->purpose, in->version, in->how));
    return answer_page(ask, 201, r.id);
}

Err consents_end(Ask *ask)
{
    ResidentSeen r;
    TRY(person(ask, &r));
    TRY(consents_take_back(ask, &r, BODY(ask, ConsentEnd)->purpose));
    return answer_page(ask, 200, r.id);
}

/* ---- Care ---- */

static Err past_day(Ask *ask, Str date, const char *pointer)
{
    int64_t day;
    if (moment_read_date(date, &day) && day <= moment_day(ask->now_ms)) return NULL;
    return ask_blame(ask, RESIDENTS_BAD_DATE, pointer, "不晚于今天的日期，如 2026-03-01",
                     "a date like 2026-03-01, not after today");
}

static Err cares_keep(Ask *ask, const Care *a)
{
    int64_t moved;
    TRY(cares_add(ask->db, ask->district, a));
    return cares_follow(ask->db, ask->district, a->resident, &moved);
}

Err cares_hear_person(Ask *ask, const Event *e)
{
    int64_t moved;
    return cares_follow(ask->db, ask->district, e->subject, &moved);
}

Err cares_hear_grid(Ask *ask, const Event *e)
{
    Str low, high;
    int64_t moved;
    place_range(ask->arena, e->place.len ? e->place : ask->district, &low, &high);
    Str community = place_up(low, PLACE_COMMUNITY);
    if (community.at) place_range(ask->arena, community, &low, &high);
    return cares_follow_all(ask->db, ask->district, low, high, &moved);
}

Err cares_new(Ask *ask)
{
    const CareNew *in = BODY(ask, CareNew);
    ResidentSeen r;
    List have, live;
    TRY(person(ask, &r));
    TRY(past_day(ask, in->since, "/since"));
    const CareKind *kind = care_kind(ask, in->kind);
    if (!kind) return ask_blame(ask, BAD_FIELD, "/kind", "见 /care-kinds", "one of /care-kinds");
    if (!kind->in_use)
        return ask_blame(ask, BAD_FIELD, "/kind", "这一类别已停用，不再新登记", "that kind is no longer written down");
    TRY(cares_of(ask->db, ask->district, r.id, &have, ask->arena));
    TRY(consents_live(ask->db, ask->district, r.id, &live, ask->arena));
    const Consent *held = consent_live(live.at, live.count, S("care"));
    TRY(care_may_begin(kind, in->source, have.at, have.count, held));
    Care a = { ask_new_id(ask), r.id, kind->code, in->source, in->since, { 0 },
               held && kind->needs_consent ? held->id : 0 };
    if (held && in->source == CARE_SELF) a.consent_id = held->id;
    TRY(cares_keep(ask, &a));
    TRY(say(ask, &CARES_BEGUN, &r, &CareSaid_shape, &(CareSaid){ a.id }));
    return answer_page(ask, 201, r.id);
}

Err cares_stop(Ask *ask)
{
    Str until = BODY(ask, CareEnd)->until;
    int64_t id;
    Care a;
    ResidentSeen r;
    TRY(ask_id(ask, 0, &id));
    TRY(cares_one(ask->db, ask->district, id, &a, ask->arena));
    TRY(residents_seen(ask, a.resident, &r));
    TRY(past_day(ask, until, "/until"));
    TRY(care_may_end(&a, until));
    TRY(cares_end(ask->db, ask->district, a.id, until));
    TRY(say(ask, &CARES_ENDED, &r, &CareSaid_shape, &(CareSaid){ a.id }));
    return answer_page(ask, 200, r.id);
}

Err cares_list(Ask *ask)
{
    const CareQuery *q = QUERY(ask, CareQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &after));
    const Scope *scope = &ask->who.scope;
    Str around = q->place.at ? q->place : scope->count == 1 ? scope->range[0].low : ask->district;
    Str community = place_up(around, PLACE_COMMUNITY), around_low, around_high;
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    place_range(ask->arena, community.at ? community : around, &around_low, &around_high);
    TRY(cares_page(ask->db, ask->district, scope, around_low, around_high, low, high, q->kind, after,
                   limit + 1, &rows, ask->arena));
    const CareRow *row = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, row[limit - 1].id);
    }
    CareLine *line = NEWS(ask->arena, CareLine, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++, row++)
        line[i] = (CareLine){ row->id, row->resident, row->name, residents_age(row->birth_date, ask->now_ms),
                              row->kind, row->since, row->household_id, row->compound, row->building,
                              row->unit, row->room, row->place, row->synthetic };
    return answer_list(ask, &CareLine_shape, &(List){ line, rows.count }, next);
}

/* ---- For the demo town ---- */

Err consents_plant(Ask *ask, int64_t resident, Str purpose, int64_t given_ms, Str care, Str care_since)
{
    Consent c = { ask_new_id(ask), resident, purpose, 1, CONSENT_PAPER, given_ms, NONE };
    const CareKind *kind = care.at ? care_kind(ask, care) : NULL;
    if (care.at && !kind) return NOT_FOUND;
    bool asks = !kind || kind->needs_consent;
    if (asks) TRY(consents_add(ask->db, ask->district, &c, 0));
    if (!kind) return NULL;
    Care a = { ask_new_id(ask), resident, care, asks ? CARE_SELF : CARE_CIVIL_AFFAIRS, care_since, { 0 },
               asks ? c.id : 0 };
    return cares_keep(ask, &a);
}
