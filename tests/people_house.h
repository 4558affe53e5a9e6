/* What the tests of people stand on: a house with a few people in it, and ways to knock at its door. */
#ifndef PEOPLE_HOUSE_H
#define PEOPLE_HOUSE_H

#include "db_rig.h"
#undef QUERY                                       /* the rig's; the house has its own */
#include "domains/dictionaries/dictionaries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people_inside.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int64_t clock_ms = 1764000000000;
static int64_t now(void) { return clock_ms; }

static const Domain *const domains[] = { &app_domain, &dictionaries_domain, &divisions_domain,
                                        &people_domain, NULL };

static const char password[] = "jin se liu nian 42", other_password[] = "chun feng hua yu 17";

/* A house with a few people in it; the letters say who: admin, street officer, clerk of community 1 and of
 * community 2, member of a micro-grid of 1, resident of 1. */
typedef struct House {
    Rig *rig;
    App *app;
    Arena keep;
    Str hash;
    int64_t admin, street, clerk, clerk2, member, resident;
} House;

#define C1 "510104017001"
#define C2 "510104017002"
#define G1 C1 "001"
#define M1 G1 "001"

static int64_t add(House *h, const char *login, Role role, const char *place, PostScope scope)
{
    int64_t id = 0;
    NewAccount n = { .login = str_of(login), .name = str_of(login), .phone = S("13812345678"),
                     .password_hash = h->hash, .role = role, .place = str_of(place), .scope = scope };
    OK(people_make_account(h->app, &n, &id, NULL));
    return id;
}

static App *open_house(Rig *rig, char why[256])
{
    char key[100];
    snprintf(key, sizeof key, "%s/tuimen.key", rig->dir);
    AppSettings set = { .db = rig->where, .district = "510104", .domains = domains, .who = people_who,
                        .clock_ms = now, .key = str_z(&rig->arena, str_of(key)) };
    return app_open(&set, why);
}

static House house(Rig *rig)
{
    House h = { .rig = rig, .keep = rig->arena };
    char why[256] = "";
    h.app = open_house(rig, why);
    if (!h.app) fail_msg("%s", why);
    static const char *const places[] = { G1, "第1网格", M1, "第1微网格", C2 "001", "第1网格", NULL };
    for (int i = 0; places[i]; i += 2) {
        char sql[400];
        snprintf(sql, sizeof sql,
                 "INSERT INTO places (district, code, kind, name, outline, households, synthetic, source,"
                 " since_ms) VALUES ('510104', '%s', 'grid', '%s', '', 0, 1, 'test', 0)",
                 places[i], places[i + 1]);
        rig_script(rig, sql);
    }
    OK(people_hash(S("jin se liu nian 42"), &h.keep, &h.hash));
    h.admin = add(&h, "admin", ROLE_ADMIN, "510104", POST_ALL);
    h.street = add(&h, "street", ROLE_STREET, "510104017", POST_BELOW);
    h.clerk = add(&h, "clerk", ROLE_CLERK, C1, POST_BELOW);
    h.clerk2 = add(&h, "clerk2", ROLE_CLERK, C2, POST_BELOW);
    h.member = add(&h, "member", ROLE_MEMBER, M1, POST_BELOW);
    h.resident = add(&h, "resident", ROLE_RESIDENT, C1, POST_OWN);
    return h;
}

static AskAnswer call_on(House *h, const char *token, const char *method, const char *path, const char *body)
{
    AppTry t = { .method = method, .path = path, .body = body, .token = token };
    return app_try(h->app, &t, &h->keep);
}

static AskAnswer must(House *h, const char *token, const char *method, const char *path, const char *body,
                      int status)
{
    AskAnswer a = call_on(h, token, method, path, body);
    if (a.status != status) fail_msg("%s %s %s: %d %.*s", method, path, body ? body : "", a.status,
                                     STR_ARG(a.body));
    return a;
}

static bool says(AskAnswer a, const char *text) { return str_find(a.body, str_of(text)) >= 0; }

static int64_t number(AskAnswer a, const char *key)
{
    ptrdiff_t at = str_find(a.body, str_of(key));
    assert_true(at >= 0);
    return strtoll(a.body.at + at + strlen(key), NULL, 10);
}

static Str text(AskAnswer a, const char *key)
{
    ptrdiff_t at = str_find(a.body, str_of(key));
    assert_true(at >= 0);
    Str rest = str_part(a.body, at + (ptrdiff_t)strlen(key), a.body.len);
    return str_cut(&rest, '"');
}

static const char *cookie(House *h, AskAnswer a)
{
    Str rest = a.cookie;
    assert_true(str_starts(rest, S("tuimen_session=")));
    str_cut(&rest, '=');
    return str_z(&h->keep, str_cut(&rest, ';'));
}

static const char *fmt(House *h, const char *format, ...) __attribute__((format(printf, 2, 3)));
static const char *fmt(House *h, const char *format, ...)
{
    char *to = NEWS(&h->keep, char, 1000);
    va_list args;
    va_start(args, format);
    vsnprintf(to, 1000, format, args);
    va_end(args);
    return to;
}

static AskAnswer knock(House *h, const char *login, const char *with, const char *more)
{
    return call_on(h, NULL, "POST", "/api/v1/session",
                fmt(h, "{\"login\":\"%s\",\"password\":\"%s\"%s}", login, with, more ? more : ""));
}

static const char *enter(House *h, const char *login)
{
    AskAnswer a = knock(h, login, password, NULL);
    if (a.status != 200) fail_msg("%s: %.*s", login, STR_ARG(a.body));
    return cookie(h, a);
}

#endif
