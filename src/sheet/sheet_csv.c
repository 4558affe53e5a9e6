/* CSV (RFC 4180). Text that isn't UTF-8 is taken for GB18030, of which GBK and GB2312 are parts. */
#include "sheet/sheet_inside.h"

#include <iconv.h>
#include <stdio.h>
#include <string.h>

static Err to_utf8(Sheet *s, Str bytes, Str *ret, Blame *why)
{
    ptrdiff_t room = bytes.len * 2 + 16;       /* two bytes of GBK are three of UTF-8 at most */
    if (arena_room(s->keep) < room + 64) return sheet_long(why, "文件字节数最多", "bytes at most", s->limits->bytes);
    char *to = arena_take(s->keep, room, 1), *at = to, *from = (char *)(uintptr_t)bytes.at;
    size_t left = (size_t)bytes.len, free_bytes = (size_t)room;
    iconv_t c = iconv_open("UTF-8", "GB18030");
    if (c == (iconv_t)-1) return BROKEN;
    size_t done = iconv(c, &from, &left, &at, &free_bytes);
    iconv_close(c);
    *ret = (Str){ to, at - to };
    return done == (size_t)-1 || left || !utf8_valid(*ret) ? SHEET_ENCODING : NULL;
}

/* Commas, unless the first line has tabs or semicolons and no comma. */
static char comma_of(Str text)
{
    Str line = str_cut(&text, '\n');
    if (str_find(line, S(",")) >= 0 || str_find(line, S("，")) >= 0) return ',';
    if (str_find(line, S("\t")) >= 0) return '\t';
    return str_find(line, S(";")) >= 0 ? ';' : ',';
}

Err sheet_csv_open(Sheet *s, Str bytes, Blame *why)
{
    if (str_starts(bytes, S("\xEF\xBB\xBF"))) bytes = str_part(bytes, 3, bytes.len);
    s->rest = bytes;
    if (!utf8_valid(bytes)) TRY(to_utf8(s, bytes, &s->rest, why));
    s->comma = comma_of(s->rest);
    s->line = 1;
    return NULL;
}

static Err bad_quotes(int64_t line, Blame *why)
{
    char zh[80], en[80];
    snprintf(zh, sizeof zh, "第 %lld 行的引号没有成对", (long long)line);
    snprintf(en, sizeof en, "line %lld: quotes that don't pair", (long long)line);
    return blame(why, SHEET_BROKEN, "", zh, en);
}

/* A field in quotes, doubled ones taken out into `text` beyond what the row holds. */
static Err quoted(Sheet *s, Str *ret, Blame *why)
{
    int64_t line = s->line;
    char *to = s->text + s->text_len;
    ptrdiff_t n = 0, i = 1, room = s->text_room - s->text_len;
    for (;; i++) {
        if (i >= s->rest.len) return bad_quotes(line, why);
        char c = s->rest.at[i];
        if (c == '"' && i + 1 < s->rest.len && s->rest.at[i + 1] == '"') i++;
        else if (c == '"') break;
        if (n == room || n > s->limits->cell + 64) return bad_quotes(line, why);
        s->line += c == '\n';
        to[n++] = c;
    }
    s->rest = str_part(s->rest, i + 1, s->rest.len);
    *ret = (Str){ to, n };
    char next = s->rest.len ? s->rest.at[0] : '\n';
    return next == s->comma || next == '\n' || next == '\r' ? NULL : bad_quotes(line, why);
}

static Str plain(Sheet *s)
{
    ptrdiff_t n = 0;
    while (n < s->rest.len && s->rest.at[n] != s->comma && s->rest.at[n] != '\n'
           && s->rest.at[n] != '\r') n++;
    Str field = str_part(s->rest, 0, n);
    s->rest = str_part(s->rest, n, s->rest.len);
    return field;
}

static bool line_end(Sheet *s)
{
    if (!s->rest.len) return true;
    char c = s->rest.at[0];
    if (c == s->comma) return false;
    ptrdiff_t n = c == '\r' && s->rest.len > 1 && s->rest.at[1] == '\n' ? 2 : 1;
    s->rest = str_part(s->rest, n, s->rest.len);
    s->line++;
    return true;
}

static Err line_read(Sheet *s, Blame *why)
{
    sheet_row_begin(s);
    for (int column = 0;; column++) {
        Str field;
        if (s->rest.len && s->rest.at[0] == '"') TRY(quoted(s, &field, why));
        else field = plain(s);
        TRY(sheet_cell(s, column, field, SHEET_TEXT, why));
        if (line_end(s)) return NULL;
        s->rest = str_part(s->rest, 1, s->rest.len);
    }
}

Err sheet_csv_next(Sheet *s, SheetRow *ret, bool *ret_more, Blame *why)
{
    *ret_more = false;
    while (s->rest.len) {
        int64_t line = s->line;
        TRY(line_read(s, why));
        if (!s->cells) continue;
        *ret = (SheetRow){ line, s->cells, s->cell };
        *ret_more = true;
        return NULL;
    }
    return NULL;
}
