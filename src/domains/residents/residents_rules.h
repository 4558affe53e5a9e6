/* What may be written down about people, and when. Pure. Check digits: vocab/checksum.h (domain.md §6). */
#ifndef RESIDENTS_RESIDENTS_RULES_H
#define RESIDENTS_RESIDENTS_RULES_H

#include "domains/residents/residents.h"

enum { OLDEST = 150 };                         /* years: a birthday before that is a slip of the pen */

/* A person as they will be kept, in plain: everything in one form, derived things filled in. */
typedef struct ResidentFacts {
    Str name, identity, phone, origin, address, birth_date;
    int identity_kind;                         /* -1: none */
    ResidentKind kind;
    Sex sex;
    bool inferred;                             /* the number was made of one of 15 digits */
    bool sample;                               /* prefix 99: nobody's number */
} ResidentFacts;

/* Days are numbers of vocab/moment.h. Refuses BAD_FIELD, the checksum's refusals, RESIDENTS_DIFFERS. */
Err resident_facts(const ResidentNew *, int64_t today, Arena *keep, ResidentFacts *ret, Blame *why);

/* First-generation numbers (GB 11643-1989, 15 digits): the century 19 and the check digit are put in. */
Str resident_identity(Str fifteen, Arena *keep);

/* A civil date of the past or today, not before the birthday where it is known; RESIDENTS_BAD_DATE. */
Err resident_date(Str date, Str birth_date, int64_t today, const char *pointer, Blame *why);

typedef struct Membership {
    int64_t id, household_id, resident;
    MembershipRole role;
    int relation;                              /* -1: unsaid */
    bool lives;
    Str since, until;                          /* until: absent while it lasts */
    int until_why;
} Membership;
extern const Shape Membership_shape;

/* May this one begin beside those that the person has, in a household of `people`? */
Err membership_may_begin(const Membership *have, int64_t count, const Membership *new, int64_t people);
Err membership_may_end(const Membership *, Str until, int64_t today, Blame *why);
const Membership *membership_home(const Membership *, int64_t count);  /* where they live; NULL: nowhere */

typedef struct ResidentSide { int64_t id, account, merged_into, others; } ResidentSide;  /* others: took in */
Err residents_may_merge(const ResidentSide *kept, const ResidentSide *merged);

/* Does the reason for a full view give away what the view protects? */
Err resident_reason(Str reason, const Str *secrets, int count, Blame *why);

int64_t resident_years(Str birth_date, int64_t today);

#endif
