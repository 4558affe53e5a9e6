/* Residents: who lives, owns and works behind which door. One person has one record and several memberships
 * of households. Fields: GB/T 31000-2015 less what the blueprint forbids: no ethnicity, religion, native
 * place, marriage, education, nor any of its "special groups" (domain.md §5). Names, numbers and addresses
 * are sealed; whoever reads gets the masked form. Knows no case and no visit. */
#ifndef RESIDENTS_RESIDENTS_H
#define RESIDENTS_RESIDENTS_H

#include "app/domain.h"
#include "vocab/place.h"

/* GB/T 2261.1: 0, 1, 2, 9 */
typedef enum Sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE, SEX_UNSAID } Sex;
extern const char *const resident_sex_names[];

/* The kinds of GB/T 31000: 户籍人口, 流动人口, 境外人员, 留守人员 */
typedef enum ResidentKind { RESIDENT_REGISTERED, RESIDENT_FLOATING, RESIDENT_FOREIGN, RESIDENT_LEFT_BEHIND }
    ResidentKind;
extern const char *const resident_kind_names[];

/* Citizen: GB 11643, and the residence permits of Hong Kong, Macao and Taiwan people in the same form. */
typedef enum IdentityKind { IDENTITY_CITIZEN, IDENTITY_PASSPORT, IDENTITY_OTHER } IdentityKind;
extern const char *const resident_identity_names[];

typedef enum MembershipRole {
    MEMBERSHIP_OWNER,      /* 产权人 */
    MEMBERSHIP_TENANT,     /* 承租人 */
    MEMBERSHIP_FAMILY,     /* 家庭成员 */
    MEMBERSHIP_LODGER,     /* 借住 */
    MEMBERSHIP_WORKS       /* 在此从业 */
} MembershipRole;
extern const char *const membership_role_names[];

extern const char *const membership_relation_names[];  /* to the head, groups of GB/T 4761 */

typedef enum UntilWhy { UNTIL_MOVED, UNTIL_LEFT, UNTIL_SOLD, UNTIL_DIED, UNTIL_MISTAKE, UNTIL_MERGED }
    UntilWhy;
extern const char *const membership_until_names[];

REFUSES(RESIDENTS_KNOWN);              /* 409: that number is in the register, in the reader's places */
REFUSES(RESIDENTS_DIFFERS);            /* 422: sex or birthday say otherwise than the identity number */
REFUSES(RESIDENTS_BAD_DATE);           /* 422 */
REFUSES(RESIDENTS_NO_HOUSEHOLD);       /* 422: no such door in the reader's places */
REFUSES(RESIDENTS_FULL);               /* 409: more people in a household than can be */
REFUSES(RESIDENTS_HOME);               /* 409: has a home already: move within */
REFUSES(RESIDENTS_NO_HOME);            /* 409: has none to move from */
REFUSES(RESIDENTS_HELD);               /* 409: has that part in that household already */
REFUSES(RESIDENTS_ENDED);              /* 409: the membership is over */
REFUSES(RESIDENTS_NOT_TWO);            /* 409: merging a record with itself, or one that took others in */
REFUSES(RESIDENTS_TWO_ACCOUNTS);       /* 409: the merged one has an account */
REFUSES(RESIDENTS_TELLS);              /* 422: the reason holds what is to be protected */
REFUSES(RESIDENTS_TOO_MANY);           /* 422: more rows than an export may have */
REFUSES(RESIDENTS_OTHER_NAME);         /* 409: the account is in another name */
REFUSES(RESIDENTS_LINKED);             /* 409: one of both is linked already */
REFUSES(RESIDENTS_STAYS);              /* 409: still has a part in a household */

enum { RESIDENT_NAME = 40, HOUSEHOLD_PEOPLE = 200, EXPORT_ROWS = 20000 };

/* Somebody to be written down, with their first membership. Numbers: -1, and texts: absent, where unknown. */
typedef struct ResidentNew {
    Str name;
    int identity_kind;
    Str identity, phone;
    ResidentKind kind;
    int sex;
    Str birth_date, origin, address;
    int64_t household_id;
    MembershipRole role;
    int relation;
    bool lives;
    Str since;
} ResidentNew;
extern const Shape ResidentNew_shape;

/* For the demo town, on the lane and without an event: `place` is the household's. */
Err residents_put(Ask *, const ResidentNew *, Str place, bool synthetic, int64_t *ret_id);

/* … and whose account it is that may see it as their own. */
Err residents_put_account(Ask *, int64_t id, int64_t account);

/* A record that the asker may see, masked; NOT_FOUND. `place`: the community that keeps it. */
typedef struct ResidentSeen { int64_t id, account; Str name, place, birth_date; } ResidentSeen;
Err residents_seen(Ask *, int64_t id, ResidentSeen *ret);
Err residents_own(Ask *, ResidentSeen *ret);   /* the asker's own record; NOT_FOUND: their account has none */

/* The asker's own record in plain, with all memberships; NOT_FOUND. */
typedef struct ResidentOwn {
    int64_t id;
    Str name;
    int identity_kind;
    Str identity, phone, birth_date;
    Sex sex;
    ResidentKind kind;
    Str origin, address, place;
    bool synthetic;
    int64_t version;
    List memberships;
} ResidentOwn;
extern const Shape ResidentOwn_shape;
Err residents_own_load(Ask *, ResidentOwn *ret);

/* Takes all that is personal out of a record whose person has no part in any household any more (PIPL art.
 * 47); the row, its dates and events stay. RESIDENTS_STAYS. */
Err residents_erase(Ask *, int64_t id);

/* The number of somebody whom the caller has found behind a door of `place`, in full: an event with its
 * purpose
 * (one of residents' purposes) and reason. Absent: none is known. RESIDENTS_TELLS. */
Err residents_phone(Ask *, int64_t id, Str place, Str purpose, Str reason, Str *ret_phone);

/* Who lives where has changed; the subject is the person. */
extern const EventKind RESIDENTS_ADDED, RESIDENTS_CORRECTED, RESIDENTS_MOVED_IN, RESIDENTS_MOVED_OUT,
    RESIDENTS_MERGED,
    RESIDENTS_UNMERGED, RESIDENTS_ERASED;

int64_t residents_age(Str birth_date, int64_t now_ms);         /* whole years; NONE: unknown */

/* ---- Many at once, for imports: nobody sees them until all are in (decision 0009) ---- */

/* The numbers of all whom the asker may see, read once. */
typedef struct ResidentNumbers ResidentNumbers;
Err residents_numbers(Ask *, ResidentNumbers **ret);           /* in ask->arena */

/* May they be written down? Their number in its one form (absent: none), and whether it is known already. */
typedef struct ResidentLook { Str identity, name; bool known; } ResidentLook;
Err residents_look(Ask *, const ResidentNumbers *, const ResidentNew *, Arena *keep, ResidentLook *ret,
                   Blame *why);

/* An import's part of the ids: nothing else lies between. */
typedef struct ResidentSpan { int64_t import_id, low, high; } ResidentSpan;
typedef struct ResidentStaged ResidentStaged;
Err residents_sealed_for(Ask *, const ResidentNew *, int64_t import_id, int64_t id, Str place,
                         ResidentStaged **ret);            /* off the lane; in ask->arena */
Err residents_stage(Ask *, const ResidentStaged *);
Err residents_stage_part(Ask *, int64_t id, int64_t resident, const ResidentNew *);
Err residents_unveil(Ask *, const ResidentSpan *, int64_t *ret_people);
Err residents_veil(Ask *, const ResidentSpan *, int64_t *ret_people);  /* MOVED_ON: one was changed since */
Err residents_part_at(Ask *, int64_t household_id, int64_t but_import, bool *ret);     /* of anybody else? */
Err residents_sweep(Ask *, const ResidentSpan *, int64_t most, int64_t *ret_gone);     /* what is veiled */

extern const Domain residents_domain;

#endif
