/* Shapes as JSON Schema, in the dialect of OpenAPI 3.1 (JSON Schema 2020-12). Nested shapes are referred to
 * by name under #/components/schemas; whoever prints the document lists each shape once. */
#ifndef JSON_OPENAPI_SCHEMA_H
#define JSON_OPENAPI_SCHEMA_H

#include "base/shape.h"

void json_schema(Buf *to, const Shape *shape);     /* {"type":"object", …} */
void json_field_schema(Buf *to, const Field *f);   /* one field: for a parameter's "schema" */

#endif
