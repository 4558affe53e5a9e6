/* Why it went there, in words. Decides nothing. */
#include "domains/dispatch/dispatch_inside.h"

#include "domains/dispatch/dispatch_queries.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"
#include "vocab/moment.h"

static const struct { const char *zh, *en; } urgencies[] = {
    { "一般", "normal" }, { "紧急", "urgent" }, { "特急", "critical" }
}, levels[] = {
    { "社区派单", "sent by the community" }, { "街道派单（吹哨）", "sent by the street, raised" },
    { "区级派单（吹哨）", "sent by the district, raised" }
};

static Str when_words(Ask *ask, int64_t at_ms)
{
    Buf b = buf_new(ask->arena, 80);
    int64_t day = moment_day(at_ms), minute = (at_ms - moment_day_start_ms(day)) / 60000;
    const Calendar *calendar = dictionary_calendar(ask);
    bool office = dispatch_time_is(calendar, at_ms, DISPATCH_OFFICE);
    bool night = dispatch_time_is(calendar, at_ms, DISPATCH_NIGHT);
    bool rest = dispatch_time_is(calendar, at_ms, DISPATCH_REST);
    moment_write_date(&b, day);
    buf_fmt(&b, " %02d:%02d ", (int)(minute / 60), (int)(minute % 60));
    buf_add(&b, rest ? ask_say(ask, "休息日", "day of rest") : ask_say(ask, "工作日", "working day"));
    buf_add(&b, ask_say(ask, "，", ", "));
    buf_add(&b, night ? ask_say(ask, "夜间", "night") : office ? ask_say(ask, "工作时间", "office hours")
        : ask_say(ask, "非工作时间", "out of hours"));
    return buf_str(&b);
}

static Str hand_words(Ask *ask, int64_t load)
{
    Buf b = buf_new(ask->arena, 40);
    if (load == NONE) return ask_say(ask, "这条规则不看", "this rule doesn't look");
    if (ask->wire.english) buf_fmt(&b, "%lld in hand", (long long)load);
    else buf_fmt(&b, "%lld 件", (long long)load);
    return buf_str(&b);
}

/* `r`: the rule that decided; NULL: the desk did. */
static void facts(Ask *ask, const DispatchFacts *f, const DispatchKept *d, Str class_name,
                  const DispatchRule *r, List *ret)
{
    DispatchFact *to = NEWS(ask->arena, DispatchFact, 6);
    int n = 0;
    to[n++] = (DispatchFact){ ask_say(ask, "类别", "Class"), class_name.at ? class_name : f->class,
                              r && r->classes.count };
    to[n++] = (DispatchFact){ ask_say(ask, "地点", "Place"), divisions_words(ask, f->place),
                              r && r->places.count };
    to[n++] = (DispatchFact){ ask_say(ask, "时间", "Time"), when_words(ask, d->at_ms), r && r->time >= 0 };
    to[n++] = (DispatchFact){ ask_say(ask, "紧急程度", "Urgency"),
                              ask_say(ask, urgencies[f->urgency].zh, urgencies[f->urgency].en),
                              r && r->urgency > DISPATCH_NORMAL };
    if (f->level != DISPATCH_COMMUNITY || (r && r->level >= 0))
        to[n++] = (DispatchFact){ ask_say(ask, "由谁派单", "Sent by"),
                                  ask_say(ask, levels[f->level].zh, levels[f->level].en), r
                                      && r->level >= 0 };
    if (d->load != NONE)
        to[n++] = (DispatchFact){ ask_say(ask, "当时手头", "In hand then"), hand_words(ask, d->load), true };
    *ret = (List){ to, n };
}

static Str why_words(Ask *ask, const DispatchKept *d)
{
    Buf b = buf_new(ask->arena, 120);
    switch (d->runner_why) {
    case DISPATCH_FURTHER:
        return ask_say(ask, "管的范围更大，离现场远一级", "answers for a wider place, a level further away");
    case DISPATCH_AFTER:
        return ask_say(ask, "同一级里排在后面", "of the same level, later in the order");
    case DISPATCH_BUSIER:
        if (ask->wire.english)
            buf_fmt(&b, "has more in hand: %lld, not %lld", (long long)d->runner_load, (long long)d->load);
        else
            buf_fmt(&b, "手头更多：%lld 件，多于 %lld 件", (long long)d->runner_load, (long long)d->load);
        break;
    case DISPATCH_LATER_RULE:
        if (ask->wire.english) buf_fmt(&b, "only rule %lld leads there, which comes later",
                                       (long long)d->runner_rule);
        else buf_fmt(&b, "要到第 %lld 条规则才会派到，前面的规则先成立", (long long)d->runner_rule);
        break;
    case DISPATCH_OVERRULED:
        if (ask->wire.english) buf_fmt(&b, "rule %lld led there; the desk named another",
                                       (long long)d->runner_rule);
        else buf_fmt(&b, "按第 %lld 条规则应派到这里，派单人另行指定", (long long)d->runner_rule);
        break;
    }
    return buf_str(&b);
}

Err dispatch_why(Ask *ask, int64_t case_id, const DispatchFacts *f, Str class_name, DispatchWhy *ret)
{
    DispatchKept d;
    DispatchSetKept set;
    List rules;
    int64_t now_id;
    TRY(dispatch_decisions_last(ask->db, ask->district, case_id, &d, ask->arena));
    TRY(dispatch_sets_any(ask->db, ask->district, d.set_id, &set, ask->arena));
    TRY(dispatch_in_force(ask->db, ask->district, ask->now_ms, &now_id));
    TRY(dispatch_rules_read(set.rules, ask->arena, &rules));
    int64_t named = d.rule ? d.rule : d.runner_rule;
    const DispatchRule *r = named > 0 && named <= rules.count ? (const DispatchRule *)rules.at + named - 1
        : NULL;
    *ret = (DispatchWhy){
        .set_id = set.id, .set_number = set.number, .set_name = set.name, .set_since_ms = set.since_ms,
        .rule = named, .rule_name = r ? r->name : S(""), .by_hand = !d.rule, .in_force = set.id == now_id,
        .at_ms = d.at_ms, .words = d.words, .load = d.load, .runner_post = d.runner_post,
        .runner_rule = d.runner_rule, .runner_words = d.runner_words,
        .runner_why = d.runner_post ? why_words(ask, &d) : S(""), .corrected_ms = d.corrected_ms
    };
    facts(ask, f, &d, class_name, d.rule ? r : NULL, &ret->facts);
    return NULL;
}
