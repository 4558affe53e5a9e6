/* The table, and the one function that walks it. */
#include "domains/cases/cases_rules.h"

#define STEP(verb, from, to, by, needs, may, zh, en) \
    { CASE_##verb, CASE_##from, CASE_##to, by, needs, may, zh, en }

const Move cases_road[] = {
    STEP(FILE,     REPORTED,   FILED,      BY_DESK,     0,           "cases.file",     "立案",     "File"),
    STEP(REFUSE,   REPORTED,   REFUSED,    BY_DESK,     NEEDS_WORDS, "cases.file",     "不予受理", "Refuse"),
    STEP(DISPATCH, FILED,      DISPATCHED, BY_DESK,     0,           "cases.dispatch", "派单",     "Dispatch"),
    STEP(DISPATCH, DISPATCHED, DISPATCHED, BY_DESK,     NEEDS_WORDS, "cases.dispatch", "改派",     "Reassign"),
    STEP(ACCEPT,   DISPATCHED, HANDLING,   BY_HANDLER,  0,           "cases.handle",   "接单",     "Accept"),
    STEP(RETURN,   DISPATCHED, FILED,      BY_HANDLER,  NEEDS_WORDS, "cases.handle",   "退回",     "Return"),
    STEP(FEEDBACK, HANDLING,   HANDLED,    BY_HANDLER,  NEEDS_WORDS | NEEDS_PHOTO,
                                                                     "cases.handle",   "反馈结果", "Feed back"),
    STEP(VERIFY,   HANDLED,    VERIFIED,   BY_ANOTHER,  0,           "cases.verify",   "核查通过", "Verify"),
    STEP(REWORK,   HANDLED,    HANDLING,   BY_ANOTHER,  NEEDS_WORDS, "cases.verify",   "返工",     "Send back"),
    STEP(CLOSE,    VERIFIED,   CLOSED,     BY_DESK,     0,           "cases.close",    "结案",     "Close"),
    STEP(RATE,     CLOSED,     CLOSED,     BY_REPORTER, NEEDS_STARS, "cases.rate",     "评价",     "Rate"),
};
const int cases_road_count = COUNT(cases_road);

static const Move *find(CaseVerb verb, CaseState from)
{
    for (int i = 0; i < COUNT(cases_road); i++)
        if (cases_road[i].verb == verb && cases_road[i].from == from) return &cases_road[i];
    return NULL;
}

/* A case may be seen from outside its place, by who reported or handles it; the desk's steps stay with the
 * place. */
static Err mover_check(const Case *c, const Actor *who, Mover by, bool stands_in, bool proved)
{
    bool here = scope_holds(&who->scope, c->place);
    switch (by) {
    case BY_DESK:     return here ? NULL : CASES_NOT_YOURS;
    case BY_HANDLER:
        return c->handler_post && (c->handler_post == who->post || stands_in) ? NULL : CASES_NOT_YOURS;
    case BY_ANOTHER:
        if (c->handler_account == who->account) return CASES_OWN_WORK;
        return here ? NULL : CASES_NOT_YOURS;
    case BY_REPORTER: return proved || (c->reporter && c->reporter == who->account) ? NULL : CASES_NOT_YOURS;
    }
    return CASES_NOT_YOURS;
}

bool cases_may_step(const Case *c, const Actor *who, const Move *move, bool stands_in)
{
    if (move->from != c->state || mover_check(c, who, move->by, stands_in, false)) return false;
    return move->verb != CASE_RATE || c->stars == NONE;
}

Err cases_move(const Case *was, const Actor *who, CaseVerb verb, const StepInput *with, int64_t now_ms,
    Case *next)
{
    const Move *move = find(verb, was->state);

    if (!move)                                                 return CASES_NOT_NOW;
    if (with->version != was->version)                         return MOVED_ON;
    TRY(mover_check(was, who, move->by, with->stands_in, with->reporter_proved));
    if (verb == CASE_RATE && was->stars != NONE)               return CASES_RATED;
    if ((move->needs & NEEDS_WORDS) && !str_trim(with->words).len) return CASES_NEEDS_WORDS;
    bool proof = (move->needs & NEEDS_PHOTO) && !with->unproved;
    if (proof && with->photos < 1)                             return CASES_NEEDS_PHOTO;
    if (verb == CASE_DISPATCH && !with->handler_post)          return CASES_NO_HANDLER;

    *next = *was;
    next->state    = move->to;
    next->moved_ms = now_ms;
    next->version  = was->version + 1;
    if (verb == CASE_DISPATCH) {
        next->handler_post    = with->handler_post;
        next->handler_account = with->handler_account;
        next->handler_words   = with->handler_words;
    }
    /* of the holder and who stands in for them, the one who does it: the other may verify */
    if (verb == CASE_ACCEPT || verb == CASE_FEEDBACK) next->handler_account = who->account;
    if (verb == CASE_RETURN) {
        next->handler_post    = 0;
        next->handler_account = 0;
        next->handler_words   = S("");
    }
    if (verb == CASE_REWORK) next->reworks = was->reworks + 1;
    if (verb == CASE_CLOSE || verb == CASE_REFUSE) next->closed_ms = now_ms;
    if (verb == CASE_RATE) {
        next->stars  = with->stars;
        next->solved = with->solved;
    }
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
