/* What the clerk is told of a table: how much is in it, and which cells are wrong; as an answer and as a
 * file. And the empty sheet to begin with. */
#include "domains/imports/imports_inside.h"

#include "sheet/sheet_out.h"

enum { COLUMNS_MOST = 64 };

static Str keep(Ask *ask, Str s) { return str_copy(ask->arena, s); }

static List cells_of(Ask *ask, const Str *text, int n)
{
    ImportCell *cell = NEWS(ask->arena, ImportCell, n + 1);
    for (int i = 0; i < n; i++) cell[i].text = keep(ask, text[i]);
    return (List){ cell, n };
}

/* `to` is the request itself: the table's own memory goes before its answer does. */
void imports_look_of(const Importing *of, Ask *to, ImportLook *ret)
{
    int64_t rows = of->bads < IMPORT_ROWS_SHOWN ? of->bads : IMPORT_ROWS_SHOWN, parts = 0;
    int64_t faults = of->faults < IMPORT_FAULTS_SHOWN ? of->faults : IMPORT_FAULTS_SHOWN;
    ImportBadRow *row = NEWS(to->arena, ImportBadRow, rows + 1);
    ImportFault *fault = NEWS(to->arena, ImportFault, faults + 1);
    for (int64_t i = 0; i < rows; i++) {
        Str text[COLUMNS_MOST];
        for (int c = 0; c < of->heads; c++) text[c] = ((const ImportCell *)of->bad[i].cells.at)[c].text;
        row[i] = (ImportBadRow){ of->bad[i].row, cells_of(to, text, of->heads) };
    }
    for (int64_t i = 0; i < faults; i++) {
        const ImportFault *f = &of->fault[i];
        fault[i] = (ImportFault){ f->row, keep(to, f->column), keep(to, f->value), keep(to, f->code),
                                 keep(to, f->words) };
    }
    for (int64_t i = 0; i < of->rows; i++) parts += import_row(of, i)->person >= 0;
    *ret = (ImportLook){ of->rows, of->persons, parts, of->doors, of->known, of->bad_rows, of->fault_count,
                         cells_of(to, of->head, of->heads), { row, rows }, { fault, faults } };
}

/* All that is wrong with a row, in one cell before it. */
static Str said_of(const Importing *of, int64_t row, int64_t *at, Arena *scratch)
{
    Buf b = buf_new(scratch, 200);
    while (*at < of->faults && of->fault[*at].row < row) ++*at;
    for (; *at < of->faults && of->fault[*at].row == row; ++*at) {
        if (b.len) buf_adds(&b, "；");
        buf_add(&b, of->fault[*at].column);
        buf_adds(&b, "：");
        buf_add(&b, of->fault[*at].words);
    }
    return buf_str(&b);
}

Str imports_bad_file(const Importing *of, Arena *to)
{
    Ask *ask = of->ask;
    SheetColumn column[COLUMNS_MOST + 2] = { { ask->wire.english ? "row" : "行号", 8, true },
                                             { ask->wire.english ? "what is wrong" : "错误说明", 40, false } };
    for (int i = 0; i < of->heads; i++)
        column[i + 2] = (SheetColumn){ str_z(of->keep, of->head[i]), 14, false };
    SheetOut *o = sheet_out_begin(SHEET_XLSX, ask->wire.english ? "bad rows" : "错误行", column, of->heads + 2,
                                  to);
    int64_t at = 0;
    for (int64_t i = 0; i < of->bads; i++) {
        Arena scratch = *of->keep;
        Str cell[COLUMNS_MOST + 2];
        Buf number = buf_new(&scratch, 24);
        buf_int(&number, of->bad[i].row);
        cell[0] = buf_str(&number);
        cell[1] = said_of(of, of->bad[i].row, &at, &scratch);
        for (int c = 0; c < of->heads; c++) cell[c + 2] = ((const ImportCell *)of->bad[i].cells.at)[c].text;
        sheet_out_row(o, cell);
    }
    return sheet_out_end(o);
}

/* ---- The empty sheet ---- */

static void explain(SheetOut *o, Ask *ask, const ImportHead *heads, int count)
{
    for (int i = 0; i < count; i++) {
        const ImportHead *h = &heads[i];
        Buf words = buf_new(ask->arena, 200);
        for (const char *const *w = h->choice; w && *w; w++) {
            if (words.len) buf_adds(&words, "、");
            buf_adds(&words, *w);
        }
        Str cell[] = { str_of(h->zh), h->needed ? ask_say(ask, "必填", "yes") : ask_say(ask, "可不填", "no"),
                       ask_say(ask, h->about_zh, h->about_en), buf_str(&words) };
        sheet_out_row(o, cell);
    }
}

Err imports_empty_sheet(Ask *ask, const ImportEmpty *e)
{
    static const SheetColumn about_zh[] = { { "列", 14, false }, { "是否必填", 10, false }, { "怎么填", 50, false },
                                            { "可填的词", 60, false } };
    static const SheetColumn about_en[] = { { "column", 14, false }, { "needed", 10, false }, { "how", 50,
        false },
                                            { "words", 60, false } };
    SheetColumn column[IMPORT_COLUMNS];
    Str cell[IMPORT_COLUMNS];
    for (int i = 0; i < e->columns; i++)
        column[i] = (SheetColumn){ e->heads[i].zh, e->heads[i].width, false };
    SheetOut *o = sheet_out_begin(SHEET_XLSX, e->title, column, e->columns, ask->arena);
    for (int i = 0; i < e->columns; i++)
        if (e->heads[i].choice) sheet_out_choice(o, i, e->heads[i].choice);
    sheet_out_sheet(o, "填写说明", ask->wire.english ? about_en : about_zh, COUNT(about_zh));
    explain(o, ask, e->heads, e->columns);
    sheet_out_sheet(o, "示例", column, e->columns);
    for (int r = 0; r < e->samples; r++) {
        for (int c = 0; c < e->columns; c++) cell[c] = str_of(e->sample[r * e->columns + c]);
        sheet_out_row(o, cell);
    }
    TRY(answer_bytes(ask, str_of(sheet_type(SHEET_XLSX)), sheet_out_end(o), (Str){ 0 }));
    ask->answer.file_name = str_of(e->file_name);
    return NULL;
}

/* Two rows of nobody, so that it shows how: identity numbers that begin with 99 are no person's. */
Err imports_template(Ask *ask)
{
    static const char *const rows[2][IMPORT_COLUMNS] = {
        { "示例小区", "5栋", "2", "1203", "示例甲", "居民身份证", "990104194807150025", "13900001234", "产权人", "户主", "是",
          "2020-05-01", "户籍人口", "", "", "510104", "示例路 1 号" },
        { "示例小区", "5栋", "2", "1203", "示例乙", "", "", "", "家庭成员", "女儿", "是", "2020-05-01", "户籍人口", "女",
          "2001-03-09", "", "" },
    };
    ImportEmpty e = { import_heads, IMPORT_COLUMNS, "住户", rows[0], COUNT(rows), "households.xlsx" };
    return imports_empty_sheet(ask, &e);
}
