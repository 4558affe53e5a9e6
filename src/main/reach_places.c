/* A network made ready, places read and set beside it. */
#include "main/reach.h"

#include "main/network_info.h"

#include <math.h>
#include <stdio.h>

int walker_open(const char *file, const char *profile, Walker *ret, Arena *keep)
{
    At never = { 0 };
    return walker_open_at(file, profile, &never, ret, keep);
}

int walker_open_at(const char *file, const char *profile, At *at, Walker *ret, Arena *keep)
{
    *ret = (Walker){ .network = file != NULL };
    if (file && !network_open(file, &ret->net, keep)) return EXIT_BAD_INPUT;
    if (!profile_of(profile, file ? &ret->net : NULL, &ret->profile)) return EXIT_WRONG_USE;
    if (!file) {
        fputs("tuimen: 没有路网，按直线距离乘 1.3 计算 / no network: straight distance times 1.3\n", stderr);
        return 0;
    }
    if (at->words) at_gates(at, &ret->net, keep);
    Arena scratch = network_room();
    ret->index = net_index(&ret->net, &ret->profile, keep, scratch);
    ret->edge = NEWS(keep, WalkEdge, ret->net.edges + 1);
    net_costs(&ret->net, &ret->profile, ret->index.shut, ret->edge);
    return 0;
}

void places_snap(const Walker *w, Places *p)
{
    for (int32_t i = 0; i < p->count; i++)
        p->at[i].snap = w->network ? net_snap(&w->index, p->at[i].at) : (Snap){ .edge = -1 };
}

static Err take_place(const TableFile *t, int64_t row, int lon, int lat, int id, Place *to, TableFault *fault,
                      Arena *keep)
{
    double x, y;
    TRY(table_real(&t->table, row, lon, -180, 180, &x, fault));
    TRY(table_real(&t->table, row, lat, -90, 90, &y, fault));
    to->at = (Spot){ (int32_t)lround(x * 1e7), (int32_t)lround(y * 1e7) };
    if (id >= 0) return table_text(&t->table, row, id, &to->id, fault);
    Buf number = buf_new(keep, 16);
    buf_int(&number, row + 1);
    to->id = buf_str(&number);
    return NULL;
}

bool places_read(const char *file, const Walker *w, Places *ret, TableFile *t, Arena *keep)
{
    int lon = -1, lat = -1;
    if (!table_file_read(file, t, keep)) return false;
    if (!table_file_ok(t, table_column(&t->table, "lon", &lon, &t->at))) return false;
    if (!table_file_ok(t, table_column(&t->table, "lat", &lat, &t->at))) return false;
    int id = table_find(&t->table, S("id"));
    ret->count = (int32_t)t->table.rows;
    ret->at = NEWS(keep, Place, t->table.rows + 1);
    for (int32_t i = 0; i < ret->count; i++)
        if (!table_file_ok(t, take_place(t, i, lon, lat, id, &ret->at[i], &t->at, keep))) return false;
    places_snap(w, ret);
    return true;
}

bool places_hours(At *at, TableFile *t, Places *p, Arena scratch)
{
    int hours = table_find(&t->table, S("hours"));
    if (hours < 0) return true;
    for (int32_t i = 0; at->words && i < p->count; i++) {
        bool open;
        if (!table_file_ok(t, at_field(at, t, i, hours, p->at[i].at, &open, &t->at, scratch))) return false;
        p->at[i].closed = !open;
    }
    at_note(at, t->file);
    return true;
}

bool minutes_of(const char *text, uint32_t limit[MINUTES_MOST], int *ret_count)
{
    Str rest = str_of(text);
    int count = 0;
    do {
        double minutes;
        bool good = str_real(str_trim(str_cut(&rest, ',')), &minutes) && minutes > 0 && minutes <= 90;
        if (!good || count == MINUTES_MOST) {
            fprintf(stderr, "tuimen: --minutes 须是 0 到 90 的数，至多 %d 个 / "
                    "must be numbers from 0 to 90, at most %d: %s\n", MINUTES_MOST, MINUTES_MOST, text);
            return false;
        }
        limit[count++] = (uint32_t)lround(minutes * 6000);
    } while (rest.len);
    *ret_count = count;
    return true;
}

void put_seconds(Buf *to, uint32_t hundredths)
{
    if (hundredths < WALK_FAR) buf_fmt(to, "%u.%02u", hundredths / 100, hundredths % 100);
}

void put_e7(Buf *to, int32_t e7)
{
    int64_t whole = e7 < 0 ? -(int64_t)e7 : e7;
    buf_fmt(to, "%s%lld.%07lld", e7 < 0 ? "-" : "", (long long)(whole / 10000000),
            (long long)(whole % 10000000));
}

void put_snap(Buf *to, const Walker *w, const Snap *s)
{
    if (!w->network) {
        buf_adds(to, ",,straight");
        return;
    }
    if (s->edge < 0) {
        buf_adds(to, ",,far");
        return;
    }
    const NetEdge *e = &w->net.edge[s->edge];
    buf_fmt(to, "%u.%03u,%s %lld-%lld,%s", s->off_mm / 1000, s->off_mm % 1000, net_kinds[e->kind],
            (long long)w->net.id[e->a], (long long)w->net.id[e->b], s->island ? "island" : "network");
}
