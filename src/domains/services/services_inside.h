/* What the files of this domain share. */
#ifndef SERVICES_SERVICES_INSIDE_H
#define SERVICES_SERVICES_INSIDE_H

#include "domains/services/services_stored.h"

extern const struct Dictionary *const services_dictionaries[];
extern const EventKind SERVICES_LIMIT_SET;

int64_t service_limit(Ask *);                  /* minutes that count of a person's day, now */

#endif
