/* What is wrong with an outline of a map file, in words that say what and near which point. */
#include "domains/imports/imports_inside.h"

typedef struct Words { const char *zh, *en; bool near; } Words;

static const Words drawn[] = {
    [GEO_NO_AREA] = { "须是 Polygon 或 MultiPolygon", "it must be a Polygon or MultiPolygon", false },
    [GEO_NOT_CLOSED] = { "每个环须首尾相接（最后一点与第一点相同）", "each ring must end where it begins", false },
    [GEO_SHORT] = { "每个环至少要有三个不同的点", "each ring needs three points at least", false },
};
static const Words laid[] = {
    [REGION_EMPTY] = { "没有面积", "it has no area", false },
    [REGION_WIDE] = { "点数超过 5000 个，或跨度太大", "more than 5,000 points, or too wide", false },
    [REGION_SHORT] = { "有环没有面积：点少于三个，或边线相交", "a ring has no area: too few points, or it crosses itself",
        false },
    [REGION_TWICE] = { "同一点出现两次", "a point is there twice", true },
    [REGION_CROSSED] = { "边线自相交", "its line crosses itself", true },
    [REGION_ASTRAY] = { "有洞在面外，或面与面相套", "a hole lies outside, or parts lie in one another", true },
};

bool imports_outline_fault(Ask *ask, const GeoFeature *f, const Region *r, const char **zh, const char **en)
{
    Spot near = { 0, 0 };
    RegionFault fault = f->fault ? REGION_EMPTY : region_fault(r, &near);
    const Words *w = f->fault ? &drawn[f->fault] : &laid[fault];
    if (!f->fault && fault == REGION_SOUND) return false;
    *zh = w->zh;
    *en = w->en;
    if (!w->near) return true;
    Buf cn = buf_new(ask->arena, 160), to = buf_new(ask->arena, 160);
    buf_fmt(&cn, "%s，在 %.7f, %.7f 附近", w->zh, near.x / 1e7, near.y / 1e7);
    buf_fmt(&to, "%s, near %.7f, %.7f", w->en, near.x / 1e7, near.y / 1e7);
    *zh = str_z(ask->arena, buf_str(&cn));
    *en = str_z(ask->arena, buf_str(&to));
    return true;
}
