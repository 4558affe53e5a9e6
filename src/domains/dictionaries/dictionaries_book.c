/* Entries in memory, for what lists ask of every row. A book is made by the first question that finds
 * none or an old one: something was published since, on whichever server, or a day has come. The stamp is
 * read once a request. */
#include "domains/dictionaries/dictionaries_inside.h"

#include "app/app.h"
#include "domains/dictionaries/dictionaries_queries.h"

#include <stdatomic.h>
#include <string.h>

/* Address space. Books are replaced some times a year, so those before stay with the house. */
enum { BOOK_BYTES = 4 << 20 };

typedef struct Book {
    int64_t stamp, next_ms;            /* next_ms: a version that was published begins then; NONE: none */
    const Shape *shape;
    List entries;                      /* in force, in order of key */
} Book;

static Err make(Ask *ask, const Dictionary *d, int64_t stamp, Arena *keep, Book *book)
{
    List rows, in_force = { 0 };
    Ask reader = *ask;
    reader.arena = keep;
    TRY(d->all(&reader, &rows));
    DictionarySpan *s = dictionary_spans_of(&reader, d, &rows, ask->now_ms);
    char *to = in_force.at = arena_take(keep, rows.count + 1, d->entry->size);
    *book = (Book){ .stamp = stamp, .next_ms = NONE, .shape = d->entry };
    for (int64_t i = 0; i < rows.count; i++) {
        if (s[i].state == DICTIONARY_COMING && (book->next_ms == NONE || s[i].since_ms < book->next_ms))
            book->next_ms = s[i].since_ms;
        if (s[i].state != DICTIONARY_NOW) continue;
        memcpy(to + in_force.count++ * d->entry->size, (char *)rows.at + s[i].row * d->entry->size,
               (size_t)d->entry->size);
    }
    book->entries = in_force;
    return NULL;
}

/* What can't be read leaves the one before in use; the next question tries again. */
static const Book *renew(Ask *ask, const Dictionary *d, int64_t stamp, const Book *before)
{
    Arena whole = arena_make(BOOK_BYTES), keep = whole;
    Book *book = NEW(&keep, Book);
    if (make(ask, d, stamp, &keep, book)) return arena_drop(whole, BOOK_BYTES), before;
    app_keep(ask->app, d->name, book);
    return book;
}

static int64_t stamp_of(Ask *ask)
{
    if (ask->dictionaries_stamp) return ask->dictionaries_stamp;
    Err e = dictionary_stamp(ask->db, ask->district, &ask->dictionaries_stamp);
    if (e) ask->dictionaries_stamp = 1;            /* nothing was published yet, or it can't be known now */
    return ask->dictionaries_stamp;
}

/* One question makes it anew; the others go on with the one before, if there is one. */
static atomic_flag making = ATOMIC_FLAG_INIT;

static const Book *book_of(Ask *ask, const Dictionary *d)
{
    const Book *book = app_kept(ask->app, d->name);
    int64_t stamp = stamp_of(ask);
    bool old = !book || book->stamp != stamp || (book->next_ms != NONE && book->next_ms <= ask->now_ms);
    if (!old) return book;
    while (atomic_flag_test_and_set(&making))
        if (book) return book;
    const Book *fresh = app_kept(ask->app, d->name);
    if (fresh == book) fresh = renew(ask, d, stamp, book);
    atomic_flag_clear(&making);
    return fresh;
}

List dictionary_in_force(Ask *ask, const Dictionary *d)
{
    const Book *book = book_of(ask, d);
    return book ? book->entries : (List){ 0 };
}

/* Which field tells them apart is found once, not for each that is compared. */
const void *dictionary_entry(Ask *ask, const Dictionary *d, Str key)
{
    List entries = dictionary_in_force(ask, d);
    const Field *told_by = d->key ? shape_field(d->entry, str_of(d->key)) : NULL;
    int64_t low = 0, high = entries.count;
    while (low < high) {
        int64_t middle = (low + high) / 2;
        const void *at = (const char *)entries.at + middle * d->entry->size;
        int order = str_cmp(told_by ? shape_get_str(told_by, at) : S(""), key);
        if (!order) return at;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return NULL;
}
