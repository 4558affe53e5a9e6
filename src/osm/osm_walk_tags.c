/* Which tags may be walked on. After the pages Key:highway, Key:access, Key:foot, Key:barrier,
 * Key:conveying and OSM_tags_for_routing/Access_restrictions of the OpenStreetMap wiki. */
#include "osm/osm_walk.h"

#include "base/shape.h"

typedef struct Tags { const OsmTag *tag; int32_t count; } Tags;

static Str get(const Tags *t, const char *key)
{
    Str k = str_of(key);
    for (int32_t i = 0; i < t->count; i++)
        if (str_eq(t->tag[i].key, k)) return t->tag[i].value;
    return (Str){ 0 };
}

static bool one_of(Str value, const char *const *list) { return shape_name_index(list, value) >= 0; }
static bool yes(Str value) { return value.len && !str_eq(value, S("no")) && !str_eq(value, S("0")); }

/* Of highway=…: what nobody walks on, whatever else is said. */
static const char *const never[] = { "motorway", "motorway_link", "construction", "proposed", "planned",
    "abandoned", "razed", "demolished", "disused", "raceway", "bus_guideway", "escape", "rest_area",
        "services",
    "via_ferrata", "no", "emergency_bay", "street_lamp", "traffic_signals", "bus_stop", "platform_edge",
        NULL };
static const char *const let_in[] = { "yes", "designated", "permissive", "official", "destination",
                                     "customers",
    "use_sidepath", NULL };
static const char *const own_only[] = { "private", "residents", "permit", "delivery", "agricultural",
                                       "forestry",
    NULL };
static const char *const areas[] = { "pedestrian", "footway", "path", "service", "platform", "corridor",
    "living_street", "unclassified", NULL };

typedef enum Access { UNSAID, LET_IN, OWN_ONLY, KEPT_OUT } Access;

static Access access_of(const Tags *t)
{
    static const char *const key[] = { "foot", "access" };
    for (int i = 0; i < 2; i++) {
        Str value = get(t, key[i]);
        if (!value.len) continue;
        if (str_eq(value, S("no"))) return KEPT_OUT;
        if (one_of(value, own_only)) return OWN_ONLY;
        if (one_of(value, let_in)) return LET_IN;
    }
    return UNSAID;
}

static int8_t small(Str value)
{
    double n = 0;
    Str first = str_cut(&value, ';');
    return str_real(first, &n) && n >= -20 && n <= 100 ? (int8_t)(n < 0 ? n - 0.5 : n + 0.5) : 0;
}

static void take_level(const Tags *t, RawWay *w)
{
    if (yes(get(t, "bridge"))) w->flags |= NET_BRIDGE;
    if (yes(get(t, "tunnel"))) w->flags |= NET_TUNNEL;
    Str layer = get(t, "layer");
    if (!layer.len) layer = get(t, "level");
    w->level = layer.len ? small(layer) : w->flags & NET_BRIDGE ? 1 : w->flags & NET_TUNNEL ? -1 : 0;
}

/* oneway= is for wheels; walkers have their own words, and moving steps theirs. */
static void take_direction(const Tags *t, RawWay *w)
{
    Str oneway = get(t, "oneway:foot"), conveying = get(t, "conveying");
    bool back = str_eq(oneway, S("-1")) || str_eq(get(t, "foot:forward"), S("no"))
             || str_eq(conveying, S("backward"));
    bool there = str_eq(oneway, S("yes")) || str_eq(oneway, S("1"))
        || str_eq(get(t, "foot:backward"), S("no"))
              || str_eq(conveying, S("forward"));
    if (there && !back) w->flags |= NET_NOT_BACK;
    if (back && !there) w->flags |= NET_NOT_THERE;
}

/* A step is 16 cm high where nobody says. Only steps of which somebody says where they lead up. */
static void take_rise(const Tags *t, RawWay *w)
{
    int64_t steps = 0;
    Str incline = get(t, "incline");
    bool down = str_eq(incline, S("down")) || str_starts(incline, S("-"));
    if (!incline.len || !str_int(get(t, "step_count"), &steps) || steps < 1 || steps > 2000) return;
    w->rise_dm = (int16_t)(down ? -(steps * 16 + 5) / 10 : (steps * 16 + 5) / 10);
}

bool osm_walk_way(const OsmTag *tags, int32_t count, RawWay *ret, bool *ret_area)
{
    Tags t = { tags, count };
    RawWay w = { .kind = NET_WAY };
    Str highway = get(&t, "highway"), foot = get(&t, "foot");
    bool square = str_eq(get(&t, "place"), S("square"));
    bool platform = str_eq(get(&t, "railway"), S("platform"))
        || str_eq(get(&t, "public_transport"), S("platform"));
    bool pier = str_eq(get(&t, "man_made"), S("pier"));
    if (!highway.len && !square && !platform && !pier) return false;
    if (highway.len && one_of(highway, never)) return false;
    if (str_eq(get(&t, "motorroad"), S("yes")) && !one_of(foot, let_in)) return false;
    if (str_eq(get(&t, "area:highway"), S("yes"))) return false;
    Access access = access_of(&t);
    if (access == KEPT_OUT) return false;
    if (access == OWN_ONLY) w.flags |= NET_PRIVATE;
    bool crossing = str_eq(get(&t, "footway"), S("crossing")) || str_eq(get(&t, "path"), S("crossing"))
                 || str_eq(get(&t, "cycleway"), S("crossing")) || str_eq(highway, S("crossing"));
    if (crossing) w.kind = NET_CROSSING;
    if (str_eq(highway, S("steps"))) w.kind = NET_STEPS;
    take_level(&t, &w);
    take_direction(&t, &w);
    if (w.kind == NET_STEPS) take_rise(&t, &w);
    Str area = get(&t, "area");
    *ret_area = !str_eq(area, S("no")) && (square || ((platform || pier) && !highway.len)
             || (yes(area) && one_of(highway, areas)));
    *ret = w;
    return true;
}

bool osm_walk_compound(const OsmTag *tags, int32_t count, RawWay *ret)
{
    Tags t = { tags, count };
    if (!str_eq(get(&t, "landuse"), S("residential"))) return false;
    *ret = (RawWay){ .kind = NET_COMPOUND, .flags = access_of(&t) == OWN_ONLY ? NET_PRIVATE : 0 };
    return access_of(&t) != KEPT_OUT;
}

bool osm_walk_gate(const OsmTag *tags, int32_t count, NetGateState *ret_state, Str *ret_hours)
{
    static const char *const gates[] = { "gate", "lift_gate", "swing_gate", "kissing_gate", "wicket_gate",
        "sliding_gate", "sliding_beam", "turnstile", "full-height_turnstile", "entrance", "hampshire_gate",
        "border_control", "toll_booth", NULL };
    Tags t = { tags, count };
    Str barrier = get(&t, "barrier");
    if (!barrier.len) return false;
    Access access = access_of(&t);
    bool gate = one_of(barrier, gates), locked = str_eq(get(&t, "locked"), S("yes"));
    /* a bollard, a kerb: walked past */
    if (!gate && access != KEPT_OUT && access != OWN_ONLY) return false;
    *ret_state = access == KEPT_OUT || locked ? NET_GATE_CLOSED : access == OWN_ONLY ? NET_GATE_PRIVATE
               : NET_GATE_OPEN;
    Str hours = get(&t, "opening_hours");
    *ret_hours = hours.len <= 1000 && utf8_valid(hours) ? hours : (Str){ 0 };
    return true;
}
