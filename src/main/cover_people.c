/* Where people are: buildings of a table, nodes, or cells; cells spread over points or over buildings. */
#include "main/cover.h"

#include "geo/plane/areal.h"
#include "geo/text/geojson.h"
#include "geo/plane/locate.h"

#include <math.h>
#include <stdio.h>

enum { PEOPLE_MOST = 4000000 };        /* in one place; thousandths fit in 32 bits */

static const char *const not_bands[] = { "id", "lon", "lat", "people", "community", "name",
                                         "cell_m", "area", NULL };

static bool names_band(Str column)
{
    for (int i = 0; not_bands[i]; i++)
        if (str_eq(column, str_of(not_bands[i]))) return false;
    return true;
}

void cover_room(Cover *c, int64_t places, Arena *keep)
{
    c->places = (int32_t)places;
    c->place_id = NEWS(keep, Str, places + 1);
    c->place_at = NEWS(keep, Spot, places + 1);
    c->people = NEWS(keep, double, places + 1);
    c->band_people = NEWS(keep, double, (places + 1) * COVER_BANDS);
    c->place_zone = NEWS(keep, int32_t, places + 1);
}

/* ------------------------------------------------------------------------------------------------- tables */

typedef struct Columns { int id, lon, lat, people, community, cell_m, band[COVER_BANDS]; } Columns;

static Err find_columns(Cover *c, TableFile *t, Columns *k)
{
    double n;
    TRY(table_column(&t->table, "id", &k->id, &t->at));
    TRY(table_column(&t->table, "lon", &k->lon, &t->at));
    TRY(table_column(&t->table, "lat", &k->lat, &t->at));
    TRY(table_column(&t->table, "people", &k->people, &t->at));
    k->community = table_find(&t->table, S("community"));
    k->cell_m = c->per == PER_CELL || c->buildings_file ? table_find(&t->table, S("cell_m")) : -1;
    for (int i = 0; i < t->table.columns && c->bands < COVER_BANDS; i++)     /* other columns of numbers */
        if (names_band(t->table.name[i]) && t->table.rows > 0 && str_real(t->table.cell[i], &n))
            k->band[c->bands] = i, c->band[c->bands++] = t->table.name[i];
    return NULL;
}

static Err take_people(Cover *c, TableFile *t, double *wide)
{
    Columns k;
    TRY(find_columns(c, t, &k));
    for (int32_t i = 0; i < c->places; i++) {
        TRY(table_text(&t->table, i, k.id, &c->place_id[i], &t->at));
        TRY(cover_degrees(t, i, k.lon, k.lat, &c->place_at[i], &t->at));
        TRY(table_real(&t->table, i, k.people, 0, PEOPLE_MOST, &c->people[i], &t->at));
        for (int b = 0; b < c->bands; b++)
            TRY(table_real(&t->table, i, k.band[b], 0, PEOPLE_MOST,
                           &c->band_people[(int64_t)i * COVER_BANDS + b], &t->at));
        wide[i] = (double)c->cell_m;
        if (k.cell_m >= 0) TRY(table_real(&t->table, i, k.cell_m, 1, 10000, &wide[i], &t->at));
        Str community = { 0 };
        if (k.community >= 0) TRY(table_text(&t->table, i, k.community, &community, &t->at));
        c->place_zone[i] = k.community < 0 ? -1 : table_name(&c->zones, community);
    }
    return NULL;
}

/* A square `metres` wide around a place. */
static Region square(Spot p, double metres, Arena *keep)
{
    static const int32_t ends[] = { 4 };
    static const bool outer[] = { true };
    double north = 1e4 / net_metres(p, (Spot){ p.x, p.y < 0 ? p.y + 10000 : p.y - 10000 });
    double east = 1e4 / (net_metres(p, (Spot){ p.x < 0 ? p.x + 10000 : p.x - 10000, p.y }) + 1e-9);
    const double most = 1e8;                       /* ten degrees: near a pole metres are many of longitude */
    int32_t x = (int32_t)lround(fmin(metres / 2 * east, most)), y = (int32_t)lround(metres / 2 * north);
    Spot *at = NEWS(keep, Spot, 4);
    at[0] = (Spot){ p.x - x, p.y - y };
    at[1] = (Spot){ p.x + x, p.y - y };
    at[2] = (Spot){ p.x + x, p.y + y };
    at[3] = (Spot){ p.x - x, p.y + y };
    return (Region){ at, ends, outer, 1 };
}

static bool read_table(Cover *c, Region **ret_cell, Arena *keep)
{
    TableFile t;
    if (!table_file_read(c->demand_file, &t, keep)) return false;
    cover_room(c, t.table.rows, keep);
    c->zones = table_names(t.table.rows + 1, keep);
    double *wide = NEWS(keep, double, c->places + 1);
    if (!table_file_ok(&t, take_people(c, &t, wide))) return false;
    if (c->per == PER_BUILDING && !c->buildings_file) return true;
    *ret_cell = NEWS(keep, Region, c->places + 1);
    for (int32_t i = 0; i < c->places; i++) (*ret_cell)[i] = square(c->place_at[i], wide[i], keep);
    return true;
}

/* ----------------------------------------------------------------------------------------------- outlines */

bool cover_is_geojson(const char *file)
{
    Str name = str_of(file);
    return str_ends(name, S(".geojson")) || str_ends(name, S(".json"));
}

bool cover_areas(const char *file, GeoArea **ret, int32_t *ret_count, Arena *keep, Arena scratch)
{
    Str text;
    Blame why = { 0 };
    if (!file_bytes(file, &text, keep)) return false;
    Err e = geojson_areas(text, ret, ret_count, keep, scratch, &why);
    if (e) input_refused(file, e, &why);
    return !e;
}

/* A property that must be a number from 0. */
static bool number_of(const char *file, const GeoArea *a, const char *key, double *ret)
{
    Str word = geojson_area_get(a, key);
    if (str_real(word, ret) && *ret >= 0 && *ret <= PEOPLE_MOST) return true;
    fprintf(stderr, "%s:%d: 属性 %s 须是 0 到 %d 的数 / property %s must be a number from 0 to %d\n", file,
            a->line, key, PEOPLE_MOST, key, PEOPLE_MOST);
    return false;
}

bool cover_area_id(const char *file, const GeoArea *a, Str *ret)
{
    static const char *const keys[] = { "id", "code", "name", NULL };
    for (int i = 0; keys[i]; i++)
        if ((*ret = geojson_area_get(a, keys[i])).len) return true;
    fprintf(stderr, "%s:%d: 缺少属性 id / the property id is missing\n", file, a->line);
    return false;
}

static bool take_area(Cover *c, const GeoArea *a, int32_t i, const char (*band)[64])
{
    if (!cover_area_id(c->demand_file, a, &c->place_id[i])) return false;
    if (!number_of(c->demand_file, a, "people", &c->people[i])) return false;
    for (int b = 0; b < c->bands; b++)
        if (!number_of(c->demand_file, a, band[b], &c->band_people[(int64_t)i * COVER_BANDS + b]))
            return false;
    Str community = geojson_area_get(a, "community");
    c->place_zone[i] = community.len ? table_name(&c->zones, community) : -1;
    return true;
}

static bool read_outlines(Cover *c, Region **ret_cell, Arena *keep, Arena scratch)
{
    GeoArea *area;
    int32_t count;
    double n;
    char band[COVER_BANDS][64];
    if (!cover_areas(c->demand_file, &area, &count, keep, scratch)) return false;
    cover_room(c, count, keep);
    c->zones = table_names(count + 1, keep);
    *ret_cell = NEWS(keep, Region, count + 1);
    for (int32_t k = 0; k < area[0].properties && c->bands < COVER_BANDS; k++) {
        const GeoProperty *p = &area[0].property[k];
        if (!names_band(p->key) || !str_real(p->value, &n)) continue;
        snprintf(band[c->bands], sizeof *band, "%.*s", STR_ARG(p->key));
        c->band[c->bands++] = p->key;
    }
    for (int32_t i = 0; i < count; i++) {
        if (!take_area(c, &area[i], i, (const char (*)[64])band)) return false;
        (*ret_cell)[i] = area[i].region;
        Spot points[AREAL_POINTS];
        if (areal_points(&area[i].region, 1, 1, points, scratch)) c->place_at[i] = points[0];
    }
    return true;
}

/* ------------------------------------------------------------------------------------------------- units */

static void take_nodes(Cover *c, Arena *keep)
{
    const Net *n = &c->walker.net;
    cover_room(c, n->nodes, keep);
    for (int32_t v = 0; v < n->nodes; v++) {
        Buf name = buf_new(keep, 24);
        buf_int(&name, n->id[v]);
        c->place_id[v] = buf_str(&name);
        c->place_at[v] = n->at[v];
        c->people[v] = 1;
        c->place_zone[v] = -1;
    }
}

/* A place is a unit; a cell is as many as stand for it. `cell` may be NULL: places are points. */
static void make_units(Cover *c, const Region *cell, Arena *keep, Arena scratch)
{
    int64_t most = (int64_t)c->places * (cell ? AREAL_POINTS : 1);
    Spot *at = NEWS(&scratch, Spot, most + 1);
    c->unit_first = NEWS(keep, int32_t, (ptrdiff_t)c->places + 1);
    for (int32_t p = 0; p < c->places; p++) {
        Spot *to = at + c->unit_first[p];
        int32_t count = 0;
        if (cell && cell[p].rings) {
            double north = net_metres(c->place_at[p], (Spot){ c->place_at[p].x, c->place_at[p].y - 10000 });
            double east = net_metres(c->place_at[p], (Spot){ c->place_at[p].x - 10000, c->place_at[p].y });
            count = areal_points(&cell[p], north / (east + 1e-9), COVER_POINTS, to, scratch);
        }
        if (!count) to[count++] = c->place_at[p];
        c->unit_first[p + 1] = c->unit_first[p] + count;
    }
    c->units = c->unit_first[c->places];
    c->unit_at = NEWS(keep, Spot, (ptrdiff_t)c->units + 1);
    c->unit_place = NEWS(keep, int32_t, (ptrdiff_t)c->units + 1);
    c->unit_share = NEWS(keep, double, (ptrdiff_t)c->units + 1);
    for (int32_t p = 0; p < c->places; p++)
        for (int32_t u = c->unit_first[p]; u < c->unit_first[p + 1]; u++) {
            c->unit_at[u] = at[u];
            c->unit_place[u] = p;
            c->unit_share[u] = 1.0 / (c->unit_first[p + 1] - c->unit_first[p]);
        }
}

bool cover_people(Cover *c, Arena *keep, Arena scratch)
{
    Region *cell = NULL;
    if (c->per == PER_NODE) take_nodes(c, keep);
    else if (!cover_is_geojson(c->demand_file)) {
        if (!read_table(c, &cell, keep)) return false;
    } else if (!read_outlines(c, &cell, keep, scratch)) return false;
    if (c->buildings_file && !cover_spread(c, &cell, keep, scratch)) return false;
    make_units(c, c->per == PER_CELL || c->buildings_file ? cell : NULL, keep, scratch);
    return cover_zones(c, cell, keep, scratch);
}
