/* What words may hold, until when something may count as right, and how a finding is told from the one
 * before. Pure. */
#include "domains/quality/quality_rules.h"

#include "vocab/moment.h"

enum { RUN_MOST = 6, SPACED_MOST = 10 };

REFUSAL(QUALITY_TELLS, 422, "quality.tells", "说明里不写证件号和电话号码",
        "the words must not hold numbers of documents or phones");

/* Digits in a row, and over blanks and dashes: 138-0013-8000 is seen, 2026-03-01 is not that long. */
Err quality_words(Str words, const char *pointer, Blame *why)
{
    int run = 0, spaced = 0;
    for (ptrdiff_t i = 0; i < words.len; i++) {
        char c = words.at[i];
        bool digit = c >= '0' && c <= '9';
        run = digit ? run + 1 : 0;
        if (digit) spaced++;
        else if (c != ' ' && c != '-') spaced = 0;
        if (run > RUN_MOST || spaced > SPACED_MOST)
            return blame(why, QUALITY_TELLS, pointer, "不写证件号和电话号码", "no numbers of documents or phones");
    }
    return NULL;
}

Err quality_until(Str day, int64_t today, Blame *why)
{
    int64_t d;
    if (moment_read_date(day, &d) && d > today && d <= today + QUALITY_RIGHT_DAYS) return NULL;
    return blame(why, BAD_FIELD, "/until", "明天起一年内的日期，如 2026-03-01",
                 "a date like 2026-03-01, from tomorrow on, within a year");
}

QualityStep quality_step(const int64_t *known, const int64_t *found)
{
    if (!known) return QUALITY_NEW;
    if (!found || *known < *found) return QUALITY_GONE;
    return *known == *found ? QUALITY_KEEP : QUALITY_NEW;
}
