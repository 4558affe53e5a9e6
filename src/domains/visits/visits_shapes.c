/* The nouns of visits, each declared once. */
#include "domains/visits/visits_inside.h"

const char *const visit_met_names[] = { "nobody", "adult", "elder", "child", "other", NULL };
const char *const visit_basis_names[] = { "follow", "care", "routine", NULL };
const char *const visit_note_abouts[] = { "moved_in", "moved_out", "empty", "let", NULL };
const char *const visit_note_states[] = { "open", "done", "refused", NULL };
const char *const visit_home_states[] = { "all", "today", "overdue", "soon", "care", "empty", "never",
                                          "visited",
    "unvisited", NULL };
const char *const visit_call_purposes[] = { "visit", "contact", "emergency", NULL };
const char *const visit_forms[] = { "json", "csv", NULL };

#define MONTH(T, about) TEXT_OPT(T, month, 7, 7, about)
#define DOOR(T) \
    TEXT    (T, compound,  1, 60,                "its compound"), \
    TEXT    (T, building,  1, 40,                "5栋"), \
    INT     (T, unit,      1, 99,                "staircase"), \
    TEXT    (T, room,      1, 20,                "1203"), \
    TEXT    (T, place,    12, 18,                "code of its micro-grid")
#define FOUND(T) \
    TIME    (T, at_ms,                           "when somebody came"), \
    TEXT    (T, kind,      1, 20,                "kind of visit: /visits/kinds"), \
    NAME    (T, met,       0, visit_met_names,   "who was met; nobody: nobody was at home"), \
    TEXT    (T, findings,  0, 200,               "what was found: codes with a comma between")

/* ---- Out ---- */

SHAPE(VisitKind, "a kind of visit, or a thing that may be found (示例)",
    TEXT    (VisitKind, code,     1, 20,         "its code"),
    TEXT    (VisitKind, name,     1, 40,         "in Chinese"),
    TEXT    (VisitKind, name_en,  1, 60,         "in English"),
    TEXT    (VisitKind, source,   1, 80,         "whose word"));
SHAPE(VisitWords, "what a visit may be and what may be ticked",
    LIST    (VisitWords, kinds,    VisitKind_shape, 0, 100, "kinds of visits"),
    LIST    (VisitWords, findings, VisitKind_shape, 0, 100, "things that may be found"));
SHAPE(VisitNorm, "how often somebody must look in",
    TEXT    (VisitNorm, care,     0, 10,         "for this kind of care; empty: every household"),
    INT     (VisitNorm, every_days, 1, 1000,     "days from one visit to the next"),
    TIME    (VisitNorm, since_ms,                "in force from"),
    TEXT    (VisitNorm, source,   1, 200,        "whose rule"));
SHAPE(VisitRow, "a visit",
    ID      (VisitRow, id,                       "its id"),
    ID      (VisitRow, household_id,             "the household"),
    DOOR(VisitRow),
    FOUND(VisitRow),
    TEXT_OPT(VisitRow, words,     1, VISIT_WORDS, "in words"),
    TEXT_OPT(VisitRow, follow_day, 10, 10,       "somebody must come again by then"),
    BOOL    (VisitRow, mine,      0,             "the reader was there"),
    BOOL    (VisitRow, stood_in,  0,             "whoever came stood in for another"),
    TEXT    (VisitRow, by_words,  1, 120,        "who came, as they were then"),
    INT     (VisitRow, version,   1, ID_MAX,     "of the visit"),
    BOOL    (VisitRow, struck,    0,             "struck out: written down by mistake"),
    BOOL    (VisitRow, synthetic, 0,             "示例"));
SHAPE(VisitVersion, "what was written before",
    INT     (VisitVersion, version, 1, ID_MAX,   "which"),
    FOUND(VisitVersion),
    TEXT_OPT(VisitVersion, words, 1, VISIT_WORDS, "in words"),
    TEXT_OPT(VisitVersion, follow_day, 10, 10,   "come again by"),
    TIME    (VisitVersion, made_ms,              "written"),
    TEXT_OPT(VisitVersion, why,   1, 200,        "why it was corrected; absent: the first"),
    BOOL    (VisitVersion, struck, 0,            "struck out"));
SHAPE(VisitPage, "a visit with all that was written before",
    OBJECT  (VisitPage, visit, 0, VisitRow_shape, "as it stands"),
    BOOL    (VisitPage, may_correct, 0,          "the reader may put it right"),
    LIST    (VisitPage, versions, VisitVersion_shape, 0, 1000, "all versions, the first one first"));
SHAPE(VisitHomeRow, "a door, when somebody last came, and when the next visit is due",
    ID      (VisitHomeRow, household_id,         "the household"),
    ID      (VisitHomeRow, building_id,          "its building"),
    TEXT    (VisitHomeRow, compound,  1, 60,     "its compound"),
    TEXT    (VisitHomeRow, building,  1, 40,     "5栋"),
    INT     (VisitHomeRow, unit,      1, 99,     "staircase"),
    INT     (VisitHomeRow, floor,    -9, 200,    "storey"),
    TEXT    (VisitHomeRow, room,      1, 20,     "1203"),
    TEXT    (VisitHomeRow, place,    12, 18,     "code of its micro-grid"),
    INT     (VisitHomeRow, living,    0, 10000,  "people with their home here"),
    TIME_OPT(VisitHomeRow, last_ms,              "somebody last came"),
    TIME_OPT(VisitHomeRow, met_ms,               "… and met somebody"),
    BOOL    (VisitHomeRow, care,      0,         "somebody who lives here needs care"),
    TEXT_OPT(VisitHomeRow, due_day,  10, 10,
             "the next visit; absent: none was ever made and none is due"),
    NAME    (VisitHomeRow, basis,     OPTIONAL, visit_basis_names, "why it is due"),
    TEXT_OPT(VisitHomeRow, cares,     1, 80,     "which care: codes of /care-kinds with a comma between"));
SHAPE(VisitPerson, "somebody behind the door, masked",
    ID      (VisitPerson, id,                    "the person"),
    TEXT    (VisitPerson, name,       1, 60,     "masked: 李*明"),
    INT_OPT (VisitPerson, age,        0, 200,    "whole years"),
    NAME    (VisitPerson, sex,        0, resident_sex_names, "GB/T 2261.1"),
    TEXT_OPT(VisitPerson, phone,      1, 24,     "masked: 138****5678"),
    NAME    (VisitPerson, role,       0, membership_role_names, "their part in the household"),
    NAME    (VisitPerson, relation,   OPTIONAL, membership_relation_names, "to its head, GB/T 4761"),
    BOOL    (VisitPerson, lives,      0,         "has their home here"),
    TEXT    (VisitPerson, since,     10, 10,     "2026-03-01"),
    TEXT_OPT(VisitPerson, cares,      1, 80,     "care they need: codes of /care-kinds"),
    BOOL    (VisitPerson, may_call,   0,         "a number is known and they agreed to be called"),
    BOOL    (VisitPerson, synthetic,  0,         "示例: nobody's data"));
SHAPE(VisitNote, "what somebody thinks has changed behind a door",
    ID      (VisitNote, id,                      "its id"),
    ID      (VisitNote, household_id,            "the household"),
    DOOR(VisitNote),
    NAME    (VisitNote, about,    0, visit_note_abouts, "moved in, moved out, empty, let"),
    TEXT_OPT(VisitNote, words,    1, 200,        "in words"),
    TEXT    (VisitNote, by_words, 1, 120,        "who noted it"),
    TIME    (VisitNote, made_ms,                 "when"),
    NAME    (VisitNote, state,    0, visit_note_states, "looked into or not"),
    TEXT_OPT(VisitNote, answer,   1, 200,        "what the community says"),
    TIME_OPT(VisitNote, answered_ms,             "when"),
    INT     (VisitNote, version,  1, ID_MAX,     "of the note"));
SHAPE(VisitHomePage, "a household, masked, with its visits",
    OBJECT  (VisitHomePage, home, 0, VisitHomeRow_shape, "the door"),
    LIST    (VisitHomePage, people, VisitPerson_shape, 0, 200, "who has a part in it"),
    LIST    (VisitHomePage, visits, VisitRow_shape, 0, 50, "the latest visits, struck ones too"),
    LIST    (VisitHomePage, notes, VisitNote_shape, 0, 50, "what was noted"));
SHAPE(VisitPhone, "a number in full; that it was shown is an event",
    ID      (VisitPhone, resident_id,            "whose"),
    TEXT    (VisitPhone, phone, 1, 24,           "the number"));
SHAPE(VisitCoverage, "how much of a place was visited in a month",
    TEXT    (VisitCoverage, place, 6, 18,        "its code"),
    TEXT    (VisitCoverage, name,  1, 60,        "its name"),
    INT     (VisitCoverage, homes, 0, ID_MAX,    "households there in the month, as counted last"),
    TEXT_OPT(VisitCoverage, homes_day, 10, 10,
             "counted on this day; left out: nobody counted then, they are today's"),
    INT     (VisitCoverage, visited, 0, ID_MAX,  "visited in the month, each counted once"),
    INT     (VisitCoverage, met,   0, ID_MAX,    "of those, where somebody was met"),
    INT     (VisitCoverage, visits, 0, ID_MAX,   "visits in the month"),
    INT     (VisitCoverage, overdue, 0, ID_MAX,  "households overdue now"),
    INT     (VisitCoverage, care,  0, ID_MAX,    "households that need care now"),
    INT     (VisitCoverage, care_overdue, 0, ID_MAX, "of those overdue"));

/* ---- In ---- */

SHAPE(VisitNew, "a visit; nothing to note: kind, who was met, and that is all",
    ID      (VisitNew, household_id,             "the household"),
    TIME_OPT(VisitNew, at_ms,                    "when somebody came (now)"),
    TEXT    (VisitNew, kind,      1, 20,         "kind of visit: /visits/kinds"),
    NAME    (VisitNew, met,       0, visit_met_names, "who was met; nobody: nobody was at home"),
    TEXT_OPT(VisitNew, findings,  0, 200,        "what was found: codes with a comma between"),
    TEXT_OPT(VisitNew, words,     0, VISIT_WORDS, "in words, without numbers of documents or phones"),
    TEXT_OPT(VisitNew, follow_day, 0, 10,        "somebody must come again by then"));
SHAPE(VisitCorrection, "what is to be put right; empty text takes away",
    TIME_OPT(VisitCorrection, at_ms,             "when somebody came"),
    TEXT_OPT(VisitCorrection, kind, 1, 20,       "kind of visit"),
    NAME    (VisitCorrection, met,  OPTIONAL, visit_met_names, "who was met"),
    TEXT_OPT(VisitCorrection, findings, 0, 200,  "what was found"),
    TEXT_OPT(VisitCorrection, words, 0, VISIT_WORDS, "in words"),
    TEXT_OPT(VisitCorrection, follow_day, 0, 10, "come again by"),
    BOOL    (VisitCorrection, strike, OPTIONAL,  "strike it out: it wasn't, or elsewhere"),
    TEXT    (VisitCorrection, why,  1, 200,      "why, without numbers"),
    INT     (VisitCorrection, version, 1, ID_MAX, "as it was read"));
SHAPE(VisitQuery, "which visits",
    TEXT_OPT(VisitQuery, place,   6, 18,         "in this place and below"),
    ID_OPT  (VisitQuery, household_id,           "to this household"),
    TEXT_OPT(VisitQuery, kind,    1, 20,         "of this kind"),
    MONTH   (VisitQuery,                         "in this month: 2026-03"),
    BOOL    (VisitQuery, mine,    OPTIONAL,      "only one's own"),
    TEXT_OPT(VisitQuery, after,   1, 40,         "where the page before ended"),
    INT_OPT (VisitQuery, limit,   1, 200,        "how many (20)"));
SHAPE(VisitHomeQuery, "which households",
    TEXT_OPT(VisitHomeQuery, place, 6, 18,       "in this place and below (one's own)"),
    NAME    (VisitHomeQuery, state, OPTIONAL, visit_home_states,
             "today: due by today; soon: within a week; empty: nobody lives there; never: nobody came yet; "
             "visited, unvisited: in the month (all)"),
    MONTH   (VisitHomeQuery,                     "for visited and unvisited: 2026-03 (this month)"),
    BOOL    (VisitHomeQuery, care, OPTIONAL,     "of those due, only where care is needed"),
    TEXT_OPT(VisitHomeQuery, after, 1, 40,       "where the page before ended"),
    INT_OPT (VisitHomeQuery, limit, 1, 200,      "how many (50)"));
SHAPE(VisitCoverageQuery, "of which place and month",
    TEXT_OPT(VisitCoverageQuery, place, 6, 15,   "the places one level below this one (one's own)"),
    MONTH   (VisitCoverageQuery,                 "2026-03 (this month)"),
    NAME    (VisitCoverageQuery, format, OPTIONAL, visit_forms, "csv: as text/csv (json)"));
SHAPE(VisitCall, "whose number, and what for",
    ID      (VisitCall, resident_id,             "somebody of the household"),
    NAME    (VisitCall, purpose,  0, visit_call_purposes, "emergency: without consent too, with a reason"),
    TEXT_OPT(VisitCall, reason,   1, 60,         "in words, without a name or number"));
SHAPE(VisitNoteNew, "what seems to have changed",
    NAME    (VisitNoteNew, about, 0, visit_note_abouts, "moved in, moved out, empty, let"),
    TEXT_OPT(VisitNoteNew, words, 0, 200,        "in words, without numbers"));
SHAPE(VisitNoteQuery, "which notes",
    NAME    (VisitNoteQuery, state, OPTIONAL, visit_note_states, "(open)"),
    ID_OPT  (VisitNoteQuery, household_id,       "of this household"));
SHAPE(VisitNoteAnswer, "what came of it",
    NAME    (VisitNoteAnswer, state, 0, visit_note_states, "done or refused"),
    TEXT_OPT(VisitNoteAnswer, answer, 0, 200,    "in words, without numbers"),
    INT     (VisitNoteAnswer, version, 1, ID_MAX, "as it was read"));
SHAPE(VisitExport, "which households are to be taken out",
    TEXT    (VisitExport, place,  6, 18,         "in this place and below"),
    NAME    (VisitExport, state,  OPTIONAL, visit_home_states, "as in the list (all)"),
    MONTH   (VisitExport,                        "for visited and unvisited"));

/* ---- Events ---- */

SHAPE(VisitSaid, "a visit to a household",
    ID      (VisitSaid, household_id,            "the household"),
    INT     (VisitSaid, version, 1, ID_MAX,      "of the visit"));
SHAPE(VisitNoteSaid, "a note",
    ID      (VisitNoteSaid, household_id,        "the household"),
    NAME    (VisitNoteSaid, state, 0, visit_note_states, "its state"));
SHAPE(VisitTaken, "what was exported",
    INT     (VisitTaken, rows, 0, ID_MAX,        "how many lines"));
SHAPE(VisitNormSaid, "a norm",
    TEXT    (VisitNormSaid, care, 0, 10,         "kind of care; empty: every household"),
    INT     (VisitNormSaid, every_days, 1, 1000, "days"),
    TIME    (VisitNormSaid, since_ms,            "from"));

/* ---- Rows ---- */

SHAPE(VisitStand, "a post that one stands in for",
    ID      (VisitStand, post,                   "the post"),
    TEXT    (VisitStand, place, 6, 18,           "its place"));
SHAPE(VisitDoor, "a door",
    ID      (VisitDoor, household_id,            "household"),
    ID      (VisitDoor, building_id,             "building"),
    TEXT    (VisitDoor, compound, 1, 60,         "compound"),
    TEXT    (VisitDoor, building, 1, 40,         "building"),
    INT     (VisitDoor, unit,     1, 99,         "staircase"),
    INT     (VisitDoor, floor,   -9, 200,        "storey"),
    TEXT    (VisitDoor, room,     1, 20,         "room"),
    TEXT    (VisitDoor, place,   12, 18,         "micro-grid"));
SHAPE(VisitKept, "a visit as it is kept",
    ID      (VisitKept, id,                      "visit"),
    ID      (VisitKept, household_id,            "household"),
    TEXT    (VisitKept, place,   12, 18,         "micro-grid of then"),
    FOUND(VisitKept),
    BYTES   (VisitKept, words_sealed,            "encrypted"),
    TEXT_OPT(VisitKept, follow_day, 10, 10,      "follow"),
    INT     (VisitKept, account,  0, ID_MAX,     "who came"),
    INT     (VisitKept, post,     0, ID_MAX,     "in which post"),
    INT     (VisitKept, stood_for, 0, ID_MAX,    "for whose post"),
    TEXT    (VisitKept, by_words, 1, 120,        "in words"),
    TIME    (VisitKept, made_ms,                 "written"),
    INT     (VisitKept, version,  1, ID_MAX,     "version"),
    TEXT_OPT(VisitKept, why,      1, 200,        "why"),
    BOOL    (VisitKept, struck,   0,             "struck"),
    BOOL    (VisitKept, synthetic, 0,            "示例"));
SHAPE(VisitVersionKept, "a version as it is kept",
    INT     (VisitVersionKept, version, 1, ID_MAX, "version"),
    FOUND(VisitVersionKept),
    BYTES   (VisitVersionKept, words_sealed,     "encrypted"),
    TEXT_OPT(VisitVersionKept, follow_day, 10, 10, "follow"),
    TIME    (VisitVersionKept, made_ms,          "written"),
    TEXT_OPT(VisitVersionKept, why, 1, 200,      "why"),
    BOOL    (VisitVersionKept, struck, 0,        "struck"));
SHAPE(VisitLine, "a visit as a list reads it",
    ID      (VisitLine, id,                      "visit"),
    ID      (VisitLine, household_id,            "household"),
    DOOR(VisitLine),
    FOUND(VisitLine),
    BYTES   (VisitLine, words_sealed,            "encrypted"),
    TEXT_OPT(VisitLine, follow_day, 10, 10,      "follow"),
    INT     (VisitLine, account,  0, ID_MAX,     "who came"),
    INT     (VisitLine, stood_for, 0, ID_MAX,    "for whose post"),
    TEXT    (VisitLine, by_words, 1, 120,        "in words"),
    INT     (VisitLine, version,  1, ID_MAX,     "version"),
    BOOL    (VisitLine, struck,   0,             "struck"),
    BOOL    (VisitLine, synthetic, 0,            "示例"));
SHAPE(VisitLast, "the last visit", TIME_OPT(VisitLast, last_ms, "any"), TIME_OPT(VisitLast, met_ms, "met"));
SHAPE(VisitFollow, "what it asked for", TEXT_OPT(VisitFollow, follow_day, 10, 10, "day"));
SHAPE(VisitNeed, "care needed",
    TEXT    (VisitNeed, since, 10, 10,           "since"),
    INT     (VisitNeed, every_days, 1, 1000,     "norm"));
SHAPE(VisitHomeKept, "what follows for a household",
    ID      (VisitHomeKept, household_id,        "household"),
    TEXT    (VisitHomeKept, place, 12, 18,       "micro-grid"),
    TIME_OPT(VisitHomeKept, last_ms,             "last"),
    TIME_OPT(VisitHomeKept, met_ms,              "met"),
    BOOL    (VisitHomeKept, care, 0,             "care"),
    TEXT_OPT(VisitHomeKept, due_day, 10, 10,     "due"),
    NAME    (VisitHomeKept, basis, OPTIONAL, visit_basis_names, "why"),
    INT     (VisitHomeKept, norms_ms, 0, ID_MAX, "norms"));
SHAPE(VisitHomeRef, "a household", ID(VisitHomeRef, household_id, "household"));
SHAPE(VisitSpot, "where a page ended",
    TEXT    (VisitSpot, place, 12, 18,           "micro-grid"),
    ID      (VisitSpot, building_id,             "building"),
    INT     (VisitSpot, unit, 1, 99,             "staircase"));
SHAPE(VisitPersonRow, "somebody behind the door",
    ID      (VisitPersonRow, id,                 "person"),
    TEXT    (VisitPersonRow, name, 1, 60,        "masked"),
    TEXT_OPT(VisitPersonRow, birth_date, 10, 10, "birthday"),
    NAME    (VisitPersonRow, sex, 0, resident_sex_names, "sex"),
    TEXT_OPT(VisitPersonRow, phone, 1, 24,       "masked"),
    NAME    (VisitPersonRow, role, 0, membership_role_names, "part"),
    NAME    (VisitPersonRow, relation, OPTIONAL, membership_relation_names, "relation"),
    BOOL    (VisitPersonRow, lives, 0,           "lives"),
    TEXT    (VisitPersonRow, since, 10, 10,      "since"),
    BOOL    (VisitPersonRow, agreed, 0,          "consent"),
    BOOL    (VisitPersonRow, synthetic, 0,       "示例"));
SHAPE(VisitCare, "care", ID(VisitCare, household, "where"), ID(VisitCare, resident, "who"),
    TEXT    (VisitCare, kind,    1, 10,          "kind"));
SHAPE(VisitMonth, "counts of a month",
    INT     (VisitMonth, visited, 0, ID_MAX,     "households"),
    INT     (VisitMonth, met,     0, ID_MAX,     "met"),
    INT     (VisitMonth, visits,  0, ID_MAX,     "visits"));
SHAPE(VisitCoverageRow, "counts of a place",
    TEXT    (VisitCoverageRow, place, 6, 18,     "place"),
    TEXT    (VisitCoverageRow, name,  1, 60,     "name"),
    INT     (VisitCoverageRow, visited, 0, ID_MAX, "households"),
    INT     (VisitCoverageRow, met,   0, ID_MAX, "met"),
    INT     (VisitCoverageRow, visits, 0, ID_MAX, "visits"),
    INT_OPT (VisitCoverageRow, homes, 0, ID_MAX, "households counted in the month"),
    TEXT_OPT(VisitCoverageRow, homes_day, 10, 10, "on this day"));
SHAPE(VisitPlace, "a micro-grid", TEXT(VisitPlace, place, 6, 18, "its code"));
SHAPE(VisitCount, "what is due in a place",
    TEXT_OPT(VisitCount, place, 6, 18,           "place"),
    INT     (VisitCount, overdue, 0, ID_MAX,     "overdue"),
    INT     (VisitCount, care,  0, ID_MAX,       "care"),
    INT     (VisitCount, care_overdue, 0, ID_MAX, "of those overdue"));
SHAPE(VisitNoteKept, "a note as it is kept",
    ID      (VisitNoteKept, id,                  "note"),
    ID      (VisitNoteKept, household_id,        "household"),
    DOOR(VisitNoteKept),
    NAME    (VisitNoteKept, about, 0, visit_note_abouts, "about"),
    BYTES   (VisitNoteKept, words_sealed,        "encrypted"),
    INT     (VisitNoteKept, account, 0, ID_MAX,  "who"),
    TEXT    (VisitNoteKept, by_words, 1, 120,    "in words"),
    TIME    (VisitNoteKept, made_ms,             "made"),
    NAME    (VisitNoteKept, state, 0, visit_note_states, "state"),
    TEXT_OPT(VisitNoteKept, answer, 1, 200,      "answer"),
    TIME_OPT(VisitNoteKept, answered_ms,         "answered"),
    INT     (VisitNoteKept, version, 1, ID_MAX,  "version"));
