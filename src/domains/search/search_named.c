/* Places, addresses and points of interest by name. The question is tried in five ways, each only when the
 * one before found nothing: as it stands; without the street or community in front of it; word by word, the
 * earlier words naming where; then the first two once more, with mistakes. */
#include "domains/search/search_inside.h"

#include "geo/plane/area.h"

enum { CANDIDATES = 64, WORDS_MOST = 4 };

typedef struct Candidate { int name; SeekFound found; SearchRank rank; } Candidate;

typedef struct Search {
    Ask *ask;
    const SearchIndex *index;
    const SearchQuestion *question;
    Candidate best[3][CANDIDATES];             /* places, compounds, points of interest; in order */
    int count[3];
    int from, to;                              /* of the names, which are meant */
} Search;

static int64_t distance_of(const Search *s, const NamedPlace *p)
{
    if (s->question->lon == NONE || s->question->lat == NONE || p->lon == NONE) return 0;
    return (int64_t)distance_m(s->question->lon, s->question->lat, p->lon, p->lat);
}

/* `aside`: words of the question that the name itself doesn't hold. */
static void offer(Search *s, int i, SeekFound found, int aside)
{
    const NamedPlace *p = &s->index->name[i];
    int side = i >= s->index->pois ? 2 : p->compound_id != NONE;
    Candidate c = { i, found, { (int)found.why, found.errors + aside, search_far(p->code, s->ask->who.place),
                                seek_rank(&found, &s->index->text[i]), distance_of(s, p), p->code } };
    Candidate *best = s->best[side];
    int at = s->count[side];
    while (at > 0 && search_before(&c.rank, &best[at - 1].rank) < 0) at--;
    if (at == CANDIDATES) return;
    if (s->count[side] < CANDIDATES) s->count[side]++;
    for (int k = s->count[side] - 1; k > at; k--) best[k] = best[k - 1];
    best[at] = c;
}

static bool any(const Search *s) { return s->count[0] + s->count[1] + s->count[2] > 0; }

/* ---- The five ways ---- */

static void plainly(Search *s, const SeekText *q, Str below)
{
    for (int i = s->from; i < s->to; i++) {
        if (below.at && !str_starts(s->index->name[i].code, below)) continue;
        SeekFound f = seek_plainly(q, &s->index->text[i]);
        if (f.why) offer(s, i, f, 0);
    }
}

static void with_typos(Search *s, const SeekText *q, Str below)
{
    SeekTypos typos = seek_typos(q);
    for (int i = s->from; i < s->to; i++) {
        if (below.at && !str_starts(s->index->name[i].code, below)) continue;
        SeekFound f = seek_with_typos(&typos, &s->index->text[i]);
        if (f.why) offer(s, i, f, 0);
    }
}

/* "东湖街道翡翠城社区翡翠城三期": what stands in front says where; the rest is what is meant. */
static bool without_front(const Search *s, Str words, Str *ret_rest, Str *ret_below)
{
    static const char *const above[] = { "四川省", "成都市" };
    Str rest = words, below = { 0 };
    for (int i = 0; i < COUNT(above); i++)
        if (str_starts(rest, str_of(above[i]))) rest = str_part(rest, str_of(above[i]).len, rest.len);
    for (bool cut = true; cut;) {
        cut = false;
        for (int i = 0; i < s->index->places && !cut; i++) {
            const NamedPlace *p = &s->index->name[i];
            if (p->code.len > 12) continue;
            cut = rest.len > p->name.len && str_starts(rest, p->name) && (!below.at || str_starts(p->code,
                                                                                                  below));
            if (!cut) continue;
            rest = str_part(rest, p->name.len, rest.len);
            below = p->code;
        }
    }
    *ret_rest = rest;
    *ret_below = below;
    return below.at != NULL;
}

/* Places stand in order of code, before the compounds. */
static int place_of(const SearchIndex *index, Str code)
{
    int low = 0, high = index->places;
    while (low < high) {
        int middle = (low + high) / 2;
        if (str_cmp(index->name[middle].code, code) < 0) low = middle + 1;
        else high = middle;
    }
    return low < index->places && str_eq(index->name[low].code, code) ? low : -1;
}

/* 0: the word isn't there; 1: in the name; 2: in the name of what that lies in. */
static int named_in(const Search *s, const SeekText *word, const bool *in_place, int i)
{
    Str code = s->index->name[i].code;
    if (seek_plainly(word, &s->index->text[i]).why) return 1;
    for (int kind = PLACE_STREET; kind < PLACE_KINDS; kind++) {
        Str above = place_up(code, (PlaceKind)kind);
        int at = above.at ? place_of(s->index, above) : -1;
        if (at >= 0 && in_place[at]) return 2;
    }
    return 0;
}

/* "翡翠城 3微网格": the last word is the name, those before are parts of it or of what it lies in. */
static void word_by_word(Search *s, Str words)
{
    bool *in_place[WORDS_MOST];
    SeekText word[WORDS_MOST];
    int count = 0;
    for (Str rest = words; rest.len && count < WORDS_MOST;) {
        Str one = str_trim(str_cut(&rest, ' '));
        if (one.len) word[count++] = seek_text(s->ask->arena, one, PINYIN_PLACE);
    }
    if (count < 2) return;
    for (int w = 0; w < count - 1; w++) {
        in_place[w] = NEWS(s->ask->arena, bool, s->index->places + 1);
        for (int i = 0; i < s->index->places; i++)
            in_place[w][i] = seek_plainly(&word[w], &s->index->text[i]).why != SEEK_NOT;
    }
    for (int i = s->from; i < s->to; i++) {
        SeekFound f = seek_plainly(&word[count - 1], &s->index->text[i]);
        int in = f.why ? 1 : 0, above = 0;
        for (int w = 0; w < count - 1 && in; w++) {
            in = named_in(s, &word[w], in_place[w], i);
            above += in == 2;
        }
        if (in) offer(s, i, f, above);
    }
}

static void try_all(Search *s, Str words)
{
    Arena *keep = s->ask->arena;
    SeekText whole = seek_text(keep, words, PINYIN_PLACE), rest;
    Str behind, below;
    s->count[0] = s->count[1] = s->count[2] = 0;
    if (!whole.signs) return;
    plainly(s, &whole, (Str){ 0 });
    if (any(s)) return;
    bool front = without_front(s, words, &behind, &below);
    if (front) rest = seek_text(keep, behind, PINYIN_PLACE);
    if (front) plainly(s, &rest, below);
    if (!any(s)) word_by_word(s, words);
    if (!any(s)) with_typos(s, &whole, (Str){ 0 });
    if (!any(s) && front) with_typos(s, &rest, below);
}

static void by_code(Search *s, Str digits)
{
    for (int i = 0; i < s->index->places; i++) {
        const NamedPlace *p = &s->index->name[i];
        bool same = str_eq(p->code, digits);
        if (!str_starts(p->code, digits)) continue;
        offer(s, i, (SeekFound){ same ? SEEK_SAME : SEEK_START, 0, 0, 0 }, 0);
    }
}

/* ---- As hits ---- */

/* "翡翠城社区 翡翠城社区第一一般网格": what a lower name says already is left out. */
Str search_where(Ask *ask, Str code)
{
    Str name[PLACE_KINDS];
    int count = 0;
    for (int kind = code.len > 9 ? PLACE_COMMUNITY : PLACE_STREET; kind < PLACE_KINDS; kind++) {
        Str up = place_up(code, (PlaceKind)kind);
        Str one = up.at ? divisions_name(ask, up) : S("");
        if (!one.len) continue;
        if (count && str_starts(one, name[count - 1])) count--;
        name[count++] = one;
    }
    Buf b = buf_new(ask->arena, 96);
    for (int i = 0; i < count; i++) {
        if (i) buf_char(&b, ' ');
        buf_add(&b, name[i]);
    }
    return buf_str(&b);
}

/* A place that has been given up or renamed since the index was made is not shown. */
static bool still_so(Ask *ask, const NamedPlace *p)
{
    Place now;
    return !divisions_place(ask, p->code, &now) && (p->compound_id != NONE || str_eq(now.name, p->name));
}

static SearchHit hit_of(const Search *s, const Candidate *c, SearchHitKind kind)
{
    const NamedPlace *p = &s->index->name[c->name];
    return (SearchHit){ kind, c->found.why, p->name, c->found.from, c->found.to, { 0 }, { 0 }, p->code,
                        (PlaceKind)place_kind(p->code), p->compound_id, NONE, NONE, p->lon, p->lat };
}

static void show_places(const Search *s, SearchHits *to)
{
    Ask *ask = s->ask;
    for (int i = 0; i < s->count[0] && to->count < SEARCH_ROOM; i++) {
        const NamedPlace *p = &s->index->name[s->best[0][i].name];
        if (!still_so(ask, p)) continue;
        SearchHit h = hit_of(s, &s->best[0][i], HIT_PLACE);
        Str parent = place_parent(p->code);
        h.where = parent.at ? search_where(ask, parent) : S("");
        h.more = p->code;
        to->hit[to->count++] = h;
    }
}

static Str door_words(Ask *ask, Str compound, const NumberedBuilding *b, int64_t unit, Str room)
{
    Buf words = buf_new(ask->arena, compound.len + b->name.len + 40);
    buf_add(&words, compound);
    buf_add(&words, b->name);
    if (unit != NONE) buf_fmt(&words, "%lld单元", (long long)unit);
    if (room.at) buf_fmt(&words, "%.*s室", STR_ARG(room));
    return buf_str(&words);
}

static void put(Ask *ask, SearchHits *to, SearchHit h)
{
    h.to = utf8_count(h.words) < h.to ? utf8_count(h.words) : h.to;
    h.level = (PlaceKind)place_kind(h.place);
    h.where = search_where(ask, h.place);
    if (to->count < SEARCH_ROOM) to->hit[to->count++] = h;
}

/* A building of the compound, its doors where a room was said and may be seen. */
static Err show_doors(const Search *s, const Candidate *c, const AddressParts *parts, SearchHits *to)
{
    Ask *ask = s->ask;
    SearchHit h = hit_of(s, c, HIT_BUILDING);
    NumberedBuilding b;
    List doors = { NULL, 0 };
    Err e = divisions_building(ask, h.id, parts->building, &b);
    if (e) return e == NOT_FOUND ? NULL : e;
    Str compound = h.words;
    int64_t unit = parts->unit != NONE && parts->unit <= b.units ? parts->unit : NONE;
    h.building_id = b.id;
    h.place = b.place;
    h.lon = b.lon;
    h.lat = b.lat;
    if (parts->room.at && ask_may(ask, "households.read"))
        TRY(divisions_doors(ask, b.id, unit, parts->room, SEARCH_LIMIT, &doors));
    for (const Household *d = doors.at, *end = d + doors.count; d < end; d++) {
        h.kind = HIT_HOUSEHOLD;
        h.words = door_words(ask, compound, &b, d->unit, d->room);
        h.unit = d->unit;
        h.id = d->id;
        h.place = d->place;
        put(ask, to, h);
    }
    if (doors.count) return NULL;
    h.words = door_words(ask, compound, &b, unit, (Str){ 0 });
    h.unit = unit;
    put(ask, to, h);
    return NULL;
}

static Err show_addresses(const Search *s, const AddressParts *parts, SearchHits *to)
{
    if (parts->building != NONE)
        for (int i = 0; i < s->count[1] && i < SEARCH_MOST && to->count < SEARCH_ROOM; i++)
            TRY(show_doors(s, &s->best[1][i], parts, to));
    for (int i = 0; i < s->count[1] && (parts->building == NONE || !to->count) &&
         to->count < SEARCH_ROOM; i++)
        put(s->ask, to, hit_of(s, &s->best[1][i], HIT_COMPOUND));
    return NULL;
}

/* Where the map was drawn; what answers for it is asked of the places as they are now. */
static void show_pois(const Search *s, SearchHits *to)
{
    for (int i = 0; i < s->count[2] && to->count < SEARCH_ROOM; i++) {
        Str kind = s->index->kind[s->best[2][i].name - s->index->pois], code;
        bool street = str_eq(kind, S("street"));
        SearchHit h = hit_of(s, &s->best[2][i], street ? HIT_STREET : HIT_POI);
        if (divisions_at(s->ask, h.lon, h.lat, &code)) continue;
        h.place = street ? place_up(code, PLACE_COMMUNITY) : code;
        h.id = NONE;
        if (!street && kind.len) h.more = kind;
        put(s->ask, to, h);
    }
}

Err search_named(Ask *ask, const SearchQuestion *question, SearchHits *places, SearchHits *addresses,
                 SearchHits *pois)
{
    Search *s = NEW(ask->arena, Search);
    Str words = str_trim(question->q), door = search_door_words(ask->arena, words);
    *s = (Search){ .ask = ask, .question = question };
    TRY(search_index(ask, &s->index));
    bool all = question->kind < 0;
    s->from = question->kind == SEARCH_POIS ? s->index->pois : 0;
    s->to = all || question->kind == SEARCH_POIS ? s->index->count : s->index->pois;
    if (search_is_number(words)) {
        by_code(s, words);
        show_places(s, places);
        return NULL;
    }
    AddressParts parts = address_parse(ask->arena, door.at ? door : words);
    if (parts.building != NONE && parts.head.len) {
        try_all(s, parts.head);
        s->count[0] = s->count[2] = 0;
        TRY(show_addresses(s, &parts, addresses));
        if (addresses->count) return NULL;
    }
    AddressParts none = { words, NONE, NONE, { 0 } };
    try_all(s, words);
    show_places(s, places);
    show_pois(s, pois);
    return show_addresses(s, &none, addresses);
}
