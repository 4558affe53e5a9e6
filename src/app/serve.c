/* The house on a socket: requests become askings, answers go out, and what is no route is a page
 * or a file. */
#include "app/inside.h"
#include "app/origin.h"

#include <sodium.h>
#include <stdio.h>
#include <string.h>

REFUSES(ROUTE_NONE);

struct AppServer { App *app; Http *http; };

/* "tuimen_session=…" or "Authorization: Bearer …"; a cookie makes the gate look at where the request came
 * from. */
static void find_token(Wire *w, const HttpCall *call)
{
    Str auth = http_header(call, "Authorization");
    if (str_starts(auth, S("Bearer "))) {
        w->token = str_trim(str_part(auth, 7, auth.len));
        return;
    }
    w->token = http_cookie(call, "tuimen_session");
    w->by_cookie = w->token.at != NULL;
}

/* Fetch metadata where the browser sends it, else Origin against Host (OWASP's order for this check). */
static bool same_site(const HttpCall *call)
{
    Str site = http_header(call, "Sec-Fetch-Site"), origin = http_header(call, "Origin");
    if (site.at) return str_eq(site, S("same-origin")) || str_eq(site, S("none"));
    if (!origin.at) return true;
    ptrdiff_t scheme = str_find(origin, S("://"));
    return scheme > 0 && str_eq(str_part(origin, scheme + 3, origin.len), http_header(call, "Host"));
}

static bool english(const HttpCall *call)
{
    Str chosen = http_cookie(call, "tuimen_lang");
    if (chosen.at) return str_eq(chosen, S("en"));
    Str lang = http_header(call, "Accept-Language");
    return str_starts(lang, S("en"));
}

static Str request_id(Arena *keep)
{
    unsigned char bytes[9];
    char *text = NEWS(keep, char, 16);
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2base64(text, 16, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_of(text);
}

/* RFC 9110 §15.5.6: who hears 405 is told what the address does take. */
static Str allowed(Asking *a)
{
    Str segment[ROUTE_SEGMENTS];
    Buf b = buf_new(&a->arena, 64);
    RouteWalk walk = route_walk(a->ask.app->routes, a->ask.wire.path);
    for (const Route *r; (r = route_next(&walk, segment));) {
        buf_fmt(&b, "%s%s", b.len ? ", " : "", r->method);
        if (!strcmp(r->method, "GET")) buf_adds(&b, ", HEAD");
    }
    return buf_str(&b);
}

static void send_out(Asking *a)
{
    HttpCall *call = a->owner;
    AskAnswer *said = &a->ask.answer;
    HttpHeader headers[12];
    char wait[16], disposition[120];
    int n = 0;
    headers[n++] = (HttpHeader){ S("X-Request-Id"), a->ask.wire.request_id };
    if (said->etag.at) headers[n++] = (HttpHeader){ S("ETag"), said->etag };
    if (said->cookie.at) headers[n++] = (HttpHeader){ S("Set-Cookie"), said->cookie };
    if (said->location.at) headers[n++] = (HttpHeader){ S("Location"), said->location };
    if (said->encoding.at) headers[n++] = (HttpHeader){ S("Content-Encoding"), said->encoding };
    if (said->file_name.at) {                          /* RFC 6266 */
        snprintf(disposition, sizeof disposition, "attachment; filename=\"%.*s\"", STR_ARG(said->file_name));
        headers[n++] = (HttpHeader){ S("Content-Disposition"), str_of(disposition) };
    }
    if (said->status == 405) headers[n++] = (HttpHeader){ S("Allow"), allowed(a) };
    if (said->cacheable) headers[n++] = (HttpHeader){ S("Cache-Control"), S("public, max-age=3600") };
    if (said->retry_s) {
        snprintf(wait, sizeof wait, "%d", said->retry_s);
        headers[n++] = (HttpHeader){ S("Retry-After"), str_of(wait) };
    }
    if (origin_any(a->ask.app, a->ask.wire.path)) n += origin_headers(headers + n);
    http_answer(call, &(HttpAnswer){ .status = said->status, .type = said->type, .body = said->body,
                                     .headers = headers, .header_count = n });
}

static void answered(Asking *a)
{
    const Route *route = a->ask.route;
    if (!a->refused && route && (route->flags & STREAM)) {
        int64_t after = NONE;
        str_int(a->ask.wire.last_event, &after);
        a->refused = live_join(a->ask.app, a->owner, &a->ask, after);
        if (a->refused) http_refuse(a->owner, a->refused);
    } else {
        send_out(a);
    }
    asking_drop(a);
}

/* A file of the web build, or the page whose router knows the address. */
static bool page(HttpCall *call)
{
    Str path = http_path(call), method = http_method(call);
    const char *file = NULL;
    if (!str_eq(method, S("GET")) && !str_eq(method, S("HEAD"))) return false;
    if (str_starts(path, S("/api/")) || str_starts(path, S("/tiles/"))) return false;
    const HttpFile *found = http_file(path);
    if (found) file = found->path;
    else if (str_eq(path, S("/favicon.ico"))) file = "/m/icon-192.png";       /* a browser asks unbidden */
    else if (str_find(path, S(".")) >= 0) return false;
    else if (str_eq(path, S("/m")) || str_starts(path, S("/m/"))) file = "/m.html";
    else if (str_eq(path, S("/kiosk")) || str_starts(path, S("/kiosk/"))) file = "/kiosk.html";
    else file = "/desk.html";
    if (!http_file(str_of(file))) return false;
    http_answer(call, &(HttpAnswer){ .status = 200, .static_path = file });
    return true;
}

static bool is_route(const App *app, Str path)
{
    Str segment[ROUTE_SEGMENTS];
    RouteWalk walk = route_walk(app->routes, path);
    return route_next(&walk, segment) != NULL;
}

static Asking *asking_of(App *app, HttpCall *call)
{
    Asking *a = asking_new(app);
    a->owner = call;
    a->answered = answered;
    a->ask.wire = (Wire){
        .method = http_method(call), .path = http_path(call), .query = http_query(call),
        .body = http_body(call),
        .type = http_header(call, "Content-Type"), .key = http_header(call, "Idempotency-Key"),
        .client = http_client(call), .request_id = request_id(&a->arena),
        .sign = http_header(call, "Tuimen-Sign"),
        .last_event = http_header(call, "Last-Event-ID"), .host = http_header(call, "Host"),
        .english = english(call),
        .same_site = same_site(call), .secure = app->set.secure, .looked = http_looked(call)
    };
    find_token(&a->ask.wire, call);
    return a;
}

/* What a browser asks before it lets a page of another site write here: OPTIONS comes for nothing else. */
static void preflight(App *app, HttpCall *call)
{
    HttpHeader headers[ORIGIN_PREFLIGHT_HEADERS];
    Asking *a = asking_of(app, call);
    Str methods = allowed(a);
    int n = origin_preflight(methods, headers);
    if (methods.len) http_answer(call, &(HttpAnswer){ .status = 204, .headers = headers, .header_count = n });
    else http_refuse(call, ROUTE_NONE);
    asking_drop(a);
}

static bool any_origin(void *ctx, Str target) { return origin_any(ctx, target); }

static void handle(void *ctx, HttpCall *call)
{
    App *app = ctx;
    Str path = http_path(call);
    bool open = origin_any(app, path);
    if (open && str_eq(http_method(call), S("OPTIONS"))) {
        preflight(app, call);
        return;
    }
    if (!open && !str_starts(path, S("/api/")) && !is_route(app, path) && page(call)) return;
    app_dispatch(asking_of(app, call), app->reader[http_thread(call) % app->set.readers]);
}

/* Whoever may not come in is told so before a long body is sent, not after. */
static Err look(void *ctx, HttpCall *call, int *retry_s)
{
    App *app = ctx;
    Asking *a = asking_of(app, call);
    a->ask.wire.looked = false;
    Err refused = app_look(a, app->reader[http_thread(call) % app->set.readers]);
    *retry_s = a->ask.retry_s;
    asking_drop(a);
    return refused;
}

AppServer *app_serve(App *app, const HttpSettings *settings, char reterr[256])
{
    HttpSettings s = *settings;
    s.handle = handle;
    s.look = look;
    s.takes_options = any_origin;
    s.ctx = app;
    s.threads = app->set.readers;
    AppServer *server = NEW(&app->keep, AppServer);
    server->app = app;
    server->http = app->http = http_start(&s, reterr);
    return server->http ? server : NULL;
}

int app_port(const AppServer *server) { return http_port(server->http); }

void app_stop(AppServer *server)
{
    server->app->leaving = true;
    http_quiesce(server->http);
    http_stop(server->http);
    server->app->http = NULL;
    server->app->leaving = false;
}
