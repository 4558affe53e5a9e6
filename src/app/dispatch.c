/* From bytes to a handler: route, actor, gate, input, and then the right thread. */
#include "app/inside.h"
#include "app/origin.h"
#include "app/seal.h"

#include "json/json.h"
#include "json/query.h"

#include <sodium.h>
#include <stdlib.h>
#include <sys/mman.h>

REFUSAL(ROUTE_NONE, 404, "house.no_such_path", "没有这个地址", "there is nothing at this address");
REFUSAL(ROUTE_METHOD, 405, "house.method", "这个地址不支持该方法", "this address does not take that method");
REFUSAL(BODY_TYPE, 415, "house.body_type", "请求内容须为 application/json", "the body must be application/json");

/* A finished request leaves its block to the next one, less the pages it needed beyond the usual. */
Asking *asking_new(App *app)
{
    pthread_mutex_lock(&app->arena_lock);
    Asking *a = app->idle;
    if (a) app->idle = a->next;
    pthread_mutex_unlock(&app->arena_lock);
    Arena whole = a ? a->whole : arena_make(ARENA_BYTES);
    Arena arena = whole;
    a = NEW(&arena, Asking);
    a->whole = whole;
    a->arena = arena;
    a->came_us = clock_us();
    a->ask = (Ask){ .app = app, .arena = &a->arena, .district = app->district, .now_ms = app_now(app) };
    a->ask.who = actor_nobody(app->district);
    return a;
}

void asking_drop(Asking *a)
{
    App *app = a->ask.app;
    char *used = a->arena.at, *from = a->whole.at + ARENA_KEEP_BYTES;
    if (used > from) madvise(from, (size_t)(a->whole.end - from), MADV_DONTNEED);
    pthread_mutex_lock(&app->arena_lock);
    a->next = app->idle;
    app->idle = a;
    pthread_mutex_unlock(&app->arena_lock);
}

static Err find_route(Ask *ask)
{
    bool path_known = false;
    Str method = str_eq(ask->wire.method, S("HEAD")) ? S("GET") : ask->wire.method;
    RouteWalk walk = route_walk(ask->app->routes, ask->wire.path);
    for (const Route *r; (r = route_next(&walk, ask->segment)); path_known = true)
        if (str_eq(method, str_of(r->method))) return ask->route = r, NULL;
    return path_known ? ROUTE_METHOD : ROUTE_NONE;
}

static Err find_who(Ask *ask)
{
    if (origin_any(ask->app, ask->wire.path)) {    /* nobody is signed in there, whatever was sent along */
        ask->wire.token = (Str){ 0 };
        ask->wire.by_cookie = false;
        return NULL;
    }
    if (!ask->wire.token.at || !ask->app->set.who) return NULL;
    return ask->app->set.who(ask->db, ask->district, ask->wire.token, ask->now_ms, &ask->who, ask->arena);
}

static Err read_query(Ask *ask)
{
    const Shape *shape = ask->route->query;
    if (!shape || (ask->route->flags & OWN_QUERY)) return NULL;
    void *record = arena_take(ask->arena, 1, shape->size);
    TRY(query_read(ask->wire.query, shape, record, ask->arena, &ask->why));
    ask->query = record;
    return NULL;
}

static bool is_json(const Ask *ask) { return str_starts(ask->wire.type, S("application/json")); }

static Err read_body(Ask *ask)
{
    const Shape *shape = ask->route->takes;
    if (!shape) return NULL;
    if (!is_json(ask)) return BODY_TYPE;
    void *record = arena_take(ask->arena, 1, shape->size);
    TRY(json_read(ask->wire.body, shape, record, ask->arena, &ask->why));
    ask->body = record;
    return NULL;
}

/* Keyed, since bodies hold passwords and phone numbers, which a plain digest would let one guess. */
static void request_digest(const Wire *w, const unsigned char *secret, unsigned char to[LANE_DIGEST])
{
    crypto_generichash_state h;
    crypto_generichash_init(&h, secret, secret ? SEAL_DIGEST : 0, LANE_DIGEST);
    Str parts[] = { w->method, w->path, w->query, w->type, w->body };
    for (int i = 0; i < COUNT(parts); i++) {
        crypto_generichash_update(&h, (const unsigned char *)&parts[i].len, sizeof parts[i].len);
        crypto_generichash_update(&h, (const unsigned char *)parts[i].at, (unsigned long long)parts[i].len);
    }
    crypto_generichash_final(&h, to, LANE_DIGEST);
}

bool request_digest_before(const Ask *ask, unsigned char to[LANE_DIGEST])
{
    unsigned char secret[SEAL_DIGEST];
    const Seal *seal = seal_of(ask->app);
    if (!seal || !seal_key_before(seal, "answers", secret)) return false;
    request_digest(&ask->wire, secret, to);
    return true;
}

/* RFC draft-ietf-httpapi-idempotency-key-header: an opaque text of the client's. */
static Err read_key(Asking *a)
{
    Str key = a->ask.wire.key;
    if (!key.at) return NULL;
    if (key.len < 8 || key.len > 100)
        return ask_blame(&a->ask, BAD_FIELD, "Idempotency-Key", "8 到 100 个字符", "8 to 100 characters");
    unsigned char secret[SEAL_DIGEST];
    const Seal *seal = seal_of(a->ask.app);
    if (seal) seal_key(seal, "answers", secret);
    request_digest(&a->ask.wire, seal ? secret : NULL, a->job.digest);
    return NULL;
}

static Err come_in(Ask *ask)
{
    TRY(find_route(ask));
    TRY(find_who(ask));
    TRY(gate_check(ask));
    return ask->wire.looked ? NULL : guests_ask(ask->app->guests, ask);
}

static Err take_in(Ask *ask)
{
    TRY(come_in(ask));
    TRY(read_query(ask));
    return read_body(ask);
}

Err app_look(Asking *a, Db *reader)
{
    Ask *ask = &a->ask;
    ask->db = reader;
    a->refused = ask_run(ask, come_in, a->arena);
    if (a->refused == TOO_LARGE) db_rollback(reader);
    if (!ask->route && origin_strays(ask->app, ask->wire.path)) return NULL;    /* refused in its own form */
    if (!a->refused && ask->route->takes && !is_json(ask)) a->refused = BODY_TYPE;
    if (!a->refused) return NULL;
    int64_t us = clock_us() - a->came_us;
    ask->answer.status = a->refused->status;
    metrics_count(ask->app->metrics, ask->route, ask->answer.status, us);
    log_request(ask->app, a, us);
    return a->refused;
}

static void lane_done(LaneJob *job)
{
    Asking *a = job->owner;
    a->refused = job->refused;
    ask_finish(a);
}

static void to_lane(Asking *a)
{
    a->job.ask = &a->ask;
    a->job.start = a->arena;
    a->job.done = lane_done;
    a->job.owner = a;
    Err refused = lane_put(a->ask.app->lane, &a->job);
    if (!refused) return;                      /* it is the lane's now, answered and gone perhaps */
    a->refused = refused;
    ask_finish(a);
}

/* On a worker: the slow part before the lane, or a slow read whole. */
void asking_work(Asking *a, Db *reader)
{
    const Route *route = a->ask.route;
    a->ask.db = reader;
    a->refused = ask_run(&a->ask, route->prepare ? route->prepare : route->run, a->arena);
    if (a->refused == TOO_LARGE) db_rollback(reader);      /* left in the middle of a query, perhaps */
    if (a->refused || !route->prepare) ask_finish(a);
    else to_lane(a);
}

void app_dispatch(Asking *a, Db *reader)
{
    Ask *ask = &a->ask;
    ask->db = reader;
    a->refused = ask_run(ask, take_in, a->arena);
    if (a->refused == TOO_LARGE) db_rollback(reader);
    if (!a->refused) a->refused = read_key(a);
    if (a->refused) {
        ask_finish(a);
        return;
    }
    const Route *route = ask->route;
    bool reads = str_eq(str_of(route->method), S("GET")) || (route->flags & READS);
    if (route->prepare || (reads && (route->flags & SLOW))) {
        if (workers_put(ask->app->workers, a)) return;
        a->refused = BUSY;
    } else if (!reads) {
        to_lane(a);
        return;
    } else {
        a->refused = ask_run(ask, route->run, a->arena);
        if (a->refused == TOO_LARGE) db_rollback(reader);
    }
    ask_finish(a);
}

void ask_finish(Asking *a)
{
    Ask *ask = &a->ask;
    if (a->refused) {
        Err refused = a->refused;
        if (refused == TOO_LARGE) a->arena.at = a->whole.at + ARENA_BYTES / 2;   /* room for the sentence */
        a->arena.full = NULL;
        ask->answer = (AskAnswer){ 0 };
        SaysNo *says_no = ask->route ? ask->route->says_no : origin_strays(ask->app, ask->wire.path);
        if (says_no) says_no(ask, refused);
        else answer_problem(ask, refused);
    }
    a->arena.full = NULL;
    int64_t us = clock_us() - a->came_us;
    metrics_count(ask->app->metrics, ask->route, ask->answer.status, us);
    log_request(ask->app, a, us);
    a->answered(a);
}
