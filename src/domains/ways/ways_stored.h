/* Rows of this domain's tables. */
#ifndef WAYS_WAYS_STORED_H
#define WAYS_WAYS_STORED_H

#include "base/shape.h"

typedef enum WayEditKind { WAY_PATH, WAY_GATE, WAY_STRETCH } WayEditKind;
typedef enum WaySurface { WAY_LEVEL, WAY_STEPS, WAY_CROSSING } WaySurface;     /* as NetKind begins */
typedef enum WayState { WAY_OPEN, WAY_PRIVATE, WAY_CLOSED } WayState;          /* as NetGateState */
extern const char *const way_edit_kinds[], *const way_surfaces[], *const way_states[];

typedef struct WayEdit {
    int64_t id;
    WayEditKind kind;
    Str line;                          /* "lon lat,lon lat" in 1e-7 degree */
    WaySurface surface;
    WayState state;
    Str hours, why, place;
    int64_t author;
    Str author_words;
    int64_t made_ms, ended_ms;         /* ended_ms: NONE while it is in force */
    Str ended_words, ended_why;
    int64_t stamp;
} WayEdit;
extern const Shape WayEdit_shape;

#endif
