/* What the files of this domain share. */
#ifndef SIGNALS_SIGNALS_INSIDE_H
#define SIGNALS_SIGNALS_INSIDE_H

#include "domains/signals/signals_rules.h"

/* signals_dictionaries.c */
extern const struct Dictionary *const signals_dictionaries[];
List signal_rules_now(Ask *);
const SignalRule *signal_rule(Ask *, Str code);        /* NULL: none is in force */
Str signal_rule_name(const Ask *, const SignalRule *);
Err signal_tally(Ask *, Str rule, SignalTally *ret);

/* signals_look.c: by the clock, what is found beside the lane and then written down. */
Handler signals_look, signals_open;

/* signals_read.c, signals_write.c */
Handler signals_list, signals_get, signals_rules_list, signals_judge, signals_wake;
Err signals_answer(Ask *, int64_t id);

#endif
