/* Reading the lists, and setting a new one. */
#include "domains/duties/duties.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/duties/duties_queries.h"
#include "domains/duties/duties_rules.h"
#include "json/json.h"

enum { LINES_MOST = 40 };

const DutyOftenWords duty_often_words[DUTY_OFTENS] = {
    { "按需", "as needed" }, { "每日", "daily" },         { "每周", "weekly" },         { "每月", "monthly" },
    { "每季度", "quarterly" }, { "每半年", "twice a year" }, { "每年", "yearly" }
};
const char *const duty_often_names[] = {
    "as_needed", "daily", "weekly", "monthly", "quarterly", "half_yearly", "yearly", NULL
};

SHAPE(Duty, "one line of a list of duties",
    BOOL    (Duty, asked,    0,
                                   "true: a duty; false: what the post is not asked to do"),
    TEXT    (Duty, words,    2, 120,                  "what"),
    TEXT_OPT(Duty, words_en, 2, 240,                  "the same in English"),
    NAME    (Duty, often,    OPTIONAL, duty_often_names, "how often; of a duty only"),
    TEXT    (Duty, source,   2, 120,                  "the document it comes from"),
    TEXT_OPT(Duty, clause,   1, 60,                   "where in it"));
SHAPE(DutyList, "what a kind of post does and isn't asked to do, from a moment on",
    NAME    (DutyList, kind,      0, post_kind_names, "the kind of post"),
    TEXT_OPT(DutyList, kind_name, 1, 40,              "the kind in the reader's language"),
    TIME    (DutyList, since_ms,                      "in force from then on"),
    TIME_OPT(DutyList, until_ms,                      "until the next one, if that is set"),
    TEXT    (DutyList, source,    2, 200,             "who decided on the list"),
    LIST    (DutyList, items, Duty_shape, 0, LINES_MOST, "the lines, in order"));
SHAPE(DutyKept, "a list as it is kept",
    NAME    (DutyKept, kind,      0, post_kind_names, "kind"),
    TIME    (DutyKept, since_ms,                      "from"),
    TIME_OPT(DutyKept, until_ms,                      "until"),
    TEXT    (DutyKept, items,     2, 100000,          "lines"),
    TEXT    (DutyKept, source,    2, 200,             "whose"),
    INT     (DutyKept, author,    0, ID_MAX,          "account; 0: came with the house"),
    TIME    (DutyKept, made_ms,                       "written"));

typedef struct DutyItems { List items; } DutyItems;
SHAPE(DutyItems, "the lines of a list",
    LIST    (DutyItems, items, Duty_shape, 0, LINES_MOST, "the lines"));

typedef struct DutyQuery { int kind; Str as_of; } DutyQuery;
SHAPE(DutyQuery, "which lists",
    NAME    (DutyQuery, kind,     OPTIONAL, post_kind_names, "of this kind of post (all)"),
    TEXT_OPT(DutyQuery, as_of,    10, 10,             "2026-03-01: in force at the end of that day (now)"));

typedef struct DutySet { int64_t since_ms, asked, not_asked; Str kind; } DutySet;
SHAPE(DutySet, "a list of duties that was set",
    TEXT    (DutySet, kind,      1, 40,               "of which kind of post"),
    TIME    (DutySet, since_ms,                       "in force from then on"),
    INT     (DutySet, asked,     0, LINES_MOST,       "how many duties"),
    INT     (DutySet, not_asked, 0, LINES_MOST,       "how many lines of what isn't asked"));

static const EventKind DUTIES_SET = { "duties.set", "调整职责清单", "a list of duties was set" };

static Str kind_word(Ask *ask, int kind) { return people_post_kind_name(ask, (PostKind)kind); }

static Err read_kept(Ask *ask, const DutyKept *k, DutyList *ret)
{
    DutyItems lines = { 0 };
    if (json_read(k->items, &DutyItems_shape, &lines, ask->arena, NULL)) return BROKEN;
    *ret = (DutyList){ (PostKind)k->kind, kind_word(ask, k->kind), k->since_ms, k->until_ms, k->source,
                       lines.items };
    return NULL;
}

Err duties_at(Ask *ask, PostKind kind, int64_t at_ms, DutyList *ret)
{
    List kept;
    *ret = (DutyList){ .kind = kind, .kind_name = kind_word(ask, (int)kind), .until_ms = NONE,
                      .source = S("") };
    TRY(duty_lists_at(ask->db, ask->district, str_of(post_kind_names[kind]), at_ms, &kept, ask->arena));
    return kept.count ? read_kept(ask, kept.at, ret) : NULL;
}

static Err answer_kept(Ask *ask, const List *kept)
{
    const DutyKept *k = kept->at;
    DutyList *l = NEWS(ask->arena, DutyList, kept->count + 1);
    for (int64_t i = 0; i < kept->count; i++) TRY(read_kept(ask, &k[i], &l[i]));
    return answer_array(ask, &DutyList_shape, &(List){ l, kept->count });
}

static Err list(Ask *ask)
{
    const DutyQuery *q = QUERY(ask, DutyQuery);
    List kept;
    int64_t at_ms;
    TRY(people_moment(ask, q->as_of, &at_ms));
    TRY(duty_lists_at(ask->db, ask->district, str_of(q->kind < 0 ? NULL : post_kind_names[q->kind]), at_ms,
                      &kept,
                      ask->arena));
    return answer_kept(ask, &kept);
}

static Err history(Ask *ask)
{
    const DutyQuery *q = QUERY(ask, DutyQuery);
    List kept;
    if (q->kind < 0) return ask_blame(ask, BAD_FIELD, "kind", "岗位类别", "a kind of post");
    TRY(duty_lists_of(ask->db, ask->district, str_of(post_kind_names[q->kind]), &kept, ask->arena));
    return answer_kept(ask, &kept);
}

static Str lines_of(Ask *ask, const DutyList *l)
{
    DutyItems lines = { l->items };
    Buf b = buf_new(ask->arena, 4096);
    json_write(&b, &DutyItems_shape, &lines);
    return buf_str(&b);
}

static Err set(Ask *ask)
{
    DutyList l = *BODY(ask, DutyList);
    l.until_ms = NONE;
    TRY(duty_list_check(&l, ask->now_ms, &ask->why));
    DutyKept k = { (int)l.kind, l.since_ms, NONE, lines_of(ask, &l), l.source, ask->who.account,
                  ask->now_ms };
    Err e = duty_lists_add(ask->db, ask->district, &k);
    if (e == CONFLICT) return ask_blame(ask, BAD_FIELD, "/since_ms", "那一刻已有清单", "there is one from then on");
    if (e) return e;
    DutySet said = { .since_ms = l.since_ms, .kind = str_of(post_kind_names[l.kind]) };
    const Duty *d = l.items.at;
    for (int64_t i = 0; i < l.items.count; i++) *(d[i].asked ? &said.asked : &said.not_asked) += 1;
    TRY(event_post(ask, &DUTIES_SET, 0, ask->district, ask->who.account, &DutySet_shape, &said));
    l.kind_name = kind_word(ask, (int)l.kind);
    return answer(ask, 201, &DutyList_shape, &l);
}

/* ---- As a dictionary: which lists there are. Their lines have a page of their own ---- */

typedef struct DutyRow { Str kind, kind_name; int64_t asked, not_asked, since_ms; Str source; } DutyRow;
SHAPE(DutyRow, "a list of duties, by its length",
    TEXT    (DutyRow, kind,      1, 40,               "the kind of post"),
    TEXT    (DutyRow, kind_name, 1, 40,               "in the reader's language"),
    INT     (DutyRow, asked,     0, LINES_MOST,       "how many duties"),
    INT     (DutyRow, not_asked, 0, LINES_MOST,       "how many lines of what isn't asked"),
    TIME    (DutyRow, since_ms,                       "in force from then on"),
    TEXT    (DutyRow, source,    2, 200,              "who decided on the list"));

static Err lists_all(Ask *ask, List *ret)
{
    List kept;
    TRY(duty_lists_all(ask->db, ask->district, &kept, ask->arena));
    const DutyKept *k = kept.at;
    DutyRow *to = NEWS(ask->arena, DutyRow, kept.count + 1);
    for (int64_t i = 0; i < kept.count; i++) {
        DutyList l;
        TRY(read_kept(ask, &k[i], &l));
        to[i] = (DutyRow){ str_of(post_kind_names[l.kind]), l.kind_name, 0, 0, l.since_ms, l.source };
        const Duty *d = l.items.at;
        for (int64_t n = 0; n < l.items.count; n++) *(d[n].asked ? &to[i].asked : &to[i].not_asked) += 1;
    }
    *ret = (List){ to, kept.count };
    return NULL;
}

static const DictionaryColumn columns[] = {
    { "kind_name", "岗位", "kind of post", NULL, NULL },
    { "asked", "职责条数", "duties", NULL, NULL },
    { "not_asked", "不承担条数", "not asked", NULL, NULL },
    { 0 }
};
static const Dictionary duty_lists = {
    "duties", "职责清单", "Lists of duties", "各类岗位做什么、不承担什么；条目在“网格员名片 · 职责清单”里看和改",
    "What posts do and aren't asked to do; the lines stand with the cards, under Duties",
    &DutyRow_shape, "kind", columns, lists_all, NULL, NULL, NULL, NULL
};
static const Dictionary *const dictionaries[] = { &duty_lists, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/duties", list, .may = PUBLIC, .query = &DutyQuery_shape, .gives = &DutyList_shape,
      .flags = GIVES_ARRAY, .about = "What each kind of post does and isn't asked to do, on a day" },
    { "GET", "/api/v1/duties/history", history, .may = PUBLIC, .query = &DutyQuery_shape,
      .gives = &DutyList_shape, .flags = GIVES_ARRAY, .about = "All lists of one kind, the newest first" },
    { "POST", "/api/v1/duties", set, .may = "duties.rule", .takes = &DutyList_shape, .gives = &DutyList_shape,
      .status = 201, .about = "Set a kind's list from a moment on" },
    { 0 }
};

static const EventKind *const kinds[] = { &DUTIES_SET, NULL };

const Domain duties_domain = { .name = "duties",
                              .about = "What each post does, and what it isn't asked to do",
                               .schema = &duties_schema, .routes = routes, .kinds = kinds,
                               .dictionaries = dictionaries };
