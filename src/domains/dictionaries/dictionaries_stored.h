/* Rows of drafts, for the queries. */
#ifndef DICTIONARIES_DICTIONARIES_STORED_H
#define DICTIONARIES_DICTIONARIES_STORED_H

#include "domains/dictionaries/dictionaries_rules.h"

typedef struct DictionaryDraft {
    int64_t id;
    Str dictionary, entry_key, entry, since_day, place, clause, reason;
    DictionaryDraftState state;
    int64_t drafted_by;
    Str drafted_words;
    int64_t drafted_ms, decided_by;
    Str decided_words;
    int64_t decided_ms;
    Str decision;
    int64_t since_ms;
    Str recalled_words;
    int64_t recalled_ms;
    Str recall_why;
    int64_t version;
} DictionaryDraft;
typedef struct DictionaryCount { Str dictionary; int64_t drafts; } DictionaryCount;
/* A range of the working calendar. */
typedef struct CalendarRow { Str from, to, name; bool work; int64_t since_ms; Str source; } CalendarRow;
extern const Shape CalendarRow_shape, DictionaryDraft_shape, DictionaryCount_shape;

#endif
