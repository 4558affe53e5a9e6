/* tuimen key add|use|retire|status: the keys that personal fields are sealed with. Changes the key file; a
 * house at work takes it up on SIGHUP (app/keys.h). */
#include "main/commands.h"
#include "main/domains.h"

#include "app/keys.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { ROOM_BYTES = 64 << 20 };

typedef struct Look {
    SealFile file;
    char path[1024];
    KeySeen seen[KEYS_SEEN];
    int count;
    char newest[SEAL_NAME_TEXT], before[SEAL_NAME_TEXT];
    bool done;
} Look;

static int say(const char *zh, const char *en) { return fprintf(stderr, "tuimen: %s / %s\n", zh, en), 1; }

static bool file_read(const char *db, Look *l)
{
    char why[256] = "the path is too long";
    if (seal_path(db, l->path) && seal_file_read(l->path, &l->file, why)) return true;
    fprintf(stderr, "tuimen: %s\n", why);
    return false;
}

/* What the database says of keys, and what its rows say. */
static bool database_look(const char *where, Look *l)
{
    char why[256] = "";
    Db *db;
    if (db_open(where, DB_READ, &db, why)) return fprintf(stderr, "tuimen: %s\n", why), false;
    Arena whole = arena_make(ROOM_BYTES), keep = whole;
    KeyUse k = { 0 };
    Str district = str_of(house_settings(where).district);
    Err e = keys_newest(db, district, &k, &keep);
    if (!e || e == NOT_FOUND) e = keys_look(db, district, domains, keep, l->seen, &l->count);
    if (e) fprintf(stderr, "tuimen: %s: %s\n", e->en, db_trouble(db));
    snprintf(l->newest, sizeof l->newest, "%.*s", STR_ARG(k.name));
    snprintf(l->before, sizeof l->before, "%.*s", STR_ARG(k.before));
    l->done = !k.serial || k.done_ms != NONE;
    db_close(db);
    arena_drop(whole, ROOM_BYTES);
    return !e;
}

static int64_t rows_with(const Look *l, const char *name)
{
    for (int i = 0; i < l->count; i++)
        if (!strcmp(l->seen[i].name, name)) return l->seen[i].rows;
    return 0;
}

static int status(const char *db)
{
    Look l = { .count = 0 };
    char name[SEAL_NAME_TEXT];
    int bad = 0;
    if (!file_read(db, &l) || !database_look(db, &l)) return 1;
    for (int i = 0; i < l.file.count; i++) {
        seal_name(l.file.secret[i], name);
        bool used = l.newest[0] && !strcmp(l.newest, name), leaving = !l.done && !strcmp(l.before, name);
        printf("%s  %lld 行 rows  %s\n", name, (long long)rows_with(&l, name),
               used && l.done ? "使用中 in use" : used ? "使用中，正在重新加密 in use, sealing again"
               : leaving ? "正在更换 being changed from" : !i ? "服务重新读取后启用 waits for the server to take it up"
               : rows_with(&l, name) ? "旧密钥，仍有数据 old, still needed" : "旧密钥，可停用 old, may be retired");
    }
    for (int i = 0; i < l.count; i++) {
        if (seal_file_find(&l.file, l.seen[i].name) >= 0) continue;
        printf("%s  %lld 行 rows  密钥文件中没有 not in the key file\n", l.seen[i].name, (long long)l.seen[i].rows);
        bad = 1;
    }
    seal_file_wipe(&l.file);
    return bad;
}

static int put(Look *l, SealFile *now, const char *done_zh, const char *done_en)
{
    char why[256] = "";
    bool good = seal_file_replace(l->path, &l->file, now, why);
    seal_file_wipe(now);
    seal_file_wipe(&l->file);
    if (!good) return fprintf(stderr, "tuimen: %s\n", why), 1;
    fprintf(stderr, "tuimen: %s / %s\n", done_zh, done_en);
    return 0;
}

/* The new one first: it seals as soon as it is taken up. With `later` last: known, and not used yet. */
static int add(const char *db, bool later)
{
    Look l = { .count = 0 };
    SealFile now = { 0 };
    char name[SEAL_NAME_TEXT];
    if (!file_read(db, &l)) return 1;
    if (l.file.count == SEAL_KEYS)
        return say("密钥文件最多存放 8 个密钥，请先停用旧的", "the key file holds 8 keys at most: retire an old one");
    now.count = l.file.count + 1;
    int at = later ? l.file.count : 0;
    memcpy(now.secret[later ? 0 : 1], l.file.secret, (size_t)l.file.count * SEAL_SECRET);
    if (!seal_secret_new(now.secret[at])) return say("取不到随机数", "no random bytes for a new key");
    seal_name(now.secret[at], name);
    printf("%s\n", name);
    return put(&l, &now, "已写入密钥文件；请另存一份，再让服务重新读取（systemctl reload tuimen 或 kill -HUP）",
               "it is in the key file: keep a copy, then let the server read it (systemctl reload tuimen, or "
               "kill -HUP)");
}

static int use(const char *db, const char *name)
{
    Look l = { .count = 0 };
    if (!file_read(db, &l)) return 1;
    int at = seal_file_find(&l.file, name);
    if (at < 0) return say("密钥文件中没有这个密钥", "the key file has no key of this name");
    SealFile now = l.file;
    memcpy(now.secret[0], l.file.secret[at], SEAL_SECRET);
    memcpy(now.secret[1], l.file.secret[0], (size_t)at * SEAL_SECRET);
    return put(&l, &now, "已写入密钥文件；请让服务重新读取", "it is in the key file; let the server read it");
}

/* Backups of before still need it: it leaves for a file of its own, which opens them. */
static bool set_aside(const Look *l, int at, const char *name)
{
    char path[1100], why[256] = "";
    SealFile one = { .count = 1 };
    memcpy(one.secret[0], l->file.secret[at], SEAL_SECRET);
    snprintf(path, sizeof path, "%s.retired-%s", l->path, name);
    bool good = seal_file_make(path, &one, why) || errno == EEXIST;
    seal_file_wipe(&one);
    if (good) fprintf(stderr, "tuimen: %s\n", path);
    else fprintf(stderr, "tuimen: %s\n", why);
    return good;
}

static int retire(const char *db, const char *name)
{
    Look l = { .count = 0 };
    if (!file_read(db, &l)) return 1;
    int at = seal_file_find(&l.file, name);
    if (at < 0) return say("密钥文件中没有这个密钥", "the key file has no key of this name");
    if (!database_look(db, &l)) return 1;
    int64_t rows = rows_with(&l, name);
    bool taken = !strcmp(l.newest, name);
    if (!at || taken) return say("这个密钥正在使用，不能停用", "this key is in use and can't be retired");
    if (!l.done && !strcmp(l.before, name))
        return say("正在更换这个密钥，完成后才能停用", "this key is being changed: wait until that is finished");
    if (rows) {
        fprintf(stderr, "tuimen: 还有 %lld 行用这个密钥加密，不能停用 / %lld rows are sealed with this key: it can't be "
                        "retired\n", (long long)rows, (long long)rows);
        return 1;
    }
    if (!set_aside(&l, at, name)) return 1;
    SealFile now = { .count = l.file.count - 1 };
    memcpy(now.secret[0], l.file.secret[0], (size_t)at * SEAL_SECRET);
    memcpy(now.secret[at], l.file.secret[at + 1], (size_t)(now.count - at) * SEAL_SECRET);
    return put(&l, &now, "已停用；旧密钥单独存放，恢复更换前的备份时要用",
               "retired; it lies in a file of its own, which backups of before need");
}

int command_key(int argc, char **argv)
{
    const char *db = "tuimen.db", *words[2];
    bool later = false;
    int count;
    const Option options[] = {
        { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--later", OPTION_FLAG, &later, 0, 0, "add: known from now on, used after `key use`" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 2, &count)) return 2;
    const char *verb = count ? words[0] : "";
    if (count == 1 && !strcmp(verb, "add")) return add(db, later);
    if (count == 1 && !strcmp(verb, "status")) return status(db);
    if (count == 2 && !strcmp(verb, "use")) return use(db, words[1]);
    if (count == 2 && !strcmp(verb, "retire")) return retire(db, words[1]);
    fputs("usage: tuimen key add [--later] | use NAME | retire NAME | status  [--db D]\n", stderr);
    return 2;
}
