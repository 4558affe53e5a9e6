/* Answers: a record by its shape, a list, or a problem by RFC 9457. */
#include "app/inside.h"

#include "json/json.h"

#include <stdio.h>

static Err put(Ask *ask, int status, const char *type, Str body)
{
    ask->answer.status = status;
    ask->answer.type = str_of(type);
    ask->answer.body = body;
    return NULL;
}

Err answer(Ask *ask, int status, const Shape *shape, const void *record)
{
    Buf b = buf_new(ask->arena, 512);
    json_write(&b, shape, record);
    return put(ask, status, "application/json", buf_str(&b));
}

Err answer_list(Ask *ask, const Shape *shape, const List *list, Str next)
{
    Buf b = buf_new(ask->arena, 256 + list->count * 256);
    buf_adds(&b, "{\"items\":");
    json_write_list(&b, shape, list->at, list->count);
    if (next.at) {
        buf_adds(&b, ",\"next\":");
        json_text(&b, next);
    }
    buf_char(&b, '}');
    return put(ask, 200, "application/json", buf_str(&b));
}

Err answer_array(Ask *ask, const Shape *shape, const List *list)
{
    Buf b = buf_new(ask->arena, 256 + list->count * 256);
    json_write_list(&b, shape, list->at, list->count);
    return put(ask, 200, "application/json", buf_str(&b));
}

Err answer_nothing(Ask *ask) { return put(ask, 204, NULL, S("")); }

Err answer_bytes(Ask *ask, Str type, Str bytes, Str etag)
{
    ask->answer.status = 200;
    ask->answer.type = type;
    ask->answer.body = bytes;
    ask->answer.etag = etag;
    return NULL;
}

Err answer_html(Ask *ask, int status, Str html) { return put(ask, status, "text/html; charset=utf-8", html); }

static void error_row(Buf *b, const Blame *why)
{
    buf_adds(b, ",\"errors\":[{\"pointer\":");
    json_text(b, str_of(why->pointer));
    buf_adds(b, ",\"zh\":");
    json_text(b, str_of(why->zh));
    buf_adds(b, ",\"en\":");
    json_text(b, str_of(why->en));
    buf_adds(b, "}]");
}

/* The detail is the sentence of the refusal, and the field and its limit where one is to blame; or the limit
 * alone, of what has no field (a file). */
Str answer_why(Ask *ask)
{
    const Blame *why = &ask->why;
    Buf b = buf_new(ask->arena, 256);
    bool en = ask->wire.english;
    if (why->pointer[0]) {
        buf_adds(&b, why->pointer[0] == '/' ? why->pointer + 1 : why->pointer);
        buf_adds(&b, en ? " — " : " ");
    }
    if (why->zh[0]) buf_adds(&b, en ? why->en : why->zh);
    return buf_str(&b);
}

Str answer_says(Ask *ask, Err refused)
{
    Buf b = buf_new(ask->arena, 256);
    Str why = answer_why(ask);
    buf_adds(&b, ask->wire.english ? refused->en : refused->zh);
    if (why.len) buf_adds(&b, ask->wire.english ? ": " : "：");
    buf_add(&b, why);
    return buf_str(&b);
}

void answer_problem(Ask *ask, Err refused)
{
    Str says = answer_says(ask, refused);
    Buf b = buf_new(ask->arena, 512);
    buf_fmt(&b, "{\"type\":\"about:blank\",\"title\":");
    json_text(&b, str_of(ask->wire.english ? refused->en : refused->zh));
    buf_fmt(&b, ",\"status\":%d,\"code\":", refused->status);
    json_text(&b, str_of(refused->code));
    buf_adds(&b, ",\"detail\":");
    json_text(&b, says);
    buf_adds(&b, ",\"request_id\":");
    json_text(&b, ask->wire.request_id);
    if (ask->why.pointer[0]) error_row(&b, &ask->why);
    buf_char(&b, '}');
    put(ask, refused->status, "application/problem+json", buf_str(&b));
    ask->answer.retry_s = ask->retry_s ? ask->retry_s : refused->status == 503;
}

Err answer_refusal(Ask *ask, Err refused)
{
    answer_problem(ask, refused);
    ask->counted = refused;
    return NULL;
}
