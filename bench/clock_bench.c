/* How many due dates a second: limits of each unit from moments all over four years, on one core. */
#include "base/rand.h"
#include "vocab/clock.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <time.h>

enum { ROUNDS = 2000000 };

static double seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

int main(void)
{
    static const TimeLimit limits[] = {
        { 4, LIMIT_WORK_HOURS }, { 7, LIMIT_WORK_DAYS }, { 3, LIMIT_URGENT_HOURS }, { 15, LIMIT_WORK_DAYS },
        { 30, LIMIT_DAYS }, { 2, LIMIT_WORK_DAYS }, { 2, LIMIT_URGENT_DAYS }, { 5, LIMIT_WORK_DAYS }
    };
    const int64_t start_ms = INT64_C(1672876800000);         /* 2023-01-05 */
    Rand r = rand_from(3);
    int64_t sum = 0;
    double from = seconds();
    for (int i = 0; i < ROUNDS; i++)
        sum ^= calendar_due_ms(&calendar_china, start_ms + rand_between(&r, 0, 1870000) * 60000, limits[i % 8]);
    double took = seconds() - from;
    printf("%.2f million due dates a second (%llx)\n", ROUNDS / took / 1e6, (unsigned long long)sum);
    return 0;
}
