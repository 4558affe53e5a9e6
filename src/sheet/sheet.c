/* Which kind a file is, its limits, and the row under way. */
#include "sheet/sheet_inside.h"

#include <stdio.h>
#include <string.h>

REFUSAL(SHEET_KIND, 415, "sheet.kind", "不是 CSV 或 XLSX 表格文件", "neither a CSV nor an XLSX file");
REFUSAL(SHEET_ENCODING, 422, "sheet.encoding", "文字编码既不是 UTF-8 也不是 GB18030",
        "the text is neither UTF-8 nor GB18030");
REFUSAL(SHEET_BROKEN, 422, "sheet.broken", "表格文件已损坏", "the file is damaged");
REFUSAL(SHEET_LONG, 413, "sheet.long", "表格超过限度", "the table is over a limit");

const SheetLimits SHEET_LIMITS[1] = { { .bytes = 32 << 20, .unpacked = 768 << 20, .strings = 96 << 20,
                                        .rows = 200001, .columns = 64, .cell = 4000 } };

Err sheet_long(Blame *why, const char *zh, const char *en, int64_t limit)
{
    char words_zh[120], words_en[120];
    snprintf(words_zh, sizeof words_zh, "%s %lld", zh, (long long)limit);
    snprintf(words_en, sizeof words_en, "%s %lld", en, (long long)limit);
    return blame(why, SHEET_LONG, "", words_zh, words_en);
}

void sheet_row_begin(Sheet *s)
{
    s->cells = 0;
    s->text_len = 0;
}

Err sheet_cell(Sheet *s, int column, Str text, SheetKind kind, Blame *why)
{
    text = str_trim(text);
    if (!text.len) return NULL;
    if (column >= s->limits->columns) return sheet_long(why, "列数最多", "columns at most", s->limits->columns);
    if (text.len > s->limits->cell) return sheet_long(why, "单元格字节数最多", "bytes in a cell at most",
                                                      s->limits->cell);
    if (!utf8_valid(text)) return blame(why, SHEET_BROKEN, "", "有不能显示的字符", "a character that can't be shown");
    while (s->cells <= column) s->cell[s->cells++] = (SheetCell){ { "", 0 }, SHEET_EMPTY };
    if (s->text_len + text.len > s->text_room) return SHEET_BROKEN;
    memmove(s->text + s->text_len, text.at, (size_t)text.len);
    s->cell[column] = (SheetCell){ { s->text + s->text_len, text.len }, kind };
    s->text_len += text.len;
    return NULL;
}

static bool binary(Str bytes)                                  /* a NUL is in no text, but in every UTF-16 */
{
    return bytes.len && memchr(bytes.at, 0, (size_t)(bytes.len < 4096 ? bytes.len : 4096));
}

Err sheet_open(Str bytes, const SheetLimits *limits, Arena *keep, Sheet **ret, Blame *why)
{
    if (bytes.len > limits->bytes) return sheet_long(why, "文件字节数最多", "bytes at most", limits->bytes);
    if (str_starts(bytes, S("\xD0\xCF\x11\xE0")))
        return blame(why, SHEET_KIND, "", "旧版 .xls 或加密文件，请另存为 .xlsx",
                     "an old .xls or encrypted file: save it as .xlsx");
    Sheet *s = NEW(keep, Sheet);
    s->limits = limits;
    s->keep = keep;
    s->cell = NEWS(keep, SheetCell, limits->columns);
    s->text_room = (ptrdiff_t)limits->columns * limits->cell * 2;  /* a column may stand twice in a bad row */
    s->text = arena_take(keep, s->text_room, 1);
    if (str_starts(bytes, S("PK\x03\x04"))) TRY(sheet_xlsx_open(s, bytes, why));
    else if (binary(bytes)) return SHEET_KIND;
    else TRY(sheet_csv_open(s, bytes, why));
    *ret = s;
    return NULL;
}

Err sheet_next(Sheet *s, SheetRow *ret, bool *ret_more, Blame *why)
{
    TRY(s->xlsx ? sheet_xlsx_next(s, ret, ret_more, why) : sheet_csv_next(s, ret, ret_more, why));
    if (*ret_more && ++s->rows > s->limits->rows)
        return sheet_long(why, "行数（含表头）最多", "rows with the header at most", s->limits->rows);
    return NULL;
}

void sheet_close(Sheet *s)
{
    if (s && s->xlsx) sheet_xlsx_close(s->xlsx);
}
