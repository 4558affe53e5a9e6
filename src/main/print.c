/* tuimen openapi, tuimen access: what the tables say. */
#include "main/commands.h"
#include "main/domains.h"

#include <stdio.h>

enum { PAGE_BYTES = 32 << 20 };

static int print(void (*page)(const Domain *const *, Buf *))
{
    Arena keep = arena_make(PAGE_BYTES);
    Buf text = buf_new(&keep, 1 << 20);
    page(domains, &text);
    bool sent = fwrite(text.at, 1, (size_t)text.len, stdout) == (size_t)text.len && !fflush(stdout);
    return sent ? 0 : 1;
}

int command_openapi(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return print(app_openapi);
}

int command_access(int argc, char **argv)
{
    (void)argc;
    (void)argv;
    return print(app_access);
}
