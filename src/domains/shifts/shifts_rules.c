/* When a shift ends, and what looks wrong about it. */
#include "domains/shifts/shifts_rules.h"

#include "vocab/moment.h"

REFUSAL(SHIFTS_OPEN, 409, "shifts.open", "您已在这里签到，请先签退", "checked in there already: check out first");
REFUSAL(SHIFTS_ENDED, 409, "shifts.ended", "这次签到已经结束", "that shift is over");
REFUSAL(SHIFTS_STALE, 409, "shifts.stale", "签到已超过可自行签退的时间，请社区补登",
        "open for too long to be checked out by oneself: the community closes it");
REFUSAL(SHIFTS_NO_SITE, 422, "shifts.no_site", "没有这个服务点，或已停用", "no such site, or it is closed");

const char *const shift_state_names[] = { "open", "done", "dropped", NULL };

Err shift_may_end(const Shift *s, const ShiftLimit *l, int64_t now_ms)
{
    if (s->state != SHIFT_OPEN) return SHIFTS_ENDED;
    return now_ms - s->in_ms > l->open_minutes * SHIFT_MINUTE_MS ? SHIFTS_STALE : NULL;
}

static int64_t until(ShiftSpan s, const ShiftLimit *l, int64_t now_ms)
{
    int64_t most = s.in_ms + l->open_minutes * SHIFT_MINUTE_MS;
    if (s.out_ms != NONE) return s.out_ms;
    return now_ms < most ? now_ms : most;
}

int64_t shift_overlap(ShiftSpan a, ShiftSpan b, const ShiftLimit *l, int64_t now_ms)
{
    int64_t a_ends = until(a, l, now_ms), b_ends = until(b, l, now_ms);
    int64_t from = a.in_ms > b.in_ms ? a.in_ms : b.in_ms, to = a_ends < b_ends ? a_ends : b_ends;
    return to > from ? (to - from) / SHIFT_MINUTE_MS : 0;
}

int shift_signs(const Shift *s, const ShiftLimit *l, int64_t overlap, int64_t same,
                ShiftSign ret[SHIFT_SIGNS])
{
    int count = 0;
    int64_t far = s->in_m, unplaced = s->in_m == NONE;
    if (!s->by_words.len) {            /* who closes it at a desk stands nowhere */
        if (s->out_m > far) far = s->out_m;
        unplaced += s->out_m == NONE;
    }
    if (far != NONE && far > l->far_m) ret[count++] = (ShiftSign){ S("far"), far };
    if (unplaced) ret[count++] = (ShiftSign){ S("unplaced"), unplaced };
    if (overlap > 0) ret[count++] = (ShiftSign){ S("overlap"), overlap };
    if (same > 0) ret[count++] = (ShiftSign){ S("same_photo"), same };
    return count;
}
