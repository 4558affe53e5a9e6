/* What a domain brings to the house: one record, listed in main/domains.c in the order of dependence. */
#ifndef APP_DOMAIN_H
#define APP_DOMAIN_H

#include "app/event.h"
#include "app/route.h"
#include "db/migrate.h"

/* Work by the clock, on the lane: `every_s` apart, first soon after the start (what comes seldom a little
 * later). Runs as the system. What takes long and only reads goes into `prepare`, beside the lane, on a
 * thread that gives way; if it leaves nothing in `prepared`, the lane isn't asked; if it sets `more`, it
 * runs again at once. What it has read may be old when `run` comes to it. */
typedef struct Job { const char *name; int every_s; Handler *run, *prepare; } Job;

/* A table with sealed fields: what a change of keys needs of it (app/keys.h). `after` gives rows by id and
 * part; `again` puts the fields of `now`, and the digests of `plain`, in the place of those of `was`, unless
 * somebody else has changed the row meanwhile. */
enum { SEALED_FIELDS = 4 };
typedef struct SealedTable {
    const char *name;
    const char *field[SEALED_FIELDS];  /* one, two, three, four: where each says it stands (seal_hide) */
    Err (*after)(Db *, Str district, const SealedRow *from, int64_t limit, List *ret, Arena *keep);
    Err (*again)(Ask *, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                 int64_t *ret_changed);
} SealedTable;

struct Dictionary;                     /* domains/dictionaries; this floor only hands them on */

typedef struct Domain {
    const char *name, *about;          /* about: one line for the API's reader */
    const Schema *schema;
    const Route *routes;               /* ends with .path == NULL */
    const EventKind *const *kinds;     /* NULL-ended: the events it posts, with their words for the log */
    const Hear *hears;                 /* ends with .kind == NULL */
    const Job *jobs;                   /* ends with .name == NULL */
    const SealedTable *seals;          /* ends with .name == NULL */
    /* After migration and before the first request: load what is kept in memory. NULL: nothing. */
    Err (*ready)(App *, Db *read);
    const struct Dictionary *const *dictionaries;      /* NULL-ended: lists of local policy that it keeps */
    /* "/open311/v2/": pages of any site may ask and read what stands below, and no session counts there
     * (origin.h). NULL: nothing */
    const char *any_origin;
    /* What stands below it and is no route, or takes no such method: the refusal in a standard's own form.
     * NULL: RFC 9457 */
    SaysNo *strays;
    /* Whether the reader of the log learns who did one of its events: what was told may have come to be
     * hidden since. NULL: always */
    Err (*veils)(Ask *, const Event *, bool *ret_hidden);
} Domain;

#endif
