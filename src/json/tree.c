/* Any JSON value as compact text. */
#include "json/tree.h"
#include "json/json.h"

static void write_object(Buf *to, const json_t *from)
{
    const char *key;
    json_t *value;
    bool first = true;
    buf_char(to, '{');
    json_object_foreach((json_t *)from, key, value) {
        if (!first) buf_char(to, ',');
        first = false;
        json_text(to, str_of(key));
        buf_char(to, ':');
        tree_write(to, value);
    }
    buf_char(to, '}');
}

static void write_array(Buf *to, const json_t *from)
{
    buf_char(to, '[');
    for (size_t i = 0; i < json_array_size(from); i++) {
        if (i) buf_char(to, ',');
        tree_write(to, json_array_get(from, i));
    }
    buf_char(to, ']');
}

static void write_string(Buf *to, const json_t *from)
{
    json_text(to, (Str){ json_string_value(from), (ptrdiff_t)json_string_length(from) });
}

void tree_write(Buf *to, const json_t *from)
{
    switch (json_typeof(from)) {
    case JSON_OBJECT:  write_object(to, from); break;
    case JSON_ARRAY:   write_array(to, from); break;
    case JSON_STRING:  write_string(to, from); break;
    case JSON_INTEGER: buf_int(to, json_integer_value(from)); break;
    case JSON_REAL:    json_number(to, json_real_value(from)); break;
    case JSON_TRUE:    buf_add(to, S("true")); break;
    case JSON_FALSE:   buf_add(to, S("false")); break;
    case JSON_NULL:    buf_add(to, S("null")); break;
    }
}
