/* In which order what is missing is told, and how a share is said. Pure. */
#include "domains/briefs/briefs_rules.h"

static int more(int64_t a, int64_t b) { return (a < b) - (a > b); }

int brief_before(const void *need, const void *other)
{
    const BriefNeed *a = need, *b = other;
    if (a->basic != b->basic) return a->basic ? -1 : 1;
    if (a->lacking != b->lacking) return more(a->lacking, b->lacking);
    if (a->wishes != b->wishes) return more(a->wishes, b->wishes);
    return str_cmp(a->kind, b->kind);
}

int64_t brief_thousandths(int64_t part, int64_t whole)
{
    return whole <= 0 ? 0 : (2000 * part + whole) / (2 * whole);
}

static Str tenths(int64_t thousandths, const char *before, const char *after, Arena *keep)
{
    Buf b = buf_new(keep, 24);
    buf_fmt(&b, "%s%lld.%lld%s", before, (long long)(thousandths / 10), (long long)(thousandths % 10), after);
    return buf_str(&b);
}

Str brief_share_fine(int64_t part, int64_t whole, Arena *keep)
{
    return whole <= 0 ? S("—") : tenths(brief_thousandths(part, whole), "", "%", keep);
}

Str brief_points(int64_t from, int64_t to, int64_t whole, Arena *keep)
{
    int64_t change = brief_thousandths(to, whole) - brief_thousandths(from, whole);
    if (whole <= 0) return S("—");
    return tenths(change < 0 ? -change : change, change < 0 ? "-" : change ? "+" : "", "", keep);
}

Str brief_share(int64_t part, int64_t whole, Arena *keep)
{
    Buf b = buf_new(keep, 24);
    if (whole <= 0) return S("—");
    buf_fmt(&b, "%lld%%", (long long)((200 * part + whole) / (2 * whole)));
    return buf_str(&b);
}
