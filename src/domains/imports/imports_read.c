/* From the cells of a sheet to people and doors; every cell that is wrong is named. */
#include "domains/imports/imports_inside.h"

#include "sheet/sheet.h"

#include <stdio.h>
#include <string.h>

enum { ROOM_LEFT = 1 << 20, SEEN_LEAST = 4096 };

/* One number of the table: who it is, and whether a home was told already. */
typedef struct ImportSeen { Str identity, name; int64_t person, row; bool lives, known; } ImportSeen;

typedef struct Reading { Importing *of; const SheetRow *row; int64_t before; } Reading;

/* ---- Faults ---- */

static Str cell_of(const Reading *r, ImportColumn c)
{
    int at = r->of->at[c];
    return at >= 0 && at < r->row->cells ? r->row->cell[at].text : (Str){ "", 0 };
}

static SheetKind kind_of(const Reading *r, ImportColumn c)
{
    int at = r->of->at[c];
    return at >= 0 && at < r->row->cells ? r->row->cell[at].kind : SHEET_EMPTY;
}

static void bad(Reading *r, ImportColumn c, const char *code, const char *zh, const char *en)
{
    Importing *of = r->of;
    of->fault_count++;
    if (of->faults == of->fault_room) return;
    bool there = of->at[c] >= 0;
    Str name = there ? of->head[of->at[c]] : ask_say(of->ask, import_heads[c].zh, import_heads[c].en);
    of->fault[of->faults++] = (ImportFault){ r->row->number, str_copy(of->keep, name),
        str_copy(of->keep, cell_of(r, c)), str_of(code), str_copy(of->keep, ask_say(of->ask, zh, en)) };
}

static void keep_bad_row(Reading *r)
{
    Importing *of = r->of;
    of->bad_rows++;
    if (of->bads == IMPORT_BAD_MOST) return;
    ImportCell *cell = NEWS(of->keep, ImportCell, of->heads + 1);
    for (int i = 0; i < of->heads; i++)
        cell[i].text = i < r->row->cells ? str_copy(of->keep, r->row->cell[i].text) : S("");
    of->bad[of->bads++] = (ImportBadRow){ r->row->number, { cell, of->heads } };
}

/* ---- The door ---- */

static Str plain_cell(const Reading *r, ImportColumn c, Arena *to) { return import_plain(cell_of(r, c), to); }

static bool needed(Reading *r, ImportColumn c)
{
    if (cell_of(r, c).len) return true;
    bad(r, c, "empty", "必填", "must not be empty");
    return false;
}

static void no_unit(Reading *r, int64_t unit)
{
    if (unit == NONE) bad(r, IMPORT_UNIT, "no_unit", "该楼栋有多个单元，须填单元号",
                          "the building has several units: say which");
    else bad(r, IMPORT_UNIT, "no_unit", "该楼栋没有这个单元", "the building has no such unit");
}

static void door_new(Reading *r, Household *h, ImportRow *to)
{
    Importing *of = r->of;
    to->door = of->doors;
    h->id = -1 - of->doors;
    h->room = str_copy(of->keep, h->room);
    if (of->doors % IMPORT_BLOCK == 0) of->door[of->doors / IMPORT_BLOCK] = NEWS(of->keep, Household,
        IMPORT_BLOCK);
    Household *kept = import_door(of, of->doors++);
    *kept = *h;
    divisions_book_add(of->book, kept);            /* of IMPORT_ROWS_MOST at most */
}

static void door(Reading *r, ImportRow *to)
{
    bool all = needed(r, IMPORT_COMPOUND);
    all &= needed(r, IMPORT_BUILDING);
    all &= needed(r, IMPORT_ROOM);
    Arena scratch = *r->of->passing;               /* what is kept of it door_new() copies */
    int64_t unit = import_unit(plain_cell(r, IMPORT_UNIT, &scratch));
    if (unit == -1) bad(r, IMPORT_UNIT, "no_number", "须为 1 到 99 的数字", "a number from 1 to 99"), all = false;
    if (!all) return;
    Str room = plain_cell(r, IMPORT_ROOM, &scratch), building = plain_cell(r, IMPORT_BUILDING, &scratch);
    if (utf8_count(room) > 20) bad(r, IMPORT_ROOM, "long", "最多 20 个字", "at most 20 characters"), room = S("");
    Household h;
    switch (divisions_book_find(r->of->book, cell_of(r, IMPORT_COMPOUND), building, unit, room, &h)) {
    case HOUSEHOLD_HERE:
        to->door = h.id < 0 ? -1 - h.id : -1;
        break;
    case HOUSEHOLD_NEW:
        if (room.len) door_new(r, &h, to);
        break;
    case HOUSEHOLD_NO_COMPOUND:
        bad(r, IMPORT_COMPOUND, "no_compound", "范围内没有这个小区或院落", "no such compound within the place");
        return;
    case HOUSEHOLD_TWO_COMPOUNDS:
        bad(r, IMPORT_COMPOUND, "two_compounds", "范围内有多个同名小区，请按社区分别导入",
            "several of this name: import each community by itself");
        return;
    case HOUSEHOLD_NO_BUILDING:
        bad(r, IMPORT_BUILDING, "no_building", "该小区没有这栋楼", "the compound has no such building");
        return;
    case HOUSEHOLD_NO_UNIT:
        no_unit(r, unit);
        return;
    }
    to->in.household_id = h.id;
    to->place = h.place;
}

/* ---- The person ---- */

static int choice(Reading *r, ImportColumn c, int (*word)(Str), int unsaid)
{
    Arena scratch = *r->of->passing;
    Str w = plain_cell(r, c, &scratch);
    if (!w.len) return unsaid;
    int n = word(w);
    if (n >= 0) return n;
    char zh[150], en[150];
    int at = snprintf(zh, sizeof zh, "只能填：");
    for (const char *const *x = import_heads[c].choice; x && *x && at < (int)sizeof zh - 20; x++)
        at += snprintf(zh + at, sizeof zh - (size_t)at, "%s%s", x == import_heads[c].choice ? "" : "、", *x);
    snprintf(en, sizeof en, "not one of the words of the list");
    bad(r, c, "no_word", zh, en);
    return unsaid;
}

static Str date(Reading *r, ImportColumn c)
{
    Str cell = cell_of(r, c), day = import_date(cell, r->of->keep);
    if (cell.len && !day.at) bad(r, c, "no_date", "不是日期，应如 2026-03-01", "no date: write 2026-03-01");
    return day;
}

static Str or_absent(Str s) { return s.len ? s : (Str){ 0 }; }

static void long_text(Reading *r, ImportColumn c, ptrdiff_t most)
{
    char zh[60], en[60];
    snprintf(zh, sizeof zh, "最多 %d 个字", (int)most);
    snprintf(en, sizeof en, "at most %d characters", (int)most);
    if (utf8_count(cell_of(r, c)) > most) bad(r, c, "long", zh, en);
}

/* Where one column says both, a word of the other list counts too: 与户主关系/参与方式. */
static void parts(Reading *r, ResidentNew *in)
{
    Arena scratch = *r->of->passing;
    Str w = plain_cell(r, IMPORT_RELATION, &scratch);
    bool other = r->of->at[IMPORT_ROLE] < 0 && import_relation(w) < 0 && import_role(w) >= 0;
    in->role = (MembershipRole)(other ? import_role(w) : choice(r, IMPORT_ROLE, import_role,
        MEMBERSHIP_FAMILY));
    in->relation = other ? -1 : choice(r, IMPORT_RELATION, import_relation, -1);
}

static ResidentNew person_of(Reading *r)
{
    Arena *keep = r->of->keep;
    ResidentNew in = { .name = str_copy(keep, cell_of(r, IMPORT_NAME)) };
    in.identity = or_absent(plain_cell(r, IMPORT_IDENTITY, keep));
    in.identity_kind = choice(r, IMPORT_IDENTITY_KIND, import_identity_kind, in.identity.at
                              ? IDENTITY_CITIZEN : -1);
    /* a list that is filled down */
    if (!in.identity.at && in.identity_kind >= 0) in.identity_kind = -1;
    in.phone = or_absent(plain_cell(r, IMPORT_PHONE, keep));
    parts(r, &in);
    in.lives = choice(r, IMPORT_LIVES, import_yes, 1) == 1;
    in.kind = (ResidentKind)choice(r, IMPORT_KIND, import_resident_kind, RESIDENT_REGISTERED);
    in.sex = choice(r, IMPORT_SEX, import_sex, -1);
    in.birth_date = date(r, IMPORT_BIRTH);
    in.since = date(r, IMPORT_SINCE);
    in.origin = or_absent(plain_cell(r, IMPORT_ORIGIN, keep));
    in.address = or_absent(str_copy(keep, cell_of(r, IMPORT_ADDRESS)));
    long_text(r, IMPORT_NAME, RESIDENT_NAME);
    long_text(r, IMPORT_ADDRESS, 120);
    needed(r, IMPORT_SINCE);
    if (kind_of(r, IMPORT_IDENTITY) == SHEET_ROUNDED)
        bad(r, IMPORT_IDENTITY, "rounded", "被表格软件存成了数字，末几位已丢失；请把该列设为文本后重填",
            "kept as a number, the last digits are lost: make the column text and type it again");
    return in;
}

/* The register's own rules name a field; here it is a column. */
static void blamed(Reading *r, Err e, const Blame *why)
{
    ImportColumn c = IMPORT_NAME;
    for (int i = 0; i < IMPORT_COLUMNS; i++)
        if (import_heads[i].field && !strcmp(import_heads[i].field, why->pointer)) c = (ImportColumn)i;
    bad(r, c, e->code, why->zh[0] ? why->zh : e->zh, why->en[0] ? why->en : e->en);
}

static ImportSeen *seen_slot(const Importing *of, Str identity)
{
    int64_t i = (int64_t)(str_hash(identity) & (uint64_t)(of->seen_room - 1));
    while (of->seen[i].identity.at && !str_eq(of->seen[i].identity,
                                              identity)) i = (i + 1) & (of->seen_room - 1);
    return &of->seen[i];
}

static void seen_grow(Importing *of)
{
    ImportSeen *old = of->seen;
    int64_t n = of->seen_room;
    of->seen_room = n ? 2 * n : SEEN_LEAST;
    of->seen = NEWS(of->passing, ImportSeen, of->seen_room);
    for (int64_t i = 0; old && i < n; i++)
        if (old[i].identity.at) *seen_slot(of, old[i].identity) = old[i];
}

/* The same number again is the same person with a further part; under another name it is a mistake. */
static void again(Reading *r, ImportRow *to, ImportSeen *s)
{
    char zh[100], en[100];
    bool other = !str_eq(s->name, to->in.name), home = s->lives && to->in.lives;
    snprintf(zh, sizeof zh, other ? "与第 %lld 行证件号码相同而姓名不同" : "第 %lld 行已有此人的现住地，一人只能有一个",
             (long long)s->row);
    snprintf(en, sizeof en, other ? "the number of row %lld under another name"
             : "row %lld has a home of theirs already",
             (long long)s->row);
    if (other) bad(r, IMPORT_IDENTITY, "two_names", zh, en);
    else if (home) bad(r, r->of->at[IMPORT_LIVES] >= 0 ? IMPORT_LIVES : IMPORT_IDENTITY, "two_homes", zh, en);
    s->lives |= to->in.lives;
    to->person = s->person;
    to->known = s->known;
}

/* Mostly as it was written, and that lies there already. */
static Str kept_as(const Importing *of, Str rule, Str written)
{
    return str_eq(rule, written) ? written : str_copy(of->keep, rule);
}

static Err person(Reading *r, ImportRow *to)
{
    Importing *of = r->of;
    ResidentLook look;
    Blame why = { 0 };
    to->in = person_of(r);
    if (of->fault_count > r->before) return NULL;           /* its own rules would only say it again */
    Arena scratch = *of->passing;
    Err e = residents_look(of->ask, of->numbers, &to->in, &scratch, &look, &why);
    if (e && e->status >= 500) return e;
    if (e) return blamed(r, e, &why), NULL;
    if (look.identity.at) {
        look.identity = kept_as(of, look.identity, to->in.identity);
        look.name = kept_as(of, look.name, to->in.name);
        if (of->persons * 2 >= of->seen_room) seen_grow(of);
        ImportSeen *s = seen_slot(of, look.identity);
        if (s->identity.at) return again(r, to, s), NULL;
        *s = (ImportSeen){ look.identity, look.name, look.known ? -1 : of->persons, r->row->number,
                          to->in.lives,
                           look.known };
        of->known += look.known;
    }
    to->known = look.known;
    to->person = look.known ? -1 : of->persons++;
    return NULL;
}

/* ---- Rows ---- */

static Err one(Reading *r)
{
    Importing *of = r->of;
    if (of->rows % IMPORT_BLOCK == 0) of->row[of->rows / IMPORT_BLOCK] = NEWS(of->keep, ImportRow,
        IMPORT_BLOCK);
    ImportRow *to = import_row(of, of->rows);
    *to = (ImportRow){ .row = r->row->number, .person = -1, .door = -1 };
    r->before = of->fault_count;
    bool somebody = cell_of(r, IMPORT_NAME).len > 0;
    for (int c = IMPORT_IDENTITY; c <= IMPORT_PHONE; c++) somebody |= cell_of(r, (ImportColumn)c).len > 0;
    if (somebody) {
        if (needed(r, IMPORT_NAME)) TRY(person(r, to));
    }
    door(r, to);
    if (of->fault_count > r->before) keep_bad_row(r);
    of->rows++;
    return NULL;
}

static const char *head_of(const Ask *ask, int c)
{
    return ask->wire.english ? import_heads[c].en : import_heads[c].zh;
}

static Err header(Importing *of, const SheetRow *row)
{
    of->heads = row->cells;
    of->head = NEWS(of->keep, Str, of->heads + 1);
    for (int c = 0; c < IMPORT_COLUMNS; c++) of->at[c] = -1;
    for (int i = 0; i < row->cells; i++) {
        of->head[i] = str_copy(of->keep, row->cell[i].text);
        int c = import_column(of->head[i], *of->keep);
        if (c < 0) continue;
        if (of->at[c] >= 0) return ask_blame(of->ask, IMPORTS_HEADER, head_of(of->ask, c), "这一列出现两次",
                                             "it is there twice");
        of->at[c] = i;
    }
    for (int c = 0; c < IMPORT_COLUMNS; c++)
        if (import_heads[c].needed && of->at[c] < 0)
            return ask_blame(of->ask, IMPORTS_HEADER, head_of(of->ask, c), "缺少这一列；第一行须为表头",
                             "this column is missing; the first row must be the header");
    return NULL;
}

static void rooms_make(Importing *of)
{
    of->row = NEWS(of->keep, ImportRow *, IMPORT_ROWS_MOST / IMPORT_BLOCK + 1);
    of->door = NEWS(of->keep, Household *, IMPORT_ROWS_MOST / IMPORT_BLOCK + 1);
    of->fault_room = 4 * IMPORT_BAD_MOST;
    of->fault = NEWS(of->keep, ImportFault, of->fault_room);
    of->bad = NEWS(of->keep, ImportBadRow, IMPORT_BAD_MOST);
    /* A packed row takes some fifty bytes: tables outgrown would lie about. */
    if (str_starts(of->ask->wire.body, S("PK")))
        for (of->seen_room = SEEN_LEAST / 2; of->seen_room < of->ask->wire.body.len / 50;) of->seen_room *= 2;
    seen_grow(of);
}

static Err rows(Importing *of, Sheet *sheet)
{
    SheetRow row;
    Ask *ask = of->ask;
    bool more;
    TRY(sheet_next(sheet, &row, &more, &ask->why));
    if (!more) return IMPORTS_EMPTY;
    TRY(header(of, &row));
    rooms_make(of);
    for (;;) {
        TRY(sheet_next(sheet, &row, &more, &ask->why));
        if (!more) return of->rows ? NULL : IMPORTS_EMPTY;
        if (of->rows == IMPORT_ROWS_MOST || arena_room(of->keep) < ROOM_LEFT
            || arena_room(of->passing) < ROOM_LEFT + 4 * of->seen_room * (int64_t)sizeof(ImportSeen))
            return ask_blame(ask, TOO_LARGE, "", "一次最多 20 万行", "at most 200,000 rows at once");
        Reading r = { of, &row, 0 };
        TRY(one(&r));
    }
}

Err imports_read(Ask *ask, Str place, Arena *passing, Importing *of)
{
    Sheet *sheet;
    Ask aside = *ask;
    *of = (Importing){ .ask = ask, .keep = ask->arena, .passing = passing, .place = place };
    aside.arena = passing;
    TRY(divisions_book(ask, place, &of->book));
    TRY(residents_numbers(&aside, &of->numbers));
    TRY(sheet_open(ask->wire.body, SHEET_LIMITS, passing, &sheet, &ask->why));
    Err e = rows(of, sheet);
    sheet_close(sheet);
    return e;
}
