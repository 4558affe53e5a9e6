/* Rows of this domain. Only this domain, and who replays its drafts, includes it. */
#ifndef DISPATCH_DISPATCH_STORED_H
#define DISPATCH_DISPATCH_STORED_H

#include "domains/dispatch/dispatch_rules.h"

typedef enum DispatchSetState { DISPATCH_DRAFT, DISPATCH_PUBLISHED, DISPATCH_WITHDRAWN,
                                DISPATCH_RECALLED } DispatchSetState;
extern const char *const dispatch_set_states[];

typedef struct DispatchSetKept {
    int64_t id, number;
    Str name;
    DispatchSetState state;
    int64_t since_ms;
    Str rules, digest, reason, place;
    int64_t drafted_by;
    Str drafted_words;
    int64_t drafted_ms;
    Str decided_words;
    int64_t decided_ms, version;
} DispatchSetKept;
extern const Shape DispatchSetKept_shape;

typedef struct DispatchKept {
    int64_t case_id, version, set_id, rule, post;
    Str words;
    int64_t load, runner_post, runner_rule;
    Str runner_words;
    int64_t runner_load;
    DispatchWhyNot runner_why;
    int64_t at_ms, corrected_ms;
} DispatchKept;
extern const Shape DispatchKept_shape;

typedef struct DispatchTotal { int64_t set_id, rule, decided, overruled, corrected; } DispatchTotal;
typedef struct DispatchRef { int64_t id; } DispatchRef;
typedef struct DispatchStaff { int64_t post, account; Str place, title, name; } DispatchStaff;
extern const Shape DispatchTotal_shape, DispatchRef_shape, DispatchStaff_shape;

/* `told` is a DispatchReplayed (dispatch_world.h) as JSON. */
typedef struct DispatchReplayKept {
    int64_t set_id, base_id;
    Str digest;
    bool whole;
    Str from_day, to_day, told, by_words;
    int64_t at_ms;
} DispatchReplayKept;
extern const Shape DispatchReplayKept_shape;

#endif
