/* Routes: everything that must be known about an address before running it, as rows of a table. */
#ifndef APP_ROUTE_H
#define APP_ROUTE_H

#include "base/err.h"
#include "base/shape.h"

struct Ask;
typedef Err Handler(struct Ask *);
typedef void SaysNo(struct Ask *, Err);

enum { ROUTE_SEGMENTS = 4 };

/* Who may come in, when it is not a permission out of gate_roles.def. */
#define PUBLIC    "public"
#define SIGNED_IN "signed-in"

typedef enum RouteFlags {
    GIVES_LIST = 1,      /* {"items":[gives],"next"} */
    GIVES_ARRAY = 2,     /* [gives] */
    RAW_BODY = 4,        /* the body is bytes, not JSON */
    SLOW = 8,   /* a read that may take more than a millisecond: on a worker, not in the event loop */
    NO_REPLAY = 16,      /* the answer holds a secret: it is not kept for a repeated Idempotency-Key */
    STREAM = 32,         /* server-sent events; run by the app floor itself */
    HIDDEN = 64,         /* not in api/openapi.json: pages, tiles, health */
    GUESTS_WRITE = 128,  /* PUBLIC and writes: without a session only now and then (guests.h) */
    SIGNED = 512,        /* PUBLIC, but the handler lets in only who signed with a key of ours (Wire.sign) */
    READS = 256,         /* a POST that writes nothing: what is asked is too personal for an address */
    HELD = 1024,         /* takes a secret that might be guessed: now and then, signed in or not (guests.h) */
    OWN_QUERY = 4096,    /* `query` only describes; the handler reads: a standard wants its own refusals */
    VEILED = 2048        /* where nobody may know who asked, its answers are kept so too (veil.h) */
} RouteFlags;

typedef struct Route {
    const char *method, *path;         /* "POST", "/api/v1/cases/{id}/accept" */
    Handler *run;
    int arg;                           /* for a handler that serves several rows */
    const char *may;                   /* a permission, PUBLIC or SIGNED_IN; never NULL */
    const Shape *takes, *gives;        /* body in, body out; NULL: none */
    const Shape *query;                /* parameters after "?"; NULL: none */
    int status;                        /* of success; 0: 200 */
    int flags;
    const Err *refuses;                /* NULL-ended; beyond the refusals every route may answer */
    const char *about;                 /* one line for the API's reader */
    Handler *prepare;   /* before the lane, on a worker with a reading connection: the slow part */
    SaysNo *says_no;                   /* refusals in a standard's own form; NULL: RFC 9457 */
} Route;

/* Does the path fit the pattern? Fills `segment` with what stood for {…}. Pure. */
bool route_fits(const char *pattern, Str path, Str segment[ROUTE_SEGMENTS]);

/* All tables (each ended by a row without a path) in one order: a path is held against few of them. */
typedef struct RouteIndex RouteIndex;
RouteIndex *route_index(Arena *keep, const Route *const *tables, int count);

/* The routes that fit a path, whatever their method: those with the longer literal head first, then in the
 * order of the tables. NULL: no more. */
typedef struct RouteWalk { const RouteIndex *index; Str path; int slashes, heads, at, left; } RouteWalk;
RouteWalk route_walk(const RouteIndex *, Str path);
const Route *route_next(RouteWalk *, Str segment[ROUTE_SEGMENTS]);

#endif
