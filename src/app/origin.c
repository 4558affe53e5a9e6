/* The headers of the CORS protocol. Never Access-Control-Allow-Credentials: with "*" a browser then shows
 * nothing to a page that sent its cookies along. */
#include "app/origin.h"

#include "app/inside.h"

/* "/ogc" names itself and what stands below, not "/ogcx". */
static bool under(Str path, Str head)
{
    if (!str_starts(path, head)) return false;
    if (path.len == head.len || str_ends(head, S("/"))) return true;
    return path.at[head.len] == '/' || path.at[head.len] == '?';
}

static const Domain *opened(const App *app, Str path)
{
    for (int d = 0; d < app->domain_count; d++) {
        const char *below = app->domains[d]->any_origin;
        if (below && under(path, str_of(below))) return app->domains[d];
    }
    return NULL;
}

bool origin_any(const App *app, Str path) { return opened(app, path) != NULL; }

SaysNo *origin_strays(const App *app, Str path)
{
    const Domain *d = opened(app, path);
    return d ? d->strays : NULL;
}

/* Beyond what a page may always read of an answer: when to come again, and by which name to ask about it. */
int origin_headers(HttpHeader *to)
{
    to[0] = (HttpHeader){ S("Access-Control-Allow-Origin"), S("*") };
    to[1] = (HttpHeader){ S("Access-Control-Expose-Headers"), S("Retry-After, X-Request-Id") };
    return ORIGIN_HEADERS;
}

/* Two hours is what the strictest browser keeps at most (Chromium). */
int origin_preflight(Str methods, HttpHeader *to)
{
    to[0] = (HttpHeader){ S("Access-Control-Allow-Origin"), S("*") };
    to[1] = (HttpHeader){ S("Access-Control-Allow-Methods"), methods };
    to[2] = (HttpHeader){ S("Access-Control-Allow-Headers"), S("Content-Type, Idempotency-Key") };
    to[3] = (HttpHeader){ S("Access-Control-Max-Age"), S("7200") };
    return ORIGIN_PREFLIGHT_HEADERS;
}
