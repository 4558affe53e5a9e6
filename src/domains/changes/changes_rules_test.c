/* The rules of change sets without a database: each fault by acts that have it, where doors go, the way back,
 * and the road. Random sequences of acts and undoings keep every door in exactly one micro-grid. */
#include "domains/changes/changes_rules.h"

#include "base/rand.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#include <cmocka.h>

enum { SIDE = 4, STEP = 10000, WEST = 1040000000, SOUTH = 306000000, ROOM = 256 << 20, MOST = 400 };
#define COMMUNITY "510104018006"
#define GRID      COMMUNITY "001"

static Arena whole;

static int set_up(void **state) { (void)state; return whole = arena_make(ROOM), 0; }
static int tear_down(void **state) { (void)state; return arena_drop(whole, ROOM), 0; }

static const char *fmt(Arena *keep, const char *format, ...) __attribute__((format(printf, 2, 3)));
static const char *fmt(Arena *keep, const char *format, ...)
{
    char *to = NEWS(keep, char, 600);
    va_list args;
    va_start(args, format);
    vsnprintf(to, 600, format, args);
    va_end(args);
    return to;
}

/* ---- A drawing: sixteen squares with a building in each, two staircases of twenty doors ---- */

typedef struct Town {
    ChangePlace place[MOST];
    ChangeBlock block[100];
    ChangeSize size[1];
    ChangeDrawing in;
} Town;

static Region box(Arena *keep, int32_t x0, int32_t y0, int32_t x1, int32_t y1)
{
    Spot *at = NEWS(keep, Spot, 4);
    int32_t *ends = NEWS(keep, int32_t, 1);
    bool *outer = NEWS(keep, bool, 1);
    at[0] = (Spot){ x0, y0 }, at[1] = (Spot){ x1, y0 }, at[2] = (Spot){ x1, y1 }, at[3] = (Spot){ x0, y1 };
    ends[0] = 4;
    outer[0] = true;
    return (Region){ at, ends, outer, 1 };
}

static Str code_of(Arena *keep, int i) { return str_of(fmt(keep, GRID "%03d", i + 1)); }

static Town *town(Arena *keep)
{
    Town *t = NEW(keep, Town);
    Region all = box(keep, WEST, SOUTH, WEST + SIDE * STEP, SOUTH + SIDE * STEP);
    t->place[t->in.places++] = (ChangePlace){ .code = S(COMMUNITY), .name = S("翡翠城社区"), .outline = all };
    t->place[t->in.places++] = (ChangePlace){ .code = S(GRID), .name = S("第1网格") };
    for (int i = 0; i < SIDE * SIDE; i++) {
        int32_t x = WEST + i % SIDE * STEP, y = SOUTH + i / SIDE * STEP;
        Spot middle = { x + STEP / 4, y + STEP / 4 };
        Str code = code_of(keep, i);
        t->place[t->in.places++] = (ChangePlace){ .code = code, .name = str_of(fmt(keep, "微网格%d", i + 1)),
                                                  .outline = box(keep, x, y, x + STEP, y + STEP),
                                                      .households = 40 };
        t->block[t->in.blocks++] = (ChangeBlock){ i + 1, NONE, code, middle, 0 };
        t->block[t->in.blocks++] = (ChangeBlock){ i + 1, 1, code, middle, 20 };
        t->block[t->in.blocks++] = (ChangeBlock){ i + 1, 2, code, middle, 20 };
    }
    t->size[0] = (ChangeSize){ PLACE_MICROGRID, 30, 100 };
    t->in.place = t->place, t->in.block = t->block, t->in.size = t->size, t->in.sizes = 1;
    return t;
}

static ChangePlan plan(Town *t, const ChangeAct *act, int acts, Arena *keep)
{
    ChangePlan p;
    Arena scratch = *keep;
    scratch.at = keep->end - (32 << 20);
    Arena lower = *keep;
    lower.end = scratch.at;
    changes_plan(act, acts, &t->in, &lower, scratch, &p);
    keep->at = lower.at;
    return p;
}

/* The drawing with a plan carried out, as set `id`. */
static void carry_out(Town *t, const ChangePlan *p, int64_t id)
{
    for (int i = 0; i < p->places; i++) {
        const ChangedPlace *c = &p->place[i];
        ChangePlace *at = NULL;
        for (int k = 0; k < t->in.places; k++)
            if (str_eq(t->place[k].code, c->code)) at = &t->place[k];
        assert_true((c->fate == CHANGE_MADE) == (at == NULL));
        if (!at) {
            assert_true(t->in.places < MOST);
            at = &t->place[t->in.places++];
        }
        assert_true(c->fate != CHANGE_RESTORED || at->ended);
        assert_true(c->fate == CHANGE_RESTORED || !at->ended);
        if (c->fate == CHANGE_ENDED) {
            at->ended = true;
            at->ended_by = id;
            continue;
        }
        *at = (ChangePlace){ c->code, c->name, c->outline, c->households, id, id, 0, false };
    }
    for (int i = 0; i < p->moves; i++) {
        int moved = 0;
        for (int k = 0; k < t->in.blocks; k++) {
            ChangeBlock *b = &t->block[k];
            bool same = b->building_id == p->move[i].building_id && b->unit == p->move[i].unit;
            if (same && str_eq(b->place, p->move[i].from)) b->place = p->move[i].into, moved++;
        }
        assert_int_equal(moved, 1);
    }
}

static const ChangePlace *place_of(const Town *t, Str code)
{
    for (int i = 0; i < t->in.places; i++)
        if (str_eq(t->place[i].code, code) && !t->place[i].ended) return &t->place[i];
    return NULL;
}

/* Every door in one micro-grid that lives; what places say they hold is what stands in them; the ground is
 * kept. */
static void keeps_its_promises(const Town *t, unsigned seed, int step)
{
    int64_t doors = 0, held = 0;
    double area = 0;
    for (int i = 0; i < t->in.blocks; i++) {
        const ChangeBlock *b = &t->block[i];
        const ChangePlace *p = place_of(t, b->place);
        if (!p || p->code.len != 18) fail_msg("seed %u step %d: homeless in %.*s", seed, step,
            STR_ARG(b->place));
        doors += b->households;
    }
    for (int i = 0; i < t->in.places; i++) {
        const ChangePlace *p = &t->place[i];
        int64_t here = 0;
        if (p->ended || p->code.len != 18) continue;
        for (int k = 0; k < t->in.blocks; k++)
            if (str_eq(t->block[k].place, p->code)) here += t->block[k].households;
        if (here != p->households)
            fail_msg("seed %u step %d: %.*s says %lld, holds %lld", seed, step, STR_ARG(p->code),
                     (long long)p->households, (long long)here);
        held += here;
        area += region_area(&p->outline);
    }
    assert_int_equal(doors, SIDE * SIDE * 40);
    assert_int_equal(held, doors);
    if (fabs(area - (double)SIDE * SIDE * STEP * STEP) > 40000)
        fail_msg("seed %u step %d: the ground is %.0f", seed, step, area);
}

/* ---- Faults ---- */

static ChangeAct act(ActKind kind, const char *place)
{
    return (ChangeAct){ .kind = kind, .place = str_of(place), .building_id = NONE, .unit = NONE };
}

static Str square(Arena *keep, double x0, double y0, double x1, double y1)
{
    double w = 104.0, s = 30.6;
    return str_of(fmt(keep, "{\"type\":\"Polygon\",\"coordinates\":[[[%.7f,%.7f],[%.7f,%.7f],"
                      "[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f]]]}",
                      w + x0 / 1e3, s + y0 / 1e3, w + x1 / 1e3, s + y0 / 1e3, w + x1 / 1e3,
                      s + y1 / 1e3, w + x0 / 1e3, s + y1 / 1e3, w + x0 / 1e3, s + y0 / 1e3));
}

static Str line(Arena *keep, double x0, double y0, double x1, double y1)
{
    return str_of(fmt(keep, "{\"type\":\"LineString\",\"coordinates\":[[%.7f,%.7f],[%.7f,%.7f]]}", 104.0
        + x0 / 1e3,
                      30.6 + y0 / 1e3, 104.0 + x1 / 1e3, 30.6 + y1 / 1e3));
}

static const ChangeFinding *found(const ChangePlan *p, const char *code)
{
    for (int i = 0; i < p->findings; i++)
        if (str_eq(p->finding[i].code, str_of(code))) return &p->finding[i];
    return NULL;
}

/* One act, and the finding it must bring; NULL: none that is a fault. */
static void brings(ChangeAct a, const char *code, bool fault, int row)
{
    Arena keep = whole;
    Town *t = town(&keep);
    ChangePlan p = plan(t, &a, 1, &keep);
    const ChangeFinding *f = code ? found(&p, code) : NULL;
    if (code && (!f || f->fault != fault)) fail_msg("row %d: no %s (%d findings)", row, code, p.findings);
    if (!code && p.faults) fail_msg("row %d: %.*s", row, STR_ARG(p.finding[0].words));
    if (f) assert_true(f->words.len > 3 && utf8_valid(f->words));
}

static void each_fault_is_found(void **state)
{
    (void)state;
    Arena room = arena_make(1 << 20), keep = room;
    const char *one = GRID "001", *two = GRID "002";
    ChangeAct a = act(ACT_SPLIT, one);
    int row = 0;
    a.line = line(&keep, 0.5, -1, 0.5, 3);
    brings(a, NULL, false, ++row);
    a.line = line(&keep, 0.5, -1, 0.5, 0.5);
    brings(a, "no_cut", true, ++row);
    a.line = S("{\"type\":\"Point\",\"coordinates\":[104,30]}");
    brings(a, "no_line", true, ++row);
    a.place = S(GRID);
    brings(a, "not_microgrid", true, ++row);
    a.place = S(GRID "099");
    brings(a, "unknown_place", true, ++row);
    a = act(ACT_MERGE, one);
    a.into = str_of(two);
    brings(a, NULL, false, ++row);
    a.into = str_of(one);
    brings(a, "not_together", true, ++row);
    a.into = S(GRID "016");                                /* not side by side: in two parts, which is told */
    brings(a, "parts", false, ++row);
    a = act(ACT_REDRAW, one);
    a.polygon = square(&keep, 0, 0, 1.2, 1);
    brings(a, "overlap", true, ++row);
    a.polygon = square(&keep, 0, 0, 0.8, 1);
    brings(a, "gap", true, ++row);
    a.polygon = square(&keep, -0.5, 0, 1, 1);
    brings(a, "outside", true, ++row);
    a.polygon = square(&keep, 0, 0, 1, 1);
    brings(a, NULL, false, ++row);
    a.polygon = S("{\"type\":\"Polygon\",\"coordinates\":[[[104,30.6],[104.001,30.601],"
                  "[104.001,30.6],[104,30.6011],[104,30.6]]]}");
    brings(a, "bad_outline", true, ++row);
    a.polygon = S("{\"type\":\"Polygon\",\"coordinates\":[[[104,30.6],[104.001,30.6],[104.001,30.601]]]}");
    brings(a, "no_outline", true, ++row);
    a.place = S(COMMUNITY);
    a.polygon = square(&keep, 0, 0, 1, 1);
    brings(a, "not_grid", true, ++row);
    arena_drop(room, 1 << 20);
}

static void each_fault_of_the_rest_is_found(void **state)
{
    (void)state;
    Arena room = arena_make(1 << 20), keep = room;
    const char *one = GRID "001", *two = GRID "002";
    ChangeAct a;
    int row = 100;
    a = act(ACT_END, one);
    brings(a, "homeless", true, ++row);
    brings(a, "gap", true, ++row);
    a.place = S(GRID);
    brings(a, "not_empty", true, ++row);
    a = act(ACT_ADD, GRID);
    a.polygon = square(&keep, 0, 0, 1, 1);
    brings(a, "overlap", true, ++row);
    a.code = str_of(one);
    brings(a, "bad_code", true, ++row);
    a = act(ACT_ADD, one);
    brings(a, "not_parent", true, ++row);
    a = act(ACT_RENAME, one);
    brings(a, "no_name", true, ++row);
    a.name = S("微网格2");
    brings(a, "same_name", false, ++row);
    a = act(ACT_MOVE, "");
    a.place = (Str){ 0 };
    brings(a, "no_move", true, ++row);
    a.building_id = 99;
    a.into = str_of(two);
    brings(a, "unknown_building", true, ++row);
    a.building_id = 1;
    brings(a, "size", false, ++row);                       /* 80 are fine, none at all is not */
    brings(a, "astray", false, ++row);                     /* it stands in the first */
    a.into = str_of(one);
    brings(a, "no_effect", true, ++row);
    a.into = str_of(two);
    a.unit = 7;
    brings(a, "unknown_building", true, ++row);
    a = act(ACT_OVERLAY, COMMUNITY);
    a.polygon = square(&keep, 0.5, 0.5, 2.5, 1.5);
    brings(a, NULL, false, ++row);
    a.place = S(GRID);
    brings(a, "not_community", true, ++row);
    a = act(ACT_RESTORE, one);
    brings(a, "no_restore", true, ++row);
    Arena plain = whole;
    ChangePlan p = plan(town(&plain), NULL, 0, &plain);
    assert_non_null(found(&p, "empty"));
    arena_drop(room, 1 << 20);
}

/* What was wrong before is told, and may be mended or left. */
static void old_faults_only_warn(void **state)
{
    (void)state;
    Arena keep = whole;
    Town *t = town(&keep);
    /* half of the first is bare */
    t->place[2].outline = box(&keep, WEST, SOUTH, WEST + STEP / 2, SOUTH + STEP);
    ChangeAct a = act(ACT_RENAME, GRID "001");
    a.name = S("新名");
    ChangePlan p = plan(t, &a, 1, &keep);
    assert_int_equal(p.faults, 0);
    a = act(ACT_REDRAW, GRID "001");
    a.polygon = square(&keep, 0, 0, 0.75, 1);
    p = plan(t, &a, 1, &keep);
    assert_int_equal(p.faults, 0);
    assert_true(found(&p, "gap_left") && !found(&p, "gap_left")->fault);
    a.polygon = square(&keep, 0, 0, 0.25, 1);
    p = plan(t, &a, 1, &keep);
    assert_true(found(&p, "gap") && found(&p, "gap")->fault);
    a.polygon = square(&keep, 0, 0, 1, 1);
    p = plan(t, &a, 1, &keep);
    assert_true(!p.faults && !found(&p, "gap_left"));
}

/* Named into a grid that a later act ends: they go on with its ground. */
static void a_move_into_what_ends_goes_on(void **state)
{
    (void)state;
    Arena keep = whole;
    Town *t = town(&keep);
    ChangeAct a[2] = { act(ACT_MOVE, ""), act(ACT_MERGE, GRID "002") };
    a[0].place = (Str){ 0 };
    a[0].building_id = 1;
    a[0].unit = 2;
    a[0].into = S(GRID "002");
    a[1].into = S(GRID "003");
    ChangePlan p = plan(t, a, 2, &keep);
    assert_int_equal(p.faults, 0);
    carry_out(t, &p, 1);
    keeps_its_promises(t, 0, 0);
    for (int i = 0; i < t->in.blocks; i++)
        if (t->block[i].building_id == 1 && t->block[i].unit == 2) assert_true(str_eq(t->block[i].place,
            S(GRID "003")));
}

static void the_level_follows_what_is_touched(void **state)
{
    (void)state;
    Arena keep = whole;
    Town *t = town(&keep);
    ChangeAct a[2] = { act(ACT_RENAME, GRID "001"), act(ACT_RENAME, "510104018005001001") };
    a[0].name = a[1].name = S("新名");
    ChangePlan p = plan(t, a, 1, &keep);
    assert_true(str_eq(p.common, S(COMMUNITY)) && p.level == ROLE_STREET);
    p = plan(t, a, 2, &keep);
    assert_true(str_eq(p.common, S("510104018")) && p.level == ROLE_DISTRICT);
    a[1].place = S("510104017005001001");
    p = plan(t, a, 2, &keep);
    assert_true(str_eq(p.common, S("510104")) && p.level == ROLE_DISTRICT);
    Str *list;
    assert_int_equal(changes_communities(a, 2, &keep, &list), 2);
    assert_true(str_eq(list[0], S("510104017005")) && str_eq(list[1], S(COMMUNITY)));
}

/* ---- Random sequences ---- */

static Str some_place(const Town *t, Rand *r)
{
    for (;;) {
        const ChangePlace *p = &t->place[rand_between(r, 0, t->in.places - 1)];
        if (!p->ended && p->code.len == 18) return p->code;
    }
}

static ChangeAct some_act(const Town *t, Rand *r, Arena *keep)
{
    static const ActKind kinds[] = { ACT_SPLIT, ACT_SPLIT, ACT_SPLIT, ACT_MERGE, ACT_MERGE, ACT_RENAME,
        ACT_MOVE,
        ACT_END, ACT_REDRAW, ACT_OVERLAY };
    ChangeAct a = act(kinds[rand_between(r, 0, COUNT(kinds) - 1)], "");
    a.place = some_place(t, r);
    double x = rand_unit(r) * SIDE, y = rand_unit(r) * SIDE, u = rand_unit(r) * SIDE, v = rand_unit(r) * SIDE;
    if (a.kind == ACT_SPLIT) a.line = line(keep, x, -1, u, SIDE + 1);
    if (a.kind == ACT_SPLIT && rand_between(r, 0, 1)) a.line = line(keep, -1, y, SIDE + 1, v);
    if (a.kind == ACT_MERGE || a.kind == ACT_MOVE) a.into = some_place(t, r);
    if (a.kind == ACT_RENAME) a.name = str_of(fmt(keep, "名%d", (int)rand_between(r, 1, 999)));
    if (a.kind == ACT_REDRAW || a.kind == ACT_OVERLAY) a.polygon = square(keep, x, y, x + 1, y + 1);
    if (a.kind == ACT_OVERLAY) a.place = S(COMMUNITY);
    if (a.kind != ACT_MOVE) return a;
    a.place = (Str){ 0 };
    a.building_id = rand_between(r, 1, SIDE * SIDE);
    if (rand_between(r, 0, 1)) a.unit = rand_between(r, 1, 2);
    return a;
}

static bool same_town(const Town *a, const Town *b)
{
    for (int i = 0; i < a->in.blocks; i++)
        if (!str_eq(a->block[i].place, b->block[i].place)) return false;
    for (int i = 0; i < b->in.places; i++) {
        const ChangePlace *p = &a->place[i], *q = &b->place[i];
        if (i >= a->in.places) {
            if (!q->ended) return false;
            continue;
        }
        if (p->ended != q->ended) return false;
        if (p->ended) continue;
        bool same = str_eq(p->name, q->name) && p->households == q->households
            && p->outline.rings == q->outline.rings && region_area(&p->outline) == region_area(&q->outline);
        if (!same) return false;
    }
    return true;
}

static void any_sequence_keeps_every_door(void **state)
{
    (void)state;
    int carried = 0, undone = 0, refused = 0, laid = 0;
    for (unsigned seed = 1; seed <= 300; seed++) {
        Arena keep = whole;
        Rand r = rand_from(seed);
        Town *t = town(&keep);
        for (int step = 1; step <= 25; step++) {
            ChangeAct a[3];
            int acts = (int)rand_between(&r, 1, 3);
            for (int i = 0; i < acts; i++) a[i] = some_act(t, &r, &keep);
            ChangePlan p = plan(t, a, acts, &keep);
            if (p.faults) {
                refused++;
                continue;
            }
            Town *before = NEW(&keep, Town);
            *before = *t;
            carry_out(t, &p, step);
            carried++;
            for (int i = 0; i < acts; i++) laid += a[i].kind == ACT_OVERLAY;
            keeps_its_promises(t, seed, step);
            if (rand_between(&r, 0, 2)) continue;
            ChangeAct *back;
            int count = changes_inverse(&p, &keep, &back);
            t->in.undoes = step;
            ChangePlan q = plan(t, back, count, &keep);
            t->in.undoes = 0;
            if (q.faults) fail_msg("seed %u step %d: no way back: %.*s", seed, step,
                STR_ARG(q.finding[0].words));
            carry_out(t, &q, 1000 + step);
            keeps_its_promises(t, seed, step);
            if (!same_town(before, t)) fail_msg("seed %u step %d: undone, but not as it was", seed, step);
            undone++;
        }
    }
    assert_true(carried > 500 && undone > 100 && refused > 300 && laid > 50);
}

/* Once something else has touched it, there is no way back past it. */
static void an_undo_stops_at_what_is_built_on_it(void **state)
{
    (void)state;
    Arena keep = whole;
    Town *t = town(&keep);
    ChangeAct a = act(ACT_MERGE, GRID "001"), *back;
    a.into = S(GRID "002");
    ChangePlan p = plan(t, &a, 1, &keep);
    carry_out(t, &p, 1);
    int count = changes_inverse(&p, &keep, &back);
    ChangeAct b = act(ACT_RENAME, GRID "002");
    b.name = S("别名");
    ChangePlan later = plan(t, &b, 1, &keep);
    carry_out(t, &later, 2);
    t->in.undoes = 1;
    ChangePlan q = plan(t, back, count, &keep);
    assert_non_null(found(&q, "built_on"));
    t->in.undoes = 2;
    count = changes_inverse(&later, &keep, &back);
    q = plan(t, back, count, &keep);
    assert_int_equal(q.faults, 0);
}

/* ---- The road ---- */

static void the_road_has_its_keepers(void **state)
{
    (void)state;
    Arena keep = whole;
    Actor clerk = { .account = 1, .role = ROLE_CLERK }, street = { .account = 2, .role = ROLE_STREET };
    Actor district = { .account = 3, .role = ROLE_DISTRICT }, other = { .account = 4, .role = ROLE_STREET };
    Actor admin = { .account = 5, .role = ROLE_ADMIN };
    Actor *all[] = { &clerk, &street, &district, &other, &admin };
    for (int i = 0; i < COUNT(all); i++) all[i]->scope = scope_nothing(S("510104"));
    scope_add(&clerk.scope, &keep, S(COMMUNITY), true);
    scope_add(&street.scope, &keep, S("510104018"), true);
    scope_add(&district.scope, &keep, S("510104"), true);
    scope_add(&other.scope, &keep, S("510104017"), true);
    scope_add(&admin.scope, &keep, S("510104"), true);
    ChangeStep s = { CHANGE_DRAFT, S(COMMUNITY), ROLE_STREET, 3, 3, 0, S("同意"), 0 };
    ChangeState to;
    assert_null(changes_move(&s, &clerk, CHANGE_SUBMIT, &to));
    assert_int_equal(to, CHANGE_SUBMITTED);
    assert_ptr_equal(changes_move(&s, &other, CHANGE_SUBMIT, &to), CHANGES_OUTSIDE);
    assert_ptr_equal(changes_move(&s, &clerk, CHANGE_APPROVE, &to), CHANGES_NOT_NOW);
    s.faults = 1;
    assert_ptr_equal(changes_move(&s, &clerk, CHANGE_SUBMIT, &to), CHANGES_FAULTY);
    s = (ChangeStep){ CHANGE_SUBMITTED, S(COMMUNITY), ROLE_STREET, 4, 4, 1, S(""), 0 };
    assert_ptr_equal(changes_move(&s, &clerk, CHANGE_APPROVE, &to), CHANGES_ABOVE);
    assert_ptr_equal(changes_move(&s, &admin, CHANGE_APPROVE, &to), CHANGES_ABOVE);
    assert_null(changes_move(&s, &street, CHANGE_APPROVE, &to));
    assert_int_equal(to, CHANGE_APPROVED);
    assert_ptr_equal(changes_move(&s, &street, CHANGE_RETURN, &to), CHANGES_NEEDS_WORDS);
    s.submitter = 2;
    assert_ptr_equal(changes_move(&s, &street, CHANGE_APPROVE, &to), CHANGES_OWN);
    s.level = ROLE_DISTRICT;
    s.submitter = 1;
    assert_ptr_equal(changes_move(&s, &street, CHANGE_APPROVE, &to), CHANGES_ABOVE);
    assert_null(changes_move(&s, &district, CHANGE_APPROVE, &to));
    s.seen_version = 3;
    assert_int_equal(changes_move(&s, &district, CHANGE_APPROVE, &to)->status, MOVED_ON->status);
    static const ChangeState over[] = { CHANGE_IN_FORCE, CHANGE_WITHDRAWN };
    for (int i = 0; i < COUNT(over); i++)
        for (int verb = CHANGE_EDIT; verb <= CHANGE_WITHDRAW; verb++) {
            s.state = over[i];
            assert_ptr_equal(changes_move(&s, &district, (ChangeVerb)verb, &to), CHANGES_NOT_NOW);
            assert_false(changes_may(&s, &district, (ChangeVerb)verb));
        }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_found), cmocka_unit_test(each_fault_of_the_rest_is_found),
        cmocka_unit_test(old_faults_only_warn), cmocka_unit_test(a_move_into_what_ends_goes_on),
        cmocka_unit_test(the_level_follows_what_is_touched), cmocka_unit_test(any_sequence_keeps_every_door),
        cmocka_unit_test(an_undo_stops_at_what_is_built_on_it), cmocka_unit_test(the_road_has_its_keepers),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
