/* Scopes: built from posts, handed to queries. When in doubt a scope shows less, never more. */
#include "vocab/scope.h"
#include "vocab/place.h"

Scope scope_nothing(Str district) { return (Scope){ .district = district, .own = NONE }; }

Scope scope_own(Str district, int64_t account_id) { return (Scope){ .district = district,
    .own = account_id }; }

/* `low <= code < code!` holds the code alone: `!` (0x21) sorts before every digit. */
static Str end_of(Arena *keep, Str code, bool below)
{
    Buf b = buf_new(keep, code.len + 1);
    buf_add(&b, code);
    buf_char(&b, below ? '~' : '!');
    return buf_str(&b);
}

void scope_add(Scope *s, Arena *keep, Str code, bool below)
{
    if (s->own != NONE || place_kind(code) < 0 || !str_starts(code, s->district)) return;
    Str low = str_copy(keep, code), high = end_of(keep, code, below);
    int kept = 0;
    for (int i = 0; i < s->count; i++) {
        if (str_cmp(s->range[i].low, low) <= 0 && str_cmp(high, s->range[i].high) <= 0) return;
        bool swallowed = str_cmp(low, s->range[i].low) <= 0 && str_cmp(s->range[i].high, high) <= 0;
        if (!swallowed) s->range[kept++] = s->range[i];
    }
    s->count = kept;
    if (s->count == SCOPE_MAX) return;
    s->range[s->count].low = low;
    s->range[s->count].high = high;
    s->count++;
}

bool scope_holds(const Scope *s, Str code)
{
    for (int i = 0; i < s->count; i++)
        if (str_cmp(s->range[i].low, code) <= 0 && str_cmp(code, s->range[i].high) < 0) return true;
    return false;
}
