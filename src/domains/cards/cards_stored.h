/* Rows as they are kept, for the queries. Only this domain includes it. */
#ifndef CARDS_CARDS_STORED_H
#define CARDS_CARDS_STORED_H

#include "base/shape.h"

typedef struct CardNumberKept {
    int64_t id, post;                  /* post 0: of the place */
    Str place;
    int kind;                          /* CardNumberKind */
    Str number;
    int64_t since_ms, set_by;
} CardNumberKept;
/* What beside the post decides on its card. */
typedef struct CardExtra {
    int64_t post;
    int number, face;                  /* CardReach; -1: the holder has said nothing */
    bool full_name;
    int64_t face_ms, face_by;          /* when and by which account the portrait was taken in */
    int64_t chosen_ms;                 /* when the holder said what they agree to */
    int64_t account;                   /* the holder */
} CardExtra;
typedef struct CardChoice { int number, face; bool full_name; int64_t chosen_ms; } CardChoice;
typedef struct CardFace { int64_t account; Str jpeg; int64_t wide, high, made_ms, made_by; } CardFace;
typedef struct CardCode { Str code; int64_t post, made_ms, ended_ms; } CardCode;
typedef struct CardCarry { int kind; int64_t since_ms; bool full_name; Str source; } CardCarry;
typedef struct CardSpot { int64_t post; Str place; } CardSpot;
extern const Shape CardNumberKept_shape, CardExtra_shape, CardChoice_shape, CardFace_shape, CardCode_shape,
    CardCarry_shape, CardSpot_shape;

#endif
