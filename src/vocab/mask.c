/* Stars in the right places. */
#include "vocab/mask.h"

#include <string.h>

/* Family names of two characters, 复姓. Of one that is missing here the second character is
 * hidden and the last one of the whole name shown, as for any other. */
static const char *const compound[] = {
    "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "宇文", "长孙", "司徒", "夏侯",
    "轩辕", "端木", "百里", "呼延", "南宫", "西门", "东郭", "独孤", "公羊", "公冶", "濮阳", "太史", "申屠", "钟离",
    "澹台", "闻人", "赫连", "万俟", "宗政", "单于", "太叔", "仲孙", "鲜于", "闾丘", "司空", "亓官", "司寇", "巫马",
    "淳于", "拓跋", "夹谷", "谷梁", "段干", "羊舌", "梁丘", "左丘", "漆雕", "乐正", "壤驷", "公良", "颛孙", "南门", "第五",
    "即墨", "达奚", "褚师", "东里", "公西", "微生", "宰父", "子车",
};

static Str chars(Str s, ptrdiff_t from, ptrdiff_t to)
{
    Str rest = s;
    for (ptrdiff_t i = 0; i < from; i++) utf8_next(&rest);
    const char *start = rest.at;
    for (ptrdiff_t i = from; i < to; i++) utf8_next(&rest);
    return (Str){ start, rest.at - start };
}

static void stars(Buf *to, ptrdiff_t n)
{
    for (; n > 0; n--) buf_char(to, '*');
}

/* First `head` and last `tail` characters, stars between: as many as were hidden. */
static Str keep_ends(Arena *keep, Str s, ptrdiff_t head, ptrdiff_t tail)
{
    ptrdiff_t n = utf8_count(s);
    Buf b = buf_new(keep, s.len + 8);
    if (head + tail >= n) head = tail = 0;
    buf_add(&b, chars(s, 0, head));
    stars(&b, n - head - tail);
    buf_add(&b, chars(s, n - tail, n));
    return buf_str(&b);
}

static ptrdiff_t family_length(Str name, ptrdiff_t count)
{
    for (int i = 0; count > 2 && i < COUNT(compound); i++)       /* 欧 isn't 上: most end at the first bytes */
        if (!memcmp(name.at, compound[i], 3) && str_starts(name, str_of(compound[i]))) return 2;
    return 1;
}

/* Letters or a middle dot: not a name of family name and given name. */
static bool foreign(Str name)
{
    for (int32_t c; (c = utf8_next(&name)) >= 0;)
        if (c < 0x2E80) return true;
    return false;
}

Str mask_name(Arena *keep, Str name, MaskFor who)
{
    name = str_trim(name);
    ptrdiff_t n = utf8_count(name), family = family_length(name, n);
    if (n == 0) return name;
    Buf b = buf_new(keep, name.len + 8);
    if (who == MASK_PUBLIC || foreign(name)) {
        if (n > 1) buf_add(&b, chars(name, 0, family));
        stars(&b, 2);
        return buf_str(&b);
    }
    if (n == 1) return keep_ends(keep, name, 0, 0);
    return keep_ends(keep, name, family, n == 2 || family == 2 ? 0 : 1);
}

Str mask_phone(Arena *keep, Str phone, MaskFor who)
{
    if (who == MASK_PUBLIC) return (Str){ 0 };
    ptrdiff_t n = utf8_count(phone);
    return n >= 10 ? keep_ends(keep, phone, 3, 4) : keep_ends(keep, phone, 0, n >= 7 ? 3 : 0);
}

Str mask_identity(Arena *keep, Str number, MaskFor who)
{
    if (utf8_count(number) < 15) return keep_ends(keep, number, 1, 1);       /* passports and permits */
    return who == MASK_LIST ? keep_ends(keep, number, 6, 4) : keep_ends(keep, number, 4, 2);
}

Str mask_card(Arena *keep, Str number, MaskFor who)
{
    if (who == MASK_PUBLIC) return (Str){ 0 };
    return keep_ends(keep, number, 0, utf8_count(number) >= 12 ? 4 : 0);
}

static bool digit(int32_t c) { return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19); }

static bool counts(int32_t c)
{
    if (digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return true;
    if ((c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) return true;
    Str numerals = S("一二三四五六七八九十百零〇甲乙丙丁");
    for (int32_t n; (n = utf8_next(&numerals)) >= 0;)
        if (c == n) return true;
    return false;
}

/* Where an address names its building: the number starts at `number`, its word ends at `end`. */
typedef struct Found { ptrdiff_t number, end; } Found;

static ptrdiff_t building_word(Str rest)
{
    static const char *const words[] = { "号楼", "号栋", "号幢", "#楼", "#栋", "栋", "幢", "座", "#" };
    for (int i = 0; i < COUNT(words); i++)
        if (str_starts(rest, str_of(words[i]))) return str_of(words[i]).len;
    return 0;
}

static Found find_building(Str address)
{
    Found door = { -1, -1 };
    ptrdiff_t number = -1, digits = -1;
    for (Str rest = address; rest.len;) {
        ptrdiff_t here = rest.at - address.at;
        ptrdiff_t word = number >= 0 ? building_word(rest) : 0;
        if (word) return (Found){ number, here + word };
        bool is_door = number >= 0 && str_starts(rest, S("号"));
        if (is_door && door.number < 0) door = (Found){ number, here + S("号").len };
        int32_t c = utf8_next(&rest);
        if (digit(c) && digits < 0) digits = here;
        if (!counts(c)) number = -1;
        else if (number < 0) number = here;
    }
    if (door.number >= 0) return door;
    return digits >= 0 ? (Found){ digits, digits } : (Found){ address.len, address.len };
}

Str mask_address(Str address, MaskFor who)
{
    Found f = find_building(address);
    return str_trim(str_part(address, 0, who == MASK_LIST ? f.end : f.number));
}
