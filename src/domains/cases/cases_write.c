/* Writing cases: a report, a step along the road, a rating by phone. Body, load, decide, save, answer. */
#include "domains/cases/cases_follow.h"
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_rules.h"

#include "app/seal.h"
#include "domains/cases/cases_queries.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "domains/photos/photos.h"
#include "vocab/bigram.h"
#include "vocab/calendar.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <stdio.h>

REFUSES(CASES_NO_PHONE);
REFUSES(CASES_NOT_SOURCE);
REFUSES(CASES_KNOWN);
REFUSES(CASES_NO_PHOTOS);

enum { CASE_EXTENSIONS = 1 };

static const EventKind *const kind_of[] = {
    [CASE_REPORT] = &CASES_REPORTED, [CASE_FILE] = &CASES_FILED, [CASE_REFUSE] = &CASES_REFUSED,
    [CASE_DISPATCH] = &CASES_DISPATCHED, [CASE_ACCEPT] = &CASES_ACCEPTED, [CASE_RETURN] = &CASES_RETURNED,
    [CASE_FEEDBACK] = &CASES_FED_BACK, [CASE_VERIFY] = &CASES_VERIFIED, [CASE_REWORK] = &CASES_REWORKED,
    [CASE_CLOSE] = &CASES_CLOSED, [CASE_RATE] = &CASES_RATED_EVENT, [CASE_SETTLE] = &CASES_SETTLED,
    [CASE_ANSWER] = &CASES_ANSWERED, [CASE_EXTEND] = &CASES_EXTENSION_ASKED,
    [CASE_GRANT] = &CASES_EXTENSION_GRANTED, [CASE_DENY] = &CASES_EXTENSION_DENIED,
    [CASE_SUSPEND] = &CASES_SUSPENDED, [CASE_RESUME] = &CASES_RESUMED, [CASE_ESCALATE] = &CASES_ESCALATED,
    [CASE_URGE] = &CASES_URGED_EVENT, [CASE_VOID] = &CASES_VOIDED, [CASE_MERGE] = &CASES_MERGED,
    [CASE_UNMERGE] = &CASES_UNMERGED, [CASE_REOPEN] = &CASES_REOPENED,
    [CASE_TAKE_UP] = &CASES_TAKEN_UP, [CASE_REFER] = &CASES_REFERRED, [CASE_RECOUNT] = &CASES_RECOUNTED,
    [CASE_ADD] = &CASES_ADDED,
};

/* What the step changed, beside the state, is said by its event: the road can be read back from it. */
Err cases_post_step(Ask *ask, const Case *was, const Case *c, CaseVerb verb, Str words, const List *photos)
{
    bool moved = c->due_ms != was->due_ms;
    CaseStep said = { verb, c->state, c->number, words.at ? words : S(""), c->handler_post,
                      verb == CASE_RATE ? c->stars : NONE, *photos, moved ? was->due_ms : NONE,
                      moved ? c->due_ms : NONE, c->level, NONE, NONE, -1, -1, NONE };
    if (verb == CASE_MERGE) said.parent = c->parent;
    if (verb == CASE_EXTEND) said.days = c->asked_days;
    if (verb == CASE_GRANT) said.days = was->asked_days;
    if (verb != CASE_RECOUNT) TRY(cases_stage_step(ask, was, c, verb));
    ask->hand = (AskHand){ &Case_shape, c->id, c };
    Err refused = event_post(ask, kind_of[verb], c->id, c->place, c->reporter, &CaseStep_shape, &said);
    ask->hand = (AskHand){ 0 };
    return refused;
}

/* ---- Reporting ---- */

/* The point decides; without one, the place that was named. */
static Err locate(Ask *ask, const CaseReport *in, Case *c)
{
    if (in->lon != NONE && in->lat != NONE) {
        TRY(divisions_point(ask, in->lon, in->lat, in->datum, &c->lon, &c->lat));
        TRY(divisions_at(ask, c->lon, c->lat, &c->place));
    } else if (in->place.at) {
        Place place;
        if (divisions_place(ask, in->place, &place) || in->place.len < 12)
            return ask_blame(ask, CASES_NO_PLACE, "/place", "须为社区或网格的代码", "the code of a community or grid");
        c->place = in->place;
    } else {
        return ask_blame(ask, CASES_NO_PLACE, "/lon", "坐标与网格代码至少填一项", "a point or a place code is needed");
    }
    c->address = in->address.at && in->address.len ? in->address : divisions_words(ask, c->place);
    return NULL;
}

/* Plain statements: an upsert with RETURNING opens a savepoint of its own, at which SQLite's word index
 * writes out what the whole group has gathered. */
static Err next_serial(Ask *ask, Str community, int64_t *ret)
{
    int64_t day = moment_day(ask->now_ms), changed;
    TRY(case_serials_move(ask->db, ask->district, community, day, &changed));
    if (!changed) return *ret = 1, case_serials_first(ask->db, ask->district, community, day);
    return case_serials_last(ask->db, ask->district, community, day, ret);
}

Err cases_number(Ask *ask, Case *c)
{
    int64_t serial;
    Str community = place_up(c->place, PLACE_COMMUNITY);
    TRY(next_serial(ask, community, &serial));
    c->number = ident_number(ask->arena, community, ask->now_ms, serial);
    return NULL;
}

static CaseSource source_of(const Ask *ask, const CaseReport *in)
{
    if (in->source >= 0) return (CaseSource)in->source;
    return ask->who.role >= ROLE_CLERK ? CASE_BY_INSPECTION : ask->who.role >= ROLE_MEMBER ? CASE_BY_MEMBER
                                                                                          : CASE_BY_RESIDENT;
}

/* What came in by telephone, camera or another system is entered by staff; the same ticket once. */
static Err source_check(Ask *ask, const CaseReport *in)
{
    int64_t known = 0;
    bool other = in->source >= 0 && in->source != (int)CASE_BY_RESIDENT && in->source != (int)CASE_BY_MEMBER;
    if (!other && !in->outside.at) return NULL;
    if (ask->who.role < ROLE_CLERK || in->source < 0)
        return ask_blame(ask, CASES_NOT_SOURCE, in->source < 0 ? "/outside" : "/source",
                         "由社区及以上登记，并注明来源", "entered by staff, with the source");
    if (in->outside.at)
        TRY(cases_known(ask->db, ask->district, str_of(case_sources[in->source]), in->outside, &known));
    return known ? ask_blame(ask, CASES_KNOWN, "/outside", "已登记过的编号", "a number that is here already") : NULL;
}

/* A new case, as far as values go. */
static Err draft(Ask *ask, const CaseReport *in, Case *c)
{
    const CaseClass *class = cases_class(ask, in->class);
    *c = (Case){ .lon = NONE, .lat = NONE, .state = CASE_REPORTED, .handler_words = S(""), .due_ms = NONE,
                 .closed_ms = NONE, .stars = NONE, .version = 1, .reported_ms = ask->now_ms,
                 .moved_ms = ask->now_ms, .held = -1, .paused_ms = NONE, .first_due_ms = NONE,
                 .urged_ms = NONE, .outside = in->outside, .filed_ms = NONE, .mark_ms = NONE };
    if (!class || !class->parent.len || !class->in_use)
        return ask_blame(ask, CASES_NO_CLASS, "/class", "见 /case-classes 中的小类",
            "an item listed in /case-classes");
    if (class->hides && in->photos.count)
        return ask_blame(ask, CASES_NO_PHOTOS, "/photos", "这一类不收照片", "no photos for this class");
    if (!str_trim(in->words).len && !in->photos.count)
        return ask_blame(ask, CASES_NEEDS_WORDS, "/words", "文字和照片至少一项", "words or a photo");
    TRY(source_check(ask, in));
    TRY(locate(ask, in, c));
    c->class = in->class;
    c->words = in->words;
    c->urgency = in->urgency < 0 ? class->urgency : (CaseUrgency)in->urgency;
    /* a phone's clock may run ahead; a report isn't refused for that */
    c->happened_ms = in->happened_ms > ask->now_ms ? ask->now_ms : in->happened_ms;
    c->source = source_of(ask, in);
    c->reporter = ask->who.account;
    if (class->hides) {                /* neither who nor, by how it came in, what kind of person */
        c->reporter = 0;
        c->source = CASE_BY_RESIDENT;
    }
    return NULL;
}

Err cases_keep_photos(Ask *ask, const Case *c, const List *photos, const char *occasion)
{
    int64_t changed;
    bool hidden;
    const PhotoRef *p = photos->at;
    if (!photos->count) return NULL;
    TRY(cases_hidden(ask, c, &hidden));
    for (int64_t i = 0; i < photos->count; i++) {
        TRY(photos_attach(ask, p[i].id, c->place, c->reporter));
        if (hidden) TRY(photos_for_desk(ask, p[i].id));
        if (c->handler_post) TRY(photos_show_to(ask, p[i].id, c->place, c->handler_post));
        TRY(case_photos_add(ask->db, ask->district, c->id, p[i].id, str_of(occasion), &changed));
    }
    return NULL;
}

Err cases_index(Ask *ask, const Case *c)
{
    Buf text = buf_new(ask->arena, c->words.len + c->address.len + 2);
    buf_add(&text, c->words);
    buf_char(&text, ' ');
    buf_add(&text, c->address);
    return case_words_add(ask->db, ask->district, c->id, bigrams(ask->arena, buf_str(&text)));
}

static Err add(Ask *ask, const CaseReport *in, Case *c)
{
    if (!c->id) c->id = ask_new_id(ask);
    if (in->photos.count) c->thumb = ((const PhotoRef *)in->photos.at)->id;
    TRY(cases_number(ask, c));
    TRY(cases_add(ask->db, ask->district, c));
    TRY(cases_index(ask, c));
    TRY(cases_keep_photos(ask, c, &in->photos, "report"));
    const CaseClass *class = cases_class(ask, c->class);
    Actor who = ask->who;
    if (class && class->hides) ask->who = actor_nobody(ask->district);     /* its event has no author */
    Err e = cases_post_step(ask, c, c, CASE_REPORT, c->words, &in->photos);
    ask->who = who;
    return e;
}

/* Who isn't kept follows by a code. Absent: the class keeps them. */
static Err follow_of(Ask *ask, const Case *c, Str *ret)
{
    const CaseClass *class = cases_class(ask, c->class);
    *ret = (Str){ 0 };
    if (!class || !class->hides) return NULL;
    ask->unnamed = true;
    return cases_follow_new(ask, c->id, ret);
}

Err cases_report(Ask *ask)
{
    const CaseReport *in = BODY(ask, CaseReport);
    Case c;
    Str follow;
    TRY(draft(ask, in, &c));
    TRY(add(ask, in, &c));
    TRY(follow_of(ask, &c, &follow));
    return cases_answer_new(ask, &c, &in->photos, follow);
}

/* Masked for the desk, sealed for whoever may call back. */
static Err hide_reporter(Ask *ask, Str phone, Str name, Case *c)
{
    c->id = ask_new_id(ask);
    const CaseClass *class = cases_class(ask, c->class);
    bool hides = class && class->hides;                    /* not even masked: sealed */
    if (!hides) c->phone_masked = people_mask_phone(ask->arena, phone);
    TRY(seal_hide(seal_of(ask->app), S("cases.phone"), c->id, phone, ask->arena, &c->phone_sealed));
    if (!name.len) return NULL;
    if (!hides) c->name_masked = people_mask_name(ask->arena, name);
    return seal_hide(seal_of(ask->app), S("cases.name"), c->id, name, ask->arena, &c->name_sealed);
}

Err cases_report_found(Ask *ask, const CaseFound *f, Case *ret)
{
    CaseReport in;
    shape_clear(&CaseReport_shape, &in);
    in.class = f->class;
    in.words = f->words;
    in.lon = f->lon;
    in.lat = f->lat;
    in.place = f->place;
    in.address = f->address;
    in.photos = f->photos;
    in.happened_ms = f->happened_ms;
    TRY(draft(ask, &in, ret));
    ret->source = f->source;
    if (f->phone.len) TRY(hide_reporter(ask, f->phone, f->name.at ? f->name : S(""), ret));
    return add(ask, &in, ret);
}

Err cases_report_by_phone(Ask *ask)
{
    const CaseReport *in = BODY(ask, CaseReport);
    Case c;
    Str phone;
    if (!in->phone.at || people_phone(in->phone, ask->arena, &phone, &ask->why))
        return ask_blame(ask, CASES_NO_PHONE, "/phone", "11 位手机号", "a mobile number of 11 digits");
    TRY(draft(ask, in, &c));
    c.source = CASE_BY_RESIDENT;
    c.reporter = 0;
    CaseReceipt receipt = { .token = cases_receipt_new(ask, &c) };
    TRY(hide_reporter(ask, phone, in->name, &c));
    TRY(add(ask, in, &c));
    receipt.number = c.number;
    receipt.case_id = c.id;
    TRY(follow_of(ask, &c, &receipt.follow));
    return answer(ask, 201, &CaseReceipt_shape, &receipt);
}

/* ---- The road ---- */

/* What the class says now; a case that was filed keeps the limit of then: cases_limit_then. */
CaseNorm cases_norm(Ask *ask, Str code)
{
    const CaseClass *class = cases_class(ask, code);
    if (!class) return (CaseNorm){ 0 };
    return (CaseNorm){ !class->evidence, { class->limit_value, class->limit_unit }, CASE_EXTENSIONS,
                       class->closes };
}

/* How the asker stands to it. */
Err cases_standing(Ask *ask, const Case *c, Standing *ret, int64_t *ret_unanswered)
{
    List assists;
    *ret = (Standing){ 0 };
    *ret_unanswered = 0;
    bool waits = c->state == CASE_DISPATCHED || c->state == CASE_HANDLING;
    if (!waits) return NULL;
    if (c->handler_post != ask->who.post) TRY(people_stands_in(ask, c->handler_post, &ret->stands_in));
    TRY(case_assists_of(ask->db, ask->district, c->id, &assists, ask->arena));
    for (const CaseAssist *a = assists.at, *end = a + assists.count; a < end; a++) {
        if (a->answered_ms != NONE) continue;
        ++*ret_unanswered;
        ret->assists |= a->post_id == ask->who.post && a->post_id;
    }
    return NULL;
}

/* The field that a refusal is about, where there is one. */
Err cases_step_blamed(Ask *ask, Err e)
{
    const struct { Err why; const char *field, *zh, *en; } fields[] = {
        { CASES_NEEDS_WORDS, "/words", "必填", "is needed" },
        { CASES_NEEDS_PHOTO, "/photos", "至少一张", "one at least" },
        { CASES_NEEDS_DAYS, "/days", "至少 1 个工作日", "one working day at least" },
        { CASES_NEEDS_PARENT, "/into", "必填", "is needed" },
        { CASES_BAD_PARENT, "/into", "不能并入这一件", "it can't be merged into this one" },
        { CASES_NO_HANDLER, "/post_id", "请指定岗位", "name a post" },
    };
    for (int i = 0; i < COUNT(fields); i++)
        if (e == fields[i].why) return ask_blame(ask, e, fields[i].field, fields[i].zh, fields[i].en);
    return e;
}

/* What the verb needs beside what its body says. */
static Err prepare(Ask *ask, const Case *was, CaseVerb verb, const CaseStepBody *in, StepInput *with,
                   DispatchChoice *choice)
{
    Case *parent = NEW(ask->arena, Case);
    List twins;
    if (verb == CASE_DISPATCH) TRY(cases_choose_handler(ask, was, in->post_id, with, choice));
    if (verb == CASE_SETTLE) with->handler_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    if (verb == CASE_MERGE && in->into != NONE) {
        Err e = cases_seen(ask, in->into, parent);
        if (e) return e == NOT_FOUND ? ask_blame(ask, CASES_BAD_PARENT, "/into", "辖区内的另一件事件",
                                                 "another case in your places") : e;
        with->parent = parent;
    }
    TRY(case_twins(ask->db, ask->district, was->id, 1, &twins, ask->arena));
    with->merged_here = twins.count;
    return cases_standing(ask, was, &with->standing, &with->unanswered);
}

Err cases_step(Ask *ask)
{
    const CaseStepBody *in = BODY(ask, CaseStepBody);
    CaseVerb verb = (CaseVerb)ask->route->arg;
    Case was, next;
    DispatchChoice choice;
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(cases_seen(ask, id, &was));
    StepInput with = { .version = in->version, .words = in->words, .photos = (int)in->photos.count,
                       .stars = in->stars, .solved = in->solved, .days = in->days,
                       .norm = cases_norm(ask, was.class), .calendar = dictionary_calendar(ask) };
    bool begins = verb == CASE_FILE || verb == CASE_REOPEN;
    if (was.filed_ms != NONE && !begins) with.norm.limit = cases_limit_then(ask, &was);
    if (verb == CASE_RATE && in->stars == NONE)
        return ask_blame(ask, BAD_FIELD, "/stars", "1 到 5 星", "one to five stars");
    TRY(prepare(ask, &was, verb, in, &with, &choice));
    TRY(cases_step_blamed(ask, cases_move(&was, &ask->who, verb, &with, ask->now_ms, &next)));
    if (verb == CASE_DISPATCH) {
        next.dispatcher = ask->who.account;
        TRY(cases_send(ask, &next, in, &choice));
    }
    if (verb == CASE_ANSWER) TRY(case_assists_answer(ask->db, ask->district, id, ask->who.post, ask->now_ms));
    TRY(cases_keep(ask, &was, &next));
    bool before = verb == CASE_URGE || verb == CASE_EXTEND || verb == CASE_ADD;
    TRY(cases_keep_photos(ask, &next, &in->photos, before ? "report" : "feedback"));
    TRY(cases_post_step(ask, &was, &next, verb, in->words, &in->photos));
    return cases_answer(ask, 200, id);
}
