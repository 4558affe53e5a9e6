/* Edits of the walking network: what is missing in the map's extract, drawn by staff and kept beside it.
 * Knows no walker and no facility: how far it is now is told by `circles`. */
#ifndef WAYS_WAYS_H
#define WAYS_WAYS_H

#include "domains/ways/ways_stored.h"

#include "app/domain.h"
#include "geo/net/net.h"

REFUSES(WAYS_ENDED);                   /* 409: it has been ended already */
REFUSES(WAYS_MANY);                    /* 409: more in force than a network is made of */

/* What became of an edit on the network it was applied to. */
typedef enum WayOutcome { WAY_APPLIED, WAY_THERE, WAY_LOOSE, WAY_FAR } WayOutcome;
extern const char *const way_outcomes[];

/* Those in force, in the order in which they were drawn; and the number that changes with them. */
Err ways_live(Db *, Str district, List *ret_edits, Arena *keep);
Err ways_stamp(Db *, Str district, int64_t *ret);

/* The network with the edits; one that doesn't fit is left out, and its outcome says why. Pure. */
Err ways_apply(const Net *, const WayEdit *, int32_t count, Net *ret, WayOutcome *ret_outcomes, Arena *keep,
               Arena scratch);

/* For the demo town: as it stands, without an event. */
Err ways_put(Ask *, const WayEdit *);
Str ways_line(const Spot *, int32_t count, Arena *keep);

extern const Domain ways_domain;

#endif
