/* Rows as they are kept, for the queries. What is here never goes out as JSON as it stands. */
#ifndef PEOPLE_STORED_H
#define PEOPLE_STORED_H

#include "app/stored.h"
#include "domains/people/people_away_rules.h"
#include "domains/people/people_load_rules.h"
#include "domains/people/people_rules.h"

/* Who acts by a session token. */
typedef struct SessionWho {
    int64_t account, post, seen_ms;
    Str name;
    Role role;
    Str place, title;
    PostScope scope;
    Str places;
} SessionWho;
extern const Shape SessionWho_shape;

typedef struct AccountKept {
    int64_t id;
    Str login, name, phone_sealed, phone_digest, phone, password;
    AccountState state;
    Str lang, place;
    int64_t created_ms, version, above;
} AccountKept;
extern const Shape AccountKept_shape;
typedef struct AccountUnread { int64_t id; Str name; } AccountUnread;
extern const Shape AccountUnread_shape;

typedef struct PostKept {
    int64_t id, account;
    Role role;
    PostKind kind;
    Str place, title;
    PostScope scope;
    Str places, totp_sealed;
    int64_t totp_step, since_ms, until_ms, building_id;
} PostKept;
extern const Shape PostKept_shape;

typedef struct PostSecret { int64_t post; Str totp_sealed; int64_t begun_ms; } PostSecret;
extern const Shape PostSecret_shape;

typedef struct SessionKept {
    Str token;
    int64_t account, post, created_ms, idle_ms, expires_ms;
} SessionKept;
extern const Shape SessionKept_shape;

/* An account and one of its posts: a line of the list. */
typedef struct AccountLine {
    int64_t id;
    Str login, name, phone;
    AccountState state;
    Str kept_by;
    int64_t created_ms, version, post;
    int role;                          /* Role; absent without a post, as the rest of the line */
    Str title, place, place_name;
    int scope;                         /* PostScope */
    Str places;
    bool totp;
    int64_t since_ms, until_ms;
    int kind;                          /* PostKind */
    int64_t building_id;
} AccountLine;
extern const Shape AccountLine_shape;

typedef struct PostPlace { Str name; } PostPlace;
typedef struct PostBuilding { Str name, place; } PostBuilding;
extern const Shape PostPlace_shape, PostBuilding_shape;

/* Who stands in for whom: as it goes out, as it is kept, and with the own post of who stands in. */
typedef struct Substitute {
    int64_t id, post_id, account_id;
    Str name, title, place, place_name;
    int64_t by_post_id, by_account_id;
    Str by_name, by_title;
    int64_t since_ms, until_ms, planned_ms, ended_ms;
    Str reason;
    int state;
} Substitute;
typedef struct SubstituteKept {
    int64_t id, post, account;
    Str place;
    int64_t by_post, by_account, since_ms, until_ms;
    Str reason;
    int64_t named_by;
} SubstituteKept;
typedef struct SubstituteNow {
    int64_t post_id;
    Str name;
    int64_t by_post_id, by_account_id;
    Str by_name, by_title;
    Role by_role;
    PostKind by_kind;
    Str by_place;
    int64_t until_ms;
} SubstituteNow;
extern const Shape Substitute_shape, SubstituteKept_shape, SubstituteNow_shape;

/* Rows of people_lists.c. */
typedef struct Vacancy {
    Str place, place_words;
    PostKind kind;
    Str kind_name;
    int64_t households, people;
    PeopleBy people_by;
} Vacancy;
typedef struct VacancyCount {
    PostKind kind;
    Str kind_name;
    int64_t places, vacant, households;
} VacancyCount;
typedef struct PostSpot { int64_t account; Str name; PostKind kind; Str place; } PostSpot;
typedef struct PostLoad {
    int64_t account_id;
    Str name;
    PostKind kind;
    Str kind_name;
    int64_t places;
    Str place, place_words;
    int64_t households, people;
    PeopleBy people_by;
    int64_t limit_households, limit_people;
    bool over;
    int64_t limit_since_ms;
    Str limit_source;
} PostLoad;
extern const Shape Vacancy_shape, VacancyCount_shape, PostSpot_shape, PostLoad_shape;

typedef struct AccountSealed { Str sealed; } AccountSealed;
extern const Shape AccountSealed_shape;

typedef struct PostKindSet {
    int kind;                          /* PostKind */
    int64_t since_ms;
    Str name, name_en;
    bool in_use;
    Str source;
} PostKindSet;
typedef struct HouseholdSize { int64_t per_hundred, since_ms; Str source; } HouseholdSize;
extern const Shape PostKindSet_shape, HouseholdSize_shape;

typedef struct AccountFound { int64_t id; Str name; } AccountFound;
extern const Shape AccountFound_shape;

#endif
