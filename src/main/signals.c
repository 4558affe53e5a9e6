/* tuimen signals: rules of early warning with their precision, or their cards: what the pages tell, out of a
 * database, as CSV. */
#include "main/commands.h"
#include "main/domains.h"

#include "domains/signals/signals.h"

#include <stdio.h>
#include <time.h>

enum { ROOM_BYTES = 64 << 20 };

static Err write_rules(Db *db, Str district, Arena scratch)
{
    Buf b = buf_new(&scratch, 1 << 16);
    TRY(signals_print_rules(db, district, (int64_t)time(NULL) * 1000, &b, &scratch));
    fwrite(b.at, 1, (size_t)b.len, stdout);
    return NULL;
}

static Err write_cards(Db *db, Str district, Arena scratch)
{
    for (int64_t after = 0; after != NONE;) {
        Arena page = scratch;
        Buf b = buf_new(&page, 1 << 20);
        TRY(signals_print_cards(db, district, &after, &b, &page));
        fwrite(b.at, 1, (size_t)b.len, stdout);
    }
    return NULL;
}

int command_signals(int argc, char **argv)
{
    const char *where = "tuimen.db", *none[1];
    bool cards = false;
    int count;
    char why[256] = "";
    Db *db;
    const Option options[] = { { "--db", OPTION_TEXT, &where, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--cards", OPTION_FLAG, &cards, 0, 0, "the cards, not the rules" }, { 0 } };
    if (!options_read(argc, argv, options, none, 0, &count)) return 2;
    if (db_open(where, DB_READ, &db, why)) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena whole = arena_make(ROOM_BYTES);
    Str district = str_of(house_settings(where).district);
    Err e = cards ? write_cards(db, district, whole) : write_rules(db, district, whole);
    bool bad = e || fflush(stdout) || ferror(stdout);
    if (bad) fprintf(stderr, "tuimen: %s\n", e ? db_trouble(db) : "it could not be written");
    db_close(db);
    arena_drop(whole, ROOM_BYTES);
    return bad;
}
