/* One random value a statement, so that every compiler walks the same path from a seed. */
#include "draw.h"
#include "json/json.h"

#include <string.h>

static int64_t edge_or_between(Rand *r, int64_t low, int64_t high)
{
    int64_t pick = rand_between(r, 0, 5);
    if (low == NONE) low++;
    return pick == 0 ? low : pick == 1 ? high : rand_between(r, low, high);
}

static int32_t draw_point(Rand *r)
{
    static const int32_t from[] = { 'a', '0', ' ', 0x4E00, 0x20000, 0x3000, '"', 0x2028, '<', '\n', 0x1F600,
        '\\', 0xE9 };
    static const int32_t spread[] = { 25, 9, 0, 20000, 40000, 2, 0, 1, 0, 0, 40, 0, 20 };
    int64_t kind = rand_between(r, 0, COUNT(from) - 1);
    return from[kind] + (int32_t)rand_between(r, 0, spread[kind]);
}

/* `count` characters of which the first is not white space. */
static Str draw_text(Rand *r, int64_t count, Arena *keep)
{
    Buf b = buf_new(keep, count * 4 + 1);
    for (int64_t i = 0; i < count; i++) {
        char bytes[4];
        int n = utf8_put(bytes, i ? draw_point(r) : 0x8857);
        buf_add(&b, (Str){ bytes, n });
    }
    return buf_str(&b);
}

static int count_names(const Field *f)
{
    int n = 0;
    while (f->names[n]) n++;
    return n;
}

static void draw_value(Rand *r, const Field *f, char *at, Arena *keep)
{
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: case FIELD_DEGREES:
        *(int64_t *)at = edge_or_between(r, f->min, f->max);
        break;
    case FIELD_REAL: {
        double unit = rand_unit(r);
        *(double *)at = (double)f->min + unit * ((double)f->max - (double)f->min);
        break;
    }
    case FIELD_BOOL: *(bool *)at = rand_between(r, 0, 1) != 0; break;
    case FIELD_NAME: *(int *)at = (int)rand_between(r, 0, count_names(f) - 1); break;
    case FIELD_TEXT: {
        int64_t most = f->max < 200 ? f->max : 200;
        int64_t count = edge_or_between(r, f->min, most);
        *(Str *)at = draw_text(r, count, keep);
        break;
    }
    case FIELD_LIST: {
        int64_t count = rand_between(r, f->min, f->min + 3 < f->max ? f->min + 3 : f->max);
        char *items = arena_take(keep, count + 1, f->of->size);
        for (int64_t i = 0; i < count; i++) draw_record(r, f->of, items + i * f->of->size, keep);
        *(List *)at = (List){ items, count };
        break;
    }
    case FIELD_OBJECT: {
        void *inner = arena_take(keep, 1, f->of->size);
        draw_record(r, f->of, inner, keep);
        *(void **)at = inner;
        break;
    }
    case FIELD_RAW: *(Str *)at = S("{\"type\":\"Point\",\"coordinates\":[104.08076,30.65858]}"); break;
    case FIELD_BYTES: break;
    }
}

void draw_record(Rand *r, const Shape *shape, void *record, Arena *keep)
{
    shape_clear(shape, record);
    for (int i = 0; i < shape->count; i++) {
        const Field *f = &shape->fields[i];
        int64_t skip = rand_between(r, 0, 3);
        if ((f->flags & OPTIONAL) && skip == 0) continue;
        draw_value(r, f, (char *)record + f->offset, keep);
    }
}

/* A value that is not of the field's type or lies one beyond its limits. */
static void wrong_value(Rand *r, const Field *f, Buf *to, Arena *keep)
{
    int64_t above = rand_between(r, 0, 1), type = rand_between(r, 0, 3);
    bool number = f->kind == FIELD_INT || f->kind == FIELD_TIME || f->kind == FIELD_ID;
    if (type == 0) {
        buf_adds(to, number || f->kind == FIELD_REAL || f->kind == FIELD_DEGREES ? "\"7\"" : "7");
    } else if (number) {
        if (above && f->max < INT64_MAX) buf_int(to, f->max + 1);
        else if (f->min > INT64_MIN) buf_int(to, f->min - 1);
        else buf_adds(to, "1.5");
    } else if (f->kind == FIELD_DEGREES) {
        json_degrees(to, above ? f->max + 1 : f->min - 1);
    } else if (f->kind == FIELD_REAL) {
        json_number(to, above ? (double)f->max + 1 : (double)f->min - 1);
    } else if (f->kind == FIELD_TEXT) {
        json_text(to, draw_text(r, above || f->min == 0 ? f->max + 1 : f->min - 1, keep));
    } else if (f->kind == FIELD_NAME) {
        json_text(to, S("no such word"));
    } else {
        buf_adds(to, "17");
    }
}

/* Everything of the record but `f`, then whatever the mistake is. */
static Buf all_but(const Shape *shape, const void *record, const Field *left_out, Arena *keep)
{
    Buf to = buf_new(keep, 1024);
    buf_char(&to, '{');
    for (int i = 0; i < shape->count; i++) {
        const Field *f = &shape->fields[i];
        if (f == left_out || f->kind == FIELD_BYTES || shape_absent(f, record)) continue;
        Shape one = { shape->name, shape->size, 1, f, "" };
        Buf part = buf_new(keep, 256);
        json_write(&part, &one, record);
        if (to.len > 1) buf_char(&to, ',');
        buf_add(&to, str_part(buf_str(&part), 1, part.len - 1));
    }
    return to;
}

Str draw_wrong(Rand *r, const Shape *shape, Arena *keep, Str *ret_pointer)
{
    void *record = arena_take(keep, 1, shape->size);
    draw_record(r, shape, record, keep);
    int64_t pick, kind;
    const Field *f;
    do {
        pick = rand_between(r, 0, shape->count - 1);
        f = &shape->fields[pick];
    } while (f->kind == FIELD_RAW || f->kind == FIELD_BYTES);
    kind = rand_between(r, 0, 5);
    Buf to = all_but(shape, record, f, keep);
    Buf pointer = buf_new(keep, 64);
    buf_fmt(&pointer, "/%s", f->name);
    if (kind == 0 && !(f->flags & OPTIONAL)) {
        /* left out */
    } else if (kind == 1) {
        json_key(&to, "no_such_field");
        buf_adds(&to, "1");
        pointer.len = 0;
        buf_adds(&pointer, "/no_such_field");
    } else if (kind == 2) {
        buf_fmt(&to, "%s\"%s\":null,\"%s\":null", to.len > 1 ? "," : "", f->name, f->name);
        pointer.len = 0;
    } else {
        json_key(&to, f->name);
        wrong_value(r, f, &to, keep);
    }
    buf_char(&to, '}');
    *ret_pointer = buf_str(&pointer);
    return buf_str(&to);
}
