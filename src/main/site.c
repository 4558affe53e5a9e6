/* tuimen site median|center|capacitated --edges E.csv --p P, tuimen site cover|setcover --points P.csv
 * --radius R: where the next ones should stand (geo/site/site.h). One line of JSON. */
#include "main/commands.h"
#include "main/network_file.h"
#include "main/network_info.h"
#include "main/site.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* Three lists of 8 bytes and two matrices of 4 for every pair of places. */
#define SITE_ROOM ((size_t)6 << 30)
enum { PLACES_MAX = 8000 };

double site_now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static bool due(void *until) { return site_now() >= *(const double *)until; }

static int wrong(const char *why)
{
    fprintf(stderr, "tuimen: %s\n"
            "usage: tuimen site median|center --edges E.csv --p P [--seconds S] [--parallel shortest|last]\n"
            "       tuimen site capacitated --edges E.csv --p P --capacity N [--seconds S]\n"
            "       tuimen site cover --points P.csv --radius R --p P [--seconds S]\n"
            "       tuimen site setcover --points P.csv --radius R [--seconds S]\n"
            "       tuimen site KIND [NET] --demand D.csv [--candidates C.csv] [--p P]\n"
            "                   [--minutes M | --radius METRES] [--capacity N]\n", why);
    return EXIT_WRONG_USE;
}

static int refused(Err e)
{
    fprintf(stderr, "tuimen: %s / %s\n", e->zh, e->en);
    return e == SITE_TOO_MANY ? EXIT_WRONG_USE : EXIT_BAD_INPUT;
}

/* --fixed and --forbidden: ids with commas between them. */
static bool stand(SitePlaces *at, const char *option, const char *list, SiteStand as)
{
    for (Str rest = str_of(list); rest.at && rest.len;) {
        Str id = str_trim(str_cut(&rest, ','));
        int32_t place = table_known(&at->names, id);
        if (place < 0) {
            fprintf(stderr, "tuimen: %s: 没有这个地点 / no such place: %.*s\n", option, STR_ARG(id));
            return false;
        }
        at->ask.stand = at->stand;
        at->stand[place] = (uint8_t)as;
    }
    return true;
}

static double unit_of(int decimals) { return decimals ? unit_of(decimals - 1) / 10 : 1; }

/* Value, bound, gap; by the true lengths where they had to be rounded. */
static void put_values(Buf *to, const SitePlaces *at, const SiteAnswer *a, bool longest, Arena scratch)
{
    if (at->rounded) {
        double value = site_true_value(at, a, longest, scratch),
            bound = (double)a->bound * unit_of(at->decimals);
        if (bound > value) bound = value;
        buf_fmt(to, "{\"value\":%.15g,\"bound\":%.15g,\"gap\":%.9g", value, bound,
                value > 0 ? (value - bound) / value : 0);
        return;
    }
    buf_adds(to, "{\"value\":");
    put_decimal(to, a->value, at->decimals);
    buf_adds(to, ",\"bound\":");
    put_decimal(to, a->bound, at->decimals);
    buf_fmt(to, ",\"gap\":%.9g", site_gap(a->value, a->bound));
}

static int print(const SitePlaces *at, const SiteAnswer *a, bool longest, double seconds, Arena *keep,
                 Arena scratch)
{
    Buf to = buf_new(keep, 1 << 12);
    bool numbers = names_are_numbers(&at->names);
    put_values(&to, at, a, longest, scratch);
    buf_adds(&to, ",\"chosen\":[");
    for (int32_t k = 0; k < a->count; k++) {
        if (k) buf_char(&to, ',');
        put_id(&to, at->names.name[a->chosen[k]], numbers);
    }
    buf_fmt(&to, "],\"seconds\":%.6f}\n", seconds);
    bool sent = fwrite(to.at, 1, (size_t)to.len, stdout) == (size_t)to.len && !fflush(stdout);
    return sent ? 0 : 1;
}

/* --gains: who is served by whom, how far it was with the fixed places alone, and how far it is. */
static bool put_gains(const char *file, const SitePlaces *at, const SiteAnswer *a, int cost_decimals,
                      int weight_decimals, Arena *keep)
{
    Buf to = buf_new(keep, 1 << 16);
    buf_adds(&to, "id,weight,served_by,before,after,gain\n");
    for (int32_t i = 0; i < at->ask.demands; i++) {
        int32_t before = a->before[i], after = a->after[i];
        put_cell(&to, at->demand ? at->demand[i] : at->names.name[i]);
        buf_char(&to, ',');
        put_decimal(&to, at->ask.weight ? at->ask.weight[i] : 1, weight_decimals);
        buf_char(&to, ',');
        if (a->server[i] >= 0) put_cell(&to, at->names.name[a->server[i]]);
        buf_char(&to, ',');
        if (before < SITE_FAR) put_decimal(&to, before, cost_decimals);
        buf_char(&to, ',');
        if (after < SITE_FAR) put_decimal(&to, after, cost_decimals);
        buf_char(&to, ',');
        if (before < SITE_FAR && after < SITE_FAR) put_decimal(&to, (int64_t)before - after, cost_decimals);
        buf_char(&to, '\n');
    }
    return file_write(file, buf_str(&to));
}

typedef enum Kind { MEDIAN, CENTER, COVER, SET_COVER, CAPACITATED, KINDS } Kind;

static const char *const kinds[KINDS] = { "median", "center", "cover", "setcover", "capacitated" };

static Err solve(Kind kind, const SitePlaces *at, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    switch (kind) {
    case MEDIAN: return site_median(&at->ask, ret, keep, scratch);
    case CENTER: return site_center(&at->ask, ret, keep, scratch);
    case CAPACITATED: return site_capacitated(&at->ask, ret, keep, scratch);
    case COVER: return site_cover(&at->ask, at->limit, ret, keep, scratch);
    default: return site_set_cover(&at->ask, at->limit, ret, keep, scratch);
    }
}

typedef struct Words {
    const char *edges, *points, *limit, *reach, *minutes, *fixed, *forbidden, *capacity, *parallel, *gains;
    SiteFiles net;
    long p;
} Words;

/* What a value is counted in. */
static int decimals_of(Kind kind, const SitePlaces *at, bool network)
{
    if (kind == SET_COVER) return 0;           /* a number of places */
    if (!network) return at->decimals;
    return kind == COVER ? at->weight_decimals : at->decimals + (kind == CENTER ? 0 : at->weight_decimals);
}

/* NULL: what is asked makes sense. */
static const char *misses(Kind kind, const Words *w)
{
    bool covers = kind == COVER || kind == SET_COVER;
    if (kind == KINDS) return "须指明 median、center、cover、setcover 或 capacitated / say which kind";
    if (w->capacity && kind != CAPACITATED)
        return "--capacity 只用于 capacitated / --capacity is for capacitated";
    if (w->parallel && !w->edges) return "--parallel 须与 --edges 同用 / --parallel goes with --edges";
    if (w->parallel && strcmp(w->parallel, "last") != 0 && strcmp(w->parallel, "shortest") != 0)
        return "--parallel 须为 shortest 或 last / --parallel is shortest or last";
    if (kind != SET_COVER && !w->p) return "须给出 --p / needs --p";
    if (w->net.demand && (w->edges || w->points)) return "--demand 不与 --edges、--points 同用 / either one";
    if (w->net.demand) return covers &&
        !w->reach == !w->minutes ? "须给出 --minutes 或 --radius / needs one" : NULL;
    if (w->net.network || w->net.candidates || w->minutes) return "须给出 --demand / needs --demand";
    if (!covers && (!w->edges || w->points || w->reach))
        return "须给出 --edges / needs --edges, and no points or radius";
    if (covers && (!w->points || !w->reach || w->edges))
        return "须给出 --points 和 --radius / needs --points and --radius";
    return NULL;
}

static int site(Kind kind, Words *w)
{
    double began = site_now(), seconds = 10, radius = -1, capacity = -1;
    w->net.minutes = -1;
    if (w->limit && !option_real("--seconds", w->limit, 0, 1e6, &seconds)) return EXIT_WRONG_USE;
    if (w->reach && !option_real("--radius", w->reach, 0, 1e12, &radius)) return EXIT_WRONG_USE;
    if (w->minutes && !option_real("--minutes", w->minutes, 0, 1e4, &w->net.minutes)) return EXIT_WRONG_USE;
    if (w->capacity && !option_real("--capacity", w->capacity, 0, 1e9, &capacity)) return EXIT_WRONG_USE;
    Arena keep = arena_make(SITE_ROOM), scratch = arena_make(SITE_ROOM);
    SitePlaces at = { .radius = radius, .last = w->parallel && !strcmp(w->parallel, "last") };
    int failed = w->net.demand ? site_read_network(&w->net, kind == SET_COVER, &at, &keep, scratch)
               : w->edges ? site_read_edges(w->edges, &at, &keep, scratch)
               : site_read_points(w->points, &at, &keep, scratch);
    if (failed) return failed;
    if (kind == CAPACITATED) failed = site_rooms(&at, capacity, w->reach || w->minutes, &keep);
    if (failed) return failed;
    if (!stand(&at, "--fixed", w->fixed, SITE_FIXED) ||
        !stand(&at, "--forbidden", w->forbidden, SITE_FORBIDDEN)) return EXIT_WRONG_USE;
    double until = began + seconds;
    at.ask.p = (int32_t)w->p;
    at.ask.stop = (SiteStop){ due, &until };
    SiteAnswer answer;
    Err e = solve(kind, &at, &answer, &keep, scratch);
    if (!e && w->gains) {
        int of_cost = w->points ? 0 : at.decimals, of_weight = w->points ? at.decimals : at.weight_decimals;
        if (!put_gains(w->gains, &at, &answer, of_cost, of_weight, &keep)) return 1;
    }
    at.decimals = decimals_of(kind, &at, w->net.demand != NULL);
    return e ? refused(e) : print(&at, &answer, kind == CENTER, site_now() - began, &keep, scratch);
}

int command_site(int argc, char **argv)
{
    Words w = { 0 };
    const char *word[2];
    long threads = 1, seed = 1;
    int words, kind = 0;
    const Option options[] = {
        { "--edges", OPTION_TEXT, &w.edges, 0, 0, "FILE.csv: from,to,length" },
        { "--points", OPTION_TEXT, &w.points, 0, 0, "FILE.csv: id,x,y[,weight]" },
        { "--demand", OPTION_TEXT, &w.net.demand, 0, 0, "FILE.csv: id,lon,lat[,people], on foot" },
        { "--candidates", OPTION_TEXT, &w.net.candidates, 0, 0, "FILE.csv: id,lon,lat (those of --demand)" },
        { "--profile", OPTION_TEXT, &w.net.profile, 0, 0, "who walks" },
        { "--minutes", OPTION_TEXT, &w.minutes, 0, 0, "how far a place serves, on foot" },
        { "--radius", OPTION_TEXT, &w.reach, 0, 0,
          "how far a place serves, in the unit of x and y, or metres" },
        { "--p", OPTION_NUMBER, &w.p, 1, PLACES_MAX, "how many places to choose" },
        { "--seconds", OPTION_TEXT, &w.limit, 0, 0, "stop then with the best so far (10)" },
        { "--capacity", OPTION_TEXT, &w.capacity, 0, 0,
         "capacitated: how many a place holds (else the column capacity of the candidates)" },
        { "--parallel", OPTION_TEXT, &w.parallel, 0, 0,
         "of edges between the same two, which counts: shortest, or the last of the file" },
        { "--gains", OPTION_TEXT, &w.gains, 0, 0,
         "FILE.csv to write: whom each is served by, how far before (the fixed alone) and after" },
        { "--fixed", OPTION_TEXT, &w.fixed, 0, 0, "ID,ID: these are chosen in any case" },
        { "--forbidden", OPTION_TEXT, &w.forbidden, 0, 0, "ID,ID: these are never chosen" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; siting uses one" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, word, 2, &words)) return EXIT_WRONG_USE;
    while (kind < KINDS && (!words || strcmp(word[0], kinds[kind]) != 0)) kind++;
    w.net.network = words > 1 ? word[1] : NULL;
    const char *why = misses((Kind)kind, &w);
    return why ? wrong(why) : site((Kind)kind, &w);
}
