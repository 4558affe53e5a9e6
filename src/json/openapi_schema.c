/* What a field promises, for the API's reader and for the tool that makes the web client's types. */
#include "json/openapi_schema.h"
#include "json/json.h"

static void text_member(Buf *to, const char *key, const char *value)
{
    json_key(to, key);
    json_text(to, str_of(value));
}

static void int_member(Buf *to, const char *key, int64_t value)
{
    json_key(to, key);
    buf_int(to, value);
}

static void int_limits(Buf *to, const Field *f)
{
    text_member(to, "type", "integer");
    text_member(to, "format", "int64");
    if (f->min > -INT64_MAX) int_member(to, "minimum", f->min);
    if (f->max < INT64_MAX) int_member(to, "maximum", f->max);
}

static void degree_limits(Buf *to, const Field *f)
{
    text_member(to, "type", "number");
    json_key(to, "minimum");
    json_degrees(to, f->min);
    json_key(to, "maximum");
    json_degrees(to, f->max);
}

static void count_limits(Buf *to, const Field *f, const char *low, const char *high)
{
    if (f->min > 0) int_member(to, low, f->min);
    int_member(to, high, f->max);
}

static void names(Buf *to, const Field *f)
{
    text_member(to, "type", "string");
    json_key(to, "enum");
    buf_char(to, '[');
    for (int i = 0; f->names[i]; i++) {
        if (i) buf_char(to, ',');
        json_text(to, str_of(f->names[i]));
    }
    buf_char(to, ']');
}

static void reference(Buf *to, const Shape *of)
{
    json_key(to, "$ref");
    buf_fmt(to, "\"#/components/schemas/%s\"", of->name);
}

void json_field_schema(Buf *to, const Field *f)
{
    buf_char(to, '{');
    switch (f->kind) {
    case FIELD_INT: case FIELD_TIME: case FIELD_ID: int_limits(to, f); break;
    case FIELD_DEGREES: degree_limits(to, f); break;
    case FIELD_REAL:
        text_member(to, "type", "number");
        int_member(to, "minimum", f->min);
        int_member(to, "maximum", f->max);
        break;
    case FIELD_BOOL: text_member(to, "type", "boolean"); break;
    case FIELD_TEXT:
        text_member(to, "type", "string");
        count_limits(to, f, "minLength", "maxLength");
        break;
    case FIELD_NAME: names(to, f); break;
    case FIELD_LIST:
        text_member(to, "type", "array");
        json_key(to, "items");
        buf_char(to, '{');
        reference(to, f->of);
        buf_char(to, '}');
        count_limits(to, f, "minItems", "maxItems");
        break;
    case FIELD_OBJECT: reference(to, f->of); break;
    case FIELD_RAW: case FIELD_BYTES: break;
    }
    if (f->about && f->about[0]) text_member(to, "description", f->about);
    buf_char(to, '}');
}

static void required(Buf *to, const Shape *shape)
{
    int listed = 0;
    for (int i = 0; i < shape->count; i++) {
        const Field *f = &shape->fields[i];
        if (f->kind == FIELD_BYTES || (f->flags & OPTIONAL)) continue;
        if (!listed) {
            json_key(to, "required");
            buf_char(to, '[');
        }
        if (listed++) buf_char(to, ',');
        json_text(to, str_of(f->name));
    }
    if (listed) buf_char(to, ']');
}

void json_schema(Buf *to, const Shape *shape)
{
    buf_char(to, '{');
    text_member(to, "type", "object");
    if (shape->about && shape->about[0]) text_member(to, "description", shape->about);
    json_key(to, "properties");
    buf_char(to, '{');
    for (int i = 0; i < shape->count; i++) {
        if (shape->fields[i].kind == FIELD_BYTES) continue;
        json_key(to, shape->fields[i].name);
        json_field_schema(to, &shape->fields[i]);
    }
    buf_char(to, '}');
    required(to, shape);
    json_key(to, "additionalProperties");
    buf_add(to, S("false"));
    buf_char(to, '}');
}
