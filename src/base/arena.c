/* One block, one pointer that moves up. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { ALIGN = 16 };
static const size_t LARGE = (size_t)1 << 30;   /* holds tables that are read at random: fewer, larger pages */

Arena arena_make(size_t size)
{
    int flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
    void *block = mmap(NULL, size, PROT_READ | PROT_WRITE, flags, -1, 0);
    if (block == MAP_FAILED) {
        perror("arena");
        abort();
    }
    if (size >= LARGE) madvise(block, size, MADV_HUGEPAGE);    /* where there are none it goes without */
    return (Arena){ .at = block, .end = (char *)block + size };
}

void arena_drop(Arena whole, size_t size)
{
    if (whole.at) munmap(whole.end - size, size);
}

static void full(Arena *a)
{
    if (a->full) longjmp(*a->full, 1);
    fputs("arena: out of memory\n", stderr);
    abort();
}

void *arena_take(Arena *a, ptrdiff_t count, ptrdiff_t size)
{
    ptrdiff_t pad = -(ptrdiff_t)((size_t)a->at & (ALIGN - 1)) & (ALIGN - 1);
    ptrdiff_t room = a->end - a->at - pad;
    if (count < 0 || size <= 0 || count > room / size) full(a);
    char *p = a->at + pad;
    a->at = p + count * size;
    return memset(p, 0, (size_t)(count * size));
}

void *arena_grow(Arena *a, void *old, ptrdiff_t old_size, ptrdiff_t new_size)
{
    if (old && (char *)old + old_size == a->at) {
        if (new_size - old_size > a->end - a->at) full(a);
        a->at += new_size - old_size;
        return old;
    }
    ptrdiff_t pad = -(ptrdiff_t)((size_t)a->at & (ALIGN - 1)) & (ALIGN - 1);
    if (new_size > a->end - a->at - pad) full(a);
    char *p = a->at + pad;
    a->at = p + new_size;
    if (old_size) memcpy(p, old, (size_t)old_size);
    return p;
}
