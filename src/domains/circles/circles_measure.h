/* What the tables, the norms and the what-if answer with. */
#ifndef CIRCLES_CIRCLES_MEASURE_H
#define CIRCLES_CIRCLES_MEASURE_H

#include "domains/circles/circles_inside.h"
#include "json/json.h"

typedef struct CircleAbout { bool network; Str source; bool synthetic; int64_t nodes, edges, homes,
    facilities, drawn, unfit; }
    CircleAbout;

typedef struct CircleIf { int profile; int64_t minutes; Str at, kind; List acts; } CircleIf;
typedef struct CircleIfPart { int64_t households, old, young; } CircleIfPart;
typedef struct CircleIfHome { int64_t home, seconds; } CircleIfHome;
typedef struct CircleIfService { Str kind; CircleIfPart *before, *after, *gained,
    *lost; List homes; } CircleIfService;
typedef struct CircleIfAnswer { Str how; List services; } CircleIfAnswer;

#endif
