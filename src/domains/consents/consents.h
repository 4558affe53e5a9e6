/* Consents: what people agree to and take back, what care they have asked for, and what they ask of their own
 * data. Articles are those of 个人信息保护法 (PIPL): 14–17 consent and its withdrawal, 28–31 sensitive data and
 * children under 14, 44–48 the person's rights. Kinds of care: domain.md §5.3. */
#ifndef CONSENTS_CONSENTS_H
#define CONSENTS_CONSENTS_H

#include "app/domain.h"

typedef enum ConsentHow { CONSENT_SELF, CONSENT_PAPER, CONSENT_GUARDIAN } ConsentHow;
extern const char *const consent_how_names[];
typedef enum CareSource { CARE_SELF, CARE_CIVIL_AFFAIRS } CareSource;
extern const char *const care_source_names[];
typedef enum RequestKind { REQUEST_CORRECT, REQUEST_ERASE, REQUEST_EXPLAIN } RequestKind;
extern const char *const request_kind_names[];
typedef enum RequestState { REQUEST_OPEN, REQUEST_DONE, REQUEST_REFUSED } RequestState;
extern const char *const request_state_names[];

REFUSES(CONSENTS_NO_RECORD);           /* 404: the account is linked to nobody in the register */
REFUSES(CONSENTS_NO_PURPOSE);          /* 422 */
REFUSES(CONSENTS_OLD_NOTICE);          /* 409: the notice has changed since it was read */
REFUSES(CONSENTS_GIVEN);               /* 409 */
REFUSES(CONSENTS_NONE);                /* 409: there is none to take back */
REFUSES(CONSENTS_GUARDIAN);            /* 422: under 14 a guardian agrees, from 14 on nobody else */
REFUSES(CONSENTS_NEEDED);              /* 409: that kind of care is kept only with consent */
REFUSES(CONSENTS_HELD);                /* 409: is kept already, or was ended */
REFUSES(CONSENTS_DECIDED);             /* 409: the request has been answered */

/* Care has begun or ended; the subject is the person. */
extern const EventKind CARES_BEGUN, CARES_ENDED, CARES_KIND_SET, CONSENTS_WITHDRAWN;
extern const EventKind CONSENTS_NOTICE_SET, REQUESTS_LIMIT_SET;

/* For the demo town, on the lane and without an event: an agreement on paper to a purpose, and care that
 * rests
 * on it. Kind absent: none. */
Err consents_plant(Ask *, int64_t resident, Str purpose, int64_t given_ms, Str care, Str care_since);

/* What a kind of care is called in the reader's language (absent: there is none); all of them, as options
 * of a dictionary, with room for some more. */
Str cares_kind_name(Ask *, Str code);
Err cares_kind_options(Ask *, int64_t more, List *ret);

/* Is anything written down of records between two ids (of an import)? Then they can't be taken away. */
Err consents_touch(Ask *, int64_t low, int64_t high, bool *ret);

extern const Domain consents_domain;

#endif
