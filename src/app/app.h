/* The running house: domains, connections, the lane, workers, live streams. Started by main, or by a test
 * with no socket at all. */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/domain.h"
#include "http/http.h"

/* Who holds this token: fills `ret`, or leaves it as nobody. Given by the domain that keeps accounts. */
typedef Err WhoFn(Db *, Str district, Str token, int64_t now_ms, Actor *ret, Arena *keep);

/* What a place is called; "" where it isn't known. Given by the domain that keeps places. */
typedef Str PlaceNameFn(Ask *, Str code);

typedef struct AppSettings {
    const char *db;                    /* file or postgres://… */
    const char *district;              /* six digits */
    const Domain *const *domains;      /* NULL-ended, in order of dependence */
    WhoFn *who;
    WhoFn *still;                      /* the same, and not taken for a sign of life; NULL: never asked */
    PlaceNameFn *place_name;           /* NULL: the log shows codes alone */
    int readers, workers;              /* event loops; worker threads (2) */
    int node;                          /* 0 to 15: this server's part in new ids */
    const char *site;                  /* where people reach it, "https://…"; NULL: http://localhost */
    const char *key;                   /* the key file of app/seal.h; NULL: tuimen.key beside the database */
    bool sm4;                          /* seal new fields with SM4 and SM3, not AES */
    bool secure;                       /* cookies for https only */
    bool jobless;                      /* nothing runs by the clock: for who compares two states */
    bool tried;                        /* all queries are known to prepare; for tests with many houses */
    enum { LOG_NONE, LOG_ERRORS, LOG_ALL } log;
    int64_t (*clock_ms)(void);         /* NULL: the system's */
} AppSettings;

App *app_open(const AppSettings *, char reterr[256]);   /* migrates, checks what changed, starts the rest */
void app_close(App *);                                  /* lets the lane finish what it holds */

/* Give a domain's long-lived things a home: one pointer a name, swapped whole. */
void app_keep(App *, const char *name, void *thing);
void *app_kept(const App *, const char *name);

/* Read the key file again and go on with what it says; everything stays as it was if it can't be used. */
bool app_keys_again(App *, char reterr[256]);

Str app_district(const App *);
const Domain *const *app_domains(const App *);          /* NULL-ended, as they were given */
Str app_site(const App *);             /* no slash at its end: for codes that are printed, and links */
int64_t app_now(const App *);

/* Serve HTTP. */
typedef struct AppServer AppServer;
AppServer *app_serve(App *, const HttpSettings *, char reterr[256]);
int app_port(const AppServer *);
void app_stop(AppServer *);            /* stop accepting, end streams, answer what is under way */

/* One request without a socket, waiting for its answer; text of the answer lives in `keep`. For tests and
 * tools. */
typedef struct AppTry {
    const char *method, *path, *body, *type, *key, *token;
    bool english;
    const char *client;                /* address; absent: this machine */
    const char *sign;                  /* Tuimen-Sign */
} AppTry;
AskAnswer app_try(App *, const AppTry *, Arena *keep);
AskAnswer app_try_bytes(App *, const AppTry *, Str body, Arena *keep);

/* Work on the lane from inside the house, as the system or as `who`; waits until it is durable. */
Err app_do(App *, const Actor *who, Handler *run, void *with);

/* One round of a job, as the clock would do it. */
struct Job;
Err app_job(App *, const struct Job *);
Err app_job_more(App *, const struct Job *, bool *ret_more);   /* more: its prepare has left some */

/* The same as app_do in two halves, for who has something else to do meanwhile: `keep` and `with` stay until
 * app_did, which must come. */
typedef struct AppDoing AppDoing;
AppDoing *app_doing(App *, const Actor *who, Handler *run, void *with, Arena *keep);
Err app_did(AppDoing *);

/* Descriptions printed from the tables. */
void app_openapi(const Domain *const *, Buf *to);
void app_access(const Domain *const *, Buf *to);        /* who may reach what, as Markdown */

extern const Domain app_domain;        /* events, rights, live streams, health: listed first */

#endif
