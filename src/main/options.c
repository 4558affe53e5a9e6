/* Reading options. "--db=FILE" and "--db FILE" are the same; --help lists them. */
#include "main/options.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const Option *find(const Option *table, const char *word, size_t len)
{
    for (const Option *o = table; o->name; o++)
        if (strlen(o->name) == len && !strncmp(o->name, word, len)) return o;
    return NULL;
}

static bool number(const Option *o, const char *text)
{
    char *end;
    errno = 0;
    long n = strtol(text, &end, 10);
    if (*end || end == text || errno || n < o->min || n > o->max) {
        fprintf(stderr, "tuimen: %s 须为 %ld 到 %ld 的整数 / must be a whole number from %ld to %ld: %s\n", o->name,
                o->min, o->max, o->min, o->max, text);
        return false;
    }
    *(long *)o->to = n;
    return true;
}

static bool take(const Option *o, const char *value)
{
    if (o->kind == OPTION_FLAG) return *(bool *)o->to = true;
    if (!value) {
        fprintf(stderr, "tuimen: %s 后面缺少内容 / needs a value\n", o->name);
        return false;
    }
    if (o->kind == OPTION_NUMBER) return number(o, value);
    *(const char **)o->to = value;
    return true;
}

static void list(const Option *table, FILE *to)
{
    for (const Option *o = table; o->name; o++) fprintf(to, "  %-18s %s\n", o->name, o->about);
}

/* Asked for, the options are an answer: on standard output, and the command ends well. */
static _Noreturn void help(const char *command, const Option *table)
{
    printf("usage: tuimen %s [--option …]\n", command);
    list(table, stdout);
    exit(0);
}

bool options_read(int argc, char **argv, const Option *table, const char **words, int most, int *ret_words)
{
    int count = 0;
    for (int i = 1; i < argc; i++) {
        const char *word = argv[i], *equals = strchr(word, '=');
        if (word[0] != '-' || !word[1]) {
            if (count == most) return fprintf(stderr, "tuimen: 多余的词 / one word too many: %s\n", word), false;
            words[count++] = word;
            continue;
        }
        if (!strcmp(word, "--help") || !strcmp(word, "-h")) help(argv[0], table);
        const Option *o = find(table, word, equals ? (size_t)(equals - word) : strlen(word));
        if (!o) {
            fprintf(stderr, "tuimen: 不认识的选项 / unknown option: %s\n", word);
            list(table, stderr);
            return false;
        }
        if (!take(o, o->kind == OPTION_FLAG ? NULL : equals ? equals + 1 : i + 1 < argc ? argv[++i] : NULL))
            return false;
    }
    *ret_words = count;
    return true;
}
