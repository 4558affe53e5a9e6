/* The handlers of OGC API – Features. Only this domain includes it. */
#ifndef BRIDGES_BRIDGES_OGC_H
#define BRIDGES_BRIDGES_OGC_H

#include "domains/bridges/bridges.h"

Handler ogc_landing, ogc_conformance, ogc_collections, ogc_collection, ogc_items, ogc_item;

REFUSES(OGC_PARAMETER);                /* 400: unknown or wrong; OGC 17-069r4 requirements 8 and 9 */

#endif
