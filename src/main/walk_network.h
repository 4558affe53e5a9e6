/* The walking network beside the base map: made of the same extract, or of the demo town. */
#ifndef MAIN_WALK_NETWORK_H
#define MAIN_WALK_NETWORK_H

#include "app/app.h"
#include "town/town.h"

Err walk_network_osm(App *, const char *file, Str source, char reterr[256]);
Err walk_network_town(App *, const TownPlan *);        /* with its circles */

#endif
