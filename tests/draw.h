/* Random records and random mistakes, drawn from a shape by seed. For tests only. Draws what the shape
 * allows, including the ends of every range; knows nothing of what a field means. */
#ifndef TESTS_DRAW_H
#define TESTS_DRAW_H

#include "base/rand.h"
#include "base/shape.h"

/* A valid record. Lists are kept short (at most `min` + 3 items) so that records stay readable. */
void draw_record(Rand *r, const Shape *shape, void *record, Arena *keep);

/* JSON text that is right but for one field just outside its limits, of the wrong type, missing, unknown or
 * there twice. ret_pointer is the JSON pointer to blame; empty when the text is not JSON as we read it. */
Str draw_wrong(Rand *r, const Shape *shape, Arena *keep, Str *ret_pointer);

#endif
