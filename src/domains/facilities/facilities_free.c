/* 余位: how many places are free, told by whoever answers for the place, and for how long that counts. */
#include "domains/facilities/facilities_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/facilities/facilities_queries.h"
#include "vocab/moment.h"

enum { TOLD_SHOWN = 50 };

const EventKind FACILITIES_FREE_TOLD = { "facilities.free_told", "报余位", "free places told" };
const EventKind FACILITIES_FREE_RULE = { "facilities.free_rule_set", "设定余位时效", "rule for free places set" };

typedef struct FacilityFreeNew { int64_t free; } FacilityFreeNew;
SHAPE(FacilityFreeNew, "how many places are free now",
    INT     (FacilityFreeNew, free, 0, 1000000,         "at most as many as it has; 0: full"));

/* ---- For how long ---- */

static Err all(Ask *ask, List *ret)
{
    return facility_free_rules_all(ask->db, ask->district, ret, ask->arena);
}

static Err add(Ask *ask, const void *entry)
{
    TRY(facility_free_rules_add(ask->db, ask->district, entry));
    return event_post(ask, &FACILITIES_FREE_RULE, 0, ask->district, 0, &FacilityFreeRule_shape, entry);
}

static Err recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;                         /* there is only one */
    return facility_free_rules_recall(ask->db, ask->district, since_ms);
}

static const DictionaryColumn columns[] = {
    { "days", "余位算数几天", "a word about free places counts for, days", NULL, NULL }, { 0 }
};

const Dictionary facility_free_book = {
    "facility-free", "余位时效", "Free places",
    "设施报的余位从当天起几天内算数，过期视为不清楚",
    "For how many days a word about free places counts; an older one is as none",
    &FacilityFreeRule_shape, NULL, columns, all, "facilities.rule", NULL, add, recall
};

int64_t facilities_free_since(Ask *ask, int64_t day)
{
    List now = dictionary_in_force(ask, &facility_free_book);
    int64_t days = now.count ? ((const FacilityFreeRule *)now.at)->days : 1;
    return moment_day_start_ms(day - days + 1);
}

/* ---- What counts ---- */

Err facilities_free(Ask *ask, int64_t day, List *ret)
{
    int64_t since = facilities_free_since(ask, day), until = moment_day_start_ms(day + 1), kept = 0;
    TRY(facility_free_last(ask->db, ask->district, since, ret, ask->arena));
    FacilityFree *w = ret->at;
    for (int64_t i = 0; i < ret->count; i++)
        if (w[i].told_ms < until) w[kept++] = w[i];
    ret->count = kept;
    return NULL;
}

const FacilityFree *facility_free_of(const List *words, const Facility *f)
{
    const FacilityFree *w = words->at;
    int64_t low = 0, high = words->count;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (w[middle].facility < f->id) low = middle + 1;
        else high = middle;
    }
    return low < words->count && w[low].facility == f->id && facility_free_fits(f, w[low].free) ? &w[low]
                                                                                                : NULL;
}

static void into(FacilityRow *row, const FacilityFree *w, bool counts)
{
    row->free = w->free;
    row->free_ms = w->told_ms;
    row->free_words = w->by_words;
    row->free_counts = counts;
}

void facilities_free_row(FacilityRow *row, const Facility *f, const List *words)
{
    const FacilityFree *w = f->state == FACILITY_OPEN ? facility_free_of(words, f) : NULL;
    if (w) into(row, w, true);
}

Err facilities_free_one(Ask *ask, FacilityRow *row, const Facility *f)
{
    TRY(facility_free_of_one(ask->db, ask->district, f->id, TOLD_SHOWN, &row->frees, ask->arena));
    if (!row->frees.count) return NULL;
    const FacilityFree *last = row->frees.at;
    int64_t since = facilities_free_since(ask, moment_day(ask->now_ms));
    into(row, last, f->state == FACILITY_OPEN && last->told_ms >= since && facility_free_fits(f, last->free));
    return NULL;
}

/* ---- Telling ---- */

Err facilities_put_free(Ask *ask, const FacilityFree *w)
{
    return facility_free_add(ask->db, ask->district, w);
}

Err facilities_tell_free(Ask *ask)
{
    const FacilityFreeNew *in = BODY(ask, FacilityFreeNew);
    int64_t id;
    Facility f;
    TRY(ask_id(ask, 0, &id));
    TRY(facilities_one(ask->db, ask->district, &ask->who.scope, id, &f, ask->arena));
    TRY(facility_may_tell(&f, in->free, ask->arena, &ask->why));
    FacilityFree w = { ask_new_id(ask), f.id, in->free, facilities_by(ask), ask->now_ms };
    TRY(facility_free_add(ask->db, ask->district, &w));
    TRY(event_post(ask, &FACILITIES_FREE_TOLD, f.id, f.place, 0, &FacilityFreeNew_shape, in));
    return facilities_answer(ask, 200, &f);
}
