/* How much a till may take without a line. Pure. */
#include "domains/scans/scans_rules.h"

REFUSAL(SCANS_LIMIT, 409, "scans.limit", "超出离线核销限额", "more than a till may take without a line");
REFUSAL(SCANS_LATE, 409, "scans.late", "核销时间早于上次联网，或晚于现在",
        "taken before the till's last contact, or after now");
REFUSAL(SCANS_LINE, 409, "scans.line", "这个流水号已用于另一个码", "that number stands for another code");
REFUSAL(SCANS_DECIDED, 409, "scans.decided", "这一笔已处理", "that line was decided already");

const char *const scan_state_names[] = { "done", "held", "refused", "dropped", NULL };

Err scan_may_take(const TillHere *t, ScanRisk *risk, int64_t value_fen, int64_t at_ms, int64_t now_ms)
{
    if (at_ms < t->seen_ms - SCAN_SKEW_MS || at_ms > now_ms + SCAN_SKEW_MS) return SCANS_LATE;
    bool shares = at_ms <= t->seen_ms;         /* what was sent before is of the same time */
    if (risk->count + (shares ? risk->before : 0) + 1 > t->at.offline_count
        || risk->fen + (shares ? risk->before_fen : 0) + value_fen > t->at.offline_fen) return SCANS_LIMIT;
    risk->count++;
    risk->fen += value_fen;
    return NULL;
}

bool scan_is_typed(Str code)
{
    return code.len == 1 + SCAN_TYPED_LETTERS && (code.at[0] == 'D' || code.at[0] == 'V');
}
