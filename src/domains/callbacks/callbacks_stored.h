/* Rows and answers. Only this domain includes it. */
#ifndef CALLBACKS_CALLBACKS_STORED_H
#define CALLBACKS_CALLBACKS_STORED_H

#include "domains/callbacks/callbacks_rules.h"

typedef struct CallbackReporter {
    int64_t account;
    Str name_masked, account_name, phone;      /* phone: masked; absent: nobody can be called */
    bool hides;
} CallbackReporter;
typedef struct CallbackAttempt { int64_t serial,
                                 at_ms; CallbackResult result; Str by_words; } CallbackAttempt;
typedef struct CallbackCounts { int64_t waiting, late, mandatory; } CallbackCounts;

/* In lists and on its page; `script` and `tries` on the page only. */
typedef struct Callback {
    int64_t id, case_id;
    Str number, class_name, case_words, place, place_name, address, handler_name;
    Str reporter_name, reporter_phone;
    Str rule_name;
    bool mandatory;
    int64_t closed_ms, due_ms;
    bool late;
    CallbackState state;
    int64_t attempts, tried_ms;
    CallbackResponded responded;
    CallbackSolved solved;
    CallbackSatisfied satisfied;
    Str words;
    bool anonymous, own;
    Str by_words;
    int64_t version;
    bool synthetic;
    Str script;
    int64_t attempts_most;
    List tries;
} Callback;
typedef struct CallbackQuery {
    int state;
    Str place;
    bool mandatory;
    Str after;
    int64_t limit;
} CallbackQuery;
typedef struct CallbackPlace { Str place; } CallbackPlace;
typedef struct CallbackPhone { Str phone; } CallbackPhone;
typedef struct CallbackSaid { int64_t callback; int result; int64_t attempt; } CallbackSaid;
extern const Shape CallbackRule_shape, CallbackScript_shape, CallbackKept_shape, CallbackReporter_shape,
    CallbackAttempt_shape, CallbackCounts_shape, Callback_shape, CallbackQuery_shape, CallbackPlace_shape,
    CallbackPhone_shape, CallbackCall_shape, CallbackSaid_shape;

/* callbacks_dictionaries.c */
extern const struct Dictionary *const callbacks_dictionaries[];
extern const EventKind CALLBACKS_RULE_SET, CALLBACKS_SCRIPT_SET;
List callbacks_rules_now(Ask *);
const CallbackScript *callbacks_script(Ask *);
Str callbacks_rule_name(Ask *, Str rule);

#endif
