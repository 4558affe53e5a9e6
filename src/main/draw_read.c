/* What tuimen draw reads: buildings, walls, the old plan. */
#include "main/draw.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#define SPAN_MM (500.0 * 1000 * 1000)

/* ------------------------------------------------------------------------------------------- buildings */

typedef struct Columns { int id, lon, lat, households, shops, cases, units, compound; } Columns;

static Err find_columns(TableFile *f, Columns *c)
{
    const char *must[] = { "id", "lon", "lat", "households" };
    int *to[] = { &c->id, &c->lon, &c->lat, &c->households };
    for (int i = 0; i < 4; i++) TRY(table_column(&f->table, must[i], to[i], &f->at));
    c->shops = table_find(&f->table, S("shops"));
    c->cases = table_find(&f->table, S("cases"));
    c->units = table_find(&f->table, S("units"));
    c->compound = table_find(&f->table, S("compound"));
    return NULL;
}

/* A whole number from 0 to `most`; nothing there means 0, where the column need not be. */
static Err take_count(TableFile *f, int64_t row, int column, bool must, int32_t most, int32_t *ret)
{
    double value;
    *ret = 0;
    if (column < 0 || (!must && !f->table.cell[row * f->table.columns + column].len)) return NULL;
    TRY(table_real(&f->table, row, column, 0, most, &value, &f->at));
    if (value != floor(value))
        return table_refuse(&f->table, row, column, "须是整数", "must be a whole number", &f->at);
    *ret = (int32_t)value;
    return NULL;
}

static Err take_building(TableFile *f, int64_t row, const Columns *c, DrawInput *to)
{
    double lon, lat;
    Str id;
    DrawBuilding *b = &to->building[row];
    TRY(table_text(&f->table, row, c->id, &id, &f->at));
    if (table_name(&to->names, id) != row)
        return table_refuse(&f->table, row, c->id, "这个编号已经有过", "this id is there already", &f->at);
    TRY(table_real(&f->table, row, c->lon, -180, 180, &lon, &f->at));
    TRY(table_real(&f->table, row, c->lat, -89, 89, &lat, &f->at));
    to->degrees[row] = (Spot){ (int32_t)lround(lon * 1e7), (int32_t)lround(lat * 1e7) };
    TRY(take_count(f, row, c->households, true, DRAW_HOUSEHOLDS_MAX, &b->households));
    TRY(take_count(f, row, c->shops, false, DRAW_HOUSEHOLDS_MAX, &b->shops));
    TRY(take_count(f, row, c->cases, false, DRAW_HOUSEHOLDS_MAX, &b->cases));
    TRY(take_count(f, row, c->units, false, DRAW_UNITS_MAX, &b->units));
    if ((b->households + b->shops + to->ask.max - 1) / to->ask.max > DRAW_UNITS_MAX)
        return table_refuse(&f->table, row, c->households, "一栋楼至多是上限的一千倍",
                            "a building may be a thousand times the limit at the most", &f->at);
    Str compound = c->compound < 0 ? (Str){ 0 } : f->table.cell[row * f->table.columns + c->compound];
    b->compound = to->compound_of[row] = compound.len ? table_name(&to->compounds, compound) : -1;
    return NULL;
}

static bool read_buildings(const char *file, DrawInput *to, Arena *keep)
{
    TableFile f;
    Columns c;
    if (!table_file_read(file, &f, keep) || !table_file_ok(&f, find_columns(&f, &c))) return false;
    int64_t rows = f.table.rows;
    if (!rows || rows > DRAW_BUILDINGS_MAX) {
        fprintf(stderr, "%s:1: 须有 1 到 %d 栋楼 / there must be 1 to %d buildings\n", file, DRAW_BUILDINGS_MAX,
                DRAW_BUILDINGS_MAX);
        return false;
    }
    to->building = NEWS(keep, DrawBuilding, rows + 1);
    to->degrees = NEWS(keep, Spot, rows + 1);
    to->at = NEWS(keep, Spot, rows + 1);
    to->compound_of = NEWS(keep, int32_t, rows + 1);
    to->names = table_names(rows, keep);
    to->compounds = table_names(rows, keep);
    for (int64_t r = 0; r < rows; r++)
        if (!table_file_ok(&f, take_building(&f, r, &c, to))) return false;
    to->ask.buildings = (int32_t)rows;
    to->ask.compounds = to->compounds.count;
    Net all = { .at = to->degrees, .points = (int32_t)rows };
    NetPlane plane = to->walker.network ? to->walker.index.plane : net_plane(&all);
    for (int64_t r = 0; r < rows; r++) {
        Spot d = to->degrees[r];
        if (fabs(((double)d.x - plane.origin.x) * plane.east) < SPAN_MM &&
            fabs(((double)d.y - plane.origin.y) * plane.north) < SPAN_MM) {
            to->at[r] = net_to_plane(&plane, d);
            continue;
        }
        return table_file_ok(&f, table_refuse(&f.table, r, c.lon, "离全部的中间超过 500 公里",
                                              "more than 500 km from the middle of all", &f.at));
    }
    return true;
}

/* ----------------------------------------------------------------------------------------------- walls */

static Str wall_name(const GeoLine *l, Arena *keep)
{
    const char *key[] = { "name", "id", "ref" };
    for (int i = 0; i < COUNT(key); i++) {
        Str name = geojson_get(l, key[i]);
        if (name.len && !str_eq(name, S("null"))) return name;
    }
    Buf b = buf_new(keep, 24);
    buf_fmt(&b, "line %d", l->line);
    return buf_str(&b);
}

/* The part of a piece of wall that is near enough to stand between two buildings (Liang and Barsky 1984);
 * false: none is. */
static bool near_part(const NetPlane *p, Spot a, Spot b, Spot *ret_a, Spot *ret_b)
{
    double at[2] = { ((double)a.x - p->origin.x) * p->east, ((double)a.y - p->origin.y) * p->north };
    double by[2] = { ((double)b.x - a.x) * p->east, ((double)b.y - a.y) * p->north }, from = 0, to = 1;
    for (int k = 0; k < 4; k++) {
        double way = k % 2 ? by[k / 2] : -by[k / 2], room = SPAN_MM - (k % 2 ? at[k / 2] : -at[k / 2]);
        if (way == 0 && room < 0) return false;
        if (way > 0 && room / way < to) to = room / way;
        if (way < 0 && room / way > from) from = room / way;
    }
    if (from > to) return false;
    *ret_a = (Spot){ (int32_t)lround(at[0] + from * by[0]), (int32_t)lround(at[1] + from * by[1]) };
    *ret_b = (Spot){ (int32_t)lround(at[0] + to * by[0]), (int32_t)lround(at[1] + to * by[1]) };
    return true;
}

static bool read_walls(const char *file, DrawInput *to, Arena *keep)
{
    Str text;
    GeoLine *line = NULL;
    int32_t lines = 0, pieces = 0, count = 0;
    Blame why = { 0 };
    if (!file_bytes(file, &text, keep)) return false;
    Err e = geojson_outlines(text, &line, &lines, keep, &why);
    if (e) return input_refused(file, e, &why), false;
    Net all = { .at = to->degrees, .points = to->ask.buildings };
    NetPlane plane = to->walker.network ? to->walker.index.plane : net_plane(&all);
    for (int32_t i = 0; i < lines; i++) pieces += line[i].count - 1;
    WallPiece *piece = NEWS(keep, WallPiece, pieces + 1);
    to->wall = NEWS(keep, Str, lines + 1);
    to->wall_count = lines;
    for (int32_t i = 0; i < lines; i++) {
        to->wall[i] = wall_name(&line[i], keep);
        for (int32_t k = 1; k < line[i].count; k++) {
            Spot a, b;
            if (near_part(&plane, line[i].at[k - 1], line[i].at[k], &a, &b))
                piece[count++] = (WallPiece){ a, b, i };
        }
    }
    to->walls = walls_index(piece, count, keep);
    return true;
}

/* ------------------------------------------------------------------------------------------ the old plan */

static int64_t size_of(const DrawBuilding *b) { return b->households + b->shops; }

/* The rows of each building in the order of the file. */
static Err take_old(TableFile *f, DrawInput *to, int32_t *count, int32_t *building, int32_t *grid)
{
    int id, column;
    Str name;
    TRY(table_column(&f->table, "id", &id, &f->at));
    TRY(table_column(&f->table, "grid", &column, &f->at));
    for (int64_t r = 0; r < f->table.rows; r++) {
        TRY(table_text(&f->table, r, id, &name, &f->at));
        building[r] = table_known(&to->names, name);
        TRY(table_text(&f->table, r, column, &name, &f->at));
        grid[r] = table_name(&to->olds, name);
        if (building[r] < 0) to->gone++;
        else if (count[building[r]]++ && size_of(&to->building[building[r]]) <= to->ask.max)
            return table_refuse(&f->table, r, id, "这个编号已经有过", "this id is there already", &f->at);
    }
    return NULL;
}

static bool read_old(const char *file, DrawInput *to, Arena *keep)
{
    TableFile f;
    if (!table_file_read(file, &f, keep)) return false;
    int64_t rows = f.table.rows;
    int32_t n = to->ask.buildings, *first = NEWS(keep, int32_t, n + 2), *building = NEWS(keep, int32_t,
                                                                                         rows + 1),
        *grid = NEWS(keep, int32_t, rows + 1), *old = NEWS(keep, int32_t, rows + 1),
        *at = NEWS(keep, int32_t, n + 1);
    to->olds = table_names(rows + 1, keep);
    to->ask.old_first = first;
    to->ask.old = old;
    if (!table_file_ok(&f, take_old(&f, to, first + 1, building, grid))) return false;
    for (int32_t i = 0; i < n; i++) {
        to->fresh += !first[i + 1];
        first[i + 1] += first[i];
        at[i] = first[i];
    }
    for (int64_t r = 0; r < rows; r++)
        if (building[r] >= 0) old[at[building[r]]++] = grid[r];
    to->ask.olds = to->olds.count;
    return true;
}

int draw_read(const DrawFiles *files, DrawInput *to, Arena *keep, Arena scratch)
{
    int bad = walker_open(files->network, files->profile, &to->walker, keep);
    if (bad) return bad;
    to->walls = walls_index(NULL, 0, keep);
    if (!read_buildings(files->buildings, to, keep) || (files->walls && !read_walls(files->walls, to,
                                                                                    keep)) ||
        (files->keep && !read_old(files->keep, to, keep))) return EXIT_BAD_INPUT;
    DrawGround ground = { .at = to->at, .compound = to->compound_of, .count = to->ask.buildings,
                          .walls = &to->walls, .speed = to->walker.profile.speed, .limit = to->ask.limit,
                          .net = to->walker.network ? &to->walker.index : NULL, .degrees = to->degrees };
    to->links = draw_links(&ground, keep, scratch);
    to->ask.at = to->at;
    to->ask.building = to->building;
    to->ask.links = &to->links;
    return 0;
}
