/* tuimen site median|center --edges E.csv --p P, tuimen site cover|setcover --points P.csv --radius R:
 * where the
 * next ones should stand (geo/site.h). One line of JSON. */
#include "main/commands.h"
#include "main/site.h"

#include <stdio.h>
#include <string.h>
#include <time.h>

/* Three lists of 8 bytes and two matrices of 4 for every pair of places. */
#define SITE_ROOM ((size_t)6 << 30)
enum { PLACES_MAX = 8000, DECIMALS = 6 };

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
            "usage: tuimen site median|center --edges E.csv --p P [--seconds S]\n"
            "       tuimen site cover --points P.csv --radius R --p P [--seconds S]\n"
            "       tuimen site setcover --points P.csv --radius R [--seconds S]\n", why);
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

static int print(const SitePlaces *at, const SiteAnswer *a, double seconds, Arena *keep)
{
    Buf to = buf_new(keep, 1 << 12);
    bool numbers = names_are_numbers(&at->names);
    buf_adds(&to, "{\"value\":");
    put_decimal(&to, a->value, at->decimals);
    buf_adds(&to, ",\"bound\":");
    put_decimal(&to, a->bound, at->decimals);
    buf_fmt(&to, ",\"gap\":%.9g,\"chosen\":[", site_gap(a->value, a->bound));
    for (int32_t k = 0; k < a->count; k++) {
        if (k) buf_char(&to, ',');
        put_id(&to, at->names.name[a->chosen[k]], numbers);
    }
    buf_fmt(&to, "],\"seconds\":%.6f}\n", seconds);
    bool sent = fwrite(to.at, 1, (size_t)to.len, stdout) == (size_t)to.len && !fflush(stdout);
    return sent ? 0 : 1;
}

typedef enum Kind { MEDIAN, CENTER, COVER, SET_COVER, KINDS } Kind;

static const char *const kinds[KINDS] = { "median", "center", "cover", "setcover" };

static Err solve(Kind kind, const SitePlaces *at, SiteAnswer *ret, Arena *keep, Arena scratch)
{
    switch (kind) {
    case MEDIAN: return site_median(&at->ask, ret, keep, scratch);
    case CENTER: return site_center(&at->ask, ret, keep, scratch);
    case COVER: return site_cover(&at->ask, 0, ret, keep, scratch);
    default: return site_set_cover(&at->ask, 0, ret, keep, scratch);
    }
}

int command_site(int argc, char **argv)
{
    double began = site_now(), seconds = 10, radius = -1;
    const char *edges = NULL, *points = NULL, *limit = NULL, *reach = NULL, *fixed = NULL,
        *forbidden = NULL, *word;
    long p = 0, threads = 1, seed = 1;
    int words, kind = 0;
    const Option options[] = {
        { "--edges", OPTION_TEXT, &edges, 0, 0, "FILE.csv: from,to,length" },
        { "--points", OPTION_TEXT, &points, 0, 0, "FILE.csv: id,x,y[,weight]" },
        { "--radius", OPTION_TEXT, &reach, 0, 0, "how far a place serves, in the unit of x and y" },
        { "--p", OPTION_NUMBER, &p, 1, PLACES_MAX, "how many places to choose" },
        { "--seconds", OPTION_TEXT, &limit, 0, 0, "stop then with the best so far (10)" },
        { "--fixed", OPTION_TEXT, &fixed, 0, 0, "ID,ID: these are chosen in any case" },
        { "--forbidden", OPTION_TEXT, &forbidden, 0, 0, "ID,ID: these are never chosen" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; siting uses one" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &word, 1, &words)) return EXIT_WRONG_USE;
    while (kind < KINDS && words && strcmp(word, kinds[kind]) != 0) kind++;
    if (!words || kind == KINDS) return wrong("须指明 median、center、cover 或 setcover / say which kind");
    bool graph = kind == MEDIAN || kind == CENTER;
    if (graph && (!edges || points || reach))
        return wrong("须给出 --edges / needs --edges, and no points or radius");
    if (!graph && (!points || !reach || edges))
        return wrong("须给出 --points 和 --radius / needs --points and --radius");
    if (kind != SET_COVER && !p) return wrong("须给出 --p / needs --p");
    if (limit && !option_real("--seconds", limit, 0, 1e6, &seconds)) return EXIT_WRONG_USE;
    if (reach && !option_real("--radius", reach, 0, 1e12, &radius)) return EXIT_WRONG_USE;
    Arena keep = arena_make(SITE_ROOM), scratch = arena_make(SITE_ROOM);
    SitePlaces at = { .radius = radius };
    int failed = graph ? site_read_edges(edges, &at, &keep, scratch) : site_read_points(points, &at, &keep,
                                                                                        scratch);
    if (failed) return failed;
    if (!stand(&at, "--fixed", fixed, SITE_FIXED) || !stand(&at, "--forbidden", forbidden, SITE_FORBIDDEN))
        return EXIT_WRONG_USE;
    if (kind == SET_COVER) at.decimals = 0;     /* the value is a number of places */
    double until = began + seconds;
    at.ask.p = (int32_t)p;
    at.ask.stop = (SiteStop){ due, &until };
    SiteAnswer answer;
    Err e = solve((Kind)kind, &at, &answer, &keep, scratch);
    return e ? refused(e) : print(&at, &answer, site_now() - began, &keep);
}
