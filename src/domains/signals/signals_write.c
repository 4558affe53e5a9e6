/* A person's verdict, and waking a rule that has gone quiet. */
#include "domains/signals/signals_inside.h"

#include "domains/signals/signals_queries.h"

Err signals_judge(Ask *ask)
{
    const SignalJudging *in = BODY(ask, SignalJudging);
    int64_t id;
    SignalRow s;
    TRY(ask_id(ask, 0, &id));
    TRY(signals_one(ask->db, ask->district, id, &ask->who.scope, &s, ask->arena));
    TRY(signal_may_judge(&s, in));
    s.verdict = (int)in->verdict;
    s.said = in->words.at ? in->words : S("");
    s.judged_ms = ask->now_ms;
    s.judged_by = actor_words(ask->arena, ask->who.name, ask->who.title);
    s.version++;
    TRY(signals_judge_row(ask->db, ask->district, &s));
    TRY(event_post(ask, &SIGNALS_JUDGED_EVENT, id, s.place, 0, &SignalJudged_shape,
                   &(SignalJudged){ s.rule, in->verdict }));
    return signals_answer(ask, id);
}

Err signals_wake(Ask *ask)
{
    SignalTally tally;
    const SignalRule *rule = signal_rule(ask, ask->segment[0]);
    if (!rule) return NOT_FOUND;
    TRY(signal_tally(ask, rule->code, &tally));
    if (!signal_quiet(rule, &tally)) return SIGNALS_AWAKE;
    const SignalWake *in = BODY(ask, SignalWake);
    TRY(signal_wakings_add(ask->db, ask->district, rule->code, ask->now_ms, in->why,
                           actor_words(ask->arena, ask->who.name, ask->who.title)));
    TRY(event_post(ask, &SIGNALS_WOKEN, 0, ask->district, 0, &SignalWake_shape, in));
    return answer_nothing(ask);
}
