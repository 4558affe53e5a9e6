/* What was refused lately, by who asked, key and content. A caller who hangs up and asks again may be refused
 * by the second copy while the first is still on its way; done then, it would be done after its sender heard
 * no (docs/decisions/0050). In memory alone: connections end with the program, and the copies with them.
 * One thread's, the lane's; knows no request. */
#ifndef APP_REFUSALS_H
#define APP_REFUSALS_H

#include "base/err.h"
#include "base/str.h"

#include <stdint.h>

/* How long a copy may be late, by the monotonic clock; and how many are known, the newest. */
enum { REFUSALS_S = 600, REFUSALS_MAX = 8192, REFUSAL_NAME = 16 };

typedef struct Refusals Refusals;
typedef struct RefusalName { unsigned char at[REFUSAL_NAME]; } RefusalName;

Refusals *refusals_make(void);
void refusals_drop(Refusals *);

/* `digest`: of the content, as the caller likes to make it. */
RefusalName refusal_name(int64_t account, Str key, Str digest);

/* NULL: not refused lately. */
Err refusals_find(const Refusals *, RefusalName, int64_t now_us, Blame *retwhy);
/* The first word stands: one that is known already is left as it is. */
void refusals_keep(Refusals *, RefusalName, Err, const Blame *why, int64_t now_us);

/* What was kept since the mark is forgotten: it was refused beside writes that were undone. */
int64_t refusals_mark(const Refusals *);
void refusals_back_to(Refusals *, int64_t mark);

#endif
