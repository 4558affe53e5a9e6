/* JSON into a struct, by its shape. jansson makes a tree of its own memory; what we keep is copied into the
 * arena. A full arena leaves by longjmp, so the way out is caught once, to give the tree back first.
 * An integer field takes 7, not 7.0; null is the same as leaving the field out. */
#include "json/json.h"
#include "json/limit.h"
#include "json/tree.h"

#include <stdio.h>
#include <string.h>

enum { DEPTH_MAX = 8, VALUES_MAX = 200000 };

/* The way down to a value, kept on the stack and only written out when something is wrong. */
typedef struct Path {
    const struct Path *up;
    const char *key;                               /* NULL: an item of a list */
    int64_t index;
} Path;

typedef struct Reading { Arena *keep; Blame *why; } Reading;

static Err read_object(const Reading *r, const json_t *from, const Shape *shape, void *record,
    const Path *path);

/* RFC 6901: ~ is ~0, / is ~1. */
static void path_write(char to[POINTER_BYTES], const Path *path)
{
    char all[POINTER_BYTES * 4], part[POINTER_BYTES * 2];
    ptrdiff_t start = sizeof all - 1;
    all[start] = 0;
    for (; path; path = path->up) {
        ptrdiff_t n = 0;
        part[n++] = '/';
        for (const char *c = path->key; c && *c && n < (ptrdiff_t)sizeof part - 4; c++) {
            if (*c == '~' || *c == '/') part[n++] = '~';
            part[n++] = *c == '~' ? '0' : *c == '/' ? '1' : *c;
        }
        if (!path->key) n += snprintf(part + n, sizeof part - (size_t)n, "%lld", (long long)path->index);
        if (start < n) break;
        start -= n;
        memcpy(all + start, part, (size_t)n);
    }
    limit_fit(to, POINTER_BYTES, str_of(all + start));
}

static Err refuse(const Reading *r, const Field *f, const Path *path)
{
    char pointer[POINTER_BYTES];
    path_write(pointer, path);
    return limit_refuse(f, pointer, r->why);
}

static Err read_int(const Reading *r, const json_t *from, const Field *f, int64_t *ret, const Path *path)
{
    if (!json_is_integer(from) || !limit_int(f, json_integer_value(from))) return refuse(r, f, path);
    *ret = json_integer_value(from);
    return NULL;
}

static Err read_text(const Reading *r, const json_t *from, const Field *f, Str *ret, const Path *path)
{
    if (!json_is_string(from)) return refuse(r, f, path);
    Str s = { json_string_value(from), (ptrdiff_t)json_string_length(from) };
    if (!limit_plain(s)) {
        char pointer[POINTER_BYTES];
        path_write(pointer, path);
        return blame(r->why, BAD_FIELD, pointer, "不能含有控制字符", "must not hold control characters");
    }
    if (!limit_text(f, s)) return refuse(r, f, path);
    *ret = str_copy(r->keep, s);
    return NULL;
}

static Err read_name(const Reading *r, const json_t *from, const Field *f, int *ret, const Path *path)
{
    int index = json_is_string(from) ? shape_name_index(f->names, str_of(json_string_value(from))) : -1;
    if (index < 0) return refuse(r, f, path);
    *ret = index;
    return NULL;
}

static Err read_list(const Reading *r, const json_t *from, const Field *f, List *ret, const Path *path)
{
    if (!json_is_array(from) || !limit_count(f, (int64_t)json_array_size(from))) return refuse(r, f, path);
    int64_t count = (int64_t)json_array_size(from);
    char *at = arena_take(r->keep, count ? count : 1, f->of->size);
    for (int64_t i = 0; i < count; i++) {
        Path item = { path, NULL, i };
        TRY(read_object(r, json_array_get(from, (size_t)i), f->of, at + i * f->of->size, &item));
    }
    *ret = (List){ at, count };
    return NULL;
}

static Err read_inner(const Reading *r, const json_t *from, const Field *f, void **ret, const Path *path)
{
    void *record = arena_take(r->keep, 1, f->of->size);
    TRY(read_object(r, from, f->of, record, path));
    *ret = record;
    return NULL;
}

static Err read_value(const Reading *r, const json_t *from, const Field *f, char *at, const Path *path)
{
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID:
        return read_int(r, from, f, (int64_t *)at, path);
    case FIELD_DEGREES:
        if (!json_is_number(from)) return refuse(r, f, path);
        return limit_degrees(f, json_number_value(from), (int64_t *)at) ? NULL : refuse(r, f, path);
    case FIELD_REAL:
        if (!json_is_number(from) || !limit_real(f, json_number_value(from))) return refuse(r, f, path);
        *(double *)at = json_number_value(from);
        return NULL;
    case FIELD_BOOL:
        if (!json_is_boolean(from)) return refuse(r, f, path);
        *(bool *)at = json_is_true(from);
        return NULL;
    case FIELD_TEXT:   return read_text(r, from, f, (Str *)at, path);
    case FIELD_NAME:   return read_name(r, from, f, (int *)at, path);
    case FIELD_LIST:   return read_list(r, from, f, (List *)at, path);
    case FIELD_OBJECT: return read_inner(r, from, f, (void **)at, path);
    case FIELD_RAW: {
        Buf text = buf_new(r->keep, 256);
        tree_write(&text, from);
        *(Str *)at = buf_str(&text);
        return NULL;
    }
    case FIELD_BYTES:  break;
    }
    return refuse(r, f, path);
}

/* A stranger's name or a field that never travels as JSON. */
static Err known_keys(const Reading *r, const json_t *from, const Shape *shape, const Path *path)
{
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)from, key, value) {
        const Field *f = shape_field(shape, str_of(key));
        if (f && f->kind != FIELD_BYTES) continue;
        Path here = { path, key, 0 };
        char pointer[POINTER_BYTES];
        path_write(pointer, &here);
        return limit_unknown(pointer, r->why);
    }
    return NULL;
}

static Err read_object(const Reading *r, const json_t *from, const Shape *shape, void *record,
    const Path *path)
{
    if (!json_is_object(from)) {
        char pointer[POINTER_BYTES];
        path_write(pointer, path);
        return blame(r->why, BAD_FIELD, pointer, "一个对象", "an object");
    }
    TRY(known_keys(r, from, shape, path));
    shape_clear(shape, record);
    for (int i = 0; i < shape->count; i++) {
        const Field *f = &shape->fields[i];
        const json_t *value = json_object_get(from, f->name);
        Path here = { path, f->name, 0 };
        if (value && !json_is_null(value)) {
            TRY(read_value(r, value, f, (char *)record + f->offset, &here));
        } else if (!(f->flags & OPTIONAL)) {
            char pointer[POINTER_BYTES];
            path_write(pointer, &here);
            return limit_missing(pointer, r->why);
        }
    }
    return NULL;
}

/* Refuse what would make a tree out of proportion, before there is a tree. */
static Err measure(Str text, Blame *why)
{
    int64_t values = 0;
    int depth = 0;
    for (ptrdiff_t i = 0; i < text.len; i++) {
        switch (text.at[i]) {
        case '"':
            for (i++; i < text.len && text.at[i] != '"'; i++)
                if (text.at[i] == '\\') i++;
            break;
        case '[': case '{':
            if (++depth > DEPTH_MAX) return blame(why, BAD_JSON, "", "嵌套最多 8 层", "at most 8 levels deep");
            values++;
            break;
        case ']': case '}':
            depth--;
            break;
        case ',':
            values++;
            break;
        default:
            break;
        }
    }
    if (values <= VALUES_MAX) return NULL;
    return blame(why, TOO_LARGE, "", "最多 200000 个值", "at most 200000 values");
}

static Err parse(Str text, json_t **ret, Blame *why)
{
    if (!utf8_valid(text)) return blame(why, BAD_JSON, "", "不是有效的 UTF-8", "not valid UTF-8");
    TRY(measure(text, why));
    json_error_t error;
    *ret = json_loadb(text.at ? text.at : "", (size_t)text.len, JSON_REJECT_DUPLICATES, &error);
    if (*ret) return NULL;
    char zh[160], en[160];
    snprintf(zh, sizeof zh, "第 %d 行第 %d 列附近有误", error.line, error.column);
    snprintf(en, sizeof en, "near line %d, column %d", error.line, error.column);
    if (json_error_code(&error) == json_error_duplicate_key) {
        snprintf(zh, sizeof zh, "第 %d 行有重复的字段", error.line);
        snprintf(en, sizeof en, "a field is there twice, line %d", error.line);
    }
    if (json_error_code(&error) == json_error_numeric_overflow) {
        snprintf(zh, sizeof zh, "第 %d 行的数字太大", error.line);
        snprintf(en, sizeof en, "a number is too large, line %d", error.line);
    }
    return blame(why, BAD_JSON, "", zh, en);
}

Err json_read(Str text, const Shape *shape, void *record, Arena *keep, Blame *why)
{
    json_t *parsed;
    TRY(parse(text, &parsed, why));
    json_t *volatile tree = parsed;                /* read again after the jump */
    jmp_buf way_out, *outer = keep->full;
    if (outer) {
        if (setjmp(way_out)) {
            json_decref(tree);
            keep->full = outer;
            longjmp(*outer, 1);
        }
        keep->full = &way_out;
    }
    Reading r = { keep, why };
    Err e = read_object(&r, tree, shape, record, NULL);
    keep->full = outer;
    json_decref(tree);
    return e;
}

bool json_holds_object(Str text)
{
    json_t *tree;
    if (parse(text, &tree, NULL)) return false;
    bool object = tree->type == JSON_OBJECT;
    json_decref(tree);
    return object;
}

Str json_member(Str object, const char *key, Arena *keep)
{
    json_t *tree;
    Str text = { 0 };
    if (parse(object, &tree, NULL)) return text;
    const json_t *member = json_object_get(tree, key);     /* NULL as well where the tree is no object */
    ptrdiff_t len = (ptrdiff_t)json_string_length(member);
    bool fits = json_is_string(member) && len < arena_room(keep);
    if (fits) text = str_copy(keep, str_of(json_string_value(member)));
    json_decref(tree);
    return text;
}
