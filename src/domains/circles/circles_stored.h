/* Rows of this domain's tables. */
#ifndef CIRCLES_CIRCLES_STORED_H
#define CIRCLES_CIRCLES_STORED_H

#include "base/shape.h"

typedef struct CircleNetwork {
    int64_t id;
    Str source;
    int64_t nodes, edges;
    bool synthetic;
    Str bytes;
    int64_t made_ms;
} CircleNetwork;

typedef struct CircleHome { int64_t id; Str place, name; int64_t lon, lat, households, old,
    young; } CircleHome;

/* Fewer people than `least` are nowhere told of. */
typedef struct CircleSmall { int64_t least, since_ms; Str source; } CircleSmall;

typedef enum CircleLevel { LEVEL_NONE, LEVEL_DISTRICT, LEVEL_CITY, LEVEL_NATION } CircleLevel;
extern const char *const circle_levels[];
typedef struct Circle {
    int64_t id;
    Str name;
    CircleLevel level;
    int64_t survey_m, lon, lat;        /* of the survey; lon, lat NONE: amid its homes */
    bool synthetic;
    int64_t made_ms, version;
    Str author_words;
    int64_t changed_ms, ended_ms;      /* ended_ms: NONE while it lives */
    Str ended_why;
} Circle;
typedef struct CirclePlace { int64_t circle; Str place; } CirclePlace;

typedef struct CircleScenario {
    int64_t id;
    Str name, place;
    int64_t author;
    Str author_words;
    int64_t changed_ms, version, proposed_ms, proposed_version;        /* proposed_ms: NONE if never */
} CircleScenario;
/* A change gives a facility other hours or places; a gate is opened where it is shut. */
typedef enum CircleActKind { CIRCLE_ADD, CIRCLE_MOVE, CIRCLE_CLOSE, CIRCLE_CHANGE,
    CIRCLE_GATE } CircleActKind;
extern const char *const circle_act_kinds[];
typedef struct CircleActKept {
    CircleActKind kind;
    int64_t facility;
    Str name;
    int64_t lon, lat;
    Str services, hours;
    int64_t capacity, cost_fen;        /* NONE: not said */
} CircleActKept;
typedef struct CircleComment { int64_t id, scenario, author; Str author_words,
    words; int64_t made_ms; } CircleComment;

extern const Shape CircleSmall_shape;
extern const Shape CircleComment_shape;
extern const Shape CircleNetwork_shape, CircleHome_shape, Circle_shape, CirclePlace_shape,
    CircleScenario_shape,
    CircleActKept_shape;

#endif
