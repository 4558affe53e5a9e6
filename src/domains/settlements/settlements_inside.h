/* Bodies, answers and what the files of this domain share. */
#ifndef SETTLEMENTS_SETTLEMENTS_INSIDE_H
#define SETTLEMENTS_SETTLEMENTS_INSIDE_H

#include "domains/settlements/settlements_rules.h"

typedef struct SettlementRatesQuery { int64_t partner; } SettlementRatesQuery;
typedef struct SettlementRateNew { int64_t partner; SettlementUnit unit; Str since;
                                   int64_t amount; } SettlementRateNew;
typedef struct SettlementsQuery { int64_t partner; int state; Str after; int64_t limit; } SettlementsQuery;
typedef struct SettlementNew { int64_t partner; Str until; int64_t adjust_fen;
                               Str adjust_words; } SettlementNew;
typedef struct SettlementUsesQuery { Str after; int64_t limit; } SettlementUsesQuery;
typedef struct SettlementStep { int64_t version; } SettlementStep;
typedef struct SettlementWords { Str words; int64_t version; } SettlementWords;
typedef struct SettlementObjection { int64_t line; Str words; int64_t version; } SettlementObjection;
typedef struct SettlementAnswer { Str words; } SettlementAnswer;
typedef struct SettlementPayment { Str reference, paid_on; int64_t version; } SettlementPayment;
typedef struct SettlementView { const Settlement *sheet; List lines, disputes; } SettlementView;
typedef struct SettlementSaid { int64_t uses, sum_fen; } SettlementSaid;
extern const Shape SettlementRatesQuery_shape, SettlementRateNew_shape, SettlementsQuery_shape,
    SettlementNew_shape, SettlementUsesQuery_shape, SettlementStep_shape, SettlementWords_shape,
    SettlementObjection_shape, SettlementAnswer_shape, SettlementPayment_shape, SettlementView_shape,
    SettlementSaid_shape;

extern const EventKind SETTLEMENTS_RATE_SET, SETTLEMENTS_MADE, SETTLEMENTS_BACK, SETTLEMENTS_CHECKED;

/* settlements_make.c */
Handler settlement_rates_list, settlement_rate_set, settlements_make, settlement_reverse;

/* settlements_files.c */
Handler settlement_xlsx, settlement_pdf;

/* settlements.c */
void settlement_dress(Ask *, Settlement *);
Err settlement_in_reach(Ask *, Settlement *ret);               /* by the path, of staff or of the partner */
Err settlement_view(Ask *, int status, Settlement *);
Err settlement_last(Ask *, int64_t partner, Settlement *ret, const Settlement **ret_last);   /* NULL: none */
/* In the book; `words`: planted, by whom, at that moment. */
Err settlement_book(Ask *, Settlement *, const Str *words, int64_t at_ms);
Err settlement_told(Ask *, const EventKind *, const Settlement *);

#endif
