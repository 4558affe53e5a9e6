/* Tells stories: text files in which people do things over HTTP, without a socket, on both engines.
 *
 *   place    CODE KIND NAME [WEST SOUTH EAST NORTH]   one that isn't in the real list (grids, micro-grids)
 *   compound NAME PLACE LON LAT    a compound; degrees, CGCS2000. Its id is kept under its name
 *   building NAME PLACE UNITS      a building in the compound told last, "5栋"
 *   door     UNIT ROOM             a household in the building told last. Its id is kept under its room
 *   homes    COUNT                 so many more homes are counted in the building told last
 *   map      FILE                  a base map, imported from an OpenStreetMap extract
 *   person   LOGIN ROLE PLACE REACH  somebody with one post; all know the same password
 *   as     LOGIN | nobody          who acts from here on; "as LOGIN anew" signs in once more
 *   in     english | chinese       the reader's language
 *   after  N minutes | hours | days; then the work of the clock is done, as it would have been
 *   get post put patch delete  PATH {BODY}  -> STATUS  says TEXT  hides TEXT  keep FIELD as NAME …
 *   send   PATH FILE  -> STATUS …  the bytes of a file, posted as they are
 *   signs  KEY_ID KEY | nothing  a program that signs what it asks with such a key (Tuimen-Sign)
 *   form   PATH a=b&c=d  -> STATUS …  posted as a form
 *   again  -> STATUS …             the same request with the same Idempotency-Key, as a phone would repeat it
 *
 * {NAME} in a path or body stands for what was kept. A line that begins with white space goes on with the
 * one before. Knows the form of stories; nothing of what they tell. */
#include "db_rig.h"
#undef QUERY                                       /* the rig's; the house has its own */
#include "domains/divisions/divisions.h"
#include "domains/maps/maps.h"
#include "domains/people/people.h"
#include "main/domains.h"

#include <math.h>
#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { NAMES_MAX = 160, FILE_MAX = 1 << 20 };

typedef struct Name { Str name, value; } Name;     /* what was kept, and the tokens of who has signed in */
typedef struct Story {
    Rig *rig;
    App *app;
    Arena keep;
    const char *file;
    int line, requests;
    Str hash, token, sign_id, sign_key;
    bool english;
    AppTry last;
    Str last_body;
    NewCompound compound;                          /* told last */
    NewBuilding building;
    Name kept[NAMES_MAX], token_of[NAMES_MAX];
    int keeps, tokens;
} Story;

static _Atomic int64_t clock_ms = 1764000000000;       /* set here, read by the house's own threads */
static int64_t story_now(void) { return clock_ms; }

static _Noreturn void wrong(const Story *s, const char *what, Str about)
{
    print_error("%s:%d: %s: %.*s\n", s->file, s->line, what, STR_ARG(about));
    fail();
    abort();
}

static void open_house(Story *s)
{
    char why[256] = "";
    AppSettings set = house_settings(s->rig->where);
    Buf key = buf_new(&s->keep, 100);
    buf_fmt(&key, "%s/tuimen.key", s->rig->dir);
    set.key = str_z(&s->keep, buf_str(&key));
    set.clock_ms = story_now;
    set.log = LOG_NONE;
    set.tried = rig_tried(s->rig);
    s->app = app_open(&set, why);
    if (!s->app) wrong(s, "the house did not open", str_of(why));
}

static Str word(Str *rest)
{
    *rest = str_trim(*rest);
    return str_cut(rest, ' ');
}

static Str find(const Name *list, int count, Str name)
{
    for (int i = count; i > 0; i--)
        if (str_eq(list[i - 1].name, name)) return list[i - 1].value;
    return (Str){ 0 };
}

static void put(Story *s, Name *list, int *count, Str name, Str value)
{
    if (*count == NAMES_MAX) wrong(s, "too many names", name);
    list[(*count)++] = (Name){ str_copy(&s->keep, name), str_copy(&s->keep, value) };
}

/* {name} becomes what was kept under it; other braces stay. */
static const char *filled(Story *s, Str text)
{
    Buf b = buf_new(&s->keep, text.len + 100);
    for (ptrdiff_t i = 0; i < text.len; i++) {
        Str rest = str_part(text, i + 1, text.len), name = str_cut(&rest, '}');
        Str value = text.at[i] == '{' ? find(s->kept, s->keeps, name) : (Str){ 0 };
        if (value.at) buf_add(&b, value), i += name.len + 1;
        else buf_char(&b, text.at[i]);
    }
    return str_z(&s->keep, buf_str(&b));
}

/* ---- Places and what stands in them ---- */

/* Degrees as they are kept: 1e-7. */
static int64_t e7(Story *s, Str degrees)
{
    double x;
    if (!str_real(degrees, &x)) wrong(s, "degrees?", degrees);
    return llround(x * 1e7);
}

static int64_t number(Story *s, Str digits)
{
    int64_t n;
    if (!str_int(digits, &n)) wrong(s, "a number?", digits);
    return n;
}

static void keep_id(Story *s, Str name, int64_t id)
{
    Buf b = buf_new(&s->keep, 24);
    buf_int(&b, id);
    put(s, s->kept, &s->keeps, name, buf_str(&b));
}

typedef struct NewPlace { Place place; Str outline; } NewPlace;

static Err add_place(Ask *ask)
{
    const NewPlace *p = ask->prepared;
    return divisions_put_place(ask, &p->place, p->outline);
}

static void tell_place(Story *s, Str rest)
{
    Str code = word(&rest), kind = word(&rest), name = word(&rest), west = word(&rest);
    int k = shape_name_index(place_kind_names, kind);
    if (k < 0) wrong(s, "no such kind of place", kind);
    NewPlace p = { { .code = code, .kind = (PlaceKind)k, .name = name, .lon = NONE, .lat = NONE,
                     .synthetic = true }, S("") };
    if (west.len) {
        long long w = e7(s, west), south = e7(s, word(&rest)), e = e7(s, word(&rest)), n = e7(s, word(&rest));
        Buf b = buf_new(&s->keep, 100);
        buf_fmt(&b, "%lld %lld,%lld %lld,%lld %lld,%lld %lld", w, south, e, south, e, n, w, n);
        p.outline = buf_str(&b);
        p.place.lon = (w + e) / 2;
        p.place.lat = (south + n) / 2;
    }
    OK(app_do(s->app, NULL, add_place, &p));
    OK(divisions_reload(s->app, s->rig->db));
}

static Err add_compound(Ask *ask)
{
    NewCompound *c = ask->prepared;
    c->id = ask_new_id(ask);
    return divisions_put_compound(ask, c);
}

static void tell_compound(Story *s, Str rest)
{
    Str name = word(&rest), place = word(&rest);
    s->compound = (NewCompound){ .name = str_copy(&s->keep, name), .place = str_copy(&s->keep, place),
                                 .outline = S(""), .synthetic = true };
    s->compound.lon = e7(s, word(&rest));
    s->compound.lat = e7(s, word(&rest));
    OK(app_do(s->app, NULL, add_compound, &s->compound));
    keep_id(s, name, s->compound.id);
}

static Err add_building(Ask *ask)
{
    NewBuilding *b = ask->prepared;
    b->id = ask_new_id(ask);
    return divisions_put_building(ask, b);
}

static void tell_building(Story *s, Str rest)
{
    Str name = word(&rest), place = word(&rest);
    ptrdiff_t digits = 0;
    while (digits < name.len && name.at[digits] >= '0' && name.at[digits] <= '9') digits++;
    s->building = (NewBuilding){ .compound_id = s->compound.id, .name = name, .place = place,
                                 .number = number(s, str_part(name, 0, digits)), .outline = S(""),
                                 .lon = s->compound.lon, .lat = s->compound.lat, .floors = 6,
                                 .units = number(s, word(&rest)), .synthetic = true };
    OK(app_do(s->app, NULL, add_building, &s->building));
    s->building.place = str_copy(&s->keep, place);
    keep_id(s, name, s->building.id);
}

static Err add_door(Ask *ask)
{
    Household *h = ask->prepared;
    h->id = ask_new_id(ask);
    return divisions_put_household(ask, h);
}

static void tell_door(Story *s, Str rest)
{
    Household h = { 0, s->building.id, number(s, word(&rest)), 1, word(&rest), s->building.place };
    OK(app_do(s->app, NULL, add_door, &h));
    keep_id(s, h.room, h.id);
}

static Err count_homes(Ask *ask) { return divisions_count_households(ask, ask->prepared); }

static void tell_homes(Story *s, Str rest)
{
    OK(app_do(s->app, NULL, count_homes, &(HouseholdCount){ s->building.id, number(s, word(&rest)) }));
}

static void tell_map(Story *s, Str rest)
{
    MapSource from = { .name = str_trim(rest), .attribution = S("© OpenStreetMap contributors"),
                       .review = S("审图号示例") };
    OsmSummary sum;
    char why[256] = "";
    if (maps_import_osm(s->app, str_z(&s->keep, from.name), &from, NULL, &sum, why))
        wrong(s, "the map was refused", str_of(why));
}

/* ---- People ---- */

static void tell_person(Story *s, Str rest)
{
    int64_t id;
    Str login = word(&rest), role = word(&rest), place = word(&rest), reach = word(&rest);
    int r = shape_name_index(role_names, role), scope = shape_name_index(post_scope_names, reach);
    if (r < 0 || scope < 0) wrong(s, "no such role or reach", rest);
    NewAccount n = { .login = login, .name = login, .phone = S("13812345678"), .password_hash = s->hash,
                     .role = (Role)r, .place = place, .scope = (PostScope)scope };
    Err e = people_make_account(s->app, &n, &id, NULL);
    if (e) wrong(s, "the person was refused", str_of(e->en));
    keep_id(s, login, id);
}

static void tell_as(Story *s, Str rest)
{
    Str login = word(&rest), anew = word(&rest);
    s->token = (Str){ 0 };
    if (str_eq(login, S("nobody"))) return;
    s->token = find(s->token_of, s->tokens, login);
    if (s->token.at && !str_eq(anew, S("anew"))) return;
    Buf body = buf_new(&s->keep, 100);
    buf_fmt(&body, "{\"login\":\"%.*s\",\"password\":\"" RIG_PASSWORD "\"}", STR_ARG(login));
    AppTry t = { .method = "POST", .path = "/api/v1/session", .body = str_z(&s->keep, buf_str(&body)) };
    AskAnswer a = app_try(s->app, &t, &s->keep);
    if (a.status != 200) wrong(s, "could not sign in", a.body);
    Str cookie = a.cookie;
    str_cut(&cookie, '=');
    s->token = str_cut(&cookie, ';');
    put(s, s->token_of, &s->tokens, login, s->token);
}

static void clock_work(Story *s)
{
    for (const Domain *const *d = domains; *d; d++)
        for (const Job *j = (*d)->jobs; j && j->name; j++)
            for (int i = 0; i < 2; i++) OK(app_job(s->app, j));        /* some begin first */
}

static void tell_after(Story *s, Str rest)
{
    static const struct { const char *unit; int64_t ms; } units[] = {
        { "minutes", 60000 }, { "hours", 3600000 }, { "days", 86400000 }
    };
    int64_t n;
    if (!str_int(word(&rest), &n)) wrong(s, "after how many?", rest);
    Str unit = word(&rest);
    for (int i = 0; i < COUNT(units); i++)
        if (str_eq(unit, str_of(units[i].unit))) {
            clock_ms += n * units[i].ms;
            clock_work(s);
            return;
        }
    wrong(s, "after minutes, hours or days", unit);
}

/* ---- Requests and what is expected of the answer ---- */

static const char *const checks[] = { " says ", " hides ", " keep " };

/* Up to the next check: the text may hold spaces. */
static Str check_text(Str *rest)
{
    ptrdiff_t end = rest->len;
    for (int i = 0; i < COUNT(checks); i++) {
        ptrdiff_t at = str_find(*rest, str_of(checks[i]));
        if (at >= 0 && at < end) end = at;
    }
    Str text = str_trim(str_part(*rest, 0, end));
    *rest = str_part(*rest, end, rest->len);
    return text;
}

/* The first value of that field, as it stands: a number, or what is between the quotes. */
static Str field(Story *s, Str body, Str name)
{
    Buf b = buf_new(&s->keep, name.len + 4);
    buf_fmt(&b, "\"%.*s\":", STR_ARG(name));
    ptrdiff_t at = str_find(body, buf_str(&b));
    if (at < 0) wrong(s, "no such field to keep", name);
    Str rest = str_part(body, at + b.len, body.len);
    if (rest.len && rest.at[0] == '"') {
        rest = str_part(rest, 1, rest.len);
        return str_cut(&rest, '"');
    }
    ptrdiff_t n = 0;
    while (n < rest.len && rest.at[n] != ',' && rest.at[n] != '}' && rest.at[n] != ']') n++;
    return str_part(rest, 0, n);
}

static void expect(Story *s, AskAnswer a, Str rest)
{
    int64_t status;
    if (!str_int(word(&rest), &status)) wrong(s, "which status?", rest);
    if (a.status != status) {
        print_error("%s:%d: status %d\n", s->file, s->line, a.status);
        wrong(s, "not as told", a.body);
    }
    Buf padded = buf_new(&s->keep, rest.len + 2);
    buf_char(&padded, ' ');
    buf_add(&padded, str_trim(rest));
    rest = buf_str(&padded);
    while (str_trim(rest).len) {
        Str check = word(&rest), text = check_text(&rest), wanted = str_of(filled(s, text));
        bool there = str_find(a.body, wanted) >= 0;
        if (str_eq(check, S("says"))) {
            if (!there) print_error("%.*s\n", STR_ARG(wanted)), wrong(s, "not said", a.body);
        } else if (str_eq(check, S("hides"))) {
            if (there) wrong(s, "said", a.body);
        } else if (str_eq(check, S("keep"))) {
            Str from = word(&text), as = word(&text);
            if (!str_eq(as, S("as"))) wrong(s, "keep FIELD as NAME", from);
            put(s, s->kept, &s->keeps, word(&text), field(s, a.body, from));
        } else {
            wrong(s, "says, hides or keep?", check);
        }
    }
}

static Str file_text(const char *path, Arena *keep)
{
    FILE *f = fopen(path, "rb");
    if (!f) fail_msg("%s", path);
    char *text = NEWS(keep, char, FILE_MAX);
    size_t n = fread(text, 1, FILE_MAX, f);
    fclose(f);
    return (Str){ text, (ptrdiff_t)n };
}

static void new_request(Story *s, const char *method, Str path, Str body)
{
    Buf key = buf_new(&s->keep, 40);
    buf_fmt(&key, "story-%08d", ++s->requests);
    s->last = (AppTry){ .method = method, .path = filled(s, path),
                        .key = strcmp(method, "GET") ? str_z(&s->keep, buf_str(&key)) : NULL };
    s->last_body = body;
}

/* As another system would sign it: exchanges/README.md. */
static const char *signature(Story *s, const AppTry *t, Str body)
{
    unsigned char digest[crypto_hash_sha256_BYTES], mac[crypto_auth_hmacsha256_BYTES];
    char hex[2 * sizeof digest + 1];
    crypto_auth_hmacsha256_state state;
    if (!s->sign_id.len) return NULL;
    Buf text = buf_new(&s->keep, 200), b = buf_new(&s->keep, 160);
    crypto_hash_sha256(digest, (const unsigned char *)(body.at ? body.at : ""), (unsigned long long)body.len);
    buf_fmt(&text, "TM-HMAC-1\n%s\n%s\n%.*s\n%lld\n%s", t->method, t->path, STR_ARG(s->sign_id),
            (long long)clock_ms, sodium_bin2hex(hex, sizeof hex, digest, sizeof digest));
    crypto_auth_hmacsha256_init(&state, (const unsigned char *)s->sign_key.at, (size_t)s->sign_key.len);
    crypto_auth_hmacsha256_update(&state, (const unsigned char *)text.at, (unsigned long long)text.len);
    crypto_auth_hmacsha256_final(&state, mac);
    buf_fmt(&b, "key=%.*s,at=%lld,sign=%s", STR_ARG(s->sign_id), (long long)clock_ms,
            sodium_bin2hex(hex, sizeof hex, mac, sizeof mac));
    return str_z(&s->keep, buf_str(&b));
}

static void tell_signs(Story *s, Str rest)
{
    Str id = word(&rest), key = word(&rest);
    s->sign_id = key.len ? str_of(filled(s, id)) : (Str){ 0 };
    s->sign_key = str_of(filled(s, key));
}

static void tell_request(Story *s, Str method, Str rest)
{
    ptrdiff_t arrow = str_find(rest, S("->"));
    if (arrow < 0) wrong(s, "what is expected? (-> STATUS)", rest);
    Str head = str_trim(str_part(rest, 0, arrow)), path = word(&head), body = str_trim(head);
    if (str_eq(method, S("send"))) {
        new_request(s, "POST", path, file_text(str_z(&s->keep, body), &s->keep));
        s->last.type = "application/octet-stream";
    } else if (str_eq(method, S("form"))) {
        new_request(s, "POST", path, str_of(filled(s, body)));
        s->last.type = "application/x-www-form-urlencoded";
    } else if (!str_eq(method, S("again"))) {
        char *upper = str_z(&s->keep, method);
        for (char *c = upper; *c; c++) *c = (char)(*c - 'a' + 'A');
        new_request(s, upper, path, body.len ? str_of(filled(s, body)) : (Str){ 0 });
    }
    s->last.token = s->token.at ? str_z(&s->keep, s->token) : NULL;
    s->last.sign = signature(s, &s->last, s->last_body);
    s->last.english = s->english;
    expect(s, app_try_bytes(s->app, &s->last, s->last_body, &s->keep), str_part(rest, arrow + 2, rest.len));
}

static void tell(Story *s, Str line)
{
    static const struct { const char *verb; void (*tell)(Story *, Str); } tellers[] = {
        { "as", tell_as }, { "after", tell_after }, { "place", tell_place }, { "compound", tell_compound },
        { "map", tell_map },
        { "building", tell_building }, { "door", tell_door }, { "homes", tell_homes },
        { "person", tell_person }, { "signs", tell_signs },
    };
    static const char *const methods[] = { "get", "post", "put", "patch", "delete", "send", "form", "again",
        NULL };
    Str rest = line, verb = word(&rest);
    if (!verb.len || verb.at[0] == '#') return;
    if (shape_name_index(methods, verb) >= 0) {
        tell_request(s, verb, rest);
        return;
    }
    if (str_eq(verb, S("in"))) {
        s->english = str_eq(str_trim(rest), S("english"));
        return;
    }
    for (int i = 0; i < COUNT(tellers); i++)
        if (str_eq(verb, str_of(tellers[i].verb))) {
            tellers[i].tell(s, rest);
            return;
        }
    wrong(s, "no such line", verb);
}

/* Lines that begin with white space belong to the one before. */
static void tell_all(Story *s, Str text)
{
    int number = 0;
    while (text.len) {
        Str line = str_cut(&text, '\n');
        s->line = ++number;
        Buf whole = buf_new(&s->keep, 200);
        buf_add(&whole, line);
        while (text.len && (text.at[0] == ' ' || text.at[0] == '\t')) {
            buf_char(&whole, ' ');
            buf_add(&whole, str_trim(str_cut(&text, '\n')));
            number++;
        }
        tell(s, buf_str(&whole));
    }
}

static const char *now_telling;

static void a_story(void **state)
{
    Rig *rig = *state;
    Story *s = NEW(&rig->arena, Story);
    clock_ms = 1764000000000;
    *s = (Story){ .rig = rig, .keep = rig->arena, .file = now_telling };
    s->hash = S(RIG_HASH);
    open_house(s);
    tell_all(s, file_text(now_telling, &s->keep));
    app_close(s->app);
}

int main(int argc, char **argv)
{
    int failed = argc < 2;
    for (int i = 1; i < argc; i++) {
        now_telling = argv[i];
        const struct CMUnitTest tests[] = { { argv[i], a_story, NULL, NULL, NULL } };
        failed += rig_run(tests, 1);
    }
    return failed;
}
