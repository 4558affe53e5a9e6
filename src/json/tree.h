/* jansson's tree back into compact text, numbers in their shortest form. Inside json/ only, so that no other
 * folder sees a json_t. */
#ifndef JSON_TREE_H
#define JSON_TREE_H

#include "base/str.h"

#include <jansson.h>

void tree_write(Buf *to, const json_t *from);      /* depth was bounded when it was read */

#endif
