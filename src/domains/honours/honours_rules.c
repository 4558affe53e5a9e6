/* Scores, ranks, days of publicity, and who may mark whom. */
#include "domains/honours/honours_rules.h"

#include "vocab/moment.h"

#include <stdlib.h>

REFUSAL(HONOURS_NOT_NOW, 409, "honours.not_now", "评选已不在这一步", "the round isn't at that step");
REFUSAL(HONOURS_MARKED, 409, "honours.marked", "您已打过分，每人一次", "you have marked already: once each");
REFUSAL(HONOURS_OVER, 409, "honours.over", "打分已截止", "marking is over");
REFUSAL(HONOURS_NOT_OVER, 409, "honours.not_over", "打分或居民投票还没结束",
        "marking or the residents' vote isn't over");
REFUSAL(HONOURS_SELF, 403, "honours.self", "不能提名自己，给自己只能自评",
        "nobody nominates themselves, and marks themselves only as self");
REFUSAL(HONOURS_NOT_YOURS, 403, "honours.not_yours", "这里由别人打分", "others mark here");
REFUSAL(HONOURS_KNOWN, 409, "honours.known", "这个人已被提名", "nominated already");
REFUSAL(HONOURS_PUBLICITY, 409, "honours.publicity", "公示期未满 7 天", "seven days of publicity aren't over");
REFUSAL(HONOURS_OPEN, 409, "honours.open", "还有异议没有答复", "an objection hasn't been answered");
REFUSAL(HONOURS_DRAWN, 422, "honours.drawn", "这项由系统取数，不能填写", "that number is drawn by the house");
REFUSAL(HONOURS_FEW, 409, "honours.few", "同意参评的人数不足", "too few have agreed to stand");
REFUSAL(HONOURS_OWN, 403, "honours.own", "与自己有关的，由别人办理",
        "what is about oneself is for somebody else to decide");
REFUSAL(HONOURS_SAME, 409, "honours.same", "这个荣誉在这段考核期已有一次评选，每期只评一次",
        "that award is given once for these days: there is a round already");
REFUSAL(HONOURS_REVOKED, 409, "honours.revoked", "证书已撤销", "revoked already");

const char *const honour_draws_names[] = { "visits", "cases", "in_time", "hours", "points", "entered", NULL };
const char *const honour_state_names[] = { "running", "published", "confirmed", "cancelled", NULL };
const char *const honour_body_names[] = { "self", "peers", "office", NULL };

enum { WHOLE = 100, DAYS_MOST = 400 };

int64_t honour_line_score(const HonourLine *l, int64_t value)
{
    if (value <= 0) return 0;
    if (value >= l->full_at) return l->marks * WHOLE;
    return value * l->marks * WHOLE / l->full_at;      /* below 1e9 * 100 * 100 */
}

void honour_hundredths(Buf *to, int64_t n) { buf_fmt(to, "%lld.%02d", (long long)(n / WHOLE),
                                                     (int)(n % WHOLE)); }

Str honour_formula(Arena *keep, const HonourLine *l, int64_t value, bool english)
{
    Buf b = buf_new(keep, 120);
    buf_fmt(&b, english ? "%lld ÷ %lld × %lld = " : "%lld ÷ %lld × %lld 分 = ",
            (long long)(value < l->full_at ? value : l->full_at),
            (long long)l->full_at, (long long)l->marks);
    honour_hundredths(&b, honour_line_score(l, value));
    buf_adds(&b, english ? " marks" : " 分");
    if (value > l->full_at)
        buf_fmt(&b, english ? " (%lld, counted as full)" : "（%lld，按满分值计）", (long long)value);
    return buf_str(&b);
}

int64_t honour_mean(int64_t sum, int64_t count) { return count ? sum * WHOLE / count : 0; }

int64_t honour_share(int64_t votes, int64_t of) { return of ? votes * FULL_SCORE / of : 0; }

int64_t honour_total(const HonourRound *r, const HonourCandidate *c)
{
    return (c->sheet_score * r->sheet_weight + c->self_score * r->self_weight
            + c->peers_score * r->peers_weight
            + c->residents_score * r->residents_weight + c->office_score * r->office_weight) / WHOLE;
}

static bool stands(const HonourCandidate *c) { return c->agreed && !c->excluded.len; }

static int better(const HonourCandidate *a, const HonourCandidate *b)
{
    const int64_t by[][2] = { { a->total, b->total }, { a->sheet_score, b->sheet_score },
                              { a->residents_score, b->residents_score }, { a->office_score,
                                                                            b->office_score },
                              { b->id, a->id } };
    for (int i = 0; i < COUNT(by); i++)
        if (by[i][0] != by[i][1]) return by[i][0] > by[i][1];
    return 0;
}

void honour_rank(HonourCandidate *c, int64_t count, int64_t seats)
{
    for (int64_t i = 0; i < count; i++) {
        c[i].rank = 0;
        for (int64_t k = 0; k < count && stands(&c[i]); k++)
            c[i].rank += k == i || (stands(&c[k]) && better(&c[k], &c[i]));
        c[i].won = c[i].rank && c[i].rank <= seats;
    }
}

Err honour_sheet_fits(const HonourLine *l, int64_t count, Blame *why)
{
    int64_t marks = 0;
    for (int64_t i = 0; i < count; i++) marks += l[i].marks;
    if (marks == WHOLE) return NULL;
    return blame(why, BAD_FIELD, "/lines", "各项分值合计 100", "marks of 100 together");
}

Err honour_round_fits(const HonourRound *r, int64_t now_ms, Blame *why)
{
    int64_t from, to;
    if (!moment_read_date(r->from_day, &from) || !moment_read_date(r->to_day, &to) || to < from
        || to - from > DAYS_MOST)
        return blame(why, BAD_FIELD, "/to_day", "起止日期，最长 400 天", "a first and a last day, 400 days at most");
    if (r->sheet_weight + r->self_weight + r->peers_weight + r->residents_weight + r->office_weight != WHOLE)
        return blame(why, BAD_FIELD, "/sheet_weight", "五项权重合计 100", "five weights of 100 together");
    if (r->marks_until_ms <= now_ms || moment_day(r->marks_until_ms) <= to)
        return blame(why, BAD_FIELD, "/marks_until_ms", "考核期结束之后、将来的时间",
                     "after the last day that is evaluated, and in the future");
    return NULL;
}

Err honour_body(const HonourRound *r, const HonourCandidate *c, const Actor *who, HonourBody *ret)
{
    if (who->account == c->account) return HONOURS_SELF;
    bool peer = who->role == ROLE_MEMBER || who->role == ROLE_WORKER;
    bool office = who->role == ROLE_CLERK || who->role == ROLE_STREET || who->role == ROLE_DISTRICT;
    if (peer && r->peers_weight && str_starts(who->place, r->place)) return *ret = BODY_PEERS, NULL;
    if (office && r->office_weight && scope_holds(&who->scope, r->place)) return *ret = BODY_OFFICE, NULL;
    return HONOURS_NOT_YOURS;
}

Err honour_may_mark(const HonourRound *r, int64_t now_ms)
{
    if (r->state != HONOUR_RUNNING) return HONOURS_NOT_NOW;
    return now_ms < r->marks_until_ms ? NULL : HONOURS_OVER;
}

int64_t honour_until(int64_t published_day) { return published_day + PUBLICITY_DAYS; }

Err honour_may_confirm(const HonourRound *r, int64_t open, int64_t today)
{
    int64_t until;
    if (r->state != HONOUR_PUBLISHED) return HONOURS_NOT_NOW;
    if (!moment_read_date(r->until_day, &until) || today <= until) return HONOURS_PUBLICITY;
    return open ? HONOURS_OPEN : NULL;
}
