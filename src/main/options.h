/* The command line: words and options out of one table a command, with errors that say what is allowed. */
#ifndef MAIN_OPTIONS_H
#define MAIN_OPTIONS_H

#include <stdbool.h>

typedef enum OptionKind { OPTION_TEXT, OPTION_NUMBER, OPTION_FLAG } OptionKind;

typedef struct Option {
    const char *name;                  /* "--db" */
    OptionKind kind;
    void *to;                          /* const char **, long * or bool * */
    long min, max;                     /* OPTION_NUMBER */
    const char *about;
} Option;                              /* a table ends with .name == NULL */

/* Fills the options; the words that are none go to `words` (at most `most`). false: said why on standard
 * error. */
bool options_read(int argc, char **argv, const Option *, const char **words, int most, int *ret_words);

typedef struct Command {
    const char *name, *about;
    int (*run)(int argc, char **argv); /* argv[0] is the command's own name; gives the exit status */
} Command;

#endif
