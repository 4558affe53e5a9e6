/* Files that appear whole or not at all: written under another name, synced, linked, the folder synced. */
#include "db/db_backup_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

void backup_say(char reterr[256], const char *format, ...)
{
    va_list args;
    va_start(args, format);
    if (reterr) vsnprintf(reterr, 256, format, args);
    va_end(args);
}

static Err exists(const char *to, char reterr[256])
{
    backup_say(reterr, "%s already exists", to);
    return BACKUP_EXISTS;
}

static Err system_says(const char *path, char reterr[256])
{
    bool full = errno == ENOSPC || errno == EDQUOT || errno == EIO || errno == EFBIG;
    backup_say(reterr, "%s: %s", path, strerror(errno));
    return full ? BUSY : BROKEN;
}

Err backup_part(const char *to, char ret_part[BACKUP_PATH], char reterr[256])
{
    char part[BACKUP_PATH];
    if (snprintf(part, sizeof part, "%s.%ld.part", to, (long)getpid()) >= (int)sizeof part) {
        errno = ENAMETOOLONG;
        return system_says(to, reterr);
    }
    if (faccessat(AT_FDCWD, to, F_OK, AT_SYMLINK_NOFOLLOW) == 0) return exists(to, reterr);
    int fd = open(part, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0) return system_says(part, reterr);
    close(fd);
    snprintf(ret_part, BACKUP_PATH, "%s", part);
    return NULL;
}

static int sync_path(const char *path, int how)
{
    int fd = open(path, how | O_CLOEXEC);
    if (fd < 0) return -1;
    int wrong = fsync(fd);
    close(fd);
    return wrong;
}

static int sync_folder(const char *path)
{
    char folder[BACKUP_PATH];
    const char *slash = strrchr(path, '/');
    size_t n = !slash ? 0 : slash == path ? 1 : (size_t)(slash - path);
    snprintf(folder, sizeof folder, "%.*s", n ? (int)n : 1, n ? path : ".");
    return sync_path(folder, O_RDONLY | O_DIRECTORY);
}

Err backup_finish(const char *part, const char *to, char reterr[256])
{
    if (sync_path(part, O_RDWR)) return system_says(part, reterr);
    if (renameat2(AT_FDCWD, part, AT_FDCWD, to, RENAME_NOREPLACE)) {
        if (errno == EEXIST) return exists(to, reterr);
        /* Some file systems can't; a link refuses an existing name as well. */
        if (errno != EINVAL && errno != ENOSYS) return system_says(to, reterr);
        if (link(part, to)) return errno == EEXIST ? exists(to, reterr) : system_says(to, reterr);
        unlink(part);
    }
    return sync_folder(to) ? system_says(to, reterr) : NULL;
}
