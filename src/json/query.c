/* Names and values off a query string, into a struct. */
#include "json/query.h"
#include "json/limit.h"

#include <string.h>

static int hex(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* false: a broken escape, or not UTF-8 once decoded. */
static bool decode(Str s, Arena *keep, Str *ret)
{
    char *to = NEWS(keep, char, s.len + 1);
    ptrdiff_t n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        if (c == '%') {
            int high = i + 2 < s.len ? hex(s.at[i + 1]) : -1, low = i + 2 < s.len ? hex(s.at[i + 2]) : -1;
            if (high < 0 || low < 0) return false;
            c = (char)(high << 4 | low);
            i += 2;
        }
        to[n++] = s.at[i] == '+' && c == '+' ? ' ' : c;
    }
    *ret = (Str){ to, n };
    return utf8_valid(*ret);
}

static bool flat(const Field *f)
{
    return f->kind != FIELD_LIST && f->kind != FIELD_OBJECT && f->kind != FIELD_RAW && f->kind != FIELD_BYTES;
}

static bool read_bool(Str s, bool *ret)
{
    bool yes = str_eq(s, S("true")) || str_eq(s, S("1"));
    if (!yes && !str_eq(s, S("false")) && !str_eq(s, S("0"))) return false;
    *ret = yes;
    return true;
}

/* false: outside the field's limits. */
static bool read_value(const Field *f, Str s, char *at)
{
    int64_t n;
    double r;
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID:
        if (!str_int(s, &n) || !limit_int(f, n)) return false;
        *(int64_t *)at = n;
        return true;
    case FIELD_DEGREES: return str_real(s, &r) && limit_degrees(f, r, (int64_t *)at);
    case FIELD_REAL:
        if (!str_real(s, &r) || !limit_real(f, r)) return false;
        *(double *)at = r;
        return true;
    case FIELD_BOOL: return read_bool(s, (bool *)at);
    case FIELD_NAME:
        if (shape_name_index(f->names, s) < 0) return false;
        *(int *)at = shape_name_index(f->names, s);
        return true;
    case FIELD_TEXT:
        if (!limit_plain(s) || !limit_text(f, s)) return false;
        *(Str *)at = s;
        return true;
    default: return false;
    }
}

/* One "name=value". `seen` has a mark for each field of the shape. */
static Err read_pair(Str pair, const Shape *shape, void *record, bool *seen, Arena *keep, Blame *why)
{
    Str value = pair, raw_name = str_cut(&value, '='), name;
    char pointer[POINTER_BYTES];
    limit_fit(pointer, sizeof pointer, raw_name);
    if (!decode(raw_name, keep, &name)) return limit_unknown(pointer, why);
    limit_fit(pointer, sizeof pointer, name);
    const Field *f = shape_field(shape, name);
    if (!f || !flat(f)) return limit_unknown(pointer, why);
    ptrdiff_t index = f - shape->fields;
    if (seen[index]) return blame(why, BAD_FIELD, pointer, "只能出现一次", "may be given only once");
    if (value.len == 0) return NULL;
    seen[index] = true;
    if (!decode(value, keep, &value)) {
        return blame(why, BAD_FIELD, pointer, "不是有效的百分号编码 UTF-8", "not valid percent-encoded UTF-8");
    }
    return read_value(f, value, (char *)record + f->offset) ? NULL : limit_refuse(f, pointer, why);
}

Err query_read(Str query, const Shape *shape, void *record, Arena *keep, Blame *why)
{
    bool *seen = NEWS(keep, bool, shape->count + 1);
    shape_clear(shape, record);
    while (query.len) {
        Str pair = str_cut(&query, '&');
        if (pair.len) TRY(read_pair(pair, shape, record, seen, keep, why));
    }
    for (int i = 0; i < shape->count; i++) {
        bool needed = !(shape->fields[i].flags & OPTIONAL);
        if (needed && !seen[i]) return limit_missing(shape->fields[i].name, why);
    }
    return NULL;
}
