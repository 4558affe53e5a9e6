/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef GOODS_GOODS_STORED_H
#define GOODS_GOODS_STORED_H

#include "domains/goods/goods.h"

typedef struct Good {
    int64_t id;
    Str place, place_name;
    int64_t partner;
    Str partner_name;
    GoodKind kind;
    Str name, about;
    int64_t person_most, hold_days, stocked, taken, since_day, until_day;
    Str since, until;
    bool offered;
    int64_t made_ms, version, points, pay_fen, offline_count;
} Good;
typedef struct GoodOffer {
    int64_t id;
    GoodKind kind;
    Str name, about, partner_name, address;
    int64_t person_most, hold_days, left_over, until_day, points, had;
    Str until;
} GoodOffer;
typedef struct GoodPrice { int64_t since_day; Str since; int64_t points, pay_fen; Str made_words; } GoodPrice;
typedef struct Order {
    int64_t id, goods_id;
    Str name;
    int64_t account;
    Str person, place;
    int64_t partner;
    Str partner_name;
    int64_t quantity, points, pay_fen;
    OrderState state;
    Str serial;
    int64_t hold_id, settle_id, use_id;
    bool by_desk;
    int64_t made_day, made_ms, until_ms, lapse_ms, ended_ms, version, printed_by, printed_ms;
    Str code;                          /* signed, while it waits; for its owner */
    int64_t code_until_ms;
} Order;
typedef struct GoodId { int64_t id; } GoodId;
typedef struct GoodWrong { int64_t id, kept, said; } GoodWrong;
extern const Shape Good_shape, GoodOffer_shape, GoodPrice_shape, Order_shape, GoodId_shape, GoodWrong_shape;

#endif
