/* Finding names by what people type: the words themselves, their beginning or middle, their sound in pinyin,
 * the initials, and all of that with mistakes in it. A name is read once and then compared with each
 * question; there is nothing to keep but an array, since a district has some ten thousand names and a
 * comparison costs a tenth of a microsecond. Pure. Knows no place and no person.
 *
 * How a text is made plain, on both sides: full width becomes half width, capitals small letters; blanks and
 * marks go; Chinese numbers become digits (三期, 3期), and digits are read as Chinese (sanqi). */
#ifndef SEEK_SEEK_H
#define SEEK_SEEK_H

#include "seek/pinyin.h"

/* what a text is cut to: plain characters, letters of their sound */
enum { SEEK_SIGNS = 40, SEEK_LETTERS = 240 };

/* A name or a question, read. Arrays are in step: a sign sounds as letters[starts[i]] to letters[starts[i +
 * 1]]. */
typedef struct SeekText {
    const int32_t *sign;
    const uint8_t *origin;             /* of each sign and of the end: which character of the text it was */
    const uint8_t *starts;             /* signs + 1 */
    const char *letters, *soft;        /* soft: as people hear it here, n for l, zh for z, ng for n */
    const uint8_t *soft_starts;        /* signs + 1 */
    uint64_t holds;                    /* a bit for each sign, by its last six bits */
    uint32_t heard, soft_heard;        /* a bit for each letter from a to z that is in it */
    uint8_t signs, length, soft_length;
    bool cut;                          /* there was more than that */
} SeekText;

SeekText seek_text(Arena *keep, Str words, PinyinOf);

typedef enum SeekWhy {
    SEEK_NOT,
    SEEK_SAME,                         /* the name itself */
    SEEK_START,                        /* its beginning */
    SEEK_PART,                         /* a part of it */
    SEEK_SOUND,                        /* in pinyin, or by characters of the same sound */
    SEEK_INITIALS,                     /* 翡翠城: fcc; or feicc */
    SEEK_TYPO                          /* with mistakes */
} SeekWhy;
extern const char *const seek_why_names[];     /* NULL-ended, for FIELD_NAME; "not" is never said */

/* Why it was found; how many mistakes; which characters of the name were meant. */
typedef struct SeekFound { SeekWhy why; int errors, from, to; } SeekFound;

/* Without mistakes. */
SeekFound seek_plainly(const SeekText *question, const SeekText *name);

/* With some: none in less than five letters or three Chinese characters, one to eight letters, three from
 * fifteen on; up to eight the first letter must be right. A question made ready, since its bits are the
 * same for each name. */
typedef struct SeekTypos {
    const SeekText *question;
    uint64_t bits[26];            /* of each letter: where it stands in the question's soft letters */
    int letters, letter_errors, signs, sign_errors;
} SeekTypos;
SeekTypos seek_typos(const SeekText *question);
SeekFound seek_with_typos(const SeekTypos *, const SeekText *name);

/* Less is better: why, mistakes, at the beginning, little of the name beside. */
int seek_rank(const SeekFound *, const SeekText *name);

#endif
