/* What is kept and what is said of dictionaries. */
#include "domains/dictionaries/dictionaries_inside.h"

enum { OPTIONS_MOST = 2000, VERSIONS_MOST = 5000 };

static const char *const field_kinds[] = { "text", "number", "yes_no", "choice", "moment", NULL };

SHAPE(DictionaryOption, "a value and what it is called",
    TEXT    (DictionaryOption, code, 0, 40,                  "as it is kept"),
    TEXT    (DictionaryOption, name, 1, 80,                  "in the reader's language"));
SHAPE(DictionaryRow, "a dictionary in the list of all",
    TEXT    (DictionaryRow, name,    1, 40,                  "as in addresses"),
    TEXT    (DictionaryRow, title,   1, 40,                  "in the reader's language"),
    TEXT    (DictionaryRow, about,   1, 200,                 "what it is for"),
    BOOL    (DictionaryRow, shown_only, 0,                   "it isn't changed here"),
    BOOL    (DictionaryRow, may_draft, 0,                    "the reader may draft a change"),
    BOOL    (DictionaryRow, may_publish, 0,                  "the reader may publish one"),
    INT     (DictionaryRow, now,     0, ID_MAX,              "entries in force"),
    INT     (DictionaryRow, coming,  0, ID_MAX,              "published, in force later"),
    INT     (DictionaryRow, drafts,  0, ID_MAX,              "open drafts within the reader's reach"));
SHAPE(DictionaryField, "a column of a dictionary",
    TEXT    (DictionaryField, name,  1, 40,                  "the member of an entry"),
    TEXT    (DictionaryField, title, 1, 40,                  "its heading, in the reader's language"),
    NAME    (DictionaryField, kind,  0, field_kinds,         "what is typed there"),
    BOOL    (DictionaryField, key,   0,                      "tells entries apart"),
    BOOL    (DictionaryField, optional, 0,                   "may be absent"),
    INT     (DictionaryField, low,   INT64_MIN, INT64_MAX,   "least number or characters"),
    INT     (DictionaryField, high,  INT64_MIN, INT64_MAX,   "most"),
    LIST    (DictionaryField, options, DictionaryOption_shape, 0, OPTIONS_MOST, "of a choice"));
SHAPE(DictionaryVersion, "an entry as it was, is or will be",
    TEXT    (DictionaryVersion, entry_key, 0, 40,            "which entry; empty: there is only one"),
    NAME    (DictionaryVersion, state, 0, dictionary_states, "on the day asked about"),
    TIME_OPT(DictionaryVersion, since_ms,                    "in force from then on; absent: not dated"),
    TIME_OPT(DictionaryVersion, until_ms,                    "until then"),
    RAW     (DictionaryVersion, entry, 0,
                                "its members, by the columns' names; and source"),
    TEXT_OPT(DictionaryVersion, clause, 1, 60,               "where in the source"),
    TEXT_OPT(DictionaryVersion, reason, 1, 200,              "why it was published"),
    TEXT_OPT(DictionaryVersion, by_words, 1, 120,            "by whom; absent: it came with the house"),
    TIME_OPT(DictionaryVersion, made_ms,                     "when"),
    ID_OPT  (DictionaryVersion, draft_id,                    "of the draft that it was published from"),
    INT_OPT (DictionaryVersion, draft_version, 1, ID_MAX,    "as it is now"));
SHAPE(DictionaryDraft, "a draft of an entry",
    ID      (DictionaryDraft, id,                            "its id"),
    TEXT    (DictionaryDraft, dictionary, 1, 40,             "of which dictionary"),
    TEXT    (DictionaryDraft, entry_key, 0, 40,              "which entry"),
    RAW     (DictionaryDraft, entry, 0,                      "what it will be"),
    TEXT    (DictionaryDraft, since_day, 10, 10,             "meant to be in force from then on"),
    TEXT    (DictionaryDraft, place, 6, 18,                  "of who drafted it"),
    TEXT    (DictionaryDraft, clause, 0, 60,                 "where in the source"),
    TEXT    (DictionaryDraft, reason, 2, 200,                "why"),
    NAME    (DictionaryDraft, state, 0, dictionary_draft_states, "what became of it"),
    ID      (DictionaryDraft, drafted_by,                    "account"),
    TEXT    (DictionaryDraft, drafted_words, 0, 120,         "who drafted it"),
    TIME    (DictionaryDraft, drafted_ms,                    "when"),
    INT     (DictionaryDraft, decided_by, 0, ID_MAX,         "account; 0: it is open"),
    TEXT    (DictionaryDraft, decided_words, 0, 120,         "who published or withdrew it"),
    TIME_OPT(DictionaryDraft, decided_ms,                    "when"),
    TEXT    (DictionaryDraft, decision, 0, 200,              "why"),
    TIME_OPT(DictionaryDraft, since_ms,                      "in force from then on, once published"),
    TEXT    (DictionaryDraft, recalled_words, 0, 120,        "who recalled it before it began"),
    TIME_OPT(DictionaryDraft, recalled_ms,                   "when"),
    TEXT    (DictionaryDraft, recall_why, 0, 200,            "why"),
    INT     (DictionaryDraft, version, 1, ID_MAX,            "raised by every change"));
SHAPE(DictionaryCount, "open drafts of a dictionary",
    TEXT    (DictionaryCount, dictionary, 1, 40,             "its name"),
    INT     (DictionaryCount, drafts, 0, ID_MAX,             "how many"));
SHAPE(DictionaryPage, "a dictionary with its columns, versions and open drafts",
    TEXT    (DictionaryPage, name,   1, 40,                  "as in addresses"),
    TEXT    (DictionaryPage, title,  1, 40,                  "in the reader's language"),
    TEXT    (DictionaryPage, about,  1, 200,                 "what it is for"),
    BOOL    (DictionaryPage, shown_only, 0,                  "it isn't changed here"),
    BOOL    (DictionaryPage, may_draft, 0,                   "the reader may draft a change"),
    BOOL    (DictionaryPage, may_publish, 0,                 "the reader may publish one"),
    LIST    (DictionaryPage, fields, DictionaryField_shape, 0, 40, "the columns, in order"),
    LIST    (DictionaryPage, versions, DictionaryVersion_shape, 0, VERSIONS_MOST, "by entry and time"),
    LIST    (DictionaryPage, drafts, DictionaryDraft_shape, 0, VERSIONS_MOST,
             "open drafts, the oldest first"));

SHAPE(DictionaryQuery, "on which day",
    TEXT_OPT(DictionaryQuery, as_of, 10, 10,                 "2026-03-01: at the end of that day (now)"));
SHAPE(DictionaryDraftNew, "a draft to be written",
    RAW     (DictionaryDraftNew, entry, 0,                   "the members of an entry, with source"),
    TEXT    (DictionaryDraftNew, since_day, 10, 10,          "in force from that day on; today: at once"),
    TEXT_OPT(DictionaryDraftNew, clause, 0, 60,              "where in the source"),
    TEXT    (DictionaryDraftNew, reason, 2, 200,             "why"));
SHAPE(DictionaryDraftSet, "a draft as it shall be",
    INT     (DictionaryDraftSet, version, 1, ID_MAX,         "as it was read"),
    RAW     (DictionaryDraftSet, entry, 0,                   "the members of an entry, with source"),
    TEXT    (DictionaryDraftSet, since_day, 10, 10,          "in force from that day on; today: at once"),
    TEXT_OPT(DictionaryDraftSet, clause, 0, 60,              "where in the source"),
    TEXT    (DictionaryDraftSet, reason, 2, 200,             "why"));
SHAPE(DictionaryDecision, "why a draft is published, withdrawn or recalled",
    INT     (DictionaryDecision, version, 1, ID_MAX,         "as it was read"),
    TEXT    (DictionaryDecision, words, 2, 200,              "why"));
SHAPE(DictionarySaid, "which entry a draft is about",
    TEXT    (DictionarySaid, dictionary, 1, 40,              "of which dictionary"),
    TEXT    (DictionarySaid, entry_key, 0, 40,               "which entry"),
    TEXT    (DictionarySaid, since_day, 10, 10,              "in force from that day on"));
