/* How lots are drawn, and when a voucher counts. Pure. */
#ifndef VOUCHERS_VOUCHERS_RULES_H
#define VOUCHERS_VOUCHERS_RULES_H

#include "domains/vouchers/vouchers_stored.h"

enum { VOUCHER_SCORE = 32, SLIPS_MOST = 40, SLIP_OPEN_MS = 3600000 };
typedef struct VoucherDraw { int64_t number; unsigned char score[VOUCHER_SCORE]; } VoucherDraw;

/* the lowest score first; of the same, the lower number */
void voucher_draw_sort(VoucherDraw *, int64_t count);
Err voucher_may_redeem(const Batch *, const VoucherKept *, int64_t day, int64_t bill_fen, Blame *why);

/* Which printing a slip made now is: VOUCHERS_STATE, VOUCHERS_DAYS, VOUCHERS_SLIPS_MOST. */
Err voucher_may_print(const Batch *, const VoucherKept *, int64_t day, int64_t *ret_print);
/* Does a code of that printing count? 0: shown on a phone, which always does. VOUCHERS_REPRINTED. */
Err voucher_print_counts(const VoucherKept *, int64_t print);
/* May this sheet be opened, and again? By who printed it, for an hour: NOT_FOUND, VOUCHERS_SLIP_SHUT. */
Err voucher_sheet_opens(const VoucherSlip *, int64_t account, int64_t now_ms);

#endif
