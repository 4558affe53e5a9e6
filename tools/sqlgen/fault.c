/* Keeps what is wrong, and tells it: "file:line: what is wrong: what to do instead". */
#include "sqlgen.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

void fault(Faults *f, const char *file, int line, const char *format, ...)
{
    if (f->count == FAULTS_MAX) {
        f->more++;
        return;
    }
    char words[512];
    va_list args;
    va_start(args, format);
    vsnprintf(words, sizeof words, format, args);
    va_end(args);
    f->at[f->count++] = (Fault){ str_z(f->keep, str_of(file)), line, str_z(f->keep, str_of(words)) };
}

/* In the order of files as they were read, then of lines. */
void faults_print(Faults *f)
{
    for (int i = 1; i < f->count; i++)
        for (int k = i; k > 0 && !strcmp(f->at[k].file, f->at[k - 1].file) &&
             f->at[k].line < f->at[k - 1].line; k--) {
            Fault swap = f->at[k];
            f->at[k] = f->at[k - 1];
            f->at[k - 1] = swap;
        }
    for (int i = 0; i < f->count; i++)
        fprintf(stderr, "%s:%d: %s\n", f->at[i].file, f->at[i].line, f->at[i].words);
    if (f->more) fprintf(stderr, "and %d more\n", f->more);
}
