/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef SETTLEMENTS_SETTLEMENTS_STORED_H
#define SETTLEMENTS_SETTLEMENTS_STORED_H

#include "domains/settlements/settlements.h"

typedef struct SettlementRate {
    int64_t id, partner;
    SettlementUnit unit;
    int64_t since_day;
    Str since;
    int64_t amount;
    Str made_words;
    int64_t made_ms;
} SettlementRate;
typedef struct Settlement {
    int64_t id, partner;
    Str partner_name, place;
    int64_t seq, from_day, to_day;
    Str from, until;
    SettlementState state;
    int64_t uses, back, points, lines_fen, adjust_fen;
    Str adjust_words;
    int64_t carried_fen, sum_fen, due_fen, voucher_fen, partner_ms;
    Str partner_words;
    int64_t house_ms;
    Str house_words;
    int64_t paid_day;
    Str paid_on, reference;
    int64_t move_id, of_id;
    Str words;
    int64_t made_by;
    Str made_words;
    int64_t made_ms, version;
} Settlement;
typedef struct SettlementLine { int64_t line, day; Str date; CodeKind kind;
                                int64_t back, uses, points, owed_fen, rate, units; } SettlementLine;
typedef struct SettlementUse { int64_t id, at_ms; Str words; int64_t points, face_fen, owed_fen; bool offline;
                               int64_t of_id, units; } SettlementUse;
typedef struct SettlementDispute {
    int64_t dispute_id, settlement, line;
    Str words, made_words;
    int64_t made_ms;
    Str answer, answer_words;
    int64_t answer_ms;
} SettlementDispute;
typedef struct SettlementWrong { int64_t id, seq, kept_fen, found_fen; } SettlementWrong;
extern const Shape SettlementRate_shape, Settlement_shape, SettlementLine_shape, SettlementUse_shape,
    SettlementDispute_shape, SettlementWrong_shape;

#endif
