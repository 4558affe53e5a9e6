/* What the passes of an import share. For osm_import.c, osm_shapes.c and osm_pois.c only. */
#ifndef OSM_OSM_INSIDE_H
#define OSM_OSM_INSIDE_H

#include "osm/osm_import.h"
#include "osm/osm_things.h"

/* A list that grows in an arena. */
typedef struct Row { char *at; int64_t count, room; } Row;

static inline void *row_add(Row *r, ptrdiff_t size, ptrdiff_t more, Arena *keep)
{
    if (!r->at || r->room - r->count < more) {
        int64_t room = r->room * 2 > r->count + more ? r->room * 2 : r->count + more + 64;
        r->at = arena_grow(keep, r->at, r->room * size, room * size);
        r->room = room;
    }
    r->count += more;
    return r->at + (r->count - more) * size;
}

typedef struct KeptWay {
    int64_t id, first_ref;     /* into `refs` */
    int64_t first_thing;       /* into `things` */
    int32_t ref_count, things;
} KeptWay;

typedef struct KeptRelation { int64_t id, first_member, first_thing; int32_t members, things; } KeptRelation;

typedef struct Import {
    Arena *keep;
    Arena scratch;             /* for the blocks of the file */
    OsmMap map;
    Row features;              /* TileFeature */
    Row things;                /* BaseThing */
    Row relations;             /* KeptRelation */
    Row members;               /* int64_t: way ids, per relation */
    int64_t *wanted;           /* the same, sorted, each once */
    int64_t wanted_count;
    Row ways;                  /* KeptWay, in the order of the file; sorted by id before shapes are made */
    Row refs;                  /* int64_t: node ids, per way */
    int64_t *node;             /* the same, sorted, each once; and where they are */
    Spot *spot;
    int64_t node_count, node_hint;
    SpotBox seen;              /* of all nodes, for files that do not say their box */
    const OsmProgress *progress;
    OsmStage stage;
} Import;

#define SPOT_MISSING ((Spot){ INT32_MIN, INT32_MIN })

/* osm_shapes.c */
void shapes_add(Import *im, const BaseThing *thing, const Spot *at, const int32_t *ends, int32_t parts);
void shapes_make(Import *im);

/* A sorted copy of ids, each once. */
int64_t *import_sorted(const Row *ids, int64_t *ret_count, Arena *keep);
/* Where an id stands in a sorted list, or -1. */
int64_t import_find(const int64_t *sorted, int64_t count, int64_t id);

#endif
