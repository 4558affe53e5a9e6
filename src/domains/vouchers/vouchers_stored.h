/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef VOUCHERS_VOUCHERS_STORED_H
#define VOUCHERS_VOUCHERS_STORED_H

#include "domains/vouchers/vouchers.h"

typedef struct Batch {
    int64_t id;
    Str place, place_name, name, about;
    BatchWay way;
    BatchState state;
    int64_t fund, money, face, hold_id, face_fen, least_fen, total, given, used, person_most, since_day,
        until_day;
    Str since, until, commitment, seed, word;
    int64_t entries, made_by;
    Str made_words;
    int64_t made_ms, version;
    bool mine;
    List partners;
} Batch;
typedef struct BatchLot {
    int64_t id;
    Str name, about;
    int64_t face_fen, least_fen, total, since_day, until_day;
    Str since, until, commitment, seed, word;
    int64_t entries, given, mine;
    bool won;
} BatchLot;
typedef struct BatchPartner { int64_t id; Str name; } BatchPartner;
typedef struct BatchEntry { int64_t number; bool won; } BatchEntry;
typedef struct BatchWrong { int64_t id, kept, said; } BatchWrong;
typedef struct VoucherKept {
    int64_t batch, number, account;
    VoucherState state;
    int64_t use_id, pay_id, slips;
} VoucherKept;
typedef struct Voucher {
    int64_t batch, number;
    Str name, about;
    int64_t face_fen, least_fen, since_day, until_day;
    Str since, until;
    VoucherState state;
    int64_t given_ms, slips;
    Str code;
    int64_t code_until_ms;
} Voucher;
typedef struct VoucherHolder {
    int64_t batch, number;
    Str name;
    int64_t face_fen, least_fen, until_day;
    Str until, login, person, place;
    int64_t slips, slip_ms;
    Str slip_words;
} VoucherHolder;
typedef struct VoucherSlip {
    int64_t batch, number, print, sheet;
    Str serial;
    int64_t made_by;
    Str made_words;
    int64_t made_ms, slips;            /* slips: the number of the newest of that voucher */
    VoucherState state;
    Str person;
} VoucherSlip;
typedef struct VoucherTyped { int64_t batch, number, print; } VoucherTyped;
extern const Shape Batch_shape, BatchLot_shape, BatchPartner_shape, BatchEntry_shape, BatchWrong_shape,
    VoucherKept_shape, Voucher_shape, VoucherHolder_shape, VoucherSlip_shape, VoucherTyped_shape;

#endif
