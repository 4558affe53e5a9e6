/* Around a point are told the places that have a micro-grid near it, and no others: of a random town, what
 * each community tells as a whole, held against distances of the test's own, on both engines. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"
#include "geo/plane/area.h"

enum { COMMUNITIES = 3, GRIDS = 3, MICROS = 4, PLACES = COMMUNITIES * GRIDS * MICROS, RADIUS_M = 1000 };
enum { OCTOBER = 12 * 2025 + 9 };

typedef struct Micro { const char *code; int64_t lon, lat; } Micro;
typedef struct Town { House h; Micro micro[PLACES]; } Town;

static const char *community(Town *t, int i) { return house_fmt(&t->h, "51010401800%d", i + 1); }

/* Micro-grids over some four kilometres, those of a grid not far from each other. */
static void draw(Town *t, Rand *r)
{
    for (int i = 0; i < PLACES; i++) {
        int grid = i / MICROS;
        if (i % MICROS == 0) {
            t->micro[i].lon = rand_between(r, 1040600000, 1041000000);
            t->micro[i].lat = rand_between(r, 306300000, 306660000);
        } else {
            t->micro[i].lon = t->micro[i - i % MICROS].lon + rand_between(r, -90000, 90000);
            t->micro[i].lat = t->micro[i - i % MICROS].lat + rand_between(r, -90000, 90000);
        }
        t->micro[i].code = house_fmt(&t->h, "%s00%d00%d", community(t, grid / GRIDS), grid % GRIDS + 1,
                                     i % MICROS + 1);
    }
}

static Err put(Ask *ask)
{
    Town *t = ask->prepared;
    for (int i = 0; i < PLACES; i++) {
        Str code = str_of(t->micro[i].code);
        Place grid = { str_part(code, 0, 15), PLACE_GRID, S("网格"), { 0 }, NONE, NONE, 0, 0, true };
        Place micro = { code, PLACE_MICROGRID, S("微网格"), { 0 }, t->micro[i].lon, t->micro[i].lat, 0, 0,
                        true };
        if (i % MICROS == 0) TRY(divisions_put_place(ask, &grid, S("")));
        TRY(divisions_put_place(ask, &micro, S("")));
    }
    return NULL;
}

static void solve(Town *t, Rand *r)
{
    static const char *const classes[] = { "14001", "16001", "16002" };
    for (int i = 0; i < PLACES; i++)
        for (int c = 0; c < COUNT(classes); c++)
            for (int m = 0; m < 2; m++) {
                Arena keep = t->h.keep;
                int cases = (int)rand_between(r, 0, 4);
                const char *row = house_fmt(&t->h, "INSERT INTO case_solved (district, place, class, month,"
                                            " cases) VALUES ('510104', '%s', '%s', %d, %d)",
                                            t->micro[i].code, classes[c], OCTOBER + m, cases);
                if (cases) rig_script(t->h.rig, row);
                t->h.keep = keep;
            }
}

/* Has a place, given by its code, a micro-grid so near? */
static bool near(const Town *t, Str code, int64_t lon, int64_t lat)
{
    for (int i = 0; i < PLACES; i++)
        if (str_starts(str_of(t->micro[i].code), code)
            && distance_m(lon, lat, t->micro[i].lon, t->micro[i].lat) <= RADIUS_M) return true;
    return false;
}

/* The next row of an answer, as it is written. */
static bool next_row(Str *rest, Str *ret_row, Str *ret_place)
{
    ptrdiff_t at = str_find(*rest, S("{\"place\":\""));
    if (at < 0) return false;
    Str row = str_part(*rest, at, rest->len), place = str_part(row, 10, row.len);
    ptrdiff_t end = str_find(row, S("}"));
    *ret_place = str_cut(&place, '"');
    *ret_row = str_part(row, 0, end + 1);
    *rest = str_part(row, end + 1, row.len);
    return true;
}

static void only_what_is_near_is_told(void **state)
{
    static Town t;
    Rand r = rand_from(5);
    Str all[COMMUNITIES];
    int told = 0, left_out = 0;
    house_up(&t.h, *state);
    rig_script(t.h.rig, "DELETE FROM case_solved");
    draw(&t, &r);
    OK(app_do(t.h.app, NULL, put, &t));
    OK(divisions_reload(t.h.app, t.h.rig->db));
    solve(&t, &r);
    for (int i = 0; i < COMMUNITIES; i++)
        all[i] = house_must(&t.h, NULL, "GET", house_fmt(&t.h, "/api/v1/solved?place=%s", community(&t, i)),
                            NULL, 200).body;
    for (int n = 0; n < 60; n++) {
        Arena keep = t.h.keep;
        int64_t lon = rand_between(&r, 1040500000, 1041100000), lat = rand_between(&r, 306200000, 306700000);
        const char *path = house_fmt(&t.h, "/api/v1/solved?datum=cgcs2000&lon=%.7f&lat=%.7f",
                                     (double)lon / 1e7, (double)lat / 1e7);
        AskAnswer a = house_must(&t.h, NULL, "GET", path, NULL, 200);
        int wanted = 0, rows = 0;
        Str row, place, rest;
        for (int i = 0; i < COMMUNITIES; i++)
            for (rest = all[i]; next_row(&rest, &row, &place);) {
                bool is = near(&t, place, lon, lat), said = str_find(a.body, row) >= 0;
                if (is != said) fail_msg("%s: %d %d: %.*s", path, is, said, STR_ARG(row));
                wanted += is;
                left_out += !is;
            }
        for (rest = a.body; next_row(&rest, &row, &place);) rows++;
        assert_int_equal(rows, wanted);
        told += rows;
        t.h.keep = keep;
    }
    assert_true(told > 100 && left_out > 100);
    app_close(t.h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(only_what_is_near_is_told) };
    return rig_run(tests, COUNT(tests));
}
