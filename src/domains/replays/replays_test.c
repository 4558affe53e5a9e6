/* A replay over more cases than it reads at once adds up, and its list holds each of them once: on both
 * engines. What is in hand is rebuilt as they go by. */
#include "../../../tests/house_rig.h"

#include <stdio.h>

enum { CASES = 9000 };

/* One after the other, a minute apart, up to now; every third is a blocked fire lane. Filed at once, each
 * closed ten minutes later. Ids as the house makes them: milliseconds since 2024, and twelve bits. */
#define FILL \
    "INSERT INTO cases (district, id, number, class, words, place, address, state, urgency, source," \
    " reporter, handler_post, handler_account, handler_words, dispatcher, reported_ms, moved_ms, closed_ms," \
    " reworks, solved, thumb, version, synthetic, filed_ms)" \
    " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)" \
    " SELECT '510104', (1763400000000 + i * 60000 - 1704067200000) * 4096, 'T-' || i," \
    " CASE WHEN i % 3 = 0 THEN '11001' ELSE '16001' END, '示例', '" PLACE_A "', '', 'closed', 'normal'," \
    " 'resident', 0, 0, 0, '', 0, 1763400000000 + i * 60000, 1763400000000 + i * 60000," \
    " 1763400000000 + i * 60000 + 600000, 0, 0, 0, 1, 0, 1763400000000 + i * 60000 FROM n"

#define NEAREST "{\"name\":\"兜底\",\"classes\":[],\"places\":[],\"to\":\"nearest\",\"posts\":[]}"

static int64_t drafted(House *h, const char *rule)
{
    const char *body = house_fmt(h, "{\"name\":\"试\",\"rules\":[%s," NEAREST "]}", rule);
    return said_number(house_must(h, h->a.of[ROLE_DISTRICT].token, "POST", "/api/v1/dispatch-sets", body,
                                  201), "id");
}

static AskAnswer replayed(House *h, int64_t id)
{
    return house_must(h, h->a.of[ROLE_DISTRICT].token, "POST",
                      house_fmt(h, "/api/v1/dispatch-sets/%lld/replay", (long long)id), "{}", 200);
}

/* How many the pages hold together; each begins behind the one before. */
static int64_t listed(House *h, int64_t id)
{
    Str next = { 0 };
    int64_t count = 0, last = 0;
    do {
        Arena start = h->keep;
        const char *path = house_fmt(h,
                                     "/api/v1/dispatch-sets/%lld/replay-cases?limit=200&class=11&after=%.*s",
                                     (long long)id, STR_ARG(next));
        if (!next.at) path = house_fmt(h, "/api/v1/dispatch-sets/%lld/replay-cases?limit=200&class=11",
                                       (long long)id);
        AskAnswer a = house_must(h, h->a.of[ROLE_DISTRICT].token, "GET", path, NULL, 200);
        for (Str rest = a.body; str_find(rest, S("{\"id\":")) >= 0; count++) {
            rest = str_part(rest, str_find(rest, S("{\"id\":")) + 6, rest.len);
            Str after = rest, number = str_cut(&after, ',');
            int64_t one;
            assert_true(str_int(number, &one));
            assert_true(one > last);
            last = one;
        }
        static char cursor[60];
        next = says(a, "\"next\":\"") ? said_text(a, "next") : (Str){ 0 };
        snprintf(cursor, sizeof cursor, "%.*s", STR_ARG(next));
        if (next.at) next = str_of(cursor);
        h->keep = start;
    } while (next.len);
    return count;
}

static void the_figures_add_up(void **state)
{
    House h;
    house_up(&h, *state);
    rig_script(h.rig, FILL);
    int64_t more = rig_number(h.rig,
                              "SELECT COUNT(*) FROM cases WHERE filed_ms IS NOT NULL AND number LIKE '5%'"
                                     " AND state NOT IN ('merged', 'voided', 'refused')");
    int64_t id = drafted(&h,
                         "{\"name\":\"消防\",\"classes\":[{\"code\":\"11001\"}],\"places\":[],"
                             "\"to\":\"worker\",\"posts\":[]}");
    AskAnswer a = replayed(&h, id);
    assert_int_equal(said_number(a, "matters"), CASES + more);
    assert_int_equal(said_number(a, "moved"), CASES / 3);
    assert_int_equal(said_number(a, "nobody"), 0);
    assert_int_equal(listed(&h, id), CASES / 3);
    app_close(h.app);
}

/* At most four in hand: a case a minute, each ten minutes long: of ten that come in while the first is
 * open five go to the member (0 to 4 in hand) and the others elsewhere, again and again. */
static void what_is_in_hand_is_rebuilt(void **state)
{
    House h;
    house_up(&h, *state);
    rig_script(h.rig, FILL);
    int64_t id = drafted(&h, "{\"name\":\"不超过四件\",\"classes\":[],\"places\":[{\"code\":\"" PLACE_A "\"}],"
                             "\"load_most\":4,\"to\":\"member\",\"posts\":[]},"
                             "{\"name\":\"其余\",\"classes\":[],\"places\":[{\"code\":\"" PLACE_A "\"}],"
                             "\"to\":\"worker\",\"posts\":[]}");
    AskAnswer a = replayed(&h, id);
    int64_t moved = said_number(a, "moved");
    assert_true(moved >= CASES / 2 - 10 && moved <= CASES / 2 + 10);
    int64_t pages = listed(&h, id);
    assert_true(pages > CASES / 6 - CASES / 20 && pages < CASES / 6 + CASES / 20);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = { ON_BOTH(the_figures_add_up), ON_BOTH(what_is_in_hand_is_rebuilt) };
    return rig_run(tests, COUNT(tests));
}
