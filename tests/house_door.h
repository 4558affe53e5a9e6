/* The house's real HTTP door for a test: a server on a free port and a client that sends bytes and keeps what
 * came back. */
#ifndef TESTS_HOUSE_DOOR_H
#define TESTS_HOUSE_DOOR_H

#include "house_rig.h"

typedef struct Reply { int status; Str head, body; } Reply;     /* status 0: closed without an answer */

void door_open(House *);
void door_shut(House *);                           /* as at SIGTERM: what is under way is answered */
void door_restart(House *);                        /* shut, close the house, open both again */

int door_dial(House *);
int door_try(House *);                             /* -1: nobody listens any more */
void door_say(int s, const char *text, ptrdiff_t len);
void door_request(House *, int s, const Person *, const char *method, const char *target, const char *more,
                  const char *body);               /* `more`: further header lines; a body is JSON */
Reply door_hear(House *, int s);                   /* reads to the end, and closes */
bool door_silent(int s);                           /* nothing has come so far */

/* One request on a connection of its own. */
Reply door_ask(House *, const Person *, const char *method, const char *target, const char *more,
               const char *body);
Reply door_must(House *, const Person *, const char *method, const char *target, const char *more,
                const char *body, int status);

Str reply_header(Reply, const char *name);         /* absent: none */
bool reply_says(Reply, const char *text);          /* in the body */
int64_t reply_number(Reply, const char *key);
Str reply_text(Reply, const char *key);
int64_t door_figure(House *, const char *name);    /* out of /metrics; `name` up to the value */

#endif
