/* Buildings on both engines: what went out as a file comes in again with nothing new, and from nothing makes
 * the same; the most that one file may hold; what is undone leaves no row. */
#include "../../../tests/house_rig.h"

#include "app/app.h"

#include <stdio.h>
#include <string.h>

enum { MOST = 5000 };
#define COMMUNITY "510104018006"
#define TAKE "/api/v1/imports/buildings?place=" COMMUNITY
#define LOOK "/api/v1/imports/buildings/check?place=" COMMUNITY

static AskAnswer send_to(House *h, const char *path, Str body, bool english)
{
    AppTry t = { "POST", path, NULL, "application/octet-stream", NULL, h->a.of[ROLE_CLERK].token, english,
                 NULL, NULL };
    return app_try_bytes(h->app, &t, body, &h->keep);
}

/* Names with what a table could trip over; storeys and units said and unsaid; datums of two kinds. */
static const char sheet[] =
    "小区,栋,单元数,层数,户数,经度,纬度,坐标系\n"
    "银杏院落,A座,3,18,72,104.0801,30.6501,\n"
    "银杏院落,12,1,6,24,104.0802,30.6502,\n"
    "\"花, \"\"园\"\"\",一号楼,2,,,104.0803,30.6503,cgcs2000\n"
    "=1+1,- 5栋,1,7,,104.0826,30.6479,gcj02\n"
    "翡翠城三期,6栋,2,11,44,104.0805123,30.6505456,\n";

/* All that is known of buildings and compounds but their ids, added up; names by their length and number. */
static int64_t sum(House *h)
{
    return rig_number(h->rig,
        "SELECT sum(b.lon * 3 + b.lat * 5 + b.units * 1000003 + b.floors * 70001 + b.households * 9001"
        " + b.number * 17 + length(b.name) * 131 + length(c.name) * 257 + c.lon + c.lat + c.households * 7"
        " + c.buildings * 11)"
        " FROM buildings b JOIN compounds c ON c.id = b.compound_id");
}

static int64_t households(House *h) { return rig_number(h->rig, "SELECT sum(households) FROM places"); }

static void undo(House *h, int64_t id, int status)
{
    house_must(h, h->a.of[ROLE_CLERK].token, "POST",
               house_fmt(h, "/api/v1/imports/buildings/%lld/undo", (long long)id), "", status);
}

static void what_went_out_comes_in_again(void **state)
{
    static const char *const forms[] = { "csv&kind=building", "xlsx&kind=building", "geojson&kind=building",
                                         "gpkg&kind=building", "csv", "geojson", "gpkg" };
    House h;
    house_up(&h, *state);
    const char *token = h.a.of[ROLE_CLERK].token;
    int64_t bare = sum(&h), bare_households = households(&h);
    AskAnswer a = send_to(&h, TAKE, str_of(sheet), false);
    if (a.status != 201) fail_msg("%.*s", STR_ARG(a.body));
    int64_t id = said_number(a, "import_id"), whole = sum(&h), whole_households = households(&h);
    assert_true(whole != bare && whole_households == bare_households + 140);
    for (int i = 0; i < COUNT(forms); i++) {
        const char *path = house_fmt(&h, "/api/v1/exports/grid?place=" COMMUNITY "&format=%s", forms[i]);
        Str file = house_must(&h, token, "GET", path, NULL, 200).body;
        a = send_to(&h, TAKE, file, false);
        if (a.status != 201 || said_number(a, "buildings") || said_number(a, "fault_count"))
            fail_msg("%s: %.*s", forms[i], STR_ARG(a.body));
        assert_int_equal(said_number(a, "known"), 6);
        assert_int_equal(sum(&h), whole);
        undo(&h, id, 200);
        assert_int_equal(sum(&h), bare);
        assert_int_equal(households(&h), bare_households);
        a = send_to(&h, TAKE, file, false);
        if (a.status != 201) fail_msg("%s: %.*s", forms[i], STR_ARG(a.body));
        assert_int_equal(said_number(a, "buildings"), 5);
        id = said_number(a, "import_id");
        if (sum(&h) != whole) fail_msg("%s doesn't make the same", forms[i]);
        assert_int_equal(households(&h), whole_households);
    }
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM imports WHERE kind = 'buildings'"), 8);
    app_close(h.app);
}

static Str many(House *h, int rows)
{
    Buf b = buf_new(&h->keep, 64 + rows * 60);
    buf_adds(&b, "小区,栋,经度,纬度\n");
    for (int i = 0; i < rows; i++) buf_fmt(&b, "大院%d,%d号楼,104.08,30.65\n", i / 2, i % 2 + 1 + i / 2 * 2);
    return buf_str(&b);
}

static void as_many_as_a_file_may_hold(void **state)
{
    House h;
    house_up(&h, *state);
    AskAnswer a = send_to(&h, LOOK, many(&h, MOST + 1), false);
    assert_int_equal(a.status, 413);
    assert_true(says(a, "5000"));
    a = send_to(&h, LOOK, many(&h, MOST + 1), true);
    assert_true(says(a, "5,000 buildings"));
    a = send_to(&h, TAKE, many(&h, MOST), false);
    if (a.status != 201) fail_msg("%.*s", STR_ARG(a.body));
    assert_int_equal(said_number(a, "buildings"), MOST);
    assert_int_equal(said_number(a, "compounds"), MOST / 2);
    undo(&h, said_number(a, "import_id"), 200);
    undo(&h, said_number(a, "import_id"), 409);
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM buildings"), 2);
    assert_int_equal(rig_number(h.rig, "SELECT count(*) FROM compounds"), 2);
    app_close(h.app);
}

/* Each of what may stand on a building holds it; nothing is taken away by half. */
static void what_somebody_built_on_stays(void **state)
{
    static const struct { const char *write, *back, *says; } held[] = {
        { "INSERT INTO households (district, id, building_id, unit, floor, room, place) SELECT district, 77,"
          " id, 1, 1, '101', place FROM buildings WHERE name = 'A座'",
          "DELETE FROM households WHERE id = 77", "已登记房屋" },
        { "UPDATE cases SET place = (SELECT place FROM buildings WHERE name = 'A座'),"
          " address = '银杏院落A座2单元'", "UPDATE cases SET address = '别处'", "已有事件" },
        { "INSERT INTO door_codes (district, id, code, building_id, unit, made_ms, made_by, ended_ms) SELECT"
          " district, 78, 'x', id, 0, 1, 1, 2 FROM buildings WHERE name = 'A座'",
          "DELETE FROM door_codes WHERE id = 78", "门牌二维码" },
        { "UPDATE buildings SET since_ms = from_ms + 1 WHERE name = 'A座'",
          "UPDATE buildings SET since_ms = from_ms WHERE name = 'A座'", "其他微网格" },
        { "UPDATE buildings SET households = households + 1 WHERE name = 'A座'",
          "UPDATE buildings SET households = households - 1 WHERE name = 'A座'", "户数已有变动" },
    };
    House h;
    house_up(&h, *state);
    const Person *clerk = &h.a.of[ROLE_CLERK];
    house_report(&h, clerk, PLACE_A, "路灯不亮");
    AskAnswer a = send_to(&h, TAKE, str_of(sheet), false);
    const char *path = house_fmt(&h, "/api/v1/imports/buildings/%lld/undo",
                                 (long long)said_number(a, "import_id"));
    int64_t whole = sum(&h);
    for (int i = 0; i < COUNT(held); i++) {
        rig_script(h.rig, held[i].write);
        a = house_must(&h, clerk->token, "POST", path, "", 409);
        if (!says(a, "imports.built_on") || !says(a, held[i].says) || !says(a, "银杏院落A座"))
            fail_msg("%s: %.*s", held[i].says, STR_ARG(a.body));
        rig_script(h.rig, held[i].back);
        assert_int_equal(sum(&h), whole);
    }
    house_must(&h, h.b.of[ROLE_CLERK].token, "POST", path, "", 404);
    house_must(&h, clerk->token, "POST", path, "", 200);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(what_went_out_comes_in_again),
        ON_BOTH(as_many_as_a_file_may_hold),
        ON_BOTH(what_somebody_built_on_stays),
    };
    return rig_run(tests, COUNT(tests));
}
