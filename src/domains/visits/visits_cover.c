/* How much of a place was visited in a month, what is overdue there, and the norms that say so. */
#include "domains/visits/visits_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/visits/visits_queries.h"
#include "sheet/sheet_out.h"
#include "vocab/moment.h"
#include "vocab/place.h"

#include <string.h>

enum { MONTH_TEXT = 7, FORM_CSV = 1, LEVEL = 3 };

/* ---- Months ---- */

/* "2026-03": from its first moment to that of the next. */
bool visits_month(Str text, int64_t *ret_from_ms, int64_t *ret_to_ms)
{
    char day[] = "2026-03-01";
    int64_t first, next;
    if (text.len != MONTH_TEXT) return false;
    memcpy(day, text.at, MONTH_TEXT);
    if (!moment_read_date(str_of(day), &first)) return false;
    Date d = moment_date(first);
    d = (Date){ d.month == 12 ? d.year + 1 : d.year, d.month == 12 ? 1 : d.month + 1, 1 };
    if (!moment_day_of(d, &next)) return false;
    *ret_from_ms = moment_day_start_ms(first);
    *ret_to_ms = moment_day_start_ms(next);
    return true;
}

static Str day_of(Ask *ask, int64_t at_ms)
{
    return moment_date_text(ask->arena, moment_day(at_ms));
}

static Str month_of(Ask *ask, int64_t at_ms) { return str_part(day_of(ask, at_ms), 0, MONTH_TEXT); }

Err visits_month_asked(Ask *ask, Str month, Str *ret_month, int64_t *ret_from_ms, int64_t *ret_to_ms)
{
    Str text = month.at ? month : month_of(ask, ask->now_ms);
    if (!visits_month(text, ret_from_ms, ret_to_ms))
        return ask_blame(ask, BAD_FIELD, "month", "月份，如 2026-03", "a month, such as 2026-03");
    *ret_month = text;
    return NULL;
}

/* ---- Counting ---- */

static Err count_month(Ask *ask, Str place, Str month)
{
    VisitMonth m;
    int64_t from, to;
    if (!visits_month(month, &from, &to)) return BROKEN;
    TRY(visit_months_count(ask->db, ask->district, place, from, to, &m, ask->arena));
    return visit_months_put(ask->db, ask->district, month, place, &m);
}

Err visits_recount(Ask *ask, Str place, Str month)
{
    int64_t from, to;
    TRY(count_month(ask, place, month));
    if (!visits_month(month, &from, &to)) return BROKEN;
    TRY(visit_months_plant(ask->db, ask->district, month, place, day_of(ask, to - 1)));
    return visits_place_follow(ask, place);
}

Err visits_homes_count(Ask *ask, bool again)
{
    Str today = day_of(ask, ask->now_ms), month = str_part(today, 0, MONTH_TEXT);
    int64_t changed;
    List counted;
    TRY(visit_months_counted(ask->db, ask->district, month, today, &counted, ask->arena));
    if (counted.count && !again) return NULL;
    TRY(visit_months_homes(ask->db, ask->district, month, today, &changed));
    return visit_months_ended(ask->db, ask->district, month, today, &changed);
}

Err visits_recount_at(Ask *ask, Str place, int64_t at_ms)
{
    return count_month(ask, place, month_of(ask, at_ms));
}

static const VisitCount *count_of(const List *counts, Str place)
{
    for (const VisitCount *c = counts->at, *end = c + counts->count; c < end; c++)
        if (str_eq(c->place, place)) return c;
    return NULL;
}

static Err cover_csv(Ask *ask, const VisitCoverage *row, int64_t rows)
{
    Buf b = buf_new(ask->arena, 200 + rows * 160);
    buf_adds(&b, "\xEF\xBB\xBF");
    buf_add(&b, ask_say(ask, "区划代码,名称,户数,本月走访户数,其中见到人,走访次数,逾期未访,需关爱户数,其中逾期,户数统计日\r\n",
                        "code,name,households,visited,met,visits,overdue,in care,of those overdue,"
                        "households counted on\r\n"));
    for (int64_t i = 0; i < rows; i++, row++) {
        const int64_t number[] = { row->homes, row->visited, row->met, row->visits, row->overdue, row->care,
                                   row->care_overdue };
        sheet_csv_cell(&b, row->place);
        buf_char(&b, ',');
        sheet_csv_cell(&b, row->name);
        for (int n = 0; n < COUNT(number); n++) buf_char(&b, ','), buf_int(&b, number[n]);
        buf_char(&b, ',');
        if (row->homes_day.at) buf_add(&b, row->homes_day);
        buf_adds(&b, "\r\n");
    }
    ask->answer.file_name = S("visits.csv");
    return answer_bytes(ask, S("text/csv; charset=utf-8"), buf_str(&b), (Str){ 0 });
}

Err visits_cover(Ask *ask)
{
    const VisitCoverageQuery *q = QUERY(ask, VisitCoverageQuery);
    Str place = q->place.at ? q->place : ask->who.place, low, high, month;
    int64_t from, to;
    List rows, counts;
    if (place_kind(place) == PLACE_MICROGRID) place = place_parent(place);           /* a member's own one */
    TRY(visits_month_asked(ask, q->month, &month, &from, &to));
    place_range(ask->arena, place, &low, &high);
    TRY(visit_coverage_of(ask->db, ask->district, &ask->who.scope, low, high, place.len + LEVEL, month, &rows,
                          ask->arena));
    TRY(visit_coverage_due(ask->db, ask->district, low, high, place.len + LEVEL, &counts, ask->arena));
    VisitCoverage *to_row = NEWS(ask->arena, VisitCoverage, rows.count + 1);
    const VisitCoverageRow *r = rows.at;
    int64_t kept = 0;
    Str today = day_of(ask, ask->now_ms);
    bool over = to <= ask->now_ms;
    for (int64_t i = 0; i < rows.count; i++) {
        Place p;
        const VisitCount *c = count_of(&counts, r[i].place);
        TRY(divisions_place(ask, r[i].place, &p));
        bool counted = over && r[i].homes != NONE;
        int64_t homes = counted ? r[i].homes : p.households;
        if (!homes && !p.households && !r[i].visits) continue;   /* a mall, a street without anybody in it */
        to_row[kept++] = (VisitCoverage){ r[i].place, r[i].name, counted ? r[i].homes_day : over ? (Str){ 0 }
                                          : today, homes, r[i].visited, r[i].met, r[i].visits,
                                          c ? c->overdue : 0, c ? c->care : 0, c ? c->care_overdue : 0 };
    }
    if (q->format == FORM_CSV) return cover_csv(ask, to_row, kept);
    return answer_array(ask, &VisitCoverage_shape, &(List){ to_row, kept });
}
