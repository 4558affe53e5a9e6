/* Numbers, who sees what, codes. Pure. */
#include "domains/cards/cards_rules.h"

#include "vocab/place.h"

#include <string.h>

enum { DIGITS_MOST = 13, EXTENSION_MOST = 6 };

/* Digits of the number, then of the extension behind a comma; false: something else stands in it. */
static bool digits_of(Str text, char main[DIGITS_MOST + 1], char more[EXTENSION_MOST + 1])
{
    int n = 0, m = -1;
    if (str_starts(text, S("+86"))) text = str_part(text, 3, text.len);
    for (int32_t c; (c = utf8_next(&text)) >= 0;) {
        bool between = c == ' ' || c == '-' || c == '(' || c == ')' || c == 0xFF08 || c == 0xFF09
            || c == 0xFF0D
                    || c == 0x2013 || c == 0x3000;
        if (between) continue;
        if (c == 0x8F6C || c == ',' || c == '#' || c == 0xFF0C) {        /* 转 */
            if (m >= 0 || !n) return false;
            m = 0;
            continue;
        }
        if (c < '0' || c > '9') return false;
        if (m < 0 ? n == DIGITS_MOST : m == EXTENSION_MOST) return false;
        if (m < 0) main[n++] = (char)c;
        else more[m++] = (char)c;
    }
    main[n] = 0;
    more[m < 0 ? 0 : m] = 0;
    return m != 0;
}

static bool mobile(const char *z) { return strlen(z) == 11 && z[0] == '1' && z[1] >= '3'; }

/* Area codes of three digits are 010 and 02x, with eight digits behind; others have four, with seven or
 * eight. */
static bool land_line(const char *z)
{
    size_t n = strlen(z), area = z[0] == '0' && (z[1] == '1' || z[1] == '2') && (z[1] == '2' || z[2] == '0')
        ? 3 : 4;
    if (z[0] != '0' || n < 10) return false;
    bool long_enough = area == 3 ? n == 11 : n == 11 || n == 12;
    return long_enough && z[area] >= '2' && z[area] <= '8';
}

static bool free_call(const char *z) { return strlen(z) == 10
                                      && (!strncmp(z, "400", 3) || !strncmp(z, "800", 3)); }

static bool carrier(const char *z) { size_t n = strlen(z); return !strncmp(z, "95", 2) && n >= 5 && n <= 11; }

static bool service(const char *z)
{
    size_t n = strlen(z);
    return (!strncmp(z, "12", 2) && n == 5) || (!strncmp(z, "96", 2) && (n == 5 || n == 6));
}

static bool fits(const char *z, CardNumberKind kind)
{
    if (mobile(z) || free_call(z)) return true;
    if (kind == CARD_WORK) return land_line(z);
    if (kind == CARD_RELAY) return carrier(z);
    return land_line(z) || carrier(z) || service(z);
}

Err card_number_read(Str text, CardNumberKind kind, const char *pointer, Arena *keep, Str *ret, Blame *why)
{
    char main[DIGITS_MOST + 1], more[EXTENSION_MOST + 1];
    if (!digits_of(str_trim(text), main, more) || !fits(main, kind)) {
        if (kind == CARD_RELAY)
            return blame(why, BAD_FIELD, pointer, "中间号：手机号、95 开头的号码或 400 号码，可带转接号",
                         "a relay number: mobile, 95… or 400, perhaps with an extension");
        return blame(why, BAD_FIELD, pointer, "电话：手机号、带区号的座机（028-8666 0000）或 400 号码，可带分机",
                     "a mobile, a land line with its area code or a 400 number, perhaps with an extension");
    }
    Buf b = buf_new(keep, 24);
    buf_adds(&b, main);
    if (more[0]) {
        buf_char(&b, ',');
        buf_adds(&b, more);
    }
    *ret = buf_str(&b);
    return NULL;
}

static void group(Buf *b, Str digits, const char *form)
{
    for (; *form && digits.len; form++) {
        ptrdiff_t n = *form - '0';
        if (n < 0 || n > 9) {
            buf_char(b, *form);
            continue;
        }
        buf_add(b, str_part(digits, 0, n < digits.len ? n : digits.len));
        digits = str_part(digits, n < digits.len ? n : digits.len, digits.len);
    }
    buf_add(b, digits);
}

Str card_number_words(Arena *keep, Str number)
{
    Str rest = number, head = str_cut(&rest, ',');
    char z[DIGITS_MOST + 1] = { 0 };
    Buf b = buf_new(keep, 48);
    if (head.len > DIGITS_MOST) return number;
    memcpy(z, head.at, (size_t)head.len);
    if (mobile(z)) group(&b, head, "3 4 4");
    else if (free_call(z)) group(&b, head, "3 3 4");
    else if (land_line(z)) group(&b, head, head.len == 11 && (z[1] == '2' || z[2] == '0') ? "3-4 4"
                                 : "4-4 4");
    else if (carrier(z)) group(&b, head, "5 5");
    else buf_add(&b, head);
    if (rest.len) {
        buf_adds(&b, " 转 ");
        buf_add(&b, rest);
    }
    return buf_str(&b);
}

Str card_number_dial(Arena *keep, Str number)
{
    Buf b = buf_new(keep, 32);
    buf_adds(&b, "tel:");
    buf_add(&b, number);
    return buf_str(&b);
}

bool card_private_shown(CardAudience audience, CardReach agreed, bool relay)
{
    if (audience == CARD_PUBLIC) return agreed == CARD_EVERYBODY && !relay;
    return agreed != CARD_NOBODY && !relay;
}

bool card_face_shown(CardAudience audience, CardReach agreed)
{
    return audience == CARD_PUBLIC ? agreed == CARD_EVERYBODY : agreed != CARD_NOBODY;
}

CardReach card_face_reach(int chosen, bool by_owner, bool chosen_since)
{
    if (chosen >= 0 && (by_owner || chosen_since)) return (CardReach)chosen;
    return by_owner ? CARD_COLLEAGUES : CARD_NOBODY;
}

bool card_name_full(CardAudience audience, bool by_rule, bool by_choice)
{
    return audience != CARD_PUBLIC || by_rule || by_choice;
}

bool card_near(Str own, Str place)
{
    return place_within(own, place) || place_within(place, own)
        || (own.len >= 15 && place.len >= 15 && str_eq(str_part(own, 0, 15), str_part(place, 0, 15)));
}

static const char letters[] = "0123456789abcdefghjkmnpqrstvwxyz";

Str card_code_of(Arena *keep, const unsigned char random[CARD_CODE_BYTES])
{
    uint64_t bits = 0;
    char *to = arena_take(keep, CARD_CODE_CHARS, 1);
    for (int i = 0; i < CARD_CODE_BYTES; i++) bits = bits << 8 | random[i];
    for (int i = 0; i < CARD_CODE_CHARS; i++, bits >>= 5) to[i] = letters[bits & 31];
    return (Str){ to, CARD_CODE_CHARS };
}

bool card_code_fits(Str code)
{
    for (ptrdiff_t i = 0; i < code.len; i++)
        if (!memchr(letters, code.at[i], sizeof letters - 1)) return false;
    return code.len == CARD_CODE_CHARS;
}

Str card_initial(Str name)
{
    Str rest = name;
    if (utf8_next(&rest) < 0) return S("·");
    return str_part(name, 0, name.len - rest.len);
}
