/* Which closed cases are called about, and what is asked: in dated versions. */
#include "domains/callbacks/callbacks_stored.h"

#include "domains/callbacks/callbacks_queries.h"
#include "domains/dictionaries/dictionaries.h"

const EventKind CALLBACKS_RULE_SET = { "callbacks.rule_set", "调整回访规则", "rule of callbacks set" };
const EventKind CALLBACKS_SCRIPT_SET = { "callbacks.script_set", "调整回访话术", "script of callbacks set" };

static Err rules_all(Ask *ask, List *ret)
{
    return callback_rules_all(ask->db, ask->district, ret, ask->arena);
}

static Err rule_check(Ask *ask, const void *entry)
{
    const CallbackRule *r = entry;
    if (r->origin.len && shape_name_index(case_sources, r->origin) < 0)
        return ask_blame(ask, BAD_FIELD, "/origin", "事件来源，或不填", "a source of cases, or empty");
    for (ptrdiff_t i = 0; i < r->class.len; i++)
        if (r->class.at[i] < '0' || r->class.at[i] > '9')
            return ask_blame(ask, BAD_FIELD, "/class", "事件类别的代码，或不填", "digits of a class, or empty");
    return NULL;
}

static Err rule_add(Ask *ask, const void *entry)
{
    TRY(callback_rules_add(ask->db, ask->district, entry));
    return event_post(ask, &CALLBACKS_RULE_SET, 0, ask->district, ask->who.account, &CallbackRule_shape,
                      entry);
}

static Err rule_recall(Ask *ask, Str key, int64_t since_ms)
{
    return callback_rules_recall(ask->db, ask->district, key, since_ms);
}

static const DictionaryWord origins[] = {
    { "", "不限", "any" }, { "resident", "居民上报", "residents" }, { "member", "微网格员上报", "members" },
    { "inspection", "巡查发现", "inspection" }, { "hotline", "热线工单", "hotline" },
    { "camera", "物联感知", "cameras and sensors" }, { "system", "其他系统", "other systems" }, { 0 }
};
static const DictionaryColumn rule_columns[] = {
    { "rule", "代码", "key", NULL, NULL },
    { "name", "哪些事件", "which cases", NULL, NULL },
    { "origin", "来源", "how they came in", origins, NULL },
    { "class", "类别代码开头", "class begins with", NULL, NULL },
    { "urgent", "仅紧急、特急", "urgent ones only", NULL, NULL },
    { "percent", "回访比例（%）", "share (%)", NULL, NULL },
    { "in_use", "启用", "in use", NULL, NULL },
    { 0 }
};
static const Dictionary rules = {
    "callback-rules", "回访规则", "Rules of callbacks", "结案后回访哪些事件：比例为 100 的全部回访，其余按比例抽取；同时符合几条的，按比例最高的一条",
    "Which closed cases are called about: all where the share is 100, else drawn; the largest share that "
    "fits counts",
    &CallbackRule_shape, "rule", rule_columns, rules_all, "callbacks.rule", rule_check, rule_add, rule_recall
};

static Err scripts_all(Ask *ask, List *ret)
{
    return callback_scripts_all(ask->db, ask->district, ret, ask->arena);
}

static Err script_add(Ask *ask, const void *entry)
{
    TRY(callback_scripts_add(ask->db, ask->district, entry));
    return event_post(ask, &CALLBACKS_SCRIPT_SET, 0, ask->district, ask->who.account, &CallbackScript_shape,
                      entry);
}

static Err script_recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return callback_scripts_recall(ask->db, ask->district, since_ms);
}

static const DictionaryColumn script_columns[] = {
    { "words", "话术（一行一句）", "what is asked, a line each", NULL, NULL },
    { "attempts_most", "无人接听时最多拨打（次）", "calls without an answer at most", NULL, NULL },
    { "pause_minutes", "两次之间至少隔（分钟）", "minutes between two calls", NULL, NULL },
    { "within_days", "结案后几天内回访", "days after closing", NULL, NULL },
    { 0 }
};
static const Dictionary scripts = {
    "callback-scripts", "回访话术", "Script of callbacks", "回访时问什么、打几次、隔多久、几天内完成",
    "What is asked in a callback, how often is tried, how far apart, within how many days",
    &CallbackScript_shape, NULL, script_columns, scripts_all, "callbacks.rule", NULL, script_add,
    script_recall
};

const Dictionary *const callbacks_dictionaries[] = { &rules, &scripts, NULL };

List callbacks_rules_now(Ask *ask) { return dictionary_in_force(ask, &rules); }

/* Until a district sets its own, as little as can be asked. */
const CallbackScript *callbacks_script(Ask *ask)
{
    static const CallbackScript none = { .attempts_most = 3, .pause_minutes = 60, .within_days = 3 };
    const CallbackScript *now = dictionary_entry(ask, &scripts, S(""));
    return now ? now : &none;
}

Str callbacks_rule_name(Ask *ask, Str rule)
{
    const CallbackRule *r = dictionary_entry(ask, &rules, rule);
    return r ? r->name : rule;
}
