/* What the files of this folder share. */
#ifndef DICTIONARIES_DICTIONARIES_INSIDE_H
#define DICTIONARIES_DICTIONARIES_INSIDE_H

#include "domains/dictionaries/dictionaries_stored.h"

/* A dictionary in the list of all. */
typedef struct DictionaryRow {
    Str name, title, about;
    bool shown_only, may_draft, may_publish;
    int64_t now, coming, drafts;
} DictionaryRow;

/* A column: what is shown, and what a form asks for. */
typedef enum DictionaryFieldKind { DICTIONARY_TEXT, DICTIONARY_NUMBER, DICTIONARY_YES_NO, DICTIONARY_CHOICE,
    DICTIONARY_MOMENT } DictionaryFieldKind;
typedef struct DictionaryField {
    Str name, title;
    DictionaryFieldKind kind;
    bool key, optional;
    int64_t low, high;
    List options;
} DictionaryField;

typedef struct DictionaryVersion {
    Str entry_key;
    DictionaryState state;
    int64_t since_ms, until_ms;
    Str entry, clause, reason, by_words;
    int64_t made_ms, draft_id, draft_version;
} DictionaryVersion;

typedef struct DictionaryPage {
    Str name, title, about;
    bool shown_only, may_draft, may_publish;
    List fields, versions, drafts;
} DictionaryPage;

typedef struct DictionaryQuery { Str as_of; } DictionaryQuery;
typedef struct DictionaryDraftSet { int64_t version; Str entry, since_day, clause, reason;
                                   } DictionaryDraftSet;
typedef struct DictionaryDecision { int64_t version; Str words; } DictionaryDecision;
typedef struct DictionarySaid { Str dictionary, entry_key, since_day; } DictionarySaid;
extern const Shape DictionaryRow_shape, DictionaryField_shape, DictionaryVersion_shape, DictionaryPage_shape,
    DictionaryQuery_shape, DictionaryDraftNew_shape, DictionaryDraftSet_shape, DictionaryDecision_shape,
    DictionarySaid_shape;

extern const Dictionary *const dictionaries_own[];         /* the working calendar */
extern const EventKind DICTIONARIES_DRAFTED, DICTIONARIES_AMENDED, DICTIONARIES_PUBLISHED,
    DICTIONARIES_WITHDRAWN, DICTIONARIES_RECALLED, DICTIONARIES_CALENDAR_SET;

Err dictionary_find(Ask *, Str name, const Dictionary **ret);              /* NOT_FOUND */
bool dictionary_publishes(const Ask *, const Dictionary *);                /* may this one publish it? */
Str dictionary_key_of(const Dictionary *, const void *entry);
int64_t dictionary_since_of(const Dictionary *, const void *entry);        /* NONE: it isn't dated */
void dictionary_since_put(const Dictionary *, void *entry, int64_t since_ms);
Str dictionary_text(Ask *, const Dictionary *, const void *entry);         /* as JSON */

DictionarySpan *dictionary_spans_of(Ask *, const Dictionary *, const List *rows, int64_t at_ms);

Handler dictionaries_list, dictionaries_page;
Handler dictionary_drafts_new, dictionary_drafts_get, dictionary_drafts_put, dictionary_drafts_publish,
    dictionary_drafts_withdraw, dictionary_drafts_recalled;

#endif
