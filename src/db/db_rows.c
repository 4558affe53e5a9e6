/* Between rows and shapes: members and scopes as parameters, columns as fields, and the forms a result can
 * take. Knows shapes and values; knows no engine and no SQL. */
#include "db/db_driver.h"

#include <assert.h>
#include <math.h>
#include <string.h>

/* A statement names the members much as its shape does: what follows the last one is tried first. */
static const Field *member_at(const Shape *shape, int offset)
{
    static _Thread_local struct { const Shape *shape; int next; } last;
    int i = last.shape == shape && last.next < shape->count ? last.next : 0;
    if (shape->fields[i].offset != offset)
        for (i = 0; i < shape->count && shape->fields[i].offset != offset;) i++;
    if (i == shape->count) return NULL;
    last.shape = shape;
    last.next = i + 1;
    return &shape->fields[i];
}

Value db_member(const Shape *shape, const void *record, size_t offset)
{
    const Field *f = member_at(shape, (int)offset);
    assert(f && f->kind != FIELD_LIST && f->kind != FIELD_OBJECT);
    if (shape_absent(f, record)) return (Value){ .kind = VALUE_NULL };
    switch (f->kind) {
    case FIELD_REAL:  return value_real(*(const double *)((const char *)record + f->offset));
    case FIELD_BYTES: return value_bytes(shape_get_str(f, record));
    case FIELD_TEXT: case FIELD_RAW: case FIELD_NAME: return value_text(shape_get_str(f, record));
    default: return value_int(shape_get_int(f, record));
    }
}

/* The whole district needs no condition beyond the district's own, and a list in order of id no sorting. */
static bool whole_district(const Scope *s)
{
    Str low = s->range[0].low, high = s->range[0].high;
    return s->count == 1 && s->district.len && str_eq(low, s->district) && high.len == low.len + 1
        && str_starts(high, low) && high.at[low.len] == '~';
}

void db_scope(const Scope *scope, Value to[SCOPE_VALUES])
{
    ScopeKind kind = scope->own != NONE ? SCOPE_OWN : scope->count == 0 ? SCOPE_NOTHING
                   : whole_district(scope) ? SCOPE_ALL : scope->count == 1 ? SCOPE_ONE : SCOPE_MANY;
    assert(scope->count >= 0 && scope->count <= SCOPE_MAX);
    to[0] = value_int(kind);
    to[1] = value_int(scope->own);
    for (int i = 0; i < SCOPE_MAX; i++) {
        bool used = i < scope->count && scope->range[i].low.at && scope->range[i].high.at;
        to[2 + 2 * i] = value_text(used ? scope->range[i].low : S(""));
        to[3 + 2 * i] = value_text(used ? scope->range[i].high : S(""));
    }
}

static Err misfit(Db *db, const Query *q, const char *column, const char *why)
{
    return db_say(db, BROKEN, "%s:%d: %s: column %s: %s", q->file, q->line, q->name, column, why);
}

static const char *set_absent(const Field *f, void *at)
{
    if (!(f->flags & OPTIONAL)) return "NULL in a required field";
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: case FIELD_DEGREES: *(int64_t *)at = NONE; return NULL;
    case FIELD_REAL: *(double *)at = NAN; return NULL;
    case FIELD_NAME: *(int *)at = -1; return NULL;
    case FIELD_BOOL: *(bool *)at = false; return NULL;
    case FIELD_TEXT: case FIELD_RAW: case FIELD_BYTES: *(Str *)at = (Str){ 0 }; return NULL;
    default: return "this kind of field isn't read from a row";
    }
}

/* NULL: it fitted; else what is wrong with it. */
static const char *set_field(const Field *f, void *record, const Value *v, Arena *keep)
{
    void *at = (char *)record + f->offset;
    if (v->kind == VALUE_NULL) return set_absent(f, at);
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: case FIELD_DEGREES:
        if (v->kind != VALUE_INT) return "not a whole number";
        *(int64_t *)at = v->i;
        return NULL;
    case FIELD_BOOL:
        if (v->kind != VALUE_INT || (v->i != 0 && v->i != 1)) return "neither 0 nor 1";
        *(bool *)at = v->i == 1;
        return NULL;
    case FIELD_REAL:
        if (v->kind != VALUE_REAL && v->kind != VALUE_INT) return "not a number";
        *(double *)at = v->kind == VALUE_REAL ? v->r : (double)v->i;
        return NULL;
    case FIELD_NAME:
        if (v->kind != VALUE_TEXT) return "not text";
        *(int *)at = shape_name_index(f->names, v->s);
        return *(int *)at < 0 ? "not one of the names" : NULL;
    case FIELD_TEXT: case FIELD_RAW:
        if (v->kind != VALUE_TEXT) return "not text";
        *(Str *)at = str_copy(keep, v->s);
        return NULL;
    case FIELD_BYTES:
        if (v->kind != VALUE_BYTES) return "not bytes";
        *(Str *)at = str_copy(keep, v->s);
        return NULL;
    default:
        return "this kind of field isn't read from a row";
    }
}

typedef struct Rows {
    Db *db;
    const Query *query;
    Arena *keep;
    char *at;
    int64_t count, room;
    int64_t number;
    Statement *statement;
} Rows;

/* Once for each prepared statement: its first row. */
static Err look_up(Rows *r, int count)
{
    const Query *q = r->query;
    const Field **field = NEWS(&r->db->cache, const Field *, count + 1);
    for (int i = 0; i < count; i++) {
        const char *name = q->columns && q->columns[i] ? q->columns[i] : NULL;
        field[i] = name ? shape_field(q->shape, str_of(name)) : NULL;
        if (!field[i]) return misfit(r->db, q, name ? name : "?", "isn't in the shape");
    }
    r->statement->field = field;
    return NULL;
}

static Err read_record(Rows *r, void *record, const Value *column, int count)
{
    if (!r->statement->field) TRY(look_up(r, count));
    shape_clear(r->query->shape, record);
    for (int i = 0; i < count; i++) {
        const Field *f = r->statement->field[i];
        const char *wrong = set_field(f, record, &column[i], r->keep);
        if (wrong) return misfit(r->db, r->query, f->name, wrong);
    }
    r->count++;
    return NULL;
}

static Err second_row(Rows *r)
{
    return db_say(r->db, BROKEN, "%s:%d: %s: more than one row", r->query->file, r->query->line,
                  r->query->name);
}

static Err one_row(void *ctx, const Value *column, int count)
{
    Rows *r = ctx;
    return r->count ? second_row(r) : read_record(r, r->at, column, count);
}

Err db_one(Db *db, const Query *q, const Value *param, void *record, Arena *keep)
{
    /* Read beside, so that a refusal leaves the caller's record as it was. */
    Rows r = { .db = db, .query = q, .keep = keep, .at = arena_take(keep, 1, q->shape->size) };
    TRY(db_run_seen(db, q, param, one_row, &r, NULL, &r.statement));
    if (r.count == 0) return NOT_FOUND;
    memcpy(record, r.at, (size_t)q->shape->size);
    return NULL;
}

static Err next_row(void *ctx, const Value *column, int count)
{
    Rows *r = ctx;
    ptrdiff_t size = r->query->shape->size;
    if (r->count == r->room) {
        int64_t room = r->room ? 2 * r->room : 16;
        r->at = arena_grow(r->keep, r->at, (ptrdiff_t)r->room * size, (ptrdiff_t)room * size);
        r->room = room;
    }
    return read_record(r, r->at + r->count * size, column, count);
}

Err db_many(Db *db, const Query *q, const Value *param, List *ret, Arena *keep)
{
    Rows r = { .db = db, .query = q, .keep = keep };
    TRY(db_run_seen(db, q, param, next_row, &r, NULL, &r.statement));
    *ret = (List){ r.at ? r.at : arena_take(keep, 1, 1), r.count };       /* empty, which isn't absent */
    return NULL;
}

static Err number_row(void *ctx, const Value *column, int count)
{
    Rows *r = ctx;
    if (r->count++) return second_row(r);
    if (count != 1 || (column->kind != VALUE_INT && column->kind != VALUE_NULL))
        return misfit(r->db, r->query, "1", "not one whole number");
    r->number = column->kind == VALUE_INT ? column->i : NONE;
    return NULL;
}

Err db_int(Db *db, const Query *q, const Value *param, int64_t *ret)
{
    Rows r = { .db = db, .query = q };
    TRY(db_run(db, q, param, number_row, &r, NULL));
    if (r.count == 0) return NOT_FOUND;
    *ret = r.number;
    return NULL;
}

Err db_changes(Db *db, const Query *q, const Value *param, int64_t *ret_changed)
{
    return db_run(db, q, param, NULL, NULL, ret_changed);
}

Err db_changes_one(Db *db, const Query *q, const Value *param)
{
    int64_t changed = 0;
    TRY(db_run(db, q, param, NULL, NULL, &changed));
    return changed == 1 ? NULL : MOVED_ON;
}
