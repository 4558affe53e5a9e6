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

/* Where a number of people is from: the register, an estimate from the households, or both. */
typedef enum PeopleBy { PEOPLE_COUNTED, PEOPLE_ESTIMATED, PEOPLE_MIXED } PeopleBy;

/* People in so many households, of which the register knows `homes` with `living`; of the others an estimate,
 * rounded to the nearest. */
int64_t post_people(int64_t households, int64_t homes, int64_t living, int64_t per_hundred, PeopleBy *ret_by);

#endif
