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

/* A row of `seal_keys`: a key this house has sealed with. */
typedef struct KeyUse {
    int64_t serial;
    Str name, before;
    int64_t since_ms, done_ms, row_count;
} KeyUse;
extern const Shape KeyUse_shape;

/* A keyed digest under the key in use, and under the one before it (where there is none, the same again). */
typedef struct SealDigests { Str now, before; } SealDigests;
extern const Shape SealDigests_shape;

/* A row of any table with sealed fields, as far as its seals go; `part` tells rows of one id apart. */
typedef struct SealedRow { int64_t id, part; Str one, two, three, four; } SealedRow;
extern const Shape SealedRow_shape;

#endif
