/* Facilities and people read and set beside the network; every service measured, 64 at a time. */
#include "main/cover.h"

#include <math.h>
#include <string.h>

const char *const cover_per[] = { "node", "building", "cell", NULL };

Err cover_degrees(const TableFile *t, int64_t row, int lon, int lat, Spot *ret, TableFault *at)
{
    double x, y;
    TRY(table_real(&t->table, row, lon, -180, 180, &x, at));
    TRY(table_real(&t->table, row, lat, -90, 90, &y, at));
    *ret = (Spot){ (int32_t)lround(x * 1e7), (int32_t)lround(y * 1e7) };
    return NULL;
}

/* --------------------------------------------------------------------------------------------- facilities */

/* Nothing there: nobody knows of a limit. */
static Err take_capacity(TableFile *t, int64_t row, int column, double *ret)
{
    *ret = -1;
    if (!t->table.cell[row * t->table.columns + column].len) return NULL;
    return table_real(&t->table, row, column, 0, 1e7, ret, &t->at);
}

/* The rows whose hours say that they are open, one behind the other. */
static Err take_facilities(Cover *c, TableFile *t, Arena scratch)
{
    int service, id, lon, lat, capacity = table_find(&t->table, S("capacity"));
    int hours = c->at.words ? table_find(&t->table, S("hours")) : -1;
    TRY(table_column(&t->table, "service", &service, &t->at));
    TRY(table_column(&t->table, "id", &id, &t->at));
    TRY(table_column(&t->table, "lon", &lon, &t->at));
    TRY(table_column(&t->table, "lat", &lat, &t->at));
    for (int64_t row = 0; row < t->table.rows; row++) {
        int32_t i = c->facilities;
        bool open = true;
        Str name;
        TRY(table_text(&t->table, row, service, &name, &t->at));
        TRY(table_text(&t->table, row, id, &c->facility_id[i], &t->at));
        TRY(cover_degrees(t, row, lon, lat, &c->facility_at[i], &t->at));
        if (capacity >= 0) TRY(take_capacity(t, row, capacity, &c->capacity[i]));
        c->facility[i].service = table_name(&c->services, name);
        if (hours >= 0) TRY(at_field(&c->at, t, row, hours, c->facility_at[i], &open, &t->at, scratch));
        if (open) c->facilities++;
        else c->closed[c->facility[i].service]++;
    }
    return NULL;
}

/* Numbers within each service, by order of the file. */
static void number_facilities(Cover *c, Arena *keep)
{
    c->service_first = NEWS(keep, int32_t, c->services.count + 2);
    c->service_list = NEWS(keep, int32_t, c->facilities + 1);
    for (int32_t i = 0; i < c->facilities; i++) {
        c->facility[i].id = (uint32_t)c->service_first[c->facility[i].service + 1]++;
        c->facility[i].snap = c->walker.network ? net_snap(&c->walker.index, c->facility_at[i])
            : (Snap){ .edge = -1 };
    }
    for (int32_t s = 0; s < c->services.count; s++) c->service_first[s + 1] += c->service_first[s];
    for (int32_t i = 0; i < c->facilities; i++)
        c->service_list[c->service_first[c->facility[i].service] + (int32_t)c->facility[i].id] = i;
}

/* `known`: services that keep their numbers; NULL: none. */
static bool read_facilities(Cover *c, const TableNames *known, Arena *keep)
{
    TableFile t;
    if (!table_file_read(c->facilities_file, &t, keep)) return false;
    c->facilities = c->at.open = c->at.closed = c->at.unknown = 0;
    c->facility = NEWS(keep, CoverFacility, t.table.rows + 1);
    c->facility_id = NEWS(keep, Str, t.table.rows + 1);
    c->facility_at = NEWS(keep, Spot, t.table.rows + 1);
    if (table_find(&t.table, S("capacity")) >= 0) c->capacity = NEWS(keep, double, t.table.rows + 1);
    c->services = table_names(t.table.rows + (known ? known->count : 0) + 1, keep);
    for (int32_t s = 0; known && s < known->count; s++) table_name(&c->services, known->name[s]);
    c->closed = NEWS(keep, int32_t, c->services.slots);
    if (!table_file_ok(&t, take_facilities(c, &t, *keep))) return false;
    if (table_find(&t.table, S("hours")) >= 0) at_note(&c->at, c->facilities_file);
    number_facilities(c, keep);
    return true;
}

bool cover_read(Cover *c, Arena *keep, Arena scratch)
{
    return read_facilities(c, NULL, keep) && cover_people(c, keep, scratch);
}

bool cover_read_other(Cover *before, Cover *after, Arena *keep)
{
    TableNames known = before->services;
    after->capacity = NULL;
    if (!read_facilities(after, &known, keep)) return false;
    int32_t *closed = NEWS(keep, int32_t, after->services.slots);
    memcpy(closed, before->closed, (size_t)known.count * sizeof *closed);
    before->closed = closed;
    before->services = after->services;
    number_facilities(before, keep);
    return true;
}

/* ---------------------------------------------------------------------------------------------- measuring */

static int32_t bits_for(const Cover *c)
{
    int32_t most = 1, bits = 0;
    for (int32_t s = 0; s < c->services.count; s++) {
        int32_t count = c->service_first[s + 1] - c->service_first[s];
        if (count > most) most = count;
    }
    while (bits < 20 && 1 << bits < most) bits++;
    return bits;
}

/* Facilities of services 64 * group … as services 0 … 63. */
static int32_t pick(const Cover *c, int32_t group, CoverFacility *to, Spot *at)
{
    int32_t count = 0;
    for (int32_t i = 0; i < c->facilities; i++) {
        if (c->facility[i].service / WALK_LANES != group) continue;
        at[count] = c->facility_at[i];
        to[count] = c->facility[i];
        to[count++].service %= WALK_LANES;
    }
    return count;
}

/* What stays while facilities move. */
static void make_ground(Cover *c, Arena *keep, Arena scratch)
{
    c->snap = NEWS(keep, Snap, (ptrdiff_t)c->units + 1);
    for (int32_t u = 0; u < c->units; u++)
        c->snap[u] = c->per == PER_NODE ? net_node_snap(&c->walker.index, u)
                   : c->walker.network ? net_snap(&c->walker.index, c->unit_at[u]) : (Snap){ .edge = -1 };
    if (!c->walker.network) return;
    const Net *n = &c->walker.net;
    c->set = cover_units(&c->walker.index, c->snap, c->units, keep);
    WalkFill fill = walk_fill(n->nodes, c->walker.edge, n->edges, n->order, keep);
    c->steps = walk_steps(&fill, walk_costs(&fill, c->walker.edge, keep), WALK_TOWARDS, true, keep, scratch);
}

void cover_work(Cover *c, Arena *keep, Arena scratch)
{
    int32_t units = c->units, bits = bits_for(c);
    int32_t groups = (c->services.count + WALK_LANES - 1) / WALK_LANES;
    Spot *where = NEWS(keep, Spot, c->facilities + 1);
    CoverFacility *some = NEWS(keep, CoverFacility, c->facilities + 1);
    if (!c->snap) make_ground(c, keep, scratch);
    WalkRows rows = { 0 };
    if (c->walker.network) rows = walk_rows(c->walker.net.nodes, WALK_LANES, bits, keep);
    c->rows = NEWS(keep, CoverRows, groups + 1);
    for (int32_t g = 0; g < groups; g++) {
        c->rows[g] = (CoverRows){ units, bits, NEWS(keep, uint32_t, (ptrdiff_t)units * WALK_LANES + 4) };
        int32_t count = pick(c, g, some, where);
        if (c->walker.network)
            cover_measure(&c->walker.index, &c->steps, some, count, &c->set, &rows, &c->rows[g], scratch);
        else cover_straight(&c->walker.profile, where, some, count, c->unit_at, &c->rows[g]);
    }
}

uint32_t cover_time(const Cover *c, int32_t unit, int32_t service, int32_t *ret_facility)
{
    const CoverRows *r = &c->rows[service / WALK_LANES];
    uint32_t packed = r->at[(int64_t)unit * WALK_LANES + service % WALK_LANES];
    *ret_facility = -1;
    if (packed >= WALK_FAR) return WALK_FAR;
    uint32_t id = packed & (((uint32_t)1 << r->bits) - 1);
    *ret_facility = c->service_list[c->service_first[service] + (int32_t)id];
    return packed >> r->bits;
}
