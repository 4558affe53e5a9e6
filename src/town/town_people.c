/* Who lives behind each door: invented, from the seed, door by door, each without the others. */
#include "town/town_ground.h"
#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { YEAR_DAYS = 365, SPARE_DAYS = 400 };        /* nobody is born after the town was founded */

/* In days. Of those who live alone more are old. */
static int64_t head_age(Rand *r, bool alone)
{
    int64_t lot = rand_between(r, 0, 99), old = alone ? 35 : 20;
    int64_t years = lot < old ? rand_between(r, 60, 94) : rand_between(r, 24, 59);
    return years * YEAR_DAYS + rand_between(r, 0, YEAR_DAYS);
}

static TownPart part_of(Rand *r, int i)
{
    int64_t lot = rand_between(r, 0, 99);
    if (i == 0) return TOWN_HEAD;
    if (i == 1) return lot < 75 ? TOWN_SPOUSE : lot < 85 ? TOWN_CHILD : TOWN_LODGER;
    return lot < 70 ? TOWN_CHILD : lot < 93 ? TOWN_PARENT : TOWN_LODGER;
}

static int64_t age_of(Rand *r, TownPart part, int64_t head)
{
    int64_t apart = rand_between(r, 22, 34) * YEAR_DAYS, near = rand_between(r, -5, 5) * YEAR_DAYS;
    int64_t age = part == TOWN_CHILD ? head - apart : part == TOWN_PARENT ? head + apart : head + near;
    if (part == TOWN_LODGER) age = rand_between(r, 20, 40) * YEAR_DAYS;
    if (age > 98 * YEAR_DAYS) age = 98 * YEAR_DAYS;
    return age < SPARE_DAYS ? SPARE_DAYS : age + rand_between(r, 0, YEAR_DAYS - 1);
}

/* 99, community, thousand, birthday, serial, check: the sex is the serial's parity. */
static void identity_write(TownPerson *p, int community, int serial)
{
    const char *born = p->birth_date.at;
    unsigned of = (unsigned)community + 1, n = (unsigned)serial;
    char text[24];
    snprintf(text, sizeof text, "99%02u%02u%.4s%.2s%.2s%03u", of % 100u, n / 1000u % 100u, born, born + 5,
             born + 8, n % 1000u);
    snprintf(p->identity, sizeof p->identity, "%.17s%c", text, identity_check_char(str_of(text)));
    p->female = n % 2u == 0;
}

void town_people(const TownPlan *plan, int community, const TownCommunity *c, int household, int serial,
                 Arena *keep, TownPerson ret[TOWN_HOUSEHOLD_MOST])
{
    Rand r = rand_about(plan->ask.seed, ABOUT_PERSON, (uint64_t)community << 32 | (uint64_t)household);
    int people = c->households[household].people;
    int64_t today = moment_day(plan->ask.now_ms), head = head_age(&r, people == 1);
    bool tenant = rand_between(&r, 0, 99) < 30;
    int64_t moved = today - SPARE_DAYS - rand_between(&r, 0, 12 * YEAR_DAYS);
    for (int i = 0; i < people && i < TOWN_HOUSEHOLD_MOST; i++) {
        TownPerson *p = &ret[i];
        *p = (TownPerson){ .name = person_name(&r, keep), .tenant = tenant, .part = part_of(&r, i) };
        int64_t age = i ? age_of(&r, p->part, head) : head, born = today - age;
        p->birth_date = moment_date_text(keep, born);
        p->since = moment_date_text(keep, moved > born ? moved : born);
        identity_write(p, community, serial + i);
        if (age > 12 * YEAR_DAYS)
            snprintf(p->phone, sizeof p->phone, "1990%02u%05u", ((unsigned)community + 1) % 100u,
                     ((unsigned)serial + (unsigned)i) % 100000u);
    }
}
