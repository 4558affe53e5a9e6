/* A table on paper, A4 across: a head on every page, lines of one height, words below. Lengths are
 * millimetres. Knows no domain. */
#ifndef PAPER_PAPER_TABLE_H
#define PAPER_PAPER_TABLE_H

#include "base/err.h"
#include "base/str.h"

enum { PAPER_TABLE_WIDE = 267 };       /* between the margins */

/* wide: of all columns together PAPER_TABLE_WIDE at most; 0: not on paper. A number stands at the right, and
 * is "—" where there is none. Words end in "…" where they are too long; all else is set in smaller type. */
typedef struct PaperColumn { Str head; double wide; bool number, words; } PaperColumn;

/* What is absent is left out. Of `cell` there are `rows` times `columns`. */
typedef struct PaperTable {
    Str title, period;
    Str mark;                          /* at the foot of every page: who took it out, and when */
    const PaperColumn *column;
    int columns;
    const Str *cell;
    int64_t rows;
    const Str *below;                  /* after the last row, in small type */
    int below_count;
} PaperTable;

/* The document's bytes, in `keep`, of at most 8 MB. PAPER_TOO_LONG, PAPER_NO_FONT. */
Err paper_table_print(const PaperTable *, int64_t made_ms, Arena *keep, Str *ret_pdf);

#endif
