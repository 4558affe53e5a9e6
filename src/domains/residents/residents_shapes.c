/* The nouns of the register, each declared once. Masked forms: domain.md §14.2 (vocab/mask.h). */
#include "domains/residents/residents_inside.h"

const char *const resident_purposes[] = { "contact", "visit", "emergency", "verify", "request", NULL };
const char *const resident_parts[] = { "name", "phone", "identity", "address", "all", NULL };

/* ---- Out ---- */

SHAPE(ResidentRow, "somebody in a household, masked",
    ID      (ResidentRow, id,                        "the person"),
    ID      (ResidentRow, membership_id,             "their part in this household"),
    TEXT    (ResidentRow, name,      1, 60,          "masked: 李*明"),
    NAME    (ResidentRow, sex,       0, resident_sex_names, "GB/T 2261.1"),
    INT_OPT (ResidentRow, age,       0, 200,         "whole years"),
    NAME    (ResidentRow, kind,      0, resident_kind_names, "of GB/T 31000"),
    TEXT_OPT(ResidentRow, phone,     1, 24,          "masked: 138****5678"),
    TEXT_OPT(ResidentRow, identity,  1, 24,          "masked: 510104********1234"),
    ID      (ResidentRow, household_id,              "the household"),
    ID      (ResidentRow, building_id,               "its building"),
    TEXT    (ResidentRow, compound,  1, 60,          "its compound"),
    TEXT    (ResidentRow, building,  1, 40,          "5栋"),
    INT     (ResidentRow, unit,      1, 99,          "staircase"),
    INT     (ResidentRow, floor,    -9, 200,         "storey"),
    TEXT    (ResidentRow, room,      1, 20,          "1203"),
    TEXT    (ResidentRow, place,    12, 18,          "code of its micro-grid"),
    NAME    (ResidentRow, role,      0, membership_role_names, "their part in it"),
    NAME    (ResidentRow, relation,  OPTIONAL, membership_relation_names, "to its head, GB/T 4761"),
    BOOL    (ResidentRow, lives,     0,              "has their home there"),
    TEXT    (ResidentRow, since,     10, 10,         "2026-03-01"),
    BOOL    (ResidentRow, synthetic, 0,              "示例: nobody's data"));

SHAPE(MembershipRow, "a part in a household, over or not",
    ID      (MembershipRow, id,                      "its id"),
    ID      (MembershipRow, household_id,            "the household"),
    TEXT    (MembershipRow, compound,  1, 60,        "its compound"),
    TEXT    (MembershipRow, building,  1, 40,        "5栋"),
    INT     (MembershipRow, unit,      1, 99,        "staircase"),
    TEXT    (MembershipRow, room,      1, 20,        "1203"),
    TEXT    (MembershipRow, place,    12, 18,        "code of its micro-grid"),
    NAME    (MembershipRow, role,      0, membership_role_names, "the part"),
    NAME    (MembershipRow, relation,  OPTIONAL, membership_relation_names, "to its head, GB/T 4761"),
    BOOL    (MembershipRow, lives,     0,            "has their home there"),
    TEXT    (MembershipRow, since,     10, 10,       "2026-03-01"),
    TEXT_OPT(MembershipRow, until,     10, 10,       "the last day; absent: it lasts"),
    NAME    (MembershipRow, until_why, OPTIONAL, membership_until_names, "why it ended"));

SHAPE(ResidentPage, "a person, masked",
    ID      (ResidentPage, id,                       "the person"),
    TEXT    (ResidentPage, name,      1, 60,         "masked"),
    NAME    (ResidentPage, sex,       0, resident_sex_names, "GB/T 2261.1"),
    INT_OPT (ResidentPage, age,       0, 200,        "whole years"),
    NAME    (ResidentPage, kind,      0, resident_kind_names, "of GB/T 31000"),
    NAME    (ResidentPage, identity_kind, OPTIONAL, resident_identity_names, "kind of document"),
    TEXT_OPT(ResidentPage, identity,  1, 24,         "masked"),
    BOOL    (ResidentPage, inferred,  0,             "推算: made of a number of 15 digits"),
    TEXT_OPT(ResidentPage, phone,     1, 24,         "masked"),
    TEXT_OPT(ResidentPage, origin,    6, 6,          "GB/T 2260 code of the household registration"),
    BOOL    (ResidentPage, account,   0,             "signs in with an account of their own"),
    BOOL    (ResidentPage, synthetic, 0,             "示例: nobody's data"),
    TIME    (ResidentPage, made_ms,                  "written down"),
    INT     (ResidentPage, version,   1, ID_MAX,     "of the record"),
    LIST    (ResidentPage, memberships, MembershipRow_shape, 0, 1000, "in the reader's places"));

SHAPE(ResidentFull, "what was asked for, in full; that it was shown is an event",
    ID      (ResidentFull, id,                       "the person"),
    TEXT_OPT(ResidentFull, name,      1, 40,         "name"),
    TEXT_OPT(ResidentFull, identity,  1, 24,         "number of the document"),
    TEXT_OPT(ResidentFull, phone,     1, 24,         "phone number"),
    TEXT_OPT(ResidentFull, birth_date, 10, 10,       "2026-03-01"),
    TEXT_OPT(ResidentFull, origin,    6, 6,          "GB/T 2260 code of the household registration"),
    TEXT_OPT(ResidentFull, address,   1, 120,        "its address"));

SHAPE(ResidentOwn, "one's own record, in full",
    ID      (ResidentOwn, id,                        "of the record"),
    TEXT    (ResidentOwn, name,      1, 40,          "name"),
    NAME    (ResidentOwn, identity_kind, OPTIONAL, resident_identity_names, "kind of document"),
    TEXT_OPT(ResidentOwn, identity,  1, 24,          "its number"),
    TEXT_OPT(ResidentOwn, phone,     1, 24,          "phone number"),
    TEXT_OPT(ResidentOwn, birth_date, 10, 10,        "birthday"),
    NAME    (ResidentOwn, sex,       0, resident_sex_names, "GB/T 2261.1"),
    NAME    (ResidentOwn, kind,      0, resident_kind_names, "of GB/T 31000"),
    TEXT_OPT(ResidentOwn, origin,    6, 6,           "code of the household registration"),
    TEXT_OPT(ResidentOwn, address,   1, 120,         "its address"),
    TEXT    (ResidentOwn, place,    12, 12,          "community that keeps the record"),
    BOOL    (ResidentOwn, synthetic, 0,              "示例: nobody's data"),
    INT     (ResidentOwn, version,   1, ID_MAX,      "of the record"),
    LIST    (ResidentOwn, memberships, MembershipRow_shape, 0, 1000, "households, over or not"));

SHAPE(ResidentDoor, "a door and how many people are written down behind it",
    ID      (ResidentDoor, id,                     "the household"),
    INT     (ResidentDoor, unit,   1, 99,          "staircase"),
    INT     (ResidentDoor, floor, -9, 200,         "storey"),
    TEXT    (ResidentDoor, room,   1, 20,          "1203"),
    TEXT    (ResidentDoor, place, 12, 18,          "code of its micro-grid"),
    INT     (ResidentDoor, people, 0, 10000,       "owners, tenants, family and others"),
    INT     (ResidentDoor, living, 0, 10000,       "of them with their home here"));

SHAPE(ResidentPair, "two records that look like one person",
    ID      (ResidentPair, id,                       "one"),
    ID      (ResidentPair, other_id,                 "the other, written down later"),
    TEXT    (ResidentPair, name,       1, 60,        "masked"),
    TEXT    (ResidentPair, other_name, 1, 60,        "masked"),
    TEXT_OPT(ResidentPair, identity,   1, 24,        "masked"),
    TEXT_OPT(ResidentPair, other_identity, 1, 24,    "masked"),
    TEXT    (ResidentPair, place,     12, 12,        "community that keeps the first"),
    TEXT    (ResidentPair, found_by,   1, 10,        "identity: same number; name: name, birthday, place"));

/* ---- In ---- */

SHAPE(ResidentQuery, "whose households",
    TEXT_OPT(ResidentQuery, place,   6, 18,          "in this place and below"),
    ID_OPT  (ResidentQuery, building_id,             "of this building"),
    ID_OPT  (ResidentQuery, household_id,            "of this household"),
    INT_OPT (ResidentQuery, limit,   1, 200,         "how many (20)"),
    TEXT_OPT(ResidentQuery, after,   1, 40,          "where the page before ended"));
SHAPE(ResidentDoorsQuery, "which doors", ID(ResidentDoorsQuery, building_id, "of this building"));
SHAPE(ResidentPairsQuery, "which pairs",
    TEXT    (ResidentPairsQuery, place,       6, 18,          "kept in this place and below"),
    INT_OPT (ResidentPairsQuery, limit,       1, 200,         "how many (20)"),
    TEXT_OPT(ResidentPairsQuery, after,       1, 40,          "where the page before ended"));
SHAPE(ResidentSearch, "one of these, whole",
    TEXT_OPT(ResidentSearch, q,        1, 40,
             "whatever was typed: a name, its pinyin or initials, a phone or its last four digits, a number"),
    TEXT_OPT(ResidentSearch, name,     1, 40,        "name"),
    TEXT_OPT(ResidentSearch, identity, 5, 24,        "number of a document"),
    TEXT_OPT(ResidentSearch, phone,    7, 24,        "phone number"));
SHAPE(ResidentNew, "a person to be written down, with their part in a household",
    TEXT    (ResidentNew, name,      1, RESIDENT_NAME, "name"),
    NAME    (ResidentNew, identity_kind, OPTIONAL, resident_identity_names, "kind of document"),
    TEXT_OPT(ResidentNew, identity,  0, 24,          "its number; 15 digits become 18"),
    TEXT_OPT(ResidentNew, phone,     0, 24,          "mobile, or land line with area code"),
    NAME    (ResidentNew, kind,      0, resident_kind_names, "of GB/T 31000"),
    NAME    (ResidentNew, sex,       OPTIONAL, resident_sex_names, "from the number where there is one"),
    TEXT_OPT(ResidentNew, birth_date, 0, 10,         "1956-02-29; from the number where there is one"),
    TEXT_OPT(ResidentNew, origin,    0, 6,           "GB/T 2260 code of the household registration"),
    TEXT_OPT(ResidentNew, address,   0, 120,         "its address"),
    ID      (ResidentNew, household_id,              "the household"),
    NAME    (ResidentNew, role,      0, membership_role_names, "their part in it"),
    NAME    (ResidentNew, relation,  OPTIONAL, membership_relation_names, "to its head, GB/T 4761"),
    BOOL    (ResidentNew, lives,     0,              "has their home there"),
    TEXT    (ResidentNew, since,     10, 10,         "from which day on"));
SHAPE(ResidentChange, "what is to be corrected; empty text takes away",
    TEXT_OPT(ResidentChange, name,   1, RESIDENT_NAME, "name"),
    NAME    (ResidentChange, identity_kind, OPTIONAL, resident_identity_names, "kind of document"),
    TEXT_OPT(ResidentChange, identity, 0, 24,        "its number"),
    TEXT_OPT(ResidentChange, phone,  0, 24,          "phone number"),
    NAME    (ResidentChange, kind,   OPTIONAL, resident_kind_names, "of GB/T 31000"),
    NAME    (ResidentChange, sex,    OPTIONAL, resident_sex_names, "GB/T 2261.1"),
    TEXT_OPT(ResidentChange, birth_date, 0, 10,      "birthday"),
    TEXT_OPT(ResidentChange, origin, 0, 6,           "code of the household registration"),
    TEXT_OPT(ResidentChange, address, 0, 120,        "its address"),
    INT     (ResidentChange, version, 1, ID_MAX,     "as it was read"));
SHAPE(ResidentView, "what is to be seen in full, and why",
    NAME    (ResidentView, purpose,  0, resident_purposes, "what for"),
    NAME    (ResidentView, part,     0, resident_parts, "what of it: no more than is needed"),
    TEXT_OPT(ResidentView, reason,   1, 60,          "in words, without a name or number"));
SHAPE(MembershipNew, "a further part in a household",
    ID      (MembershipNew, household_id,            "the household"),
    NAME    (MembershipNew, role,    0, membership_role_names, "the part"),
    NAME    (MembershipNew, relation, OPTIONAL, membership_relation_names, "to its head"),
    BOOL    (MembershipNew, lives,   0,              "has their home there"),
    TEXT    (MembershipNew, since,   10, 10,         "from which day on"));
SHAPE(MembershipEnd, "how it ended",
    TEXT    (MembershipEnd, until,   10, 10,         "the last day"),
    NAME    (MembershipEnd, why,     0, membership_until_names, "why"));
SHAPE(ResidentMove, "a new home in the same district",
    ID      (ResidentMove, household_id,             "the household moved into"),
    NAME    (ResidentMove, role,     OPTIONAL, membership_role_names, "the part in it; as before"),
    NAME    (ResidentMove, relation, OPTIONAL, membership_relation_names, "to its head; as before"),
    TEXT    (ResidentMove, since,    10, 10,         "the day of the move"));
SHAPE(ResidentOther, "the other record", ID(ResidentOther, other_id, "its id"));
SHAPE(ResidentLink, "an account", TEXT(ResidentLink, login, 3, 32, "its login"));
SHAPE(ResidentExport, "what is to be taken out, and why",
    TEXT    (ResidentExport, place,  6, 18,          "this place and below"),
    NAME    (ResidentExport, purpose, 0, resident_purposes, "what for"));

/* ---- Events ---- */

SHAPE(ResidentShown, "what was shown in full, never the value",
    NAME    (ResidentShown, purpose, 0, resident_purposes, "what for"),
    NAME    (ResidentShown, part,    0, resident_parts, "what of it"),
    TEXT_OPT(ResidentShown, reason,  1, 60,          "why, in words"));
SHAPE(ResidentTaken, "what was exported",
    NAME    (ResidentTaken, purpose, 0, resident_purposes, "what for"),
    INT     (ResidentTaken, rows,    0, ID_MAX,      "how many lines"));
SHAPE(ResidentFields, "which fields, never their values",
    TEXT    (ResidentFields, fields, 1, 120,         "name,phone: corrected, or looked for by"),
    INT_OPT (ResidentFields, rows,   0, ID_MAX,      "how many were found"));
SHAPE(MembershipSaid, "a part in a household",
    ID      (MembershipSaid, household_id,           "the household"),
    NAME    (MembershipSaid, role,   OPTIONAL, membership_role_names, "the part"),
    NAME    (MembershipSaid, until_why, OPTIONAL, membership_until_names, "why it ended"));

/* ---- Rows ---- */

SHAPE(ResidentKept, "a person as they are kept",
    ID      (ResidentKept, id,                       "person"),
    BYTES   (ResidentKept, name_sealed,              "encrypted"),
    BYTES   (ResidentKept, name_digest,              "keyed digest"),
    TEXT    (ResidentKept, name,      1, 60,         "masked"),
    NAME    (ResidentKept, identity_kind, OPTIONAL, resident_identity_names, "document"),
    BYTES   (ResidentKept, identity_sealed,          "encrypted"),
    BYTES   (ResidentKept, identity_digest,          "keyed digest"),
    TEXT_OPT(ResidentKept, identity,  1, 24,         "masked"),
    BOOL    (ResidentKept, inferred,  0,             "from 15 digits"),
    BYTES   (ResidentKept, phone_sealed,             "encrypted"),
    BYTES   (ResidentKept, phone_digest,             "keyed digest"),
    TEXT_OPT(ResidentKept, phone,     1, 24,         "masked"),
    BYTES   (ResidentKept, pinyin_digest,            "of how the name is read, keyed, 8 bytes"),
    BYTES   (ResidentKept, initials_digest,          "of its initials"),
    BYTES   (ResidentKept, tail_digest,              "of the last four digits of the phone"),
    TEXT_OPT(ResidentKept, origin,    6, 6,          "code"),
    BYTES   (ResidentKept, address_sealed,           "encrypted"),
    NAME    (ResidentKept, kind,      0, resident_kind_names, "kind"),
    NAME    (ResidentKept, sex,       0, resident_sex_names, "sex"),
    TEXT_OPT(ResidentKept, birth_date, 10, 10,       "birthday"),
    TEXT    (ResidentKept, place,     6, 18,         "kept by"),
    INT     (ResidentKept, account,   0, ID_MAX,     "theirs"),
    INT     (ResidentKept, merged_into, 0, ID_MAX,   "another id of the same person"),
    BOOL    (ResidentKept, synthetic, 0,             "示例"),
    TIME    (ResidentKept, made_ms,                  "made"),
    INT     (ResidentKept, version,   1, ID_MAX,     "version"));
SHAPE(ResidentUnread, "a person of whom nobody knows yet how the name is read",
    ID      (ResidentUnread, id,                     "person"),
    BYTES   (ResidentUnread, name_sealed,            "encrypted"),
    BYTES   (ResidentUnread, phone_sealed,           "encrypted"));
SHAPE(ResidentLine, "a line of a list as it is read",
    ID      (ResidentLine, id,                       "person"),
    ID      (ResidentLine, membership_id,            "membership"),
    TEXT    (ResidentLine, name,      1, 60,         "masked"),
    NAME    (ResidentLine, sex,       0, resident_sex_names, "sex"),
    TEXT_OPT(ResidentLine, birth_date, 10, 10,       "birthday"),
    NAME    (ResidentLine, kind,      0, resident_kind_names, "kind"),
    TEXT_OPT(ResidentLine, phone,     1, 24,         "masked"),
    TEXT_OPT(ResidentLine, identity,  1, 24,         "masked"),
    ID      (ResidentLine, household_id,             "household"),
    ID      (ResidentLine, building_id,              "building"),
    TEXT    (ResidentLine, compound,  1, 60,         "compound"),
    TEXT    (ResidentLine, building,  1, 40,         "building"),
    INT     (ResidentLine, unit,      1, 99,         "staircase"),
    INT     (ResidentLine, floor,    -9, 200,        "storey"),
    TEXT    (ResidentLine, room,      1, 20,         "room"),
    TEXT    (ResidentLine, place,    12, 18,         "micro-grid"),
    NAME    (ResidentLine, role,      0, membership_role_names, "part"),
    NAME    (ResidentLine, relation,  OPTIONAL, membership_relation_names, "to the head"),
    BOOL    (ResidentLine, lives,     0,             "home"),
    TEXT    (ResidentLine, since,     10, 10,        "since"),
    BOOL    (ResidentLine, synthetic, 0,             "示例"));
SHAPE(Membership, "a membership as it is kept",
    ID      (Membership, id,                         "its id"),
    ID      (Membership, household_id,               "household"),
    ID      (Membership, resident,                   "person"),
    NAME    (Membership, role,      0, membership_role_names, "part"),
    NAME    (Membership, relation,  OPTIONAL, membership_relation_names, "to the head"),
    BOOL    (Membership, lives,     0,               "home"),
    TEXT    (Membership, since,     10, 10,          "since"),
    TEXT_OPT(Membership, until,     10, 10,          "until"),
    NAME    (Membership, until_why, OPTIONAL, membership_until_names, "why"));
SHAPE(ResidentHousehold, "a door",
    ID      (ResidentHousehold, id,                      "household"),
    ID      (ResidentHousehold, building_id,             "building"),
    INT     (ResidentHousehold, unit,   1, 99,           "staircase"),
    INT     (ResidentHousehold, people, 0, ID_MAX,       "members now"),
    TEXT    (ResidentHousehold, place, 12, 18,           "micro-grid"));
SHAPE(ResidentSpot, "where a line stands in a list",
    TEXT    (ResidentSpot, place,      12, 18,           "micro-grid"),
    ID      (ResidentSpot, building_id,                  "building"),
    INT     (ResidentSpot, unit,        1, 99,           "staircase"),
    ID      (ResidentSpot, household_id,                 "household"));
SHAPE(ResidentSide, "one side of a merge",
    ID      (ResidentSide, id,                          "person"),
    INT     (ResidentSide, account,     0, ID_MAX,      "theirs"),
    INT     (ResidentSide, merged_into, 0, ID_MAX,      "merged already"),
    INT     (ResidentSide, others,      0, ID_MAX,      "took in"));
SHAPE(ResidentMerge, "a merge",
    ID      (ResidentMerge, id,                      "its id"),
    ID      (ResidentMerge, kept,                    "kept"),
    ID      (ResidentMerge, merged,                  "merged"),
    TIME    (ResidentMerge, at_ms,                   "when"));
SHAPE(ResidentMergeMove, "what a merge did to a membership",
    ID      (ResidentMergeMove, membership,                  "which"),
    BOOL    (ResidentMergeMove, moved, 0,                    "given to the kept record"),
    BOOL    (ResidentMergeMove, ended, 0,                    "the older home"));
SHAPE(ResidentAccount, "an account",
    ID      (ResidentAccount, id,                    "its id"),
    TEXT    (ResidentAccount, name, 1, 40,           "name"));
SHAPE(ResidentSpan, "what an import wrote",
    ID      (ResidentSpan, import_id,                "the import"),
    ID      (ResidentSpan, low,                      "its first id"),
    ID      (ResidentSpan, high,                     "its last"));
SHAPE(ResidentSealed, "any sealed field", BYTES(ResidentSealed, sealed, "bytes"));
