/* Vouchers: batches out of a fund, given by hand, by rule or by lot, redeemed at partners' tills. */
#ifndef VOUCHERS_VOUCHERS_H
#define VOUCHERS_VOUCHERS_H

#include "domains/partners/partners.h"

typedef enum BatchWay { BATCH_HAND, BATCH_RULE, BATCH_LOT } BatchWay;
typedef enum BatchState { BATCH_DRAFTED, BATCH_OPEN, BATCH_REFUSED, BATCH_ENDED } BatchState;
typedef enum VoucherState { VOUCHER_OPEN, VOUCHER_USED, VOUCHER_ENDED } VoucherState;
extern const char *const batch_way_names[], *const batch_state_names[], *const voucher_state_names[];

REFUSES(VOUCHERS_STATE);               /* 409: the batch isn't open, or it is already */
REFUSES(VOUCHERS_WAY);                 /* 409: given in another way */
REFUSES(VOUCHERS_NONE_LEFT);           /* 409 */
REFUSES(VOUCHERS_PERSON_MOST);         /* 409 */
REFUSES(VOUCHERS_OWN);                 /* 403: nobody approves what they drafted */
REFUSES(VOUCHERS_DAYS);                /* 409: not in these days */
REFUSES(VOUCHERS_LEAST);               /* 409: the bill is too small */
REFUSES(VOUCHERS_ENTERED);             /* 409: asked before */
REFUSES(VOUCHERS_DRAWN);               /* 409: drawn already, or not yet */

REFUSES(VOUCHERS_REPRINTED);           /* 409: that slip was printed anew */
REFUSES(VOUCHERS_SLIPS_MOST);          /* 409: printed as often as a code can say */
REFUSES(VOUCHERS_SLIP_SHUT);           /* 409: printed more than an hour ago */

/* At a till: `u` with partner, till, at_ms and offline set. */
Err vouchers_redeem(Ask *, const Code *, int64_t bill_fen, const PartnerTerms *, Redeemed *u);
Err vouchers_typed(Ask *, Str serial, Code *ret);      /* of a slip; CODES_FORGED */
Err vouchers_return(Ask *, const Redeemed *, Str words, Redeemed *ret);

typedef struct BatchId { int64_t id; } BatchId;
extern const Shape BatchId_shape;
Err vouchers_taken(Ask *, const PartnerTerms *, List *ret_batch_ids);   /* what that partner may take today */

/* Face value in the book against vouchers: how many batches differ, and the first of them. */
Err vouchers_audit(Db *, Str district, Arena *keep, int64_t *ret_wrong, int64_t *ret_id);

/* For the demo town: a batch with who has one of it, the first `used` of whom have been at that partner. */
typedef struct BatchPlant {
    Str place, name, about, made_words;
    BatchWay way;
    BatchState state;                  /* drafted or open */
    int64_t made_by, fund, line, face_fen, least_fen, total, since_day, until_day;
    const int64_t *account;
    int64_t people, used, partner;
} BatchPlant;
Err vouchers_plant(Ask *, const BatchPlant *);

Handler vouchers_clock;                /* for tests */
extern const Domain vouchers_domain;

#endif
