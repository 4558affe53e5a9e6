/* `tuimen datum --from NAME --to NAME`: a filter over CSV (geo/datum_csv.h), standard input to standard
 * output. Knows files; knows nothing of formulas. */
#ifndef MAIN_DATUM_H
#define MAIN_DATUM_H

#include <stdio.h>

/* The exit status: 0 done, 1 a bad table or a file that can't be read or written, 2 an unknown datum. On 1
 * the rows before the bad one have been written; `err` gets a line in Chinese and one in English. */
int datum_filter(FILE *in, FILE *out, FILE *err, const char *from, const char *to);

#endif
