/* What goes on in the demo town: its staff, its cases, its walks, its map, and how close it comes to the
 * real place. */
#include "base/rand.h"
#include "town/town_map.h"
#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>
#include <zlib.h>

enum { ROOM = 768 << 20 };
static const int64_t NOW_MS = 1780000000000;
static const double LON_M = 95865e-7, LAT_M = 110857e-7;      /* a unit of 1e-7 degree at 30.6 N */

typedef struct Town { Arena whole; TownPlan plan; Arena keep, scratch; } Town;

static Town made(uint64_t seed, int64_t residents, int days)
{
    Town t = { .whole = arena_make(ROOM) };
    char *most = t.whole.end - (64 << 20);
    t.keep = (Arena){ t.whole.at, most, NULL };
    t.scratch = (Arena){ most, t.whole.end, NULL };
    TownAsk ask = { seed, residents, NOW_MS, days, 1 };
    assert_null(town_plan(&ask, &t.keep, t.scratch, &t.plan));
    return t;
}

static void dropped(Town *t) { arena_drop(t->whole, ROOM); }

static int text_order(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void assert_unique(const char **text, int count)
{
    qsort(text, (size_t)count, sizeof *text, text_order);
    for (int i = 1; i < count; i++) assert_true(strcmp(text[i - 1], text[i]) < 0);
}

static void check_account(const TownAccount *a, const char *place)
{
    assert_memory_equal(a->phone, "199000", 6);
    assert_int_equal(11, strlen(a->phone));
    assert_memory_equal(a->place, place, strlen(place));
    assert_true(utf8_valid(a->name) && utf8_count(a->name) >= 2 && utf8_count(a->name) <= 4
        && a->title.len > 0);
}

static void every_post_is_held_by_somebody_of_their_own(void **state)
{
    (void)state;
    Town t = made(3, TOWN_RESIDENTS_MOST, 0);
    const char **login = calloc(20000, sizeof *login), **phone = calloc(20000, sizeof *phone);
    int count = 0;
    for (int i = 0; i < t.plan.accounts_count; i++) {
        check_account(&t.plan.accounts[i], "510104");
        login[count] = t.plan.accounts[i].login;
        phone[count++] = t.plan.accounts[i].phone;
    }
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        TownCommunity c;
        town_community(&t.plan, i, &t.keep, t.scratch, &c);
        for (int k = 0; k < c.accounts_count; k++) {
            check_account(&c.accounts[k], c.place->code);
            login[count] = c.accounts[k].login;
            phone[count++] = c.accounts[k].phone;
        }
        int grid = 3, member = 3 + c.grids_count;
        for (int k = 0; k < c.grids_count; k++) assert_string_equal(c.grids[k].code,
            c.accounts[grid + k].place);
        for (int k = 0; k < c.microgrids_count; k++)
            assert_string_equal(c.microgrids[k].code, c.accounts[member + k].place);
        assert_int_equal(member + c.microgrids_count, c.accounts_count);
    }
    print_message("%d accounts\n", count);
    assert_unique(login, count);
    assert_unique(phone, count);
    free(login);
    free(phone);
    dropped(&t);
}

/* --- people behind the doors
 * ------------------------------------------------------------------------------------------------ */

static void check_person(const TownPerson *p, int64_t today)
{
    Identity read;
    int64_t born, since;
    assert_null(identity_read(str_of(p->identity), today, &read));
    assert_true(moment_read_date(p->birth_date, &born) && moment_read_date(p->since, &since));
    assert_true(read.birth_day == born && read.female == p->female && born <= since && since < today);
    assert_memory_equal(p->identity, "99", 2);
    assert_true(!p->phone[0] || (strlen(p->phone) == 11 && !memcmp(p->phone, "1990", 4)));
    assert_true(utf8_valid(p->name) && utf8_count(p->name) >= 2);
}

/* As many as the plan says, no two with one number, and the same when one door is asked for alone. */
static void everybody_has_a_number_of_their_own(void **state)
{
    (void)state;
    Town t = made(7, 36000, 0);
    char (*number)[19] = calloc(40000, sizeof *number);
    const char **text = calloc(40000, sizeof *text);
    int count = 0, old = 0;
    for (int k = 0; k < t.plan.chosen; k++) {
        TownCommunity c;
        int serial = 0;
        town_community(&t.plan, t.plan.order[k], &t.keep, t.scratch, &c);
        for (int i = 0; i < c.households_count; i++) {
            TownPerson person[TOWN_HOUSEHOLD_MOST], again[TOWN_HOUSEHOLD_MOST];
            Arena room = t.scratch;
            assert_in_range(c.households[i].people, 0, TOWN_HOUSEHOLD_MOST);
            town_people(&t.plan, t.plan.order[k], &c, i, serial, &room, person);
            town_people(&t.plan, t.plan.order[k], &c, i, serial, &room, again);
            for (int p = 0; p < c.households[i].people; p++, count++) {
                check_person(&person[p], moment_day(NOW_MS));
                assert_string_equal(person[p].identity, again[p].identity);
                assert_true(str_eq(person[p].name, again[p].name));
                memcpy(number[count], person[p].identity, sizeof *number);
                text[count] = number[count];
                old += str_cmp(person[p].birth_date, S("1966")) < 0;
            }
            serial += c.households[i].people;
        }
    }
    assert_int_equal(count, 36000);
    print_message("%d people, %d of them over sixty\n", count, old);
    assert_in_range(old, count / 8, count / 2);
    assert_unique(text, count);
    free(number);
    free(text);
    dropped(&t);
}

/* --- cases
 * ------------------------------------------------------------------------------------------------ */

static bool may_follow(int verb, int next)
{
    static const int road[][2] = { { TOWN_REPORT, TOWN_FILE }, { TOWN_REPORT, TOWN_REFUSE },
        { TOWN_FILE, TOWN_DISPATCH },
        { TOWN_DISPATCH, TOWN_ACCEPT }, { TOWN_ACCEPT, TOWN_FEEDBACK }, { TOWN_FEEDBACK, TOWN_REWORK },
        { TOWN_REWORK, TOWN_FEEDBACK }, { TOWN_FEEDBACK, TOWN_VERIFY }, { TOWN_VERIFY, TOWN_CLOSE },
            { TOWN_CLOSE, TOWN_RATE }, { TOWN_ACCEPT, TOWN_EXTEND }, { TOWN_EXTEND, TOWN_GRANT },
        { TOWN_GRANT, TOWN_FEEDBACK }, { TOWN_ACCEPT, TOWN_SUSPEND }, { TOWN_SUSPEND, TOWN_RESUME },
        { TOWN_RESUME, TOWN_FEEDBACK }, { TOWN_ACCEPT, TOWN_URGE }, { TOWN_URGE, TOWN_FEEDBACK },
        { TOWN_ACCEPT, TOWN_ESCALATE } };
    for (int i = 0; i < COUNT(road); i++)
        if (road[i][0] == verb && road[i][1] == next) return true;
    return false;
}

static const char *state_after(int verb)
{
    static const char *const states[] = { "reported", "filed", "refused", "dispatched", "handling",
        "handled", "verified",
        "handling", "closed", "closed", "handling", "handling", "suspended", "handling", "raised",
        "handling" };
    return states[verb];
}

static bool inside(TownPolygon p, TownPoint at)
{
    bool in = false;
    for (int r = 0; r < p.rings; r++)
        for (int i = 0, j = p.ring[r].points - 1; i < p.ring[r].points; j = i++) {
            TownPoint a = p.ring[r].at[i], b = p.ring[r].at[j];
            if ((a.lat > at.lat) == (b.lat > at.lat)) continue;
            if (at.lon < a.lon + (double)(b.lon - a.lon) * (at.lat - a.lat) / (b.lat - a.lat)) in = !in;
        }
    return in;
}

static void check_case(const TownCommunity *c, const TownCase *x)
{
    assert_in_range(x->steps, 1, TOWN_STEPS_MOST);
    assert_int_equal(TOWN_REPORT, x->step[0].verb);
    for (int i = 0; i < x->steps; i++) {
        const TownStep *s = &x->step[i];
        assert_true(s->at_ms < NOW_MS && s->by >= TOWN_BY_RESIDENT && s->by < c->accounts_count);
        if (!i) continue;
        assert_true(s->at_ms >= x->step[i - 1].at_ms);
        assert_true(may_follow(x->step[i - 1].verb, s->verb));
        int64_t of_day = (s->at_ms + 8 * 3600000) % 86400000;
        if (s->verb != TOWN_RATE) assert_true(of_day >= 9 * 3600000 && of_day < 19 * 3600000);
        if (s->verb == TOWN_VERIFY) assert_true(s->by != x->handler);       /* nobody checks their own work */
        if (s->verb == TOWN_ACCEPT || s->verb == TOWN_FEEDBACK) assert_int_equal(s->by, x->handler);
    }
    assert_string_equal(state_after(x->step[x->steps - 1].verb), x->state);
    assert_int_equal(x->stars > 0, x->step[x->steps - 1].verb == TOWN_RATE);
    assert_true(x->happened_ms < x->step[0].at_ms);
    assert_true(utf8_valid(x->words) && utf8_count(x->words) >= 8 && utf8_count(x->words) <= 120);
    assert_non_null(x->class_of->parent);
    TownPolygon where = x->microgrid < 0 ? c->grids[x->grid].shape : c->microgrids[x->microgrid].shape;
    assert_true(inside(where, x->at));
    assert_memory_equal(x->reporter_phone, "199000", 6);
}

static void cases_keep_to_the_road(void **state)
{
    (void)state;
    Town t = made(5, 120000, 90);
    int in[8] = { 0 }, all = 0;
    const char *const names[] = { "reported", "filed", "dispatched", "handling", "handled", "verified",
        "closed", "refused" };
    for (int k = 0; k < t.plan.chosen; k++) {
        Arena room = t.keep;
        TownCommunity c;
        town_community(&t.plan, t.plan.order[k], &room, t.scratch, &c);
        assert_int_equal(c.microgrids_count * 90 / 7, c.cases_count);
        int waits = 0, member = 3 + c.grids_count;
        for (int i = 0; i < c.cases_count; i++) {
            waits += c.cases[i].handler == member && !strcmp(c.cases[i].state, "dispatched");
            check_case(&c, &c.cases[i]);
            if (i) assert_true(c.cases[i - 1].step[0].at_ms <= c.cases[i].step[0].at_ms);
            for (int s = 0; s < 8; s++) in[s] += !strcmp(names[s], c.cases[i].state);
            all++;
        }
        assert_true(waits > 0);                            /* the first member has something to do */
    }
    for (int s = 0; s < 8; s++) {
        print_message("%s %d  ", names[s], in[s]);
        assert_true(in[s] > 0);
    }
    print_message("of %d\n", all);
    assert_true(in[6] > all * 7 / 10);
    dropped(&t);
}

static void classes_have_two_levels(void **state)
{
    (void)state;
    int matters = 0;
    for (int i = 0; i < TOWN_CLASSES_COUNT; i++) {
        const TownClass *k = &TOWN_CLASSES[i];
        bool heading = !k->parent;
        assert_int_equal(heading ? 2 : 5, strlen(k->code));
        if (!heading) assert_memory_equal(k->code, k->parent, 2);
        assert_true(heading == (k->limit == 0) && k->icon && k->name && k->en);
        if (i) assert_true(strcmp(TOWN_CLASSES[i - 1].code, k->code) < 0);
        matters += !heading;
    }
    assert_in_range(matters, 50, 70);
}

/* --- walks
 * ------------------------------------------------------------------------------------------------ */

typedef struct Net { TownPoint *node; int nodes, *from, *to, arcs; double *m; } Net;

static int point_order(const void *a, const void *b)
{
    const TownPoint *x = a, *y = b;
    if (x->lon != y->lon) return x->lon < y->lon ? -1 : 1;
    return x->lat < y->lat ? -1 : x->lat > y->lat;
}

static double metres(TownPoint a, TownPoint b)
{
    double x = (a.lon - b.lon) * LON_M, y = (a.lat - b.lat) * LAT_M;
    return sqrt(x * x + y * y);
}

static int node_of(const Net *n, TownPoint p)
{
    const TownPoint *at = bsearch(&p, n->node, (size_t)n->nodes, sizeof p, point_order);
    return (int)(at - n->node);
}

static void count_points(const TownWay *way, int count, Net *n)
{
    for (int i = 0; i < count; i++)
        for (int k = 0; k < way[i].line.points; k++) n->node[n->nodes++] = way[i].line.at[k];
}

static void add_arcs(const TownWay *way, int count, Net *n)
{
    for (int i = 0; i < count; i++)
        for (int k = 1; k < way[i].line.points; k++) {
            TownPoint a = way[i].line.at[k - 1], b = way[i].line.at[k];
            n->from[n->arcs] = node_of(n, a);
            n->to[n->arcs] = node_of(n, b);
            n->m[n->arcs++] = metres(a, b);
        }
}

/* All ways of the district as a network whose nodes are points shared to the last digit. */
static Net net_of(Town *t)
{
    enum { POINTS = 1200000 };
    Net n = { .node = NEWS(&t->keep, TownPoint, POINTS), .from = NEWS(&t->keep, int, POINTS),
        .to = NEWS(&t->keep, int, POINTS),
              .m = NEWS(&t->keep, double, POINTS) };
    TownCommunity *c = NEWS(&t->keep, TownCommunity, TOWN_COMMUNITIES);
    count_points(t->plan.ways, t->plan.ways_count, &n);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        town_community(&t->plan, i, &t->keep, t->scratch, &c[i]);
        count_points(c[i].ways, c[i].ways_count, &n);
        assert_true(n.nodes < POINTS - 50000);
    }
    qsort(n.node, (size_t)n.nodes, sizeof *n.node, point_order);
    int kept = 0;
    for (int i = 0; i < n.nodes; i++)
        if (!i || point_order(&n.node[kept - 1], &n.node[i])) n.node[kept++] = n.node[i];
    n.nodes = kept;
    add_arcs(t->plan.ways, t->plan.ways_count, &n);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) add_arcs(c[i].ways, c[i].ways_count, &n);
    return n;
}

static int root(int *up, int i)
{
    while (up[i] != i) i = up[i] = up[up[i]];
    return i;
}

/* Distances by relaxing until nothing changes, bounded by `most`; small and slow, for a test. */
static double walked(const Net *n, int home, double most, double *far, const int *first, const int *next_arc)
{
    enum { QUEUE = 1 << 17 };
    int *queue = calloc(QUEUE, sizeof *queue);
    unsigned head = 0, tail = 0;
    double feet = 0, wings = 0;
    for (int i = 0; i < n->nodes; i++) far[i] = INFINITY;
    far[home] = 0;
    queue[tail++ % QUEUE] = home;
    while (head != tail) {
        int at = queue[head++ % QUEUE];
        for (int a = first[at]; a >= 0; a = next_arc[a]) {
            int arc = a / 2, to = a % 2 ? n->from[arc] : n->to[arc];
            double d = far[at] + n->m[arc];
            if (d > most || d >= far[to] - 1e-9) continue;
            far[to] = d;
            queue[tail++ % QUEUE] = to;
        }
    }
    free(queue);
    for (int i = 0; i < n->nodes; i++) {
        double crow = metres(n->node[home], n->node[i]);
        if (crow < 500 || crow > 1200 || isinf(far[i])) continue;
        feet += far[i];
        wings += crow;
    }
    return wings > 0 ? feet / wings : 1.27;
}

static void the_town_can_be_walked(void **state)
{
    (void)state;
    Town t = made(1, TOWN_RESIDENTS_MOST, 0);
    Net n = net_of(&t);
    int *up = calloc((size_t)n.nodes, sizeof *up), *size = calloc((size_t)n.nodes, sizeof *size), largest = 0;
    int *first = calloc((size_t)n.nodes, sizeof *first), *next = calloc((size_t)n.arcs * 2, sizeof *next);
    double *far = calloc((size_t)n.nodes, sizeof *far), sum = 0;
    for (int i = 0; i < n.nodes; i++) { up[i] = i; first[i] = -1; }
    for (int a = 0; a < n.arcs; a++) {
        up[root(up, n.from[a])] = root(up, n.to[a]);
        next[2 * a] = first[n.from[a]];
        first[n.from[a]] = 2 * a;
        next[2 * a + 1] = first[n.to[a]];
        first[n.to[a]] = 2 * a + 1;
    }
    for (int i = 0; i < n.nodes; i++) {
        int r = root(up, i);
        if (++size[r] > size[largest]) largest = r;
    }
    int junctions = 0, *degree = calloc((size_t)n.nodes, sizeof *degree);
    for (int a = 0; a < n.arcs; a++) { degree[n.from[a]]++; degree[n.to[a]]++; }
    for (int i = 0; i < n.nodes; i++) junctions += degree[i] > 2;
    enum { TRIES = 25 };
    Rand r = rand_from(11);
    for (int k = 0; k < TRIES; k++) {
        int home = (int)rand_between(&r, 0, n.nodes - 1);
        while (root(up, home) != largest) home = (int)rand_between(&r, 0, n.nodes - 1);
        sum += walked(&n, home, 2600, far, first, next);
    }
    print_message("%d nodes, %d arcs, %.1f junctions a km2, %.1f %% in one piece, circuity %.3f\n", n.nodes,
        n.arcs,
        junctions / 61.4, 100.0 * size[largest] / n.nodes, sum / TRIES);
    assert_true(size[largest] > n.nodes * 0.985);
    assert_true(sum / TRIES > 1.2 && sum / TRIES < 1.4);
    free(up); free(size); free(first); free(next); free(far); free(degree);
    dropped(&t);
}

/* --- the real place
 * --------------------------------------------------------------------------------------- */

static const char *shared_data;
enum { SIDE_M = 322, ACROSS = 40, DOWN = 48 };
    /* squares as large as the source's hexagons, 0.104 km2 */

static int upwards(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static void density_is_like_the_real_one(void **state)
{
    (void)state;
    char path[512], line[512];
    snprintf(path, sizeof path, "%s/geo/chengdu/pop_hex200_night.csv.gz", shared_data ? shared_data : "");
    gzFile f = shared_data ? gzopen(path, "rb") : NULL;
    if (!f) skip();
    Town t = made(1, TOWN_RESIDENTS_MOST, 0);
    double real[8000], square[ACROSS * DOWN] = { 0 }, ours[ACROSS * DOWN];
    int reals = 0, count = 0;
    while (gzgets(f, line, sizeof line)) {
        double lon, lat, people;
        int read = sscanf(line, "%*[^,],%lf,%lf,%lf", &lon, &lat, &people);
        if (read != 3 || people <= 0 || reals == COUNT(real)) continue;
        if (inside(t.plan.district.shape, (TownPoint){ (int32_t)(lon * 1e7),
            (int32_t)(lat * 1e7) })) real[reals++] = people * 0.78;
    }
    gzclose(f);
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        Arena room = t.keep;
        TownCommunity c;
        town_community(&t.plan, i, &room, t.scratch, &c);
        for (int h = 0; h < c.households_count; h++) {
            TownPoint p = c.buildings[c.households[h].building].centre;
            int x = (int)((p.lon - 1040500000) * LON_M / SIDE_M),
                y = (int)((p.lat - 305400000) * LAT_M / SIDE_M);
            assert_true(x >= 0 && x < ACROSS && y >= 0 && y < DOWN);
            square[y * ACROSS + x] += c.households[h].people;
        }
    }
    for (int i = 0; i < ACROSS * DOWN; i++)
        if (square[i] > 0) ours[count++] = square[i];
    qsort(real, (size_t)reals, sizeof *real, upwards);
    qsort(ours, (size_t)count, sizeof *ours, upwards);
    print_message("%d real cells lived in, %d of ours\n", reals, count);
    /* Half of the source's cells are empty, none of ours: compare the k-th densest, not quantiles. */
    assert_true(reals > 200 && count > 200);
    for (int k = 20; k <= 160; k += 20) {
        double ratio = ours[count - k] / real[reals - k];
        print_message("%d-th densest: real %.0f, ours %.0f\n", k, real[reals - k], ours[count - k]);
        assert_true(ratio > 0.4 && ratio < 2.5);
    }
    dropped(&t);
}

/* --- the map
 * ---------------------------------------------------------------------------------------------- */

typedef struct Seen { int tiles; int64_t bytes; } Seen;

static Err count_tile(void *ctx, int z, int32_t x, int32_t y, Str mvt)
{
    Seen *s = ctx;
    (void)x;
    (void)y;
    assert_in_range(z, BASE_MIN_ZOOM, BASE_MAX_ZOOM);
    s->tiles++;
    s->bytes += mvt.len;
    return NULL;
}

static void the_map_can_be_cut(void **state)
{
    (void)state;
    Town t = made(1, 12000, 0);
    TownMap map = town_map_start(&t.plan, &t.keep);
    int layers[BASE_LAYERS] = { 0 };
    for (int i = 0; i < TOWN_COMMUNITIES; i++) {
        enum { COMMUNITY = 64 << 20 };
        Arena whole = arena_make(COMMUNITY), room = whole;
        TownCommunity c;
        town_community(&t.plan, i, &room, t.scratch, &c);
        town_map_add(&map, &c);
        arena_drop(whole, COMMUNITY);                  /* nothing of it may be needed any more */
    }
    for (int64_t i = 0; i < map.count; i++) {
        const TileFeature *f = &map.features[i];
        layers[f->layer]++;
        if (f->shape == MVT_POLYGON) assert_true(f->ends[0] >= 3);
    }
    for (int i = 0; i < BASE_LAYERS; i++) assert_true(layers[i] > 0);
    TileSet set = town_map_set(&map, 4096);
    Seen seen = { 0, 0 };
    assert_null(tiles_cut(&set, count_tile, &seen, t.keep));
    print_message("%lld features, %d tiles, %lld KB, map arena %lld MB\n", (long long)map.count, seen.tiles,
        (long long)seen.bytes / 1024, (long long)((t.keep.at - t.whole.at) >> 20));
    assert_in_range(seen.tiles, 100, 400);
    dropped(&t);
}

int main(int argc, char **argv)
{
    shared_data = argc > 1 ? argv[1] : NULL;
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_post_is_held_by_somebody_of_their_own),
        cmocka_unit_test(everybody_has_a_number_of_their_own),
        cmocka_unit_test(cases_keep_to_the_road),
        cmocka_unit_test(classes_have_two_levels),
        cmocka_unit_test(the_town_can_be_walked),
        cmocka_unit_test(density_is_like_the_real_one),
        cmocka_unit_test(the_map_can_be_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
