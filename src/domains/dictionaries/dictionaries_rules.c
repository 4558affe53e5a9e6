/* Versions on a time line, days, and drafts. Pure. */
#include "domains/dictionaries/dictionaries_rules.h"

#include "vocab/moment.h"

#include <stdlib.h>

REFUSAL(DICTIONARIES_SHOWN_ONLY, 409, "dictionaries.shown_only", "这部字典只供查阅，不在这里修改",
        "this dictionary is only shown here");
REFUSAL(DICTIONARIES_SAME, 422, "dictionaries.same", "与那天执行的内容相同，没有要改的",
        "that is in force on that day already");
REFUSAL(DICTIONARIES_DECIDED, 409, "dictionaries.decided", "草稿已发布或已撤回",
        "the draft was published or withdrawn");
REFUSAL(DICTIONARIES_NOT_YOURS, 403, "dictionaries.not_yours", "只有起草人和有权发布的人可以办理",
        "for who wrote the draft and who may publish it");

REFUSAL(DICTIONARIES_UNTRIED, 409, "dictionaries.untried", "发布前先用上月数据试算这份草稿，24 小时内有效",
        "try this draft over last month's data first: that holds for 24 hours");

REFUSAL(DICTIONARIES_IN_FORCE, 409, "dictionaries.in_force", "已开始执行的版本不能收回，请另发新版本",
        "a version that has begun stays: publish another");

const char *const dictionary_states[] = { "past", "now", "coming", NULL };
const char *const dictionary_draft_states[] = { "open", "published", "withdrawn", "recalled", NULL };

static int by_key_and_time(const void *a, const void *b)
{
    const DictionarySpan *x = a, *y = b;
    int by_key = str_cmp(x->key, y->key);
    if (by_key) return by_key;
    if (x->since_ms != y->since_ms) return x->since_ms < y->since_ms ? -1 : 1;
    return x->row - y->row;
}

void dictionary_spans(DictionarySpan *s, int64_t count, int64_t at_ms)
{
    qsort(s, (size_t)count, sizeof *s, by_key_and_time);
    for (int64_t i = 0; i < count; i++) {
        bool followed = i + 1 < count && str_eq(s[i].key, s[i + 1].key);
        s[i].until_ms = followed ? s[i + 1].since_ms : NONE;
        s[i].state = s[i].since_ms != NONE && s[i].since_ms > at_ms ? DICTIONARY_COMING
            : s[i].until_ms != NONE && s[i].until_ms <= at_ms ? DICTIONARY_PAST : DICTIONARY_NOW;
    }
}

Err dictionary_since(Str day, int64_t now_ms, int64_t *ret_since_ms, Blame *why)
{
    int64_t on, today = moment_day(now_ms);
    if (!moment_read_date(day, &on))
        return blame(why, BAD_FIELD, "/since_day", "2026-03-01 这样的日期", "a date such as 2026-03-01");
    if (on < today)
        return blame(why, BAD_FIELD, "/since_day", "不早于今天：以前执行的不改", "today or later: the past stays");
    if (on > today + DICTIONARY_AHEAD_DAYS)
        return blame(why, BAD_FIELD, "/since_day", "三年以内", "within three years");
    *ret_since_ms = on == today ? now_ms : moment_day_start_ms(on);
    return NULL;
}

Err dictionary_draft_may(DictionaryDraftState state, int64_t by, int64_t account, bool publishes)
{
    if (by != account && !publishes) return DICTIONARIES_NOT_YOURS;
    return state == DICTIONARY_OPEN ? NULL : DICTIONARIES_DECIDED;
}

Err dictionary_recall_may(DictionaryDraftState state, int64_t since_ms, int64_t now_ms)
{
    if (state != DICTIONARY_PUBLISHED) return DICTIONARIES_DECIDED;
    return since_ms > now_ms ? NULL : DICTIONARIES_IN_FORCE;
}

bool dictionary_same(const Shape *shape, const void *a, const void *b)
{
    for (const Field *f = shape->fields, *end = f + shape->count; f < end; f++) {
        if (f->kind == FIELD_TIME) continue;
        if (f->kind == FIELD_TEXT || f->kind == FIELD_RAW) {
            Str x = shape_get_str(f, a), y = shape_get_str(f, b);
            if (!x.at != !y.at || !str_eq(x, y)) return false;
        } else if (shape_get_int(f, a) != shape_get_int(f, b)) {
            return false;
        }
    }
    return true;
}
