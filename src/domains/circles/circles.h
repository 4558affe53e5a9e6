/* Life circles: who reaches which services within how many minutes on foot, now and if something changed.
 * Counts
 * homes and people, never names them. Minutes are the walking engine's (src/geo), the same as `tuimen
 * cover`. */
#ifndef CIRCLES_CIRCLES_H
#define CIRCLES_CIRCLES_H

#include "domains/circles/circles_dates.h"
#include "domains/circles/circles_figures.h"
#include "domains/circles/circles_stored.h"

#include "app/domain.h"
#include "geo/net/net.h"

/* The network that minutes are measured on, from now on. */
Err circles_put_network(Ask *, Str source, bool synthetic, const Net *);

/* For the demo town: a circle of these communities. */
Err circles_put(Ask *, const Circle *, const Str *place, int places);
Err circles_put_scenario(Ask *, const CircleScenario *, const CircleActKept *, int acts);

extern const Domain circles_domain;

#endif
