/* tuimen serve: open the house, listen, and close it cleanly on SIGTERM or SIGINT. */
#include "main/commands.h"
#include "main/domains.h"

#include "domains/people/people.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

extern const HttpFile web_files[];
extern const int web_file_count;

/* Requests a second of one address, when nobody says otherwise; ten times that at once. An office of sixty
 * desks behind one address opens its pages within it (docs/operating.md). */
enum { RATE = 200, NOT_SAID = -1 };

static bool is_upload(Str method, Str path)
{
    return str_eq(method, S("POST"))
        && (str_eq(path, S("/api/v1/photos")) || str_starts(path, S("/api/v1/imports"))
            || str_eq(path, S("/api/v1/facilities/check")) || str_eq(path, S("/api/v1/facilities/import")));
}

/* A connection is a file descriptor: take as many as the system lets us. */
static void raise_limit(void)
{
    struct rlimit files;
    if (getrlimit(RLIMIT_NOFILE, &files)) return;
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
}

/* SIGHUP: the key file has changed. At a terminal it means that the terminal is gone: there it isn't ours. */
static void keys_again(App *app)
{
    char why[256] = "";
    if (app_keys_again(app, why)) fputs("tuimen: SIGHUP: the key file was read again\n", stderr);
    else fprintf(stderr, "tuimen: SIGHUP: %s; everything stays as it was\n", why);
}

static void wait_for_signal(const sigset_t *signals, App *app)
{
    int got;
    while (!sigwait(signals, &got) && got == SIGHUP) keys_again(app);
    fprintf(stderr, "tuimen: %s\n", got == SIGINT ? "SIGINT" : "SIGTERM");
}

static bool site_fits(const char *z)
{
    bool web = !strncmp(z, "https://", 8) || !strncmp(z, "http://", 7);
    return web && strlen(z) <= 200 && !strpbrk(z, " \t\"<>'?#");
}

/* Into a new house nobody can come yet. */
static void say_how_to_begin(App *app, const char *db)
{
    bool anybody = true;
    if (people_anybody(app, &anybody) || anybody) return;
    bool secret = strstr(db, "://");               /* it may hold a password */
    fprintf(stderr, "tuimen: 还没有账号，请另开一个终端执行（会询问密码） / no account yet; in another terminal (it asks for a"
            " password):\n    tuimen account add --login NAME --role admin --db %s\n",
            secret ? "postgres://…" : db);
}

int command_serve(int argc, char **argv)
{
    const char *db = "tuimen.db", *address = "127.0.0.1", *log = "all", *site = NULL, *words[1];
    long port = 8080, threads = 2, rate = NOT_SAID, each = 1024;
    bool secure = false, forwarded = false;
    int count;
    char why[256], here[300];
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--address", OPTION_TEXT, &address, 0, 0, "to listen on (127.0.0.1)" },
        { "--port", OPTION_NUMBER, &port, 0, 65535, "to listen on; 0: any (8080)" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "event loops (2)" },
        { "--rate", OPTION_NUMBER, &rate, 0, 100000, "requests a second of one address (200); 0: any" },
        { "--connections-each", OPTION_NUMBER, &each, 1, 100000, "connections of one address (1024)" },
        { "--site", OPTION_TEXT, &site, 0, 0, "https://… where people reach it, for codes and links" },
        { "--secure", OPTION_FLAG, &secure, 0, 0, "cookies for https only: there is TLS in front" },
        { "--trust-forwarded", OPTION_FLAG, &forwarded, 0, 0, "take addresses from X-Forwarded-For" },
        { "--log", OPTION_TEXT, &log, 0, 0, "none, errors or all (all)" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 0, &count)) return 2;
    AppSettings set = house_settings(db);
    snprintf(here, sizeof here, "http://%s:%ld", strcmp(address, "127.0.0.1") ? address : "localhost", port);
    set.site = site ? site : here;
    if (!site_fits(set.site)) return fprintf(stderr, "tuimen: --site: https://…, 200 characters at most\n"),
        2;
    set.readers = (int)threads;
    set.secure = secure;
    set.log = !strcmp(log, "none") ? LOG_NONE : !strcmp(log, "errors") ? LOG_ERRORS : LOG_ALL;
    raise_limit();
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    if (!isatty(STDIN_FILENO)) sigaddset(&signals, SIGHUP);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);         /* every thread that follows inherits it */
    signal(SIGPIPE, SIG_IGN);
    signal(SIGXFSZ, SIG_IGN);                           /* a file at its limit is an error, not the end */
    App *app = app_open(&set, why);
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    http_files(web_files, web_file_count);
    HttpSettings http = { .address = address, .port = (int)port, .is_upload = is_upload,
                          .trust_forwarded = forwarded,
                          .limits = { .requests_per_s_each = rate == NOT_SAID ? RATE : (int)rate,
                                      .spare_loopback = rate == NOT_SAID, .connections_each = (int)each } };
    AppServer *server = app_serve(app, &http, why);
    if (!server) return fprintf(stderr, "tuimen: %s\n", why), app_close(app), 1;
    printf("推门 Tuimen: http://%s:%d/\n", address, app_port(server));
    fflush(stdout);
    say_how_to_begin(app, db);
    wait_for_signal(&signals, app);
    app_stop(server);
    app_close(app);
    fprintf(stderr, "tuimen: closed, everything acknowledged is on disk\n");
    return 0;
}
