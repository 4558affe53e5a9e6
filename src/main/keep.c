/* tuimen backup, restore, check: what an operator does to be able to sleep. */
#include "main/commands.h"
#include "main/domains.h"

#include "app/seal.h"
#include "db/db_backup.h"

#include <stdio.h>

enum { ROOM_BYTES = 256 << 20 };

static int file_and_db(int argc, char **argv, const char **file, const char **db)
{
    const char *words[1];
    int count;
    const Option options[] = { { "--db", OPTION_TEXT, db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { 0 } };
    if (!options_read(argc, argv, options, words, 1, &count)) return 2;
    if (count != 1) return fprintf(stderr, "usage: tuimen %s FILE [--db D]\n", argv[0]), 2;
    *file = words[0];
    return 0;
}

int command_backup(int argc, char **argv)
{
    const char *file, *db = "tuimen.db";
    char why[256] = "";
    int bad = file_and_db(argc, argv, &file, &db);
    if (bad) return bad;
    Err e = db_backup(db, file, why);
    if (e) return fprintf(stderr, "tuimen: %s\n", why[0] ? why : e->en), 1;
    printf("%s\n", file);
    fputs("tuimen: 密钥文件 tuimen.key 不在备份里，请另行保管 / the key file tuimen.key is not in it: keep it apart\n",
        stderr);
    return 0;
}

int command_restore(int argc, char **argv)
{
    const char *file, *db = "tuimen.db";
    char why[256] = "";
    int bad = file_and_db(argc, argv, &file, &db);
    if (bad) return bad;
    Err e = db_restore(file, db, why);
    if (e) return fprintf(stderr, "tuimen: %s\n", why[0] ? why : e->en), 1;
    printf("%s\n", db);
    return 0;
}

/* Integrity by the engine, then what only we know: the chain of events, and that every query fits. */
static int check(const char *where)
{
    char why[256] = "";
    Db *db;
    const Schema *schemas[64];
    int schema_count = 0, bad = 0;
    if (db_open(where, DB_READ, &db, why)) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena whole = arena_make(ROOM_BYTES), room = whole;
    Buf report = buf_new(&room, 4096);
    for (int i = 0; domains[i]; i++)
        if (domains[i]->schema) schemas[schema_count++] = domains[i]->schema;
    Err e = db_verify(db, &report);
    printf("integrity and references: %s\n%.*s", e ? e->en : "ok", STR_ARG(buf_str(&report)));
    bad |= e != NULL;
    e = migrate_check(db, schemas, schema_count, why);
    printf("queries: %s%s%s\n", e ? e->en : "ok", e ? ": " : "", e ? why : "");
    bad |= e != NULL;
    int64_t count = 0, first_bad = 0;
    e = event_check(db, S("510104"), room, &count, &first_bad);
    if (e) printf("chain of events: %s at seq %lld\n", e->en, (long long)first_bad);
    else printf("chain of events: ok, %lld events\n", (long long)count);
    bad |= e != NULL;
    db_close(db);
    arena_drop(whole, ROOM_BYTES);
    return bad;
}

int command_check(int argc, char **argv)
{
    const char *db = "tuimen.db", *words[1];
    int count;
    const Option options[] = { { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { 0 } };
    if (!options_read(argc, argv, options, words, 0, &count)) return 2;
    return check(db);
}
