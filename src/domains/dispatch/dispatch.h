/* Dispatch (派遣): to which post a matter goes, by rule sets that are data, and why it went there. Knows no
 * case: whoever asks brings the facts and counts what a post has in hand. The rules themselves are pure
 * (dispatch_rules.h). */
#ifndef DISPATCH_DISPATCH_H
#define DISPATCH_DISPATCH_H

#include "app/domain.h"

/* Whose desk sends it, and how urgent it is: the words of `cases`. */
typedef enum DispatchLevel { DISPATCH_COMMUNITY, DISPATCH_STREET, DISPATCH_DISTRICT } DispatchLevel;
typedef enum DispatchUrgency { DISPATCH_NORMAL, DISPATCH_URGENT, DISPATCH_CRITICAL } DispatchUrgency;
extern const char *const dispatch_levels[], *const dispatch_urgencies[];

/* What a rule may look at, beside the posts. */
typedef struct DispatchFacts {
    Str class, place;                  /* code of an item; of a micro-grid, grid or community */
    DispatchUrgency urgency;
    DispatchLevel level;
    int64_t at_ms;                     /* when it is sent */
} DispatchFacts;

/* Why the second choice wasn't the first. */
typedef enum DispatchWhyNot {
    DISPATCH_FURTHER,                  /* answers for a wider place */
    DISPATCH_AFTER,                    /* of the same place, later in the order */
    DISPATCH_BUSIER,                   /* has more in hand */
    DISPATCH_LATER_RULE,               /* only a later rule leads there */
    DISPATCH_OVERRULED                 /* the rules said so; the desk named somebody else */
} DispatchWhyNot;
extern const char *const dispatch_why_nots[];

enum { DISPATCH_RULES = 60 };          /* of a set, at most */

/* A decision. `load`: open matters in hand, NONE where no rule asked. */
typedef struct DispatchChoice {
    int64_t set_id, rule;              /* rule: from 1; 0: named by the desk */
    int64_t post, account, load;       /* post 0: nobody */
    Str words;                         /* who, in words */
    int64_t runner_post, runner_rule, runner_load;         /* runner_post 0: there was no other */
    Str runner_words;
    DispatchWhyNot runner_why;
} DispatchChoice;

/* How many open matters a post has in hand. */
typedef Err DispatchLoad(Ask *, int64_t post, int64_t *ret);

/* By the rules in force, out of who answers for the place and is in office now. Changes nothing. */
Err dispatch_choose(Ask *, const DispatchFacts *, DispatchLoad *, DispatchChoice *ret);

/* The desk named a post: by the rule where they agree, else by hand, with what the rules said beside it. */
void dispatch_named(const DispatchChoice *by_rules, int64_t post, Str words, DispatchChoice *ret);

/* "规则 3：夜间消防" */
Str dispatch_rule_words(Ask *, const DispatchChoice *);

/* For an operator: how many totals of rules don't say what the decisions do; and all of them made again, in a
 * house that is open. `*ret_same`: they were what they are now. */
Err dispatch_audit(Db *, Str district, int64_t *ret_odd);
Err dispatch_rebuild(App *, bool *ret_same);

/* Keep a decision, on the lane, with the step that it belongs to: the version of the case after it. */
Err dispatch_keep(Ask *, int64_t case_id, int64_t version, const DispatchChoice *);

/* The last decision about a case was a rule's and was wrong; it goes to another post now. Counted once.
 * DISPATCH_NO_RULE, DISPATCH_COUNTED. */
Err dispatch_correct(Ask *, int64_t case_id, Str place, int64_t other_post);
REFUSES(DISPATCH_NO_RULE);             /* 409: no rule sent it there */
REFUSES(DISPATCH_COUNTED);             /* 409: counted already */
REFUSES(DISPATCH_SAME_POST);           /* 422: it lies there */

/* The last decision in words, for who may see the case. NOT_FOUND: none was kept. */
typedef struct DispatchFact { Str name, words; bool asked; } DispatchFact;
typedef struct DispatchWhy {
    int64_t set_id, set_number;
    Str set_name;
    int64_t set_since_ms, rule;
    Str rule_name;
    bool by_hand, in_force;
    int64_t at_ms;
    Str words;
    int64_t load;
    List facts;                        /* of DispatchFact */
    int64_t runner_post, runner_rule;
    Str runner_words, runner_why;
    int64_t corrected_ms;
} DispatchWhy;
extern const Shape DispatchWhy_shape;
Err dispatch_why(Ask *, int64_t case_id, const DispatchFacts *, Str class_name, DispatchWhy *ret);

#include "domains/dispatch/dispatch_trial.h"

/* For the demo town: a draft as somebody would write it, out of the JSON of its body. */
Err dispatch_plant(Ask *, Str body);

extern const Domain dispatch_domain;

#endif
