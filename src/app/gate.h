/* The gate: who may come in, decided before any domain code runs. Coarse by role here; fine ("your own
 * grid") in the rule; which rows, in the query. The whole matrix is one page: gate_roles.def. */
#ifndef APP_GATE_H
#define APP_GATE_H

#include "app/ask.h"

REFUSES(GATE_SIGN_IN);                 /* 401 */
REFUSES(GATE_FORBIDDEN);               /* 403 */
REFUSES(GATE_OTHER_SITE);              /* 403: a write by cookie that came from another site */

typedef struct Permission { const char *name, *zh, *en; unsigned roles; } Permission;   /* bit per Role */
extern const Permission gate_permissions[];
extern const int gate_permission_count;

bool gate_allows(Role, const char *permission);                    /* false too for an unknown permission */
Err gate_check(const Ask *);                                       /* route->may against ask->who */

#endif
