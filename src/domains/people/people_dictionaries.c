/* What people keep as dictionaries: what kinds of posts are called and whether they are given, and what
 * posts must be held. Which role and place a kind goes with is not policy but how the house works:
 * people_kinds_rules.h. */
#include "domains/people/people_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/people/people_queries.h"

/* ---- Kinds of posts ---- */

const EventKind POSTS_KIND_SET = { "posts.kind_set", "调整岗位类别", "a kind of post was set" };

SHAPE(PostKindSet, "what a kind of post is called, from a moment on",
    NAME    (PostKindSet, kind,    0, post_kind_names, "the kind"),
    TEXT    (PostKindSet, name,    1, 20,              "in Chinese"),
    TEXT    (PostKindSet, name_en, 1, 60,              "in English"),
    BOOL    (PostKindSet, in_use,  0,
                              "may be given; false: who holds one keeps it to its end"),
    TIME    (PostKindSet, since_ms,                    "in force from then on"),
    TEXT    (PostKindSet, source,  1, 200,             "whose rule it is"));

static Err kinds_all(Ask *ask, List *ret) { return post_kinds_all(ask->db, ask->district, ret, ask->arena); }

static Err kind_add(Ask *ask, const void *entry)
{
    TRY(post_kinds_add(ask->db, ask->district, entry));
    return event_post(ask, &POSTS_KIND_SET, 0, ask->district, ask->who.account, &PostKindSet_shape, entry);
}

static Err kind_options(Ask *ask, List *ret)
{
    ret->at = NEWS(ask->arena, DictionaryOption, POST_KINDS);
    for (int k = 0; k < POST_KINDS; k++)
        dictionary_option(ret, str_of(post_kind_names[k]),
                          ask_say(ask, post_kind_words[k].zh, post_kind_words[k].en));
    return NULL;
}

static const DictionaryColumn kind_columns[] = {
    { "kind", "岗位", "kind of post", NULL, kind_options },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "in_use", "可新设", "may be given", NULL, NULL },
    { 0 }
};
static Err kind_recall(Ask *ask, Str key, int64_t since_ms)
{
    return post_kinds_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary post_kinds = {
    "post-kinds", "岗位类别", "Kinds of posts", "各类岗位在页面、名片和名单上的称呼；停设后不再新任，在任的到任期结束",
    "What posts are called on pages, cards and lists; one no longer given is kept until its term ends",
    &PostKindSet_shape, "kind", kind_columns, kinds_all, "posts.rule", NULL, kind_add,
    kind_recall
};

static const PostKindSet *kind_set(Ask *ask, PostKind kind)
{
    return dictionary_entry(ask, &post_kinds, str_of(post_kind_names[kind]));
}

Str people_post_kind_name(Ask *ask, PostKind kind)
{
    const PostKindSet *set = kind_set(ask, kind);
    if (set) return ask->wire.english ? set->name_en : set->name;
    return ask_say(ask, post_kind_words[kind].zh, post_kind_words[kind].en);
}

/* As they are called today, for pages. */
static Err names_now(Ask *ask, List *ret)
{
    ret->at = NEWS(ask->arena, DictionaryOption, POST_KINDS);
    for (int k = 0; k < POST_KINDS; k++)
        dictionary_option(ret, str_of(post_kind_names[k]), people_post_kind_name(ask, (PostKind)k));
    return NULL;
}

Err people_kinds_named(Ask *ask)
{
    List names = { 0 };
    TRY(names_now(ask, &names));
    return answer_array(ask, &DictionaryOption_shape, &names);
}

Str people_kind_title(Ask *ask, PostKind kind)
{
    const PostKindSet *set = kind_set(ask, kind);
    return set ? set->name : str_of(post_kind_words[kind].zh);
}

Str people_kind_word(Ask *ask, PostKind kind, Role role)
{
    if (kind == POST_OFFICE) return ask_say(ask, role_words[role].zh, role_words[role].en);
    return people_post_kind_name(ask, kind);
}

Err people_kind_given(Ask *ask, PostKind kind)
{
    const PostKindSet *set = kind_set(ask, kind);
    if (!set || set->in_use) return NULL;
    return ask_blame(ask, PEOPLE_WRONG_KIND, "/kind", "这类岗位已停设，不再新任",
                     "posts of that kind are no longer given");
}

/* ---- What must be held, and how much one may answer for ---- */

static Err norm_check(Ask *ask, const void *entry) { return post_norm_check(entry, &ask->why); }

static Err norm_options(Ask *ask, List *ret)
{
    static const PostKind held[] = { POST_HEAD, POST_WORKER, POST_MEMBER, POST_EXCLUSIVE };
    ret->at = NEWS(ask->arena, DictionaryOption, COUNT(held));
    for (int i = 0; i < COUNT(held); i++)
        dictionary_option(ret, str_of(post_kind_names[held[i]]), people_post_kind_name(ask, held[i]));
    return NULL;
}

static const DictionaryColumn norm_columns[] = {
    { "kind", "岗位", "kind of post", NULL, norm_options },
    { "required", "每处必设", "must be held", NULL, NULL },
    { "households", "一人至多户数", "most households for one person", NULL, NULL },
    { "people", "一人至多人数", "most people for one person", NULL, NULL },
    { 0 }
};
static Err norm_recall(Ask *ask, Str key, int64_t since_ms)
{
    return post_norms_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary norms = {
    "post-norms", "岗位配备标准", "What posts must be held", "哪些岗位必须配齐、一人最多负责多少户；空岗和超负荷名单据此列出",
    "Which posts must be held and how much one person may answer for: vacancies and overload follow from it",
    &PostNorm_shape, "kind", norm_columns, people_norms_rows, "posts.rule", norm_check, people_norm_add,
    norm_recall
};

/* ---- How many live behind a door, where nobody has counted ---- */

const EventKind POSTS_HOUSEHOLD_SIZE_SET = { "posts.household_size_set", "调整户均人口",
                                             "the people of an uncounted household were set" };

SHAPE(HouseholdSize, "how many people a household has, where they aren't counted",
    INT     (HouseholdSize, per_hundred, 50, 1000,     "people of a hundred households"),
    TIME    (HouseholdSize, since_ms,                  "in force from then on"),
    TEXT    (HouseholdSize, source,  1, 200,           "whose figure it is"));

static Err sizes_all(Ask *ask, List *ret)
{
    return household_sizes_all(ask->db, ask->district, ret, ask->arena);
}

static Err size_add(Ask *ask, const void *entry)
{
    TRY(household_sizes_add(ask->db, ask->district, entry));
    return event_post(ask, &POSTS_HOUSEHOLD_SIZE_SET, 0, ask->district, ask->who.account,
                      &HouseholdSize_shape, entry);
}

static const DictionaryColumn size_columns[] = {
    { "per_hundred", "每百户人数", "people of a hundred households", NULL, NULL },
    { 0 }
};
static Err size_recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return household_sizes_recall(ask->db, ask->district, since_ms);
}

static const Dictionary household_size = {
    "household-sizes", "户均人口", "People of a household", "没有登记清楚的户按每百户多少人估算，用于超负荷名单",
    "How many people are reckoned where a household isn't written down: lists of overload go by it",
    &HouseholdSize_shape, NULL, size_columns, sizes_all, "posts.rule", NULL, size_add,
    size_recall
};

const Dictionary *const people_dictionaries[] = { &post_kinds, &norms, &household_size, NULL };
