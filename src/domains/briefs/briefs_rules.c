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

Str brief_share(int64_t part, int64_t whole, Arena *keep)
{
    Buf b = buf_new(keep, 24);
    if (whole <= 0) return S("—");
    buf_fmt(&b, "%lld%%", (long long)((200 * part + whole) / (2 * whole)));
    return buf_str(&b);
}
