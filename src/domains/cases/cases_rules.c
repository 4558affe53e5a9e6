/* The table, and the one function that walks it. */
#include "domains/cases/cases_rules.h"

#include "vocab/clock.h"
#include "vocab/moment.h"

#define URGE_PAUSE_MS MOMENT_DAY_MS

#define WORDS NEEDS_WORDS
#define ROW(verb, from, to, by, when, needs, may, zh, en) \
    { CASE_##verb, CASE_##from, CASE_##to, BY_##by, when, needs, may, zh, en }
#define STEP(verb, from, to, by, needs, may, zh, en) ROW(verb, from, to, by, WHENEVER, needs, may, zh, en)
/* … the same from each of several states */
#define RAISING(from)  STEP(ESCALATE, from, RAISED, DESK, WORDS, "cases.dispatch", "吹哨", "Escalate")
#define HOLDING(from)  STEP(SUSPEND, from, SUSPENDED, DESK, WORDS, "cases.dispatch", "挂账", "Suspend")
#define URGING(at)     STEP(URGE, at, at, CONCERNED, 0, "cases.urge", "催办", "Urge")
#define VOIDING(from)  STEP(VOID, from, VOIDED, ANOTHER, WORDS, "cases.file", "作废", "Void")
#define MERGING(from)  STEP(MERGE, from, MERGED, DESK, NEEDS_PARENT, "cases.file", "并案", "Merge")
#define SENDING(from)  STEP(DISPATCH, from, DISPATCHED, DESK, WORDS, "cases.dispatch", "改派", "Reassign")
#define REFERRING(from) STEP(REFER, from, REFERRED, DESK, WORDS, "cases.dispatch", "移送", "Refer")
#define ADDING(at)     STEP(ADD, at, at, REPORTER, WORDS, "cases.urge", "补充说明", "Add words")
#define PUTTING_OFF(at) \
    ROW(EXTEND, at, at, HANDLER, WHEN_UNASKED, WORDS | NEEDS_DAYS, "cases.handle", "申请延期", \
        "Ask for more time"), \
    ROW(GRANT,  at, at, DESK, WHEN_ASKED, 0, "cases.dispatch", "同意延期", "Grant more time"), \
    ROW(DENY,   at, at, DESK, WHEN_ASKED, WORDS, "cases.dispatch", "不同意延期", "Deny more time"), \
    STEP(ANSWER, at, at, ASSISTANT, WORDS, "cases.handle", "协办反馈", "Answer")

const Move cases_road[] = {
    STEP(FILE,     REPORTED,   FILED,      DESK,     0,     "cases.file",     "立案",     "File"),
    STEP(REFUSE,   REPORTED,   REFUSED,    DESK,     WORDS, "cases.file",     "不予受理", "Refuse"),
    STEP(SETTLE,   REPORTED,   HANDLED,    FINDER,   WORDS | NEEDS_PHOTO, "cases.handle", "当场处置",
         "Settle on the spot"),
    STEP(DISPATCH, FILED,      DISPATCHED, DESK,     0,     "cases.dispatch", "派单",     "Dispatch"),
    STEP(DISPATCH, RAISED,     DISPATCHED, DESK,     0,     "cases.dispatch", "派单",     "Dispatch"),
    SENDING(DISPATCHED), SENDING(HANDLING),
    STEP(ACCEPT,   DISPATCHED, HANDLING,   HANDLER,  0,     "cases.handle",   "接单",     "Accept"),
    STEP(RETURN,   DISPATCHED, FILED,      HANDLER,  WORDS, "cases.handle",   "退回",     "Return"),
    STEP(FEEDBACK, HANDLING,   HANDLED,    HANDLER,  WORDS | NEEDS_PHOTO, "cases.handle", "反馈结果",
         "Feed back"),
    STEP(VERIFY,   HANDLED,    VERIFIED,   ANOTHER,  0,     "cases.verify",   "核查通过", "Verify"),
    STEP(REWORK,   HANDLED,    HANDLING,   ANOTHER,  WORDS, "cases.verify",   "返工",     "Send back"),
    STEP(CLOSE,    VERIFIED,   CLOSED,     DESK,     0,     "cases.close",    "结案",     "Close"),
    STEP(RATE,     CLOSED,     CLOSED,     REPORTER, NEEDS_STARS, "cases.rate", "评价",   "Rate"),
    PUTTING_OFF(DISPATCHED), PUTTING_OFF(HANDLING),
    RAISING(FILED), RAISING(RAISED), RAISING(DISPATCHED), RAISING(HANDLING),
    HOLDING(FILED), HOLDING(RAISED), HOLDING(DISPATCHED), HOLDING(HANDLING),
    STEP(RESUME,   SUSPENDED,  BACK,       DESK,     0,     "cases.dispatch", "恢复办理", "Resume"),
    URGING(REPORTED), URGING(FILED), URGING(RAISED), URGING(DISPATCHED), URGING(HANDLING), URGING(HANDLED),
    URGING(VERIFIED),
    MERGING(REPORTED), MERGING(FILED), MERGING(RAISED), MERGING(DISPATCHED),
    STEP(UNMERGE,  MERGED,     BACK,       DESK,     WORDS, "cases.file",     "撤销并案", "Unmerge"),
    VOIDING(REPORTED), VOIDING(FILED), VOIDING(RAISED), VOIDING(DISPATCHED), VOIDING(HANDLING),
    VOIDING(SUSPENDED),
    REFERRING(REPORTED), REFERRING(FILED), REFERRING(RAISED), REFERRING(DISPATCHED), REFERRING(HANDLING),
    STEP(CLOSE,    REFERRED,   CLOSED,     DESK,     WORDS, "cases.close",    "结案",     "Close"),
    STEP(REOPEN,   CLOSED,     FILED,      CONCERNED, WORDS, "cases.urge",    "重办",     "Reopen"),
    STEP(TAKE_UP,  REFUSED,    REPORTED,   DESK,     WORDS, "cases.file",     "重新受理", "Take up again"),
    ADDING(REPORTED), ADDING(FILED), ADDING(RAISED), ADDING(DISPATCHED), ADDING(HANDLING), ADDING(HANDLED),
    ADDING(REFERRED),
};
const int cases_road_count = COUNT(cases_road);

const Move *cases_move_of(CaseVerb verb, CaseState from)
{
    for (int i = 0; i < COUNT(cases_road); i++)
        if (cases_road[i].verb == verb && cases_road[i].from == from) return &cases_road[i];
    return NULL;
}

/* ---- Who ---- */

/* A case may be seen from outside its place, by who reported or handles it; the desk's steps stay with the
 * place. What was raised is the desk's above: below, it is looked at. */
static bool at_desk(const Case *c, const Actor *who)
{
    static const Role least[] = {
        [CASE_AT_COMMUNITY] = ROLE_NOBODY, [CASE_AT_STREET] = ROLE_STREET, [CASE_AT_DISTRICT] = ROLE_DISTRICT
    };
    return scope_holds(&who->scope, c->place) && who->role >= least[c->level];
}

static bool is_reporter(const Case *c, const Actor *who, Standing s)
{
    return s.proved || (c->reporter && c->reporter == who->account);
}

static Err mover_check(const Case *c, const Actor *who, Mover by, Standing s)
{
    bool ok = false;
    switch (by) {
    case BY_DESK:      ok = at_desk(c, who); break;
    case BY_HANDLER:   ok = c->handler_post && (c->handler_post == who->post || s.stands_in); break;
    case BY_ANOTHER:
        if (c->handler_account && c->handler_account == who->account) return CASES_OWN_WORK;
        ok = at_desk(c, who);
        break;
    case BY_REPORTER:  ok = is_reporter(c, who, s); break;
    case BY_ASSISTANT: ok = s.assists; break;
    case BY_CONCERNED: ok = is_reporter(c, who, s) || (at_desk(c, who) && who->role >= ROLE_CLERK); break;
    case BY_FINDER:    ok = is_reporter(c, who, s) && scope_holds(&who->scope, c->place); break;
    case MOVERS:       break;
    }
    return ok ? NULL : CASES_NOT_YOURS;
}

/* ---- What the case itself says ---- */

/* Who may end a case of its class. A mandatory report ends with its authority's answer, and the district
 * writes that down; nothing else ends it. */
static Err closer_check(const Actor *who, const Move *m, CaseCloser closes)
{
    static const Role least[] = {
        [CASE_CLOSES_COMMUNITY] = ROLE_NOBODY, [CASE_CLOSES_STREET] = ROLE_STREET,
        [CASE_CLOSES_DISTRICT] = ROLE_DISTRICT, [CASE_CLOSES_AUTHORITY] = ROLE_DISTRICT
    };
    if (closes == CASE_CLOSES_AUTHORITY) {
        bool ends = m->verb == CASE_REFUSE || m->verb == CASE_SETTLE || m->verb == CASE_VOID
            || m->verb == CASE_MERGE || m->verb == CASE_SUSPEND;
        if (ends || (m->verb == CASE_CLOSE && m->from != CASE_REFERRED)) return CASES_AUTHORITY;
    }
    return m->verb == CASE_CLOSE && who->role < least[closes] ? CASES_CLOSES_ABOVE : NULL;
}

static Err case_check(const Case *c, const Actor *who, const Move *m, Standing s, const CaseNorm *norm,
                      int64_t now_ms)
{
    TRY(closer_check(who, m, norm->closes));
    if (m->when == WHEN_ASKED && !c->asked_days)               return CASES_UNASKED;
    if (m->when == WHEN_UNASKED && c->asked_days)              return CASES_ASKED;
    bool did_it = c->handler_account && c->handler_account == who->account;
    if (m->verb == CASE_RATE && did_it)                        return CASES_RATES_OWN;
    if (m->verb == CASE_RATE && c->stars != NONE)              return CASES_RATED;
    if (m->verb == CASE_EXTEND && (c->due_ms == NONE || c->due_ms <= now_ms)) return CASES_LATE;
    if (m->verb == CASE_EXTEND && c->extensions >= norm->extensions) return CASES_EXTENDED;
    if (m->verb == CASE_ESCALATE && c->level == CASE_AT_DISTRICT)    return CASES_TOP;
    bool again = m->verb == CASE_RETURN && c->source == CASE_BY_HOTLINE && c->returns;
    if (again)                                                 return CASES_RETURNED_ONCE;
    bool lately = c->urged_ms != NONE && now_ms - c->urged_ms < URGE_PAUSE_MS;
    if (m->verb == CASE_URGE && lately)                        return CASES_URGED;
    bool own = m->verb == CASE_REOPEN && is_reporter(c, who, s) && mover_check(c, who, BY_DESK, s);
    return own && c->reopens ? CASES_REOPENED_ONCE : NULL;
}

bool cases_may_step(const Case *c, const Actor *who, const Move *move, Standing s, const CaseNorm *norm,
                    int64_t now_ms)
{
    return move->from == c->state && !mover_check(c, who, move->by, s)
        && !case_check(c, who, move, s, norm, now_ms);
}

/* Into one that goes on by itself; never a chain, so that every duplicate has one answer. */
static Err parent_check(const Case *c, const StepInput *with)
{
    const Case *p = with->parent;
    if (!p) return CASES_NEEDS_PARENT;
    bool dead = p->state == CASE_MERGED || p->state == CASE_VOIDED || p->state == CASE_REFUSED;
    return p->id == c->id || dead || with->merged_here ? CASES_BAD_PARENT : NULL;
}

static Err needs_check(const Case *c, const Move *m, const StepInput *with)
{
    if ((m->needs & NEEDS_WORDS) && !str_trim(with->words).len) return CASES_NEEDS_WORDS;
    if ((m->needs & NEEDS_PHOTO) && !with->norm.unproved && with->photos < 1) return CASES_NEEDS_PHOTO;
    if ((m->needs & NEEDS_DAYS) && with->days < 1)             return CASES_NEEDS_DAYS;
    if (m->needs & NEEDS_PARENT) TRY(parent_check(c, with));
    if (m->verb == CASE_FEEDBACK && with->unanswered)          return CASES_ANSWERS_MISSING;
    return m->verb == CASE_DISPATCH && !with->handler_post ? CASES_NO_HANDLER : NULL;
}

/* ---- What becomes of it ---- */

static void no_handler(Case *c)
{
    c->handler_post    = 0;
    c->handler_account = 0;
    c->handler_words   = S("");
}

static void due_from(Case *c, const StepInput *with, int64_t now_ms)
{
    if (!with->norm.limit.value) return;
    c->due_ms = c->first_due_ms = calendar_due_ms(with->calendar, now_ms, with->norm.limit);
    c->filed_ms = now_ms;
}

static void set_clock(Case *c, CaseVerb verb, const StepInput *with, int64_t now_ms)
{
    switch (verb) {
    case CASE_FILE:
        due_from(c, with, now_ms);
        break;
    case CASE_REOPEN:
        c->due_ms = c->first_due_ms = NONE;
        c->asked_days = 0;
        due_from(c, with, now_ms);
        break;
    case CASE_EXTEND:
        c->asked_days = with->days;
        break;
    case CASE_GRANT:
        if (c->due_ms != NONE) c->due_ms = clock_extended_ms(with->calendar, c->due_ms, c->asked_days);
        c->extensions++;
        c->asked_days = 0;
        break;
    case CASE_SUSPEND:
        c->paused_ms = now_ms;
        c->asked_days = 0;
        break;
    case CASE_RESUME:
        if (c->due_ms != NONE)
            c->due_ms = clock_resumed_ms(with->calendar, c->due_ms, c->paused_ms, now_ms,
                                         with->norm.limit.unit);
        c->paused_ms = NONE;
        break;
    case CASE_DENY: case CASE_RETURN: case CASE_DISPATCH: case CASE_ESCALATE: case CASE_FEEDBACK:
    case CASE_MERGE: case CASE_REFER:
        c->asked_days = 0;             /* what was asked by who had it in hand is settled by this */
        break;
    case CASE_VOID:
        c->asked_days = 0;
        c->paused_ms = NONE;
        break;
    default:
        break;
    }
}

static void set_people(Case *c, CaseVerb verb, const Actor *who, const StepInput *with)
{
    if (verb == CASE_DISPATCH) {
        c->handler_post    = with->handler_post;
        c->handler_account = with->handler_account;
        c->handler_words   = with->handler_words;
    }
    /* of the holder and who stands in for them, the one who does it: the other may verify */
    if (verb == CASE_ACCEPT || verb == CASE_FEEDBACK) c->handler_account = who->account;
    if (verb == CASE_SETTLE) {
        c->handler_post    = who->post;
        c->handler_account = who->account;
        c->handler_words   = with->handler_words;
        c->settled         = true;
    }
    bool leaves = verb == CASE_RETURN || verb == CASE_ESCALATE || verb == CASE_REOPEN || verb == CASE_REFER;
    if (leaves) no_handler(c);
}

static void set_marks(Case *c, const Case *was, CaseVerb verb, const StepInput *with, int64_t now_ms)
{
    if (verb == CASE_RETURN) c->returns++;
    if (verb == CASE_REWORK) c->reworks++;
    if (verb == CASE_ESCALATE) c->level++;
    if (verb == CASE_SUSPEND || verb == CASE_MERGE) c->held = (int)was->state;
    if (verb == CASE_RESUME || verb == CASE_UNMERGE || verb == CASE_VOID) c->held = -1;
    if (verb == CASE_MERGE) c->parent = with->parent->id;
    if (verb == CASE_UNMERGE) c->parent = 0;
    if (verb == CASE_URGE) {
        c->urges++;
        c->urged_ms = now_ms;
    }
    if (verb == CASE_REOPEN) {
        c->reopens++;
        c->level   = CASE_AT_COMMUNITY;
        c->settled = false;
        c->stars  = NONE;
        c->solved = false;
    }
    if (verb == CASE_RATE) {
        c->stars  = with->stars;
        c->solved = with->solved;
    }
}

bool case_has_ended(CaseState s)
{
    return s == CASE_CLOSED || s == CASE_REFUSED || s == CASE_MERGED || s == CASE_VOIDED;
}

/* Handling is what the limit is for: what is handled waits for others. */
int64_t case_next_mark_ms(const Case *c, CaseMark mark, const Calendar *calendar, LimitUnit unit)
{
    bool runs = c->state == CASE_FILED || c->state == CASE_RAISED || c->state == CASE_DISPATCHED
        || c->state == CASE_HANDLING;
    if (!runs || c->due_ms == NONE || c->filed_ms == NONE) return NONE;
    switch (mark) {
    case CASE_UNMARKED:   return clock_warn_ms(calendar, c->filed_ms, c->due_ms, unit);
    case CASE_AMBER:      return c->due_ms;
    case CASE_RED:        return clock_extended_ms(calendar, c->due_ms, 1);
    case CASE_TOLD_ABOVE: break;
    }
    return NONE;
}

Err cases_move(const Case *was, const Actor *who, CaseVerb verb, const StepInput *with, int64_t now_ms,
    Case *next)
{
    const Move *move = cases_move_of(verb, was->state);

    if (!move)                                                 return CASES_NOT_NOW;
    if (with->version != was->version)                         return MOVED_ON;
    TRY(mover_check(was, who, move->by, with->standing));
    TRY(case_check(was, who, move, with->standing, &with->norm, now_ms));
    TRY(needs_check(was, move, with));

    Case c = *was;
    c.state    = (CaseState)(move->to == CASE_BACK ? was->held : move->to);
    c.moved_ms = now_ms;
    c.version  = was->version + 1;
    /* what the street has raised comes back to its desk, not to the one below */
    if (verb == CASE_RETURN && was->level > CASE_AT_COMMUNITY) c.state = CASE_RAISED;
    set_people(&c, verb, who, with);
    set_marks(&c, was, verb, with, now_ms);
    set_clock(&c, verb, with, now_ms);
    if (!case_has_ended(c.state)) c.closed_ms = NONE;
    else if (!case_has_ended(was->state)) c.closed_ms = now_ms;
    if (c.due_ms != was->due_ms) c.mark = CASE_UNMARKED;
    c.mark_ms = case_next_mark_ms(&c, c.mark, with->calendar, with->norm.limit.unit);
    *next = c;
    return NULL;
}

static bool all_digits(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++)
        if (s.at[i] < '0' || s.at[i] > '9') return false;
    return true;
}

Err case_class_check(Str code, Str parent, int64_t limit_value, Blame *why)
{
    bool item = parent.len > 0;
    if (!all_digits(code) || code.len != (item ? 5 : 2))
        return blame(why, BAD_FIELD, "/code", "大类两位数字，小类五位数字", "two digits for a group, five for an item");
    if (item && !str_eq(str_part(code, 0, 2), parent))
        return blame(why, BAD_FIELD, "/parent", "小类代码的前两位", "the first two digits of the item's code");
    if (item && !limit_value) return blame(why, BAD_FIELD, "/limit_value", "小类须有处置时限", "an item has a limit");
    return NULL;
}
