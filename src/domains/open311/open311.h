/* Open311 GeoReport v2 (wiki.open311.org/GeoReport_v2) at /open311/v2: what outside apps may report and read,
 * in XML and JSON. An adapter: a request is a case, a service is a class of cases that the district has
 * opened to the outside. WGS 84 outside, CGCS2000 inside; the two are less than a metre apart here, and no
 * shift is applied. No reporter, no door, no photo goes out. Knows no resident. */
#ifndef OPEN311_OPEN311_H
#define OPEN311_OPEN311_H

#include "app/domain.h"

typedef enum Open311Kind { OPEN311_REALTIME, OPEN311_BATCH, OPEN311_BLACKBOX } Open311Kind;
extern const char *const open311_kinds[];
typedef enum Open311Shown { OPEN311_POINT, OPEN311_GRID, OPEN311_NOWHERE } Open311Shown;
extern const char *const open311_showns[];

/* A class of cases as it is open to the outside. */
typedef struct Open311Service {
    Str code;
    Open311Kind kind;
    Open311Shown shown;
    Str about, about_en, keywords;
    bool in_use;
    int64_t since_ms;
    Str source;
} Open311Service;
extern const Shape Open311Service_shape;

REFUSES(OPEN311_NO_KEY);               /* 403 */
REFUSES(OPEN311_KEY_OVER);             /* 403: its last day has passed */
REFUSES(OPEN311_NO_SERVICE);           /* 404 */
REFUSES(OPEN311_NO_REQUEST);           /* 404 */
REFUSES(OPEN311_NO_TOKEN);             /* 404 */
REFUSES(OPEN311_NO_JURISDICTION);      /* 404 */
REFUSES(OPEN311_BAD);                  /* 400: the parameter is named */
REFUSES(OPEN311_TOO_MANY);             /* 429 */
REFUSES(OPEN311_ASKED_MUCH);           /* 429: by this key, within a minute */

extern const EventKind OPEN311_SET, OPEN311_KEY_GIVEN, OPEN311_KEY_SET, OPEN311_KEY_ENDED;

/* For later domains: the classes that anybody may be told of, as ",16001,16002,". */
Str open311_public_classes(Ask *);

/* For the demo town: a key that is known to everybody and doesn't end by itself. */
Err open311_plant(Ask *, Str app, Str owner, Str key);

extern const Domain open311_domain;

#endif
