/* The demo town's cards and doors, 示例: work numbers out of 199009xxxxx, relay numbers for some, what
 * holders agree to, drawn portraits for some, codes at all doors. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/cards/cards.h"
#include "domains/doors/doors.h"
#include "image/image.h"
#include "paper/paper.h"

#include <stdio.h>

enum { RELAY_OF_100 = 15, FULL_OF_100 = 75, FACE_OF_100 = 55, OWN_OF_100 = 10, ABOUT_CARDS = 977 };
#define SCRATCH_BYTES ((size_t)64 << 20)

static const ImageLimits limits[1] = { {
    .bytes = 256 << 10, .pixels = 1000000, .side = 2000, .decoded_bytes = 16 << 20,
    .side_kept = 96, .side_thumb = 48, .quality = 84,
} };

static Str portrait(Ask *ask, Rand *r)
{
    ImagePair pair;
    Str png = paper_portrait(ask->arena, (unsigned)rand_between(r, 0, 1 << 20));
    Arena scratch = arena_make(SCRATCH_BYTES);
    Err e = png.len ? image_take(png, limits, ask->arena, scratch, &pair) : BROKEN;
    arena_drop(scratch, SCRATCH_BYTES);
    return e ? (Str){ 0 } : pair.full.jpeg;
}

static bool one_in(Rand *r, int of_100) { return rand_between(r, 0, 99) < of_100; }

Err town_write_card(Ask *ask, const TownWriter *w, const TownAccount *a, const TownHand *hand)
{
    if (a->role == TOWN_ADMIN) return NULL;
    char work[16], relay[24];
    uint64_t login = str_hash(str_of(a->login)), serial = login % 100000;
    Rand r = rand_from(w->plan->ask.seed * 131 + ABOUT_CARDS + login);
    snprintf(work, sizeof work, "199009%05u", (unsigned)serial);
    snprintf(relay, sizeof relay, "95013%05u,%02u", (unsigned)serial, (unsigned)(serial % 90 + 10));
    bool neighbour = a->role == TOWN_MEMBER, relays = one_in(&r, RELAY_OF_100), own = one_in(&r, OWN_OF_100);
    bool face = one_in(&r, FACE_OF_100), full = one_in(&r, FULL_OF_100);
    CardTold told = {
        .post = hand->post, .account = hand->account, .place = str_of(a->place),
        .work = neighbour && relays ? (Str){ 0 } : str_of(work), .relay = neighbour && relays ? str_of(relay)
            : (Str){ 0 },
        .number = neighbour && own ? CARD_EVERYBODY : CARD_NOBODY, .face = CARD_EVERYBODY,
        .full_name = neighbour && full
    };
    return cards_put(ask, &told, face ? portrait(ask, &r) : (Str){ 0 });
}

Err town_write_lines(Ask *ask, Str place)
{
    char number[16];
    uint64_t serial = str_hash(place) % 10000;
    snprintf(number, sizeof number, "199008%05u", (unsigned)serial);
    TRY(cards_put_line(ask, place, CARD_OFFICE, str_of(number)));
    snprintf(number, sizeof number, "199007%05u", (unsigned)serial);
    if (place.len == 12) TRY(cards_put_line(ask, place, CARD_DUTY, str_of(number)));
    snprintf(number, sizeof number, "199006%05u", (unsigned)serial);
    return place.len == 9 ? cards_put_line(ask, place, CARD_SUPERVISION, str_of(number)) : NULL;
}

Err town_write_door(Ask *ask, int64_t building_id) { return doors_put(ask, building_id, 0); }
