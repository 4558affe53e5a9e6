/* What is read, sent and answered, field by field. */
#include "domains/quality/quality_inside.h"

const char *const quality_thing_kinds[] = { "household", "resident", "building", "place", "post", NULL };
const char *const quality_states[] = { "open", "right", NULL };

SHAPE(QualityRule, "a rule: what is looked at, from which measure on, and what to do about it",
    TEXT    (QualityRule, code,      3, 30,          "its code"),
    TEXT    (QualityRule, kind,      5, 20,          "missing, contradictory or stale"),
    NAME    (QualityRule, looks_at,  0, quality_thing_kinds, "what a finding is about"),
    INT     (QualityRule, threshold, 0, 10000,       "from which measure on; 0: none"),
    TEXT    (QualityRule, unit,      3, 10,          "days, people, years or none"),
    TEXT    (QualityRule, name,      1, 60,          "in Chinese"),
    TEXT    (QualityRule, name_en,   1, 80,          "in English"),
    TEXT    (QualityRule, words,     1, 200,         "what to do about it, in Chinese"),
    TEXT    (QualityRule, words_en,  1, 200,         "in English"),
    TEXT    (QualityRule, source,    1, 120,         "whose rule; 示例: a sample"),
    TIME    (QualityRule, since_ms,                  "in force from"));
SHAPE(QualityCount, "what a rule has found",
    TEXT    (QualityCount, rule,     3, 30,          "code of the rule"),
    INT     (QualityCount, found,    0, ID_MAX,      "to be looked into"),
    INT     (QualityCount, held,     0, ID_MAX,      "looked at and said to be right"));
SHAPE(QualityBelow, "how much is to be looked into in a place below",
    TEXT    (QualityBelow, place,    6, 18,          "its code"),
    TEXT    (QualityBelow, name,     1, 60,          "its name"),
    INT     (QualityBelow, found,    0, ID_MAX,      "to be looked into"));
SHAPE(QualityCounts, "figures of a place",
    LIST    (QualityCounts, rules, QualityCount_shape, 0, 100, "by rule"),
    LIST    (QualityCounts, below, QualityBelow_shape, 0, 1000, "one level below"),
    INT     (QualityCounts, waiting, 0, ID_MAX,      "places that are being looked at again"));
SHAPE(QualityFinding, "something to be looked into",
    ID      (QualityFinding, id,                     "its id"),
    TEXT    (QualityFinding, rule,   3, 30,          "code of the rule"),
    TEXT    (QualityFinding, place,  6, 18,          "where"),
    TEXT    (QualityFinding, place_name, 1, 60,      "in words"),
    NAME    (QualityFinding, kind,   0, quality_thing_kinds, "what it is about"),
    ID_OPT  (QualityFinding, thing_id,
    "household, resident, building or post; absent: the place"),
    TEXT    (QualityFinding, words,  1, 240,         "which one, masked"),
    INT     (QualityFinding, measure, -10000, ID_MAX, "days, people or households; 0: there is none"),
    TIME    (QualityFinding, found_ms,               "since when it is known"),
    TEXT_OPT(QualityFinding, right_until, 10, 10,    "said to be right until this day"),
    TEXT_OPT(QualityFinding, right_why, 1, 100,      "why"),
    TEXT_OPT(QualityFinding, right_by, 1, 120,       "by whom"),
    TIME_OPT(QualityFinding, told_ms,                "the last message about it"),
    ID_OPT  (QualityFinding, ask_account,            "who answers for the place: the nearest; in lists"),
    TEXT_OPT(QualityFinding, ask_name, 1, 40,        "their name"),
    TEXT_OPT(QualityFinding, ask_title, 1, 80,       "and post"));

/* ---- In ---- */

SHAPE(QualityCountsQuery, "of which place",
    TEXT_OPT(QualityCountsQuery, place, 6, 18,       "this place and below; one's own"),
    TEXT_OPT(QualityCountsQuery, rule,  3, 30,       "places below by this rule only"));
SHAPE(QualityQuery, "which findings",
    TEXT    (QualityQuery, rule,     3, 30,          "of this rule"),
    TEXT_OPT(QualityQuery, place,    6, 18,          "in this place and below"),
    NAME    (QualityQuery, state,    OPTIONAL, quality_states, "open, or said to be right"),
    TEXT_OPT(QualityQuery, after,    1, 40,          "where the page before ended"),
    INT_OPT (QualityQuery, limit,    1, 200,         "how many (50)"));
SHAPE(QualityJudgement, "looked at, and it is right",
    TEXT    (QualityJudgement, until, 0, 10,         "until this day; empty: no longer"),
    TEXT_OPT(QualityJudgement, why,   0, QUALITY_WORDS, "why; without numbers of anybody"));
SHAPE(QualityMessage, "a message to who answers for the place",
    ID      (QualityMessage, account_id,             "to whom"),
    TEXT_OPT(QualityMessage, words,   0, QUALITY_WORDS, "in words; without numbers of anybody"));
SHAPE(QualityMeasure, "from which measure on a rule finds something",
    TEXT    (QualityMeasure, code,   3, 30,          "of the rule"),
    INT     (QualityMeasure, threshold, 1, 3650,     "from now on"),
    TEXT    (QualityMeasure, source, 1, 120,         "whose rule that is"));
SHAPE(QualitySaid, "which rule, and until when it is right",
    TEXT    (QualitySaid, rule,      3, 30,          "code of the rule"),
    TEXT_OPT(QualitySaid, until,     0, 10,          "right until"));

/* ---- Rows ---- */

SHAPE(QualityThing, "what a rule finds",
    INT     (QualityThing, thing,    0, ID_MAX,      "which one; 0: the place"),
    INT     (QualityThing, measure, -10000, ID_MAX,  "days, people or households"));
SHAPE(QualityFound, "what is known",
    ID      (QualityFound, id,                       "its id"),
    TEXT    (QualityFound, rule,     3, 30,          "rule"),
    INT     (QualityFound, thing,    0, ID_MAX,      "which one"),
    INT     (QualityFound, measure, -10000, ID_MAX,  "measure"));
SHAPE(QualityPlace, "a place",
    TEXT    (QualityPlace, place,    6, 18,          "its code"),
    TEXT    (QualityPlace, name,     1, 60,          "its name"));
SHAPE(QualityStale, "a place to be looked at",
    TEXT    (QualityStale, place,    6, 18,          "its code"),
    INT_OPT (QualityStale, turn,     0, INT64_MAX,   "changes with each look and each spoiling"));
SHAPE(QualityKept, "a finding as it is kept",
    ID      (QualityKept, id,                        "its id"),
    TEXT    (QualityKept, rule,      3, 30,          "rule"),
    TEXT    (QualityKept, place,     6, 18,          "where"),
    TEXT    (QualityKept, place_name, 1, 60,         "in words"),
    INT     (QualityKept, thing,     0, ID_MAX,      "which one"),
    INT     (QualityKept, measure, -10000, ID_MAX,   "measure"),
    TIME    (QualityKept, found_ms,                  "since"),
    TEXT    (QualityKept, right_until, 0, 10,        "right until"),
    TEXT_OPT(QualityKept, right_why, 0, QUALITY_WORDS, "why"),
    TEXT_OPT(QualityKept, right_by,  1, 120,         "by whom"),
    TIME_OPT(QualityKept, told_ms,                   "told"),
    TEXT_OPT(QualityKept, told_words, 0, QUALITY_WORDS, "in words"));
SHAPE(QualityLabel, "which one it is",
    TEXT_OPT(QualityLabel, compound, 1, 60,          "compound"),
    TEXT_OPT(QualityLabel, building, 1, 80,          "building, or title of a post"),
    INT_OPT (QualityLabel, unit,     1, 99,          "staircase"),
    TEXT_OPT(QualityLabel, room,     1, 20,          "room"),
    TEXT_OPT(QualityLabel, name,     1, 60,          "masked; of a post's holder as it is"));
