/* Classes of cases: a dictionary in dated versions. Every list, page and report asks for their names and
 * limits, so those in force are in memory. A case keeps the limit it was filed with. */
#include "domains/cases/cases_inside.h"

#include "domains/cases/cases_queries.h"
#include "domains/cases/cases_rules.h"
#include "domains/dictionaries/dictionaries.h"

const EventKind CASES_CLASS_SET = { "cases.class_set", "调整事件分类", "a class of cases was set" };

static Err all(Ask *ask, List *ret) { return case_classes_all(ask->db, ask->district, ret, ask->arena); }
static Err check(Ask *ask, const void *entry)
{
    const CaseClass *c = entry;
    TRY(case_class_check(c->code, c->parent, c->limit_value, &ask->why));
    if (c->closes == CASE_CLOSES_AUTHORITY && !str_trim(c->authority).len)
        return ask_blame(ask, BAD_FIELD, "/authority", "须写明移送哪个机关", "say which authority it goes to");
    if (!c->parent.len || cases_class(ask, c->parent)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/parent", "没有这个大类", "there is no such group");
}

static Err add(Ask *ask, const void *entry)
{
    const CaseClass *c = entry;
    TRY(case_classes_add(ask->db, ask->district, c));
    return event_post(ask, &CASES_CLASS_SET, 0, ask->district, 0, &CaseClass_shape, c);
}

const DictionaryWord case_limit_unit_words[] = {
    { "work_days", "工作日", "working days" }, { "work_hours", "工作时", "working hours" },
    { "urgent_hours", "紧急工作时", "hours, day and night" },
    { "urgent_days", "紧急工作日", "days, day and night" }, { "days", "自然日", "calendar days" }, { 0 }
};
static const DictionaryColumn columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "parent", "大类", "group", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "icon", "图标", "picture", NULL, NULL },
    { "limit_value", "处置时限", "to be handled within", NULL, NULL },
    { "limit_unit", "时限单位", "of", case_limit_unit_words, NULL },
    { "urgency", "紧急程度", "urgency", (const DictionaryWord[]){
        { "normal", "一般", "normal" }, { "urgent", "紧急", "urgent" }, { "critical", "特急", "critical" }, { 0 } },
      NULL },
    { "evidence", "反馈须附照片", "result with a photo", NULL, NULL },
    { "closes", "谁可结案", "closed by", (const DictionaryWord[]){
        { "community", "社区", "the community" }, { "street", "街道", "the street office" },
        { "district", "区级", "the district office" }, { "authority", "主管机关", "its authority" }, { 0 } },
      NULL },
    { "authority", "主管机关", "authority", NULL, NULL },
    { "hides", "隐去报告人", "hides who reports", NULL, NULL },
    { "in_use", "可上报", "may be reported", NULL, NULL },
    { 0 }
};
static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    return case_classes_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary classes = {
    "case-classes", "事件分类", "Classes of cases", "上报时选的大类小类、处置时限和结案要附的材料；已立案的事件按立案时的时限",
    "What may be reported, within how long, and what comes with the result; a filed case keeps its limit",
    &CaseClass_shape, "code", columns, all, "cases.rule", check, add,
    recall
};

const Dictionary *const cases_dictionaries[] = { &classes, &cases_limits_dictionary, NULL };

List cases_classes_in_force(Ask *ask) { return dictionary_in_force(ask, &classes); }

const CaseClass *cases_class(Ask *ask, Str code) { return dictionary_entry(ask, &classes, code); }

/* A case keeps the limit that its class had when it was filed. */
const CaseClass *cases_class_at(Ask *ask, Str code, int64_t at_ms)
{
    List versions;
    const CaseClass *found = NULL;
    if (all(ask, &versions)) return NULL;
    for (const CaseClass *c = versions.at, *end = c + versions.count; c < end; c++)
        if (str_eq(c->code, code) && (c->since_ms <= at_ms || !found)) found = c;
    return found;
}

Str cases_class_name(const Ask *ask, const CaseClass *class)
{
    if (!class) return (Str){ 0 };
    return ask->wire.english ? class->name_en : class->name;
}

bool cases_class_said(Ask *ask, Str code, CaseClassSaid *ret)
{
    const CaseClass *c = cases_class(ask, code);
    if (!c || !c->parent.len || c->hides) return false;
    Str group = cases_class_name(ask, cases_class(ask, c->parent));
    *ret = (CaseClassSaid){ c->code, c->parent, cases_class_name(ask, c), group.at ? group : S(""),
                            cases_limit_words(ask, c), c->in_use };
    return true;
}

Str cases_group_name(Ask *ask, Str code)
{
    const CaseClass *c = cases_class(ask, code);
    return c && !c->parent.len ? cases_class_name(ask, c) : (Str){ 0 };
}

Str cases_state_words(const Ask *ask, CaseState state)
{
    return ask_say(ask, case_state_words[state].zh, case_state_words[state].en);
}

Str cases_class_words(Ask *ask, Str code)
{
    const CaseClass *class = cases_class(ask, code);
    return class ? cases_class_name(ask, class) : code;
}

Err cases_classes(Ask *ask)
{
    List now = dictionary_in_force(ask, &classes), told = { NEWS(ask->arena, CaseClass, now.count + 1), 0 };
    for (const CaseClass *c = now.at, *end = c + now.count; c < end; c++)
        if (c->in_use) ((CaseClass *)told.at)[told.count++] = *c;
    return answer_array(ask, &CaseClass_shape, &told);
}
