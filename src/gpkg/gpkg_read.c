/* Reading a stranger's database (sqlite.org/security.html), and WKB (OGC 06-103r4 §8.2). */
#include "gpkg/gpkg.h"

#include "json/json.h"

#include <math.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

REFUSAL(GPKG_BROKEN, 422, "gpkg.broken", "GeoPackage 文件无法读取", "the GeoPackage can't be read");
REFUSAL(GPKG_LONG, 413, "gpkg.long", "GeoPackage 文件超过限度", "the GeoPackage is over a limit");

enum { STEP_OPS = 10000, STEPS_MAX = 20000, CELL_MAX = 4 << 20, NAME_MAX_BYTES = 200, ROOM_LEFT = 64 << 10 };

typedef struct Reader { sqlite3 *db; int64_t steps; Arena *keep; Blame *why; Buf out; int32_t features;
    bool points; } Reader;

bool gpkg_is(Str bytes)
{
    return bytes.len >= 512 && !memcmp(bytes.at, "SQLite format 3", 16);
}

static Err broken(Reader *r, const char *zh, const char *en) { return blame(r->why, GPKG_BROKEN, "", zh,
    en); }

/* Only reading columns; no function, no pragma, nothing else. */
static int allow(void *with, int action, const char *a, const char *b, const char *c, const char *d)
{
    (void)with, (void)a, (void)b, (void)c, (void)d;
    return action == SQLITE_SELECT || action == SQLITE_READ ? SQLITE_OK : SQLITE_DENY;
}

static int too_long(void *with)
{
    Reader *r = with;
    return ++r->steps > STEPS_MAX;
}

static bool harden(sqlite3 *db)
{
    static const int off[] = { SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
                              SQLITE_DBCONFIG_TRUSTED_SCHEMA,
        SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_WRITABLE_SCHEMA, SQLITE_DBCONFIG_DQS_DML,
        SQLITE_DBCONFIG_DQS_DDL };
    static const struct { int which, most; } limits[] = { { SQLITE_LIMIT_LENGTH, CELL_MAX },
        { SQLITE_LIMIT_SQL_LENGTH, 100000 }, { SQLITE_LIMIT_COLUMN, 200 }, { SQLITE_LIMIT_EXPR_DEPTH, 20 },
        { SQLITE_LIMIT_ATTACHED, 0 }, { SQLITE_LIMIT_TRIGGER_DEPTH, 1 }, { SQLITE_LIMIT_VDBE_OP, 25000 } };
    bool good = sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL) == SQLITE_OK;
    for (size_t i = 0; i < sizeof off / sizeof *off; i++) good &= sqlite3_db_config(db, off[i], 0,
        NULL) == SQLITE_OK;
    for (size_t i = 0; i < sizeof limits / sizeof *limits; i++) sqlite3_limit(db, limits[i].which,
        limits[i].most);
    return good && sqlite3_exec(db, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA query_only=ON;"
                                "PRAGMA temp_store=MEMORY", NULL, NULL, NULL) == SQLITE_OK;
}

/* The bytes as a database in memory. One that was left in WAL mode says so in two bytes; then they are put
 * right in a copy, as there is no log beside it. */
static Err open_bytes(Reader *r, Str bytes)
{
    char *at = (char *)(uintptr_t)bytes.at;
    if (at[18] == 2 || at[19] == 2) {
        if (arena_room(r->keep) < bytes.len + ROOM_LEFT) return GPKG_LONG;
        at = arena_take(r->keep, bytes.len, 1);
        memcpy(at, bytes.at, (size_t)bytes.len);
        at[18] = at[19] = 1;
    }
    if (sqlite3_open_v2(":memory:", &r->db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK
        || !harden(r->db)) return BROKEN;
    if (sqlite3_deserialize(r->db, "main", (unsigned char *)at, bytes.len, bytes.len,
                            SQLITE_DESERIALIZE_READONLY)
        != SQLITE_OK)
        return GPKG_BROKEN;
    sqlite3_set_authorizer(r->db, allow, r);
    sqlite3_progress_handler(r->db, STEP_OPS, too_long, r);
    return NULL;
}

static Err prepare(Reader *r, const char *sql, sqlite3_stmt **ret)
{
    if (sqlite3_prepare_v2(r->db, sql, -1, ret, NULL) == SQLITE_OK) return NULL;
    return broken(r, "缺少 GeoPackage 的表，或表的结构不允许", "it lacks the tables of a GeoPackage, or has others in "
                  "their place");
}

/* An ordinary table: a view or a virtual one has no page of its own. */
static Err ordinary(Reader *r, const char *name)
{
    sqlite3_stmt *s;
    TRY(prepare(r, "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = ?1 COLLATE NOCASE",
                &s));
    sqlite3_bind_text(s, 1, name, -1, SQLITE_STATIC);
    bool good = sqlite3_step(s) == SQLITE_ROW && sqlite3_column_int64(s, 0) > 0;
    sqlite3_finalize(s);
    return good ? NULL : broken(r, "缺少 GeoPackage 的表，或它不是普通的表",
                              "a table of a GeoPackage is missing, or no ordinary one");
}

typedef struct Layer { char table[NAME_MAX_BYTES], geometry[NAME_MAX_BYTES]; int64_t srs; } Layer;

static bool name_take(char to[NAME_MAX_BYTES], sqlite3_stmt *s, int column)
{
    const char *z = (const char *)sqlite3_column_text(s, column);
    int n = z ? snprintf(to, NAME_MAX_BYTES, "%s", z) : -1;
    return n > 0 && n < NAME_MAX_BYTES;
}

static Err no_layer(Reader *r, const char *wanted, bool several)
{
    Buf zh = buf_new(r->keep, 200), en = buf_new(r->keep, 200);
    buf_fmt(&zh, several ? "有多个%s图层，请只留一个，或把图层命名为 %s" : "没有%s图层（%s）", r->points ? "点或面" : "面", wanted);
    buf_fmt(&en, several ? "several layers of %s: leave one, or name it %s" : "no layer of %s (%s)",
            r->points ? "points or polygons" : "polygons", wanted);
    return broken(r, str_z(r->keep, buf_str(&zh)), str_z(r->keep, buf_str(&en)));
}

static Err layer_find(Reader *r, const char *wanted, Layer *ret)
{
    static const char *const tables[] = { "gpkg_contents", "gpkg_geometry_columns" };
    sqlite3_stmt *s;
    int found = 0;
    bool exact = false;
    for (int i = 0; i < COUNT(tables); i++) TRY(ordinary(r, tables[i]));
    TRY(prepare(r, "SELECT g.table_name, g.column_name, g.srs_id FROM gpkg_geometry_columns g, "
                "gpkg_contents c"
                   " WHERE c.table_name = g.table_name AND c.data_type = 'features'"
                   " AND (g.geometry_type_name IN ('POLYGON', 'MULTIPOLYGON', 'GEOMETRY', 'SURFACE', "
                       "'MULTISURFACE',"
                   " 'GEOMETRYCOLLECTION', 'CURVEPOLYGON') OR (?1 AND g.geometry_type_name IN ('POINT',"
                   " 'MULTIPOINT'))) ORDER BY g.table_name LIMIT 100", &s));
    sqlite3_bind_int(s, 1, r->points);
    while (!exact && sqlite3_step(s) == SQLITE_ROW) {
        Layer l;
        if (!name_take(l.table, s, 0) || !name_take(l.geometry, s, 1)) continue;
        l.srs = sqlite3_column_int64(s, 2);
        exact = !strcmp(l.table, wanted);
        if (exact || !found++) *ret = l;
    }
    sqlite3_finalize(s);
    if (!exact && found != 1) return no_layer(r, wanted, found > 1);
    if (ret->srs != 4490 && ret->srs != 4326)
        return broken(r, "坐标系须为 CGCS2000（EPSG:4490）或 WGS 84（EPSG:4326）",
                      "it must be in CGCS2000 (EPSG:4490) or WGS 84 (EPSG:4326)");
    return ordinary(r, ret->table);
}

/* ---- WKB into GeoJSON ---- */

typedef struct Wkb { const unsigned char *at, *end; bool little; int dims; } Wkb;

static bool u32(Wkb *w, uint32_t *ret)
{
    if (w->end - w->at < 4) return false;
    const unsigned char *p = w->at;
    *ret = w->little ? p[0] | p[1] << 8 | p[2] << 16 | (uint32_t)p[3] << 24
                     : p[3] | p[2] << 8 | p[1] << 16 | (uint32_t)p[0] << 24;
    w->at += 4;
    return true;
}

static bool real(Wkb *w, double *ret)
{
    unsigned char b[8];
    if (w->end - w->at < 8) return false;
    for (int i = 0; i < 8; i++) b[i] = w->at[w->little ? i : 7 - i];
    w->at += 8;
    memcpy(ret, b, 8);                                 /* this machine keeps the low byte first */
    return true;
}

static bool head(Wkb *w, uint32_t *ret_type)
{
    uint32_t type;
    if (w->end - w->at < 5) return false;
    w->little = *w->at++ == 1;
    if (!u32(w, &type)) return false;
    w->dims = 2 + (type / 1000 % 4 == 3 ? 2 : type / 1000 % 4 > 0);
    *ret_type = type % 1000;
    return type < 4000;
}

static bool point(Wkb *w, Buf *to)
{
    double v, xy[2];
    for (int i = 0; i < w->dims; i++)
        if (!real(w, &v)) return false;
        else if (i < 2) xy[i] = v;
    if (!(xy[0] >= -180 && xy[0] <= 180 && xy[1] >= -90 && xy[1] <= 90)) return false;
    buf_fmt(to, "[%.7f,%.7f]", xy[0], xy[1]);
    return true;
}

static bool list(Wkb *w, Buf *to, bool (*one)(Wkb *, Buf *))
{
    uint32_t n;
    if (!u32(w, &n) || n > (uint32_t)(w->end - w->at)) return false;
    buf_char(to, '[');
    for (uint32_t i = 0; i < n; i++) {
        if (i) buf_char(to, ',');
        if (arena_room(to->keep) < ROOM_LEFT + to->len || !one(w, to)) return false;
    }
    buf_char(to, ']');
    return true;
}

static bool ring(Wkb *w, Buf *to) { return list(w, to, point); }
static bool rings(Wkb *w, Buf *to) { return list(w, to, ring); }

static bool polygon_inside(Wkb *w, Buf *to)
{
    uint32_t type;
    return head(w, &type) && type == 3 && rings(w, to);
}

/* GeoPackageBinary (§2.1.3): a head with an envelope that nobody needs, then WKB. What is no polygon, and no
 * point where those are of use, is null. */
static void geometry(Buf *to, bool points, const unsigned char *at, int n)
{
    static const int envelope[] = { 0, 32, 48, 48, 64 };
    ptrdiff_t was = to->len;
    uint32_t type = 0;
    int kind = n >= 8 ? at[3] >> 1 & 7 : 7;
    bool good = n >= 8 && at[0] == 'G' && at[1] == 'P' && kind <= 4 && !(at[3] & 0x20)
        && n >= 8 + envelope[kind];
    Wkb w = { at, at, true, 2 };
    if (good) w.at += 8 + envelope[kind], w.end += n;
    good = good && head(&w, &type) && (type == 3 || type == 6 || (points && type == 1));
    if (good) {
        buf_fmt(to, "{\"type\":\"%s\",\"coordinates\":", type == 1 ? "Point" : type == 3 ? "Polygon"
                                                                               : "MultiPolygon");
        good = type == 1 ? point(&w, to) : type == 3 ? rings(&w, to) : list(&w, to, polygon_inside);
        buf_char(to, '}');
    }
    if (good) return;
    to->len = was;
    buf_adds(to, "null");
}

/* ---- Rows ---- */

static void property(Buf *to, sqlite3_stmt *s, int i)
{
    const char *z = (const char *)sqlite3_column_text(s, i);
    Str text = str_of(z ? z : "");
    if (!utf8_valid(text)) text = S("");
    double real = sqlite3_column_double(s, i);
    bool whole = sqlite3_column_type(s, i) == SQLITE_FLOAT && fabs(real) < 1e15 && floor(real) == real;
    if (sqlite3_column_type(s, i) == SQLITE_INTEGER) buf_int(to, sqlite3_column_int64(s, i));
    else if (whole) buf_int(to, (int64_t)real);        /* 18.0 storeys are 18 */
    else json_text(to, text);
}

static Err row(Reader *r, sqlite3_stmt *s, const char *geometry_column)
{
    Buf *to = &r->out;
    bool some = false;
    int n = sqlite3_column_count(s), at = -1;
    if (++r->features > GPKG_FEATURES_MAX)
        return blame(r->why, GPKG_LONG, "", "最多 20000 个图形", "at most 20,000 features");
    buf_adds(to, r->features > 1 ? ",\n{\"type\":\"Feature\",\"properties\":{"
             : "\n{\"type\":\"Feature\",\"properties\":{");
    for (int i = 0; i < n; i++) {
        Str name = str_of(sqlite3_column_name(s, i));
        if (str_eq(name, str_of(geometry_column))) at = i;
        bool blob = sqlite3_column_type(s, i) == SQLITE_BLOB, null = sqlite3_column_type(s, i) == SQLITE_NULL;
        if (blob || null || !utf8_valid(name) || sqlite3_column_bytes(s, i) > 4000) continue;
        if (some) buf_char(to, ',');
        some = true;
        json_text(to, name);
        buf_char(to, ':');
        property(to, s, i);
        if (arena_room(r->keep) < ROOM_LEFT + to->len) return GPKG_LONG;
    }
    buf_adds(to, "},\"geometry\":");
    const unsigned char *blob = at < 0 ? NULL : sqlite3_column_blob(s, at);
    geometry(to, r->points, blob, blob ? sqlite3_column_bytes(s, at) : 0);
    buf_char(to, '}');
    return arena_room(r->keep) < ROOM_LEFT + to->len ? GPKG_LONG : NULL;
}

static Err features(Reader *r, const Layer *l)
{
    char sql[3 * NAME_MAX_BYTES];
    int n = snprintf(sql, sizeof sql, "SELECT * FROM \"");
    for (const char *c = l->table; *c; c++) {
        if (*c == '"') sql[n++] = '"';
        sql[n++] = *c;
    }
    snprintf(sql + n, sizeof sql - (size_t)n, "\" LIMIT %d", GPKG_FEATURES_MAX + 1);
    sqlite3_stmt *s;
    TRY(prepare(r, sql, &s));
    Err e = NULL;
    int code = SQLITE_DONE;
    while (!e && (code = sqlite3_step(s)) == SQLITE_ROW) e = row(r, s, l->geometry);
    sqlite3_finalize(s);
    if (!e && code == SQLITE_INTERRUPT) return GPKG_LONG;
    return e || code == SQLITE_DONE ? e : GPKG_BROKEN;
}

Err gpkg_geojson(Str bytes, const char *wanted, GpkgWish wish, Arena *keep, Str *ret, Blame *why)
{
    Reader r = { .keep = keep, .why = why, .points = wish == GPKG_POINTS_TOO };
    Layer l;
    if (!gpkg_is(bytes)) return GPKG_BROKEN;
    Err e = open_bytes(&r, bytes);
    if (!e) e = layer_find(&r, wanted, &l);
    if (!e) {
        r.out = buf_new(keep, 4096);
        buf_adds(&r.out, "{\"type\":\"FeatureCollection\",\"features\":[");
        e = features(&r, &l);
    }
    sqlite3_close(r.db);
    if (e) return e;
    buf_adds(&r.out, "\n]}");
    *ret = buf_str(&r.out);
    return NULL;
}
