/* Which version of an entry is in force, on which day one may begin, and what may be done with a draft.
 * Pure. */
#ifndef DICTIONARIES_DICTIONARIES_RULES_H
#define DICTIONARIES_DICTIONARIES_RULES_H

#include "domains/dictionaries/dictionaries.h"

typedef enum DictionaryState { DICTIONARY_PAST, DICTIONARY_NOW, DICTIONARY_COMING } DictionaryState;
extern const char *const dictionary_states[];

typedef enum DictionaryDraftState { DICTIONARY_OPEN, DICTIONARY_PUBLISHED, DICTIONARY_WITHDRAWN,
    DICTIONARY_RECALLED } DictionaryDraftState;
extern const char *const dictionary_draft_states[];

/* A version on the time line of its entry; until_ms: NONE where none follows. */
typedef struct DictionarySpan { Str key; int64_t since_ms, until_ms; DictionaryState state; int row;
                               } DictionarySpan;

/* Put them in order of key and time, and say of each where it ends and what it is at a moment. */
void dictionary_spans(DictionarySpan *, int64_t count, int64_t at_ms);

/* When a version that begins on a day is in force from: its first moment; today's from now. BAD_FIELD
 * "/since_day": not a date, gone by, or more than DICTIONARY_AHEAD_DAYS ahead. */
enum { DICTIONARY_AHEAD_DAYS = 3 * 366 };
Err dictionary_since(Str day, int64_t now_ms, int64_t *ret_since_ms, Blame *why);

/* A draft that is open may be changed and withdrawn by who wrote it and by who may publish. */
Err dictionary_draft_may(DictionaryDraftState, int64_t by, int64_t account, bool publishes);

/* What was published is recalled until the moment from which it is in force. */
Err dictionary_recall_may(DictionaryDraftState, int64_t since_ms, int64_t now_ms);

/* The same entry, but for the moment from which it is in force? */
bool dictionary_same(const Shape *, const void *a, const void *b);

#endif
