/* An extract as the body of a request, looked at page by page or taken in; and as a file, for the command. */
#include "domains/facilities/facilities_map.h"

#include "app/app.h"
#include "domains/divisions/divisions.h"

#include <sys/stat.h>

enum { MAP_MOST = 10000, FILE_MOST = 200000, PAGE = 100, ITEMS_MOST = 200 };

REFUSAL(FACILITIES_XML, 422, "facilities.osm_xml",
        "请先把 OSM XML 转换成 .osm.pbf：osmium cat 原文件.osm -o 新文件.osm.pbf",
        "convert OSM XML to .osm.pbf first: osmium cat FILE.osm -o FILE.osm.pbf");

SHAPE(FacilityMapDiff, "where the map and the register differ",
    NAME    (FacilityMapDiff, field, 0, facility_map_fields, "in what"),
    TEXT    (FacilityMapDiff, theirs, 0, 1000,          "what the map says"),
    TEXT    (FacilityMapDiff, ours,   0, 1000,          "what the register says"),
    BOOL    (FacilityMapDiff, taken,  0,                "the map's word is taken; else ours stays"));
SHAPE(FacilityMapRow, "a thing of the map beside the register",
    TEXT    (FacilityMapRow, ref,    1, 40,             "node/123, way/45, relation/6"),
    TEXT    (FacilityMapRow, name,   1, 60,             "its name"),
    TEXT    (FacilityMapRow, services, 0, 1000,         "what it offers, in words"),
    TEXT    (FacilityMapRow, place_words, 0, 120,       "where"),
    LON     (FacilityMapRow, lon,    0,                 "its door"),
    LAT     (FacilityMapRow, lat,    0,                 "its door"),
    NAME    (FacilityMapRow, fate,   0, facility_map_fates,
             "added; corrected: the map's word is taken; same; differs: ours stays; ambiguous: left out"),
    INT     (FacilityMapRow, facility, 0, ID_MAX,
             "which facility it is, or may be; 0: none, or one of this file"),
    TEXT    (FacilityMapRow, facility_name, 0, 60,      "what that is called"),
    TEXT    (FacilityMapRow, notes,  0, 400,            "what is to be minded"),
    LIST    (FacilityMapRow, diffs, FacilityMapDiff_shape, 0, MAP_FIELDS, "where they differ"));

SHAPE(FacilityLookQuery, "which rows of a map are shown",
    NAME    (FacilityLookQuery, fate, OPTIONAL, facility_map_fates, "of this fate"),
    TEXT_OPT(FacilityLookQuery, q,    1, 40,            "with these words in their name, services or place"),
    INT_OPT (FacilityLookQuery, skip, 0, 1000000,       "so many passed over (0)"),
    INT_OPT (FacilityLookQuery, limit, 1, ITEMS_MOST,   "how many (100)"));

static Err place_all(Ask *ask, void *with) { return facilities_map_place(ask, with, MAP_MOST); }

/* The file's things with all their tags are more than a request may keep: they live apart until placed. */
static Err read_in(Ask *ask, FILE *in, const OsmWanted *want, FacilityMap *m)
{
    enum { ROOM = 512 << 20 };
    char why[256] = "";
    Arena whole = arena_make(ROOM), room = whole;
    m->room = &room;
    Err e = facilities_map_read(in, ask->wire.body.len, want, m, why);
    if (e) e = ask_blame(ask, e, "", str_z(ask->arena, str_of(why)), str_z(ask->arena, str_of(why)));
    else e = ask_within(ask, place_all, m);
    m->room = NULL;
    m->pois.at = NULL;
    arena_drop(whole, ROOM);
    return e;
}

static Err read_body(Ask *ask, FacilityMap *m)
{
    OsmWanted want;
    FILE *in = fmemopen((void *)(uintptr_t)ask->wire.body.at, (size_t)ask->wire.body.len, "rb");
    if (!in) return TOO_LARGE;
    facilities_map_begin(ask, m, &want, ask->arena);
    Err e = read_in(ask, in, &want, m);
    fclose(in);
    return e;
}

/* ---- Looking ---- */

static Str service_words(Ask *ask, Str codes)
{
    Buf b = buf_new(ask->arena, 60);
    while (codes.len) {
        Str code = str_cut(&codes, ',');
        const FacilityKind *k = facilities_kind(ask, code);
        if (b.len) buf_adds(&b, "、");
        buf_add(&b, !k ? code : ask->wire.english ? k->name_en : k->name);
    }
    return buf_str(&b);
}

static bool shown(Ask *ask, const FacilityThing *t, const FacilityLookQuery *q)
{
    if (q->fate >= 0 && t->fate != (FacilityMapFate)q->fate) return false;
    return !q->q.at || str_find(t->is.name, q->q) >= 0 || str_find(t->is.ref, q->q) >= 0
        || str_find(service_words(ask, t->is.services), q->q) >= 0
        || str_find(divisions_words(ask, t->is.place), q->q) >= 0;
}

static FacilityMapRow row_of(Ask *ask, const FacilityThing *t)
{
    const FacilityDiff *d = t->diffs.at;
    FacilityMapDiff *to = NEWS(ask->arena, FacilityMapDiff, t->diffs.count + 1);
    for (int64_t i = 0; i < t->diffs.count; i++) {
        bool codes = d[i].field == MAP_SERVICES;
        to[i] = (FacilityMapDiff){ d[i].field, codes ? service_words(ask, d[i].theirs) : d[i].theirs,
                                   codes ? service_words(ask, d[i].ours) : d[i].ours, d[i].taken };
    }
    return (FacilityMapRow){ t->is.ref, t->is.name, service_words(ask, t->is.services),
        divisions_words(ask, t->is.place), t->is.lon, t->is.lat, t->fate, t->facility, t->facility_name,
        facilities_map_notes(ask, t), { to, t->diffs.count } };
}

Err facilities_map_check(Ask *ask)
{
    const FacilityLookQuery *q = QUERY(ask, FacilityLookQuery);
    FacilityMap m;
    TRY(read_body(ask, &m));
    TRY(facilities_map_match(ask, &m, false));
    int64_t skip = q->skip == NONE ? 0 : q->skip, limit = q->limit == NONE ? PAGE : q->limit;
    FacilityTableLook look = { .rows = m.count, .added = m.fates[MAP_ADDED],
                               .changed = m.fates[MAP_CORRECTED],
        .same = m.fates[MAP_SAME], .differs = m.fates[MAP_DIFFERS], .ambiguous = m.fates[MAP_AMBIGUOUS],
        .outside = m.outside, .no_kind = m.no_kind, .kept_private = m.kept_private,
            .placeless = m.pois.placeless,
        .source = facilities_map_source(ask, m.day), .items = { NEWS(ask->arena, FacilityMapRow, limit), 0 },
        .faults = { NEW(ask->arena, FacilityCode), 0 } };
    for (int64_t i = 0; i < m.count; i++) {
        char *mark = ask->arena->at;
        bool is = shown(ask, &m.thing[i], q);
        ask->arena->at = mark;
        if (!is) continue;
        if (look.matching++ < skip || look.items.count == limit) continue;
        ((FacilityMapRow *)look.items.at)[look.items.count++] = row_of(ask, &m.thing[i]);
    }
    return answer(ask, 200, &FacilityTableLook_shape, &look);
}

/* ---- Taking in ---- */

Err facilities_import_read(Ask *ask)
{
    if (facilities_is_xml(ask->wire.body)) return FACILITIES_XML;
    if (!facilities_is_map(ask->wire.body)) return NULL;
    FacilityMap *m = NEW(ask->arena, FacilityMap);
    ask->prepared = m;
    return read_body(ask, m);
}

Err facilities_map_import(Ask *ask)
{
    FacilityMap *m = ask->prepared;
    FacilitiesTaken took;
    TRY(facilities_map_match(ask, m, true));
    TRY(facilities_map_told(ask, m, &took));
    return answer(ask, 201, &FacilitiesTaken_shape, &took);
}

/* ---- A file ---- */

typedef struct MapFile { FacilityMap map; OsmWanted want; FacilityMapSum *sum; FacilityMapTell *tell;
                         void *ctx;
                         bool look; } MapFile;

/* What is in force stays when the request that asked for it is over. */
static List copied(List from, ptrdiff_t size, Arena *keep)
{
    List to = { arena_take(keep, from.count + 1, size), from.count };
    for (ptrdiff_t i = 0; i < from.count * size; i++) ((char *)to.at)[i] = ((const char *)from.at)[i];
    return to;
}

static Err file_begin(Ask *ask)
{
    MapFile *f = ask->prepared;
    Arena *keep = f->map.keep;
    facilities_map_begin(ask, &f->map, &f->want, keep);
    f->map.tags = copied(f->map.tags, sizeof(FacilityTag), keep);
    f->map.kinds = copied(f->map.kinds, sizeof(FacilityKind), keep);
    for (FacilityTag *t = f->map.tags.at, *end = t + f->map.tags.count; t < end; t++)
        t->code = str_copy(keep, t->code), t->kind = str_copy(keep, t->kind);
    for (FacilityKind *k = f->map.kinds.at, *end = k + f->map.kinds.count; k < end; k++)
        k->code = str_copy(keep, k->code), k->name = str_copy(keep, k->name),
        k->name_en = str_copy(keep, k->name_en);
    return NULL;
}

static Err file_end(Ask *ask)
{
    MapFile *f = ask->prepared;
    FacilityMap *m = &f->map;
    FacilitiesTaken took;
    m->count = m->no_kind = m->kept_private = 0;
    m->outside = m->pois.outside;
    TRY(facilities_map_place(ask, m, FILE_MOST));
    TRY(facilities_map_match(ask, m, !f->look));
    if (!f->look) TRY(facilities_map_told(ask, m, &took));
    *f->sum = (FacilityMapSum){ m->count, m->fates[MAP_ADDED], m->fates[MAP_CORRECTED], m->fates[MAP_SAME],
        m->fates[MAP_DIFFERS], m->fates[MAP_AMBIGUOUS], m->outside, m->no_kind, m->kept_private,
            m->pois.placeless,
        str_copy(m->keep, facilities_map_source(ask, m->day)) };
    for (int64_t i = 0; i < m->count; i++) {
        char *mark = ask->arena->at;
        const FacilityThing *t = &m->thing[i];
        FacilityMapRow row = row_of(ask, t);
        f->tell(f->ctx, &row);
        ask->arena->at = mark;
    }
    return NULL;
}

Err facilities_map_file(App *app, const char *file, bool look, FacilityMapTell *tell, void *ctx,
                        FacilityMapSum *ret,
                        Arena *keep, char reterr[256])
{
    struct stat about;
    Actor who = actor_nobody(app_district(app));
    MapFile f = { .map = { .keep = keep, .room = keep }, .sum = ret, .tell = tell, .ctx = ctx, .look = look };
    scope_add(&who.scope, keep, app_district(app), true);
    who.place = app_district(app);
    who.name = S("tuimen import");
    reterr[0] = 0;
    FILE *in = fopen(file, "rb");
    if (!in || fstat(fileno(in), &about) || !S_ISREG(about.st_mode)) {
        snprintf(reterr, 256, "%.200s: not a file that can be read", file);
        if (in) fclose(in);
        return OSM_NO_FILE;
    }
    Err e = app_do(app, &who, file_begin, &f);
    if (!e) e = facilities_map_read(in, about.st_size, &f.want, &f.map, reterr);
    fclose(in);
    return e ? e : app_do(app, &who, file_end, &f);
}
