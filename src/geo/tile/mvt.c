/* Protocol-buffer bytes of a vector tile layer. Field numbers are from the specification's
 * vector_tile.proto. */
#include "geo/tile/mvt.h"

#include "geo/plane/area.h"

#include <assert.h>
#include <string.h>

enum { WIRE_NUMBER = 0, WIRE_BYTES = 2 };
enum { TILE_LAYER = 3, LAYER_NAME = 1, LAYER_FEATURE = 2, LAYER_KEY = 3, LAYER_VALUE = 4, LAYER_EXTENT = 5,
       LAYER_VERSION = 15, FEATURE_ID = 1, FEATURE_TAGS = 2, FEATURE_KIND = 3, FEATURE_SHAPE = 4,
       VALUE_TEXT = 1, VALUE_INT = 6, VALUE_BOOL = 7 };
enum { MOVE_TO = 1, LINE_TO = 2, CLOSE_PATH = 7 };

static void put_number(Buf *b, uint64_t n)
{
    while (n > 127) {
        buf_char(b, (char)(n | 128));
        n >>= 7;
    }
    buf_char(b, (char)n);
}

static void put_field(Buf *b, int field, uint64_t n)
{
    put_number(b, (uint64_t)field << 3 | WIRE_NUMBER);
    put_number(b, n);
}

static void put_bytes(Buf *b, int field, Str bytes)
{
    put_number(b, (uint64_t)field << 3 | WIRE_BYTES);
    put_number(b, (uint64_t)bytes.len);
    buf_add(b, bytes);
}

static uint64_t zigzag(int64_t n) { return (uint64_t)n << 1 ^ (n < 0 ? UINT64_MAX : 0); }

/* ---------------------------------------------------------------------------------------------- words */

static void words_double(MvtWords *w, Arena *keep)
{
    w->slots = w->slots ? w->slots * 2 : 32;
    w->slot = NEWS(keep, int32_t, w->slots);
    for (int32_t i = 0; i < w->count; i++) {
        uint64_t at = str_hash(w->at[i]);
        while (w->slot[at & (uint64_t)(w->slots - 1)]) at++;
        w->slot[at & (uint64_t)(w->slots - 1)] = i + 1;
    }
    ptrdiff_t each = sizeof *w->at, room = w->slots / 2;
    w->at = arena_grow(keep, w->at, w->room * each, room * each);
    w->room = w->slots / 2;
}

static int32_t word_number(MvtWords *w, Arena *keep, Str word)
{
    if (w->count == w->room) words_double(w, keep);
    uint64_t at = str_hash(word);
    int32_t *slot;
    while (*(slot = &w->slot[at & (uint64_t)(w->slots - 1)])) {
        if (str_eq(w->at[*slot - 1], word)) return *slot - 1;
        at++;
    }
    w->at[w->count] = str_copy(keep, word);
    return (*slot = ++w->count) - 1;
}

/* ---------------------------------------------------------------------------------------------- features */

Mvt mvt_layer(Arena *keep, Str name)
{
    return (Mvt){ .keep = keep, .name = name, .body = { .keep = keep }, .tags = { .keep = keep },
                  .shape = { .keep = keep }, .value = { .keep = keep } };
}

void mvt_feature(Mvt *m, int64_t id, MvtKind kind)
{
    m->id = id;
    m->kind = kind;
    m->tags.len = m->shape.len = 0;
    m->pen = (Spot){ 0, 0 };
}

static void put_tag(Mvt *m, const char *key)
{
    put_number(&m->tags, (uint64_t)word_number(&m->keys, m->keep, str_of(key)));
    put_number(&m->tags, (uint64_t)word_number(&m->values, m->keep, buf_str(&m->value)));
    m->value.len = 0;
}

void mvt_text(Mvt *m, const char *key, Str text)
{
    if (text.len <= 0) return;
    put_bytes(&m->value, VALUE_TEXT, text);
    put_tag(m, key);
}

void mvt_int(Mvt *m, const char *key, int64_t n)
{
    put_field(&m->value, VALUE_INT, zigzag(n));
    put_tag(m, key);
}

void mvt_bool(Mvt *m, const char *key, bool yes)
{
    put_field(&m->value, VALUE_BOOL, yes);
    put_tag(m, key);
}

static void put_command(Mvt *m, int command, int32_t times)
{
    put_number(&m->shape, (uint64_t)times << 3 | (uint64_t)command);
}

static void put_spot(Mvt *m, Spot p)
{
    put_number(&m->shape, zigzag((int64_t)p.x - m->pen.x));
    put_number(&m->shape, zigzag((int64_t)p.y - m->pen.y));
    m->pen = p;
}

void mvt_point(Mvt *m, Spot p)
{
    assert(m->kind == MVT_POINT && m->shape.len == 0);
    put_command(m, MOVE_TO, 1);
    put_spot(m, p);
}

/* MoveTo the first point, LineTo the others, in the order that `step` (1 or -1) says. */
static void put_path(Mvt *m, const Spot *at, int32_t count, int step)
{
    int32_t i = step > 0 ? 0 : count - 1;
    put_command(m, MOVE_TO, 1);
    put_spot(m, at[i]);
    put_command(m, LINE_TO, count - 1);
    for (int32_t n = 1; n < count; n++) put_spot(m, at[i += step]);
}

static int32_t without_repeats(const Spot *at, int32_t count, Spot *to)
{
    int32_t n = 0;
    for (int32_t i = 0; i < count; i++)
        if (n == 0 || !spot_same(to[n - 1], at[i])) to[n++] = at[i];
    return n;
}

bool mvt_line(Mvt *m, const Spot *at, int32_t count)
{
    assert(m->kind == MVT_LINE);
    Spot *own = NEWS(m->keep, Spot, count + 1);
    int32_t n = without_repeats(at, count, own);
    if (n < 2) return false;
    put_path(m, own, n, 1);
    return true;
}

bool mvt_ring(Mvt *m, const Spot *at, int32_t count, bool outer)
{
    assert(m->kind == MVT_POLYGON);
    Spot *own = NEWS(m->keep, Spot, count + 1);
    int32_t n = without_repeats(at, count, own);
    while (n > 1 && spot_same(own[0], own[n - 1])) n--;
    int64_t area = n > 2 ? area_twice(own, n) : 0;
    if (area == 0) return false;
    put_path(m, own, n, (area > 0) == outer ? 1 : -1);
    put_command(m, CLOSE_PATH, 1);
    return true;
}

static ptrdiff_t length_of_bytes(const Buf *bytes)      /* of a field that holds them */
{
    ptrdiff_t n = 2;
    for (ptrdiff_t len = bytes->len; len > 127; len >>= 7) n++;
    return n + bytes->len;
}

void mvt_end(Mvt *m)
{
    if (m->shape.len == 0) return;
    Buf *head = &m->value;
    if (m->id) put_field(head, FEATURE_ID, (uint64_t)m->id);
    put_field(head, FEATURE_KIND, (uint64_t)m->kind);
    put_number(&m->body, LAYER_FEATURE << 3 | WIRE_BYTES);
    put_number(&m->body, (uint64_t)(head->len + length_of_bytes(&m->tags) + length_of_bytes(&m->shape)));
    buf_add(&m->body, buf_str(head));
    put_bytes(&m->body, FEATURE_TAGS, buf_str(&m->tags));
    put_bytes(&m->body, FEATURE_SHAPE, buf_str(&m->shape));
    head->len = 0;
    m->features++;
}

void mvt_close(Mvt *m, Buf *tile)
{
    if (!m->features) return;
    Buf layer = buf_new(m->keep, m->body.len + 1024);
    put_field(&layer, LAYER_VERSION, 2);
    put_bytes(&layer, LAYER_NAME, m->name);
    buf_add(&layer, buf_str(&m->body));
    for (int32_t i = 0; i < m->keys.count; i++) put_bytes(&layer, LAYER_KEY, m->keys.at[i]);
    for (int32_t i = 0; i < m->values.count; i++) put_bytes(&layer, LAYER_VALUE, m->values.at[i]);
    put_field(&layer, LAYER_EXTENT, MVT_EXTENT);
    put_bytes(tile, TILE_LAYER, buf_str(&layer));
}
