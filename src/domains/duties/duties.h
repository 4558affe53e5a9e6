/* Duties: what each kind of post does, how often, by whose rule, and what it isn't asked to do. Lists with
 * a date, added and never changed. Knows no person. */
#ifndef DUTIES_DUTIES_H
#define DUTIES_DUTIES_H

#include "app/domain.h"
#include "domains/people/people.h"

typedef enum DutyOften {
    DUTY_AS_NEEDED, DUTY_DAILY, DUTY_WEEKLY, DUTY_MONTHLY, DUTY_QUARTERLY, DUTY_HALF_YEARLY, DUTY_YEARLY,
        DUTY_OFTENS
} DutyOften;
typedef struct DutyOftenWords { const char *zh, *en; } DutyOftenWords;
extern const DutyOftenWords duty_often_words[DUTY_OFTENS];
extern const char *const duty_often_names[];

typedef struct Duty {
    bool asked;                        /* false: this is what the post is not asked to do */
    Str words, words_en;               /* words_en: absent, nobody has put it into English */
    int often;                         /* DutyOften; -1: not said, as of what isn't asked */
    Str source, clause;                /* whose rule; where in it */
} Duty;
extern const Shape Duty_shape;

typedef struct DutyList {
    PostKind kind;
    Str kind_name;
    int64_t since_ms, until_ms;        /* until_ms: when the next one begins; NONE: not set */
    Str source;                        /* who decided on the list as a whole */
    List items;                        /* of Duty, in order */
} DutyList;
extern const Shape DutyList_shape;

/* In force at a moment; one without lines where none is. */
Err duties_at(Ask *, PostKind, int64_t at_ms, DutyList *ret);

extern const Domain duties_domain;

#endif
