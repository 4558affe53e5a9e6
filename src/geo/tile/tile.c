/* Features to tiles: per zoom, simplify whole features, then clip down the quadtree. Whole features are
 * simplified before any cut, so the two sides of a tile border always agree. */
#include "geo/tile/tile.h"

#include "geo/plane/area.h"
#include "geo/plane/clip.h"
#include "geo/plane/mercator.h"
#include "geo/plane/simplify.h"

REFUSAL(TILES_TOO_MANY, 413, "geo.tiles_too_many", "地图范围太大，请先裁剪到本区范围再导入",
        "the map covers too many tiles; cut the extract down to the district first");

enum { PIXEL = MVT_EXTENT / 512, DETAIL_ZOOM = 14 };

typedef struct Piece {         /* a line, a ring or a point on its way down */
    const Spot *at;
    int32_t count, feature;    /* feature: index, checked to fit */
    SpotBox box;
    bool outer;
} Piece;

typedef struct Pieces { Piece *at; int64_t count, room; } Pieces;

typedef struct Cutter {
    const TileSet *set;
    const float *const *weight;    /* per feature, per point; NULL for points */
    int z;
    TilePut *put;
    void *ctx;
} Cutter;

static void pieces_add(Pieces *p, Piece piece, Arena *keep)
{
    if (p->count == p->room) {
        int64_t room = p->room * 2 + 8;
        p->at = arena_grow(keep, p->at, p->room * (ptrdiff_t)sizeof piece, room * (ptrdiff_t)sizeof piece);
        p->room = room;
    }
    p->at[p->count++] = piece;
}

/* ------------------------------------------------------------------------------------------ one tile out */

/* Map units to the tile's own, rounded half up. */
static void to_tile(const Piece *p, SpotBox tile, int shift, Spot *to)
{
    int32_t half = shift ? 1 << (shift - 1) : 0;
    for (int32_t i = 0; i < p->count; i++)
        to[i] = (Spot){ (p->at[i].x - tile.x0 + half) >> shift, (p->at[i].y - tile.y0 + half) >> shift };
}

static void write_tags(Mvt *m, const TileFeature *f)
{
    for (int32_t i = 0; i < f->tag_count; i++) {
        const TileTag *t = &f->tags[i];
        if (t->kind == TILE_TEXT) mvt_text(m, t->key, t->text);
        else if (t->kind == TILE_INT) mvt_int(m, t->key, t->number);
        else mvt_bool(m, t->key, t->number != 0);
    }
}

/* The pieces of one feature stand side by side; returns how many there are. A hole without its outer ring
 * is out. */
static int64_t write_feature(Mvt *m, const TileFeature *f, const Piece *p, int64_t left, SpotBox tile,
                             int shift)
{
    int64_t n = 0;
    bool outer = false;
    mvt_feature(m, f->id, f->shape);
    for (; n < left && p[n].feature == p[0].feature; n++) {
        Spot *own = NEWS(m->keep, Spot, p[n].count);
        to_tile(&p[n], tile, shift, own);
        if (f->shape == MVT_POINT) mvt_point(m, own[0]);
        else if (f->shape == MVT_LINE) mvt_line(m, own, p[n].count);
        else if (p[n].outer) outer = mvt_ring(m, own, p[n].count, true);
        else if (outer) mvt_ring(m, own, p[n].count, false);
    }
    if (m->shape.len) write_tags(m, f);
    mvt_end(m);
    return n;
}

static Str write_tile(const TileSet *set, int z, int32_t x, int32_t y, Pieces in, Arena *keep)
{
    SpotBox tile = mercator_tile(z, x, y, 0);
    Buf out = buf_new(keep, 0);
    for (int32_t layer = 0; set->layers[layer]; layer++) {
        Mvt m = mvt_layer(keep, str_of(set->layers[layer]));
        for (int64_t i = 0; i < in.count;) {
            const TileFeature *f = &set->features[in.at[i].feature];
            if (f->layer == layer) i += write_feature(&m, f, in.at + i, in.count - i, tile, 16 - z);
            else i++;
        }
        mvt_close(&m, &out);
    }
    return buf_str(&out);
}

/* ----------------------------------------------------------------------------------------- down the tree */

static void clip_piece(const TileSet *set, Piece p, SpotBox box, Pieces *to, Arena *keep)
{
    MvtKind shape = set->features[p.feature].shape;
    if (shape == MVT_LINE) {
        ClipPart *part;
        int32_t parts = clip_line(p.at, p.count, box, &part, keep);
        for (int32_t i = 0; i < parts; i++) {
            SpotBox own = spot_box_of(part[i].at, part[i].count);
            Piece cut = { part[i].at, part[i].count, p.feature, own, false };
            pieces_add(to, cut, keep);
        }
    } else if (shape == MVT_POLYGON) {
        ClipPart ring = clip_ring(p.at, p.count, box, keep);
        if (!ring.count) return;
        p.at = ring.at;
        p.count = ring.count;
        p.box = spot_box_of(ring.at, ring.count);
        pieces_add(to, p, keep);
    }
}

/* What of `in` belongs to a tile. A point belongs to one tile only, so that no label is drawn twice. */
static Pieces pieces_of_tile(const TileSet *set, Pieces in, int z, int32_t x, int32_t y, Arena *keep)
{
    SpotBox box = mercator_tile(z, x, y, TILE_BUFFER), own = mercator_tile(z, x, y, 0);
    own.x1--;
    own.y1--;
    Pieces out = { 0 };
    for (int64_t i = 0; i < in.count; i++) {
        const Piece *p = &in.at[i];
        bool point = set->features[p->feature].shape == MVT_POINT;
        if (spot_box_holds(point ? own : box, p->box)) pieces_add(&out, *p, keep);
        else if (!point && spot_box_meets(box, p->box)) clip_piece(set, *p, box, &out, keep);
    }
    return out;
}

static Err descend(const Cutter *c, Pieces in, int z, int32_t x, int32_t y, Arena scratch)
{
    if (!in.count || !spot_box_meets(mercator_tile(z, x, y, 0), c->set->box)) return NULL;
    if (z == c->z) {
        Str mvt = write_tile(c->set, z, x, y, in, &scratch);
        return mvt.len ? c->put(c->ctx, z, x, y, mvt) : NULL;
    }
    for (int child = 0; child < 4; child++) {
        Arena branch = scratch;
        int32_t cx = 2 * x + (child & 1), cy = 2 * y + (child >> 1);
        Pieces part = pieces_of_tile(c->set, in, z + 1, cx, cy, &branch);
        TRY(descend(c, part, z + 1, cx, cy, branch));
    }
    return NULL;
}

/* ------------------------------------------------------------------------------------------ features in */

static float tolerance(int z) { return z < DETAIL_ZOOM ? (float)(PIXEL << (16 - z)) : 0; }

/* Twice the area, in map units, below which a ring is left out. */
static int64_t area_floor(int z) { return z < DETAIL_ZOOM ? (int64_t)8 * PIXEL * PIXEL << 2 * (16 - z) : 0; }

static void add_part(const Cutter *c, int32_t feature, int32_t from, int32_t to, bool outer, Pieces *ret,
                     Arena *keep)
{
    const TileFeature *f = &c->set->features[feature];
    Piece p = { f->at + from, to - from, feature, SPOT_BOX_EMPTY, outer };
    if (c->weight[feature] && tolerance(c->z) > 0) {
        Spot *kept = NEWS(keep, Spot, p.count);
        p.count = simplify_keep(p.at, c->weight[feature] + from, p.count, tolerance(c->z), kept);
        p.at = kept;
    }
    p.box = spot_box_of(p.at, p.count);
    if (p.count) pieces_add(ret, p, keep);
}

static void add_feature(const Cutter *c, int32_t feature, Pieces *ret, Arena *keep)
{
    const TileFeature *f = &c->set->features[feature];
    if (c->z < f->min_zoom || c->z > f->max_zoom) return;
    if (f->shape == MVT_POINT) {
        add_part(c, feature, 0, 1, false, ret, keep);
        return;
    }
    bool skip = false;         /* an outer ring that is too small takes its holes with it */
    for (int32_t i = 0, from = 0; i < f->parts; from = f->ends[i++]) {
        bool outer = false;
        if (f->shape == MVT_POLYGON) {
            int64_t area = area_twice(f->at + from, f->ends[i] - from);
            bool small = (area < 0 ? -area : area) < area_floor(c->z);
            outer = area > 0;
            if (outer) skip = small;
            if (skip || small) continue;
        }
        add_part(c, feature, from, f->ends[i], outer, ret, keep);
    }
}

static Pieces pieces_of_set(const Cutter *c, Arena *keep)
{
    Pieces out = { 0 };
    for (int64_t i = 0; i < c->set->count; i++) add_feature(c, (int32_t)i, &out, keep);
    return out;
}

static float *weigh(const TileFeature *f, Arena *keep)
{
    if (f->shape == MVT_POINT || f->parts < 1 || f->min_zoom >= DETAIL_ZOOM) return NULL;
    float *weight = NEWS(keep, float, f->ends[f->parts - 1]);
    for (int32_t i = 0, from = 0; i < f->parts; from = f->ends[i++]) {
        if (f->shape == MVT_LINE) simplify_line(f->at + from, f->ends[i] - from, weight + from, *keep);
        else simplify_ring(f->at + from, f->ends[i] - from, weight + from, *keep);
    }
    return weight;
}

int64_t tiles_in(SpotBox box, int min_zoom, int max_zoom)
{
    int64_t tiles = 0;
    if (box.x0 > box.x1 || box.y0 > box.y1) return 0;
    for (int z = min_zoom; z <= max_zoom; z++) {
        int shift = MERCATOR_BITS - z;
        int64_t wide = (box.x1 >> shift) - (box.x0 >> shift) + 1;
        tiles += wide * ((box.y1 >> shift) - (box.y0 >> shift) + 1);
    }
    return tiles;
}

Err tiles_cut(const TileSet *set, TilePut *put, void *ctx, Arena scratch)
{
    if (set->count > INT32_MAX || tiles_in(set->box, set->min_zoom, set->max_zoom) > set->tiles_max)
        return TILES_TOO_MANY;
    const float **weight = NEWS(&scratch, const float *, set->count + 1);
    for (int64_t i = 0; i < set->count; i++) weight[i] = weigh(&set->features[i], &scratch);
    for (int z = set->min_zoom; z <= set->max_zoom; z++) {
        Arena zoom = scratch;
        Cutter c = { set, weight, z, put, ctx };
        TRY(descend(&c, pieces_of_set(&c, &zoom), 0, 0, 0, zoom));
    }
    return NULL;
}

Str tile_cut(const TileSet *set, int z, int32_t x, int32_t y, Arena *keep)
{
    const float **weight = NEWS(keep, const float *, set->count + 1);
    Cutter c = { set, weight, z, NULL, NULL };
    Pieces all = { 0 };
    for (int64_t i = 0; i < set->count; i++) {
        const TileFeature *f = &set->features[i];
        int32_t points = f->shape == MVT_POINT ? 1 : f->parts ? f->ends[f->parts - 1] : 0;
        if (!spot_box_meets(spot_box_of(f->at, points), mercator_tile(z, x, y, TILE_BUFFER))) continue;
        if (tolerance(z) > 0) weight[i] = weigh(f, keep);
        add_feature(&c, (int32_t)i, &all, keep);
    }
    /* The same way down, so that a tile is the same whoever asks for it. */
    for (int step = 1; step <= z; step++)
        all = pieces_of_tile(set, all, step, x >> (z - step), y >> (z - step), keep);
    return all.count ? write_tile(set, z, x, y, all, keep) : (Str){ "", 0 };
}
