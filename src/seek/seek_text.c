/* Reading a text: plain signs, their sound, and their sound as people here hear it. */
#include "seek/seek.h"

#include <stdio.h>
#include <string.h>

static int digit_of(int32_t c)
{
    static const int32_t chinese[] = { 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B,
        0x4E5D };
    if (c >= '0' && c <= '9') return (int)(c - '0');
    if (c == 0x3007) return 0;
    for (int i = 0; i < COUNT(chinese); i++)
        if (c == chinese[i]) return i;
    return -1;
}

static bool is_letter(int32_t c) { return c >= 'a' && c <= 'z'; }
static bool is_digit(int32_t c) { return c >= '0' && c <= '9'; }

/* What is compared: letters and digits of any script. 0: a blank or a mark. */
static int32_t plain_of(int32_t c)
{
    if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
    if (c >= 'A' && c <= 'Z') return c + 32;
    if (is_letter(c) || is_digit(c)) return c;
    if (c == 0xFC || c == 0xDC) return 'u';                                   /* ü */
    bool mark = c < 0xC0 || (c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x3006) ||
        (c >= 0x3008 && c <= 0x3030) || (c >= 0xFE00 && c <= 0xFFFF);
    return mark ? 0 : c;
}

/* Runs of Chinese numerals with 十 become digits: 十二 12, 三十 30, 二十一 21; 三 alone 3. Gives how many
 * characters were taken and the digits. */
static int number_at(const int32_t *c, int count, int32_t to[3], int *ret_digits)
{
    int tens = count > 0 && c[0] == 0x5341 ? 1 : -1, n = 0, ones = 0;
    if (tens < 0 && count > 1 && digit_of(c[0]) > 0 && c[1] == 0x5341) tens = digit_of(c[0]), n = 1;
    if (tens < 0) return 0;
    n++;
    if (n < count && digit_of(c[n]) >= 0) ones = digit_of(c[n++]);
    to[0] = '0' + tens;
    to[1] = '0' + ones;
    *ret_digits = 2;
    return n;
}

typedef struct Draft { int32_t sign[SEEK_SIGNS]; uint8_t origin[SEEK_SIGNS + 1]; int count; bool cut; } Draft;

static void put(Draft *d, int32_t sign, int origin)
{
    if (d->count == SEEK_SIGNS || origin > 250) {
        d->cut = true;
        return;
    }
    d->sign[d->count] = sign;
    d->origin[d->count++] = (uint8_t)origin;
}

static Draft draft_of(Str words)
{
    Draft d = { .count = 0 };
    int32_t ahead[4];
    int at = 0;
    for (Str rest = words; rest.len && !d.cut; ) {
        int32_t to[3];
        int count = 0, digits = 0;
        for (Str look = rest; look.len && count < 4;) ahead[count++] = utf8_next(&look);
        int taken = number_at(ahead, count, to, &digits);
        for (int i = 0; i < digits; i++) put(&d, to[i], at);
        if (!taken) {
            int digit = digit_of(ahead[0]);
            int32_t c = digit >= 0 ? '0' + digit : plain_of(ahead[0]);
            if (c) put(&d, c, at);
            taken = 1;
        }
        for (int i = 0; i < taken; i++) utf8_next(&rest);
        at += taken;
    }
    d.origin[d.count] = (uint8_t)(at < 250 ? at : 250);
    return d;
}

/* How a sign sounds. Digits are read one by one, a run of two as a number: 12 is shi er, 20 er shi. */
static const char *const digits_read[] = { "ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu" };

static void sounds(const Draft *d, PinyinOf of, const char *sound[SEEK_SIGNS], char own[SEEK_SIGNS][8])
{
    pinyin_read(d->sign, d->count, of, sound);
    for (int i = 0; i < d->count; i++) {
        int32_t c = d->sign[i];
        if (sound[i]) continue;
        bool pair = is_digit(c) && i + 1 < d->count && is_digit(d->sign[i + 1]) &&
            (i + 2 == d->count || !is_digit(d->sign[i + 2])) && (i == 0 || !is_digit(d->sign[i - 1]));
        if (pair && c != '0') {
            snprintf(own[i], sizeof own[i], "%s%s", c == '1' ? "" : digits_read[c - '0'], "shi");
            sound[i] = own[i];
            sound[i + 1] = d->sign[i + 1] == '0' ? "" : digits_read[d->sign[i + 1] - '0'];
        } else if (is_digit(c)) {
            sound[i] = digits_read[c - '0'];
        } else if (is_letter(c)) {
            /* lv, nv: lü, nü */
            bool u = c == 'v' && i && (d->sign[i - 1] == 'l' || d->sign[i - 1] == 'n');
            own[i][0] = u ? 'u' : (char)c;
            own[i][1] = 0;
            sound[i] = own[i];
        } else {
            sound[i] = "";
        }
    }
}

/* In Sichuan n and l, z c s and zh ch sh, in and ing, en and eng are heard as one. */
static int soften(const char *letters, int length, char *to, const uint8_t *starts, int signs,
                  uint8_t *to_starts)
{
    int n = 0, sign = 0;
    for (int i = 0; i < length; i++) {
        while (sign < signs && starts[sign] <= i) to_starts[sign++] = (uint8_t)n;
        char c = letters[i], before = n ? to[n - 1] : 0, next = i + 1 < length ? letters[i + 1] : 0;
        bool vowel_next = next == 'a' || next == 'e' || next == 'i' || next == 'o' || next == 'u';
        if (c == 'h' && (before == 'z' || before == 'c' || before == 's')) continue;
        if (c == 'g' && before == 'n') continue;
        to[n++] = c == 'l' && vowel_next ? 'n' : c;
    }
    while (sign <= signs) to_starts[sign++] = (uint8_t)n;
    return n;
}

static uint32_t letters_of(const char *letters, int length)
{
    uint32_t bits = 0;
    for (int i = 0; i < length; i++) bits |= UINT32_C(1) << (letters[i] - 'a');
    return bits;
}

SeekText seek_text(Arena *keep, Str words, PinyinOf of)
{
    Draft d = draft_of(words);
    const char *sound[SEEK_SIGNS];
    char own[SEEK_SIGNS][8], letters[SEEK_LETTERS], soft[SEEK_LETTERS];
    uint8_t starts[SEEK_SIGNS + 1] = { 0 }, soft_starts[SEEK_SIGNS + 1] = { 0 };
    int length = 0, signs = 0;
    SeekText t = { .cut = d.cut };
    sounds(&d, of, sound, own);
    for (; signs < d.count; signs++) {
        int n = (int)strlen(sound[signs]);
        if (length + n > SEEK_LETTERS) {
            t.cut = true;
            break;
        }
        starts[signs] = (uint8_t)length;
        memcpy(letters + length, sound[signs], (size_t)n);
        length += n;
        t.holds |= UINT64_C(1) << (d.sign[signs] & 63);
    }
    starts[signs] = (uint8_t)length;
    t.signs = (uint8_t)signs;
    t.length = (uint8_t)length;
    t.soft_length = (uint8_t)soften(letters, length, soft, starts, signs, soft_starts);
    t.heard = letters_of(letters, length);
    t.soft_heard = letters_of(soft, t.soft_length);
    /* one block a text, the widest part first */
    char *block = arena_take(keep, signs * 4 + (signs + 1) * 3 + length + t.soft_length, 1);
    memcpy(block, d.sign, (size_t)signs * 4);
    t.sign = (const int32_t *)(const void *)block;
    char *at = block + signs * 4;
    const struct { const void *from; int size; const void **to; } parts[] = {
        { d.origin, signs + 1, (const void **)&t.origin }, { starts, signs + 1, (const void **)&t.starts },
        { soft_starts, signs + 1, (const void **)&t.soft_starts }, { letters, length,
                                                                     (const void **)&t.letters },
        { soft, t.soft_length, (const void **)&t.soft },
    };
    for (int i = 0; i < COUNT(parts); i++) {
        memcpy(at, parts[i].from, (size_t)parts[i].size);
        *parts[i].to = at;
        at += parts[i].size;
    }
    return t;
}
