/* Between the database and the rules: the drawing that acts need, their plan, and how both are told. */
#include "domains/changes/changes_views.h"

#include "domains/changes/changes_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "json/json.h"

enum { COMMUNITIES_MOST = 12, SCRATCH_BYTES = 8 << 20, POSTS_MOST = 100 };

/* ---- The plan ---- */

typedef struct Gathered { ChangePlace *place; ChangeBlock *block; int places, blocks; } Gathered;

static Err gather(Ask *ask, Str community, Gathered *to)
{
    List drawn, blocks;
    TRY(divisions_drawing(ask, community, &drawn, &blocks));
    ChangePlace *place = NEWS(ask->arena, ChangePlace, to->places + drawn.count + 1);
    ChangeBlock *block = NEWS(ask->arena, ChangeBlock, to->blocks + blocks.count + 1);
    for (int i = 0; i < to->places; i++) place[i] = to->place[i];
    for (int i = 0; i < to->blocks; i++) block[i] = to->block[i];
    for (const PlaceDrawn *d = drawn.at, *end = d + drawn.count; d < end; d++)
        place[to->places++] = (ChangePlace){ d->code, d->name, d->outline, d->households, d->since_ms,
            d->change_id,
                                             d->ended_by, d->until_ms != NONE };
    for (const PlaceBlock *b = blocks.at, *end = b + blocks.count; b < end; b++)
        block[to->blocks++] = (ChangeBlock){ b->building_id, b->unit, b->place,
                                             { (int32_t)b->lon, (int32_t)b->lat }, b->households };
    to->place = place;
    to->block = block;
    return NULL;
}

/* The communities that the acts name, and those of the buildings they move. */
static Err communities(Ask *ask, const List *acts, Str **ret, int *ret_count)
{
    const ChangeAct *act = acts->at;
    ChangeAct *more = NEWS(ask->arena, ChangeAct, 4 * acts->count + 1);
    int count = 0;
    for (int64_t i = 0; i < acts->count; i++) {
        List homes;
        more[count++] = act[i];
        if (act[i].kind != ACT_MOVE || act[i].building_id == NONE || act[i].from.at) continue;
        TRY(change_building(ask->db, ask->district, act[i].building_id, &homes, ask->arena));
        for (int64_t k = 0; k < homes.count && k < 3; k++)
            more[count++] = (ChangeAct){ .place = ((const ChangeHome *)homes.at)[k].place };
    }
    *ret_count = changes_communities(more, count, ask->arena, ret);
    if (*ret_count <= COMMUNITIES_MOST) return NULL;
    return ask_blame(ask, BAD_FIELD, "/acts", "一次变更最多涉及 12 个社区",
        "a change set touches 12 communities at most");
}

static Err sizes(Ask *ask, ChangeDrawing *in)
{
    List rows;
    TRY(divisions_sizes(ask, &rows));
    ChangeSize *size = NEWS(ask->arena, ChangeSize, rows.count + 1);
    for (const GridSize *g = rows.at, *end = g + rows.count; g < end; g++)
        size[in->sizes++] = (ChangeSize){ g->kind, g->low, g->high };
    in->size = size;
    return NULL;
}

Err changes_drawing_of(Ask *ask, Str community, ChangeDrawing *ret)
{
    Gathered all = { 0 };
    TRY(gather(ask, community, &all));
    TRY(sizes(ask, ret));
    ret->place = all.place, ret->places = all.places;
    ret->block = all.block, ret->blocks = all.blocks;
    return NULL;
}

Err changes_plan_now(Ask *ask, const List *acts, int64_t undoes, ChangePlan *ret)
{
    Str *community;
    int count;
    Gathered all = { 0 };
    ChangeDrawing in = { .undoes = undoes, .english = ask->wire.english };
    TRY(communities(ask, acts, &community, &count));
    for (int i = 0; i < count; i++) TRY(gather(ask, community[i], &all));
    TRY(sizes(ask, &in));
    in.place = all.place, in.places = all.places;
    in.block = all.block, in.blocks = all.blocks;
    if (arena_room(ask->arena) < 2 * SCRATCH_BYTES) return TOO_LARGE;
    Arena scratch = *ask->arena;                       /* the upper end, so that neither meets the other */
    scratch.at = ask->arena->end - SCRATCH_BYTES;
    ask->arena->end = scratch.at;
    changes_plan(acts->at, (int)acts->count, &in, ask->arena, scratch, ret);
    ask->arena->end = scratch.end;
    return NULL;
}

void changes_measure(Change *c, const ChangePlan *p)
{
    c->place = p->common;
    c->level = p->level;
    c->faults = p->faults;
    c->warnings = p->findings < p->faults ? 0 : p->findings - p->faults;
    c->places = p->places;
    c->households = p->households;
}

/* ---- Telling it ---- */

/* One row for all staircases that go the same way. */
static List flows_of(Ask *ask, const ChangePlan *p)
{
    ChangeFlow *flow = NEWS(ask->arena, ChangeFlow, p->moves + 1);
    List list = { flow, 0 };
    for (int i = 0; i < p->moves; i++) {
        const ChangedBlock *m = &p->move[i];
        int64_t k = 0;
        if (!m->households) continue;
        while (k < list.count && !(str_eq(flow[k].old_place, m->from) && str_eq(flow[k].new_place,
            m->into))) k++;
        if (k == list.count)
            flow[list.count++] = (ChangeFlow){ .old_place = m->from, .new_place = m->into };
        flow[k].households += m->households;
    }
    return list;
}

/* One question for many places; for a few, one each. */
Err changes_posts_begin(Ask *ask, Str place, int64_t places, ChangePosts *ret)
{
    enum { FEW = 20, POSTS_IN_ALL = 20000 };
    *ret = (ChangePosts){ .all = places > FEW && place.len > 0 };
    return ret->all ? people_posts_below(ask, place, POSTS_IN_ALL, &ret->rows) : NULL;
}

/* Rows are in order of place; those of a place and of what is below it stand together. */
Err changes_posts_at(Ask *ask, const ChangePosts *posts, Str code, List *ret)
{
    if (!posts->all) return people_posts_below(ask, code, POSTS_MOST, ret);
    PostRow *row = posts->rows.at;
    int64_t low = 0, high = posts->rows.count, end;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        if (str_cmp(row[middle].place, code) < 0) low = middle + 1;
        else high = middle;
    }
    for (end = low; end < posts->rows.count && str_starts(row[end].place, code)
        && end - low < POSTS_MOST;) end++;
    *ret = (List){ row + low, end - low };
    return NULL;
}

Err changes_check_of(Ask *ask, const ChangePlan *p, ChangeCheck *ret)
{
    ChangeOfPlace *of = NEWS(ask->arena, ChangeOfPlace, p->places + 1);
    ChangePosts posts;
    TRY(changes_posts_begin(ask, p->common, p->places, &posts));
    for (int i = 0; i < p->places; i++) {
        const ChangedPlace *c = &p->place[i];
        of[i] = (ChangeOfPlace){ c->code, c->fate, c->name, c->name_was, c->redrawn, c->households,
                                 c->households_was, { NULL, 0 }, { 0 }, { 0 } };
        if (c->fate != CHANGE_MADE) TRY(changes_posts_at(ask, &posts, c->code, &of[i].posts));
    }
    *ret = (ChangeCheck){ p->common, p->level, p->faults, p->households, { (void *)p->finding, p->findings },
                          { of, p->places }, flows_of(ask, p), { NULL, 0 } };
    changes_name_all(ask, &ret->places, &ret->flows);
    return NULL;
}

/* What a drawing board shows besides: the borders that change, and each building that moves. */
void changes_drawn(Ask *ask, const ChangePlan *p, ChangeCheck *ret)
{
    ChangeOfPlace *of = ret->places.at;
    ChangeMoved *moved = NEWS(ask->arena, ChangeMoved, p->moves + 1);
    for (int i = 0; i < p->places; i++) {
        const ChangedPlace *c = &p->place[i];
        if (c->redrawn && c->fate != CHANGE_ENDED) of[i].polygon = changes_geometry(ask->arena, &c->outline);
    }
    for (int i = 0; i < p->moves; i++) {
        const ChangedBlock *m = &p->move[i];
        moved[i] = (ChangeMoved){ m->building_id, m->unit, m->from, m->into, m->households };
    }
    ret->moves = (List){ moved, p->moves };
}

Str changes_acts_text(Ask *ask, const ChangeAct *act, int64_t count)
{
    Buf b = buf_new(ask->arena, 256 + count * 256);
    json_write_list(&b, &ChangeAct_shape, act, count);
    return buf_str(&b);
}

Err changes_acts_read(Ask *ask, Str text, List *ret)
{
    ChangeActs acts;
    Buf b = buf_new(ask->arena, text.len + 20);
    buf_adds(&b, "{\"acts\":");
    buf_add(&b, text);
    buf_char(&b, '}');
    TRY(json_read(buf_str(&b), &ChangeActs_shape, &acts, ask->arena, NULL));
    *ret = acts.acts;
    return NULL;
}

typedef struct CodeGiven { Str shown, code; } CodeGiven;

/* The place itself, or what lies below it. */
static void follow(Ask *ask, Str *code, const CodeGiven *given, int count)
{
    for (int i = 0; i < count; i++) {
        if (!code->at || !str_starts(*code, given[i].shown)) continue;
        Buf b = buf_new(ask->arena, 24);
        buf_add(&b, given[i].code);
        buf_add(&b, str_part(*code, given[i].shown.len, code->len));
        *code = buf_str(&b);
        return;
    }
}

/* What is made gets its code when it is first kept, and keeps it: codes are never given twice. While it was
 * drawn the plan showed another, by which later acts call it: those are told. */
Err changes_give_codes(Ask *ask, const List *acts)
{
    ChangeAct *act = acts->at;
    CodeGiven *given = NEWS(ask->arena, CodeGiven, acts->count + 1);
    ChangePlan plan;
    int count = 0;
    TRY(changes_plan_now(ask, acts, 0, &plan));
    for (int64_t i = 0; i < acts->count; i++) {
        Place p;
        bool over = act[i].kind == ACT_OVERLAY;
        bool makes = over || act[i].kind == ACT_SPLIT || act[i].kind == ACT_ADD;
        if (!makes || act[i].code.at || !act[i].place.at) continue;
        Str parent = act[i].kind == ACT_SPLIT ? place_parent(act[i].place) : act[i].place;
        bool right = over ? parent.len == 12 : parent.len == 15 || (parent.len == 12
            && act[i].kind == ACT_ADD);
        follow(ask, &parent, given, count);
        /* the check says what is wrong with it */
        if (!right || divisions_place(ask, parent, &p)) continue;
        TRY(divisions_new_code(ask, parent, over, &act[i].code));
        for (int k = 0; k < plan.places; k++)
            if (plan.place[k].made_by == i + 1)
                given[count++] = (CodeGiven){ plan.place[k].code, act[i].code };
    }
    for (int64_t i = 0; i < acts->count; i++) {
        follow(ask, &act[i].place, given, count);
        follow(ask, &act[i].into, given, count);
        follow(ask, &act[i].from, given, count);
    }
    return NULL;
}
