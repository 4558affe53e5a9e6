/* What the files of this domain share: answers, bodies, events. */
#ifndef RESIDENTS_RESIDENTS_INSIDE_H
#define RESIDENTS_RESIDENTS_INSIDE_H

#include "domains/residents/residents_stored.h"

typedef struct ResidentRow {
    int64_t id, membership_id;
    Str name;
    Sex sex;
    int64_t age;
    ResidentKind kind;
    Str phone, identity;
    int64_t household_id, building_id;
    Str compound, building;
    int64_t unit, floor;
    Str room, place;
    MembershipRole role;
    int relation;
    bool lives;
    Str since;
    bool synthetic;
} ResidentRow;
extern const Shape ResidentRow_shape;

typedef struct ResidentPage {
    int64_t id;
    Str name;
    Sex sex;
    int64_t age;
    ResidentKind kind;
    int identity_kind;
    Str identity;
    bool inferred;
    Str phone, origin;
    bool account, synthetic;
    int64_t made_ms, version;
    List memberships;
} ResidentPage;
extern const Shape ResidentPage_shape;

typedef struct ResidentFull {
    int64_t id;
    Str name, identity, phone, birth_date, origin, address;
} ResidentFull;
extern const Shape ResidentFull_shape;

/* Why a full view is asked for, and of what. */
typedef enum ResidentPurpose { PURPOSE_CONTACT, PURPOSE_VISIT, PURPOSE_EMERGENCY, PURPOSE_VERIFY,
    PURPOSE_REQUEST } ResidentPurpose;
typedef enum ResidentPart { PART_NAME, PART_PHONE, PART_IDENTITY, PART_ADDRESS, PART_ALL } ResidentPart;
extern const char *const resident_purposes[], *const resident_parts[];

/* Bodies and queries. */
typedef struct ResidentQuery {
    Str place;
    int64_t building_id, household_id, limit;
    Str after;
} ResidentQuery;
typedef struct ResidentSearch { Str name, identity, phone, q; } ResidentSearch;
typedef struct ResidentChange {
    Str name;
    int identity_kind;
    Str identity, phone;
    int kind, sex;
    Str birth_date, origin, address;
    int64_t version;
} ResidentChange;
typedef struct ResidentView { ResidentPurpose purpose; ResidentPart part; Str reason; } ResidentView;
typedef struct MembershipNew { int64_t household_id; MembershipRole role; int relation; bool lives; Str since;
    } MembershipNew;
typedef struct MembershipEnd { Str until; int why; } MembershipEnd;
typedef struct ResidentMove { int64_t household_id; int role, relation; Str since; } ResidentMove;
typedef struct ResidentOther { int64_t other_id; } ResidentOther;
typedef struct ResidentLink { Str login; } ResidentLink;
typedef struct ResidentExport { Str place; ResidentPurpose purpose; } ResidentExport;
typedef struct ResidentPairsQuery { Str place, after; int64_t limit; } ResidentPairsQuery;
typedef struct ResidentDoorsQuery { int64_t building_id; } ResidentDoorsQuery;
extern const Shape ResidentQuery_shape, ResidentSearch_shape, ResidentChange_shape, ResidentView_shape,
    MembershipNew_shape, MembershipEnd_shape, ResidentMove_shape, ResidentOther_shape, ResidentLink_shape,
    ResidentExport_shape, ResidentPairsQuery_shape, ResidentDoorsQuery_shape;

/* What events say: which, why, how many; never a value. */
typedef struct ResidentShown { ResidentPurpose purpose; ResidentPart part; Str reason; } ResidentShown;
typedef struct ResidentTaken { ResidentPurpose purpose; int64_t rows; } ResidentTaken;
typedef struct ResidentFields { Str fields; int64_t rows; } ResidentFields;      /* "name,phone" */
typedef struct MembershipSaid { int64_t household_id; int role, until_why; } MembershipSaid;
extern const Shape ResidentShown_shape, ResidentTaken_shape, ResidentFields_shape, MembershipSaid_shape;
extern const EventKind RESIDENTS_SHOWN, RESIDENTS_SOUGHT, RESIDENTS_EXPORTED,
    RESIDENTS_LINKED_EVENT, RESIDENTS_TOLD_APART;
Err residents_say(Ask *, const EventKind *, const ResidentKept *, Str place, const Shape *,
                  const void *record);
#define SAYS(Type, ...) &Type##_shape, &(Type){ __VA_ARGS__ }

/* residents_seal.c */
Err residents_seal(Ask *, const ResidentFacts *, ResidentKept *);  /* by k->id */
Err residents_open(Ask *, const ResidentKept *, ResidentFull *ret);
Str residents_digest(Ask *, const char *column, Str plain);
Str residents_short_digest(Ask *, const char *column, Str plain);   /* eight bytes, of what many share */
SealDigests residents_digests(Ask *, const char *column, Str plain);        /* to look up by */
SealDigests residents_short_digests(Ask *, const char *column, Str plain);
extern const SealedTable residents_seals[];
Err residents_read_names(Ask *);                                    /* by the clock: of rows made before */

/* residents_read.c */
Err residents_note(Ask *, const ResidentKept *);       /* after each writing: does its number have a twin? */
Err residents_keep(Ask *, const ResidentKept *);                    /* saves and notes */
Err residents_load(Ask *, int64_t id, ResidentKept *ret);           /* within the asker's places; NOT_FOUND */
Err residents_load_path(Ask *, ResidentKept *ret);                  /* the {id} of the path */
Err residents_answer(Ask *, int status, int64_t id);
ResidentRow *residents_rows(Ask *, const List *lines);
int64_t residents_today(const Ask *);
Err residents_list(Ask *), residents_get(Ask *), residents_households(Ask *), residents_pairs(Ask *);

/* residents_write.c, residents_views.c, residents_merge.c */
Err residents_new(Ask *), residents_change(Ask *), residents_move_in(Ask *), residents_move(Ask *),
    residents_move_out(Ask *);
Err residents_find(Ask *);                                         /* residents_find.c */
Err residents_full(Ask *), residents_export(Ask *), residents_export_prepare(Ask *);
Err residents_merge(Ask *), residents_unmerge(Ask *), residents_distinct(Ask *), residents_link(Ask *);

#endif
