/* Codes of doors: listing, making, replacing; and the public page. */
#include "domains/doors/doors_inside.h"

#include "app/page.h"
#include "paper/paper.h"

enum { LIST_MOST = 1000, MAKE_MOST = 2000 };

SHAPE(DoorKept, "a code as it is kept",
    ID      (DoorKept, id,                       "id"),
    TEXT    (DoorKept, code,        1, 40,       "code"),
    ID      (DoorKept, building_id,              "building"),
    INT     (DoorKept, unit,        0, 1000,     "staircase"),
    TIME    (DoorKept, made_ms,                  "made"),
    TIME_OPT(DoorKept, ended_ms,                 "taken back"));
SHAPE(DoorBuilding, "a building without a code",
    ID      (DoorBuilding, id,                   "building"),
    INT     (DoorBuilding, units,   0, 1000,     "staircases"),
    TEXT    (DoorBuilding, place,   6, 18,       "place"));
SHAPE(DoorPlace, "where a staircase lies",
    TEXT    (DoorPlace, place,      6, 18,       "place"));
SHAPE(Door, "a building's door and its code",
    ID      (Door, building_id,                  "the building"),
    ID      (Door, compound_id,                  "its compound"),
    TEXT    (Door, compound,        0, 80,       "the compound's name"),
    TEXT    (Door, building,        0, 80,       "the building's name"),
    TEXT    (Door, place,           6, 18,       "code of the building's place"),
    TEXT_OPT(Door, place_words,     0, 120,      "where that is"),
    INT     (Door, units,           0, 1000,     "staircases"),
    INT_OPT (Door, unit,            0, 1000,     "of this code; 0: the building as a whole"),
    ID_OPT  (Door, id,                           "of the code; absent: there is none"),
    TIME_OPT(Door, made_ms,                      "when it was made"),
    TEXT_OPT(Door, code,            1, 40,       "the code"),
    TEXT_OPT(Door, url,             1, 240,      "the page it leads to"),
    TEXT_OPT(Door, words,           1, 200,      "the door in words"));

typedef struct DoorQuery { Str place; int64_t compound_id, skip; } DoorQuery;
SHAPE(DoorQuery, "which doors",
    TEXT    (DoorQuery, place,      6, 18,       "of this community or grid"),
    ID_OPT  (DoorQuery, compound_id,             "of this compound"),
    INT_OPT (DoorQuery, skip,  0, 100000,        "how many were shown before; 1,000 come at once"));
typedef struct DoorNew { Str place; int64_t compound_id; bool units; } DoorNew;
SHAPE(DoorNew, "for which doors",
    TEXT    (DoorNew, place,        6, 18,       "in this community or grid"),
    ID_OPT  (DoorNew, compound_id,               "of this compound alone"),
    BOOL    (DoorNew, units, OPTIONAL,           "a code for each staircase, not one for the building"));
typedef struct DoorsMade { int64_t made; } DoorsMade;
SHAPE(DoorsMade, "codes that were made",
    INT     (DoorsMade, made,       0, ID_MAX,   "how many"));

static const EventKind DOORS_MADE = { "doors.made", "生成门牌码", "codes of doors were made" };
static const EventKind DOORS_RENEWED = { "doors.renewed", "更换门牌码", "a door's code was replaced" };

void doors_word(Ask *ask, Door *d)
{
    d->words = door_words(ask->arena, d->compound, d->building, d->unit == NONE ? 0 : d->unit,
                          ask->wire.english);
    d->place_words = divisions_words(ask, d->place);
    if (!d->code.at) return;
    Buf url = buf_new(ask->arena, 240);
    buf_add(&url, app_site(ask->app));
    buf_adds(&url, "/d/");
    buf_add(&url, d->code);
    d->url = buf_str(&url);
}

Err doors_reach(Ask *ask, Str place, const char *pointer)
{
    if (place_kind(place) >= PLACE_COMMUNITY && scope_holds(&ask->who.scope, place)) return NULL;
    return ask_blame(ask, BAD_FIELD, pointer, "辖区内的社区或网格", "a community or grid in your reach");
}

static Err list(Ask *ask)
{
    const DoorQuery *q = QUERY(ask, DoorQuery);
    Str low, high;
    List rows;
    TRY(doors_reach(ask, q->place, "place"));
    place_range(ask->arena, q->place, &low, &high);
    TRY(doors_of(ask->db, ask->district, &ask->who.scope, low, high, q->compound_id, LIST_MOST,
                 q->skip == NONE ? 0 : q->skip, &rows, ask->arena));
    for (Door *d = rows.at, *end = d + rows.count; d < end; d++) doors_word(ask, d);
    return answer_list(ask, &Door_shape, &rows, (Str){ 0 });
}

Err doors_put(Ask *ask, int64_t building_id, int64_t unit)
{
    DoorKept d = { ask_new_id(ask), cards_code_new(ask), building_id, unit, ask->now_ms, NONE };
    return door_add(ask->db, ask->district, &d, ask->who.account);
}

/* For the buildings that have none; those that have are left as they are, for their signs hang there. */
static Err make(Ask *ask)
{
    const DoorNew *with = BODY(ask, DoorNew);
    Str low, high;
    List bare;
    DoorsMade said = { 0 };
    TRY(doors_reach(ask, with->place, "/place"));
    place_range(ask->arena, with->place, &low, &high);
    TRY(doors_bare(ask->db, ask->district, &ask->who.scope, low, high, with->compound_id, MAKE_MOST, &bare,
                   ask->arena));
    for (const DoorBuilding *b = bare.at, *end = b + bare.count; b < end && said.made < MAKE_MOST; b++)
        for (int64_t u = door_first_unit(b->units, with->units), last = door_last_unit(b->units, with->units);
             u <= last; u++, said.made++)
            TRY(doors_put(ask, b->id, u));
    if (said.made) TRY(event_post(ask, &DOORS_MADE, 0, with->place, 0, &DoorsMade_shape, &said));
    return answer(ask, 200, &DoorsMade_shape, &said);
}

static Err renew(Ask *ask)
{
    int64_t id;
    Door d;
    TRY(ask_id(ask, 0, &id));
    TRY(door_one(ask->db, ask->district, &ask->who.scope, id, &d, ask->arena));
    TRY(door_end(ask->db, ask->district, id, ask->now_ms));
    d.id = ask_new_id(ask);
    d.code = cards_code_new(ask);
    d.made_ms = ask->now_ms;
    DoorKept kept = { d.id, d.code, d.building_id, d.unit, d.made_ms, NONE };
    TRY(door_add(ask->db, ask->district, &kept, ask->who.account));
    TRY(event_post(ask, &DOORS_RENEWED, d.building_id, d.place, 0, NULL, NULL));
    doors_word(ask, &d);
    return answer(ask, 201, &Door_shape, &d);
}

Err doors_place(Ask *ask, const Door *d, Str *ret)
{
    DoorPlace found;
    *ret = d->place;
    if (d->unit == NONE || d->unit == 0) return NULL;
    Err e = door_unit_place(ask->db, ask->district, d->building_id, d->unit, &found, ask->arena);
    if (!e) *ret = found.place;
    return e == NOT_FOUND ? NULL : e;
}

List doors_shown(Ask *ask, const Door *d, const List *answering)
{
    static const DoorKinds kinds = { POST_MEMBER, POST_EXCLUSIVE, POST_BUILDING, POST_WORKER, POST_GUIDE,
                                     POST_HEAD, POST_CLERK };
    const CardPerson *all = answering->at;
    CardPerson *to = NEWS(ask->arena, CardPerson, answering->count + 1);
    List shown = { to, 0 };
    bool head = false;
    for (int64_t i = 0; i < answering->count; i++) head = head || all[i].kind == POST_HEAD;
    for (int64_t i = 0; i < answering->count; i++) {
        DoorPerson of = { all[i].kind, all[i].place, all[i].building_id };
        if (door_shows(&kinds, &of, d->building_id, head)) to[shown.count++] = all[i];
    }
    return shown;
}

/* ---- The page ---- */

static Err gone(Ask *ask)
{
    Buf b = buf_new(ask->arena, 4096);
    Str title = ask_say(ask, "这个门牌码已停用", "This door code is no longer in use");
    List lines;
    cards_page_begin(ask, &b, title, ask->wire.path);
    page_tag(&b, "h1", title);
    page_tag(&b, "p", ask_say(ask, "门口应该换上了新的门牌，请扫新码。有事可以先打下面的电话。",
                              "There should be a new sign at the door; please scan that one. Until then:"));
    cards_national(ask, &lines);
    cards_page_numbers(ask, &b, ask_say(ask, "常用电话", "Numbers for everybody"), &lines);
    cards_page_end(ask, &b);
    return answer_html(ask, 404, buf_str(&b));
}

Err doors_page(Ask *ask)
{
    int lang = QUERY(ask, CardPageQuery)->lang;
    Str code = ask->segment[0], place = { 0 };
    Door d;
    List answering, lines, national;
    if (lang >= 0) ask->wire.english = lang;
    Err e = cards_code_fits(code) ? door_find(ask->db, ask->district, code, &d, ask->arena) : NOT_FOUND;
    if (e == NOT_FOUND) return gone(ask);
    if (e) return e;
    doors_word(ask, &d);
    TRY(doors_place(ask, &d, &place));
    TRY(cards_answering(ask, place, CARD_PUBLIC, ask->now_ms, &answering, &lines));
    List persons = doors_shown(ask, &d, &answering);
    cards_national(ask, &national);
    Buf b = buf_new(ask->arena, 16 << 10);
    Str title = ask_say(ask, "谁为我家门口负责", "Who answers for my doorstep");
    cards_page_begin(ask, &b, title, ask->wire.path);
    page_tag(&b, "h1", title);
    page_tag(&b, "p", d.words);
    page_tag(&b, "p", divisions_words(ask, place));
    if (place.len < 18)
        page_tag(&b, "p", ask_say(ask, "这里暂未划入微网格，由社区负责。",
                                  "No micro-grid has been drawn here yet; the community answers for it."));
    for (const CardPerson *p = persons.at, *end = p + persons.count; p < end; p++)
        TRY(cards_page_person(ask, &b, p, false));
    if (!persons.count)
        page_tag(&b, "p class=\"card\"", ask_say(ask, "岗位暂时空缺，请打社区电话。",
                                                 "The posts are vacant now; please call the community."));
    cards_page_numbers(ask, &b, ask_say(ask, "社区电话", "Community"), &lines);
    cards_page_numbers(ask, &b, ask_say(ask, "常用电话", "Numbers for everybody"), &national);
    cards_page_end(ask, &b);
    return answer_html(ask, 200, buf_str(&b));
}

static const Err found[] = { NOT_FOUND, NULL };
static const Err pdf_refuses[] = { NOT_FOUND, PAPER_NO_FONT, PAPER_TOO_LONG, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/doors", list, .may = "doors.read", .query = &DoorQuery_shape, .gives = &Door_shape,
      .flags = GIVES_LIST | SLOW, .about = "Buildings of a community or grid and the codes at their doors" },
    { "POST", "/api/v1/doors", make, .may = "doors.write", .takes = &DoorNew_shape, .gives = &DoorsMade_shape,
      .about = "Make codes for the buildings that have none" },
    { "POST", "/api/v1/doors/{id}/renew", renew, .may = "doors.write", .gives = &Door_shape, .status = 201,
      .refuses = found, .about = "A new code; the sign that hangs there leads nowhere from now on" },
    { "GET", "/api/v1/places/{code}/doors.pdf", doors_signs, .may = "doors.read",
      .query = &DoorSignsQuery_shape, .flags = SLOW, .refuses = pdf_refuses,
      .about = "Signs for the doors that have codes, of a compound or of a whole community" },
    { "GET", "/d/{door}", doors_page, .may = PUBLIC, .query = &CardPageQuery_shape, .flags = HIDDEN,
      .says_no = page_says_no, .about = "Who answers for this doorstep" },
    { 0 }
};

static const EventKind *const kinds[] = { &DOORS_MADE, &DOORS_RENEWED, NULL };

const Domain doors_domain = { .name = "doors", .about = "Codes at doors: who answers for this doorstep",
                              .schema = &doors_schema, .routes = routes, .kinds = kinds };
