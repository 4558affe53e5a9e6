/* greatest, least and string_agg for SQLite, as PostgreSQL defines them (manual, 9.18.4 and 9.21). */
#include "db/db_functions.h"

#include <sqlite3.h>
#include <string.h>

static int compare(sqlite3_value *a, sqlite3_value *b)
{
    int ta = sqlite3_value_type(a), tb = sqlite3_value_type(b);
    if (ta == SQLITE_INTEGER && tb == SQLITE_INTEGER) {
        sqlite3_int64 x = sqlite3_value_int64(a), y = sqlite3_value_int64(b);
        return (x > y) - (x < y);
    }
    if (ta == SQLITE_TEXT || tb == SQLITE_TEXT) {
        const unsigned char *x = sqlite3_value_text(a), *y = sqlite3_value_text(b);
        int m = sqlite3_value_bytes(a), n = sqlite3_value_bytes(b);
        int c = x && y ? memcmp(x, y, (size_t)(m < n ? m : n)) : 0;
        return c ? c : (m > n) - (m < n);
    }
    double x = sqlite3_value_double(a), y = sqlite3_value_double(b);
    return (x > y) - (x < y);
}

static void extreme(sqlite3_context *context, int count, sqlite3_value **value, int sign)
{
    sqlite3_value *best = NULL;
    for (int i = 0; i < count; i++) {
        if (sqlite3_value_type(value[i]) == SQLITE_NULL) continue;
        if (!best || compare(value[i], best) * sign > 0) best = value[i];
    }
    if (best) sqlite3_result_value(context, best);
}

static void greatest(sqlite3_context *context, int count, sqlite3_value **value)
{
    extreme(context, count, value, 1);
}

static void least(sqlite3_context *context, int count, sqlite3_value **value)
{
    extreme(context, count, value, -1);
}

typedef struct Joined { sqlite3_str *text; int count; } Joined;

static void join_step(sqlite3_context *context, int count, sqlite3_value **value)
{
    (void)count;
    Joined *j = sqlite3_aggregate_context(context, sizeof *j);
    if (!j || sqlite3_value_type(value[0]) == SQLITE_NULL) return;
    if (!j->text) j->text = sqlite3_str_new(sqlite3_context_db_handle(context));
    if (j->count++ && sqlite3_value_type(value[1]) != SQLITE_NULL) {
        const char *between = (const char *)sqlite3_value_text(value[1]);
        if (between) sqlite3_str_append(j->text, between, sqlite3_value_bytes(value[1]));
    }
    const char *text = (const char *)sqlite3_value_text(value[0]);
    if (text) sqlite3_str_append(j->text, text, sqlite3_value_bytes(value[0]));
}

static void join_end(sqlite3_context *context)
{
    Joined *j = sqlite3_aggregate_context(context, 0);
    if (!j || !j->text) return;
    int wrong = sqlite3_str_errcode(j->text), size = sqlite3_str_length(j->text);
    char *text = sqlite3_str_finish(j->text);
    j->text = NULL;
    if (wrong == SQLITE_NOMEM) sqlite3_result_error_nomem(context);
    else if (wrong) sqlite3_result_error_toobig(context);
    else if (text) sqlite3_result_text(context, text, size, sqlite3_free);
    else sqlite3_result_text(context, "", 0, SQLITE_STATIC);
}

bool db_functions(struct sqlite3 *lite)
{
    int how = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function(lite, "greatest", -1, how, NULL, greatest, NULL, NULL) == SQLITE_OK
        && sqlite3_create_function(lite, "least", -1, how, NULL, least, NULL, NULL) == SQLITE_OK
        && sqlite3_create_function(lite, "string_agg", 2, how, NULL, NULL, join_step, join_end) == SQLITE_OK;
}
