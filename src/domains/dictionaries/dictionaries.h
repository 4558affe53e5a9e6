/* Dictionaries (字典与规则): codes and rules of local policy, each entry in dated versions. One is declared
 * once, by the domain in whose table it is kept: what an entry is, what its columns are called, how it is
 * checked and added, and who publishes it. The rest is here: what is in force, what was and what comes,
 * drafts and their publication. Knows no dictionary; finds them in the records of the domains
 * (app/domain.h). */
#ifndef DICTIONARIES_DICTIONARIES_H
#define DICTIONARIES_DICTIONARIES_H

#include "app/domain.h"
#include "vocab/calendar.h"

/* What a value is called. */
typedef struct DictionaryWord { const char *code, *zh, *en; } DictionaryWord;
typedef struct DictionaryOption { Str code, name; } DictionaryOption;
extern const Shape DictionaryOption_shape;

typedef struct DictionaryColumn {
    const char *field;                 /* of the entry's shape; NULL: the end */
    const char *zh, *en;               /* its heading */
    const DictionaryWord *words;       /* the values it may have, to the word without code; NULL: see below */
    /* … where they are data themselves: DictionaryOptions. NULL: any value */
    Err (*options)(Ask *, List *ret);
} DictionaryColumn;

typedef struct Dictionary {
    const char *name;                  /* "grid-sizes", as in addresses */
    const char *zh, *en, *about_zh, *about_en;
    const Shape *entry;                /* with `source`; with `since_ms` where versions are dated */
    const char *key;                   /* the field that tells entries apart; NULL: there is only one */
    const DictionaryColumn *columns;   /* what is shown and asked, beside since_ms and source */
    Err (*all)(Ask *, List *ret);      /* every version of every entry */
    const char *may;                   /* the permission to publish; NULL: it is only shown */
    /* what the shape can't say, refused by ask_blame. NULL: nothing */
    Err (*check)(Ask *, const void *entry);
    /* with its event; CONFLICT: one begins at that moment; DICTIONARIES_UNTRIED: it has to be tried first */
    Err (*add)(Ask *, const void *entry);
    Err (*recall)(Ask *, Str key, int64_t since_ms);     /* takes a version away that hasn't begun */
} Dictionary;

void dictionary_option(List *options, Str code, Str name);     /* one more; room is the caller's */

/* In memory: the entries in force now, in order of key, and the one of a key (NULL: none is in force).
 * What another server has published is heard by the next request; what has a later date, on its day. */
List dictionary_in_force(Ask *, const Dictionary *);
const void *dictionary_entry(Ask *, const Dictionary *, Str key);

/* The working calendar, with what was announced after the program was built. */
const Calendar *dictionary_calendar(Ask *);

/* The working calendar as it stood at a moment: with what had begun by then. `ret`, or NULL: the last
 * announcement in it; since_ms NONE: none beside the program's own. */
typedef struct DictionaryAnnounced { int64_t since_ms; Str source; } DictionaryAnnounced;
const Calendar *dictionary_calendar_at(Ask *, int64_t at_ms, DictionaryAnnounced *ret);

/* The same for who has no request: beside the lane, in memory that stays. The stamp changes with whatever is
 * published; 0: nothing was yet. A version of a later date begins without it: look at the day, too. */
const Calendar *dictionary_calendar_of(Db *, Str district, int64_t at_ms, Arena *keep);
int64_t dictionary_stamp_of(Db *, Str district);

/* A draft, as the one who asks would write it; for the demo town. */
typedef struct DictionaryDraftNew { Str entry, since_day, clause, reason; } DictionaryDraftNew;
Err dictionary_plant(Ask *, Str dictionary, const DictionaryDraftNew *);
Err dictionary_enact(Ask *, Str dictionary, const DictionaryDraftNew *);       /* … and published by them */

REFUSES(DICTIONARIES_SHOWN_ONLY);      /* 409: it isn't changed here */
REFUSES(DICTIONARIES_SAME);            /* 422: nothing would change */
REFUSES(DICTIONARIES_IN_FORCE);        /* 409: a version that has begun stays */
REFUSES(DICTIONARIES_DECIDED);         /* 409: the draft was published or withdrawn */
REFUSES(DICTIONARIES_UNTRIED);         /* 409: it is tried on past data before it is published */
REFUSES(DICTIONARIES_NOT_YOURS);       /* 403: another's draft, or not yours to publish */

extern const Domain dictionaries_domain;

#endif
