/* How Chinese is read, in letters without tones: 翡翠城 → fei cui cheng. ü is written u, as is v in lv and nv.
 * The readings of single characters come from ICU (tools/pinyin.c); where a character has several, the words
 * of pinyin.c say which one names of places and people mean. Knows no tone and no grammar. */
#ifndef SEEK_PINYIN_H
#define SEEK_PINYIN_H

#include "base/str.h"

enum { PINYIN_FIRST = 0x3400, PINYIN_LAST = 0x9FFF };
extern const char pinyin_syllables[][7];
extern const uint16_t pinyin_readings[PINYIN_LAST - PINYIN_FIRST + 1];

/* a person's first character is a family name */
typedef enum PinyinOf { PINYIN_PLACE, PINYIN_PERSON } PinyinOf;

/* The syllables of code points; NULL for what isn't Chinese. */
void pinyin_read(const int32_t *points, int count, PinyinOf, const char **ret_syllables);

/* The reading of a person's name as it is kept or sought: "lixiaoming" and "lxm". Latin names: their letters,
 * and the first of each word. Empty where there is nothing to read. */
typedef struct PinyinName { Str whole, initials; } PinyinName;
PinyinName pinyin_name(Arena *keep, Str name);

#endif
