/* Rules held against facts, posts held against rules. Pure. */
#include "domains/dispatch/dispatch_rules.h"

#include "vocab/moment.h"

#include <stdio.h>

const char *const dispatch_levels[] = { "community", "street", "district", NULL };
const char *const dispatch_urgencies[] = { "normal", "urgent", "critical", NULL };
const char *const dispatch_why_nots[] = { "further", "after", "busier", "later_rule", "overruled", NULL };
const char *const dispatch_times[] = { "office", "off", "night", "rest", NULL };
const char *const dispatch_tos[] = { "nearest", "least", "member", "worker", "clerk", "street", "district",
    "posts", NULL };

/* ---- A set made ready ---- */

static int skill_index(DispatchSet *set, Str skill)
{
    if (!skill.at) return -1;
    for (int i = 0; i < set->skills; i++)
        if (str_eq(set->skill[i], skill)) return i;
    set->skill[set->skills] = skill;
    return set->skills++;
}

void dispatch_ready(const List *rules, int64_t id, DispatchSet *ret)
{
    *ret = (DispatchSet){ .id = id, .rule = rules->at, .rules = (int)rules->count };
    for (int i = 0; i < ret->rules; i++) {
        const DispatchRule *r = &ret->rule[i];
        bool several = r->to == DISPATCH_TO_POSTS && r->posts.count > 1;
        ret->skill_of[i] = (int8_t)skill_index(ret, r->skill);
        ret->loads[i] = r->load_most != NONE || r->to == DISPATCH_TO_LEAST || several;
        ret->asks_load |= ret->loads[i];
        ret->names_posts |= r->to == DISPATCH_TO_POSTS;
    }
}

/* ---- A set looked over ---- */

static Err complain(Blame *why, int64_t rule, const char *field, const char *zh, const char *en)
{
    char pointer[60];
    snprintf(pointer, sizeof pointer, "/rules/%lld%s", (long long)rule, field);
    return blame(why, BAD_FIELD, pointer, zh, en);
}

static bool digits(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9') return false;
    return true;
}

static Err codes_check(const DispatchRule *r, int64_t n, Blame *why)
{
    const DispatchCode *code = r->classes.at;
    for (int64_t i = 0; i < r->classes.count; i++)
        if ((code[i].code.len != 2 && code[i].code.len != 5) || !digits(code[i].code))
            return complain(why, n, "/classes", "大类两位、小类五位数字", "two digits for a group, five for an item");
    code = r->places.at;
    for (int64_t i = 0; i < r->places.count; i++)
        if (place_kind(code[i].code) < 0)
            return complain(why, n, "/places", "区、街道、社区、网格的区划代码", "codes of places");
    return NULL;
}

/* It sends whatever comes: what stands behind it is never asked. */
static bool ends_list(const DispatchRule *r)
{
    bool asks = r->classes.count || r->places.count || r->time >= 0 || r->urgency > DISPATCH_NORMAL
        || r->level >= 0 || r->skill.at || r->load_most != NONE;
    return !asks && (r->to == DISPATCH_TO_NEAREST || r->to == DISPATCH_TO_LEAST);
}

Err dispatch_check(const List *rules, Blame *why)
{
    const DispatchRule *r = rules->at;
    for (int64_t i = 0; i < rules->count; i++) {
        if (!str_trim(r[i].name).len) return complain(why, i, "/name", "写出规则的名称", "a name");
        for (int64_t k = 0; k < i; k++)
            if (str_eq(r[k].name, r[i].name))
                return complain(why, i, "/name", "与前面的规则重名", "another rule has that name");
        TRY(codes_check(&r[i], i, why));
        if (r[i].to == DISPATCH_TO_POSTS && !r[i].posts.count)
            return complain(why, i, "/posts", "至少一个岗位", "one post at least");
        if (r[i].to != DISPATCH_TO_POSTS && r[i].posts.count)
            return complain(why, i, "/posts", "只在派给指定岗位时填写", "only where named posts are sent to");
        if (i + 1 < rules->count && ends_list(&r[i]))
            return complain(why, i, "", "这条没有条件，后面的规则永远轮不到",
                            "without conditions, no later rule is ever asked");
    }
    if (rules->count && ends_list(&r[rules->count - 1])) return NULL;
    return complain(why, rules->count ? rules->count - 1 : 0, "", "最后一条须无条件、就近派给责任人，保证都有人接",
                    "the last has no condition and sends to the nearest, so that somebody always gets it");
}

/* ---- Conditions ---- */

bool dispatch_time_is(const Calendar *c, int64_t at_ms, DispatchTime time)
{
    int64_t day = moment_day(at_ms), minute = (at_ms - moment_day_start_ms(day)) / 60000;
    bool open = false;
    switch (time) {
    case DISPATCH_NIGHT: return minute >= 22 * 60 || minute < 6 * 60;
    case DISPATCH_REST:  return !calendar_works(c, day);
    case DISPATCH_OFFICE: case DISPATCH_OFF:
        for (int i = 0; i < c->office.spans; i++)
            open |= minute >= c->office.span[i].from_min && minute < c->office.span[i].to_min;
        open = open && calendar_works(c, day);
        break;
    }
    return open == (time == DISPATCH_OFFICE);
}

static bool class_is(const List *codes, Str class)
{
    const DispatchCode *c = codes->at;
    for (int64_t i = 0; i < codes->count; i++)
        if (str_starts(class, c[i].code)) return true;
    return codes->count == 0;
}

/* By whole parts of a code: the street …018 holds the community …018006, the grid …01 is nobody's. */
static bool place_is(const List *codes, Str place)
{
    const DispatchCode *c = codes->at;
    for (int64_t i = 0; i < codes->count; i++)
        if (place_within(place, c[i].code)) return true;
    return codes->count == 0;
}

bool dispatch_applies(const DispatchRule *r, const Calendar *c, const DispatchFacts *f)
{
    if (r->urgency > (int)f->urgency) return false;
    if (r->level >= 0 && r->level != (int)f->level) return false;
    if (!class_is(&r->classes, f->class) || !place_is(&r->places, f->place)) return false;
    return r->time < 0 || dispatch_time_is(c, f->at_ms, (DispatchTime)r->time);
}

/* ---- Posts ---- */

static bool eligible(const DispatchSet *set, int rule, const DispatchCandidate *c, int *ret_place)
{
    static const int level_of[] = {
        [DISPATCH_TO_MEMBER] = PLACE_MICROGRID, [DISPATCH_TO_WORKER] = PLACE_GRID,
        [DISPATCH_TO_CLERK] = PLACE_COMMUNITY, [DISPATCH_TO_STREET] = PLACE_STREET,
        [DISPATCH_TO_DISTRICT] = PLACE_DISTRICT
    };
    const DispatchRule *r = &set->rule[rule];
    *ret_place = 0;
    if (r->load_most != NONE && c->load > r->load_most) return false;
    if (set->skill_of[rule] >= 0 && !(c->skills >> set->skill_of[rule] & 1)) return false;
    switch (r->to) {
    case DISPATCH_TO_NEAREST: case DISPATCH_TO_LEAST:
        *ret_place = PLACE_MICROGRID - c->level;           /* 0: the nearest */
        return c->level >= 0;
    case DISPATCH_TO_POSTS:
        for (const DispatchPost *p = r->posts.at, *end = p + r->posts.count; p < end; p++)
            if (p->post_id == c->post) return true;
        return false;
    default:
        return c->level == level_of[r->to];
    }
}

/* The best by one rule, but for one post: the first in line, or of those as near the one with least in hand,
 * where that is asked. -1: nobody. */
static int best_of(const DispatchSet *set, int rule, const DispatchCandidate *c, int count, int but)
{
    int best = -1, place, best_place = 0;
    bool least = set->loads[rule] && set->rule[rule].to != DISPATCH_TO_NEAREST;
    for (int i = 0; i < count; i++) {
        if (i == but || (but >= 0 && c[i].post == c[but].post) || !eligible(set, rule, &c[i],
                                                                            &place)) continue;
        bool freer = best >= 0 && place == best_place && least && c[i].load < c[best].load;
        if (best >= 0 && !freer) continue;
        best = i;
        best_place = place;
    }
    return best;
}

static DispatchWhyNot why_not(const DispatchCandidate *first, const DispatchCandidate *second, bool loads)
{
    if (first->level != second->level && first->level >= 0 && second->level >= 0) return DISPATCH_FURTHER;
    return loads && second->load > first->load ? DISPATCH_BUSIER : DISPATCH_AFTER;
}

static int find_rule(const DispatchSet *set, const Calendar *calendar, const DispatchFacts *f,
                     const DispatchCandidate *c, int count, int from, int but, int *ret_who)
{
    for (int i = from; i < set->rules; i++) {
        if (!dispatch_applies(&set->rule[i], calendar, f)) continue;
        *ret_who = best_of(set, i, c, count, but);
        if (*ret_who >= 0) return i;
    }
    return -1;
}

DispatchPick dispatch_pick_first(const DispatchSet *set, const Calendar *calendar, const DispatchFacts *f,
                                 const DispatchCandidate *c, int count)
{
    DispatchPick p = { .who = -1, .runner_rule = -1, .runner = -1 };
    p.rule = find_rule(set, calendar, f, c, count, 0, -1, &p.who);
    return p;
}

DispatchPick dispatch_pick(const DispatchSet *set, const Calendar *calendar, const DispatchFacts *f,
                           const DispatchCandidate *c, int count)
{
    DispatchPick p = dispatch_pick_first(set, calendar, f, c, count);
    if (p.rule < 0) return p;
    p.runner_rule = find_rule(set, calendar, f, c, count, p.rule, p.who, &p.runner);
    if (p.runner_rule < 0) p.runner = -1;
    else if (p.runner_rule != p.rule) p.why = DISPATCH_LATER_RULE;
    else p.why = why_not(&c[p.who], &c[p.runner], set->loads[p.rule]);
    return p;
}
