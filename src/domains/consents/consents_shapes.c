/* The nouns of this domain, each declared once. */
#include "domains/consents/consents_inside.h"

SHAPE(ConsentNotice, "what one is told before one agrees (PIPL art. 17)",
    TEXT    (ConsentNotice, purpose,  1, 20,         "what for"),
    INT     (ConsentNotice, version,  1, 9999,       "of the words"),
    TEXT    (ConsentNotice, words,    1, 2000,       "in Chinese"),
    TEXT    (ConsentNotice, words_en, 1, 2000,       "in English"),
    BOOL    (ConsentNotice, sensitive, 0,            "of sensitive data: agreed to by itself (art. 29)"),
    TEXT    (ConsentNotice, source,   1, 80,         "whose words; 示例: a sample"));
SHAPE(Consent, "an agreement",
    ID      (Consent, id,                            "its id"),
    ID      (Consent, resident,                      "whose"),
    TEXT    (Consent, purpose,   1, 20,              "what for"),
    INT     (Consent, version,   1, 9999,            "of the notice"),
    NAME    (Consent, given_how, 0, consent_how_names, "by themselves, on paper, by a guardian"),
    TIME    (Consent, given_ms,                      "when"),
    TIME_OPT(Consent, withdrawn_ms,                  "taken back; absent: it holds"));
SHAPE(CareKind, "a kind of care (示例)",
    TEXT    (CareKind, code,     1, 10,              "C04"),
    TEXT    (CareKind, name,     1, 40,              "in Chinese"),
    TEXT    (CareKind, name_en,  1, 60,              "in English"),
    BOOL    (CareKind, needs_consent, 0,             "kept with consent only"),
    BOOL    (CareKind, in_use,   0,                  "may be written down; false: kept where it was"),
    TIME    (CareKind, since_ms,                     "in force from then on"),
    TEXT    (CareKind, source,   1, 200,             "whose rule"));
SHAPE(Care, "a kind of care that somebody needs",
    ID      (Care, id,                               "its id"),
    ID      (Care, resident,                         "who"),
    TEXT    (Care, kind,         1, 10,              "C04"),
    NAME    (Care, source,       0, care_source_names, "from themselves, or from the lists of civil affairs"),
    TEXT    (Care, since,        10, 10,             "2026-03-01"),
    TEXT_OPT(Care, until,        10, 10,             "absent: it lasts"),
    INT     (Care, consent_id,   0, ID_MAX,          "the consent that it rests on; 0: none needed"));
SHAPE(CareRow, "a line of the list as it is read",
    ID      (CareRow, id,                            "care"),
    ID      (CareRow, resident,                      "who"),
    TEXT    (CareRow, name,      1, 60,              "masked"),
    TEXT_OPT(CareRow, birth_date, 10, 10,            "birthday"),
    TEXT    (CareRow, kind,      1, 10,              "kind"),
    TEXT    (CareRow, since,     10, 10,             "since"),
    ID      (CareRow, household_id,                  "home"),
    TEXT    (CareRow, compound,  1, 60,              "compound"),
    TEXT    (CareRow, building,  1, 40,              "building"),
    INT     (CareRow, unit,      1, 99,              "staircase"),
    TEXT    (CareRow, room,      1, 20,              "room"),
    TEXT    (CareRow, place,    12, 18,              "micro-grid"),
    BOOL    (CareRow, synthetic, 0,                  "示例"));
SHAPE(CareLine, "somebody who needs care, at home",
    ID      (CareLine, id,                           "of the care"),
    ID      (CareLine, resident,                     "who"),
    TEXT    (CareLine, name,     1, 60,              "masked"),
    INT_OPT (CareLine, age,      0, 200,             "whole years"),
    TEXT    (CareLine, kind,     1, 10,              "C04"),
    TEXT    (CareLine, since,    10, 10,             "2026-03-01"),
    ID      (CareLine, household_id,                 "their home"),
    TEXT    (CareLine, compound, 1, 60,              "its compound"),
    TEXT    (CareLine, building, 1, 40,              "5栋"),
    INT     (CareLine, unit,     1, 99,              "staircase"),
    TEXT    (CareLine, room,     1, 20,              "1203"),
    TEXT    (CareLine, place,   12, 18,              "code of its micro-grid"),
    BOOL    (CareLine, synthetic, 0,                 "示例: nobody's data"));
SHAPE(RequestLimit, "how long an answer may take",
    NAME    (RequestLimit, kind,        0, request_kind_names, "to what"),
    INT     (RequestLimit, limit_value, 1, LIMIT_MOST, "how many"),
    NAME    (RequestLimit, limit_unit, 0, limit_unit_names, "of what"),
    TIME    (RequestLimit, since_ms,                  "in force from then on"),
    TEXT    (RequestLimit, source,   1, 200,          "whose rule it is"));

SHAPE(ConsentNoticeSet, "what one is told before one agrees",
    TEXT    (ConsentNoticeSet, purpose,  1, 20,       "what for"),
    TEXT    (ConsentNoticeSet, words,    1, 2000,     "in Chinese"),
    TEXT    (ConsentNoticeSet, words_en, 1, 2000,     "in English"),
    TIME    (ConsentNoticeSet, since_ms,              "in force from then on"),
    TEXT    (ConsentNoticeSet, source,   1, 80,       "whose words; 示例: a sample"));
SHAPE(RequestKept, "a request as it is kept",
    ID      (RequestKept, id,                        "its id"),
    ID      (RequestKept, resident,                  "whose"),
    NAME    (RequestKept, kind,  0, request_kind_names, "for what"),
    BYTES   (RequestKept, words_sealed,              "encrypted"),
    NAME    (RequestKept, state, 0, request_state_names, "state"),
    TIME    (RequestKept, asked_ms,                  "asked"),
    TIME    (RequestKept, due_ms,                    "due"),
    TIME_OPT(RequestKept, decided_ms,                "answered"),
    TEXT_OPT(RequestKept, answer, 1, 300,            "answer"),
    INT     (RequestKept, version, 1, ID_MAX,        "version"));
SHAPE(RequestRow, "a request about somebody's data",
    ID      (RequestRow, id,                         "its id"),
    ID      (RequestRow, resident,                   "whose record"),
    TEXT    (RequestRow, name,   1, 60,              "masked"),
    NAME    (RequestRow, kind,   0, request_kind_names, "correct (art. 46), erase (47), explain (48)"),
    NAME    (RequestRow, state,  0, request_state_names, "open, done, refused"),
    TIME    (RequestRow, asked_ms,                   "asked"),
    TIME    (RequestRow, due_ms,                     "to be answered by then"),
    TIME_OPT(RequestRow, decided_ms,                 "answered"),
    TEXT    (RequestRow, place, 12, 12,              "community that keeps the record"),
    INT     (RequestRow, version, 1, ID_MAX,         "of the request"));
SHAPE(RequestView, "a request with its words",
    ID      (RequestView, id,                        "its id"),
    ID      (RequestView, resident,                  "whose record"),
    NAME    (RequestView, kind,  0, request_kind_names, "correct, erase, explain"),
    TEXT    (RequestView, words, 0, 500,             "in their words; empty when just asked"),
    NAME    (RequestView, state, 0, request_state_names, "open, done, refused"),
    TIME    (RequestView, asked_ms,                  "asked"),
    TIME    (RequestView, due_ms,                    "to be answered by then"),
    TIME_OPT(RequestView, decided_ms,                "answered"),
    TEXT_OPT(RequestView, answer, 1, 300,            "the answer, with reasons where it is no"),
    INT     (RequestView, version, 1, ID_MAX,        "of the request"));

/* ---- Out and in ---- */

SHAPE(ConsentPage, "what somebody has agreed to, and the care they need",
    LIST    (ConsentPage, consents, Consent_shape, 0, 1000, "oldest first"),
    LIST    (ConsentPage, cares, Care_shape, 0, 1000, "oldest first"));
SHAPE(ConsentView, "what was done with a record",
    TIME    (ConsentView, at_ms,                     "when"),
    TEXT    (ConsentView, kind,     1, 60,           "what: residents.shown and others"),
    TEXT    (ConsentView, by_words, 0, 120,          "by whom"),
    RAW     (ConsentView, body,     0,               "what of it and what for; never the value"));
SHAPE(ConsentExport, "all that is kept of oneself (PIPL art. 45)",
    TEXT    (ConsentExport, made,   1, 40,           "when"),
    TEXT    (ConsentExport, notice, 1, 200,          "whose copy this is"),
    OBJECT  (ConsentExport, record, 0, ResidentOwn_shape, "from the register"),
    LIST    (ConsentExport, consents, Consent_shape, 0, 1000, "given and taken back"),
    LIST    (ConsentExport, cares, Care_shape, 0, 1000, "care"),
    LIST    (ConsentExport, requests, RequestView_shape, 0, 1000, "requests"),
    LIST    (ConsentExport, views, ConsentView_shape, 0, 10000, "who did what with it"));
SHAPE(ConsentNew, "an agreement", INT(ConsentNew, version, 1, 9999, "of the notice that was read"));
SHAPE(ConsentPaper, "an agreement given at the desk",
    TEXT    (ConsentPaper, purpose, 1, 20,           "what for"),
    INT     (ConsentPaper, version, 1, 9999,         "of the notice that was read"),
    NAME    (ConsentPaper, how,     0, consent_how_names, "on paper, or by a guardian"));
SHAPE(ConsentEnd, "an agreement taken back", TEXT(ConsentEnd, purpose, 1, 20, "what for"));
SHAPE(CareNew, "care that somebody needs",
    TEXT    (CareNew, kind,      1, 10,              "C04"),
    NAME    (CareNew, source,    0, care_source_names, "who says so"),
    TEXT    (CareNew, since,     10, 10,             "from which day on"));
SHAPE(CareEnd, "care that is no longer needed", TEXT(CareEnd, until, 10, 10, "the last day"));
SHAPE(CareQuery, "whose",
    TEXT_OPT(CareQuery, place,   6, 18,              "in this place and below"),
    TEXT_OPT(CareQuery, kind,    1, 10,              "of this kind"),
    INT_OPT (CareQuery, limit,   1, 200,             "how many (20)"),
    TEXT_OPT(CareQuery, after,   1, 40,              "where the page before ended"));
SHAPE(RequestNew, "what is asked of one's own data",
    NAME    (RequestNew, kind,   0, request_kind_names, "correct, erase, explain"),
    TEXT    (RequestNew, words,  1, 500,             "in one's own words"));
SHAPE(RequestQuery, "which requests",
    NAME    (RequestQuery, state, OPTIONAL, request_state_names, "open, if left out"));
SHAPE(RequestAnswer, "the answer to a request",
    NAME    (RequestAnswer, state, 0, request_state_names, "done or refused"),
    TEXT    (RequestAnswer, answer, 1, 300,          "what was done, or why not (art. 50)"),
    INT     (RequestAnswer, version, 1, ID_MAX,      "as it was read"));

/* ---- Events ---- */

SHAPE(ConsentSaid, "which agreement",
    TEXT    (ConsentSaid, purpose, 1, 20,            "what for"),
    INT_OPT (ConsentSaid, version, 1, 9999,          "of the notice"));
SHAPE(CareSaid, "which care, by its number alone", ID(CareSaid, care_id, "its id"));
SHAPE(RequestSaid, "which request",
    ID      (RequestSaid, request_id,                "its id"),
    NAME    (RequestSaid, kind,  0, request_kind_names, "for what"),
    NAME    (RequestSaid, state, 0, request_state_names, "where it stands"));
