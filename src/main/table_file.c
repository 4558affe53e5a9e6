/* Reading tables from disk, and what the commands that read them share in writing. */
#include "main/table_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static bool read_all(FILE *in, Str *ret, Arena *keep)
{
    ptrdiff_t room = 1 << 16, len = 0;
    char *text = arena_grow(keep, NULL, 0, room);
    for (;;) {
        size_t got = fread(text + len, 1, (size_t)(room - len), in);
        len += (ptrdiff_t)got;
        if (!got || len > TABLE_BYTES_MAX) break;
        if (len == room) text = arena_grow(keep, text, room, 2 * room), room *= 2;
    }
    *ret = (Str){ text, len };
    return !ferror(in);
}

bool table_file_read(const char *file, TableFile *ret, Arena *keep)
{
    *ret = (TableFile){ .file = file };
    FILE *in = fopen(file, "rb");
    Str text = { 0 };
    bool read = in && read_all(in, &text, keep);
    if (!read) fprintf(stderr, "%s:0: %s\n", file, strerror(errno));
    if (in) fclose(in);
    if (!read) return false;
    if (!utf8_valid(text)) {
        int64_t line = 1;
        for (ptrdiff_t i = 0, last = 0; i < text.len; i++) {
            if (text.at[i] != '\n' && i + 1 < text.len) continue;
            if (!utf8_valid(str_part(text, last, i + 1))) break;
            last = i + 1;
            line++;
        }
        fprintf(stderr, "%s:%lld: 不是 UTF-8 文本 / not UTF-8 text\n", file, (long long)line);
        return false;
    }
    return table_file_ok(ret, table_read(text, &ret->table, &ret->at, keep));
}

bool table_file_ok(const TableFile *f, Err e)
{
    if (!e) return true;
    fprintf(stderr, "%s:%lld: %s / %s\n", f->file, (long long)f->at.line,
            f->at.why.zh[0] ? f->at.why.zh : e->zh,
            f->at.why.en[0] ? f->at.why.en : e->en);
    return false;
}

bool option_real(const char *option, const char *text, double low, double high, double *ret)
{
    double value;
    if (str_real(str_of(text), &value) && value >= low && value <= high) {
        *ret = value;
        return true;
    }
    fprintf(stderr, "tuimen: %s 须为 %g 到 %g 的数 / must be a number from %g to %g: %s\n", option, low, high,
            low, high,
            text);
    return false;
}

void put_decimal(Buf *to, int64_t value, int decimals)
{
    int64_t unit = 1;
    for (int k = 0; k < decimals; k++) unit *= 10;
    if (value < 0) buf_char(to, '-'), value = -value;
    buf_int(to, value / unit);
    int64_t rest = value % unit;
    if (!rest) return;
    while (rest % 10 == 0) rest /= 10, decimals--;
    buf_fmt(to, ".%0*lld", decimals, (long long)rest);
}

static bool is_number(Str s)
{
    int64_t n;
    if (!s.len || s.len > 15 || (s.at[0] == '0' && s.len > 1)) return false;
    return s.at[0] >= '0' && s.at[0] <= '9' && str_int(s, &n);
}

bool names_are_numbers(const TableNames *names)
{
    for (int32_t i = 0; i < names->count; i++)
        if (!is_number(names->name[i])) return false;
    return true;
}

void put_id(Buf *to, Str id, bool number)
{
    if (number) {
        buf_add(to, id);
        return;
    }
    buf_char(to, '"');
    for (ptrdiff_t i = 0; i < id.len; i++) {
        unsigned char c = (unsigned char)id.at[i];
        if (c == '"' || c == '\\') buf_char(to, '\\');
        if (c < 0x20) buf_fmt(to, "\\u%04x", c);
        else buf_char(to, (char)c);
    }
    buf_char(to, '"');
}
