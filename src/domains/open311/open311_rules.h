/* What the words of the standard mean: forms, spans of time, attributes. Pure. */
#ifndef OPEN311_OPEN311_RULES_H
#define OPEN311_OPEN311_RULES_H

#include "domains/open311/open311_stored.h"

enum { OPEN311_KEY_DAYS = 1096, OPEN311_KEY_DAYS_USUAL = 365 };
enum { OPEN311_SPAN_DAYS = 90, OPEN311_WORDS_MOST = 4000, OPEN311_ANSWER_MOST = 500 };

/* Until when a key may be used: its last day is one of its days. OPEN311_KEY_OVER. */
Err open311_key_good(const Open311Key *, int64_t today);

/* The last day of a key, as it is asked for: today or later, OPEN311_KEY_DAYS from now at most. Absent:
 * OPEN311_KEY_DAYS_USUAL from now. */
Err open311_until(Str text, int64_t today, int64_t *ret_day, Blame *);

/* Of n reports that may be sent in any `span_ms`, the first of the last n was sent at `at_ms`: in how many
 * seconds the next one may be; 0: now. */
int open311_wait_s(int64_t at_ms, int64_t span_ms, int64_t now_ms);

/* What a key has asked in each of the last seconds. At most `most` in any OPEN311_PACE_S: 0, and it is
 * counted; else in how many seconds it may ask again. */
enum { OPEN311_PACE_S = 60 };
typedef struct Open311Pace {
    int64_t key_id, last_s, at_s[OPEN311_PACE_S];
    int32_t count[OPEN311_PACE_S];
} Open311Pace;
void open311_pace_clear(Open311Pace *, int64_t key_id);
int open311_pace_ask(Open311Pace *, int64_t most, int64_t now_ms);

/* One "name=value" of a form, decoded. Of attribute[CODE] and attribute[CODE][] `name` is CODE. */
typedef struct Open311Pair { Str name, value; bool attribute; } Open311Pair;

/* application/x-www-form-urlencoded (WHATWG URL): OPEN311_BAD for a broken escape, for what is not UTF-8, and
 * for control characters other than line breaks. */
Err open311_form(Str body, Arena *keep, List *ret_pairs, Blame *);
Str open311_value(const List *pairs, const char *name);    /* trimmed; absent: not given, or empty */

/* "2010-01-01T00:00:00Z", and the shorter forms of the W3C's note: to the minute, the day, the month, the
 * year; those without a time are days in China. A blank stands for a + that wasn't escaped. */
bool open311_moment(Str text, Arena scratch, int64_t *ret_ms);

/* What is asked for by start_date and end_date: half open. At most OPEN311_SPAN_DAYS. */
Err open311_span(Str start, Str end, int64_t now_ms, Arena scratch, int64_t *ret_from, int64_t *ret_to,
                 Blame *);

/* What was answered to the attributes of a class, in words for the desk ("灯杆编号：A-17"). OPEN311_BAD: one
 * that is needed is missing, a value isn't of its kind, or there is no such attribute. */
Err open311_answers(const List *attributes, const List *pairs, Arena *keep, Str *ret_words, Blame *);

/* An attribute as it shall be. */
Err open311_attribute_fits(const Open311Attribute *, Arena scratch, Blame *);

/* The next option of "key=中文|English;…"; false: no more, or the form is broken (key absent). */
typedef struct Open311Option { Str key, name, name_en; } Open311Option;
bool open311_option(Str *rest, Open311Option *ret);

#endif
