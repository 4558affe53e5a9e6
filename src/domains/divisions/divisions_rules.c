/* One pass for the text to be plain, one to find the numbers before their words. */
#include "domains/divisions/divisions_rules.h"

#include "base/shape.h"

static int digit_of(int32_t c)
{
    static const int32_t chinese[] = { 0x96F6, 0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03,
        0x516B, 0x4E5D };
    if (c >= '0' && c <= '9') return (int)(c - '0');
    for (int i = 0; i < COUNT(chinese); i++)
        if (c == chinese[i]) return i;
    return -1;
}

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

/* "5-2-1203" at the end is a door: building, unit, room. Two numbers are not ("12-1": a lane, or a house). */
static Str undashed(Arena *keep, Str s)
{
    Buf b = buf_new(keep, s.len + 16);
    ptrdiff_t from = s.len;
    int dashes = 0, seen = 0;
    bool begun = false;                                    /* with 1 to 9, as numbers do */
    while (from > 0 && (is_digit(s.at[from - 1]) || s.at[from - 1] == '-')) dashes += s.at[--from] == '-';
    for (ptrdiff_t i = from; i < s.len && (i == from || begun); i++)
        if (i == from || s.at[i - 1] == '-') begun = is_digit(s.at[i]) && s.at[i] != '0';
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (s.at[i] != '-') buf_char(&b, s.at[i]);
        else if (dashes == 2 && begun && i > from) buf_adds(&b, seen++ ? "单元" : "栋");
    }
    return buf_str(&b);
}

/* Without blanks and brackets, in half width, 棟 as 栋; what stands above the street is dropped. */
static Str plain(Arena *keep, Str words)
{
    static const char *const above[] = { "四川省", "成都市", "锦江区" };
    Buf b = buf_new(keep, words.len + 4);
    for (Str rest = words;;) {
        int32_t c = utf8_next(&rest);
        char bytes[4];
        if (c < 0) break;
        if (c >= 0xFF01 && c <= 0xFF5E) c -= 0xFEE0;
        if (c == 0x3000 || c <= ' ' || c == '(' || c == ')' || c == ',' || c == 0x3001) continue;
        if (c == 0x68DF) c = 0x680B;
        if (c == 0x2013 || c == 0x2014) c = '-';
        buf_add(&b, (Str){ bytes, utf8_put(bytes, c) });
    }
    Str s = undashed(keep, buf_str(&b));
    for (int i = 0; i < COUNT(above); i++)
        if (str_starts(s, str_of(above[i]))) s = str_part(s, str_of(above[i]).len, s.len);
    return s;
}

/* The number that ends where `end` is: "翡翠城三期5" gives 5, "十二" 12. Where it starts goes to *start. */
static bool number_before(Str s, ptrdiff_t end, ptrdiff_t *start, int64_t *ret)
{
    int64_t value = 0, scale = 1;
    ptrdiff_t at = end;
    bool any = false;
    while (at > 0) {
        ptrdiff_t from = at - 1;
        while (from > 0 && (s.at[from] & 0xC0) == 0x80) from--;
        Str one = str_part(s, from, at);
        int32_t c = utf8_next(&one);
        int digit = digit_of(c);
        if (c == 0x5341) {                             /* 十: ten, twelve, thirty */
            if (scale > 10) break;
            scale = 10;
            ptrdiff_t before = from - 3;
            Str tens = before >= 0 ? str_part(s, before, from) : S("");
            int t = tens.len ? digit_of(utf8_next(&tens)) : -1;
            if (t < 0) value += 10;
        } else if (digit >= 0 && value <= 100000) {
            value += digit * scale;
            scale *= 10;
        } else {
            break;
        }
        any = true;
        at = from;
    }
    *start = at;
    *ret = value;
    return any && value > 0;
}

/* Look for "<number><word>"; cut it off the end of *head and give the number. */
static bool take(Str *head, Str s, const char *word, int64_t *ret)
{
    ptrdiff_t at = str_find(s, str_of(word)), start;
    int64_t n;
    if (at < 0 || !number_before(s, at, &start, &n)) return false;
    if (start < head->len) *head = str_part(*head, 0, start);
    *ret = n;
    return true;
}

static Str behind(Str s, const char *word)
{
    return str_part(s, str_find(s, str_of(word)) + str_of(word).len, s.len);
}

AddressParts address_parse(Arena *keep, Str words)
{
    static const char *const buildings[] = { "号楼", "栋", "幢", "座" };
    Str s = plain(keep, words);
    AddressParts a = { s, NONE, NONE, { 0 } };
    Str tail = S("");
    for (int i = 0; i < COUNT(buildings) && a.building == NONE; i++)
        if (take(&a.head, s, buildings[i], &a.building)) tail = behind(s, buildings[i]);
    if (take(&a.head, s, "单元", &a.unit)) tail = behind(s, "单元");
    ptrdiff_t digits = 0;
    while (digits < tail.len && tail.at[digits] >= '0' && tail.at[digits] <= '9') digits++;
    Str after = str_part(tail, digits, tail.len);
    bool storey = str_starts(after, S("楼")) || str_starts(after, S("层"));
    if (digits && !storey) a.room = str_part(tail, 0, digits);
    return a;
}

Str address_swapped(Arena *keep, Str head)
{
    static const char *const chinese[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
    ptrdiff_t at = str_find(head, S("期")), start;
    int64_t n;
    if (at < 0 || !number_before(head, at, &start, &n) || n > 99) return (Str){ 0 };
    Buf b = buf_new(keep, head.len + 8);
    buf_add(&b, str_part(head, 0, start));
    if (!is_digit(head.at[start])) buf_fmt(&b, "%lld", (long long)n);
    else buf_fmt(&b, "%s%s%s", n > 19 ? chinese[n / 10] : "", n > 9 ? "十" : "", chinese[n % 10]);
    buf_add(&b, str_part(head, at, head.len));
    return buf_str(&b);
}

int64_t building_number(Arena *keep, Str cell)
{
    int64_t n;
    ptrdiff_t start;
    AddressParts a = address_parse(keep, cell);
    if (a.building != NONE) return a.head.len || a.room.at ? NONE : a.building;
    return number_before(a.head, a.head.len, &start, &n) && !start ? n : NONE;
}

int64_t building_storey(Str room)
{
    int64_t n;
    bool below = str_starts(room, S("B")) || str_starts(room, S("b"));
    if (!str_int(below ? str_part(room, 1, room.len) : room, &n) || n < 100) return below ? -1 : 1;
    int64_t storey = n / 100;
    if (below) return storey > 9 ? -1 : -storey;
    return storey > 200 ? 1 : storey;
}
