/* Answers: what the handler did not say is filled in, then MHD's response is made. From any thread. */
#include "http/http_inside.h"
#include "http/http_pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORTH_PACKING = 1024, STREAM_BLOCK = 128, MOST_HEADER_BYTES = 704 };

static const char CSP[] = "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'self'; "
    "form-action 'self'; frame-ancestors 'none'";

/* An answer in the making. */
typedef struct Making {
    const HttpCall *call;
    const HttpAnswer *answer;
    struct MHD_Response *response;
    bool failed;
} Making;

static bool given(const HttpAnswer *a, const char *name)
{
    for (int i = 0; i < a->header_count; i++)
        if (http_same(a->headers[i].name, name)) return true;
    return false;
}

static void put(Making *m, const char *name, const char *value)
{
    if (MHD_add_response_header(m->response, name, value) == MHD_NO) m->failed = true;
}

static void fill(Making *m, const char *name, const char *value)
{
    if (!given(m->answer, name)) put(m, name, value);
}

/* The handler's own headers. MHD refuses line breaks; together they must fit what a connection keeps free. */
static void put_given(Making *m)
{
    char room[MOST_HEADER_BYTES];
    int64_t total = 0;
    for (int i = 0; i < m->answer->header_count; i++) {
        Str name = m->answer->headers[i].name, value = m->answer->headers[i].value;
        total += name.len + value.len + 4;
        if (total > MOST_HEADER_BYTES || !http_token(name)) {
            m->failed = true;
            return;
        }
        memcpy(room, name.at, (size_t)name.len);
        room[name.len] = 0;
        if (value.len) memcpy(room + name.len + 1, value.at, (size_t)value.len);
        room[name.len + 1 + value.len] = 0;
        put(m, room, room + name.len + 1);
    }
}

static void put_security(Making *m)
{
    fill(m, "Content-Security-Policy", CSP);
    fill(m, "X-Content-Type-Options", "nosniff");
    fill(m, "Referrer-Policy", "same-origin");
    fill(m, "Permissions-Policy", "camera=(self), geolocation=(self)");
}

static void put_type(Making *m, Str type)
{
    char z[96];
    snprintf(z, sizeof z, "%.*s", STR_ARG(type));
    fill(m, "Content-Type", z);
}

static bool quiesced(const HttpCall *c) { return atomic_load(&c->http->quiesced); }

/* MHD's response; NULL if a header of the handler's could not be sent. */
static struct MHD_Response *made(Making *m, bool close)
{
    put_given(m);
    if (close || quiesced(m->call)) put(m, "Connection", "close");
    if (!m->failed) return m->response;
    MHD_destroy_response(m->response);
    return NULL;
}

static struct MHD_Response *from_memory(Str body, enum MHD_ResponseMemoryMode mode)
{
    void *at = (void *)(uintptr_t)(body.len ? body.at : "");
    return MHD_create_response_from_buffer((size_t)body.len, at, mode);
}

/* A file's tag for one of its forms: strong tags of different bytes must differ (RFC 9110 §8.8.3.3). */
static void form_tag(const HttpFile *f, const char *form, char ret[128])
{
    int n = (int)strlen(f->etag);
    snprintf(ret, 128, "%.*s%s\"", n > 100 ? 100 : n - 1, f->etag, form);
}

typedef struct Form { Str bytes; const char *coding, *mark; } Form;

static Form form_of(const HttpCall *c, const HttpFile *f)
{
    Str takes = http_header(c, "accept-encoding");
    if (f->brotli && pack_accepts(takes, "br"))
        return (Form){ { (const char *)f->brotli, (ptrdiff_t)f->brotli_len }, "br", "-br" };
    if (f->gzip && pack_accepts(takes, "gzip"))
        return (Form){ { (const char *)f->gzip, (ptrdiff_t)f->gzip_len }, "gzip", "-gz" };
    return (Form){ { (const char *)f->plain, (ptrdiff_t)f->plain_len }, NULL, "" };
}

static struct MHD_Response *answer_file(HttpCall *c, const HttpAnswer *a, const HttpFile *f, int *status)
{
    char tag[128];
    Form form = form_of(c, f);
    form_tag(f, form.mark, tag);
    bool fresh = c->is_get && *status == 200 && pack_has_tag(http_header(c, "if-none-match"), str_of(tag));
    Making m = { c, a, from_memory(fresh ? S("") : form.bytes, MHD_RESPMEM_PERSISTENT), false };
    if (!m.response) return NULL;
    if (fresh) *status = 304;
    else put_type(&m, str_of(f->type));
    if (!fresh && form.coding) put(&m, "Content-Encoding", form.coding);
    if (f->gzip || f->brotli) put(&m, "Vary", "Accept-Encoding");
    if (*status != 404) fill(&m, "ETag", tag);
    bool lasting = f->immutable && *status != 404;
    fill(&m, "Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-cache");
    put_security(&m);
    c->reply_bytes = fresh ? 0 : form.bytes.len;
    return made(&m, false);
}

static bool is_fresh(const HttpCall *c, const HttpAnswer *a, Str tag)
{
    for (int i = 0; i < a->header_count; i++)
        if (http_same(a->headers[i].name, "etag")) tag = a->headers[i].value;
    return tag.len && pack_has_tag(http_header(c, "if-none-match"), tag);
}

static struct MHD_Response *copied(Str body)
{
    return body.len ? from_memory(body, MHD_RESPMEM_MUST_COPY) : from_memory(body, MHD_RESPMEM_PERSISTENT);
}

static struct MHD_Response *answer_body(HttpCall *c, const HttpAnswer *a, int *status)
{
    char tag[24] = "";
    int64_t packed_len = 0;
    bool found = *status == 200 && c->is_get;
    Str type = a->type.len ? a->type : S("application/json");
    if (found && !given(a, "etag")) pack_tag(a->body, tag);
    bool fresh = found && is_fresh(c, a, str_of(tag));
    bool packable = a->body.len >= WORTH_PACKING && pack_is_text(type) && !given(a, "content-encoding");
    bool takes = packable && !fresh && pack_accepts(http_header(c, "accept-encoding"), "gzip");
    char *packed = takes ? pack_gzip(a->body, &packed_len) : NULL;
    Str body = packed ? (Str){ packed, (ptrdiff_t)packed_len } : fresh ? S("") : a->body;
    Making m = { c, a, packed ? from_memory(body, MHD_RESPMEM_MUST_FREE) : copied(body), false };
    if (!m.response) {
        free(packed);
        return NULL;
    }
    if (fresh) *status = 304;
    if (body.len) put_type(&m, type);
    if (packed) put(&m, "Content-Encoding", "gzip");
    if (packable) put(&m, "Vary", "Accept-Encoding");
    if (tag[0]) fill(&m, "ETag", tag);
    fill(&m, "Cache-Control", found ? "private, no-cache" : "no-store");
    put_security(&m);
    c->reply_bytes = body.len;
    return made(&m, false);
}

void http_answer(HttpCall *c, const HttpAnswer *a)
{
    int status = a->status;
    struct MHD_Response *r = NULL;
    if (a->static_path) {
        const HttpFile *f = http_file(str_of(a->static_path));
        if (!f) {
            http_refuse(c, NOT_FOUND);
            return;
        }
        r = answer_file(c, a, f, &status);
    } else if (status >= 200 && status <= 599) {
        r = answer_body(c, a, &status);
    }
    if (!r) {
        status = BROKEN->status;
        r = answer_refused(c, BROKEN, false, 0);
    }
    atomic_fetch_add(&http_loop(c)->bytes_out, c->reply_bytes);
    call_finish(c, status, r);
}

/* The phrase of RFC 9110 §15 for the statuses that refusals use. */
static const char *phrase(int status)
{
    static const struct { int status; const char *phrase; } known[] = {
        { 400, "Bad Request" }, { 401, "Unauthorized" }, { 403, "Forbidden" }, { 404, "Not Found" },
        { 405, "Method Not Allowed" }, { 409, "Conflict" }, { 410, "Gone" }, { 412, "Precondition Failed" },
        { 413, "Content Too Large" }, { 415, "Unsupported Media Type" }, { 422, "Unprocessable Content" },
        { 428, "Precondition Required" }, { 429, "Too Many Requests" },
        { 431, "Request Header Fields Too Large" }, { 500, "Internal Server Error" },
        { 501, "Not Implemented" }, { 503, "Service Unavailable" }, { 505, "HTTP Version Not Supported" } };
    for (int i = 0; i < COUNT(known); i++)
        if (known[i].status == status) return known[i].phrase;
    return "Refused";
}

static int quoted(char *to, int room, const char *z)
{
    int n = 0;
    for (; *z && n + 2 < room; z++) {
        if (*z == '"' || *z == '\\') to[n++] = '\\';
        to[n++] = *z;
    }
    to[n] = 0;
    return n;
}

/* RFC 9457 §3, with the stable code as an extension member. */
static Str problem(Err e, bool english, char room[1024])
{
    char sentence[512];
    quoted(sentence, sizeof sentence, english ? e->en : e->zh);
    int n = snprintf(room, 1024, "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\","
                     "\"detail\":\"%s\"}", phrase(e->status), e->status, e->code, sentence);
    return (Str){ room, n };
}

struct MHD_Response *answer_refused(const HttpCall *c, Err e, bool close, int retry_s)
{
    static const HttpAnswer nothing_given;
    char room[1024], seconds[16];
    Making m = { c, &nothing_given, copied(problem(e, c->english, room)), false };
    if (!m.response) return NULL;
    put(&m, "Content-Type", "application/problem+json");
    put(&m, "Content-Language", c->english ? "en" : "zh-CN");
    put(&m, "Vary", "Accept-Language");
    put(&m, "Cache-Control", "no-store");
    if (e->status == 405) put(&m, "Allow", "GET, HEAD, POST, PUT, PATCH, DELETE");
    snprintf(seconds, sizeof seconds, "%d", retry_s);
    if (retry_s) put(&m, "Retry-After", seconds);
    put_security(&m);
    return made(&m, close);
}

void http_refuse(HttpCall *c, Err e)
{
    int retry_s = e->status == 429 || e->status == 503;
    struct MHD_Response *r = answer_refused(c, e, false, retry_s);
    call_finish(c, e->status, r);
}

/* A stream is no document: only what matters. MHD would keep each as long as the stream lives, so they go as
 * soon as they are out; "Connection: close" stays, for MHD looks at it later. */
static const struct { const char *name, *value; } stream_headers[] = {
    { "Content-Type", "text/event-stream" },
    { "Cache-Control", "no-store" },
    { "X-Content-Type-Options", "nosniff" },
    { "X-Accel-Buffering", "no" }               /* nginx passes each event on at once */
};

struct MHD_Response *answer_stream(const HttpCall *c, HttpStream *stream)
{
    static const HttpAnswer nothing_given;
    Making m = { c, &nothing_given, NULL, false };
    m.response = MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, STREAM_BLOCK, stream_read, stream, NULL);
    if (!m.response) return NULL;
    for (int i = 0; i < COUNT(stream_headers); i++) put(&m, stream_headers[i].name, stream_headers[i].value);
    return made(&m, true);
}

void answer_stream_lighten(struct MHD_Response *r)
{
    for (int i = 0; i < COUNT(stream_headers); i++)
        MHD_del_response_header(r, stream_headers[i].name, stream_headers[i].value);
}
