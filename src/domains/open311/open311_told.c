/* XML 1.0 and JSON, written side by side. */
#include "domains/open311/open311_told.h"

#include "json/json.h"
#include "vocab/moment.h"

Told told_begin(Arena *keep, int form)
{
    Told t = { .to = buf_new(keep, 4096), .json = form == TOLD_JSON };
    if (!t.json) buf_adds(&t.to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    return t;
}

/* XML 1.0 §2.2: what no document may hold stands as U+FFFD. JSON says it as it is. */
static void escaped(Buf *to, Str s)
{
    static const char gone[] = "\xEF\xBF\xBD";
    while (s.len) {
        Str from = s;
        int32_t c = utf8_next(&s);
        if (c < 0) return;
        bool allowed = c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
        if (!allowed) buf_adds(to, gone);
        else if (c == '&') buf_adds(to, "&amp;");
        else if (c == '<') buf_adds(to, "&lt;");
        else if (c == '>') buf_adds(to, "&gt;");
        else if (c == '"') buf_adds(to, "&quot;");
        else if (c == '\r') buf_adds(to, "&#13;");
        else buf_add(to, str_part(from, 0, from.len - s.len));
    }
}

static bool in_list(const Told *t) { return t->depth && t->list[t->depth - 1]; }

/* A comma, and the name where there is one. */
static void next(Told *t, const char *name)
{
    char last = t->to.len ? t->to.at[t->to.len - 1] : '[';
    if (last != '[' && last != '{' && last != ':') buf_char(&t->to, ',');
    if (!t->depth || in_list(t)) return;
    buf_fmt(&t->to, "\"%s\":", name);
}

static void open_it(Told *t, const char *name, bool list)
{
    if (t->json) {
        next(t, name);
        buf_char(&t->to, list ? '[' : '{');
    } else {
        buf_fmt(&t->to, "<%s>", name);
    }
    t->list[t->depth++] = list;
}

void told_list(Told *t, const char *name) { open_it(t, name, true); }
void told_object(Told *t, const char *name) { open_it(t, name, false); }

void told_end(Told *t, const char *name)
{
    bool list = t->list[--t->depth];
    if (t->json) buf_char(&t->to, list ? ']' : '}');
    else buf_fmt(&t->to, "</%s>\n", name);
}

/* `quoted`: JSON text; else `words` is a number or a word of JSON's own. */
static void put(Told *t, const char *name, Str words, bool quoted)
{
    if (!t->json) {
        buf_fmt(&t->to, words.len ? "<%s>" : "<%s/>", name);
        escaped(&t->to, words);
        if (words.len) buf_fmt(&t->to, "</%s>", name);
        return;
    }
    next(t, name);
    if (!words.len) buf_adds(&t->to, "null");
    else if (quoted) json_text(&t->to, words);
    else buf_add(&t->to, words);
}

void told_text(Told *t, const char *name, Str s) { put(t, name, s, true); }
void told_bool(Told *t, const char *name, bool yes) { put(t, name, yes ? S("true") : S("false"), false); }

void told_int(Told *t, const char *name, int64_t n)
{
    Buf b = buf_new(t->to.keep, 24);
    buf_int(&b, n);
    put(t, name, buf_str(&b), false);
}

void told_degrees(Told *t, const char *name, int64_t e7)
{
    Buf b = buf_new(t->to.keep, 24);
    if (e7 != NONE) json_degrees(&b, e7);
    put(t, name, buf_str(&b), false);
}

void told_time(Told *t, const char *name, int64_t ms)
{
    Buf b = buf_new(t->to.keep, 40);
    Str all = { NULL, 0 };
    if (ms != NONE) moment_write(&b, ms), all = buf_str(&b);
    Buf words = buf_new(t->to.keep, 40);
    buf_add(&words, str_part(all, 0, 19));             /* to the second, as the standard's examples are */
    buf_add(&words, str_part(all, 23, all.len));
    put(t, name, buf_str(&words), true);
}

Err told_answer(Ask *ask, const Told *t, int status)
{
    ask->answer.status = status;
    ask->answer.type = t->json ? S("application/json; charset=utf-8") : S("text/xml; charset=utf-8");
    ask->answer.body = buf_str(&t->to);
    return NULL;
}

static int status_of(Err e)
{
    switch (e->status) {
    case 401: case 403: return 403;
    case 404: case 405: case 429: case 500: case 503: return e->status;
    default: return 400;
    }
}

/* Of what is no route: JSON where the address ends so, else XML, which the standard asks of everybody. */
static int form_of(const Ask *ask)
{
    if (ask->route) return ask->route->arg;
    return str_ends(ask->wire.path, S(".json")) ? TOLD_JSON : TOLD_XML;
}

void told_refusal(Ask *ask, Err e)
{
    Told t = told_begin(ask->arena, form_of(ask));
    Buf words = buf_new(ask->arena, 200);
    int status = status_of(e);
    buf_add(&words, ask_say(ask, e->zh, e->en));
    if (ask->why.pointer[0]) {
        const char *field = ask->why.pointer + (ask->why.pointer[0] == '/');
        buf_fmt(&words, ask->wire.english ? ": %s — %s" : "：%s %s", field,
                ask->wire.english ? ask->why.en : ask->why.zh);
    }
    told_list(&t, "errors");
    told_object(&t, "error");
    told_int(&t, "code", status);
    told_text(&t, "description", buf_str(&words));
    told_end(&t, "error");
    told_end(&t, "errors");
    told_answer(ask, &t, status);
    ask->answer.retry_s = ask->retry_s ? ask->retry_s : status == 503;
}
