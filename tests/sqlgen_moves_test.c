/* The DDL dialect: what each engine is given for what was written. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tools/sqlgen/sqlgen.h"

#include <string.h>

static const struct { const char *written, *sqlite, *postgres; } MOVES[] = {
    { "CREATE TABLE a (\n    b BIGINT PRIMARY KEY\n);",
      "CREATE TABLE a (\n    b INTEGER PRIMARY KEY\n) STRICT, WITHOUT ROWID;",
      "CREATE TABLE a (\n    b BIGINT PRIMARY KEY\n);" },
    { "CREATE TABLE a (\n    b BIGINT PRIMARY KEY\n) ;",
      "CREATE TABLE a (\n    b INTEGER PRIMARY KEY\n) STRICT;",
      "CREATE TABLE a (\n    b BIGINT PRIMARY KEY\n) ;" },
    { "CREATE TABLE a (b TEXT, c REAL, d BYTES, e BOOL, PRIMARY KEY (b))",
      "CREATE TABLE a (b TEXT, c REAL, d BLOB, e INTEGER, PRIMARY KEY (b)) STRICT, WITHOUT ROWID",
      "CREATE TABLE a (b TEXT COLLATE \"C\", c DOUBLE PRECISION, d BYTEA, e BIGINT,"
      " PRIMARY KEY (b))" },
    { "CREATE TABLE a (b REAL CONSTRAINT BOOL PRIMARY KEY) ;",
      "CREATE TABLE a (b REAL CONSTRAINT BOOL PRIMARY KEY) STRICT;",
      "CREATE TABLE a (b DOUBLE PRECISION CONSTRAINT BOOL PRIMARY KEY) ;" },
    /* Names, literals, comments. */
    { "CREATE TABLE a (text TEXT DEFAULT 'TEXT, b BOOL', \"BYTES\" BYTES, real REAL) -- ( BOOL\n;",
      "CREATE TABLE a (text TEXT DEFAULT 'TEXT, b BOOL', \"BYTES\" BLOB, real REAL) -- ( BOOL\nSTRICT;",
      "CREATE TABLE a (text TEXT COLLATE \"C\" DEFAULT 'TEXT, b BOOL', \"BYTES\" BYTEA,"
      " real DOUBLE PRECISION) -- ( BOOL\n;" },
    { "CREATE TABLE a (b BIGINT /* TEXT; BOOL */ CHECK (b <> ';'), c TEXT);",
      "CREATE TABLE a (b INTEGER /* TEXT; BOOL */ CHECK (b <> ';'), c TEXT) STRICT, WITHOUT ROWID;",
      "CREATE TABLE a (b BIGINT /* TEXT; BOOL */ CHECK (b <> ';'), c TEXT COLLATE \"C\");" },
    /* A cast has no collation; a type inside brackets isn't a column's. */
    { "CREATE TABLE a (b TEXT CHECK (CAST(b AS TEXT) = CAST(CAST(b AS BIGINT) AS TEXT) AND TEXT BOOL));",
      "CREATE TABLE a (b TEXT CHECK (CAST(b AS TEXT) = CAST(CAST(b AS INTEGER) AS TEXT) AND TEXT BOOL))"
      " STRICT, WITHOUT ROWID;",
      "CREATE TABLE a (b TEXT COLLATE \"C\" CHECK (CAST(b AS TEXT) = CAST(CAST(b AS BIGINT) AS TEXT) AND"
      " TEXT BOOL));" },
    { "ALTER TABLE a ADD COLUMN b TEXT NOT NULL; ALTER TABLE a ADD c BOOL;",
      "ALTER TABLE a ADD COLUMN b TEXT NOT NULL; ALTER TABLE a ADD c INTEGER;",
      "ALTER TABLE a ADD COLUMN b TEXT COLLATE \"C\" NOT NULL; ALTER TABLE a ADD c BIGINT;" },
    { "CREATE VIRTUAL TABLE a USING fts5(b TEXT);", "CREATE VIRTUAL TABLE a USING fts5(b TEXT);",
      "CREATE VIRTUAL TABLE a USING fts5(b TEXT);" },
    { "CREATE TABLE a AS SELECT max(b) FROM (SELECT 1 AS b);",
      "CREATE TABLE a AS SELECT max(b) FROM (SELECT 1 AS b);",
      "CREATE TABLE a AS SELECT max(b) FROM (SELECT 1 AS b);" },
    { "CREATE INDEX i ON a (b, TEXT); INSERT INTO a (b) VALUES ('x''); BOOL');",
      "CREATE INDEX i ON a (b, TEXT); INSERT INTO a (b) VALUES ('x''); BOOL');",
      "CREATE INDEX i ON a (b, TEXT); INSERT INTO a (b) VALUES ('x''); BOOL');" },
    { "DO $x$ BEGIN; b TEXT; CREATE TABLE a (b BOOL); END $x$;",
      "DO $x$ BEGIN; b TEXT; CREATE TABLE a (b BOOL); END $x$;",
      "DO $x$ BEGIN; b TEXT; CREATE TABLE a (b BOOL); END $x$;" },
    { "", "", "" }, { "'", "'", "'" }, { "/*", "/*", "/*" },
};

static void each_engine_gets_its_own(void **state)
{
    (void)state;
    Arena whole = arena_make(1 << 20);
    for (int i = 0; i < COUNT(MOVES); i++) {
        Arena keep = whole;
        Str written = str_of(MOVES[i].written);
        assert_string_equal(str_z(&keep, move_rewrite(&keep, written, SQLITE)), MOVES[i].sqlite);
        assert_string_equal(str_z(&keep, move_rewrite(&keep, written, POSTGRES)), MOVES[i].postgres);
    }
    arena_drop(whole, 1 << 20);
}

/* FIPS 180-4, "abc"; in one piece or two. */
static void the_checksum_is_sha256(void **state)
{
    (void)state;
    const char *abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    char hex[65];
    sha256_hex(S("abc"), (Str){ 0 }, hex);
    assert_string_equal(hex, abc);
    sha256_hex(S("a"), S("bc"), hex);
    assert_string_equal(hex, abc);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_engine_gets_its_own), cmocka_unit_test(the_checksum_is_sha256),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
