/* One act after the other on the drawing. What can't be done is a finding, and the act does nothing. Pure. */
#include "domains/changes/changes_plan_rules.h"

#include "geo/text/geojson_feature.h"

static void no(ChangeWork *w, int act, const char *code, Str place, const char *zh, const char *en)
{
    change_find(w, true, code, act, place, zh, en, NULL);
}

static int known(ChangeWork *w, int act, Str code)
{
    int i = change_find_live(w, code);
    if (i < 0) no(w, act, "unknown_place", code, "没有这个在用的网格", "there is no such place in force");
    return i;
}

static void touch(ChangeWork *w, int i, int act) { w->live[i].act = act; }

/* In an undoing set: has anybody changed it since? */
static bool built_on(ChangeWork *w, int i, int act, int64_t made_by)
{
    if (!w->in->undoes || made_by == w->in->undoes) return false;
    no(w, act, "built_on", w->live[i].now.code, "之后的变更已改动此处，请先撤销之后的变更",
       "a later change builds on this: undo that one first");
    return true;
}

/* ---- Outlines ---- */

static const struct { const char *zh, *en; } fault_words[] = {
    [REGION_EMPTY] = { "边界是空的", "the outline is empty" },
    [REGION_WIDE] = { "边界过大或点数超过 2000", "the outline is too wide, or has more than 2000 points" },
    [REGION_SHORT] = { "每个环至少三点且有面积", "each ring needs three points and an area" },
    [REGION_TWICE] = { "边界有重复的点", "a point of the outline stands twice in a row" },
    [REGION_CROSSED] = { "边界自相交叉", "the outline crosses itself" },
    [REGION_ASTRAY] = { "孔洞在外面，或各部分相套", "a hole lies outside, or parts lie in one another" },
};

static bool outline_of(ChangeWork *w, const ChangeAct *a, int act, Region *ret)
{
    GeoFeature *area;
    int32_t count;
    Spot near = { 0, 0 };
    if (!a->polygon.at || geojson_features(a->polygon, &area, &count, w->keep, NULL) || count != 1
        || area->fault)
        return no(w, act, "no_outline", a->place, "polygon 须为闭合的 Polygon 或 MultiPolygon",
                  "polygon must be a closed Polygon or MultiPolygon"), false;
    RegionFault fault = region_fault(&area->region, &near);
    if (!fault && area->region.ends[area->region.rings - 1] > CHANGE_POINTS_MOST) fault = REGION_WIDE;
    *ret = area->region;
    if (!fault) return true;
    no(w, act, "bad_outline", a->place, fault_words[fault].zh, fault_words[fault].en);
    w->finding[w->findings - 1].lon = near.x;
    w->finding[w->findings - 1].lat = near.y;
    return false;
}

/* ---- New places ---- */

/* Where the house has not given one yet: the next above all there are, to look at. */
static Str free_code(ChangeWork *w, Str parent, bool exclusive)
{
    int64_t highest = exclusive ? 899 : 0, serial;
    for (int i = 0; i < w->count; i++) {
        Str code = w->live[i].now.code;
        if (!str_starts(code, parent) || code.len < parent.len + 3) continue;
        if (!str_int(str_part(code, parent.len, parent.len + 3), &serial)) continue;
        if (parent.len == 12 && (serial >= 900) != exclusive) continue;
        if (serial > highest) highest = serial;
    }
    Buf b = buf_new(w->keep, 24);
    buf_fmt(&b, "%.*s%03d", STR_ARG(parent), (int)(highest + 1));
    return buf_str(&b);
}

static Str name_for(ChangeWork *w, const ChangeAct *a, Str code)
{
    int64_t serial = 0;
    Str name = a->name.at ? str_trim(a->name) : (Str){ 0 };
    if (name.len) return name;
    str_int(str_part(code, code.len - 3, code.len), &serial);
    Buf b = buf_new(w->keep, 40);
    buf_fmt(&b, "第%d%s", (int)serial, code.len == 18 ? "微网格" : place_exclusive(code) ? "专属网格" : "网格");
    return buf_str(&b);
}

static void make(ChangeWork *w, const ChangeAct *a, int act, Str parent, bool exclusive, Region outline)
{
    Str code = a->code.at ? a->code : free_code(w, parent, exclusive);
    bool fits = code.len == parent.len + 3 && str_starts(code, parent) && place_kind(code) >= 0;
    if (parent.len == 12) fits = fits && place_exclusive(code) == exclusive;
    for (int i = 0; i < w->count; i++) fits = fits && !str_eq(w->live[i].now.code, code);
    if (!fits) {
        no(w, act, "bad_code", code, "编码不能用：已用过或不在此处", "the code can't be used: used before, or not of here");
        return;
    }
    ChangePlace made = { .code = code, .name = name_for(w, a, code), .outline = outline };
    w->live[w->count++] = (ChangeLive){ .now = made, .redrawn = true, .act = act, .made_by = act,
                                     .heir = -1 };
}

/* ---- The acts ---- */

static void split(ChangeWork *w, const ChangeAct *a, int act)
{
    Region right, left;
    GeoLine *line;
    int32_t lines;
    int i = known(w, act, a->place);
    if (i < 0) return;
    if (!change_is_micro(a->place)) {
        no(w, act, "not_microgrid", a->place, "只有微网格可以拆分", "only a micro-grid can be split");
        return;
    }
    if (!a->line.at || geojson_lines(a->line, &line, &lines, w->keep, NULL) || lines != 1) {
        no(w, act, "no_line", a->place, "line 须为 LineString", "line must be a LineString");
        return;
    }
    Region *whole = &w->live[i].now.outline;
    if (!whole->rings || !region_cut(whole, line->at, line->count, &right, &left, w->keep)) {
        no(w, act, "no_cut", a->place, "切线须从网格外进入、穿过一次再出去；带孔或分块的网格请用重画",
           "the line must come in from outside, cross once and go out; redraw a grid with holes or parts");
        return;
    }
    bool swap = region_area(&right) > region_area(&left);
    make(w, a, act, place_parent(a->place), false, swap ? left : right);
    w->live[i].now.outline = swap ? right : left;
    w->live[i].redrawn = true;
    touch(w, i, act);
}

static void merge(ChangeWork *w, const ChangeAct *a, int act)
{
    int i = known(w, act, a->place), into = i < 0 ? -1 : known(w, act, a->into);
    if (into < 0) return;
    bool same = str_eq(str_part(a->place, 0, 12), str_part(a->into, 0, 12)) && i != into;
    if (!same || !change_is_micro(a->place) || !change_is_micro(a->into)) {
        no(w, act, "not_together", a->place, "只能合并同一社区的两个微网格",
            "only two micro-grids of one community can be merged");
        return;
    }
    ChangeLive *from = &w->live[i], *to = &w->live[into];
    if (!from->was) {
        no(w, act, "made_here", a->place, "本次变更新增的网格，请直接删去新增", "made by this very set: take that act out");
        return;
    }
    if (from->now.outline.rings && to->now.outline.rings)
        to->now.outline = region_union(&to->now.outline, &from->now.outline, w->keep, w->scratch);
    else if (from->now.outline.rings) to->now.outline = from->now.outline;
    to->redrawn = true;
    from->dead = true;
    from->heir = into;
    touch(w, i, act);
    touch(w, into, act);
}

static void redraw(ChangeWork *w, const ChangeAct *a, int act)
{
    Region outline = { 0 };
    int i = known(w, act, a->place);
    if (i < 0) return;
    if (a->place.len < 15) {
        no(w, act, "not_grid", a->place, "社区及以上的边界不在此变更",
            "borders of communities and above aren't changed here");
        return;
    }
    if (built_on(w, i, act, w->live[i].now.change_id)) return;
    bool unknown = w->in->undoes && !a->polygon.at;    /* it had none before */
    if (!unknown && !outline_of(w, a, act, &outline)) return;
    w->live[i].now.outline = outline;
    w->live[i].redrawn = true;
    touch(w, i, act);
}

static void add(ChangeWork *w, const ChangeAct *a, int act)
{
    Region outline = { 0 };
    int i = known(w, act, a->place);
    if (i < 0) return;
    bool grid = a->place.len == 12, micro = a->place.len == 15 && !place_exclusive(a->place);
    if (!grid && !micro) {
        no(w, act, "not_parent", a->place, "须在社区下新增一般网格，或在一般网格下新增微网格",
           "a general grid is added to a community, a micro-grid to a general grid");
        return;
    }
    if ((micro || a->polygon.at) && !outline_of(w, a, act, &outline)) return;
    make(w, a, act, a->place, false, outline);
}

static void end(ChangeWork *w, const ChangeAct *a, int act)
{
    int i = known(w, act, a->place), heir = a->into.at ? change_find_live(w, a->into) : -1;
    if (i < 0 || built_on(w, i, act, w->live[i].now.change_id)) return;
    if (a->place.len < 15) {
        no(w, act, "not_grid", a->place, "社区及以上不在此变更", "communities and above aren't changed here");
        return;
    }
    for (int k = 0; k < w->count; k++)
        if (!w->live[k].dead && k != i && str_starts(w->live[k].now.code, a->place)) {
            no(w, act, "not_empty", a->place, "其下还有微网格", "there are micro-grids in it");
            return;
        }
    if (!w->live[i].was) {
        no(w, act, "made_here", a->place, "本次变更新增的网格，请直接删去新增", "made by this very set: take that act out");
        return;
    }
    w->live[i].dead = true;
    w->live[i].heir = heir;
    touch(w, i, act);
}

static void rename_place(ChangeWork *w, const ChangeAct *a, int act)
{
    int i = known(w, act, a->place);
    Str name = a->name.at ? str_trim(a->name) : (Str){ 0 };
    if (i < 0 || built_on(w, i, act, w->live[i].now.change_id)) return;
    if (a->place.len < 15 || !name.len) {
        no(w, act, "no_name", a->place, "请给网格写新名称", "a new name for a grid is needed");
        return;
    }
    w->live[i].now.name = name;
    w->live[i].renamed = true;
    touch(w, i, act);
}

static void move(ChangeWork *w, const ChangeAct *a, int act)
{
    int into = -1;
    /* in an undoing set, back to what was no micro-grid too */
    for (int i = 0; i < w->count && into < 0; i++)
        if (!w->live[i].dead && str_eq(w->live[i].now.code, a->into)) into = i;
    bool fits = into >= 0 && a->building_id != NONE && (change_is_micro(a->into) || w->in->undoes);
    if (!fits) {
        no(w, act, "no_move", a->into.at ? a->into : S(""), "请写明楼栋和移入的微网格",
            "a building and the micro-grid it moves to are needed");
        return;
    }
    w->wish[w->wishes++] = (ChangeWish){ a->building_id, a->unit, a->from, into, act, false };
}

static void overlay(ChangeWork *w, const ChangeAct *a, int act)
{
    Region outline;
    int i = known(w, act, a->place);
    if (i < 0) return;
    if (a->place.len != 12) {
        no(w, act, "not_community", a->place, "专属网格设在社区内", "a 专属网格 is laid over a community");
        return;
    }
    if (!outline_of(w, a, act, &outline)) return;
    make(w, a, act, a->place, true, outline);
}

static void restore(ChangeWork *w, const ChangeAct *a, int act)
{
    Region outline = { 0 };
    int i = -1;
    for (int k = 0; k < w->count; k++)
        if (w->live[k].dead && w->live[k].was && str_eq(w->live[k].now.code, a->place)) i = k;
    if (!w->in->undoes || i < 0) {
        no(w, act, "no_restore", a->place, "停用的网格只能由撤销恢复", "an ended grid comes back only by undoing");
        return;
    }
    if (built_on(w, i, act, w->live[i].was->ended_by)) return;
    if (a->polygon.at && !outline_of(w, a, act, &outline)) return;
    ChangeLive *p = &w->live[i];
    p->dead = false;
    p->restored = p->redrawn = true;
    p->now.outline = outline;
    if (a->name.at) p->now.name = a->name;
    p->heir = a->into.at ? change_find_live(w, a->into) : -1;
    touch(w, i, act);
}

void change_act(ChangeWork *w, const ChangeAct *a, int act)
{
    switch (a->kind) {
    case ACT_SPLIT:   split(w, a, act); return;
    case ACT_MERGE:   merge(w, a, act); return;
    case ACT_REDRAW:  redraw(w, a, act); return;
    case ACT_ADD:     add(w, a, act); return;
    case ACT_END:     end(w, a, act); return;
    case ACT_RENAME:  rename_place(w, a, act); return;
    case ACT_MOVE:    move(w, a, act); return;
    case ACT_OVERLAY: overlay(w, a, act); return;
    case ACT_RESTORE: restore(w, a, act); return;
    }
}
