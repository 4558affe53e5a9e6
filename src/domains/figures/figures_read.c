/* Rows of figures, and the cases behind each. Out of the totals where they are kept; below a community, and
 * by three things at once, out of the cases of those days. */
#include "domains/figures/figures_stored.h"

#include "domains/divisions/divisions.h"
#include "domains/figures/figures_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

#include <stdlib.h>
#include <string.h>

enum { LIST_DEFAULT = 50, DAYS_MOST = 3700, ROWS_BY_DAY = 400, COUNTED_DAYS = 100, ROWS_MOST = 3000 };

/* ---- What is asked ---- */

Err figures_period(Ask *ask, Str from, Str until, FigurePeriod *ret)
{
    Date today = moment_date(moment_day(ask->now_ms));
    today.day = 1;
    moment_day_of(today, &ret->from);
    ret->until = moment_day(ask->now_ms);
    if (from.at && !moment_read_date(from, &ret->from))
        return ask_blame(ask, BAD_FIELD, "from", "日期，如 2026-03-01", "a day, such as 2026-03-01");
    if (until.at && !moment_read_date(until, &ret->until))
        return ask_blame(ask, BAD_FIELD, "until", "日期，如 2026-03-31", "a day, such as 2026-03-31");
    if (ret->until < ret->from || ret->until - ret->from > DAYS_MOST)
        return ask_blame(ask, BAD_FIELD, "until", "不早于开始日期，且在十年以内",
                         "not before the first day, and within ten years of it");
    return NULL;
}

/* All of it must lie within one's reach: its totals are of everything below. */
Err figures_place(Ask *ask, Str asked, Str *ret)
{
    Str place = asked.at ? asked : ask->who.place;
    char last[] = "999999999999999999";
    bool fits = place_kind(place) >= 0 && str_starts(place, ask->district);
    if (fits) {
        memcpy(last, place.at, (size_t)place.len);
        fits = scope_holds(&ask->who.scope, place) && scope_holds(&ask->who.scope, str_of(last));
    }
    if (!fits) return ask_blame(ask, BAD_FIELD, "place", "权限范围内的区划代码", "a place within your reach");
    *ret = place;
    return NULL;
}

typedef struct Want {
    Ask *ask;
    const FigureQuery *q;
    FigurePeriod days;
    Str place;
    FigureSum *row;                    /* by mark, in no order */
    int64_t count;
} Want;

static FigureSum *row_of(Want *w, Str mark)
{
    for (int64_t i = 0; i < w->count; i++)
        if (str_eq(w->row[i].mark, mark)) return &w->row[i];
    FigureSum *to = &w->row[w->count < ROWS_MOST ? w->count++ : ROWS_MOST - 1];
    *to = (FigureSum){ .mark = mark };
    return to;
}

/* ---- Out of the totals ---- */

static void merge(Want *w, const List *sums, ptrdiff_t length, Str head)
{
    for (const FigureSum *s = sums->at, *end = s + sums->count; s < end; s++) {
        if (length && (s->mark.len != length || !str_starts(s->mark, head))) continue;
        FigureSum *to = row_of(w, s->mark);
        for (int i = 0; i < (int)FIGURES; i++) *figure_n(to, (Figure)i) += figure_of(s, (Figure)i);
    }
}

static bool of_days(const FigureQuery *q)
{
    return q->by == (int)FIGURE_BY_DAY || q->by == (int)FIGURE_BY_WEEK;
}

/* Where the totals say it (figure_keys): a mark of an axis, or all its marks; `across`: of one mark, by what
 * it is among. */
typedef struct Kept { const char *axis; Str among, mark; bool across; } Kept;

/* Of communities, and of what is below a street, little is kept. */
static bool kept_so_low(const Want *w, const Kept *k)
{
    const FigureQuery *q = w->q;
    if (w->place.len > 12 || (w->place.len == 12 && q->by == (int)FIGURE_BY_PLACE)) return false;
    if (w->place.len < 12 && !(w->place.len == 9 && q->by == (int)FIGURE_BY_PLACE)) return true;
    bool group = q->class.len == 2 && q->by != (int)FIGURE_BY_CLASS;
    return !k->among.len && !k->across && (!q->class.at || group)
        && (!strcmp(k->axis, "all") || !strcmp(k->axis, "class"));
}

static Str told(Str filter) { return filter.at ? filter : S(""); }

/* Are the totals kept that this asks for? What its rows are of isn't crossed with itself. */
static bool kept(const Want *w, Kept *ret)
{
    const FigureQuery *q = w->q;
    Str class = told(q->class), origin = told(q->origin), unit = told(q->unit), none = S("");
    Str among = class.len ? class : origin;
    switch (q->by) {
    case FIGURE_BY_CLASS:
        if (origin.len && unit.len) return false;
        *ret = unit.len ? (Kept){ "unit", none, unit, true }
             : origin.len ? (Kept){ "origin", none, origin, true } : (Kept){ "class", none, none, false };
        break;
    case FIGURE_BY_ORIGIN:
        if (class.len && unit.len) return false;
        *ret = unit.len ? (Kept){ "unit", none, unit, true } : (Kept){ "origin", class, none, false };
        break;
    case FIGURE_BY_UNIT:
        if (class.len && origin.len) return false;
        *ret = (Kept){ "unit", among, none, false };
        break;
    default:
        if (class.len && origin.len && unit.len) return false;
        *ret = unit.len ? (Kept){ "unit", among, unit, false }
             : origin.len ? (Kept){ "origin", class, origin, false }
             : (Kept){ class.len ? "class" : "all", none, class, false };
    }
    return kept_so_low(w, ret);
}

/* Rows of class groups, or of the items of one; of the one origin or office that is asked for. */
static void merge_rows(Want *w, const List *sums)
{
    const FigureQuery *q = w->q;
    bool classes = q->by == (int)FIGURE_BY_CLASS;
    Str head = classes ? q->class : q->by == (int)FIGURE_BY_ORIGIN ? q->origin
             : q->by == (int)FIGURE_BY_UNIT ? q->unit : S("");
    merge(w, sums, !classes ? head.len : head.len ? 5 : 2, head);
}

static Err totals(Want *w, const Kept *k, FigureSpan span)
{
    Ask *ask = w->ask;
    const FigureQuery *q = w->q;
    Str low, high, axis = str_of(k->axis);
    List sums;
    switch (q->by) {
    case FIGURE_BY_PLACE:
        place_range(ask->arena, w->place, &low, &high);
        TRY(figure_sum_below(ask->db, ask->district, axis, k->among, k->mark, low, high, w->place.len + 3,
                             span.from, span.until, &sums, ask->arena));
        break;
    case FIGURE_BY_CLASS: case FIGURE_BY_ORIGIN: case FIGURE_BY_UNIT:
        if (k->across)
            TRY(figure_sum_across(ask->db, ask->district, str_of(figure_bys[q->by]), axis, w->place, k->mark,
                                  span.from, span.until, &sums, ask->arena));
        else
            TRY(figure_sum(ask->db, ask->district, axis, k->among, w->place, span.from, span.until, &sums,
                           ask->arena));
        break;
    default:
        TRY(figure_days(ask->db, ask->district, axis, k->among, w->place, k->mark, span.from, span.until,
                        &sums, ask->arena));
        FigureSum *row = sums.at;
        for (int64_t i = 0; i < sums.count; i++)
            if (!of_days(q)) row[i].mark = S("");
    }
    return merge_rows(w, &sums), NULL;
}

/* ---- Out of the cases ---- */

static void community_range(Ask *ask, Str place, Str *low, Str *high)
{
    place_range(ask->arena, place.len > 12 ? str_part(place, 0, 12) : place, low, high);
}

static Err counted(Want *w, FigureGroupBasis basis, FigureGroupKey key, int64_t length)
{
    Ask *ask = w->ask;
    Str clow, chigh, low, high;
    List groups;
    community_range(ask, w->place, &clow, &chigh);
    place_range(ask->arena, w->place, &low, &high);
    TRY(figure_group(ask->db, ask->district, &ask->who.scope, clow, chigh, low, high, basis, key, length,
                     w->days.from, w->days.until, w->q->class, w->q->origin, w->q->unit, &groups,
                         ask->arena));
    for (const FigureGroup *g = groups.at, *end = g + groups.count; g < end; g++) {
        FigureSum *to = row_of(w, g->mark);
        for (int i = 0; i < (int)FIGURES; i++)
            if ((int)figure_basis((Figure)i) == (int)basis && g->flags >> i & 1)
                *figure_n(to, (Figure)i) += g->cases;
    }
    return NULL;
}

static Err cases_counted(Want *w)
{
    static const FigureGroupKey keys[] = {
        [FIGURE_BY_ALL] = FIGURE_GROUP_ALL, [FIGURE_BY_PLACE] = FIGURE_GROUP_PLACE,
        [FIGURE_BY_CLASS] = FIGURE_GROUP_CLASS, [FIGURE_BY_ORIGIN] = FIGURE_GROUP_ORIGIN,
        [FIGURE_BY_UNIT] = FIGURE_GROUP_UNIT, [FIGURE_BY_WEEK] = FIGURE_GROUP_DAY,
        [FIGURE_BY_DAY] = FIGURE_GROUP_DAY
    };
    static const FigureGroupBasis bases[] = {
        [BY_REPORTED] = FIGURE_GROUP_REPORTED, [BY_DUE] = FIGURE_GROUP_DUE, [BY_CLOSED] = FIGURE_GROUP_CLOSED
    };
    const FigureQuery *q = w->q;
    int64_t below = w->place.len + 3 > 18 ? 18 : w->place.len + 3;
    int64_t length = q->by == (int)FIGURE_BY_PLACE ? below : q->class.at ? 5 : 2;
    if (w->place.len < 12 && w->days.until - w->days.from >= COUNTED_DAYS) return FIGURES_TOO_WIDE;
    for (int b = 0; b < (int)FIGURE_BASES; b++) TRY(counted(w, bases[b], keys[q->by], length));
    return NULL;
}

/* ---- Rows ---- */

static Str origin_words(const Ask *ask, Str origin)
{
    static const struct { const char *zh, *en; } words[] = {
        [CASE_BY_RESIDENT] = { "居民上报", "residents" }, [CASE_BY_MEMBER] = { "微网格员上报", "members" },
        [CASE_BY_INSPECTION] = { "巡查发现", "inspection" }, [CASE_BY_HOTLINE] = { "热线工单", "hotline" },
        [CASE_BY_CAMERA] = { "物联感知", "cameras and sensors" }, [CASE_BY_SYSTEM] = { "其他系统", "other systems" }
    };
    int i = shape_name_index(case_sources, origin);
    return i < 0 ? origin : ask_say(ask, words[i].zh, words[i].en);
}

/* A number of a day as its date; of a week the Monday. */
static void name_days(Want *w)
{
    for (int64_t i = 0; i < w->count; i++) {
        int64_t day = 0;
        if (str_int(w->row[i].mark, &day)) w->row[i].mark = moment_date_text(w->ask->arena, day);
    }
}

static void into_weeks(Want *w)
{
    FigureSum *day = w->row;
    int64_t days = w->count;
    w->row = NEWS(w->ask->arena, FigureSum, ROWS_MOST);
    w->count = 0;
    for (int64_t i = 0; i < days; i++) {
        int64_t number = 0;
        if (!str_int(day[i].mark, &number)) continue;
        number -= moment_weekday(number) - 1;
        FigureSum *to = row_of(w, moment_date_text(w->ask->arena, number));
        for (int f = 0; f < (int)FIGURES; f++) *figure_n(to, (Figure)f) += figure_of(&day[i], (Figure)f);
    }
}

static Str name_of(const Want *w, Str mark)
{
    Ask *ask = w->ask;
    Str words = { 0 };
    switch (w->q->by) {
    case FIGURE_BY_PLACE:  words = divisions_name(ask, mark); break;
    case FIGURE_BY_CLASS:  words = cases_class_words(ask, mark); break;
    case FIGURE_BY_ORIGIN: words = origin_words(ask, mark); break;
    case FIGURE_BY_UNIT:
        words = mark.len ? divisions_name(ask, mark) : ask_say(ask, "尚未派单", "not dispatched yet");
        break;
    case FIGURE_BY_ALL:    words = divisions_name(ask, w->place); break;
    default:               break;
    }
    return words.len ? words : mark;
}

/* What counts nothing, or nothing any more, has no row. */
static void drop_empty(Want *w)
{
    int64_t kept = 0;
    for (int64_t i = 0; i < w->count; i++) {
        bool any = false;
        for (int f = 0; f < (int)FIGURES; f++) any |= figure_of(&w->row[i], (Figure)f) != 0;
        if (any) w->row[kept++] = w->row[i];
    }
    w->count = kept;
}

static int by_mark(const void *a, const void *b)
{
    return str_cmp(((const FigureSum *)a)->mark, ((const FigureSum *)b)->mark);
}

static void put_rows(Want *w, List *ret)
{
    Ask *ask = w->ask;
    const FigureRule *rule = figures_rule(ask);
    FigureRow *row = NEWS(ask->arena, FigureRow, w->count + 1);
    FigureRate *rate = NEWS(ask->arena, FigureRate, (w->count + 1) * FIGURE_RATES);
    for (int64_t i = 0; i < w->count; i++) {
        row[i] = (FigureRow){ .key = w->row[i].mark, .name = name_of(w, w->row[i].mark),
                              .rates = { &rate[i * FIGURE_RATES], FIGURE_RATES } };
        memcpy(&row[i].reported, &w->row[i].reported, sizeof(int64_t) * FIGURES);
        for (int r = 0; r < (int)FIGURE_RATES; r++)
            rate[i * FIGURE_RATES + r] = figure_rate(&figure_rates[r], &w->row[i], rule, ask->arena);
    }
    bool ranks = w->q->by == (int)FIGURE_BY_PLACE || w->q->by == (int)FIGURE_BY_UNIT;
    for (int r = 0; ranks && r < (int)FIGURE_RATES; r++)
        figure_rank(rate + r, w->count, FIGURE_RATES, rule->least, figure_rates[r].fewer);
    *ret = (List){ row, w->count };
}

Err figures_table(Ask *ask, const FigureQuery *asked, List *ret)
{
    FigureQuery q = *asked;
    Want w = { .ask = ask, .q = &q, .row = NEWS(ask->arena, FigureSum, ROWS_MOST) };
    Kept where;
    if (q.by < 0) q.by = FIGURE_BY_ALL;
    TRY(figures_period(ask, q.from, q.until, &w.days));
    TRY(figures_place(ask, q.place, &w.place));
    if (of_days(&q) && w.days.until - w.days.from >= ROWS_BY_DAY)
        return ask_blame(ask, BAD_FIELD, "from", "按日、按周统计在四百天以内", "by day or week: within 400 days");
    FigureSpan span[3] = { { w.days.from, w.days.until } };
    int spans = of_days(&q) ? 1 : figure_spans(w.days.from, w.days.until, span);
    if (!kept(&w, &where)) TRY(cases_counted(&w));
    else for (int i = 0; i < spans; i++) TRY(totals(&w, &where, span[i]));
    drop_empty(&w);
    if (q.by == (int)FIGURE_BY_WEEK) into_weeks(&w);
    if (q.by == (int)FIGURE_BY_DAY) name_days(&w);
    if (q.by == (int)FIGURE_BY_ALL && !w.count) row_of(&w, S(""));
    qsort(w.row, (size_t)w.count, sizeof *w.row, by_mark);
    put_rows(&w, ret);
    return NULL;
}

Err figures_rows(Ask *ask)
{
    List rows;
    TRY(figures_table(ask, QUERY(ask, FigureQuery), &rows));
    return answer_array(ask, &FigureRow_shape, &rows);
}

/* ---- The cases behind a figure ---- */

/* Verdicts of who asked to stay anonymous are counted, and their cases shown to nobody. */
static bool of_verdict(Figure f) { return f >= FIGURE_REACHED || f == FIGURE_RESPONDED; }

/* From which day on there are enough: the totals say so, and no other day need be read. */
static Err enough(Ask *ask, const FigureQuery *q, Str place, Figure figure, FigurePeriod *days, int64_t limit)
{
    Want w = { .ask = ask, .q = q, .days = *days, .place = place };
    Kept where;
    List sums;
    if (!kept(&w, &where) || days->until - days->from < 2) return NULL;
    TRY(figure_days(ask->db, ask->district, str_of(where.axis), where.among, place, where.mark, days->from,
                    days->until, &sums, ask->arena));
    const FigureSum *s = sums.at;
    int64_t cases = 0, i = sums.count;
    while (i > 0 && cases < limit) cases += figure_of(&s[--i], figure);
    if (cases < limit) return NULL;
    str_int(s[i].mark, &days->from);
    return NULL;
}

Err figures_lines(Ask *ask, const FigureListQuery *q, int64_t key, int64_t id, int64_t limit, List *ret)
{
    static const FigureListBasis bases[] = {
        [BY_REPORTED] = FIGURE_LIST_REPORTED, [BY_DUE] = FIGURE_LIST_DUE, [BY_CLOSED] = FIGURE_LIST_CLOSED
    };
    FigureQuery of = { .by = FIGURE_BY_ALL, .class = q->class, .origin = q->origin, .unit = q->unit };
    FigurePeriod days;
    Str place, clow, chigh, low, high;
    Figure figure = (Figure)q->figure;
    FigureBasis basis = figure_basis(figure);
    TRY(figures_period(ask, q->from, q->until, &days));
    TRY(figures_place(ask, q->place, &place));
    if (key != NONE && key < days.until) days.until = key;
    FigurePeriod read = days;
    /* of the last day some were shown already: as many more are looked for before it */
    FigurePeriod before = { days.from, key == NONE ? days.until : days.until - 1 };
    if (!of_verdict(figure)) TRY(enough(ask, &of, place, figure, &before, limit));
    if (before.from > read.from) read.from = before.from;
    community_range(ask, place, &clow, &chigh);
    place_range(ask->arena, place, &low, &high);
    TRY(figure_list(ask->db, ask->district, &ask->who.scope, clow, chigh, low, high, bases[basis], read.from,
                    read.until, INT64_C(1) << figure, of_verdict(figure) ? 1 : NONE, q->class, q->origin,
                        q->unit,
                    key, id, limit, ret, ask->arena));
    for (FigureLine *l = ret->at, *end = l + ret->count; l < end; l++) {
        l->class_name = cases_class_words(ask, l->class_name);
        l->place_name = divisions_words(ask, l->place);
    }
    return NULL;
}

Err figures_cases(Ask *ask)
{
    const FigureListQuery *q = QUERY(ask, FigureListQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, id;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &id));
    TRY(figures_lines(ask, q, key, id, limit + 1, &rows));
    const FigureLine *l = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, l[limit - 1].day, l[limit - 1].id);
    }
    return answer_list(ask, &FigureLine_shape, &rows, next);
}

/* ---- Formulas, stages ---- */

Err figures_formulas(Ask *ask)
{
    const FigureRule *rule = figures_rule(ask);
    FigureFormula *to = NEWS(ask->arena, FigureFormula, FIGURE_RATES);
    FigureCursor cursor;
    int64_t tip = 0;
    for (int i = 0; i < (int)FIGURE_RATES; i++) {
        const FigureRateKind *k = &figure_rates[i];
        to[i] = (FigureFormula){ str_of(k->name), ask_say(ask, k->zh, k->en), str_of(figure_names[k->over]),
                                 str_of(figure_names[k->under]), ask_say(ask, k->formula_zh, k->formula_en),
                                 ask_say(ask, k->source_zh, k->source_en), k->fewer };
    }
    FigureBook book = { .rates = { to, FIGURE_RATES }, .respond_hours = rule->respond_hours,
                        .satisfied_stars = rule->satisfied_stars, .unsaid = rule->unsaid,
                            .least = rule->least,
                        .source = rule->source, .counted_ms = NONE };
    Err e = figure_cursor_of(ask->db, ask->district, &cursor, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (!book.unsaid.at) book.unsaid = S("left_out");
    TRY(figure_tip(ask->db, ask->district, &tip));
    if (!e) book.counted_ms = cursor.at_ms;
    book.waiting = e ? tip : tip - cursor.seq;
    return answer(ask, 200, &FigureBook_shape, &book);
}

Err figures_stages(Ask *ask)
{
    const FigurePlaceQuery *q = QUERY(ask, FigurePlaceQuery);
    Str place;
    List rows;
    TRY(figures_place(ask, q->place, &place));
    if (q->class.at && place.len > 12)
        return ask_blame(ask, BAD_FIELD, "class", "按类别看环节，请选到社区及以上", "by class: a community or above");
    TRY(figure_stages_of(ask->db, ask->district, place, q->class.at ? q->class : S(""), &rows, ask->arena));
    return answer_array(ask, &FigureStage_shape, &rows);
}
