/* tuimen backup, restore, check: what an operator does to be able to sleep. */
#include "main/commands.h"
#include "main/domains.h"

#include "app/keys.h"
#include "db/db_backup.h"
#include "domains/cases/cases_check.h"
#include "domains/dispatch/dispatch.h"
#include "domains/exchanges/exchanges.h"
#include "domains/figures/figures.h"
#include "domains/goods/goods.h"
#include "domains/points/points.h"
#include "domains/settlements/settlements.h"
#include "domains/vouchers/vouchers.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { ROOM_BYTES = 256 << 20 };

static int file_and_db(int argc, char **argv, const char **file, const char **db)
{
    const char *words[1];
    int count;
    const Option options[] = { { "--db", OPTION_TEXT, db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { 0 } };
    if (!options_read(argc, argv, options, words, 1, &count)) return 2;
    if (count != 1) return fprintf(stderr, "usage: tuimen %s FILE [--db D]\n", argv[0]), 2;
    *file = words[0];
    return 0;
}

/* A key file that lacks what the database was sealed with: said before anything is written. One that isn't
 * there may lie elsewhere. */
static bool key_fits(const char *held, const char *target)
{
    char path[1024], why[256] = "", missing[SEAL_NAME_TEXT] = "";
    SealFile file = { 0 };
    Db *db;
    if (!seal_path(target, path) || access(path, F_OK)) return true;
    bool good = seal_file_read(path, &file, why);
    if (!good) fprintf(stderr, "tuimen: %s\n", why);
    if (good && !db_open(held, DB_READ, &db, why)) {
        good = !keys_fit(db, str_of(house_settings(held).district), &file, missing);
        db_close(db);
    }
    if (missing[0]) fprintf(stderr, "tuimen: %s: %s (%s) / %s (%s)\n", path, SEAL_WRONG_KEY->zh, missing,
                            SEAL_WRONG_KEY->en, missing);
    seal_file_wipe(&file);
    return good;
}

int command_backup(int argc, char **argv)
{
    const char *file, *db = "tuimen.db";
    char why[256] = "";
    int bad = file_and_db(argc, argv, &file, &db);
    if (bad) return bad;
    if (!key_fits(db, db)) return 1;
    Err e = db_backup(db, file, why);
    if (e) return fprintf(stderr, "tuimen: %s\n", why[0] ? why : e->en), 1;
    printf("%s\n", file);
    fputs("tuimen: 密钥文件 tuimen.key 不在备份里，请另行保管 / the key file tuimen.key is not in it: keep it apart\n",
        stderr);
    return 0;
}

static bool is_server(const char *db)
{
    return str_starts(str_of(db), S("postgres://")) || str_starts(str_of(db), S("postgresql://"));
}

int command_restore(int argc, char **argv)
{
    const char *file, *db = "tuimen.db";
    char why[256] = "";
    int bad = file_and_db(argc, argv, &file, &db);
    if (bad) return bad;
    if (!is_server(db) && !key_fits(file, db)) return 1;
    Err e = db_restore(file, db, why);
    if (e) return fprintf(stderr, "tuimen: %s\n", why[0] ? why : e->en), 1;
    printf("%s\n", db);
    return is_server(db) && !key_fits(db, db);         /* of a dump nobody can tell before */
}

static int check_keys(Db *db, const char *where, Arena room)
{
    char path[1024], why[256] = "", missing[SEAL_NAME_TEXT];
    SealFile file = { 0 };
    KeySeen seen[KEYS_SEEN] = { 0 };
    int count = 0, bad = 0;
    Str district = str_of(house_settings(where).district);
    Err e = keys_look(db, district, domains, room, seen, &count);
    if (e) return printf("keys: %s\n", e->en), 1;
    if (!seal_path(where, path) || !seal_file_read(path, &file, why))
        return printf("keys: %s\n", count ? why : "ok, nothing is sealed"), count > 0;
    e = keys_fit(db, district, &file, missing);
    if (e) printf("keys: %s: %s\n", e->en, missing);
    for (int i = 0; i < count; i++) {
        bool held = seal_file_find(&file, seen[i].name) >= 0;
        printf("keys: %s: %lld rows%s\n", seen[i].name, (long long)seen[i].rows,
               held ? "" : ", and the key file doesn't hold it");
        bad |= !held;
    }
    for (int i = 1; i < file.count; i++) {
        char name[SEAL_NAME_TEXT];
        int at = 0;
        seal_name(file.secret[i], name);
        while (at < count && strcmp(seen[at].name, name)) at++;
        if (at == count) printf("keys: %s: nothing is sealed with it\n", name);
    }
    seal_file_wipe(&file);
    return bad || e;
}

/* Every transfer sums to zero, and balances are what their legs say. */
static int check_points(Db *db, Str district, Arena room)
{
    PointsAudit book;
    Err e = points_audit(db, district, &room, &book);
    if (e) return printf("book of points: %s\n", e->en), 1;
    if (book.wrong) printf("book of points: %lld wrong: %.*s\n", (long long)book.wrong, STR_ARG(book.what));
    else printf("book of points: ok, %lld transfers, %lld accounts\n", (long long)book.transfers,
                (long long)book.accounts);
    return book.wrong > 0;
}

/* Counts of what has ended say what the cases do. */
static int check_cases(Db *db, Str district)
{
    int64_t odd = 0;
    Err e = cases_audit(db, district, &odd);
    if (e) return printf("counts of cases: %s\n", e->en), 1;
    if (odd) printf("counts of cases: %lld are counted otherwise than they ended: tuimen check --rebuild\n",
                    (long long)odd);
    else printf("counts of cases: ok\n");
    return odd > 0;
}

/* Totals say what the cases do. */
static int check_figures(Db *db, Str district, Arena room)
{
    FigureAudit a;
    Err e = figures_audit(db, district, &room, &a);
    if (e) return printf("figures of cases: %s\n", e->en), 1;
    int64_t odd = a.odd_cases + a.odd_totals;
    if (odd) printf("figures of cases: %lld cases and %lld totals are counted otherwise than they stand: "
                    "tuimen check --rebuild\n", (long long)a.odd_cases, (long long)a.odd_totals);
    else printf("figures of cases: ok, %lld cases\n", (long long)a.cases);
    if (a.waiting) printf("figures of cases: %lld events aren't counted yet\n", (long long)a.waiting);
    return odd > 0;
}

/* Totals of rules say what the decisions do. */
static int check_dispatch(Db *db, Str district)
{
    int64_t odd = 0;
    Err e = dispatch_audit(db, district, &odd);
    if (e) return printf("totals of dispatch: %s\n", e->en), 1;
    if (odd) printf("totals of dispatch: %lld rules are counted otherwise than they decided: "
                    "tuimen check --rebuild\n", (long long)odd);
    else printf("totals of dispatch: ok\n");
    return odd > 0;
}

/* What can be made again out of the events is. */
static int rebuild(const char *where)
{
    char why[256] = "";
    AppSettings set = house_settings(where);
    set.jobless = true;                /* what the clock says meanwhile would make the two differ */
    App *app = app_open(&set, why);
    bool same = false, rules_same = false, counts_same = false;
    if (!app) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Err e = figures_rebuild(app, &same);
    if (!e) e = dispatch_rebuild(app, &rules_same);
    if (!e) e = cases_rebuild(app, &counts_same);
    app_close(app);
    if (e) return fprintf(stderr, "tuimen: %s\n", e->en), 1;
    printf("figures of cases: made again, %s\n", same ? "the same as before"
           : "and they were not the same before");
    printf("totals of dispatch: made again, %s\n", rules_same ? "the same as before"
           : "and they were not the same before");
    printf("counts of cases: made again, %s\n", counts_same ? "the same as before"
           : "and they were not the same before");
    return 0;
}

/* Stock is what orders say, and each order's points are where the book says. */
static int check_goods(Db *db, Str district, Arena room)
{
    GoodsAudit found;
    Err e = goods_audit(db, district, &room, &found);
    if (e) return printf("goods: %s\n", e->en), 1;
    if (found.wrong) printf("goods: %lld wrong: %.*s\n", (long long)found.wrong, STR_ARG(found.what));
    else printf("goods: ok, %lld orders\n", (long long)found.orders);
    int64_t wrong = 0, id = 0;
    e = vouchers_audit(db, district, &room, &wrong, &id);
    if (e) return printf("vouchers: %s\n", e->en), 1;
    if (wrong) printf("vouchers: %lld batches aren't what the book says, the first %lld\n", (long long)wrong,
                      (long long)id);
    else printf("vouchers: ok\n");
    return found.wrong > 0 || wrong > 0;
}

/* Lines come to their sheets, and each redemption is on one. */
static int check_settlements(Db *db, Str district, Arena room)
{
    SettlementsAudit found;
    Err e = settlements_audit(db, district, &room, &found);
    if (e) return printf("settlements: %s\n", e->en), 1;
    if (found.wrong) printf("settlements: %lld wrong: %.*s\n", (long long)found.wrong, STR_ARG(found.what));
    else printf("settlements: ok, %lld sheets\n", (long long)found.sheets);
    return found.wrong > 0;
}

/* Each exchange has its line and its place in the book. */
static int check_exchanges(Db *db, Str district, Arena room)
{
    ExchangesAudit found;
    Err e = exchanges_audit(db, district, &room, &found);
    if (e) return printf("exchanges: %s\n", e->en), 1;
    if (found.wrong) printf("exchanges: %lld wrong: %.*s\n", (long long)found.wrong, STR_ARG(found.what));
    else printf("exchanges: ok, %lld\n", (long long)found.exchanges);
    return found.wrong > 0;
}

/* The schema is the one that this program would have made. */
static int check_migrations(Db *db, const Schema *const *schemas, int count)
{
    char why[256] = "";
    int64_t applied = 0;
    Err e = migrate_look(db, schemas, count, &applied, why);
    if (e) printf("migrations: %s\n", why[0] ? why : e->en);
    else printf("migrations: ok, %lld\n", (long long)applied);
    return e != NULL;
}

/* Integrity by the engine, then what only we know: the chain of events, that every query fits, the
 * book, the keys. */
static int check(const char *where, bool data_alone)
{
    char why[256] = "";
    Db *db;
    const Schema *schemas[64];
    int schema_count = 0, bad = 0;
    if (db_open(where, DB_READ, &db, why)) return fprintf(stderr, "tuimen: %s\n", why), 1;
    Arena whole = arena_make(ROOM_BYTES), room = whole;
    Buf report = buf_new(&room, 4096);
    for (int i = 0; domains[i]; i++)
        if (domains[i]->schema) schemas[schema_count++] = domains[i]->schema;
    Err e = db_verify(db, &report);
    printf("integrity and references: %s\n%.*s", e ? e->en : "ok", STR_ARG(buf_str(&report)));
    bad |= e != NULL;
    bad |= check_migrations(db, schemas, schema_count);
    if (!data_alone) {
        e = migrate_check(db, schemas, schema_count, why);
        printf("queries: %s%s%s\n", e ? e->en : "ok", e ? ": " : "", e ? why : "");
        bad |= e != NULL;
    }
    int64_t count = 0, first_bad = 0;
    e = event_check(db, S("510104"), room, &count, &first_bad);
    if (e) printf("chain of events: %s at seq %lld\n", e->en, (long long)first_bad);
    else printf("chain of events: ok, %lld events\n", (long long)count);
    bad |= e != NULL;
    bad |= check_points(db, str_of(house_settings(where).district), room);
    bad |= check_cases(db, str_of(house_settings(where).district));
    bad |= check_figures(db, str_of(house_settings(where).district), room);
    bad |= check_dispatch(db, str_of(house_settings(where).district));
    bad |= check_goods(db, str_of(house_settings(where).district), room);
    bad |= check_settlements(db, str_of(house_settings(where).district), room);
    bad |= check_exchanges(db, str_of(house_settings(where).district), room);
    bad |= check_keys(db, where, room);
    db_close(db);
    arena_drop(whole, ROOM_BYTES);
    return bad;
}

int command_check(int argc, char **argv)
{
    const char *db = "tuimen.db", *words[1];
    bool data_alone = false, again = false;
    int count;
    const Option options[] = { { "--db", OPTION_TEXT, &db, 0, 0, "FILE or postgres://…  (tuimen.db)" },
        { "--data", OPTION_FLAG, &data_alone, 0, 0,
          "what is stored alone, not whether every query fits it" },
        { "--rebuild", OPTION_FLAG, &again, 0, 0,
          "make totals again out of the events first, and say if they change" },
        { 0 } };
    if (!options_read(argc, argv, options, words, 0, &count)) return 2;
    int bad = again ? rebuild(db) : 0;
    return check(db, data_alone) | bad;
}
