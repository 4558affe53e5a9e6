/* tuimen openapi, tuimen access: what the tables say. tuimen datum: a filter. */
#include "main/commands.h"
#include "main/datum.h"
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

int command_datum(int argc, char **argv)
{
    const char *from = "wgs84", *to = "gcj02", *words[1];
    int count;
    const Option options[] = {
        { "--from", OPTION_TEXT, &from, 0, 0, "wgs84, cgcs2000, gcj02 or bd09 (wgs84)" },
        { "--to", OPTION_TEXT, &to, 0, 0, "the same (gcj02)" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 0, &count)) return 2;
    return datum_filter(stdin, stdout, stderr, from, to);
}
