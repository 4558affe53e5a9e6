/* The index of names: places and compounds, some ten thousand, read once. It is made at the start and again
 * by the first question after a change of the places, so it needs no ear, no clock, and serves each server
 * alike. */
#include "domains/search/search_inside.h"

#include "app/app.h"

#include <stdatomic.h>

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

Err search_index_make(App *app, Db *read)
{
    Arena whole = arena_make(INDEX_BYTES), keep = whole;
    SearchRoom *room = NEW(&keep, SearchRoom);
    SearchIndex *made = NEW(&keep, SearchIndex), *before = app_kept(app, "search");
    List names;
    *room = (SearchRoom){ whole, 0, before ? before->room : NULL };
    made->stamp = divisions_stamp(app);        /* before the names: a change meanwhile makes it old */
    made->room = room;
    Err e = divisions_names(app, read, &keep, &names);
    if (e) return arena_drop(whole, INDEX_BYTES), e;
    SeekText *text = NEWS(&keep, SeekText, names.count + 1);
    made->name = names.at;
    made->count = (int)names.count;
    for (int i = 0; i < made->count; i++) text[i] = seek_text(&keep, made->name[i].name, PINYIN_PLACE);
    made->text = text;
    while (made->places < made->count && made->name[made->places].compound_id == NONE) made->places++;
    app_keep(app, "search", made);
    if (before) before->room->left_ms = app_now(app);
    give_back(room, app_now(app));
    return NULL;
}

/* One question makes it anew, the others go on with the one before: each hit is looked up in the places as
 * they are before it is shown. */
static atomic_flag making = ATOMIC_FLAG_INIT;

const SearchIndex *search_index(Ask *ask)
{
    const SearchIndex *index = app_kept(ask->app, "search");
    if (index->stamp == divisions_stamp(ask->app) || atomic_flag_test_and_set(&making)) return index;
    Err e = search_index_make(ask->app, ask->db);      /* refused: the next question tries again */
    (void)e;
    atomic_flag_clear(&making);
    return app_kept(ask->app, "search");
}
