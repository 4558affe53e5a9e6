/* Small counts of people: how few nobody is told of is a rule of the district, in dated versions, and here
 * is the one place where it is applied: what stands on the land is merged already, so that every figure, file
 * and report made of it is of whole parcels. */
#ifndef CIRCLES_CIRCLES_SMALL_H
#define CIRCLES_CIRCLES_SMALL_H

#include "app/domain.h"
#include "domains/circles/circles_figures.h"
#include "domains/circles/circles_stored.h"

extern const struct Dictionary *const circles_dictionaries[];
extern const EventKind CIRCLES_SMALL_SET;

/* The old and the young of homes, in order of place, in parcels of `least`: whoever doesn't fill one is
 * counted with the homes after. Each home's count is a multiple of `least`, and so is every sum and every
 * difference of sums; homes that stand side by side have together what they had, less than `least` more or
 * fewer. Pure. */
void circles_merge(CircleHome *, int32_t homes, int64_t least);

#endif
