/* What sqlgen wrote from tests/sqlgen/example, on both engines: each form of result, each kind of part. */
#include "db_rig.h"

#include "notes_queries.h"

#include <math.h>
#include <string.h>

#define TOWN S("330106")

static Rig *made(void **state)
{
    Rig *rig = *state;
    const Schema *schemas[] = { &notes_schema };
    char wrong[256] = "";
    Err e = migrate(rig->db, schemas, 1, 1, wrong);
    if (!e) e = migrate_check(rig->db, schemas, 1, wrong);
    if (e) print_error("%s\n", wrong);
    assert_null(e);
    return rig;
}

static Note note(int64_t id, Str place, int64_t reporter, NoteState state)
{
    return (Note){
        .id = id, .reporter = reporter, .at_ms = 1000 + id, .lon = -1200000000 - id, .place = place,
        .due_ms = id % 2 ? id * 10 : NONE, .words = S("路灯坏了 'x' \"y\""), .weight = 0.1 * (double)id,
        .state = state, .urgent = id % 2, .raw = id % 2 ? (Str){ "\0\1\xff", 3 } : (Str){ 0 }
    };
}

/* Five notes: ids 1 to 5; places 330106001, …002, …001, …002, …009. */
static Rig *five(void **state)
{
    Rig *rig = made(state);
    const char *place[] = { "330106001", "330106002", "330106001", "330106002", "330106009" };
    for (int64_t id = 1; id <= 5; id++) {
        Note n = note(id, str_of(place[id - 1]), 70 + id % 2, id < 4 ? NOTE_OPEN : NOTE_DONE);
        DB_OK(rig->db, notes_add(rig->db, TOWN, &n));
        DB_OK(rig->db, notes_index(rig->db, id, id == 3 ? S("井盖缺失") : S("路灯坏了")));
    }
    return rig;
}

static void a_row_comes_back_as_it_was(void **state)
{
    Rig *rig = five(state);
    Note n, m;
    DB_OK(rig->db, notes_load(rig->db, TOWN, 3, &n, &rig->arena));
    assert_int_equal(n.id, 3);
    assert_int_equal(n.lon, -1200000003);
    assert_int_equal(n.due_ms, 30);
    assert_int_equal(n.state, NOTE_OPEN);
    assert_true(n.urgent && n.weight == 0.1 * 3.0);
    assert_true(str_eq(n.words, S("路灯坏了 'x' \"y\"")) && str_eq(n.raw, (Str){ "\0\1\xff", 3 }));
    DB_OK(rig->db, notes_load(rig->db, TOWN, 4, &m, &rig->arena));
    assert_true(m.due_ms == NONE && !m.raw.at && !m.urgent && m.state == NOTE_DONE);
    assert_ptr_equal(notes_load(rig->db, TOWN, 6, &n, &rig->arena), NOT_FOUND);
    assert_ptr_equal(notes_load(rig->db, S("330105"), 3, &n, &rig->arena), NOT_FOUND);
}

static void changes_are_counted(void **state)
{
    Rig *rig = five(state);
    int64_t n;
    DB_OK(rig->db, notes_weigh(rig->db, TOWN, 2, 7.5, S("\1\2")));
    assert_ptr_equal(notes_weigh(rig->db, TOWN, 6, 7.5, (Str){ 0 }), MOVED_ON);
    Note m;
    DB_OK(rig->db, notes_load(rig->db, TOWN, 2, &m, &rig->arena));
    assert_true(m.weight == 7.5 && str_eq(m.raw, S("\1\2")));
    DB_OK(rig->db, notes_settle(rig->db, TOWN, 40, &n));       /* 1 and 3; 2 and 4 are never due */
    assert_int_equal(n, 2);
    DB_OK(rig->db, notes_load(rig->db, TOWN, 1, &m, &rig->arena));
    assert_true(m.state == NOTE_DONE && str_ends(m.words, S("\"y\"?")));
    DB_OK(rig->db, notes_pin(rig->db, TOWN, 6, true));         /* nobody cares */
    DB_OK(rig->db, notes_pin(rig->db, TOWN, 1, true));
    assert_int_equal(rig_number(rig, "SELECT pinned FROM notes WHERE id = 1"), 1);
    DB_OK(rig->db, notes_count(rig->db, TOWN, (Str){ 0 }, &n));
    assert_int_equal(n, 5);
    DB_OK(rig->db, notes_count(rig->db, TOWN, S("done"), &n));
    assert_int_equal(n, 4);
}

/* The ids of a page, as decimal digits. */
static int64_t page(Rig *rig, const Scope *scope, const NoteRow *like, Str words, bool urgent,
                    NotesPageOrder order, int64_t after, int64_t limit)
{
    List list;
    int64_t digits = 0;
    DB_OK(rig->db, notes_page(rig->db, TOWN, scope, like, words, urgent, order, after, limit,
                              &list, &rig->arena));
    for (int64_t i = 0; i < list.count; i++) digits = digits * 10 + ((NoteRow *)list.at)[i].id;
    return digits;
}

static void parts_stand_under_their_condition(void **state)
{
    Rig *rig = five(state);
    Scope all = { .district = TOWN, .own = NONE, .count = 1, .range = { { S("330106"), S("330106~") } } };
    NoteRow any, done = { .state = NOTE_DONE };
    shape_clear(&NoteRow_shape, &any);
    any.state = (NoteState)-1;
    Str none = { 0 };
    assert_int_equal(page(rig, &all, &any, none, false, NOTES_PAGE_OLDEST, NONE, 9), 12345);
    assert_int_equal(page(rig, &all, &any, none, false, NOTES_PAGE_NEWEST, NONE, 9), 54321);
    assert_int_equal(page(rig, &all, &any, none, false, NOTES_PAGE_NEWEST, NONE, 2), 54);
    assert_int_equal(page(rig, &all, &any, none, false, NOTES_PAGE_NEWEST, 4, 2), 32);
    assert_int_equal(page(rig, &all, &any, none, false, NOTES_PAGE_OLDEST, 4, 2), 5);
    assert_int_equal(page(rig, &all, &any, none, true, NOTES_PAGE_OLDEST, NONE, 9), 135);
    assert_int_equal(page(rig, &all, &any, S("井盖缺"), false, NOTES_PAGE_OLDEST, NONE, 9), 3);
    assert_int_equal(page(rig, &all, &done, none, false, NOTES_PAGE_OLDEST, NONE, 9), 45);
    assert_int_equal(page(rig, &all, &done, S("路灯坏"), true, NOTES_PAGE_NEWEST, 6, 9), 5);
}

static void a_scope_is_held_to(void **state)
{
    Rig *rig = five(state);
    NoteRow any;
    shape_clear(&NoteRow_shape, &any);
    any.state = (NoteState)-1;
    Str none = { 0 };
    Scope nothing = { .district = TOWN, .own = NONE }, own = { .district = TOWN, .own = 71 };
    Scope one = nothing, two;
    one.range[one.count].low = S("330106002");
    one.range[one.count++].high = S("330106002~");
    two = one;
    two.range[two.count].low = S("330106009");
    two.range[two.count++].high = S("330106009~");
    int64_t due;
    assert_int_equal(page(rig, &nothing, &any, none, false, NOTES_PAGE_OLDEST, NONE, 9), 0);
    assert_int_equal(page(rig, &own, &any, none, false, NOTES_PAGE_OLDEST, NONE, 9), 135);
    assert_int_equal(page(rig, &one, &any, none, false, NOTES_PAGE_OLDEST, NONE, 9), 24);
    assert_int_equal(page(rig, &two, &any, none, false, NOTES_PAGE_OLDEST, NONE, 9), 245);
    DB_OK(rig->db, notes_due(rig->db, TOWN, &two, &due));
    assert_int_equal(due, 50);
    DB_OK(rig->db, notes_due(rig->db, TOWN, &own, &due));      /* no column says whose: nothing */
    assert_int_equal(due, 0);
}

static void the_schema_is_what_was_written(void **state)
{
    Rig *rig = five(state);
    List list;
    DB_OK(rig->db, notes_all(rig->db, &list, &rig->arena));
    assert_int_equal(list.count, 5);
    assert_false(((NoteRow *)list.at)[0].place_name.at);
    assert_int_equal(notes_schema.migration_count, 3);
    assert_int_equal(notes_schema.query_count, 10);
    assert_string_equal(notes_schema.queries[0]->file, "tests/sqlgen/example/sql/queries.sql");
    assert_int_equal(notes_schema.queries[0]->line, 3);
    assert_int_equal(strlen(notes_schema.migrations[2].sha256), 64);
    const char *strict = rig->engine == DB_SQLITE ?
        "SELECT sum(strict) * 10 + sum(wr) FROM pragma_table_list"
        " WHERE name IN ('notes', 'places', 'notes_old')" :
        "SELECT 27 + count(*) FROM information_schema.columns"
        " WHERE table_name = 'notes' AND collation_name = 'C' AND table_schema = current_schema";
    assert_int_equal(rig_number(rig, strict), 32);     /* three strict, two without a rowid; five by bytes */
    /* A default that looks like our dialect stayed as it was. */
    rig_script(rig, "INSERT INTO places (district, code) VALUES ('x', 'y')");
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM places WHERE name = 'TEXT of ); BIGINT'"), 1);
    assert_int_equal(rig_number(rig, "SELECT count(*) FROM places WHERE name = '北山街道'"), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(a_row_comes_back_as_it_was), ON_BOTH(changes_are_counted), ON_BOTH(a_scope_is_held_to),
        ON_BOTH(parts_stand_under_their_condition), ON_BOTH(the_schema_is_what_was_written),
    };
    return rig_run(tests, COUNT(tests));
}
