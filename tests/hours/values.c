/* Every distinct value of opening_hours in extracts, sorted, a line each: values FILE.osm.pbf…
 * Files that aren't there are said on standard error. */
#include "osm/osm_read.h"

#include <stdlib.h>
#include <string.h>

enum { ROOM = 1 << 28, MOST = 1 << 20 };

typedef struct Found { Arena keep; Str *value; int count; } Found;

static Err take(Found *f, const OsmTag *tags, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        if (str_eq(tags[i].key, S("opening_hours")) && f->count < MOST)
            f->value[f->count++] = str_copy(&f->keep, tags[i].value);
    return NULL;
}

static Err see_node(void *ctx, const OsmNode *n) { return take(ctx, n->tags, n->tag_count); }
static Err see_way(void *ctx, const OsmWay *w) { return take(ctx, w->tags, w->tag_count); }
static Err see_relation(void *ctx, const OsmRelation *r) { return take(ctx, r->tags, r->tag_count); }

static int by_bytes(const void *a, const void *b) { return str_cmp(*(const Str *)a, *(const Str *)b); }

int main(int argc, char **argv)
{
    Found f = { .keep = arena_make(ROOM) };
    f.value = NEWS(&f.keep, Str, MOST);
    OsmVisitor see = { .node = see_node, .way = see_way, .relation = see_relation, .ctx = &f };
    for (int i = 1; i < argc; i++) {
        char err[256];
        OsmRead read;
        FILE *in = fopen(argv[i], "rb");
        if (!in) {
            fprintf(stderr, "skipped: %s\n", argv[i]);
            continue;
        }
        if (osm_read(in, &see, arena_make(ROOM), &read, err)) {
            fprintf(stderr, "%s: %s\n", argv[i], err);
            return 1;
        }
        fclose(in);
    }
    qsort(f.value, (size_t)f.count, sizeof *f.value, by_bytes);
    for (int i = 0; i < f.count; i++)
        if (!i || !str_eq(f.value[i], f.value[i - 1])) printf("%.*s\n", STR_ARG(f.value[i]));
    return 0;
}
