/* Opening hours cut into words. Beside the grammar's own words, in any case, it takes what people write for
 * them: English names in full, a.m. and p.m., dashes and quotes of typesetters, the marks of a Chinese
 * keyboard and the Chinese names of the week. An unknown word becomes a sign that no rule expects. */
#include "geo/hours/hours_inside.h"

#include <stdio.h>
#include <string.h>

typedef struct Known { const char *word; uint8_t kind; int16_t value; } Known;

static const Known known[] = {
    { "su", WORD_WEEKDAY, 0 }, { "mo", WORD_WEEKDAY, 1 }, { "tu", WORD_WEEKDAY, 2 },
    { "we", WORD_WEEKDAY, 3 }, { "th", WORD_WEEKDAY, 4 }, { "fr", WORD_WEEKDAY, 5 },
    { "sa", WORD_WEEKDAY, 6 },
    { "jan", WORD_MONTH, 0 }, { "feb", WORD_MONTH, 1 }, { "mar", WORD_MONTH, 2 }, { "apr", WORD_MONTH, 3 },
    { "may", WORD_MONTH, 4 }, { "jun", WORD_MONTH, 5 }, { "jul", WORD_MONTH, 6 }, { "aug", WORD_MONTH, 7 },
    { "sep", WORD_MONTH, 8 }, { "oct", WORD_MONTH, 9 }, { "nov", WORD_MONTH, 10 },
    { "dec", WORD_MONTH, 11 },
    { "day", WORD_DAYS, 0 }, { "days", WORD_DAYS, 0 }, { "week", WORD_WEEK, 0 },
    { "ph", WORD_HOLIDAY, HOURS_PUBLIC }, { "sh", WORD_HOLIDAY, HOURS_SCHOOL },
    { "easter", WORD_EASTER, 0 },
    { "sunrise", WORD_SUN, HOURS_SUNRISE }, { "sunset", WORD_SUN, HOURS_SUNSET },
    { "dawn", WORD_SUN, HOURS_DAWN }, { "dusk", WORD_SUN, HOURS_DUSK },
    { "open", WORD_STATE, HOURS_IS_OPEN }, { "closed", WORD_STATE, HOURS_IS_CLOSED },
    { "off", WORD_STATE, HOURS_IS_CLOSED }, { "unknown", WORD_STATE, HOURS_IS_UNKNOWN },
};

/* Words of English letters and what they stand for; an "s" behind a word of four letters or more is let go */
static const struct { const char *word, *means; } aliases[] = {
    { "mon", "Mo" }, { "monday", "Mo" }, { "tue", "Tu" }, { "tues", "Tu" }, { "tuesday", "Tu" },
    { "wed", "We" }, { "wednesday", "We" }, { "thu", "Th" }, { "thur", "Th" }, { "thurs", "Th" },
    { "thursday", "Th" }, { "fri", "Fr" }, { "friday", "Fr" }, { "sat", "Sa" }, { "saturday", "Sa" },
    { "sun", "Su" }, { "sunday", "Su" },
    { "january", "Jan" }, { "february", "Feb" }, { "march", "Mar" }, { "april", "Apr" }, { "june", "Jun" },
    { "july", "Jul" }, { "august", "Aug" }, { "sept", "Sep" }, { "september", "Sep" }, { "october", "Oct" },
    { "november", "Nov" }, { "december", "Dec" },
    { "to", "-" }, { "till", "-" }, { "til", "-" }, { "until", "-" }, { "through", "-" }, { "and", "," },
    { "daily", "Mo-Su" }, { "everyday", "Mo-Su" }, { "weekday", "Mo-Fr" }, { "weekend", "Sa,Su" },
    { "holiday", "PH" }, { "always", "24/7" }, { "nonstop", "24/7" }, { "midnight", "00:00" },
    { "midday", "12:00" }, { "daylight", "sunrise-sunset" }, { "sundown", "sunset" },
    { "h", "" }, { "hr", "" }, { "hrs", "" }, { "hours", "" },
};

/* Beyond ASCII: by the beginning of the text that is left. */
static const struct { const char *mark, *means; } marks[] = {
    { "\u00a0", "" }, { "\u3000", "" }, { "\u2002", "" }, { "\u2003", "" }, { "\u2009", "" },
    { "\u202f", "" }, { "\u2423", "" }, { "\u200b", "" },
    { "‐", "-" }, { "‑", "-" }, { "‒", "-" }, { "–", "-" }, { "—", "-" }, { "−", "-" }, { "ー", "-" },
    { "→", "-" }, { "～", "-" }, { "－", "-" }, { "：", ":" }, { "；", ";" }, { "，", "," }, { "、", "," },
    { "＋", "+" }, { "／", "/" }, { "（", "(" }, { "）", ")" },
    { "周一", "Mo" }, { "周二", "Tu" }, { "周三", "We" }, { "周四", "Th" }, { "周五", "Fr" },
    { "周六", "Sa" }, { "周日", "Su" }, { "周天", "Su" },
    { "星期一", "Mo" }, { "星期二", "Tu" }, { "星期三", "We" }, { "星期四", "Th" }, { "星期五", "Fr" },
    { "星期六", "Sa" }, { "星期日", "Su" }, { "星期天", "Su" },
    { "周末", "Sa,Su" }, { "每天", "Mo-Su" }, { "每日", "Mo-Su" }, { "全天", "24/7" },
    { "法定节假日", "PH" }, { "节假日", "PH" },
    { "至", "-" }, { "到", "-" }, { "和", "," }, { "日出", "sunrise" }, { "日落", "sunset" },
    { "休息", "off" }, { "停业", "off" },
};

typedef struct Cutter {
    Str text;
    ptrdiff_t at;
    int32_t column;
    HoursToken *token;
    int32_t count;
    bool inner;                /* what an alias means: its columns are the alias's own */
    Blame *why;
} Cutter;

Err hours_blame(Blame *why, int32_t column, const char *zh, const char *en)
{
    char pointer[32], words_zh[160], words_en[160];
    snprintf(pointer, sizeof pointer, "column %d", column);
    snprintf(words_zh, sizeof words_zh, "第 %d 个字：%s", column, zh);
    snprintf(words_en, sizeof words_en, "column %d: %s", column, en);
    return blame(why, HOURS_SYNTAX, pointer, words_zh, words_en);
}

static char low(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }
static bool is_letter(char c) { return low(c) >= 'a' && low(c) <= 'z'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static char look(const Cutter *x, ptrdiff_t ahead)
{
    return x->at + ahead < x->text.len ? x->text.at[x->at + ahead] : '\0';
}

static void step(Cutter *x, ptrdiff_t bytes)
{
    for (ptrdiff_t i = 0; i < bytes; i++)
        x->column += !x->inner && ((unsigned char)x->text.at[x->at + i] & 0xC0) != 0x80;
    x->at += bytes;
}

static void put(Cutter *x, HoursWord kind, int32_t value)
{
    x->token[x->count++] = (HoursToken){ .kind = (uint8_t)kind, .value = value, .column = x->column };
}

static Err cut(Cutter *x);

static Err put_meaning(Cutter *x, const char *means, ptrdiff_t bytes)
{
    Cutter inner = *x;
    inner.text = str_of(means);
    inner.at = 0;
    inner.inner = true;
    TRY(cut(&inner));
    x->count = inner.count;
    step(x, bytes);
    return NULL;
}

static bool same_word(Str word, const char *z)
{
    if ((ptrdiff_t)strlen(z) != word.len) return false;
    for (ptrdiff_t i = 0; i < word.len; i++)
        if (low(word.at[i]) != z[i]) return false;
    return true;
}

static const char *alias_of(Str word)
{
    for (int i = 0; i < COUNT(aliases); i++)
        if (same_word(word, aliases[i].word)) return aliases[i].means;
    if (word.len < 5 || low(word.at[word.len - 1]) != 's') return NULL;
    Str one = { word.at, word.len - 1 };
    for (int i = 0; i < COUNT(aliases); i++)
        if (same_word(one, aliases[i].word)) return aliases[i].means;
    return NULL;
}

/* 11 p.m., 11:30 pm: the hour is the last number, or the one before its colon. */
static void put_half_of_day(Cutter *x, bool afternoon)
{
    HoursToken *t = x->token + x->count;
    int32_t back = x->count >= 3 && t[-1].kind == WORD_NUMBER && t[-2].kind == WORD_COLON
        && t[-3].kind == WORD_NUMBER ? 3 : 1;
    if (x->count < back || t[-back].kind != WORD_NUMBER) return;
    int32_t *hour = &t[-back].value;
    if (afternoon && *hour < 12) *hour += 12;
    else if (!afternoon && *hour == 12) *hour = 0;
}

static Err put_word(Cutter *x)
{
    ptrdiff_t len = 0;
    while (is_letter(look(x, len))) len++;
    Str word = { x->text.at + x->at, len };
    bool dotted = len == 1 && look(x, 1) == '.' && low(look(x, 2)) == 'm';
    if (same_word(word, "am") || same_word(word, "pm")
        || (dotted && (low(word.at[0]) == 'a' || low(word.at[0]) == 'p'))) {
        put_half_of_day(x, low(word.at[0]) == 'p');
        step(x, dotted ? 3 : 2);
        if (look(x, 0) == '.') step(x, 1);
        return NULL;
    }
    for (int i = 0; i < COUNT(known); i++)
        if (same_word(word, known[i].word)) {
            put(x, known[i].kind, known[i].value);
            step(x, look(x, len) == '.' ? len + 1 : len);
            return NULL;
        }
    const char *means = alias_of(word);
    if (means) return put_meaning(x, means, look(x, len) == '.' ? len + 1 : len);
    put(x, WORD_SIGN, word.at[0]);
    step(x, len);
    return NULL;
}

static Err put_number(Cutter *x)
{
    int32_t value = 0;
    ptrdiff_t len = 0;
    for (; is_digit(look(x, len)); len++) {
        value = value * 10 + (look(x, len) - '0');
        if (value > 9999)
            return hours_blame(x->why, x->column, "数不能大于 9999", "a number is at most 9999");
    }
    put(x, value > 1900 ? WORD_YEAR : WORD_NUMBER, value);
    bool stop = look(x, len) == '.' && x->at + len + 1 < x->text.len && !is_digit(look(x, len + 1));
    step(x, stop ? len + 1 : len);
    return NULL;
}

static ptrdiff_t quote_at(Str rest, const char *const *quotes)
{
    for (int i = 0; quotes[i]; i++)
        if (str_starts(rest, str_of(quotes[i]))) return (ptrdiff_t)strlen(quotes[i]);
    return 0;
}

/* "as it should be", or in one of the other pairs of quotes, without any of them inside. */
static ptrdiff_t comment_length(Str rest, Str *ret)
{
    static const char *const opens[] = { "\"", "'", "„", "“", "‚", "‘", "’", "«", "「", "『", NULL };
    static const char *const closes[] = { "\"", "'", "”", "“", "‘", "’", "»", "」", "』", NULL };
    ptrdiff_t open = quote_at(rest, opens);
    if (!open) return 0;
    if (rest.at[0] == '"') {
        ptrdiff_t len = str_find(str_part(rest, 1, rest.len), S("\""));
        *ret = str_part(rest, 1, 1 + len);
        return len >= 0 ? len + 2 : 0;
    }
    for (ptrdiff_t i = open; i < rest.len && rest.at[i] != ';' && rest.at[i] != '|'; i++) {
        ptrdiff_t close = quote_at(str_part(rest, i, rest.len), closes);
        if (!close) continue;
        *ret = str_part(rest, open, i);
        return i + close;
    }
    return 0;
}

static Err put_mark(Cutter *x)
{
    Str rest = str_part(x->text, x->at, x->text.len), left = rest, words = { 0 };
    ptrdiff_t comment = comment_length(rest, &words);
    if (comment) {
        put(x, WORD_COMMENT, 0);
        x->token[x->count - 1].text = words;
        step(x, comment);
        return NULL;
    }
    for (int i = 0; i < COUNT(marks); i++)
        if (str_starts(rest, str_of(marks[i].mark)))
            return put_meaning(x, marks[i].means, (ptrdiff_t)strlen(marks[i].mark));
    put(x, WORD_SIGN, utf8_next(&left));
    step(x, rest.len - left.len);
    return NULL;
}

static Err cut(Cutter *x)
{
    while (x->at < x->text.len) {
        char c = look(x, 0);
        if (c == ' ' || (c >= '\t' && c <= '\r')) step(x, 1);
        else if (str_starts(str_part(x->text, x->at, x->text.len), S("24/7")))
            put(x, WORD_ALWAYS, 0), step(x, 4);
        else if (c == ';') put(x, WORD_RULE, 0), step(x, 1);
        else if (c == '|' && look(x, 1) == '|') put(x, WORD_ELSE, 0), step(x, 2);
        else if (c == ':' || c == '.') put(x, WORD_COLON, 0), step(x, 1);
        else if (c == '&') put(x, WORD_SIGN, ','), step(x, 1);
        else if (c == '~') put(x, WORD_SIGN, '-'), step(x, 1);
        else if (is_digit(c)) TRY(put_number(x));
        else if (is_letter(c)) TRY(put_word(x));
        else TRY(put_mark(x));
    }
    return NULL;
}

Err hours_words(Str text, HoursToken **ret, int32_t *ret_count, Arena *keep, Blame *why)
{
    Cutter x = { .text = text, .column = 1, .token = NEWS(keep, HoursToken, text.len + 1), .why = why };
    TRY(cut(&x));
    put(&x, WORD_END, 0);
    *ret = x.token;
    *ret_count = x.count - 1;
    return NULL;
}
