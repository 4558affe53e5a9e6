/* Bodies and answers of the API, and what the files of this domain share. */
#ifndef DISPATCH_DISPATCH_INSIDE_H
#define DISPATCH_DISPATCH_INSIDE_H

#include "domains/dispatch/dispatch_world.h"

typedef struct DispatchDraft { Str name, reason; List rules; int64_t version; } DispatchDraft;
typedef struct DispatchDecided { int64_t version; Str since_day, words; } DispatchDecided;
extern const Shape DispatchDraft_shape, DispatchDecided_shape;

/* Where a set stands on the day it is looked at. */
typedef enum DispatchStanding {
    DISPATCH_IS_DRAFT, DISPATCH_IS_COMING, DISPATCH_IS_NOW, DISPATCH_IS_PAST, DISPATCH_IS_WITHDRAWN,
        DISPATCH_IS_RECALLED
} DispatchStanding;

typedef struct DispatchReplayView {
    int64_t base_number;
    Str from_day, to_day, by_words;
    int64_t at_ms;
    bool fits;                         /* it is of these very rules, held against the set in force */
    bool whole;
    const DispatchReplayed *told;
} DispatchReplayView;

typedef struct DispatchSetView {
    int64_t id, number;
    Str name;
    DispatchStanding state;
    int64_t since_ms, until_ms;
    Str reason, drafted_words;
    int64_t drafted_ms;
    Str decided_words;
    int64_t decided_ms, version, rules_count, decided, overruled, corrected;
    bool may_edit, may_publish, may_recall;
    List rules, totals;                /* of DispatchRule, DispatchTotal: on its own page */
    const DispatchReplayView *replay;
} DispatchSetView;
extern const Shape DispatchReplayView_shape, DispatchSetView_shape;

/* What events say. */
typedef struct DispatchSaid { Str name, digest; int64_t number, rule, matters, moved; } DispatchSaid;
extern const Shape DispatchSaid_shape;
extern const EventKind DISPATCH_DRAFTED, DISPATCH_EDITED, DISPATCH_SET_PUBLISHED, DISPATCH_GIVEN_UP,
    DISPATCH_TAKEN_BACK,
    DISPATCH_REPLAYED, DISPATCH_CORRECTED;

Str dispatch_rules_text(Arena *keep, const List *rules);
Err dispatch_total_add(Ask *, const DispatchTotal *);
Handler dispatch_list, dispatch_get, dispatch_draft, dispatch_edit, dispatch_publish, dispatch_withdraw,
    dispatch_recall;

#endif
