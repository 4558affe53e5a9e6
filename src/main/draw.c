/* tuimen draw: grids of 30 to 100 households or merchants, and general grids of these (geo/draw/draw.h). */
#include "main/draw.h"

#include "main/commands.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#define THREAD_ROOM ((size_t)8 << 30)
enum { THREADS_MAX = 64 };

static int wrong(const char *why)
{
    fprintf(stderr, "tuimen: %s\n"
            "usage: tuimen draw --buildings B.csv [--network NET] [--walls W.geojson]\n"
            "                   [--min 30] [--max 100] [--keep OLD.csv] [--minutes 15]\n"
            "                   [--general 300,500] [--case-weight 1] [--format csv|json]\n"
            "                   [--report FILE] [--links FILE]\n", why);
    return EXIT_WRONG_USE;
}

typedef struct Share { Draw *draw; int32_t first, step; Arena keep; } Share;

static void *work(void *with)
{
    Share *s = with;
    Arena scratch = arena_make(THREAD_ROOM), whole = scratch;
    draw_pocket(s->draw, s->first, s->step, &s->keep, scratch);
    arena_drop(whole, THREAD_ROOM);
    return NULL;
}

/* Thread t takes pockets t, t + threads, …; which thread does what changes nothing. */
static void draw_all(Draw *draw, int threads)
{
    pthread_t thread[THREADS_MAX];
    Share share[THREADS_MAX];
    bool started[THREADS_MAX] = { false };
    for (int t = 0; t < threads; t++) share[t] = (Share){ draw, t, threads, arena_make(THREAD_ROOM) };
    for (int t = 1; t < threads; t++) started[t] = !pthread_create(&thread[t], NULL, work, &share[t]);
    work(&share[0]);
    for (int t = 1; t < threads; t++) {
        if (started[t]) pthread_join(thread[t], NULL);
        else work(&share[t]);
    }
}

typedef struct Words { const char *minutes, *general, *weight, *format, *report, *links; } Words;

static bool general_of(const char *text, DrawAsk *to)
{
    int64_t least, most;
    Str rest = str_of(text ? text : "300,500"), first = str_cut(&rest, ',');
    if (!str_int(str_trim(first), &least) || !str_int(str_trim(rest), &most) || least < 1 || most < least ||
        most > 100 * DRAW_MAX) {
        fprintf(stderr, "tuimen: --general 须是 最少,最多 / must be LEAST,MOST: %s\n", text);
        return false;
    }
    to->general_min = (int32_t)least;
    to->general_max = (int32_t)(most > to->max ? most : to->max);      /* one micro-grid always fits */
    return true;
}

static bool rules_of(const Words *w, DrawAsk *to)
{
    double minutes = 15, weight = 1;
    if (w->minutes && !option_real("--minutes", w->minutes, 0.01, 1440, &minutes)) return false;
    if (w->weight && !option_real("--case-weight", w->weight, 0, 1000, &weight)) return false;
    to->limit = (uint32_t)lround(minutes * 6000);
    to->case_weight = (int32_t)lround(weight * 100);
    return general_of(w->general, to);
}

static bool print(const DrawInput *in, const DrawAnswer *a, const Words *w, Arena *keep, Arena scratch)
{
    Str *name = draw_names(in, a, keep);
    Buf table = buf_new(keep, 1 << 16), report = buf_new(keep, 1 << 16), links = buf_new(keep, 1 << 12);
    bool json = w->format && !strcmp(w->format, "json");
    draw_report(in, a, name, &report, scratch);
    draw_table(in, a, name, &table);
    if (w->links) draw_list_links(in, &links);
    if (w->links && !file_write(w->links, buf_str(&links))) return false;
    if (w->report && !file_write(w->report, buf_str(&report))) return false;
    if (!json && !w->report) fwrite(report.at, 1, (size_t)report.len, stderr);
    return !print_all(json ? &report : &table);
}

static int draw(const DrawFiles *files, DrawInput *in, const Words *w, int threads)
{
    Arena keep = network_room(), scratch = network_room();
    int bad = draw_read(files, in, &keep, scratch);
    if (bad) return bad;
    Draw *d = draw_make(&in->ask, &keep, scratch);
    draw_all(d, threads);
    DrawAnswer a = draw_answer(d, &keep, scratch);
    draw_check(&in->ask, &in->walls, &a, scratch);
    return print(in, &a, w, &keep, scratch) ? 0 : 1;
}

int command_draw(int argc, char **argv)
{
    DrawFiles f = { 0 };
    DrawInput in = { 0 };
    Words w = { 0 };
    long min = 30, max = 100, threads = 1, seed = 1;
    int words;
    const char *word;
    const Option options[] = {
        { "--buildings", OPTION_TEXT, &f.buildings, 0, 0,
          "FILE.csv: id,lon,lat,households[,compound,shops,cases,units]" },
        { "--network", OPTION_TEXT, &f.network, 0, 0,
          "NET: neighbours by the walking network (straight times 1.3)" },
        { "--walls", OPTION_TEXT, &f.walls, 0, 0, "FILE.geojson: lines and outlines that no grid crosses" },
        { "--min", OPTION_NUMBER, &min, 1, DRAW_MAX, "households and shops of a grid, at least (30)" },
        { "--max", OPTION_NUMBER, &max, 1, DRAW_MAX, "and at most (100)" },
        { "--keep", OPTION_TEXT, &f.keep, 0, 0,
          "FILE.csv: id,grid; as few households as possible change theirs" },
        { "--minutes", OPTION_TEXT, &w.minutes, 0, 0,
          "from a grid's centre to each of its buildings, on foot (15)" },
        { "--profile", OPTION_TEXT, &f.profile, 0, 0, "who walks: everyone, senior, child, wheelchair, …" },
        { "--general", OPTION_TEXT, &w.general, 0, 0,
          "LEAST,MOST households and shops of a general grid (300,500)" },
        { "--case-weight", OPTION_TEXT, &w.weight, 0, 0, "households that a case weighs as work (1)" },
        { "--format", OPTION_TEXT, &w.format, 0, 0,
          "csv: id,grid, the report on standard error; json: all in one" },
        { "--report", OPTION_TEXT, &w.report, 0, 0, "FILE.json: the report there" },
        { "--links", OPTION_TEXT, &w.links, 0, 0, "FILE.csv: who is whose neighbour, as a,b,seconds" },
        { "--threads", OPTION_NUMBER, &threads, 1, THREADS_MAX,
          "share out the pockets; the answer is the same (1)" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "of the random trees (1)" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &word, 0, &words)) return EXIT_WRONG_USE;
    if (!f.buildings) return wrong("须给出 --buildings / needs --buildings");
    if (min > max) return wrong("--min 不能大于 --max / --min must not be more than --max");
    if (w.format && strcmp(w.format, "csv") != 0 && strcmp(w.format, "json") != 0)
        return wrong("--format 须是 csv 或 json / must be csv or json");
    in.ask.min = (int32_t)min;
    in.ask.max = (int32_t)max;
    in.ask.seed = (uint64_t)seed;
    if (!rules_of(&w, &in.ask)) return EXIT_WRONG_USE;
    return draw(&f, &in, &w, (int)threads);
}
