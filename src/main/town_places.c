/* Places, compounds, buildings, doors and accounts of the demo town. */
#include "main/town_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/people/people_rules.h"

#include <stdio.h>
#include <string.h>

/* The text of an outline: sql/0001_divisions.sql. */
static Str outline(Arena *keep, const TownPolygon *p)
{
    Buf b = buf_new(keep, 256);
    for (int r = 0; r < p->rings; r++)
        for (int i = 0; i < p->ring[r].points; i++) {
            if (i || r) buf_char(&b, i ? ',' : ';');
            buf_int(&b, p->ring[r].at[i].lon);
            buf_char(&b, ' ');
            buf_int(&b, p->ring[r].at[i].lat);
        }
    return buf_str(&b);
}

static Err put_place(Ask *ask, const char *code, PlaceKind kind, Str name, int64_t households,
                     const TownPolygon *shape, TownPoint centre, bool synthetic)
{
    Place p = { .code = str_of(code), .kind = kind, .name = name, .lon = centre.lon, .lat = centre.lat,
                .households = households, .synthetic = synthetic };
    return divisions_put_place(ask, &p, outline(ask->arena, shape));
}

static Err put_account(Ask *ask, TownWriter *w, const TownAccount *a, TownHand *hand)
{
    static const Role roles[] = { ROLE_MEMBER, ROLE_WORKER, ROLE_CLERK, ROLE_STREET, ROLE_DISTRICT,
        ROLE_ADMIN };
    NewAccount made = {
        .login = str_of(a->login), .name = a->name, .phone = str_of(a->phone),
        .password_hash = w->password_hash,
        .role = roles[a->role], .place = str_of(a->place), .title = a->title,
        .scope = a->role >= TOWN_DISTRICT_DESK ? POST_ALL : POST_BELOW,
        .kind = str_find(a->title, S("总网格")) >= 0 ? POST_HEAD : (PostKind)0
    };
    TRY(people_add(ask, &made, &hand->account, &hand->post));
    w->written_accounts++;
    town_hand(w, hand, made.role, a->place, a->name, a->title);
    return town_write_card(ask, w, a, hand);
}

void town_hand(TownWriter *w, TownHand *hand, Role role, const char *place, Str name, Str title)
{
    hand->words = actor_words(w->keep, name, title);
    Str at = str_copy(w->keep, str_of(place));
    PostScope reach = role == ROLE_RESIDENT ? POST_OWN : role >= ROLE_DISTRICT ? POST_ALL : POST_BELOW;
    hand->actor = (Actor){ .account = hand->account, .post = hand->post, .role = role,
                           .scope = people_scope(app_district(w->app), hand->account, reach, at,
                                                 (Str){ 0 }, w->keep),
                           .place = at, .name = str_copy(w->keep, name),
                           .title = str_copy(w->keep, title) };
}

/* The district as it is drawn, and the desks above the communities. */
static Err plan(Ask *ask)
{
    TownWriter *w = ask->prepared;
    const TownPlan *p = w->plan;
    TRY(put_place(ask, p->district.code, PLACE_DISTRICT, p->district.name, 0, &p->district.shape,
        p->district.centre, false));
    for (int i = 0; i < TOWN_STREETS; i++)
        TRY(put_place(ask, p->streets[i].code, PLACE_STREET, p->streets[i].name, 0, &p->streets[i].shape,
                      p->streets[i].centre, false));
    for (int i = 0; i < TOWN_COMMUNITIES; i++)
        TRY(put_place(ask, p->communities[i].code, PLACE_COMMUNITY, p->communities[i].name, 0,
                      &p->communities[i].shape, p->communities[i].centre, false));
    for (int i = 0; i < TOWN_STREETS; i++)
        if (p->streets[i].chosen) TRY(town_write_lines(ask, str_of(p->streets[i].code)));
    w->desk = NEWS(w->keep, TownHand, p->accounts_count + 1);
    for (int i = 0; i < p->accounts_count; i++) TRY(put_account(ask, w, &p->accounts[i], &w->desk[i]));
    NewAccount neighbour = {
        .login = S("resident"), .name = S("王秀英"), .phone = S("19900099999"),
        .password_hash = w->password_hash,
        .role = ROLE_RESIDENT, .place = S("510104018006"), .title = S("居民"), .scope = POST_OWN
    };
    TRY(people_add(ask, &neighbour, &w->resident.account, &w->resident.post));
    NewAccount shop = neighbour;
    int64_t post;
    shop.login = S("shop");
    shop.name = S("林小燕");
    shop.phone = S("19900088888");
    TRY(people_add(ask, &shop, &w->shop, &post));
    town_hand(w, &w->resident, ROLE_RESIDENT, "510104018006", neighbour.name, neighbour.title);
    return town_told(ask, w, S("510104"));
}

Err town_write_plan(TownWriter *w) { return app_do(w->app, NULL, plan, w); }

typedef struct Batch {
    TownWriter *w;
    const TownCommunity *c;
    TownHand *hand;
    int from, to;
    int64_t *building_id;
    int index, serial;                             /* of the community; people written down so far */
} Batch;

static Err grids(Ask *ask)
{
    Batch *b = ask->prepared;
    const TownCommunity *c = b->c;
    for (int i = 0; i < c->grids_count; i++) {
        const TownGrid *g = &c->grids[i];
        TRY(put_place(ask, g->code, PLACE_GRID, g->name, 0, &g->shape, g->centre, true));
        b->w->written_places++;
    }
    for (int i = 0; i < c->microgrids_count; i++) {
        const TownMicrogrid *m = &c->microgrids[i];
        TRY(put_place(ask, m->code, PLACE_MICROGRID, m->name, m->households, &m->shape, m->centre, true));
        b->w->written_places++;
    }
    for (int i = 0; i < c->accounts_count; i++) TRY(put_account(ask, b->w, &c->accounts[i], &b->hand[i]));
    TRY(town_write_lines(ask, str_of(c->place->code)));
    return town_told(ask, b->w, str_of(c->place->code));
}

static const char *place_of(const TownCommunity *c, const TownBuilding *b)
{
    return b->units > 0 && b->microgrid[0] >= 0 ? c->microgrids[b->microgrid[0]].code : c->place->code;
}

static Err one_compound(Ask *ask, const TownCommunity *c, int at, int64_t *building_id)
{
    const TownCompound *from = &c->compounds[at];
    NewCompound compound = { ask_new_id(ask), from->name, str_of(c->place->code), from->centre.lon,
                             from->centre.lat,
                             outline(ask->arena, &from->shape), from->buildings_count, from->households,
                             true, 0 };
    TRY(divisions_put_compound(ask, &compound));
    for (int i = from->buildings_first; i < from->buildings_first + from->buildings_count; i++) {
        const TownBuilding *b = &c->buildings[i];
        NewBuilding building = {
            ask_new_id(ask), compound.id, b->number, b->name, str_of(place_of(c, b)), b->centre.lon,
            b->centre.lat,
            outline(ask->arena, &b->shape), b->floors, b->units > 0 ? b->units : 1, b->households_count, true,
            0
        };
        TRY(divisions_put_building(ask, &building));
        TRY(town_write_door(ask, building.id));
        building_id[i] = building.id;
    }
    return NULL;
}

static Err compounds(Ask *ask)
{
    Batch *b = ask->prepared;
    Arena start = *ask->arena;
    for (int i = 0; i < b->c->compounds_count; i++) {
        *ask->arena = start;           /* each needs no more than itself */
        TRY(one_compound(ask, b->c, i, b->building_id));
    }
    return town_told(ask, b->w, str_of(b->c->place->code));
}

/* The member of the micro-grid; where there is none, the worker of its grid; NULL: nobody. */
static const TownHand *who_visits(const Batch *b, Str microgrid)
{
    const TownHand *worker = NULL;
    for (int i = 0; i < b->c->accounts_count; i++) {
        const TownHand *h = &b->hand[i];
        if (h->actor.role == ROLE_MEMBER && str_eq(h->actor.place, microgrid)) return h;
        if (h->actor.role == ROLE_WORKER && str_starts(microgrid, h->actor.place)) worker = h;
    }
    return worker;
}

static Err counts(Ask *ask)
{
    Batch *b = ask->prepared;
    for (int i = 0; i < b->c->microgrids_count; i++)
        TRY(town_count_visits(ask, b->w, str_of(b->c->microgrids[i].code)));
    return NULL;
}

/* "1203": storey and door. */
static Err households(Ask *ask)
{
    Batch *b = ask->prepared;
    Arena start = *ask->arena;
    for (int i = b->from; i < b->to; i++) {
        const TownHousehold *h = &b->c->households[i];
        char room[16];
        *ask->arena = start;
        snprintf(room, sizeof room, "%d%02d", h->floor, h->door);
        Household door = { ask_new_id(ask), b->building_id[h->building], h->unit, h->floor, str_of(room),
                           str_of(b->c->microgrids[h->microgrid].code) };
        TRY(divisions_put_household(ask, &door));
        b->w->written_households++;
        TownDoor at = { b->c, b->index, i, b->serial, &door };
        TownHome home;
        if (b->w->with_people) {
            TRY(town_write_people(ask, b->w, &at, &home));
            TRY(town_write_visits(ask, b->w, &at, &home, who_visits(b, door.place)));
            TRY(town_write_register(ask, b->w, &at, &home, who_visits(b, door.place)));
        }
        b->serial += h->people;
    }
    return town_told(ask, b->w, str_of(b->c->place->code));
}

enum { HOUSEHOLDS_AT_ONCE = 1000 };    /* short enough not to hold up others on the lane */

Err town_write_community(TownWriter *w, const TownCommunity *c)
{
    if (!c->microgrids_count) return NULL;
    Arena whole = arena_make(8 << 20), room = whole;
    Batch b = { w, c, NEWS(w->keep, TownHand, c->accounts_count + 1), 0, 0,
        NEWS(&room, int64_t, c->buildings_count + 1), (int)(c->place - w->plan->communities), 0 };
    Err e = app_do(w->app, NULL, grids, &b);
    if (!e) e = app_do(w->app, NULL, compounds, &b);
    for (b.from = 0; !e && b.from < c->households_count; b.from = b.to) {
        b.to = b.from + HOUSEHOLDS_AT_ONCE < c->households_count
            ? b.from + HOUSEHOLDS_AT_ONCE : c->households_count;
        e = app_do(w->app, NULL, households, &b);
    }
    if (!e && w->with_people) e = app_do(w->app, NULL, counts, &b);
    if (!e) e = town_write_forces(w, c, &b.hand[0]);
    if (!e) e = town_write_points(w, c, b.hand);
    if (!e) e = town_write_facilities(w, c);
    if (!e) e = town_write_mediation(w, c, b.hand);
    if (!e) e = town_write_rounds(w, c, b.hand);
    if (!w->community) w->community_accounts = c->accounts_count;
    if (!w->community) w->community = b.hand;
    if (!e) town_collect(w, c, b.hand);
    arena_drop(whole, 8 << 20);
    return e;
}
