/* Which build of the program this is: the linker's digest of it (the note NT_GNU_BUILD_ID). */
#include "app/inside.h"

#include <link.h>
#include <string.h>

static ptrdiff_t padded(ptrdiff_t n) { return (n + 3) & ~(ptrdiff_t)3; }

static bool find_note(Str notes, Buf *to)
{
    ElfW(Nhdr) head;
    while (notes.len >= (ptrdiff_t)sizeof head) {
        memcpy(&head, notes.at, sizeof head);
        ptrdiff_t name = sizeof head, bytes = name + padded(head.n_namesz);
        ptrdiff_t end = bytes + padded(head.n_descsz);
        if (end > notes.len) return false;
        bool ours = head.n_type == NT_GNU_BUILD_ID && head.n_namesz == 4;
        for (ptrdiff_t i = 0; ours && i < (ptrdiff_t)head.n_descsz; i++)
            buf_fmt(to, "%02x", (unsigned char)notes.at[bytes + i]);
        if (ours) return true;
        notes = str_part(notes, end, notes.len);
    }
    return false;
}

/* The first object is the program itself; the rest are libraries. */
static int look(struct dl_phdr_info *info, size_t size, void *to)
{
    (void)size;
    for (int i = 0; i < info->dlpi_phnum; i++) {
        const ElfW(Phdr) *p = &info->dlpi_phdr[i];
        Str notes = { (const char *)(info->dlpi_addr + p->p_vaddr), (ptrdiff_t)p->p_memsz };
        if (p->p_type == PT_NOTE && find_note(notes, to)) break;
    }
    return 1;
}

Str build_id(Arena *keep)
{
    Buf b = buf_new(keep, 64);
    dl_iterate_phdr(look, &b);
    return buf_str(&b);
}
