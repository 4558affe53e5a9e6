/* The grid as a file. Only this domain includes it. */
#ifndef BRIDGES_BRIDGES_EXPORT_H
#define BRIDGES_BRIDGES_EXPORT_H

#include "domains/bridges/bridges.h"

typedef struct BridgeQuery { Str place; int kind, format; Str as_of; } BridgeQuery;
extern const Shape BridgeQuery_shape;

Handler bridges_export;

#endif
