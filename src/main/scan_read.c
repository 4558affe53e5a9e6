/* Tables into what is scanned: places, counts by day, people, neighbours. */
#include "main/scan.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { COUNT_MOST = 1000000 };

/* Columns `a` or `b`, whichever the table has. */
static Err either(const Table *t, const char *a, const char *b, int *ret, TableFault *at)
{
    *ret = table_find(t, str_of(b));
    return *ret >= 0 ? NULL : table_column(t, a, ret, at);
}

static Err take_places(TableFile *f, ScanInput *to, Arena *keep)
{
    const Table *t = &f->table;
    int id, x, y, people = table_find(t, S("population"));
    to->ask.degrees = table_find(t, S("lon")) >= 0;
    TRY(table_column(t, "id", &id, &f->at));
    TRY(table_column(t, to->ask.degrees ? "lon" : "x", &x, &f->at));
    TRY(table_column(t, to->ask.degrees ? "lat" : "y", &y, &f->at));
    to->names = table_names(t->rows + 1, keep);
    to->x = NEWS(keep, double, t->rows + 1);
    to->y = NEWS(keep, double, t->rows + 1);
    if (people >= 0) to->people = NEWS(keep, double, t->rows + 1);
    double wide = to->ask.degrees ? 180 : 1e12, high = to->ask.degrees ? 90 : 1e12;
    for (int64_t r = 0; r < t->rows; r++) {
        Str name;
        TRY(table_text(t, r, id, &name, &f->at));
        if (r >= SCAN_PLACES_MAX) return table_refuse(t, r, id, "最多 20000 个地点", "at most 20000 places",
                                                      &f->at);
        if (table_name(&to->names, name) != r)
            return table_refuse(t, r, id, "这个编号已经有过", "this id is there already", &f->at);
        TRY(table_real(t, r, x, -wide, wide, &to->x[r], &f->at));
        TRY(table_real(t, r, y, -high, high, &to->y[r], &f->at));
        if (people >= 0) TRY(table_real(t, r, people, 0, 1e12, &to->people[r], &f->at));
    }
    to->ask.places = (int32_t)t->rows;
    return NULL;
}

static Err known(const TableFile *f, const ScanInput *to, int64_t row, int column, int32_t *ret,
                 TableFault *at)
{
    Str name;
    TRY(table_text(&f->table, row, column, &name, at));
    *ret = table_known(&to->names, name);
    return *ret >= 0 ? NULL : table_refuse(&f->table, row, column, "地点表中没有", "it isn't among the places", at);
}

static Err take_people(TableFile *f, ScanInput *to, Arena *keep)
{
    const Table *t = &f->table;
    int id, people;
    TRY(table_column(t, "id", &id, &f->at));
    TRY(either(t, "population", "people", &people, &f->at));
    uint8_t *seen = NEWS(keep, uint8_t, to->ask.places + 1);
    to->people = NEWS(keep, double, to->ask.places + 1);
    for (int64_t r = 0; r < t->rows; r++) {
        int32_t place;
        TRY(known(f, to, r, id, &place, &f->at));
        if (seen[place]++) return table_refuse(t, r, id, "这个地点已经有过", "this place is there already", &f->at);
        TRY(table_real(t, r, people, 0, 1e12, &to->people[place], &f->at));
    }
    return NULL;
}

/* A date, or in a column `day` a whole number. */
static Err take_day(const TableFile *f, const ScanInput *to, int64_t row, int column, int64_t *ret,
                    TableFault *at)
{
    Str text = f->table.cell[row * f->table.columns + column];
    if (!to->numbered)
        return moment_read_date(text, ret) ? NULL
             : table_refuse(&f->table, row, column, "须是 2026-11-24 这样的日期", "must be a date like 2026-11-24",
                            at);
    if (str_int(text, ret) && *ret > -1000000000 && *ret < 1000000000) return NULL;
    return table_refuse(&f->table, row, column, "须是整数", "must be a whole number", at);
}

static Err take_counts(TableFile *f, ScanInput *to, int64_t *day, Arena *keep)
{
    const Table *t = &f->table;
    int id, date = table_find(t, S("date")), count = table_find(t, S("count"));
    TRY(table_column(t, "id", &id, &f->at));
    if (count < 0) count = table_find(t, S("cases"));
    if (date < 0) date = table_find(t, S("day")), to->numbered = date >= 0;
    to->dated = date >= 0;
    to->count = NEWS(keep, ScanCount, t->rows + 1);
    for (int64_t r = 0; r < t->rows; r++) {
        double n = 1;
        TRY(known(f, to, r, id, &to->count[r].place, &f->at));
        if (count >= 0) TRY(table_real(t, r, count, 0, COUNT_MOST, &n, &f->at));
        to->count[r].count = (int32_t)n;
        if (n != to->count[r].count)
            return table_refuse(t, r, count, "须是整数", "must be a whole number", &f->at);
        if (date >= 0) TRY(take_day(f, to, r, date, &day[r], &f->at));
    }
    to->ask.counts = t->rows;
    return NULL;
}

/* Days become numbers from the first of the study period. */
static bool place_days(const TableFile *f, ScanInput *to, const int64_t *day, bool use_days, int64_t from,
                       int64_t till)
{
    to->ask.days = 1;
    if (!use_days) return true;
    int64_t low = INT64_MAX, high = INT64_MIN;
    for (int64_t r = 0; r < to->ask.counts; r++) {
        if (day[r] < low) low = day[r];
        if (day[r] > high) high = day[r];
    }
    if (from != INT64_MIN) low = from;
    if (till != INT64_MIN) high = till;
    for (int64_t r = 0; r < to->ask.counts; r++) {
        bool outside = day[r] < low || day[r] > high;
        if (outside || high - low >= SCAN_DAYS_MAX) {
            fprintf(stderr, "%s:%d: 日期不在研究期内，或研究期超过 %d 天 / the day is outside the study period, "
                    "or that is longer than %d days\n", f->file, f->table.line[r], SCAN_DAYS_MAX,
                        SCAN_DAYS_MAX);
            return false;
        }
        to->count[r].day = (int32_t)(day[r] - low);
    }
    to->first_day = low;
    if (to->ask.counts) to->ask.days = (int32_t)(high - low + 1);
    return true;
}

static Err take_neighbours(TableFile *f, ScanInput *to, Arena *keep, Arena scratch)
{
    const Table *t = &f->table;
    int from, end;
    TRY(table_column(t, "from", &from, &f->at));
    TRY(table_column(t, "to", &end, &f->at));
    int32_t *a = NEWS(&scratch, int32_t, t->rows + 1), *b = NEWS(&scratch, int32_t, t->rows + 1);
    int64_t *at = NEWS(keep, int64_t, to->ask.places + 2);
    int32_t *other = NEWS(keep, int32_t, 2 * t->rows + 1);
    for (int64_t r = 0; r < t->rows; r++) {
        TRY(known(f, to, r, from, &a[r], &f->at));
        TRY(known(f, to, r, end, &b[r], &f->at));
        at[a[r] + 1]++;
        at[b[r] + 1]++;
    }
    for (int32_t i = 0; i < to->ask.places; i++) at[i + 1] += at[i];
    int64_t *next = NEWS(&scratch, int64_t, to->ask.places + 1);
    memcpy(next, at, (size_t)to->ask.places * sizeof *next);
    for (int64_t r = 0; r < t->rows; r++) {
        other[next[a[r]]++] = b[r];
        other[next[b[r]]++] = a[r];
    }
    to->ask.neighbour = other;
    to->ask.neighbours_at = at;
    return NULL;
}

/* Cases where nobody lives: name the first such row. */
static bool peopled(const TableFile *counts, const ScanInput *to)
{
    for (int64_t r = 0; r < to->ask.counts; r++) {
        if (!to->count[r].count || to->people[to->count[r].place] > 0) continue;
        fprintf(stderr, "%s:%d: 这个地点有病例而没有人口 / there are cases here, but no population\n", counts->file,
                counts->table.line[r]);
        return false;
    }
    return true;
}

int scan_read(const ScanFiles *files, ScanModel model, bool use_days, int64_t from, int64_t till,
              ScanInput *to,
              Arena *keep, Arena scratch)
{
    TableFile places, counts, other;
    if (!table_file_read(files->places, &places, keep) || !table_file_ok(&places, take_places(&places, to,
                                                                                              keep)))
        return EXIT_BAD_INPUT;
    if (!table_file_read(files->counts, &counts, keep)) return EXIT_BAD_INPUT;
    int64_t *day = NEWS(keep, int64_t, counts.table.rows + 1);
    if (!table_file_ok(&counts, take_counts(&counts, to, day, keep))) return EXIT_BAD_INPUT;
    if (use_days && !to->dated)
        return fprintf(stderr, "%s:1: 需要 date 列 / needs a column date\n", files->counts), EXIT_BAD_INPUT;
    if (!place_days(&counts, to, day, use_days, from, till)) return EXIT_BAD_INPUT;
    if (files->population && (!table_file_read(files->population, &other, keep) ||
                              !table_file_ok(&other, take_people(&other, to, keep)))) return EXIT_BAD_INPUT;
    if (model == SCAN_POISSON && !to->people) {
        fprintf(stderr, "tuimen: poisson 需要 --population，或地点表中的 population 列 / poisson needs --population, "
                "or a column population in the places\n");
        return EXIT_WRONG_USE;
    }
    if (model == SCAN_POISSON && !peopled(&counts, to)) return EXIT_BAD_INPUT;
    if (files->adjacency && (!table_file_read(files->adjacency, &other, keep) ||
                             !table_file_ok(&other, take_neighbours(&other, to, keep, scratch))))
                                 return EXIT_BAD_INPUT;
    to->ask.x = to->x;
    to->ask.y = to->y;
    to->ask.people = to->people;
    to->ask.count = to->count;
    return 0;
}
