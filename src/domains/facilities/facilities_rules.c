/* What may stand in the register of facilities, what may become of one, and when two are the same. Pure. */
#include "domains/facilities/facilities_rules.h"

#include "domains/facilities/facilities_inside.h"
#include "geo/hours/hours.h"
#include "vocab/checksum.h"
#include "vocab/moment.h"

#include <math.h>
#include <stdio.h>

REFUSAL(FACILITIES_STATE, 409, "facilities.state", "设施不能从现在的状态变成这个状态",
        "a facility can't go from its state to this one");
REFUSAL(FACILITIES_KNOWN, 409, "facilities.known", "台账里已有这个设施", "the register has this facility already");
REFUSAL(FACILITIES_DECIDED, 409, "facilities.decided", "这条建议已经答复", "this wish has been answered");
REFUSAL(FACILITIES_NO_PLACES, 409, "facilities.no_places", "这处设施没有登记容量，先登记容量再报余位",
        "how many places it has isn't written down; write that down first");
REFUSAL(FACILITIES_SHUT, 409, "facilities.shut", "设施不在开放状态，没有余位可报",
        "it isn't open: it has no places to tell of");
REFUSAL(FACILITIES_ROWS, 422, "facilities.rows", "表格里有写错的行，全部没有导入",
        "rows of the table are wrong; nothing was taken in");

bool facility_offers(Str services, Str code)
{
    while (services.len)
        if (str_eq(str_cut(&services, ','), code)) return true;
    return false;
}

static bool known(const List *kinds, Str code)
{
    const FacilityKind *k = kinds->at;
    for (int64_t i = 0; i < kinds->count; i++)
        if (str_eq(k[i].code, code)) return true;
    return false;
}

static Err services(const List *said, const List *kinds, Blame *why)
{
    const FacilityCode *c = said->at;
    for (int64_t i = 0; i < said->count; i++) {
        char at[48];
        snprintf(at, sizeof at, "/services/%lld/code", (long long)i);
        if (!known(kinds, c[i].code)) return blame(why, BAD_FIELD, at, "目录里没有这项服务", "no such service");
        for (int64_t j = 0; j < i; j++)
            if (str_eq(c[i].code, c[j].code)) return blame(why, BAD_FIELD, at, "同一项服务写了两次",
                                                           "the same service twice");
    }
    return NULL;
}

static Err hours(Str text, Arena *keep, Blame *why)
{
    const Hours *read;
    Blame at = { 0 };
    if (!text.len || !hours_read(text, &read, keep, &at)) return NULL;
    Buf zh = buf_new(keep, 200), en = buf_new(keep, 200);
    buf_fmt(&zh, "%s：%s", at.pointer, at.zh);
    buf_fmt(&en, "%s: %s", at.pointer, at.en);
    return blame(why, BAD_FIELD, "/hours", str_z(keep, buf_str(&zh)), str_z(keep, buf_str(&en)));
}

Err facility_day(Str text, int64_t today, FacilityState state, const char *pointer, Blame *why)
{
    enum { YEARS_TO_COME = 10 };
    int64_t day;
    if (!moment_read_date(text, &day))
        return blame(why, BAD_FIELD, pointer, "日期，如 2026-03-01", "a day, such as 2026-03-01");
    if (state != FACILITY_PLANNED && day > today)
        return blame(why, BAD_FIELD, pointer, "不能晚于今天", "not after today");
    if (day > today + YEARS_TO_COME * 366)
        return blame(why, BAD_FIELD, pointer, "最多往后十年", "ten years from now at most");
    return NULL;
}

Err facility_check(FacilityNew *f, const List *kinds, int64_t today, Arena *keep, Blame *why)
{
    Str *text[] = { &f->name, &f->address, &f->hours, &f->operator, &f->credit_code, &f->phone, &f->whom };
    for (int i = 0; i < COUNT(text); i++) *text[i] = str_trim(*text[i]);
    if (f->name.at && !f->name.len) return blame(why, BAD_FIELD, "/name", "请写名称", "say what it is called");
    if (f->services.at || f->services.count) TRY(services(&f->services, kinds, why));
    TRY(hours(f->hours, keep, why));
    if (f->credit_code.len) {
        Err e = credit_code_check(f->credit_code);
        if (e) return blame(why, BAD_FIELD, "/credit_code", e->zh, e->en);
    }
    if (f->phone.len) {
        Err e = phone_read(keep, f->phone, &f->phone);
        if (e) return blame(why, BAD_FIELD, "/phone", e->zh, e->en);
    }
    if (!f->since.at) return NULL;
    return facility_day(f->since, today, f->state < 0 ? FACILITY_OPEN : (FacilityState)f->state, "/since",
                        why);
}

Err facility_may_become(FacilityState from, FacilityState to)
{
    static const bool may[FACILITY_STATES][FACILITY_STATES] = {
        [FACILITY_PLANNED] = { [FACILITY_OPEN] = true, [FACILITY_CLOSED] = true },
        [FACILITY_OPEN] = { [FACILITY_CLOSED] = true, [FACILITY_MOVED] = true },
        [FACILITY_CLOSED] = { [FACILITY_OPEN] = true },
    };
    return may[from][to] ? NULL : FACILITIES_STATE;
}

bool facility_free_fits(const Facility *f, int64_t free)
{
    return f->capacity != NONE && free <= f->capacity;
}

Err facility_may_tell(const Facility *f, int64_t free, Arena *keep, Blame *why)
{
    if (f->state != FACILITY_OPEN) return FACILITIES_SHUT;
    if (f->capacity == NONE) return FACILITIES_NO_PLACES;
    if (facility_free_fits(f, free)) return NULL;
    Buf zh = buf_new(keep, 60), en = buf_new(keep, 60);
    buf_fmt(&zh, "余位最多 %lld 个，即登记的容量", (long long)f->capacity);
    buf_fmt(&en, "at most %lld, the places it has", (long long)f->capacity);
    return blame(why, BAD_FIELD, "/free", str_z(keep, buf_str(&zh)), str_z(keep, buf_str(&en)));
}

bool facility_stands_otherwise(const Facility *a, const Facility *b)
{
    return a->lon != b->lon || a->lat != b->lat || a->capacity != b->capacity || !str_eq(a->place, b->place)
        || !str_eq(a->name, b->name) || !str_eq(a->services, b->services) || !str_eq(a->hours, b->hours);
}

/* ---- Are they one? ---- */

double facility_metres(int64_t lon_a, int64_t lat_a, int64_t lon_b, int64_t lat_b)
{
    double north = (double)(lat_b - lat_a) * 1e-7 * 111195, way = (double)(lon_b - lon_a) * 1e-7 * 111195;
    double east = way * cos((double)(lat_a + lat_b) * 0.5e-7 * 0.017453292519943295);
    return hypot(north, east);
}

static bool share(Str a, Str b)
{
    while (a.len)
        if (facility_offers(b, str_cut(&a, ','))) return true;
    return false;
}

/* Which share of the shorter name's pairs of characters is in the other: bigrams, as Dice counts them. */
static double alike(Str a, Str b)
{
    if (utf8_count(a) > utf8_count(b)) return alike(b, a);
    int pairs = 0, found = 0;
    Str rest = a;
    while (rest.len) {
        Str pair = rest, next;
        utf8_next(&rest);
        next = rest;
        if (utf8_next(&next) < 0) break;
        pair.len = next.at - pair.at;
        pairs++;
        found += str_find(b, pair) >= 0;
    }
    return pairs ? (double)found / pairs : str_find(b, a) >= 0;
}

FacilityMatch facility_match(Str name_a, Str services_a, Str name_b, Str services_b, double metres)
{
    if (str_eq(name_a, name_b) && metres <= 300) return FACILITY_SAME;
    double names = alike(name_a, name_b);
    bool one = share(services_a, services_b);
    if (one && metres <= 60 && names >= 0.5) return FACILITY_SAME;
    if (metres <= 10 && names >= 0.7) return FACILITY_SAME;
    return one && metres <= 30 && names >= 0.3 ? FACILITY_PERHAPS : FACILITY_OTHER;
}
