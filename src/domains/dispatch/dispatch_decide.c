/* Deciding: the set in force, kept in memory; who answers for the place; the choice, and its row. */
#include "domains/dispatch/dispatch_inside.h"

#include "app/app.h"
#include "app/gate.h"
#include "domains/dispatch/dispatch_queries.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/people/people.h"
#include "json/json.h"

enum { SET_BYTES = 4 << 20 };          /* address space; sets follow each other some times a year */

typedef struct Ready { DispatchSetKept kept; DispatchSet set; } Ready;
typedef struct Rules { List rules; } Rules;
static const Field rules_fields[] = {
    LIST(Rules, rules, DispatchRule_shape, 1, DISPATCH_RULES, "in order")
};
static const Shape rules_shape = { "Rules", sizeof(Rules), COUNT(rules_fields), rules_fields, "rules" };

Err dispatch_rules_read(Str text, Arena *keep, List *ret)
{
    Rules r;
    if (json_read(text, &rules_shape, &r, keep, NULL)) return BROKEN;
    *ret = r.rules;
    return NULL;
}

Str dispatch_rules_text(Arena *keep, const List *rules)
{
    Rules r = { *rules };
    Buf b = buf_new(keep, 1024);
    json_write(&b, &rules_shape, &r);
    return buf_str(&b);
}

/* ---- The set in force ---- */

static Err make(Ask *ask, int64_t id, const Ready **ret)
{
    Arena whole = arena_make(SET_BYTES), keep = whole;
    Ready *made = NEW(&keep, Ready);
    List rules;
    Err e = dispatch_sets_any(ask->db, ask->district, id, &made->kept, &keep);
    if (!e) e = dispatch_rules_read(made->kept.rules, &keep, &rules);
    if (e) return arena_drop(whole, SET_BYTES), e;
    dispatch_ready(&rules, id, &made->set);
    app_keep(ask->app, "dispatch", made);
    return *ret = made, NULL;
}

/* Where no set was ever published: to the nearest who answers. */
static const DispatchRule nearest = { .name = { "就近派给责任岗位", sizeof "就近派给责任岗位" - 1 }, .time = -1,
                                      .urgency = -1, .level = -1, .load_most = NONE,
                                      .to = DISPATCH_TO_NEAREST };
static const Ready unwritten = { .set = { .rule = &nearest, .rules = 1, .skill_of = { -1 } } };

/* What was published isn't changed any more: its id alone is asked for. */
static Err in_force(Ask *ask, const Ready **ret)
{
    int64_t id;
    Err e = dispatch_in_force(ask->db, ask->district, ask->now_ms, &id);
    if (e == NOT_FOUND) return *ret = &unwritten, NULL;
    if (e) return e;
    *ret = app_kept(ask->app, "dispatch");
    return *ret && (*ret)->kept.id == id ? NULL : make(ask, id, ret);
}

Err dispatch_set_in_force(Ask *ask, DispatchSetKept *ret)
{
    const Ready *now;
    TRY(in_force(ask, &now));
    if (!now->kept.id) return NOT_FOUND;
    *ret = now->kept;
    return NULL;
}

/* ---- Who may be sent it ---- */

typedef struct Choosing {
    Ask *ask;
    const DispatchSet *set;
    const DispatchFacts *facts;
    const Calendar *calendar;
    List rows;                         /* of PostRow: first in line first, then who is named */
    DispatchCandidate *who;
    int count;
} Choosing;

/* Somebody who stands in answers for the place of who is away: that one comes behind. */
static int level_of(const PostRow *rows, int64_t i, int64_t count)
{
    for (int64_t k = i + 1; rows[i].stands_for != NONE && k < count; k++)
        if (rows[k].post_id == rows[i].stands_for) return place_kind(rows[k].place);
    return place_kind(rows[i].place);
}

static bool has(const Choosing *c, int64_t post)
{
    for (int i = 0; i < c->count; i++)
        if (c->who[i].post == post) return true;
    return false;
}

/* Posts named by the rules that hold; one that has ended, or handles nothing, is passed over. */
static Err add_named(Choosing *c, PostRow *row)
{
    for (int i = 0; i < c->set->rules; i++) {
        const DispatchRule *r = &c->set->rule[i];
        if (r->to != DISPATCH_TO_POSTS || !dispatch_applies(r, c->calendar, c->facts)) continue;
        for (const DispatchPost *p = r->posts.at, *end = p + r->posts.count; p < end; p++) {
            if (has(c, p->post_id)) continue;
            Err e = people_post(c->ask, p->post_id, &row[c->count]);
            if (e == NOT_FOUND || (!e && !gate_allows(row[c->count].role, "cases.handle"))) continue;
            if (e) return e;
            c->who[c->count++] = (DispatchCandidate){ .post = p->post_id, .level = -1 };
        }
    }
    return NULL;
}

static Err gather(Choosing *c)
{
    List near;
    TRY(people_responsible(c->ask, c->facts->place, &near));
    int64_t most = near.count + DISPATCH_RULES * DISPATCH_POSTS;
    PostRow *row = NEWS(c->ask->arena, PostRow, most), *from = near.at;
    c->who = NEWS(c->ask->arena, DispatchCandidate, most);
    for (int64_t i = 0; i < near.count; i++) {
        row[c->count] = from[i];
        c->who[c->count++] = (DispatchCandidate){ .post = from[i].post_id,
                                                  .level = level_of(from, i, near.count) };
    }
    if (c->set->names_posts) TRY(add_named(c, row));
    c->rows = (List){ row, c->count };
    return NULL;
}

/* What rules ask about posts is looked up only where one that holds asks it. */
static Err look(Choosing *c, DispatchLoad *load)
{
    const PostRow *row = c->rows.at;
    uint64_t skills = 0;
    bool loads = false;
    int64_t yes;
    for (int i = 0; i < c->set->rules; i++) {
        if (!dispatch_applies(&c->set->rule[i], c->calendar, c->facts)) continue;
        loads |= c->set->loads[i];
        if (c->set->skill_of[i] >= 0) skills |= UINT64_C(1) << c->set->skill_of[i];
    }
    for (int i = 0; i < c->count; i++) {
        if (loads) TRY(load(c->ask, row[i].post_id, &c->who[i].load));
        for (int k = 0; k < c->set->skills; k++) {
            if (!(skills >> k & 1)) continue;
            TRY(dispatch_skilled(c->ask->db, c->ask->district, c->set->skill[k], row[i].account_id, &yes));
            if (yes) c->who[i].skills |= UINT64_C(1) << k;
        }
    }
    return NULL;
}

Err dispatch_choose(Ask *ask, const DispatchFacts *facts, DispatchLoad *load, DispatchChoice *ret)
{
    const Ready *now;
    TRY(in_force(ask, &now));
    Choosing c = { .ask = ask, .set = &now->set, .facts = facts, .calendar = dictionary_calendar(ask) };
    *ret = (DispatchChoice){ .set_id = now->kept.id, .load = NONE, .runner_load = NONE };
    TRY(gather(&c));
    TRY(look(&c, load));
    DispatchPick p = dispatch_pick(c.set, c.calendar, facts, c.who, c.count);
    if (p.rule < 0) return NULL;
    const PostRow *row = c.rows.at, *first = &row[p.who];
    ret->rule = p.rule + 1;
    ret->post = first->post_id;
    ret->account = first->account_id;
    ret->words = actor_words(ask->arena, first->name, first->title);
    if (c.set->loads[p.rule]) ret->load = c.who[p.who].load;
    if (p.runner < 0) return NULL;
    ret->runner_post = row[p.runner].post_id;
    ret->runner_rule = p.runner_rule + 1;
    ret->runner_words = actor_words(ask->arena, row[p.runner].name, row[p.runner].title);
    ret->runner_why = p.why;
    if (c.set->loads[p.runner_rule]) ret->runner_load = c.who[p.runner].load;
    return NULL;
}

void dispatch_named(const DispatchChoice *by_rules, int64_t post, Str words, DispatchChoice *ret)
{
    *ret = *by_rules;
    if (by_rules->rule && by_rules->post == post) return;
    *ret = (DispatchChoice){ .set_id = by_rules->set_id, .post = post, .load = NONE, .words = words,
                             .runner_post = by_rules->post, .runner_rule = by_rules->rule,
                             .runner_load = by_rules->load, .runner_words = by_rules->words,
                             .runner_why = DISPATCH_OVERRULED };
}

Str dispatch_rule_words(Ask *ask, const DispatchChoice *c)
{
    const Ready *now = app_kept(ask->app, "dispatch");
    Buf b = buf_new(ask->arena, 120);
    if (!now || now->kept.id != c->set_id || c->rule < 1 || c->rule > now->set.rules) return S("");
    buf_add(&b, ask_say(ask, "规则 ", "rule "));
    buf_int(&b, c->rule);
    buf_add(&b, ask_say(ask, "：", ": "));
    buf_add(&b, now->set.rule[c->rule - 1].name);
    return buf_str(&b);
}

/* ---- Its row ---- */

Err dispatch_total_add(Ask *ask, const DispatchTotal *t)
{
    int64_t changed;
    TRY(dispatch_totals_move(ask->db, ask->district, t, &changed));
    return changed ? NULL : dispatch_totals_first(ask->db, ask->district, t);
}

Err dispatch_keep(Ask *ask, int64_t case_id, int64_t version, const DispatchChoice *c)
{
    DispatchKept row = {
        .case_id = case_id, .version = version, .set_id = c->set_id, .rule = c->rule, .post = c->post,
        .words = c->words, .load = c->load, .runner_post = c->runner_post, .runner_rule = c->runner_rule,
        .runner_words = c->runner_words.at ? c->runner_words : S(""), .runner_load = c->runner_load,
        .runner_why = c->runner_why, .at_ms = ask->now_ms, .corrected_ms = NONE
    };
    TRY(dispatch_decisions_add(ask->db, ask->district, &row));
    bool overruled = !c->rule && c->runner_rule;
    if (!c->rule && !overruled) return NULL;
    DispatchTotal t = { c->set_id, overruled ? c->runner_rule : c->rule, !overruled, overruled, 0 };
    return dispatch_total_add(ask, &t);
}

Err dispatch_correct(Ask *ask, int64_t case_id, Str place, int64_t other_post)
{
    DispatchKept d;
    DispatchSetKept set;
    int64_t changed;
    Err e = dispatch_decisions_last(ask->db, ask->district, case_id, &d, ask->arena);
    if (e == NOT_FOUND || (!e && !d.rule)) return DISPATCH_NO_RULE;
    if (e) return e;
    if (d.corrected_ms != NONE) return DISPATCH_COUNTED;
    if (d.post == other_post) return DISPATCH_SAME_POST;
    TRY(dispatch_decisions_correct(ask->db, ask->district, case_id, d.version, ask->now_ms, &changed));
    if (changed != 1) return DISPATCH_COUNTED;
    DispatchTotal t = { d.set_id, d.rule, 0, 0, 1 };
    TRY(dispatch_total_add(ask, &t));
    TRY(dispatch_sets_any(ask->db, ask->district, d.set_id, &set, ask->arena));
    DispatchSaid said = { set.name, set.digest, set.number, d.rule, NONE, NONE };
    return event_post(ask, &DISPATCH_CORRECTED, d.set_id, place, ask->who.account, &DispatchSaid_shape,
                      &said);
}
