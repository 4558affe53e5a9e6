/* Drafts: written, changed, published, withdrawn; and what was published, recalled before it began. */
#include "domains/dictionaries/dictionaries_inside.h"

#include "domains/dictionaries/dictionaries_queries.h"
#include "json/json.h"

#include <stdio.h>

static Str by_words(Ask *ask)
{
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, ask->who.name);
    buf_adds(&b, " · ");
    buf_add(&b, ask->who.title);
    return buf_str(&b);
}

/* The shape of an entry as it is typed: from when it is in force stands beside it. */
static const Shape *typed(Ask *ask, const Dictionary *d)
{
    Shape *s = NEW(ask->arena, Shape);
    Field *f = NEWS(ask->arena, Field, d->entry->count);
    *s = *d->entry;
    for (int i = 0; i < s->count; i++) {
        f[i] = d->entry->fields[i];
        if (str_eq(S("since_ms"), str_of(f[i].name))) f[i].flags |= OPTIONAL;
    }
    s->fields = f;
    return s;
}

static Err read_entry(Ask *ask, const Dictionary *d, Str text, int64_t since_ms, void **ret)
{
    Blame why = { 0 };
    void *entry = arena_take(ask->arena, 1, d->entry->size);
    Err e = json_read(text, typed(ask, d), entry, ask->arena, &why);
    if (!e && d->key && !dictionary_key_of(d, entry).at) return BROKEN;
    if (!e) return dictionary_since_put(d, entry, since_ms), *ret = entry, NULL;
    snprintf(ask->why.pointer, sizeof ask->why.pointer, "/entry%.80s", why.pointer);
    snprintf(ask->why.zh, sizeof ask->why.zh, "%s", why.zh);
    snprintf(ask->why.en, sizeof ask->why.en, "%s", why.en);
    return BAD_FIELD;
}

/* What is in force at a moment for the same key: refused where nothing would change, or where another version
 * begins at that very moment. */
static Err differs(Ask *ask, const Dictionary *d, const void *entry)
{
    List rows;
    const void *then = NULL;
    int64_t since_ms = dictionary_since_of(d, entry), latest = NONE;
    TRY(d->all(ask, &rows));
    for (int64_t i = 0; i < rows.count; i++) {
        const void *row = (const char *)rows.at + i * d->entry->size;
        int64_t from = dictionary_since_of(d, row);
        if (!str_eq(dictionary_key_of(d, row), dictionary_key_of(d, entry)) || from > since_ms) continue;
        if (from == since_ms)
            return ask_blame(ask, BAD_FIELD, "/since_day", "那天起已有发布的版本，请换一天",
                             "a version begins on that day already: choose another");
        if (from > latest) latest = from, then = row;
    }
    return then && dictionary_same(d->entry, then, entry) ? DICTIONARIES_SAME : NULL;
}

typedef struct Typed { const Dictionary *of; Str entry, since_day, clause, reason; } Typed;

/* The draft, read and checked as it would be published now. */
static Err check(Ask *ask, const Typed *t, DictionaryDraft *to, void **ret_entry)
{
    int64_t since_ms;
    Blame before = ask->why;
    TRY(dictionary_since(t->since_day, ask->now_ms, &since_ms, &ask->why));
    TRY(read_entry(ask, t->of, t->entry, since_ms, ret_entry));
    if (t->of->check) {
        Err e = t->of->check(ask, *ret_entry);
        if (e && ask->why.pointer[0] == '/') {         /* of the entry, inside the body */
            Blame said = ask->why;
            snprintf(ask->why.pointer, sizeof ask->why.pointer, "/entry%.80s", said.pointer);
        }
        if (e) return e;
    }
    TRY(differs(ask, t->of, *ret_entry));
    ask->why = before;
    to->dictionary = str_of(t->of->name);
    to->entry_key = dictionary_key_of(t->of, *ret_entry);
    to->entry = dictionary_text(ask, t->of, *ret_entry);
    to->since_day = t->since_day;
    to->clause = t->clause.at ? str_trim(t->clause) : S("");
    to->reason = str_trim(t->reason);
    if (to->reason.len) return NULL;
    return ask_blame(ask, BAD_FIELD, "/reason", "写明原因", "why");
}

static Err tell(Ask *ask, const EventKind *kind, const DictionaryDraft *d, Str place)
{
    DictionarySaid said = { d->dictionary, d->entry_key, d->since_day };
    return event_post(ask, kind, d->id, place, d->drafted_by, &DictionarySaid_shape, &said);
}

static Err draft(Ask *ask, Str dictionary, const DictionaryDraftNew *in, DictionaryDraft *ret)
{
    Typed t = { NULL, in->entry, in->since_day, in->clause, in->reason };
    void *entry;
    *ret = (DictionaryDraft){ .id = ask_new_id(ask), .place = ask->who.place, .drafted_by = ask->who.account,
                              .drafted_words = by_words(ask), .drafted_ms = ask->now_ms, .decided_ms = NONE,
                              .decided_words = S(""), .decision = S(""), .since_ms = NONE,
                              .recalled_words = S(""), .recalled_ms = NONE, .recall_why = S(""),
                              .version = 1 };
    TRY(dictionary_find(ask, dictionary, &t.of));
    if (!t.of->may) return DICTIONARIES_SHOWN_ONLY;
    TRY(check(ask, &t, ret, &entry));
    TRY(dictionary_drafts_add(ask->db, ask->district, ret));
    return tell(ask, &DICTIONARIES_DRAFTED, ret, ret->place);
}

Err dictionary_drafts_new(Ask *ask)
{
    DictionaryDraft d;
    TRY(draft(ask, ask->segment[0], BODY(ask, DictionaryDraftNew), &d));
    return answer(ask, 201, &DictionaryDraft_shape, &d);
}

Err dictionary_plant(Ask *ask, Str dictionary, const DictionaryDraftNew *in)
{
    DictionaryDraft d;
    return draft(ask, dictionary, in, &d);
}

/* A draft within reach, still open, that this one may have a hand in. */
static Err open_draft(Ask *ask, int64_t version, DictionaryDraft *ret, const Dictionary **ret_of)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(dictionary_drafts_one(ask->db, ask->district, id, &ask->who.scope, ret, ask->arena));
    TRY(dictionary_find(ask, ret->dictionary, ret_of));
    TRY(dictionary_draft_may(ret->state, ret->drafted_by, ask->who.account, dictionary_publishes(ask,
        *ret_of)));
    return ret->version == version ? NULL : MOVED_ON;
}

Err dictionary_drafts_get(Ask *ask)
{
    int64_t id;
    DictionaryDraft d;
    TRY(ask_id(ask, 0, &id));
    TRY(dictionary_drafts_one(ask->db, ask->district, id, &ask->who.scope, &d, ask->arena));
    return answer(ask, 200, &DictionaryDraft_shape, &d);
}

Err dictionary_drafts_put(Ask *ask)
{
    const DictionaryDraftSet *in = BODY(ask, DictionaryDraftSet);
    Typed t = { NULL, in->entry, in->since_day, in->clause, in->reason };
    DictionaryDraft d;
    void *entry;
    TRY(open_draft(ask, in->version, &d, &t.of));
    TRY(check(ask, &t, &d, &entry));
    TRY(dictionary_drafts_amend(ask->db, ask->district, &d));
    d.version++;
    TRY(tell(ask, &DICTIONARIES_AMENDED, &d, d.place));
    return answer(ask, 200, &DictionaryDraft_shape, &d);
}

static Err decide(Ask *ask, DictionaryDraft *d, DictionaryDraftState state, Str words)
{
    d->state = state;
    d->decided_by = ask->who.account;
    d->decided_words = by_words(ask);
    d->decided_ms = ask->now_ms;
    d->decision = str_trim(words);
    if (!d->decision.len) return ask_blame(ask, BAD_FIELD, "/words", "写明原因", "why");
    Err e = dictionary_drafts_decide(ask->db, ask->district, d);
    d->version++;
    return e;
}

/* Checked once more: what was right when it was drafted may have been overtaken. */
static Err publish(Ask *ask, const Dictionary *of, DictionaryDraft *d, Str words)
{
    void *entry;
    if (!dictionary_publishes(ask, of)) return DICTIONARIES_NOT_YOURS;
    Typed t = { of, d->entry, d->since_day, d->clause, d->reason };
    TRY(check(ask, &t, d, &entry));
    d->since_ms = dictionary_since_of(of, entry);
    TRY(decide(ask, d, DICTIONARY_PUBLISHED, words));
    Err e = of->add(ask, entry);
    if (e == CONFLICT)
        return ask_blame(ask, BAD_FIELD, "/since_day", "那一刻已有版本", "there is one from then on");
    if (e) return e;
    TRY(dictionary_stamp_put(ask->db, ask->district, ask_new_id(ask)));
    return tell(ask, &DICTIONARIES_PUBLISHED, d, ask->district);
}

Err dictionary_enact(Ask *ask, Str dictionary, const DictionaryDraftNew *in)
{
    const Dictionary *of;
    DictionaryDraft d;
    TRY(draft(ask, dictionary, in, &d));
    TRY(dictionary_find(ask, dictionary, &of));
    return publish(ask, of, &d, in->reason);
}

Err dictionary_drafts_publish(Ask *ask)
{
    const DictionaryDecision *in = BODY(ask, DictionaryDecision);
    const Dictionary *of;
    DictionaryDraft d;
    TRY(open_draft(ask, in->version, &d, &of));
    TRY(publish(ask, of, &d, in->words));
    return answer(ask, 200, &DictionaryDraft_shape, &d);
}

Err dictionary_drafts_withdraw(Ask *ask)
{
    const DictionaryDecision *in = BODY(ask, DictionaryDecision);
    const Dictionary *of;
    DictionaryDraft d;
    TRY(open_draft(ask, in->version, &d, &of));
    TRY(decide(ask, &d, DICTIONARY_WITHDRAWN, in->words));
    TRY(tell(ask, &DICTIONARIES_WITHDRAWN, &d, d.place));
    return answer(ask, 200, &DictionaryDraft_shape, &d);
}

/* Taken out of the table of its domain, as it was never in force; what it was stays with the draft. */
Err dictionary_drafts_recalled(Ask *ask)
{
    const DictionaryDecision *in = BODY(ask, DictionaryDecision);
    int64_t id;
    const Dictionary *of;
    DictionaryDraft d;
    TRY(ask_id(ask, 0, &id));
    TRY(dictionary_drafts_one(ask->db, ask->district, id, &ask->who.scope, &d, ask->arena));
    TRY(dictionary_find(ask, d.dictionary, &of));
    if (!dictionary_publishes(ask, of)) return DICTIONARIES_NOT_YOURS;
    if (!of->recall) return DICTIONARIES_SHOWN_ONLY;
    TRY(dictionary_recall_may(d.state, d.since_ms, ask->now_ms));
    if (d.version != in->version) return MOVED_ON;
    d.state = DICTIONARY_RECALLED;
    d.recalled_words = by_words(ask);
    d.recalled_ms = ask->now_ms;
    d.recall_why = str_trim(in->words);
    if (!d.recall_why.len) return ask_blame(ask, BAD_FIELD, "/words", "写明原因", "why");
    TRY(dictionary_drafts_recall(ask->db, ask->district, &d));
    d.version++;
    TRY(of->recall(ask, d.entry_key, d.since_ms));
    TRY(dictionary_stamp_put(ask->db, ask->district, ask_new_id(ask)));
    TRY(tell(ask, &DICTIONARIES_RECALLED, &d, ask->district));
    return answer(ask, 200, &DictionaryDraft_shape, &d);
}
