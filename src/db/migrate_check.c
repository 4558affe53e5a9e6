/* Does every query stand against the schema of this database? Prepares, and runs nothing. */
#include "db/migrate.h"
#include "db/db_driver.h"

#include <stdio.h>
#include <string.h>

enum { DIMENSIONS = 32, CHOICES = 32, ALL_UP_TO = 1024, SCRATCH_BYTES = 32 << 20 };

/* One condition's parameter: present or absent, or one of the choices that occur. */
typedef struct Dimension { int param, count; int choice[CHOICES]; } Dimension;
typedef struct Variants { Dimension dimension[DIMENSIONS]; int count; } Variants;

static void add_choice(Dimension *d, int choice)
{
    for (int i = 0; i < d->count; i++)
        if (d->choice[i] == choice) return;
    if (d->count < CHOICES) d->choice[d->count++] = choice;
}

static void add_when(Variants *v, QueryWhen when)
{
    int i = 0;
    while (i < v->count && v->dimension[i].param != when.param) i++;
    if (i == DIMENSIONS) return;
    if (i == v->count) v->dimension[v->count++] = (Dimension){ .param = when.param };
    if (when.choice >= 0) add_choice(&v->dimension[i], when.choice);
}

static Variants variants_of(const QueryPart *part)
{
    Variants v = { .count = 0 };
    for (; part->sql; part++)
        for (int i = 0; i < part->conditions; i++) add_when(&v, part->when[i]);
    return v;
}

/* Presence of the optional ones in pattern `p`. All patterns if there are few; else all, none, each alone
 * and each left out. */
static int patterns(int optional) { return optional <= 10 ? 1 << optional : 2 + 2 * optional; }

static bool present_in(int optional, int p, int which)
{
    if (optional <= 10) return p >> which & 1;
    if (p < 2) return p == 0;
    return (p - 2) / 2 == which ? p % 2 == 0 : p % 2 == 1;
}

static int optional_in(const Variants *v)
{
    int n = 0;
    for (int i = 0; i < v->count; i++) n += v->dimension[i].count == 0;
    return n;
}

/* The values of the n-th variant; false: there are no more. */
static bool values_of(const Variants *v, int n, Value param[QUERY_PARAMS])
{
    int optional = optional_in(v), pattern = n % patterns(optional), rest = n / patterns(optional), which = 0;
    for (int i = 0; i < v->count; i++) {
        const Dimension *d = &v->dimension[i];
        if (d->count) {
            param[d->param - 1] = value_int(d->choice[rest % d->count]);
            rest /= d->count;
        } else {
            bool there = present_in(optional, pattern, which++);
            param[d->param - 1] = there ? value_int(1) : (Value){ .kind = VALUE_NULL };
        }
    }
    return rest == 0;
}

static Err check_columns(Db *db, const Query *q, const char *const *name, int count)
{
    int expected = 0;
    while (q->columns && q->columns[expected]) expected++;
    if (count != expected)
        return db_say(db, BROKEN, "%s:%d: %s: %d columns, %d expected", q->file, q->line, q->name, count,
                      expected);
    bool by_name = q->shape || db_engine(db) == DB_SQLITE;
    for (int i = 0; i < count; i++) {
        if (by_name && strcmp(name[i], q->columns[i]))
            return db_say(db, BROKEN, "%s:%d: %s: column %s, %s expected", q->file, q->line, q->name, name[i],
                          q->columns[i]);
        const Field *f = q->shape ? shape_field(q->shape, str_of(name[i])) : NULL;
        if (q->shape && (!f || f->kind == FIELD_LIST || f->kind == FIELD_OBJECT))
            return db_say(db, BROKEN, "%s:%d: %s: %s has no field %s", q->file, q->line, q->name,
                          q->shape->name,
                          name[i]);
    }
    return NULL;
}

static Err check_variant(Db *db, const Query *q, PartBits parts, Arena scratch)
{
    Statement s;
    const char *name[DB_COLUMNS];
    int count = 0;
    TRY(db_assemble(db, q, parts, &scratch, &s));
    TRY(db->driver->prepare(db, &s));
    Err e = db->driver->columns(db, &s, &scratch, name, &count);
    if (!e) e = check_columns(db, q, name, count);
    db->driver->forget(db, &s);
    return e;
}

static Err check_query(Db *db, const Query *q, Arena scratch)
{
    Variants v = variants_of(db_parts(db, q));
    PartBits *seen = NEWS(&scratch, PartBits, ALL_UP_TO * 4);
    int seen_count = 0;
    Value param[QUERY_PARAMS] = { { .kind = VALUE_NULL } };
    for (int n = 0; values_of(&v, n, param) && seen_count < ALL_UP_TO * 4; n++) {
        PartBits parts = db_variant(db, q, param);
        int i = 0;
        while (i < seen_count && memcmp(&seen[i], &parts, sizeof parts)) i++;
        if (i < seen_count) continue;
        seen[seen_count++] = parts;
        TRY(check_variant(db, q, parts, scratch));
    }
    return NULL;
}

Err migrate_check(Db *db, const Schema *const *schema, int count, char reterr[256])
{
    Arena whole = arena_make(SCRATCH_BYTES);
    Err e = db->inside ? db_say(db, BROKEN, "check inside a transaction") : db->driver->ready(db);
    for (int i = 0; i < count && !e; i++)
        for (int k = 0; k < schema[i]->query_count && !e; k++)
            e = check_query(db, schema[i]->queries[k], whole);
    if (e && reterr) snprintf(reterr, 256, "%.255s", db_trouble(db));
    arena_drop(whole, SCRATCH_BYTES);
    return e;
}
