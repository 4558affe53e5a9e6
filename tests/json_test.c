/* JSON in and out through shapes: what is read back is what was written, and every mistake is named. */
#include "draw.h"
#include "json/json.h"
#include "json/openapi_schema.h"
#include "json/query.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

typedef struct Photo { int64_t id; Str words; } Photo;
typedef struct Spot { int64_t lon, lat; Str address; } Spot;
typedef struct Report {
    int64_t id, count, at_ms, lon;
    double weight;
    bool urgent;
    Str title, words, polygon, secret;
    int state, mood;
    List photos, notes;
    Spot *spot;
    int64_t stars;
} Report;

static const char *const states[] = { "reported", "filed", "closed", NULL };

SHAPE(Photo, "a photo", ID(Photo, id, "its id"), TEXT_OPT(Photo, words, 1, 20, "what it shows"));
SHAPE(Spot, "where", LON(Spot, lon, 0, "longitude"), LAT(Spot, lat, 0, "latitude"),
      TEXT_OPT(Spot, address, 1, 100, "in words"));
SHAPE(Report, "what happened",
    ID      (Report, id,      "the report"),
    INT     (Report, count,   INT64_MIN, INT64_MAX, "any whole number"),
    TIME    (Report, at_ms,   "when"),
    LON     (Report, lon,     OPTIONAL, "longitude"),
    REAL    (Report, weight,  0, -5, 1000, "how heavy"),
    BOOL    (Report, urgent,  OPTIONAL, "is it urgent"),
    TEXT    (Report, title,   1, 80, "in one line"),
    TEXT    (Report, words,   0, 300, "at length"),
    RAW     (Report, polygon, OPTIONAL, "a GeoJSON geometry"),
    BYTES   (Report, secret,  "never seen"),
    NAME    (Report, state,   0, states, "how far along"),
    NAME    (Report, mood,    OPTIONAL, states, "another word"),
    LIST    (Report, photos,  Photo_shape, 1, 9, "photos"),
    LIST_OPT(Report, notes,   Photo_shape, 0, 3, "notes"),
    OBJECT  (Report, spot,    OPTIONAL, Spot_shape, "where"),
    INT_OPT (Report, stars,   1, 5, "rating"));

typedef struct Ask { int64_t limit, after, lon; Str q; int state; bool mine; } Ask;
SHAPE(Ask, "a list", INT_OPT(Ask, limit, 1, 200, "rows"), ID_OPT(Ask, after, "cursor"), LON(Ask, lon,
    OPTIONAL, "lon"),
      TEXT_OPT(Ask, q, 1, 20, "words"), NAME(Ask, state, OPTIONAL, states, "state"), BOOL(Ask, mine,
          OPTIONAL, "mine"));

enum { ROOM = 8 << 20 };
static Arena whole;

static int begin(void **state)
{
    (void)state;
    whole = arena_make(ROOM);
    return 0;
}

static int end(void **state)
{
    (void)state;
    arena_drop(whole, ROOM);
    return 0;
}

static Err read_photo(const char *text, Photo *photo, Blame *why)
{
    Arena a = whole;
    *why = (Blame){ 0 };
    return json_read(str_of(text), &Photo_shape, photo, &a, why);
}

static void what_is_written_reads_back(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 400; seed++) {
        Arena a = whole;
        Rand r = rand_from(seed);
        Report one, two;
        Blame why = { 0 };
        draw_record(&r, &Report_shape, &one, &a);
        Buf first = buf_new(&a, 64), second = buf_new(&a, 64);
        json_write(&first, &Report_shape, &one);
        assert_true(utf8_valid(buf_str(&first)));
        Err e = json_read(buf_str(&first), &Report_shape, &two, &a, &why);
        if (e) fail_msg("seed %d: %s %s %.*s", (int)seed, why.pointer, why.en, STR_ARG(buf_str(&first)));
        json_write(&second, &Report_shape, &two);
        assert_true(str_eq(buf_str(&first), buf_str(&second)));
        assert_int_equal(one.count, two.count);
        assert_true(one.weight == two.weight);
        assert_true(str_eq(one.title, two.title));
        assert_true((one.spot == NULL) == (two.spot == NULL));
    }
}

static void every_mistake_is_named(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 3000; seed++) {
        Arena a = whole;
        Rand r = rand_from(seed);
        Report got;
        Blame why = { 0 };
        Str pointer, text = draw_wrong(&r, &Report_shape, &a, &pointer);
        Err e = json_read(text, &Report_shape, &got, &a, &why);
        if (e != (pointer.len ? BAD_FIELD : BAD_JSON)) fail_msg("seed %d: %.*s", (int)seed, STR_ARG(text));
        assert_true(str_eq(str_of(why.pointer), pointer));
        assert_true(why.zh[0] && why.en[0]);
        assert_true(utf8_valid(str_of(why.zh)));
    }
}

/* Every text, and what is said of it. */
static void the_limits_in_words(void **state)
{
    (void)state;
    static const struct { const char *text; Err is; const char *pointer, *zh, *en; } row[] = {
        { "{\"id\":1}", NULL, "", "", "" },
        { "{\"id\":1,\"words\":null}", NULL, "", "", "" },
        { "{\"id\":9007199254740991}", NULL, "", "", "" },
        { "{\"id\":9007199254740992}", BAD_FIELD, "/id", "编号，1 到 9007199254740991",
        "an id from 1 to 9007199254740991" },
        { "{\"id\":1.0}", BAD_FIELD, "/id", "编号，1 到 9007199254740991", "an id from 1 to 9007199254740991" },
        { "{\"id\":\"1\"}", BAD_FIELD, "/id", "编号，1 到 9007199254740991", "an id from 1 to 9007199254740991" },
        { "{\"id\":null}", BAD_FIELD, "/id", "必须填写", "is required" },
        { "{}", BAD_FIELD, "/id", "必须填写", "is required" },
        { "{\"id\":1,\"words\":\"\"}", BAD_FIELD, "/words", "1 到 20 个字", "1 to 20 characters" },
        { "{\"id\":1,\"words\":\" \\t\\n　\"}", BAD_FIELD, "/words", "1 到 20 个字", "1 to 20 characters" },
        { "{\"id\":1,\"words\":\"一二三四五六七八九十一二三四五六七八九十\"}", NULL, "", "", "" },
        { "{\"id\":1,\"words\":\"一二三四五六七八九十一二三四五六七八九十百\"}", BAD_FIELD, "/words", "1 到 20 个字",
          "1 to 20 characters" },
        { "{\"id\":1,\"words\":\"a\\u0007\"}", BAD_FIELD, "/words", "不能含有控制字符",
        "must not hold control characters" },
        { "{\"id\":1,\"words\":\"a\\u0085\"}", BAD_FIELD, "/words", "不能含有控制字符",
        "must not hold control characters" },
        { "{\"id\":1,\"words\":\"a\\r\"}", BAD_FIELD, "/words", "不能含有控制字符",
        "must not hold control characters" },
        { "{\"id\":1,\"a/b~c\":2}", BAD_FIELD, "/a~1b~0c", "没有这个字段", "there is no such field" },
        { "{\"id\":1,\"id\":2}", BAD_JSON, "", "第 1 行有重复的字段", "a field is there twice, line 1" },
        { "[]", BAD_FIELD, "", "一个对象", "an object" },
        { "", BAD_JSON, "", NULL, NULL }, { "{", BAD_JSON, "", NULL, NULL },
        { "{\"id\":1}x", BAD_JSON, "", NULL, NULL },
        { "7", BAD_JSON, "", NULL, NULL }, { "{'id':1}", BAD_JSON, "", NULL, NULL },
        { "{\"id\":01}", BAD_JSON, "", NULL, NULL },
        { "{\"id\":1,}", BAD_JSON, "", NULL, NULL }, { "{\"id\":NaN}", BAD_JSON, "", NULL, NULL },
        { "{\"id\":1e999}", BAD_JSON, "", "第 1 行的数字太大", "a number is too large, line 1" },
        { "{\"id\":99999999999999999999}", BAD_JSON, "", NULL, NULL },
        { "{\"id\":1,\"words\":\"\\u0000\"}", BAD_JSON, "", NULL, NULL },
        { "{\"id\":1,\"words\":\"\\ud800\"}", BAD_JSON, "", NULL, NULL },
        { "{\"id\":1,\"words\":\"\xff\"}", BAD_JSON, "", "不是有效的 UTF-8", "not valid UTF-8" },
        { "[[[[[[[[[1]]]]]]]]]", BAD_JSON, "", "嵌套最多 8 层", "at most 8 levels deep" },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Photo photo;
        Blame why;
        if (read_photo(row[i].text, &photo, &why) != row[i].is) fail_msg("%s", row[i].text);
        assert_string_equal(why.pointer, row[i].pointer);
        if (row[i].zh) assert_string_equal(why.zh, row[i].zh);
        if (row[i].en) assert_string_equal(why.en, row[i].en);
    }
}

static const char good[] =
    "\"id\":1,\"count\":-9223372036854775807,\"at_ms\":0,\"weight\":1,\"title\":\"路灯坏了\","
    "\"words\":\"\",\"state\":\"filed\"";

static Err read_report(const char *rest, Report *got, Blame *why, Arena *a)
{
    Buf b = buf_new(a, 256);
    buf_fmt(&b, "{%s%s}", good, rest);
    *why = (Blame){ 0 };
    return json_read(buf_str(&b), &Report_shape, got, a, why);
}

static void nested_pointers_and_values(void **state)
{
    (void)state;
    Arena a = whole;
    Report got;
    Blame why;
    const char *rest = ",\"photos\":[{\"id\":5}],\"lon\":104.08076,"
        "\"polygon\":{ \"a\" : [1.10, 2, \"<x>\"] }";
    assert_null(read_report(rest, &got, &why, &a));
    assert_int_equal(got.lon, 1040807600);
    assert_int_equal(got.stars, NONE);
    assert_int_equal(got.mood, -1);
    assert_null(got.notes.at);
    assert_null(got.spot);
    assert_true(str_eq(got.polygon, S("{\"a\":[1.1,2,\"\\u003cx\\u003e\"]}")));
    assert_true(str_eq(got.title, S("路灯坏了")));

    assert_ptr_equal(read_report(",\"photos\":[{\"id\":5},{\"id\":0}]", &got, &why, &a), BAD_FIELD);
    assert_string_equal(why.pointer, "/photos/1/id");
    assert_ptr_equal(read_report(",\"photos\":[]", &got, &why, &a), BAD_FIELD);
    assert_string_equal(why.zh, "1 到 9 项");
    assert_ptr_equal(read_report(",\"photos\":[{\"id\":1},7]", &got, &why, &a), BAD_FIELD);
    assert_string_equal(why.pointer, "/photos/1");
    assert_ptr_equal(read_report(",\"photos\":[{\"id\":1}],\"spot\":{\"lon\":180.00000006,\"lat\":0}", &got,
        &why, &a), BAD_FIELD);
    assert_string_equal(why.pointer, "/spot/lon");
    assert_string_equal(why.en, "a number of degrees from -180 to 180");
    assert_null(read_report(",\"photos\":[{\"id\":1}],\"spot\":{\"lon\":180.00000004,\"lat\":-90}", &got,
        &why, &a));
    assert_int_equal(got.spot->lon, 1800000000);
    assert_ptr_equal(read_report(",\"photos\":[{\"id\":1}],\"mood\":\"sad\"", &got, &why, &a), BAD_FIELD);
    assert_string_equal(why.zh, "只能是：reported, filed, closed");
    assert_ptr_equal(read_report(",\"photos\":[{\"id\":1}],\"secret\":\"x\"", &got, &why, &a), BAD_FIELD);
    assert_string_equal(why.pointer, "/secret");
    assert_ptr_equal(read_report(",\"photos\":[{\"id\":1}],\"count\":-9223372036854775808", &got, &why, &a),
        BAD_JSON);
}

/* A pointer longer than its room is cut between characters. */
static void long_names_are_cut_whole(void **state)
{
    (void)state;
    for (int n = 10; n < 80; n++) {
        Arena a = whole;
        Buf b = buf_new(&a, 1024);
        buf_adds(&b, "{\"id\":1,\"");
        for (int i = 0; i < n; i++) buf_adds(&b, i % 7 ? "社" : "/");
        buf_adds(&b, "\":1}");
        Photo photo;
        Blame why = { 0 };
        assert_ptr_equal(json_read(buf_str(&b), &Photo_shape, &photo, &a, &why), BAD_FIELD);
        assert_true(utf8_valid(str_of(why.pointer)));
    }
}

static void too_many_values_are_too_large(void **state)
{
    (void)state;
    Arena a = whole;
    Buf b = buf_new(&a, 500000);
    buf_adds(&b, "{\"id\":[1");
    for (int i = 0; i < 200001; i++) buf_adds(&b, ",1");
    buf_adds(&b, "]}");
    Photo photo;
    Blame why = { 0 };
    assert_ptr_equal(json_read(buf_str(&b), &Photo_shape, &photo, &a, &why), TOO_LARGE);
}

static void text_is_escaped(void **state)
{
    (void)state;
    const struct { Str in, out; } row[] = {
        { { "", 0 }, S("\"\"") },
        { S("路灯"), S("\"路灯\"") },
        { S("a\"b\\c\n\t\r"), S("\"a\\\"b\\\\c\\n\\t\\r\"") },
        { S("</script>&"), S("\"\\u003c/script\\u003e\\u0026\"") },
        { S("\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xA6"), S("\"\\u2028\\u2029…\"") },
        { S("\x01\x1f\x7f"), S("\"\\u0001\\u001f\\u007f\"") },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Arena a = whole;
        Buf b = buf_new(&a, 0);
        json_text(&b, row[i].in);
        assert_true(str_eq(buf_str(&b), row[i].out));
    }
}

static void numbers_are_short_and_read_back(void **state)
{
    (void)state;
    static const struct { double r; const char *text; } row[] = {
        { 0, "0" }, { 1, "1" }, { -1.5, "-1.5" }, { 0.1, "0.1" }, { 104.08076, "104.08076" },
        { -0.05, "-0.05" },
        { 1e21, "1e+21" }, { 1.0 / 3, "0.3333333333333333" }, { 5e-324, "4.94065645841247e-324" },
        { 0.1 + 0.2, "0.30000000000000004" }, { 123456789012, "123456789012" }, { NAN, "null" },
        { INFINITY, "null" },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Arena a = whole;
        Buf b = buf_new(&a, 0);
        json_number(&b, row[i].r);
        buf_char(&b, 0);
        assert_string_equal(b.at, row[i].text);
    }
    Rand r = rand_from(7);
    for (int i = 0; i < 20000; i++) {
        Arena a = whole;
        Buf b = buf_new(&a, 64);
        union { uint64_t bits; double r; } u = { rand_next(&r) };
        int64_t places = rand_between(&r, 0, 9);
        if (i % 2) u.r = (double)rand_between(&r, -1000000, 1000000) / pow(10, (double)places);
        if (!isfinite(u.r)) continue;
        json_number(&b, u.r);
        buf_char(&b, 0);
        assert_true(strtod(b.at, NULL) == u.r);
    }
}

static void degrees_are_exact(void **state)
{
    (void)state;
    static const struct { int64_t e7; const char *text; } row[] = {
        { 1040808000, "104.0808" }, { 0, "0" }, { -1, "-0.0000001" }, { 1800000000, "180" },
        { -305000001, "-30.5000001" },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Arena a = whole;
        Buf b = buf_new(&a, 0);
        json_degrees(&b, row[i].e7);
        buf_char(&b, 0);
        assert_string_equal(b.at, row[i].text);
    }
}

static void queries_fill_the_same_shapes(void **state)
{
    (void)state;
    static const struct { const char *text; Err is; const char *pointer; } row[] = {
        { "", NULL, "" }, { "&&", NULL, "" },
        { "limit=20&q=%E8%B7%AF+%e7%81%af&state=filed&mine=true", NULL, "" },
        { "limit=", NULL, "" }, { "lon=104.08076", NULL, "" }, { "limit=0", BAD_FIELD, "limit" },
        { "limit=20x", BAD_FIELD, "limit" }, { "limit=1&limit=2", BAD_FIELD, "limit" },
        { "nope=1", BAD_FIELD, "nope" },
        { "q=%E8", BAD_FIELD, "q" }, { "q=%zz", BAD_FIELD, "q" }, { "q=%", BAD_FIELD, "q" },
        { "q=%00", BAD_FIELD, "q" },
        { "state=open", BAD_FIELD, "state" }, { "mine=yes", BAD_FIELD, "mine" },
        { "lon=200", BAD_FIELD, "lon" },
        { "lon=nan", BAD_FIELD, "lon" }, { "after=9007199254740992", BAD_FIELD, "after" },
        { "%6Cimit=5", NULL, "" },
        { "q=%0d", BAD_FIELD, "q" }, { "q=+", BAD_FIELD, "q" },
    };
    for (int i = 0; i < COUNT(row); i++) {
        Arena a = whole;
        Ask ask;
        Blame why = { 0 };
        if (query_read(str_of(row[i].text), &Ask_shape, &ask, &a, &why) != row[i].is) fail_msg("%s",
            row[i].text);
        assert_string_equal(why.pointer, row[i].pointer);
    }
    Arena a = whole;
    Ask ask;
    assert_null(query_read(str_of(row[2].text), &Ask_shape, &ask, &a, NULL));
    assert_int_equal(ask.limit, 20);
    assert_true(str_eq(ask.q, S("路 灯")));
    assert_int_equal(ask.state, 1);
    assert_true(ask.mine);
    assert_int_equal(ask.after, NONE);
    Photo photo;
    Blame why = { 0 };
    assert_ptr_equal(query_read(S("words=x"), &Photo_shape, &photo, &a, &why), BAD_FIELD);
    assert_string_equal(why.pointer, "id");
}

static void a_full_arena_gives_the_tree_back(void **state)
{
    (void)state;
    static Arena small;                          /* static: changed between setjmp and the jump */
    small = (Arena){ whole.at, whole.at + 100, NULL };
    jmp_buf out;
    Report got;
    if (setjmp(out) == 0) {
        small.full = &out;
        Arena text = { whole.at + 4096, whole.end, NULL };
        Buf b = buf_new(&text, 4096);
        buf_fmt(&b, "{%s,\"photos\":[{\"id\":5,\"words\":\"一二三四五六七八九\"},{\"id\":6},{\"id\":7}]}", good);
        json_read(buf_str(&b), &Report_shape, &got, &small, NULL);
        fail();
    }
    assert_ptr_equal(small.full, &out);          /* and no leak, which the sanitiser watches */
}

static void schemas_are_json(void **state)
{
    (void)state;
    Arena a = whole;
    Buf b = buf_new(&a, 64);
    json_schema(&b, &Photo_shape);
    assert_true(str_eq(buf_str(&b), S(
        "{\"type\":\"object\",\"description\":\"a photo\",\"properties\":{\"id\":{\"type\":\"integer\","
        "\"format\":\"int64\",\"minimum\":1,"
        "\"maximum\":9007199254740991,\"description\":\"its id\"},\"words\":{"
        "\"type\":\"string\",\"minLength\":1,\"maxLength\":20,\"description\":\"what it shows\"}},"
        "\"required\":[\"id\"],"
        "\"additionalProperties\":false}")));
    b.len = 0;
    json_schema(&b, &Report_shape);
    assert_true(str_find(buf_str(&b),
        S("\"items\":{\"$ref\":\"#/components/schemas/Photo\"},\"minItems\":1,\"maxItems\":9")) > 0);
    assert_true(str_find(buf_str(&b), S("\"enum\":[\"reported\",\"filed\",\"closed\"]")) > 0);
    assert_true(str_find(buf_str(&b), S("secret")) < 0);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(what_is_written_reads_back), cmocka_unit_test(every_mistake_is_named),
        cmocka_unit_test(the_limits_in_words), cmocka_unit_test(nested_pointers_and_values),
        cmocka_unit_test(long_names_are_cut_whole), cmocka_unit_test(too_many_values_are_too_large),
        cmocka_unit_test(text_is_escaped), cmocka_unit_test(numbers_are_short_and_read_back),
        cmocka_unit_test(degrees_are_exact), cmocka_unit_test(queries_fill_the_same_shapes),
        cmocka_unit_test(a_full_arena_gives_the_tree_back), cmocka_unit_test(schemas_are_json),
    };
    return cmocka_run_group_tests_name("json", all, begin, end);
}
