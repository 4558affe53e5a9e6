/* The front page: routes, events, and how a dictionary is found and read. */
#include "domains/dictionaries/dictionaries_inside.h"

#include "app/app.h"
#include "domains/dictionaries/dictionaries_queries.h"
#include "json/json.h"
#include "vocab/moment.h"

const EventKind DICTIONARIES_DRAFTED = { "dictionaries.drafted", "起草字典条目", "dictionary entry drafted" };
const EventKind DICTIONARIES_AMENDED = { "dictionaries.amended", "修改字典草稿", "draft of a dictionary amended" };
const EventKind DICTIONARIES_PUBLISHED = { "dictionaries.published", "发布字典条目", "dictionary entry published" };
const EventKind DICTIONARIES_WITHDRAWN = { "dictionaries.withdrawn", "撤回字典草稿",
                                          "draft of a dictionary withdrawn" };

const EventKind DICTIONARIES_RECALLED = { "dictionaries.recalled", "收回已发布的字典条目",
                                         "published dictionary entry recalled" };

/* ---- Finding and reading one ---- */

Err dictionary_find(Ask *ask, Str name, const Dictionary **ret)
{
    for (const Domain *const *d = app_domains(ask->app); *d; d++)
        for (const Dictionary *const *one = (*d)->dictionaries; one && *one; one++)
            if (str_eq(name, str_of((*one)->name))) return *ret = *one, NULL;
    return NOT_FOUND;
}

bool dictionary_publishes(const Ask *ask, const Dictionary *d)
{
    return d->may && ask_may(ask, d->may) && ask_may(ask, "dictionaries.publish");
}

Str dictionary_key_of(const Dictionary *d, const void *entry)
{
    const Field *f = d->key ? shape_field(d->entry, str_of(d->key)) : NULL;
    return f ? shape_get_str(f, entry) : S("");
}

int64_t dictionary_since_of(const Dictionary *d, const void *entry)
{
    const Field *f = shape_field(d->entry, S("since_ms"));
    return f ? shape_get_int(f, entry) : NONE;
}

void dictionary_since_put(const Dictionary *d, void *entry, int64_t since_ms)
{
    const Field *f = shape_field(d->entry, S("since_ms"));
    if (f) *(int64_t *)((char *)entry + f->offset) = since_ms;
}

Str dictionary_text(Ask *ask, const Dictionary *d, const void *entry)
{
    Buf b = buf_new(ask->arena, 400);
    json_write(&b, d->entry, entry);
    return buf_str(&b);
}

void dictionary_option(List *options, Str code, Str name)
{
    ((DictionaryOption *)options->at)[options->count++] = (DictionaryOption){ code, name };
}

/* ---- The list of all ---- */

DictionarySpan *dictionary_spans_of(Ask *ask, const Dictionary *d, const List *rows, int64_t at_ms)
{
    DictionarySpan *s = NEWS(ask->arena, DictionarySpan, rows->count + 1);
    for (int64_t i = 0; i < rows->count; i++) {
        const void *entry = (const char *)rows->at + i * d->entry->size;
        s[i] = (DictionarySpan){ dictionary_key_of(d, entry), dictionary_since_of(d, entry), NONE,
                                 DICTIONARY_NOW, (int)i };
    }
    dictionary_spans(s, rows->count, at_ms);
    return s;
}

static Err row_of(Ask *ask, const Dictionary *d, const List *counts, DictionaryRow *ret)
{
    List rows;
    TRY(d->all(ask, &rows));
    DictionarySpan *s = dictionary_spans_of(ask, d, &rows, ask->now_ms);
    *ret = (DictionaryRow){ .name = str_of(d->name), .title = ask_say(ask, d->zh, d->en),
                            .about = ask_say(ask, d->about_zh, d->about_en), .shown_only = !d->may,
                            .may_draft = d->may && ask_may(ask, "dictionaries.draft"),
                            .may_publish = dictionary_publishes(ask, d) };
    for (int64_t i = 0; i < rows.count; i++) {
        ret->now += s[i].state == DICTIONARY_NOW;
        ret->coming += s[i].state == DICTIONARY_COMING;
    }
    for (const DictionaryCount *c = counts->at, *end = c + counts->count; c < end; c++)
        if (str_eq(c->dictionary, ret->name)) ret->drafts = c->drafts;
    return NULL;
}

Err dictionaries_list(Ask *ask)
{
    List counts, rows = { 0 };
    int64_t many = 0;
    for (const Domain *const *d = app_domains(ask->app); *d; d++)
        for (const Dictionary *const *one = (*d)->dictionaries; one && *one; one++) many++;
    TRY(dictionary_drafts_open(ask->db, ask->district, &ask->who.scope, &counts, ask->arena));
    DictionaryRow *row = rows.at = NEWS(ask->arena, DictionaryRow, many + 1);
    for (const Domain *const *d = app_domains(ask->app); *d; d++)
        for (const Dictionary *const *one = (*d)->dictionaries; one && *one; one++)
            TRY(row_of(ask, *one, &counts, &row[rows.count++]));
    return answer_array(ask, &DictionaryRow_shape, &rows);
}

/* ---- One of them ---- */

static DictionaryFieldKind kind_of(const Field *f, const List *options)
{
    if (options->count) return DICTIONARY_CHOICE;
    switch (f->kind) {
    case FIELD_BOOL: return DICTIONARY_YES_NO;
    case FIELD_TIME: return DICTIONARY_MOMENT;
    case FIELD_INT:  return DICTIONARY_NUMBER;
    default:         return DICTIONARY_TEXT;
    }
}

static Err options_of(Ask *ask, const DictionaryColumn *c, List *ret)
{
    int many = 0;
    *ret = (List){ 0 };
    if (c->options) return c->options(ask, ret);
    while (c->words && c->words[many].code) many++;
    if (!many) return NULL;
    ret->at = NEWS(ask->arena, DictionaryOption, many);
    for (const DictionaryWord *w = c->words; w->code; w++)
        dictionary_option(ret, str_of(w->code), ask_say(ask, w->zh, w->en));
    return NULL;
}

static Err fields_of(Ask *ask, const Dictionary *d, List *ret)
{
    DictionaryField *f = NEWS(ask->arena, DictionaryField, d->entry->count + 1);
    *ret = (List){ f, 0 };
    for (const DictionaryColumn *c = d->columns; c->field; c++, f++, ret->count++) {
        const Field *of = shape_field(d->entry, str_of(c->field));
        if (!of || ret->count == d->entry->count) return BROKEN;
        *f = (DictionaryField){ .name = str_of(c->field), .title = ask_say(ask, c->zh, c->en),
                                .key = d->key && str_eq(str_of(d->key), str_of(c->field)),
                                .optional = of->flags & OPTIONAL, .low = of->min, .high = of->max };
        TRY(options_of(ask, c, &f->options));
        f->kind = kind_of(of, &f->options);
    }
    return NULL;
}

/* Who published a version, why and by which clause. */
static void told_of(const List *published, DictionaryVersion *v)
{
    for (const DictionaryDraft *d = published->at, *end = d + published->count; d < end; d++) {
        if (d->since_ms != v->since_ms || !str_eq(d->entry_key, v->entry_key)) continue;
        v->by_words = d->decided_words;
        v->made_ms = d->decided_ms;
        v->draft_id = d->id;
        v->draft_version = d->version;
        v->reason = d->decision;
        if (d->clause.len) v->clause = d->clause;
    }
}

static Err versions_of(Ask *ask, const Dictionary *d, int64_t at_ms, List *ret)
{
    List rows, published;
    TRY(d->all(ask, &rows));
    TRY(dictionary_drafts_published(ask->db, ask->district, str_of(d->name), &published, ask->arena));
    DictionarySpan *s = dictionary_spans_of(ask, d, &rows, at_ms);
    DictionaryVersion *v = NEWS(ask->arena, DictionaryVersion, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) {
        const void *entry = (const char *)rows.at + s[i].row * d->entry->size;
        v[i] = (DictionaryVersion){ .entry_key = s[i].key, .state = s[i].state, .since_ms = s[i].since_ms,
                                    .until_ms = s[i].until_ms, .entry = dictionary_text(ask, d, entry),
                                    .made_ms = NONE, .draft_id = NONE, .draft_version = NONE };
        told_of(&published, &v[i]);
    }
    *ret = (List){ v, rows.count };
    return NULL;
}

static Err moment_asked(Ask *ask, Str as_of, int64_t *ret_ms)
{
    int64_t day;
    *ret_ms = ask->now_ms;
    if (!as_of.at) return NULL;
    if (!moment_read_date(as_of, &day))
        return ask_blame(ask, BAD_FIELD, "as_of", "2026-03-01 这样的日期", "a date such as 2026-03-01");
    *ret_ms = moment_day_start_ms(day + 1) - 1;
    return NULL;
}

Err dictionaries_page(Ask *ask)
{
    const Dictionary *d;
    int64_t at_ms;
    TRY(dictionary_find(ask, ask->segment[0], &d));
    TRY(moment_asked(ask, QUERY(ask, DictionaryQuery)->as_of, &at_ms));
    DictionaryPage page = { .name = str_of(d->name), .title = ask_say(ask, d->zh, d->en),
                            .about = ask_say(ask, d->about_zh, d->about_en), .shown_only = !d->may,
                            .may_draft = d->may && ask_may(ask, "dictionaries.draft"),
                            .may_publish = dictionary_publishes(ask, d) };
    TRY(fields_of(ask, d, &page.fields));
    TRY(versions_of(ask, d, at_ms, &page.versions));
    TRY(dictionary_drafts_of(ask->db, ask->district, page.name, &ask->who.scope, &page.drafts, ask->arena));
    return answer(ask, 200, &DictionaryPage_shape, &page);
}

/* ---- Routes ---- */

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err draft_refuses[] = { NOT_FOUND, DICTIONARIES_SHOWN_ONLY, DICTIONARIES_SAME, NULL };
static const Err change_refuses[] = { NOT_FOUND, MOVED_ON, DICTIONARIES_SHOWN_ONLY, DICTIONARIES_SAME,
    DICTIONARIES_DECIDED, DICTIONARIES_NOT_YOURS, NULL };

static const Err publish_refuses[] = { NOT_FOUND, MOVED_ON, DICTIONARIES_SHOWN_ONLY, DICTIONARIES_SAME,
    DICTIONARIES_DECIDED, DICTIONARIES_NOT_YOURS, DICTIONARIES_UNTRIED, NULL };

static const Err recall_refuses[] = { NOT_FOUND, MOVED_ON, DICTIONARIES_SHOWN_ONLY, DICTIONARIES_DECIDED,
    DICTIONARIES_IN_FORCE, DICTIONARIES_NOT_YOURS, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/dictionaries", dictionaries_list, .may = "dictionaries.read", .gives =
     &DictionaryRow_shape,
      .flags = GIVES_ARRAY | SLOW, .about = "Dictionaries and rules, with how many entries and drafts" },
    { "GET", "/api/v1/dictionaries/{dictionary}", dictionaries_page, .may = "dictionaries.read",
      .query = &DictionaryQuery_shape, .gives = &DictionaryPage_shape, .flags = SLOW, .refuses =
          found_refuses,
      .about = "A dictionary: columns, every version, open drafts" },
    { "POST", "/api/v1/dictionaries/{dictionary}/drafts", dictionary_drafts_new, .may = "dictionaries.draft",
      .takes = &DictionaryDraftNew_shape, .gives = &DictionaryDraft_shape, .status = 201,
      .refuses = draft_refuses, .about = "Draft an entry, from a day on" },
    { "GET", "/api/v1/dictionary-drafts/{id}", dictionary_drafts_get, .may = "dictionaries.read",
      .gives = &DictionaryDraft_shape, .refuses = found_refuses, .about = "A draft" },
    { "PUT", "/api/v1/dictionary-drafts/{id}", dictionary_drafts_put, .may = "dictionaries.draft",
      .takes = &DictionaryDraftSet_shape, .gives = &DictionaryDraft_shape, .refuses = change_refuses,
      .about = "Change an open draft" },
    { "POST", "/api/v1/dictionary-drafts/{id}/publish", dictionary_drafts_publish, .may =
     "dictionaries.publish",
      .takes = &DictionaryDecision_shape, .gives = &DictionaryDraft_shape, .refuses = publish_refuses,
      .about = "Publish it: in force from its day on" },
    { "POST", "/api/v1/dictionary-drafts/{id}/recall", dictionary_drafts_recalled,
      .may = "dictionaries.publish",
      .takes = &DictionaryDecision_shape, .gives = &DictionaryDraft_shape, .refuses = recall_refuses,
      .about = "Recall what was published and hasn't begun" },
    { "POST", "/api/v1/dictionary-drafts/{id}/withdraw", dictionary_drafts_withdraw, .may =
     "dictionaries.draft",
      .takes = &DictionaryDecision_shape, .gives = &DictionaryDraft_shape, .refuses = change_refuses,
      .about = "Withdraw an open draft" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &DICTIONARIES_DRAFTED, &DICTIONARIES_AMENDED, &DICTIONARIES_PUBLISHED, &DICTIONARIES_WITHDRAWN,
    &DICTIONARIES_RECALLED, &DICTIONARIES_CALENDAR_SET, NULL
};

const Domain dictionaries_domain = { .name = "dictionaries",
                                     .about = "Codes and rules of local policy, in dated versions",
                                     .schema = &dictionaries_schema, .routes = routes, .kinds = kinds,
                                     .dictionaries = dictionaries_own };
