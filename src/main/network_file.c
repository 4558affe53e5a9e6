/* Files of the walking engine's commands. */
#include "main/network_file.h"

#include <errno.h>
#include <fcntl.h>
#include <math.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

Arena network_room(void) { return arena_make((size_t)8 << 30); }

static bool no_file(const char *file)
{
    fprintf(stderr, "tuimen: %s: 打不开或读不了 / can't be opened or read: %s\n", file, strerror(errno));
    return false;
}

static bool read_stream(FILE *in, Str *ret, Arena *keep)
{
    enum { CHUNK = 1 << 16 };
    Buf to = buf_new(keep, CHUNK);
    for (size_t got = 1; got > 0; to.len += (ptrdiff_t)got) got = fread(buf_space(&to, CHUNK), 1, CHUNK, in);
    *ret = buf_str(&to);
    return !ferror(in);
}

bool file_bytes(const char *file, Str *ret, Arena *keep)
{
    if (!strcmp(file, "-")) return read_stream(stdin, ret, keep) || no_file(file);
    int fd = open(file, O_RDONLY | O_CLOEXEC);
    struct stat about;
    if (fd < 0 || fstat(fd, &about)) {
        no_file(file);
        if (fd >= 0) close(fd);
        return false;
    }
    if (!S_ISREG(about.st_mode) || !about.st_size) {
        FILE *in = fdopen(fd, "rb");
        bool ok = in && read_stream(in, ret, keep);
        if (in) fclose(in);
        return ok || no_file(file);
    }
    char *at = mmap(NULL, (size_t)about.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (at == MAP_FAILED) return no_file(file);
    *ret = (Str){ at, about.st_size };     /* for as long as the program runs */
    return true;
}

bool file_write(const char *file, Str bytes)
{
    char beside[4096];
    if (snprintf(beside, sizeof beside, "%s.%ld", file, (long)getpid()) >= (int)sizeof beside) return false;
    FILE *out = fopen(beside, "wb");
    bool ok = out && fwrite(bytes.at, 1, (size_t)bytes.len, out) == (size_t)bytes.len;
    if (out && fclose(out)) ok = false;
    if (ok && rename(beside, file) == 0) return true;
    fprintf(stderr, "tuimen: %s: 写不了 / can't be written: %s\n", file, strerror(errno));
    unlink(beside);
    return false;
}

bool network_open(const char *file, Net *ret, Arena *keep)
{
    char why[256] = "";
    Str bytes;
    if (!file_bytes(file, &bytes, keep)) return false;
    Err e = net_open(bytes, ret, *keep, why);
    if (e) fprintf(stderr, "tuimen: %s: %s / %s: %s\n", file, e->zh, e->en, why);
    return !e;
}

int input_refused(const char *file, Err e, const Blame *why)
{
    fprintf(stderr, "tuimen: %s: %s\ntuimen: %s: %s\n", file, why->zh[0] ? why->zh : e->zh, file,
            why->en[0] ? why->en : e->en);
    return EXIT_BAD_INPUT;
}

bool profile_of(const char *words, const Net *net, NetProfile *ret)
{
    Blame why = { 0 };
    if (!words) words = net && net->profile[0] ? net->profile : "everyone";
    Err e = net_profile(str_of(words), ret, &why);
    if (e) fprintf(stderr, "tuimen: --profile %s: %s / %s\n", words, why.zh, why.en);
    return !e;
}

bool place_of(const char *text, const char *option, Spot *ret)
{
    double lon, lat;
    Str rest = str_of(text), first = str_cut(&rest, ',');
    if (str_real(str_trim(first), &lon) && str_real(str_trim(rest), &lat) && fabs(lon) <= 180
        && fabs(lat) <= 90) {
        *ret = (Spot){ (int32_t)lround(lon * 1e7), (int32_t)lround(lat * 1e7) };
        return true;
    }
    fprintf(stderr, "tuimen: %s 须是 经度,纬度 / must be LON,LAT: %s\n", option, text);
    return false;
}

int print_all(const Buf *b)
{
    return fwrite(b->at, 1, (size_t)b->len, stdout) == (size_t)b->len && !fflush(stdout) ? 0 : 1;
}
