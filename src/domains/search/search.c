/* The question, its groups, and the way to each. */
#include "domains/search/search_inside.h"

#include "app/app.h"
#include "domains/cases/cases.h"
#include "domains/people/people.h"

static const char *const group_names[] = { "places", "addresses", "pois", "staff", "cases", NULL };
static const char *const hit_names[] = { "place", "compound", "building", "household", "poi", "street",
                                         "staff", "case", NULL };

SHAPE(SearchQuestion, "what is looked for",
    TEXT    (SearchQuestion, q,     1, 800,          "words, pinyin, initials, an address, a code, a number"),
    NAME    (SearchQuestion, kind,  OPTIONAL, group_names, "only this group"),
    LON     (SearchQuestion, lon,   OPTIONAL,        "near this point first: CGCS2000"),
    LAT     (SearchQuestion, lat,   OPTIONAL,        "and its latitude"),
    INT_OPT (SearchQuestion, limit, 1, SEARCH_MOST,  "how many of each group (5)"));
SHAPE(SearchHit, "something found",
    NAME    (SearchHit, kind,  0, hit_names,         "what it is"),
    NAME    (SearchHit, why,   0, seek_why_names,    "why it was found"),
    TEXT    (SearchHit, words, 0, 2000,              "its name, or the words of a case"),
    INT     (SearchHit, from,  0, 2000,              "the characters of it that were meant: from"),
    INT     (SearchHit, to,    0, 2000,              "and up to, without"),
    TEXT    (SearchHit, where, 0, 400,               "what it lies in, in words"),
    TEXT_OPT(SearchHit, more,  0, 400,               "a code, a number, a post, a kind (poi)"),
    TEXT    (SearchHit, place, 6, 18,                "where: the code"),
    NAME    (SearchHit, level, 0, place_kind_names,  "and what kind of place that is"),
    ID_OPT  (SearchHit, id,
             "of a compound, household, account or case; a building: its compound"),
    ID_OPT  (SearchHit, building_id,                 "of a building or household"),
    INT_OPT (SearchHit, unit,  0, 99,                "its staircase"),
    LON     (SearchHit, lon,   OPTIONAL,             "CGCS2000"),
    LAT     (SearchHit, lat,   OPTIONAL,             "CGCS2000"));
SHAPE(SearchGroup, "what was found of one kind",
    NAME    (SearchGroup, kind, 0, group_names,      "of which kind"),
    BOOL    (SearchGroup, more, 0,                   "there are more in the reader's places"),
    LIST    (SearchGroup, hits, SearchHit_shape, 0, SEARCH_MOST, "the best first"));
SHAPE(SearchAnswer, "what was found",
    LIST    (SearchAnswer, groups, SearchGroup_shape, 0, SEARCH_GROUPS, "groups with a hit, in order"),
    BOOL    (SearchAnswer, people, 0,
             "the register of residents may be asked the same, by residents/find"));

/* ---- Staff and cases ---- */

enum { STAFF_ROWS = 60 };

static int by_why(const SearchHit *a, const SearchHit *b)
{
    if (a->why != b->why) return a->why < b->why ? -1 : 1;
    return (int)(a->from - b->from);
}

static void put_in_order(SearchHits *to, SearchHit h)
{
    int at = to->count;
    while (at > 0 && by_why(&h, &to->hit[at - 1]) < 0) at--;
    if (at == SEARCH_ROOM) return;
    if (to->count < SEARCH_ROOM) to->count++;
    for (int k = to->count - 1; k > at; k--) to->hit[k] = to->hit[k - 1];
    to->hit[at] = h;
}

/* One line a post: the same person may answer for two grids. By a phone number the name says nothing of
 * why. */
static Err staff(Ask *ask, Str words, SearchHits *to)
{
    List rows;
    SeekText q = seek_text(ask->arena, words, PINYIN_PERSON);
    Str reading = { q.letters, q.length }, none = { 0 };
    if (q.cut || !q.signs) return NULL;
    TRY(people_staff_named(ask, words, q.signs > 1 && q.length > 1 ? reading : none, STAFF_ROWS, &rows));
    for (const PostRow *p = rows.at, *end = p + rows.count; p < end; p++) {
        SeekText name = seek_text(ask->arena, p->name, PINYIN_PERSON);
        SeekFound f = seek_plainly(&q, &name);
        if (!f.why && !search_is_number(words)) continue;
        if (!f.why) f.why = SEEK_SAME;
        SearchHit h = { HIT_STAFF, f.why, p->name, f.from, f.to, search_where(ask, p->place), p->title,
                        p->place,
                        (PlaceKind)place_kind(p->place), p->account_id, NONE, NONE, NONE, NONE };
        put_in_order(to, h);
    }
    return NULL;
}

static ptrdiff_t characters(Str s) { return utf8_count(s); }

static Err cases(Ask *ask, Str words, SearchHits *to)
{
    List rows;
    TRY(cases_sought(ask, words, SEARCH_ROOM, &rows));
    for (const CaseSought *c = rows.at, *end = c + rows.count; c < end; c++) {
        Str said = c->words.len ? c->words : c->class_name.at ? c->class_name : S("");
        ptrdiff_t at = str_find(said, words);
        bool number = str_starts(c->number, words);
        SearchHit h = { HIT_CASE, number ? str_eq(c->number, words) ? SEEK_SAME : SEEK_START : SEEK_PART,
                        said, 0, 0,
                        c->place_name, c->number, c->place, (PlaceKind)place_kind(c->place), c->id, NONE,
                            NONE, NONE,
                        NONE };
        if (at >= 0) h.from = characters(str_part(said, 0, at)), h.to = h.from + characters(words);
        to->hit[to->count++] = h;
    }
    return NULL;
}

/* ---- The question ---- */

static SearchHits no_hits(Ask *ask) { return (SearchHits){ NEWS(ask->arena, SearchHit, SEARCH_ROOM), 0 }; }

static Err search(Ask *ask)
{
    const SearchQuestion *q = BODY(ask, SearchQuestion);
    Str words = str_trim(q->q);
    int64_t limit = q->limit == NONE ? SEARCH_LIMIT : q->limit;
    SearchHits of[SEARCH_GROUPS] = { no_hits(ask), no_hits(ask), no_hits(ask), no_hits(ask), no_hits(ask) };
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/q", "1 到 800 个字，不能全是空格",
                                     "1 to 800 characters, not only blanks");
    bool all = q->kind < 0;
    if (all || q->kind <= SEARCH_POIS)
        TRY(search_named(ask, q, &of[SEARCH_PLACES], &of[SEARCH_ADDRESSES], &of[SEARCH_POIS]));
    if ((all || q->kind == SEARCH_STAFF) && ask->who.account && ask_may(ask, "places.read"))
        TRY(staff(ask, words, &of[SEARCH_STAFF]));
    if ((all || q->kind == SEARCH_CASES) && ask->who.account && ask_may(ask, "cases.read"))
        TRY(cases(ask, words, &of[SEARCH_CASES]));
    SearchGroup *group = NEWS(ask->arena, SearchGroup, SEARCH_GROUPS);
    SearchAnswer said = { { group, 0 }, ask_may(ask, "residents.find") && search_is_person(words) };
    for (int i = 0; i < SEARCH_GROUPS; i++) {
        bool more = of[i].count > limit;
        if (!of[i].count || (!all && q->kind != i)) continue;
        group[said.groups.count++] = (SearchGroup){ (SearchGroupKind)i, more,
                                                    { of[i].hit, more ? limit : of[i].count } };
    }
    return answer(ask, 200, &SearchAnswer_shape, &said);
}

static const Route routes[] = {
    { "POST", "/api/v1/search", search, .may = PUBLIC, .takes = &SearchQuestion_shape,
      .gives = &SearchAnswer_shape,
      .flags = READS,
      .about = "Look for a place, an address, a point of interest, staff, a case, within one's rights" },
    { 0 }
};

const Domain search_domain = { .name = "search",
                               .about = "One question over places, addresses, points of interest, staff, "
                                        "cases",
                               .routes = routes, .ready = search_index_make };
