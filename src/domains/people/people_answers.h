/* Who held which post at a moment, for later domains: the part of people.h that is about any day. */
#ifndef PEOPLE_ANSWERS_H
#define PEOPLE_ANSWERS_H

#include "base/err.h"
#include "base/shape.h"

struct App; struct Ask;

typedef struct PostAnswer {
    int64_t post_id, account_id;
    Str name, title;
    int role, kind;                    /* Role, PostKind */
    Str kind_name, place, place_name;
    int64_t since_ms, until_ms, building_id, by_post_id, by_account_id;
    Str by_name, by_title;             /* who stood in for the holder at that moment */
    int64_t by_since_ms, by_until_ms;
} PostAnswer;
extern const Shape PostAnswer_shape;

/* Staff posts whatever the asker's scope. `at_ms` is any moment; a lock on an account then isn't
 * remembered. */
Err people_answered_at(struct Ask *, Str place, int64_t at_ms, List *ret_post_answers);  /* there and above */
Err people_held_below(struct Ask *, Str place, int kind, int64_t at_ms, int64_t most, List *ret_post_answers);
Err people_post_at(struct Ask *, int64_t id, int64_t at_ms, PostAnswer *ret);      /* or NOT_FOUND */

/* The moment that a day of a query stands for: its end, now for today or where none is named. BAD_FIELD. */
Err people_moment(struct Ask *, Str as_of, int64_t *ret_at_ms);

/* What the register knows of a place: of how many of its households, and how many live in those. `from` is
 * given by the domain that counts them, which comes later (its `ready`): places in order of their codes. */
typedef struct PlacePeople { Str place; int64_t homes, living; } PlacePeople;
extern const Shape PlacePeople_shape;
typedef struct PeopleCounter { Err (*from)(struct Ask *, List *ret_place_people); } PeopleCounter;
void people_counted(struct App *, const PeopleCounter *);

/* The holder's number in full: only where they have agreed to its being shown. Absent: none is known. */
Err people_number(struct Ask *, int64_t account, Str *ret);

#endif
