/* Honours: who is named for what they did, from the sheet of indicators to the certificate: nomination,
 * marks by several bodies, a ballot of residents, seven days of publicity, objections, numbered
 * certificates (评, 奖). */
#ifndef HONOURS_HONOURS_H
#define HONOURS_HONOURS_H

#include "app/domain.h"

typedef enum HonourDraws {
    DRAWS_VISITS, DRAWS_CASES, DRAWS_IN_TIME, DRAWS_HOURS, DRAWS_POINTS, DRAWS_ENTERED
} HonourDraws;
extern const char *const honour_draws_names[];
typedef enum HonourState { HONOUR_RUNNING, HONOUR_PUBLISHED, HONOUR_CONFIRMED, HONOUR_CANCELLED } HonourState;
extern const char *const honour_state_names[];
typedef enum HonourBody { BODY_SELF, BODY_PEERS, BODY_OFFICE } HonourBody;
extern const char *const honour_body_names[];

REFUSES(HONOURS_NOT_NOW);              /* 409: not in this state of the round */
REFUSES(HONOURS_MARKED);               /* 409: one mark each */
REFUSES(HONOURS_OVER);                 /* 409: marking is over */
REFUSES(HONOURS_NOT_OVER);             /* 409: marking, or the ballot, isn't over */
REFUSES(HONOURS_SELF);                 /* 403: nobody marks themselves but as self, or nominates themselves */
REFUSES(HONOURS_NOT_YOURS);            /* 403: others mark here */
REFUSES(HONOURS_KNOWN);                /* 409: nominated already */
REFUSES(HONOURS_PUBLICITY);            /* 409: publicity isn't over */
REFUSES(HONOURS_OPEN);                 /* 409: an objection is open */
REFUSES(HONOURS_DRAWN);                /* 422: that number is drawn by the house */
REFUSES(HONOURS_FEW);                  /* 409: too few who agreed to stand */
REFUSES(HONOURS_OWN);                  /* 403: about oneself: another decides */
REFUSES(HONOURS_SAME);                 /* 409: an award once for the same days */
REFUSES(HONOURS_REVOKED);              /* 409: revoked already */

/* For the demo town, without an event: a round with those who stand, how peers, the office and so many
 * neighbours see them; it runs, is in publicity, or is over and has its certificates. */
typedef struct HonourPlanted { int64_t account; Str name, place, words; int64_t self, peers, office, votes; }
    HonourPlanted;
typedef struct HonourPlant {
    Str place, award, title, from_day, to_day, by;
    int64_t seats, marks_until_ms, neighbours;
    HonourState state;
    const HonourPlanted *candidate;
    int count;
} HonourPlant;
Err honours_plant(Ask *, const HonourPlant *);

extern const Domain honours_domain;

#endif
