/* Services: what helpers did, in minutes: each act of reporting in (报到) or serving, entered by the helper or
 * the desk and confirmed by another. Knows no points: deducting those never touches hours (domain.md §11). */
#ifndef SERVICES_SERVICES_H
#define SERVICES_SERVICES_H

#include "app/domain.h"

typedef enum ServiceKind { SERVICE_REPORTED, SERVICE_SERVED } ServiceKind;
extern const char *const service_kind_names[];
typedef enum ServiceState {
    SERVICE_ENTERED, SERVICE_CONFIRMED, SERVICE_REFUSED, SERVICE_STRUCK
} ServiceState;
extern const char *const service_state_names[];

REFUSES(SERVICES_PAID);                /* 409: paid work is no voluntary service */
REFUSES(SERVICES_TOO_LONG);            /* 409: more than one may do in a day */
REFUSES(SERVICES_OWN);                 /* 403: nobody confirms what they entered or did themselves */
REFUSES(SERVICES_LEFT);                /* 409 */
REFUSES(SERVICES_DECIDED);             /* 409 */
REFUSES(SERVICES_BAD_DATE);            /* 422 */

typedef struct ServiceNew { Str place, day; int64_t minutes; ServiceKind kind; Str what; } ServiceNew;
extern const Shape ServiceNew_shape;

/* Confirmed, refused or struck: the subject is the act. */
extern const EventKind SERVICES_SETTLED;

/* Entered as by the asker, for another to confirm: what later domains saw of a helper. */
Err services_enter(Ask *, int64_t helper, const ServiceNew *, int64_t *ret_id);

/* For the demo town: confirmed as it stands, without an event. */
Err services_put(Ask *, int64_t helper, const ServiceNew *, Str decided_words);

extern const Domain services_domain;

#endif
