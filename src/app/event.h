/* Events: what happened, written in the transaction in which it happened. One append-only table, chained by
 * SM3 (GB/T 32905), is audit trail, live update and outbox. Bodies hold no personal data in plain form. */
#ifndef APP_EVENT_H
#define APP_EVENT_H

#include "app/ask.h"
#include "app/stored.h"

typedef struct EventKind {
    const char *name;                  /* "cases.filed" */
    const char *zh, *en;               /* what happened, for the log */
} EventKind;

/* A row of `events` is an EventLink (app/stored.h). `place` says who may see it by data scope ("": nobody by
 * place); `owner` is the account it concerns (0: none); `by_words` who did it, in words, as
 * they were then. */
typedef EventLink Event;

enum { EVENT_DIGEST = 32 };

/* Write one event and tell the domains that hear it, in this transaction. `shape` may be NULL: an empty
 * body. */
Err event_post(Ask *, const EventKind *, int64_t subject, Str place, int64_t owner, const Shape *,
    const void *);

/* The newest event this request has posted, ears aside, without body and digest. */
const Event *event_own(const Ask *);

/* A domain's ear, run inside the same transaction; it may post events, which are not heard again. */
typedef struct Hear { const EventKind *kind; Err (*run)(Ask *, const Event *); } Hear;

/* What an event adds to the chain: SM3 over the digest before it and its canonical bytes. Pure but for
 * OpenSSL. */
void event_digest(const unsigned char before[EVENT_DIGEST], Str district, const Event *, Arena scratch,
                  unsigned char to[EVENT_DIGEST]);

/* Events of one noun, oldest first: its road so far. */
Err event_road(Ask *, int64_t subject, List *ret);

/* Walk the whole chain of a district, to where it is said to end: NULL and the number of events, or
 * EVENT_CHAIN_BROKEN with the first bad or missing seq. */
REFUSES(EVENT_CHAIN_BROKEN);
Err event_check(Db *, Str district, Arena scratch, int64_t *ret_count, int64_t *ret_bad);

#endif
