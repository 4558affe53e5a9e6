/* Places that people walk to: shops strung along the compounds' edges, a canteen and a centre in every
 * community, schools, clinics, parks. Names are made of the quarter's own words. */
#include "town/town_build.h"

enum { POIS_MOST = 3000 };

const char *const TOWN_POI_WORDS[TOWN_POI_KINDS] = { "convenience", "restaurant", "marketplace", "pharmacy",
    "bank", "school",
    "kindergarten", "hospital", "clinic", "canteen", "community_centre", "park", "toilets", "fitness_centre",
        "bus_stop",
    "mall", "office", "gate" };

typedef struct Shop { TownPoiKind kind; const char *ending; } Shop;
static const Shop SHOPS[] = {
    { TOWN_SHOP, "便利店" }, { TOWN_SHOP, "超市" }, { TOWN_SHOP, "水果店" }, { TOWN_SHOP, "五金店" },
        { TOWN_SHOP, "理发店" },
    { TOWN_SHOP, "茶铺" }, { TOWN_RESTAURANT, "面馆" }, { TOWN_RESTAURANT, "串串香" }, { TOWN_RESTAURANT, "小炒" },
    { TOWN_RESTAURANT, "抄手" }, { TOWN_RESTAURANT, "早餐店" }, { TOWN_RESTAURANT, "火锅" }, { TOWN_PHARMACY, "药房" },
    { TOWN_BANK, "银行网点" }, { TOWN_GYM, "健身房" }, { TOWN_MARKET, "菜市场" }, { TOWN_KINDERGARTEN, "幼儿园" } };

static void add(TownCommunity *c, TownPoi poi)
{
    if (c->pois_count < POIS_MOST) c->pois[c->pois_count++] = poi;
}

static Str joined(Arena *keep, Str head, const char *tail)
{
    Buf b = buf_new(keep, 48);
    buf_add(&b, head);
    buf_adds(&b, tail);
    return buf_str(&b);
}

static int first_microgrid(const TownCommunity *c, int compound)
{
    for (int i = 0; i < c->microgrids_count; i++)
        if (c->microgrids[i].compound == compound) return i;
    return -1;
}

/* Along the wall of a compound, on the street side. */
static void shops(const TownLattice *l, int compound, int microgrid, TownCommunity *c, Arena *keep)
{
    const TownCompound *x = &c->compounds[compound];
    Rand r = rand_about(l->seed, ABOUT_POI,
        (uint64_t)(uint32_t)x->centre.lon * 31 + (uint64_t)(uint32_t)x->centre.lat);
    int count = 2 + x->households / 45;
    for (int i = 0; i < count && i < 24; i++) {
        int64_t corner = rand_between(&r, 0, x->shape.ring[0].points - 1);
        int64_t part = rand_between(&r, 5, 95), kind = rand_between(&r, 0, COUNT(SHOPS) - 1),
            again = rand_between(&r, 0, 14);
        if (kind > 12 && again > 3) kind = again % 12;
        TownPoint a = x->shape.ring[0].at[corner],
            b = x->shape.ring[0].at[(corner + 1) % x->shape.ring[0].points];
        TownPoint at = { a.lon + (int32_t)((b.lon - a.lon) * part / 100),
            a.lat + (int32_t)((b.lat - a.lat) * part / 100) };
        Str stem = compound_stem(l->seed, rand_next(&r), keep);
        add(c, (TownPoi){ SHOPS[kind].kind, joined(keep, str_part(stem, 0, 6), SHOPS[kind].ending), at,
            microgrid, -1 });
    }
    if (x->gates) add(c, (TownPoi){ TOWN_GATE, joined(keep, x->name, "大门"), x->centre, microgrid, -1 });
}

static void exclusive(const TownGround *g, int block, int grid, TownCommunity *c, Arena *keep)
{
    static const TownPoiKind kind[] = { [USE_TRADE] = TOWN_OFFICE, [USE_SCHOOL] = TOWN_SCHOOL,
        [USE_HOSPITAL] = TOWN_HOSPITAL,
                                        [USE_WORKS] = TOWN_OFFICE, [USE_PARK] = TOWN_PARK,
                                            [USE_FARM] = TOWN_PARK };
    static const char *const ending[] = { [USE_TRADE] = "中心", [USE_SCHOOL] = "小学", [USE_HOSPITAL] = "医院",
                                          [USE_WORKS] = "产业园", [USE_PARK] = "公园", [USE_FARM] = "绿道公园" };
    Use use = g->use[block];
    uint64_t lot = draw(g->lattice->seed, ABOUT_POI, (uint64_t)block, 5);
    Str stem = str_part(compound_stem(g->lattice->seed, lot, keep), 0, 6);
    const char *tail = use == USE_SCHOOL && lot % 3 == 0 ? "中学" : ending[use];
    bool mall = use == USE_TRADE && lot % 3 == 0;
    add(c, (TownPoi){ mall ? TOWN_MALL : kind[use], joined(keep, stem, mall ? "广场" : tail),
        lattice_inside(g->lattice, block, 0.5, 0.5), -1, grid });
    if (use == USE_PARK) add(c, (TownPoi){ TOWN_TOILET, S("公共厕所"), lattice_inside(g->lattice, block, 0.1,
        0.55), -1, grid });
}

/* What every community has, each in a compound of its own if there are enough. */
static void own_services(TownCommunity *c, Arena *keep)
{
    static const struct { TownPoiKind kind; const char *ending; } own[] = { { TOWN_COMMUNITY_CENTRE,
        "党群服务中心" },
        { TOWN_CANTEEN, "社区食堂" }, { TOWN_CLINIC, "卫生服务站" }, { TOWN_KINDERGARTEN, "幼儿园" },
            { TOWN_MARKET, "农贸市场" } };
    Str stem = str_part(c->place->name, 0, c->place->name.len - 6);           /* without 社区 */
    for (int i = 0; i < COUNT(own); i++) {
        int compound = i * 5 % c->compounds_count;
        const TownCompound *x = &c->compounds[compound];
        Str name = joined(keep, own[i].kind == TOWN_COMMUNITY_CENTRE ? c->place->name : stem, own[i].ending);
        add(c, (TownPoi){ own[i].kind, name, x->shape.ring[0].at[2 + i], first_microgrid(c, compound), -1 });
    }
}

void community_pois(const TownPlan *plan, const int *grid_of, TownCommunity *c, Arena *keep)
{
    const TownGround *g = plan->ground;
    c->pois = NEWS(keep, TownPoi, POIS_MOST);
    own_services(c, keep);
    for (int i = 0; i < c->compounds_count; i++) shops(g->lattice, i, first_microgrid(c, i), c, keep);
    for (int k = 0; k < BLOCKS; k++)
        if (grid_of[k] >= 0 && g->use[k] != USE_HOMES) exclusive(g, k, grid_of[k], c, keep);
}
