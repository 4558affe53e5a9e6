/* tuimen openapi, access, road: what the tables say. tuimen datum: a filter. */
#include "main/commands.h"

#include "domains/cases/cases.h"
#include "domains/mediation/mediation.h"
#include "main/datum.h"
#include "main/domains.h"
#include "main/table_file.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { PAGE_BYTES = 32 << 20 };

/* JSON with a line for each value, so that a change shows in review as the lines it changes. */
static Str indented(Arena *keep, Str json)
{
    Buf to = buf_new(keep, json.len * 2);
    int depth = 0;
    bool text = false;
    for (ptrdiff_t i = 0; i < json.len; i++) {
        char c = json.at[i], next = i + 1 < json.len ? json.at[i + 1] : 0;
        if (c == '"' && (i == 0 || json.at[i - 1] != '\\')) text = !text;
        bool opens = !text && (c == '{' || c == '['), closes = !text && (c == '}' || c == ']');
        bool empty = opens && (next == '}' || next == ']');
        if (closes && json.at[i - 1] != '{' && json.at[i - 1] != '[') buf_fmt(&to, "\n%*s", 2 * --depth, "");
        buf_char(&to, c);
        if (!text && c == ':') buf_char(&to, ' ');
        if (opens && !empty) depth++;
        if ((opens && !empty) || (!text && c == ',')) buf_fmt(&to, "\n%*s", 2 * depth, "");
    }
    buf_char(&to, '\n');
    return buf_str(&to);
}

static int print(void (*page)(const Domain *const *, Buf *), bool json)
{
    Arena keep = arena_make(PAGE_BYTES);
    Buf made = buf_new(&keep, 1 << 20);
    page(domains, &made);
    Str text = json ? indented(&keep, buf_str(&made)) : buf_str(&made);
    bool sent = fwrite(text.at, 1, (size_t)text.len, stdout) == (size_t)text.len && !fflush(stdout);
    return sent ? 0 : 1;
}

static bool no_options(int argc, char **argv)
{
    const char *words[1];
    int count;
    return options_read(argc, argv, (const Option[]){ { 0 } }, words, 0, &count);
}

int command_openapi(int argc, char **argv)
{
    return no_options(argc, argv) ? print(app_openapi, true) : EXIT_WRONG_USE;
}

int command_access(int argc, char **argv)
{
    return no_options(argc, argv) ? print(app_access, false) : EXIT_WRONG_USE;
}

static void road_of_disputes(const Domain *const *of, Buf *to)
{
    (void)of;
    mediation_road_page(to);
}

static void road(const Domain *const *of, Buf *to)
{
    (void)of;
    cases_road_page(to);
}

int command_road(int argc, char **argv)
{
    bool disputes = argc > 1 && !strcmp(argv[1], "disputes");
    if (argc > 1 && !disputes) return fprintf(stderr, "tuimen road [disputes]\n"), 2;
    return print(disputes ? road_of_disputes : road, false);
}

int command_datum(int argc, char **argv)
{
    const char *from = "wgs84", *to = "gcj02", *words[1] = { "stdin" };
    long threads = 1, seed = 0;
    int count;
    const Option options[] = {
        { "--from", OPTION_TEXT, &from, 0, 0,
          "wgs84, cgcs2000, gcj02, bd09, cgcs2000/3-degree/35, epsg:4523 … (wgs84)" },
        { "--to", OPTION_TEXT, &to, 0, 0, "the same (gcj02)" },
        { "--threads", OPTION_NUMBER, &threads, 1, 64, "taken for the sake of scripts; one is enough" },
        { "--seed", OPTION_NUMBER, &seed, 0, 1000000000, "taken for the sake of scripts; nothing is drawn" },
        { 0 }
    };
    if (!options_read(argc, argv, options, words, 1, &count)) return EXIT_WRONG_USE;
    FILE *in = count ? fopen(words[0], "rb") : stdin;
    if (in) return datum_filter(in, words[0], stdout, stderr, from, to);
    fprintf(stderr, "%s:0: %s\n", words[0], strerror(errno));
    return EXIT_BAD_INPUT;
}
