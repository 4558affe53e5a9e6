/* Writing is not hard, so it is done by hand: CSV, and of XLSX (ECMA-376) the parts that a spreadsheet needs,
 * each deflated as its rows come, so that a hundred thousand rows are never there as XML. Nothing touches a
 * disk. */
#include "sheet/sheet_out.h"

#include "sheet/sheet_zip.h"

#include <stdio.h>
#include <string.h>

enum { CHOICES_MAX = 8, SHEETS_MAX = 16, CHOICE_ROWS = 2000, XML_BYTES = 64 << 10, CELL_MAX = 32767 };

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define LINKS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"

typedef struct Choice { int column; const char *const *words; } Choice;

struct SheetOut {
    SheetFormat format;
    const SheetColumn *column;
    int columns;
    bool over;                 /* rows of a further sheet, which a CSV hasn't */
    Buf to;                    /* the file */
    Buf xml;                   /* what isn't deflated yet */
    SheetZip zip;
    int64_t row;
    const char *title[SHEETS_MAX]; int sheets;
    Choice choice[CHOICES_MAX]; int choices;
};

const char *sheet_type(SheetFormat f)
{
    return f == SHEET_CSV ? "text/csv; charset=utf-8"
                          : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

/* ---- CSV ---- */

void sheet_csv_cell(Buf *to, Str cell)
{
    buf_char(to, '"');
    if (cell.len && strchr("=+-@\t\r", cell.at[0])) buf_char(to, '\'');
    for (ptrdiff_t i = 0; i < cell.len; i++) {
        if (cell.at[i] == '"') buf_char(to, '"');
        buf_char(to, cell.at[i]);
    }
    buf_char(to, '"');
}

static void csv_head(SheetOut *o)
{
    buf_adds(&o->to, "\xEF\xBB\xBF");                  /* spreadsheets take it for UTF-8 then */
    for (int i = 0; i < o->columns; i++) {
        if (i) buf_char(&o->to, ',');
        sheet_csv_cell(&o->to, str_of(o->column[i].name));
    }
    buf_adds(&o->to, "\r\n");
}

static bool is_number(Str s)
{
    double v;
    return s.len && str_real(s, &v);
}

static void csv_row(SheetOut *o, const Str *cell)
{
    for (int i = 0; i < o->columns; i++) {
        if (i) buf_char(&o->to, ',');
        if (o->column[i].number && is_number(cell[i])) buf_add(&o->to, cell[i]);
        else if (cell[i].len) sheet_csv_cell(&o->to, cell[i]);
    }
    buf_adds(&o->to, "\r\n");
}

/* ---- XLSX ---- */

/* Characters that XML 1.0 has no way to write are left out. */
static void escaped(Buf *to, Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i];
        if (c == '&') buf_adds(to, "&amp;");
        else if (c == '<') buf_adds(to, "&lt;");
        else if (c == '>') buf_adds(to, "&gt;");
        else if (c == '"') buf_adds(to, "&quot;");
        else if ((unsigned char)c >= ' ' || c == '\n' || c == '\t') buf_char(to, c);
    }
}

static void push(SheetOut *o)
{
    zip_out_add(&o->zip, buf_str(&o->xml));
    o->xml.len = 0;
}

static void cell_name(Buf *to, int column, int64_t row)
{
    if (column >= 26) buf_char(to, (char)('A' + column / 26 - 1));
    buf_char(to, (char)('A' + column % 26));
    buf_int(to, row);
}

static void cell_put(SheetOut *o, int column, Str text, const char *style)
{
    bool number = !style[0] && o->column[column].number && is_number(text);
    if (!text.len) return;
    if (text.len > CELL_MAX) text = S("");
    buf_adds(&o->xml, "<c r=\"");
    cell_name(&o->xml, column, o->row);
    buf_fmt(&o->xml, number ? "\"%s><v>" : "\"%s t=\"inlineStr\"><is><t xml:space=\"preserve\">", style);
    escaped(&o->xml, text);
    buf_adds(&o->xml, number ? "</v></c>" : "</t></is></c>");
}

static void xlsx_row(SheetOut *o, const Str *cell, const char *style)
{
    o->row++;
    buf_fmt(&o->xml, "<row r=\"%lld\">", (long long)o->row);
    for (int i = 0; i < o->columns; i++) {
        cell_put(o, i, cell[i], style);
        if (o->xml.len > XML_BYTES) push(o);
    }
    buf_adds(&o->xml, "</row>");
}

static void sheet_begin(SheetOut *o, const char *title)
{
    char name[48];
    Str heads[64];
    o->title[o->sheets++] = title;
    o->row = 0;
    snprintf(name, sizeof name, "xl/worksheets/sheet%d.xml", o->sheets);
    zip_out_begin(&o->zip, name);
    buf_fmt(&o->xml, HEAD "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\">"
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" "
            "state=\"frozen\"/></sheetView></sheetViews><cols>");
    /* style 2 is text, so that what is typed in stays as it is */
    for (int i = 0; i < o->columns; i++) {
        buf_fmt(&o->xml, "<col min=\"%d\" max=\"%d\" width=\"%d\" customWidth=\"1\"%s/>", i + 1, i + 1,
                o->column[i].width, o->column[i].number ? "" : " style=\"2\"");
        heads[i] = str_of(o->column[i].name);
    }
    buf_adds(&o->xml, "</cols><sheetData>");
    xlsx_row(o, heads, " s=\"1\"");
}

static void sheet_end(SheetOut *o)
{
    buf_adds(&o->xml, "</sheetData>");
    if (o->choices) buf_fmt(&o->xml, "<dataValidations count=\"%d\">", o->choices);
    for (int i = 0; i < o->choices; i++) {
        buf_adds(&o->xml, "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" sqref=\"");
        cell_name(&o->xml, o->choice[i].column, 2);
        buf_char(&o->xml, ':');
        cell_name(&o->xml, o->choice[i].column, CHOICE_ROWS);
        buf_adds(&o->xml, "\"><formula1>&quot;");
        for (const char *const *w = o->choice[i].words; *w; w++) {
            if (w != o->choice[i].words) buf_char(&o->xml, ',');
            escaped(&o->xml, str_of(*w));
        }
        buf_adds(&o->xml, "&quot;</formula1></dataValidation>");
    }
    if (o->choices) buf_adds(&o->xml, "</dataValidations>");
    buf_adds(&o->xml, "</worksheet>");
    push(o);
    zip_out_end(&o->zip);
    o->choices = 0;
}

static void part(SheetOut *o, const char *name)
{
    zip_out_begin(&o->zip, name);
    push(o);
    zip_out_end(&o->zip);
}

static void styles(SheetOut *o)
{
    static const char *const pieces[] = {
        HEAD "<styleSheet xmlns=\"" MAIN "\"><fonts count=\"2\"><font><sz val=\"11\"/></font>",
        "<font><b/><sz val=\"11\"/></font></fonts><fills count=\"3\">",
        "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>",
        "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8F3F0\"/></patternFill></fill></fills>",
        "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>",
        "<cellXfs count=\"3\"><xf xfId=\"0\"/>",
        "<xf xfId=\"0\" numFmtId=\"49\" fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/>",
        "<xf xfId=\"0\" numFmtId=\"49\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>",
    };
    for (int i = 0; i < COUNT(pieces); i++) buf_adds(&o->xml, pieces[i]);
    part(o, "xl/styles.xml");
}

static void book(SheetOut *o)
{
    buf_adds(&o->xml, HEAD "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" LINKS "\"><sheets>");
    for (int i = 0; i < o->sheets; i++) {
        buf_adds(&o->xml, "<sheet name=\"");
        escaped(&o->xml, str_of(o->title[i]));
        buf_fmt(&o->xml, "\" sheetId=\"%d\" r:id=\"rId%d\"/>", i + 1, i + 1);
    }
    buf_adds(&o->xml, "</sheets></workbook>");
    part(o, "xl/workbook.xml");
    buf_adds(&o->xml, HEAD "<Relationships xmlns=\"" PACKAGE "relationships\">");
    for (int i = 0; i < o->sheets; i++)
        buf_fmt(&o->xml, "<Relationship Id=\"rId%d\" Type=\"" LINKS "/worksheet\" "
                "Target=\"worksheets/sheet%d.xml\"/>",
                i + 1, i + 1);
    buf_fmt(&o->xml, "<Relationship Id=\"rId%d\" Type=\"" LINKS "/styles\" "
            "Target=\"styles.xml\"/></Relationships>",
            o->sheets + 1);
    part(o, "xl/_rels/workbook.xml.rels");
}

static void override(SheetOut *o, const char *name, const char *type)
{
    buf_fmt(&o->xml, "<Override PartName=\"/xl/%s\" ContentType=\"application/"
            "vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>", name, type);
}

static void package(SheetOut *o)
{
    buf_adds(&o->xml, HEAD "<Types xmlns=\"" PACKAGE "content-types\">");
    buf_adds(&o->xml, "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    buf_adds(&o->xml, "<Default Extension=\"rels\" ContentType=\"application/");
    buf_adds(&o->xml, "vnd.openxmlformats-package.relationships+xml\"/>");
    override(o, "workbook.xml", "sheet.main");
    override(o, "styles.xml", "styles");
    for (int i = 0; i < o->sheets; i++) {
        char name[40];
        snprintf(name, sizeof name, "worksheets/sheet%d.xml", i + 1);
        override(o, name, "worksheet");
    }
    buf_adds(&o->xml, "</Types>");
    part(o, "[Content_Types].xml");
    buf_adds(&o->xml, HEAD "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId1\"");
    buf_adds(&o->xml, " Type=\"" LINKS "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    part(o, "_rels/.rels");
}

/* ---- Both ---- */

SheetOut *sheet_out_begin(SheetFormat format, const char *title, const SheetColumn *column, int columns,
                          Arena *keep)
{
    SheetOut *o = NEW(keep, SheetOut);
    o->format = format;
    o->column = column;
    o->columns = columns;
    if (format == SHEET_XLSX) {
        o->xml = buf_new(keep, XML_BYTES + CELL_MAX * 6);
        zip_out_open(&o->zip, keep);
        sheet_begin(o, title);
    } else {
        o->to = buf_new(keep, 64 << 10);
        csv_head(o);
    }
    return o;
}

void sheet_out_sheet(SheetOut *o, const char *title, const SheetColumn *column, int columns)
{
    o->over = o->format == SHEET_CSV || o->sheets == SHEETS_MAX;
    if (o->over) return;
    sheet_end(o);
    o->column = column;
    o->columns = columns;
    sheet_begin(o, title);
}

void sheet_out_choice(SheetOut *o, int column, const char *const *words)
{
    if (o->choices < CHOICES_MAX) o->choice[o->choices++] = (Choice){ column, words };
}

void sheet_out_row(SheetOut *o, const Str *cell)
{
    if (o->over) return;
    if (o->format == SHEET_CSV) csv_row(o, cell);
    else xlsx_row(o, cell, "");
}

Str sheet_out_end(SheetOut *o)
{
    if (o->format == SHEET_CSV) return buf_str(&o->to);
    sheet_end(o);
    styles(o);
    book(o);
    package(o);
    return zip_out_close(&o->zip);
}
