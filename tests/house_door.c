/* Opening the door, and a client that is no more than a socket. */
#include "house_door.h"

#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

enum { WAIT_MS = 20000 };

static bool is_upload(Str method, Str path)
{
    return str_eq(method, S("POST")) && str_eq(path, S("/api/v1/photos"));
}

void door_open(House *h)
{
    char why[256] = "";
    HttpSettings set = { .address = "127.0.0.1", .threads = 2, .is_upload = is_upload,
                         .trust_forwarded = true };
    h->server = app_serve(h->app, &set, why);
    if (!h->server) fail_msg("%s", why);
    h->port = app_port(h->server);
}

void door_shut(House *h)
{
    app_stop(h->server);
    h->server = NULL;
}

void door_restart(House *h)
{
    door_shut(h);
    app_close(h->app);
    house_open(h);
    door_open(h);
}

int door_try(House *h)
{
    struct sockaddr_in to = { .sin_family = AF_INET, .sin_port = htons((uint16_t)h->port) };
    int s = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assert_true(s >= 0);
    if (!connect(s, (struct sockaddr *)&to, sizeof to)) return s;
    close(s);
    return -1;
}

int door_dial(House *h)
{
    int s = door_try(h);
    assert_true(s >= 0);
    return s;
}

void door_say(int s, const char *text, ptrdiff_t len)
{
    while (len > 0) {
        ssize_t n = send(s, text, (size_t)len, MSG_NOSIGNAL);
        if (n <= 0) return;
        text += n;
        len -= n;
    }
}

void door_request(House *h, int s, const Person *who, const char *method, const char *target,
                  const char *more, const char *body)
{
    Buf b = buf_new(&h->keep, 1000);
    buf_fmt(&b, "%s %s HTTP/1.1\r\nHost: a\r\nConnection: close\r\n", method, target);
    if (who) buf_fmt(&b, "Authorization: Bearer %s\r\n", who->token);
    if (more) buf_adds(&b, more);
    if (body) buf_fmt(&b, "Content-Type: application/json\r\nContent-Length: %zu\r\n", strlen(body));
    buf_adds(&b, "\r\n");
    if (body) buf_adds(&b, body);
    door_say(s, b.at, b.len);
}

static Reply parse(Str all)
{
    Reply r = { 0 };
    ptrdiff_t end = str_find(all, S("\r\n\r\n"));
    if (end < 0 || !str_starts(all, S("HTTP/1.1 "))) return r;
    r.status = atoi(all.at + 9);
    r.head = str_part(all, 0, end + 2);
    r.body = str_part(all, end + 4, all.len);
    return r;
}

Reply door_hear(House *h, int s)
{
    Buf b = buf_new(&h->keep, 4096);
    struct pollfd p = { s, POLLIN, 0 };
    for (;;) {
        if (poll(&p, 1, WAIT_MS) <= 0) fail_msg("no answer, only: %.*s", STR_ARG(buf_str(&b)));
        ssize_t n = recv(s, buf_space(&b, 4096), 4096, 0);
        if (n <= 0) break;
        b.len += n;
    }
    close(s);
    buf_char(&b, 0);                               /* for atoi and the like */
    return parse(str_part(buf_str(&b), 0, b.len - 1));
}

bool door_silent(int s)
{
    struct pollfd p = { s, POLLIN, 0 };
    return poll(&p, 1, 200) == 0;
}

Reply door_ask(House *h, const Person *who, const char *method, const char *target, const char *more,
               const char *body)
{
    int s = door_dial(h);
    door_request(h, s, who, method, target, more, body);
    return door_hear(h, s);
}

Reply door_must(House *h, const Person *who, const char *method, const char *target, const char *more,
                const char *body, int status)
{
    Reply r = door_ask(h, who, method, target, more, body);
    if (r.status != status)
        fail_msg("%s %s %s: %d %.*s", method, target, body ? body : "", r.status, STR_ARG(r.body));
    return r;
}

Str reply_header(Reply r, const char *name)
{
    char line[80];
    snprintf(line, sizeof line, "\r\n%s: ", name);
    ptrdiff_t at = str_find(r.head, str_of(line));
    if (at < 0) return (Str){ 0 };
    Str rest = str_part(r.head, at + (ptrdiff_t)strlen(line), r.head.len);
    return str_part(rest, 0, str_find(rest, S("\r\n")));
}

static AskAnswer as_answer(Reply r) { return (AskAnswer){ .status = r.status, .body = r.body }; }

bool reply_says(Reply r, const char *text) { return says(as_answer(r), text); }
int64_t reply_number(Reply r, const char *key) { return said_number(as_answer(r), key); }
Str reply_text(Reply r, const char *key) { return said_text(as_answer(r), key); }

int64_t door_figure(House *h, const char *name)
{
    Reply r = door_must(h, NULL, "GET", "/metrics", NULL, NULL, 200);
    const char *line = house_fmt(h, "\n%s ", name);
    ptrdiff_t at = str_find(r.body, str_of(line));
    return at < 0 ? 0 : strtoll(r.body.at + at + strlen(line), NULL, 10);
}
