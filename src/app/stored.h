/* The app floor's own rows, as shapes for its queries. */
#ifndef APP_STORED_H
#define APP_STORED_H

#include "base/shape.h"

/* A row of `events` with its place in the chain. */
typedef struct EventLink {
    int64_t seq, at_ms;
    Str kind;
    int64_t subject;
    Str place;
    int64_t owner, account, post;
    Str by_words, body, digest;
} EventLink;
extern const Shape EventLink_shape;

/* A row of `chain`: where a district stands. */
typedef struct ChainTip {
    int64_t seq, at_ms;
    Str digest;
    int64_t last_id;
} ChainTip;
extern const Shape ChainTip_shape;

/* A row of `answers`: what was said to a request that may come again. */
typedef struct KeptAnswer {
    Str digest;
    int64_t status;
    Str type, body;
} KeptAnswer;
extern const Shape KeptAnswer_shape;

#endif
