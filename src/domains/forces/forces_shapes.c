/* The nouns of the forces, each declared once. Masked forms: domain.md §14.2 (vocab/mask.h). */
#include "domains/forces/forces_inside.h"

const char *const helper_until_names[] = { "left", "moved", "mistake", "erase", NULL };
const char *const helper_number_ways[] = { "kind", "place", "unit", NULL };
static const char *const helper_purposes[] = { "call", "certificate", "verify", NULL };

/* ---- Dictionaries ---- */

SHAPE(HelperKind, "a kind of helper",
    TEXT    (HelperKind, code,    1, 20,             "party"),
    TEXT    (HelperKind, name,    1, 40,             "in Chinese"),
    TEXT    (HelperKind, name_en, 1, 60,             "in English"),
    BOOL    (HelperKind, needs_consent, 0,           "kept only by their consent"),
    BOOL    (HelperKind, paid,    0,                 "their hours are paid work, not voluntary service"),
    BOOL    (HelperKind, own,     0,                 "may write themselves down"),
    BOOL    (HelperKind, new_job, 0,                 "新就业群体"),
    TEXT    (HelperKind, source,  1, 200,            "whose list this is"));
SHAPE(Skill, "what somebody can do or speak",
    TEXT    (Skill, code,    1, 20,                  "sign"),
    TEXT    (Skill, name,    1, 40,                  "in Chinese"),
    TEXT    (Skill, name_en, 1, 60,                  "in English"),
    BOOL    (Skill, spoken,  0,                      "a language"),
    TEXT    (Skill, source,  1, 200,                 "whose list this is"));
SHAPE(HelperNotice, "what one is told before one is written down (PIPL art. 17)",
    INT     (HelperNotice, version, 1, 9999,         "its version"),
    TEXT    (HelperNotice, words,   1, 1000,         "in Chinese"),
    TEXT    (HelperNotice, words_en, 1, 1000,        "in English"),
    TEXT    (HelperNotice, source,  1, 200,          "whose words"));
SHAPE(HelperTerms, "the words that helpers are written down with",
    LIST    (HelperTerms, kinds,  HelperKind_shape, 0, 100, "kinds of helpers"),
    LIST    (HelperTerms, skills, Skill_shape, 0, 500, "skills and languages"),
    OBJECT  (HelperTerms, notice, 0, HelperNotice_shape, "what they agree to"));
SHAPE(HelperCode, "one of a list", TEXT(HelperCode, code, 1, 20, "of a skill, or of a place"));
SHAPE(HelperSlot, "a part of a weekday",
    INT     (HelperSlot, weekday, 1, 7,              "1 Monday to 7 Sunday"),
    NAME    (HelperSlot, part,    0, helper_part_names,
             "morning until 12, afternoon until 18, evening until 22"));

/* ---- Rows ---- */

SHAPE(HelperKept, "a helper as they are kept",
    ID      (HelperKept, id,                         "id"),
    TEXT    (HelperKept, kind,    1, 20,             "kind"),
    BYTES   (HelperKept, name_sealed,                "encrypted"),
    BYTES   (HelperKept, name_digest,                "digest"),
    TEXT    (HelperKept, name,    1, 60,             "masked"),
    BYTES   (HelperKept, phone_sealed,               "encrypted"),
    BYTES   (HelperKept, phone_digest,               "digest"),
    TEXT_OPT(HelperKept, phone,   1, 24,             "masked"),
    TEXT    (HelperKept, unit,    0, 60,             "unit"),
    TEXT    (HelperKept, place,  12, 12,             "community"),
    TEXT    (HelperKept, base,    6, 18,             "where they set out"),
    INT     (HelperKept, walk_minutes, 0, WALK_MOST, "how far they walk"),
    TEXT    (HelperKept, reach,   0, 500,            "where they go"),
    TEXT    (HelperKept, skills,  0, 500,            "skills"),
    INT     (HelperKept, free_slots, 0, ID_MAX,      "when"),
    INT     (HelperKept, account, 0, ID_MAX,         "account"),
    INT     (HelperKept, consent_version, 0, 9999,   "notice agreed to"),
    NAME    (HelperKept, consent_how, OPTIONAL, consent_how_names, "how"),
    TIME_OPT(HelperKept, consent_ms,                 "when"),
    TEXT    (HelperKept, since,  10, 10,             "reported in"),
    TEXT_OPT(HelperKept, until,  10, 10,             "left"),
    TEXT_OPT(HelperKept, until_why, 1, 20,           "why"),
    BOOL    (HelperKept, synthetic, 0,               "sample"),
    TIME    (HelperKept, made_ms,                    "written down"),
    INT     (HelperKept, version, 1, ID_MAX,         "version"));
SHAPE(HelperLine, "a line of a list",
    ID      (HelperLine, id,                         "id"),
    TEXT    (HelperLine, kind,    1, 20,             "kind"),
    TEXT    (HelperLine, name,    1, 60,             "masked"),
    TEXT_OPT(HelperLine, phone,   1, 24,             "masked"),
    TEXT    (HelperLine, unit,    0, 60,             "unit"),
    TEXT    (HelperLine, place,  12, 18,             "place"),
    TEXT    (HelperLine, base,    6, 18,             "where they set out"),
    INT     (HelperLine, walk_minutes, 0, WALK_MOST, "how far they walk"),
    TEXT    (HelperLine, reach,   0, 500,            "where they go"),
    TEXT    (HelperLine, skills,  0, 500,            "skills"),
    INT     (HelperLine, free_slots, 0, ID_MAX,      "when"),
    INT     (HelperLine, account, 0, ID_MAX,         "account"),
    TEXT    (HelperLine, since,  10, 10,             "reported in"),
    BOOL    (HelperLine, synthetic, 0,               "sample"),
    INT     (HelperLine, joined,  0, ID_MAX,         "micro-grids"),
    INT     (HelperLine, acts,    0, ID_MAX,         "acts"),
    INT     (HelperLine, minutes, 0, ID_MAX,         "minutes"));
SHAPE(HelperUnit, "a unit", TEXT(HelperUnit, name, 1, 60, "Party organisation, employer, school"));
SHAPE(HelperSealed, "a sealed field", BYTES(HelperSealed, sealed, "encrypted"));
SHAPE(HelperCount, "how many",
    TEXT    (HelperCount, code,    1, 60,            "of what"),
    INT     (HelperCount, helpers, 0, ID_MAX,        "how many"));
SHAPE(HelperDone, "what was done",
    TEXT    (HelperDone, code,    1, 60,             "of what"),
    INT     (HelperDone, active,  0, ID_MAX,         "by how many"),
    INT     (HelperDone, acts,    0, ID_MAX,         "acts"),
    INT     (HelperDone, minutes, 0, ID_MAX,         "minutes"));
SHAPE(HelperTotal, "how many more or less of a community, kind and unit",
    INT     (HelperTotal, year,   0, 2100,           "which; 0: who is there"),
    TEXT    (HelperTotal, place,  12, 12,            "community"),
    TEXT    (HelperTotal, kind,   1, 20,             "kind"),
    TEXT    (HelperTotal, unit,   0, 60,             "unit"),
    INT     (HelperTotal, helpers, -ID_MAX, ID_MAX,  "helpers"),
    INT     (HelperTotal, acts,   -ID_MAX, ID_MAX,   "acts"),
    INT     (HelperTotal, minutes, -ID_MAX, ID_MAX,  "minutes"));
SHAPE(HelperYear, "what a helper did in a year, confirmed",
    INT     (HelperYear, year,    2000, 2100,        "which year"),
    INT     (HelperYear, acts,    0, ID_MAX,         "times reported in or served"),
    INT     (HelperYear, minutes, 0, ID_MAX,         "minutes in all"));
SHAPE(Team, "a service team",
    ID      (Team, id,                               "its id"),
    TEXT    (Team, name,    1, 40,                   "its name"),
    NAME    (Team, kind,    0, team_kind_names,      "its kind"),
    TEXT    (Team, place,   6, 18,                   "where it is at home"),
    INT     (Team, leader,  0, ID_MAX,               "a helper; 0: none now"),
    TEXT    (Team, since,  10, 10,                   "since"),
    TEXT_OPT(Team, until,  10, 10,                   "its last day"),
    BOOL    (Team, synthetic, 0,                     "示例: invented"),
    INT     (Team, version, 1, ID_MAX,               "of the record"));
SHAPE(TeamRow, "a team in a list",
    ID      (TeamRow, id,                            "its id"),
    TEXT    (TeamRow, name,    1, 40,                "its name"),
    NAME    (TeamRow, kind,    0, team_kind_names,   "its kind"),
    TEXT    (TeamRow, place,   6, 18,                "where it is at home"),
    INT     (TeamRow, leader,  0, ID_MAX,            "a helper; 0: none now"),
    TEXT_OPT(TeamRow, leader_name, 0, 60,            "masked"),
    TEXT    (TeamRow, since,  10, 10,                "since"),
    BOOL    (TeamRow, synthetic, 0,                  "示例: invented"),
    INT     (TeamRow, members, 0, ID_MAX,            "how many are in it"));
SHAPE(TeamMember, "a time in a team",
    ID      (TeamMember, id,                         "id"),
    ID      (TeamMember, team,                       "team"),
    ID      (TeamMember, helper,                     "helper"),
    TEXT    (TeamMember, since,  10, 10,             "since"),
    TEXT_OPT(TeamMember, until,  10, 10,             "until"));
SHAPE(TeamMemberRow, "somebody in a team",
    ID      (TeamMemberRow, id,                      "their time in it"),
    ID      (TeamMemberRow, helper,                  "the helper"),
    TEXT    (TeamMemberRow, name,   1, 60,           "masked"),
    TEXT    (TeamMemberRow, kind,   1, 20,           "kind of helper"),
    TEXT    (TeamMemberRow, unit,   0, 60,           "their unit"),
    TEXT    (TeamMemberRow, since, 10, 10,           "since"),
    TEXT_OPT(TeamMemberRow, until, 10, 10,           "until"));
SHAPE(TeamTerm, "a time in a team",
    ID      (TeamTerm, id,                           "its id"),
    ID      (TeamTerm, team,                         "the team"),
    TEXT    (TeamTerm, name,   1, 40,                "its name"),
    TEXT    (TeamTerm, since, 10, 10,                "since"),
    TEXT_OPT(TeamTerm, until, 10, 10,                "until"),
    BOOL    (TeamTerm, leads, 0,                     "leads it"));
SHAPE(JoiningKept, "a joining as it is kept",
    ID      (JoiningKept, id,                        "id"),
    ID      (JoiningKept, helper,                    "helper"),
    TEXT    (JoiningKept, place, 18, 18,             "micro-grid"),
    NAME    (JoiningKept, state, 0, joining_state_names, "state"),
    TEXT    (JoiningKept, reason, 0, 100,            "why"),
    INT     (JoiningKept, asked_by, 0, ID_MAX,       "account"),
    TEXT    (JoiningKept, asked_words, 0, 120,       "who asked"),
    TIME    (JoiningKept, asked_ms,                  "when"),
    INT     (JoiningKept, decided_by, 0, ID_MAX,     "account"),
    TEXT    (JoiningKept, decided_words, 0, 120,     "who answered"),
    TIME_OPT(JoiningKept, decided_ms,                "when"),
    TEXT    (JoiningKept, answer, 0, 100,            "what"),
    TEXT_OPT(JoiningKept, since, 10, 10,             "first day"),
    TEXT_OPT(JoiningKept, until, 10, 10,             "last day"),
    TEXT    (JoiningKept, end_reason, 0, 100,        "why it ended"),
    TEXT    (JoiningKept, ended_words, 0, 120,       "who ended it"),
    INT     (JoiningKept, version, 1, ID_MAX,        "version"));
SHAPE(JoiningRow, "somebody in a micro-grid, or who asks to be",
    ID      (JoiningRow, id,                         "its id"),
    ID      (JoiningRow, helper,                     "who"),
    TEXT    (JoiningRow, name,   1, 60,              "masked"),
    TEXT    (JoiningRow, kind,   1, 20,              "kind of helper"),
    TEXT    (JoiningRow, unit,   0, 60,              "their unit"),
    TEXT_OPT(JoiningRow, phone,  1, 24,              "masked"),
    TEXT    (JoiningRow, place, 18, 18,              "the micro-grid"),
    NAME    (JoiningRow, state,  0, joining_state_names, "asked, agreed, refused, dropped, ended"),
    TEXT    (JoiningRow, reason, 0, 100,             "what for"),
    TEXT    (JoiningRow, asked_words, 0, 120,        "who asked; empty: the helper"),
    TIME    (JoiningRow, asked_ms,                   "when"),
    TEXT    (JoiningRow, decided_words, 0, 120,      "who agreed or refused"),
    TIME_OPT(JoiningRow, decided_ms,                 "when"),
    TEXT    (JoiningRow, answer, 0, 100,             "what they said"),
    TEXT_OPT(JoiningRow, since, 10, 10,              "first day"),
    TEXT_OPT(JoiningRow, until, 10, 10,              "last day"),
    TEXT    (JoiningRow, end_reason, 0, 100,         "why it ended"),
    TEXT    (JoiningRow, ended_words, 0, 120,        "who ended it; empty: the helper"),
    INT     (JoiningRow, version, 1, ID_MAX,         "as it was read"),
    BOOL    (JoiningRow, synthetic, 0,               "示例: nobody's data"),
    BOOL    (JoiningRow, mine, 0,                    "the reader asked for it, or it is their own"),
    TEXT_OPT(JoiningRow, place_words, 0, 120,        "where that is"));
SHAPE(JoiningTerm, "a time in a micro-grid, or an asking",
    ID      (JoiningTerm, id,                        "its id"),
    TEXT    (JoiningTerm, place, 18, 18,             "the micro-grid"),
    NAME    (JoiningTerm, state, 0, joining_state_names, "asked, agreed, refused, dropped, ended"),
    TEXT    (JoiningTerm, reason, 0, 100,            "what for"),
    TIME    (JoiningTerm, asked_ms,                  "when it was asked for"),
    TEXT    (JoiningTerm, decided_words, 0, 120,     "who agreed or refused"),
    TEXT    (JoiningTerm, answer, 0, 100,            "what they said"),
    TEXT_OPT(JoiningTerm, since, 10, 10,             "first day"),
    TEXT_OPT(JoiningTerm, until, 10, 10,             "last day"),
    INT     (JoiningTerm, version, 1, ID_MAX,        "as it was read"),
    TEXT_OPT(JoiningTerm, place_words, 0, 120,       "where that is"));

/* ---- Out ---- */

SHAPE(HelperRow, "a helper, masked",
    ID      (HelperRow, id,                          "the helper"),
    TEXT    (HelperRow, kind,    1, 20,              "kind of helper"),
    TEXT    (HelperRow, name,    1, 60,              "masked: 李*明"),
    TEXT_OPT(HelperRow, phone,   1, 24,              "masked: 138****5678"),
    TEXT    (HelperRow, unit,    0, 60,              "Party organisation, employer, school"),
    TEXT    (HelperRow, place,  12, 18,
             "community reported to; asked by grid: the micro-grid joined"),
    TEXT    (HelperRow, place_name, 0, 120,          "its name"),
    TEXT    (HelperRow, base,    6, 18,              "the place they set out from"),
    INT     (HelperRow, walk_minutes, 0, WALK_MOST,  "how far they go on foot; 0: only to the places named"),
    LIST    (HelperRow, reach,  HelperCode_shape, 0, HELPER_LISTED, "places they go to however far"),
    LIST    (HelperRow, skills, HelperCode_shape, 0, HELPER_LISTED, "what they can do and speak"),
    LIST    (HelperRow, free,   HelperSlot_shape, 0, 21, "when they have time"),
    BOOL    (HelperRow, account, 0,                  "signs in with an account of their own"),
    TEXT    (HelperRow, since,  10, 10,              "reported in"),
    BOOL    (HelperRow, synthetic, 0,                "示例: nobody's data"),
    INT     (HelperRow, joined,  0, ID_MAX,          "micro-grids they help in"),
    INT     (HelperRow, acts,    0, ID_MAX,          "this year: times reported in or served, confirmed"),
    INT     (HelperRow, minutes, 0, ID_MAX,          "this year: minutes, confirmed"),
    INT_OPT (HelperRow, distance_m, 0, ID_MAX,       "from the place asked about, as the crow flies"));
SHAPE(HelperPage, "a helper, masked but for themselves",
    ID      (HelperPage, id,                         "the helper"),
    TEXT    (HelperPage, kind,    1, 20,             "kind of helper"),
    TEXT    (HelperPage, name,    1, 60,             "masked, but for oneself"),
    TEXT_OPT(HelperPage, phone,   1, 24,             "masked, but for oneself"),
    TEXT    (HelperPage, unit,    0, 60,             "Party organisation, employer, school"),
    TEXT    (HelperPage, place,  12, 12,             "community reported to"),
    TEXT    (HelperPage, place_name, 0, 120,         "its name"),
    TEXT    (HelperPage, base,    6, 18,             "the place they set out from"),
    INT     (HelperPage, walk_minutes, 0, WALK_MOST, "how far they go on foot; 0: only to the places named"),
    LIST    (HelperPage, reach,  HelperCode_shape, 0, HELPER_LISTED, "places they go to however far"),
    LIST    (HelperPage, skills, HelperCode_shape, 0, HELPER_LISTED, "what they can do and speak"),
    LIST    (HelperPage, free,   HelperSlot_shape, 0, 21, "when they have time"),
    BOOL    (HelperPage, account, 0,                 "signs in with an account of their own"),
    INT     (HelperPage, consent_version, 0, 9999,   "of the notice they agreed to; 0: none is needed"),
    NAME    (HelperPage, consent, OPTIONAL, consent_how_names, "how they agreed"),
    TIME_OPT(HelperPage, consent_ms,                 "when"),
    TEXT    (HelperPage, since,  10, 10,             "reported in"),
    TEXT_OPT(HelperPage, until,  10, 10,             "has left"),
    TEXT_OPT(HelperPage, until_why, 1, 20,           "why"),
    BOOL    (HelperPage, synthetic, 0,               "示例: nobody's data"),
    BOOL    (HelperPage, mine, 0,                    "the reader's own"),
    INT     (HelperPage, version, 1, ID_MAX,         "of the record"),
    LIST    (HelperPage, joinings, JoiningTerm_shape, 0, 1000,
             "micro-grids, in the reader's places, the latest first"),
    LIST    (HelperPage, teams, TeamTerm_shape, 0, 1000, "teams, the latest first"),
    LIST    (HelperPage, years, HelperYear_shape, 0, 100, "what was done, year by year"));
SHAPE(HelperFull, "name and phone in full; that they were shown is an event",
    ID      (HelperFull, id,                         "the helper"),
    TEXT    (HelperFull, name,    1, 40,             "name"),
    TEXT_OPT(HelperFull, phone,   1, 24,             "phone"));
SHAPE(HelperNumber, "how many, and what they did in the year",
    TEXT    (HelperNumber, code,  1, 60,
             "the kind, the place or the unit: asks for the rows behind it"),
    TEXT    (HelperNumber, name,  1, 120,            "in the reader's language"),
    INT     (HelperNumber, helpers, 0, ID_MAX,       "helpers now"),
    INT     (HelperNumber, active,  0, ID_MAX,       "of these with an act in the year"),
    INT     (HelperNumber, acts,    0, ID_MAX,       "times reported in or served, confirmed"),
    INT     (HelperNumber, minutes, 0, ID_MAX,       "minutes, confirmed"));
SHAPE(TeamPage, "a team and who is in it",
    ID      (TeamPage, id,                           "its id"),
    TEXT    (TeamPage, name,    1, 40,               "its name"),
    NAME    (TeamPage, kind,    0, team_kind_names,  "its kind"),
    TEXT    (TeamPage, place,   6, 18,               "where it is at home"),
    TEXT    (TeamPage, place_words, 0, 120,          "where that is"),
    INT     (TeamPage, leader,  0, ID_MAX,           "a helper; 0: none now"),
    TEXT    (TeamPage, since,  10, 10,               "since"),
    TEXT_OPT(TeamPage, until,  10, 10,               "its last day"),
    BOOL    (TeamPage, synthetic, 0,                 "示例: invented"),
    INT     (TeamPage, version, 1, ID_MAX,           "of the record"),
    LIST    (TeamPage, members, TeamMemberRow_shape, 0, 1000, "those of now, then those who left"));

/* ---- In ---- */

#define WHEN_AND_WHERE(T) \
    LIST_OPT(T, reach,  HelperCode_shape, 0, HELPER_LISTED, "places they go to however far"), \
    LIST_OPT(T, skills, HelperCode_shape, 0, HELPER_LISTED, "codes of skills and languages"), \
    LIST_OPT(T, free,   HelperSlot_shape, 0, 21, "when they have time")

SHAPE(HelperNew, "a helper to be written down",
    TEXT    (HelperNew, kind,    1, 20,              "code of the kind"),
    TEXT    (HelperNew, name,    1, 40,              "whole name"),
    TEXT_OPT(HelperNew, phone,   0, 24,              "phone number"),
    TEXT_OPT(HelperNew, unit,    0, 60,              "Party organisation, employer, school"),
    TEXT    (HelperNew, place,  12, 12,              "the community reported to"),
    TEXT_OPT(HelperNew, base,    9, 18,              "the place they set out from (the community)"),
    INT_OPT (HelperNew, walk_minutes, 0, WALK_MOST,  "how far they go on foot (15)"),
    WHEN_AND_WHERE(HelperNew),
    NAME    (HelperNew, consent, OPTIONAL, consent_how_names, "on paper, or a guardian's"),
    INT_OPT (HelperNew, consent_version, 1, 9999,    "of the notice that was read"),
    TEXT_OPT(HelperNew, since,  10, 10,              "reported in (today)"));
SHAPE(HelperOwnNew, "oneself, to be written down",
    TEXT    (HelperOwnNew, kind,  1, 20,             "code of the kind"),
    TEXT_OPT(HelperOwnNew, phone, 0, 24,             "phone number"),
    TEXT_OPT(HelperOwnNew, unit,  0, 60,             "Party organisation, employer, school"),
    TEXT    (HelperOwnNew, place, 12, 12,            "the community one reports to"),
    TEXT_OPT(HelperOwnNew, base,  9, 18,             "the place one sets out from (the community)"),
    INT_OPT (HelperOwnNew, walk_minutes, 0, WALK_MOST, "how far one goes on foot (15)"),
    WHEN_AND_WHERE(HelperOwnNew),
    INT     (HelperOwnNew, consent_version, 1, 9999, "of the notice that was read and agreed to"));
SHAPE(HelperChange, "a correction: what is left out stays",
    TEXT_OPT(HelperChange, kind,  1, 20,             "code of the kind: by the community alone"),
    TEXT_OPT(HelperChange, name,  1, 40,             "whole name: by the community alone"),
    TEXT_OPT(HelperChange, phone, 0, 24,             "phone number; empty: none"),
    TEXT_OPT(HelperChange, unit,  0, 60,             "Party organisation, employer, school; empty: none"),
    TEXT_OPT(HelperChange, place, 12, 12,            "the community reported to"),
    TEXT_OPT(HelperChange, base,  9, 18,             "the place they set out from"),
    INT_OPT (HelperChange, walk_minutes, 0, WALK_MOST, "how far they go on foot"),
    WHEN_AND_WHERE(HelperChange),
    INT     (HelperChange, version, 1, ID_MAX,       "as it was read"));
SHAPE(HelpersQuery, "which helpers",
    TEXT_OPT(HelpersQuery, place, 6, 18,             "reporting there or below; a grid: helping there"),
    TEXT_OPT(HelpersQuery, kind,  1, 20,             "of this kind"),
    TEXT_OPT(HelpersQuery, unit,  1, 60,             "of this unit"),
    TEXT_OPT(HelpersQuery, skill, 1, 20,             "with this skill"),
    TEXT_OPT(HelpersQuery, after, 1, 40,             "where the page before ended"),
    INT_OPT (HelpersQuery, limit, 1, 200,            "how many (50)"));
SHAPE(HelperSearch, "whom to look for: one of both",
    TEXT_OPT(HelperSearch, name,  1, 40,             "whole name"),
    TEXT_OPT(HelperSearch, phone, 5, 24,             "phone number"));
SHAPE(HelperFreeQuery, "what help is needed, when and where",
    TEXT    (HelperFreeQuery, place,   9, 18,              "where"),
    TEXT_OPT(HelperFreeQuery, skill,   1, 20,              "code of a skill or language"),
    INT_OPT (HelperFreeQuery, weekday, 1, 7,               "1 Monday to 7 Sunday"),
    NAME    (HelperFreeQuery, part, OPTIONAL, helper_part_names, "part of that day"),
    INT_OPT (HelperFreeQuery, within, 0, 5000,             "metres around (1500)"),
    INT_OPT (HelperFreeQuery, limit,   1, 100,             "how many (20)"));
SHAPE(HelperNumbersQuery, "which numbers",
    NAME    (HelperNumbersQuery, by,   0, helper_number_ways, "by kind, by place, by unit"),
    TEXT_OPT(HelperNumbersQuery, place, 6, 12,             "of this place and below"),
    TEXT_OPT(HelperNumbersQuery, kind,  1, 20,             "of this kind"),
    INT_OPT (HelperNumbersQuery, year,  2000, 2100,        "what was done in which year (this one)"));
SHAPE(HelperUnitsQuery, "which units", TEXT(HelperUnitsQuery, q, 1, 60, "how their names begin"));
SHAPE(HelperView, "why the name and phone are needed",
    NAME    (HelperView, purpose, 0, helper_purposes, "call, certificate, verify"),
    TEXT_OPT(HelperView, reason, 1, 100,             "in words, without a number"));
SHAPE(HelperEnd, "a helper leaves",
    TEXT    (HelperEnd, until,   10, 10,             "the last day"),
    NAME    (HelperEnd, why,     0, helper_until_names, "erase: name and phone go as well"));
SHAPE(HelperLink, "whose account", TEXT(HelperLink, login, 1, 40, "login of an account in the same name"));
SHAPE(TeamsQuery, "which teams",
    TEXT_OPT(TeamsQuery, place, 6, 18,               "at home in this place or below"),
    NAME    (TeamsQuery, kind, OPTIONAL, team_kind_names, "of this kind"),
    TEXT_OPT(TeamsQuery, after, 1, 40,               "where the page before ended"),
    INT_OPT (TeamsQuery, limit, 1, 200,              "how many (50)"));
SHAPE(TeamNew, "a team to be made",
    TEXT    (TeamNew, name,   1, 40,                 "its name"),
    NAME    (TeamNew, kind,   0, team_kind_names,    "its kind"),
    TEXT    (TeamNew, place,  9, 18,                 "where it is at home"),
    ID_OPT  (TeamNew, leader,                        "a helper: becomes its first member"),
    TEXT_OPT(TeamNew, since, 10, 10,                 "since (today)"));
SHAPE(TeamChange, "a team changes: what is left out stays",
    TEXT_OPT(TeamChange, name,  1, 40,               "its name"),
    NAME    (TeamChange, kind,  OPTIONAL, team_kind_names, "its kind"),
    TEXT_OPT(TeamChange, place, 9, 18,               "where it is at home"),
    ID_OPT  (TeamChange, leader,                     "one of its members"),
    TEXT_OPT(TeamChange, until, 10, 10,              "its last day: it is over"),
    INT     (TeamChange, version, 1, ID_MAX,         "as it was read"));
SHAPE(TeamMemberNew, "somebody comes into a team",
    ID      (TeamMemberNew, helper,                  "who"),
    TEXT_OPT(TeamMemberNew, since, 10, 10,           "since (today)"));
SHAPE(TeamMemberEnd, "somebody leaves a team", TEXT(TeamMemberEnd, until, 10, 10, "the last day"));
SHAPE(JoiningsQuery, "who helps where",
    TEXT_OPT(JoiningsQuery, place, 6, 18,            "in this place and below"),
    NAME    (JoiningsQuery, state, OPTIONAL, joining_state_names, "in this state"),
    BOOL    (JoiningsQuery, turn,  OPTIONAL,
                              "only those that wait for my answer, and where I stand in for another"),
    TEXT_OPT(JoiningsQuery, as_of, 10, 10,           "who helped there on that day"),
    TEXT_OPT(JoiningsQuery, after, 1, 40,            "where the page before ended"),
    INT_OPT (JoiningsQuery, limit, 1, 200,           "how many (50)"));
SHAPE(JoiningNew, "asking to help in a micro-grid",
    TEXT    (JoiningNew, place, 18, 18,              "the micro-grid"),
    TEXT    (JoiningNew, reason, 1, 100,             "what for"));
SHAPE(JoiningAnswer, "the answer of who answers for the micro-grid",
    BOOL    (JoiningAnswer, agree, 0,                "yes or no"),
    TEXT_OPT(JoiningAnswer, since, 10, 10,           "the first day (today)"),
    TEXT_OPT(JoiningAnswer, answer, 1, 100,          "a word with it; with no it must be there"),
    INT     (JoiningAnswer, version, 1, ID_MAX,      "as it was read"));
SHAPE(JoiningEnd, "leaving a micro-grid, or taking the asking back",
    TEXT_OPT(JoiningEnd, until, 10, 10,              "the last day (today)"),
    TEXT    (JoiningEnd, reason, 1, 100,             "why"),
    INT     (JoiningEnd, version, 1, ID_MAX,         "as it was read"));

/* ---- Events ---- */

SHAPE(HelperSaid, "which kind", TEXT(HelperSaid, kind, 1, 20, "code of the kind"));
SHAPE(HelperShown, "what for",
    NAME    (HelperShown, purpose, 0, helper_purposes, "call, certificate, verify"),
    TEXT_OPT(HelperShown, reason, 1, 100,            "in words"));
SHAPE(HelperSought, "by what, and how many were found",
    TEXT    (HelperSought, by, 1, 10,                "name or phone"),
    INT     (HelperSought, rows, 0, ID_MAX,          "how many"));
SHAPE(HelperFields, "which fields", TEXT(HelperFields, fields, 0, 120, "their names"));
SHAPE(HelperGone, "why", TEXT(HelperGone, why, 1, 20, "left, moved, mistake, erase"));
SHAPE(TeamSaid, "who", INT(TeamSaid, helper, 0, ID_MAX, "the helper; 0: nobody"));
SHAPE(JoiningSaid, "who, and what of it",
    ID      (JoiningSaid, helper,                    "the helper"),
    NAME    (JoiningSaid, state, 0, joining_state_names, "where it stands"));
