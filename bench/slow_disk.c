/* A disk that takes longer: preloaded into a server, it lets no fsync or fdatasync return before SLOW_DISK_US
 * microseconds are over. The disk's own work is done first, and whole.
 * cc -shared -fPIC -O2 -o slow_disk.so slow_disk.c -ldl */
#include <dlfcn.h>
#include <stdlib.h>
#include <time.h>

static long wanted_us(void)
{
    const char *text = getenv("SLOW_DISK_US");
    return text ? strtol(text, NULL, 10) : 0;
}

static int slowly(const char *name, int file)
{
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    long long ns = until.tv_nsec + 1000LL * wanted_us();
    until.tv_sec += ns / 1000000000;
    until.tv_nsec = ns % 1000000000;
    int (*real)(int);
    *(void **)&real = dlsym(RTLD_NEXT, name);
    int code = real(file);
    while (clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL)) {}
    return code;
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
