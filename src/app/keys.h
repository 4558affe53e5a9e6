/* Which key the house seals with, and the change from one to the next while it runs: the new one seals from
 * the moment it is taken up, and every row that another sealed is sealed again, in small groups through the
 * lane. How far that is stands in the rows themselves, so a kill at any moment loses nothing. Knows no table:
 * domains list theirs (SealedTable). docs/operating.md tells the operator. */
#ifndef APP_KEYS_H
#define APP_KEYS_H

#include "app/domain.h"
#include "app/seal.h"

extern const EventKind KEYS_TAKEN_UP, KEYS_CHANGED;

/* At the start: what the database says of keys, before the domains look at theirs; and then which one seals.
 * SEAL_WRONG_KEY: the file lacks one that is needed. */
void keys_known(App *, Db *read);
Err keys_choose(App *, Db *write);

struct Keys *keys_start(App *, char reterr[256]);      /* the thread that seals again */
void keys_stop(struct Keys *);

Seal *seal_again(const App *, bool create, char path[1024], char reterr[256]);     /* seal_keep.c */

/* ---- For the operator's commands; keys_look.c ---- */

enum { KEYS_SEEN = 16 };
typedef struct KeySeen { char name[SEAL_NAME_TEXT]; int64_t rows; } KeySeen;    /* "?": no seal of ours */

/* Walks every table with sealed fields: how many rows have a field sealed with which key. */
Err keys_look(Db *, Str district, const Domain *const *, Arena scratch, KeySeen ret[KEYS_SEEN],
              int *ret_count);

/* Does the file hold what the database needs, by what it says itself? NULL too if it says nothing. `missing`
 * is the name of what it lacks. */
Err keys_fit(Db *, Str district, const SealFile *, char missing[SEAL_NAME_TEXT]);

/* NOT_FOUND: the house has not been opened since it keeps this. */
Err keys_newest(Db *, Str district, KeyUse *ret, Arena *keep);

#endif
