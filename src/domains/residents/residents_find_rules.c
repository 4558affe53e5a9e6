/* By the kinds of characters there are. */
#include "domains/residents/residents_find_rules.h"

#include "vocab/checksum.h"

static Err refuse(Blame *why)
{
    return blame(why, BAD_FIELD, "/q", "姓名（两个字以上）、全拼、首字母、电话或后四位、证件号码",
                 "a whole name, its pinyin or initials, a phone or its last four digits, a number");
}

/* lv and nv are how ü is typed. */
static Str letters_of(Str s, Arena *keep)
{
    Buf b = buf_new(keep, s.len + 1);
    for (ptrdiff_t i = 0; i < s.len; i++) {
        char c = s.at[i] >= 'A' && s.at[i] <= 'Z' ? (char)(s.at[i] + 32) : s.at[i];
        if (c < 'a' || c > 'z') continue;
        bool u = c == 'v' && b.len && (b.at[b.len - 1] == 'l' || b.at[b.len - 1] == 'n');
        buf_char(&b, u ? 'u' : c);
    }
    return buf_str(&b);
}

Err resident_sought(Str q, Str sound, Arena *keep, ResidentSought *ret, Blame *why)
{
    Str s = str_trim(q), phone;
    int letters = 0, digits = 0, others = 0, count = 0;
    for (Str rest = s; rest.len; count++) {
        int32_t c = utf8_next(&rest);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) letters++;
        else if (c >= '0' && c <= '9') digits++;
        else if (c >= 0x80) others++;
    }
    *ret = (ResidentSought){ SOUGHT_NAME, s, { 0 } };
    if (others && digits) return refuse(why);
    if (others) {
        ret->sound = sound;
        return count < 2 ? refuse(why) : NULL;
    }
    if (letters && !digits) {
        ret->by = SOUGHT_SOUND;
        ret->sound = letters_of(s, keep);
        return letters < 2 ? refuse(why) : NULL;
    }
    if (!letters && digits == 4 && s.len == 4) return ret->by = SOUGHT_TAIL, NULL;
    if (!letters && !phone_read(keep, s, &phone)) {
        ret->by = SOUGHT_PHONE;
        ret->words = phone;
        return NULL;
    }
    ret->by = SOUGHT_IDENTITY;
    return digits < 5 ? refuse(why) : NULL;
}
