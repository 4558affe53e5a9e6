/* Portraits: taken in by their owner or the office, encoded anew and small; without one, the first
 * character of the name on a disc, as SVG. */
#include "domains/cards/cards_inside.h"

#include "app/page.h"
#include "app/picture.h"

enum { FACE_SIDE = 240, THUMB_SIDE = 96 };
#define SCRATCH_BYTES ((size_t)384 << 20)

static const ImageLimits limits[1] = { {
    .bytes = 256 << 10, .pixels = 4000000, .side = 4000, .decoded_bytes = 64 << 20,
    .side_kept = FACE_SIDE, .side_thumb = THUMB_SIDE, .quality = 84,
} };

/* Five colours, so that neighbours in a list differ. */
Str cards_initial_svg(Arena *keep, Str name, int kind)
{
    static const char *const colours[] = { "17635c", "1f5f9f", "5a4b8a", "8a5a12", "2b7a3e" };
    Buf b = buf_new(keep, 400);
    buf_fmt(&b, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\" width=\"96\" height=\"96\">"
            "<circle cx=\"48\" cy=\"48\" r=\"48\" fill=\"#%s\"/>"
            "<text x=\"48\" y=\"63\" font-size=\"44\" text-anchor=\"middle\" fill=\"#fff\" "
            "font-family=\"sans-serif\">", colours[kind % COUNT(colours)]);
    page_words(&b, card_initial(name));
    buf_adds(&b, "</text></svg>");
    return buf_str(&b);
}

/* May the asker see somebody as a colleague: a post of theirs is near, or they themselves. */
static Err near(Ask *ask, int64_t account)
{
    List spots;
    if (account == ask->who.account) return NULL;
    TRY(card_spots_of(ask->db, ask->district, account, ask->now_ms, &spots, ask->arena));
    for (const CardSpot *s = spots.at, *end = s + spots.count; s < end; s++)
        if (!cards_may_see(ask, s->place)) return NULL;
    return NOT_FOUND;
}

/* What somebody agrees to, with what that makes of the portrait that is there; and whether they have said it
 * of this one. NOT_FOUND: there is no portrait; then it is what holds for one of their own. */
static Err kept(Ask *ask, int64_t account, CardChoice *ret, CardFace *ret_face, bool *ret_chosen)
{
    CardChoice c = { CARD_NOBODY, -1, false, NONE };
    Err e = card_choice_of(ask->db, ask->district, account, &c, ask->arena);
    if (e && e != NOT_FOUND) return e;
    *ret_chosen = !e;
    *ret = c;
    ret->face = (int)card_face_reach(c.face, true, true);
    TRY(card_face_of(ask->db, ask->district, account, ret_face, ask->arena));
    bool own = ret_face->made_by == account, since = c.chosen_ms >= ret_face->made_ms;
    ret->face = (int)card_face_reach(c.face, own, since);
    *ret_chosen = *ret_chosen && (own || since);
    return NULL;
}

Err cards_choice(Ask *ask, int64_t account, CardChoice *ret)
{
    CardFace f;
    bool chosen;
    Err e = kept(ask, account, ret, &f, &chosen);
    return e == NOT_FOUND ? NULL : e;
}

Err cards_face_get(Ask *ask)
{
    int64_t account;
    CardFace f;
    Str name;
    CardChoice c;
    bool chosen;
    Buf etag = buf_new(ask->arena, 40);
    TRY(ask_id(ask, 0, &account));
    TRY(near(ask, account));
    Err e = kept(ask, account, &c, &f, &chosen);
    bool own = account == ask->who.account;
    if (e == NOT_FOUND || (!e && !own && !card_face_shown(CARD_COLLEAGUE, (CardReach)c.face))) {
        TRY(people_name(ask, account, &name));
        return answer_bytes(ask, S("image/svg+xml"), cards_initial_svg(ask->arena, name, (int)(account % 5)),
                            (Str){ 0 });
    }
    if (e) return e;
    buf_fmt(&etag, "\"%lld-%lld\"", (long long)account, (long long)f.made_ms);
    return answer_bytes(ask, S("image/jpeg"), f.jpeg, buf_str(&etag));
}

Err cards_face_take(Ask *ask) { return picture_prepare(ask, limits, SCRATCH_BYTES); }

/* One's own, or somebody's of the office's places; and where the event belongs. */
static Err mine(Ask *ask, int64_t *ret_account, Str *ret_place)
{
    int64_t account;
    List spots;
    TRY(ask_id(ask, 0, &account));
    TRY(card_spots_of(ask->db, ask->district, account, ask->now_ms, &spots, ask->arena));
    for (const CardSpot *s = spots.at, *end = s + spots.count; s < end; s++) {
        if (account != ask->who.account
            && (!ask_may(ask, "cards.write") || !scope_holds(&ask->who.scope, s->place))) continue;
        *ret_account = account;
        *ret_place = s->place;
        return NULL;
    }
    return NOT_FOUND;
}

Err cards_portrait_get(Ask *ask)
{
    int64_t account = 0;
    Str place = { 0 };
    CardFace f = { .made_ms = NONE };
    CardChoice c;
    bool chosen;
    TRY(mine(ask, &account, &place));
    Err e = kept(ask, account, &c, &f, &chosen);
    if (e && e != NOT_FOUND) return e;
    CardPortrait p = { !e, e ? NONE : f.made_ms, !e && f.made_by == account, c.face, chosen };
    return answer(ask, 200, &CardPortrait_shape, &p);
}

Err cards_face_put(Ask *ask)
{
    const ImagePair *pair = ask->prepared;
    int64_t account = 0;
    Str place = { 0 };
    TRY(mine(ask, &account, &place));
    CardFace f = { account, pair->full.jpeg, pair->full.width, pair->full.height, ask->now_ms,
                  ask->who.account };
    TRY(card_face_put(ask->db, ask->district, &f));
    TRY(event_post(ask, &CARDS_FACE_SET, account, place, account, NULL, NULL));
    return answer_nothing(ask);
}

Err cards_face_delete(Ask *ask)
{
    int64_t account = 0, changed;
    Str place = { 0 };
    TRY(mine(ask, &account, &place));
    TRY(card_face_drop(ask->db, ask->district, account, &changed));
    if (!changed) return NOT_FOUND;
    TRY(event_post(ask, &CARDS_FACE_DROPPED, account, place, account, NULL, NULL));
    return answer_nothing(ask);
}
