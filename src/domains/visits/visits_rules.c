/* When a visit may be written down and put right, what its words may hold, and when the next is due. Pure. */
#include "domains/visits/visits_rules.h"

#include "vocab/moment.h"

enum { FAST_CLOCK_MS = 10 * 60 * 1000, RUN_MOST = 6, SPACED_MOST = 10 };

REFUSAL(VISITS_BAD_TIME, 422, "visits.bad_time", "走访时间不对", "the time of the visit can't be");
REFUSAL(VISITS_TELLS, 422, "visits.tells", "走访记录里不写证件号和电话号码",
        "the words must not hold numbers of documents or phones");
REFUSAL(VISITS_NOT_YOURS, 403, "visits.not_yours", "只有走访人或社区可以更正",
        "only who came, or the community, corrects it");
REFUSAL(VISITS_STRUCK, 409, "visits.struck", "这次走访已作废", "the visit was struck out");

/* ---- Due ---- */

static void sooner(VisitDue *due, int64_t day, VisitBasis basis)
{
    if (day != NONE && (due->day == NONE || day < due->day)) *due = (VisitDue){ day, basis };
}

VisitDue visit_due(int64_t met_day, int64_t follow_day, int64_t routine_days, const VisitNeed *need,
                   int64_t count)
{
    VisitDue due = { NONE, VISIT_ROUTINE };
    sooner(&due, follow_day, VISIT_FOLLOW);
    for (int64_t i = 0; i < count; i++) {
        int64_t since;
        if (!moment_read_date(need[i].since, &since)) continue;
        int64_t from = met_day == NONE || met_day < since ? since : met_day;
        sooner(&due, from + need[i].every_days, VISIT_CARE);
    }
    if (met_day != NONE && routine_days != NONE) sooner(&due, met_day + routine_days, VISIT_ROUTINE);
    return due;
}

/* ---- What is written ---- */

Err visit_moment(int64_t at_ms, int64_t now_ms, Blame *why)
{
    if (at_ms > now_ms + FAST_CLOCK_MS)
        return blame(why, VISITS_BAD_TIME, "/at_ms", "不能晚于现在", "not in the future");
    if (at_ms < now_ms - VISIT_BACK_DAYS * MOMENT_DAY_MS)
        return blame(why, VISITS_BAD_TIME, "/at_ms", "90 天以内的走访才能补记", "within the last 90 days");
    return NULL;
}

Err visit_follow(Str follow_day, int64_t at_ms, Blame *why)
{
    int64_t day, on = moment_day(at_ms);
    if (moment_read_date(follow_day, &day) && day > on && day <= on + VISIT_FOLLOW_DAYS) return NULL;
    return blame(why, BAD_FIELD, "/follow_day", "走访次日起一年内的日期，如 2026-03-01",
                 "a date like 2026-03-01, within a year after the visit");
}

/* Digits in a row are counted twice: as they stand, and over blanks and dashes, so that 138-0013-8000 is
 * seen;
 * a date written 2026-03-01 is not that long. */
Err visit_words_may(Str words, const char *pointer, Blame *why)
{
    Str rest = words;
    int run = 0, spaced = 0;
    while (rest.len > 0) {
        int32_t c = utf8_next(&rest);
        bool digit = (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
        bool gap = c == ' ' || c == '-' || c == 0x3000 || c == 0xFF0D || c == 0x2014 || c == 0x00B7;
        run = digit ? run + 1 : 0;
        spaced = digit ? spaced + 1 : gap ? spaced : 0;
        if (run > RUN_MOST || spaced > SPACED_MOST)
            return blame(why, VISITS_TELLS, pointer, "不写证件号和电话号码（7 位以上数字）",
                         "no numbers of documents or phones (seven digits or more)");
    }
    return NULL;
}

bool visit_code_in(Str codes, Str code)
{
    for (Str rest = codes; rest.len > 0;)
        if (str_eq(str_cut(&rest, ','), code)) return true;
    return false;
}

Err visit_findings_may(Str findings, Str known, Blame *why)
{
    for (Str rest = findings; rest.len > 0;) {
        Str code = str_cut(&rest, ',');
        if (!code.len || !visit_code_in(known, code) || visit_code_in(rest, code))
            return blame(why, BAD_FIELD, "/findings", "见 /visits/kinds，每项一次，逗号分隔",
                         "codes of /visits/kinds, each once, with a comma between");
    }
    return NULL;
}

Err visit_may_correct(bool struck, int64_t by, int64_t account, Role role)
{
    if (struck) return VISITS_STRUCK;
    return by == account || role >= ROLE_CLERK ? NULL : VISITS_NOT_YOURS;
}
