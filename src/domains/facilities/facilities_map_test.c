/* What tags say of a facility, whose word counts where the map and the register differ, an extract. */
#include "domains/facilities/facilities_things.h"
#include "osm/osm_import.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { ROOM = 64 << 20 };
static const char *extract = "";

static FacilityKind kind[] = { { .code = { "bank", 4 }, .name = { "银行", 6 } }, { .code = { "cafe", 4 } },
                               { .code = { "toilet", 6 }, .name = { "公厕", 6 } } };
static FacilityTag tag[] = { { .code = { "amenity=bank", 12 }, .kind = { "bank", 4 } },
    { .code = { "amenity=cafe", 12 }, .kind = { "cafe", 4 } }, { .code = { "amenity=school", 14 } },
    { .code = { "amenity=toilets", 15 }, .kind = { "toilet", 6 } },
    { .code = { "shop=gone", 9 }, .kind = { "no_longer", 9 } } };
static const List kinds = { kind, COUNT(kind) }, tags = { tag, COUNT(tag) };

static Arena keep;

static FacilityTagged thing(const OsmTag *t, int count, FacilityThing *ret)
{
    OsmPoi p = { .kind = OSM_NODE, .id = 5, .tags = t, .tag_count = count };
    return facility_thing(&p, &tags, &kinds, ret, &keep);
}

static void tags_make_services(void **state)
{
    (void)state;
    FacilityThing t;
    OsmTag cafe_bank[] = { { S("amenity"), S("cafe; bank;cafe") }, { S("name"), S("A\nB") } };
    OsmTag school[] = { { S("amenity"), S("school") } }, tree[] = { { S("natural"), S("tree") } };
    OsmTag gone[] = { { S("shop"), S("gone") } };
    OsmTag closed[] = { { S("amenity"), S("bank") }, { S("access"), S("private") } };
    OsmTag unnamed[] = { { S("amenity"), S("toilets") }, { S("wheelchair"), S("no") } };
    assert_int_equal(thing(cafe_bank, 2, &t), TAGGED_TAKEN);
    assert_true(str_eq(t.is.services, S("bank,cafe")) && str_eq(t.is.name, S("A B")) &&
                str_eq(t.is.ref, S("node/5")));
    assert_int_equal(thing(school, 1, &t), TAGGED_NO_KIND);
    assert_int_equal(thing(gone, 1, &t), TAGGED_NO_KIND);      /* the service is no longer in force */
    assert_int_equal(thing(tree, 1, &t), TAGGED_NOTHING);
    assert_int_equal(thing(closed, 2, &t), TAGGED_PRIVATE);
    assert_int_equal(thing(unnamed, 2, &t), TAGGED_TAKEN);
    assert_true(str_eq(t.is.name, S("公厕")) && t.notes == NOTE_NAMELESS && t.is.access == ACCESS_STEPS);
    assert_true(facility_tag_known(&tags, school, 1) && !facility_tag_known(&tags, tree, 1));
}

static void what_cannot_be_read_is_left_empty(void **state)
{
    (void)state;
    FacilityThing t;
    char name[200];
    for (int i = 0; i < 66; i++) memcpy(name + 3 * i, "名", 3);
    OsmTag bad[] = { { S("amenity"), S("bank") }, { S("opening_hours"), S("Mo-Xx") }, { S("phone"),
            S("call me") },
                     { S("name"), { name, 198 } } };
    OsmTag good[] = { { S("amenity"), S("bank") }, { S("opening_hours"), S("Mo-Fr 09:00-17:00") },
                      { S("contact:phone"), S("+86-28-8666 1234; 110") }, { S("name"), S("x") },
                          { S("name:zh"), S("中") } };
    assert_int_equal(thing(bad, 4, &t), TAGGED_TAKEN);
    assert_int_equal(t.notes, NOTE_HOURS | NOTE_PHONE | NOTE_CUT);
    assert_true(!t.is.hours.len && !t.is.phone.len && str_eq(t.hours_said, S("Mo-Xx"))
                && utf8_count(t.is.name) == 60);
    assert_int_equal(thing(good, 5, &t), TAGGED_TAKEN);
    assert_int_equal(t.notes, 0);
    assert_true(str_eq(t.is.phone, S("02886661234")) && str_eq(t.is.name, S("中")) && t.is.hours.len);
}

static Facility made(const char *name, const char *hours, const char *services)
{
    return (Facility){ .id = 9, .name = str_of(name), .address = S(""), .services = str_of(services),
                       .hours = str_of(hours), .operator = S(""), .phone = S(""), .lon = 1040000000,
                           .lat = 306000000,
                       .state = FACILITY_OPEN };
}

static FacilityMapFate merge(Facility theirs, const FacilityBrought *base, bool frozen, Facility *now,
                             FacilityBrought *ret, List *diffs)
{
    FacilityThing t = { .is = theirs };
    FacilityBrought was = base ? *base : (FacilityBrought){ 0 };
    return facility_merge(&t, base ? &was : NULL, frozen, now, ret, diffs, &keep);
}

static void whose_word_counts(void **state)
{
    (void)state;
    FacilityBrought base, next;
    List diffs;
    Facility now = made("A", "", "bank");
    /* never met: what is empty is filled, what we wrote stays */
    assert_int_equal(merge(made("B", "24/7", "bank"), NULL, false, &now, &base, &diffs), MAP_CORRECTED);
    assert_true(str_eq(now.name, S("A")) && str_eq(now.hours, S("24/7")) && diffs.count == 2);
    assert_int_equal(base.own, 1 << MAP_NAME | 1 << MAP_DOOR | 1 << MAP_SERVICES);
    /* what it brought it may correct; what it says no longer stays */
    assert_int_equal(merge(made("B", "Mo 09:00-10:00", "bank"), &base, false, &now, &base, &diffs),
                     MAP_CORRECTED);
    assert_true(str_eq(now.hours, S("Mo 09:00-10:00")) && str_eq(now.name, S("A")));
    assert_int_equal(merge(made("B", "", "bank"), &base, false, &now, &base, &diffs), MAP_DIFFERS);
    assert_true(str_eq(now.hours, S("Mo 09:00-10:00")) && str_eq(base.hours, S("Mo 09:00-10:00")));
    /* ours from now on, emptied or filled, though it be what the map said */
    now.hours = S("");
    assert_int_equal(merge(made("A", "24/7", "bank"), &base, false, &now, &next, &diffs), MAP_DIFFERS);
    assert_true(!now.hours.len && next.own >> MAP_HOURS & 1 && diffs.count == 1);
    now.hours = S("24/7");
    assert_int_equal(merge(made("A", "Su 09:00-10:00", "bank"), &next, false, &now, &next, &diffs),
                     MAP_DIFFERS);
    assert_true(str_eq(now.hours, S("24/7")));
    /* frozen: nothing, and nothing is remembered as brought */
    Facility fresh = made("A", "", "bank");
    assert_int_equal(merge(made("A", "24/7", "bank"), NULL, true, &fresh, &base, &diffs), MAP_DIFFERS);
    assert_true(!fresh.hours.len && !base.hours.len);
}

static void doors_and_services(void **state)
{
    (void)state;
    FacilityBrought base;
    List diffs;
    Facility now = made("A", "", "bank,cafe"), theirs = made("A", "", "cafe");
    theirs.lat += 2500;                                        /* 28 m */
    /* the map knows less */
    assert_int_equal(merge(theirs, NULL, false, &now, &base, &diffs), MAP_SAME);
    theirs.lat += 500;                                         /* 33 m */
    assert_int_equal(merge(theirs, NULL, false, &now, &base, &diffs), MAP_DIFFERS);
    assert_true(now.lat == 306000000);
    base = (FacilityBrought){ .name = S("A"), .lon = now.lon, .lat = now.lat, .services = S("bank,cafe"),
                              .address = S(""),
                              .hours = S(""), .operator = S(""), .phone = S("") };
    theirs.place = S("510104018006");
    assert_int_equal(merge(theirs, &base, false, &now, &base, &diffs), MAP_CORRECTED);
    assert_true(now.lat == 306003000 && str_eq(now.services, S("cafe")) && str_eq(now.place,
            S("510104018006")));
    now.state = FACILITY_CLOSED;
    theirs.hours = S("24/7");
    assert_int_equal(merge(theirs, &base, false, &now, &base, &diffs), MAP_DIFFERS);
    assert_true(!now.hours.len);
}

static bool all_banks(void *ctx, const OsmTag *t, int32_t count)
{
    (void)ctx;
    return facility_tag_known(&tags, t, count);
}

static void a_real_extract(void **state)
{
    (void)state;
    char why[256];
    FILE *in = fopen(extract, "rb");
    if (!in) {
        print_message("1 extract skipped: not here\n");
        skip();
    }
    OsmPois all, some;
    OsmWanted want = { all_banks, NULL, -1800000000, -900000000, 1800000000, 900000000 };
    assert_null(osm_pois_within(in, 300000, &want, &all, &keep, why));
    want.north = 306900000;
    assert_null(osm_pois_within(in, 300000, &want, &some, &keep, why));
    fclose(in);
    print_message("%lld things, %lld without a place; %lld of them in the south\n", (long long)all.count,
                  (long long)all.placeless, (long long)some.count);
    assert_true(all.count > 100 && some.count > 20 && some.count + some.outside == all.count);
    for (int64_t i = 0; i < all.count; i++)
        assert_true(all.at[i].lon > 1040000000 && all.at[i].lon < 1042000000 && all.at[i].lat > 306000000
                    && all.at[i].lat < 308000000);
    Arena small = arena_make(1 << 14);
    in = fopen(extract, "rb");
    assert_ptr_equal(osm_pois_within(in, 300000, &want, &all, &small, why), OSM_TOO_LARGE);
    fclose(in);
    arena_drop(small, 1 << 14);
}

int main(int argc, char **argv)
{
    if (argc > 1) extract = argv[1];
    keep = arena_make(ROOM);
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tags_make_services), cmocka_unit_test(what_cannot_be_read_is_left_empty),
        cmocka_unit_test(whose_word_counts), cmocka_unit_test(doors_and_services),
            cmocka_unit_test(a_real_extract),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
