/* Signs of trouble to come (苗头、预警): rules as data look over cases, visits and disputes for what repeats or
 * rises; what they find is a card for a person to look into, with what is behind it. The person's verdict is
 * kept, a rule's precision is shown, and one that is wrong too often goes quiet until somebody wakes it.
 * Nothing is decided by it. Knows no name: a home is an id, a pair of parties a digest. */
#ifndef SIGNALS_SIGNALS_H
#define SIGNALS_SIGNALS_H

#include "app/domain.h"

typedef enum SignalKind { SIGNAL_HOUSEHOLD, SIGNAL_PAIR, SIGNAL_SPOT, SIGNAL_RISING, SIGNAL_SCAN,
                          SIGNAL_VISITS } SignalKind;
extern const char *const signal_kinds[];
typedef enum SignalVerdict { SIGNAL_TRUE, SIGNAL_FALSE, SIGNAL_KNOWN } SignalVerdict;
extern const char *const signal_verdicts[];

REFUSES(SIGNALS_JUDGED);               /* 409 */
REFUSES(SIGNALS_NEEDS_WORDS);          /* 422: why it is not so */
REFUSES(SIGNALS_AWAKE);                /* 409: the rule isn't quiet */

extern const EventKind SIGNALS_OPENED, SIGNALS_JUDGED_EVENT, SIGNALS_WOKEN, SIGNALS_RULE_SET;

/* For the demo town and tests: a card as a rule would open it. */
typedef struct SignalPlant {
    Str rule;
    SignalKind kind;
    Str subject, place, class;
    int64_t seen, at_ms;
    int verdict;                       /* -1: nobody has looked */
    Str said, by;
    const Str *grid;                   /* of a cluster: its micro-grids, from the centre outwards */
    int grids;
} SignalPlant;
Err signals_plant(Ask *, const SignalPlant *);

/* Whose card it is, and where: for who tells them. `post` 0: nobody's, or of two before a committee, which is
 * the committee's to know. */
typedef struct SignalNews { int64_t post; Str words; } SignalNews;
Err signals_news(Ask *, int64_t id, SignalNews *ret);

/* For `tuimen signals`, CSV: rules in force with what people made of their cards, and every card with how
 * often its like is to be expected by chance. `after` 0: from the first; NONE afterwards: that was the
 * last. */
Err signals_print_rules(Db *, Str district, int64_t now_ms, Buf *to, Arena *keep);
Err signals_print_cards(Db *, Str district, int64_t *after, Buf *to, Arena *keep);

extern const Domain signals_domain;

#endif
