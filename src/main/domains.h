/* The one list of domains, in the order of migration and of dependence. */
#ifndef MAIN_DOMAINS_H
#define MAIN_DOMAINS_H

#include "app/app.h"

extern const Domain *const domains[];  /* NULL-ended */

/* Settings that every command starts from: this list, this way to know who asks. */
AppSettings house_settings(const char *db);

#endif
