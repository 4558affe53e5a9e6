/* Shapes: a noun is declared once. One constant array of fields serves JSON in, JSON out, rows,
 * OpenAPI and the test generator. Describes flat structs, enums, optional fields, and lists or objects of
 * other shapes; it refuses to be a framework. The struct stays an ordinary readable struct. */
#ifndef BASE_SHAPE_H
#define BASE_SHAPE_H

#include "base/str.h"

/* What a field is, and the C type its member must have. */
typedef enum FieldKind {
    FIELD_INT,      /* int64_t; JSON integer; limits are values */
    FIELD_TIME,     /* int64_t, milliseconds UTC; JSON integer */
    FIELD_ID,       /* int64_t, 1 to 2^53-1; JSON integer */
    FIELD_DEGREES,  /* int64_t, 1e-7 degree; JSON number of degrees; limits in 1e-7 degree */
    FIELD_REAL,     /* double; JSON number */
    FIELD_BOOL,     /* bool; JSON true or false; 0 or 1 in a row */
    FIELD_TEXT,     /* Str; limits count characters (code points) */
    FIELD_NAME,     /* an enum (int-sized); JSON and row hold its name out of `names` */
    FIELD_BYTES,    /* Str; rows only, never in JSON */
    FIELD_LIST,     /* List of `of`; limits count items */
    FIELD_OBJECT,   /* pointer to a struct of shape `of`, NULL: absent */
    FIELD_RAW       /* Str that already is JSON text (GeoJSON and the like), written as it stands */
} FieldKind;

enum { OPTIONAL = 1 };             /* may be absent: NONE, absent Str, NULL. Otherwise required */
#define NONE INT64_MIN             /* an absent number */
#define ID_MAX 9007199254740991    /* 2^53 - 1: what JavaScript holds exactly */

/* `count` structs of the field's shape, side by side */
typedef struct List { void *at; int64_t count; } List;

typedef struct Field {
    const char *name;
    FieldKind kind;
    int offset, flags;
    int64_t min, max;
    const char *const *names;      /* FIELD_NAME: NULL-ended */
    const struct Shape *of;        /* FIELD_LIST, FIELD_OBJECT */
    const char *about;             /* one line for the API's reader */
} Field;

typedef struct Shape {
    const char *name;
    int size, count;
    const Field *fields;
    const char *about;
} Shape;

#define SHAPE(T, about, ...) \
    static const Field T##_fields[] = { __VA_ARGS__ }; \
    const Shape T##_shape = { #T, sizeof(T), COUNT(T##_fields), T##_fields, about }

/* Row makers. The C type of the member is checked: a wrong one does not compile. */
#define SHAPE_KIND_(T, m, type, kind) _Generic(((T *)0)->m, type: kind)
#define SHAPE_ROW_(T, m, kind, flags, lo, hi, names, of, about) \
    { #m, kind, (int)offsetof(T, m), flags, lo, hi, names, of, about }
#define INT(T, m, lo, hi, about)      \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_INT), 0, lo, hi, 0, 0, about)
#define INT_OPT(T, m, lo, hi, about)  \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_INT), OPTIONAL, lo, hi, 0, 0, about)
#define TIME(T, m, about)             \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_TIME), 0, 0, ID_MAX, 0, 0, about)
#define TIME_OPT(T, m, about)         \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_TIME), OPTIONAL, 0, ID_MAX, 0, 0, about)
#define ID(T, m, about)               \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_ID), 0, 1, ID_MAX, 0, 0, about)
#define ID_OPT(T, m, about)           \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_ID), OPTIONAL, 1, ID_MAX, 0, 0, about)
#define LON(T, m, flags, about)       \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_DEGREES), flags, -1800000000, 1800000000, 0, 0, about)
#define LAT(T, m, flags, about)       \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, int64_t, FIELD_DEGREES), flags, -900000000, 900000000, 0, 0, about)
#define REAL(T, m, flags, lo, hi, about) \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, double, FIELD_REAL), flags, lo, hi, 0, 0, about)
#define BOOL(T, m, flags, about)      \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, bool, FIELD_BOOL), flags, 0, 1, 0, 0, about)
#define TEXT(T, m, lo, hi, about)     \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, Str, FIELD_TEXT), 0, lo, hi, 0, 0, about)
#define TEXT_OPT(T, m, lo, hi, about) \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, Str, FIELD_TEXT), OPTIONAL, lo, hi, 0, 0, about)
#define NAME(T, m, flags, names, about) SHAPE_ROW_(T, m, FIELD_NAME, flags, 0, 0, names, 0, about)
#define BYTES(T, m, about)            \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, Str, FIELD_BYTES), OPTIONAL, 0, INT32_MAX, 0, 0, about)
#define LIST(T, m, of, lo, hi, about) \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, List, FIELD_LIST), 0, lo, hi, 0, &of, about)
#define LIST_OPT(T, m, of, lo, hi, about) \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, List, FIELD_LIST), OPTIONAL, lo, hi, 0, &of, about)
#define OBJECT(T, m, flags, of, about) SHAPE_ROW_(T, m, FIELD_OBJECT, flags, 0, 0, 0, &of, about)
#define RAW(T, m, flags, about)       \
    SHAPE_ROW_(T, m, SHAPE_KIND_(T, m, Str, FIELD_RAW), flags, 0, 0, 0, 0, about)

const Field *shape_field(const Shape *shape, Str name);   /* NULL: none of that name */
int shape_name_index(const char *const *names, Str name); /* -1: not one of them */
void shape_clear(const Shape *shape, void *record);       /* every field absent: NONE, NULL; others zero */
bool shape_absent(const Field *f, const void *record);    /* optional and not there */
int64_t shape_get_int(const Field *f, const void *record);  /* INT TIME ID DEGREES BOOL NAME; else 0 */
Str shape_get_str(const Field *f, const void *record);      /* TEXT BYTES RAW, and the word of a NAME */

#endif
