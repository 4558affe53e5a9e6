/* The cache of prepared statements: more of them than it holds, and variants that must not be mistaken. */
#include "db_rig.h"

#include <stdio.h>

/* More variants than the cache holds. */
static void a_full_cache_starts_afresh(void **state)
{
    Rig *rig = *state;
    static Query many[3000];
    static QueryPart part[3000][2];
    static char sql[3000][40];
    for (int i = 0; i < COUNT(many); i++) {
        int64_t n = 0;
        snprintf(sql[i], sizeof sql[0], "SELECT %d AS n", i);
        part[i][0] = (QueryPart){ .sql = sql[i] };
        many[i] = (Query){ .name = "many", .file = "", .columns = COLUMNS("n"), .parts = part[i] };
        DB_OK(rig->db, db_int(rig->db, &many[i], NULL, &n));
        assert_int_equal(n, i);
    }
    int64_t n = 0;
    DB_OK(rig->db, db_int(rig->db, &many[0], NULL, &n));
    assert_int_equal(n, 0);
}

/* A thousand variants of one query, each of which answers which parts it was made of. */
#define Q(name, kind) { #name, kind, NULL, 0 }
#define BIT(n) { .sql = " + " #n, .conditions = 1, .when = { { BIT_PARAM_##n, -1 } } }
enum { BIT_PARAM_1 = 1, BIT_PARAM_2, BIT_PARAM_4, BIT_PARAM_8, BIT_PARAM_16, BIT_PARAM_32, BIT_PARAM_64,
    BIT_PARAM_128,
       BIT_PARAM_256, BIT_PARAM_512 };
QUERY(bits, COLUMNS("n"), NULL, PARAMS(Q(a, VALUE_INT), Q(b, VALUE_INT), Q(c, VALUE_INT), Q(d, VALUE_INT),
    Q(e, VALUE_INT), Q(f, VALUE_INT), Q(g, VALUE_INT), Q(h, VALUE_INT), Q(i, VALUE_INT), Q(j, VALUE_INT)),
    { .sql = "SELECT 0" }, BIT(1), BIT(2), BIT(4), BIT(8), BIT(16), BIT(32), BIT(64), BIT(128), BIT(256),
        BIT(512),
    { .sql = " AS n" });

static void variants_are_never_mistaken(void **state)
{
    Rig *rig = *state;
    for (int round = 0; round < 2; round++)
        for (int n = 0; n < 1024; n++) {
            Value v[10];
            int64_t got = -1;
            for (int i = 0; i < 10; i++) v[i] = value_int(n >> i & 1 ? 0 : NONE);
            DB_OK(rig->db, db_int(rig->db, &bits, v, &got));
            assert_int_equal(got, n);
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(a_full_cache_starts_afresh),
        ON_BOTH(variants_are_never_mistaken) };
    return rig_run(tests, COUNT(tests));
}
