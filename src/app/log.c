/* Structured logs on standard error, a JSON object a line. No query, no body, no name: the pattern of the
 * route and the number of the account are enough to follow a request by its id. */
#include "app/inside.h"

#include "json/json.h"

#include <time.h>
#include <unistd.h>

int64_t clock_now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_REALTIME, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

int64_t clock_us(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

void cond_monotonic(pthread_cond_t *to)
{
    pthread_condattr_t by;
    pthread_condattr_init(&by);
    pthread_condattr_setclock(&by, CLOCK_MONOTONIC);
    pthread_cond_init(to, &by);
    pthread_condattr_destroy(&by);
}

/* One write a line: lines of several threads don't mix. Nobody can be told if it fails. */
static void put_line(const Buf *b)
{
    ssize_t sent = write(STDERR_FILENO, b->at, (size_t)b->len);
    (void)sent;
}

void log_request(const App *app, const Asking *a, int64_t us)
{
    int status = a->ask.answer.status;
    if (app->set.log == LOG_NONE || (app->set.log == LOG_ERRORS && status < 500)) return;
    char block[2048];
    Arena room = { block, block + sizeof block, NULL };
    Buf b = buf_new(&room, 1600);
    buf_fmt(&b, "{\"at_ms\":%lld,\"request\":\"%.*s\",\"method\":\"%.8s\",\"route\":\"%.100s\",\"status\":%d,"
            "\"us\":%lld,\"account\":%lld,\"code\":\"%.60s\"}\n",
            (long long)a->ask.now_ms, STR_ARG(str_part(a->ask.wire.request_id, 0, 40)),
            a->ask.route ? a->ask.route->method : "", a->ask.route ? a->ask.route->path : "", status,
            (long long)us, a->ask.unnamed ? 0 : (long long)a->ask.who.account,
            a->refused ? a->refused->code : "");
    put_line(&b);
}

void log_trouble(const char *where, Err e, const char *words)
{
    char block[4096];
    Arena room = { block, block + sizeof block, NULL };
    Buf b = buf_new(&room, 3000);
    buf_fmt(&b, "{\"at_ms\":%lld,\"trouble\":\"%s\",\"code\":\"%s\",\"words\":", (long long)clock_now_ms(),
            where, e ? e->code : "");
    json_text(&b, str_part(str_of(words ? words : ""), 0, 400));
    buf_adds(&b, "}\n");
    put_line(&b);
}
