/* Progress of reading an extract, on standard error: on a terminal a bar that moves, elsewhere a line a
 * stage. And what the extract held. */
#ifndef MAIN_OSM_BAR_H
#define MAIN_OSM_BAR_H

#include "osm/osm_import.h"

#include <stdio.h>

typedef struct Bar { bool moving; OsmStage stage; int percent; } Bar;

Bar bar_new(void);
OsmProgress bar_progress(Bar *);
void bar_end(const Bar *);

void osm_say(FILE *to, const OsmSummary *);

#endif
