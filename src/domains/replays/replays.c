/* A draft held against the cases of some days: counted, or listed. */
#include "domains/replays/replays.h"

#include "app/app.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/dispatch/dispatch.h"
#include "domains/divisions/divisions.h"
#include "domains/replays/replays_queries.h"
#include "domains/replays/replays_stored.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <stdlib.h>

enum { DAYS_USUAL = 30, DAYS_MOST = 366, MATTERS_MOST = 300000, AT_ONCE = 4000, LIST_DEFAULT = 50,
       CODE = 20, TALLIES = 1000 };

SHAPE(ReplayMatter, "a case as rules see it",
    ID      (ReplayMatter, id,                       "its id"),
    TEXT    (ReplayMatter, class, 2, 8,              "its class"),
    TEXT    (ReplayMatter, place, 6, 18,             "where"),
    NAME    (ReplayMatter, urgency, 0, case_urgencies, "how urgent"),
    NAME    (ReplayMatter, level, 0, case_levels,    "whose desk it lies on"),
    TIME    (ReplayMatter, filed_ms,                 "when it was filed"),
    TIME_OPT(ReplayMatter, closed_ms,                "when it ended"));
SHAPE(ReplayClass, "what a class is called",
    TEXT    (ReplayClass, code, 2, 8,                "its code"),
    TEXT    (ReplayClass, name, 1, 40,               "in Chinese"),
    TEXT    (ReplayClass, name_en, 1, 80,            "in English"));
SHAPE(ReplayShown, "what a list shows of a case",
    TEXT    (ReplayShown, number, 1, 40,             "the number read aloud"),
    TEXT    (ReplayShown, class, 2, 8,               "its class"),
    TEXT    (ReplayShown, place, 6, 18,              "where"),
    TEXT    (ReplayShown, words, 0, 500,             "what was said"),
    TEXT    (ReplayShown, handler_words, 0, 160,     "who has it"));

typedef struct ReplayAsk { Str from_day, to_day; } ReplayAsk;
SHAPE(ReplayAsk, "cases of which days",
    TEXT_OPT(ReplayAsk, from_day, 10, 10,            "from (29 days before the last)"),
    TEXT_OPT(ReplayAsk, to_day, 10, 10,              "to, included (today)"));
typedef struct ReplayQuery { Str from_day, to_day; int64_t rule; Str class, place,
                             after; int64_t limit; } ReplayQuery;
SHAPE(ReplayQuery, "which cases that change",
    TEXT_OPT(ReplayQuery, from_day, 10, 10,          "from (29 days before the last)"),
    TEXT_OPT(ReplayQuery, to_day, 10, 10,            "to, included (today)"),
    INT_OPT (ReplayQuery, rule, 1, DISPATCH_RULES,  "only those that this rule of the draft sends"),
    TEXT_OPT(ReplayQuery, class, 2, 8,               "only this class or group"),
    TEXT_OPT(ReplayQuery, place, 6, 18,              "only this place and below"),
    TEXT_OPT(ReplayQuery, after, 1, 40,              "where the page before ended"),
    INT_OPT (ReplayQuery, limit, 1, 200,             "how many (50)"));
typedef struct ReplayCase {
    int64_t id;
    Str number, class, class_name, words, place, place_name;
    int64_t filed_ms, rule_was, rule;
    Str post_was, post, handler_words;
} ReplayCase;
SHAPE(ReplayCase, "a case that would go elsewhere",
    ID      (ReplayCase, id,                         "its id"),
    TEXT    (ReplayCase, number, 1, 40,              "the number read aloud"),
    TEXT    (ReplayCase, class, 2, 8,                "code of its class"),
    TEXT    (ReplayCase, class_name, 0, 80,          "its class in the reader's language"),
    TEXT    (ReplayCase, words, 0, 500,              "what was said"),
    TEXT    (ReplayCase, place, 6, 18,               "where"),
    TEXT    (ReplayCase, place_name, 0, 120,         "its name"),
    TIME    (ReplayCase, filed_ms,                   "when it was filed"),
    INT     (ReplayCase, rule_was, 0, DISPATCH_RULES, "by which rule of the set in force; 0: none"),
    INT     (ReplayCase, rule, 0, DISPATCH_RULES,    "by which rule of the draft; 0: none"),
    TEXT    (ReplayCase, post_was, 0, 160,           "to whom by the set in force; empty: nobody"),
    TEXT    (ReplayCase, post, 0, 160,               "to whom by the draft; empty: nobody"),
    TEXT    (ReplayCase, handler_words, 0, 160,      "who has or had it in truth"));

/* ---- A run ---- */

typedef struct Tally { char code[CODE]; int64_t matters, moved; } Tally;

typedef struct Run {
    Ask *ask;
    Str from_day, to_day;
    int64_t from_id, until_id;
    DispatchWorld *world;
    Err (*each)(struct Run *, const ReplayMatter *, const DispatchTurn *, bool *ret_enough);
    void *with;
} Run;

static Err days_of(Ask *ask, Str from_day, Str to_day, Run *run)
{
    int64_t from, to = moment_day(ask->now_ms);
    if (to_day.at && (!moment_read_date(to_day, &to) || to > moment_day(ask->now_ms)))
        return ask_blame(ask, BAD_FIELD, "/to_day", "不晚于今天的日期", "a day up to today");
    from = to - DAYS_USUAL + 1;
    if (from_day.at && !moment_read_date(from_day, &from))
        return ask_blame(ask, BAD_FIELD, "/from_day", "2026-03-01 这样的日期", "a date such as 2026-03-01");
    if (from > to || to - from >= DAYS_MOST)
        return ask_blame(ask, BAD_FIELD, "/from_day", "不晚于止日，至多 366 天",
                         "up to the last day, 366 days at most");
    run->from_day = moment_date_text(ask->arena, from);
    run->to_day = moment_date_text(ask->arena, to);
    run->from_id = ident_least(moment_day_start_ms(from)) - 1;
    run->until_id = ident_least(moment_day_start_ms(to + 1));
    return NULL;
}

static Err begin(Ask *ask, Str from_day, Str to_day, Run *run)
{
    int64_t id;
    *run = (Run){ .ask = ask };
    TRY(ask_id(ask, 0, &id));
    TRY(days_of(ask, from_day, to_day, run));
    return dispatch_world_open(ask, id, MATTERS_MOST, &run->world);
}

/* In batches, whose rows are gone with the next. */
static Err go(Run *run)
{
    int64_t after = run->from_id, seen = 0;
    bool enough = false;
    Ask reader = *run->ask;
    const Calendar *calendar = dictionary_calendar(run->ask);
    while (!enough) {
        Arena scratch = *run->ask->arena;
        List rows;
        reader.arena = &scratch;
        TRY(replay_matters(reader.db, reader.district, &reader.who.scope, after, run->until_id, AT_ONCE,
                           &rows,
                           reader.arena));
        for (const ReplayMatter *m = rows.at, *end = m + rows.count; !enough && m < end; m++) {
            DispatchFacts f = { m->class, m->place, (DispatchUrgency)m->urgency, (DispatchLevel)m->level,
                                m->filed_ms };
            DispatchTurn t = dispatch_world_turn(run->world, calendar, &f, m->closed_ms);
            TRY(run->each(run, m, &t, &enough));
            after = m->id;
        }
        seen += rows.count;
        if (rows.count < AT_ONCE) break;
        if (seen >= MATTERS_MOST)
            return ask_blame(run->ask, BAD_FIELD, "/from_day", "至多 30 万件，请缩短日期范围",
                             "300,000 cases at most: fewer days");
    }
    return NULL;
}

/* ---- Counted ---- */

typedef struct Counting { DispatchReplayed told; Tally *rule, *class, *place; int classes, places; } Counting;

static void count_in(Tally *rows, int *count, Str code, bool moved)
{
    int low = 0, high = *count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (str_cmp(str_of(rows[middle].code), code) < 0) low = middle + 1;
        else high = middle;
    }
    if (low == *count || !str_eq(str_of(rows[low].code), code)) {
        if (*count == TALLIES) return;
        for (int i = (*count)++; i > low; i--) rows[i] = rows[i - 1];
        rows[low] = (Tally){ .matters = 0 };
        snprintf(rows[low].code, CODE, "%.*s", STR_ARG(code));
    }
    rows[low].matters++;
    rows[low].moved += moved;
}

static Err count(Run *run, const ReplayMatter *m, const DispatchTurn *t, bool *ret_enough)
{
    Counting *c = run->with;
    bool moved = t->man[0] != t->man[1];
    (void)ret_enough;
    c->told.matters++;
    c->told.moved += moved;
    c->told.nobody += t->man[1] < 0;
    if (t->rule[1] >= 0) {
        c->rule[t->rule[1]].matters++;
        c->rule[t->rule[1]].moved += moved;
    }
    Str community = place_up(m->place, PLACE_COMMUNITY);
    count_in(c->class, &c->classes, m->class, moved);
    count_in(c->place, &c->places, community.at ? community : m->place, moved);
    return NULL;
}

static int by_moved(const void *a, const void *b)
{
    const Tally *x = a, *y = b;
    if (x->moved != y->moved) return x->moved > y->moved ? -1 : 1;
    return str_cmp(str_of(x->code), str_of(y->code));
}

static const ReplayClass *class_of(const List *classes, Str code)
{
    const ReplayClass *c = classes->at;
    for (int64_t i = 0; i < classes->count; i++)
        if (str_eq(c[i].code, code)) return &c[i];
    return NULL;
}

static Str class_name(const Ask *ask, const List *classes, Str code)
{
    const ReplayClass *c = class_of(classes, code);
    return !c ? code : ask->wire.english ? c->name_en : c->name;
}

/* Those that change, the most first; the rules all, in order. */
static List rows_of(Ask *ask, Tally *rows, int count, const List *classes)
{
    List list = { NEWS(ask->arena, DispatchMoved, count + 1), 0 };
    DispatchMoved *to = list.at;
    qsort(rows, (size_t)count, sizeof *rows, by_moved);
    for (int i = 0; i < count && rows[i].moved; i++) {
        Str code = str_of(rows[i].code), name = classes ? class_name(ask, classes, code)
            : divisions_name(ask, code);
        to[list.count++] = (DispatchMoved){ code, name, rows[i].matters, rows[i].moved };
    }
    return list;
}

typedef struct Counted { DispatchWorld *world; Str from_day, to_day; DispatchReplayed told; } Counted;

/* Beside the lane. */
static Err prepare(Ask *ask)
{
    const ReplayAsk *in = BODY(ask, ReplayAsk);
    int64_t started_ms = app_now(ask->app);
    Run run;
    List classes;
    Counting c = { .rule = NEWS(ask->arena, Tally, DISPATCH_RULES), .class = NEWS(ask->arena, Tally, TALLIES),
                   .place = NEWS(ask->arena, Tally, TALLIES) };
    TRY(begin(ask, in->from_day, in->to_day, &run));
    run.each = count;
    run.with = &c;
    TRY(go(&run));
    TRY(replay_classes(ask->db, ask->district, ask->now_ms, &classes, ask->arena));
    int rules = dispatch_world_rules(run.world);
    DispatchMoved *rule = NEWS(ask->arena, DispatchMoved, rules);
    for (int i = 0; i < rules; i++) {
        Buf number = buf_new(ask->arena, 8);
        buf_int(&number, i + 1);
        rule[i] = (DispatchMoved){ buf_str(&number), dispatch_world_rule(run.world, i), c.rule[i].matters,
                                   c.rule[i].moved };
    }
    c.told.rules = (List){ rule, rules };
    c.told.classes = rows_of(ask, c.class, c.classes, &classes);
    c.told.places = rows_of(ask, c.place, c.places, NULL);
    c.told.took_ms = app_now(ask->app) - started_ms;
    Counted *counted = NEW(ask->arena, Counted);
    *counted = (Counted){ run.world, run.from_day, run.to_day, c.told };
    ask->prepared = counted;
    return NULL;
}

/* On the lane: somebody may have edited the draft, or published another set, meanwhile. */
static Err replay(Ask *ask)
{
    const Counted *c = ask->prepared;
    TRY(dispatch_replay_keep(ask, c->world, c->from_day, c->to_day, &c->told));
    return answer(ask, 200, &DispatchReplayed_shape, &c->told);
}

/* ---- Listed ---- */

typedef struct Listing { const ReplayQuery *q; int64_t after, most; ReplayCase *row; int64_t count; } Listing;

static Err list_one(Run *run, const ReplayMatter *m, const DispatchTurn *t, bool *ret_enough)
{
    Listing *l = run->with;
    const ReplayQuery *q = l->q;
    if (t->man[0] == t->man[1] || m->id <= l->after) return NULL;
    if (q->rule != NONE && q->rule != t->rule[1] + 1) return NULL;
    if (q->class.at && !str_starts(m->class, q->class)) return NULL;
    if (q->place.at && !place_within(m->place, q->place)) return NULL;
    l->row[l->count++] = (ReplayCase){ .id = m->id, .filed_ms = m->filed_ms, .rule_was = t->rule[0] + 1,
                                       .rule = t->rule[1] + 1, .post_was = dispatch_world_who(run->world,
                                                                                              t->man[0]),
                                       .post = dispatch_world_who(run->world, t->man[1]) };
    *ret_enough = l->count == l->most;
    return NULL;
}

/* What the rows of a page show beside the rules' doing. */
static Err put_in_words(Ask *ask, ReplayCase *row, int64_t count)
{
    List classes;
    TRY(replay_classes(ask->db, ask->district, ask->now_ms, &classes, ask->arena));
    for (ReplayCase *end = row + count; row < end; row++) {
        ReplayShown s;
        TRY(replay_case(ask->db, ask->district, row->id, &s, ask->arena));
        row->number = s.number;
        row->class = s.class;
        row->class_name = class_name(ask, &classes, s.class);
        row->words = s.words;
        row->place = s.place;
        row->place_name = divisions_words(ask, s.place);
        row->handler_words = s.handler_words;
    }
    return NULL;
}

static Err list(Ask *ask)
{
    const ReplayQuery *q = QUERY(ask, ReplayQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key;
    Listing l = { .q = q, .most = limit + 1, .row = NEWS(ask->arena, ReplayCase, limit + 1) };
    Run run;
    TRY(cursor_read(ask, q->after, &key, &l.after));
    TRY(begin(ask, q->from_day, q->to_day, &run));
    bool asks = dispatch_world_counts(run.world);
    if (!asks && l.after != NONE
        && l.after > run.from_id) run.from_id = l.after;  /* nothing before it matters */
    run.each = list_one;
    run.with = &l;
    TRY(go(&run));
    Str next = { 0 };
    if (l.count > limit) next = cursor_make(ask->arena, l.row[limit - 1].id, l.row[limit - 1].id);
    List rows = { l.row, l.count > limit ? limit : l.count };
    TRY(put_in_words(ask, l.row, rows.count));
    return answer_list(ask, &ReplayCase_shape, &rows, next);
}

static const Err replay_refuses[] = { NOT_FOUND, MOVED_ON, NULL };
static const Err list_refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "POST", "/api/v1/dispatch-sets/{id}/replay", replay, .may = "dispatch.draft", .takes = &ReplayAsk_shape,
      .gives = &DispatchReplayed_shape, .refuses = replay_refuses, .prepare = prepare,
      .about = "Replay a rule set over cases that were filed: how many would go elsewhere" },
    { "GET", "/api/v1/dispatch-sets/{id}/replay-cases", list, .may = "dispatch.read",
      .query = &ReplayQuery_shape,
      .gives = &ReplayCase_shape, .flags = GIVES_LIST | SLOW, .refuses = list_refuses,
      .about = "The cases that would go elsewhere by a rule set, oldest first" },
    { 0 }
};

const Domain replays_domain = { .name = "replays",
                                .about = "What a draft of dispatch rules would have changed",
                                .schema = &replays_schema, .routes = routes };
