/* What is sealed with which key: looked at from outside, by the operator's commands. */
#include "app/keys.h"

#include "app/app_queries.h"

#include <stdio.h>
#include <string.h>

enum { PAGE = 500 };

static void count_one(KeySeen *seen, int *count, const char *name)
{
    int i = 0;
    while (i < *count && strcmp(seen[i].name, name)) i++;
    if (i == *count && i == KEYS_SEEN) i--;            /* more keys than anybody had */
    if (i == *count) snprintf(seen[(*count)++].name, SEAL_NAME_TEXT, "%s", name);
    seen[i].rows++;
}

/* A row counts once for each key that one of its fields has. */
static void count_row(KeySeen *seen, int *count, const SealedRow *r)
{
    const Str field[SEALED_FIELDS] = { r->one, r->two, r->three, r->four };
    char name[SEALED_FIELDS][SEAL_NAME_TEXT];
    int names = 0;
    for (int i = 0; i < SEALED_FIELDS; i++) {
        if (!field[i].at) continue;
        if (!seal_named(field[i], name[names]).len) snprintf(name[names], SEAL_NAME_TEXT, "?");
        bool again = false;
        for (int k = 0; k < names; k++) again |= !strcmp(name[k], name[names]);
        if (!again) count_one(seen, count, name[names++]);
    }
}

static Err look_table(Db *db, Str district, const SealedTable *t, Arena scratch, KeySeen *seen, int *count)
{
    SealedRow last = { 0 };
    for (int64_t got = PAGE; got == PAGE;) {
        Arena page = scratch;
        List rows;
        TRY(t->after(db, district, &last, PAGE, &rows, &page));
        const SealedRow *row = rows.at;
        for (int64_t i = 0; i < rows.count; i++) count_row(seen, count, &row[i]);
        got = rows.count;
        if (got) last = row[got - 1];
    }
    return NULL;
}

Err keys_look(Db *db, Str district, const Domain *const *domains, Arena scratch, KeySeen ret[KEYS_SEEN],
              int *ret_count)
{
    *ret_count = 0;
    for (; *domains; domains++)
        for (const SealedTable *t = (*domains)->seals; t && t->name; t++)
            TRY(look_table(db, district, t, scratch, ret, ret_count));
    return NULL;
}

Err keys_newest(Db *db, Str district, KeyUse *ret, Arena *keep)
{
    return seal_keys_newest(db, district, ret, keep);
}

Err keys_fit(Db *db, Str district, const SealFile *f, char missing[SEAL_NAME_TEXT])
{
    char room[4096];
    Arena scratch = { room, room + sizeof room, NULL };
    KeyUse k;
    missing[0] = 0;
    if (seal_keys_newest(db, district, &k, &scratch)) return NULL;
    Str need[] = { k.name, k.done_ms == NONE ? k.before : (Str){ 0 } };
    for (int i = 0; i < COUNT(need); i++) {
        if (!need[i].len) continue;
        snprintf(missing, SEAL_NAME_TEXT, "%.*s", STR_ARG(need[i]));
        if (seal_file_find(f, missing) < 0) return SEAL_WRONG_KEY;
    }
    missing[0] = 0;
    return NULL;
}
