/* tuimen import facilities: see import_facilities.c. */
#ifndef MAIN_IMPORT_FACILITIES_H
#define MAIN_IMPORT_FACILITIES_H

#include <stdbool.h>

int import_facilities(const char *file, const char *db, bool look);        /* an exit status */

#endif
