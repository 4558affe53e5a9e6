/* What tags say of a facility, and whose word counts. Pure. */
#include "domains/facilities/facilities_things.h"

#include "domains/facilities/facilities_rules.h"
#include "geo/hours/hours.h"
#include "vocab/checksum.h"

#include <stdlib.h>

const char *const facility_map_fields[] = { "name", "address", "door", "services", "hours", "operator",
                                            "phone",
    "access", "state", NULL };
const char *const facility_map_fates[] = { "added", "corrected", "same", "differs", "ambiguous", NULL };

enum { NAME_MOST = 60, ADDRESS_MOST = 120, HOURS_MOST = 300, OPERATOR_MOST = 80, CODE_BYTES = 200,
       NEAR_M = 1, FAR_M = 30 };

static Str value(const OsmPoi *p, const char *key)
{
    Str k = str_of(key);
    for (int32_t i = 0; i < p->tag_count; i++)
        if (str_eq(p->tags[i].key, k)) return str_trim(p->tags[i].value);
    return (Str){ 0 };
}

/* ---- Which services ---- */

static int by_code(const void *a, const void *b)
{
    return str_cmp(((const FacilityTag *)a)->code, ((const FacilityTag *)b)->code);
}

static const FacilityTag *tag_of(const List *tags, Str key, Str one)
{
    char code[CODE_BYTES];
    if (key.len + one.len + 1 > CODE_BYTES || !key.len || !one.len || !tags->count) return NULL;
    int n = snprintf(code, sizeof code, "%.*s=%.*s", STR_ARG(key), STR_ARG(one));
    FacilityTag wanted = { .code = { code, n } };
    return bsearch(&wanted, tags->at, (size_t)tags->count, sizeof wanted, by_code);
}

bool facility_tag_known(const List *tags, const OsmTag *tag, int32_t count)
{
    for (int32_t i = 0; i < count; i++)
        for (Str rest = tag[i].value; rest.len;)
            if (tag_of(tags, tag[i].key, str_trim(str_cut(&rest, ';')))) return true;
    return false;
}

typedef struct Codes { Str code[FACILITY_SERVICES]; int count; bool any; } Codes;

static void add_code(Codes *c, Str kind, const List *kinds)
{
    const FacilityKind *k = kinds->at;
    int64_t known = 0;
    while (known < kinds->count && !str_eq(k[known].code, kind)) known++;
    /* a service no longer in force */
    if (known == kinds->count || c->count == FACILITY_SERVICES) return;
    int at = c->count;
    for (int i = 0; i < c->count; i++)
        if (str_eq(c->code[i], kind)) return;
    while (at > 0 && str_cmp(c->code[at - 1], kind) > 0) c->code[at] = c->code[at - 1], at--;
    c->code[at] = kind;
    c->count++;
}

static Str services(const OsmPoi *p, const List *tags, const List *kinds, bool *ret_any, Arena *keep)
{
    Codes c = { .count = 0 };
    for (int32_t i = 0; i < p->tag_count; i++)
        for (Str rest = p->tags[i].value; rest.len;) {
            const FacilityTag *t = tag_of(tags, p->tags[i].key, str_trim(str_cut(&rest, ';')));
            if (t) c.any = true;
            if (t && t->kind.len) add_code(&c, t->kind, kinds);
        }
    *ret_any = c.any;
    Buf b = buf_new(keep, 40);
    for (int i = 0; i < c.count; i++) {
        if (i) buf_char(&b, ',');
        buf_add(&b, c.code[i]);
    }
    return buf_str(&b);
}

/* ---- What else ---- */

/* At most so many characters; what is longer is cut, and said so. */
static Str fit(Str text, int most, int *notes)
{
    Str rest = text;
    for (int i = 0; i < most && rest.len; i++) utf8_next(&rest);
    if (!rest.len) return text.at ? text : S("");
    *notes |= NOTE_CUT;
    return str_part(text, 0, text.len - rest.len);
}

/* No control characters: a name is one line. */
static Str line(Str text, Arena *keep)
{
    char *to = str_z(keep, text);
    for (ptrdiff_t i = 0; i < text.len; i++)
        if ((unsigned char)to[i] < ' ' || to[i] == 127) to[i] = ' ';
    return str_trim((Str){ to, text.len });
}

static Str address(const OsmPoi *p, Arena *keep)
{
    Str full = value(p, "addr:full"), street = value(p, "addr:street"), number = value(p, "addr:housenumber");
    if (full.len || !street.len) return full;
    Buf b = buf_new(keep, street.len + number.len + 4);
    buf_add(&b, street);
    buf_add(&b, number);
    char last = number.len ? number.at[number.len - 1] : 0;
    if (last >= '0' && last <= '9') buf_adds(&b, "号");
    return buf_str(&b);
}

static void take_hours(const OsmPoi *p, FacilityThing *t, Arena *keep)
{
    const Hours *read;
    Arena scratch;
    Str said = line(value(p, "opening_hours"), keep);
    t->is.hours = S("");
    if (!said.len) return;
    scratch = *keep;                   /* what is read is only tried */
    if (utf8_count(said) <= HOURS_MOST && !hours_read(said, &read, &scratch, NULL)) {
        t->is.hours = said;
        return;
    }
    t->notes |= NOTE_HOURS;
    t->hours_said = said;
}

/* +86 28 8666 1234: the 0 that is dialled at home before a number with an area code is left out there. */
static Str at_home(Str number, Arena *keep)
{
    if (!str_starts(number, S("+86"))) return number;
    Str rest = str_trim(str_part(number, 3, number.len));
    while (rest.len && (rest.at[0] == '-' || rest.at[0] == ' ')) rest = str_part(rest, 1, rest.len);
    bool mobile = rest.len > 1 && rest.at[0] == '1' && rest.at[1] >= '3';
    if (!rest.len || rest.at[0] == '0' || mobile) return rest;
    Buf b = buf_new(keep, rest.len + 2);
    buf_char(&b, '0');
    buf_add(&b, rest);
    return buf_str(&b);
}

static void take_phone(const OsmPoi *p, FacilityThing *t, Arena *keep)
{
    Str said = value(p, "phone");
    if (!said.len) said = value(p, "contact:phone");
    Str first = at_home(str_trim(str_cut(&said, ';')), keep);
    t->is.phone = S("");
    if (first.len && phone_read(keep, first, &t->is.phone)) t->notes |= NOTE_PHONE;
}

static FacilityAccess access_of(Str wheelchair)
{
    if (str_eq(wheelchair, S("yes")) || str_eq(wheelchair, S("designated"))) return ACCESS_STEP_FREE;
    if (str_eq(wheelchair, S("limited"))) return ACCESS_PARTLY;
    return str_eq(wheelchair, S("no")) ? ACCESS_STEPS : ACCESS_UNKNOWN;
}

static Str called(const OsmPoi *p, Str codes, const List *kinds, int *notes)
{
    Str name = value(p, "name:zh");
    if (!name.len) name = value(p, "name");
    if (name.len) return name;
    *notes |= NOTE_NAMELESS;
    Str first = str_cut(&codes, ',');
    const FacilityKind *k = kinds->at;
    for (int64_t i = 0; i < kinds->count; i++)
        if (str_eq(k[i].code, first)) return k[i].name;
    return first;
}

FacilityTagged facility_thing(const OsmPoi *p, const List *tags, const List *kinds, FacilityThing *ret,
                              Arena *keep)
{
    static const char *const word[] = { "node", "way", "relation" };
    bool any;
    FacilityThing t = { .is = { .capacity = NONE, .credit_code = S(""), .whom = S("") } };
    t.is.services = services(p, tags, kinds, &any, keep);
    if (!t.is.services.len) return any ? TAGGED_NO_KIND : TAGGED_NOTHING;
    Str to = value(p, "access");
    if (str_eq(to, S("private")) || str_eq(to, S("no"))) return TAGGED_PRIVATE;
    t.is.name = fit(line(called(p, t.is.services, kinds, &t.notes), keep), NAME_MOST, &t.notes);
    t.is.address = fit(line(address(p, keep), keep), ADDRESS_MOST, &t.notes);
    t.is.operator = fit(line(value(p, "operator"), keep), OPERATOR_MOST, &t.notes);
    t.is.access = access_of(value(p, "wheelchair"));
    t.is.lon = p->lon, t.is.lat = p->lat;
    take_hours(p, &t, keep);
    take_phone(p, &t, keep);
    if (p->kind != OSM_NODE && !p->entrance) t.notes |= NOTE_MIDDLE;
    Buf ref = buf_new(keep, 32);
    buf_fmt(&ref, "%s/%lld", word[p->kind], (long long)p->id);
    t.is.ref = buf_str(&ref);
    *ret = t;
    return TAGGED_TAKEN;
}

/* ---- Whose word counts ---- */

typedef struct Merge { const FacilityBrought *base; FacilityBrought *to; bool frozen; FacilityDiff *diff;
                       int diffs;
                       bool taken, left; } Merge;

/* `blank`: nobody has said anything here; `brought`: it stands as the map brought it. */
static bool ours(const Merge *m, FacilityMapField f, bool blank, bool brought)
{
    if (m->base && m->base->own >> f & 1) return true;
    return m->base ? !brought : !blank;
}

static bool differ(Merge *m, FacilityMapField f, Str theirs, Str own_words, bool own)
{
    bool take = !own && !m->frozen;
    m->diff[m->diffs++] = (FacilityDiff){ f, theirs, own_words, take };
    m->taken |= take, m->left |= !take;
    return take;
}

static void text(Merge *m, FacilityMapField f, Str theirs, Str base, Str *now, Str *to)
{
    bool own = ours(m, f, !now->len, str_eq(*now, base));
    if (own) m->to->own |= INT64_C(1) << f;
    *to = m->base ? base : S("");
    if (!theirs.len) return;                           /* the map says nothing */
    if (!m->frozen) *to = theirs;
    if (str_eq(theirs, *now)) return;
    if (differ(m, f, theirs, *now, own)) *now = theirs;
}

static bool all_in(Str some, Str all)
{
    while (some.len)
        if (!facility_offers(all, str_cut(&some, ','))) return false;
    return true;
}

static Str place_words(Arena *keep, int64_t lon, int64_t lat)
{
    Buf b = buf_new(keep, 40);
    buf_fmt(&b, "%.6f,%.6f", (double)lon * 1e-7, (double)lat * 1e-7);
    return buf_str(&b);
}

static void door(Merge *m, const Facility *theirs, Facility *now, Arena *keep)
{
    const FacilityBrought *b = m->base;
    bool brought = b && facility_metres(b->lon, b->lat, now->lon, now->lat) <= NEAR_M;
    bool own = ours(m, MAP_DOOR, false, brought);
    double metres = facility_metres(theirs->lon, theirs->lat, now->lon, now->lat);
    if (own) m->to->own |= INT64_C(1) << MAP_DOOR;
    if (!m->frozen || !b) m->to->lon = theirs->lon, m->to->lat = theirs->lat;
    else m->to->lon = b->lon, m->to->lat = b->lat;
    if (metres <= (own ? FAR_M : NEAR_M)) return;
    if (!differ(m, MAP_DOOR, place_words(keep, theirs->lon, theirs->lat),
                place_words(keep, now->lon, now->lat),
                own)) return;
    now->lon = theirs->lon, now->lat = theirs->lat, now->place = theirs->place;
}

static void offers(Merge *m, Str theirs, Facility *now)
{
    Str base = m->base ? m->base->services : S("");
    bool own = ours(m, MAP_SERVICES, !now->services.len, str_eq(now->services, base));
    if (own) m->to->own |= INT64_C(1) << MAP_SERVICES;
    m->to->services = m->frozen ? base : theirs;
    if (str_eq(theirs, now->services) || (own && all_in(theirs, now->services))) return;
    if (differ(m, MAP_SERVICES, theirs, now->services, own)) now->services = theirs;
}

static void steps(Merge *m, FacilityAccess theirs, Facility *now)
{
    FacilityAccess base = m->base ? m->base->access : ACCESS_UNKNOWN;
    bool own = ours(m, MAP_ACCESS, now->access == ACCESS_UNKNOWN, now->access == base);
    if (own) m->to->own |= INT64_C(1) << MAP_ACCESS;
    m->to->access = base;
    if (theirs == ACCESS_UNKNOWN) return;
    if (!m->frozen) m->to->access = theirs;
    if (theirs == now->access) return;
    if (differ(m, MAP_ACCESS, str_of(facility_accesses[theirs]), str_of(facility_accesses[now->access]), own))
        now->access = theirs;
}

FacilityMapFate facility_merge(const FacilityThing *t, const FacilityBrought *base, bool frozen,
                               Facility *now,
                               FacilityBrought *ret_base, List *ret_diffs, Arena *keep)
{
    static const FacilityBrought none = { .name = { "", 0 }, .address = { "", 0 }, .hours = { "", 0 },
                                          .operator = { "", 0 }, .phone = { "", 0 } };
    const FacilityBrought *b = base ? base : &none;
    const Facility *is = &t->is;
    bool gone = now->state == FACILITY_CLOSED || now->state == FACILITY_MOVED;
    Merge m = { .base = base, .to = ret_base, .frozen = frozen || gone,
                .diff = NEWS(keep, FacilityDiff, MAP_FIELDS) };
    *ret_base = (FacilityBrought){ .facility = now->id, .own = base ? base->own : 0 };
    text(&m, MAP_NAME, t->notes & NOTE_NAMELESS ? S("") : is->name, b->name, &now->name, &ret_base->name);
    text(&m, MAP_ADDRESS, is->address, b->address, &now->address, &ret_base->address);
    door(&m, is, now, keep);
    offers(&m, is->services, now);
    text(&m, MAP_HOURS, is->hours, b->hours, &now->hours, &ret_base->hours);
    text(&m, MAP_OPERATOR, is->operator, b->operator, &now->operator, &ret_base->operator);
    text(&m, MAP_PHONE, is->phone, b->phone, &now->phone, &ret_base->phone);
    steps(&m, is->access, now);
    if (gone) differ(&m, MAP_STATE, S("open"), str_of(facility_states[now->state]), true);
    *ret_diffs = (List){ m.diff, m.diffs };
    return m.taken ? MAP_CORRECTED : m.left ? MAP_DIFFERS : MAP_SAME;
}
