/* Which tags may be walked on: a table. "key=value key=value" against what comes of it. */
#include "osm/osm_walk.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

enum { TAGS = 8 };

static int split(const char *text, OsmTag tag[TAGS])
{
    int count = 0;
    for (Str rest = str_of(text); rest.len;) {
        Str word = str_cut(&rest, ' ');
        tag[count].key = str_cut(&word, '=');
        tag[count++].value = word;
    }
    return count;
}

typedef struct WayCase { const char *tags; bool walked, area; int kind, flags, level, rise_dm; } WayCase;

static const WayCase ways[] = {
    { "highway=residential", true, false, NET_WAY, 0, 0, 0 },
    { "highway=residential oneway=yes", true, false, NET_WAY, 0, 0, 0 },
    { "highway=motorway foot=yes", false, false, 0, 0, 0, 0 },
    { "highway=trunk motorroad=yes", false, false, 0, 0, 0, 0 },
    { "highway=proposed", false, false, 0, 0, 0, 0 },
    { "building=yes", false, false, 0, 0, 0, 0 },
    { "highway=service access=no", false, false, 0, 0, 0, 0 },
    { "highway=service access=no foot=yes", true, false, NET_WAY, 0, 0, 0 },
    { "highway=service access=private", true, false, NET_WAY, NET_PRIVATE, 0, 0 },
    { "highway=service access=private foot=designated", true, false, NET_WAY, 0, 0, 0 },
    { "highway=path foot=no access=yes", false, false, 0, 0, 0, 0 },
    { "highway=footway footway=crossing", true, false, NET_CROSSING, 0, 0, 0 },
    { "highway=steps step_count=10 incline=up", true, false, NET_STEPS, 0, 0, 16 },
    { "highway=steps step_count=10 incline=down", true, false, NET_STEPS, 0, 0, -16 },
    { "highway=steps step_count=10", true, false, NET_STEPS, 0, 0, 0 },
    { "highway=steps conveying=forward", true, false, NET_STEPS, NET_NOT_BACK, 0, 0 },
    { "highway=footway oneway:foot=-1", true, false, NET_WAY, NET_NOT_THERE, 0, 0 },
    { "highway=footway foot:backward=no", true, false, NET_WAY, NET_NOT_BACK, 0, 0 },
    { "highway=footway bridge=yes layer=2", true, false, NET_WAY, NET_BRIDGE, 2, 0 },
    { "highway=footway tunnel=yes", true, false, NET_WAY, NET_TUNNEL, -1, 0 },
    { "highway=footway tunnel=no bridge=no", true, false, NET_WAY, 0, 0, 0 },
    { "highway=pedestrian area=yes", true, true, NET_WAY, 0, 0, 0 },
    { "highway=pedestrian", true, false, NET_WAY, 0, 0, 0 },
    { "place=square", true, true, NET_WAY, 0, 0, 0 },
    { "railway=platform", true, true, NET_WAY, 0, 0, 0 },
};

static void ways_as_tagged(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT(ways); i++) {
        OsmTag tag[TAGS];
        RawWay w = { 0 };
        bool area = false;
        int count = split(ways[i].tags, tag);
        bool walked = osm_walk_way(tag, count, &w, &area);
        bool right = walked == ways[i].walked;
        if (walked)
            right &= area == ways[i].area && w.kind == ways[i].kind && w.flags == ways[i].flags
                  && w.level == ways[i].level && w.rise_dm == ways[i].rise_dm;
        if (!right) fail_msg("%s", ways[i].tags);
    }
}

/* state -1: no gate */
typedef struct GateCase { const char *tags; int state; const char *hours; } GateCase;

static const GateCase gates[] = {
    { "barrier=gate", NET_GATE_OPEN, "" },
    { "barrier=gate access=private", NET_GATE_PRIVATE, "" },
    { "barrier=gate access=no", NET_GATE_CLOSED, "" },
    { "barrier=gate access=no foot=yes", NET_GATE_OPEN, "" },
    { "barrier=gate locked=yes", NET_GATE_CLOSED, "" },
    { "barrier=lift_gate opening_hours=24/7", NET_GATE_OPEN, "24/7" },
    { "barrier=bollard", -1, "" },
    { "barrier=bollard access=no", NET_GATE_CLOSED, "" },
    { "amenity=bench", -1, "" },
};

static void gates_as_tagged(void **state)
{
    (void)state;
    for (int i = 0; i < COUNT(gates); i++) {
        OsmTag tag[TAGS];
        NetGateState is = NET_GATE_OPEN;
        Str hours = { 0 };
        int count = split(gates[i].tags, tag);
        bool gate = osm_walk_gate(tag, count, &is, &hours);
        bool right = gate == (gates[i].state >= 0);
        if (gate) right &= (int)is == gates[i].state && str_eq(hours, str_of(gates[i].hours));
        if (!right) fail_msg("%s", gates[i].tags);
    }
}

static void compounds_as_tagged(void **state)
{
    (void)state;
    static const struct { const char *tags; int flags; } cases[] = {        /* -1: none */
        { "landuse=residential", 0 }, { "landuse=residential access=private", NET_PRIVATE },
        { "landuse=residential access=no", -1 }, { "landuse=retail", -1 }, { "barrier=fence", -1 },
        { "landuse=residential foot=yes access=no", 0 },
    };
    for (int i = 0; i < COUNT(cases); i++) {
        OsmTag tag[TAGS];
        RawWay w = { 0 };
        int count = split(cases[i].tags, tag);
        bool is = osm_walk_compound(tag, count, &w);
        if (is != (cases[i].flags >= 0) || (is && (w.flags != cases[i].flags || w.kind != NET_COMPOUND)))
            fail_msg("%s", cases[i].tags);
    }
}

int main(void)
{
    const struct CMUnitTest all[] = { cmocka_unit_test(ways_as_tagged), cmocka_unit_test(gates_as_tagged),
                                      cmocka_unit_test(compounds_as_tagged) };
    return cmocka_run_group_tests(all, NULL, NULL);
}
