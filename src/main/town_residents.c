/* The demo town's register of residents, 示例: as many people behind each door as the plan says. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/consents/consents.h"
#include "domains/divisions/divisions.h"
#include "domains/residents/residents.h"
#include "vocab/moment.h"

/* Places in membership_relation_names. */
enum { RELATION_HEAD = 1, RELATION_SPOUSE, RELATION_SON, RELATION_DAUGHTER, RELATION_PARENT = 6,
    RELATION_NONE = 10 };

static int relation_of(const TownPerson *p)
{
    switch (p->part) {
    case TOWN_HEAD:   return RELATION_HEAD;
    case TOWN_SPOUSE: return RELATION_SPOUSE;
    case TOWN_CHILD:  return p->female ? RELATION_DAUGHTER : RELATION_SON;
    case TOWN_PARENT: return RELATION_PARENT;
    default:          return RELATION_NONE;
    }
}

static MembershipRole role_of(const TownPerson *p)
{
    if (p->part == TOWN_HEAD) return p->tenant ? MEMBERSHIP_TENANT : MEMBERSHIP_OWNER;
    return p->part == TOWN_LODGER ? MEMBERSHIP_LODGER : MEMBERSHIP_FAMILY;
}

/* ---- Care (示例) ---- */

typedef struct Care { const char *kind; int every_days; } Care;

enum { YEAR_DAYS = 365, OLD = 65, VERY_OLD = 80 };

static int64_t years_of(const TownWriter *w, const TownPerson *p)
{
    int64_t born = 0;
    moment_read_date(p->birth_date, &born);
    return (moment_day(w->plan->ask.now_ms) - born) / YEAR_DAYS;
}

/* What somebody needs, by their age, who lives with them, and a lot. */
static Care care_of(int64_t years, int people, bool both_old, int64_t lot)
{
    if (years >= OLD && people == 1 && lot < 80) return (Care){ "C04", 7 };
    if (years >= VERY_OLD && lot < 6) return (Care){ "C07", 7 };
    if (years >= VERY_OLD && lot < 60) return (Care){ "C10", 30 };
    if (both_old && lot < 40) return (Care){ "C05", 30 };
    if (years >= 18 && lot == 99) return (Care){ "C02", 90 };
    if (years >= 18 && years < OLD && lot == 98) return (Care){ "C09", 30 };
    return (Care){ NULL, 0 };
}

/* Most who have a telephone agreed to be called; care is kept by consent or from the lists of civil
 * affairs. */
static Err plant_care(Ask *ask, const TownWriter *w, Rand *r, const TownPerson *p, int64_t id,
                      const Care *care)
{
    int64_t since = moment_day(w->plan->ask.now_ms) - rand_between(r, 120, 300);
    bool calls = p->phone[0] && rand_between(r, 0, 99) < 70;
    int64_t given_ms = moment_day_start_ms(since) + 10 * MOMENT_HOUR_MS;
    if (calls && p->part == TOWN_HEAD)
        TRY(consents_plant(ask, id, S("contact"), given_ms, (Str){ 0 }, (Str){ 0 }));
    if (!care->kind) return NULL;
    return consents_plant(ask, id, S("care"), given_ms, str_of(care->kind),
                          moment_date_text(ask->arena, since));
}

/* The demo's own neighbour has an account: an old lady of the first micro-grid, who sees her own record. */
static bool is_neighbour(const TownWriter *w, const TownDoor *at, int count, const TownPerson *head)
{
    return !w->neighbour_lives && count == 1 && head->female && !head->tenant && years_of(w, head) >= OLD
        && str_eq(at->door->place, S("510104018006001001"));
}

Err town_write_people(Ask *ask, TownWriter *w, const TownDoor *at, TownHome *ret)
{
    TownPerson person[TOWN_HOUSEHOLD_MOST];
    int count = at->c->households[at->household].people;
    Rand r = rand_from(w->plan->ask.seed ^ (uint64_t)at->community << 40 ^ (uint64_t)at->household << 8);
    town_people(w->plan, at->community, at->c, at->household, at->serial, ask->arena, person);
    bool both_old = count == 2 && years_of(w, &person[0]) >= OLD && years_of(w, &person[1]) >= OLD;
    bool neighbour = is_neighbour(w, at, count, &person[0]);
    if (neighbour) person[0].name = S("王秀英");
    *ret = (TownHome){ 0, count > 0 && (neighbour || person[0].tenant || rand_between(&r, 0, 99) >= 4) };
    for (int i = 0; i < count && i < TOWN_HOUSEHOLD_MOST; i++) {
        const TownPerson *p = &person[i];
        ResidentNew in = {
            .name = p->name, .identity_kind = IDENTITY_CITIZEN, .identity = str_of(p->identity),
            .phone = p->phone[0] ? str_of(p->phone) : (Str){ 0 }, .sex = -1, .origin = S("510104"),
            .kind = p->tenant || p->part == TOWN_LODGER ? RESIDENT_FLOATING : RESIDENT_REGISTERED,
            .household_id = at->door->id, .role = role_of(p), .relation = relation_of(p),
                .lives = ret->lived_in,
            .since = p->since
        };
        int64_t id;
        int64_t lot = rand_between(&r, 0, 99);
        Care care = ret->lived_in ? care_of(years_of(w, p), count, both_old, lot) : (Care){ NULL, 0 };
        TRY(residents_put(ask, &in, at->door->place, true, &id));
        TRY(plant_care(ask, w, &r, p, id, &care));
        if (neighbour && !i) {
            TRY(residents_put_account(ask, id, w->resident.account));
            w->neighbour_lives = true;
        }
        if (care.kind && (!ret->care_days
                          || care.every_days < ret->care_days)) ret->care_days = care.every_days;
        w->written_people++;
    }
    return NULL;
}
