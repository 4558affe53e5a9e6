/* One pass over the code points: runs of letters and digits, runs of ideographs, and what divides them. */
#include "vocab/bigram.h"

typedef enum Class { DIVIDES, LETTER, IDEOGRAPH } Class;

/* CJK unified ideographs and extensions, compatibility ideographs, kana, hangul (Unicode 15, blocks). */
static Class class_of(int32_t c)
{
    if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')) return LETTER;
    if (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) return LETTER;
    if (c >= 0x3400 && c <= 0x9FFF) return IDEOGRAPH;
    if (c >= 0x3041 && c <= 0x30FF) return IDEOGRAPH;
    if (c >= 0xAC00 && c <= 0xD7A3) return IDEOGRAPH;
    if (c >= 0xF900 && c <= 0xFAFF) return IDEOGRAPH;
    if (c >= 0x20000 && c <= 0x323AF) return IDEOGRAPH;
    return DIVIDES;
}

static int32_t fold(int32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;       /* full width */
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

static void put(Buf *to, int32_t c)
{
    char bytes[4];
    buf_add(to, (Str){ bytes, utf8_put(bytes, c) });
}

Str bigrams(Arena *keep, Str text)
{
    Buf to = buf_new(keep, text.len * 3 + 16);
    Class before = DIVIDES;
    int32_t last = 0;
    bool alone = false;                                /* `last` is an ideograph that no pair has shown yet */
    for (Str rest = text;;) {
        int32_t c = rest.len > 0 ? fold(utf8_next(&rest)) : -1;
        Class class = c < 0 ? DIVIDES : class_of(c);
        if (before == IDEOGRAPH && class != IDEOGRAPH && alone) put(&to, last);
        if (class == IDEOGRAPH && before == IDEOGRAPH) {
            if (!alone) buf_char(&to, ' ');
            put(&to, last);
            put(&to, c);
            alone = false;
        } else if (class != DIVIDES && class != before) {
            if (to.len) buf_char(&to, ' ');
            alone = class == IDEOGRAPH;
        }
        if (class == LETTER) {
            if (before == DIVIDES && to.len && to.at[to.len - 1] != ' ') buf_char(&to, ' ');
            put(&to, c);
        }
        if (class == DIVIDES && before == LETTER && c >= 0) alone = false;
        before = class;
        last = c;
        if (c < 0) break;
    }
    return buf_str(&to);
}
