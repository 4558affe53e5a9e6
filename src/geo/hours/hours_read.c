/* Opening hours out of their words: sequences between ";" and "||", rules in them, what each rule holds. */
#include "geo/hours/hours_inside.h"

REFUSAL(HOURS_SYNTAX, 422, "geo.hours_syntax", "开放时间写法不对", "these opening hours can't be read");
REFUSAL(HOURS_LONG, 413, "geo.hours_long", "开放时间太长", "these opening hours are too long");

typedef struct Rules { HoursRule *rule; int32_t count; Arena *keep; } Rules;

Err hours_expected(const HoursReader *r, int32_t ahead, const char *zh, const char *en)
{
    int32_t at = r->at + ahead < r->end ? r->at + ahead : r->end;
    return hours_blame(r->why, r->t[at].column, zh, en);
}

void hours_shift(HoursReader *r, int32_t *ret_days, int32_t *ret_tokens)
{
    bool plus = hours_sign(r, 0, '+');
    *ret_days = *ret_tokens = 0;
    if (!plus && !hours_sign(r, 0, '-')) return;
    if (!hours_is(r, 1, WORD_NUMBER) || !hours_is(r, 2, WORD_DAYS)) return;
    *ret_days = plus ? hours_value(r, 1) : -hours_value(r, 1);
    *ret_tokens = 3;
}

/* Open, closed or unknown; a comment alone means unknown. A "," behind either begins another rule. */
static void read_state(HoursReader *r, HoursRule *rule, bool *said)
{
    if (hours_is(r, 0, WORD_STATE)) {
        rule->open = hours_value(r, 0) == HOURS_IS_OPEN;
        if (hours_value(r, 0) == HOURS_IS_UNKNOWN) rule->unknown = true;
    } else {
        rule->comment = r->t[r->at].text;
        if (!*said) rule->open = false, rule->unknown = true;
    }
    *said = true;
    r->at++;
    if (hours_sign(r, 0, ',')) r->at++, r->again = true;
}

static bool starts_time(const HoursReader *r)
{
    return (hours_is(r, 0, WORD_NUMBER) && (hours_is(r, 1, WORD_COLON) || hours_sign(r, 1, '-')))
        || hours_is(r, 0, WORD_SUN) || (hours_sign(r, 0, '(') && hours_is(r, 1, WORD_SUN));
}

static bool starts_date(const HoursReader *r)
{
    int32_t year = hours_is(r, 0, WORD_YEAR);
    if (hours_is(r, year, WORD_EASTER)) return true;
    if (!hours_is(r, year, WORD_MONTH)) return false;
    if (year && hours_is(r, 3, WORD_COLON) && hours_is(r, 4, WORD_NUMBER)) return false;   /* 2026 Jan 9:00 */
    return hours_is(r, year + 1, WORD_NUMBER) || (!year && hours_is(r, 1, WORD_WEEKDAY));
}

static Err read_selector(HoursReader *r)
{
    switch ((HoursWord)r->t[r->at].kind) {
    case WORD_WEEKDAY:
    case WORD_HOLIDAY:
        return hours_read_weekdays(r);
    case WORD_YEAR:
        return starts_date(r) ? hours_read_dates(r, GROUP_DATE) : hours_read_years(r);
    case WORD_EASTER:
        return hours_read_dates(r, GROUP_DATE);
    case WORD_MONTH:
        return starts_date(r) ? hours_read_dates(r, GROUP_DATE) : hours_read_months(r, GROUP_MONTH);
    case WORD_WEEK:
        return hours_read_weeks(r);
    case WORD_ALWAYS:
        r->times[r->time_count++] = (HoursTime){ .to = HOURS_DAY, .always = true };
        r->at++;
        return NULL;
    default:
        return hours_expected(r, 0, "这里看不懂：须是星期、日期、时刻（如 08:00-18:00）或 off",
                              "must be a weekday, a date, hours such as 08:00-18:00, or off");
    }
}

/* One rule, up to the end of its sequence or the "," before another. */
static Err read_rule(HoursReader *r, HoursRule *rule)
{
    bool said = false, after_time = false;
    int32_t start = r->at;
    r->day_count = r->time_count = 0;
    r->again = false;
    while (r->at < r->end && !r->again) {
        bool time = starts_time(r);
        if (time) TRY(hours_read_times(r));
        else if (hours_is(r, 0, WORD_STATE) || hours_is(r, 0, WORD_COMMENT)) read_state(r, rule, &said);
        else if (hours_is(r, 0, WORD_COLON) && r->at > start && r->at < r->end - 1 && !after_time) r->at++;
        else TRY(read_selector(r));
        after_time = time;
    }
    return NULL;
}

/* By group, in the order of reading within one. */
static void sort_days(HoursDays *d, int32_t count)
{
    for (int32_t i = 1; i < count; i++)
        for (int32_t k = i; k > 0 && d[k].group < d[k - 1].group; k--) {
            HoursDays swap = d[k];
            d[k] = d[k - 1];
            d[k - 1] = swap;
        }
}

static void keep_rule(Rules *all, HoursReader *r, HoursRule *rule)
{
    sort_days(r->days, r->day_count);
    HoursDays *days = NEWS(all->keep, HoursDays, r->day_count + 1);
    HoursTime *times = NEWS(all->keep, HoursTime, r->time_count + 1);
    for (int32_t i = 0; i < r->day_count; i++) {
        days[i] = r->days[i];
        rule->named |= days[i].pick == PICK_HOLIDAY;
    }
    for (int32_t i = 0; i < r->time_count; i++) {
        times[i] = r->times[i];
        rule->wraps |= times[i].to > HOURS_DAY;
    }
    rule->days = days;
    rule->times = times;
    rule->day_count = r->day_count;
    rule->time_count = r->time_count;
    all->rule[all->count++] = *rule;
}

static Err read_sequence(HoursReader *r, bool fallback, Rules *all)
{
    for (bool more = false; r->at < r->end; more = true) {
        HoursRule rule = { .open = true, .more = more, .fallback = fallback };
        if (all->count == HOURS_RULES_MAX) {
            hours_expected(r, 0, "最多 256 条规则", "at most 256 rules");
            return HOURS_LONG;
        }
        TRY(read_rule(r, &rule));
        keep_rule(all, r, &rule);
    }
    return NULL;
}

static void sum_up(Hours *h)
{
    for (int32_t i = 0; i < h->count; i++) {
        const HoursRule *r = &h->rule[i];
        h->named |= r->named;
        for (int32_t k = 0; k < r->time_count; k++) h->sun |= r->times[k].from_sun || r->times[k].to_sun;
        for (int32_t k = 0; k < r->day_count; k++) h->dates |= r->days[k].pick != PICK_WEEKDAYS;
    }
}

/* Cut at ";" and "||", sequence by sequence. */
static Err read_all(HoursReader *r, int32_t count, Rules *all)
{
    bool fallback = false;
    while (r->at <= count) {
        int32_t start = r->at;
        for (r->end = r->at; r->end < count; r->end++)
            if (r->t[r->end].kind == WORD_RULE || r->t[r->end].kind == WORD_ELSE) break;
        bool other = r->end < count && r->t[r->end].kind == WORD_ELSE;
        if (other && r->end == start)
            return hours_expected(r, 0, "“||”之前须有规则", "there must be a rule before ||");
        TRY(read_sequence(r, fallback, all));
        fallback = other;
        r->at = r->end + 1;
    }
    if (!all->count) return hours_blame(r->why, 1, "没有内容", "there is nothing in it");
    return NULL;
}

Err hours_read(Str text, const Hours **ret, Arena *keep, Blame *why)
{
    HoursToken *token;
    int32_t count;
    if (text.len > HOURS_BYTES_MAX)
        return blame(why, HOURS_LONG, "column 4097", "最多 4096 个字节", "at most 4096 bytes");
    if (!utf8_valid(text)) return hours_blame(why, 1, "不是 UTF-8 文本", "not UTF-8 text");
    TRY(hours_words(text, &token, &count, keep, why));
    Rules all = { NEWS(keep, HoursRule, HOURS_RULES_MAX), 0, keep };
    HoursReader r = { .t = token, .why = why, .days = NEWS(keep, HoursDays, count + 1),
                      .times = NEWS(keep, HoursTime, 2 * count + 2) };
    TRY(read_all(&r, count, &all));
    Hours *h = NEW(keep, Hours);
    *h = (Hours){ .count = all.count, .rule = all.rule };
    sum_up(h);
    *ret = h;
    return NULL;
}

bool hours_weekly(const Hours *h) { return !h->named && !h->sun && !h->dates; }
