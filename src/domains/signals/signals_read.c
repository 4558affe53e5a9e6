/* Cards, what is behind them as far as the reader may see it, and the rules with what people made of them. */
#include "domains/signals/signals_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/signals/signals_queries.h"
#include "domains/visits/visits.h"
#include "vocab/moment.h"

#include <math.h>

enum { LIST_DEFAULT = 20, CLASS_CODE = 5 };

/* ---- In words ---- */

static Str class_name(Ask *ask, SignalKind kind, Str code)
{
    if (kind == SIGNAL_VISITS) return visits_finding_name(ask, code);
    CaseClassSaid class;
    if (cases_class_said(ask, code, &class)) return class.name;
    Str group = cases_group_name(ask, code);
    return group.at ? group : S("");
}

/* "at the least": beyond ten years no figure is told. */
static void cluster_words(Buf *b, bool en, const SignalRow *s)
{
    bool homes = s->kind == SIGNAL_VISITS;
    long long weeks = signal_weeks(s->chance_ppm), days = s->days, seen = s->seen;
    double usual = (double)s->usual_cent / 100;
    if (en)
        buf_fmt(b, "in %lld days up to %.*s in micro-grids that touch %lld %s %.1f", days,
                STR_ARG(s->last_day), seen, homes ? "homes where visits found it, by visits made about"
                            : "cases, by calendar and shifts about", usual);
    else
        buf_fmt(b, homes ? "%lld 天内（至 %.*s）相邻微网格走访发现 %lld 户，按走访量和日历约 %.1f 户"
                         : "%lld 天内（至 %.*s）相邻微网格共 %lld 件，按日历和排班约 %.1f 件",
                days, STR_ARG(s->last_day), seen, usual);
    buf_fmt(b, en ? "; expect one such false alarm in %lld weeks%s: " : "；这样的误报约 %lld 周%s才有一次：", weeks,
            weeks < SIGNAL_WEEKS_MOST ? "" : en ? " or more" : "以上");
}

static Str words_of(Ask *ask, const SignalRow *s)
{
    Buf b = buf_new(ask->arena, 240);
    bool en = ask->wire.english;
    long long days = s->days, seen = s->seen;
    switch (s->kind) {
    case SIGNAL_HOUSEHOLD:
        buf_fmt(&b, en ? "in %lld days visits found something %lld times" : "%lld 天内走访发现情况 %lld 次", days,
                seen);
        break;
    case SIGNAL_PAIR:
        buf_fmt(&b, en ? "in %lld days the same two parties asked for mediation %lld times"
                : "%lld 天内同一对当事人申请调解 %lld 次", days, seen);
        break;
    case SIGNAL_SPOT:
        buf_fmt(&b, en ? "within %lld metres in %lld days %lld cases: " : "方圆 %lld 米内 %lld 天有 %lld 件：",
                (long long)s->radius_m, days, seen);
        break;
    case SIGNAL_RISING:
        buf_fmt(&b, en ? "in %lld days %lld cases, usually %.1f (by chance %.2g%%): "
                : "%lld 天内 %lld 件，往常约 %.1f 件（碰巧的可能 %.2g%%）：", days, seen,
                (double)s->usual_cent / 100, (double)s->chance_ppm / 10000);
        break;
    case SIGNAL_SCAN:
    case SIGNAL_VISITS:
        cluster_words(&b, en, s);
        break;
    }
    if (s->class.len) buf_add(&b, class_name(ask, s->kind, s->class));
    return buf_str(&b);
}

/* Where the home is: for who may see visits and the home itself. */
static Err about(Ask *ask, const SignalRow *s, Str *ret)
{
    SignalHomeWords h;
    *ret = S("");
    if (!s->household || !ask_may(ask, "visits.read")) return NULL;
    Err e = signal_home_words(ask->db, ask->district, s->household, &ask->who.scope, &h, ask->arena);
    if (e) return e == NOT_FOUND ? NULL : e;
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, h.compound);
    buf_add(&b, h.building);
    buf_fmt(&b, ask->wire.english ? " unit %lld, " : "%lld单元", (long long)h.unit);
    buf_add(&b, h.room);
    return *ret = buf_str(&b), NULL;
}

static Err view_of(Ask *ask, const SignalRow *s, SignalView *ret)
{
    bool homes = ask_may(ask, "visits.read");
    *ret = (SignalView){ .id = s->id, .rule = s->rule, .kind = s->kind, .words = words_of(ask, s),
                         .rule_name = signal_rule_name(ask, signal_rule(ask, s->rule)), .place = s->place,
                         .place_name = divisions_name(ask, s->place), .lon = s->lon, .lat = s->lat,
                         .seen = s->seen, .opened_ms = s->opened_ms, .post_words = s->post_words,
                         .mine = s->post && s->post == ask->who.post, .verdict = s->verdict, .said = s->said,
                         .judged_ms = s->judged_ms, .judged_by = s->judged_by, .version = s->version,
                         .household_id = homes && s->household ? s->household : NONE,
                         .synthetic = s->synthetic, .first_day = s->first_day, .last_day = s->last_day,
                         .weeks = signal_clusters(s->kind) ? signal_weeks(s->chance_ppm) : NONE,
                         .usual = signal_clusters(s->kind) || s->kind == SIGNAL_RISING
                                      ? (double)s->usual_cent / 100 : NAN };
    return about(ask, s, &ret->about);
}

static Err grids_of(Ask *ask, int64_t id, List *ret)
{
    List rows;
    TRY(signal_grids_of(ask->db, ask->district, id, &rows, ask->arena));
    SignalGridView *view = NEWS(ask->arena, SignalGridView, rows.count + 1);
    const SignalGrid *g = rows.at;
    for (int64_t i = 0; i < rows.count; i++)
        view[i] = (SignalGridView){ g[i].place, divisions_name(ask, g[i].place), g[i].seen,
                                    (double)g[i].usual_cent / 100 };
    return *ret = (List){ view, rows.count }, NULL;
}

/* ---- Lists ---- */

Err signals_list(Ask *ask)
{
    const SignalQuery *q = QUERY(ask, SignalQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(signals_page(ask->db, ask->district, &ask->who.scope, q->rule, low, high, q->state == 0 ? 1 : NONE,
                     q->state == 1 ? 1 : NONE, q->mine ? ask->who.post : NONE, before, limit + 1, &rows,
                     ask->arena));
    const SignalRow *row = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, row[limit - 1].opened_ms, row[limit - 1].id);
    }
    List views = { NEWS(ask->arena, SignalView, rows.count + 1), rows.count };
    for (int64_t i = 0; i < rows.count; i++) TRY(view_of(ask, &row[i], (SignalView *)views.at + i));
    return answer_list(ask, &SignalView_shape, &views, next);
}

/* A class that has come to hide its reporter takes its cases out of what is behind. */
static void without_hidden(Ask *ask, List *cases)
{
    SignalCase *c = cases->at;
    int64_t kept = 0;
    for (int64_t i = 0; i < cases->count; i++) {
        CaseClassSaid class;
        if (!cases_class_said(ask, c[i].class, &class)) continue;
        c[kept] = c[i];
        c[kept++].class = class.name;
    }
    cases->count = kept;
}

Err signals_answer(Ask *ask, int64_t id)
{
    SignalRow s;
    SignalView v;
    TRY(signals_one(ask->db, ask->district, id, &ask->who.scope, &s, ask->arena));
    TRY(view_of(ask, &s, &v));
    TRY(grids_of(ask, id, &v.grids));
    TRY(signal_cases_behind(ask->db, ask->district, id, &ask->who.scope, &v.cases, ask->arena));
    without_hidden(ask, &v.cases);
    if (ask_may(ask, "visits.read"))
        TRY(signal_visits_behind(ask->db, ask->district, id, &ask->who.scope, &v.visits, ask->arena));
    TRY(signal_disputes_behind(ask->db, ask->district, id, ask->who.account,
                               moment_date_text(ask->arena, moment_day(ask->now_ms)), &v.disputes,
                                   ask->arena));
    return answer(ask, 200, &SignalView_shape, &v);
}

Err signals_get(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return signals_answer(ask, id);
}

/* ---- Rules ---- */

static Str rule_words(Ask *ask, const SignalRule *r)
{
    Buf b = buf_new(ask->arena, 120);
    bool en = ask->wire.english;
    buf_fmt(&b, en ? "in %lld days %lld times and more" : "%lld 天内 %lld 次及以上", (long long)r->days,
            (long long)r->least);
    if (r->kind == SIGNAL_SPOT)
        buf_fmt(&b, en ? ", within %lld metres" : "，方圆 %lld 米", (long long)r->radius_m);
    if (signal_clusters(r->kind))
        buf_fmt(&b, en ? ", one false alarm in %lld weeks at most" : "，误报至少 %lld 周才有一次",
                (long long)signal_weeks(r->chance_ppm));
    if (r->kind == SIGNAL_RISING)
        buf_fmt(&b, en ? ", by chance at most %.2g%%" : "，碰巧的可能不超过 %.2g%%", (double)r->chance_ppm / 10000);
    return buf_str(&b);
}

Err signals_rules_list(Ask *ask)
{
    List rules = signal_rules_now(ask), views = { NEWS(ask->arena, SignalRuleView, rules.count + 1), 0 };
    for (const SignalRule *r = rules.at, *end = r + rules.count; r < end; r++) {
        SignalTally t;
        SignalWaking w = { NONE, { 0 }, { 0 } };
        TRY(signal_tally(ask, r->code, &t));
        int64_t nights;
        TRY(signal_nights(ask->db, ask->district, r->code, &nights));
        Err e = signal_wakings_last(ask->db, ask->district, r->code, &w, ask->arena);
        if (e && e != NOT_FOUND) return e;
        if (e) w = (SignalWaking){ NONE, { 0 }, { 0 } };
        ((SignalRuleView *)views.at)[views.count++] = (SignalRuleView){
            r->code, signal_rule_name(ask, r), r->kind, rule_words(ask, r), t.yes, t.no, t.known, t.open,
            signal_precision(&t), r->precise, r->after, signal_quiet(r, &t), r->in_use, w.at_ms, w.by_words,
                w.why,
            r->source, nights
        };
    }
    return answer_array(ask, &SignalRuleView_shape, &views);
}
