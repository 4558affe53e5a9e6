/* What is wrong with a drawing after the acts. A fault is what they make worse; what was wrong before is told
 * as a warning, so that a bad drawing can be mended step by step. Pure. */
#include "domains/changes/changes_plan_rules.h"

#include "geo/plane/area.h"

#define TOLERANCE_M2 1.0               /* rounding along a border of 300 m */

/* Square metres of a square unit there. */
static double unit_m2(Spot at)
{
    const Spot square[] = { at, { at.x + 10000, at.y }, { at.x + 10000, at.y + 10000 },
        { at.x, at.y + 10000 } };
    return area_m2(square, 4) / 1e8;
}

static double scale_of(const ChangeWork *w)
{
    for (int i = 0; i < w->count; i++)
        if (w->live[i].now.outline.rings) return unit_m2(w->live[i].now.outline.at[0]);
    return 0;
}

static const char *square_metres(ChangeWork *w, double units, double scale)
{
    Buf b = buf_new(w->keep, 40);
    double m2 = units * scale;
    if (m2 < 10) buf_fmt(&b, "%.1f m²", m2);
    else buf_fmt(&b, "%.0f m²", m2);
    return str_z(w->keep, buf_str(&b));
}

static bool counts(const ChangeLive *p) { return change_is_micro(p->now.code) && p->now.outline.rings; }

static const Region *before(const ChangeLive *p)
{
    return p->was && !p->was->ended && p->was->outline.rings ? &p->was->outline : NULL;
}

static void look_at(ChangeWork *w, const Region *r)
{
    Spot in;
    if (!r->rings || !area_inside_point(r->at, r->ends, r->rings, &in, w->scratch)) return;
    w->finding[w->findings - 1].lon = in.x;
    w->finding[w->findings - 1].lat = in.y;
}

/* ---- Overlaps ---- */

static void overlap(ChangeWork *w, int i, int k, double scale)
{
    const ChangeLive *a = &w->live[i], *b = &w->live[k];
    double now = region_shared(&a->now.outline, &b->now.outline, w->scratch);
    if (now * scale <= TOLERANCE_M2) return;
    const Region *was_a = before(a), *was_b = before(b);
    double was = was_a && was_b ? region_shared(was_a, was_b, w->scratch) : 0;
    Buf say = buf_new(w->keep, 80);
    buf_fmt(&say, "%.*s, %s", STR_ARG(b->now.name), square_metres(w, now, scale));
    change_find(w, (now - was) * scale > TOLERANCE_M2, "overlap", a->act, a->now.code, "与另一网格重叠：",
                "overlaps another: ", str_z(w->keep, buf_str(&say)));
    look_at(w, &a->now.outline);
}

static void overlaps(ChangeWork *w, double scale)
{
    for (int i = 0; i < w->count; i++) {
        if (w->live[i].dead || !w->live[i].redrawn || !counts(&w->live[i])) continue;
        for (int k = 0; k < w->count; k++) {
            if (k == i || w->live[k].dead || !counts(&w->live[k])) continue;
            if (w->live[k].redrawn && k < i) continue;         /* seen from the other side */
            overlap(w, i, k, scale);
        }
    }
}

/* ---- Gaps, and what reaches outside ---- */

typedef struct Cover { double now, was, out_now, out_was; int changed; } Cover;

static Cover cover(ChangeWork *w, int community)
{
    const ChangeLive *c = &w->live[community];
    Cover sum = { 0 };
    for (int i = 0; i < w->count; i++) {
        const ChangeLive *p = &w->live[i];
        if (!change_is_micro(p->now.code) || !str_starts(p->now.code, c->now.code)) continue;
        const Region *was = before(p), *now = !p->dead && p->now.outline.rings ? &p->now.outline : NULL;
        double in_was = was ? region_shared(was, &c->now.outline, w->scratch) : 0, in_now = in_was;
        if (p->redrawn || p->dead) {
            in_now = now ? region_shared(now, &c->now.outline, w->scratch) : 0;
            sum.out_was += was ? region_area(was) - in_was : 0;
            sum.out_now += now ? region_area(now) - in_now : 0;
            sum.changed += now != NULL || was != NULL;
        }
        sum.was += in_was;
        sum.now += in_now;
    }
    return sum;
}

static void gaps(ChangeWork *w, int community, double scale)
{
    const ChangeLive *c = &w->live[community];
    Cover sum = cover(w, community);
    double room = TOLERANCE_M2 * (sum.changed + 1), whole = region_area(&c->now.outline);
    if (!sum.changed) return;
    bool worse = (sum.was - sum.now) * scale > room;
    if (worse || (whole - sum.now) * scale > room) {
        change_find(w, worse, worse ? "gap" : "gap_left", 0, c->now.code,
                    worse ? "社区内出现无网格的空隙：" : "社区内仍有无网格的空隙：",
                    worse ? "a gap opens in the community: " : "there is still a gap in the community: ",
                    square_metres(w, worse ? sum.was - sum.now : whole - sum.now, scale));
        look_at(w, &c->now.outline);
    }
    if ((sum.out_now - sum.out_was) * scale > room)
        change_find(w, true, "outside", 0, c->now.code, "网格伸出社区边界：", "grids reach outside of the community: ",
                    square_metres(w, sum.out_now - sum.out_was, scale));
}

/* ---- Sizes, parts, names ---- */

static void size(ChangeWork *w, const ChangeLive *p)
{
    int kind = place_kind(p->now.code);
    for (int i = 0; i < w->in->sizes; i++) {
        const ChangeSize *s = &w->in->size[i];
        if ((int)s->kind != kind || !change_is_micro(p->now.code)) continue;
        if (p->now.households >= s->low && p->now.households <= s->high) continue;
        Buf say = buf_new(w->keep, 60);
        buf_fmt(&say, w->in->english ? "%lld, not %lld to %lld" : "%lld 户，应为 %lld–%lld 户",
                (long long)p->now.households, (long long)s->low, (long long)s->high);
        change_find(w, false, "size", p->act, p->now.code, "规模超出标准：", "its size is outside the rule: ",
                    str_z(w->keep, buf_str(&say)));
    }
}

static void parts(ChangeWork *w, const ChangeLive *p)
{
    int count = 0;
    for (int32_t i = 0; i < p->now.outline.rings; i++) count += p->now.outline.outer[i];
    if (count > 1 && p->redrawn)
        change_find(w, false, "parts", p->act, p->now.code, "网格不连成一片", "the grid is in several parts", NULL);
}

static void astray(ChangeWork *w, const ChangeLive *p)
{
    if (!p->astray) return;
    Buf say = buf_new(w->keep, 40);
    buf_fmt(&say, w->in->english ? "%d" : "%d 栋", p->astray);
    change_find(w, false, "astray", p->act, p->now.code, "划入的楼栋不在网格边界内，可重画边界：",
                "buildings given to it stand outside its border, which could be redrawn: ",
                str_z(w->keep, buf_str(&say)));
    w->finding[w->findings - 1].lon = p->astray_at.x;
    w->finding[w->findings - 1].lat = p->astray_at.y;
}

static void names(ChangeWork *w, int i)
{
    const ChangeLive *p = &w->live[i];
    if (p->was && !p->renamed && !p->restored) return;
    for (int k = 0; k < w->count; k++)
        if (k != i && !w->live[k].dead && str_eq(w->live[k].now.name, p->now.name)) {
            change_find(w, false, "same_name", p->act, p->now.code, "另有同名网格：", "another has the same name: ",
                        str_z(w->keep, w->live[k].now.code));
            return;
        }
}

void change_check(ChangeWork *w)
{
    double scale = scale_of(w);
    overlaps(w, scale);
    for (int i = 0; i < w->count; i++)
        if (w->live[i].now.code.len == 12 && w->live[i].now.outline.rings) gaps(w, i, scale);
    for (int i = 0; i < w->count; i++) {
        const ChangeLive *p = &w->live[i];
        bool touched = p->act || p->gained || p->lost;
        if (p->dead || !touched) continue;
        size(w, p);
        parts(w, p);
        astray(w, p);
        names(w, i);
    }
}
