/* Bodies, answers and what the files of this domain share. */
#ifndef VOUCHERS_VOUCHERS_INSIDE_H
#define VOUCHERS_VOUCHERS_INSIDE_H

#include "domains/vouchers/vouchers_rules.h"

typedef struct BatchesQuery { Str after; int64_t limit; } BatchesQuery;
typedef struct BatchNew {
    Str place, name, about;
    BatchWay way;
    int64_t fund, line, face_fen, least_fen, total, person_most;
    Str since, until;
    List partners;                     /* BatchId */
} BatchNew;
typedef struct BatchAnswer { bool approve; } BatchAnswer;
typedef struct BatchGive { Str login; } BatchGive;
typedef struct BatchRule { int64_t points; } BatchRule;
typedef struct BatchDraw { Str word; } BatchDraw;
typedef enum SlipPaper { SLIP_A4, SLIP_ROLL } SlipPaper;
extern const char *const slip_paper_names[];
typedef struct HoldersQuery { Str login; int64_t batch; Str after; int64_t limit; } HoldersQuery;
typedef struct SlipOf { int64_t batch, number; } SlipOf;
typedef struct SlipsNew { List vouchers; } SlipsNew;
typedef struct SlipsMade { int64_t id, count; } SlipsMade;
typedef struct SlipsQuery { int paper; } SlipsQuery;
typedef struct SlipSaid { int64_t number, print; } SlipSaid;
typedef struct BatchSaid { int64_t count, face_fen; } BatchSaid;
typedef struct BatchDrawn { int64_t entries, winners; Str commitment, seed, word; } BatchDrawn;
extern const Shape BatchesQuery_shape, BatchNew_shape, BatchAnswer_shape, BatchGive_shape, BatchRule_shape,
    BatchDraw_shape, BatchSaid_shape, BatchDrawn_shape, HoldersQuery_shape, SlipOf_shape, SlipsNew_shape,
    SlipsMade_shape, SlipsQuery_shape, SlipSaid_shape;

extern const EventKind VOUCHERS_DRAFTED, VOUCHERS_APPROVED, VOUCHERS_REFUSED, VOUCHERS_GIVEN,
    VOUCHERS_ENTRY, VOUCHERS_LOTS, VOUCHERS_REDEEMED, VOUCHERS_RETURNED, VOUCHERS_OVER, VOUCHERS_PRINTED;

/* vouchers_batch.c */
Err batch_in_reach(Ask *, Batch *ret);
Err batch_open(const Batch *, BatchWay);       /* and given in that way */
Err batch_save(Ask *, Batch *);
Err batch_told(Ask *, const EventKind *, const Batch *, int64_t count, int64_t owner);
Err batch_answer(Ask *, int status, int64_t id);
Handler batch_list, batch_look, batch_draft, batch_decide;

/* vouchers_give.c */
Handler vouchers_give, vouchers_by_rule, vouchers_own_list, batch_lots;

/* vouchers_lot.c */
Str batch_commitment(Ask *, int64_t id);
Handler batch_enter, batch_drawing, batch_recount;

/* vouchers_book.c */
Err batch_hold(Ask *, Batch *);
/* against a special fund's line; by: a planted one's */
Err batch_draws(Ask *, const Batch *, int64_t line, int64_t by);
Err batch_settle(Ask *, const Batch *, bool approve);

/* vouchers_slips.c */
Handler voucher_holders, voucher_slips_print, voucher_slips_look;

#endif
