/* tuimen network info: counts and tables. */
#include "main/network_info.h"

#include "json/json.h"

#include <string.h>

typedef struct Island { int32_t nodes, edges, first; uint64_t length_mm; } Island;

/* The parts of a network, whatever is closed; the one with the most nodes first. */
static Island *islands(const Net *n, int32_t *ret_count, Arena *keep, Arena scratch)
{
    WalkEdge *edge = NEWS(&scratch, WalkEdge, n->edges + 1);
    int32_t *part = NEWS(&scratch, int32_t, n->nodes + 1);
    for (int32_t i = 0; i < n->edges; i++) edge[i] = (WalkEdge){ n->edge[i].a, n->edge[i].b, 0, 0 };
    *ret_count = walk_parts(n->nodes, edge, n->edges, part, scratch);
    Island *island = NEWS(keep, Island, *ret_count + 1);
    for (int32_t v = 0; v < n->nodes; v++)
        if (!island[part[v]].nodes++) island[part[v]].first = v;
    for (int32_t i = 0; i < n->edges; i++) {
        island[part[n->edge[i].a]].edges++;
        island[part[n->edge[i].a]].length_mm += n->edge[i].length_mm;
    }
    return island;
}

static void put_mm(Buf *to, uint64_t mm)
{
    buf_fmt(to, "%llu.%03d", (unsigned long long)(mm / 1000), (int)(mm % 1000));
}

static void put_length(Buf *to, const char *name, uint64_t mm)
{
    json_key(to, name);
    put_mm(to, mm);
}

static void put_count(Buf *to, const char *name, int64_t n)
{
    json_key(to, name);
    buf_int(to, n);
}

static void put_lengths(const Net *n, Buf *to)
{
    static const struct { const char *name; int flag; } flags[] = {
        { "private_m", NET_PRIVATE }, { "bridge_m", NET_BRIDGE }, { "tunnel_m", NET_TUNNEL },
        { "oneway_m", NET_NOT_THERE | NET_NOT_BACK }, { "closed_m", NET_CLOSED }, { "added_m", NET_ADDED } };
    uint64_t all = 0, kind[NET_KINDS] = { 0 }, flag[COUNT(flags)] = { 0 };
    for (int32_t i = 0; i < n->edges; i++) {
        all += n->edge[i].length_mm;
        kind[n->edge[i].kind] += n->edge[i].length_mm;
        for (int k = 0; k < COUNT(flags); k++)
            if (n->edge[i].flags & flags[k].flag) flag[k] += n->edge[i].length_mm;
    }
    put_length(to, "length_m", all);
    json_key(to, "by_kind_m");
    buf_char(to, '{');
    for (int k = 0; k < NET_KINDS; k++) put_length(to, net_kinds[k], kind[k]);
    buf_char(to, '}');
    for (int k = 0; k < COUNT(flags); k++) put_length(to, flags[k].name, flag[k]);
}

static void put_gates(const Net *n, Buf *to)
{
    int64_t state[3] = { 0 }, hours = 0;
    for (int32_t i = 0; i < n->gates; i++) {
        state[n->gate[i].state]++;
        hours += n->gate[i].hours_len > 0;
    }
    json_key(to, "gates");
    buf_char(to, '{');
    put_count(to, "open", state[NET_GATE_OPEN]);
    put_count(to, "private", state[NET_GATE_PRIVATE]);
    put_count(to, "closed", state[NET_GATE_CLOSED]);
    put_count(to, "with_hours", hours);
    buf_char(to, '}');
}

void info_json(const Net *n, int64_t bytes, Buf *to, Arena scratch)
{
    SpotBox box = spot_box_of(n->at, n->points);
    int32_t parts;
    Arena more = scratch;
    more.at += arena_room(&scratch) / 2 & ~(ptrdiff_t)15;
    Island *island = islands(n, &parts, &scratch, more);
    uint64_t cut_off = 0;
    for (int32_t i = 1; i < parts; i++) cut_off += island[i].length_mm;
    buf_char(to, '{');
    put_count(to, "version", 1);
    put_count(to, "bytes", bytes);
    json_key(to, "profile");
    json_text(to, str_of(n->profile));
    put_count(to, "nodes", n->nodes);
    put_count(to, "edges", n->edges);
    put_count(to, "points", n->points);
    put_lengths(n, to);
    put_gates(n, to);
    json_key(to, "islands");
    buf_char(to, '{');
    put_count(to, "count", parts - 1);
    put_count(to, "nodes", n->nodes - island[0].nodes);
    put_length(to, "length_m", cut_off);
    buf_char(to, '}');
    json_key(to, "box");
    buf_char(to, '[');
    const int32_t side[] = { box.x0, box.y0, box.x1, box.y1 };
    for (int i = 0; i < 4; i++) {
        if (i) buf_char(to, ',');
        json_degrees(to, side[i]);
    }
    buf_adds(to, "]}\n");
}

void info_edges(const Net *n, const NetProfile *p, Buf *to, Arena scratch)
{
    WalkEdge *edge = NEWS(&scratch, WalkEdge, n->edges + 1);
    unsigned char *shut = NEWS(&scratch, unsigned char, n->nodes + 1);
    net_shut(n, p, shut);
    net_costs(n, p, shut, edge);
    buf_adds(to, "from,to,length_m,kind,level,flags,seconds,seconds_back\n");
    for (int32_t i = 0; i < n->edges; i++) {
        const NetEdge *e = &n->edge[i];
        buf_fmt(to, "%lld,%lld,", (long long)n->id[e->a], (long long)n->id[e->b]);
        put_mm(to, e->length_mm);
        buf_fmt(to, ",%s,%d,%d,", net_kinds[e->kind], e->level, e->flags);
        if (edge[i].there < WALK_FAR) buf_fmt(to, "%u.%02u", edge[i].there / 100, edge[i].there % 100);
        buf_char(to, ',');
        if (edge[i].back < WALK_FAR) buf_fmt(to, "%u.%02u", edge[i].back / 100, edge[i].back % 100);
        buf_char(to, '\n');
    }
}

/* A cell as CSV wants it (RFC 4180): in quotes when it must be. */
void put_cell(Buf *to, Str cell)
{
    bool quote = false;
    for (ptrdiff_t i = 0; i < cell.len; i++)
        quote |= cell.at[i] == '"' || cell.at[i] == ',' || cell.at[i] == '\n' || cell.at[i] == '\r';
    if (quote) buf_char(to, '"');
    for (ptrdiff_t i = 0; i < cell.len; i++) {
        if (cell.at[i] == '"') buf_char(to, '"');
        buf_char(to, cell.at[i]);
    }
    if (quote) buf_char(to, '"');
}

void info_gates(const Net *n, Buf *to)
{
    static const char *const state[] = { "open", "private", "closed" };
    buf_adds(to, "node,lon,lat,state,hours\n");
    for (int32_t i = 0; i < n->gates; i++) {
        const NetGate *g = &n->gate[i];
        buf_fmt(to, "%lld,", (long long)n->id[g->node]);
        json_degrees(to, n->at[g->node].x);
        buf_char(to, ',');
        json_degrees(to, n->at[g->node].y);
        buf_fmt(to, ",%s,", state[g->state]);
        put_cell(to, net_gate_hours(n, g));
        buf_char(to, '\n');
    }
}

void info_nodes(const Net *n, Buf *to)
{
    buf_adds(to, "node,lon,lat\n");
    for (int32_t v = 0; v < n->nodes; v++) {
        buf_fmt(to, "%lld,", (long long)n->id[v]);
        json_degrees(to, n->at[v].x);
        buf_char(to, ',');
        json_degrees(to, n->at[v].y);
        buf_char(to, '\n');
    }
}

void info_islands(const Net *n, Buf *to, Arena scratch)
{
    int32_t parts;
    Arena more = scratch;
    more.at += arena_room(&scratch) / 2 & ~(ptrdiff_t)15;
    Island *island = islands(n, &parts, &scratch, more);
    buf_adds(to, "island,nodes,edges,length_m,node,lon,lat\n");
    for (int32_t i = 1; i < parts; i++) {
        buf_fmt(to, "%d,%d,%d,", i, island[i].nodes, island[i].edges);
        put_mm(to, island[i].length_mm);
        buf_fmt(to, ",%lld,", (long long)n->id[island[i].first]);
        json_degrees(to, n->at[island[i].first].x);
        buf_char(to, ',');
        json_degrees(to, n->at[island[i].first].y);
        buf_char(to, '\n');
    }
}
