/* Keeping, listing, taking away: one's own only. */
#include "domains/filters/filters_rules.h"

#include "domains/filters/filters_queries.h"

SHAPE(Filter, "filters of a page, under a name",
    ID      (Filter, id,                      "its id"),
    TEXT    (Filter, page,  1, 20,            "which page"),
    TEXT    (Filter, name,  1, 30,            "its name"),
    TEXT    (Filter, query, 0, 1000,          "as the page's address has it"),
    TIME    (Filter, made_ms,                 "when it was kept"));
typedef struct FilterNew { Str page, name, query; } FilterNew;
SHAPE(FilterNew, "filters to be kept; the same name again changes them",
    TEXT    (FilterNew, page,  1, 20,         "which page"),
    TEXT    (FilterNew, name,  1, 30,         "its name"),
    TEXT    (FilterNew, query, 0, 1000,       "as the page's address has it"));
typedef struct FilterPage { Str page; } FilterPage;
SHAPE(FilterPage, "of which page",
    TEXT    (FilterPage, page, 1, 20,         "which page"));

static const EventKind FILTERS_SAVED = { "filters.saved", "保存筛选", "filters kept" };
static const EventKind FILTERS_DROPPED = { "filters.dropped", "删去筛选", "filters taken away" };

static Err list(Ask *ask)
{
    List rows;
    TRY(filters_of(ask->db, ask->district, ask->who.account, QUERY(ask, FilterPage)->page, &rows,
                   ask->arena));
    return answer_array(ask, &Filter_shape, &rows);
}

static Err save(Ask *ask)
{
    const FilterNew *in = BODY(ask, FilterNew);
    int64_t kept;
    Str name = str_trim(in->name);
    if (!name.len) return ask_blame(ask, BAD_FIELD, "/name", "请起个名字", "give it a name");
    TRY(filters_count(ask->db, ask->district, ask->who.account, &kept));
    TRY(filter_may_keep(in->query, kept));
    Filter f = { ask_new_id(ask), in->page, name, in->query, ask->now_ms };
    FilterPage said = { in->page };
    TRY(filters_put(ask->db, ask->district, ask->who.account, &f));
    TRY(event_post(ask, &FILTERS_SAVED, f.id, S(""), ask->who.account, &FilterPage_shape, &said));
    return answer(ask, 201, &Filter_shape, &f);
}

static Err drop(Ask *ask)
{
    int64_t id;
    Filter f;
    TRY(ask_id(ask, 0, &id));
    TRY(filters_one(ask->db, ask->district, ask->who.account, id, &f, ask->arena));
    FilterPage said = { f.page };
    TRY(filters_drop(ask->db, ask->district, ask->who.account, id));
    TRY(event_post(ask, &FILTERS_DROPPED, id, S(""), ask->who.account, &FilterPage_shape, &said));
    return answer_nothing(ask);
}

static const Err save_refuses[] = { FILTERS_TOO_MANY, FILTERS_NO_QUERY, NULL };
static const Err drop_refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/me/filters", list, .may = SIGNED_IN, .query = &FilterPage_shape, .gives = &Filter_shape,
      .flags = GIVES_ARRAY, .about = "One's own filters of a page" },
    { "POST", "/api/v1/me/filters", save, .may = SIGNED_IN, .takes = &FilterNew_shape, .gives = &Filter_shape,
      .status = 201, .refuses = save_refuses, .about = "Keep filters of a page under a name" },
    { "DELETE", "/api/v1/me/filters/{id}", drop, .may = SIGNED_IN, .status = 204, .refuses = drop_refuses,
      .about = "Take one's filters away" },
    { 0 }
};

static const EventKind *const kinds[] = { &FILTERS_SAVED, &FILTERS_DROPPED, NULL };

const Domain filters_domain = { .name = "filters", .about = "Filters of pages, under a name, for oneself",
                                .schema = &filters_schema, .routes = routes, .kinds = kinds };
