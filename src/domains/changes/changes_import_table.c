/* The grid's attributes out of a table (CSV or XLSX): names by code, and in which micro-grid a building or a
 * staircase is to be. Rows that say what is so already mean nothing; places that don't stand in it stay. */
#include "domains/changes/changes_import.h"

#include "domains/divisions/divisions.h"
#include "gpkg/gpkg.h"
#include "sheet/sheet.h"

#include <string.h>

typedef enum TableColumn { TABLE_CODE, TABLE_NAME, TABLE_PARENT, TABLE_COMPOUND, TABLE_BUILDING, TABLE_UNIT,
                          TABLE_INTO,
    TABLE_COLUMNS } TableColumn;
static const struct { const char *zh, *en; } heads[TABLE_COLUMNS] = {
    { "编码", "code" }, { "名称", "name" }, { "上级编码", "parent" }, { "小区", "compound" }, { "栋", "building" },
    { "单元", "unit" }, { "微网格", "micro-grid" },
};

typedef struct Table { ChangeReading *r; HouseholdBook *book; int at[TABLE_COLUMNS]; Sheet *sheet;
    const SheetRow *row; } Table;

bool changes_is_table(Str body)
{
    Str s = str_trim(str_starts(body, S("\xEF\xBB\xBF")) ? str_part(body, 3, body.len) : body);
    if (gpkg_is(body)) return false;
    return str_starts(body, S("PK\x03\x04")) || (s.len && s.at[0] != '{' && s.at[0] != '[');
}

static Str cell(const Table *t, TableColumn c)
{
    int at = t->at[c];
    return at >= 0 && at < t->row->cells ? t->row->cell[at].text : S("");
}

static void bad(Table *t, TableColumn c, const char *code, const char *zh, const char *en)
{
    ChangeReading *r = t->r;
    if (r->faults == CHANGE_TABLE_FAULTS) return;
    Str column = ask_say(r->ask, heads[c].zh, heads[c].en);
    r->fault[r->faults++] = (ChangeRowFault){ t->row->number, t->row->number, str_of(code), ask_say(r->ask,
        zh, en),
        column, str_copy(r->ask->arena, cell(t, c)) };
}

static Err put(Table *t, ChangeAct act)
{
    ChangeReading *r = t->r;
    if (r->acts == CHANGE_ACTS_MOST)
        return ask_blame(r->ask, TOO_LARGE, "", "一次最多 2000 项变更", "at most 2000 acts at once");
    r->act[r->acts++] = act;
    return NULL;
}

static Err name_row(Table *t)
{
    Str code = cell(t, TABLE_CODE), name = cell(t, TABLE_NAME), parent = cell(t, TABLE_PARENT);
    int kind = place_kind(code);
    if (kind < 0) return NULL;                         /* of a compound or building: its id */
    if (kind != PLACE_GRID && kind != PLACE_MICROGRID) return NULL;
    const PlaceDrawn *d = changes_place_drawn(t->r, code);
    if (!d) return bad(t, TABLE_CODE, "unknown_code", "本社区没有这个在用的网格",
                       "no such grid in force in this community"), NULL;
    if (parent.len && !str_eq(parent, place_parent(code)))
        return bad(t, TABLE_PARENT, "other_parent", "编码已含上级，不能改上级；请用画板新增或合并",
                   "the code holds the parent, which can't change: add or merge instead"), NULL;
    if (!name.len || str_eq(name, d->name)) return NULL;
    if (utf8_count(name) > 60) return bad(t, TABLE_NAME, "long_name", "名称最多 60 个字", "at most 60 characters"),
        NULL;
    return put(t, (ChangeAct){ .kind = ACT_RENAME, .place = d->code, .name = str_copy(t->r->ask->arena, name),
                               .building_id = NONE, .unit = NONE });
}

/* By its code, or by its name where only one has it. */
static const PlaceDrawn *into_of(Table *t)
{
    Str words = cell(t, TABLE_INTO);
    const PlaceDrawn *found = changes_place_drawn(t->r, words);
    int named = 0;
    if (found && found->code.len == 18) return found;
    for (int64_t i = 0; i < t->r->places; i++) {
        const PlaceDrawn *d = &t->r->drawn[i];
        if (d->code.len == 18 && d->until_ms == NONE && str_eq(d->name, words)) found = d, named++;
    }
    return named == 1 ? found : NULL;
}

static Err move_row(Table *t)
{
    Str words = cell(t, TABLE_UNIT);
    int64_t unit = NONE;
    Household h;
    if (str_ends(words, S("单元"))) words = str_part(words, 0, words.len - S("单元").len);
    if (words.len && (!str_int(words, &unit) || unit < 1 || unit > 99))
        return bad(t, TABLE_UNIT, "no_unit", "须为 1 到 99 的数字，整栋的不填",
                   "a number; nothing for the whole building"), NULL;
    switch (divisions_book_find(t->book, cell(t, TABLE_COMPOUND), cell(t, TABLE_BUILDING), unit == NONE ? 1
                                : unit, S(""),
                                &h)) {
    case HOUSEHOLD_HERE: case HOUSEHOLD_NEW: break;
    case HOUSEHOLD_NO_COMPOUND: case HOUSEHOLD_TWO_COMPOUNDS:
        return bad(t, TABLE_COMPOUND, "no_compound", "本社区没有这个小区，或有多个同名", "none, or several, of that name"),
            NULL;
    case HOUSEHOLD_NO_BUILDING:
        return bad(t, TABLE_BUILDING, "no_building", "该小区没有这栋楼", "the compound has no such building"), NULL;
    case HOUSEHOLD_NO_UNIT:
        return bad(t, TABLE_UNIT, "no_unit", "该楼栋没有这个单元", "the building has no such unit"), NULL;
    }
    const PlaceDrawn *into = into_of(t);
    if (!into) return bad(t, TABLE_INTO, "no_grid", "本社区没有这个微网格，或有多个同名，请写编码",
                          "none, or several, of that name: write its code"), NULL;
    if (unit == NONE && str_eq(h.place, into->code)) return NULL;
    return put(t, (ChangeAct){ .kind = ACT_MOVE, .building_id = h.building_id, .unit = unit,
                              .into = into->code });
}

static Err header(Table *t, const SheetRow *row)
{
    for (int c = 0; c < TABLE_COLUMNS; c++) {
        t->at[c] = -1;
        for (int i = 0; i < row->cells; i++)
            if (str_eq(row->cell[i].text, str_of(heads[c].zh)) || str_eq(row->cell[i].text,
                str_of(heads[c].en)))
                t->at[c] = i;
    }
    bool names = t->at[TABLE_CODE] >= 0 && t->at[TABLE_NAME] >= 0;
    bool moves = t->at[TABLE_COMPOUND] >= 0 && t->at[TABLE_BUILDING] >= 0 && t->at[TABLE_INTO] >= 0;
    if (names || moves) return NULL;
    return ask_blame(t->r->ask, BAD_FIELD, "/1", "表头须有 编码、名称，或 小区、栋、微网格",
                     "the header needs code and name, or compound, building and micro-grid");
}

static Err rows(Ask *ask, void *with)
{
    Table *t = with;
    (void)ask;
    SheetRow row;
    bool more;
    TRY(sheet_next(t->sheet, &row, &more, &t->r->ask->why));
    if (!more) return ask_blame(t->r->ask, BAD_FIELD, "/1", "表格是空的", "the table is empty");
    TRY(header(t, &row));
    t->row = &row;
    for (;;) {
        TRY(sheet_next(t->sheet, &row, &more, &t->r->ask->why));
        if (!more) return NULL;
        if (++t->r->rows > CHANGE_TABLE_ROWS || arena_room(t->r->ask->arena) < 1 << 20)
            return ask_blame(t->r->ask, TOO_LARGE, "", "一次最多 20000 行", "at most 20,000 rows at once");
        TRY(cell(t, TABLE_INTO).len ? move_row(t) : name_row(t));
    }
}

Err changes_table_read(ChangeReading *r)
{
    enum { ROOM = 256 << 20 };
    Table t = { .r = r };
    TRY(divisions_book(r->ask, r->community, &t.book));
    r->fault = NEWS(r->ask->arena, ChangeRowFault, CHANGE_TABLE_FAULTS);
    r->act = NEWS(r->ask->arena, ChangeAct, CHANGE_ACTS_MOST);
    Arena room = arena_make(ROOM), whole = room;
    Err e = sheet_open(r->ask->wire.body, SHEET_LIMITS, &room, &t.sheet, &r->ask->why);
    if (!e) {
        e = ask_within(r->ask, rows, &t);
        sheet_close(t.sheet);
    }
    arena_drop(whole, ROOM);
    return e;
}
