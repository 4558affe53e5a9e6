/* How much one person answers for, against what the district has set. Pure. */
#ifndef PEOPLE_LOAD_RULES_H
#define PEOPLE_LOAD_RULES_H

#include "domains/people/people.h"

/* From a date on, with its source: must every place of the level of this kind have one (people_kind_level),
 * and how many households and people may one person answer for? NONE: no limit. */
typedef struct PostNorm {
    PostKind kind;
    bool required;
    int64_t households, people, since_ms;
    Str source;
    Str kind_name;                     /* in the reader's language */
} PostNorm;
extern const Shape PostNorm_shape;

/* BAD_FIELD "/kind": only a kind that must be held somewhere (people_kind_level) can have one. */
Err post_norm_check(const PostNorm *, Blame *why);
bool post_norm_over(const PostNorm *, int64_t households, int64_t people);

/* People in so many households, rounded to the nearest: an estimate. */
int64_t post_people_estimated(int64_t households, int64_t per_hundred);

#endif
