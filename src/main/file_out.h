/* A file written piece by piece, beside its place first and put there whole, or not at all. */
#ifndef MAIN_FILE_OUT_H
#define MAIN_FILE_OUT_H

#include "base/err.h"
#include "base/str.h"

#include <stdio.h>

typedef struct FileOut { const char *file; char beside[4096]; FILE *to; } FileOut;

bool file_out_begin(FileOut *, const char *file);      /* false: said why */
Err file_out_put(void *file_out, Str bytes);           /* BROKEN; file_out_end says why */
bool file_out_end(FileOut *, bool keep);               /* false: it isn't there, and what was begun is gone */

#endif
