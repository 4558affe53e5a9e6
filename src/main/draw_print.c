/* What tuimen draw prints: the table, and the report with the certificate of every grid. */
#include "main/draw.h"

#include <math.h>
#include <string.h>

void put_field(Buf *to, Str text)
{
    bool quotes = false;
    for (ptrdiff_t i = 0; i < text.len; i++) quotes |= strchr(",\"\n\r", text.at[i]) != NULL;
    if (!quotes) {
        buf_add(to, text);
        return;
    }
    buf_char(to, '"');
    for (ptrdiff_t i = 0; i < text.len; i++) {
        if (text.at[i] == '"') buf_char(to, '"');
        buf_char(to, text.at[i]);
    }
    buf_char(to, '"');
}

Str *draw_names(const DrawInput *in, const DrawAnswer *a, Arena *keep)
{
    Str *name = NEWS(keep, Str, a->grids + 1);
    for (int32_t g = 0, next = 1; g < a->grids; g++) {
        if (a->grid[g].old >= 0) {
            name[g] = in->olds.name[a->grid[g].old];
            continue;
        }
        do {
            Buf b = buf_new(keep, 12);
            buf_int(&b, next++);
            name[g] = buf_str(&b);
        } while (in->ask.olds && table_known(&in->olds, name[g]) >= 0);
    }
    return name;
}

/* One row a building and grid: a building cut by units has a row for each grid it is in. */
void draw_table(const DrawInput *in, const DrawAnswer *a, const Str *name, Buf *to)
{
    buf_adds(to, "id,grid\n");
    for (int32_t p = 0; p < a->pieces; p++) {
        const DrawPiece *piece = &a->piece[p];
        if (p && piece[-1].building == piece->building && piece[-1].grid == piece->grid) continue;
        put_field(to, in->names.name[piece->building]);
        buf_char(to, ',');
        put_field(to, name[piece->grid]);
        buf_char(to, '\n');
    }
}

void draw_list_links(const DrawInput *in, Buf *to)
{
    buf_adds(to, "a,b,seconds\n");
    for (int32_t k = 0; k < in->links.count; k++) {
        const DrawLink *l = &in->links.at[k];
        put_field(to, in->names.name[l->a]);
        buf_char(to, ',');
        put_field(to, in->names.name[l->b]);
        buf_char(to, ',');
        put_seconds(to, l->cost);
        buf_char(to, '\n');
    }
}

/* ------------------------------------------------------------------------------------------------ report */

static void put_text(Buf *to, const char *key, Str text)
{
    buf_fmt(to, ",\"%s\":", key);
    put_id(to, text, false);
}

static void put_minutes(Buf *to, uint32_t cost)
{
    if (cost >= WALK_FAR) buf_adds(to, "null");
    else buf_fmt(to, "%u.%02u", cost / 6000, cost % 6000 / 60);
}

static const char *truth(bool b) { return b ? "true" : "false"; }

static void put_rules(const DrawInput *in, Buf *to)
{
    const DrawAsk *a = &in->ask;
    buf_fmt(to, "{\"measure\":\"%s\",\"rules\":{\"min\":%d,\"max\":%d,\"minutes\":", in->walker.network ?
            "network" : "straight times 1.3", a->min, a->max);
    put_minutes(to, a->limit);
    buf_adds(to, ",\"case_weight\":");
    put_decimal(to, a->case_weight, 2);
    buf_fmt(to, ",\"general\":[%d,%d]", a->general_min, a->general_max);
    put_text(to, "profile", str_of(in->walker.profile.name));
    buf_fmt(to, ",\"seed\":%llu},\n", (unsigned long long)a->seed);
}

static bool in_bounds(const DrawInput *in, const DrawGrid *g)
{
    return g->size >= in->ask.min && g->size <= in->ask.max;
}

/* The whole part of a square root, and of a quotient: the same everywhere. */
static int64_t root(int64_t square)
{
    int64_t r = (int64_t)sqrt((double)square);
    while (r * r > square) r--;
    while ((r + 1) * (r + 1) <= square) r++;
    return r;
}

static void put_summary(const DrawInput *in, const DrawAnswer *a, int32_t impossible, Buf *to)
{
    int64_t load = 0, off = 0;
    int32_t good = 0, general = 0, apart = 0, walls = 0;
    uint32_t most = 0;
    for (int32_t g = 0; g < a->grids; g++) {
        good += in_bounds(in, &a->grid[g]);
        load += a->grid[g].load;
        apart += !a->grid[g].contiguous;
        walls += a->grid[g].walls_crossed;
        if (a->grid[g].contiguous && a->grid[g].reach > most) most = a->grid[g].reach;
    }
    for (int32_t g = 0; g < a->generals; g++) general += a->general[g].good;
    int64_t mean = a->grids ? load / a->grids : 0;
    for (int32_t g = 0; g < a->grids; g++) {
        int64_t d = a->grid[g].load - mean;
        off += d * d / a->grids;
    }
    buf_fmt(to, "\"summary\":{\"buildings\":%d,\"pockets\":%d,\"grids\":%d,\"in_bounds\":%d,"
            "\"not_contiguous\":%d,\"walls_crossed\":%d,\"impossible\":%d,\"general_grids\":%d,"
            "\"general_in_bounds\":%d,\"load_mean\":",
            in->ask.buildings, a->pockets, a->grids, good, apart, walls, impossible, a->generals, general);
    put_decimal(to, mean, 2);
    buf_adds(to, ",\"load_deviation\":");
    put_decimal(to, root(off), 2);
    buf_adds(to, ",\"minutes_most\":");
    put_minutes(to, most);
    buf_fmt(to, ",\"links\":%d,\"links_walled\":%d,\"off_network\":%d},\n", in->links.count, in->links.blocks,
            in->links.off);
}

static void put_grids(const DrawInput *in, const DrawAnswer *a, const Str *name, Buf *to)
{
    buf_adds(to, "\"grids\":[");
    for (int32_t i = 0; i < a->grids; i++) {
        const DrawGrid *g = &a->grid[i];
        buf_adds(to, i ? ",\n{\"grid\":" : "\n{\"grid\":");
        put_id(to, name[i], false);
        buf_fmt(to, ",\"general\":\"G%d\",\"buildings\":%d,\"households\":%d,\"shops\":%d,\"cases\":%d,"
                "\"size\":%d,\"load\":", g->general + 1, g->buildings, g->households, g->shops, g->cases,
                g->size);
        put_decimal(to, g->load, 2);
        buf_fmt(to, ",\"contiguous\":%s,\"walls_crossed\":%d,\"minutes\":", truth(g->contiguous),
                g->walls_crossed);
        put_minutes(to, g->reach);
        put_text(to, "centre", in->names.name[g->centre]);
        buf_fmt(to, ",\"in_bounds\":%s,\"within_minutes\":%s}", truth(in_bounds(in, g)),
                truth(g->reach <= in->ask.limit));
    }
    buf_adds(to, "\n],\n\"general\":[");
    for (int32_t i = 0; i < a->generals; i++) {
        const DrawGeneral *g = &a->general[i];
        buf_fmt(to, "%s\n{\"general\":\"G%d\",\"grids\":%d,\"households\":%d,\"shops\":%d,\"size\":%d,"
                "\"in_bounds\":%s}",
                i ? "," : "", i + 1, g->grids, g->households, g->shops, g->size, truth(g->good));
    }
    buf_adds(to, "\n],\n");
}

/* Shares of one building next to each other in one grid are one row: "units 1 to 2 of 3". */
static int32_t put_share(const DrawInput *in, const DrawAnswer *a, const Str *name, int32_t p, Buf *to)
{
    DrawPiece s = a->piece[p];
    int32_t next = p + 1;
    for (; next < a->pieces && a->piece[next].building == s.building &&
         a->piece[next].grid == s.grid; next++) {
        s.last = a->piece[next].last;
        s.households += a->piece[next].households;
        s.shops += a->piece[next].shops;
    }
    buf_adds(to, "{\"id\":");
    put_id(to, in->names.name[s.building], false);
    put_text(to, "grid", name[s.grid]);
    buf_fmt(to, ",\"households\":%d,\"shops\":%d", s.households, s.shops);
    if (s.of) {
        const DrawBuilding *b = &in->building[s.building];
        buf_fmt(to, ",\"split\":\"%s\",\"first\":%d,\"last\":%d,\"of\":%d", b->units == s.of ?
                "units" : "equal shares",
                s.first, s.last, s.of);
    }
    buf_char(to, '}');
    return next;
}

static void put_assignment(const DrawInput *in, const DrawAnswer *a, const Str *name, bool split, Buf *to)
{
    buf_fmt(to, "\"%s\":[", split ? "split" : "assignment");
    for (int32_t p = 0, rows = 0; p < a->pieces;) {
        if (split && !a->piece[p].of) p++;
        else {
            buf_adds(to, rows++ ? ",\n" : "\n");
            p = put_share(in, a, name, p, to);
        }
    }
    buf_adds(to, "\n],\n");
}

static void put_compounds(const DrawInput *in, const DrawAnswer *a, Buf *to)
{
    int32_t rows = 0;
    buf_adds(to, "\"compounds_cut\":[");
    for (int32_t c = 0; c < in->ask.compounds; c++) {
        if (a->compound[c] == DRAW_WHOLE) continue;
        buf_adds(to, rows++ ? ",\n{\"compound\":" : "\n{\"compound\":");
        put_id(to, in->compounds.name[c], false);
        buf_fmt(to, ",\"why\":\"%s\"}", a->compound[c] == DRAW_TOO_LARGE ? "larger than max" : "apart");
    }
    buf_adds(to, "\n],\n");
}

static void put_kept(const DrawInput *in, const DrawAnswer *a, Buf *to)
{
    int32_t on = 0;
    for (int32_t g = 0; g < a->grids; g++) on += a->grid[g].old >= 0;
    buf_fmt(to, "\"kept\":{\"old_grids\":%d,\"kept_grids\":%d,\"new_grids\":%d,\"moved_households\":%lld,"
            "\"moved_buildings\":%d,\"new_buildings\":%d,\"gone_buildings\":%d},\n", in->ask.olds, on,
                a->grids - on,
            (long long)a->moved, a->moved_buildings, in->fresh, in->gone);
}

void draw_report(const DrawInput *in, const DrawAnswer *a, const Str *name, Buf *to, Arena scratch)
{
    Arena rest = scratch;
    rest.at = scratch.at + arena_room(&scratch) / 2;
    scratch.end = rest.at;
    Buf list = buf_new(&scratch, 1 << 12);
    int32_t impossible = draw_put_impossible(in, a, name, &list, rest);
    put_rules(in, to);
    put_summary(in, a, impossible, to);
    put_grids(in, a, name, to);
    put_assignment(in, a, name, false, to);
    put_assignment(in, a, name, true, to);
    put_compounds(in, a, to);
    if (in->ask.olds) put_kept(in, a, to);
    buf_adds(to, "\"impossible\":[");
    buf_add(to, buf_str(&list));
    buf_adds(to, "\n]}\n");
}
