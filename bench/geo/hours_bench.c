/* What opening hours cost: hours_bench <VALUES.txt   a value a line (tests/hours/values.c prints those of extracts,
 * tests/hours/generate.c makes some). Processor time, medians of eleven runs; the place is Chengdu, PH is in May. */
#include "base/rand.h"
#include "geo/hours/hours.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROOM = 1 << 28, MOST = 20000, RUNS = 11, MOMENTS = 100 };

static double now_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e6 + (double)t.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

typedef struct Bench { Str text[MOST]; const Hours *hours[MOST]; int count, sunny; Arena whole; } Bench;

static void take_lines(Bench *b, Arena *keep)
{
    static char line[1 << 16];
    const Hours *h;
    while (b->count < MOST && fgets(line, sizeof line, stdin)) {
        Str s = str_copy(keep, str_trim(str_of(line)));
        Arena scratch = *keep;
        if (hours_read(s, &h, &scratch, NULL)) continue;
        b->sunny += str_find(s, S("sun")) >= 0 || str_find(s, S("dawn")) >= 0 || str_find(s, S("dusk")) >= 0;
        b->text[b->count++] = s;
    }
}

static void read_all(Bench *b, Arena keep)
{
    for (int i = 0; i < b->count; i++) hours_read(b->text[i], &b->hours[i], &keep, NULL);
}

static int64_t ask_all(const Bench *b, const HoursPlace *p, Rand r)
{
    int64_t from = (int64_t)hours_day(2023, 1, 1) * 1440, open = 0;
    for (int i = 0; i < b->count; i++)
        for (int k = 0; k < MOMENTS; k++)
            open += hours_at(b->hours[i], p, rand_between(&r, from, from + 3 * 365 * 1440)).state == HOURS_OPEN;
    return open;
}

static int64_t change_all(const Bench *b, const HoursPlace *p, Rand r)
{
    int64_t from = (int64_t)hours_day(2023, 1, 1) * 1440, late = 0;
    for (int i = 0; i < b->count; i++)
        for (int k = 0; k < MOMENTS / 10; k++) {
            int64_t at = rand_between(&r, from, from + 3 * 365 * 1440);
            late += hours_change(b->hours[i], p, at, at + 366 * 1440) - at;
        }
    return late;
}

int main(void)
{
    static Bench b;
    static HoursHoliday may[] = { { 0 }, { 0 }, { 0 } };
    double took[3][RUNS];
    int64_t sum = 0;
    b.whole = arena_make(ROOM);
    take_lines(&b, &b.whole);
    for (int i = 0; i < 3; i++) may[i] = (HoursHoliday){ hours_day(2023 + i, 5, 1), S("x") };
    HoursPlace p = { { 3, may }, { 0 }, true, 104.08, 30.65, 480 };
    for (int run = 0; run < RUNS; run++) {
        double a = now_us();
        read_all(&b, b.whole);
        double c = now_us();
        sum += ask_all(&b, &p, rand_from(1));
        double d = now_us();
        sum += change_all(&b, &p, rand_from(1));
        took[0][run] = (c - a) / b.count;
        took[1][run] = (d - c) / b.count / MOMENTS;
        took[2][run] = (now_us() - d) / b.count / (MOMENTS / 10);
    }
    for (int i = 0; i < 3; i++) qsort(took[i], RUNS, sizeof(double), by_value);
    printf("%d values, %d of them by the sun: read %.2f us, state at a moment %.3f us, next change %.2f us (%lld)\n",
           b.count, b.sunny, took[0][RUNS / 2], took[1][RUNS / 2], took[2][RUNS / 2], (long long)sum);
    return 0;
}
