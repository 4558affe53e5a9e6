/* How lots are drawn, and when a voucher counts. Pure. */
#include "domains/vouchers/vouchers_rules.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

REFUSAL(VOUCHERS_STATE, 409, "vouchers.state", "这个批次现在不能这样办", "the batch isn't in a state for that");
REFUSAL(VOUCHERS_WAY, 409, "vouchers.way", "这个批次按其他方式发放", "vouchers of this batch are given in another way");
REFUSAL(VOUCHERS_NONE_LEFT, 409, "vouchers.none_left", "券已发完", "none are left");
REFUSAL(VOUCHERS_PERSON_MOST, 409, "vouchers.person_most", "已到每人限领张数", "that person has as many as they may");
REFUSAL(VOUCHERS_OWN, 403, "vouchers.own", "自己提出的批次，由别人审批", "nobody approves a batch of their own");
REFUSAL(VOUCHERS_DAYS, 409, "vouchers.days", "不在券的有效期内", "not within the days of the voucher");
REFUSAL(VOUCHERS_LEAST, 409, "vouchers.least", "消费金额未达到使用门槛",
        "the bill is smaller than the voucher asks for");
REFUSAL(VOUCHERS_ENTERED, 409, "vouchers.entered", "已报名", "that person has entered");
REFUSAL(VOUCHERS_DRAWN, 409, "vouchers.drawn", "已摇号，或还没有摇号", "it was drawn already, or not yet");

REFUSAL(VOUCHERS_REPRINTED, 409, "vouchers.reprinted", "这张凭条已作废，请用新打印的一张",
        "this slip was printed anew: only the newest counts");
REFUSAL(VOUCHERS_SLIPS_MOST, 409, "vouchers.slips_most", "这张券打印的次数太多，请改用手机出示",
        "that voucher was printed too often: show it on a phone");
REFUSAL(VOUCHERS_SLIP_SHUT, 409, "vouchers.slip_shut", "凭条只在打印后一小时内可以打开，请重新打印",
        "a slip opens within an hour of its printing: print it anew");

const char *const batch_way_names[] = { "hand", "rule", "lot", NULL };
const char *const batch_state_names[] = { "drafted", "open", "refused", "ended", NULL };
const char *const voucher_state_names[] = { "open", "used", "ended", NULL };

static int by_score(const void *a, const void *b)
{
    const VoucherDraw *x = a, *y = b;
    int c = memcmp(x->score, y->score, VOUCHER_SCORE);
    return c ? c : (x->number > y->number) - (x->number < y->number);
}

void voucher_draw_sort(VoucherDraw *d, int64_t count) { qsort(d, (size_t)count, sizeof *d, by_score); }

Err voucher_may_redeem(const Batch *b, const VoucherKept *v, int64_t day, int64_t bill_fen, Blame *why)
{
    char zh[60], en[60];
    if (v->state == VOUCHER_ENDED || day < b->since_day || day > b->until_day) return VOUCHERS_DAYS;
    if (bill_fen >= b->least_fen) return NULL;
    snprintf(zh, sizeof zh, "满 %lld.%02lld 元可用", (long long)b->least_fen / 100,
             (long long)b->least_fen % 100);
    snprintf(en, sizeof en, "%lld.%02lld yuan at least", (long long)b->least_fen / 100,
             (long long)b->least_fen % 100);
    return blame(why, VOUCHERS_LEAST, "/bill_fen", zh, en);
}

Err voucher_may_print(const Batch *b, const VoucherKept *v, int64_t day, int64_t *ret)
{
    if (b->state != BATCH_OPEN || v->state != VOUCHER_OPEN) return VOUCHERS_STATE;
    if (day < b->since_day || day > b->until_day) return VOUCHERS_DAYS;
    if (v->slips >= CODE_PRINT_MOST) return VOUCHERS_SLIPS_MOST;
    *ret = v->slips + 1;
    return NULL;
}

Err voucher_print_counts(const VoucherKept *v, int64_t print)
{
    return print && print != v->slips ? VOUCHERS_REPRINTED : NULL;
}

Err voucher_sheet_opens(const VoucherSlip *s, int64_t account, int64_t now_ms)
{
    if (s->made_by != account) return NOT_FOUND;
    return now_ms > s->made_ms + SLIP_OPEN_MS ? VOUCHERS_SLIP_SHUT : NULL;
}
