/* A zip file (APPNOTE 6.3.3) being written in memory, part after part, each deflated as it comes. */
#ifndef SHEET_SHEET_ZIP_H
#define SHEET_SHEET_ZIP_H

#include "base/str.h"

enum { ZIP_PARTS_MAX = 24 };

typedef struct SheetZipPart { char name[48]; uint32_t crc, packed, plain, at; } SheetZipPart;
typedef struct SheetZip {
    Buf to;
    void *stream;              /* zlib's, in the arena */
    SheetZipPart part[ZIP_PARTS_MAX];
    int parts;
} SheetZip;

void zip_out_open(SheetZip *, Arena *keep);
void zip_out_begin(SheetZip *, const char *name);      /* one at a time */
void zip_out_add(SheetZip *, Str bytes);
void zip_out_end(SheetZip *);
Str zip_out_close(SheetZip *);

#endif
