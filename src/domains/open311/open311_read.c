/* Requests as anybody may see them: how far a case is, about where it lies; nothing of who reported it. */
#include "domains/open311/open311_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/open311/open311_queries.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <sodium.h>

enum { PAGE_DEFAULT = 1000, ASKED_MOST = 100, DIGEST_BYTES = 32 };

Err open311_jurisdiction(Ask *ask, Str asked)
{
    return !asked.len || str_eq(asked, ask->district) ? NULL : OPEN311_NO_JURISDICTION;
}

Str open311_digest(Arena *keep, Str text)
{
    unsigned char *digest = NEWS(keep, unsigned char, DIGEST_BYTES);
    crypto_generichash(digest, DIGEST_BYTES, (const unsigned char *)text.at, (unsigned long long)text.len,
                       NULL, 0);
    return (Str){ (const char *)digest, DIGEST_BYTES };
}

Err open311_key(Ask *ask, Str key, Open311Key *ret)
{
    if (!key.len) return OPEN311_NO_KEY;
    Err e = open311_keys_of(ask->db, ask->district, open311_digest(ask->arena, key), ret, ask->arena);
    if (e) return e == NOT_FOUND ? OPEN311_NO_KEY : e;
    return open311_key_good(ret, moment_day(ask->now_ms));
}

/* Reading needs no key; with one, an app sees the words that it has sent itself, and its questions count. */
Err open311_reader(Ask *ask, Str jurisdiction, Str key, int64_t *ret)
{
    Open311Key known;
    *ret = 0;
    TRY(open311_jurisdiction(ask, jurisdiction));
    if (!key.len) return NULL;
    TRY(open311_key(ask, key, &known));
    TRY(open311_asks(ask, &known));
    return *ret = known.id, NULL;
}

/* From the most specific to the most general, as the standard wants it: from micro-grid to district. */
static Str address(Ask *ask, Str place)
{
    Buf b = buf_new(ask->arena, 160);
    for (int kind = place_kind(place); kind >= (int)PLACE_DISTRICT; kind--) {
        Str up = place_up(place, (PlaceKind)kind), name = up.at ? divisions_name(ask, up) : (Str){ 0 };
        if (!name.len) continue;
        if (b.len) buf_adds(&b, ", ");
        buf_add(&b, name);
    }
    return buf_str(&b);
}

/* A point of the grid where the point itself isn't told, or isn't known. */
static void point(Ask *ask, const Open311Row *r, Open311Shown shown, int64_t *lon, int64_t *lat)
{
    Place place;
    *lon = r->lon;
    *lat = r->lat;
    if (shown == OPEN311_POINT && r->lon != NONE && r->lat != NONE) return;
    *lon = *lat = NONE;
    for (Str code = r->place; code.at && *lon == NONE; code = place_parent(code)) {
        if (divisions_place(ask, code, &place)) continue;
        *lon = place.lon;
        *lat = place.lat;
    }
}

/* What hides its reporter was never told, whatever its class does now. */
static Err hidden(Ask *ask, const Open311Row *r, bool *ret)
{
    List veil;
    TRY(cases_veil(ask, &veil));
    return *ret = cases_veiled(&veil, r->class, r->reported_ms, ask->now_ms), NULL;
}

static void request(Ask *ask, Told *t, const Open311Row *r)
{
    static const PlaceKind agencies[] = { PLACE_COMMUNITY, PLACE_STREET, PLACE_DISTRICT };
    CaseClassSaid class;
    int64_t lon, lat;
    const Open311Service *s = open311_service(ask, r->class, &class);
    bool known = cases_class_said(ask, r->class, &class), closed = r->closed_ms != NONE;
    Str agency = divisions_name(ask, place_up(r->place, agencies[r->level]));
    point(ask, r, s ? s->shown : OPEN311_GRID, &lon, &lat);
    told_object(t, "request");
    told_text(t, "service_request_id", r->number);
    told_text(t, "status", closed ? S("closed") : S("open"));
    told_text(t, "status_notes", cases_state_words(ask, r->state));
    told_text(t, "service_name", known ? class.name : S(""));
    told_text(t, "service_code", r->class);
    told_text(t, "description", r->words.at ? r->words : S(""));
    told_text(t, "agency_responsible", agency);
    told_text(t, "service_notice", known ? class.limit : S(""));
    told_time(t, "requested_datetime", r->reported_ms);
    told_time(t, "updated_datetime", closed ? r->closed_ms : r->moved_ms);
    told_time(t, "expected_datetime", r->due_ms);
    told_text(t, "address", address(ask, r->place));
    told_text(t, "address_id", r->place);
    told_text(t, "zipcode", S(""));
    told_degrees(t, "lat", lat);
    told_degrees(t, "long", lon);
    told_text(t, "media_url", r->media_url.at ? r->media_url : S(""));
    told_end(t, "request");
}

/* service_request_id overrides everything else; what isn't there is left out. */
static Err by_numbers(Ask *ask, Told *t, Str numbers, int64_t key)
{
    Open311Classes classes = open311_classes(ask, (Str){ 0 });
    int count = 0;
    while (numbers.len) {
        Open311Row row;
        Str number = str_trim(str_cut(&numbers, ','));
        if (!number.len) continue;
        if (++count > ASKED_MOST)
            return ask_blame(ask, OPEN311_BAD, "service_request_id", "一次最多 100 个", "at most 100 at a time");
        Err e = open311_one(ask->db, ask->district, number, classes.all, classes.waits, key, &row,
                            ask->arena);
        if (e && e != NOT_FOUND) return e;
        bool veiled = false;
        if (!e) TRY(hidden(ask, &row, &veiled));
        if (!e && !veiled) request(ask, t, &row);
    }
    return NULL;
}

/* "open", "closed", or both. */
static Err statuses(Ask *ask, Str text, int64_t *open, int64_t *closed)
{
    bool one = false, other = false;
    while (text.len) {
        Str word = str_trim(str_cut(&text, ','));
        bool is_open = str_eq(word, S("open")), is_closed = str_eq(word, S("closed"));
        if (word.len && !is_open && !is_closed)
            return ask_blame(ask, OPEN311_BAD, "status", "open 或 closed", "open or closed");
        one |= is_open;
        other |= is_closed;
    }
    *open = one && !other ? 1 : NONE;
    *closed = other && !one ? 1 : NONE;
    return NULL;
}

static Err codes_known(Ask *ask, Str codes)
{
    while (codes.len) {
        CaseClassSaid class;
        Str code = str_trim(str_cut(&codes, ','));
        if (code.len && !open311_service(ask, code, &class)) return OPEN311_NO_SERVICE;
    }
    return NULL;
}

static Err by_filters(Ask *ask, Told *t, const Open311Query *q, int64_t key)
{
    int64_t from, to, open = NONE, closed = NONE, size = q->page_size == NONE ? PAGE_DEFAULT : q->page_size;
    int64_t page = q->page == NONE ? 1 : q->page;
    List rows, veil;
    TRY(codes_known(ask, q->service_code));
    TRY(statuses(ask, q->status, &open, &closed));
    TRY(open311_span(q->start_date, q->end_date, ask->now_ms, *ask->arena, &from, &to, &ask->why));
    Open311Classes classes = open311_classes(ask, q->service_code);
    TRY(open311_page(ask->db, ask->district, ident_least(from), ident_least(to), classes.all, classes.waits,
                     open, closed, key, (page - 1) * size, size, &rows, ask->arena));
    TRY(cases_veil(ask, &veil));
    for (const Open311Row *r = rows.at, *end = r + rows.count; r < end; r++)
        if (!cases_veiled(&veil, r->class, r->reported_ms, ask->now_ms)) request(ask, t, r);
    return NULL;
}

Err open311_requests(Ask *ask)
{
    const Open311Query *q = QUERY(ask, Open311Query);
    Told t = told_begin(ask->arena, ask->route->arg);
    int64_t key;
    TRY(open311_reader(ask, q->jurisdiction_id, q->api_key, &key));
    told_list(&t, "service_requests");
    TRY(q->service_request_id.len ? by_numbers(ask, &t, q->service_request_id, key)
        : by_filters(ask, &t, q, key));
    told_end(&t, "service_requests");
    return told_answer(ask, &t, 200);
}

Err open311_request(Ask *ask)
{
    const Open311Plain *q = QUERY(ask, Open311Plain);
    Open311Classes classes = open311_classes(ask, (Str){ 0 });
    Open311Row row;
    bool veiled;
    int64_t key;
    TRY(open311_reader(ask, q->jurisdiction_id, q->api_key, &key));
    Err e = open311_one(ask->db, ask->district, ask->segment[0], classes.all, classes.waits, key, &row,
                        ask->arena);
    if (e) return e == NOT_FOUND ? OPEN311_NO_REQUEST : e;
    TRY(hidden(ask, &row, &veiled));
    if (veiled) return OPEN311_NO_REQUEST;
    Told t = told_begin(ask->arena, ask->route->arg);
    told_list(&t, "service_requests");
    request(ask, &t, &row);
    told_end(&t, "service_requests");
    return told_answer(ask, &t, 200);
}

/* Of a service of kind batch: its number once the desk has filed it; until then it has none. */
Err open311_token(Ask *ask)
{
    const Open311Plain *q = QUERY(ask, Open311Plain);
    Open311Taken taken;
    int64_t key;
    TRY(open311_reader(ask, q->jurisdiction_id, q->api_key, &key));
    Err e = open311_of_token(ask->db, ask->district, open311_digest(ask->arena, ask->segment[0]), &taken,
                             ask->arena);
    if (e) return e == NOT_FOUND ? OPEN311_NO_TOKEN : e;
    bool filed = taken.state != CASE_REPORTED && taken.state != CASE_VOIDED;
    Told t = told_begin(ask->arena, ask->route->arg);
    told_list(&t, "service_requests");
    told_object(&t, "request");
    told_text(&t, "service_request_id", filed ? taken.number : S(""));
    told_text(&t, "token", ask->segment[0]);
    told_end(&t, "request");
    told_end(&t, "service_requests");
    return told_answer(ask, &t, 200);
}
