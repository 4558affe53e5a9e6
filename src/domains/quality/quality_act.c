/* What is done about a finding: saying that it is right, asking somebody; and setting a rule's measure. */
#include "domains/quality/quality_inside.h"

#include "domains/people/people.h"
#include "domains/quality/quality_queries.h"
#include "vocab/moment.h"

enum { ASKED_MOST = 60 };

REFUSAL(QUALITY_NOT_ASKED, 422, "quality.not_asked", "这个人不负责这里", "doesn't answer for that place");
REFUSAL(QUALITY_TOLD_TODAY, 409, "quality.told_today", "今天已经提醒过", "a message about it went out today");
REFUSAL(QUALITY_NO_MEASURE, 422, "quality.no_measure", "这条规则没有可调的数值", "that rule has no measure");

static Err finding_of(Ask *ask, QualityKept *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return quality_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
}

static Err answer_finding(Ask *ask, int64_t id)
{
    QualityKept k;
    QualityRule rule;
    QualityFinding f;
    TRY(quality_one(ask->db, ask->district, &ask->who.scope, id, &k, ask->arena));
    TRY(quality_rule_of(ask, k.rule, &rule));
    TRY(quality_finding(ask, &rule, &k, &f));
    return answer(ask, 200, &QualityFinding_shape, &f);
}

static Str by_words(Ask *ask)
{
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, ask->who.name);
    if (ask->who.title.len) buf_adds(&b, " · ");
    buf_add(&b, ask->who.title);
    return buf_str(&b);
}

/* Looked at, and it is right until a day; an empty day takes that back. */
Err quality_judge(Ask *ask)
{
    const QualityJudgement *in = BODY(ask, QualityJudgement);
    QualityKept k;
    TRY(finding_of(ask, &k));
    if (in->until.len) {
        TRY(quality_until(in->until, moment_day(ask->now_ms), &ask->why));
        if (!in->why.len)
            return ask_blame(ask, BAD_FIELD, "/why", "请写明为什么这样是对的", "why it is right, in words");
        TRY(quality_words(in->why, "/why", &ask->why));
    }
    Str none = { 0 }, why = in->until.len ? in->why : none, by = in->until.len ? by_words(ask) : none;
    TRY(quality_right_put(ask->db, ask->district, k.id, in->until, why, by));
    TRY(quality_rights_put(ask->db, ask->district, k.rule, k.thing, k.thing ? S("") : k.place, in->until,
                           why.at ? why : S(""), by.at ? by : S("")));
    TRY(quality_recount(ask, k.place));
    TRY(event_post(ask, &QUALITY_JUDGED, k.id, k.place, 0, &QualitySaid_shape,
                   &(QualitySaid){ k.rule, in->until }));
    return answer_finding(ask, k.id);
}

/* Only who answers for the place is asked, and once a day. */
Err quality_tell(Ask *ask)
{
    const QualityMessage *in = BODY(ask, QualityMessage);
    QualityKept k;
    List rows;
    bool answers = false;
    TRY(finding_of(ask, &k));
    TRY(quality_words(in->words, "/words", &ask->why));
    TRY(people_responsible(ask, k.place, &rows));
    for (const PostRow *p = rows.at,
        *end = p + rows.count; p < end; p++) answers |= p->account_id == in->account_id;
    if (!answers) return ask_blame(ask, QUALITY_NOT_ASKED, "/account_id", "负责这里的人",
        "somebody who answers there");
    if (k.told_ms != NONE && moment_day(k.told_ms) == moment_day(ask->now_ms)) return QUALITY_TOLD_TODAY;
    TRY(quality_told_put(ask->db, ask->district, k.id, ask->now_ms, in->words.len ? in->words : (Str){ 0 }));
    TRY(event_post(ask, &QUALITY_ASKED, k.id, k.place, in->account_id, &QualitySaid_shape,
                   &(QualitySaid){ k.rule, { 0 } }));
    return answer_finding(ask, k.id);
}

/* "没有出生日期：翡翠城社区 第3微网格": no name, and no door. */
Err quality_news(Ask *ask, int64_t id, Str *ret_words)
{
    Scope whole = scope_nothing(ask->district);
    QualityKept k;
    QualityRule rule;
    scope_add(&whole, ask->arena, ask->district, true);
    TRY(quality_one(ask->db, ask->district, &whole, id, &k, ask->arena));
    TRY(quality_rule_of(ask, k.rule, &rule));
    Buf b = buf_new(ask->arena, 240);
    buf_add(&b, rule.name);
    buf_adds(&b, "：");
    buf_add(&b, k.place_name);
    if (k.told_words.len) buf_adds(&b, "。");
    buf_add(&b, k.told_words);
    *ret_words = buf_str(&b);
    return NULL;
}

Err quality_rule_change(Ask *ask)
{
    const QualityMeasure *in = BODY(ask, QualityMeasure);
    QualityRule rule;
    int64_t changed;
    TRY(quality_rule_of(ask, in->code, &rule));
    TRY(quality_rule_set(ask->db, ask->district, in->code, in->threshold, in->source, ask->now_ms, &changed));
    if (!changed) return QUALITY_NO_MEASURE;
    TRY(event_post(ask, &QUALITY_RULE_SET, 0, ask->district, 0, &QualityMeasure_shape, in));
    TRY(quality_look_again(ask, ask->district));
    TRY(quality_rule_of(ask, in->code, &rule));
    return answer(ask, 200, &QualityRule_shape, &rule);
}
