/* Kinds of care, in dated versions: what they are called, whether they are kept with consent only, and
 * whether they are still written down. How often somebody looks in is a norm of visits. */
#include "domains/consents/consents_inside.h"

#include "domains/consents/consents_queries.h"
#include "domains/dictionaries/dictionaries.h"

const EventKind CARES_KIND_SET = { "cares.kind_set", "调整关照类别", "a kind of care was set" };

static Err all(Ask *ask, List *ret) { return care_kinds_all(ask->db, ask->district, ret, ask->arena); }

static Err check(Ask *ask, const void *entry)
{
    if (care_code_fits(((const CareKind *)entry)->code)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/code", "字母 C 加两位数字，如 C15", "C and two digits, such as C15");
}

static Err add(Ask *ask, const void *entry)
{
    TRY(care_kinds_add(ask->db, ask->district, entry));
    return event_post(ask, &CARES_KIND_SET, 0, ask->district, ask->who.account, &CareKind_shape, entry);
}

static const DictionaryColumn columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "needs_consent", "须本人同意", "needs consent", NULL, NULL },
    { "in_use", "可新登记", "may be written down", NULL, NULL },
    { 0 }
};
static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    return care_kinds_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary kinds = {
    "care-kinds", "关照类别", "Kinds of care", "登记关照对象时用的类别；停用后不再新登记，已登记的照常走访",
    "What care is written down as; one out of use is kept where it was written down",
    &CareKind_shape, "code", columns, all, "cares.rule", check, add,
    recall
};

/* ---- What one is told before one agrees ---- */

const EventKind CONSENTS_NOTICE_SET = { "consents.notice_set", "发布个人信息告知书",
                                        "a notice of personal data was published" };

static const DictionaryWord purposes[] = {
    { "contact", "联系", "to be called" }, { "care", "关照", "care" },
    { "share", "提供给食堂", "for the canteen" }, { 0 }
};

static Err notices_all(Ask *ask, List *ret)
{
    return consent_notices_all(ask->db, ask->district, ret, ask->arena);
}

static Err notice_check(Ask *ask, const void *entry)
{
    const ConsentNoticeSet *in = entry;
    for (const DictionaryWord *w = purposes; w->code; w++)
        if (str_eq(in->purpose, str_of(w->code))) return NULL;
    return ask_blame(ask, BAD_FIELD, "/purpose", "已有的用途", "a purpose that is known");
}

/* Each is another version by number: who agreed keeps the number that they read. Care is sensitive
 * (art. 28). */
static Err notice_add(Ask *ask, const void *entry)
{
    const ConsentNoticeSet *in = entry;
    int64_t begun;
    TRY(consent_notices_begin(ask->db, ask->district, in->purpose, in->since_ms, &begun));
    if (begun) return CONFLICT;
    TRY(consent_notices_add(ask->db, ask->district, in, str_eq(in->purpose, S("care"))));
    return event_post(ask, &CONSENTS_NOTICE_SET, 0, ask->district, ask->who.account,
                      &ConsentNoticeSet_shape, in);
}

static const DictionaryColumn notice_columns[] = {
    { "purpose", "用途", "what for", purposes, NULL },
    { "words", "告知内容", "words", NULL, NULL },
    { "words_en", "英文告知内容", "words in English", NULL, NULL },
    { 0 }
};
static Err notice_recall(Ask *ask, Str key, int64_t since_ms)
{
    return consent_notices_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary notices = {
    "consent-notices", "个人信息告知书", "Notices of personal data", "居民同意之前看到的告知；改后的版本只对以后的同意起作用",
    "What residents read before they agree; another version rules agreements given from then on",
    &ConsentNoticeSet_shape, "purpose", notice_columns, notices_all, "consents.rule", notice_check,
    notice_add, notice_recall
};

/* ---- How long an answer may take ---- */

const EventKind REQUESTS_LIMIT_SET = { "requests.limit_set", "调整个人信息申请答复期限",
                                       "the time to answer requests was set" };

static Err limits_all(Ask *ask, List *ret)
{
    return request_limits_all(ask->db, ask->district, ret, ask->arena);
}

static Err limit_add(Ask *ask, const void *entry)
{
    TRY(request_limits_add(ask->db, ask->district, entry));
    return event_post(ask, &REQUESTS_LIMIT_SET, 0, ask->district, ask->who.account, &RequestLimit_shape,
                      entry);
}

static const DictionaryColumn limit_columns[] = {
    { "kind", "申请", "request", (const DictionaryWord[]){ { "correct", "更正", "to correct" },
        { "erase", "删除", "to erase" }, { "explain", "解释说明", "to explain" }, { 0 } }, NULL },
    { "limit_value", "期限", "limit", NULL, NULL },
    { "limit_unit", "单位", "unit", (const DictionaryWord[]){ { "work_days", "工作日", "working days" },
        { "work_hours", "工作时", "working hours" }, { "urgent_hours", "紧急工作时", "hours, day and night" },
        { "urgent_days", "紧急工作日", "days of 24 hours" }, { "days", "日", "days" }, { 0 } }, NULL },
    { 0 }
};
static Err limit_recall(Ask *ask, Str key, int64_t since_ms)
{
    return request_limits_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary limits = {
    "request-limits", "个人信息申请答复期限", "Time to answer requests", "居民申请更正、删除或解释个人信息后多久答复；没有设定时三十日",
    "How soon a request about one's own data is answered; where nothing is set, thirty days",
    &RequestLimit_shape, "kind", limit_columns, limits_all, "consents.rule", NULL, limit_add,
    limit_recall
};

/* GB/T 35273-2020, 8.7 a): within thirty days, where the district hasn't set less. */
TimeLimit request_limit(Ask *ask, RequestKind kind)
{
    const RequestLimit *now = dictionary_entry(ask, &limits, str_of(request_kind_names[kind]));
    return now ? (TimeLimit){ now->limit_value, now->limit_unit } : (TimeLimit){ 30, LIMIT_DAYS };
}

const Dictionary *const consents_dictionaries[] = { &kinds, &notices, &limits, NULL };

const CareKind *care_kind(Ask *ask, Str code) { return dictionary_entry(ask, &kinds, code); }

Str cares_kind_name(Ask *ask, Str code)
{
    const CareKind *k = care_kind(ask, code);
    if (!k) return (Str){ 0 };
    return ask->wire.english ? k->name_en : k->name;
}

Err cares_kind_options(Ask *ask, int64_t more, List *ret)
{
    List now = dictionary_in_force(ask, &kinds);
    const CareKind *k = now.at;
    *ret = (List){ NEWS(ask->arena, DictionaryOption, now.count + more), 0 };
    for (int64_t i = 0; i < now.count; i++)
        dictionary_option(ret, k[i].code, ask->wire.english ? k[i].name_en : k[i].name);
    return NULL;
}

Err consents_kinds(Ask *ask)
{
    List now = dictionary_in_force(ask, &kinds);
    return answer_array(ask, &CareKind_shape, &now);
}
