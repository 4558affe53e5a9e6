/* What a table of buildings and a file of borders leave in the list of imports, and taking them back: as long
 * as nothing has come of them. What somebody has built on is named, with what it is. */
#include "domains/imports/imports_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/imports/imports_queries.h"

SHAPE(ImportBuilding, "a building that an import made",
    ID      (ImportBuilding, building_id,            "building"),
    INT     (ImportBuilding, households, 0, ID_MAX,  "that it said it has"));
SHAPE(ImportBorder, "a border that an import gave",
    TEXT    (ImportBorder, code, 6, 12,              "of its place"),
    LON     (ImportBorder, lon, OPTIONAL,            "its point before"),
    LAT     (ImportBorder, lat, OPTIONAL,            "its point before"));
SHAPE(ImportHeld, "a building that can't be taken back",
    INT     (ImportHeld, why, 1, 6,                  "see import_stands_held"),
    TEXT    (ImportHeld, compound, 0, 60,            "its compound"),
    TEXT    (ImportHeld, building, 0, 40,            "its name"));

Err imports_keep(Ask *ask, ImportKept *k)
{
    SealDigests file = seal_digests(seal_of(ask->app), S("imports.file"), ask->wire.body, ask->arena);
    k->id = ask_new_id(ask);
    k->state = IMPORT_DONE;
    k->account = ask->who.account;
    k->by_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    k->digest = file.now;
    k->swept = true;
    k->made_ms = k->moved_ms = ask->now_ms;
    if (!k->file_name.at) k->file_name = S("");
    return imports_add(ask->db, ask->district, k);
}

static Err undoing(Ask *ask, ImportKind kind, ImportKept *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(imports_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena));
    if (ret->kind != kind) return NOT_FOUND;
    return ret->state == IMPORT_DONE ? NULL : IMPORTS_NOT_DONE;
}

static Err undone(Ask *ask, ImportKept *k)
{
    TRY(imports_move(ask->db, ask->district, k->id, S("done"), S("undone"), true, ask->now_ms));
    return imports_undone(ask, k);
}

/* ---- Buildings ---- */

static Str begins(Str words, int most)
{
    Str rest = words;
    while (rest.len && most-- > 0) utf8_next(&rest);
    return str_part(words, 0, words.len - rest.len);
}

static Err held(Ask *ask, const ImportHeld *h)
{
    static const struct { const char *zh, *en; } whys[] = {
        { "已登记房屋", "doors are known in it" },
        { "已有事件报在这里", "a matter was reported there" },
        { "已有过门牌二维码", "it has had a code at its door" },
        { "已设过楼栋长等岗位", "a post was made for it" },
        { "已划入其他微网格", "it was moved to another micro-grid" },
        { "户数已有变动", "its households were counted anew" },
    };
    Buf name = buf_new(ask->arena, 320);
    buf_add(&name, begins(h->compound, 16));           /* a blame's pointer is short */
    buf_add(&name, begins(h->building, 14));
    return ask_blame(ask, IMPORTS_BUILT_ON, str_z(ask->arena, buf_str(&name)), whys[h->why - 1].zh,
                     whys[h->why - 1].en);
}

Err imports_stands_undo(Ask *ask)
{
    ImportKept k;
    List holding, buildings, compounds;
    TRY(undoing(ask, IMPORT_BUILDINGS, &k));
    TRY(import_stands_held(ask->db, ask->district, k.id, &holding, ask->arena));
    if (holding.count) return held(ask, holding.at);
    TRY(import_buildings_of(ask->db, ask->district, k.id, &buildings, ask->arena));
    for (const ImportBuilding *b = buildings.at, *end = b + buildings.count; b < end; b++)
        TRY(divisions_drop_building(ask, b->building_id, b->households));
    TRY(import_compounds_of(ask->db, ask->district, k.id, &compounds, ask->arena));
    for (const ImportDoor *c = compounds.at, *end = c + compounds.count; c < end; c++)
        TRY(divisions_drop_compound(ask, c->id));
    return undone(ask, &k);
}

/* ---- Borders ---- */

static Err used(Ask *ask, Str code, const char *zh_why, const char *en_why)
{
    Buf name = buf_new(ask->arena, 120);
    buf_add(&name, begins(divisions_name(ask, code), 20));
    buf_fmt(&name, " %.*s", STR_ARG(code));
    return ask_blame(ask, IMPORTS_BUILT_ON, str_z(ask->arena, buf_str(&name)), zh_why, en_why);
}

/* Grids that are drawn in a community lean on its border; communities are drawn by themselves. */
static Err border_away(Ask *ask, const ImportKept *k, const ImportBorder *b)
{
    if (b->code.len == 12) {
        Str low, high;
        int64_t drawn;
        place_range(ask->arena, b->code, &low, &high);
        TRY(import_border_used(ask->db, ask->district, low, high, &drawn));
        if (drawn) return used(ask, b->code, "里面已经划了网格", "grids are drawn in it");
    }
    Err e = divisions_drop_border(ask, b->code, b->lon, b->lat, k->made_ms);
    return e == MOVED_ON ? used(ask, b->code, "边界之后又改过", "its border was changed since") : e;
}

Err imports_borders_undo(Ask *ask)
{
    ImportKept k;
    List borders;
    TRY(undoing(ask, IMPORT_BORDERS, &k));
    TRY(import_borders_of(ask->db, ask->district, k.id, &borders, ask->arena));
    const ImportBorder *b = borders.at;
    for (int64_t i = 0; i < borders.count; i++) TRY(border_away(ask, &k, &b[i]));
    return undone(ask, &k);
}
