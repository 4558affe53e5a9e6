/* A change of keys in a house at work, on both engines: nobody who reads or writes meanwhile hears no,
 * everything is found by its digests before, during and after, a house closed half-way goes on, and a key
 * file that lacks what is needed is refused and left alone. Killed half-way: tests/faults/keys.py. */
#include "house_rig.h"

#include "app/keys.h"

#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { PEOPLE = 120, THREAD_BYTES = 64 << 20, WAIT_MS = 60000 };

static const char IDENTITY[] = "990104194807150025", PHONE[] = "13977771234";
static const char find[] = "/api/v1/residents/find";

static void key_path(House *h, char to[128]) { snprintf(to, 128, "%s/tuimen.key", h->rig->dir); }

static SealFile key_file(House *h)
{
    char path[128], why[256] = "";
    SealFile f = { 0 };
    key_path(h, path);
    if (!seal_file_read(path, &f, why)) fail_msg("%s", why);
    return f;
}

static void put_keys(House *h, const SealFile *now)
{
    char path[128], why[256] = "";
    SealFile was = key_file(h);
    key_path(h, path);
    if (!seal_file_replace(path, &was, now, why)) fail_msg("%s", why);
}

/* A new key before the others. */
static SealFile add_key(House *h)
{
    SealFile was = key_file(h), now = { .count = was.count + 1 };
    memcpy(now.secret[1], was.secret, (size_t)was.count * SEAL_SECRET);
    assert_true(seal_secret_new(now.secret[0]));
    put_keys(h, &now);
    return now;
}

static void again(House *h)
{
    char why[256] = "";
    if (!app_keys_again(h->app, why)) fail_msg("%s", why);
}

static int64_t rows_with(House *h, const unsigned char secret[SEAL_SECRET])
{
    char name[SEAL_NAME_TEXT];
    KeySeen seen[KEYS_SEEN] = { 0 };
    int count = 0;
    seal_name(secret, name);
    OK(keys_look(h->rig->db, S("510104"), domains, h->keep, seen, &count));
    for (int i = 0; i < count; i++)
        if (!strcmp(seen[i].name, name)) return seen[i].rows;
    return 0;
}

static void nap(void) { nanosleep(&(struct timespec){ 0, 20000000 }, NULL); }

static void wait_for(House *h, const char *sql)
{
    for (int ms = 0; !rig_number(h->rig, sql); ms += 20) {
        if (ms > WAIT_MS) fail_msg("never: %s", sql);
        nap();
    }
}

static const char changed[] = "SELECT COUNT(*) FROM events WHERE kind = 'keys.changed'";

/* In every table with sealed fields. */
static void fill(House *h)
{
    const char *clerk = h->a.of[ROLE_CLERK].token;
    for (int i = 0; i < PEOPLE; i++) {
        const char *more = i ? "" : house_fmt(h, ",\"identity_kind\":\"citizen\",\"identity\":\"%s\","
                                                 "\"phone\":\"%s\"", IDENTITY, PHONE);
        const char *body = house_fmt(h, "{\"name\":\"欧阳暗香\",\"kind\":\"floating\",\"household_id\":%lld,"
                                        "\"role\":\"lodger\",\"lives\":true,\"since\":\"2020-01-01\"%s}",
                                     (long long)h->a.household, more);
        Arena before = h->keep;
        house_must(h, clerk, "POST", "/api/v1/residents", body, 201);
        h->keep = before;
    }
    house_must(h, clerk, "POST", "/api/v1/helpers",
               "{\"kind\":\"youth\",\"name\":\"柳如是\",\"phone\":\"13977775678\",\"place\":\"510104018006\","
               "\"consent\":\"paper\",\"consent_version\":1,\"since\":\"2025-01-01\"}", 201);
    house_must(h, NULL, "POST", "/api/v1/reports",
               "{\"class\":\"11008\",\"words\":\"井盖\",\"place\":\"" PLACE_A "\",\"phone\":\"13900001111\","
               "\"name\":\"柳如是\"}", 201);
}

/* A field that doesn't open, moved from another column: as long as it is there, the change isn't finished. */
static void spoil(House *h)
{
    rig_script(h->rig, "CREATE TABLE helpers_kept AS SELECT id, name_sealed FROM helpers");
    rig_script(h->rig, "UPDATE helpers SET name_sealed = phone_sealed");
}

static void mend(House *h)
{
    rig_script(h->rig, "UPDATE helpers SET name_sealed ="
                       " (SELECT k.name_sealed FROM helpers_kept k WHERE k.id = helpers.id)");
}

/* ---- Whoever reads and writes meanwhile ---- */

typedef struct Worker {
    House *h;
    pthread_t thread;
    atomic_bool *over;
    bool writes;
    int asked;
    char trouble[500];
} Worker;

static bool good(Worker *w, AskAnswer a, int status, const char *text)
{
    w->asked++;
    if (a.status == status && (!text || says(a, text))) return true;
    snprintf(w->trouble, sizeof w->trouble, "%s: %d %.*s", w->writes ? "writing" : "reading", a.status,
             STR_ARG(str_part(a.body, 0, a.body.len < 400 ? a.body.len : 400)));
    return false;
}

static AskAnswer ask(Worker *w, const char *method, const char *path, const char *body, const char *key,
                     Arena *keep)
{
    AppTry t = { .method = method, .path = path, .body = body, .key = key,
                 .token = w->h->a.of[ROLE_CLERK].token };
    return app_try(w->h->app, &t, keep);
}

static bool read_once(Worker *w, Arena keep)
{
    const char *phone = "{\"phone\":\"13977771234\"}", *name = "{\"name\":\"欧阳暗香\"}",
        *sound = "{\"q\":\"ouyanganxiang\"}", *helper = "{\"phone\":\"13977775678\"}",
        *tail = "{\"q\":\"1234\"}", *number = "{\"identity\":\"990104194807150025\"}";
    char full[100];
    const char *view = "{\"purpose\":\"verify\",\"part\":\"name\"}";
    snprintf(full, sizeof full, "/api/v1/residents/%lld/full", (long long)w->h->a.resident);
    return good(w, ask(w, "POST", find, phone, NULL, &keep), 200, "139****1234")
        && good(w, ask(w, "POST", find, name, NULL, &keep), 200, "欧阳")
        && good(w, ask(w, "POST", find, sound, NULL, &keep), 200, "欧阳")
        && good(w, ask(w, "POST", find, tail, NULL, &keep), 200, "139****1234")
        && good(w, ask(w, "POST", find, number, NULL, &keep), 200, "139****1234")
        && good(w, ask(w, "POST", full, view, NULL, &keep), 200, "resident.a")
        && good(w, ask(w, "POST", "/api/v1/helpers/find", helper, NULL, &keep), 200, "柳")
        && good(w, ask(w, "GET", "/api/v1/accounts?q=13812345678", NULL, NULL, &keep), 200, "clerk.a")
        && good(w, ask(w, "GET", "/api/v1/visits", NULL, NULL, &keep), 200, MARK);
}

/* The same person again is known by their number, whichever key sealed them; and a request repeated after the
 * change is the same request. */
static bool write_once(Worker *w, Arena keep)
{
    char body[400], key[40];
    static const char known[] = "{\"name\":\"欧阳暗香\",\"kind\":\"floating\","
        "\"household_id\":%lld,\"role\":\"lodger\",\"lives\":true,\"since\":\"2020-01-01\","
        "\"identity_kind\":\"citizen\",\"identity\":\"990104194807150025\"}";
    snprintf(body, sizeof body, known, (long long)w->h->a.household);
    if (!good(w, ask(w, "POST", "/api/v1/residents", body, NULL, &keep), 409, "residents.known"))
        return false;
    snprintf(key, sizeof key, "writing-%d", w->asked);
    static const char first[] = "{\"class\":\"11008\",\"words\":\"第一\",\"place\":\"" PLACE_A "\"}";
    snprintf(body, sizeof body, "{\"class\":\"11008\",\"words\":\"井盖 %d\",\"place\":\"" PLACE_A "\"}",
             w->asked);
    return good(w, ask(w, "POST", "/api/v1/cases", body, key, &keep), 201, NULL)
        && good(w, ask(w, "POST", "/api/v1/cases", body, key, &keep), 201, NULL)
        && good(w, ask(w, "POST", "/api/v1/cases", first, "the-first-of-all", &keep), 201, NULL);
}

static void *work(void *with)
{
    Worker *w = with;
    Arena room = arena_make(THREAD_BYTES);
    while (!w->trouble[0] && !*w->over) (w->writes ? write_once : read_once)(w, room);
    arena_drop(room, THREAD_BYTES);
    return NULL;
}

static void keys_change_while_all_work(void **state)
{
    House h;
    atomic_bool over = false;
    house_up(&h, *state);
    fill(&h);
    Worker w[4] = { { .trouble = "" } };
    for (int i = 0; i < COUNT(w); i++) {
        w[i] = (Worker){ .h = &h, .over = &over, .writes = i == 0 };
        assert_int_equal(pthread_create(&w[i].thread, NULL, work, &w[i]), 0);
    }
    for (int i = 0; i < 10; i++) nap();
    SealFile file = add_key(&h);
    int64_t rows = rows_with(&h, file.secret[1]);
    again(&h);
    wait_for(&h, changed);
    for (int i = 0; i < 10; i++) nap();
    over = true;
    for (int i = 0; i < COUNT(w); i++) pthread_join(w[i].thread, NULL);
    for (int i = 0; i < COUNT(w); i++) {
        if (w[i].trouble[0]) fail_msg("%s", w[i].trouble);
        assert_true(w[i].asked > 10);
    }
    assert_true(rows > PEOPLE);
    assert_int_equal(rows_with(&h, file.secret[1]), 0);
    assert_true(rows_with(&h, file.secret[0]) >= rows);
    /* from which, to which, how many */
    char from[SEAL_NAME_TEXT], to[SEAL_NAME_TEXT];
    seal_name(file.secret[1], from);
    seal_name(file.secret[0], to);
    const char *road = "/api/v1/events?kind=keys.changed";
    AskAnswer log = house_must(&h, h.a.of[ROLE_DISTRICT].token, "GET", road, NULL, 200);
    assert_true(says(log, from) && says(log, to) && said_number(log, "rows") >= rows);
    /* without the one before */
    SealFile one = { .count = 1 };
    memcpy(one.secret[0], file.secret[0], SEAL_SECRET);
    put_keys(&h, &one);
    app_close(h.app);
    house_open(&h);
    Arena room = arena_make(THREAD_BYTES);
    Worker last = { .h = &h };
    if (!read_once(&last, room)) fail_msg("%s", last.trouble);
    arena_drop(room, THREAD_BYTES);
    app_close(h.app);
}

/* ---- Closed half-way, and a third key meanwhile ---- */

static void a_change_cut_short_goes_on(void **state)
{
    House h;
    house_up(&h, *state);
    fill(&h);
    spoil(&h);
    SealFile two = add_key(&h);
    again(&h);
    wait_for(&h, "SELECT row_count FROM seal_keys ORDER BY serial DESC LIMIT 1");
    app_close(h.app);
    assert_int_equal(rig_number(h.rig, changed), 0);
    int64_t left = rows_with(&h, two.secret[1]);
    assert_true(left > 0);
    mend(&h);
    add_key(&h);                                       /* the one after next: in its turn */
    house_open(&h);
    wait_for(&h, "SELECT COUNT(*) FROM events WHERE kind = 'keys.changed' GROUP BY kind HAVING COUNT(*) > 1");
    SealFile three = key_file(&h);
    assert_int_equal(rows_with(&h, three.secret[2]) + rows_with(&h, three.secret[1]), 0);
    AskAnswer a = house_must(&h, h.a.of[ROLE_CLERK].token, "POST", find, "{\"phone\":\"13977771234\"}", 200);
    assert_true(says(a, "139****1234"));
    app_close(h.app);
}

/* ---- No column is forgotten ---- */

static void every_sealed_column_is_listed(void **state)
{
    House h;
    int64_t listed = 0;
    house_up(&h, *state);
    for (const Domain *const *d = domains; *d; d++)
        for (const SealedTable *t = (*d)->seals; t && t->name; t++)
            for (int i = 0; i < SEALED_FIELDS; i++) listed += t->field[i] != NULL;
    const char *lite = "SELECT COUNT(*) FROM sqlite_schema s, pragma_table_info(s.name) c"
                       " WHERE s.type = 'table' AND c.name LIKE '%!_sealed' ESCAPE '!'",
        *pg = "SELECT COUNT(*) FROM information_schema.columns"
              " WHERE table_schema = current_schema() AND column_name LIKE '%!_sealed' ESCAPE '!'";
    assert_int_equal(rig_number(h.rig, h.rig->engine == DB_SQLITE ? lite : pg), listed);
    app_close(h.app);
}

/* ---- Key files that don't do ---- */

static const char *refusal(House *h, bool running)
{
    static char why[256];
    char path[128];
    why[0] = 0;
    if (running) return app_keys_again(h->app, why) ? "" : why;
    AppSettings set = house_settings(h->rig->where);
    key_path(h, path);
    set.key = path;
    set.log = LOG_NONE;
    App *app = app_open(&set, why);
    app_close(app);
    return app ? "" : why;
}

static Str bytes_of(House *h, const char *path)
{
    char *to = NEWS(&h->keep, char, 2000);
    FILE *f = fopen(path, "rb");
    size_t n = f ? fread(to, 1, 2000, f) : 0;
    if (f) fclose(f);
    return (Str){ to, (ptrdiff_t)n };
}

static void put_bytes(const char *path, Str bytes)
{
    FILE *f = fopen(path, "wb");
    assert_true(f && fwrite(bytes.at, 1, (size_t)bytes.len, f) == (size_t)bytes.len);
    fclose(f);
}

/* At work it stays with what it has; at the start it doesn't start. Either way nothing is written. */
static void refused(House *h, const char *path, Str bytes, const char *at_work, const char *at_start)
{
    /* not what the clock does meanwhile: it reads the book each night */
    const char *all = "SELECT (SELECT COUNT(*) FROM events WHERE account > 0 OR kind LIKE 'keys.%') + "
                      "(SELECT SUM(serial) FROM seal_keys)";
    int64_t before = rig_number(h->rig, all);
    put_bytes(path, bytes);
    for (int running = 1; running >= 0; running--) {
        const char *why = refusal(h, running), *words = running ? at_work : at_start;
        if (!strstr(why, words)) fail_msg("not \"%s\" but \"%s\"", words, why);
    }
    house_must(h, h->a.of[ROLE_CLERK].token, "GET", "/api/v1/visits", NULL, 200);
    assert_int_equal(rig_number(h->rig, all), before);
    assert_true(str_eq(bytes_of(h, path), bytes));
}

static void a_key_file_that_lacks_the_key_is_refused(void **state)
{
    House h;
    char path[128];
    house_up(&h, *state);
    fill(&h);
    key_path(&h, path);
    Str first = bytes_of(&h, path);
    SealFile other = { .count = 1 };
    assert_true(seal_secret_new(other.secret[0]));
    put_keys(&h, &other);
    refused(&h, path, bytes_of(&h, path), "not the one", "not the one");
    refused(&h, path, str_part(first, 0, first.len - 20), "damaged", "can't be used");
    put_bytes(path, first);
    add_key(&h);
    Str both = bytes_of(&h, path);
    /* a whole key is cut off */
    refused(&h, path, str_part(both, 0, both.len - 82), "damaged", "can't be used");
    put_bytes(path, both);
    spoil(&h);
    again(&h);
    wait_for(&h, "SELECT row_count FROM seal_keys ORDER BY serial DESC LIMIT 1");
    app_close(h.app);
    /* half-way both are needed */
    SealFile two = key_file(&h);
    for (int i = 0; i < 2; i++) {
        SealFile one = { .count = 1 };
        memcpy(one.secret[0], two.secret[i], SEAL_SECRET);
        put_keys(&h, &one);
        if (!strstr(refusal(&h, false), "not the one")) fail_msg("opens with key %d alone", i);
    }
    unlink(path);
    assert_non_null(strstr(refusal(&h, false), "is missing"));
    assert_int_equal(access(path, F_OK), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(keys_change_while_all_work),
        ON_BOTH(a_change_cut_short_goes_on),
        ON_BOTH(every_sealed_column_is_listed),
        ON_BOTH(a_key_file_that_lacks_the_key_is_refused),
    };
    return rig_run(tests, COUNT(tests));
}
