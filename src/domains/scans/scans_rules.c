/* How much a till may take without a line. Pure. */
#include "domains/scans/scans_rules.h"

REFUSAL(SCANS_LIMIT, 409, "scans.limit", "超出离线核销限额", "more than a till may take without a line");
REFUSAL(SCANS_LATE, 409, "scans.late", "核销时间早于上次联网，或晚于现在",
        "taken before the till's last contact, or after now");
REFUSAL(SCANS_DECIDED, 409, "scans.decided", "这一笔已处理", "that line was decided already");

const char *const scan_state_names[] = { "done", "held", "refused", "dropped", NULL };

Err scan_may_take(const TillHere *t, ScanRisk *risk, int64_t value_fen, int64_t at_ms, int64_t now_ms)
{
    if (at_ms < t->seen_ms - SCAN_SKEW_MS || at_ms > now_ms + SCAN_SKEW_MS) return SCANS_LATE;
    if (risk->count + 1 > t->at.offline_count
        || risk->fen + value_fen > t->at.offline_fen) return SCANS_LIMIT;
    risk->count++;
    risk->fen += value_fen;
    return NULL;
}
