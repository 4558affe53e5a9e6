/* Copies SQLite's log into the file beside the lane, so that no report waits for it: a thread with a
 * connection of its own. What it falls behind with, the lane copies itself. */
#ifndef APP_CHECKPOINTER_H
#define APP_CHECKPOINTER_H

#include "db/db.h"

typedef struct Checkpointer Checkpointer;

/* NULL with `reterr` empty: this engine does it by itself. `write` is the lane's connection. */
Checkpointer *checkpointer_start(const char *where, Db *write, Arena *keep, char reterr[256]);
void checkpointer_wake(Checkpointer *);        /* the lane has committed; takes NULL */
void checkpointer_stop(Checkpointer *);        /* takes NULL */

#endif
