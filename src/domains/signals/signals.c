/* The front page of the domain: words, shapes, events, routes. */
#include "domains/signals/signals_inside.h"

#include "domains/signals/signals_queries.h"

const char *const signal_kinds[] = { "household", "pair", "spot", "rising", "scan", "visits", NULL };
const char *const signal_verdicts[] = { "true", "false", "known", NULL };
static const char *const signal_states[] = { "open", "judged", NULL };

const EventKind SIGNALS_OPENED = { "signals.opened", "发现苗头", "a sign was found" };
const EventKind SIGNALS_JUDGED_EVENT = { "signals.judged", "核实苗头", "a sign was looked into" };
const EventKind SIGNALS_WOKEN = { "signals.woken", "恢复预警规则", "a quiet rule was woken" };
const EventKind SIGNALS_RULE_SET = { "signals.rule_set", "调整预警规则", "a rule of early warning was set" };

SHAPE(SignalRule, "a rule that looks for signs",
    TEXT    (SignalRule, code,       1, 40,        "its code"),
    NAME    (SignalRule, kind,       0, signal_kinds, "what it looks at"),
    TEXT    (SignalRule, name,       1, 40,        "its name"),
    TEXT    (SignalRule, name_en,    1, 80,        "the same in English"),
    INT     (SignalRule, least,      2, 1000,      "so many times at least"),
    INT     (SignalRule, days,       1, 366,       "within so many days"),
    INT     (SignalRule, radius_m,   0, 1000,      "of a spot, metres"),
    INT     (SignalRule, chance_ppm, 0, 50000,     "of a rise, of a night: by chance at most, in a million"),
    INT     (SignalRule, precise,    0, 100,       "percent that must be true"),
    INT     (SignalRule, after,      1, 1000,      "once so many were judged"),
    BOOL    (SignalRule, in_use,     0,            "it looks"),
    TIME    (SignalRule, since_ms,                 "in force from then on"),
    TEXT    (SignalRule, source,     1, 200,       "whose rule it is"),
    TEXT_OPT(SignalRule, looks_for,  0, 200,       "of visits: what they found, codes with a comma between"));

SHAPE(SignalTally, "what people made of a rule's signs",
    TEXT    (SignalTally, rule,      1, 40,        "the rule"),
    INT     (SignalTally, yes,       0, ID_MAX,    "true"),
    INT     (SignalTally, no,        0, ID_MAX,    "not so"),
    INT     (SignalTally, known,     0, ID_MAX,    "known already"),
    INT     (SignalTally, open,      0, ID_MAX,    "not looked into yet"));
SHAPE(SignalWaking, "a rule was woken",
    TIME_OPT(SignalWaking, at_ms,                  "when"),
    TEXT_OPT(SignalWaking, why,      0, 200,       "why"),
    TEXT_OPT(SignalWaking, by_words, 0, 120,       "by whom"));
SHAPE(SignalHome, "a home that visits found something in",
    ID      (SignalHome, household,                "the home"),
    TEXT    (SignalHome, place,      12, 18,       "its grid"),
    INT     (SignalHome, seen,       0, ID_MAX,    "how often"));
SHAPE(SignalPair, "two names before a committee",
    BYTES   (SignalPair, one,                      "digest"),
    BYTES   (SignalPair, other,                    "digest"),
    TEXT    (SignalPair, place,      6, 18,        "the community"),
    INT     (SignalPair, seen,       0, ID_MAX,    "how often"));
SHAPE(SignalPoint, "a case with its point",
    ID      (SignalPoint, id,                      "its id"),
    TEXT    (SignalPoint, class,     2, 8,         "its class"),
    TEXT    (SignalPoint, place,     12, 18,       "its grid"),
    LON     (SignalPoint, lon,       0,            "CGCS2000"),
    LAT     (SignalPoint, lat,       0,            "CGCS2000"));
SHAPE(SignalCount, "cases of a grid, a group and a window",
    TEXT    (SignalCount, place,     12, 15,       "the grid"),
    TEXT    (SignalCount, class,     2, 2,         "the group"),
    INT     (SignalCount, back,      0, ID_MAX,    "windows before now"),
    INT     (SignalCount, cases,     0, ID_MAX,    "how many"));
SHAPE(SignalDay, "cases of a micro-grid, a group, a day and who reports",
    TEXT    (SignalDay, class,       2, 2,         "the group"),
    TEXT    (SignalDay, place,       6, 18,        "the micro-grid"),
    INT     (SignalDay, day,         0, 1000,      "days after the first"),
    INT     (SignalDay, staff,       0, 1,         "reported by staff on their rounds"),
    INT     (SignalDay, cases,       0, ID_MAX,    "how many"));
SHAPE(SignalVisitDay, "a visit, for a scan",
    ID      (SignalVisitDay, household,            "the home"),
    TEXT    (SignalVisitDay, place,  6, 18,        "the micro-grid"),
    INT     (SignalVisitDay, day,    0, 1000,      "days after the first"),
    TEXT    (SignalVisitDay, kind,   1, 40,        "of which kind"),
    TEXT    (SignalVisitDay, findings, 0, 200,     "what was found: codes with a comma between"));
SHAPE(SignalGrid, "a micro-grid of a cluster",
    TEXT    (SignalGrid, place,      18, 18,       "its code"),
    INT     (SignalGrid, seen,       0, ID_MAX,    "cases in the window, visits that found it"),
    INT     (SignalGrid, usual_cent, 0, ID_MAX,    "to be expected, in hundredths"));
SHAPE(SignalKnownGrid, "a micro-grid of a cluster that is known",
    TEXT    (SignalKnownGrid, class, 0, 40,        "the group"),
    TEXT    (SignalKnownGrid, place, 18, 18,       "its code"));
SHAPE(SignalLook, "a night that a rule looked at",
    TEXT    (SignalLook, rule,       1, 40,        "the rule"),
    TEXT    (SignalLook, day,        10, 10,       "the last day of its windows"),
    INT     (SignalLook, cases,      0, ID_MAX,    "that it went by"),
    INT     (SignalLook, kinds,      0, 99,        "of a scan: groups of classes, things found"),
    TIME    (SignalLook, made_ms,                  "when"));
SHAPE(SignalThing, "what is behind a sign",
    TEXT    (SignalThing, kind,      1, 10,        "case, visit or dispute"),
    ID      (SignalThing, thing,                   "its id"));

SHAPE(SignalRow, "a sign as it is kept",
    ID      (SignalRow, id,                        "its id"),
    TEXT    (SignalRow, rule,        1, 40,        "found by"),
    NAME    (SignalRow, kind,        0, signal_kinds, "of which kind"),
    TEXT    (SignalRow, subject,     1, 60,        "what makes it the same one"),
    TEXT    (SignalRow, place,       6, 18,        "where"),
    TEXT    (SignalRow, class,       0, 40,        "of cases, or their group; what visits found"),
    INT     (SignalRow, household,   0, ID_MAX,    "the home; 0: none"),
    LON     (SignalRow, lon,         OPTIONAL,     "CGCS2000"),
    LAT     (SignalRow, lat,         OPTIONAL,     "CGCS2000"),
    INT     (SignalRow, seen,        0, ID_MAX,    "how often"),
    INT     (SignalRow, usual_cent,  0, ID_MAX,    "of a rise: what is usual, in hundredths"),
    INT     (SignalRow, chance_ppm,  0, 1000000,   "of a rise: by chance, in a million"),
    INT     (SignalRow, days,        0, 366,       "within so many days"),
    INT     (SignalRow, radius_m,    0, 1000,      "of a spot"),
    TIME    (SignalRow, opened_ms,                 "when it was found"),
    INT     (SignalRow, post,        0, ID_MAX,    "who is asked to look"),
    TEXT    (SignalRow, post_words,  0, 120,       "the same in words"),
    NAME    (SignalRow, verdict,     OPTIONAL, signal_verdicts, "what a person made of it"),
    TEXT    (SignalRow, said,        0, 500,       "in words"),
    TIME_OPT(SignalRow, judged_ms,                 "when"),
    TEXT    (SignalRow, judged_by,   0, 120,       "who"),
    INT     (SignalRow, version,     1, INT32_MAX, "of the row"),
    BOOL    (SignalRow, synthetic,   0,            "made by the demo town"),
    TEXT    (SignalRow, first_day,   0, 10,        "of a cluster: its window"),
    TEXT    (SignalRow, last_day,    0, 10,        "the same"));

SHAPE(SignalCase, "a case behind a sign",
    ID      (SignalCase, id,                       "its id"),
    TEXT    (SignalCase, number,     1, 40,        "its number"),
    TEXT    (SignalCase, class,      1, 80,        "its class in the reader's language"),
    NAME    (SignalCase, state,      0, case_states, "how far it is"),
    TIME    (SignalCase, reported_ms,              "when it was reported"));
SHAPE(SignalVisit, "a visit behind a sign",
    ID      (SignalVisit, id,                      "its id"),
    ID      (SignalVisit, household_id,            "of which home"),
    TIME    (SignalVisit, at_ms,                   "when"),
    TEXT    (SignalVisit, findings,  0, 200,       "what was found: codes"),
    TEXT    (SignalVisit, by_words,  0, 120,       "by whom"));
SHAPE(SignalDispute, "a dispute behind a sign, for its committee",
    ID      (SignalDispute, id,                    "its id"),
    TEXT    (SignalDispute, number,  1, 60,        "of the file"),
    TIME    (SignalDispute, registered_ms,         "when it was registered"));
SHAPE(SignalHomeWords, "where a home is",
    TEXT    (SignalHomeWords, compound, 0, 60,     "the compound"),
    TEXT    (SignalHomeWords, building, 0, 60,     "the building"),
    INT     (SignalHomeWords, unit,  0, 99,        "the staircase"),
    TEXT    (SignalHomeWords, room,  0, 20,        "the room"));

SHAPE(SignalGridView, "a micro-grid of a cluster",
    TEXT    (SignalGridView, place,  18, 18,       "its code"),
    TEXT    (SignalGridView, name,   0, 200,       "in words"),
    INT     (SignalGridView, seen,   0, ID_MAX,    "cases in the window, visits that found it"),
    REAL    (SignalGridView, usual,  0, 0, 1e9,    "to be expected"));
SHAPE(SignalView, "a sign for somebody to look into; what is behind it only on its own page",
    ID      (SignalView, id,                       "its id"),
    TEXT    (SignalView, rule,       1, 40,        "found by"),
    TEXT    (SignalView, rule_name,  0, 80,        "the rule's name in the reader's language"),
    NAME    (SignalView, kind,       0, signal_kinds, "of which kind"),
    TEXT    (SignalView, words,      0, 300,       "why, in the reader's language"),
    TEXT    (SignalView, about,      0, 200,       "the home's address, for who may see visits"),
    TEXT    (SignalView, place,      6, 18,        "where"),
    TEXT    (SignalView, place_name, 0, 200,       "in words"),
    LON     (SignalView, lon,        OPTIONAL,     "of a spot: CGCS2000"),
    LAT     (SignalView, lat,        OPTIONAL,     "of a spot: CGCS2000"),
    INT     (SignalView, seen,       0, ID_MAX,    "how often"),
    TIME    (SignalView, opened_ms,                "when it was found"),
    TEXT    (SignalView, post_words, 0, 120,       "who is asked to look"),
    BOOL    (SignalView, mine,       0,            "that is the reader"),
    NAME    (SignalView, verdict,    OPTIONAL, signal_verdicts,
             "what a person made of it; absent: nobody looked"),
    TEXT    (SignalView, said,       0, 500,       "in words"),
    TIME_OPT(SignalView, judged_ms,                "when"),
    TEXT    (SignalView, judged_by,  0, 120,       "who"),
    INT     (SignalView, version,    1, INT32_MAX, "to be given back with the verdict"),
    ID_OPT  (SignalView, household_id,             "the home, for who may see visits"),
    BOOL    (SignalView, synthetic,  0,            "made by the demo town"),
    INT_OPT (SignalView, weeks,      0, ID_MAX,
                "of a cluster: expect one such false alarm in so many weeks"),
    REAL    (SignalView, usual,      OPTIONAL, 0, 1e9, "of a cluster or a rise: to be expected"),
    TEXT_OPT(SignalView, first_day,  0, 10,        "of a cluster: its window"),
    TEXT_OPT(SignalView, last_day,   0, 10,        "the same"),
    LIST_OPT(SignalView, grids, SignalGridView_shape, 0, 10,
             "of a cluster: its micro-grids, from the centre outwards"),
    LIST_OPT(SignalView, cases, SignalCase_shape, 0, 50, "cases behind it, in the reader's scope"),
    LIST_OPT(SignalView, visits, SignalVisit_shape, 0, 50, "visits behind it"),
    LIST_OPT(SignalView, disputes, SignalDispute_shape, 0, 50,
             "disputes behind it, for their committee alone"));

SHAPE(SignalRuleView, "a rule, and what people made of what it found since it was last woken",
    TEXT    (SignalRuleView, code,      1, 40,     "its code"),
    TEXT    (SignalRuleView, name,      1, 80,     "its name in the reader's language"),
    NAME    (SignalRuleView, kind,      0, signal_kinds, "what it looks at"),
    TEXT    (SignalRuleView, words,     0, 200,    "when it opens a card"),
    INT     (SignalRuleView, yes,       0, ID_MAX, "true"),
    INT     (SignalRuleView, no,        0, ID_MAX, "not so"),
    INT     (SignalRuleView, known,     0, ID_MAX, "known already"),
    INT     (SignalRuleView, open,      0, ID_MAX, "not looked into yet"),
    INT_OPT (SignalRuleView, precision, 0, 100,
                "true of those judged true or not so, percent; absent: none"),
    INT     (SignalRuleView, precise,   0, 100,    "percent that must be true"),
    INT     (SignalRuleView, after,     1, 1000,   "once so many were judged"),
    BOOL    (SignalRuleView, quiet,     0,         "it is wrong too often, and opens no card"),
    BOOL    (SignalRuleView, in_use,    0,         "it looks"),
    TIME_OPT(SignalRuleView, woken_ms,             "when it was last woken"),
    TEXT_OPT(SignalRuleView, woken_by,  0, 120,    "by whom"),
    TEXT_OPT(SignalRuleView, woken_why, 0, 200,    "why"),
    TEXT    (SignalRuleView, source,    1, 200,    "whose rule it is"),
    INT     (SignalRuleView, nights,    0, ID_MAX, "of a scan or a rise: nights it has looked at"));

SHAPE(SignalQuery, "which signs",
    TEXT_OPT(SignalQuery, rule,      1, 40,        "only of this rule"),
    TEXT_OPT(SignalQuery, place,     6, 18,        "only this place and below"),
    NAME    (SignalQuery, state,     OPTIONAL, signal_states, "open or judged (both)"),
    BOOL    (SignalQuery, mine,      OPTIONAL,     "only what the reader's post is asked to look into"),
    TEXT_OPT(SignalQuery, after,     1, 40,        "where the page before ended"),
    INT_OPT (SignalQuery, limit,     1, 200,       "how many (20)"));
SHAPE(SignalJudging, "what a person makes of a sign",
    INT     (SignalJudging, version, 1, INT32_MAX, "of the sign as you saw it"),
    NAME    (SignalJudging, verdict, 0, signal_verdicts, "true, false, or known already"),
    TEXT_OPT(SignalJudging, words,   0, 500,       "what you saw; needed where it isn't so"));
SHAPE(SignalWake, "why a quiet rule is woken",
    TEXT    (SignalWake, why,        2, 200,       "the reason"));
SHAPE(SignalSaid, "a sign was found",
    TEXT    (SignalSaid, rule,       1, 40,        "by which rule"),
    INT     (SignalSaid, seen,       0, ID_MAX,    "how often"));
SHAPE(SignalJudged, "a sign was looked into",
    TEXT    (SignalJudged, rule,     1, 40,        "of which rule"),
    NAME    (SignalJudged, verdict,  0, signal_verdicts, "and what was made of it"));

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err judge_refuses[] = { NOT_FOUND, MOVED_ON, SIGNALS_JUDGED, SIGNALS_NEEDS_WORDS, NULL };
static const Err wake_refuses[] = { NOT_FOUND, SIGNALS_AWAKE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/signals", signals_list, .may = "signals.read", .query = &SignalQuery_shape,
      .gives = &SignalView_shape, .flags = GIVES_LIST, .about = "Signs to look into, the newest first" },
    { "GET", "/api/v1/signals/rules", signals_rules_list, .may = "signals.read",
      .gives = &SignalRuleView_shape,
      .flags = GIVES_ARRAY, .about = "Rules of early warning, their precision, and which are quiet" },
    { "POST", "/api/v1/signals/rules/{rule}/wake", signals_wake, .may = "signals.wake",
      .takes = &SignalWake_shape, .status = 204, .refuses = wake_refuses,
          .about = "Wake a rule that is quiet" },
    { "GET", "/api/v1/signals/{id}", signals_get, .may = "signals.read", .gives = &SignalView_shape,
      .refuses = found_refuses, .about = "A sign with what is behind it, as far as the reader may see that" },
    { "POST", "/api/v1/signals/{id}/judge", signals_judge, .may = "signals.judge",
      .takes = &SignalJudging_shape,
      .gives = &SignalView_shape, .refuses = judge_refuses,
          .about = "Say what a sign is: true, not so, or known" },
    { 0 }
};

static const EventKind *const kinds[] = { &SIGNALS_OPENED, &SIGNALS_JUDGED_EVENT, &SIGNALS_WOKEN,
                                          &SIGNALS_RULE_SET,
                                          NULL };

static const Job jobs[] = { { "signals.look", 3600, signals_open, signals_look }, { 0 } };

const Domain signals_domain = { .name = "signals",
                                .about = "Signs of trouble to come, for a person to look into",
                                .schema = &signals_schema, .routes = routes, .kinds = kinds, .jobs = jobs,
                                .dictionaries = signals_dictionaries };
