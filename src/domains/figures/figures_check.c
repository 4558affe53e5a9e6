/* What an operator does to be sure: totals held against the cases, and made again out of the events. */
#include "domains/figures/figures_stored.h"

#include "app/app.h"
#include "domains/figures/figures_queries.h"

#include <string.h>

enum { PAGE = 500, MONTH_LEAST = 1000000 };

/* ---- Held against the cases ---- */

/* What all cases count in, by one axis (`width` 2: by it among the groups of classes), is what its totals
 * come to: at each level, by days and by months. */
static Err axis_odd(Db *db, Str district, Arena scratch, const char *axis, int64_t width, int64_t length,
                    const FigureSum *all, int64_t *ret)
{
    static const FigureSpan spans[] = { { 0, MONTH_LEAST - 1 }, { MONTH_LEAST, INT64_MAX } };
    for (int s = 0; s < COUNT(spans); s++) {
        Arena room = scratch;
        List sums;
        TRY(figure_totals_by_month(db, district, str_of(axis), width, length, spans[s].from, spans[s].until,
                                   &sums, &room));
        const FigureSum *sum = sums.at;
        for (int f = 0; f < (int)FIGURES; f++) {
            int64_t said = sums.count ? figure_of(sum, (Figure)f) : 0;
            *ret += (said == NONE ? 0 : said) != figure_of(all, (Figure)f);
        }
    }
    return NULL;
}

Err figures_audit(Db *db, Str district, Arena *keep, FigureAudit *ret)
{
    FigureSum all = { 0 };
    FigureCursor cursor = { 0 };
    List groups;
    Arena scratch = *keep;
    int64_t tip, odd_stages;
    *ret = (FigureAudit){ 0 };
    Err e = figure_cursor_of(db, district, &cursor, &scratch);
    if (e && e != NOT_FOUND) return e;
    TRY(figure_tip(db, district, &tip));
    ret->waiting = tip - cursor.seq;
    TRY(figure_flags(db, district, &groups, &scratch));
    for (const FigureGroup *g = groups.at, *end = g + groups.count; g < end; g++) {
        ret->cases += g->cases;
        for (int f = 0; f < (int)FIGURES; f++)
            if (g->flags >> f & 1) *figure_n(&all, (Figure)f) += g->cases;
    }
    for (int64_t length = 6; length <= 12; length += 3)
        TRY(axis_odd(db, district, scratch, "all", 0, length, &all, &ret->odd_totals));
    static const char *const axes[] = { "origin", "unit" };
    for (int64_t length = 6; length <= 9; length += 3)
        for (int64_t width = 0; width <= 2; width += 2)
            for (int i = 0; i < COUNT(axes); i++)
                TRY(axis_odd(db, district, scratch, axes[i], width, length, &all, &ret->odd_totals));
    if (ret->waiting) return NULL;                 /* what isn't counted yet stands elsewhere by right */
    TRY(figure_odd_cases(db, district, &ret->odd_cases));
    TRY(figure_odd_stages(db, district, &odd_stages));
    ret->odd_totals += odd_stages;
    return NULL;
}

/* ---- Made again ---- */

/* Where a walk over rows has come to, apart from the pages it walks. */
typedef struct Walked { char text[4][32]; Str part[4]; int64_t period; } Walked;

static void walked(Walked *w, Str a, Str b, Str c, Str d, int64_t period)
{
    const Str from[] = { a, b, c, d };
    for (int i = 0; i < COUNT(from); i++) {
        ptrdiff_t n = from[i].len < 32 ? from[i].len : 32;
        if (n) memcpy(w->text[i], from[i].at, (size_t)n);
        w->part[i] = (Str){ w->text[i], n };
    }
    w->period = period;
}

static void mix(uint64_t *digest, Str part) { *digest = *digest * 31 + str_hash(part); }

/* A row whose numbers have all gone back to zero is as good as none. */
static void mix_total(uint64_t *digest, const FigureTotal *t)
{
    int64_t n[FIGURES];
    bool any = false;
    memcpy(n, &t->reported, sizeof n);
    for (int f = 0; f < (int)FIGURES; f++) any |= n[f] != 0;
    if (!any) return;
    mix(digest, t->axis);
    mix(digest, t->among);
    mix(digest, t->place);
    mix(digest, t->mark);
    mix(digest, (Str){ (const char *)n, (ptrdiff_t)sizeof n });
    *digest += (uint64_t)t->period;
}

static Err totals_digest(Ask *ask, uint64_t *digest)
{
    Walked w;
    walked(&w, S(""), S(""), S(""), S(""), 0);
    for (int64_t got = PAGE; got == PAGE;) {
        Arena page = *ask->arena;
        List rows;
        TRY(figure_totals_page(ask->db, ask->district, w.part[0], w.part[1], w.part[2], w.period, w.part[3],
                               PAGE, &rows, &page));
        const FigureTotal *t = rows.at;
        got = rows.count;
        for (int64_t i = 0; i < got; i++) mix_total(digest, &t[i]);
        if (got) t += got - 1, walked(&w, t->axis, t->among, t->place, t->mark, t->period);
    }
    return NULL;
}

static Err stages_digest(Ask *ask, uint64_t *digest)
{
    Walked w;
    walked(&w, S(""), S(""), S(""), S(""), 0);
    for (int64_t got = PAGE; got == PAGE;) {
        Arena page = *ask->arena;
        List rows;
        TRY(figure_stages_page(ask->db, ask->district, w.part[0], w.part[1], w.part[2], PAGE, &rows, &page));
        const FigureStage *s = rows.at;
        got = rows.count;
        for (int64_t i = 0; i < got; i++) {
            if (!s[i].cases && !s[i].late) continue;
            mix(digest, s[i].place);
            mix(digest, s[i].class);
            *digest = *digest * 31 + (uint64_t)s[i].state;
            *digest = *digest * 31 + (uint64_t)s[i].cases * 1000003 + (uint64_t)s[i].late;
        }
        if (got) s += got - 1, walked(&w, s->place, s->class, str_of(case_states[s->state]), S(""), 0);
    }
    return NULL;
}

static Err digest(Ask *ask)
{
    uint64_t *to = ask->prepared;
    *to = 0;
    TRY(totals_digest(ask, to));
    return stages_digest(ask, to);
}

static Err clear(Ask *ask)
{
    int64_t changed;
    TRY(figure_clear_cases(ask->db, ask->district, &changed));
    TRY(figure_clear_totals(ask->db, ask->district, &changed));
    TRY(figure_clear_stages(ask->db, ask->district, &changed));
    return figure_clear_cursor(ask->db, ask->district, ask->now_ms, &changed);
}

/* Events and overdue answers that aren't counted yet. */
static Err left(Ask *ask)
{
    int64_t *to = ask->prepared, tip;
    FigureCursor cursor = { 0 };
    List waiting;
    Err e = figure_cursor_of(ask->db, ask->district, &cursor, ask->arena);
    if (e && e != NOT_FOUND) return e;
    TRY(figure_tip(ask->db, ask->district, &tip));
    TRY(figure_waiting(ask->db, ask->district, ask->now_ms, 1, &waiting, ask->arena));
    *to = e ? 1 : tip - cursor.seq + waiting.count;
    return NULL;
}

Err figures_follow(App *app)
{
    int64_t more = 1;
    while (more) {
        TRY(app_job(app, &figures_job));
        TRY(app_do(app, NULL, left, &more));
    }
    return NULL;
}

Err figures_rebuild(App *app, bool *ret_same)
{
    uint64_t before, now;
    TRY(figures_follow(app));
    TRY(app_do(app, NULL, digest, &before));
    TRY(app_do(app, NULL, clear, NULL));
    TRY(figures_follow(app));
    TRY(app_do(app, NULL, digest, &now));
    *ret_same = before == now;
    return NULL;
}
