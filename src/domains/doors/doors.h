/* Doors: a code at the door of a building, and what whoever scans it sees: who answers for this doorstep
 * and how they are reached. Names no household and nobody who lives there. */
#ifndef DOORS_DOORS_H
#define DOORS_DOORS_H

#include "app/domain.h"

/* For the demo town, while writing: a code for a building's door. */
Err doors_put(Ask *, int64_t building_id, int64_t unit);

extern const Domain doors_domain;

#endif
