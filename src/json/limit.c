/* The judgement on one value, and its sentence. */
#include "json/limit.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

enum { WORDS_BYTES = 160 };                        /* of Blame.zh and Blame.en */

bool limit_int(const Field *f, int64_t n) { return n != NONE && n >= f->min && n <= f->max; }

bool limit_degrees(const Field *f, double degrees, int64_t *ret)
{
    if (!(fabs(degrees) <= 1000)) return false;
    int64_t e7 = llround(degrees * 1e7);
    if (!limit_int(f, e7)) return false;
    *ret = e7;
    return true;
}

bool limit_real(const Field *f, double r)
{
    return isfinite(r) && r >= (double)f->min && r <= (double)f->max;
}

bool limit_text(const Field *f, Str s)
{
    if (f->min > 0 && str_trim(s).len == 0) return false;
    if (s.len < f->min || s.len / 4 > f->max) return false;     /* a character has 1 to 4 bytes */
    int64_t n = utf8_count(s);
    return n >= f->min && n <= f->max;
}

bool limit_count(const Field *f, int64_t n) { return n >= f->min && n <= f->max; }

bool limit_plain(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.at[i];
        if (c < 0x20 && c != '\n' && c != '\t') return false;
        if (c == 0x7F) return false;
        if (c == 0xC2 && i + 1 < s.len && (unsigned char)s.at[i + 1] < 0xA0) return false;
    }
    return true;
}

void limit_fit(char *to, ptrdiff_t room, Str s)
{
    static const char more[] = "…";
    ptrdiff_t n = s.len;
    bool cut = n > room - 1;
    if (cut) {
        n = room - (ptrdiff_t)sizeof more;
        while (n > 0 && (s.at[n] & 0xC0) == 0x80) n--;
    }
    if (n > 0) memcpy(to, s.at, (size_t)n);
    snprintf(to + n, (size_t)(room - n), "%s", cut ? more : "");
}

/* "1 到 80 个字", "最多 80 个字", "18 个字". */
static void count_words(const Field *f, const char *zh_unit, const char *en_unit, char *zh, char *en)
{
    if (f->min == f->max) {
        snprintf(zh, WORDS_BYTES, "%" PRId64 " %s", f->max, zh_unit);
        snprintf(en, WORDS_BYTES, "%" PRId64 " %s", f->max, en_unit);
    } else if (f->min <= 0) {
        snprintf(zh, WORDS_BYTES, "最多 %" PRId64 " %s", f->max, zh_unit);
        snprintf(en, WORDS_BYTES, "at most %" PRId64 " %s", f->max, en_unit);
    } else {
        snprintf(zh, WORDS_BYTES, "%" PRId64 " 到 %" PRId64 " %s", f->min, f->max, zh_unit);
        snprintf(en, WORDS_BYTES, "%" PRId64 " to %" PRId64 " %s", f->min, f->max, en_unit);
    }
}

static void range_words(const Field *f, const char *zh_what, const char *en_what, char *zh, char *en)
{
    snprintf(zh, WORDS_BYTES, "%s，%" PRId64 " 到 %" PRId64, zh_what, f->min, f->max);
    snprintf(en, WORDS_BYTES, "%s from %" PRId64 " to %" PRId64, en_what, f->min, f->max);
}

static void degree_words(const Field *f, char *zh, char *en)
{
    double low = (double)f->min / 1e7, high = (double)f->max / 1e7;
    snprintf(zh, WORDS_BYTES, "度数，%.9g 到 %.9g", low, high);
    snprintf(en, WORDS_BYTES, "a number of degrees from %.9g to %.9g", low, high);
}

static void name_words(const Field *f, char *zh, char *en)
{
    char list[1024];
    size_t n = 0;
    list[0] = 0;
    for (int i = 0; f->names[i] && n < sizeof list - 1; i++) {
        int step = snprintf(list + n, sizeof list - n, "%s%s", i ? ", " : "", f->names[i]);
        n = n + (size_t)step < sizeof list ? n + (size_t)step : sizeof list - 1;
    }
    char words[1100];
    snprintf(words, sizeof words, "只能是：%s", list);
    limit_fit(zh, WORDS_BYTES, str_of(words));
    snprintf(words, sizeof words, "one of: %s", list);
    limit_fit(en, WORDS_BYTES, str_of(words));
}

static void fixed_words(const char *zh_words, const char *en_words, char *zh, char *en)
{
    snprintf(zh, WORDS_BYTES, "%s", zh_words);
    snprintf(en, WORDS_BYTES, "%s", en_words);
}

Err limit_refuse(const Field *f, const char *pointer, Blame *why)
{
    char zh[WORDS_BYTES], en[WORDS_BYTES];
    switch (f->kind) {
    case FIELD_INT:     range_words(f, "整数", "a whole number", zh, en); break;
    case FIELD_TIME:    range_words(f, "毫秒时间", "a time in milliseconds", zh, en); break;
    case FIELD_ID:      range_words(f, "编号", "an id", zh, en); break;
    case FIELD_REAL:    range_words(f, "数字", "a number", zh, en); break;
    case FIELD_DEGREES: degree_words(f, zh, en); break;
    case FIELD_NAME:    name_words(f, zh, en); break;
    case FIELD_TEXT:    count_words(f, "个字", "characters", zh, en); break;
    case FIELD_LIST:    count_words(f, "项", "items", zh, en); break;
    case FIELD_BOOL:    fixed_words("true 或 false", "true or false", zh, en); break;
    case FIELD_OBJECT:  fixed_words("一个对象", "an object", zh, en); break;
    default:            fixed_words("格式不对", "not in the right form", zh, en); break;
    }
    return blame(why, BAD_FIELD, pointer, zh, en);
}

Err limit_missing(const char *pointer, Blame *why)
{
    return blame(why, BAD_FIELD, pointer, "必须填写", "is required");
}

Err limit_unknown(const char *pointer, Blame *why)
{
    return blame(why, BAD_FIELD, pointer, "没有这个字段", "there is no such field");
}
