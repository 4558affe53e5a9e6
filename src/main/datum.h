/* `tuimen datum [FILE.csv] --from FRAME --to FRAME`: a filter over CSV (geo/datum/datum_csv.h), from a file
 * or standard input to standard output. Knows files; knows nothing of formulas. */
#ifndef MAIN_DATUM_H
#define MAIN_DATUM_H

#include <stdio.h>

/* The exit status: 0 done, 1 reading or writing fails, 2 an unknown frame, 3 a bad table: `err` gets
 * "NAME:LINE: …" in both languages, and the rows before the bad one have been written. */
int datum_filter(FILE *in, const char *name, FILE *out, FILE *err, const char *from, const char *to);

#endif
