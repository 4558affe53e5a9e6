/* The index of names: places, compounds, points of interest and streets, some thirty thousand, read once. It
 * is made at the start and again by the first question after a change of the places or of the map, so it
 * needs no ear, no clock, and serves each server alike. */
#include "domains/search/search_inside.h"

#include "app/app.h"
#include "domains/maps/maps.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

/* Indexes that have been replaced are given back when nobody can still be reading them: a question holds
 * one for milliseconds, so a minute and two newer ones are plenty. */
/* address space: 10,000 names take 3 MB */
enum { INDEX_BYTES = 256 << 20, INDEXES_KEPT = 2, INDEX_REST_MS = 60000 };

typedef struct SearchRoom { Arena whole; int64_t left_ms; struct SearchRoom *before; } SearchRoom;

static void give_back(SearchRoom *newest, int64_t now_ms)
{
    SearchRoom **at = &newest->before;
    for (int n = 1; *at; n++) {
        SearchRoom *room = *at;
        if (n <= INDEXES_KEPT || now_ms - room->left_ms < INDEX_REST_MS) {
            at = &room->before;
            continue;
        }
        Arena whole = room->whole;
        *at = room->before;
        arena_drop(whole, INDEX_BYTES);        /* the room itself lives in it */
    }
}

/* ---- Points of interest and streets ---- */

typedef struct Poi { NamedPlace named; Str kind; } Poi;

/* By name, kind and place: a street of many pieces is one to each community, a stop of two platforms one. */
static int by_name(const void *a, const void *b)
{
    const Poi *x = a, *y = b;
    int order = str_cmp(x->named.name, y->named.name);
    if (!order) order = str_cmp(x->kind, y->kind);
    return order ? order : str_cmp(x->named.code, y->named.code);
}

/* Those inside the district, each with its micro-grid; a street with its community. */
static int pois_of(Ask *reader, const List *names, Poi *to)
{
    int count = 0, kept = 0;
    for (const MapName *n = names->at, *end = n + names->count; n < end; n++) {
        Str code;
        if (divisions_at(reader, n->lon, n->lat, &code)) continue;
        if (str_eq(n->kind, S("street"))) code = place_up(code, PLACE_COMMUNITY);
        to[count++] = (Poi){ { NONE, code, n->name, n->lon, n->lat }, n->kind };
    }
    if (count) qsort(to, (size_t)count, sizeof *to, by_name);
    for (int i = 0; i < count; i++)
        if (!kept || by_name(&to[kept - 1], &to[i])) to[kept++] = to[i];
    return kept;
}

/* Behind the places and compounds of `named`: one array, so that each is sought in the same ways. */
static Err add_pois(Ask *reader, SearchIndex *made, const List *named, Arena *keep)
{
    enum { SCRATCH = 64 << 20 };                       /* address space; a name takes some 200 bytes */
    Arena whole = arena_make(SCRATCH), scratch = whole;
    List names;
    Err e = maps_names(reader, &scratch, &names, &made->map_set);
    if (e) return arena_drop(whole, SCRATCH), e;
    Poi *poi = NEWS(&scratch, Poi, names.count + 1);
    int count = pois_of(reader, &names, poi);
    NamedPlace *all = NEWS(keep, NamedPlace, named->count + count + 1);
    Str *kind = NEWS(keep, Str, count + 1);
    if (named->count) memcpy(all, named->at, (size_t)named->count * sizeof *all);
    for (int i = 0; i < count; i++) {
        NamedPlace *to = &all[named->count + i];
        *to = poi[i].named;
        to->name = str_copy(keep, to->name);
        to->code = str_copy(keep, to->code);
        kind[i] = str_copy(keep, poi[i].kind);
    }
    made->name = all;
    made->kind = kind;
    made->pois = (int)named->count;
    made->count = made->pois + count;
    arena_drop(whole, SCRATCH);
    return NULL;
}

Err search_index_make(App *app, Db *read)
{
    Ask reader = { .app = app, .db = read, .district = app_district(app) };
    Arena whole = arena_make(INDEX_BYTES), keep = whole;
    SearchRoom *room = NEW(&keep, SearchRoom);
    SearchIndex *made = NEW(&keep, SearchIndex), *before = app_kept(app, "search");
    List names;
    *room = (SearchRoom){ whole, 0, before ? before->room : NULL };
    made->stamp = divisions_stamp(app);        /* before the names: a change meanwhile makes it old */
    made->room = room;
    Err e = divisions_names(app, read, &keep, &names);
    if (!e) e = add_pois(&reader, made, &names, &keep);
    if (e) return arena_drop(whole, INDEX_BYTES), e;
    SeekText *text = NEWS(&keep, SeekText, made->count + 1);
    for (int i = 0; i < made->count; i++) text[i] = seek_text(&keep, made->name[i].name, PINYIN_PLACE);
    made->text = text;
    while (made->places < made->pois && made->name[made->places].compound_id == NONE) made->places++;
    app_keep(app, "search", made);
    if (before) before->room->left_ms = app_now(app);
    give_back(room, app_now(app));
    return NULL;
}

/* One question makes it anew, the others go on with the one before: each hit is looked up in the places as
 * they are before it is shown. */
static atomic_flag making = ATOMIC_FLAG_INIT;

Err search_index(Ask *ask, const SearchIndex **ret)
{
    const SearchIndex *index = app_kept(ask->app, "search");
    int64_t map_set;
    *ret = index;
    TRY(maps_set_shown(ask, &map_set));
    bool current = index->stamp == divisions_stamp(ask->app) && index->map_set == map_set;
    if (current || atomic_flag_test_and_set(&making)) return NULL;
    Err e = search_index_make(ask->app, ask->db);      /* refused: the next question tries again */
    (void)e;
    atomic_flag_clear(&making);
    *ret = app_kept(ask->app, "search");
    return NULL;
}
