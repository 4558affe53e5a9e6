/* Changing the grid: what a change set needs to know, and its writing down with all history. Decides
 * nothing. */
#include "domains/divisions/divisions_inside.h"

#include "domains/divisions/divisions_queries.h"
#include "geo/plane/area.h"

const char *const place_fates[] = { "made", "altered", "ended", "restored", NULL };

SHAPE(PlaceBlock, "what stands in a place: a building, or the doors of one of its staircases",
    ID      (PlaceBlock, building_id,                "the building"),
    INT_OPT (PlaceBlock, unit,       0, 99,          "the staircase; absent: the building itself"),
    TEXT    (PlaceBlock, place,      6, 18,          "where it is"),
    LON     (PlaceBlock, lon,        0,              "CGCS2000"),
    LAT     (PlaceBlock, lat,        0,              "CGCS2000"),
    INT     (PlaceBlock, households, 0, 100000,      "doors"),
    TIME    (PlaceBlock, since_ms,                   "since when it is there"));

static Region region_of(const Outline *o) { return (Region){ o->at, o->ends, o->outer, o->rings }; }

Err divisions_outline(Ask *ask, Str text, Region *ret)
{
    Outline o;
    TRY(outline_read(text, ask->arena, &o));
    *ret = region_of(&o);
    return NULL;
}

Err divisions_drawing(Ask *ask, Str community, List *ret_drawn, List *ret_blocks)
{
    Str low, high;
    List rows;
    place_range(ask->arena, community, &low, &high);
    TRY(places_below(ask->db, ask->district, low, high, &rows, ask->arena));
    PlaceDrawn *drawn = NEWS(ask->arena, PlaceDrawn, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) {
        const PlaceRow *r = (const PlaceRow *)rows.at + i;
        Outline o;
        TRY(outline_read(r->outline, ask->arena, &o));
        drawn[i] = (PlaceDrawn){ r->code, r->name, r->kind, region_of(&o), r->households, r->since_ms,
            r->until_ms,
                                 r->change_id, r->ended_by };
    }
    *ret_drawn = (List){ drawn, rows.count };
    return place_blocks(ask->db, ask->district, low, high, ret_blocks, ask->arena);
}

/* Serials that were in use before any was given by the counter: the highest there is. */
static Err highest(Ask *ask, Str parent, bool exclusive, int64_t *ret)
{
    Str low, high;
    List rows;
    place_range(ask->arena, parent, &low, &high);
    TRY(places_below(ask->db, ask->district, low, high, &rows, ask->arena));
    *ret = exclusive ? 899 : 0;
    for (const PlaceRow *r = rows.at, *end = r + rows.count; r < end; r++) {
        int64_t serial;
        if (r->code.len < parent.len + 3) continue;
        if (!str_int(str_part(r->code, parent.len, parent.len + 3), &serial)) continue;
        if (parent.len == 12 && (serial >= 900) != exclusive) continue;
        if (serial > *ret) *ret = serial;
    }
    return NULL;
}

Err divisions_new_code(Ask *ask, Str parent, bool exclusive, Str *ret)
{
    int64_t last, serial;
    TRY(highest(ask, parent, exclusive, &last));
    TRY(place_serials_next(ask->db, ask->district, parent, exclusive, last + 1, &serial));
    if (serial > (parent.len == 12 && !exclusive ? 899 : 999))
        return ask_blame(ask, BAD_FIELD, parent.at, "编码已用完", "no serial is left below this place");
    Buf b = buf_new(ask->arena, 24);
    buf_fmt(&b, "%.*s%03d", STR_ARG(parent), (int)serial);
    *ret = buf_str(&b);
    return NULL;
}

/* ---- Writing it down ---- */

static PlaceRow row_of(Ask *ask, const PlaceChange *c, int64_t at_ms, int64_t change_id)
{
    Spot in = { 0, 0 };
    const Region *r = &c->outline;
    bool known = r->rings && area_inside_point(r->at, r->ends, r->rings, &in, *ask->arena);
    return (PlaceRow){ c->code, (PlaceKind)place_kind(c->code), c->name, known ? in.x : NONE, known
        ? in.y : NONE,
                       outline_text(ask->arena, r), c->households, c->synthetic, at_ms, NONE, change_id, 0 };
}

static Err write_place(Ask *ask, const PlaceChange *c, int64_t at_ms, int64_t change_id)
{
    PlaceRow row = row_of(ask, c, at_ms, change_id);
    switch (c->fate) {
    case PLACE_MADE:  return place_make(ask->db, ask->district, &row, S("change set"));
    case PLACE_ENDED: return place_end(ask->db, ask->district, c->code, at_ms, change_id);
    case PLACE_ALTERED: case PLACE_RESTORED: break;
    }
    TRY(place_archive(ask->db, ask->district, c->code, at_ms));
    return place_alter(ask->db, ask->district, &row);
}

static Err write_move(Ask *ask, const PlaceMove *m, int64_t at_ms)
{
    int64_t kept, moved;
    if (m->unit == NONE) {
        TRY(building_places_keep(ask->db, ask->district, m->building_id, m->from, at_ms, &kept));
        TRY(building_move(ask->db, ask->district, m->building_id, m->from, m->into, at_ms, &moved));
    } else {
        TRY(household_places_keep(ask->db, ask->district, m->building_id, m->unit, m->from, at_ms, &kept));
        TRY(household_move(ask->db, ask->district, m->building_id, m->unit, m->from, m->into, at_ms, &moved));
    }
    return kept == moved && moved > 0 ? NULL : MOVED_ON;
}

/* Each version lasts at least a millisecond, so that no two have the same beginning. */
static Err moment_after(Ask *ask, const PlaceChange *change, int changes, const PlaceMove *move, int moves,
                        int64_t *ret)
{
    int64_t at = ask->now_ms, latest;
    for (int i = 0; i < changes; i++) {
        Err e = place_since(ask->db, ask->district, change[i].code, &latest);
        if (e && e != NOT_FOUND) return e;
        if (!e && latest >= at) at = latest + 1;
    }
    for (int i = 0; i < moves; i++) {
        if (i && move[i].building_id == move[i - 1].building_id) continue;
        Err e = building_since(ask->db, ask->district, move[i].building_id, &latest);
        if (e && e != NOT_FOUND) return e;
        if (!e && latest >= at) at = latest + 1;
    }
    *ret = at;
    return NULL;
}

Err divisions_change(Ask *ask, int64_t change_id, const PlaceChange *change, int changes,
    const PlaceMove *move,
                     int moves, int64_t *ret_at_ms)
{
    int64_t at_ms;
    TRY(moment_after(ask, change, changes, move, moves, &at_ms));
    for (int i = 0; i < changes; i++) {
        Arena start = *ask->arena;
        TRY(write_place(ask, &change[i], at_ms, change_id));
        *ask->arena = start;
    }
    for (int i = 0; i < moves; i++) TRY(write_move(ask, &move[i], at_ms));
    TRY(place_stamp_raise(ask->db, ask->district));
    ask->after = divisions_after;
    *ret_at_ms = at_ms;
    return NULL;
}
