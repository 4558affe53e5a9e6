/* How figures are made, in dated versions: what was counted by a rule stays counted by it. */
#include "domains/figures/figures_stored.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/figures/figures_queries.h"

const EventKind FIGURES_RULE_SET = { "figures.rule_set", "调整统计口径", "rule of figures set" };

static Err all(Ask *ask, List *ret) { return figure_rules_all(ask->db, ask->district, ret, ask->arena); }

static Err check(Ask *ask, const void *entry)
{
    Str unsaid = ((const FigureRule *)entry)->unsaid;
    if (str_eq(unsaid, S("left_out")) || str_eq(unsaid, S("satisfied"))) return NULL;
    return ask_blame(ask, BAD_FIELD, "/unsaid", "不计入，或计为满意", "left_out or satisfied");
}

static Err add(Ask *ask, const void *entry)
{
    TRY(figure_rules_add(ask->db, ask->district, entry));
    return event_post(ask, &FIGURES_RULE_SET, 0, ask->district, ask->who.account, &FigureRule_shape, entry);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return figure_rules_recall(ask->db, ask->district, since_ms);
}

static const DictionaryWord unsaid[] = {
    { "left_out", "不计入", "left out" }, { "satisfied", "计为满意", "counted as satisfied" }, { 0 }
};
static const DictionaryColumn columns[] = {
    { "respond_hours", "响应时限（小时，含节假日）", "hours to respond, day and night", NULL, NULL },
    { "satisfied_stars", "几星及以上算满意", "stars that are satisfied", NULL, NULL },
    { "unsaid", "没有评价的", "who said nothing", unsaid, NULL },
    { "least", "不足几件不排名", "cases to be ranked", NULL, NULL },
    { 0 }
};
static const Dictionary rules = {
    "figure-rules", "统计口径", "How figures are made", "响应时限、几星算满意、没有评价的怎样算、多少件以上才排名",
    "The time to respond, which ratings are satisfied, what becomes of who said nothing, how many cases are "
    "ranked",
    &FigureRule_shape, NULL, columns, all, "figures.rule", check, add, recall
};

const Dictionary *const figures_dictionaries[] = { &rules, NULL };

const FigureRule *figures_rule(Ask *ask)
{
    const FigureRule *now = dictionary_entry(ask, &rules, S(""));
    return now ? now : figure_rule_at(NULL, 0, 0);
}
