/* What our side of the comparison says: for every value on standard input a line of its state changes.
 * states HOLIDAYS.txt FROM TO [LON LAT CLOCK] [--show]
 * FROM, TO: minutes since 1970; HOLIDAYS: lines "DAY PH|SH NAME", ascending. A line is "HASH HASH COUNT", two
 * words over every change (minute, state, comment), or "refused WHY"; with --show the changes and a blank. */
#include "geo/hours/hours.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 1 << 28, DAYS_MOST = 10000, LINE_MOST = 1 << 16 };

typedef struct Lists { HoursHoliday day[2][DAYS_MOST]; int32_t count[2]; } Lists;

static void read_holidays(const char *file, Lists *all, Arena *keep)
{
    char line[LINE_MOST];
    FILE *in = fopen(file, "r");
    if (!in) {
        perror(file);
        exit(2);
    }
    while (fgets(line, sizeof line, in)) {
        Str rest = str_trim(str_of(line)), day = str_cut(&rest, ' '), kind = str_cut(&rest, ' ');
        int64_t number;
        int school = str_eq(kind, S("SH"));
        if (!str_int(day, &number) || all->count[school] == DAYS_MOST) continue;
        all->day[school][all->count[school]++] = (HoursHoliday){ (int32_t)number, str_copy(keep, rest) };
    }
    fclose(in);
}

static uint32_t mix(uint32_t hash, uint32_t word, uint32_t times) { return (hash ^ word) * times; }

static uint32_t hash_text(Str s)
{
    uint32_t hash = 2166136261u;
    for (ptrdiff_t i = 0; i < s.len; i++) hash = mix(hash, (unsigned char)s.at[i], 16777619u);
    return hash;
}

static void tell(const Hours *h, const HoursPlace *p, int64_t from, int64_t to, bool show)
{
    uint32_t a = 1, b = 2, count = 0;
    for (int64_t at = from; at < to; at = hours_change(h, p, at, to), count++) {
        HoursNow now = hours_at(h, p, at);
        Str comment = now.guessed ? S("(open end)") : now.comment;
        if (show) printf("%" PRId64 " %s %.*s\n", at, hours_states[now.state], STR_ARG(comment));
        uint32_t word[] = { (uint32_t)at, now.state, comment.len ? hash_text(comment) : 0 };
        for (int k = 0; k < 3; k++) {
            a = mix(a, word[k], 16777619u);
            b = mix(b, word[k], 2654435761u) ^ b >> 15;
        }
    }
    if (show) puts("");
    else printf("%u %u %u\n", a, b, count);
}

int main(int argc, char **argv)
{
    static Lists lists;
    static char line[LINE_MOST];
    Arena keep = arena_make(ROOM);
    if (argc < 4) return 2;
    bool show = !strcmp(argv[argc - 1], "--show");
    read_holidays(argv[1], &lists, &keep);
    HoursPlace place = { .national = { lists.count[0], lists.day[0] },
                         .school = { lists.count[1], lists.day[1] } };
    int64_t from = strtoll(argv[2], NULL, 10), to = strtoll(argv[3], NULL, 10);
    if (argc >= 7) {
        place.sun = true;
        place.lon = strtod(argv[4], NULL);
        place.lat = strtod(argv[5], NULL);
        place.clock_min = (int32_t)strtol(argv[6], NULL, 10);
    }
    while (fgets(line, sizeof line, stdin)) {
        Arena scratch = keep;
        const Hours *h;
        Blame why = { 0 };
        line[strcspn(line, "\n")] = '\0';
        if (hours_read(str_of(line), &h, &scratch, &why)) printf("refused %s\n%s", why.en, show ? "\n" : "");
        else tell(h, &place, from, to, show);
    }
    return 0;
}
