/* Answers that nobody may tie to who was answered: kept for a repeated Idempotency-Key like all others, but
 * under a name that only the same asker with the same key finds again, and shut so that only they open it
 * (docs/decisions/0024). Neither the account nor the key stands in the row, so whoever reads the database,
 * even with the key file beside it, can't tell who asked. Knows no table. */
#ifndef APP_VEIL_H
#define APP_VEIL_H

#include "app/ask.h"

/* The name under which the answer is kept, by the key in use or the one before it (absent: there is none). It
 * begins with VEIL_MARK, as no key of a client does that fits a name. */
Str veil_name(const Ask *, bool before);

/* The body, shut; it begins with VEIL_MARK. `unnamed` goes with it. */
Str veil_shut(const Ask *, Str body);
bool veil_is_shut(Str body);          /* no answer in JSON begins so */
/* SEAL_BROKEN: it isn't this asker's, or was changed. Sets ask->unnamed as it was. */
Err veil_open(Ask *, Str shut, Str *ret_body);

#endif
