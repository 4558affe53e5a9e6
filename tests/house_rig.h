/* The whole house for a test, on either engine, with people and things in it: one account of every role in
 * community A and in community B, a case of A in every state, a photo, messages, doors. What belongs to A
 * carries a mark, so that a test can see it turn up where it shouldn't. Requests go without a socket. */
#ifndef TESTS_HOUSE_RIG_H
#define TESTS_HOUSE_RIG_H

#include "db_rig.h"
#undef QUERY                                       /* the rig's; the house has its own */
#include "domains/cases/cases.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "main/domains.h"

#define MARK    "XMARKX"                           /* in words, names and rooms of A */
#define PLACE_A "510104018006001001"               /* a micro-grid of 督院街街道's 6th community */
#define PLACE_B "510104017001001001"

typedef struct Person { int64_t account, post; char login[16]; const char *token; } Person;

typedef struct Side {
    const char *place;                             /* micro-grid */
    Person of[ROLE_COUNT];
    int64_t case_in[CASE_STATES];                  /* A: one in every state; B: one, reported */
    Str number;                                    /* of the reported one */
    int64_t photo, building, household, resident, membership, care, request, visit, note;
} Side;

typedef struct House {
    Rig *rig;
    App *app;
    Arena keep;
    Str hash;
    Side a, b;
    bool log;                                      /* house_open: everything to standard error */
    AppServer *server;                             /* while the door is open: tests/house_door.h */
    int port;
} House;

extern _Atomic int64_t house_clock_ms;             /* what the house takes for the time */

void house_up(House *, Rig *);                     /* opens it and brings everybody in */
void house_open(House *);                          /* again, after app_close(h->app) */
const char *house_enter(House *, const char *login);           /* a fresh token */
void house_add_person(House *, Person *, const char *login, Role, const char *place, PostScope);

AskAnswer house_send(House *, const char *token, const char *method, const char *path, const char *body);
AskAnswer house_must(House *, const char *token, const char *method, const char *path, const char *body,
                     int status);
AskAnswer house_photo(House *, const char *token, const char *seed);   /* a file of tests/fuzz/seeds/image */
int64_t house_report(House *, const Person *, const char *place, const char *words);   /* the case's id */
int64_t house_step(House *, const Person *, int64_t id, const char *verb, const char *more);
const char *house_fmt(House *, const char *format, ...) __attribute__((format(printf, 2, 3)));

bool says(AskAnswer, const char *text);
int64_t said_number(AskAnswer, const char *key);   /* what stands after "key": the first time */
Str said_text(AskAnswer, const char *key);

#endif
