/* The rules. Refusals in one column, cheapest first. */
#include "domains/people/people_rules.h"

#include <string.h>

/* No lock lasts longer than the longest: what is left of one from when the clock was ahead is none. */
bool people_locked(const SignIns *s, int64_t now_ms)
{
    return s->locked_until_ms > now_ms && s->locked_until_ms - now_ms <= LONGEST_LOCK_MS;
}

SignIns people_failed(const SignIns *was, int64_t now_ms)
{
    bool forgotten = now_ms - was->last_ms >= DAY_MS;
    SignIns s = { .failures = (forgotten ? 0 : was->failures) + 1, .last_ms = now_ms };
    s.locked_until_ms = forgotten ? 0 : was->locked_until_ms;
    if (s.failures % SIGN_IN_TRIES == 0) {
        int64_t lock_ms = FIRST_LOCK_MS;
        for (int64_t n = s.failures / SIGN_IN_TRIES; n > 1 && lock_ms < LONGEST_LOCK_MS; n--) lock_ms *= 2;
        s.locked_until_ms = now_ms + (lock_ms < LONGEST_LOCK_MS ? lock_ms : LONGEST_LOCK_MS);
    }
    return s;
}

void people_session_life(Role role, int64_t now_ms, int64_t *ret_expires_ms, int64_t *ret_idle_ms)
{
    int64_t life_ms = (role == ROLE_RESIDENT ? 30 : 7) * (int64_t)DAY_MS;
    *ret_expires_ms = now_ms + life_ms;
    *ret_idle_ms = role == ROLE_RESIDENT ? life_ms : 12 * HOUR_MS;
}

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c; }
static bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

Err people_login(Str text, Arena *keep, Str *ret, Blame *why)
{
    Str s = str_copy(keep, str_trim(text));
    bool good = s.len >= 3 && s.len <= 32 && (is_letter(s.at[0]) || is_digit(s.at[0]));
    for (ptrdiff_t i = 0; good && i < s.len; i++) {
        good = is_letter(s.at[i]) || is_digit(s.at[i]) || memchr("._-", s.at[i], 3);
        ((char *)s.at)[i] = lower(s.at[i]);
    }
    if (!good)
        return blame(why, BAD_FIELD, "/login", "3 到 32 个字母、数字或 . _ -，以字母或数字开头",
                     "3 to 32 letters, digits or . _ -, beginning with a letter or digit");
    *ret = s;
    return NULL;
}

/* Words that people here make passwords of: alone, or with only digits and marks around them, they are
 * guessed first (published lists of leaked passwords begin with them). */
static const char *const guessed[] = {
    "password", "passw", "passwd", "admin", "administrator", "root", "user", "test", "guest", "welcome",
    "login", "letmein", "master", "secret", "qwerty", "qwertyuiop", "qwer", "qwert", "asdf", "asdfgh",
    "asdfghjkl", "zxcvbn", "zxcvbnm", "qazwsx", "qazwsxedc", "qweasd", "qweasdzxc", "qazxsw", "abc",
    "abcd", "abcdef", "aaa", "aa", "a", "iloveyou", "love", "sunshine", "dragon", "monkey", "football",
    "princess", "woaini", "woaiwojia", "aini", "wodemima", "mima", "woshishui", "nihao", "zhongguo",
    "beijing", "chengdu", "jinjiang", "sichuan", "tuimen", "wangge", "weiwangge", "shequ", "jiedao",
    "juweihui", "zhang", "wang", "li", "liu", "chen", "yang", "huang", "zhao", "zhou", "wu", "xu", "sun",
    "ma", "zhu", "hu", "lin", "guo", "he", "gao", "luo", "zheng", "xiao", "dang", "gongan", "police",
    "zaixian", "meimei", "baobao", "laogong", "laopo", "mm", "qq", "wx", "p", "q", "w", "x", "z",
    NULL
};

static bool is_guessed(Str letters)
{
    for (const char *const *g = guessed; *g; g++)
        if (str_eq(letters, str_of(*g))) return true;
    return false;
}

/* 1234567890, abcdefghij, 9876543210: every step is the same. */
static bool is_run(Str s)
{
    int step = s.len > 1 ? s.at[1] - s.at[0] : 0;
    for (ptrdiff_t i = 2; i < s.len; i++)
        if (s.at[i] - s.at[i - 1] != step) return false;
    return true;
}

static int distinct(Str s)
{
    bool seen[256] = { false };
    int n = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.at[i];
        n += !seen[c];
        seen[c] = true;
    }
    return n;
}

Err people_password_fits(Str password, Str login, Blame *why)
{
    char low[128], letters[128];
    ptrdiff_t l = 0, digits = 0;
    Str p = { low, password.len };
    if (utf8_count(password) < 10 || password.len > (ptrdiff_t)sizeof low)
        return blame(why, PEOPLE_WEAK_PASSWORD, "/password", "至少 10 个字符，最多 128 个字节",
                     "at least 10 characters, at most 128 bytes");
    for (ptrdiff_t i = 0; i < p.len; i++) {
        low[i] = lower(password.at[i]);
        digits += is_digit(low[i]);
        if (is_letter(low[i]) || (unsigned char)low[i] >= 0x80) letters[l++] = low[i];
    }
    if (digits == p.len)
        return blame(why, PEOPLE_WEAK_PASSWORD, "/password", "不能全是数字（电话、生日、QQ 号最先被猜）",
                     "not digits alone (phone numbers and birthdays are guessed first)");
    if (login.len && str_find(p, login) >= 0 && p.len - login.len < 8)
        return blame(why, PEOPLE_WEAK_PASSWORD, "/password", "不能由登录名加几个字符组成",
                     "not the login with a few characters added");
    if (distinct(p) < 5 || is_run(p))
        return blame(why, PEOPLE_WEAK_PASSWORD, "/password", "不能是重复或连续的字符", "not a run or repetition");
    if (is_guessed((Str){ letters, l }))
        return blame(why, PEOPLE_WEAK_PASSWORD, "/password", "太常见，请换一个别人想不到的",
                     "too common: choose one that others wouldn't think of");
    return NULL;
}

bool people_is_place(Str code, Str district)
{
    if (code.len < 6 || code.len > 18 || code.len % 3 || !str_starts(code, district)) return false;
    for (ptrdiff_t i = 0; i < code.len; i++)
        if (!is_digit(code.at[i])) return false;
    return true;
}

Err people_places(Str json, Str district, PlaceCodes *ret, Blame *why)
{
    PlaceCodes codes = { 0 };
    Str rest = str_trim(json);
    bool good = rest.len >= 2 && rest.at[0] == '[' && rest.at[rest.len - 1] == ']';
    if (good) rest = str_trim(str_part(rest, 1, rest.len - 1));
    good = good && !str_ends(rest, S(","));
    while (good && rest.len) {
        Str item = str_trim(str_cut(&rest, ','));
        good = item.len > 2 && item.at[0] == '"' && item.at[item.len - 1] == '"' && codes.count < SCOPE_MAX;
        if (!good) break;
        item = str_part(item, 1, item.len - 1);
        good = people_is_place(item, district);
        codes.code[codes.count++] = item;
    }
    if (!good || codes.count == 0)
        return blame(why, BAD_FIELD, "/places", "1 到 8 个本区的区划代码", "1 to 8 place codes of this district");
    *ret = codes;
    return NULL;
}

Scope people_scope(Str district, int64_t account, PostScope kind, Str place, Str places, Arena *keep)
{
    PlaceCodes codes;
    Scope s = scope_nothing(district);
    switch (kind) {
    case POST_ALL:
        scope_add(&s, keep, district, true);
        break;
    case POST_BELOW:
        if (people_is_place(place, district)) scope_add(&s, keep, place, true);
        break;
    case POST_OWN:
        return scope_own(district, account);
    case POST_CUSTOM:
        if (people_places(places, district, &codes, NULL)) break;
        for (int i = 0; i < codes.count; i++) scope_add(&s, keep, codes.code[i], true);
        break;
    }
    return s;
}

bool people_scope_within(const Scope *inner, const Scope *outer)
{
    if (inner->own != NONE) return true;           /* what is one's own widens nobody's view of places */
    if (outer->own != NONE || !str_eq(inner->district, outer->district)) return false;
    for (int i = 0; i < inner->count; i++) {
        bool held = false;
        for (int o = 0; o < outer->count; o++)
            held |= str_cmp(outer->range[o].low, inner->range[i].low) <= 0
                && str_cmp(inner->range[i].high, outer->range[o].high) <= 0;
        if (!held) return false;
    }
    return true;
}

/* Lengths of the place codes at which a role has its posts. */
static const struct { int low, high; } post_length[ROLE_COUNT] = {
    [ROLE_RESIDENT] = { 6, 18 }, [ROLE_MEMBER] = { 15, 18 }, [ROLE_WORKER] = { 15, 18 },
    [ROLE_CLERK] = { 12, 12 }, [ROLE_STREET] = { 9, 9 }, [ROLE_DISTRICT] = { 6, 6 }, [ROLE_ADMIN] = { 6, 6 },
};

static bool place_suits(const PostGift *g, Str district)
{
    bool resident = g->role == ROLE_RESIDENT;
    return people_is_place(g->place, district) && (g->scope == POST_OWN || !resident)
        && g->place.len >= post_length[g->role].low && g->place.len <= post_length[g->role].high;
}

Err people_may_give(const Actor *giver, const PostGift *g, Blame *why)
{
    bool admin = giver->role == ROLE_ADMIN;
    if (g->role <= ROLE_NOBODY || g->role >= ROLE_COUNT)
        return blame(why, BAD_FIELD, "/role", "没有这种角色", "no such role");
    if (!place_suits(g, giver->scope.district))
        return blame(why, PEOPLE_WRONG_PLACE, "/place", "角色与所在区划的层级或数据范围不符",
                     "the role, the level of the place and the reach don't go together");
    if (!admin && g->role >= giver->role)                 return PEOPLE_ROLE_TOO_HIGH;
    if (!scope_holds(&giver->scope, g->place))            return PEOPLE_REACH_TOO_WIDE;
    if (!people_scope_within(&g->reach, &giver->scope))   return PEOPLE_REACH_TOO_WIDE;
    return NULL;
}

Err people_may_keep(const Actor *keeper, int64_t above)
{
    return above == 0 || keeper->role == ROLE_ADMIN ? NULL : PEOPLE_ABOVE_YOU;
}

int64_t people_totp_step(int64_t now_ms) { return now_ms / 1000 / TOTP_STEP_S; }

Err people_totp_fresh(int64_t matched_step, int64_t last_step)
{
    return matched_step == NONE || matched_step <= last_step ? PEOPLE_BAD_TOTP : NULL;
}

/* One begun ahead of us (the clock went back) waits too. */
Err people_totp_waits(int64_t begun_ms, int64_t now_ms)
{
    return now_ms - begun_ms > TOTP_WAITS_MS ? PEOPLE_TOTP_NONE : NULL;
}

/* Family names of two characters that are common enough to be masked as such (百家姓). */
static const char *const double_names[] = {
    "欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "尉迟", "公孙", "慕容", "令狐", "夏侯", "东方", "端木", "独孤",
    "南宫", "长孙", "宇文", "轩辕", "淳于", "单于", "濮阳", "申屠", "太史", "公羊", "赫连", "澹台", "闻人", NULL
};

Str people_mask_name(Arena *keep, Str name)
{
    Buf b = buf_new(keep, name.len + 8);
    ptrdiff_t count = utf8_count(name), family = 1, at = 0;
    for (const char *const *d = double_names; *d; d++)
        if (count > 2 && str_starts(name, str_of(*d))) family = 2;
    Str rest = name;
    for (int32_t c; (c = utf8_next(&rest)) >= 0; at++) {
        char bytes[4];
        bool shown = at < family || (family == 1 && count > 2 && at == count - 1);
        if (shown) buf_add(&b, (Str){ bytes, utf8_put(bytes, c) });
        else buf_char(&b, '*');
    }
    return buf_str(&b);
}

/* 138****5678; a shorter number keeps its last four digits at most, and never more than half. */
Str people_mask_phone(Arena *keep, Str phone)
{
    Buf b = buf_new(keep, phone.len + 1);
    ptrdiff_t tail = phone.len / 2 < 4 ? phone.len / 2 : 4, head = phone.len >= 10 ? 3 : 0;
    for (ptrdiff_t i = 0; i < phone.len; i++)
        buf_char(&b, i < head || i >= phone.len - tail ? phone.at[i] : '*');
    return buf_str(&b);
}

/* A mobile number (1[3-9] and nine digits, with or without +86), or a landline with its area code. */
Err people_phone(Str text, Arena *keep, Str *ret, Blame *why)
{
    Buf b = buf_new(keep, 16);
    Str s = str_trim(text);
    bool good = s.len <= 24;
    if (str_starts(s, S("+86"))) s = str_part(s, 3, s.len);
    for (ptrdiff_t i = 0; good && i < s.len; i++) {
        if (is_digit(s.at[i])) buf_char(&b, s.at[i]);
        else good = s.at[i] == ' ' || s.at[i] == '-';
    }
    Str n = buf_str(&b);
    bool mobile = n.len == 11 && n.at[0] == '1' && n.at[1] >= '3';
    bool landline = n.len >= 10 && n.len <= 12 && n.at[0] == '0';
    if (!good || !(mobile || landline))
        return blame(why, BAD_FIELD, "/phone", "11 位手机号，或带区号的座机号",
                     "a mobile number of 11 digits, or a landline with its area code");
    *ret = n;
    return NULL;
}
