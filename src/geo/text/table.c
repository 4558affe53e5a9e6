/* CSV: cut into fields in one pass, then asked for by row and column. */
#include "geo/text/table.h"

#include <stdio.h>
#include <string.h>

REFUSAL(TABLE_HEADER, 422, "geo.table_header", "表头缺少所需的列，或有重名列",
        "the header lacks a column, or names one twice");
REFUSAL(TABLE_ROW, 422, "geo.table_row", "这一行的引号或栏数不对",
        "the quotes or the number of fields of this row are wrong");
REFUSAL(TABLE_FIELD, 422, "geo.table_field", "这一栏的内容不合要求", "this field is not what its column holds");
REFUSAL(TABLE_LONG, 413, "geo.table_long", "表格太大", "the table is too large");

typedef struct Cutter {
    Str text;
    ptrdiff_t at;
    int64_t line;
    Str *cell;                     /* grows at the end of `keep` while nothing else is taken from it */
    ptrdiff_t cells, room;
    Arena *keep;
} Cutter;

static Err fault(TableFault *at, Err e, int64_t line, const char *zh, const char *en)
{
    at->line = line;
    return blame(&at->why, e, "", zh, en);
}

static void add_cell(Cutter *c, Str s)
{
    if (c->cells == c->room) {
        ptrdiff_t room = c->room ? 2 * c->room : 256;
        c->cell = arena_grow(c->keep, c->cell, c->room * (ptrdiff_t)sizeof *c->cell,
                             room * (ptrdiff_t)sizeof *c->cell);
        c->room = room;
    }
    c->cell[c->cells++] = s;
}

static bool more(const Cutter *c) { return c->at < c->text.len; }

/* At an opening quote; the field's text, doubled quotes still in it. */
static Err cut_quoted(Cutter *c, Str *ret, TableFault *at)
{
    ptrdiff_t from = ++c->at;
    for (;; c->at++) {
        if (!more(c)) return fault(at, TABLE_ROW, c->line, "引号没有闭合", "a quote is never closed");
        char ch = c->text.at[c->at];
        if (ch == '\n') c->line++;
        if (ch != '"') continue;
        if (c->at + 1 < c->text.len && c->text.at[c->at + 1] == '"') c->at++;
        else break;
    }
    *ret = str_part(c->text, from, c->at++);
    while (more(c) && (c->text.at[c->at] == ' ' || c->text.at[c->at] == '\r')) c->at++;
    if (more(c) && c->text.at[c->at] != ',' && c->text.at[c->at] != '\n')
        return fault(at, TABLE_ROW, c->line, "右引号之后还有字", "text behind a closing quote");
    return NULL;
}

/* One record's fields; stands behind its line end after. */
static Err cut_record(Cutter *c, int *ret, TableFault *at)
{
    int count = 0;
    for (;;) {
        Str field;
        ptrdiff_t from = c->at;
        if (more(c) && c->text.at[c->at] == '"') {
            TRY(cut_quoted(c, &field, at));
        } else {
            while (more(c) && c->text.at[c->at] != ',' && c->text.at[c->at] != '\n') c->at++;
            field = str_part(c->text, from, c->at);
        }
        add_cell(c, str_trim(field));
        if (++count > TABLE_COLUMNS_MAX) return fault(at, TABLE_LONG, c->line, "最多 4096 栏",
                                                      "at most 4096 fields");
        if (!more(c) || c->text.at[c->at++] == '\n') break;
    }
    c->line++;
    *ret = count;
    return NULL;
}

static void skip_blank(Cutter *c)
{
    for (ptrdiff_t i = c->at; i < c->text.len; i++) {
        char ch = c->text.at[i];
        if (ch == '\n') c->line++, c->at = i + 1;
        else if (ch != '\r' && ch != ' ' && ch != '\t') return;
    }
    c->at = c->text.len;
}

/* "" in a quoted field is one quote. */
static void undouble(Str *cell, ptrdiff_t cells, Arena *keep)
{
    for (ptrdiff_t k = 0; k < cells; k++) {
        if (str_find(cell[k], S("\"\"")) < 0) continue;
        char *to = arena_take(keep, cell[k].len, 1);
        ptrdiff_t len = 0;
        for (ptrdiff_t i = 0; i < cell[k].len; i++) {
            to[len++] = cell[k].at[i];
            if (cell[k].at[i] == '"' && i + 1 < cell[k].len && cell[k].at[i + 1] == '"') i++;
        }
        cell[k] = (Str){ to, len };
    }
}

Err table_read(Str text, Table *ret, TableFault *at, Arena *keep)
{
    Cutter c = { .text = text, .line = 1, .keep = keep };
    Table t = { 0 };
    int fields = 0;
    if (text.len > TABLE_BYTES_MAX) return fault(at, TABLE_LONG, 1, "最多 1 GiB", "at most 1 GiB");
    if (str_starts(text, S("\xEF\xBB\xBF"))) c.at = 3;
    int64_t breaks = 2;
    for (ptrdiff_t i = 0; i < text.len; i++) breaks += text.at[i] == '\n';
    int32_t *line = NEWS(keep, int32_t, breaks);
    for (skip_blank(&c); more(&c); skip_blank(&c)) {
        int64_t begins = c.line;
        TRY(cut_record(&c, &fields, at));
        if (!t.columns) {
            t.columns = fields;
            continue;
        }
        if (fields != t.columns)
            return fault(at, TABLE_ROW, begins, "栏数与表头不同", "another number of fields than the header");
        line[t.rows++] = (int32_t)begins;
    }
    if (!t.columns) return fault(at, TABLE_HEADER, 1, "没有表头", "there is no header");
    undouble(c.cell, c.cells, keep);
    t.name = c.cell;
    t.cell = c.cell + t.columns;
    t.line = line;
    *ret = t;
    return NULL;
}

int table_find(const Table *t, Str name)
{
    for (int c = 0; c < t->columns; c++)
        if (str_eq(t->name[c], name)) return c;
    return -1;
}

Err table_column(const Table *t, const char *name, int *ret, TableFault *at)
{
    int count = 0, found = 0;
    for (int c = 0; c < t->columns; c++)
        if (str_eq(t->name[c], str_of(name)) && !count++) found = c;
    if (count != 1) {
        char zh[64], en[96];
        snprintf(zh, sizeof zh, "表头须有且只有一列 %s", name);
        snprintf(en, sizeof en, "the header must name the column %s exactly once", name);
        return fault(at, TABLE_HEADER, 1, zh, en);
    }
    *ret = found;
    return NULL;
}

Err table_refuse(const Table *t, int64_t row, int column, const char *zh, const char *en, TableFault *at)
{
    char words_zh[160], words_en[160];
    snprintf(words_zh, sizeof words_zh, "%.*s 列：%s",
             (int)(t->name[column].len < 40 ? t->name[column].len : 40),
             t->name[column].at, zh);
    snprintf(words_en, sizeof words_en, "column %.*s: %s",
             (int)(t->name[column].len < 40 ? t->name[column].len : 40),
             t->name[column].at, en);
    return fault(at, TABLE_FIELD, t->line[row], words_zh, words_en);
}

Err table_real(const Table *t, int64_t row, int column, double low, double high, double *ret, TableFault *at)
{
    double value;
    if (str_real(t->cell[row * t->columns + column], &value) && value >= low && value <= high) {
        *ret = value;
        return NULL;
    }
    char zh[96], en[96];
    snprintf(zh, sizeof zh, "须是 %g 到 %g 的数", low, high);
    snprintf(en, sizeof en, "must be a number from %g to %g", low, high);
    return table_refuse(t, row, column, zh, en, at);
}

Err table_text(const Table *t, int64_t row, int column, Str *ret, TableFault *at)
{
    Str s = t->cell[row * t->columns + column];
    if (!s.len) return table_refuse(t, row, column, "不能为空", "must not be empty", at);
    *ret = s;
    return NULL;
}

int table_decimals(const Table *t, int column, int most)
{
    int decimals = 0;
    for (int64_t row = 0; row < t->rows; row++) {
        Str s = t->cell[row * t->columns + column];
        int behind = -1;
        for (ptrdiff_t i = 0; i < s.len; i++) {
            if (s.at[i] == 'e' || s.at[i] == 'E' || s.at[i] == 'x' || s.at[i] == 'X') return most;
            if (s.at[i] == '.') behind = 0;
            else if (behind >= 0) behind++;
        }
        if (behind > most) return most;
        if (behind > decimals) decimals = behind;
    }
    return decimals;
}

TableNames table_names(int64_t most, Arena *keep)
{
    TableNames n = { .slots = 16 };
    while (n.slots < 2 * most) n.slots *= 2;
    n.name = NEWS(keep, Str, most + 1);
    n.slot = NEWS(keep, int32_t, n.slots);
    return n;
}

static int32_t slot_of(const TableNames *n, Str name)
{
    int32_t mask = n->slots - 1, s = (int32_t)(str_hash(name) & (uint64_t)mask);
    while (n->slot[s] && !str_eq(n->name[n->slot[s] - 1], name)) s = (s + 1) & mask;
    return s;
}

int32_t table_known(const TableNames *n, Str name) { return n->slot[slot_of(n, name)] - 1; }

int32_t table_name(TableNames *n, Str name)
{
    int32_t s = slot_of(n, name);
    if (!n->slot[s]) {
        n->name[n->count] = name;
        n->slot[s] = ++n->count;
    }
    return n->slot[s] - 1;
}
