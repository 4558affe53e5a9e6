/* Writes a piece of SQLite's log over itself, so that the kernel writes it to the disk once more. What is
 * found must be what was written: each frame's sums go on from those of the one before it.
 * Format: sqlite.org/fileformat2.html, "The Write-Ahead Log". */
#include "db/db_log_vfs.h"

#include <sqlite3.h>
#include <string.h>

enum { LOG_HEAD = 32, FRAME_HEAD = 24, PAGE_MAX = 65536 };

typedef struct LogSum { uint32_t a, b; } LogSum;

static uint32_t big(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
}

static LogSum sum_at(const unsigned char *p) { return (LogSum){ big(p), big(p + 4) }; }

/* The magic number says in which order of bytes the words were summed. */
static LogSum sum_on(LogSum s, const unsigned char *p, int len, bool big_end)
{
    for (int i = 0; i < len; i += 8) {
        uint32_t x = big(p + i), y = big(p + i + 4);
        s.a += (big_end ? x : __builtin_bswap32(x)) + s.b;
        s.b += (big_end ? y : __builtin_bswap32(y)) + s.a;
    }
    return s;
}

static int read_at(sqlite3_file *io, void *to, int len, int64_t at)
{
    int code = io->pMethods->xRead(io, to, len, at);
    return code == SQLITE_IOERR_SHORT_READ ? SQLITE_CORRUPT : code;
}

static int one_frame(sqlite3_file *io, unsigned char *frame, int size, int64_t at, const unsigned char *head,
                     LogSum *sum)
{
    int code = read_at(io, frame, size, at);
    if (code != SQLITE_OK) return code;
    bool big_end = head[3] & 1;
    LogSum s = sum_on(*sum, frame, 8, big_end), said = sum_at(frame + 16);
    s = sum_on(s, frame + FRAME_HEAD, size - FRAME_HEAD, big_end);
    if (memcmp(frame + 8, head + 16, 8) || s.a != said.a || s.b != said.b) return SQLITE_CORRUPT;
    *sum = s;
    return io->pMethods->xWrite(io, frame, size, at);
}

static int head_over(sqlite3_file *io, unsigned char head[LOG_HEAD], int64_t from)
{
    int code = read_at(io, head, LOG_HEAD, 0);
    if (code != SQLITE_OK) return code;
    LogSum s = sum_on((LogSum){ 0, 0 }, head, 24, head[3] & 1), said = sum_at(head + 24);
    if ((big(head) & ~1u) != 0x377f0682u || s.a != said.a || s.b != said.b) return SQLITE_CORRUPT;
    return from < LOG_HEAD ? io->pMethods->xWrite(io, head, LOG_HEAD, 0) : SQLITE_OK;
}

int db_log_copy_over(void *file, int64_t from, int64_t end)
{
    sqlite3_file *io = file;
    unsigned char head[LOG_HEAD], before[FRAME_HEAD];
    int code = head_over(io, head, from);
    if (code != SQLITE_OK) return code;
    int size = (int)big(head + 8) + FRAME_HEAD;
    if (size <= FRAME_HEAD || size > PAGE_MAX + FRAME_HEAD) return SQLITE_CORRUPT;
    int64_t at = from <= LOG_HEAD ? LOG_HEAD : from - (from - LOG_HEAD) % size;
    if (at > LOG_HEAD) code = read_at(io, before, FRAME_HEAD, at - size);
    if (code != SQLITE_OK) return code;
    LogSum sum = at > LOG_HEAD ? sum_at(before + 16) : sum_at(head + 24);
    unsigned char *frame = sqlite3_malloc(size);
    if (!frame) return SQLITE_NOMEM;
    for (; at < end && code == SQLITE_OK; at += size) code = one_frame(io, frame, size, at, head, &sum);
    sqlite3_free(frame);
    return code;
}
