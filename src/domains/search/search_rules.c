/* A pass over the question for each form it may have; then comparisons. */
#include "domains/search/search_rules.h"

static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static ptrdiff_t digits_at(Str s, ptrdiff_t at)
{
    ptrdiff_t n = 0;
    while (at + n < s.len && is_digit(s.at[at + n])) n++;
    return n;
}

/* "5-2-1203", "5-1203", "5-2" at the end: what each number is, by how many there are and how long the last
 * is. */
static bool dashes(Str s, Buf *to)
{
    ptrdiff_t at = s.len, from[3], length[3];
    int count = 0;
    while (count < 3) {
        ptrdiff_t end = at;
        while (at > 0 && is_digit(s.at[at - 1])) at--;
        if (at == end || end - at > 4) return false;
        from[count] = at;
        length[count++] = end - at;
        if (at == 0 || s.at[at - 1] != '-') break;
        at--;
    }
    ptrdiff_t begin = from[count - 1];
    if (count < 2 || begin == 0 || s.at[begin - 1] == '-') return false;
    static const char *const unit[] = { "单元", "栋" }, *const door[] = { "室", "栋" },
        *const three[] = { "室", "单元", "栋" };
    const char *const *word = count == 3 ? three : length[0] >= 3 ? door : unit;
    buf_add(to, str_part(s, 0, begin));
    for (int i = count - 1; i >= 0; i--) {
        buf_add(to, str_part(s, from[i], from[i] + length[i]));
        buf_adds(to, word[i]);
    }
    return true;
}

/* "5#", "5dong", "2danyuan": the word behind a number in letters. */
static bool spelled(Str s, Buf *to)
{
    static const struct { const char *said, *meant; } of[] = {
        { "danyuan", "单元" }, { "dong", "栋" }, { "haolou", "号楼" }, { "hao lou", "号楼" }, { "#", "栋" },
    };
    bool any = false;
    for (ptrdiff_t i = 0; i < s.len;) {
        ptrdiff_t n = digits_at(s, i), next = i + n + !n;
        buf_add(to, str_part(s, i, next));
        i = next;
        Str word = str_trim(str_part(s, i, s.len));    /* the question is trimmed: only in front */
        for (int k = 0; n && k < COUNT(of); k++) {
            if (!str_starts(word, str_of(of[k].said))) continue;
            buf_adds(to, of[k].meant);
            i = s.len - word.len + str_of(of[k].said).len;
            any = true;
            break;
        }
    }
    return any;
}

Str search_door_words(Arena *keep, Str question)
{
    Str s = str_trim(question);
    Buf b = buf_new(keep, s.len * 2 + 32);
    if (dashes(s, &b)) return buf_str(&b);
    b.len = 0;
    return spelled(s, &b) ? buf_str(&b) : (Str){ 0 };
}

bool search_is_number(Str s)
{
    ptrdiff_t digits = 0;
    for (ptrdiff_t i = 0; i < s.len; i++) {
        if (!is_digit(s.at[i]) && s.at[i] != '-') return false;
        digits += is_digit(s.at[i]);
    }
    return digits >= 6;
}

bool search_is_person(Str question)
{
    Str s = str_trim(question);
    int chinese = 0, letters = 0, digits = 0, others = 0, last = 0;
    for (Str rest = s; rest.len;) {
        last = (int)utf8_next(&rest);
        int32_t c = last;
        if (c >= PINYIN_FIRST && c <= PINYIN_LAST) chinese++;
        else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) letters++;
        else if (c >= '0' && c <= '9') digits++;
        else if (c != ' ' && c != '-' && c != 0xB7 && c != '+') others++;
    }
    if (others) return false;
    if (chinese) return chinese >= 2 && chinese <= 15 && !letters && !digits;
    if (letters && !digits) return letters >= 2 && letters <= 40;
    bool x = (last == 'x' || last == 'X') && letters == 1;
    if (letters && !x) return false;
    return digits == 4 || digits == 11 || digits == 13 || digits == 15 || digits == 17 || digits == 18;
}

int search_far(Str place, Str own)
{
    if (own.len < 9) return 0;                         /* a district's desk is at home everywhere */
    Str street = str_part(own, 0, 9), community = str_part(own, 0, own.len < 12 ? own.len : 12);
    if (str_starts(place, community) || (place.len < 12 && str_starts(community, place))) return 0;
    return str_starts(place, street) ? 1 : 2;
}

int search_before(const SearchRank *a, const SearchRank *b)
{
    if (a->why != b->why)           return a->why < b->why ? -1 : 1;
    if (a->errors != b->errors)     return a->errors < b->errors ? -1 : 1;
    if (a->far != b->far)           return a->far < b->far ? -1 : 1;
    if (a->distance != b->distance) return a->distance < b->distance ? -1 : 1;
    if (a->rank != b->rank)         return a->rank < b->rank ? -1 : 1;
    if (a->code.len != b->code.len) return a->code.len < b->code.len ? -1 : 1;
    return str_cmp(a->code, b->code);
}
