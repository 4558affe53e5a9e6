/* Rows, for queries, bodies and answers. Only this domain includes it. */
#ifndef POINTS_POINTS_STORED_H
#define POINTS_POINTS_STORED_H

#include "domains/points/points_rules.h"

typedef struct PointsAccount {
    int64_t id;
    PointsKind kind;
    int64_t owner;
    PointsPurse purse;
    LedgerUnit unit;
    Str place, name, about;
    bool lots, closed;
    int64_t lowest, highest, posted, held, coming, made_ms, version;
} PointsAccount;
extern const Shape PointsAccount_shape;

typedef struct PointsLot {
    int64_t lot_id, expires_day, remaining, day;
    PointsCause cause;
    Str words, rule, since, expires;
} PointsLot;
extern const Shape PointsLot_shape;

typedef struct PointsSeen {
    int64_t id;
    PointsKind kind;
    int64_t owner;
    PointsPurse purse;
    LedgerUnit unit;
    Str place, place_name, name, person, about;
    bool lots, closed, bound;
    int64_t lowest, highest, posted, held, coming, version;
    int64_t usable, ending;            /* of one account, when it is looked at */
    List open_lots;
} PointsSeen;
extern const Shape PointsSeen_shape;

typedef struct PointsTransfer {
    int64_t id;
    LedgerKind kind;
    int64_t day, expires_day, until_ms, of_id;
    Str entry_key;
    int64_t content;
    PointsCause cause;
    Str words;
    int64_t event_seq, subject;
    Str rule;
    int64_t linked_id;
    Str place;
    int64_t amount;
    LedgerUnit unit;
    int64_t made_by;
    Str made_words;
    int64_t made_ms;
    int next_kind;                     /* LedgerKind of what was done with it; -1: nothing */
    Str next_words, asked_words;       /* asked_words: of what is posted, who asked */
} PointsTransfer;
extern const Shape PointsTransfer_shape, LedgerLeg_shape;

typedef struct PointsLegSeen {
    int64_t account_id;
    PointsKind kind;
    PointsPurse purse;
    Str name, person;
    int64_t lot_id, expires_day, amount;
    LedgerUnit unit;
} PointsLegSeen;
typedef struct PointsEntry {
    int64_t id;
    LedgerKind kind;
    int64_t day;
    PointsCause cause;
    Str words, rule, made_words;
    int64_t made_ms, of_id, subject, amount, lots, expires_day;
    Str date, expires;
} PointsEntry;
typedef struct PointsTotal {
    PointsKind kind;
    PointsPurse purse;
    LedgerUnit unit;
    int64_t accounts, posted, held, ending;
} PointsTotal;
typedef struct PointsPeriod {
    Str month;
    int64_t transfers;
    Str closed_words;
    int64_t closed_ms;
} PointsPeriod;
typedef struct PointsMonth { Str month; } PointsMonth;
typedef struct PointsKeyed { int64_t id, content; } PointsKeyed;
typedef struct PointsId { int64_t id; } PointsId;
typedef struct PointsEnded { int64_t account_id, lot_id, remaining; } PointsEnded;
typedef struct PointsLotKept { int64_t account_id, lot_id, expires_day, remaining; } PointsLotKept;
typedef struct PointsReplayed {
    int64_t id;
    LedgerKind kind;
    int64_t account_id, lot_id, expires_day, amount;
} PointsReplayed;
typedef struct PointsHome { Str place, name; } PointsHome;
extern const Shape PointsLegSeen_shape, PointsEntry_shape, PointsTotal_shape, PointsPeriod_shape,
    PointsMonth_shape,
    PointsKeyed_shape, PointsId_shape, PointsEnded_shape, PointsLotKept_shape, PointsReplayed_shape,
    PointsHome_shape;

#endif
