/* Limits of stages as a dictionary; the clock of the stage that a case is in: kept at each step, marked when
 * it is nearly due, late and a working day late, counted anew when a holiday is announced; and all stages of
 * a road with their arithmetic, for who asks. Decides nothing itself: cases_stages_rules.h does. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/cases/cases_recount_rules.h"
#include "domains/cases/cases_stages_rules.h"
#include "domains/dictionaries/dictionaries.h"
#include "json/json.h"

enum { STAGES_AT_ONCE = 200, STAGE_CODE_MOST = 20 };

const char *const case_stages[] = { "file", "dispatch", "accept", "feedback", "verify", "close", "refer",
                                    NULL };

SHAPE(CaseLimit, "a limit of a stage",
    TEXT    (CaseLimit, code, 4, STAGE_CODE_MOST,    "stage: verify; or of a class: verify.15003, verify.15"),
    INT     (CaseLimit, limit_value, 0, LIMIT_MOST,  "how much; 0: none"),
    NAME    (CaseLimit, limit_unit, 0, limit_unit_names, "of what"),
    TIME    (CaseLimit, since_ms,                    "for stages that begin from then on"),
    TEXT    (CaseLimit, source, 1, 200,              "whose rule it is"));

SHAPE(CaseStageClock, "the clock of a stage",
    NAME    (CaseStageClock, stage, 0, case_stages,  "which"),
    TIME    (CaseStageClock, from_ms,                "since when"),
    INT     (CaseStageClock, limit_value, 0, LIMIT_MOST, "the limit it began with"),
    NAME    (CaseStageClock, limit_unit, 0, limit_unit_names, "of what"),
    TIME    (CaseStageClock, due_ms,                 "due now"),
    NAME    (CaseStageClock, mark, 0, case_marks,    "what it has said so far"),
    TIME_OPT(CaseStageClock, mark_ms,                "when it speaks next"),
    INT     (CaseStageClock, calendar, 0, ID_MAX,    "number of the calendar it was counted by"));

SHAPE(CaseStageDue, "a stage whose clock has something to say",
    ID      (CaseStageDue, id,                       "the case"),
    TEXT    (CaseStageDue, number, 1, 40,            "its number"),
    TEXT    (CaseStageDue, place, 12, 18,            "where"),
    NAME    (CaseStageDue, stage, 0, case_stages,    "which stage"),
    TIME_OPT(CaseStageDue, due_was_ms,               "due before it was counted anew"),
    TIME    (CaseStageDue, due_ms,                   "due now"),
    NAME    (CaseStageDue, mark, 0, case_marks,      "what it says"));

SHAPE(CaseStageLine, "a stage of the road",
    NAME    (CaseStageLine, stage, 0, case_stages,   "which"),
    TEXT    (CaseStageLine, stage_name, 1, 40,       "the same in the reader's language"),
    TEXT    (CaseStageLine, limit_words, 0, 60,      "its limit in words; empty: none"),
    TEXT    (CaseStageLine, source, 0, 200,          "whose rule it is"),
    TIME    (CaseStageLine, from_ms,                 "since when"),
    TIME_OPT(CaseStageLine, to_ms,                   "till when; absent: it is in it"),
    TIME_OPT(CaseStageLine, due_ms,                  "when it was or is due; absent: not limited"),
    BOOL    (CaseStageLine, late, 0,                 "it took, or takes, longer"),
    LIST    (CaseStageLine, lines, CaseClockLine_shape, 0, CLOCK_LINES_MOST, "the arithmetic, by day"));

const EventKind CASES_STAGE_WARNED = { "cases.stage_warned", "环节临期预警", "a stage of a case is nearly due" };
const EventKind CASES_STAGE_OVERDUE = { "cases.stage_overdue", "环节超期红牌", "a stage of a case is late" };
const EventKind CASES_STAGE_ABOVE = { "cases.stage_overdue_above", "环节超期上报",
                                      "a late stage told to the desk above" };
const EventKind CASES_STAGE_RECOUNTED = { "cases.stage_recounted", "按新日历重算环节时限",
                                          "a stage's due time counted anew" };
const EventKind CASES_LIMIT_SET = { "cases.limit_set", "调整环节时限", "a limit of a stage was set" };

static const struct { const char *zh, *en; } stage_words[CASE_STAGES] = {
    { "立案", "filing" }, { "派单", "sending" }, { "接单", "accepting" }, { "处置反馈", "handling" },
    { "核查", "verifying" }, { "结案", "closing" }, { "移送答复", "the authority's answer" }
};

Str cases_stage_words(const Ask *ask, CaseStage s)
{
    return ask_say(ask, stage_words[s].zh, stage_words[s].en);
}

/* ---- The dictionary ---- */

static Err all(Ask *ask, List *ret) { return case_limits_all(ask->db, ask->district, ret, ask->arena); }

static Err check(Ask *ask, const void *entry)
{
    const CaseLimit *l = entry;
    CaseStage stage;
    Str class;
    if (!case_limit_parts(l->code, &stage, &class))
        return ask_blame(ask, BAD_FIELD, "/code", "环节，或“环节.分类代码”，如 verify、verify.15003",
                         "a stage, or a stage and a class: verify, verify.15003");
    if (!class.len || cases_class(ask, class)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/code", "没有这个分类", "there is no such class");
}

static Err add(Ask *ask, const void *entry)
{
    TRY(case_limits_add(ask->db, ask->district, entry));
    return event_post(ask, &CASES_LIMIT_SET, 0, ask->district, 0, &CaseLimit_shape, entry);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    return case_limits_recall(ask->db, ask->district, key, since_ms);
}

static void option(Ask *ask, List *to, CaseStage stage, Str class, Str name)
{
    Buf code = buf_new(ask->arena, STAGE_CODE_MOST), words = buf_new(ask->arena, 100);
    buf_adds(&code, case_stages[stage]);
    if (class.len) buf_char(&code, '.');
    buf_add(&code, class);
    buf_add(&words, cases_stage_words(ask, stage));
    buf_adds(&words, " · ");
    buf_add(&words, name);
    dictionary_option(to, buf_str(&code), buf_str(&words));
}

static Err code_options(Ask *ask, List *ret)
{
    List classes = cases_classes_in_force(ask);
    ret->at = NEWS(ask->arena, DictionaryOption, CASE_STAGES * (classes.count + 1));
    ret->count = 0;
    for (int s = 0; s < CASE_STAGES; s++) {
        option(ask, ret, (CaseStage)s, S(""), ask_say(ask, "所有分类", "all classes"));
        for (const CaseClass *c = classes.at, *end = c + classes.count; c < end; c++)
            if (c->in_use) option(ask, ret, (CaseStage)s, c->code, cases_class_name(ask, c));
    }
    return NULL;
}

static const DictionaryColumn columns[] = {
    { "code", "环节与分类", "stage and class", NULL, code_options },
    { "limit_value", "时限（0 为不限）", "within (0: no limit)", NULL, NULL },
    { "limit_unit", "时限单位", "of", case_limit_unit_words, NULL },
    { 0 }
};

const Dictionary cases_limits_dictionary = {
    "case-limits", "环节时限", "Limits of stages",
    "事件各环节（立案、派单、接单、处置反馈、核查、结案、移送答复）的时限；分得最细的为准，已开始的环节按开始时的时限",
    "How long each stage of a case may take; the most particular holds, a stage keeps what it began with",
    &CaseLimit_shape, "code", columns, all, "cases.rule", check, add, recall
};

/* ---- What holds ---- */

/* The codes to look under, the most particular first. */
static Str code_at(Ask *ask, CaseStage stage, Str class, int width)
{
    static const int digits[] = { 5, 2, 0 };
    Buf b = buf_new(ask->arena, STAGE_CODE_MOST);
    buf_adds(&b, case_stages[stage]);
    if (!digits[width]) return buf_str(&b);
    buf_char(&b, '.');
    buf_add(&b, (Str){ class.at, digits[width] < class.len ? digits[width] : class.len });
    return buf_str(&b);
}

static TimeLimit limit_now(Ask *ask, CaseStage stage, Str class)
{
    for (int i = 0; i < 3 && stage != CASE_STAGES; i++) {
        const CaseLimit *l = dictionary_entry(ask, &cases_limits_dictionary, code_at(ask, stage, class, i));
        if (l) return (TimeLimit){ l->limit_value, l->limit_unit };
    }
    return (TimeLimit){ 0 };
}

static const CaseLimit *limit_at(Ask *ask, const List *versions, CaseStage stage, Str class, int64_t at_ms)
{
    const CaseLimit *found = NULL;
    for (int i = 0; i < 3 && !found; i++) {
        Str code = code_at(ask, stage, class, i);
        for (const CaseLimit *l = versions->at, *end = l + versions->count; l < end; l++)
            if (str_eq(l->code, code) && l->since_ms <= at_ms) found = l;
    }
    return found;
}

/* ---- At each step ---- */

/* Where no limit was ever set no case has a clock of its stage, and nothing is read. */
Err cases_stage_step(Ask *ask, const Case *was, const Case *c, CaseVerb verb)
{
    CaseStageStep step = { verb, was->state, c->state, ask->now_ms, verb == CASE_GRANT ? was->asked_days : 0,
                           was->paused_ms };
    CaseStageClock before = { .stage = CASE_STAGES }, next;
    int64_t changed;
    if (!dictionary_in_force(ask, &cases_limits_dictionary).count) return NULL;
    TimeLimit limit = limit_now(ask, case_stage_of(c->state), c->class);
    if (verb != CASE_REPORT) {
        Err e = case_stages_of(ask->db, ask->district, c->id, &before, ask->arena);
        if (e == NOT_FOUND) before = (CaseStageClock){ .stage = CASE_STAGES };
        else if (e) return e;
    }
    if (before.stage == CASE_STAGES && !limit.value) return NULL;
    const Calendar *calendar = dictionary_calendar(ask);
    case_stage_move(&before, &step, limit, calendar, &next);
    if (before.stage != CASE_STAGES) TRY(case_stages_end(ask->db, ask->district, c->id, &changed));
    if (next.stage == CASE_STAGES) return NULL;
    if (!case_stage_goes_on(&step)) next.calendar = case_calendar_number(calendar);
    return case_stages_add(ask->db, ask->district, c->id, &next);
}

/* ---- Marks ---- */

static Err mark_one(Ask *ask, const CaseStageDue *due)
{
    static const EventKind *const kinds[] = { [CASE_AMBER] = &CASES_STAGE_WARNED,
        [CASE_RED] = &CASES_STAGE_OVERDUE, [CASE_TOLD_ABOVE] = &CASES_STAGE_ABOVE };
    CaseStageClock c;
    int64_t changed;
    TRY(case_stages_of(ask->db, ask->district, due->id, &c, ask->arena));
    c.mark = (CaseMark)(due->mark + 1);
    TRY(case_stages_marked(ask->db, ask->district, due->id, str_of(case_marks[due->mark]),
                           str_of(case_marks[c.mark]), case_stage_next_ms(&c, dictionary_calendar(ask)),
                           &changed));
    if (!changed) return NULL;
    CaseStageDue said = *due;
    said.mark = c.mark;
    said.due_was_ms = NONE;
    return event_post(ask, kinds[c.mark], due->id, due->place, 0, &CaseStageDue_shape, &said);
}

Err cases_stages_mark_due(Ask *ask)
{
    List due;
    TRY(case_stages_due(ask->db, ask->district, ask->now_ms, STAGES_AT_ONCE, &due, ask->arena));
    for (const CaseStageDue *d = due.at, *end = d + due.count; d < end; d++)
        if (d->mark < CASE_TOLD_ABOVE) TRY(mark_one(ask, d));
    return NULL;
}

/* ---- The road, read back ---- */

static Err steps_of(Ask *ask, int64_t id, List *ret)
{
    List events;
    TRY(event_road(ask, id, &events));
    CaseStageStep *to = NEWS(ask->arena, CaseStageStep, events.count + 1);
    CaseState state = CASE_REPORTED;
    int64_t paused_ms = NONE;
    *ret = (List){ to, 0 };
    for (const Event *e = events.at, *end = e + events.count; e < end; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases."))) continue;
        if (json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL)) continue;
        if (said.verb >= CASE_VERBS) continue;
        int64_t days = said.verb == CASE_GRANT && said.days != NONE ? said.days : 0;
        to[ret->count++] = (CaseStageStep){ said.verb, state, said.state, e->at_ms, days, paused_ms };
        if (said.verb == CASE_SUSPEND) paused_ms = e->at_ms;
        state = said.state;
    }
    return NULL;
}

/* ---- A holiday is announced ---- */

static Err recount_one(Ask *ask, const CaseStageDue *one, const Calendar *by)
{
    CaseStageClock was, next;
    List steps;
    int64_t changed;
    TRY(case_stages_of(ask->db, ask->district, one->id, &was, ask->arena));
    TRY(steps_of(ask, one->id, &steps));
    case_stage_recount(&was, steps.at, steps.count, by, &next);
    next.calendar = case_calendar_number(by);
    TRY(case_stages_recounted(ask->db, ask->district, one->id, was.due_ms, &next, &changed));
    if (!changed || next.due_ms == was.due_ms) return NULL;
    CaseStageDue said = *one;
    said.due_was_ms = was.due_ms;
    said.due_ms = next.due_ms;
    said.mark = next.mark;
    return event_post(ask, &CASES_STAGE_RECOUNTED, one->id, one->place, 0, &CaseStageDue_shape, &said);
}

Err cases_stages_recount(Ask *ask)
{
    List others;
    const Calendar *by = dictionary_calendar(ask);
    TRY(case_stages_counted_else(ask->db, ask->district, case_calendar_number(by), STAGES_AT_ONCE, &others,
                                 ask->arena));
    for (const CaseStageDue *o = others.at, *end = o + others.count; o < end; o++)
        TRY(recount_one(ask, o, by));
    return NULL;
}

/* ---- For who asks ---- */

static Err line_of(Ask *ask, const Case *c, const List *versions, const CaseStageStep *first, int64_t count,
                   CaseStageLine *to)
{
    bool ended = to->to_ms != NONE;
    int64_t until_ms = ended ? to->to_ms : ask->now_ms;
    const CaseLimit *l = limit_at(ask, versions, to->stage, c->class, to->from_ms);
    to->stage_name = cases_stage_words(ask, to->stage);
    to->limit_words = to->source = S("");
    to->lines = (List){ to, 0 };
    to->due_ms = NONE;
    if (!l || !l->limit_value) return NULL;
    TimeLimit limit = { l->limit_value, l->limit_unit };
    const Calendar *calendar = dictionary_calendar_at(ask, until_ms, NULL);
    CaseStageClock was = { .stage = to->stage, .from_ms = to->from_ms, .limit_value = l->limit_value,
                           .limit_unit = l->limit_unit }, now;
    case_stage_recount(&was, first, count, calendar, &now);
    to->due_ms = now.due_ms;
    to->late = now.due_ms < until_ms && (ended || c->state != CASE_SUSPENDED);
    to->limit_words = cases_limit_said(ask, limit);
    to->source = l->source;
    cases_clock_lines(ask, calendar, to->from_ms, limit, &to->lines);
    return NULL;
}

/* Each stage by the limit it began with and the calendar of its end, by which it was counted last. */
Err cases_stage_lines(Ask *ask, const Case *c, List *ret)
{
    List steps, versions;
    TRY(steps_of(ask, c->id, &steps));
    TRY(all(ask, &versions));
    const CaseStageStep *s = steps.at;
    CaseStageLine *to = NEWS(ask->arena, CaseStageLine, steps.count + 1);
    *ret = (List){ to, 0 };
    for (int64_t i = 0, next; i < steps.count; i = next) {
        for (next = i + 1; next < steps.count && case_stage_goes_on(&s[next]);) next++;
        if (case_stage_of(s[i].is) == CASE_STAGES) continue;
        CaseStageLine *line = &to[ret->count++];
        *line = (CaseStageLine){ .stage = case_stage_of(s[i].is), .from_ms = s[i].at_ms,
                                 .to_ms = next < steps.count ? s[next].at_ms : NONE };
        TRY(line_of(ask, c, &versions, &s[i + 1], next - i - 1, line));
    }
    return NULL;
}
