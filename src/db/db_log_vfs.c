/* One buffer in front of one file: it holds what goes on where it ends, and nothing else. */
#include "db/db_log_vfs.h"

#include <pthread.h>
#include <sqlite3.h>
#include <string.h>

enum { HELD = 120 << 10 };                     /* the unix VFS takes less than 128 KiB at once */

/* The log as SQLite sees it; behind it lies the file of the system's own VFS. */
typedef struct LogFile {
    sqlite3_file base;
    char *held;                                /* not written yet: `len` bytes from offset `at` on */
    sqlite3_int64 at;
    int len;
    bool goes_on;                              /* a commit doesn't wait for its sync */
    bool anew;                                 /* the log has begun again: that can't wait */
    pthread_mutex_t lock;                      /* for what follows: another thread syncs */
    sqlite3_int64 from, end;                   /* written and not known to be on the disk */
    sqlite3_int64 last, whole;                 /* where the last write ended; … the last commit */
    bool bad;
    sqlite3_int64 real[];                      /* SQLite aligns to eight bytes */
} LogFile;

static sqlite3_vfs *system_vfs, log_vfs;

static sqlite3_file *real_of(sqlite3_file *f) { return (sqlite3_file *)((LogFile *)f)->real; }

static int put(sqlite3_file *f, const void *bytes, int len, sqlite3_int64 at)
{
    LogFile *log = (LogFile *)f;
    pthread_mutex_lock(&log->lock);
    if (at == 0) log->anew = true, log->from = log->end = 0, log->whole = len;
    if (at < log->from) log->from = at;
    if (at + len > log->end) log->end = at + len;
    log->last = at + len;
    pthread_mutex_unlock(&log->lock);
    return real_of(f)->pMethods->xWrite(real_of(f), bytes, len, at);
}

/* What can't be written is dropped: whoever is told so rolls its transaction back. */
static int let_go(sqlite3_file *f)
{
    LogFile *log = (LogFile *)f;
    int len = log->len;
    log->len = 0;
    return len ? put(f, log->held, len, log->at) : SQLITE_OK;
}

static int sync_now(sqlite3_file *f, int how)
{
    LogFile *log = (LogFile *)f;
    pthread_mutex_lock(&log->lock);
    sqlite3_int64 from = log->from;
    bool bad = log->bad;
    log->from = log->end;                      /* what is written from now on isn't covered */
    pthread_mutex_unlock(&log->lock);
    int code = bad ? SQLITE_IOERR_FSYNC : real_of(f)->pMethods->xSync(real_of(f), how);
    if (code == SQLITE_OK) return code;
    pthread_mutex_lock(&log->lock);
    log->bad = true;
    if (from < log->from) log->from = from;
    pthread_mutex_unlock(&log->lock);
    return code;
}

static int log_write(sqlite3_file *f, const void *bytes, int len, sqlite3_int64 at)
{
    LogFile *log = (LogFile *)f;
    bool goes_on = log->len && at == log->at + log->len && log->len + len <= HELD;
    if (!goes_on) {
        int code = let_go(f);
        if (code != SQLITE_OK) return code;
        if (!log->held) log->held = sqlite3_malloc(HELD);
        if (!log->held || len > HELD) return put(f, bytes, len, at);
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

/* A log that has begun again must reach the disk before its first pages do: else, after a power cut, the old
 * ones behind them would count once more. */
static int log_sync(sqlite3_file *f, int how)
{
    LogFile *log = (LogFile *)f;
    int code = let_go(f);
    if (code != SQLITE_OK) return code;
    if (log->goes_on && !log->anew) code = db_log_bad(f) ? SQLITE_IOERR_FSYNC : SQLITE_OK;
    else code = sync_now(f, how);
    if (code != SQLITE_OK) return code;
    log->anew = false;
    log->whole = log->last;
    return code;
}

void db_log_wait(void *log, bool waits) { ((LogFile *)log)->goes_on = !waits; }

int db_log_sync(void *f)
{
    LogFile *log = f;
    pthread_mutex_lock(&log->lock);
    bool nothing = !log->bad && log->from >= log->end;
    pthread_mutex_unlock(&log->lock);
    return nothing ? SQLITE_OK : sync_now(f, SQLITE_SYNC_NORMAL | SQLITE_SYNC_DATAONLY);
}

bool db_log_bad(const void *log)
{
    LogFile *l = (LogFile *)(uintptr_t)log;
    pthread_mutex_lock(&l->lock);
    bool bad = l->bad;
    pthread_mutex_unlock(&l->lock);
    return bad;
}

int db_log_rewrite(void *f)
{
    LogFile *log = f;
    pthread_mutex_lock(&log->lock);
    sqlite3_int64 from = log->from, end = log->whole;     /* what lies behind was rolled back */
    pthread_mutex_unlock(&log->lock);
    int code = from < end ? db_log_copy_over(real_of(f), from, end) : SQLITE_OK;
    if (code == SQLITE_OK) code = real_of(f)->pMethods->xSync(real_of(f), SQLITE_SYNC_NORMAL);
    if (code != SQLITE_OK) return code;
    pthread_mutex_lock(&log->lock);
    log->from = log->end;
    log->bad = false;
    pthread_mutex_unlock(&log->lock);
    log->anew = false;
    return code;
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
    pthread_mutex_destroy(&((LogFile *)f)->lock);
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
    if (code != SQLITE_OK) return code;
    log->base.pMethods = &log_methods;
    pthread_mutex_init(&log->lock, NULL);
    return code;
}

bool db_log_ours(const void *log) { return log && ((const sqlite3_file *)log)->pMethods == &log_methods; }

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
