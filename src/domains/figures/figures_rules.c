/* What a case counts in, under which keys, and rates made of counts. Pure. */
#include "domains/figures/figures_rules.h"

#include "vocab/moment.h"
#include "vocab/place.h"

#include <stddef.h>

REFUSAL(FIGURES_TOO_WIDE, 422, "figures.too_wide", "这样的统计要逐件来数，请选到社区，或把时间缩短到一百天以内",
    "this is counted case by case: choose a community, or a hundred days at most");

REFUSAL(FIGURES_TOO_MANY, 422, "figures.too_many", "一次最多导出 3000 件（PDF 1000 件），请缩小范围",
    "a file holds 3000 cases at most, 1000 as PDF; ask for fewer");

const char *const figure_names[] = {
    "reported", "respond_due", "responded", "filed", "refused", "settled", "merged",
    "due", "suspended", "due_closed", "in_time", "late", "extended",
    "closed", "reworked", "returned", "reopened", "reached", "verdicts", "solved", "satisfied", NULL
};
const char *const figure_responded[] = { "waits", "in_time", "late", NULL };

#define MONTHS INT64_C(1000000)
#define BIT(figure) (INT64_C(1) << FIGURE_##figure)

FigureBasis figure_basis(Figure f)
{
    return f < FIGURE_DUE ? BY_REPORTED : f < FIGURE_CLOSED ? BY_DUE : BY_CLOSED;
}

static ptrdiff_t at(Figure f)
{
    return (ptrdiff_t)offsetof(FigureSum, reported) + (ptrdiff_t)f * (ptrdiff_t)sizeof(int64_t);
}

int64_t *figure_n(FigureSum *s, Figure f) { return (int64_t *)(void *)((char *)s + at(f)); }

int64_t figure_of(const FigureSum *s, Figure f)
{
    return *(const int64_t *)(const void *)((const char *)s + at(f));
}

const FigureRule *figure_rule_at(const FigureRule *rule, int64_t count, int64_t at_ms)
{
    static const FigureRule none = { .respond_hours = 24, .satisfied_stars = 3, .least = 1 };
    const FigureRule *in_force = count ? rule : &none;
    for (const FigureRule *r = rule, *end = rule + count; r < end && r->since_ms <= at_ms; r++) in_force = r;
    return in_force;
}

/* ---- What a case counts in ---- */

FigureFact figure_fact(int64_t id, const FigureNow *now, const FigureRule *rule)
{
    Str community = place_up(now->place, PLACE_COMMUNITY);
    return (FigureFact){
        .id = id, .place = now->place, .community = community.at ? community : now->place,
        .class = now->class, .origin = now->origin, .reported_day = moment_day(now->reported_ms),
        .respond_ms = now->reported_ms + rule->respond_hours * MOMENT_HOUR_MS,
        .due_ms = NONE, .due_day = NONE, .handled_ms = NONE, .closed_day = NONE
    };
}

/* The desk's first answer: it is taken up, refused, joined to another, passed on to whose it is, or done
 * already. */
static bool responds(CaseVerb v)
{
    return v == CASE_FILE || v == CASE_REFUSE || v == CASE_SETTLE || v == CASE_MERGE || v == CASE_REFER
        || v == CASE_VOID;
}

void figure_hear(FigureFact *f, Str kind, const CaseStep *step, int64_t at_ms)
{
    if (str_eq(kind, S("cases.overdue"))) f->late = true;
    if (!step) return;
    if (responds(step->verb) && f->responded == RESPOND_WAITS)
        f->responded = at_ms <= f->respond_ms ? RESPOND_IN_TIME : RESPOND_LATE;
    if (step->verb == CASE_FILE) f->filed = true;
    if (step->due_ms != NONE || step->due_was_ms != NONE) {        /* its due time moves with that step */
        f->due_ms = step->due_ms;
        f->late = f->handled_ms != NONE && f->due_ms != NONE && f->handled_ms > f->due_ms;
    }
    if (step->verb == CASE_FEEDBACK || step->verb == CASE_SETTLE) {
        f->handled_ms = at_ms;
        if (f->due_ms != NONE && at_ms > f->due_ms) f->late = true;
    }
    if (step->verb == CASE_REWORK || step->verb == CASE_REOPEN) f->handled_ms = NONE;
}

void figure_unanswered(FigureFact *f, int64_t now_ms)
{
    if (f->responded == RESPOND_WAITS && now_ms > f->respond_ms) f->responded = RESPOND_LATE;
}

static int64_t of_report(const FigureFact *f, const FigureNow *n)
{
    int64_t flags = BIT(REPORTED);
    bool denied = str_eq(n->said_responded, S("no"));              /* whoever reported it says otherwise */
    if (f->responded != RESPOND_WAITS) flags |= BIT(RESPOND_DUE);
    if (f->responded == RESPOND_IN_TIME && !denied) flags |= BIT(RESPONDED);
    if (f->state == CASE_MERGED)  return flags | BIT(MERGED);
    if (f->state == CASE_REFUSED) return flags | BIT(REFUSED);
    if (f->filed)   flags |= BIT(FILED);
    if (n->settled) flags |= BIT(SETTLED);
    return flags;
}

static int64_t of_due(const FigureFact *f, const FigureNow *n)
{
    int64_t flags = BIT(DUE);
    bool closed = f->state == CASE_CLOSED;
    if (f->due_ms == NONE || f->state == CASE_MERGED || f->state == CASE_REFUSED) return 0;
    if (f->state == CASE_SUSPENDED) flags |= BIT(SUSPENDED);
    if (closed)            flags |= BIT(DUE_CLOSED);
    if (closed && !f->late) flags |= BIT(IN_TIME);
    if (f->late)           flags |= BIT(LATE);
    if (n->extensions)     flags |= BIT(EXTENDED);
    return flags;
}

static int64_t of_closing(const FigureFact *f, const FigureNow *n, const FigureRule *rule)
{
    int64_t flags = BIT(CLOSED);
    bool reached = str_eq(n->asked, S("answered")), rated = n->stars != NONE && !n->own;
    if (f->state != CASE_CLOSED) return 0;
    if (n->reworks)  flags |= BIT(REWORKED);
    if (n->returns)  flags |= BIT(RETURNED);
    if (n->reopens)  flags |= BIT(REOPENED);
    if (reached)     flags |= BIT(REACHED);
    bool solved = reached ? str_eq(n->said_solved, S("yes")) : n->rated_solved;
    bool satisfied = reached ? str_eq(n->said_satisfied, S("yes")) || str_eq(n->said_satisfied, S("fair"))
                             : n->stars >= rule->satisfied_stars;
    if (!reached && !rated) return flags;
    return flags | BIT(VERDICTS) | (solved ? BIT(SOLVED) : 0) | (satisfied ? BIT(SATISFIED) : 0);
}

void figure_stand(FigureFact *f, const FigureNow *n, const FigureRule *at_closing)
{
    f->state = n->state;
    f->class = n->class;
    f->unit = n->unit;
    f->due_day = f->due_ms == NONE ? NONE : moment_day(f->due_ms);
    f->closed_day = n->state == CASE_CLOSED && n->closed_ms != NONE ? moment_day(n->closed_ms) : NONE;
    f->anonymous = n->anonymous;
    /* what should never have been a case counts in nothing */
    f->flags = n->state == CASE_VOIDED ? 0 : of_report(f, n) | of_due(f, n) | of_closing(f, n, at_closing);
}

/* ---- Keys ---- */

int64_t figure_day(const FigureFact *f, FigureBasis basis)
{
    static const int64_t mask[FIGURE_BASES] = {
        [BY_REPORTED] = BIT(DUE) - 1, [BY_DUE] = BIT(CLOSED) - BIT(DUE),
        [BY_CLOSED] = (BIT(SATISFIED) << 1) - BIT(CLOSED)
    };
    if (!(f->flags & mask[basis])) return NONE;
    return basis == BY_REPORTED ? f->reported_day : basis == BY_DUE ? f->due_day : f->closed_day;
}

int64_t figure_month(int64_t day)
{
    Date d = moment_date(day);
    return MONTHS + d.year * 12 + d.month - 1;
}

static void key(FigureKey **to, const char *axis, Str among, Str place, int64_t day, Str mark)
{
    *(*to)++ = (FigureKey){ str_of(axis), among, place, day, mark };
    *(*to)++ = (FigureKey){ str_of(axis), among, place, figure_month(day), mark };
}

/* By how it came in, and whose it is, among the class or origin. */
static void crossed(FigureKey **to, const FigureFact *f, Str place, int64_t day, Str group)
{
    const Str class[] = { group, f->class };
    for (int i = 0; i < (f->class.len > 2 ? 2 : 1); i++) {
        key(to, "origin", class[i], place, day, f->origin);
        key(to, "unit", class[i], place, day, f->unit);
    }
    key(to, "unit", f->origin, place, day, f->unit);
}

/* District and street by all there is, and by two things at once; communities, of which there are many, by
 * class group only. */
int figure_keys(const FigureFact *f, int64_t day, FigureKey to[FIGURE_KEYS])
{
    FigureKey *k = to;
    Str group = str_part(f->class, 0, 2);
    for (PlaceKind level = PLACE_DISTRICT; level <= PLACE_COMMUNITY; level++) {
        Str place = place_up(f->place, level);
        key(&k, "all", S(""), place, day, S(""));
        key(&k, "class", S(""), place, day, group);
        if (level == PLACE_COMMUNITY) break;
        if (f->class.len > 2) key(&k, "class", S(""), place, day, f->class);
        key(&k, "origin", S(""), place, day, f->origin);
        key(&k, "unit", S(""), place, day, f->unit);
        crossed(&k, f, place, day, group);
    }
    return (int)(k - to);
}

int figure_stage_keys(const FigureFact *f, FigureStage to[FIGURE_STAGE_KEYS])
{
    int n = 0;
    Str group = str_part(f->class, 0, 2);
    for (PlaceKind level = PLACE_DISTRICT; level <= PLACE_MICROGRID; level++) {
        Str place = place_up(f->place, level);
        if (!place.at) break;
        to[n++] = (FigureStage){ place, S(""), f->state, 1, f->late };
        if (level <= PLACE_COMMUNITY) to[n++] = (FigureStage){ place, group, f->state, 1, f->late };
    }
    return n;
}

static int64_t first_of_month(int64_t month)
{
    int64_t day = 0, m = month - MONTHS;
    moment_day_of((Date){ (int)(m / 12), (int)(m % 12) + 1, 1 }, &day);
    return day;
}

int figure_spans(int64_t from, int64_t until, FigureSpan to[3])
{
    int n = 0;
    int64_t first = figure_month(from), last = figure_month(until);
    if (first_of_month(first) != from) first++;
    if (first_of_month(last + 1) - 1 != until) last--;
    if (first > last) return to[0] = (FigureSpan){ from, until }, 1;
    int64_t head = first_of_month(first), tail = first_of_month(last + 1);
    to[n++] = (FigureSpan){ first, last };
    if (from < head)   to[n++] = (FigureSpan){ from, head - 1 };
    if (tail <= until) to[n++] = (FigureSpan){ tail, until };
    return n;
}

/* ---- Rates ---- */

#define CITY_ZH "数字城管考核公式（金华等地公布）"
#define CITY_EN "city management appraisal, as published (Jinhua)"
#define HOTLINE_ZH "接诉即办“三率”，分别统计"
#define HOTLINE_EN "the three rates of hotline work, kept apart"
const FigureRateKind figure_rates[] = {
    { "respond", "响应率", "responded", FIGURE_RESPONDED, FIGURE_RESPOND_DUE, false, false,
      "规定时间内受理、不予受理、并案或当场处置的件数 ÷ 应响应件数（已响应的，加上超过规定时间还没有响应的）；回访时反映没有人联系的，不算已响应",
      "taken up, refused, joined or settled within the time set ÷ those responded to and those whose time "
      "is over; "
      "not where the reporter, called back, says that nobody got in touch", HOTLINE_ZH, HOTLINE_EN },
    { "solve", "解决率", "solved", FIGURE_SOLVED, FIGURE_VERDICTS, false, false,
      "已解决件数 ÷ 有评价的办结件数（回访接通的以回访为准，其余以上报人自评为准）；部分解决不算已解决",
      "solved ÷ closed with a verdict (what was said when called back, else the reporter's own rating); "
      "partly solved "
      "is not solved", HOTLINE_ZH, HOTLINE_EN },
    { "satisfy", "满意率", "satisfied", FIGURE_SATISFIED, FIGURE_VERDICTS, false, false,
      "满意和基本满意件数 ÷ 有评价的办结件数；未评价的是否计入，见规则",
      "satisfied or fairly so ÷ closed with a verdict; whether who said nothing counts is in the rule",
          HOTLINE_ZH,
      HOTLINE_EN },
    { "close", "结案率", "closed of due", FIGURE_DUE_CLOSED, FIGURE_DUE, true, false, "已结案 ÷（应结案 − 挂账）",
      "closed ÷ (due in the period − suspended)", CITY_ZH, CITY_EN },
    { "in_time", "按期结案率", "closed in time", FIGURE_IN_TIME, FIGURE_DUE, true, false,
      "结案且在时限内处置完的 ÷（应结案 − 挂账）", "closed and handled within the limit ÷ (due − suspended)", CITY_ZH,
      CITY_EN },
    { "late", "超期率", "late", FIGURE_LATE, FIGURE_DUE, false, true, "超过时限的（含仍在办的）÷ 应结案",
      "past their limit, open ones too ÷ due in the period", CITY_ZH, CITY_EN },
    { "extend", "延期率", "extended", FIGURE_EXTENDED, FIGURE_DUE, false, true, "批准过延期的 ÷ 应结案",
      "given more time ÷ due in the period", CITY_ZH, CITY_EN },
    { "rework", "返工率", "reworked", FIGURE_REWORKED, FIGURE_CLOSED, false, true, "返工过的 ÷ 结案",
      "sent back at least once ÷ closed", CITY_ZH, CITY_EN },
    { "file", "立案率", "filed", FIGURE_FILED, FIGURE_REPORTED, false, false, "立案 ÷ 上报（含重复、不予受理的）",
      "filed ÷ reported, duplicates and refused ones too", CITY_ZH, CITY_EN },
    { "call", "回访率", "called back", FIGURE_REACHED, FIGURE_CLOSED, false, false, "回访接通的 ÷ 结案",
      "reached in a callback ÷ closed", HOTLINE_ZH, HOTLINE_EN },
    { 0 }
};

Str figure_percent(int64_t over, int64_t under, Arena *keep)
{
    if (under <= 0) return (Str){ 0 };
    Buf b = buf_new(keep, 16);
    int64_t hundredths = (over * 20000 + under) / (2 * under);
    buf_fmt(&b, "%lld.%02lld", (long long)(hundredths / 100), (long long)(hundredths % 100));
    return buf_str(&b);
}

FigureRate figure_rate(const FigureRateKind *kind, const FigureSum *s, const FigureRule *rule, Arena *keep)
{
    FigureRate r = { str_of(kind->name), figure_of(s, kind->over), figure_of(s, kind->under), { 0 }, NONE };
    if (kind->less_suspended) r.under -= s->suspended;
    if (kind == &figure_rates[RATE_SATISFIED] && str_eq(rule->unsaid, S("satisfied"))) {
        r.over += s->closed - s->verdicts;
        r.under = s->closed;
    }
    r.percent = figure_percent(r.over, r.under, keep);
    return r;
}

/* Above one another by cross-multiplying: no percentage is rounded before. */
void figure_rank(FigureRate *rate, int64_t count, int64_t apart, int64_t least, bool fewer)
{
    for (int64_t i = 0; i < count; i++) {
        FigureRate *r = &rate[i * apart];
        int64_t above = 0;
        if (r->under < least || r->under <= 0) continue;
        for (int64_t j = 0; j < count; j++) {
            const FigureRate *o = &rate[j * apart];
            int64_t its = o->over * r->under, own = r->over * o->under;
            above += o->under >= least && o->under > 0 && (fewer ? its < own : its > own);
        }
        r->rank = above + 1;
    }
}
