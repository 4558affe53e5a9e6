/* What tuimen draw could not do, and why: a row for each grid outside its limits, each compound that walls
 * part. */
#include "main/draw.h"

#include <stdio.h>

enum { NAMES_MOST = 12 };

static const char *const codes[] = { "", "pocket", "count", "stuck", "joint", "searched", "remote", "wide",
                                     "not_found" };

/* The first walls on the ways out of a pocket to those near by, by name, each once. */
static int32_t walls_around(const DrawInput *in, const int32_t *pocket_of, int32_t pocket, int32_t *to)
{
    int32_t count = 0;
    for (int32_t k = 0; k < in->links.blocks; k++) {
        const DrawBlock *b = &in->links.block[k];
        if ((pocket_of[b->a] == pocket) == (pocket_of[b->b] == pocket)) continue;
        bool have = false, inside = pocket_of[b->a] == pocket;
        int32_t wall = b->wall;
        walls_first(&in->walls, in->at[inside ? b->a : b->b], in->at[inside ? b->b : b->a], &wall);
        for (int32_t j = 0; j < count && !have; j++) have = str_eq(in->wall[to[j]], in->wall[wall]);
        if (!have && count < NAMES_MOST) to[count++] = wall;
    }
    return count;
}

static void put_list(Buf *to, const Str *name, const int32_t *of, int32_t count)
{
    for (int32_t k = 0; k < count && k < NAMES_MOST; k++) {
        if (k) buf_adds(to, ", ");
        buf_add(to, name[of[k]]);
    }
    if (count > NAMES_MOST) buf_adds(to, " …");
}

typedef struct Conflict {
    const DrawGrid *g;
    int32_t *building, buildings;      /* what it is about */
    int32_t wall[NAMES_MOST], walls;
    int64_t size;                      /* of these, or of all of the pocket */
} Conflict;

/* The same in both languages: what is there, which rule it breaks, and who stands around. */
static void put_words(const DrawInput *in, const Conflict *c, bool zh, Buf *to)
{
    int32_t min = in->ask.min, max = in->ask.max;
    long long size = (long long)c->size;
    switch (c->g->reason) {
    case CUT_POCKET:
        buf_fmt(to, zh ? "这一片只有 %lld 户，不足 %d 户" : "this pocket has %lld < %d", size, min);
        break;
    case CUT_COUNT:
        buf_fmt(to, zh ? "这一片共 %lld 户，分成几份都不能每份 %d 到 %d 户"
                       : "this pocket has %lld, which no number of grids of %d to %d adds up to", size, min,
                           max);
        break;
    case CUT_STUCK:
        buf_fmt(to, zh ? "这些楼栋共 %lld 户，与相连的楼栋怎样组合都不能每份 %d 到 %d 户"
                       : "of these %lld and those around, no grouping gives %d to %d to all",
                size, min, max);
        break;
    case CUT_JOINT:
        buf_fmt(to, zh ? "只经过一处相连的楼栋必须与它同格，共 %lld 户，超过 %d 户"
                       : "what hangs on one building alone has to be with it: %lld > %d", size, max);
        break;
    case CUT_SEARCHED:
        buf_fmt(to, zh ? "这一片 %lld 户的每种分法都试过，没有一种每份都是 %d 到 %d 户"
                       : "every way to cut this pocket of %lld was tried: none has only grids of %d to %d",
                           size, min,
                max);
        break;
    case CUT_REMOTE:
        buf_fmt(to, zh ? "这里步行时限内合起来不足 %d 户" : "all that is near enough to walk has fewer than %d", min);
        break;
    case CUT_WIDE:
        buf_adds(to, zh ? "院落太大，步行超过时限" : "this compound is wider than may be walked");
        break;
    default:
        buf_fmt(to, zh ? "没有找到每份 %d 到 %d 户的分法，也没有证明不可能"
                       : "no way with grids of %d to %d was found; none was proved impossible", min, max);
    }
    if (c->walls) {
        buf_adds(to, zh ? "；四周的隔断：" : "; walls around: ");
        put_list(to, in->wall, c->wall, c->walls);
    } else if (c->g->reason == CUT_POCKET)
        buf_adds(to, zh ? "；步行时限内没有别的楼栋" : "; nobody else is near enough to walk");
}

static void put_texts(const DrawInput *in, const Conflict *c, Buf *to, Arena scratch)
{
    for (int zh = 0; zh < 2; zh++) {
        Arena here = scratch;
        Buf words = buf_new(&here, 256);
        put_words(in, c, zh, &words);
        buf_adds(to, zh ? ",\"zh\":" : ",\"en\":");
        put_id(to, buf_str(&words), false);
    }
}

static void put_ids(Buf *to, const char *key, const Str *name, const int32_t *of, int32_t count)
{
    buf_fmt(to, ",\"%s\":[", key);
    for (int32_t k = 0; k < count; k++) {
        if (k) buf_char(to, ',');
        put_id(to, name[of[k]], false);
    }
    buf_char(to, ']');
}

static void put_conflict(const DrawInput *in, const DrawAnswer *a, const Str *name, int32_t grid,
                         const int32_t *pocket_of, const int64_t *pocket_size, Buf *to, Arena scratch)
{
    Conflict c = { .g = &a->grid[grid] };
    c.building = NEWS(&scratch, int32_t, c.g->about + 1);
    for (int32_t k = 0; k < c.g->about; k++) {
        const DrawPiece *p = &a->piece[c.g->item[k]];
        c.size += p->households + p->shops;
        if (!c.buildings || c.building[c.buildings - 1] != p->building)
            c.building[c.buildings++] = p->building;
    }
    bool whole = c.g->reason == CUT_POCKET || c.g->reason == CUT_COUNT || c.g->reason == CUT_SEARCHED;
    if (whole) c.size = pocket_size[c.g->pocket];
    c.walls = walls_around(in, pocket_of, c.g->pocket, c.wall);
    buf_adds(to, "{\"grid\":");
    put_id(to, name[grid], false);
    buf_fmt(to, ",\"size\":%d,\"reason\":\"%s\",\"proved\":%s", c.g->size, codes[c.g->reason],
            c.g->reason == CUT_NOT_FOUND ? "false" : "true");
    put_ids(to, "buildings", in->names.name, c.building, c.buildings);
    if (c.g->joint >= 0) put_ids(to, "joint", in->names.name, &a->piece[c.g->joint].building, 1);
    put_ids(to, "walls", in->wall, c.wall, c.walls);
    put_texts(in, &c, to, scratch);
    buf_char(to, '}');
}

static void put_apart(const DrawInput *in, int32_t compound, Buf *to)
{
    buf_adds(to, "{\"grid\":null,\"compound\":");
    put_id(to, in->compounds.name[compound], false);
    buf_adds(to, ",\"reason\":\"apart\",\"proved\":true,\"en\":\"walls or distance part this compound: it "
             "can't be whole\",\"zh\":\"隔断或距离把这个院落分开了，不能在同一格\"}");
}

int32_t draw_put_impossible(const DrawInput *in, const DrawAnswer *a, const Str *name, Buf *to, Arena scratch)
{
    int32_t rows = 0, *pocket_of = NEWS(&scratch, int32_t, in->ask.buildings + 1);
    int64_t *size = NEWS(&scratch, int64_t, a->pockets + 1);
    for (int32_t p = 0; p < a->pieces; p++) {
        const DrawGrid *g = &a->grid[a->piece[p].grid];
        pocket_of[a->piece[p].building] = g->pocket;
        size[g->pocket] += a->piece[p].households + a->piece[p].shops;
    }
    for (int32_t g = 0; g < a->grids; g++) {
        if (a->grid[g].reason == CUT_GOOD) continue;
        buf_adds(to, rows++ ? ",\n" : "\n");
        put_conflict(in, a, name, g, pocket_of, size, to, scratch);
    }
    for (int32_t c = 0; c < in->ask.compounds; c++) {
        if (a->compound[c] != DRAW_APART) continue;
        buf_adds(to, rows++ ? ",\n" : "\n");
        put_apart(in, c, to);
    }
    return rows;
}
