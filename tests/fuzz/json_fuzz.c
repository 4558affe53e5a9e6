/* Any bytes into the reader: as a body and as a query string. What is accepted must read back the same. */
#include "json/json.h"
#include "json/query.h"

#include <stdlib.h>

typedef struct Leaf { int64_t id; Str words; } Leaf;
typedef struct Tree { int64_t count, lon; double weight; bool yes; Str words, raw; int state; List leaves;
    Leaf *leaf; } Tree;

static const char *const states[] = { "new", "old", NULL };

SHAPE(Leaf, "a leaf", ID(Leaf, id, "id"), TEXT_OPT(Leaf, words, 1, 40, "words"));
SHAPE(Tree, "a tree",
    INT_OPT (Tree, count, -1000, INT64_MAX, "count"),
    LON     (Tree, lon, OPTIONAL, "longitude"),
    REAL    (Tree, weight, OPTIONAL, -1000000, 1000000, "weight"),
    BOOL    (Tree, yes, OPTIONAL, "yes"),
    TEXT_OPT(Tree, words, 0, 100, "words"),
    RAW     (Tree, raw, OPTIONAL, "anything"),
    NAME    (Tree, state, OPTIONAL, states, "state"),
    LIST_OPT(Tree, leaves, Leaf_shape, 0, 5, "leaves"),
    OBJECT  (Tree, leaf, OPTIONAL, Leaf_shape, "one leaf"));

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROOM = 64 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static Arena whole;
    if (!whole.at) whole = arena_make(ROOM);
    if (size > 1 << 20) return 0;
    Arena a = whole;
    Str text = str_copy(&a, (Str){ (const char *)data, (ptrdiff_t)size });
    Tree one, two;
    Blame why = { 0 };
    if (!json_read(text, &Tree_shape, &one, &a, &why)) {
        Buf first = buf_new(&a, 64), second = buf_new(&a, 64);
        json_write(&first, &Tree_shape, &one);
        if (json_read(buf_str(&first), &Tree_shape, &two, &a, &why)) abort();
        json_write(&second, &Tree_shape, &two);
        if (!str_eq(buf_str(&first), buf_str(&second))) abort();
    } else if (!utf8_valid(str_of(why.pointer)) || !why.zh[0] || !why.en[0]) {
        abort();
    }
    why = (Blame){ 0 };
    if (query_read(text, &Tree_shape, &one, &a, &why) && !why.zh[0]) abort();
    return 0;
}
