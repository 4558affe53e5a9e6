/* What may be kept. Pure. */
#include "domains/filters/filters_rules.h"

REFUSAL(FILTERS_TOO_MANY, 409, "filters.too_many", "最多保存 50 个筛选，请先删去不用的",
    "50 filters at most: take away one that isn't used");
REFUSAL(FILTERS_NO_QUERY, 422, "filters.no_query", "筛选条件的写法不对", "that is no query of an address");

static bool plain(char c)
{
    bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return word || c == '=' || c == '&' || c == '%' || c == '.' || c == '_' || c == '-' || c == '~'
        || c == '+'
        || c == '*';
}

Err filter_may_keep(Str query, int64_t kept)
{
    for (ptrdiff_t i = 0; i < query.len; i++)
        if (!plain(query.at[i])) return FILTERS_NO_QUERY;
    return kept >= FILTERS_MOST ? FILTERS_TOO_MANY : NULL;
}
