/* The register as a whole, on both engines. Above all: what is to be protected never leaves unmasked without
 * the right, by whatever route, in an event, a stored answer, a log line or the file itself; and merging
 * undone is as if it had never been. */
#include "../../../tests/house_rig.h"

#include "app/gate.h"
#include "domains/residents/residents.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char NAME[] = "欧阳暗香", IDENTITY[] = "990104194807150025", BIRTHDAY[] = "1948-07-15",
    PHONE[] = "13977771234", ADDRESS[] = "暗巷七号", SOUND[] = "ouyanganxiang";
static const char *const secrets[] = { NAME, IDENTITY, BIRTHDAY, PHONE, ADDRESS, SOUND };

static const char *leaked(Str text)
{
    for (int i = 0; i < COUNT(secrets); i++)
        if (str_find(text, str_of(secrets[i])) >= 0) return secrets[i];
    return NULL;
}

static int64_t write_down(House *h, const Side *side, const char *name, const char *more)
{
    const char *body = house_fmt(h, "{\"name\":\"%s\",\"kind\":\"floating\",\"household_id\":%lld,"
                                    "\"role\":\"tenant\",\"lives\":true,\"since\":\"2020-01-01\"%s}",
                                 name, (long long)side->household, more);
    const char *clerk = side->of[ROLE_CLERK].token;
    return said_number(house_must(h, clerk, "POST", "/api/v1/residents", body, 201), "id");
}

static int64_t hidden_one(House *h)
{
    const char *more = house_fmt(h, ",\"identity_kind\":\"citizen\",\"identity\":\"%s\",\"phone\":\"%s\","
                                    "\"address\":\"%s\",\"origin\":\"510104\"", IDENTITY, PHONE, ADDRESS);
    return write_down(h, &h->a, NAME, more);
}

/* ---- Nothing leaks ---- */

/* The first thing that went wrong: told when standard error is ours again. */
static char trouble[2000];

static void note(const char *path, const Person *p, AskAnswer a)
{
    if (!trouble[0])
        snprintf(trouble, sizeof trouble, "%s as %s: %d %.*s", path, p ? p->login : "nobody", a.status,
                 STR_ARG(str_part(a.body, 0, 1500 < a.body.len ? 1500 : a.body.len)));
}

static const char *address_of(House *h, const char *pattern, int64_t id)
{
    Buf b = buf_new(&h->keep, 200);
    for (const char *c = pattern; *c; c++) {
        if (*c != '{') {
            buf_char(&b, *c);
            continue;
        }
        if (!strncmp(c, "{id}", 4)) buf_int(&b, id);
        else buf_adds(&b, !strncmp(c, "{code}", 6) ? PLACE_A : "1");
        while (*c != '}') c++;
    }
    if (!strcmp(pattern, "/api/v1/residents/pairs")) buf_adds(&b, "?place=510104");
    if (!strcmp(pattern, "/api/v1/residents/households") || !strcmp(pattern, "/api/v1/households"))
        buf_fmt(&b, "?building_id=%lld", (long long)h->a.building);
    if (!strcmp(pattern, "/api/v1/events")) buf_adds(&b, "?limit=200");
    return str_z(&h->keep, buf_str(&b));
}

static void read_as(House *h, const Route *r, const Person *p, int64_t id)
{
    Arena before = h->keep;
    AskAnswer a = house_send(h, p ? p->token : NULL, "GET", address_of(h, r->path, id), NULL);
    if (leaked(a.body)) note(r->path, p, a);
    h->keep = before;
}

static void read_all(House *h, int64_t id)
{
    for (const Domain *const *d = domains; *d; d++)
        for (const Route *r = (*d)->routes; r && r->path; r++) {
            if (strcmp(r->method, "GET") || (r->flags & STREAM)) continue;
            read_as(h, r, NULL, id);
            for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
                read_as(h, r, &h->a.of[role], id);
                read_as(h, r, &h->b.of[role], id);
            }
        }
}

/* Every writing route of the register, by everybody: only a full view shows, and only to whom it may. */
enum { FINDS = 10 };                           /* of the tries below */

static void write_as(House *h, const Person *p, int role, bool inside, int64_t id)
{
    const struct { const char *path, *method, *body; } tries[] = {
        { house_fmt(h, "/api/v1/residents/%lld/full", (long long)id), "POST",
          "{\"purpose\":\"verify\",\"part\":\"all\"}" },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"name\":\"%s\"}", NAME) },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"identity\":\"%s\"}", IDENTITY) },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"phone\":\"%s\"}", PHONE) },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"q\":\"%s\"}", NAME) },
        { "/api/v1/residents/find", "POST", "{\"q\":\"偶阳安乡\"}" },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"q\":\"%s\"}", SOUND) },
        { "/api/v1/residents/find", "POST", "{\"q\":\"oyax\"}" },
        { "/api/v1/residents/find", "POST", "{\"q\":\"1234\"}" },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"q\":\"%s\"}", PHONE) },
        { "/api/v1/residents/find", "POST", house_fmt(h, "{\"q\":\"%s\"}", IDENTITY) },
        { "/api/v1/residents/export", "POST", "{\"place\":\"510104\",\"purpose\":\"verify\"}" },
        { "/api/v1/residents", "POST",
          house_fmt(h, "{\"name\":\"%s\",\"identity_kind\":\"citizen\",\"identity\":\"%s\",\"kind\":"
                       "\"floating\",\"household_id\":1,\"role\":\"owner\",\"lives\":true,"
                       "\"since\":\"2020-01-01\"}", NAME, IDENTITY) },
        { house_fmt(h, "/api/v1/residents/%lld", (long long)id), "PATCH",
          "{\"sex\":\"male\",\"version\":1}" },
        { "/api/v1/search", "POST", house_fmt(h, "{\"q\":\"%s\"}", NAME) },
        { "/api/v1/search", "POST", house_fmt(h, "{\"q\":\"%s\"}", SOUND) },
        { "/api/v1/search", "POST", house_fmt(h, "{\"q\":\"%s\"}", PHONE) },
    };
    for (int i = 0; i < COUNT(tries); i++) {
        AskAnswer a = house_send(h, p->token, tries[i].method, tries[i].path, tries[i].body);
        bool may = !i && inside && gate_allows((Role)role, "residents.full");
        if (!leaked(a.body) == may) note(tries[i].path, p, a);
        bool shown = a.status < 300 && str_find(a.body, S("欧阳**")) >= 0;
        bool searches = i >= 1 && i <= FINDS && gate_allows((Role)role, "residents.find");
        bool exports = i == FINDS + 1 && gate_allows((Role)role, "residents.export");
        if (i && shown != (inside && (searches || exports))) note(tries[i].path, p, a);
    }
}

/* Events, stored answers, every text column: only sealed and masked. */
static void nothing_is_kept_in_plain(House *h)
{
    for (int i = 0; i < COUNT(secrets); i++) {
        if (secrets[i] == BIRTHDAY) continue;              /* a column of its own, shown to nobody */
        const char *s = secrets[i];
        const char *like = house_fmt(h, "SELECT (SELECT COUNT(*) FROM events WHERE body LIKE '%%%s%%' OR"
                                        " by_words LIKE '%%%s%%') + (SELECT COUNT(*) FROM residents"
                                        " WHERE name LIKE '%%%s%%' OR identity LIKE '%%%s%%'"
                                        " OR phone LIKE '%%%s%%')", s, s, s, s, s);
        assert_int_equal(rig_number(h->rig, like), 0);
    }
    if (h->rig->engine != DB_SQLITE) return;
    const char *files[] = { h->rig->where, house_fmt(h, "%s-wal", h->rig->where) };
    for (int f = 0; f < COUNT(files); f++) {
        int fd = open(files[f], O_RDONLY | O_CLOEXEC);
        assert_true(fd >= 0);
        enum { MOST = 24 << 20 };
        char *bytes = NEWS(&h->keep, char, MOST);
        ssize_t got = read(fd, bytes, MOST);
        close(fd);
        assert_in_range(got, 1000, MOST - 1);
        for (int i = 0; i < COUNT(secrets); i++)
            if (secrets[i] != BIRTHDAY)
                assert_null(memmem(bytes, (size_t)got, secrets[i], strlen(secrets[i])));
    }
}

/* What the house says on standard error while it logs everything. */
static Str log_of(House *h, void (*acts)(House *, int64_t), int64_t id)
{
    char why[256] = "", *path = str_z(&h->keep, str_of(house_fmt(h, "%s/log", h->rig->dir)));
    trouble[0] = '\0';
    app_close(h->app);
    AppSettings set = house_settings(h->rig->where);
    set.key = house_fmt(h, "%s/tuimen.key", h->rig->dir);
    set.log = LOG_ALL;
    int to = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600), was = dup(STDERR_FILENO);
    dup2(to, STDERR_FILENO);
    h->app = app_open(&set, why);
    if (h->app) acts(h, id);
    dup2(was, STDERR_FILENO);
    close(was);
    if (!h->app) fail_msg("%s", why);
    if (trouble[0]) fail_msg("%s", trouble);
    char *text = NEWS(&h->keep, char, 4 << 20);
    ssize_t n = pread(to, text, 4 << 20, 0);
    close(to);
    unlink(path);
    return (Str){ text, n };
}

static void everybody_tries(House *h, int64_t id)
{
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
        h->a.of[role].token = house_enter(h, h->a.of[role].login);
        h->b.of[role].token = house_enter(h, h->b.of[role].login);
        write_as(h, &h->a.of[role], role, true, id);
        write_as(h, &h->b.of[role], role, role >= ROLE_DISTRICT, id);
    }
    read_all(h, id);
}

static void what_is_protected_stays_so(void **state)
{
    House h;
    house_up(&h, *state);
    int64_t id = hidden_one(&h);
    Str log = log_of(&h, everybody_tries, id);
    assert_true(str_find(log, S("/api/v1/residents/{id}/full")) >= 0);
    if (leaked(log)) fail_msg("the log tells %s", leaked(log));
    nothing_is_kept_in_plain(&h);
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM events WHERE kind = 'residents.shown'"), 3);
    app_close(h.app);
}

/* Rows that were written before names were read are found by sound once the clock has come to them. */
static void names_are_read_by_the_clock(void **state)
{
    House h;
    house_up(&h, *state);
    const char *clerk = h.a.of[ROLE_CLERK].token, *find = "/api/v1/residents/find", *q = "{\"q\":\"oyax\"}";
    hidden_one(&h);
    app_close(h.app);
    rig_script(h.rig,
               "UPDATE residents SET pinyin_digest = NULL, initials_digest = NULL, tail_digest = NULL");
    house_open(&h);
    for (const Job *j = residents_domain.jobs; j->name; j++) assert_null(app_job(h.app, j));
    assert_true(says(house_must(&h, clerk, "POST", find, q, 200), "欧阳**"));
    const char *lengths = "SELECT COUNT(*) FROM residents WHERE length(initials_digest) <> 8";
    assert_int_equal(rig_number(h.rig, lengths), 0);
    app_close(h.app);
}

/* An answer kept for a repeated key holds no secret. */
static void no_secret_is_kept_for_a_repeat(void **state)
{
    House h;
    house_up(&h, *state);
    const char *path = house_fmt(&h, "/api/v1/residents/%lld/full", (long long)hidden_one(&h));
    AppTry t = { .method = "POST", .path = path, .body = "{\"purpose\":\"verify\",\"part\":\"name\"}",
                 .token = h.a.of[ROLE_CLERK].token, .key = "key-of-mine-1" };
    assert_true(says(app_try(h.app, &t, &h.keep), NAME));
    assert_int_equal(rig_number(h.rig, "SELECT COUNT(*) FROM answers WHERE key = 'key-of-mine-1'"), 0);
    app_close(h.app);
}

/* ---- Lists ---- */

#define KEY "\"membership_id\""

/* Pages follow one another without a gap or a repeat, whatever their size. */
static void pages_hold_everybody_once(void **state)
{
    House h;
    house_up(&h, *state);
    for (int i = 0; i < 12; i++) write_down(&h, &h.a, house_fmt(&h, "陈%d明", i), "");
    for (int limit = 1; limit <= 14; limit += 3) {
        const char *after = "";
        int seen = 0, pages = 0;
        int64_t last = 0;
        for (bool more = true; more; pages++) {
            AskAnswer a = house_must(&h, h.a.of[ROLE_CLERK].token, "GET",
                                     house_fmt(&h, "/api/v1/residents?limit=%d%s", limit, after), NULL, 200);
            for (AskAnswer rest = a; says(rest, KEY); seen++) {
                int64_t id = said_number(rest, "membership_id");
                assert_true(id > last);                    /* one door: by membership */
                last = id;
                rest.body = str_part(rest.body, str_find(rest.body, S(KEY)) + 16, rest.body.len);
            }
            more = says(a, "\"next\"");
            if (more) after = house_fmt(&h, "&after=%.*s", STR_ARG(said_text(a, "next")));
        }
        assert_int_equal(seen, 13);
        assert_int_equal(pages, (13 + limit - 1) / limit);
    }
    const char *stolen = house_fmt(&h, "/api/v1/residents?after=0.%llx", (unsigned long long)h.a.membership);
    house_must(&h, h.b.of[ROLE_CLERK].token, "GET", stolen, NULL, 422);
    app_close(h.app);
}

/* ---- Merging ---- */

static Str table(House *h, const char *sql)
{
    Buf b = buf_new(&h->keep, 200);
    buf_int(&b, rig_number(h->rig, sql));
    return buf_str(&b);
}

static Str memberships(House *h)
{
    static const char *const sums[] = {
        "SELECT COALESCE(SUM((resident % 1000003) * (id % 1009)), 0) FROM memberships",
        "SELECT COUNT(*) FROM memberships WHERE until IS NULL",
        "SELECT COALESCE(SUM(id % 100003), 0) FROM memberships WHERE until IS NOT NULL",
        "SELECT COALESCE(SUM(id % 100003), 0) FROM residents WHERE merged_into > 0",
    };
    Buf b = buf_new(&h->keep, 200);
    for (int i = 0; i < COUNT(sums); i++) buf_add(&b, table(h, sums[i])), buf_char(&b, ' ');
    return buf_str(&b);
}

static void other(House *h, int64_t id, const char *verb, int64_t other_id, int status)
{
    house_must(h, h->a.of[ROLE_DISTRICT].token, "POST",
               house_fmt(h, "/api/v1/residents/%lld/%s", (long long)id, verb),
               house_fmt(h, "{\"other_id\":%lld}", (long long)other_id), status);
}

/* Whatever is merged in whatever order and parted again: every membership is where it was. */
static void parting_gives_back_everything(void **state)
{
    House h;
    house_up(&h, *state);
    int64_t one = write_down(&h, &h.a, "陈一", ""), two = write_down(&h, &h.b, "陈一", ""),
        three = write_down(&h, &h.a, "陈一", "");
    Str before = memberships(&h);
    const int64_t order[][2] = { { one, two }, { two, one }, { one, three }, { three, two } };
    for (int i = 0; i < COUNT(order); i++) {
        other(&h, order[i][0], "merge", order[i][1], 200);
        assert_false(str_eq(memberships(&h), before));
        other(&h, order[i][0], "unmerge", order[i][1], 200);
        assert_true(str_eq(memberships(&h), before));
    }
    other(&h, one, "merge", two, 200);
    const char *homes = house_fmt(&h, "SELECT COUNT(*) FROM memberships WHERE resident = %lld AND lives = 1"
                                      " AND until IS NULL", (long long)one);
    assert_int_equal(rig_number(h.rig, homes), 1);
    other(&h, one, "merge", three, 200);
    other(&h, three, "merge", one, 404);                   /* it is nobody's record any more */
    other(&h, one, "unmerge", two, 200);
    other(&h, one, "unmerge", three, 200);
    assert_true(str_eq(memberships(&h), before));
    app_close(h.app);
}

/* ---- Accounts ---- */

static void an_account_is_linked_by_its_name(void **state)
{
    House h;
    Person p;
    house_up(&h, *state);
    house_add_person(&h, &p, "lodger", ROLE_RESIDENT, PLACE_A, POST_OWN);
    const char *clerk = h.a.of[ROLE_CLERK].token;
    int64_t stranger = write_down(&h, &h.a, "陈一", ""), right = write_down(&h, &h.a, "lodger" MARK, "");
    const char *mine = "{\"login\":\"lodger\"}";
    const char *to = house_fmt(&h, "/api/v1/residents/%lld/account", (long long)right);
    const char *wrong = house_fmt(&h, "/api/v1/residents/%lld/account", (long long)stranger);
    house_must(&h, clerk, "PUT", wrong, mine, 409);
    house_must(&h, clerk, "PUT", to, "{\"login\":\"resident.b\"}", 422);
    house_must(&h, h.b.of[ROLE_CLERK].token, "PUT", to, mine, 404);
    assert_true(says(house_must(&h, clerk, "PUT", to, mine, 200), "\"account\":true"));
    assert_true(says(house_must(&h, clerk, "PUT", to, mine, 409), "residents.linked"));
    int64_t twin = write_down(&h, &h.a, "lodger" MARK, "");
    const char *taken = house_fmt(&h, "/api/v1/residents/%lld/account", (long long)twin);
    assert_true(says(house_must(&h, clerk, "PUT", taken, mine, 409), "residents.linked"));
    other(&h, twin, "merge", right, 409);
    other(&h, right, "merge", twin, 200);
    app_close(h.app);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        ON_BOTH(what_is_protected_stays_so),
        ON_BOTH(names_are_read_by_the_clock),
        ON_BOTH(no_secret_is_kept_for_a_repeat),
        ON_BOTH(pages_hold_everybody_once),
        ON_BOTH(parting_gives_back_everything),
        ON_BOTH(an_account_is_linked_by_its_name),
    };
    return rig_run(tests, COUNT(tests));
}
