/* What can be read off a shape without knowing who asks. */
#include "base/shape.h"

#include <math.h>
#include <string.h>

const Field *shape_field(const Shape *shape, Str name)
{
    for (int i = 0; i < shape->count; i++)
        if (str_eq(name, str_of(shape->fields[i].name))) return &shape->fields[i];
    return NULL;
}

int shape_name_index(const char *const *names, Str name)
{
    for (int i = 0; names[i]; i++)
        if (str_eq(name, str_of(names[i]))) return i;
    return -1;
}

void shape_clear(const Shape *shape, void *record)
{
    memset(record, 0, (size_t)shape->size);
    for (int i = 0; i < shape->count; i++) {
        const Field *f = &shape->fields[i];
        bool number = f->kind == FIELD_INT || f->kind == FIELD_TIME || f->kind == FIELD_ID
            || f->kind == FIELD_DEGREES;
        if (number && (f->flags & OPTIONAL)) *(int64_t *)((char *)record + f->offset) = NONE;
        if (f->kind == FIELD_REAL && (f->flags & OPTIONAL)) *(double *)((char *)record + f->offset) = NAN;
        if (f->kind == FIELD_NAME && (f->flags & OPTIONAL)) *(int *)((char *)record + f->offset) = -1;
        if (f->kind == FIELD_REAL && (f->flags & OPTIONAL)) *(double *)((char *)record + f->offset) = NAN;
    }
}

bool shape_absent(const Field *f, const void *record)
{
    const char *at = (const char *)record + f->offset;
    if (!(f->flags & OPTIONAL)) return false;
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: case FIELD_DEGREES: return *(const int64_t *)at == NONE;
    case FIELD_REAL:   return *(const double *)at != *(const double *)at;
    case FIELD_BOOL:   return false;
    case FIELD_NAME:   return *(const int *)at < 0;
    case FIELD_LIST:   return ((const List *)at)->at == NULL;
    case FIELD_OBJECT: return *(void *const *)at == NULL;
    default:           return ((const Str *)at)->at == NULL;
    }
}

int64_t shape_get_int(const Field *f, const void *record)
{
    const char *at = (const char *)record + f->offset;
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: case FIELD_DEGREES: return *(const int64_t *)at;
    case FIELD_BOOL: return *(const bool *)at;
    case FIELD_NAME: return *(const int *)at;
    default: return 0;
    }
}

Str shape_get_str(const Field *f, const void *record)
{
    const char *at = (const char *)record + f->offset;
    switch (f->kind) {
    case FIELD_NAME: return *(const int *)at < 0 ? (Str){ 0 } : str_of(f->names[*(const int *)at]);
    case FIELD_TEXT: case FIELD_BYTES: case FIELD_RAW: return *(const Str *)at;
    default: return (Str){ 0 };
    }
}
