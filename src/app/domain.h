/* What a domain brings to the house: one record, listed in main/domains.c in the order of dependence. */
#ifndef APP_DOMAIN_H
#define APP_DOMAIN_H

#include "app/event.h"
#include "app/route.h"
#include "db/migrate.h"

/* Work by the clock, on the lane: `every_s` apart, first soon after the start. Runs as the system. */
typedef struct Job { const char *name; int every_s; Handler *run; } Job;

typedef struct Domain {
    const char *name, *about;          /* about: one line for the API's reader */
    const Schema *schema;
    const Route *routes;               /* ends with .path == NULL */
    const EventKind *const *kinds;     /* NULL-ended: the events it posts, with their words for the log */
    const Hear *hears;                 /* ends with .kind == NULL */
    const Job *jobs;                   /* ends with .name == NULL */
    /* After migration and before the first request: load what is kept in memory. NULL: nothing. */
    Err (*ready)(App *, Db *read);
} Domain;

#endif
