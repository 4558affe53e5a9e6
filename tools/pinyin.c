/* pinyin: how each Chinese character is read, out of ICU, as a table in C.
 *
 *     pinyin OUT.c
 *
 * ICU's Han-Latin transform knows the commonest reading (Unihan kMandarin); tones and the dots of ü go. Made
 * at build, so that the program itself neither loads thirty megabytes of ICU nor waits for its rules. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utrans.h>

enum { FIRST = 0x3400, LAST = 0x9FFF, SYLLABLES = 1000, LETTERS = 7 };

static char syllable[SYLLABLES][LETTERS];      /* [0] is "": not read */
static int syllables = 1;

static void die(const char *what)
{
    fprintf(stderr, "pinyin: %s\n", what);
    exit(1);
}

static int number_of(const char *text)
{
    for (int i = 0; i < syllables; i++)
        if (strcmp(syllable[i], text) == 0) return i;
    if (syllables == SYLLABLES) die("more syllables than Chinese has");
    strcpy(syllable[syllables], text);
    return syllables++;
}

/* What isn't a syllable of plain letters (a bare m̀, a sign without reading) counts as not read. */
static int read_one(const UTransliterator *to_latin, int point)
{
    UChar text[32] = { (UChar)point };
    int32_t length = 1, limit = 1;
    UErrorCode status = U_ZERO_ERROR;
    char plain[LETTERS] = "";
    utrans_transUChars(to_latin, text, &length, 32, 0, &limit, &status);
    if (U_FAILURE(status)) die(u_errorName(status));
    while (length > 0 && text[length - 1] == ' ') length--;
    if (length < 1 || length >= LETTERS) return 0;
    for (int i = 0; i < length; i++) {
        if (text[i] < 'a' || text[i] > 'z') return 0;
        plain[i] = (char)text[i];
    }
    return number_of(plain);
}

int main(int count, char **word)
{
    static const UChar rules[] = u"Han-Latin; Latin-ASCII; Lower";
    static int reading[LAST - FIRST + 1];
    UErrorCode status = U_ZERO_ERROR;
    FILE *out = count == 2 ? fopen(word[1], "w") : NULL;
    if (!out) die("usage: pinyin OUT.c");
    UTransliterator *to_latin = utrans_openU(rules, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    if (U_FAILURE(status)) die(u_errorName(status));
    int known = 0;
    for (int c = FIRST; c <= LAST; c++) known += (reading[c - FIRST] = read_one(to_latin, c)) > 0;
    utrans_close(to_latin);
    if (known < 20000) die("ICU reads hardly any character");
    fprintf(out, "/* Made by tools/pinyin.c; edits are lost. */\n#include \"seek/pinyin.h\"\n\n"
        "const char pinyin_syllables[][7] = {");
    for (int i = 0; i < syllables; i++) fprintf(out, "%s\"%s\",", i % 12 ? " " : "\n    ", syllable[i]);
    fprintf(out, "\n};\n\nconst uint16_t pinyin_readings[0x%X - 0x%X + 1] = {", LAST, FIRST);
    for (int i = 0; i <= LAST - FIRST; i++) fprintf(out, "%s%d,", i % 20 ? " " : "\n    ", reading[i]);
    fprintf(out, "\n};\n");
    return fclose(out) ? 1 : 0;
}
