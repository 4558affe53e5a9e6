/* One request: its head checked against the raw bytes, its body read, the handler called, the answer queued.
 * Runs on the connection's event loop, except call_finish. */
#include "http/http_inside.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_HEADERS = 100, FIRST_ROOM = 4096, SLOWEST_IN = 8192, SLOWEST_OUT = 4096,   /* bytes a second */
       SMALL_BODY = 16384 };

HttpCall *call_new(Http *h, HttpConn *conn, struct MHD_Connection *raw, const char *target)
{
    size_t n = strlen(target);
    HttpCall *c = calloc(1, sizeof *c + n + 1);
    if (!c) return NULL;
    c->http = h;
    c->conn = conn;
    c->raw = raw;
    c->thread = (int)(conn->loop - h->loops);
    c->target_at = target;
    c->target_len = (ptrdiff_t)n;
    memcpy(c->target, target, n + 1);
    atomic_init(&c->holds, 1);
    atomic_init(&c->state, HEAD);
    atomic_fetch_add(&h->holds, 1);
    atomic_store(&conn->busy, true);
    return c;
}

static void text_drop(HttpCall *c)
{
    atomic_fetch_sub(&c->http->waiting, c->body_room);
    free(c->body);
    free(c->text);
    c->body = c->text = NULL;
    c->body_bytes = c->body_room = 0;
    c->headers = NULL;
    c->header_count = 0;
    c->method = c->path = c->query = (Str){ 0 };
}

static void call_drop(HttpCall *c)
{
    if (atomic_fetch_sub(&c->holds, 1) > 1) return;
    text_drop(c);
    http_drop(c->http);
    free(c);
}

/* What MHD shows of the head. Its texts stand where the client's bytes stood, cut by NULs in place of the
 * separators: so the raw head can be checked although MHD does not hand it out. */
typedef struct Seen {
    HttpHeader header[MOST_HEADERS];
    int count;
    bool too_many;
} Seen;

static enum MHD_Result see(void *to, enum MHD_ValueKind kind, const char *name, size_t name_len,
                           const char *value, size_t value_len)
{
    Seen *s = to;
    (void)kind;
    s->too_many = s->count == MOST_HEADERS;
    if (s->too_many) return MHD_NO;
    Str found = value ? (Str){ value, (ptrdiff_t)value_len } : (Str){ name + name_len, 0 };
    s->header[s->count++] = (HttpHeader){ { name, (ptrdiff_t)name_len }, found };
    return MHD_YES;
}

/* One CRLF, of which MHD made two NULs. A line folded, ended by LF alone, or with a NUL in it fails here. */
static bool line_end(const char **at)
{
    bool ok = !(*at)[0] && !(*at)[1];
    *at += 2;
    return ok;
}

/* True if every byte of the head is accounted for: method SP target SP version CRLF *(name ":" OWS value
 * CRLF) CRLF, nothing more, `size` bytes in all (RFC 9112 §2.1). */
static bool head_whole(const HttpCall *c, Str method, Str version, const Seen *s, size_t size)
{
    const char *at = method.at + method.len;
    const char *end = method.at + size;
    if (c->target_at != at + 1) return false;
    at += 1 + c->target_len;
    if (version.at != at + 1) return false;
    at += 1 + version.len;
    for (int i = 0; i < s->count; i++) {
        Str name = s->header[i].name, value = s->header[i].value;
        if (end - at < 2 || !line_end(&at) || name.at != at) return false;
        at += name.len + 1;
        if (value.at < at || value.at > end) return false;
        while (at < value.at && (*at == ' ' || *at == '\t')) at++;
        if (at != value.at) return false;
        at += value.len;
    }
    return end - at == 4 && line_end(&at) && line_end(&at);
}

/* What the head takes of the connection's memory: MHD copies cookies and keeps an entry for each part. */
static int64_t head_cost(const HttpCall *c, const Seen *s, size_t size)
{
    int64_t parts = s->count, copied = 0;
    for (int i = 0; i < s->count; i++) {
        if (!http_same(s->header[i].name, "cookie")) continue;
        copied += s->header[i].value.len;
        for (ptrdiff_t k = 0; k < s->header[i].value.len; k++) parts += s->header[i].value.at[k] == ';';
    }
    for (ptrdiff_t i = 0; i < c->target_len; i++) parts += c->target[i] == '&' || c->target[i] == '?';
    return (int64_t)size + copied + 64 * parts;
}

static Str moved(Str s, const char *from, const char *to) { return (Str){ to + (s.at - from), s.len }; }

/* Copy the head out of the connection's memory, which dies with the connection. */
static Err head_keep(HttpCall *c, Str method, const Seen *s, size_t size)
{
    size_t table = (size_t)s->count * sizeof(HttpHeader);
    c->text = malloc(table + size + (size_t)c->target_len + 1);
    if (!c->text) return BUSY;
    HttpHeader *headers = (HttpHeader *)(void *)c->text;
    char *raw = c->text + table;
    Str host = { 0 };
    memcpy(raw, method.at, size);
    for (int i = 0; i < s->count; i++) {
        headers[i].name = moved(s->header[i].name, method.at, raw);
        headers[i].value = str_trim(moved(s->header[i].value, method.at, raw));
        if (http_same(headers[i].name, "host")) host = headers[i].value;
    }
    c->headers = headers;
    c->header_count = s->count;
    c->method = moved(method, method.at, raw);
    c->is_head = str_eq(c->method, S("HEAD"));
    c->is_get = c->is_head || str_eq(c->method, S("GET"));
    return http_target((Str){ c->target, c->target_len }, host, raw + size, &c->path, &c->query);
}

static Err body_allowed(HttpCall *c, const HttpLength *length)
{
    const HttpLimits *l = &c->http->limits;
    bool upload = c->http->set.is_upload && c->http->set.is_upload(c->method, c->path);
    c->body_limit = upload ? l->upload_bytes : l->body_bytes;
    c->body_due = length->bytes;
    if (length->bytes > c->body_limit) return TOO_LARGE;
    c->looked = c->http->set.look && (upload || length->chunked || length->bytes > SMALL_BODY);
    return NULL;
}

/* The client: the nearest proxy's word if it is trusted, else who is connected. */
static HttpAddress client_find(HttpCall *c)
{
    HttpAddress address = c->conn->address;
    const union MHD_ConnectionInfo *info;
    info = MHD_get_connection_info(c->raw, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
    if (info && info->client_addr) http_address_of(info->client_addr, &address, c->client);
    for (int i = c->header_count - 1; i >= 0 && c->http->set.trust_forwarded; i--) {
        Str list = c->headers[i].value, one = { 0 };
        if (!http_same(c->headers[i].name, "x-forwarded-for")) continue;
        while (list.len) one = str_cut(&list, ',');
        http_address_parse(one, &address, c->client);
        break;
    }
    return address;
}

static Err head_check(HttpCall *c, const char *method, const char *version, int *retry_s)
{
    Seen seen;
    HttpLength length;
    seen.count = 0;
    seen.too_many = false;
    MHD_get_connection_values_n(c->raw, MHD_HEADER_KIND, see, &seen);
    const union MHD_ConnectionInfo *info;
    info = MHD_get_connection_info(c->raw, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE);
    size_t size = info ? info->header_size : 0;
    Str m = str_of(method), v = str_of(version);
    if (seen.too_many || head_cost(c, &seen, size) > c->http->limits.header_bytes) return HTTP_LONG_HEADERS;
    bool whole = head_whole(c, m, v, &seen, size);
    Str target = { c->target, c->target_len };
    bool options = c->http->set.takes_options && c->http->set.takes_options(c->http->set.ctx, target);
    HttpHead head = { m, target, v, seen.header, seen.count, whole, options };
    TRY(http_guard(&head, &length));
    TRY(head_keep(c, m, &seen, size));
    c->has_body = length.chunked || length.bytes;
    HttpAddress client = client_find(c);
    bool spared = c->http->limits.spare_loopback && http_loopback(&client);
    *retry_s = spared ? 0 : limit_ask(c->http->each, &client, http_now_ms());
    if (*retry_s) return HTTP_TOO_MANY;
    TRY(body_allowed(c, &length));
    if (c->looked) TRY(c->http->set.look(c->http->set.ctx, c, retry_s));
    atomic_fetch_add(&c->conn->loop->bytes_in, (int64_t)size);
    return NULL;
}

static enum MHD_Result queue(HttpCall *c, int status, struct MHD_Response *r, int64_t bytes)
{
    int64_t until = http_now_ms() + c->http->limits.idle_s * 2000 + bytes * 1000 / SLOWEST_OUT;
    if (!r) return MHD_NO;
    atomic_store(&c->conn->deadline_ms, c->stream ? 0 : until);
    enum MHD_Result done = MHD_queue_response(c->raw, (unsigned)status, r);
    MHD_destroy_response(r);
    return done;
}

/* Before the body is read, so the connection ends; but with no body to come, one over the rate may live. */
static enum MHD_Result refuse_now(HttpCall *c, Err e, int retry_s)
{
    HttpLoop *loop = c->conn->loop;
    atomic_fetch_add(&loop->requests, 1);
    if (e == HTTP_TOO_MANY) atomic_fetch_add(&loop->limited, 1);
    else if (!c->looked) atomic_fetch_add(&loop->refused, 1);
    bool close = e != HTTP_TOO_MANY || c->has_body;
    return queue(c, e->status, answer_refused(c, e, close, retry_s), 0);
}

static enum MHD_Result head_step(HttpCall *c, const char *method, const char *version)
{
    int retry_s = 0;
    Str language = str_of(MHD_lookup_connection_value(c->raw, MHD_HEADER_KIND, "Accept-Language"));
    c->english = str_starts(language, S("en"));
    Err e = head_check(c, method, version, &retry_s);
    if (e) return refuse_now(c, e, retry_s);
    int64_t size_ms = c->body_due * 1000 / SLOWEST_IN;
    atomic_store(&c->conn->deadline_ms, http_now_ms() + c->http->limits.idle_s * 2000 + size_ms);
    atomic_store(&c->state, READING);
    return MHD_YES;
}

/* Memory is taken as bytes arrive: a promise of megabytes costs nothing. Uploads leave others a quarter. */
static Err body_room(HttpCall *c, int64_t need)
{
    const HttpLimits *l = &c->http->limits;
    int64_t most = c->body_limit > l->body_bytes ? l->waiting_bytes / 4 * 3 : l->waiting_bytes;
    if (need <= c->body_room) return NULL;
    int64_t room = c->body_room ? c->body_room * 2 : FIRST_ROOM;
    if (c->body_due && room > c->body_due) room = c->body_due;
    if (room < need) room = need;
    int64_t more = room - c->body_room;
    if (atomic_fetch_add(&c->http->waiting, more) + more > most) {
        atomic_fetch_sub(&c->http->waiting, more);
        return BUSY;
    }
    char *grown = realloc(c->body, (size_t)room);
    if (!grown) {
        atomic_fetch_sub(&c->http->waiting, more);
        return BUSY;
    }
    c->body = grown;
    c->body_room = room;
    return NULL;
}

/* MHD takes no answer amid a body: what is refused is read on without being kept, but not for ever. */
static enum MHD_Result body_step(HttpCall *c, const char *data, size_t *size)
{
    int64_t n = (int64_t)*size;
    if (!c->refusal && c->body_bytes + n > c->body_limit) c->refusal = TOO_LARGE;
    if (!c->refusal) c->refusal = body_room(c, c->body_bytes + n);
    if (!c->refusal) memcpy(c->body + c->body_bytes, data, (size_t)n);
    c->body_bytes += n;
    *size = 0;
    atomic_fetch_add(&c->conn->loop->bytes_in, n);
    return c->refusal && c->body_bytes > 2 * c->body_limit ? MHD_NO : MHD_YES;
}

static void list_add(HttpCall *c)
{
    HttpLoop *loop = http_loop(c);
    pthread_mutex_lock(&loop->lock);
    c->next = loop->calls;
    if (c->next) c->next->prev = c;
    loop->calls = c;
    c->listed = true;
    pthread_mutex_unlock(&loop->lock);
}

static void list_remove(HttpCall *c)
{
    HttpLoop *loop = http_loop(c);
    if (!c->listed) return;
    pthread_mutex_lock(&loop->lock);
    if (c->prev) c->prev->next = c->next;
    else loop->calls = c->next;
    if (c->next) c->next->prev = c->prev;
    pthread_mutex_unlock(&loop->lock);
}

static enum MHD_Result reply(HttpCall *c)
{
    struct MHD_Response *r = c->response;
    c->response = NULL;
    return queue(c, c->status, r, c->reply_bytes);
}

static enum MHD_Result reply_late(HttpCall *c)
{
    return queue(c, BUSY->status, answer_refused(c, BUSY, true, 1), 0);
}

/* Under the loop's lock, so that a call does not become a stream meanwhile. */
void call_give_up(HttpLoop *loop)
{
    pthread_mutex_lock(&loop->lock);
    for (HttpCall *c = loop->calls; c; c = c->next) {
        int expected = PARKED;
        if (!c->stream && atomic_compare_exchange_strong(&c->state, &expected, LATE))
            MHD_resume_connection(c->raw);
    }
    pthread_mutex_unlock(&loop->lock);
}

/* The body is there: hand the call over, and suspend the connection unless the answer came at once. */
static enum MHD_Result run(HttpCall *c)
{
    Http *h = c->http;
    int expected = RUNNING;
    if (c->refusal) return refuse_now(c, c->refusal, 1);
    if (atomic_load(&h->late)) return refuse_now(c, BUSY, 1);
    atomic_fetch_add(&c->conn->loop->requests, 1);
    atomic_store(&c->conn->deadline_ms, 0);
    atomic_store(&c->state, RUNNING);
    atomic_fetch_add(&c->holds, 1);
    atomic_fetch_add(&h->due, 1);
    list_add(c);
    h->set.handle(h->set.ctx, c);
    if (atomic_load(&c->state) == ANSWERED) return reply(c);
    MHD_suspend_connection(c->raw);
    if (!atomic_compare_exchange_strong(&c->state, &expected, PARKED)) {
        MHD_resume_connection(c->raw);
        return MHD_YES;
    }
    if (atomic_load(&h->late)) call_give_up(c->conn->loop);
    return MHD_YES;
}

enum MHD_Result call_step(HttpCall *c, const char *method, const char *version, const char *data,
                          size_t *size)
{
    switch (atomic_load(&c->state)) {
    case HEAD: return head_step(c, method, version);
    case READING: return *size ? body_step(c, data, size) : run(c);
    case ANSWERED: return reply(c);
    case LATE: return reply_late(c);
    default: return MHD_NO;
    }
}


void call_completed(HttpCall *c)
{
    int64_t idle_ms = c->http->limits.idle_s * 1000;
    int state = atomic_load(&c->state);
    list_remove(c);
    if (state == ANSWERED && c->response) MHD_destroy_response(c->response);
    if (c->listed && !c->stream) atomic_fetch_sub(&c->http->due, 1);
    if (c->stream) stream_gone(c->stream);
    /* The next request's headers: a wait for it, then the time that headers may take. */
    atomic_store(&c->conn->deadline_ms, http_now_ms() + 3 * idle_ms);
    atomic_store(&c->conn->busy, false);
    call_drop(c);
}

/* The one who answers lets go here. A call that is LATE has been answered already. */
void call_finish(HttpCall *c, int status, struct MHD_Response *r)
{
    int old = atomic_load(&c->state);
    text_drop(c);
    c->status = status;
    c->response = r;
    while (old != LATE && !atomic_compare_exchange_weak(&c->state, &old, ANSWERED))
        ;
    if (old == PARKED) MHD_resume_connection(c->raw);
    if (old == LATE && r) MHD_destroy_response(r);
    call_drop(c);
}

Str http_method(const HttpCall *c) { return c->method; }
Str http_path(const HttpCall *c) { return c->path; }
Str http_query(const HttpCall *c) { return c->query; }
Str http_body(const HttpCall *c) { return (Str){ c->body ? c->body : "", (ptrdiff_t)c->body_bytes }; }
Str http_client(const HttpCall *c) { return str_of(c->client); }
int http_thread(const HttpCall *c) { return c->thread; }
bool http_looked(const HttpCall *c) { return c->looked; }

Str http_header(const HttpCall *c, const char *name)
{
    for (int i = 0; i < c->header_count; i++)
        if (http_same(c->headers[i].name, name)) return c->headers[i].value;
    return (Str){ 0 };
}

/* RFC 6265 §4.2.1. */
Str http_cookie(const HttpCall *c, const char *name)
{
    for (int i = 0; i < c->header_count; i++) {
        Str rest = c->headers[i].value;
        if (!http_same(c->headers[i].name, "cookie")) continue;
        while (rest.len) {
            Str value = str_trim(str_cut(&rest, ';'));
            Str key = str_cut(&value, '=');
            if (str_eq(key, str_of(name)) && value.at) return value;
        }
    }
    return (Str){ 0 };
}
