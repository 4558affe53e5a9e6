/* The rules that look for signs, in dated versions. */
#include "domains/signals/signals_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/signals/signals_queries.h"
#include "domains/visits/visits.h"

static Err all(Ask *ask, List *ret) { return signal_rules_all(ask->db, ask->district, ret, ask->arena); }

static Err check(Ask *ask, const void *entry)
{
    const SignalRule *r = entry;
    TRY(signal_rule_fits(r, &ask->why));
    for (Str rest = r->looks_for; rest.len > 0;)
        if (!visits_finding_name(ask, str_cut(&rest, ',')).len)
            return ask_blame(ask, BAD_FIELD, "/looks_for", "见走访发现的代码，逗号分隔",
                             "codes of visit-findings, with a comma between");
    return NULL;
}

static Err add(Ask *ask, const void *entry)
{
    SignalRule r = *(const SignalRule *)entry;
    if (!r.looks_for.at) r.looks_for = S("");
    TRY(signal_rules_add(ask->db, ask->district, &r));
    return event_post(ask, &SIGNALS_RULE_SET, 0, ask->district, 0, &SignalRule_shape, &r);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    return signal_rules_recall(ask->db, ask->district, key, since_ms);
}

static const DictionaryColumn columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "kind", "看什么", "looks at", (const DictionaryWord[]){
        { "household", "同一户", "a home" }, { "pair", "同一对当事人", "two parties" },
        { "spot", "同一地点", "a spot" }, { "rising", "数量上升", "a rise" },
        { "scan", "相邻网格聚集", "a cluster of grids" },
        { "visits", "走访聚集", "a cluster of visits" }, { 0 } }, NULL },
    { "looks_for", "看哪些走访发现", "what visits found", NULL, NULL },
    { "name", "名称", "name", NULL, NULL }, { "name_en", "英文名称", "name in English", NULL, NULL },
    { "least", "至少几次", "times at least", NULL, NULL }, { "days", "几天之内", "within days", NULL, NULL },
    { "radius_m", "半径（米）", "radius, metres", NULL, NULL },
    { "chance_ppm", "偶然的可能至多（百万分之）", "by chance at most, ppm", NULL, NULL },
    { "precise", "属实率至少（%）", "true at least, %", NULL, NULL },
    { "after", "核实几条后考核", "once so many are judged", NULL, NULL }, { "in_use", "使用中", "in use", NULL, NULL },
    { 0 }
};

static const Dictionary rules = {
    "signal-rules", "预警规则", "Rules of early warning",
    "从事件、走访、纠纷里找苗头；核实后属实率太低的规则自动静默",
    "Look for signs in cases, visits and disputes; a rule that is wrong too often goes quiet",
        &SignalRule_shape,
    "code", columns, all, "signals.rule", check, add, recall
};

const Dictionary *const signals_dictionaries[] = { &rules, NULL };

List signal_rules_now(Ask *ask) { return dictionary_in_force(ask, &rules); }
const SignalRule *signal_rule(Ask *ask, Str code) { return dictionary_entry(ask, &rules, code); }

Str signal_rule_name(const Ask *ask, const SignalRule *rule)
{
    if (!rule) return S("");
    return ask->wire.english ? rule->name_en : rule->name;
}

Err signal_tally(Ask *ask, Str rule, SignalTally *ret)
{
    List rows;
    *ret = (SignalTally){ .rule = rule };
    TRY(signal_tallies(ask->db, ask->district, &rows, ask->arena));
    for (const SignalTally *t = rows.at, *end = t + rows.count; t < end; t++)
        if (str_eq(t->rule, rule)) *ret = *t;
    return NULL;
}
