/* A whole card, and the list of the cards of a place. */
#include "domains/cards/cards_inside.h"

enum { BESIDE_MOST = 60, BELOW_MOST = 300, LIST_MOST = 1000 };

typedef struct CardRow {
    int64_t post_id, account_id;
    Str name, title;
    int kind;
    Str kind_name, place, place_words, by_words, work, relay;
    int64_t face_ms;
    Str code, url;
} CardRow;
SHAPE(CardRow, "one post's card in a list",
    ID      (CardRow, post_id,                        "the post"),
    ID      (CardRow, account_id,                     "its holder"),
    TEXT    (CardRow, name,        1, 40,             "their name"),
    TEXT    (CardRow, title,       1, 60,             "what the post is called"),
    NAME    (CardRow, kind,        0, post_kind_names, "its kind"),
    TEXT_OPT(CardRow, kind_name,   1, 40,             "the kind in the reader's language"),
    TEXT    (CardRow, place,       6, 18,             "code of its place"),
    TEXT_OPT(CardRow, place_words, 1, 120,            "where that is"),
    TEXT_OPT(CardRow, by_words,    1, 160,            "who stands in"),
    TEXT_OPT(CardRow, work,        1, 40,             "work number"),
    TEXT_OPT(CardRow, relay,       1, 40,             "relay number"),
    TIME_OPT(CardRow, face_ms,                        "when its portrait was taken in"),
    TEXT_OPT(CardRow, code,        1, 40,             "of its public page"),
    TEXT_OPT(CardRow, url,         1, 240,            "that page"));

Err cards_may_see(Ask *ask, Str place)
{
    return scope_holds(&ask->who.scope, place) || card_near(ask->who.place, place) ? NULL : NOT_FOUND;
}

/* By level, the district first; only levels at which somebody is. */
static void put_levels(Ask *ask, const List *persons, Str place, Card *c)
{
    CardLevel *level = NEWS(ask->arena, CardLevel, PLACE_KINDS);
    const CardPerson *p = persons->at;
    int64_t count = 0;
    for (int k = 0; k < PLACE_KINDS; k++) {
        Str at = place_up(place, (PlaceKind)k);
        CardPerson *here = NEWS(ask->arena, CardPerson, persons->count + 1);
        int64_t n = 0;
        if (!at.at) continue;
        for (int64_t i = 0; i < persons->count; i++)
            if (str_eq(p[i].place, at)) here[n++] = p[i];
        level[count++] = (CardLevel){ at, divisions_name(ask, at),
                                      ask_say(ask, place_words[k].zh, place_words[k].en), { here, n } };
    }
    c->levels = (List){ level, count };
}

/* Others in the same general grid, and who works below; of a street or the district, the heads alone. */
static Err put_others(Ask *ask, const PostAnswer *of, CardAudience audience, int64_t at_ms, Card *c)
{
    bool micro = of->place.len == 18;
    Str root = micro ? place_up(of->place, PLACE_GRID) : of->place;
    List answers;
    CardDesk d;
    if (!micro && !scope_holds(&ask->who.scope, of->place)) return NULL;       /* not the looker's people */
    TRY(people_held_below(ask, root, of->place.len <= 9 ? POST_HEAD : -1, at_ms, micro ? BESIDE_MOST
                          : BELOW_MOST,
                          &answers));
    PostAnswer *a = answers.at;
    int64_t n = 0;
    for (int64_t i = 0; i < answers.count; i++)
        if (a[i].place.len > root.len && !str_eq(a[i].place, of->place)) a[n++] = a[i];
    answers.count = n;
    TRY(cards_desk_below(ask, root, audience, at_ms, &d));
    return cards_persons(ask, &d, &answers, micro ? &c->beside : &c->below);
}

static Err put_own(Ask *ask, const PostAnswer *of, Card *c)
{
    CardChoice *choice = NEW(ask->arena, CardChoice);
    c->own = of->account_id == ask->who.account;
    if (!c->own) return NULL;
    TRY(cards_choice(ask, of->account_id, choice));
    c->choice = choice;
    return NULL;
}

Err cards_card(Ask *ask, int64_t post, CardAudience audience, int64_t at_ms, Card *ret)
{
    PostAnswer of;
    CardDesk d;
    CardCode code;
    List answers, persons;
    Place place = { .households = 0 };
    Card c = { .as_of_ms = at_ms, .holder = NEW(ask->arena, CardPerson),
              .duties = NEW(ask->arena, DutyList) };
    TRY(people_post_at(ask, post, at_ms, &of));
    TRY(people_answered_at(ask, of.place, at_ms, &answers));
    TRY(cards_desk_up(ask, of.place, audience, at_ms, &d));
    TRY(cards_persons(ask, &d, &answers, &persons));
    TRY(cards_person(ask, &d, &of, c.holder));
    put_levels(ask, &persons, of.place, &c);
    TRY(put_others(ask, &of, audience, at_ms, &c));
    TRY(duties_at(ask, (PostKind)of.kind, at_ms, c.duties));
    cards_lines(ask, &d, &c.lines);
    cards_national(ask, &c.national);
    c.place_words = divisions_words(ask, of.place);
    if (!c.place_words.len) c.place_words = divisions_name(ask, of.place);
    if (!divisions_place(ask, of.place, &place)) c.households = place.households;
    Err e = card_code_of_post(ask->db, ask->district, post, &code, ask->arena);
    if (e && e != NOT_FOUND) return e;
    if (!e) c.code = code.code;
    c.url = cards_url(ask, c.code);
    TRY(put_own(ask, &of, &c));
    *ret = c;
    return NULL;
}

Err cards_show(Ask *ask)
{
    int64_t id, at_ms;
    PostAnswer of;
    Card c;
    TRY(ask_id(ask, 0, &id));
    TRY(people_moment(ask, QUERY(ask, CardQuery)->as_of, &at_ms));
    TRY(people_post_at(ask, id, at_ms, &of));
    TRY(cards_may_see(ask, of.place));
    TRY(cards_card(ask, id, CARD_COLLEAGUE, at_ms, &c));
    return answer(ask, 200, &Card_shape, &c);
}

/* The post's own, also while somebody stands in. */
static Str number_kept(Ask *ask, const CardDesk *d, int64_t post, CardNumberKind kind)
{
    for (const CardNumberKept *n = d->numbers.at, *end = n + d->numbers.count; n < end; n++)
        if (n->post == post && n->kind == (int)kind) return card_number_words(ask->arena, n->number);
    return (Str){ 0 };
}

static Str code_of(const List *codes, int64_t post)
{
    for (const CardCode *c = codes->at, *end = c + codes->count; c < end; c++)
        if (c->post == post) return c->code;
    return (Str){ 0 };
}

static CardRow row_of(Ask *ask, const CardDesk *d, const CardPerson *p, const List *codes)
{
    Str code = code_of(codes, p->post_id);
    return (CardRow){ p->post_id, p->account_id, p->name, p->title, p->kind, p->kind_name, p->place,
                      divisions_words(ask, p->place), p->by_words, number_kept(ask, d, p->post_id, CARD_WORK),
                      number_kept(ask, d, p->post_id, CARD_RELAY), p->face_ms, code, cards_url(ask, code) };
}

/* Of a place at once: a street has some hundred. */
Err cards_list(Ask *ask)
{
    const CardListQuery *q = QUERY(ask, CardListQuery);
    Str place = q->place, low, high;
    int64_t skip = q->skip == NONE ? 0 : q->skip;
    List answers, persons, codes;
    CardDesk d;
    if (place_kind(place) < PLACE_STREET || !scope_holds(&ask->who.scope, place))
        return ask_blame(ask, BAD_FIELD, "place", "辖区内的街道、社区或网格",
                         "a street, community or grid in your reach");
    place_range(ask->arena, place, &low, &high);
    TRY(people_held_below(ask, place, -1, ask->now_ms, skip + LIST_MOST, &answers));
    answers.count = answers.count > skip ? answers.count - skip : 0;
    answers.at = (PostAnswer *)answers.at + (answers.count ? skip : 0);
    TRY(cards_desk_below(ask, place, CARD_COLLEAGUE, ask->now_ms, &d));
    TRY(cards_persons(ask, &d, &answers, &persons));
    TRY(card_codes_below(ask->db, ask->district, low, high, &codes, ask->arena));
    CardRow *row = NEWS(ask->arena, CardRow, persons.count + 1);
    for (int64_t i = 0; i < persons.count; i++) row[i] = row_of(ask, &d, (const CardPerson *)persons.at + i,
                                                                &codes);
    return answer_list(ask, &CardRow_shape, &(List){ row, persons.count }, (Str){ 0 });
}
