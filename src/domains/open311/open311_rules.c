/* Forms, spans of time, attributes. Pure. */
#include "domains/open311/open311_rules.h"

#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

REFUSAL(OPEN311_NO_KEY, 403, "open311.no_key", "api_key 缺失、无效或已停用", "api_key is missing, unknown or ended");
REFUSAL(OPEN311_KEY_OVER, 403, "open311.key_over", "api_key 已过有效期，请向发放单位申请延期",
        "the last day of this api_key has passed; ask who gave it");
REFUSAL(OPEN311_NO_SERVICE, 404, "open311.no_service", "没有这个 service_code", "there is no such service_code");
REFUSAL(OPEN311_NO_REQUEST, 404, "open311.no_request", "没有这个 service_request_id",
        "there is no such service_request_id");
REFUSAL(OPEN311_NO_TOKEN, 404, "open311.no_token", "没有这个 token", "there is no such token");
REFUSAL(OPEN311_NO_JURISDICTION, 404, "open311.no_jurisdiction", "没有这个 jurisdiction_id",
        "there is no such jurisdiction_id");
REFUSAL(OPEN311_BAD, 400, "open311.bad", "请求有误", "the request is wrong");
REFUSAL(OPEN311_TOO_MANY, 429, "open311.too_many", "这个 api_key 的上报已到上限，请稍后再试",
        "this api_key has sent as many reports as it may; try again later");
REFUSAL(OPEN311_ASKED_MUCH, 429, "open311.asked_much", "这个 api_key 的查询已到每分钟的上限，请稍后再试",
        "this api_key has asked as often as it may in a minute; try again later");

enum { PAIRS_MOST = 200, SECOND_MS = 1000 };

/* ---- Keys ---- */

Err open311_key_good(const Open311Key *k, int64_t today)
{
    return k->until_day == NONE || k->until_day >= today ? NULL : OPEN311_KEY_OVER;
}

Err open311_until(Str text, int64_t today, int64_t *ret, Blame *why)
{
    int64_t day = today + OPEN311_KEY_DAYS_USUAL;
    if (text.at && (!moment_read_date(text, &day) || day < today || day > today + OPEN311_KEY_DAYS))
        return blame(why, BAD_FIELD, "/until", "今天或以后的日期，最长三年", "today or later, three years at most");
    return *ret = day, NULL;
}

int open311_wait_s(int64_t at_ms, int64_t span_ms, int64_t now_ms)
{
    int64_t left = at_ms + span_ms - now_ms;
    return left > 0 ? (int)((left + SECOND_MS - 1) / SECOND_MS) : 0;
}

void open311_pace_clear(Open311Pace *p, int64_t key_id)
{
    *p = (Open311Pace){ .key_id = key_id };
}

int open311_pace_ask(Open311Pace *p, int64_t most, int64_t now_ms)
{
    int64_t now_s = now_ms / SECOND_MS, asked = 0;
    for (int i = 0; i < OPEN311_PACE_S; i++) {
        bool old = p->at_s[i] <= now_s - OPEN311_PACE_S || p->at_s[i] > now_s;
        if (old) p->count[i] = 0;
        asked += p->count[i];
    }
    int here = (int)(now_s % OPEN311_PACE_S);
    p->last_s = now_s;
    if (asked < most) {
        p->at_s[here] = now_s;
        p->count[here]++;
        return 0;
    }
    int64_t left = asked - most + 1;                       /* so many must be a minute old first */
    for (int i = 1; i <= OPEN311_PACE_S; i++) {
        left -= p->count[(here + i) % OPEN311_PACE_S];
        if (left <= 0) return i;
    }
    return OPEN311_PACE_S;
}

/* ---- Forms ---- */

static int hex(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

static bool plain(Str s)
{
    while (s.len) {
        int32_t c = utf8_next(&s);
        if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c < 0xA0)) return false;
    }
    return true;
}

static bool decode(Str s, Arena *keep, Str *ret)
{
    char *to = NEWS(keep, char, s.len + 1);
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i] == '+' ? ' ' : s.at[i];
        if (c == '%') {
            int high = i + 2 < s.len ? hex(s.at[i + 1]) : -1, low = i + 2 < s.len ? hex(s.at[i + 2]) : -1;
            if (high < 0 || low < 0) return false;
            c = (char)(high << 4 | low);
            i += 2;
        }
        to[n++] = c;
    }
    *ret = (Str){ to, n };
    return utf8_valid(*ret) && plain(*ret);
}

/* "attribute[CODE]", "attribute[CODE][]": CODE; absent: another field. */
static Str attribute_of(Str name)
{
    static const char head[] = "attribute[";
    if (!str_starts(name, S("attribute["))) return (Str){ 0 };
    Str rest = str_part(name, sizeof head - 1, name.len);
    if (str_ends(rest, S("][]"))) return str_part(rest, 0, rest.len - 3);
    return str_ends(rest, S("]")) ? str_part(rest, 0, rest.len - 1) : (Str){ 0 };
}

Err open311_form(Str body, Arena *keep, List *ret, Blame *why)
{
    Open311Pair *to = NEWS(keep, Open311Pair, PAIRS_MOST);
    *ret = (List){ to, 0 };
    while (body.len) {
        Str value = str_cut(&body, '&'), name = str_cut(&value, '=');
        if (!name.len) continue;
        if (ret->count == PAIRS_MOST) return blame(why, OPEN311_BAD, "body", "最多 200 个字段",
                                                   "at most 200 fields");
        Open311Pair *p = &to[ret->count++];
        if (!decode(name, keep, &p->name) || !decode(value, keep, &p->value))
            return blame(why, OPEN311_BAD, "body", "须为百分号编码的 UTF-8，不含控制字符",
                         "percent-encoded UTF-8 without control characters");
        Str code = attribute_of(p->name);
        p->attribute = code.at != NULL;
        if (p->attribute) p->name = code;
    }
    return NULL;
}

Str open311_value(const List *pairs, const char *name)
{
    const Open311Pair *p = pairs->at;
    for (int64_t i = 0; i < pairs->count; i++) {
        if (p[i].attribute || !str_eq(p[i].name, str_of(name))) continue;
        Str value = str_trim(p[i].value);
        if (value.len) return value;
    }
    return (Str){ 0 };
}

/* ---- Moments and spans ---- */

bool open311_moment(Str text, Arena scratch, int64_t *ret)
{
    Buf b = buf_new(&scratch, 48);
    if (text.len > 40 || text.len < 4) return false;
    buf_add(&b, text);
    for (ptrdiff_t i = 16; i < b.len; i++)
        if (b.at[i] == ' ') b.at[i] = '+';
    if (b.len == 4) buf_adds(&b, "-01-01");
    if (b.len == 7) buf_adds(&b, "-01");
    Str all = buf_str(&b);
    int64_t day;
    if (all.len == 10) {
        if (!moment_read_date(all, &day)) return false;
        return *ret = moment_day_start_ms(day), true;
    }
    char sign = all.len > 16 ? all.at[16] : 0;
    if (sign != 'Z' && sign != '+' && sign != '-') return moment_read(all, ret);
    Buf whole = buf_new(&scratch, 48);                 /* "2010-01-01T00:00Z": to the minute */
    buf_add(&whole, str_part(all, 0, 16));
    buf_adds(&whole, ":00");
    buf_add(&whole, str_part(all, 16, all.len));
    return moment_read(buf_str(&whole), ret);
}

Err open311_span(Str start, Str end, int64_t now_ms, Arena scratch, int64_t *ret_from, int64_t *ret_to,
                 Blame *why)
{
    static const char zh[] = "W3C 日期时间，如 2026-01-01T00:00:00+08:00";
    static const char en[] = "a W3C date and time, such as 2026-01-01T00:00:00+08:00";
    const int64_t most = OPEN311_SPAN_DAYS * MOMENT_DAY_MS;
    int64_t from = now_ms - most, to = now_ms + 1;
    if (start.len && !open311_moment(start, scratch, &from)) return blame(why, OPEN311_BAD, "start_date", zh,
            en);
    if (end.len && !open311_moment(end, scratch, &to)) return blame(why, OPEN311_BAD, "end_date", zh, en);
    if (end.len) to += SECOND_MS;                      /* the latest one is in it; we tell seconds */
    if (start.len && !end.len && from <= now_ms - most) to = from + most;
    if (end.len && !start.len) from = to - SECOND_MS - most;
    if (from >= to) return blame(why, OPEN311_BAD, "end_date", "不早于 start_date", "not before start_date");
    if (to - from > most + SECOND_MS)
        return blame(why, OPEN311_BAD, "end_date", "与 start_date 最多相隔 90 天",
                     "at most 90 days after start_date");
    *ret_from = from;
    *ret_to = to;
    return NULL;
}

/* ---- Attributes ---- */

static bool is_code(Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        bool fine = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
        if (!fine) return false;
    }
    return s.len > 0;
}

bool open311_option(Str *rest, Open311Option *ret)
{
    Str one = str_cut(rest, ';'), name = one;
    if (!one.len) return false;
    Str key = str_cut(&name, '='), en = name, zh = str_cut(&en, '|');
    *ret = (Open311Option){ is_code(key) && zh.len ? key : (Str){ 0 }, zh, en.len ? en : zh };
    return true;
}

static bool is_list(const Open311Attribute *a)
{
    return a->datatype == OPEN311_SINGLE || a->datatype == OPEN311_MULTI;
}

Err open311_attribute_fits(const Open311Attribute *a, Arena scratch, Blame *why)
{
    Buf head = buf_new(&scratch, 20);
    Open311Option option;
    int options = 0;
    buf_add(&head, a->class);
    buf_char(&head, '.');
    Str name = str_part(a->code, head.len, a->code.len);
    if (!str_starts(a->code, buf_str(&head)) || !is_code(name))
        return blame(why, BAD_FIELD, "/code", "类别代码、点、字段名，如 16001.LAMP_NO",
                     "class, dot, name, such as 16001.LAMP_NO");
    for (Str rest = a->options; open311_option(&rest, &option); options++)
        if (!option.key.at)
            return blame(why, BAD_FIELD, "/options", "每项写 代码=中文|English，用分号隔开",
                         "key=中文|English each, parted by semicolons");
    if (is_list(a) == (options > 1)) return NULL;
    return blame(why, BAD_FIELD, "/options", "单选、多选至少两项；其他类型不填",
                 "two at least for lists; none for other types");
}

static Err wrong(const Open311Attribute *a, const char *zh, const char *en, Blame *why)
{
    char pointer[96];
    Str rest = a->code;
    str_cut(&rest, '.');
    snprintf(pointer, sizeof pointer, "attribute[%.*s]", STR_ARG(rest));
    return blame(why, OPEN311_BAD, pointer, zh, en);
}

/* One value in words; absent: not of its kind. */
static Str value_words(const Open311Attribute *a, Str value, Arena scratch)
{
    double number;
    int64_t moment;
    Open311Option option;
    switch (a->datatype) {
    case OPEN311_NUMBER:   return str_real(value, &number) ? value : (Str){ 0 };
    case OPEN311_DATETIME: return open311_moment(value, scratch, &moment) ? value : (Str){ 0 };
    case OPEN311_STRING:   return str_find(value, S("\n")) < 0 ? value : (Str){ 0 };
    case OPEN311_TEXT:     return value;
    case OPEN311_SINGLE: case OPEN311_MULTI:
        for (Str rest = a->options; open311_option(&rest, &option);)
            if (str_eq(option.key, value)) return option.name;
    }
    return (Str){ 0 };
}

static Err answer_one(const Open311Attribute *a, Str name, const List *pairs, Arena *keep, Buf *to,
                      Blame *why)
{
    const Open311Pair *p = pairs->at;
    int given = 0;
    for (int64_t i = 0; i < pairs->count; i++) {
        Str value = str_trim(p[i].value);
        if (!p[i].attribute || !str_eq(p[i].name, name) || !value.len) continue;
        if (given && a->datatype != OPEN311_MULTI) return wrong(a, "只能填一个值", "one value only", why);
        if (utf8_count(value) > OPEN311_ANSWER_MOST) return wrong(a, "最多 500 个字", "at most 500 characters",
                                                                  why);
        Str words = value_words(a, value, *keep);
        if (!words.at) return wrong(a, "不是这一项要求的类型或选项", "not of its type, or no such option", why);
        if (!given++) {
            if (to->len) buf_adds(to, "；");
            buf_add(to, a->about);
            buf_adds(to, "：");
        } else {
            buf_adds(to, "、");
        }
        buf_add(to, words);
    }
    if (a->required && !given) return wrong(a, "这一项必填", "this one is needed", why);
    return NULL;
}

static Str name_of(const Open311Attribute *a)
{
    Str rest = a->code;
    str_cut(&rest, '.');
    return rest;
}

/* What nobody asked for is a misspelt name. */
static Err all_known(const List *attributes, const List *pairs, Blame *why)
{
    const Open311Attribute *a = attributes->at;
    const Open311Pair *p = pairs->at;
    for (int64_t i = 0; i < pairs->count; i++) {
        bool known = !p[i].attribute;
        for (int64_t k = 0; k < attributes->count && !known; k++) known = str_eq(p[i].name, name_of(&a[k]));
        if (!known) return blame(why, OPEN311_BAD, "attribute", "这一类没有这个字段", "this service has no such one");
    }
    return NULL;
}

Err open311_answers(const List *attributes, const List *pairs, Arena *keep, Str *ret, Blame *why)
{
    const Open311Attribute *a = attributes->at;
    Buf to = buf_new(keep, 256);
    TRY(all_known(attributes, pairs, why));
    for (int64_t i = 0; i < attributes->count; i++)
        TRY(answer_one(&a[i], name_of(&a[i]), pairs, keep, &to, why));
    *ret = buf_str(&to);
    return NULL;
}
