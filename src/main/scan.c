/* tuimen scan: is this cluster chance (geo/scan/scan.h)? Threads share out the replicates, whose numbers
 * decide what is drawn, so that their count changes nothing but the time. */
#include "main/commands.h"
#include "main/scan.h"
#include "main/site.h"
#include "vocab/moment.h"

#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#define SCAN_ROOM ((size_t)4 << 30)
#define SHARE_ROOM ((size_t)1 << 30)
enum { THREADS_MAX = 64, REPLICATES_MAX = 999999, CLUSTERS_MAX = 1000, PIECE = 64 };

typedef struct Share { const Scan *scan; int32_t first, step, replicates; double *top; bool tell; } Share;

/* On a terminal, how far it is. */
static void tell(const Share *s, int32_t done)
{
    if (s->tell) fprintf(stderr, "\r%3d%%%s", (int)(100LL * done / s->replicates),
                         done < s->replicates ? "" : "\r    \r");
}

static void *work(void *with)
{
    const Share *s = with;
    Arena scratch = arena_make(SHARE_ROOM), whole = scratch;
    for (int32_t k = s->first; k < s->replicates; k += s->step) {
        scan_replicates(s->scan, k, s->replicates - k < PIECE ? s->replicates - k : PIECE, s->top + k,
                        scratch);
        tell(s, k + PIECE < s->replicates ? k + PIECE : s->replicates);
    }
    tell(s, s->replicates);
    arena_drop(whole, SHARE_ROOM);
    return NULL;
}

/* Thread t takes pieces t, t + threads, … of 64 replicates. */
static void replicate(const Scan *scan, double *top, int32_t replicates, int threads)
{
    pthread_t thread[THREADS_MAX];
    Share share[THREADS_MAX];
    bool started[THREADS_MAX] = { false };
    for (int t = 0; t < threads; t++) share[t] = (Share){ scan, t * PIECE, threads * PIECE, replicates, top,
                                                          !t && replicates && isatty(2) };
    for (int t = 1; t < threads; t++) started[t] = !pthread_create(&thread[t], NULL, work, &share[t]);
    work(&share[0]);
    for (int t = 1; t < threads; t++) {
        if (started[t]) pthread_join(thread[t], NULL);
        else work(&share[t]);
    }
}

static void put_day(Buf *to, const ScanInput *in, int32_t day)
{
    if (in->numbered) {
        buf_int(to, in->first_day + day);
        return;
    }
    buf_char(to, '"');
    moment_write_date(to, in->first_day + day);
    buf_char(to, '"');
}

static void put_cluster(Buf *to, const ScanInput *in, const ScanCluster *c, bool numbers)
{
    buf_adds(to, "{\"centre\":");
    put_id(to, in->names.name[c->centre], numbers);
    buf_adds(to, ",\"places\":[");
    for (int32_t k = 0; k < c->places; k++) {
        if (k) buf_char(to, ',');
        put_id(to, in->names.name[c->place[k]], numbers);
    }
    buf_fmt(to, "],\"radius\":%.12g,\"observed\":%lld,\"expected\":%.12g,\"llr\":%.12g", c->radius,
            (long long)c->observed, c->expected, c->ratio);
    buf_fmt(to, ",\"p\":%.12g,\"p_gumbel\":%.6g", c->p, c->p_gumbel);
    if (in->ask.prospective) buf_fmt(to, ",\"recurrence\":%.12g", 1 / c->p);
    else buf_adds(to, ",\"recurrence\":null");
    if (in->ask.days > 1) {
        buf_adds(to, ",\"from\":");
        put_day(to, in, c->first_day);
        buf_adds(to, ",\"to\":");
        put_day(to, in, c->last_day);
    }
    buf_char(to, '}');
}

static int print(const ScanInput *in, const Scan *scan, const double *top, int32_t replicates, int32_t most,
                 double began, Arena *keep, Arena scratch)
{
    ScanCluster *cluster = NEWS(keep, ScanCluster, most + 1);
    int32_t count = scan_clusters(scan, top, replicates, most, cluster, keep, scratch);
    int64_t cases = 0;
    for (int64_t k = 0; k < in->ask.counts; k++) cases += in->count[k].count;
    bool numbers = names_are_numbers(&in->names);
    Buf to = buf_new(keep, 1 << 14);
    buf_fmt(&to,
            "{\"model\":\"%s\",\"places\":%d,\"days\":%d,\"cases\":%lld,\"zones\":%lld,\"replicates\":%d,"
            "\"clusters\":[", in->ask.model == SCAN_POISSON ? "poisson" : "permutation", in->ask.places,
                in->ask.days,
            (long long)cases, (long long)scan_zones(scan), replicates);
    for (int32_t k = 0; k < count && (!k || !replicates || cluster[k].p < 1); k++) {
        buf_adds(&to, k ? ",\n" : "\n");
        put_cluster(&to, in, &cluster[k], numbers);
    }
    buf_fmt(&to, "\n],\"seconds\":%.6f}\n", site_now() - began);
    bool sent = fwrite(to.at, 1, (size_t)to.len, stdout) == (size_t)to.len && !fflush(stdout);
    return sent ? 0 : 1;
}

static int wrong(const char *why)
{
    fprintf(stderr, "tuimen: %s\n"
            "usage: tuimen scan --places L.csv --counts C.csv [--population N.csv] [--adjacency A.csv]\n"
            "                   --model poisson|permutation [--max-share 0.5] [--max-radius M]\n"
            "                   [--window DAYS] [--replicates 999]\n", why);
    return EXIT_WRONG_USE;
}

static bool day(const char *option, const char *text, int64_t *ret)
{
    if (!text || moment_read_date(str_of(text), ret)) return true;
    fprintf(stderr, "tuimen: %s 须是 2026-11-24 这样的日期 / must be a date like 2026-11-24: %s\n", option, text);
    return false;
}

typedef struct Words { const char *model, *share, *radius, *from, *to; } Words;

typedef struct Numbers { long window, replicates, threads, seed, clusters,
                         min_cases; bool retrospective; } Numbers;

static int scan(const ScanFiles *files, const Words *w, const Numbers *n)
{
    double began = site_now(), share = 0.5, radius = INFINITY;
    int64_t from = INT64_MIN, till = INT64_MIN;
    if (w->share && !option_real("--max-share", w->share, 1e-9, 0.5, &share)) return EXIT_WRONG_USE;
    if (w->radius && !option_real("--max-radius", w->radius, 0, 1e12, &radius)) return EXIT_WRONG_USE;
    if (!day("--from", w->from, &from) || !day("--to", w->to, &till)) return EXIT_WRONG_USE;
    ScanModel model = strcmp(w->model, "poisson") == 0 ? SCAN_POISSON : SCAN_PERMUTATION;
    Arena keep = arena_make(SCAN_ROOM), scratch = arena_make(SHARE_ROOM);
    ScanInput in = { 0 };
    int failed = scan_read(files, model, model == SCAN_PERMUTATION || n->window, from, till, &in, &keep,
                           scratch);
    if (failed) return failed;
    in.ask.model = model;
    in.ask.max_share = share;
    in.ask.max_radius = radius;
    in.ask.min_cases = n->min_cases;
    in.ask.seed = (uint64_t)n->seed;
    in.ask.prospective = n->window && !n->retrospective && in.ask.days > 1;
    in.ask.window = n->window ? (int32_t)n->window : in.ask.days / 2;      /* else half the period */
    if (in.ask.window > in.ask.days) in.ask.window = in.ask.days;
    if (in.ask.window < 1) in.ask.window = 1;
    Scan *made;
    Err e = scan_make(&in.ask, &made, &keep, scratch);
    if (e) {
        fprintf(stderr, "%s:1: %s / %s\n", files->counts, e->zh, e->en);
        return EXIT_BAD_INPUT;
    }
    double *top = NEWS(&keep, double, n->replicates + 1);
    replicate(made, top, (int32_t)n->replicates, (int)n->threads);
    return print(&in, made, top, (int32_t)n->replicates, (int32_t)n->clusters, began, &keep, scratch);
}

int command_scan(int argc, char **argv)
{
    ScanFiles f = { 0 };
    Words w = { 0 };
    Numbers n = { .replicates = 999, .threads = 1, .seed = 1, .clusters = 20, .min_cases = 1 };
    const char *word;
    int words;
    const Option options[] = {
        { "--places", OPTION_TEXT, &f.places, 0, 0, "FILE.csv: id,x,y or id,lon,lat[,population]" },
        { "--counts", OPTION_TEXT, &f.counts, 0, 0, "FILE.csv: id[,date or day][,count]" },
        { "--population", OPTION_TEXT, &f.population, 0, 0, "FILE.csv: id,population" },
        { "--adjacency", OPTION_TEXT, &f.adjacency, 0, 0,
          "FILE.csv: from,to; zones grow over these instead of circles" },
        { "--model", OPTION_TEXT, &w.model, 0, 0, "poisson or permutation" },
        { "--max-share", OPTION_TEXT, &w.share, 0, 0, "most of the people in a zone (0.5)" },
        { "--max-radius", OPTION_TEXT, &w.radius, 0, 0, "in the unit of x and y, or metres" },
        { "--window", OPTION_NUMBER, &n.window, 1, SCAN_DAYS_MAX, "days at most, up to the last day" },
        { "--retrospective", OPTION_FLAG, &n.retrospective, 0, 0, "windows end on any day" },
        { "--from", OPTION_TEXT, &w.from, 0, 0, "first day of the study (that of the counts)" },
        { "--to", OPTION_TEXT, &w.to, 0, 0, "last day of the study (that of the counts)" },
        { "--replicates", OPTION_NUMBER, &n.replicates, 0, REPLICATES_MAX, "999" },
        { "--min-cases", OPTION_NUMBER, &n.min_cases, 1, SCAN_CASES_MAX, "in a cluster (1)" },
        { "--clusters", OPTION_NUMBER, &n.clusters, 1, CLUSTERS_MAX, "at most (20)" },
        { "--threads", OPTION_NUMBER, &n.threads, 1, THREADS_MAX, "1; the answer is the same" },
        { "--seed", OPTION_NUMBER, &n.seed, 0, 1000000000, "of the random numbers (1)" },
        { 0 }
    };
    if (!options_read(argc, argv, options, &word, 0, &words)) return EXIT_WRONG_USE;
    if (!f.places || !f.counts) return wrong("须给出 --places 和 --counts / needs --places and --counts");
    if (!w.model || (strcmp(w.model, "poisson") != 0 && strcmp(w.model, "permutation") != 0))
        return wrong("--model 须是 poisson 或 permutation / must be poisson or permutation");
    return scan(&f, &w, &n);
}
