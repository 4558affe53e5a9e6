/* Filters of pages under a name, for the account that keeps them. Knows no page. */
#ifndef FILTERS_FILTERS_H
#define FILTERS_FILTERS_H

#include "app/domain.h"

typedef struct Filter { int64_t id; Str page, name, query; int64_t made_ms; } Filter;
extern const Shape Filter_shape;

REFUSES(FILTERS_TOO_MANY);             /* 409: as many as an account keeps */
REFUSES(FILTERS_NO_QUERY);             /* 422: not what an address may hold */

extern const Domain filters_domain;

#endif
