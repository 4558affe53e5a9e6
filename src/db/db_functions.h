/* The functions that PostgreSQL has and SQLite lacks, as far as queries may use them: greatest, least (NULLs
 * are passed over), string_agg(text, between). Nothing else is portable, so nothing else is here. */
#ifndef DB_DB_FUNCTIONS_H
#define DB_DB_FUNCTIONS_H

#include <stdbool.h>

struct sqlite3;
bool db_functions(struct sqlite3 *);           /* false: out of memory */

#endif
