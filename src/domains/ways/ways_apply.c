/* Edits over a network. The extract's own arrays are only read: what comes out is another network. Whether
 * the map has a drawn path by now is asked at points along it. */
#include "domains/ways/ways.h"

#include "domains/ways/ways_rules.h"
#include "geo/net/net_edit.h"
#include "geo/net/net_snap.h"

const char *const way_outcomes[] = { "applied", "there", "loose", "far", NULL };

enum { JOIN_MM = 12000, SAME_MM = 3000, ASKED = 12 };

/* Is every place along the line beside a way of the map? */
static bool map_has(const NetIndex *x, const Spot *at, int32_t count)
{
    for (int32_t i = 1; i < count; i++)
        for (int32_t k = 0; k <= ASKED; k++) {
            Spot p = { (int32_t)(at[i - 1].x + ((int64_t)at[i].x - at[i - 1].x) * k / ASKED),
                       (int32_t)(at[i - 1].y + ((int64_t)at[i].y - at[i - 1].y) * k / ASKED) };
            Snap s = net_snap(x, p);
            if (s.edge < 0 || s.off_mm > SAME_MM) return false;
        }
    return true;
}

static Err path(NetDraft *d, const NetPlane *plane, const NetIndex *map, const WayEdit *e, WayOutcome *ret)
{
    Spot at[WAY_POINTS_MOST];
    int32_t count = way_points(e->line, at);
    NetEdit did = { 0 };
    *ret = WAY_LOOSE;
    if (count < 2) return NULL;
    bool loose = !net_edit_near(d, plane, at[0], JOIN_MM) && !net_edit_near(d, plane, at[count - 1], JOIN_MM);
    if (loose) return NULL;
    *ret = WAY_THERE;
    if (map_has(map, at, count)) return NULL;
    const GeoProperty property[] = { { S("kind"), str_of(way_surfaces[e->surface]) },
                                     { S("private"), e->state == WAY_PRIVATE ? S("yes") : S("no") } };
    Spot *kept = NEWS(d->keep, Spot, count);
    for (int32_t i = 0; i < count; i++) kept[i] = at[i];
    GeoLine line = { .at = kept, .count = count, .property = property, .properties = COUNT(property) };
    *ret = WAY_APPLIED;
    return net_edit_add(d, plane, &line, JOIN_MM, &did, NULL);
}

static void point(NetDraft *d, const NetPlane *plane, const WayEdit *e, WayOutcome *ret)
{
    Spot at[WAY_POINTS_MOST];
    *ret = WAY_FAR;
    if (way_points(e->line, at) != 1) return;
    if (e->kind == WAY_GATE) {
        int32_t node = net_edit_node(d, plane, at[0], JOIN_MM);
        if (node < 0) return;
        net_draft_gate(d, node, (NetGateState)e->state, e->hours);
    } else {
        DraftEdge *edge = net_edit_near(d, plane, at[0], JOIN_MM);
        if (!edge) return;
        edge->edge.flags &= (uint16_t)~(NET_CLOSED | NET_PRIVATE);
        edge->edge.flags |= e->state == WAY_CLOSED ? NET_CLOSED : e->state == WAY_PRIVATE ? NET_PRIVATE : 0;
    }
    *ret = WAY_APPLIED;
}

Err ways_apply(const Net *net, const WayEdit *e, int32_t count, Net *ret, WayOutcome *ret_outcomes,
               Arena *keep, Arena scratch)
{
    NetProfile who;
    NetPlane plane = net_plane(net);
    NetDraft d = net_draft_of(net, keep);
    TRY(net_profile(S("wall=pass"), &who, NULL));      /* also what is private is there */
    NetIndex map = net_index(net, &who, &scratch, *keep);
    for (int32_t i = 0; i < count; i++) {
        if (e[i].kind == WAY_PATH) TRY(path(&d, &plane, &map, &e[i], &ret_outcomes[i]));
        else point(&d, &plane, &e[i], &ret_outcomes[i]);
    }
    *ret = net_finish(&d, keep, scratch);
    return NULL;
}
