/* Streams, answers from other threads, and the end of it all. */
#include "http_rig.h"

#include <malloc.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void streams_events(void **state)
{
    Http *h = start((HttpLimits){ .comment_s = 1 });
    HttpText *t = http_text(S("data: 推门\n\n"));
    int s[10];
    (void)state;
    for (int i = 0; i < 10; i++) s[i] = open_stream(h, "/stream");
    assert_string_equal(header("\r\nContent-Type: "), "text/event-stream");
    assert_int_equal(http_counts(h).streams, 10);
    for (int round = 0; round < 3; round++) {
        assert_int_equal(send_all(t), 10);
        for (int i = 0; i < 10; i++) assert_true(read_until(s[i], "data: 推门\n\n"));
    }
    assert_true(read_until(s[0], ":\n\n"));     /* the comment line */
    for (int i = 0; i < 5; i++) close(s[i]);
    wait_for_count(&gone_count, 5);             /* found by the comment lines */
    assert_int_equal(send_all(t), 5);
    http_quiesce(h);
    for (int i = 5; i < 10; i++) {
        assert_true(read_until(s[i], NULL));
        assert_true(got_len >= 5 && !strcmp(got + got_len - 5, "0\r\n\r\n"));      /* a clean end */
        close(s[i]);
    }
    wait_for_count(&gone_count, 10);
    assert_int_equal(http_counts(h).streams, 0);
    http_text_drop(t);
    http_stop(h);
    assert_int_equal(atomic_load(&gone_count), 10);
}

/* Thousands listen for hours: what the answer's head was made of is given back when it is out. */
static void streams_keep_little(void **state)
{
    enum { MANY = 60, MOST_BYTES_EACH = 7500 };
    Http *h = start((HttpLimits){ 0 });
    HttpText *t = http_text(S("data: 推门\n\n"));
    int s[MANY], first = open_stream(h, "/stream");
    (void)state;
    size_t before = mallinfo2().uordblks;
    for (int i = 0; i < MANY; i++) s[i] = open_stream(h, "/stream");
    assert_int_equal(send_all(t), MANY + 1);
    for (int i = 0; i < MANY; i++) assert_true(read_until(s[i], "data: 推门\n\n"));
    assert_true(mallinfo2().uordblks < before + (size_t)MANY * MOST_BYTES_EACH);
    for (int i = 0; i < MANY; i++) close(s[i]);
    close(first);
    http_text_drop(t);
    http_stop(h);
}

/* HTTP/1.0 knows no chunks; HEAD wants no body. */
static void streams_to_all_kinds_of_clients(void **state)
{
    Http *h = start((HttpLimits){ .comment_s = 1 });
    HttpText *t = http_text(S("data: old\n\n"));
    int s = dial(h);
    (void)state;
    puts_to(s, "GET /stream HTTP/1.0\r\n\r\n");
    assert_true(read_until(s, "\r\n\r\n"));
    assert_int_equal(send_all(t), 1);
    assert_true(read_until(s, "data: old\n\n"));
    close(s);
    wait_for_count(&gone_count, 1);
    exchange(h, "HEAD /stream HTTP/1.1\r\nHost: a\r\n\r\n");
    assert_int_equal(status(), 200);
    wait_for_count(&gone_count, 2);
    http_text_drop(t);
    http_stop(h);
}

static void ends_streams_that_do_not_read(void **state)
{
    static char filler[65536];
    Http *h = start((HttpLimits){ .idle_s = 30 });
    HttpText *t = http_text((Str){ filler, sizeof filler });
    int s = open_stream(h, "/stream"), sent = 0;
    (void)state;
    for (; sent < 10000 && send_all(t); sent++) usleep(1000);      /* until it is stuck in a write */
    assert_true(sent > 2 && sent < 10000);
    wait_for_count(&gone_count, 1);
    assert_int_equal(http_counts(h).streams_overflowed, 1);
    http_text_drop(t);
    close(s);
    http_stop(h);
    assert_int_equal(atomic_load(&gone_count), 1);
}

/* Who asks for a stream on a connection that was busy when the end came. */
static void no_stream_while_stopping(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h);
    (void)state;
    puts_to(s, "GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
    HttpCall *call = wait_for_held();
    http_quiesce(h);
    assert_null(http_stream(call, NULL, NULL));
    http_refuse(call, BUSY);
    assert_true(read_until(s, NULL));
    assert_int_equal(status(), 503);
    close(s);
    http_stop(h);
}

static void *stopper(void *h)
{
    http_stop(h);
    return NULL;
}

static void stops_while_a_call_is_held(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h), idle = dial(h);
    pthread_t thread;
    (void)state;
    puts_to(s, "POST /held HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
    HttpCall *call = wait_for_held();
    pthread_create(&thread, NULL, stopper, h);
    assert_true(read_until(s, NULL));
    assert_int_equal(status(), 503);            /* what is late hears 503 */
    pthread_join(thread, NULL);
    assert_true(str_eq(http_body(call), S("abc")));         /* and whoever answers late finds all as it was */
    http_answer(call, &(HttpAnswer){ .status = 200, .body = S("{}") });
    close(s);
    close(idle);
}

static void waits_for_an_answer_on_its_way(void **state)
{
    Http *h = start((HttpLimits){ 0 });
    int s = dial(h);
    pthread_t thread;
    (void)state;
    puts_to(s, "GET /held HTTP/1.1\r\nHost: a\r\n\r\n");
    HttpCall *call = wait_for_held();
    pthread_create(&thread, NULL, stopper, h);
    usleep(50000);
    http_answer(call, &(HttpAnswer){ .status = 200, .body = S("{\"in\":\"time\"}") });
    assert_true(read_until(s, NULL));
    assert_int_equal(status(), 200);
    assert_true(has("in"));
    pthread_join(thread, NULL);
    close(s);
}

static atomic_bool storming;

static void *storm(void *ctx)
{
    const Http *h = ctx;
    char text[4096];
    while (atomic_load(&storming)) {
        int s = dial(h);
        struct pollfd p = { s, POLLIN, 0 };
        puts_to(s, "GET /thread HTTP/1.1\r\nHost: a\r\n\r\nGET /x HTTP/1.1\r\nHost: a\r\n\r\n"
                   "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
                   "GET /thread HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        while (poll(&p, 1, PATIENCE_MS) > 0 && recv(s, text, sizeof text, 0) > 0)
            ;
        close(s);
    }
    return NULL;
}

/* Answers from many threads while the server runs, and while streams come and go: for the sanitizers. */
static void holds_in_a_storm(void **state)
{
    Http *h = start((HttpLimits){ .comment_s = 1 });
    HttpText *t = http_text(S("data: x\n\n"));
    pthread_t thread[4];
    (void)state;
    atomic_store(&storming, true);
    for (int i = 0; i < 4; i++) pthread_create(&thread[i], NULL, storm, h);
    for (int i = 0; i < 100; i++) {
        int s = open_stream(h, i % 2 ? "/stream" : "/thread-stream");
        send_all(t);
        if (i % 3) assert_true(read_until(s, "data: x\n\n"));
        close(s);
        send_all(t);
    }
    atomic_store(&storming, false);
    for (int i = 0; i < 4; i++) pthread_join(thread[i], NULL);
    http_stop(h);
    assert_int_equal(atomic_load(&gone_count), 100);
    http_text_drop(t);
}

int main(void)
{
    const struct CMUnitTest all[] = {
        cmocka_unit_test(streams_events),
        cmocka_unit_test(streams_keep_little),
        cmocka_unit_test(streams_to_all_kinds_of_clients),
        cmocka_unit_test(ends_streams_that_do_not_read),
        cmocka_unit_test(no_stream_while_stopping),
        cmocka_unit_test(stops_while_a_call_is_held),
        cmocka_unit_test(waits_for_an_answer_on_its_way),
        cmocka_unit_test(holds_in_a_storm),
    };
    return cmocka_run_group_tests(all, NULL, NULL);
}
