/* Backup and restore, and what they need of SQLite. The copy holds one read snapshot from first page to last:
 * in WAL mode it makes no writer wait, and no write makes it start again. sqlite.org/backup.html. */
#include "db/db_backup.h"
#include "db/db_backup_files.h"
#include "db/db_driver.h"

#include <errno.h>
#include <sched.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

REFUSAL(BACKUP_EXISTS, 409, "backup.exists", "目标已存在，不会覆盖",
        "the target already exists and is never overwritten");
REFUSAL(BACKUP_UNSOUND, 422, "backup.unsound", "备份文件已损坏或不是备份", "this is not a backup, or it is damaged");

enum { STEP_PAGES = 128, PATIENCE_MS = 10000, FINDINGS = 20 };

static Err engine_says(sqlite3 *lite, int code, const char *path, char reterr[256])
{
    backup_say(reterr, "%s: %s", path, lite ? sqlite3_errmsg(lite) : sqlite3_errstr(code));
    switch (code & 0xff) {
    case SQLITE_CORRUPT: case SQLITE_NOTADB: return BACKUP_UNSOUND;
    case SQLITE_BUSY: case SQLITE_LOCKED: case SQLITE_FULL: case SQLITE_IOERR: return BUSY;
    default: return BROKEN;
    }
}

static Err open_lite(const char *path, int how, sqlite3 **ret, char reterr[256])
{
    int code = sqlite3_open_v2(path, ret, how | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, NULL);
    if (code != SQLITE_OK) return engine_says(*ret, code, path, reterr);
    sqlite3_busy_timeout(*ret, PATIENCE_MS);
    return NULL;
}

static Err run_lite(sqlite3 *lite, const char *sql, const char *path, char reterr[256])
{
    int code = sqlite3_exec(lite, sql, NULL, NULL, NULL);
    return code == SQLITE_OK ? NULL : engine_says(lite, code, path, reterr);
}

static Err copy_pages(sqlite3 *from, sqlite3 *to, const char *path, char reterr[256])
{
    sqlite3_backup *copy = sqlite3_backup_init(to, "main", from, "main");
    if (!copy) return engine_says(to, sqlite3_extended_errcode(to), path, reterr);
    int code;
    while ((code = sqlite3_backup_step(copy, STEP_PAGES)) == SQLITE_OK) sched_yield();
    sqlite3_backup_finish(copy);
    return code == SQLITE_DONE ? NULL : engine_says(NULL, code, path, reterr);
}

/* The copy leaves WAL mode, so that it is one file that can also be opened where nothing can be written. */
static Err copy_lite(sqlite3 *from, const char *from_path, const char *part, char reterr[256])
{
    sqlite3 *to = NULL;
    Err e = run_lite(from, "BEGIN; SELECT count(*) FROM sqlite_schema", from_path, reterr);
    if (!e) e = open_lite(part, SQLITE_OPEN_READWRITE, &to, reterr);
    if (!e) e = run_lite(to, "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF", part, reterr);
    if (!e) e = copy_pages(from, to, part, reterr);
    if (!e) e = run_lite(to, "PRAGMA journal_mode=DELETE", part, reterr);
    sqlite3_close(to);
    return e;
}

typedef struct Findings { Buf *report; int count; } Findings;

static int one_finding(void *ctx, int count, char **value, char **name)
{
    (void)name;
    Findings *f = ctx;
    if (count == 1 && value[0] && !strcmp(value[0], "ok")) return 0;
    if (f->count++ >= FINDINGS) return 0;
    if (count == 4)                        /* foreign_key_check: table, rowid, parent, number of the key */
        buf_fmt(f->report, "%s: a row refers to a row of %s that isn't there\n", value[0] ? value[0] : "?",
                value[2] ? value[2] : "?");
    else
        buf_fmt(f->report, "%s\n", value[0] ? value[0] : "?");
    return 0;
}

static Err verify_lite(sqlite3 *lite, Buf *report)
{
    Findings f = { report, 0 };
    int code = sqlite3_exec(lite,
                            "PRAGMA cell_size_check=ON; PRAGMA integrity_check(20); PRAGMA foreign_key_check",
                            one_finding, &f, NULL);
    if (code != SQLITE_OK) {
        buf_fmt(report, "%s\n", sqlite3_errmsg(lite));
        return (code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB ? BACKUP_UNSOUND : BUSY;
    }
    if (f.count > FINDINGS) buf_fmt(report, "and %d more\n", f.count - FINDINGS);
    return f.count ? BACKUP_UNSOUND : NULL;
}

Err db_verify(Db *db, Buf *report)
{
    return db_engine(db) == DB_SQLITE ? verify_lite(db->link, report) : pg_verify(db, report);
}

/* The copy is looked over, not the original: what is verified is what will be used. */
static Err verify_file(const char *part, char reterr[256])
{
    Arena whole = arena_make(1 << 20), arena = whole;
    Buf report = buf_new(&arena, 4096);
    sqlite3 *lite = NULL;
    Err e = open_lite(part, SQLITE_OPEN_READWRITE, &lite, reterr);
    if (!e) {
        e = verify_lite(lite, &report);
        if (e) backup_say(reterr, "%.*s", (int)(report.len < 250 ? report.len : 250),
                          report.len ? report.at : "");
    }
    sqlite3_close(lite);
    arena_drop(whole, 1 << 20);
    return e;
}

/* A file that isn't there would be made by opening it, and an empty one is an empty database: neither is a
 * source. */
static Err check_source(const char *path, char reterr[256])
{
    char head[16] = "";
    FILE *f = fopen(path, "rb");
    size_t n = f ? fread(head, 1, sizeof head, f) : 0;
    if (f) fclose(f);
    if (!f) return backup_say(reterr, "%s: %s", path, strerror(errno)), NOT_FOUND;
    if (n == sizeof head && !memcmp(head, "SQLite format 3", 16)) return NULL;
    return backup_say(reterr, "%s: not an SQLite database", path), BACKUP_UNSOUND;
}

static Err backup_lite(const char *from, const char *to, int how, char reterr[256])
{
    char part[BACKUP_PATH];
    sqlite3 *lite = NULL;
    TRY(check_source(from, reterr));
    TRY(backup_part(to, part, reterr));
    Err e = open_lite(from, how, &lite, reterr);
    if (!e) e = copy_lite(lite, from, part, reterr);
    sqlite3_close(lite);
    if (!e) e = verify_file(part, reterr);
    if (!e) e = backup_finish(part, to, reterr);
    if (e) unlink(part);
    return e;
}

static bool is_postgres(const char *where)
{
    return str_starts(str_of(where), S("postgres://")) || str_starts(str_of(where), S("postgresql://"));
}

Err db_backup(const char *where, const char *to, char reterr[256])
{
    if (is_postgres(where)) return pg_backup(where, to, reterr);
    return backup_lite(where, to, SQLITE_OPEN_READWRITE, reterr);
}

Err db_restore(const char *from, const char *where, char reterr[256])
{
    static const char *const beside[] = { "-wal", "-shm", "-journal" };
    if (is_postgres(where)) return pg_restore(from, where, reterr);
    /* A log left beside the target would be played into the database that is put there. */
    for (int i = 0; i < COUNT(beside); i++) {
        char path[BACKUP_PATH];
        if (snprintf(path, sizeof path, "%s%s", where, beside[i]) >= (int)sizeof path) break;
        if (access(path, F_OK) == 0) return backup_say(reterr, "%s is in the way", path), BACKUP_EXISTS;
    }
    return backup_lite(from, where, SQLITE_OPEN_READONLY, reterr);
}
