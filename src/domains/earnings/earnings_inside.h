/* Giving, taking back, flagging, and the rules as data. Only this domain includes it. */
#ifndef EARNINGS_EARNINGS_INSIDE_H
#define EARNINGS_EARNINGS_INSIDE_H

#include "domains/dictionaries/dictionaries.h"
#include "domains/earnings/earnings_stored.h"

enum { EARNING_HALF_HOUR = 30 };       /* minutes */

/* Something that earns. `again`: how often the thing was undone and done anew; it earns once each time.
 * `key`: absent, one of the kind and the subject. `day`: whose most it counts towards. */
typedef struct EarningDeed {
    EarningKind kind;
    int64_t account, subject, again, quantity, event_seq;
    Str key, place, day, words;
} EarningDeed;

Err earning_give(Ask *, const EarningDeed *);
Err earning_given(Ask *, EarningKind, int64_t subject, bool *ret);
Err earning_hours(Ask *, const EarningDeed *, bool entered);   /* recorded: 信用时, or 荣誉时 */

/* Undone: what was given goes back, and with it the room in its day; used up meanwhile, it becomes a flag.
 * `words` say why; place and account follow from what was given. */
Err earning_back(Ask *, const EarningDeed *);
Err earning_hours_back(Ask *, const EarningDeed *);

/* A sign that somebody should look into; the same of one thing is shown once. */
typedef struct EarningDoubt { const char *sign; int64_t subject, account; Str place; int64_t measure; }
    EarningDoubt;
Err earning_doubt(Ask *, const EarningDoubt *);

extern const Dictionary earning_rules;
extern const Hear earning_ears[];

/* A rule tried over last month's data: shown; shown and kept, so that it may be published; what earns. */
typedef struct EarningTry { int rule; int64_t amount, day_most; } EarningTry;
typedef struct EarningTrialNew { int rule; int64_t amount, day_most; } EarningTrialNew;
typedef struct EarningTried { int64_t people, acts, points, capped, points_now; } EarningTried;
extern const Shape EarningTry_shape, EarningTrialNew_shape, EarningTried_shape;
extern const EventKind EARNINGS_TRIED;
Handler earnings_try, earnings_try_prepare, earnings_try_keep;
Err earnings_was_tried(Ask *, const void *entry);      /* NULL, or why it can't be published yet */

#endif
