/* A report from an outside app: read the form, find the place, make a case of it. */
#include "domains/open311/open311_inside.h"

#include "app/seal.h"
#include "domains/divisions/divisions.h"
#include "domains/open311/open311_queries.h"
#include "domains/people/people.h"
#include "vocab/moment.h"

#include <math.h>
#include <sodium.h>

enum { SAME_MS = 600000, ADDRESS_MOST = 120, NAME_MOST = 40, URL_MOST = 500,
       TOKEN_BYTES = 20 };

/* What a form says, once it is read. */
typedef struct Form {
    List pairs;
    Open311Key key;
    const Open311Service *service;
    CaseClassSaid class;
    CaseFound found;
    Str words, media_url;
} Form;

static Err bad(Ask *ask, const char *field, const char *zh, const char *en)
{
    return ask_blame(ask, OPEN311_BAD, field, zh, en);
}

/* The key may stand in the address too, as some clients have it. */
static Err read_form(Ask *ask, Form *f)
{
    Str body = ask->wire.body;
    if (!str_starts(ask->wire.type, S("application/x-www-form-urlencoded")))
        return bad(ask, "Content-Type", "须为 application/x-www-form-urlencoded",
                   "must be application/x-www-form-urlencoded");
    Buf all = buf_new(ask->arena, body.len + ask->wire.query.len + 2);
    buf_add(&all, ask->wire.query);
    buf_char(&all, '&');
    buf_add(&all, body);
    return open311_form(buf_str(&all), ask->arena, &f->pairs, &ask->why);
}

static Err read_service(Ask *ask, Form *f)
{
    Str code = open311_value(&f->pairs, "service_code");
    TRY(open311_key(ask, open311_value(&f->pairs, "api_key"), &f->key));
    TRY(open311_jurisdiction(ask, open311_value(&f->pairs, "jurisdiction_id")));
    if (!code.len) return bad(ask, "service_code", "必填", "is needed");
    f->service = open311_service(ask, code, &f->class);
    if (!f->service) return OPEN311_NO_SERVICE;
    f->found.class = f->service->code;
    return NULL;
}

/* ---- Where ---- */

static Err by_point(Ask *ask, Str lon, Str lat, CaseFound *c)
{
    double x, y;
    Str code;
    bool fine = str_real(lon, &x) && str_real(lat, &y) && fabs(x) <= 180 && fabs(y) <= 90;
    if (!fine) return bad(ask, "lat", "lat 和 long 须为 WGS84 的度数，两项都要填",
                          "lat and long, both, in degrees of WGS 84");
    c->lon = llround(x * 1e7);
    c->lat = llround(y * 1e7);
    int64_t at_lon, at_lat;
    if (divisions_point(ask, c->lon, c->lat, -1, &at_lon, &at_lat)
        || divisions_at(ask, at_lon, at_lat, &code))
        return bad(ask, "lat", "这个位置不在本区的社区之内", "this point lies in no community of the district");
    return NULL;
}

static Err by_id(Ask *ask, Str id, CaseFound *c)
{
    Place place;
    if (id.len < 12 || divisions_place(ask, id, &place))
        return bad(ask, "address_id", "社区或网格的代码", "the code of a community or grid");
    c->place = place.code;
    return NULL;
}

/* The compound, and its building where one is named; else the community or grid whose name stands in it. */
static Err by_words(Ask *ask, Str words, CaseFound *c)
{
    List found;
    TRY(open311_compounds_in(ask->db, ask->district, words, &found, ask->arena));
    bool compound = found.count > 0;
    if (!compound) TRY(open311_places_in(ask->db, ask->district, words, &found, ask->arena));
    const Open311Spot *s = found.at;
    bool one = found.count == 1 || (found.count > 1 && s[0].name.len > s[1].name.len);
    if (!one)
        return bad(ask, "address_string", "没有找到，或不止一处，请填写 lat 和 long",
                   "not found, or more than one: send lat and long");
    c->place = s->place;
    if (!compound) return NULL;
    NumberedBuilding b;
    ptrdiff_t at = str_find(words, s->name);
    AddressParts parts = address_parse(ask->arena, str_part(words, at, words.len));
    c->lon = s->lon;
    c->lat = s->lat;
    if (parts.building == NONE || divisions_building(ask, s->id, parts.building, &b)) return NULL;
    c->place = b.place;
    c->lon = b.lon;
    c->lat = b.lat;
    return NULL;
}

static Err read_place(Ask *ask, Form *f)
{
    CaseFound *c = &f->found;
    Str lat = open311_value(&f->pairs, "lat"), lon = open311_value(&f->pairs, "long");
    Str words = open311_value(&f->pairs, "address_string"), id = open311_value(&f->pairs, "address_id");
    c->lon = c->lat = NONE;
    if (utf8_count(words) > ADDRESS_MOST) return bad(ask, "address_string", "最多 120 个字",
                                                     "at most 120 characters");
    c->address = words;
    if (lat.len || lon.len) return by_point(ask, lon, lat, c);
    if (id.len) return by_id(ask, id, c);
    if (words.len) return by_words(ask, words, c);
    return bad(ask, "lat", "须填写 lat 和 long，或 address_string，或 address_id",
               "lat and long, or address_string, or address_id");
}

/* ---- What, and who may be asked back ---- */

static Err read_media(Ask *ask, Form *f)
{
    Str url = f->media_url = open311_value(&f->pairs, "media_url");
    bool web = str_starts(url, S("http://")) || str_starts(url, S("https://"));
    for (ptrdiff_t i = 0; i < url.len; i++) web &= (unsigned char)url.at[i] > ' ' && url.at[i] != '"';
    if (url.len && (!web || url.len > URL_MOST))
        return bad(ask, "media_url", "http 或 https 地址，最多 500 字节",
                   "an http or https address of at most 500 bytes");
    return NULL;
}

static void behind(Buf *b, const char *head, Str words)
{
    if (!words.len) return;
    if (b->len) buf_char(b, '\n');
    buf_adds(b, head);
    buf_add(b, words);
}

/* Description, answers and the picture's address, one below the other; without any of them, the class. */
static Err read_words(Ask *ask, Form *f)
{
    Str answers;
    List asked = open311_attributes_of(ask, f->service->code);
    f->words = open311_value(&f->pairs, "description");
    if (!f->words.at) f->words = S("");
    if (utf8_count(f->words) > OPEN311_WORDS_MOST)
        return bad(ask, "description", "最多 4000 个字", "at most 4000 characters");
    TRY(read_media(ask, f));
    TRY(open311_answers(&asked, &f->pairs, ask->arena, &answers, &ask->why));
    Buf b = buf_new(ask->arena, f->words.len + answers.len + f->media_url.len + 40);
    buf_add(&b, f->words);
    behind(&b, "", answers);
    behind(&b, "图片：", f->media_url);
    if (!b.len) buf_add(&b, f->class.name);
    f->found.words = buf_str(&b);
    if (utf8_count(f->found.words) <= CASE_WORDS_MOST) return NULL;
    return bad(ask, "description", "与补充内容合计最多 6000 个字", "at most 6000 characters with the answers");
}

/* A number to call back is kept sealed, with the name; without one, the name is nobody's business, and an
 * e-mail address, a device and an account elsewhere never are. */
static Err read_caller(Ask *ask, Form *f)
{
    Str phone = open311_value(&f->pairs, "phone");
    Str last = open311_value(&f->pairs, "last_name"), first = open311_value(&f->pairs, "first_name");
    Buf name = buf_new(ask->arena, last.len + first.len + 2);
    if (!phone.len) return NULL;
    if (people_phone(phone, ask->arena, &f->found.phone, NULL))
        return bad(ask, "phone", "11 位手机号", "a mobile number of 11 digits");
    buf_add(&name, last);
    buf_add(&name, first);
    f->found.name = buf_str(&name);
    if (utf8_count(f->found.name) > NAME_MOST) return bad(ask, "last_name", "姓名最多 40 个字",
                                                          "at most 40 characters");
    return NULL;
}

/* ---- The answer ---- */

/* The same for a case whenever it is asked for. */
static Str token_of(Ask *ask, int64_t case_id)
{
    unsigned char digest[SEAL_DIGEST];
    char *text = NEWS(ask->arena, char, 2 * TOKEN_BYTES);
    Buf id = buf_new(ask->arena, 24);
    buf_int(&id, case_id);
    seal_digest(seal_of(ask->app), S("open311.token"), buf_str(&id), digest);
    sodium_bin2base64(text, 2 * TOKEN_BYTES, digest, TOKEN_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    return str_of(text);
}

static Err tell(Ask *ask, const Form *f, int64_t case_id, Str number, int status)
{
    Told t = told_begin(ask->arena, ask->route->arg);
    told_list(&t, "service_requests");
    told_object(&t, "request");
    if (f->service->kind == OPEN311_REALTIME) told_text(&t, "service_request_id", number);
    if (f->service->kind == OPEN311_BATCH) told_text(&t, "token", token_of(ask, case_id));
    Buf notice = buf_new(ask->arena, 60);
    if (f->class.limit.len) {
        buf_adds(&notice, ask->wire.english ? "to be handled within " : "受理后处置时限：");
        buf_add(&notice, f->class.limit);
    }
    told_text(&t, "service_notice", buf_str(&notice));
    told_text(&t, "account_id", S(""));
    told_end(&t, "request");
    told_end(&t, "service_requests");
    return told_answer(ask, &t, status);
}

/* Each limit by itself; the sentence and the wait are those of the one that holds the longest. */
static Err within_limits(Ask *ask, const Open311Key *key)
{
    const struct { int64_t most, span_ms; const char *zh, *en; } limits[] = {
        { key->minutely, 60000, "每分钟的上限", "its limit for a minute" },
        { key->hourly, MOMENT_HOUR_MS, "每小时的上限", "its limit for an hour" },
        { key->daily, MOMENT_DAY_MS, "每天的上限", "its limit for a day" },
    };
    int longest = 0, which = 0;
    for (int i = 0; i < COUNT(limits); i++) {
        Open311At sent;
        Err e = open311_sent_back(ask->db, ask->district, key->id, ask->now_ms - limits[i].span_ms,
                                  limits[i].most - 1, &sent, ask->arena);
        if (e == NOT_FOUND) continue;
        if (e) return e;
        int wait = open311_wait_s(sent.at_ms, limits[i].span_ms, ask->now_ms);
        if (wait > longest) longest = wait, which = i;
    }
    if (!longest) return NULL;
    ask->retry_s = longest;
    return ask_blame(ask, OPEN311_TOO_MANY, "api_key", limits[which].zh, limits[which].en);
}

Err open311_post(Ask *ask)
{
    Form f = { .found.source = CASE_BY_SYSTEM, .found.happened_ms = NONE };
    Open311Taken taken;
    Case c;
    TRY(read_form(ask, &f));
    TRY(read_service(ask, &f));
    Str digest = open311_digest(ask->arena, ask->wire.body);
    Err e = open311_same(ask->db, ask->district, f.key.id, digest, ask->now_ms - SAME_MS, &taken, ask->arena);
    if (!e) return tell(ask, &f, taken.case_id, taken.number, 200);
    if (e != NOT_FOUND) return e;
    TRY(within_limits(ask, &f.key));
    TRY(read_place(ask, &f));
    TRY(read_words(ask, &f));
    TRY(read_caller(ask, &f));
    Actor who = ask->who;
    ask->who = actor_nobody(ask->district);            /* whoever is signed in here: the app reports */
    e = cases_report_found(ask, &f.found, &c);
    ask->who = who;
    if (e) return e;
    bool token = f.service->kind == OPEN311_BATCH;
    Open311Sent sent = { c.id, f.key.id, digest, { 0 }, f.words, f.media_url.at ? f.media_url : S(""),
                         ask->now_ms };
    if (token) sent.token = open311_digest(ask->arena, token_of(ask, c.id));
    TRY(open311_requests_add(ask->db, ask->district, &sent));
    return tell(ask, &f, c.id, c.number, 201);
}
