/* Divisions by requests, on both engines: the tree with its real names, which place a point is in, outlines,
 * what the words of an address mean, and who may ask for compounds, buildings and doors.
 * divisions_test [FOLDER]   with the tables of streets and communities the names are compared to. */
#include "../../../tests/house_rig.h"

#include "base/rand.h"
#include "domains/divisions/divisions_inside.h"
#include "domains/divisions/divisions_rules.h"
#include "geo/datum/datum.h"

#include <stdio.h>
#include <string.h>

static const char *shared_data;

static House bare(Rig *rig)
{
    House h = { .rig = rig, .keep = rig->arena };
    house_clock_ms = 1764000000000;
    house_open(&h);
    return h;
}

static AskAnswer get(House *h, int status, const char *path)
{
    return house_must(h, NULL, "GET", path, NULL, status);
}

static int times(AskAnswer a, const char *text)
{
    int n = 0;
    Str rest = a.body;
    for (ptrdiff_t at; (at = str_find(rest, str_of(text))) >= 0; n++) rest = str_part(rest, at + 1, rest.len);
    return n;
}

/* ---- The tree ---- */

static void the_district_is_whole(void **state)
{
    House h = bare(*state);
    AskAnswer streets = get(&h, 200, "/api/v1/places");
    assert_int_equal(times(streets, "\"code\":"), 11);
    assert_int_equal(times(streets, "\"kind\":\"street\""), 11);
    int communities = 0;
    for (Str rest = streets.body; str_find(rest, S("\"code\":\"")) >= 0;) {
        rest = str_part(rest, str_find(rest, S("\"code\":\"")) + 8, rest.len);
        Str code = str_cut(&rest, '"');
        AskAnswer below = get(&h, 200, house_fmt(&h, "/api/v1/places?parent=%.*s", STR_ARG(code)));
        int n = times(below, "\"kind\":\"community\"");
        assert_int_equal(n, times(below, house_fmt(&h, "\"parent\":\"%.*s\"", STR_ARG(code))));
        AskAnswer street = get(&h, 200, house_fmt(&h, "/api/v1/places/%.*s", STR_ARG(code)));
        assert_int_equal(said_number(street, "children"), n);
        communities += n;
    }
    assert_int_equal(communities, 76);
    AskAnswer one = get(&h, 200, "/api/v1/places/510104018006");
    assert_true(says(one, "\"name\":\"翡翠城社区\"") && says(one, "\"parent\":\"510104018\""));
    assert_true(says(one, "\"path\":[{\"code\":\"510104\",\"kind\":\"district\",\"name\":\"锦江区\"},"
                          "{\"code\":\"510104018\",\"kind\":\"street\",\"name\":\"东湖街道\"},"
                          "{\"code\":\"510104018006\""));
    assert_true(says(one, "\"words\":\"翡翠城社区\"") && !says(one, "polygon") && says(one,
        "\"synthetic\":false"));
    assert_int_equal(times(get(&h, 200, "/api/v1/places?q=翡翠"), "\"code\":"), 1);
    assert_int_equal(times(get(&h, 200, "/api/v1/places?q=510104018"), "\"code\":"), 8);
    assert_int_equal(times(get(&h, 200, "/api/v1/places?q=没有"), "\"code\":"), 0);
    assert_int_equal(times(get(&h, 200, "/api/v1/places?parent=510104018006"), "\"code\":"), 0);
    static const char *const none[] = { "510105", "510104099", "51010401", "abc", "510104018006001", "%20" };
    for (int i = 0; i < COUNT(none); i++) get(&h, 404, house_fmt(&h, "/api/v1/places/%s", none[i]));
    app_close(h.app);
}

static void check_table(House *h, const char *file, int rows, int street_column)
{
    char path[512], line[256], *column[5];
    snprintf(path, sizeof path, "%s/%s", shared_data, file);
    FILE *f = fopen(path, "r");
    if (!f) skip();
    int n = 0;
    assert_non_null(fgets(line, sizeof line, f));
    for (; fgets(line, sizeof line, f); n++) {
        char *rest = line;
        for (int i = 0; i < COUNT(column); i++) column[i] = strsep(&rest, ",\r\n");
        AskAnswer a = get(h, 200, house_fmt(h, "/api/v1/places/%s", column[0]));
        const char *name = column[street_column ? 1 : 2], *up = column[3];
        if (!says(a, house_fmt(h, "\"name\":\"%s\",\"parent\":\"%s\"", name, up)))
            fail_msg("%s %s: %.*s", column[0], name, STR_ARG(a.body));
    }
    fclose(f);
    assert_int_equal(n, rows);
}

static void names_and_codes_are_the_real_ones(void **state)
{
    if (!shared_data) skip();
    House h = bare(*state);
    check_table(&h, "jinjiang_streets.csv", 11, 0);
    check_table(&h, "jinjiang_communities.csv", 76, 1);
    app_close(h.app);
}

/* ---- Points ---- */

enum { SIDE = 4, STEP = 100000, WEST = 1040000000, SOUTH = 306000000 };

#define FAR  "1050000000 306000000,1050900000 306000000,1050900000 306900000,1050000000 306900000"
#define HOLE "1050300000 306300000,1050600000 306300000,1050600000 306600000,1050300000 306600000"

/* A community of 16 squares, side by side, west to east and south to north, each a micro-grid. The last is in
 * two parts, the second with a hole; beside them a community of its own outline without grids. */
static Err put_squares(Ask *ask)
{
    House *h = ask->prepared;
    for (int i = 0; i < SIDE * SIDE; i++) {
        long long x = WEST + i % SIDE * STEP, y = SOUTH + i / SIDE * STEP, e = x + STEP, n = y + STEP;
        const char *far = i + 1 < SIDE * SIDE ? "" : "|" FAR ";" HOLE;
        const char *outline = house_fmt(h, "%lld %lld,%lld %lld,%lld %lld,%lld %lld%s", x, y, e, y, e, n,
                                        x, n, far);
        Str code = str_of(house_fmt(h, "510104018006001%03d", i + 1)), name = str_of(house_fmt(h,
            "第%d微网格", i + 1));
        Place p = { code, PLACE_MICROGRID, name, { 0 }, x + STEP / 2, y + STEP / 2, 10 + i, 0, true };
        TRY(divisions_put_place(ask, &p, str_of(outline)));
    }
    Place grid = { S("510104018006001"), PLACE_GRID, S("第1网格"), { 0 }, NONE, NONE, 0, 0, true };
    Place beside = { S("510104018005"), PLACE_COMMUNITY, S("河滨社区"), { 0 }, NONE, NONE, 0, 0, false };
    TRY(divisions_put_place(ask, &grid, S("")));
    return divisions_put_place(ask, &beside, S("1039000000 306000000,1040200000 306000000,"
                                               "1040200000 306400000,1039000000 306400000"));
}

static House with_squares(Rig *rig)
{
    House h = bare(rig);
    OK(app_do(h.app, NULL, put_squares, &h));
    OK(divisions_reload(h.app, rig->db));
    return h;
}

static AskAnswer at(House *h, long long lon, long long lat)
{
    const char *path = house_fmt(h, "/api/v1/places/at?datum=cgcs2000&lon=%lld.%07lld&lat=%lld.%07lld",
                                 lon / 10000000, lon % 10000000, lat / 10000000, lat % 10000000);
    return house_send(h, NULL, "GET", path, NULL);
}

static void a_point_is_in_one_micro_grid(void **state)
{
    House h = with_squares(*state);
    Rand r = rand_from(7);
    Arena start = h.keep;
    for (int n = 0; n < 400; n++, h.keep = start) {
        long long x = rand_between(&r, 0, SIDE * STEP), y = rand_between(&r, 0, SIDE * STEP);
        if (n % 3 == 0) x = x / STEP * STEP;               /* on a border: the lower code */
        if (n % 5 == 0) y = y / STEP * STEP;
        int column = x && x % STEP == 0 ? (int)(x / STEP) - 1 : (int)(x / STEP);
        int row = y && y % STEP == 0 ? (int)(y / STEP) - 1 : (int)(y / STEP);
        AskAnswer a = at(&h, WEST + x, SOUTH + y);
        const char *code = house_fmt(&h, "{\"code\":\"510104018006001%03d\"", row * SIDE + column + 1);
        if (a.status != 200 || !str_starts(a.body, str_of(code))) fail_msg("%s: %.*s", code, STR_ARG(a.body));
    }
    assert_true(says(at(&h, WEST + 1, SOUTH + 1), "\"words\":\"翡翠城社区 第1网格 第1微网格\""));
    assert_true(says(at(&h, 1050100000, 306100000), "\"510104018006001016\""));        /* its other part */
    assert_int_equal(at(&h, 1050450000, 306450000).status, 404);                       /* the hole */
    assert_true(says(at(&h, 1039500000, 306100000), "{\"code\":\"510104018005\""));    /* no grids there */
    assert_true(says(at(&h, 1040100000, 306100000), "{\"code\":\"510104018006001"));   /* grids come first */
    AppTry away = { .method = "GET", .path = "/api/v1/places/at?lon=116.4&lat=39.9" };
    assert_true(says(app_try(h.app, &away, &h.keep), "不在本区任何社区内"));
    away.english = true;
    AskAnswer a = app_try(h.app, &away, &h.keep);
    assert_true(a.status == 404 && says(a, "places.outside") && says(a, "in no community of the district"));
    for (Datum d = DATUM_WGS84; d <= DATUM_BD09; d++) {    /* the middle of the sixth, as others write it */
        int64_t lon, lat;
        datum_convert_e7(WEST + STEP * 3 / 2, SOUTH + STEP * 3 / 2, DATUM_CGCS2000, d, &lon, &lat);
        a = get(&h, 200, house_fmt(&h, "/api/v1/places/at?lon=%.7f&lat=%.7f&datum=%s", (double)lon / 1e7,
                                   (double)lat / 1e7, datum_names[d]));
        assert_true(says(a, "{\"code\":\"510104018006001006\""));
    }
    app_close(h.app);
}

static void outlines_come_as_geojson(void **state)
{
    House h = with_squares(*state);
    AskAnswer a = get(&h, 200, "/api/v1/places/510104018006001001");
    assert_true(says(a, "\"polygon\":{\"type\":\"Polygon\",\"coordinates\":[[[104.0000000,30.6000000],"
                        "[104.0100000,30.6000000],[104.0100000,30.6100000],[104.0000000,30.6100000],"
                        "[104.0000000,30.6000000]]]}"));
    a = get(&h, 200, "/api/v1/places/510104018006001016");
    assert_true(says(a, "\"polygon\":{\"type\":\"MultiPolygon\",\"coordinates\":[[[[104.03") && says(a,
        "]],[[[105.0000000"));
    assert_true(says(a, "]],[[[105.0000000,30.6000000]") && says(a, "],[[105.0300000,30.6300000]"));
    a = get(&h, 200, "/api/v1/places/510104018006");       /* what is below adds up */
    assert_true(said_number(a, "children") == 1 && said_number(a, "households") == 16 * 10 + 15 * 16 / 2);
    AskAnswer old = get(&h, 200, "/tiles/gov/14/12925/6727.mvt");
    assert_true(str_eq(old.type, S("application/vnd.mapbox-vector-tile")) && old.etag.len > 2);
    assert_true(says(old, "microgrids") && says(old, "510104018006001001") && says(old, "第1微网格"));
    assert_int_equal(get(&h, 200, "/tiles/gov/14/0/0.mvt").body.len, 0);
    static const char *const none[] = { "7/1/1", "17/1/1", "14/16384/1", "14/-1/1", "14/1/x" };
    for (int i = 0; i < COUNT(none); i++) get(&h, 404, house_fmt(&h, "/tiles/gov/%s.mvt", none[i]));
    house_clock_ms++;
    OK(divisions_reload(h.app, h.rig->db));
    assert_false(str_eq(get(&h, 200, "/tiles/gov/14/12925/6727.mvt").etag, old.etag));
    app_close(h.app);
}

static void outlines_of_another_form_are_refused(void **state)
{
    static const char *const bad[] = {
        "x", "1", "1 ", "1,2", "1 2,", "1 2;", "1 2|", "1 2,3", "1 2 3", "1  2", "1.5 2", "9999999999999 1",
        "1800000001 2", "- 1", "1 2,,3 4", "1 2\n3 4"
    };
    Arena keep = ((Rig *)*state)->arena;
    Outline o;
    for (int i = 0; i < COUNT(bad); i++)
        if (outline_read(str_of(bad[i]), &keep, &o) != BROKEN) fail_msg("taken: %s", bad[i]);
    OK(outline_read(S(""), &keep, &o));
    assert_int_equal(o.rings, 0);
    OK(outline_read(S("-1 2,3 -4,5 6;7 8|9 10"), &keep, &o));
    assert_true(o.rings == 3 && o.ends[0] == 3 && o.ends[2] == 5 && o.outer[0] && !o.outer[1] && o.outer[2]);
    assert_true(o.box.x0 == -1 && o.box.y0 == -4 && o.box.x1 == 9 && o.box.y1 == 10);
}

/* ---- Through time ---- */

#define DAY INT64_C(86400000)

static int64_t first_building, first_door;

static Err put_door(Ask *ask)
{
    NewCompound c = { .id = ask_new_id(ask), .name = S("院落"), .place = S("510104018006"), .outline = S(""),
                      .lon = WEST + 1, .lat = SOUTH + 1 };
    NewBuilding b = { .id = ask_new_id(ask), .compound_id = c.id, .number = 1, .name = S("1栋"),
                      .place = S("510104018006001001"), .outline = S(""), .lon = WEST + 1, .lat = SOUTH + 1,
                      .floors = 1, .units = 1 };
    Household door = { ask_new_id(ask), b.id, 1, 1, S("101"), S("510104018006001001") };
    first_building = b.id;
    first_door = door.id;
    TRY(divisions_put_compound(ask, &c));
    TRY(divisions_put_building(ask, &b));
    return divisions_put_household(ask, &door);
}

/* The first square goes; the second takes its ground and its doors; a third is made and ends the next day. */
static Err merge_two(Ask *ask)
{
    static const Spot wide[] = { { WEST, SOUTH }, { WEST + 2 * STEP, SOUTH }, { WEST + 2 * STEP, SOUTH
        + STEP },
                                 { WEST, SOUTH + STEP } };
    static const int32_t ends[] = { 4 };
    static const bool outer[] = { true };
    const PlaceChange change[] = {
        { S("510104018006001001"), PLACE_ENDED, S(""), { 0 }, 0, false },
        { S("510104018006001002"), PLACE_ALTERED, S("并后微网格"), { wide, ends, outer, 1 }, 21, false },
    };
    const PlaceMove move[] = {
        { first_building, NONE, S("510104018006001001"), S("510104018006001002"), 0 },
        { first_building, 1, S("510104018006001001"), S("510104018006001002"), 1 },
    };
    int64_t at_ms;
    TRY(divisions_change(ask, 77, change, COUNT(change), move, COUNT(move), &at_ms));
    return at_ms == ask->now_ms ? NULL : BROKEN;
}

static Err move_what_is_not_there(Ask *ask)
{
    PlaceMove move = { first_building, 1, S("510104018006001009"), S("510104018006001002"), 1 };
    int64_t at_ms;
    return divisions_change(ask, 78, NULL, 0, &move, 1, &at_ms);
}

static Err new_codes(Ask *ask)
{
    Str code;
    House *h = ask->prepared;
    TRY(divisions_new_code(ask, S("510104018006001"), false, &code));
    assert_true(str_eq(code, S("510104018006001017")));
    TRY(divisions_new_code(ask, S("510104018006001"), false, &code));
    assert_true(str_eq(code, S("510104018006001018")));
    TRY(divisions_new_code(ask, S("510104018006"), false, &code));
    assert_true(str_eq(code, S("510104018006002")));
    TRY(divisions_new_code(ask, S("510104018006"), true, &code));
    assert_true(str_eq(code, S("510104018006900")));
    (void)h;
    return NULL;
}

static void a_change_keeps_what_was(void **state)
{
    House h = with_squares(*state);
    OK(app_do(h.app, NULL, put_door, &h));
    house_clock_ms += 3 * DAY;                             /* 2025-11-25, 0:00, is day one */
    assert_int_equal(app_do(h.app, NULL, move_what_is_not_there, NULL)->status, MOVED_ON->status);
    OK(app_do(h.app, NULL, merge_two, &h));
    get(&h, 404, "/api/v1/places/510104018006001001");
    AskAnswer a = get(&h, 200, "/api/v1/places/510104018006001001?as_of=2025-11-27");
    assert_true(says(a, "\"until_ms\":") && says(a, "第1微网格"));
    get(&h, 404, "/api/v1/places/510104018006001001?as_of=2025-11-28");    /* today is as it is now */
    get(&h, 404, "/api/v1/places/510104018006001001?as_of=2025-11-24");    /* before it was made */
    a = get(&h, 200, "/api/v1/places/510104018006001002");
    assert_true(says(a, "并后微网格") && said_number(a, "households") == 21);
    a = get(&h, 200, "/api/v1/places/510104018006001002?as_of=2025-11-25");
    assert_true(says(a, "第2微网格") && said_number(a, "households") == 11);
    assert_int_equal(said_number(get(&h, 200, "/api/v1/places/510104018006?as_of=2025-11-26"), "households"),
        280);
    assert_int_equal(times(get(&h, 200, "/api/v1/places?parent=510104018006001"), "\"code\""), 15);
    assert_int_equal(times(get(&h, 200, "/api/v1/places?parent=510104018006001&as_of=2025-11-27"),
        "\"code\""), 16);
    a = get(&h, 200, "/api/v1/places/510104018006001002/versions");
    assert_true(times(a, "since_ms") == 2 && times(a, "until_ms") == 1 && times(a, "\"change_id\":77") == 1);
    a = get(&h, 200, "/api/v1/places/510104018006001001/versions");
    assert_true(times(a, "since_ms") == 1 && says(a, "\"ended_by\":77"));
    get(&h, 404, "/api/v1/places/510104018006001099/versions");
    /* The point moved with the ground, and back on the day before. */
    assert_true(says(at(&h, WEST + 1, SOUTH + 1), "{\"code\":\"510104018006001002\""));
    a = get(&h, 200, "/api/v1/places/at?datum=cgcs2000&lon=104.00001&lat=30.60001&as_of=2025-11-27");
    assert_true(says(a, "{\"code\":\"510104018006001001\"") && says(a, "第1微网格"));
    a = get(&h, 200, "/api/v1/places/geojson?parent=510104018006001&as_of=2025-11-27");
    assert_true(says(a, "510104018006001001") && str_eq(a.type, S("application/geo+json")));
    assert_false(says(get(&h, 200, "/api/v1/places/geojson?parent=510104018006001"), "510104018006001001"));
    assert_true(says(get(&h, 200, "/tiles/gov/14/12925/6727.mvt?as_of=2025-11-27"), "510104018006001001"));
    assert_false(says(get(&h, 200, "/tiles/gov/14/12925/6727.mvt"), "510104018006001001"));
    assert_true(says(get(&h, 422, "/api/v1/places?as_of=2025-11-29"), "不能晚于今天"));
    assert_true(says(get(&h, 422, "/api/v1/places?as_of=2025-02-30"), "as_of"));
    OK(app_do(h.app, NULL, new_codes, &h));
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM household_places"), 1);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM building_places"), 1);
    /* Another server changes something: the clock finds out. */
    /* one of them is over */
    assert_int_equal(app_do(h.app, NULL, put_squares, &h)->status, MOVED_ON->status);
    rig_script(h.rig, "UPDATE places SET households = 99 WHERE code = '510104018006001003'");
    OK(app_do(h.app, NULL, divisions_refresh, NULL));
    assert_false(says(get(&h, 200, "/api/v1/places/510104018006001003"), "\"households\":99"));
    rig_script(h.rig, "UPDATE place_stamps SET stamp = stamp + 1");
    OK(app_do(h.app, NULL, divisions_refresh, NULL));
    assert_true(says(get(&h, 200, "/api/v1/places/510104018006001003"), "\"households\":99"));
    app_close(h.app);
}

/* ---- Addresses ---- */

static void an_address_is_read_as_people_say_it(void **state)
{
    static const struct { const char *said, *head; int64_t building, unit; const char *room; } row[] = {
        { "翡翠城三期5栋2单元1203", "翡翠城三期", 5, 2, "1203" },
        { " 翡翠城三期 5 栋 2 单元 1203 室", "翡翠城三期", 5, 2, "1203" },
        { "四川省成都市锦江区翡翠城三期５号楼２单元", "翡翠城三期", 5, 2, NULL },
        { "翡翠城三期五栋", "翡翠城三期", 5, NONE, NULL },
        { "翡翠城十二幢", "翡翠城", 12, NONE, NULL },
        { "翡翠城二十一座三单元", "翡翠城", 21, 3, NULL },
        { "翡翠城十栋", "翡翠城", 10, NONE, NULL },
        { "翡翠城三期5-2-1203", "翡翠城三期", 5, 2, "1203" }, { "翡翠城三期５－２－１２０３", "翡翠城三期", 5, 2, "1203" },
        { "翡翠城(三期)12棟", "翡翠城三期", 12, NONE, NULL },
        { "翡翠城三期5栋2单元1楼3号", "翡翠城三期", 5, 2, NULL },                 /* a storey is no room */
        { "水井坊，12-1", "水井坊121", NONE, NONE, NULL },
        { "栋", "栋", NONE, NONE, NULL },
        { "5栋", "", 5, NONE, NULL },
        { "", "", NONE, NONE, NULL },
    };
    Arena keep = ((Rig *)*state)->arena;
    for (int i = 0; i < COUNT(row); i++) {
        AddressParts p = address_parse(&keep, str_of(row[i].said));
        bool room = row[i].room ? str_eq(p.room, str_of(row[i].room)) : !p.room.at;
        bool head = str_eq(p.head, str_of(row[i].head));
        if (!head || p.building != row[i].building || p.unit != row[i].unit || !room)
            fail_msg("%s: %.*s %lld %lld %.*s", row[i].said, STR_ARG(p.head), (long long)p.building,
                     (long long)p.unit, STR_ARG(p.room));
    }
}

/* Any text at all is read without harm, and nothing is found that wasn't said. */
static void any_text_is_an_address(void **state)
{
    static const char *const words[] = { "翡翠城", "十", "5", "０", "栋", "号楼", "单元", "室", " ", "　", "-", "锦江区",
                                         "a" };
    for (unsigned seed = 1; seed <= 20000; seed++) {
        Arena keep = ((Rig *)*state)->arena;
        Rand r = rand_from(seed);
        Buf b = buf_new(&keep, 100);
        int64_t count = rand_between(&r, 0, 9);
        for (int64_t i = 0; i < count; i++) buf_adds(&b, words[rand_between(&r, 0, COUNT(words) - 1)]);
        AddressParts p = address_parse(&keep, buf_str(&b));
        assert_true(utf8_valid(p.head) && p.head.len <= b.len);
        if (p.building != NONE) assert_true(p.building > 0);
        if (p.unit != NONE) assert_true(p.unit > 0 && (str_find(buf_str(&b), S("单元")) >= 0
                                                        || str_find(buf_str(&b), S("-")) >= 0));
    }
}

/* The house of the rig: 翡翠城三期 with its 5栋 of two units, once in A and once in B. */
static void words_of_an_address_mean_a_place(void **state)
{
    static const struct { const char *said, *words, *more; int found; } row[] = {
        { "翡翠城三期5栋2单元301", "翡翠城三期5栋2单元301室", "\"unit\":2", 2 },
        { "翡翠城三期五号楼", "翡翠城三期5栋", "\"building_id\":", 2 },
        { "翡翠城5栋3单元", "翡翠城三期5栋\"", "\"building_id\":", 2 },         /* it has no third */
        { "翡翠城三期9栋", "\"翡翠城三期\"", "\"compound_id\":", 2 },           /* nor a ninth building */
        { "翠城三", "\"翡翠城三期\"", "\"compound_id\":", 2 },
        { "翡翠城3期5栋2单元", "翡翠城三期5栋2单元", "\"unit\":2", 2 },
        { "四川省成都市锦江区东湖街道翡翠城社区翡翠城三期5栋", "翡翠城三期5栋", "\"building_id\":", 2 },
        { "东湖街道翡翠城3期5-2-301", "翡翠城三期5栋2单元301室", "\"unit\":2", 2 },
        { "翡翠城四期", "", "", 0 }, { "%25", "", "", 0 }, { "翡_城", "", "", 0 }, { "'", "", "", 0 }
    };
    House h;
    house_up(&h, *state);
    for (int i = 0; i < COUNT(row); i++) {
        AskAnswer a = get(&h, 200, house_fmt(&h, "/api/v1/addresses?q=%s", row[i].said));
        if (times(a, "\"words\":") != row[i].found || !says(a, row[i].words) || !says(a, row[i].more))
            fail_msg("%s: %.*s", row[i].said, STR_ARG(a.body));
        assert_int_equal(says(a, "\"unit\":"), strstr(row[i].more, "unit") != NULL);
        if (row[i].found) assert_true(says(a, PLACE_A) && says(a, PLACE_B));
    }
    assert_true(says(get(&h, 422, "/api/v1/addresses?q=5栋"), "请写小区或院落的名称"));
    assert_true(says(get(&h, 422, "/api/v1/addresses"), "\"pointer\":\"q\""));
    app_close(h.app);
}

/* ---- Rights and pages ---- */

static Err put_many(Ask *ask)
{
    House *h = ask->prepared;
    for (int i = 0; i < 7; i++) {
        NewCompound c = { .id = ask_new_id(ask), .name = str_of(house_fmt(h, "院落%d", i)), .place = S(PLACE_A),
                          .outline = S(""), .lon = 1, .lat = 1 };
        NewBuilding b = { .id = ask_new_id(ask), .compound_id = c.id, .number = i, .name = c.name,
                          .place = S(PLACE_A), .outline = S(""), .lon = 1, .lat = 1, .floors = 1,
                              .units = 1 };
        TRY(divisions_put_compound(ask, &c));
        TRY(divisions_put_building(ask, &b));
    }
    for (int i = 0; i < 7; i++) {
        Household door = { ask_new_id(ask), h->a.building, 1, 1, S("101"), S(PLACE_A) };
        TRY(divisions_put_household(ask, &door));
    }
    return NULL;
}

/* All of a list, three at a time: how many, and none twice. */
static int paged(House *h, const Person *p, const char *path)
{
    int count = 0;
    Str after = { 0 };
    do {
        const char *from = after.at ? house_fmt(h, "&after=%.*s", STR_ARG(after)) : "";
        AskAnswer a = house_must(h, p->token, "GET", house_fmt(h, "%s&limit=3%s", path, from), NULL, 200);
        int n = times(a, "{\"id\":");
        assert_true(n <= 3 && (n == 3 || !says(a, "\"next\":")));
        count += n;
        after = says(a, "\"next\":") ? said_text(a, "next") : (Str){ 0 };
    } while (after.at);
    return count;
}

static void doors_are_for_those_who_serve_them(void **state)
{
    House h;
    house_up(&h, *state);
    OK(app_do(h.app, NULL, put_many, &h));
    const Person *a = h.a.of, *b = h.b.of;
    const char *doors = house_fmt(&h, "/api/v1/households?building_id=%lld", (long long)h.a.building);
    const char *lists[] = { "/api/v1/compounds?place=510104018", "/api/v1/buildings?place=510104018", doors };
    for (int i = 0; i < COUNT(lists); i++) {
        get(&h, 401, lists[i]);
        assert_int_equal(paged(&h, &a[ROLE_MEMBER], lists[i]), 8);
        assert_int_equal(paged(&h, &a[ROLE_DISTRICT], lists[i]), 8);
        assert_int_equal(paged(&h, &b[ROLE_MEMBER], lists[i]),
                         i < 2 ? 8 : 0);     /* doors: in one's places */
        house_must(&h, a[ROLE_RESIDENT].token, "GET", lists[i], NULL, i < 2 ? 200 : 403);
        house_must(&h, a[ROLE_ADMIN].token, "GET", lists[i], NULL, i < 2 ? 200 : 403);
        AskAnswer no = house_must(&h, a[ROLE_CLERK].token, "GET", house_fmt(&h, "%s&after=x", lists[i]),
                                  NULL, 422);
        assert_true(says(no, "翻页位置"));
        house_must(&h, a[ROLE_CLERK].token, "GET", house_fmt(&h, "%s&limit=201", lists[i]), NULL, 422);
    }
    AskAnswer no = house_must(&h, a[ROLE_CLERK].token, "GET", "/api/v1/buildings", NULL, 422);
    assert_true(says(no, "小区或网格至少填一项"));
    assert_int_equal(paged(&h, &a[ROLE_CLERK], "/api/v1/compounds?place=510104018006001002"), 0);
    app_close(h.app);
}

int main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(the_district_is_whole),
        ON_BOTH(names_and_codes_are_the_real_ones),
        ON_BOTH(a_point_is_in_one_micro_grid),
        ON_BOTH(outlines_come_as_geojson),
        ON_BOTH(outlines_of_another_form_are_refused),
        ON_BOTH(a_change_keeps_what_was),
        ON_BOTH(an_address_is_read_as_people_say_it),
        ON_BOTH(any_text_is_an_address),
        ON_BOTH(words_of_an_address_mean_a_place),
        ON_BOTH(doors_are_for_those_who_serve_them),
    };
    shared_data = argc > 1 ? argv[1] : NULL;
    return rig_run(tests, COUNT(tests));
}
