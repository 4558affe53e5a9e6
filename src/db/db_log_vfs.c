/* One buffer in front of one file: it holds what goes on where it ends, and nothing else. */
#include "db/db_log_vfs.h"

#include <pthread.h>
#include <sqlite3.h>
#include <stdbool.h>
#include <string.h>

enum { HELD = 120 << 10 };                     /* the unix VFS takes less than 128 KiB at once */

/* The log as SQLite sees it; behind it lies the file of the system's own VFS. */
typedef struct LogFile {
    sqlite3_file base;
    char *held;                                /* not written yet: `len` bytes from offset `at` on */
    sqlite3_int64 at;
    int len;
    sqlite3_int64 real[];                      /* SQLite aligns to eight bytes */
} LogFile;

static sqlite3_vfs *system_vfs, log_vfs;

static sqlite3_file *real_of(sqlite3_file *f) { return (sqlite3_file *)((LogFile *)f)->real; }

/* What can't be written is dropped: whoever is told so rolls its transaction back. */
static int let_go(sqlite3_file *f)
{
    LogFile *log = (LogFile *)f;
    int len = log->len;
    log->len = 0;
    return len ? real_of(f)->pMethods->xWrite(real_of(f), log->held, len, log->at) : SQLITE_OK;
}

static int log_write(sqlite3_file *f, const void *bytes, int len, sqlite3_int64 at)
{
    LogFile *log = (LogFile *)f;
    bool goes_on = log->len && at == log->at + log->len && log->len + len <= HELD;
    if (!goes_on) {
        int code = let_go(f);
        if (code != SQLITE_OK) return code;
        if (!log->held) log->held = sqlite3_malloc(HELD);
        if (!log->held || len > HELD) return real_of(f)->pMethods->xWrite(real_of(f), bytes, len, at);
        log->at = at;
    }
    memcpy(log->held + log->len, bytes, (size_t)len);
    log->len += len;
    return SQLITE_OK;
}

static int log_read(sqlite3_file *f, void *to, int len, sqlite3_int64 at)
{
    int code = let_go(f);
    return code == SQLITE_OK ? real_of(f)->pMethods->xRead(real_of(f), to, len, at) : code;
}

static int log_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    int code = let_go(f);
    return code == SQLITE_OK ? real_of(f)->pMethods->xTruncate(real_of(f), size) : code;
}

static int log_sync(sqlite3_file *f, int how)
{
    int code = let_go(f);
    return code == SQLITE_OK ? real_of(f)->pMethods->xSync(real_of(f), how) : code;
}

static int log_size(sqlite3_file *f, sqlite3_int64 *ret)
{
    int code = let_go(f);
    return code == SQLITE_OK ? real_of(f)->pMethods->xFileSize(real_of(f), ret) : code;
}

static int log_close(sqlite3_file *f)
{
    int code = let_go(f), closed = real_of(f)->pMethods->xClose(real_of(f));
    sqlite3_free(((LogFile *)f)->held);
    return code == SQLITE_OK ? closed : code;
}

static int log_lock(sqlite3_file *f, int how) { return real_of(f)->pMethods->xLock(real_of(f), how); }
static int log_unlock(sqlite3_file *f, int how) { return real_of(f)->pMethods->xUnlock(real_of(f), how); }
static int log_locked(sqlite3_file *f, int *ret)
{
    return real_of(f)->pMethods->xCheckReservedLock(real_of(f), ret);
}
static int log_control(sqlite3_file *f, int op, void *with)
{
    return real_of(f)->pMethods->xFileControl(real_of(f), op, with);
}
static int log_sector(sqlite3_file *f) { return real_of(f)->pMethods->xSectorSize(real_of(f)); }
static int log_traits(sqlite3_file *f) { return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f)); }

static const sqlite3_io_methods log_methods = {
    1, log_close, log_read, log_write, log_truncate, log_sync, log_size, log_lock, log_unlock, log_locked,
    log_control, log_sector, log_traits, NULL, NULL, NULL, NULL, NULL, NULL
};

/* Any other file is the system's own, from its first byte on. */
static int log_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *f, int how, int *ret_how)
{
    (void)vfs;
    if (!(how & SQLITE_OPEN_WAL)) return system_vfs->xOpen(system_vfs, name, f, how, ret_how);
    LogFile *log = (LogFile *)f;
    *log = (LogFile){ 0 };
    int code = system_vfs->xOpen(system_vfs, name, real_of(f), how, ret_how);
    if (code == SQLITE_OK) log->base.pMethods = &log_methods;
    return code;
}

static void make(void)
{
    system_vfs = sqlite3_vfs_find(NULL);
    if (!system_vfs) return;
    log_vfs = *system_vfs;
    log_vfs.zName = "tuimen-log";
    log_vfs.szOsFile = (int)sizeof(LogFile) + system_vfs->szOsFile;
    log_vfs.xOpen = log_open;
    log_vfs.pNext = NULL;
    if (sqlite3_vfs_register(&log_vfs, 0) != SQLITE_OK) system_vfs = NULL;
}

const char *db_log_vfs(void)
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, make);
    return system_vfs ? log_vfs.zName : NULL;
}
