/* The index of routes finds what going through all the tables finds, whatever is asked for. */
#include "app/route.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#define ROW(m, p) { .method = (m), .path = (p) }
static const Route first[] = {
    ROW("GET", "/"), ROW("GET", "/metrics"), ROW("GET", "/k/{code}"), ROW("GET", "/ogc/"),
    ROW("GET", "/tiles/{z}/{x}/{y}.mvt"), { 0 }
};
static const Route second[] = {
    ROW("GET", "/api/v1/cases"), ROW("POST", "/api/v1/cases"), ROW("GET", "/api/v1/cases/{id}"),
    ROW("POST", "/api/v1/cases/{id}/accept"), ROW("GET", "/api/v1/cases/near"),
    ROW("GET", "/api/v1/places/{code}/homes"), ROW("GET", "/api/v1/places/{code}"),
    ROW("GET", "/api/v1/people/{id}/posts/{post}/terms/{term}"), { 0 }
};
static const Route *const tables[] = { first, NULL, second };

static bool listed(const Route *r, Str path)
{
    Str segment[ROUTE_SEGMENTS];
    return route_fits(r->path, path, segment);
}

static int fitting(Str path)
{
    int n = 0;
    for (const Route *r = first; r->path; r++) n += listed(r, path);
    for (const Route *r = second; r->path; r++) n += listed(r, path);
    return n;
}

static int found(const RouteIndex *index, Str path)
{
    Str segment[ROUTE_SEGMENTS];
    RouteWalk walk = route_walk(index, path);
    int n = 0;
    for (const Route *r; (r = route_next(&walk, segment)); n++) assert_true(listed(r, path));
    return n;
}

static void the_index_finds_what_the_tables_hold(void **state)
{
    static const struct { const char *path; int routes; } all[] = {
        { "", 0 }, { "*", 0 }, { "/", 1 }, { "//", 0 }, { "/metrics", 1 }, { "/metrics/", 0 },
        { "/k", 0 }, { "/k/", 0 }, { "/k/x", 1 }, { "/k/x/", 0 }, { "/ogc", 0 }, { "/ogc/", 1 },
        { "/tiles/1/2/3.mvt", 1 }, { "/tiles/1/2/3", 0 }, { "/tiles/1/2/.mvt", 0 }, { "metrics", 0 },
        { "/api/v1/cases", 2 }, { "/api/v1/cases/", 0 }, { "/api/v1/cases/near", 2 },
        { "/api/v1", 0 }, { "/api/v1/cases/7", 1 },
        { "/api/v1/cases/7/accept", 1 }, { "/api/v1/cases/7/other", 0 }, { "/api/v1/case", 0 },
        { "/api/v1/places/5101", 1 }, { "/api/v1/places/5101/homes", 1 },
        { "/api/v1/people/1/posts/2/terms/3", 1 },
    };
    char block[8192];
    Arena keep = { block, block + sizeof block, NULL };
    RouteIndex *index = route_index(&keep, tables, 3);
    (void)state;
    for (int i = 0; i < COUNT(all); i++) {
        assert_int_equal(found(index, str_of(all[i].path)), all[i].routes);
        assert_int_equal(fitting(str_of(all[i].path)), all[i].routes);
    }
}

/* What stood for {…} is handed over, and a walk that is through stays so. */
static void the_segments_come_along(void **state)
{
    char block[8192];
    Arena keep = { block, block + sizeof block, NULL };
    Str segment[ROUTE_SEGMENTS];
    RouteWalk walk = route_walk(route_index(&keep, tables, 3), S("/api/v1/people/1/posts/2/terms/3"));
    (void)state;
    assert_non_null(route_next(&walk, segment));
    assert_true(str_eq(segment[0], S("1")) && str_eq(segment[1], S("2")) && str_eq(segment[2], S("3")));
    assert_null(route_next(&walk, segment));
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(the_index_finds_what_the_tables_hold),
        cmocka_unit_test(the_segments_come_along),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
