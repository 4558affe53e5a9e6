/* Codes to follow by, to be read aloud and typed. Pure. */
#include "domains/cases/cases_follow.h"

#include <string.h>

static const char signs[] = "0123456789abcdefghjkmnpqrstvwxyz";
enum { SIGN_BITS = 5, GROUP = 4 };

void follow_code(const unsigned char bytes[FOLLOW_BYTES], char to[FOLLOW_TEXT])
{
    unsigned held = 0;
    int bits = 0, at = 0, count = 0;
    for (int i = 0; i < FOLLOW_BYTES; i++) {
        held = (held << 8 | bytes[i]) & 0xFFFF;
        for (bits += 8; bits >= SIGN_BITS; bits -= SIGN_BITS) {
            if (count && count % GROUP == 0) to[at++] = '-';
            to[at++] = signs[held >> (bits - SIGN_BITS) & 31];
            count++;
        }
    }
    to[at] = 0;
}

static int value_of(char c)
{
    if (c >= 'A' && c <= 'Z') c = (char)(c - 'A' + 'a');
    if (c == 'o') c = '0';
    if (c == 'i' || c == 'l') c = '1';
    const char *at = c ? strchr(signs, c) : NULL;
    return at ? (int)(at - signs) : -1;
}

bool follow_read(Str typed, unsigned char to[FOLLOW_BYTES])
{
    unsigned held = 0;
    int bits = 0, count = 0, at = 0;
    for (ptrdiff_t i = 0; i < typed.len; i++) {
        char c = typed.at[i];
        if (c == '-' || c == ' ' || c == '\n' || c == '\t') continue;
        int value = value_of(c);
        if (value < 0 || count == FOLLOW_SIGNS) return false;
        count++;
        held = (held << SIGN_BITS | (unsigned)value) & 0xFFFF;
        bits += SIGN_BITS;
        if (bits < 8) continue;
        bits -= 8;
        to[at++] = (unsigned char)(held >> bits);
    }
    return count == FOLLOW_SIGNS;
}
