/* One look at the table a character, after one at the words in which it is read otherwise. */
#include "seek/pinyin.h"

#include <string.h>

/* Characters of which ICU's commonest reading is not the one in names of places here. */
typedef struct Reading { int32_t point; const char *syllable; } Reading;
static const Reading in_places[] = {
    { 0x90FD, "du" },      /* 都: 成都, 都江堰 */
    { 0x957F, "chang" },   /* 长 */
    { 0x884C, "hang" },    /* 行: 银行, 商行 */
    { 0x53A6, "sha" },     /* 厦: 大厦 */
    { 0x4E50, "le" },      /* 乐 */
    { 0x91CD, "chong" },   /* 重: 重庆 */
    { 0x66FE, "zeng" },    /* 曾: 曾家 */
};

/* Family names read in a way of their own (通用规范汉字; 现代汉语词典). */
static const Reading families[] = {
    { 0x66FE, "zeng" }, { 0x5355, "shan" }, { 0x89E3, "xie" },  { 0x4EC7, "qiu" },  { 0x533A, "ou" },
    { 0x67E5, "zha" },  { 0x4EFB, "ren" },  { 0x76D6, "ge" },   { 0x6734, "piao" }, { 0x76FC, "pan" },
    { 0x51BC, "xian" }, { 0x4E50, "yue" },  { 0x957F, "chang" }, { 0x5C09, "wei" },  { 0x7FDF, "zhai" },
    { 0x7E41, "po" },   { 0x4E07, "wan" },  { 0x8983, "qin" },  { 0x79CD, "chong" }, { 0x7F2A, "miao" },
    { 0x90A3, "na" },   { 0x5BBF, "su" },   { 0x5384, "e" },    { 0x6C88, "shen" },
};

/* Words that decide otherwise: two characters and their readings. */
typedef struct Word { int32_t point[2]; const char *syllable[2]; } Word;
static const Word words[] = {
    { { 0x53A6, 0x95E8 }, { "xia", "men" } },                     /* 厦门 */
    { { 0x91CD, 0x5E86 }, { "chong", "qing" } },                   /* 重庆 */
    { { 0x91CD, 0x70B9 }, { "zhong", "dian" } },                  /* 重点 */
    { { 0x91CD, 0x578B }, { "zhong", "xing" } },                  /* 重型 */
    { { 0x884C, 0x653F }, { "xing", "zheng" } },                  /* 行政 */
    { { 0x4EBA, 0x884C }, { "ren", "xing" } },                    /* 人行 */
    { { 0x97F3, 0x4E50 }, { "yin", "yue" } },                     /* 音乐 */
    { { 0x6821, 0x957F }, { "xiao", "zhang" } },                  /* 校长 */
    { { 0x5E02, 0x957F }, { "shi", "zhang" } },                   /* 市长 */
    { { 0x6210, 0x957F }, { "cheng", "zhang" } },                 /* 成长 */
    { { 0x957F, 0x8001 }, { "zhang", "lao" } },                   /* 长老 */
    { { 0x516D, 0x5408 }, { "lu", "he" } },                       /* 六合 */
    { { 0x8C03, 0x89E3 }, { "tiao", "jie" } },                    /* 调解 */
};

static const char *listed(const Reading *of, int count, int32_t point)
{
    for (int i = 0; i < count; i++)
        if (of[i].point == point) return of[i].syllable;
    return NULL;
}

static const char *one(int32_t point)
{
    if (point < PINYIN_FIRST || point > PINYIN_LAST) return point == 0x3007 ? "ling" : NULL;    /* 〇 */
    const char *text = pinyin_syllables[pinyin_readings[point - PINYIN_FIRST]];
    return *text ? text : NULL;
}

static bool word_at(const int32_t *points, int count, const char **ret)
{
    for (int w = 0; w < COUNT(words) && count > 1; w++) {
        if (memcmp(points, words[w].point, sizeof words[w].point) != 0) continue;
        ret[0] = words[w].syllable[0];
        ret[1] = words[w].syllable[1];
        return true;
    }
    return false;
}

void pinyin_read(const int32_t *points, int count, PinyinOf of, const char **ret)
{
    for (int i = 0; i < count;) {
        const char *own = of == PINYIN_PERSON && i == 0 ? listed(families, COUNT(families), points[0]) : NULL;
        if (!own && word_at(points + i, count - i, ret + i)) {
            i += 2;
            continue;
        }
        if (!own && of == PINYIN_PLACE) own = listed(in_places, COUNT(in_places), points[i]);
        ret[i] = own ? own : one(points[i]);
        i++;
    }
}

enum { NAME_MOST = 40 };

PinyinName pinyin_name(Arena *keep, Str name)
{
    int32_t point[NAME_MOST];
    const char *syllable[NAME_MOST];
    int count = 0;
    bool begins = true;
    Str rest = str_trim(name);
    while (rest.len && count < NAME_MOST) point[count++] = utf8_next(&rest);
    pinyin_read(point, count, PINYIN_PERSON, syllable);
    Buf whole = buf_new(keep, count * 6 + 1), initials = buf_new(keep, count + 1);
    for (int i = 0; i < count; i++) {
        int32_t c = point[i] >= 'A' && point[i] <= 'Z' ? point[i] + 32 : point[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (syllable[i]) {
            buf_adds(&whole, syllable[i]);
            buf_char(&initials, syllable[i][0]);
        } else if (letter) {
            buf_char(&whole, (char)c);
            if (begins) buf_char(&initials, (char)c);
        }
        begins = !letter;
    }
    return (PinyinName){ buf_str(&whole), buf_str(&initials) };
}
