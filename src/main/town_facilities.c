/* Facilities of the demo town, 示例: what the map shows along the streets, with the services such places
 * have, and here and there a home for the old or a counter for odd jobs. What is missing is missing on
 * purpose: a life circle has gaps. */
#include "main/town_inside.h"

#include "base/rand.h"
#include "domains/facilities/facilities.h"
#include "town/town_ground.h"
#include "vocab/moment.h"

/* What a name ends with, what it offers then, and when that is open. `some`: one in so many has `more`. */
static const struct { TownPoiKind kind; const char *ending, *services,
    *more; int some; const char *hours; } made[] = {
    { TOWN_SHOP, "便利店", "convenience", "parcel", 2, "Mo-Su 07:00-23:00" },
    { TOWN_SHOP, "超市", "supermarket", "fresh_shop", 2, "Mo-Su 08:00-22:00" },
    { TOWN_SHOP, "水果店", "fresh_shop", NULL, 0, "Mo-Su 08:30-21:30" },
    { TOWN_SHOP, "五金店", "repair", "shared_tools", 4, "Mo-Sa 09:00-18:00" },
    { TOWN_SHOP, "理发店", "hairdresser", NULL, 0, "Tu-Su 10:00-21:00" },
    { TOWN_SHOP, "茶铺", "tea_coffee", NULL, 0, "Mo-Su 09:00-21:00" },
    { TOWN_RESTAURANT, "早餐店", "breakfast", NULL, 0, "Mo-Su 06:00-10:30" },
    { TOWN_RESTAURANT, "", "restaurant", "speciality_food", 5, "Mo-Su 10:30-21:30" },
    { TOWN_PHARMACY, "", "pharmacy", NULL, 0, "Mo-Su 08:00-22:00" },
    { TOWN_BANK, "", "bank", NULL, 0, "Mo-Fr 09:00-17:00; PH off" },
    { TOWN_GYM, "", "gym", "courts", 3, "Mo-Su 09:00-22:00" },
    { TOWN_MARKET, "", "wet_market,fresh_shop", "repair", 3, "Mo-Su 06:30-19:30" },
    { TOWN_KINDERGARTEN, "", "kindergarten", "nursery", 4, "Mo-Fr 08:00-17:30; PH off" },
    { TOWN_SCHOOL, "小学", "primary_school", NULL, 0, "Mo-Fr 08:00-17:00; PH off" },
    { TOWN_SCHOOL, "", "junior_school", NULL, 0, "Mo-Fr 08:00-18:00; PH off" },
    { TOWN_HOSPITAL, "", "general_practice,clinic,health_centre", "rehabilitation,chinese_medicine", 2,
        "24/7" },
    { TOWN_CLINIC, "", "health_station,general_practice,family_doctor,vaccination,chronic_care",
      "chinese_medicine,health_talks", 2, "Mo-Sa 08:30-17:30" },
    { TOWN_CANTEEN, "", "canteen,elder_meals", "meal_delivery,diet_meals", 2,
        "Mo-Sa 11:00-13:00,17:00-18:30" },
    { TOWN_COMMUNITY_CENTRE, "", "community_station,service_window,errand_help,social_insurance,legal_help,"
      "volunteering,deliberation,reading,clubs,culture_station", "self_service,job_help,after_school,"
      "community_learning,counselling,exhibition,parent_child", 2,
          "Mo-Fr 09:00-17:00; Sa 09:00-12:00; PH off" },
    { TOWN_PARK, "", "fitness_trail,outdoor_fitness,play_area", "playground,courts,small_field", 2, "" },
    { TOWN_TOILET, "", "toilet", NULL, 0, "24/7" },
    { TOWN_MALL, "", "mall,supermarket,restaurant", "theatre,bookshop,bakery", 2, "Mo-Su 10:00-22:00" },
};

/* At a corner of a compound, in one of so many communities. */
static const struct { const char *ending, *services; int of,
    corner; const char *hours; int places; } extra[] = {
    { "养老服务综合体", "day_care,short_stay,bath_help,aids_rental,rehabilitation,elder_agency,home_care", 2, 1,
      "Mo-Su 08:30-17:30", 40 },
    { "便民服务点", "housekeeping,laundry,photo_print,repair", 2, 2, "Mo-Sa 09:00-19:00", -1 },
    { "老年大学教学点", "elder_university,community_learning", 3, 3, "Mo-Fr 09:00-16:00; PH off", 120 },
    { "托育中心", "nursery,holiday_care,parent_child", 3, 0, "Mo-Fr 07:30-18:30; PH off", 45 },
    { "邻里共享小屋", "swap,shared_tools,festival_meals", 4, 1, "Sa-Su 10:00-17:00", -1 },
};

typedef struct TownFacilities { const TownWriter *w; const TownCommunity *c; Rand r;
                                int64_t today; bool far, gone; Rand past, free; } TownFacilities;

/* 余位, of the places where one stays or is cared for: most told lately, some full, some told too long ago,
 * some never. By draws of its own. */
static Err told(Ask *ask, TownFacilities *t, const Facility *f)
{
    enum { DAYS_OLD = 30 };
    bool cares = facility_offers(f->services, S("nursery")) || facility_offers(f->services, S("day_care"));
    if (f->state != FACILITY_OPEN || f->capacity == NONE || !cares) return NULL;
    int64_t turn = rand_between(&t->free, 0, 9), hour = rand_between(&t->free, 1, 40);
    int64_t free = turn < 2 ? 0 : rand_between(&t->free, 1, 9);
    if (turn == 9) return NULL;
    FacilityFree w = { ask_new_id(ask), f->id, free < f->capacity ? free : f->capacity, S("示例 · 社区受理员"),
                       ask->now_ms - hour * MOMENT_HOUR_MS - (turn == 8 ? DAYS_OLD * MOMENT_DAY_MS : 0) };
    return facilities_put_free(ask, &w);
}

/* What became of it lately: one in twenty moved here from round the corner, some have closed. By draws of its
 * own: the town of today is the same with or without. */
static Err became(Ask *ask, TownFacilities *t, Facility *f)
{
    enum { TWENTY = 20, CORNER = 30000 };              /* 1e-7 degree: some 330 m */
    Facility was = *f;
    int64_t turn = rand_between(&t->past, 0, TWENTY - 1), day = t->today - rand_between(&t->past, 20, 170);
    Str since = moment_date_text(ask->arena, day);
    if (f->state != FACILITY_OPEN || (turn && !t->gone)) return facilities_put(ask, f);
    if (!t->gone) was.lat += CORNER;
    else f->state = FACILITY_CLOSED, f->state_day = since;
    TRY(facilities_put(ask, &was));
    return facilities_put_change(ask, &was, f, since, t->gone ? S("示例：租约到期") : S(""));
}

static Err put(Ask *ask, TownFacilities *t, const TownPoi *p, Str services, const char *hours, int64_t places)
{
    enum { YEAR = 365 };
    int64_t since = t->today - rand_between(&t->r, 200, 9 * YEAR), asked = rand_between(&t->r, 0, 320);
    bool planned = rand_between(&t->r, 0, 79) == 0;
    Str day = moment_date_text(ask->arena, planned ? t->today + rand_between(&t->r, 20, 200) : since);
    Facility f = { .id = ask_new_id(ask), .name = p->name, .address = S(""), .lon = p->at.lon,
        .lat = p->at.lat,
        .services = services, .hours = str_of(hours), .capacity = places < 0 ? NONE : places, .operator =
            S("示例运营方"),
        .credit_code = S(""), .phone = S(""), .whom = S("社区便民专员"), .source = FACILITY_OF_SAMPLE,
        .access = (FacilityAccess)rand_between(&t->r, ACCESS_UNKNOWN, ACCESS_STEPS),
        .state = planned ? FACILITY_PLANNED : FACILITY_OPEN, .state_day = day,
        .confirmed_day = moment_date_text(ask->arena, t->today - asked), .confirmed_words = S("示例 · 社区受理员"),
        .made_ms = ask->now_ms, .version = 1 };
    f.place = str_of(t->far ? t->c->place->code : p->microgrid >= 0 ? t->c->microgrids[p->microgrid].code
                     : p->grid >= 0 ? t->c->grids[p->grid].code : t->c->place->code);
    TRY(became(ask, t, &f));
    return t->gone ? NULL : told(ask, t, &f);
}

/* There was one until lately. */
static Err put_gone(Ask *ask, TownFacilities *t, const TownPoi *p, Str services, const char *hours,
                    int64_t places)
{
    TownFacilities then = *t;
    then.gone = true;
    TRY(put(ask, &then, p, services, hours, places));
    t->past = then.past;
    return NULL;
}

static Str joined(Arena *keep, Str a, const char *b, const char *between)
{
    Buf to = buf_new(keep, 200);
    buf_add(&to, a);
    buf_adds(&to, between);
    buf_adds(&to, b);
    return buf_str(&to);
}

static Err one(Ask *ask, TownFacilities *t, const TownPoi *p)
{
    for (int i = 0; i < COUNT(made); i++) {
        if (made[i].kind != p->kind || !str_ends(p->name, str_of(made[i].ending))) continue;
        bool more = made[i].some && rand_between(&t->r, 0, made[i].some - 1) == 0;
        int64_t places = p->kind == TOWN_CANTEEN ? 20 * rand_between(&t->r, 4, 15)
                       : p->kind == TOWN_KINDERGARTEN ? 30 * rand_between(&t->r, 4, 12) : -1;
        Str services = str_of(made[i].services);
        if (more) services = joined(ask->arena, services, made[i].more, ",");
        return put(ask, t, p, services, made[i].hours, places);
    }
    return NULL;
}

/* Where nobody was put, only what people come to from further off is written down. */
static bool draws(TownPoiKind kind)
{
    return kind == TOWN_MARKET || kind == TOWN_SCHOOL || kind == TOWN_KINDERGARTEN || kind == TOWN_HOSPITAL
        || kind == TOWN_CLINIC || kind == TOWN_CANTEEN || kind == TOWN_COMMUNITY_CENTRE || kind == TOWN_PARK
        || kind == TOWN_MALL;
}

static Err all(Ask *ask)
{
    TownFacilities *t = ask->prepared;
    const TownCommunity *c = t->c;
    Arena start = *ask->arena;
    for (int i = 0; i < c->pois_count; i++) {
        *ask->arena = start;
        if (!t->far || draws(c->pois[i].kind)) TRY(one(ask, t, &c->pois[i]));
    }
    for (int i = 0; i < COUNT(extra) && c->compounds_count && !t->far; i++) {
        const TownCompound *x = &c->compounds[(7 * i + 3) % c->compounds_count];
        *ask->arena = start;
        bool none = rand_between(&t->r, 0, extra[i].of - 1) != 0;
        if (none && rand_between(&t->past, 0, 2)) continue;
        Str stem = str_part(c->place->name, 0, c->place->name.len - S("社区").len);
        TownPoi p = { .name = joined(ask->arena, stem, extra[i].ending, ""), .microgrid = -1, .grid = -1,
                      .at = x->shape.ring[0].at[extra[i].corner] };
        for (int m = 0; m < c->microgrids_count; m++)
            if (&c->compounds[c->microgrids[m].compound] == x) p.microgrid = m;
        TRY((none ? put_gone : put)(ask, t, &p, str_of(extra[i].services), extra[i].hours, extra[i].places));
    }
    TRY(facilities_touch(ask));
    return town_told(ask, t->w, str_of(c->place->code));
}

static Err write(TownWriter *w, const TownCommunity *c, bool far)
{
    int index = (int)(c->place - w->plan->communities);
    TownFacilities t = { w, c, rand_about(w->plan->ask.seed, 0x666163, (uint64_t)(uint32_t)index),
                         moment_day(w->plan->ask.now_ms), far, false,
                         rand_about(w->plan->ask.seed, 0x706173, (uint64_t)(uint32_t)index),
                         rand_about(w->plan->ask.seed, 0x667265, (uint64_t)(uint32_t)index) };
    return app_do(w->app, NULL, all, &t);
}

Err town_write_facilities(TownWriter *w, const TownCommunity *c) { return write(w, c, false); }

Err town_write_far_facilities(TownWriter *w)
{
    enum { COMMUNITY_BYTES = 64 << 20 };
    Arena whole = arena_make(COMMUNITY_BYTES), scratch = arena_make(COMMUNITY_BYTES);
    Err e = NULL;
    for (int i = 0; i < TOWN_COMMUNITIES && !e; i++) {
        Arena room = whole;
        TownCommunity c;
        if (w->plan->communities[i].chosen) continue;
        town_community(w->plan, i, &room, scratch, &c);
        e = write(w, &c, true);
    }
    arena_drop(whole, COMMUNITY_BYTES);
    arena_drop(scratch, COMMUNITY_BYTES);
    return e;
}
