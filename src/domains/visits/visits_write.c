/* Writing a visit down and putting it right: body, load, decide, save, answer. What follows from it (the
 * home's next visit, the counts of the month) is made anew in the same transaction. */
#include "domains/visits/visits_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/visits/visits_queries.h"
#include "vocab/moment.h"

/* ---- Reach ---- */

Err visits_scope(Ask *ask, Scope *ret)
{
    List stands;
    *ret = ask->who.scope;
    TRY(visits_stood_for(ask->db, ask->district, ask->who.post, ask->now_ms, &stands, ask->arena));
    for (const VisitStand *s = stands.at, *end = s + stands.count; s < end; s++)
        if (!scope_holds(ret, s->place)) scope_add(ret, ask->arena, s->place, true);
    return NULL;
}

Err visits_door_of(Ask *ask, int64_t household_id, VisitDoor *ret)
{
    Scope scope;
    TRY(visits_scope(ask, &scope));
    return visits_door(ask->db, ask->district, &scope, household_id, ret, ask->arena);
}

/* The post for whose holder one stands in there; 0: it is one's own place. */
static Err stood_for(Ask *ask, Str place, int64_t *ret)
{
    List stands;
    *ret = 0;
    if (scope_holds(&ask->who.scope, place)) return NULL;
    TRY(visits_stood_for(ask->db, ask->district, ask->who.post, ask->now_ms, &stands, ask->arena));
    for (const VisitStand *s = stands.at, *end = s + stands.count; s < end; s++)
        if (str_starts(place, s->place)) *ret = s->post;
    return NULL;
}

/* ---- Words ---- */

Err visits_words_hide(Ask *ask, const char *column, int64_t id, Str words, Str *ret_sealed)
{
    *ret_sealed = (Str){ 0 };
    Str trimmed = str_trim(words);
    if (!trimmed.len) return NULL;
    return seal_hide(seal_of(ask->app), str_of(column), id, trimmed, ask->arena, ret_sealed);
}

Err visits_words_show(Ask *ask, const char *column, int64_t id, Str sealed, Str *ret)
{
    *ret = (Str){ 0 };
    return sealed.at ? seal_show(seal_of(ask->app), str_of(column), id, sealed, ask->arena, ret) : NULL;
}

/* "翡翠城三期 5栋 2单元 1203" */
Str visits_door_words(Ask *ask, Str compound, Str building, int64_t unit, Str room)
{
    Buf b = buf_new(ask->arena, 160);
    buf_add(&b, compound);
    buf_char(&b, ' ');
    buf_add(&b, building);
    buf_fmt(&b, " %lld单元 ", (long long)unit);
    buf_add(&b, room);
    return buf_str(&b);
}

/* "王芳 · 第1微网格 微网格员" */
static Str by_words(Ask *ask) { return actor_words(ask->arena, ask->who.name, ask->who.title); }

/* ---- Deciding ---- */

static Str codes_of(Ask *ask, const List *kinds)
{
    Buf b = buf_new(ask->arena, kinds->count * 24 + 1);
    for (const VisitKind *k = kinds->at, *end = k + kinds->count; k < end; k++) {
        if (b.len) buf_char(&b, ',');
        buf_add(&b, k->code);
    }
    return buf_str(&b);
}

/* The whole visit as it would be kept, whether new or put right. */
static Err fits(Ask *ask, const VisitKept *v, Str words)
{
    List kinds, findings;
    TRY(visit_kinds_all(ask->db, ask->district, &kinds, ask->arena));
    TRY(visit_findings_all(ask->db, ask->district, &findings, ask->arena));
    if (!visit_code_in(codes_of(ask, &kinds), v->kind))
        return ask_blame(ask, BAD_FIELD, "/kind", "见 /visits/kinds", "one of /visits/kinds");
    TRY(visit_findings_may(v->findings, codes_of(ask, &findings), &ask->why));
    TRY(visit_words_may(words, "/words", &ask->why));
    return v->follow_day.at ? visit_follow(v->follow_day, v->at_ms, &ask->why) : NULL;
}

static Str given(Str text) { return text.len ? text : (Str){ 0 }; }

static Err say(Ask *ask, const EventKind *kind, const VisitKept *v, Str place)
{
    return event_post(ask, kind, v->id, place, 0, &VisitSaid_shape, &(VisitSaid){ v->household_id,
        v->version });
}

Err visits_new(Ask *ask)
{
    const VisitNew *in = BODY(ask, VisitNew);
    int64_t at = in->at_ms == NONE ? ask->now_ms : in->at_ms;
    VisitDoor door;
    Err e = visits_door_of(ask, in->household_id, &door);
    if (e == NOT_FOUND) return ask_blame(ask, VISITS_NO_HOME, "/household_id", "权限范围内没有这一户",
                                         "no such household within your reach");
    if (e) return e;
    VisitKept v = { .id = ask_new_id(ask), .household_id = door.household_id, .place = door.place,
                    .at_ms = at,
                    .kind = in->kind, .met = in->met, .findings = in->findings.at ? in->findings : S(""),
                    .follow_day = given(in->follow_day), .account = ask->who.account, .post = ask->who.post,
                    .by_words = by_words(ask), .made_ms = ask->now_ms, .version = 1 };
    TRY(visit_moment(at, ask->now_ms, &ask->why));
    TRY(fits(ask, &v, in->words));
    TRY(stood_for(ask, door.place, &v.stood_for));
    TRY(visits_words_hide(ask, "visits.words", v.id, in->words, &v.words_sealed));
    TRY(visits_add(ask->db, ask->district, &v));
    TRY(visits_home_follow(ask, v.household_id));
    TRY(visits_recount_at(ask, v.place, v.at_ms));
    TRY(say(ask, &VISITS_MADE, &v, door.place));
    return visits_answer(ask, 201, &v);
}

/* ---- Putting right ---- */

static bool changes(const VisitCorrection *in)
{
    return in->at_ms != NONE || in->kind.at || in->met >= 0 || in->findings.at || in->words.at
        || in->follow_day.at
        || in->strike;
}

static VisitKept laid_over(const VisitCorrection *in, const VisitKept *v, int64_t now_ms)
{
    VisitKept new = *v;
    if (in->at_ms != NONE) new.at_ms = in->at_ms;
    if (in->kind.at) new.kind = in->kind;
    if (in->met >= 0) new.met = (VisitMet)in->met;
    if (in->findings.at) new.findings = in->findings;
    if (in->follow_day.at) new.follow_day = given(in->follow_day);
    new.struck = in->strike;
    new.why = in->why;
    new.made_ms = now_ms;
    new.version = v->version + 1;
    return new;
}

Err visits_correct(Ask *ask)
{
    const VisitCorrection *in = BODY(ask, VisitCorrection);
    Scope scope;
    int64_t id;
    VisitKept v;
    Str words;
    TRY(ask_id(ask, 0, &id));
    TRY(visits_scope(ask, &scope));
    TRY(visits_one(ask->db, ask->district, &scope, id, &v, ask->arena));
    TRY(visit_may_correct(v.struck, v.account, ask->who.account, ask->who.role));
    if (in->version != v.version) return MOVED_ON;
    if (!changes(in)) return VISITS_SAME;
    VisitKept new = laid_over(in, &v, ask->now_ms);
    TRY(visits_words_show(ask, "visits.words", id, v.words_sealed, &words));
    if (in->words.at) words = in->words;
    TRY(visit_words_may(in->why, "/why", &ask->why));
    if (in->at_ms != NONE) TRY(visit_moment(in->at_ms, ask->now_ms, &ask->why));
    TRY(fits(ask, &new, words));
    TRY(visits_words_hide(ask, "visits.words", id, words, &new.words_sealed));
    TRY(visits_archive(ask->db, ask->district, id, v.version == 1 ? v.account : 0));
    TRY(visits_save(ask->db, ask->district, &new));
    TRY(visits_home_follow(ask, v.household_id));
    TRY(visits_recount_at(ask, v.place, v.at_ms));
    TRY(visits_recount_at(ask, v.place, new.at_ms));
    TRY(say(ask, new.struck ? &VISITS_STRUCK_EVENT : &VISITS_CORRECTED, &new, new.place));
    return visits_answer(ask, 200, &new);
}

/* ---- For the demo town ---- */

Err visits_plant(Ask *ask, int64_t household_id, Str place, const VisitPlant *p, int count)
{
    for (int i = 0; i < count; i++) {
        VisitKept v = { .id = ask_new_id(ask), .household_id = household_id, .place = place,
                        .at_ms = p[i].at_ms,
                        .kind = p[i].kind, .met = p[i].met, .findings = p[i].findings,
                        .follow_day = given(p[i].follow_day), .account = p[i].account, .post = p[i].post,
                        .by_words = p[i].by_words, .made_ms = p[i].at_ms, .version = 1, .synthetic = true };
        TRY(visits_words_hide(ask, "visits.words", v.id, p[i].words, &v.words_sealed));
        TRY(visits_add(ask->db, ask->district, &v));
    }
    return visits_home_plant(ask, household_id);
}
