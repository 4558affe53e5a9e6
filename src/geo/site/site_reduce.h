/* A covering question made small before it is searched. Rows are demands, columns candidates, each a set
 * of bits.
 * Not for callers of geo/site/site.h. */
#ifndef GEO_SITE_SITE_REDUCE_H
#define GEO_SITE_SITE_REDUCE_H

#include "geo/site/site_inside.h"

/* How many bits are set. */
static inline int32_t site_ones(uint64_t x)
{
    x -= x >> 1 & 0x5555555555555555u;
    x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
    return (int32_t)(((x + (x >> 4)) & 0x0F0F0F0F0F0F0F0Fu) * 0x0101010101010101u >> 56);
}

typedef struct SiteBits {
    int32_t rows, columns;         /* as made; see the two lists for those that are left */
    int64_t *weight;               /* by row */
    int32_t row_words, column_words;
    uint64_t *by_row;              /* row r: bits of its columns, column_words of them */
    uint64_t *by_column;           /* column c: bits of its rows, row_words of them */
    int32_t *row, rows_left, *column, columns_left;
    int64_t given;                 /* weight that is covered whatever is chosen */
} SiteBits;

/* Columns are plan candidates. What fixed ones cover, and what has no weight (unless `all`), is no row. */
SiteBits *site_bits_make(const SiteAsk *, const SitePlan *, int32_t radius, bool all, Arena *keep);

/* Take out columns whose rows another column has too, and make rows with the same columns one row. */
void site_bits_columns(SiteBits *, Arena scratch);
/* For covering everything: take out rows whose columns include all columns of another row. True: some
 * went. */
bool site_bits_rows(SiteBits *, Arena scratch);

/* The search over what is left, opening p columns; core candidate k is column[k]. */
SiteCore *site_bits_core(const SiteBits *, int32_t p, Arena *keep);

#endif
