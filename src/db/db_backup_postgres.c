/* Backup and restore of PostgreSQL by its own tools, which must be installed beside it. A password goes by
 * the environment, never by the command line, where everybody on the machine could read it. */
#include "db/db_backup_files.h"
#include "db/db_driver.h"

#include <errno.h>
#include <fcntl.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum { SCRATCH_BYTES = 1 << 20, WORDS_BYTES = 200 };

/* Where a program is: on the PATH, or where Debian keeps it. */
static const char *find_tool(const char *name, Arena *keep)
{
    Str path = str_of(getenv("PATH"));
    while (path.len > 0) {
        Str folder = str_cut(&path, ':');
        Buf b = buf_new(keep, 256);
        buf_fmt(&b, "%.*s/%s%c", STR_ARG(folder), name, 0);
        if (folder.len && access(b.at, X_OK) == 0) return b.at;
    }
    Buf b = buf_new(keep, 256);
    buf_fmt(&b, "/usr/lib/postgresql/15/bin/%s%c", name, 0);
    return access(b.at, X_OK) == 0 ? b.at : NULL;
}

/* The address as "key='value' …" without the password, which is handed back apart. */
static Err take_apart(const char *where, Arena *keep, const char **ret_target, const char **ret_password,
                      char reterr[256])
{
    char *why = NULL;
    PQconninfoOption *all = PQconninfoParse(where, &why);
    if (!all) {
        backup_say(reterr, "the database's address: %s", why ? why : "?");
        PQfreemem(why);
        return BROKEN;
    }
    Buf b = buf_new(keep, 512);
    *ret_password = NULL;
    for (PQconninfoOption *o = all; o->keyword; o++) {
        if (!o->val) continue;
        if (!strcmp(o->keyword, "password")) {
            *ret_password = str_z(keep, str_of(o->val));
            continue;
        }
        buf_fmt(&b, "%s='", o->keyword);
        for (const char *z = o->val; *z; z++) {
            if (*z == '\'' || *z == '\\') buf_char(&b, '\\');
            buf_char(&b, *z);
        }
        buf_adds(&b, "' ");
    }
    buf_char(&b, 0);
    *ret_target = b.at;
    PQconninfoFree(all);
    return NULL;
}

static char **words_of(const char *const argument[], Arena *keep)
{
    int n = 0;
    while (argument[n]) n++;
    char **made = NEWS(keep, char *, n + 1);
    for (int i = 0; i < n; i++) made[i] = str_z(keep, str_of(argument[i]));
    return made;
}

static char **environment_with(const char *password, Arena *keep)
{
    int n = 0, to = 0;
    while (environ[n]) n++;
    char **made = NEWS(keep, char *, n + 2);
    for (int i = 0; i < n; i++)
        if (strncmp(environ[i], "PGPASSWORD=", 11)) made[to++] = environ[i];
    if (password) {
        Buf b = buf_new(keep, 128);
        buf_fmt(&b, "PGPASSWORD=%s%c", password, 0);
        made[to++] = b.at;
    }
    return made;
}

/* All is made before the fork: the child of a threaded program may only call what is safe in a signal. */
static Err run_tool(const char *const argument[], const char *password, Arena *scratch, char reterr[256])
{
    const char *path = find_tool(argument[0], scratch);
    if (!path) {
        backup_say(reterr, "%s isn't installed (package postgresql-client)", argument[0]);
        return BROKEN;
    }
    char **with = environment_with(password, scratch), **argv = words_of(argument, scratch);
    char words[WORDS_BYTES] = "";
    int line[2], status = 0;
    if (pipe2(line, O_CLOEXEC)) return backup_say(reterr, "%s: %s", path, strerror(errno)), BUSY;
    pid_t child = fork();
    if (child == 0) {
        int null = open("/dev/null", O_RDWR);
        if (null >= 0 && dup2(null, 0) == 0 && dup2(null, 1) == 1 && dup2(line[1], 2) == 2)
            execve(path, argv, with);
        _exit(126);
    }
    close(line[1]);
    if (child > 0) {
        /* Its first words are kept, the rest is drained so that it doesn't wait for a reader. */
        char drain[512];
        ssize_t got, kept = 0;
        while ((got = read(line[0], drain, sizeof drain)) > 0 || (got < 0 && errno == EINTR)) {
            ssize_t take = got < WORDS_BYTES - 1 - kept ? got : WORDS_BYTES - 1 - kept;
            if (take > 0) memcpy(words + kept, drain, (size_t)take), kept += take;
        }
        while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    }
    close(line[0]);
    if (child < 0) return backup_say(reterr, "%s: %s", path, strerror(errno)), BUSY;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return NULL;
    words[strcspn(words, "\n")] = 0;
    backup_say(reterr, "%s", words[0] ? words : "the tool could not be run");
    return BROKEN;
}

static Err backup_with(const char *where, const char *part, Arena *scratch, char reterr[256])
{
    const char *target, *password;
    TRY(take_apart(where, scratch, &target, &password, reterr));
    const char *const argument[] = { "pg_dump", "--format=custom", "--no-owner", "--no-privileges",
        "--no-password",
        "--file", part, "--dbname", target, NULL };
    return run_tool(argument, password, scratch, reterr);
}

Err pg_backup(const char *where, const char *to, char reterr[256])
{
    char part[BACKUP_PATH];
    TRY(backup_part(to, part, reterr));
    Arena whole = arena_make(SCRATCH_BYTES), scratch = whole;
    Err e = backup_with(where, part, &scratch, reterr);
    if (!e) e = backup_finish(part, to, reterr);
    if (e) unlink(part);
    arena_drop(whole, SCRATCH_BYTES);
    return e;
}

static const Query tables_there = {
    .name = "tables_there", .file = __FILE__, .line = __LINE__,
    .columns = (const char *const[]){ "n", NULL },
    .parts = (const QueryPart[]){ { .sql = "SELECT count(*) AS n FROM pg_catalog.pg_class AS c"
        " JOIN pg_catalog.pg_namespace AS s ON s.oid = c.relnamespace WHERE c.relkind IN ('r', 'p')"
        " AND s.nspname NOT LIKE 'pg\\_%' AND s.nspname <> 'information_schema'" }, { 0 } }
};

static Err check_empty(const char *where, char reterr[256])
{
    Db *db;
    int64_t n = 0;
    TRY(db_open(where, DB_READ, &db, reterr));
    Err e = db_int(db, &tables_there, NULL, &n);
    if (e) backup_say(reterr, "%.250s", db_trouble(db));
    db_close(db);
    if (!e && n > 0) {
        backup_say(reterr, "the database already holds %lld tables", (long long)n);
        return BACKUP_EXISTS;
    }
    return e;
}

static Err restore_with(const char *from, const char *where, Arena *scratch, char reterr[256])
{
    const char *target, *password;
    const char *const list[] = { "pg_restore", "--list", from, NULL };
    TRY(take_apart(where, scratch, &target, &password, reterr));
    if (access(from, R_OK)) return backup_say(reterr, "%s: %s", from, strerror(errno)), NOT_FOUND;
    if (!find_tool(list[0], scratch)) return run_tool(list, NULL, scratch, reterr);
    if (run_tool(list, NULL, scratch, reterr)) return BACKUP_UNSOUND;
    TRY(check_empty(where, reterr));
    const char *const argument[] = { "pg_restore", "--single-transaction", "--exit-on-error", "--no-owner",
        "--no-privileges", "--no-password", "--dbname", target, from, NULL };
    return run_tool(argument, password, scratch, reterr);
}

Err pg_restore(const char *from, const char *where, char reterr[256])
{
    Arena whole = arena_make(SCRATCH_BYTES), scratch = whole;
    Err e = restore_with(from, where, &scratch, reterr);
    arena_drop(whole, SCRATCH_BYTES);
    return e;
}

static const Query unsound = {
    .name = "unsound", .file = __FILE__, .line = __LINE__,
    .columns = (const char *const[]){ "what", NULL },
    .parts = (const QueryPart[]){ { .sql =
        "SELECT 'index ' || indexrelid::regclass::text || ' is not valid' AS what FROM pg_catalog.pg_index"
        " WHERE NOT indisvalid OR NOT indisready UNION ALL"
        " SELECT 'constraint ' || conname || ' of ' || conrelid::regclass::text || ' is not valid'"
        " FROM pg_catalog.pg_constraint WHERE NOT convalidated" }, { 0 } }
};

static Err one_line(void *ctx, const Value *column, int count)
{
    Buf *report = ctx;
    if (count == 1) buf_fmt(report, "%.*s\n", STR_ARG(column->s));
    return NULL;
}

Err pg_verify(Db *db, Buf *report)
{
    ptrdiff_t before = report->len;
    TRY(db_run(db, &unsound, NULL, one_line, report, NULL));
    return report->len > before ? BACKUP_UNSOUND : NULL;
}
