/* tuimen journal: the book as a plain-text journal that ledger, hledger or beancount reads. Whoever
 * doubts our sums can make them with a program that isn't ours. Names of people are nowhere in it;
 * accounts are told by number. */
#include "main/commands.h"
#include "main/domains.h"

#include "domains/points/points.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { ROOM_BYTES = 64 << 20, AT_ONCE = 2000 };

typedef enum Format { AS_LEDGER, AS_HLEDGER, AS_BEANCOUNT, FORMATS } Format;
static const char *const formats[FORMATS] = { "ledger", "hledger", "beancount" };
static const char *const units[LEDGER_UNITS] = { "POINTS", "HALFHOURS", "CNY", "FACECNY" };

/* "Assets:Person:Points:A17": the same root for all, since below zero is not another kind of account
 * here. */
static void account_name(Buf *b, PointsKind kind, PointsPurse purse, int64_t id)
{
    const char *parts[] = { points_kind_names[kind], points_purse_names[purse] };
    buf_adds(b, kind == POINTS_SYSTEM ? "Equity" : "Assets");
    for (int i = 0; i < COUNT(parts); i++) {
        buf_char(b, ':');
        buf_char(b, (char)(parts[i][0] - 'a' + 'A'));
        for (const char *c = parts[i] + 1; *c; c++) buf_char(b, *c == '_' ? '-' : *c);   /* beancount: no _ */
    }
    buf_fmt(b, ":A%lld", (long long)id);
}

static void amount(Buf *b, LedgerUnit unit, int64_t n)
{
    uint64_t size = n < 0 ? -(uint64_t)n : (uint64_t)n;
    if (n < 0) buf_char(b, '-');
    if (unit == LEDGER_FEN || unit == LEDGER_FACE_FEN)
        buf_fmt(b, "%llu.%02llu", (unsigned long long)(size / 100), (unsigned long long)(size % 100));
    else
        buf_fmt(b, "%llu", (unsigned long long)size);
    buf_fmt(b, " %s", units[unit]);
}

/* Words on one line, without what the formats read as their own signs. */
static void words(Buf *b, Str s)
{
    for (ptrdiff_t i = 0; i < s.len; i++) {
        unsigned char c = (unsigned char)s.at[i];
        buf_char(b, c < ' ' || c == 0x7F || strchr("\";|\\()[]{}=@*!", c) ? ' ' : (char)c);
    }
}

static void head(Buf *b, Format format, const PointsLine *l)
{
    moment_write_date(b, l->day);
    buf_adds(b, " * ");
    if (format == AS_BEANCOUNT) buf_char(b, '"');
    else buf_fmt(b, "(%lld) ", (long long)l->id);
    words(b, l->words);
    if (format == AS_BEANCOUNT) buf_fmt(b, "\" ^t%lld", (long long)l->id);
    buf_char(b, '\n');
    buf_adds(b, format == AS_BEANCOUNT ? "  cause: \"" : "    ; cause: ");
    buf_adds(b, points_cause_names[l->cause]);
    buf_adds(b, format == AS_BEANCOUNT ? "\"\n" : "\n");
}

static void line(Buf *b, Format format, const PointsLine *l)
{
    buf_adds(b, "    ");
    account_name(b, l->owner_kind, l->purse, l->account_id);
    buf_adds(b, "  ");
    amount(b, l->unit, l->amount);
    if (l->lot_id && format == AS_BEANCOUNT) buf_fmt(b, "\n      lot: \"%lld\"", (long long)l->lot_id);
    else if (l->lot_id) buf_fmt(b, "  ; lot: %lld", (long long)l->lot_id);
    buf_char(b, '\n');
}

static Err write_opened(Db *db, Str district, Arena scratch)
{
    for (int64_t after = 0;;) {
        Arena page = scratch;
        List rows;
        TRY(points_opened(db, district, after, AT_ONCE, &rows, &page));
        Buf b = buf_new(&page, 1 << 16);
        for (const PointsOpened *a = rows.at, *end = a + rows.count; a < end; a++) {
            buf_adds(&b, "1970-01-01 open ");
            account_name(&b, a->kind, a->purse, a->id);
            buf_fmt(&b, " %s\n", units[a->unit]);
            after = a->id;
        }
        fwrite(b.at, 1, (size_t)b.len, stdout);
        if (rows.count < AT_ONCE) return NULL;
    }
}

static Err write_lines(Db *db, Str district, Format format, Arena scratch)
{
    for (int64_t after = 0;;) {
        Arena page = scratch;
        List rows;
        TRY(points_journal(db, district, after, AT_ONCE, &rows, &page));
        Buf b = buf_new(&page, 1 << 20);
        for (const PointsLine *l = rows.at, *end = l + rows.count; l < end; l++) {
            if (l->id != after) {
                buf_char(&b, '\n');
                head(&b, format, l);
            }
            line(&b, format, l);
            after = l->id;
        }
        fwrite(b.at, 1, (size_t)b.len, stdout);
        if (!rows.count) return NULL;
    }
}

int command_journal(int argc, char **argv)
{
    const char *where = "tuimen.db", *as = "ledger", *none[1];
    int count, format = 0;
    char why[256] = "";
    Db *db;
    const Option options[] = { { "--db", OPTION_TEXT, &where, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--format", OPTION_TEXT, &as, 0, 0, "ledger, hledger or beancount  (ledger)" }, { 0 } };
    if (!options_read(argc, argv, options, none, 0, &count)) return 2;
    while (format < FORMATS && strcmp(as, formats[format])) format++;
    if (format == FORMATS)
        return fprintf(stderr, "tuimen: --format: ledger, hledger, beancount; not %s\n", as), 2;
    if (db_open(where, DB_READ, &db, why)) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena whole = arena_make(ROOM_BYTES);
    Str district = str_of(house_settings(where).district);
    Err e = format == AS_BEANCOUNT ? write_opened(db, district, whole) : NULL;
    if (!e) e = write_lines(db, district, (Format)format, whole);
    bool bad = e || fflush(stdout) || ferror(stdout);
    if (bad) fprintf(stderr, "tuimen: %s\n", e ? db_trouble(db) : "the journal could not be written");
    db_close(db);
    arena_drop(whole, ROOM_BYTES);
    return bad;
}
