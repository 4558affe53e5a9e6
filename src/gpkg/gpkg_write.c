/* Writing a GeoPackage: a database in memory, given out as its bytes. */
#include "gpkg/gpkg.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { COLUMNS_MAX = 16, CGCS2000 = 4490, APPLICATION = 0x47504B47 };

struct Gpkg {
    Arena *keep;
    sqlite3 *db;
    sqlite3_stmt *add;
    const GpkgColumn *column;
    int columns;
    bool points;
};

#define GREENWICH_DEGREE "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]]," \
    "UNIT[\"degree\",0.0174532925199433,AUTHORITY[\"EPSG\",\"9122\"]],"

/* §1.1.2: the systems of reference that must be there, and the one in use. */
static const char begin_sql[] =
    "CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, "
        "organization TEXT"
    " NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);"
    "CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier "
        "TEXT UNIQUE,"
    " description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT "
        "(strftime('%Y-%m-%dT%H:%M:%fZ','now')),"
    " min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER, CONSTRAINT fk_gc_r_srs_id "
        "FOREIGN KEY"
    " (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));"
    "CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, "
        "geometry_type_name TEXT NOT"
    " NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols "
        "PRIMARY KEY"
    " (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name), CONSTRAINT fk_gc_tn "
        "FOREIGN KEY"
    " (table_name) REFERENCES gpkg_contents(table_name), CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES"
    " gpkg_spatial_ref_sys (srs_id));"
    "INSERT INTO gpkg_spatial_ref_sys VALUES ('Undefined Cartesian', -1, 'NONE', -1, 'undefined', NULL),"
    " ('Undefined geographic', 0, 'NONE', 0, 'undefined', NULL),"
    " ('WGS 84', 4326, 'EPSG', 4326, 'GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
    "SPHEROID[\"WGS 84\",6378137,298.257223563,AUTHORITY[\"EPSG\",\"7030\"]],"
    "AUTHORITY[\"EPSG\",\"6326\"]],"
    GREENWICH_DEGREE "AUTHORITY[\"EPSG\",\"4326\"]]', NULL),"
    " ('CGCS2000', 4490, 'EPSG', 4490, 'GEOGCS[\"China Geodetic Coordinate System 2000\","
    "DATUM[\"China_2000\",SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],"
    "AUTHORITY[\"EPSG\",\"1043\"]],"
    GREENWICH_DEGREE "AUTHORITY[\"EPSG\",\"4490\"]]', NULL);";

static Err run(Gpkg *g, const char *sql) { return sqlite3_exec(g->db, sql, NULL, NULL, NULL) == SQLITE_OK
                                          ? NULL : BROKEN; }

Err gpkg_begin(Arena *keep, Gpkg **ret)
{
    char sql[80];
    Gpkg *g = NEW(keep, Gpkg);
    g->keep = keep;
    *ret = g;
    snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = 10300; BEGIN", APPLICATION);
    if (sqlite3_open_v2(":memory:", &g->db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                        NULL) != SQLITE_OK) return BROKEN;
    TRY(run(g, sql));
    return run(g, begin_sql);
}

static Err listed(Gpkg *g, const char *name, const char *title, Str when)
{
    sqlite3_stmt *s = NULL;
    static const char contents[] = "INSERT INTO gpkg_contents (table_name, data_type, identifier, "
        "last_change, srs_id)"
                                   " VALUES (?1, 'features', ?2, ?3, 4490)";
    static const char geometry[] = "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, 4490, 0, 0)";
    bool good = sqlite3_prepare_v2(g->db, contents, -1, &s, NULL) == SQLITE_OK;
    sqlite3_bind_text(s, 1, name, -1, SQLITE_STATIC);
    sqlite3_bind_text(s, 2, title, -1, SQLITE_STATIC);
    sqlite3_bind_text(s, 3, when.at, (int)when.len, SQLITE_STATIC);
    good = good && sqlite3_step(s) == SQLITE_DONE;
    sqlite3_finalize(s);
    good = good && sqlite3_prepare_v2(g->db, geometry, -1, &s, NULL) == SQLITE_OK;
    if (!good) return BROKEN;
    sqlite3_bind_text(s, 1, name, -1, SQLITE_STATIC);
    sqlite3_bind_text(s, 2, g->points ? "POINT" : "MULTIPOLYGON", -1, SQLITE_STATIC);
    good = sqlite3_step(s) == SQLITE_DONE;
    sqlite3_finalize(s);
    return good ? NULL : BROKEN;
}

/* Names of layers and columns are ours. */
Err gpkg_layer(Gpkg *g, const char *name, const char *title, bool points, const GpkgColumn *column,
               int columns, Str when)
{
    Buf make = buf_new(g->keep, 600), add = buf_new(g->keep, 200);
    if (g->add) sqlite3_finalize(g->add);
    g->add = NULL;
    g->column = column;
    g->columns = columns;
    g->points = points;
    buf_fmt(&make, "CREATE TABLE \"%s\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom %s", name,
            points ? "POINT" : "MULTIPOLYGON");
    buf_fmt(&add, "INSERT INTO \"%s\" VALUES (NULL, ?1", name);
    for (int i = 0; i < columns; i++) {
        buf_fmt(&make, ", \"%s\" %s", column[i].name, column[i].number ? "REAL" : "TEXT");
        buf_fmt(&add, ", ?%d", i + 2);
    }
    buf_adds(&make, ")");
    buf_adds(&add, ")");
    TRY(run(g, str_z(g->keep, buf_str(&make))));
    TRY(listed(g, name, title, when));
    return sqlite3_prepare_v2(g->db, add.at, (int)add.len, &g->add, NULL) == SQLITE_OK ? NULL : BROKEN;
}

/* ---- Geometry: little endian, no envelope ---- */

static void put32(Buf *b, uint32_t n)
{
    for (int i = 0; i < 4; i++) buf_char(b, (char)(n >> 8 * i));
}

static void put_spot(Buf *b, Spot s)
{
    double xy[2] = { s.x / 1e7, s.y / 1e7 };
    char bytes[16];
    memcpy(bytes, xy, sizeof bytes);                   /* this machine keeps the low byte first */
    buf_add(b, (Str){ bytes, sizeof bytes });
}

static void put_head(Buf *b, uint32_t type)
{
    buf_char(b, 1);
    put32(b, type);
}

static int32_t rings_of_part(const Region *r, int32_t from)
{
    int32_t n = from + 1;
    while (n < r->rings && !r->outer[n]) n++;
    return n - from;
}

static void put_region(Buf *b, const Region *r)
{
    uint32_t parts = 0;
    for (int32_t i = 0; i < r->rings; i++) parts += r->outer[i];
    put_head(b, 6);
    put32(b, parts);
    for (int32_t i = 0, from = 0; i < r->rings; from = r->ends[i++]) {
        if (r->outer[i]) put_head(b, 3), put32(b, (uint32_t)rings_of_part(r, i));
        put32(b, (uint32_t)(r->ends[i] - from + 1));
        for (int32_t k = from; k < r->ends[i]; k++) put_spot(b, r->at[k]);
        put_spot(b, r->at[from]);
    }
}

Err gpkg_add(Gpkg *g, const Region *region, Spot at, const Str *cell)
{
    Arena scratch = *g->keep;
    Buf b = buf_new(&scratch, 1024);
    bool there = g->points || (region && region->rings);
    buf_add(&b, (Str){ "GP\0\1", 4 });
    put32(&b, CGCS2000);
    if (g->points) put_head(&b, 1), put_spot(&b, at);
    else if (there) put_region(&b, region);
    sqlite3_reset(g->add);
    sqlite3_clear_bindings(g->add);
    if (there) sqlite3_bind_blob(g->add, 1, b.at, (int)b.len, SQLITE_STATIC);
    for (int i = 0; i < g->columns; i++) {
        double v;
        if (!cell[i].len) continue;
        if (g->column[i].number && str_real(cell[i], &v)) sqlite3_bind_double(g->add, i + 2, v);
        else sqlite3_bind_text(g->add, i + 2, cell[i].at, (int)cell[i].len, SQLITE_STATIC);
    }
    return sqlite3_step(g->add) == SQLITE_DONE ? NULL : BROKEN;
}

Err gpkg_end(Gpkg *g, Str *ret)
{
    sqlite3_int64 n = 0;
    unsigned char *bytes = NULL;
    if (g->add) sqlite3_finalize(g->add);
    Err e = run(g, "COMMIT");
    if (!e) bytes = sqlite3_serialize(g->db, "main", &n, 0);
    if (!e && !bytes) e = BROKEN;
    if (!e && arena_room(g->keep) < n + (64 << 10)) e = TOO_LARGE;
    if (!e) *ret = str_copy(g->keep, (Str){ (const char *)bytes, n });
    sqlite3_free(bytes);
    sqlite3_close(g->db);
    return e;
}
