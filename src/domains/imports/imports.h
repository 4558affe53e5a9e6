/* Imports: tables of households and residents, looked at cell by cell, then taken in whole or not at all,
 * unseen until all of it is there (decision 0009). The public face of the domain. */
#ifndef IMPORTS_IMPORTS_H
#define IMPORTS_IMPORTS_H

#include "app/domain.h"

/* Work of the clock: what an import that never ended, or was undone, left behind goes away. */
Handler imports_sweep;

extern const EventKind IMPORTS_DONE, IMPORTS_UNDONE;

extern const Domain imports_domain;

#endif
