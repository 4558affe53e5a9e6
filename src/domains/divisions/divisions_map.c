/* The map in memory: the tree in order of code, outlines, and two indexes that say where a point is. */
#include "domains/divisions/divisions_inside.h"

#include "domains/divisions/divisions_queries.h"
#include "app/app.h"
#include "geo/datum/datum.h"
#include "geo/plane/area.h"
#include "geo/plane/mercator.h"
#include "geo/text/geojson_feature.h"

#include <stdio.h>
#include <string.h>

/* One "lon lat" out of the text; *text moves behind it. */
static bool read_spot(Str *text, Spot *ret)
{
    int32_t xy[2];
    for (int i = 0; i < 2; i++) {
        bool minus = text->len && text->at[0] == '-';
        int64_t n = 0;
        ptrdiff_t k = minus;
        while (k < text->len && k < 12 && text->at[k] >= '0' && text->at[k] <= '9')
            n = n * 10 + (text->at[k++] - '0');
        if (k == minus || n > 1800000000) return false;
        xy[i] = (int32_t)(minus ? -n : n);
        *text = str_part(*text, k, text->len);
        if (i == 0) {
            if (!str_starts(*text, S(" "))) return false;
            *text = str_part(*text, 1, text->len);
        }
    }
    *ret = (Spot){ xy[0], xy[1] };
    return true;
}

Err outline_read(Str text, Arena *keep, Outline *ret)
{
    int32_t points = 1, rings = 1;
    for (ptrdiff_t i = 0; i < text.len; i++) {
        points += text.at[i] == ',' || text.at[i] == ';' || text.at[i] == '|';
        rings += text.at[i] == ';' || text.at[i] == '|';
    }
    *ret = (Outline){ .box = SPOT_BOX_EMPTY };
    if (!text.len) return NULL;
    Spot *at = NEWS(keep, Spot, points);
    int32_t *ends = NEWS(keep, int32_t, rings);
    bool *outer = NEWS(keep, bool, rings);
    int32_t n = 0, ring = 0;
    outer[0] = true;
    for (;;) {
        if (n == points || !read_spot(&text, &at[n++])) return BROKEN;
        char next = text.len ? text.at[0] : ';';
        if (next == ';' || next == '|') {
            ends[ring++] = n;
            if (ring < rings) outer[ring] = next == '|';
        } else if (next != ',') {
            return BROKEN;
        }
        if (!text.len) break;
        text = str_part(text, 1, text.len);
    }
    *ret = (Outline){ at, ends, ring, outer, spot_box_of(at, n) };
    return NULL;
}

Str outline_text(Arena *keep, const Region *r)
{
    Buf b = buf_new(keep, 256);
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++])
        for (int32_t k = from; k < r->ends[i]; k++) {
            if (k) buf_char(&b, k > from ? ',' : r->outer[i] ? '|' : ';');
            buf_fmt(&b, "%d %d", r->at[k].x, r->at[k].y);
        }
    return buf_str(&b);
}

void outline_geojson(Buf *to, const Outline *o)
{
    geojson_region(to, &(Region){ o->at, o->ends, o->outer, o->rings });
}

const PlaceMap *place_map(const Ask *ask) { return app_kept(ask->app, "divisions"); }

int place_find(const PlaceMap *map, Str code)
{
    int low = 0, high = map->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (str_cmp(map->place[middle].code, code) < 0) low = middle + 1;
        else high = middle;
    }
    return low < map->count && str_eq(map->place[low].code, code) ? low : -1;
}

int place_past_find(const PlaceMap *map, Str code)
{
    const PlaceMap *past = map->past;
    int low = 0, high = past ? past->count : 0;
    while (low < high) {
        int middle = (low + high) / 2;
        if (str_cmp(past->place[middle].code, code) < 0) low = middle + 1;
        else high = middle;
    }
    return past && low < past->count && str_eq(past->place[low].code, code) ? low : -1;
}

/* An index over the areas of one kind. NULL where none has an outline. What is laid over takes no point
 * away. */
static Err index_kind(PlaceMap *map, PlaceKind kind, Arena *keep, Arena scratch, const Locate **ret,
    int **ret_place)
{
    LocateArea *area = NEWS(&scratch, LocateArea, map->count + 1);
    int *place = NEWS(keep, int, map->count + 1), count = 0;
    Locate *made = NULL;
    for (int i = 0; i < map->count; i++) {
        const Outline *o = &map->outline[i];
        if (map->place[i].kind != kind || !o->rings || place_exclusive(map->place[i].code)) continue;
        area[count] = (LocateArea){ o->at, o->ends, o->rings };
        place[count++] = i;
    }
    if (count) TRY(locate_make(area, count, &made, keep, scratch));
    *ret = made;
    *ret_place = place;
    return NULL;
}

static Err fill_place(PlaceMap *map, int i, const PlaceRow *row, Arena *keep)
{
    Outline *o = &map->outline[i];
    Str parent = place_parent(row->code);
    map->place[i] = (Place){
        str_copy(keep, row->code), row->kind, str_copy(keep, row->name), { 0 }, row->lon, row->lat,
        row->households, 0, row->synthetic
    };
    map->span[i] = (PlaceSpan){ row->since_ms, row->until_ms, row->change_id, row->ended_by,
                                row->households };
    if (parent.at) map->place[i].parent = str_part(map->place[i].code, 0, parent.len);
    TRY(outline_read(row->outline, keep, o));
    int32_t points = o->rings ? o->ends[o->rings - 1] : 0;
    map->mercator[i] = NEWS(keep, Spot, points + 1);
    for (int32_t k = 0; k < points; k++) map->mercator[i][k] = mercator_of_e7(o->at[k].x, o->at[k].y);
    return NULL;
}

static void map_room(PlaceMap *map, int count, Arena *keep)
{
    map->count = count;
    map->place = NEWS(keep, Place, count + 1);
    map->outline = NEWS(keep, Outline, count + 1);
    map->mercator = NEWS(keep, Spot *, count + 1);
    map->span = NEWS(keep, PlaceSpan, count + 1);
}

static Err fill(PlaceMap *map, const List *rows, Arena *keep)
{
    map_room(map, (int)rows->count, keep);
    for (int i = 0; i < map->count; i++) TRY(fill_place(map, i, (const PlaceRow *)rows->at + i, keep));
    return NULL;
}

/* Households are known at the leaves; the rest adds up. Children come after their parents in
 * order of code. */
void place_add_up(PlaceMap *map)
{
    for (int i = map->count - 1; i >= 0; i--) {
        int up = map->place[i].parent.at ? place_find(map, map->place[i].parent) : -1;
        if (up < 0) continue;
        map->place[up].children++;
        map->place[up].households += map->place[i].households;
    }
}

static Err make(Db *db, Str district, int64_t now_ms, Arena *keep, Arena scratch, PlaceMap *map)
{
    PlaceMap *past = NEW(keep, PlaceMap);
    Arena start = scratch;
    List rows;
    Err e = place_stamp(db, district, &map->stamp);
    if (e && e != NOT_FOUND) return e;
    if (e) map->stamp = 0;
    TRY(places_past(db, district, &rows, &scratch));
    TRY(fill(past, &rows, keep));
    map->past = past;
    scratch = start;
    TRY(places_now(db, district, &rows, &scratch));
    TRY(fill(map, &rows, keep));
    place_add_up(map);
    scratch = start;
    TRY(index_kind(map, PLACE_MICROGRID, keep, scratch, &map->micro, &map->micro_place));
    TRY(index_kind(map, PLACE_COMMUNITY, keep, scratch, &map->community, &map->community_place));
    Buf etag = buf_new(keep, 60);
    buf_fmt(&etag, "\"gov-%lld-%llx\"", (long long)map->stamp, (unsigned long long)now_ms);
    map->etag = buf_str(&etag);
    return NULL;
}

/* Maps that have been replaced are given back when nobody can still be reading them: a request holds one for
 * milliseconds, so a minute and two newer ones are plenty. */
/* address space: 6,000 places take 30 MB. From a GiB on in large pages, which asking at random needs. */
enum { MAP_BYTES = 1 << 30, MAPS_KEPT = 2, MAP_REST_MS = 60000 };

/* left: replaced */
typedef struct MapRoom { Arena whole; int64_t left_ms; struct MapRoom *before; } MapRoom;

static void give_back(MapRoom *newest, int64_t now_ms)
{
    MapRoom **at = &newest->before;
    for (int n = 1; *at; n++) {
        MapRoom *room = *at;
        bool rests = n <= MAPS_KEPT || now_ms - room->left_ms < MAP_REST_MS;
        if (rests) {
            at = &room->before;
            continue;
        }
        Arena whole = room->whole;
        *at = room->before;
        arena_drop(whole, MAP_BYTES);          /* the room itself lives in it */
    }
}

Err divisions_reload(App *app, Db *read)
{
    Arena whole = arena_make(MAP_BYTES), keep = whole, scratch = arena_make(MAP_BYTES);
    MapRoom *room = NEW(&keep, MapRoom);
    PlaceMap *map = NEW(&keep, PlaceMap), *before = app_kept(app, "divisions");
    *room = (MapRoom){ whole, 0, before ? before->room : NULL };
    map->room = room;
    Err e = make(read, app_district(app), app_now(app), &keep, scratch, map);
    arena_drop(scratch, MAP_BYTES);
    if (e) return arena_drop(whole, MAP_BYTES), e;
    app_keep(app, "divisions", map);           /* the one before stays for those who still read it */
    if (before) before->room->left_ms = app_now(app);
    give_back(room, app_now(app));
    return NULL;
}

/* A map that could not be read stays old until the clock looks again. */
void divisions_after(Ask *ask)
{
    Err e = divisions_reload(ask->app, ask->db);
    (void)e;
}

Err divisions_refresh(Ask *ask)
{
    int64_t stamp = 0;
    Err e = place_stamp(ask->db, ask->district, &stamp);
    if (e && e != NOT_FOUND) return e;
    if (!e && stamp != place_map(ask)->stamp) ask->after = divisions_after;
    return NULL;
}

Err divisions_point(Ask *ask, int64_t lon, int64_t lat, int datum, int64_t *ret_lon, int64_t *ret_lat)
{
    (void)ask;
    datum_convert_e7(lon, lat, datum < 0 ? DATUM_WGS84 : (Datum)datum, DATUM_CGCS2000, ret_lon, ret_lat);
    return NULL;
}

Err divisions_at(Ask *ask, int64_t lon, int64_t lat, Str *ret_code)
{
    const PlaceMap *map = place_map(ask);
    Spot at = { (int32_t)lon, (int32_t)lat };
    int found = map->micro ? locate(map->micro, at) : -1;
    if (found >= 0) return *ret_code = map->place[map->micro_place[found]].code, NULL;
    found = map->community ? locate(map->community, at) : -1;
    if (found >= 0) return *ret_code = map->place[map->community_place[found]].code, NULL;
    return PLACES_OUTSIDE;
}

Err divisions_place(Ask *ask, Str code, Place *ret)
{
    const PlaceMap *map = place_map(ask);
    int i = place_find(map, code);
    if (i < 0) return NOT_FOUND;
    *ret = map->place[i];
    return NULL;
}

int divisions_around(const Ask *ask, SpotBox box, Str code[], int room)
{
    const PlaceMap *map = place_map(ask);
    int count = 0;
    for (int i = 0; i < map->count && count < room; i++) {
        Str community = place_up(map->place[i].code, PLACE_COMMUNITY);
        bool known = count && str_eq(code[count - 1], community);      /* places stand in order of code */
        if (community.at && !known && spot_box_meets(map->outline[i].box, box)) code[count++] = community;
    }
    return count;
}

int divisions_within(const Ask *ask, int64_t lon, int64_t lat, double metres, PlaceKind kind, Str code[],
                     int room)
{
    const PlaceMap *map = place_map(ask);
    int count = 0;
    for (int i = 0; i < map->count && count < room; i++) {
        const Place *p = &map->place[i];
        if (place_kind(p->code) != (int)PLACE_MICROGRID || p->lon == NONE) continue;
        Str up = place_up(p->code, kind);
        bool known = count && str_eq(code[count - 1], up);
        if (up.at && !known && distance_m(lon, lat, p->lon, p->lat) <= metres) code[count++] = up;
    }
    return count;
}

bool divisions_box(const Ask *ask, SpotBox *ret)
{
    const PlaceMap *map = place_map(ask);
    SpotBox box = SPOT_BOX_EMPTY;
    for (int i = 0; i < map->count; i++) {
        const Outline *o = &map->outline[i];
        if (!o->rings) continue;
        box = spot_box_with(box, (Spot){ o->box.x0, o->box.y0 });
        box = spot_box_with(box, (Spot){ o->box.x1, o->box.y1 });
    }
    *ret = box;
    return box.x0 <= box.x1;
}

/* Its last name, of a place that is over too: an old case still says where it was. */
static Str name_of(const PlaceMap *map, Str code)
{
    int i = place_find(map, code);
    if (i >= 0) return map->place[i].name;
    for (i = place_past_find(map, code); i >= 0; i++)
        if (i + 1 == map->past->count || !str_eq(map->past->place[i + 1].code,
            code)) return map->past->place[i].name;
    return (Str){ 0 };
}

Str divisions_name(Ask *ask, Str code)
{
    Str name = name_of(place_map(ask), code);
    return name.at ? name : S("");
}

/* Names of grids repeat the names above them in some districts: then the last one says it all. */
Str divisions_words(Ask *ask, Str code)
{
    const PlaceMap *map = place_map(ask);
    Buf b = buf_new(ask->arena, 96);
    static const PlaceKind kinds[] = { PLACE_COMMUNITY, PLACE_GRID, PLACE_MICROGRID };
    for (int k = 0; k < COUNT(kinds); k++) {
        Str up = place_up(code, kinds[k]), name = up.at ? name_of(map, up) : (Str){ 0 };
        if (!name.at) continue;
        if (b.len) buf_char(&b, ' ');
        buf_add(&b, name);
    }
    if (!b.len) buf_add(&b, divisions_name(ask, code));
    return buf_str(&b);
}
