/* Files of the walking engine's commands: read whole or mapped, written all or nothing, refused by name
 * and line. */
#ifndef MAIN_NETWORK_FILE_H
#define MAIN_NETWORK_FILE_H

#include "geo/net/net_profile.h"
#include "main/table_file.h"

/* Two arenas, large enough for any district; pages are touched only when used. */
Arena network_room(void);

/* All of a file (standard input for "-"), mapped where it can be. False: said why. */
bool file_bytes(const char *file, Str *ret, Arena *keep);
bool file_write(const char *file, Str bytes);          /* beside it first, then renamed */

bool network_open(const char *file, Net *ret, Arena *keep);

/* "FILE: line 3, column lon: …" in both languages; always EXIT_BAD_INPUT. */
int input_refused(const char *file, Err, const Blame *);

/* --profile, or what the network was built for. False: said why. */
bool profile_of(const char *words, const Net *, NetProfile *ret);

/* "104.06,30.66"; false: said which option it stands behind. */
bool place_of(const char *text, const char *option, Spot *ret);

/* Everything on standard output at once; 0, or 1 when it can't be written. */
int print_all(const Buf *);

#endif
