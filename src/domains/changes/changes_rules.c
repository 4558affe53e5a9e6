/* The plan from beginning to end, the way back, and the road of a change set. Pure. */
#include "domains/changes/changes_plan_rules.h"

#include "geo/text/geojson_feature.h"

const char *const change_act_kinds[] = { "split", "merge", "redraw", "add", "end", "rename", "move",
    "overlay",
                                         "restore", NULL };
const char *const change_fates[] = { "made", "altered", "ended", "restored", NULL };
const char *const change_states[] = { "draft", "submitted", "approved", "in_force", "withdrawn", "blocked",
    NULL };
const char *const change_verbs[] = { "draft", "edit", "submit", "approve", "return", "withdraw", "apply",
    "block",
                                     NULL };

/* ---- The plan ---- */

void change_find(ChangeWork *w, bool fault, const char *code, int act, Str place, const char *zh,
    const char *en,
                 const char *detail)
{
    bool full = w->findings == CHANGE_FINDINGS_MOST;
    /* the last one gives way; that there are faults stays known */
    if (full) w->findings--;
    if (fault) w->faults++;
    Buf b = buf_new(w->keep, 120);
    buf_adds(&b, w->in->english ? en : zh);
    if (detail) buf_adds(&b, detail);
    w->finding[w->findings++] = (ChangeFinding){ fault, str_of(code), act ? act : NONE, place, buf_str(&b),
        NONE,
                                                 NONE };
}

int change_find_live(const ChangeWork *w, Str code)
{
    for (int i = 0; i < w->count; i++)
        if (!w->live[i].dead && str_eq(w->live[i].now.code, code)) return i;
    return -1;
}

bool change_is_micro(Str code) { return code.len == 18 && !place_exclusive(code); }

static ChangedPlace changed(const ChangeWork *w, const ChangeLive *p)
{
    bool known = p->was && !p->was->ended;
    ChangedPlace c = { .code = p->now.code, .name = p->now.name, .redrawn = p->redrawn, .renamed = p->renamed,
                       .households = p->now.households, .outline = p->now.outline, .made_by = p->made_by };
    c.fate = p->dead ? CHANGE_ENDED : p->restored ? CHANGE_RESTORED : known ? CHANGE_ALTERED : CHANGE_MADE;
    c.name_was = p->was ? p->was->name : S("");
    c.households_was = known ? p->held : 0;
    if (p->was) c.outline_was = p->was->outline;
    if (p->dead) c.households = 0;
    if (p->heir >= 0) c.heir = w->live[p->heir].now.code;
    return c;
}

/* How long the codes agree, as far as a place goes. */
static Str common_of(Str a, Str b)
{
    static const int digits[] = { 12, 9, 6 };
    if (!a.at) return str_part(b, 0, b.len < 12 ? b.len : 12);
    for (int i = 0; i < COUNT(digits); i++)
        if (b.len >= digits[i] && a.len >= digits[i] && str_starts(b, str_part(a, 0, digits[i])))
            return str_part(a, 0, digits[i]);
    return str_part(a, 0, 6);
}

static void reach(const ChangeWork *w, const ChangeAct *a, int acts, ChangePlan *to)
{
    for (int i = 0; i < acts; i++) {
        if (a[i].place.at && place_kind(a[i].place) >= 0) to->common = common_of(to->common, a[i].place);
        if (a[i].into.at && place_kind(a[i].into) >= 0) to->common = common_of(to->common, a[i].into);
    }
    for (int i = 0; i < w->moves; i++)
        to->common = common_of(common_of(to->common, w->move[i].from), w->move[i].into);
    if (!to->common.at) to->common = S("");
    to->level = to->common.len == 12 ? ROLE_STREET : ROLE_DISTRICT;
}

void changes_plan(const ChangeAct *act, int acts, const ChangeDrawing *in, Arena *keep, Arena scratch,
                  ChangePlan *ret)
{
    ChangeWork w = { .in = in, .keep = keep, .scratch = scratch };
    w.live = NEWS(keep, ChangeLive, in->places + acts + 1);
    w.wish = NEWS(keep, ChangeWish, acts + 1);
    w.move = NEWS(keep, ChangedBlock, in->blocks + 1);
    w.finding = NEWS(keep, ChangeFinding, CHANGE_FINDINGS_MOST);
    for (int i = 0; i < in->places; i++)
        w.live[w.count++] = (ChangeLive){ .now = in->place[i], .was = &in->place[i],
            .dead = in->place[i].ended,
                                          .heir = -1 };
    if (!acts) change_find(&w, true, "empty", 0, (Str){ 0 }, "还没有任何变更", "there is no act in it", NULL);
    for (int i = 0; i < acts; i++) change_act(&w, &act[i], i + 1);
    change_settle(&w);
    for (int i = 0; i < w.count; i++)
        w.live[i].now.households = (w.live[i].restored ? 0 : w.live[i].held)
            + w.live[i].gained - w.live[i].lost;
    change_check(&w);

    *ret = (ChangePlan){ .move = w.move, .moves = w.moves, .finding = w.finding, .findings = w.findings,
                         .faults = w.faults };
    ChangedPlace *place = NEWS(keep, ChangedPlace, w.count + 1);
    for (int i = 0; i < w.count; i++) {
        const ChangeLive *p = &w.live[i];
        if (p->act || p->gained != p->lost) place[ret->places++] = changed(&w, p);
    }
    ret->place = place;
    if (acts && !w.faults && !ret->places && !w.moves) {
        change_find(&w, true, "no_effect", 0, (Str){ 0 }, "这些变更没有任何效果", "these acts change nothing", NULL);
        ret->findings = w.findings;
        ret->faults = w.faults;
    }
    for (int i = 0; i < w.moves; i++) ret->households += w.move[i].households;
    reach(&w, act, acts, ret);
}

static int community_at(Str *list, int count, Str code)
{
    if (!code.at || code.len < 12 || place_kind(code) < 0) return count;
    Str community = str_part(code, 0, 12);
    int at = 0;
    while (at < count && str_cmp(list[at], community) < 0) at++;
    if (at < count && str_eq(list[at], community)) return count;
    for (int i = count; i > at; i--) list[i] = list[i - 1];
    list[at] = community;
    return count + 1;
}

int changes_communities(const ChangeAct *act, int acts, Arena *keep, Str **ret)
{
    Str *list = NEWS(keep, Str, 3 * acts + 1);
    int count = 0;
    for (int i = 0; i < acts; i++) {
        count = community_at(list, count, act[i].place);
        count = community_at(list, count, act[i].into);
        count = community_at(list, count, act[i].from);
    }
    *ret = list;
    return count;
}

/* ---- The way back ---- */

Str changes_geometry(Arena *keep, const Region *r)
{
    if (!r->rings) return (Str){ 0 };
    Buf b = buf_new(keep, 512);
    geojson_region(&b, r);
    return buf_str(&b);
}

static ChangeAct act_of(ActKind kind, Str place)
{
    return (ChangeAct){ .kind = kind, .place = place, .building_id = NONE, .unit = NONE };
}

/* What came back first, what is to go last, so that nothing is homeless on the way. */
int changes_inverse(const ChangePlan *plan, Arena *keep, ChangeAct **ret)
{
    ChangeAct *to = NEWS(keep, ChangeAct, 2 * plan->places + plan->moves + 1);
    int count = 0;
    for (int i = 0; i < plan->places; i++) {
        const ChangedPlace *p = &plan->place[i];
        if (p->fate == CHANGE_ENDED) {
            to[count] = act_of(ACT_RESTORE, p->code);
            to[count].name = p->name_was;
            to[count].into = p->heir;
            to[count++].polygon = changes_geometry(keep, &p->outline_was);
        }
        if (p->fate != CHANGE_ALTERED) continue;
        if (p->redrawn) {
            to[count] = act_of(ACT_REDRAW, p->code);
            to[count++].polygon = changes_geometry(keep, &p->outline_was);
        }
        if (p->renamed) {
            to[count] = act_of(ACT_RENAME, p->code);
            to[count++].name = p->name_was;
        }
    }
    for (int i = 0; i < plan->moves; i++) {
        const ChangedBlock *m = &plan->move[i];
        to[count] = act_of(ACT_MOVE, (Str){ 0 });
        to[count].building_id = m->building_id;
        to[count].unit = m->unit;
        to[count].from = m->into;
        to[count++].into = m->from;
    }
    for (int i = 0; i < plan->places; i++) {
        const ChangedPlace *p = &plan->place[i];
        if (p->fate != CHANGE_MADE && p->fate != CHANGE_RESTORED) continue;
        to[count] = act_of(ACT_END, p->code);
        to[count++].into = p->heir;
    }
    *ret = to;
    return count;
}

/* ---- The road ---- */

typedef struct Move { ChangeVerb verb; ChangeState from, to; bool approves, words, sound; } Move;

static const Move road[] = {
    { CHANGE_EDIT,     CHANGE_DRAFT,     CHANGE_DRAFT,     false, false, false },
    { CHANGE_SUBMIT,   CHANGE_DRAFT,     CHANGE_SUBMITTED, false, false, true  },
    { CHANGE_APPROVE,  CHANGE_SUBMITTED, CHANGE_APPROVED,  true,  false, true  },
    { CHANGE_RETURN,   CHANGE_SUBMITTED, CHANGE_DRAFT,     true,  true,  false },
    { CHANGE_RETURN,   CHANGE_APPROVED,  CHANGE_DRAFT,     true,  true,  false },
    { CHANGE_RETURN,   CHANGE_BLOCKED,   CHANGE_DRAFT,     true,  true,  false },
    { CHANGE_WITHDRAW, CHANGE_DRAFT,     CHANGE_WITHDRAWN, false, false, false },
    { CHANGE_WITHDRAW, CHANGE_SUBMITTED, CHANGE_WITHDRAWN, false, false, false },
    { CHANGE_WITHDRAW, CHANGE_BLOCKED,   CHANGE_WITHDRAWN, false, false, false },
};

static const Move *find(const ChangeStep *s, ChangeVerb verb)
{
    for (int i = 0; i < COUNT(road); i++)
        if (road[i].verb == verb && road[i].from == s->state) return &road[i];
    return NULL;
}

static Err who_check(const ChangeStep *s, const Actor *who, const Move *move)
{
    if (!s->place.len || !scope_holds(&who->scope, s->place)) return CHANGES_OUTSIDE;
    if (!move->approves) return NULL;
    if (who->role < s->level || who->role > ROLE_DISTRICT) return CHANGES_ABOVE;
    return move->verb == CHANGE_APPROVE && who->account == s->submitter ? CHANGES_OWN : NULL;
}

Err changes_move(const ChangeStep *s, const Actor *who, ChangeVerb verb, ChangeState *ret)
{
    const Move *move = find(s, verb);
    if (!move) return CHANGES_NOT_NOW;
    if (s->seen_version != s->version) return MOVED_ON;
    TRY(who_check(s, who, move));
    if (move->words && !str_trim(s->words).len) return CHANGES_NEEDS_WORDS;
    if (move->sound && s->faults) return CHANGES_FAULTY;
    *ret = move->to;
    return NULL;
}

bool changes_may(const ChangeStep *s, const Actor *who, ChangeVerb verb)
{
    const Move *move = find(s, verb);
    return move && !who_check(s, who, move);
}
