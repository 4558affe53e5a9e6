/* Bringing everybody in, and the first steps of everything. */
#include "house_rig.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Squares of about two kilometres, side by side. */
#define BOX_A "1040700000 306400000,1040900000 306400000,1040900000 306600000,1040700000 306600000"
#define BOX_B "1041000000 306400000,1041200000 306400000,1041200000 306600000,1041000000 306600000"

_Atomic int64_t house_clock_ms = 1764000000000;
static int64_t now(void) { return house_clock_ms; }

const char *house_fmt(House *h, const char *format, ...)
{
    char *to = NEWS(&h->keep, char, 2000);
    va_list args;
    va_start(args, format);
    vsnprintf(to, 2000, format, args);
    va_end(args);
    return to;
}

/* ---- Requests ---- */

AskAnswer house_send(House *h, const char *token, const char *method, const char *path, const char *body)
{
    AppTry t = { .method = method, .path = path, .body = body, .token = token };
    return app_try(h->app, &t, &h->keep);
}

AskAnswer house_must(House *h, const char *token, const char *method, const char *path, const char *body,
                     int status)
{
    AskAnswer a = house_send(h, token, method, path, body);
    if (a.status != status)
        fail_msg("%s %s %s: %d %.*s", method, path, body ? body : "", a.status, STR_ARG(a.body));
    return a;
}

bool says(AskAnswer a, const char *text) { return str_find(a.body, str_of(text)) >= 0; }

static Str after_key(AskAnswer a, const char *key)
{
    char quoted[60];
    snprintf(quoted, sizeof quoted, "\"%s\":", key);
    ptrdiff_t at = str_find(a.body, str_of(quoted));
    if (at < 0) fail_msg("no %s in %.*s", key, STR_ARG(a.body));
    return str_part(a.body, at + (ptrdiff_t)strlen(quoted), a.body.len);
}

int64_t said_number(AskAnswer a, const char *key)
{
    Str rest = after_key(a, key);
    char digits[32];
    snprintf(digits, sizeof digits, "%.*s", (int)(rest.len < 30 ? rest.len : 30), rest.at);
    return strtoll(digits, NULL, 10);
}

Str said_text(AskAnswer a, const char *key)
{
    Str rest = after_key(a, key);
    rest = str_part(rest, 1, rest.len);
    return str_cut(&rest, '"');
}

AskAnswer house_photo(House *h, const char *token, const char *seed)
{
    const char *path = house_fmt(h, "%s/fuzz/seeds/image/%s", TESTS, seed);
    char *bytes = NEWS(&h->keep, char, 4096);
    FILE *f = fopen(path, "rb");
    if (!f) fail_msg("%s", path);
    size_t n = fread(bytes, 1, 4096, f);
    fclose(f);
    AppTry t = { .method = "POST", .path = "/api/v1/photos", .type = "application/octet-stream",
        .token = token };
    AskAnswer a = app_try_bytes(h->app, &t, (Str){ bytes, (ptrdiff_t)n }, &h->keep);
    if (a.status != 201) fail_msg("%s: %d %.*s", seed, a.status, STR_ARG(a.body));
    return a;
}

int64_t house_report(House *h, const Person *p, const char *place, const char *words)
{
    const char *body = house_fmt(h, "{\"class\":\"11008\",\"words\":\"%s\",\"place\":\"%s\"}", words, place);
    return said_number(house_must(h, p->token, "POST", "/api/v1/cases", body, 201), "id");
}

/* `more`: further members of the body, with their comma. */
int64_t house_step(House *h, const Person *p, int64_t id, const char *verb, const char *more)
{
    const char *path = house_fmt(h, "/api/v1/cases/%lld", (long long)id);
    int64_t version = said_number(house_must(h, p->token, "GET", path, NULL, 200), "version");
    const char *body = house_fmt(h, "{\"version\":%lld%s}", (long long)version, more);
    return said_number(house_must(h, p->token, "POST", house_fmt(h, "%s/%s", path, verb), body, 200),
        "version");
}

/* ---- The house ---- */

void house_open(House *h)
{
    char why[256] = "";
    AppSettings set = house_settings(h->rig->where);
    set.key = house_fmt(h, "%s/tuimen.key", h->rig->dir);
    set.clock_ms = now;
    set.log = h->log ? LOG_ALL : LOG_NONE;
    set.tried = rig_tried(h->rig);
    h->app = app_open(&set, why);
    if (!h->app) fail_msg("%s", why);
}

typedef struct Adding { NewAccount account; Person *to; } Adding;

static Err add(Ask *ask)
{
    Adding *with = ask->prepared;
    return people_add(ask, &with->account, &with->to->account, &with->to->post);
}

void house_add_person(House *h, Person *p, const char *login, Role role, const char *place, PostScope scope)
{
    Adding with = { { .login = str_of(login), .name = str_of(login), .phone = S("13812345678"),
                      .password_hash = h->hash, .role = role, .place = str_of(place), .scope = scope }, p };
    if (role == ROLE_RESIDENT && !strncmp(place, PLACE_A, 12))
        with.account.name = str_of(house_fmt(h, "%s" MARK, login));
    snprintf(p->login, sizeof p->login, "%s", login);
    OK(app_do(h->app, NULL, add, &with));
    p->token = house_enter(h, login);
}

const char *house_enter(House *h, const char *login)
{
    const char *body = house_fmt(h, "{\"login\":\"%s\",\"password\":\"" RIG_PASSWORD "\"}", login);
    Str rest = house_must(h, NULL, "POST", "/api/v1/session", body, 200).cookie;
    str_cut(&rest, '=');
    return str_z(&h->keep, str_cut(&rest, ';'));
}

static Err add_places(Ask *ask)
{
    House *h = ask->prepared;
    Side *sides[] = { &h->a, &h->b };
    for (int i = 0; i < 2; i++) {
        Str code = str_of(sides[i]->place);
        Place grid = { str_part(code, 0, 15), PLACE_GRID, S("第1网格"), { 0 }, NONE, NONE, 0, 0, true };
        Place micro = { code, PLACE_MICROGRID, S("第1微网格"), { 0 }, NONE, NONE, 0, 0, true };
        TRY(divisions_put_place(ask, &grid, S("")));
        TRY(divisions_put_place(ask, &micro, i ? S(BOX_B) : S(BOX_A)));
        NewCompound c = { .id = ask_new_id(ask), .name = S("翡翠城三期"), .place = code, .outline = S(""),
                          .lon = 1040800000, .lat = 306500000, .buildings = 1, .synthetic = true };
        TRY(divisions_put_compound(ask, &c));
        NewBuilding b = { .id = ask_new_id(ask), .compound_id = c.id, .number = 5, .name = S("5栋"),
            .place = code,
                          .outline = S(""), .lon = 1040800000, .lat = 306500000, .floors = 6, .units = 2,
                          .synthetic = true };
        TRY(divisions_put_building(ask, &b));
        sides[i]->building = b.id;
        Household home = { ask_new_id(ask), b.id, 2, 3, i ? S("301") : S(MARK), code };
        TRY(divisions_put_household(ask, &home));
        sides[i]->household = home.id;
    }
    return NULL;
}

static void bring_in(House *h, Side *side, char letter)
{
    static const int digits[ROLE_COUNT] = { 0, 18, 18, 15, 12, 9, 6, 6 };
    for (int role = ROLE_RESIDENT; role < ROLE_COUNT; role++) {
        char login[24], place[20];
        snprintf(login, sizeof login, "%s.%c", role_words[role].name, letter);
        snprintf(place, sizeof place, "%.*s", digits[role], side->place);
        PostScope scope = role == ROLE_RESIDENT ? POST_OWN : role >= ROLE_DISTRICT ? POST_ALL : POST_BELOW;
        house_add_person(h, &side->of[role], login, (Role)role, place, scope);
    }
}

/* Of somebody in the register: care from the lists of civil affairs, and a request of their own. */
static void care_and_request(House *h, Side *side)
{
    const char *clerk = side->of[ROLE_CLERK].token, *own = side->of[ROLE_RESIDENT].token;
    const char *person = house_fmt(h, "/api/v1/residents/%lld", (long long)side->resident);
    const char *login = house_fmt(h, "{\"login\":\"%s\"}", side->of[ROLE_RESIDENT].login);
    house_must(h, clerk, "PUT", house_fmt(h, "%s/account", person), login, 200);
    house_must(h, clerk, "POST", house_fmt(h, "%s/cares", person),
               "{\"kind\":\"C02\",\"source\":\"civil_affairs\",\"since\":\"2025-01-01\"}", 201);
    side->care = said_number(house_must(h, clerk, "GET", "/api/v1/cares", NULL, 200), "id");
    const char *ask = side == &h->a ? "{\"kind\":\"correct\",\"words\":\"姓名写错了 " MARK "\"}"
                                    : "{\"kind\":\"correct\",\"words\":\"姓名写错了\"}";
    side->request = said_number(house_must(h, own, "POST", "/api/v1/me/requests", ask, 201), "id");
}

/* Their community has been there, and thinks that somebody has moved in. */
static void visit_and_note(House *h, Side *side)
{
    const char *clerk = side->of[ROLE_CLERK].token, *mark = side == &h->a ? MARK : "";
    long long home = (long long)side->household;
    const char *visit = house_fmt(h, "{\"household_id\":%lld,\"kind\":\"routine\",\"met\":\"adult\","
                                     "\"words\":\"都好 %s\"}", home, mark);
    const char *notes = house_fmt(h, "/api/v1/visits/homes/%lld/notes", home);
    side->visit = said_number(house_must(h, clerk, "POST", "/api/v1/visits", visit, 201), "id");
    const char *note = house_fmt(h, "{\"about\":\"moved_in\",\"words\":\"新面孔 %s\"}", mark);
    side->note = said_number(house_must(h, clerk, "POST", notes, note, 201), "id");
}

/* Somebody in the register, written down by the community's clerk: the resident with an account. */
static void write_down(House *h, Side *side)
{
    const char *token = side->of[ROLE_CLERK].token, *list = "/api/v1/residents";
    const char *mark = side == &h->a ? MARK : "";
    const char *body = house_fmt(h, "{\"name\":\"%s%s\",\"kind\":\"registered\",\"household_id\":%lld,"
                                    "\"role\":\"owner\",\"lives\":true,\"since\":\"2001-05-01\"}",
                                 side->of[ROLE_RESIDENT].login, mark, (long long)side->household);
    side->resident = said_number(house_must(h, token, "POST", list, body, 201), "id");
    side->membership = said_number(house_must(h, token, "GET", list, NULL, 200), "membership_id");
    care_and_request(h, side);
    visit_and_note(h, side);
}

static const char *with_photo(House *h, const Person *p, const char *seed)
{
    int64_t id = said_number(house_photo(h, p->token, seed), "id");
    return house_fmt(h, ",\"words\":\"办好了 " MARK "\",\"photos\":[{\"id\":%lld}]", (long long)id);
}

/* … to where the main road doesn't lead. */
static int64_t aside(House *h, int64_t id, CaseState state)
{
    static const struct { CaseState at; const char *verb; } ways[] = {
        { CASE_REFUSED, "refuse" }, { CASE_RAISED, "escalate" }, { CASE_SUSPENDED, "suspend" },
        { CASE_MERGED, "merge" }, { CASE_VOIDED, "void" }, { CASE_REFERRED, "refer" }
    };
    const Person *clerk = &h->a.of[ROLE_CLERK];
    const char *with = house_fmt(h, ",\"words\":\"重复\",\"into\":%lld", (long long)h->a.case_in[CASE_FILED]);
    if (state == CASE_RAISED || state == CASE_SUSPENDED) house_step(h, clerk, id, "file", "");
    for (int i = 0; i < COUNT(ways); i++)
        if (ways[i].at == state) house_step(h, clerk, id, ways[i].verb, with);
    return id;
}

/* A case of A, led as far as `state`. */
static int64_t lead(House *h, CaseState state)
{
    static const char *const verbs[] = { "file", "dispatch", "accept", "feedback", "verify", "close" };
    Person *p = h->a.of;
    int64_t id = house_report(h, &p[ROLE_RESIDENT], PLACE_A, "井盖缺失 " MARK);
    if (state >= CASE_REFUSED) return aside(h, id, state);
    for (int i = 0; i < (int)state; i++) {
        bool handles = i == 2 || i == 3;
        const Person *who = &p[handles ? ROLE_MEMBER : ROLE_CLERK];
        house_step(h, who, id, verbs[i], i == 3 ? with_photo(h, who, "exif.jpg") : "");
    }
    return id;
}

static void report_with_photo(House *h)
{
    const Person *p = &h->a.of[ROLE_RESIDENT];
    h->a.photo = said_number(house_photo(h, p->token, "progressive.jpg"), "id");
    const char *body = house_fmt(h, "{\"class\":\"11008\",\"words\":\"路灯不亮 " MARK "\",\"lon\":1"
                                                                                  "04.08,\"lat\":30.65,"
                                 "\"place\":\"" PLACE_A "\",\"photos\":[{\"id\":%lld}]}",
                                 (long long)h->a.photo);
    AskAnswer a = house_send(h, p->token, "POST", "/api/v1/cases", body);
    if (a.status != 201) fail_msg("%.*s", STR_ARG(a.body));
    h->a.case_in[CASE_REPORTED] = said_number(a, "id");
    h->a.number = said_text(a, "number");
}

void house_up(House *h, Rig *rig)
{
    *h = (House){ .rig = rig, .keep = rig->arena };
    h->a.place = PLACE_A;
    h->b.place = PLACE_B;
    house_clock_ms = 1764000000000;
    house_open(h);
    h->hash = S(RIG_HASH);
    OK(app_do(h->app, NULL, add_places, h));
    OK(divisions_reload(h->app, rig->db));
    bring_in(h, &h->a, 'a');
    bring_in(h, &h->b, 'b');
    write_down(h, &h->a);
    write_down(h, &h->b);
    for (int state = CASE_FILED; state < CASE_STATES; state++)
        h->a.case_in[state] = lead(h, (CaseState)state);
    report_with_photo(h);
    h->b.case_in[CASE_REPORTED] = house_report(h, &h->b.of[ROLE_RESIDENT], PLACE_B, "垃圾满溢");
}
