/* The network as staff see it who draw over it: its lines in a window, what became of each edit, and the
 * buildings near which it is missing. */
#include "domains/circles/circles_measure.h"

#include "domains/divisions/divisions.h"

enum { EDGES_MOST = 12000, GAPS_MOST = 200 };

typedef struct CircleWayOutcome { int64_t id; WayOutcome outcome; } CircleWayOutcome;
SHAPE(CircleWayOutcome, "what became of an edit",
    ID      (CircleWayOutcome, id,                      "the edit"),
    NAME    (CircleWayOutcome, outcome, 0, way_outcomes,
             "applied; there: the map has it by now; loose: it joins no way; far: no way is there"));
typedef struct CircleGap { Str name, place_words; int64_t lon, lat, households, metres; } CircleGap;
SHAPE(CircleGap, "a building near which the network is missing",
    TEXT    (CircleGap, name, 0, 60,                    "its name"),
    TEXT    (CircleGap, place_words, 0, 120,            "in which micro-grid"),
    LON     (CircleGap, lon, 0,                         "where"),
    LAT     (CircleGap, lat, 0,                         "where"),
    INT     (CircleGap, households, 0, ID_MAX,          "homes in it"),
    INT     (CircleGap, metres, -1, ID_MAX,
             "to the nearest way; -1: none within half a kilometre"));
typedef struct CircleWays { bool network; List outcomes; int64_t gap_households; List gaps; } CircleWays;
SHAPE(CircleWays, "edits on the network in use",
    BOOL    (CircleWays, network, 0,                    "there is a network to draw over"),
    LIST    (CircleWays, outcomes, CircleWayOutcome_shape, 0, 100000, "edits in force"),
    INT     (CircleWays, gap_households, 0, ID_MAX,     "households near which it is missing"),
    LIST    (CircleWays, gaps, CircleGap_shape, 0, GAPS_MOST, "their buildings: the most homes first"));
typedef struct CircleWindow { int64_t west, south, east, north; } CircleWindow;
SHAPE(CircleWindow, "a window",
    LON     (CircleWindow, west, 0,                     "its western edge"),
    LAT     (CircleWindow, south, 0,                    "its southern edge"),
    LON     (CircleWindow, east, 0,                     "its eastern edge"),
    LAT     (CircleWindow, north, 0,                    "its northern edge"));

/* The most homes stay: a short list kept in order. */
static void gap_in(List *gaps, const CircleGap *g)
{
    CircleGap *at = gaps->at;
    int64_t i = gaps->count;
    if (i == GAPS_MOST && at[i - 1].households >= g->households) return;
    if (i < GAPS_MOST) gaps->count++;
    else i--;
    for (; i > 0 && at[i - 1].households < g->households; i--) at[i] = at[i - 1];
    at[i] = *g;
}

Err circles_ways(Ask *ask)
{
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const CircleLand *l = s->land;
    CircleWayOutcome *to = NEWS(ask->arena, CircleWayOutcome, l->ways + 1);
    CircleWays ret = { l->network != 0, { to, 0 }, 0, { NEWS(ask->arena, CircleGap, GAPS_MOST), 0 } };
    for (int32_t i = 0; i < l->ways && l->network; i++)
        if (scope_holds(&ask->who.scope, l->way[i].place))
            to[ret.outcomes.count++] = (CircleWayOutcome){ l->way[i].id, l->way_outcome[i] };
    for (int32_t u = 0; u < l->homes && l->network; u++) {
        const CircleHome *h = &l->home[u];
        const Snap *snap = &l->walker[0].homes.snap[u];
        if (!circles_gap(l, snap) || !scope_holds(&ask->who.scope, h->place)) continue;
        ret.gap_households += h->households;
        gap_in(&ret.gaps, &(CircleGap){ h->name, h->place, h->lon, h->lat, h->households,
                                        snap->edge < 0 ? -1 : (int64_t)snap->off_mm / 1000 });
    }
    CircleGap *g = ret.gaps.at;
    for (int64_t i = 0; i < ret.gaps.count; i++) g[i].place_words = divisions_words(ask, g[i].place_words);
    return answer(ask, 200, &CircleWays_shape, &ret);
}

static void line(Buf *b, const Net *net, const NetEdge *e)
{
    for (int32_t k = 0; k <= e->inner + 1; k++) {
        Spot p = net->at[net_point(e, k)];
        buf_fmt(b, "%s[%.7f,%.7f]", k ? "," : "", p.x / 1e7, p.y / 1e7);
    }
}

static bool in_window(const CircleWindow *w, Spot p)
{
    return p.x >= w->west && p.x <= w->east && p.y >= w->south && p.y <= w->north;
}

Err circles_ways_map(Ask *ask)
{
    static const char *const gate_states[] = { "open", "private", "closed" };
    const CircleWindow *w = QUERY(ask, CircleWindow);
    const CircleStock *s;
    TRY(circles_stock(ask, &s));
    const Net *net = &s->land->net;
    int32_t told = 0;
    Buf b = buf_new(ask->arena, 256 << 10);
    buf_adds(&b, "{\"type\":\"FeatureCollection\",\"features\":[");
    for (int32_t i = 0; i < net->edges; i++) {
        const NetEdge *e = &net->edge[i];
        if (!in_window(w, net->at[e->a]) && !in_window(w, net->at[e->b])) continue;
        if (told++ == EDGES_MOST)
            return ask_blame(ask, TOO_LARGE, "", "范围内的路太多，请放大地图", "too many ways: a smaller window");
        buf_fmt(&b, "%s{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[",
                told > 1 ? "," : "");
        line(&b, net, e);
        buf_fmt(&b, "]},\"properties\":{\"kind\":\"%s\",\"state\":\"%s\",\"added\":%s}}", net_kinds[e->kind],
                e->flags & NET_CLOSED ? "closed" : e->flags & NET_PRIVATE ? "private" : "open",
                e->flags & NET_ADDED ? "true" : "false");
    }
    for (int32_t i = 0; i < net->gates; i++) {
        const NetGate *g = &net->gate[i];
        Spot p = net->at[g->node];
        if (!in_window(w, p)) continue;
        buf_fmt(&b, "%s{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[%.7f,%.7f]},"
                "\"properties\":{\"kind\":\"gate\",\"state\":\"%s\",\"hours\":", told++ ? "," : "", p.x / 1e7,
                p.y / 1e7, gate_states[g->state]);
        json_text(&b, net_gate_hours(net, g));
        buf_adds(&b, "}}");
    }
    buf_adds(&b, "]}");
    return answer_bytes(ask, S("application/geo+json"), buf_str(&b), (Str){ 0 });
}
