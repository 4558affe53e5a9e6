/* Arenas: memory that belongs to a request (or to a table built once), freed all at once.
 * `Arena *keep` means "the result lives here"; `Arena scratch` (by value) means "gone when I return".
 * Knows nothing of what is stored. Allocation never returns NULL: when an arena is full it leaves by
 * `full` (a longjmp to the dispatcher, which answers TOO_LARGE) or, without one, ends the program. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <setjmp.h>
#include <stddef.h>

typedef struct Arena {
    char *at, *end;
    jmp_buf *full;       /* where to go when the block is used up; NULL: abort */
} Arena;

/* A block of `size` bytes from the system (pages are touched only when used). arena_drop gives it back;
 * pass the arena as it was returned by arena_make. */
Arena arena_make(size_t size);
void arena_drop(Arena whole, size_t size);

/* `count` zeroed objects of `size` bytes, aligned to 16. */
void *arena_take(Arena *a, ptrdiff_t count, ptrdiff_t size);

/* Grow the last allocation in place if it is still the last one, else copy. New bytes are not zeroed. */
void *arena_grow(Arena *a, void *old, ptrdiff_t old_size, ptrdiff_t new_size);

static inline ptrdiff_t arena_room(const Arena *a) { return a->end - a->at; }

#define NEW(arena, Type)         ((Type *)arena_take((arena), 1, sizeof(Type)))
#define NEWS(arena, Type, count) ((Type *)arena_take((arena), (count), sizeof(Type)))
#define COUNT(array)             ((int)(sizeof(array) / sizeof *(array)))

#endif
