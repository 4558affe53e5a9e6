/* Rule sets on their road: drafted, edited, published, withdrawn, recalled; and how they are shown. */
#include "domains/dispatch/dispatch_inside.h"

#include "domains/dispatch/dispatch_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "json/json.h"
#include "vocab/moment.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

REFUSES(DISPATCH_DECIDED);
REFUSES(DISPATCH_BEGUN);
REFUSES(DISPATCH_WAITS);
REFUSES(DISPATCH_UNTRIED);
REFUSES(DISPATCH_NOT_YOURS);
REFUSES(DISPATCH_AS_NOW);

enum { AHEAD_DAYS = 366, DIGEST_BYTES = 16 };

static Str digest_of(Arena *keep, Str rules)
{
    unsigned char raw[DIGEST_BYTES];
    char *hex = NEWS(keep, char, 2 * DIGEST_BYTES + 1);
    crypto_generichash(raw, sizeof raw, (const unsigned char *)rules.at, (unsigned long long)rules.len,
                       NULL, 0);
    sodium_bin2hex(hex, 2 * DIGEST_BYTES + 1, raw, sizeof raw);
    return str_of(hex);
}

static Err tell(Ask *ask, const EventKind *kind, const DispatchSetKept *s, Str place)
{
    DispatchSaid said = { s->name, s->digest, s->number, NONE, NONE, NONE };
    return event_post(ask, kind, s->id, place, ask->who.account, &DispatchSaid_shape, &said);
}

/* ---- Looked over ---- */

static Err blame_rule(Ask *ask, int64_t rule, const char *field, const char *zh, const char *en)
{
    char pointer[60];
    snprintf(pointer, sizeof pointer, "/rules/%lld/%s", (long long)rule, field);
    return ask_blame(ask, BAD_FIELD, pointer, zh, en);
}

/* What the house knows of what rules name: places, posts in office, skills. */
static Err known(Ask *ask, const DispatchRule *r, int64_t n)
{
    Place place;
    PostRow post;
    int64_t skill = 1;
    for (const DispatchCode *c = r->places.at, *end = c + r->places.count; c < end; c++)
        if (divisions_place(ask, c->code, &place))
            return blame_rule(ask, n, "places", "没有这个地方", "there is no such place");
    for (const DispatchPost *p = r->posts.at, *end = p + r->posts.count; p < end; p++) {
        Err e = people_post(ask, p->post_id, &post);
        if (e == NOT_FOUND) return blame_rule(ask, n, "posts", "没有这个在任岗位", "no such post in office");
        if (e) return e;
        if (post.role < ROLE_MEMBER || post.role > ROLE_DISTRICT)
            return blame_rule(ask, n, "posts", "该岗位不处置事件", "that post doesn't handle cases");
    }
    if (r->skill.at) TRY(dispatch_skill_known(ask->db, ask->district, r->skill, &skill));
    return skill ? NULL : blame_rule(ask, n, "skill", "没有这个技能", "there is no such skill");
}

static Err look_over(Ask *ask, const List *rules)
{
    DispatchRule *r = rules->at;
    TRY(dispatch_check(rules, &ask->why));
    for (int64_t i = 0; i < rules->count; i++) {
        TRY(known(ask, &r[i], i));
        DispatchPost *p = r[i].posts.at;
        for (int64_t k = 0; k < r[i].posts.count; k++) p[k].words = (Str){ 0 };
        r[i].name = str_trim(r[i].name);
    }
    return NULL;
}

/* ---- Shown ---- */

static DispatchStanding standing(const DispatchSetKept *s, int64_t until_ms, int64_t now_ms)
{
    static const DispatchStanding plain[] = {
        [DISPATCH_DRAFT] = DISPATCH_IS_DRAFT, [DISPATCH_WITHDRAWN] = DISPATCH_IS_WITHDRAWN,
        [DISPATCH_RECALLED] = DISPATCH_IS_RECALLED
    };
    if (s->state != DISPATCH_PUBLISHED) return plain[s->state];
    if (s->since_ms > now_ms) return DISPATCH_IS_COMING;
    return until_ms != NONE && until_ms <= now_ms ? DISPATCH_IS_PAST : DISPATCH_IS_NOW;
}

static bool may_edit(const Ask *ask, const DispatchSetKept *s)
{
    return s->state == DISPATCH_DRAFT && ask_may(ask, "dispatch.draft")
        && (s->drafted_by == ask->who.account || ask_may(ask, "dispatch.rule"));
}

static Err view(Ask *ask, const DispatchSetKept *s, DispatchSetView *v)
{
    List rules;
    bool rule = ask_may(ask, "dispatch.rule");
    *v = (DispatchSetView){
        .id = s->id, .number = s->number, .name = s->name, .since_ms = s->since_ms, .until_ms = NONE,
        .reason = s->reason, .drafted_words = s->drafted_words, .drafted_ms = s->drafted_ms,
        .decided_words = s->decided_words, .decided_ms = s->decided_ms, .version = s->version,
        .may_edit = may_edit(ask, s), .may_publish = rule && s->state == DISPATCH_DRAFT
    };
    if (s->state == DISPATCH_PUBLISHED)
        TRY(dispatch_next_since(ask->db, ask->district, s->since_ms, &v->until_ms));
    v->state = standing(s, v->until_ms, ask->now_ms);
    v->may_recall = rule && v->state == DISPATCH_IS_COMING;
    TRY(dispatch_rules_read(s->rules, ask->arena, &rules));
    v->rules_count = rules.count;
    List totals;
    TRY(dispatch_totals_of(ask->db, ask->district, s->id, &totals, ask->arena));
    for (const DispatchTotal *t = totals.at, *end = t + totals.count; t < end; t++) {
        v->decided += t->decided;
        v->overruled += t->overruled;
        v->corrected += t->corrected;
    }
    return NULL;
}

static Err replay_of(Ask *ask, const DispatchSetKept *s, const DispatchReplayView **ret)
{
    DispatchReplayKept r;
    DispatchSetKept base;
    int64_t now_id;
    DispatchReplayView *v = NEW(ask->arena, DispatchReplayView);
    DispatchReplayed *told = NEW(ask->arena, DispatchReplayed);
    *ret = NULL;
    Err e = dispatch_replays_one(ask->db, ask->district, s->id, &r, ask->arena);
    if (e) return e == NOT_FOUND ? NULL : e;
    if (json_read(r.told, &DispatchReplayed_shape, told, ask->arena, NULL)) return BROKEN;
    TRY(dispatch_sets_any(ask->db, ask->district, r.base_id, &base, ask->arena));
    TRY(dispatch_in_force(ask->db, ask->district, ask->now_ms, &now_id));
    *v = (DispatchReplayView){ base.number, r.from_day, r.to_day, r.by_words, r.at_ms,
                               str_eq(r.digest, s->digest) && r.base_id == now_id, r.whole, told };
    return *ret = v, NULL;
}

/* The posts that rules name, in words; one that has ended is said to have. */
static Err put_in_words(Ask *ask, List *rules)
{
    DispatchRule *r = rules->at;
    PostRow row;
    for (int64_t i = 0; i < rules->count; i++) {
        DispatchPost *p = r[i].posts.at;
        for (int64_t k = 0; k < r[i].posts.count; k++) {
            Err e = people_post(ask, p[k].post_id, &row);
            if (e && e != NOT_FOUND) return e;
            p[k].words = e ? ask_say(ask, "岗位已撤，派不到", "the post has ended")
                : actor_words(ask->arena, row.name, row.title);
        }
    }
    return NULL;
}

static Err answer_one(Ask *ask, int status, const DispatchSetKept *s)
{
    DispatchSetView v;
    TRY(view(ask, s, &v));
    TRY(dispatch_rules_read(s->rules, ask->arena, &v.rules));
    TRY(put_in_words(ask, &v.rules));
    TRY(dispatch_totals_of(ask->db, ask->district, s->id, &v.totals, ask->arena));
    TRY(replay_of(ask, s, &v.replay));
    return answer(ask, status, &DispatchSetView_shape, &v);
}

Err dispatch_set_find(Ask *ask, int64_t id, DispatchSetKept *ret)
{
    return dispatch_sets_one(ask->db, ask->district, id, &ask->who.scope, ret, ask->arena);
}

Err dispatch_list(Ask *ask)
{
    List kept;
    TRY(dispatch_sets_all(ask->db, ask->district, &ask->who.scope, &kept, ask->arena));
    DispatchSetView *v = NEWS(ask->arena, DispatchSetView, kept.count + 1);
    const DispatchSetKept *s = kept.at;
    for (int64_t i = 0; i < kept.count; i++) TRY(view(ask, &s[i], &v[i]));
    return answer_array(ask, &DispatchSetView_shape, &(List){ v, kept.count });
}

Err dispatch_get(Ask *ask)
{
    int64_t id;
    DispatchSetKept s;
    TRY(ask_id(ask, 0, &id));
    TRY(dispatch_set_find(ask, id, &s));
    return answer_one(ask, 200, &s);
}

/* ---- Drafts ---- */

static Err fill(Ask *ask, const DispatchDraft *in, DispatchSetKept *s)
{
    TRY(look_over(ask, &in->rules));
    s->name = str_trim(in->name);
    if (!s->name.len) return ask_blame(ask, BAD_FIELD, "/name", "写出规则集的名称", "a name");
    s->reason = in->reason.at ? str_trim(in->reason) : S("");
    s->rules = dispatch_rules_text(ask->arena, &in->rules);
    s->digest = digest_of(ask->arena, s->rules);
    return NULL;
}

static Err draft(Ask *ask, const DispatchDraft *in, DispatchSetKept *s)
{
    *s = (DispatchSetKept){ .id = ask_new_id(ask), .state = DISPATCH_DRAFT, .since_ms = NONE,
                            .place = ask->who.place, .drafted_by = ask->who.account,
                            .drafted_words = actor_words(ask->arena, ask->who.name, ask->who.title),
                            .drafted_ms = ask->now_ms, .decided_words = S(""), .decided_ms = NONE,
                            .version = 1 };
    TRY(fill(ask, in, s));
    TRY(dispatch_sets_add(ask->db, ask->district, s));
    return tell(ask, &DISPATCH_DRAFTED, s, s->place);
}

Err dispatch_draft(Ask *ask)
{
    DispatchSetKept s;
    TRY(draft(ask, BODY(ask, DispatchDraft), &s));
    return answer_one(ask, 201, &s);
}

Err dispatch_plant(Ask *ask, Str body)
{
    DispatchDraft in;
    DispatchSetKept s;
    TRY(json_read(body, &DispatchDraft_shape, &in, ask->arena, &ask->why));
    return draft(ask, &in, &s);
}

/* One within reach that is a draft still. */
static Err open_draft(Ask *ask, int64_t version, DispatchSetKept *s)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(dispatch_set_find(ask, id, s));
    if (s->state != DISPATCH_DRAFT) return DISPATCH_DECIDED;
    if (!may_edit(ask, s)) return DISPATCH_NOT_YOURS;
    return s->version == version ? NULL : MOVED_ON;
}

Err dispatch_edit(Ask *ask)
{
    const DispatchDraft *in = BODY(ask, DispatchDraft);
    DispatchSetKept s;
    TRY(open_draft(ask, in->version, &s));
    TRY(fill(ask, in, &s));
    s.version++;
    TRY(dispatch_sets_save(ask->db, ask->district, &s));
    TRY(tell(ask, &DISPATCH_EDITED, &s, s.place));
    return answer_one(ask, 200, &s);
}

static Err decide(Ask *ask, DispatchSetKept *s, DispatchSetState state, Str words)
{
    s->state = state;
    s->reason = str_trim(words);
    if (!s->reason.len) return ask_blame(ask, BAD_FIELD, "/words", "写明原因", "say why");
    s->decided_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    s->decided_ms = ask->now_ms;
    s->version++;
    return dispatch_sets_save(ask->db, ask->district, s);
}

static Err since_of(Ask *ask, Str day, int64_t *ret)
{
    int64_t on, today = moment_day(ask->now_ms);
    if (!day.at || !moment_read_date(day, &on))
        return ask_blame(ask, BAD_FIELD, "/since_day", "2026-03-01 这样的日期", "a date such as 2026-03-01");
    if (on < today || on > today + AHEAD_DAYS)
        return ask_blame(ask, BAD_FIELD, "/since_day", "今天起一年以内", "today or later, within a year");
    *ret = on == today ? ask->now_ms : moment_day_start_ms(on);
    return NULL;
}

/* Of these very rules, over the whole district, and held against what is in force. */
static Err replayed(Ask *ask, const DispatchSetKept *s)
{
    const DispatchReplayView *r;
    TRY(replay_of(ask, s, &r));
    return r && r->fits && r->whole ? NULL : DISPATCH_UNTRIED;
}

Err dispatch_publish(Ask *ask)
{
    const DispatchDecided *in = BODY(ask, DispatchDecided);
    DispatchSetKept s, now;
    List rules;
    int64_t waits, number;
    TRY(open_draft(ask, in->version, &s));
    TRY(dispatch_rules_read(s.rules, ask->arena, &rules));
    TRY(look_over(ask, &rules));       /* a post may have ended since */
    TRY(since_of(ask, in->since_day, &s.since_ms));
    TRY(dispatch_next_since(ask->db, ask->district, ask->now_ms, &waits));
    if (waits != NONE) return DISPATCH_WAITS;
    TRY(dispatch_set_in_force(ask, &now));
    if (str_eq(now.rules, s.rules)) return DISPATCH_AS_NOW;
    TRY(replayed(ask, &s));
    TRY(dispatch_last_number(ask->db, ask->district, &number));
    s.number = number + 1;
    Err e = decide(ask, &s, DISPATCH_PUBLISHED, in->words);
    if (e == CONFLICT) return DISPATCH_WAITS;
    if (e) return e;
    TRY(tell(ask, &DISPATCH_SET_PUBLISHED, &s, ask->district));
    return answer_one(ask, 200, &s);
}

Err dispatch_withdraw(Ask *ask)
{
    const DispatchDecided *in = BODY(ask, DispatchDecided);
    DispatchSetKept s;
    TRY(open_draft(ask, in->version, &s));
    TRY(decide(ask, &s, DISPATCH_WITHDRAWN, in->words));
    TRY(tell(ask, &DISPATCH_GIVEN_UP, &s, s.place));
    return answer_one(ask, 200, &s);
}

Err dispatch_recall(Ask *ask)
{
    const DispatchDecided *in = BODY(ask, DispatchDecided);
    int64_t id;
    DispatchSetKept s;
    TRY(ask_id(ask, 0, &id));
    TRY(dispatch_set_find(ask, id, &s));
    if (s.state != DISPATCH_PUBLISHED) return DISPATCH_DECIDED;
    if (s.since_ms <= ask->now_ms) return DISPATCH_BEGUN;
    if (s.version != in->version) return MOVED_ON;
    TRY(decide(ask, &s, DISPATCH_RECALLED, in->words));
    TRY(tell(ask, &DISPATCH_TAKEN_BACK, &s, ask->district));
    return answer_one(ask, 200, &s);
}

/* ---- Replays ---- */

Err dispatch_replay_keep(Ask *ask, const DispatchWorld *w, Str from_day, Str to_day,
                         const DispatchReplayed *told)
{
    DispatchSetKept s, base;
    int64_t changed;
    TRY(dispatch_set_find(ask, w->kept[1].id, &s));
    TRY(dispatch_set_in_force(ask, &base));
    if (s.version != w->kept[1].version || base.id != w->kept[0].id) return MOVED_ON;
    Buf b = buf_new(ask->arena, 4096);
    json_write(&b, &DispatchReplayed_shape, told);
    DispatchReplayKept r = { s.id, base.id, s.digest, scope_holds(&ask->who.scope, ask->district), from_day,
                             to_day, buf_str(&b), actor_words(ask->arena, ask->who.name, ask->who.title),
                             ask->now_ms };
    TRY(dispatch_replays_drop(ask->db, ask->district, s.id, &changed));
    TRY(dispatch_replays_add(ask->db, ask->district, &r));
    DispatchSaid said = { s.name, s.digest, s.number, NONE, told->matters, told->moved };
    return event_post(ask, &DISPATCH_REPLAYED, s.id, s.place, ask->who.account, &DispatchSaid_shape, &said);
}
