/* What counts as a sign, and how far a rule can be trusted. Pure. */
#include "domains/signals/signals_rules.h"

#include "geo/plane/area.h"
#include "vocab/place.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

REFUSAL(SIGNALS_JUDGED, 409, "signals.judged", "已经有人核实过了", "somebody has looked into it already");
REFUSAL(SIGNALS_NEEDS_WORDS, 422, "signals.needs_words", "不属实的请写明看到的情况",
        "say what you saw, where it isn't so");
REFUSAL(SIGNALS_AWAKE, 409, "signals.awake", "这条规则没有静默", "this rule isn't quiet");

/* ---- Chance ---- */

double signal_chance(int64_t seen, double expected)
{
    if (seen <= 0) return 1;
    if (expected <= 0) return 0;
    double log_term = -expected;               /* of P(X = seen) */
    for (int64_t i = 1; i <= seen; i++) log_term += log(expected) - log((double)i);
    double term = exp(log_term), sum = 0;
    for (int64_t i = seen; i < seen + 100000; i++) {
        sum += term;
        term *= expected / (double)(i + 1);
        if ((double)i > expected && term < sum * 1e-12) break;
    }
    return sum < 1 ? sum : 1;
}

/* ---- Spots ---- */

typedef struct Near { Str class; int64_t cell_x, cell_y, at, many; bool used; } Near;
/* where: of each point, its place in `near`. */
typedef struct Ground {
    const SignalPoint *point;
    Near *near;
    int64_t count, *where;
    double radius_m;
} Ground;

static int by_cell(const void *a, const void *b)
{
    const Near *x = a, *y = b;
    int c = str_cmp(x->class, y->class);
    if (c) return c;
    if (x->cell_y != y->cell_y) return x->cell_y < y->cell_y ? -1 : 1;
    if (x->cell_x != y->cell_x) return x->cell_x < y->cell_x ? -1 : 1;
    return x->at < y->at ? -1 : x->at > y->at;
}

static int64_t first_in(const Ground *f, Str class, int64_t cell_y, int64_t cell_x)
{
    Near key = { class, cell_x, cell_y, -1, 0, false };
    int64_t low = 0, high = f->count;
    while (low < high) {
        int64_t middle = low + (high - low) / 2;
        if (by_cell(&f->near[middle], &key) < 0) low = middle + 1;
        else high = middle;
    }
    return low;
}

/* Those of its class within the radius that aren't in a spot yet, itself among them; `to` may be NULL. */
static int64_t around(const Ground *f, int64_t n, int64_t *to)
{
    const Near *c = &f->near[n];
    const SignalPoint *p = &f->point[c->at];
    int64_t many = 0;
    for (int dy = -1; dy <= 1; dy++) {
        int64_t i = first_in(f, c->class, c->cell_y + dy, c->cell_x - 1);
        for (; i < f->count; i++) {
            const Near *o = &f->near[i];
            bool row = o->cell_y == c->cell_y + dy && o->cell_x <= c->cell_x + 1
                && str_eq(o->class, c->class);
            if (!row) break;
            const SignalPoint *q = &f->point[o->at];
            if (o->used || distance_m(p->lon, p->lat, q->lon, q->lat) > f->radius_m) continue;
            if (to) to[many] = o->at;
            many++;
        }
    }
    return many;
}

typedef struct Best { int64_t near, many; } Best;

static int most_first(const void *a, const void *b)
{
    const Best *x = a, *y = b;
    if (x->many != y->many) return x->many > y->many ? -1 : 1;
    return x->near < y->near ? -1 : x->near > y->near;
}

static int by_place_in_list(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

static void use(const Ground *f, const int64_t *things, int64_t count)
{
    for (int64_t i = 0; i < count; i++) f->near[f->where[things[i]]].used = true;
}

List signal_spots(const SignalPoint *point, int64_t count, int64_t radius_m, int64_t least, Arena *keep)
{
    int64_t *where = NEWS(keep, int64_t, count + 1);
    Ground f = { point, NEWS(keep, Near, count + 1), count, where, (double)radius_m };
    Best *best = NEWS(keep, Best, count + 1);
    SignalSpot *spot = NEWS(keep, SignalSpot, count + 1);
    int64_t spots = 0, candidates = 0;
    /* 1e-7 degree, to 36° */
    int64_t height = radius_m * 100000 / 111 + 1, width = radius_m * 100000 / 90 + 1;
    for (int64_t i = 0; i < count; i++)
        f.near[i] = (Near){ point[i].class, point[i].lon / width, point[i].lat / height, i, 0, false };
    if (count) qsort(f.near, (size_t)count, sizeof *f.near, by_cell);
    for (int64_t i = 0; i < count; i++) where[f.near[i].at] = i;
    for (int64_t i = 0; i < count; i++) {
        int64_t many = around(&f, i, NULL);
        if (many >= least) best[candidates++] = (Best){ i, many };
    }
    if (candidates) qsort(best, (size_t)candidates, sizeof *best, most_first);
    for (int64_t i = 0; i < candidates; i++) {
        if (f.near[best[i].near].used) continue;
        int64_t *things = NEWS(keep, int64_t, best[i].many);
        int64_t many = around(&f, best[i].near, things);
        if (many < least) continue;
        qsort(things, (size_t)many, sizeof *things, by_place_in_list);
        use(&f, things, many);
        spot[spots++] = (SignalSpot){ f.near[best[i].near].at, many, things };
    }
    return (List){ spot, spots };
}

/* ---- Rises ---- */

List signal_rises(const SignalCount *c, int64_t count, int64_t windows, const SignalRule *rule, Arena *keep)
{
    SignalRise *rise = NEWS(keep, SignalRise, count + 1);
    int64_t rises = 0;
    for (int64_t i = 0, next; i < count; i = next) {
        int64_t seen = 0, before = 0;
        for (next = i; next < count && str_eq(c[next].place, c[i].place) && str_eq(c[next].class, c[i].class);
             next++) {
            if (c[next].back == 0) seen += c[next].cases;
            else if (c[next].back >= 1 && c[next].back <= windows) before += c[next].cases;
        }
        if (windows < SIGNAL_WINDOWS_LEAST || seen < rule->least) continue;
        double usual = ((double)before + 0.5) / (double)windows, chance = signal_chance(seen, usual);
        if (chance * 1e6 > (double)rule->chance_ppm) continue;
        rise[rises++] = (SignalRise){ c[i].place, c[i].class, seen, usual, chance };
    }
    return (List){ rise, rises };
}

/* ---- Clusters ---- */

int64_t signal_weeks(int64_t chance_ppm)
{
    int64_t weeks = 1000000 / (7 * (chance_ppm > 0 ? chance_ppm : 1));
    return weeks < SIGNAL_WEEKS_MOST ? weeks : SIGNAL_WEEKS_MOST;
}

bool signal_clusters(SignalKind kind) { return kind == SIGNAL_SCAN || kind == SIGNAL_VISITS; }

bool signal_looks_for(Str codes, Str code)
{
    for (Str rest = codes; rest.len > 0;)
        if (str_eq(str_cut(&rest, ','), code)) return true;
    return false;
}

Str signal_common(Str a, Str b)
{
    static const int levels[] = { 18, 15, 12, 9 };
    for (int i = 0; i < COUNT(levels); i++) {
        if (a.len < levels[i] || b.len < levels[i]) continue;
        Str head = { a.at, levels[i] };
        if (str_starts(b, head)) return head;
    }
    return (Str){ a.at, a.len < 6 ? a.len : 6 };
}

/* ---- Trust ---- */

int64_t signal_precision(const SignalTally *t)
{
    int64_t judged = t->yes + t->no;
    return judged ? (t->yes * 100 + judged / 2) / judged : NONE;
}

bool signal_quiet(const SignalRule *rule, const SignalTally *t)
{
    int64_t judged = t->yes + t->no;
    return judged >= rule->after && t->yes * 100 < rule->precise * judged;
}

Err signal_may_judge(const SignalRow *s, const SignalJudging *in)
{
    if (s->verdict >= 0) return SIGNALS_JUDGED;
    if (s->version != in->version) return MOVED_ON;
    if (in->verdict == SIGNAL_FALSE && !str_trim(in->words).len) return SIGNALS_NEEDS_WORDS;
    return NULL;
}

Err signal_rule_fits(const SignalRule *r, Blame *why)
{
    if (r->kind == SIGNAL_SPOT && r->radius_m < 10)
        return blame(why, BAD_FIELD, "/radius_m", "同一地点须有 10 到 1000 米的半径",
                     "a spot has a radius of 10 to 1,000 metres");
    if (signal_clusters(r->kind) && r->days > 14)
        return blame(why, BAD_FIELD, "/days", "聚集最长看 14 天", "14 days at most");
    bool chance = r->kind == SIGNAL_RISING || signal_clusters(r->kind);
    if (chance && (r->chance_ppm < 1 || r->chance_ppm > 50000))
        return blame(why, BAD_FIELD, "/chance_ppm", "1 到 50000（百万分之）", "1 to 50,000 in a million");
    if ((r->kind == SIGNAL_VISITS) != (r->looks_for.len > 0))
        return blame(why, BAD_FIELD, "/looks_for", "走访聚集须写明看哪些走访发现，别的规则不写",
                     "what visits found: needed for clusters of visits, and for them alone");
    return NULL;
}
