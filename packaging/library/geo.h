/* Tuimen's walking engine as a library: everything at once. Or include what you need: each header stands alone.
 * Arrays in, arrays out: no file, database, clock, network, thread, lock or state of its own; every function may
 * be called from any thread. Memory comes from the arenas you give it (arena.h). A refusal is the address of a
 * constant, NULL is success (err.h). Coordinates are 1e-7 degree, costs hundredths of a second, lengths
 * millimetres where nothing else is said.
 *
 * Helper macros with short names are taken back at the end, so that yours stay yours; define
 * TUIMEN_GEO_SHORT_NAMES before including to keep them. */
#ifndef TUIMEN_GEO_H
#define TUIMEN_GEO_H

/* what all of it rests on */
#include "arena.h"
#include "err.h"
#include "rand.h"
#include "spot.h"
#include "str.h"

/* the network: made, read, written, edited; who walks; places beside it */
#include "geojson.h"
#include "geojson_feature.h"
#include "net.h"
#include "net_build.h"
#include "net_draft.h"
#include "net_edit.h"
#include "net_profile.h"
#include "net_snap.h"
#include "walk.h"

/* how far, who is reached */
#include "allot.h"
#include "catchment.h"
#include "cover.h"
#include "cover_live.h"
#include "hours.h"
#include "iso.h"
#include "nearest.h"

/* how grids are drawn */
#include "draw.h"
#include "draw_cut.h"
#include "draw_link.h"
#include "wall.h"

/* where the next one stands; whether a cluster is chance */
#include "scan.h"
#include "site.h"
#include "site_graph.h"

/* datums, zones, areas, which area holds a point */
#include "area.h"
#include "areal.h"
#include "datum.h"
#include "datum_csv.h"
#include "gauss.h"
#include "locate.h"
#include "overlay.h"

/* tiles */
#include "basemap.h"
#include "clip.h"
#include "mercator.h"
#include "mvt.h"
#include "pmtiles.h"
#include "simplify.h"
#include "tile.h"

/* tables out of CSV */
#include "table.h"

#ifndef TUIMEN_GEO_SHORT_NAMES
#undef COUNT
#undef NEW
#undef NEWS
#undef REFUSAL
#undef REFUSES
#undef S
#undef STR_ARG
#undef TRY
#endif

#endif
