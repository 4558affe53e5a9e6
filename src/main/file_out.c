/* Writing beside, then renaming. */
#include "main/file_out.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

static bool say(const char *file)
{
    fprintf(stderr, "tuimen: %s: 写不了 / can't be written: %s\n", file, strerror(errno));
    return false;
}

bool file_out_begin(FileOut *f, const char *file)
{
    f->file = file;
    f->to = NULL;
    errno = ENAMETOOLONG;
    int len = snprintf(f->beside, sizeof f->beside, "%s.%ld", file, (long)getpid());
    if (len < (int)sizeof f->beside) f->to = fopen(f->beside, "wb");
    return f->to ? true : say(file);
}

Err file_out_put(void *file_out, Str bytes)
{
    FileOut *f = file_out;
    return fwrite(bytes.at, 1, (size_t)bytes.len, f->to) == (size_t)bytes.len ? NULL : BROKEN;
}

bool file_out_end(FileOut *f, bool keep)
{
    bool bad = ferror(f->to);
    bad |= fclose(f->to) != 0;
    if (keep && !bad && rename(f->beside, f->file) == 0) return true;
    if (keep || bad) say(f->file);
    unlink(f->beside);
    return false;
}
