/* Comparing a question with a name: as it stands, by sound, and with mistakes. Mistakes of letters are
 * counted with bits, as Myers does (J. ACM 46(3), 1999), anywhere in the name as Sellers does; of
 * characters by a table of the few there are, where two that changed places count once (Damerau). */
#include "seek/seek.h"

#include <string.h>

const char *const seek_why_names[] = { "not", "same", "start", "part", "sound", "initials", "typo", NULL };

static const SeekFound nothing = { SEEK_NOT, 0, 0, 0 };

static SeekFound found(const SeekText *name, SeekWhy why, int errors, int from, int to)
{
    return (SeekFound){ why, errors, name->origin[from], name->origin[to] };
}

/* ---- As it stands ---- */

static SeekFound by_signs(const SeekText *q, const SeekText *name)
{
    int last = name->signs - q->signs;
    if (q->holds & ~name->holds) return nothing;
    for (int at = 0; at <= last; at++) {
        if (memcmp(name->sign + at, q->sign, (size_t)q->signs * sizeof *q->sign) != 0) continue;
        SeekWhy why = at ? SEEK_PART : last ? SEEK_START : SEEK_SAME;
        return found(name, why, 0, at, at + q->signs);
    }
    return nothing;
}

/* ---- By sound ---- */

/* Where in the question one can stand after some syllables of the name: a bit for each letter, up to 64. */
typedef struct Reach { uint64_t whole, any; } Reach;

static bool is_letter(int32_t c) { return c >= 'a' && c <= 'z'; }

/* A typed letter begins or goes on with a syllable; a character of the question is a syllable whole. */
static uint64_t step(const SeekText *q, const int8_t sign_at[64], uint64_t from, const char *sound,
                     int length,
                     bool whole, bool *ends)
{
    uint64_t to = 0;
    for (uint64_t left = from; left; left &= left - 1) {
        int p = __builtin_ctzll(left), n = 0;
        int sign = sign_at[p];
        if (sign >= 0 && !is_letter(q->sign[sign])) {
            int own = q->starts[sign + 1] - q->starts[sign];
            if (own && own == length && memcmp(q->letters + p, sound, (size_t)own) == 0) {
                to |= UINT64_C(1) << (p + own);
                *ends |= p + own == q->length;
            }
            continue;
        }
        while (n < length && p + n < q->length && q->letters[p + n] == sound[n] && (n == 0 ||
                                                                                    sign_at[p + n] < 0 ||
               is_letter(q->sign[sign_at[p + n]]))) {
            n++;
            bool end = p + n == q->length;
            if (end) *ends = true;
            if (n == length || end || !whole) to |= UINT64_C(1) << (p + n);
        }
    }
    return to;
}

static bool sounds_from(const SeekText *q, const SeekText *name, const int8_t sign_at[64], int at, bool whole,
                        int *ret_to)
{
    uint64_t reach = 1;
    bool ends = false;
    for (int i = at; i < name->signs && reach; i++) {
        int length = name->starts[i + 1] - name->starts[i];
        if (!length) continue;
        reach = step(q, sign_at, reach, name->letters + name->starts[i], length, whole, &ends);
        if (ends) return *ret_to = i + 1, true;
    }
    return false;
}

enum { SOUND_LETTERS = 60 };

static SeekFound by_sound(const SeekText *q, const SeekText *name)
{
    int8_t sign_at[64];
    if (q->length < 2 || q->length > SOUND_LETTERS || q->signs < 2) return nothing;
    if (q->heard & ~name->heard) return nothing;       /* each letter is one of the name's */
    memset(sign_at, -1, sizeof sign_at);
    for (int i = q->signs - 1; i >= 0; i--)
        if (q->starts[i + 1] > q->starts[i]) sign_at[q->starts[i]] = (int8_t)i;
    for (int whole = 1; whole >= 0; whole--)
        for (int at = 0, to; at < name->signs; at++) {
            if (name->starts[at + 1] == name->starts[at]) continue;
            if (name->letters[name->starts[at]] != q->letters[0]) continue;
            if (sounds_from(q, name, sign_at, at, whole, &to))
                return found(name, whole ? SEEK_SOUND : SEEK_INITIALS, 0, at, to);
        }
    return nothing;
}

SeekFound seek_plainly(const SeekText *q, const SeekText *name)
{
    if (!q->signs || q->cut) return nothing;
    SeekFound f = by_signs(q, name);
    return f.why ? f : by_sound(q, name);
}

/* ---- With mistakes ---- */

static int errors_in(int letters, const int bound[3])
{
    return letters < bound[0] ? 0 : letters < bound[1] ? 1 : letters < bound[2] ? 2 : 3;
}

SeekTypos seek_typos(const SeekText *q)
{
    static const int of_letters[3] = { 5, 9, 15 }, of_signs[3] = { 3, 6, 99 };
    SeekTypos t = { .question = q };
    int chinese = 0;
    for (int i = 0; i < q->signs; i++) chinese += q->sign[i] >= PINYIN_FIRST;
    if (q->cut) return t;
    bool by_ear = chinese * 2 >= q->signs;             /* characters sound right, or nearly */
    if (q->soft_length <= 64) {
        t.letters = q->soft_length;
        t.letter_errors = errors_in(t.letters, of_letters);
        if (by_ear && t.letter_errors > q->signs / 3) t.letter_errors = q->signs / 3;
        for (int i = 0; i < t.letters; i++) t.bits[q->soft[i] - 'a'] |= UINT64_C(1) << i;
    }
    t.signs = q->signs;
    if (by_ear) t.sign_errors = errors_in(q->signs, of_signs);
    return t;
}

/* The fewest mistakes with which the question's letters stand somewhere in the name, and where that ends. */
static int fewest(const SeekTypos *t, const SeekText *name, int most, int *ret_end)
{
    uint64_t plus = ~UINT64_C(0), minus = 0, top = UINT64_C(1) << (t->letters - 1);
    int score = t->letters, best = most + 1;
    for (int j = 0; j < name->soft_length; j++) {
        uint64_t eq = t->bits[name->soft[j] - 'a'];
        uint64_t x = eq | minus;
        uint64_t d = (((x & plus) + plus) ^ plus) | x;
        uint64_t h_plus = minus | ~(d | plus), h_minus = plus & d;
        if (h_plus & top) score++;
        if (h_minus & top) score--;
        h_plus <<= 1;
        h_minus <<= 1;
        plus = h_minus | ~(d | h_plus);
        minus = h_plus & d;
        if (score < best) best = score, *ret_end = j + 1;
    }
    return best;
}

/* Backwards from the end: where it begins. The table is small, since mistakes are few. */
static int begins(const SeekTypos *t, const SeekText *name, int end, int errors)
{
    int m = t->letters, width = m + errors, row[128], best = errors + 1, at = end;
    if (width > 100) return -1;
    for (int i = 0; i <= m; i++) row[i] = i;
    for (int j = 1; j <= width && end - j >= 0; j++) {
        int corner = row[0];
        row[0] = j;
        for (int i = 1; i <= m; i++) {
            int same = corner + (t->question->soft[m - i] != name->soft[end - j]);
            int less = (row[i] < row[i - 1] ? row[i] : row[i - 1]) + 1;
            corner = row[i];
            row[i] = same < less ? same : less;
        }
        bool starts = memchr(name->soft_starts, end - j, (size_t)name->signs + 1) != NULL;
        if (row[m] < best || (row[m] == best && starts)) best = row[m], at = end - j;
    }
    return best <= errors ? at : -1;
}

static SeekFound typos_of_letters(const SeekTypos *t, const SeekText *name)
{
    int end = 0, most = t->letter_errors;
    if (!t->letters || name->soft_length + most < t->letters) return nothing;
    if (__builtin_popcount(t->question->soft_heard & ~name->soft_heard) > most) return nothing;
    int errors = fewest(t, name, most, &end);
    if (errors > most || end < 1 || (errors == 0 && t->letters < 4)) return nothing;
    int begin = begins(t, name, end, errors), from = 0, to = 0;
    if (begin < 0) return nothing;
    while (from < name->signs && name->soft_starts[from + 1] <= begin) from++;
    while (to < name->signs && name->soft_starts[to] < end) to++;
    if (t->letters < 9 && name->soft[name->soft_starts[from]] != t->question->soft[0]) return nothing;
    if (name->soft_starts[from] != begin) errors += begin - name->soft_starts[from];   /* in mid-syllable */
    return errors > most ? nothing : found(name, SEEK_TYPO, errors, from, to);
}

enum { ROOM = SEEK_SIGNS + 1 };

static int least(int a, int b) { return a < b ? a : b; }

static SeekFound typos_of_signs(const SeekTypos *t, const SeekText *name)
{
    const SeekText *q = t->question;
    int most = t->sign_errors, m = q->signs, n = name->signs, best = most + 1, begin = 0, end = 0;
    int cost[3][ROOM], from[3][ROOM];
    if (!most || __builtin_popcountll(q->holds & ~name->holds) > most) return nothing;
    for (int i = 0; i <= m; i++) cost[0][i] = i, from[0][i] = 0;
    for (int j = 1; j <= n; j++) {
        int *now = cost[j % 3], *before = cost[(j + 2) % 3], *older = cost[(j + 1) % 3];
        int *at = from[j % 3], *at_before = from[(j + 2) % 3], *at_older = from[(j + 1) % 3];
        now[0] = 0;
        at[0] = j;
        for (int i = 1; i <= m; i++) {
            int same = before[i - 1] + (q->sign[i - 1] != name->sign[j - 1]);
            int less = least(before[i], now[i - 1]) + 1;
            now[i] = least(same, less);
            at[i] = same <= less ? at_before[i - 1] : before[i] <= now[i - 1] ? at_before[i] : at[i - 1];
            bool swapped = i > 1 && j > 1 && q->sign[i - 1] == name->sign[j - 2] &&
                q->sign[i - 2] == name->sign[j - 1];
            if (swapped && older[i - 2] + 1 < now[i]) now[i] = older[i - 2] + 1, at[i] = at_older[i - 2];
        }
        if (now[m] < best) best = now[m], begin = at[m], end = j;
    }
    return best > most ? nothing : found(name, SEEK_TYPO, best, begin, end);
}

SeekFound seek_with_typos(const SeekTypos *t, const SeekText *name)
{
    SeekFound a = typos_of_letters(t, name), b = typos_of_signs(t, name);
    if (!a.why || !b.why) return a.why ? a : b;
    return b.errors < a.errors ? b : a;
}

/* 社区, 街道, 小区, 院落: nobody says them. */
static int unsaid(const SeekText *name)
{
    static const int32_t kinds[][2] = { { 0x793E, 0x533A }, { 0x8857, 0x9053 }, { 0x5C0F, 0x533A },
        { 0x9662, 0x843D } };
    for (int i = 0; i < COUNT(kinds) && name->signs > 3; i++)
        if (memcmp(name->sign + name->signs - 2, kinds[i], sizeof kinds[i]) == 0) return 2;
    return 0;
}

int seek_rank(const SeekFound *f, const SeekText *name)
{
    int count = name->origin[name->signs], more = count - (f->to - f->from);
    if (f->to <= count - 2) more -= unsaid(name);
    return (int)f->why * 1000 + f->errors * 100 + (f->from > 0) * 50 + (more < 49 ? more : 49);
}
