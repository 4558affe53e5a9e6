/* The routes of reports. */
#include "domains/briefs/briefs.h"

#include "domains/briefs/briefs_inside.h"

#define FILE_BYTES ((size_t)1 << 30)           /* address space; pages are used only when touched */
enum { ROOM_LEFT = 1 << 20 };

typedef enum BriefFormat { BRIEF_PDF, BRIEF_XLSX, BRIEF_GEOJSON, BRIEF_GPKG, BRIEF_PMTILES } BriefFormat;
static const char *const formats[] = { "pdf", "xlsx", "geojson", "gpkg", "pmtiles", NULL };
static const char *const profiles[] = { "everyone", "senior", "child", "wheelchair", NULL };
static const char *const langs[] = { "zh", "en", NULL };

SHAPE(BriefQuery, "of what, for whom, in which form",
    TEXT_OPT(BriefQuery, place, 6, 18,                  "this place and below"),
    ID_OPT  (BriefQuery, circle,                        "this circle"),
    NAME    (BriefQuery, profile, OPTIONAL, profiles,   "who walks (everyone)"),
    TEXT_OPT(BriefQuery, at, 16, 16,                    "only what is open then: 2026-10-01T19:30"),
    NAME    (BriefQuery, format, OPTIONAL, formats,     "as a file: pdf, xlsx, geojson, gpkg, pmtiles (pdf)"),
    NAME    (BriefQuery, lang, OPTIONAL, langs,         "the language (the reader's)"));

static Err lists(Ask *ask)
{
    Brief *b = NEW(ask->arena, Brief);
    TRY(brief_gather(ask, QUERY(ask, BriefQuery), b));
    return answer(ask, 200, &BriefLists_shape, &b->lists);
}

typedef struct Writing { const Brief *b; BriefFormat format; Arena file; Str bytes; } Writing;

static Err write(Ask *ask, void *with)
{
    Writing *w = with;
    switch (w->format) {
    case BRIEF_PDF: return brief_paper(ask, w->b, &w->bytes);
    case BRIEF_GPKG: return brief_gpkg(ask, w->b, &w->file, &w->bytes);
    case BRIEF_PMTILES: return brief_tiles(ask, w->b, &w->file, &w->bytes);
    case BRIEF_XLSX: w->bytes = brief_sheet(ask, w->b, &w->file); return NULL;
    case BRIEF_GEOJSON: w->bytes = brief_geojson(ask, w->b, &w->file); return NULL;
    }
    return NULL;
}

static Err file(Ask *ask)
{
    static const char *const types[] = { "application/pdf",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/geo+json",
        "application/geopackage+sqlite3", "application/vnd.pmtiles" };
    const BriefQuery *q = QUERY(ask, BriefQuery);
    Brief *b = NEW(ask->arena, Brief);
    TRY(brief_gather(ask, q, b));
    brief_tables(ask, b);
    Arena whole = arena_make(FILE_BYTES);
    Writing w = { b, q->format < 0 ? BRIEF_PDF : (BriefFormat)q->format, whole, { 0 } };
    Err e = ask_within(ask, write, &w);
    if (!e && arena_room(ask->arena) < w.bytes.len + ROOM_LEFT) e = TOO_LARGE;
    Str bytes = e ? (Str){ 0 } : str_copy(ask->arena, w.bytes);
    arena_drop(whole, FILE_BYTES);
    if (e) return e;
    Buf name = buf_new(ask->arena, 40);
    buf_fmt(&name, "life-circle-%.*s.%s", STR_ARG(b->day), formats[w.format]);
    ask->answer.file_name = buf_str(&name);
    return answer_bytes(ask, str_of(types[w.format]), bytes, (Str){ 0 });
}

static const Err refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/briefs/lists", lists, .may = "circles.read", .query = &BriefQuery_shape,
      .gives = &BriefLists_shape, .flags = SLOW, .refuses = refuses,
      .about = "What a circle or place lacks, what it has, and what is planned" },
    { "GET", "/api/v1/briefs/file", file, .may = "circles.read", .query = &BriefQuery_shape,
      .flags = SLOW | HIDDEN, .refuses = refuses,
      .about = "The report of a circle or place: PDF, XLSX, GeoJSON, GeoPackage or PMTiles" },
    { "GET", "/api/v1/briefs/dates", brief_dates, .may = "circles.read", .query = &BriefDatesQuery_shape,
      .flags = SLOW | HIDDEN, .refuses = refuses,
      .about = "Coverage on two days as a table: XLSX or CSV" },
    { 0 }
};

const Domain briefs_domain = { .name = "briefs", .about = "Reports of life circles on paper and as files",
                               .routes = routes };
