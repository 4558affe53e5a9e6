/* How lots are drawn, and when a voucher counts. Pure. */
#ifndef VOUCHERS_VOUCHERS_RULES_H
#define VOUCHERS_VOUCHERS_RULES_H

#include "domains/vouchers/vouchers_stored.h"

enum { VOUCHER_SCORE = 32 };
typedef struct VoucherDraw { int64_t number; unsigned char score[VOUCHER_SCORE]; } VoucherDraw;

/* the lowest score first; of the same, the lower number */
void voucher_draw_sort(VoucherDraw *, int64_t count);
Err voucher_may_redeem(const Batch *, const VoucherKept *, int64_t day, int64_t bill_fen, Blame *why);

#endif
