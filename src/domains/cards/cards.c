/* The nouns, the routes and the record of the domain. */
#include "domains/cards/cards_inside.h"

#include "app/page.h"
#include "image/image.h"
#include "paper/paper.h"

const char *const card_reaches[] = { "nobody", "colleagues", "everybody", NULL };

SHAPE(CardNumber, "a number to call",
    NAME    (CardNumber, kind,   0, card_number_kinds, "what kind of number"),
    TEXT    (CardNumber, label,  1, 120,               "whose, in words"),
    TEXT    (CardNumber, number, 1, 40,                "as it is read"),
    TEXT    (CardNumber, dial,   1, 40,                "tel:…"));
SHAPE(CardPerson, "a person in a post, as the reader may see them",
    ID      (CardPerson, post_id,                      "the post"),
    ID      (CardPerson, account_id,                   "its holder"),
    TEXT    (CardPerson, name,       1, 40,            "their name"),
    TEXT    (CardPerson, initial,    1, 4,             "its first character"),
    TEXT    (CardPerson, title,      1, 60,            "what the post is called"),
    NAME    (CardPerson, kind,       0, post_kind_names, "its kind"),
    TEXT_OPT(CardPerson, kind_name,  1, 40,            "the kind in the reader's language"),
    TEXT    (CardPerson, place,      6, 18,            "code of its place"),
    TEXT_OPT(CardPerson, place_name, 1, 80,            "name of its place"),
    TIME    (CardPerson, since_ms,                     "held since"),
    TIME_OPT(CardPerson, until_ms,                     "held until"),
    ID_OPT  (CardPerson, building_id,                  "the building, of a 楼栋长"),
    TEXT_OPT(CardPerson, by_name,    1, 40,            "who stands in"),
    TEXT_OPT(CardPerson, by_title,   1, 60,            "what their own post is called"),
    TEXT_OPT(CardPerson, by_words,   1, 160,           "that in words: 陈洁 代周婷（至12月3日）"),
    TIME_OPT(CardPerson, by_until_ms,                  "until when"),
    LIST    (CardPerson, numbers, CardNumber_shape, 0, 4, "numbers; of who stands in, while they do"),
    TIME_OPT(CardPerson, face_ms,
                                  "when the portrait was taken in; absent: none to be shown"));
SHAPE(CardLevel, "a level of the tree above a post",
    TEXT    (CardLevel, place,      6, 18,             "code of the place"),
    TEXT    (CardLevel, place_name, 0, 80,             "its name"),
    TEXT    (CardLevel, level,      1, 40,             "街道, 社区 …"),
    LIST    (CardLevel, people, CardPerson_shape, 0, 100, "who is there"));
SHAPE(CardChoice, "what the holder of posts agrees to show",
    NAME    (CardChoice, number, 0, card_reaches,
                  "their own number to whom; never in public beside a relay number"),
    NAME    (CardChoice, face,   0, card_reaches,      "their portrait to whom"),
    BOOL    (CardChoice, full_name, 0,
                             "their full name in public, where the kind doesn't carry it"),
    TIME_OPT(CardChoice, chosen_ms,                    "when they said so; given by the server"));
SHAPE(Card, "the card of a post: who, duties, the tree, numbers",
    OBJECT  (Card, holder,     0, CardPerson_shape,    "who holds it"),
    TEXT    (Card, place_words, 0, 120,                "where, from the community down"),
    INT     (Card, households, 0, ID_MAX,              "households or merchants of its place now"),
    TIME    (Card, as_of_ms,                           "the moment it shows"),
    LIST    (Card, levels, CardLevel_shape, 0, 5,      "those above and at its place, the district first"),
    LIST    (Card, beside, CardPerson_shape, 0, 100,   "others in the same general grid"),
    LIST    (Card, below,  CardPerson_shape, 0, 300,   "who works below"),
    OBJECT  (Card, duties,     0, DutyList_shape,      "what it does and isn't asked to do"),
    LIST    (Card, lines,  CardNumber_shape, 0, 20,    "numbers of its community, street and district"),
    LIST    (Card, national, CardNumber_shape, 0, 10,  "numbers for everybody"),
    TEXT_OPT(Card, code,       1, 40,                  "of its public page"),
    TEXT_OPT(Card, url,        1, 240,                 "that page"),
    BOOL    (Card, own,        0,                      "the reader's own"),
    OBJECT  (Card, choice,     OPTIONAL, CardChoice_shape, "of one's own: what one agrees to"));

SHAPE(CardNumberKept, "a number as it is kept",
    ID      (CardNumberKept, id,                       "id"),
    INT     (CardNumberKept, post,    0, ID_MAX,       "post"),
    TEXT    (CardNumberKept, place,   6, 18,           "place"),
    NAME    (CardNumberKept, kind,    0, card_number_kinds, "kind"),
    TEXT    (CardNumberKept, number,  1, 40,           "digits"),
    TIME    (CardNumberKept, since_ms,                 "from"),
    INT     (CardNumberKept, set_by,  0, ID_MAX,       "account"));
SHAPE(CardExtra, "beside a post",
    ID      (CardExtra, post,                          "post"),
    NAME    (CardExtra, number, OPTIONAL, card_reaches, "number"),
    NAME    (CardExtra, face,   OPTIONAL, card_reaches, "face"),
    BOOL    (CardExtra, full_name, 0,                  "name"),
    TIME_OPT(CardExtra, face_ms,                       "portrait"),
    ID_OPT  (CardExtra, face_by,                       "by whom"),
    TIME_OPT(CardExtra, chosen_ms,                     "agreed when"),
    ID      (CardExtra, account,                       "holder"));
SHAPE(CardPortrait, "what is kept of somebody's portrait, for them and for the office: not the picture",
    BOOL    (CardPortrait, kept,   0,                  "there is one"),
    TIME_OPT(CardPortrait, made_ms,                    "when it was taken in"),
    BOOL    (CardPortrait, by_owner, 0,                "they took it in themselves"),
    NAME    (CardPortrait, shown,  0, card_reaches,    "to whom it is shown"),
    BOOL    (CardPortrait, chosen, 0,
                              "they have said so of this one; false: it follows from who took it in"));
SHAPE(CardFace, "a portrait",
    ID      (CardFace, account,                        "whose"),
    BYTES   (CardFace, jpeg,                           "JPEG"),
    INT     (CardFace, wide,    1, 65535,              "pixels"),
    INT     (CardFace, high,    1, 65535,              "pixels"),
    TIME    (CardFace, made_ms,                        "when"),
    INT     (CardFace, made_by, 0, ID_MAX,             "account"));
SHAPE(CardCode, "where a code leads",
    TEXT    (CardCode, code,    1, 40,                 "code"),
    ID      (CardCode, post,                           "post"),
    TIME    (CardCode, made_ms,                        "made"),
    TIME_OPT(CardCode, ended_ms,                       "taken back"));
SHAPE(CardSpot, "where somebody holds a post",
    ID      (CardSpot, post,                           "post"),
    TEXT    (CardSpot, place,   6, 18,                 "place"));
SHAPE(CardCarry, "whether a kind of post carries its holder's full name in public",
    NAME    (CardCarry, kind,      0, post_kind_names, "the kind of post"),
    TIME    (CardCarry, since_ms,                      "in force from then on"),
    BOOL    (CardCarry, full_name, 0,
                              "the full name; false: the family name, unless the holder agrees"),
    TEXT    (CardCarry, source,    2, 200,             "whose rule it is"));

SHAPE(CardQuery, "on which day",
    TEXT_OPT(CardQuery, as_of, 10, 10,                 "2026-03-01: at the end of that day (now)"));
SHAPE(CardListQuery, "of which place",
    TEXT    (CardListQuery, place, 6, 18,              "a street, a community or a grid"),
    INT_OPT (CardListQuery, skip,  0, 100000,          "how many were shown before; 1,000 come at once"));
SHAPE(CardNumbers, "numbers of a post",
    TEXT_OPT(CardNumbers, work,  0, 40,                "work number: mobile, land line with area code, 400"),
    TEXT_OPT(CardNumbers, relay, 0, 40,
                            "relay number, shown in public instead of a private one"));
SHAPE(CardLines, "numbers of a place",
    TEXT_OPT(CardLines, office,      0, 40,            "of its office"),
    TEXT_OPT(CardLines, duty,        0, 40,            "day and night"),
    TEXT_OPT(CardLines, supervision, 0, 40,            "for complaints"));
SHAPE(CardCodeView, "a card's code",
    TEXT    (CardCodeView, code, 1, 40,                "the code"),
    TEXT_OPT(CardCodeView, url,  1, 240,               "the page it leads to"));
SHAPE(CardCodesNew, "for which posts",
    TEXT    (CardCodesNew, place, 6, 18,               "at this place and below"));
SHAPE(CardCodesMade, "codes that were made",
    INT     (CardCodesMade, made, 0, ID_MAX,           "how many"));
SHAPE(CardSet, "which numbers are set now",
    BOOL    (CardSet, work,        OPTIONAL,           "work"),
    BOOL    (CardSet, relay,       OPTIONAL,           "relay"),
    BOOL    (CardSet, office,      OPTIONAL,           "office"),
    BOOL    (CardSet, duty,        OPTIONAL,           "duty"),
    BOOL    (CardSet, supervision, OPTIONAL,           "complaints"));

const EventKind CARDS_NUMBERS_SET = { "cards.numbers_set", "设定岗位电话", "the numbers of a post were set" };
const EventKind CARDS_LINES_SET = { "cards.lines_set", "设定办公电话", "the numbers of a place were set" };
const EventKind CARDS_CODED = { "cards.coded", "更换名片码", "a card's code was replaced" };
const EventKind CARDS_CODES_MADE = { "cards.codes_made", "生成名片码", "codes of cards were made" };
const EventKind CARDS_CHOSEN = { "cards.chosen", "选择名片公开范围", "what a card may show was chosen" };
const EventKind CARDS_FACE_SET = { "cards.face_set", "更换头像", "a portrait was set" };
const EventKind CARDS_FACE_DROPPED = { "cards.face_dropped", "删除头像", "a portrait was removed" };
const EventKind CARDS_CARRY_SET = { "cards.carry_set", "设定岗位公示姓名规则", "whether a kind carries names was set" };

static const Err found[] = { NOT_FOUND, NULL };
static const Err face_refuses[] = { NOT_FOUND, IMAGE_UNKNOWN, IMAGE_TOO_LARGE, IMAGE_BROKEN, NULL };
static const Err pdf_refuses[] = { NOT_FOUND, PAPER_NO_FONT, PAPER_TOO_LONG, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/posts/{id}/card", cards_show, .may = "cards.read", .query = &CardQuery_shape,
      .gives = &Card_shape, .refuses = found, .about = "The card of a post, of any day" },
    { "GET", "/api/v1/posts/{id}/card.pdf", cards_show_pdf, .may = "cards.read", .query = &CardPdfQuery_shape,
      .flags = SLOW, .refuses = pdf_refuses, .about = "The same on paper: what the public may see of it" },
    { "GET", "/api/v1/places/{code}/cards.pdf", cards_place_pdf, .may = "cards.write",
     .query = &CardPdfQuery_shape,
      .flags = SLOW, .refuses = pdf_refuses, .about = "All cards of a community or a grid in one document" },
    { "GET", "/api/v1/cards", cards_list, .may = "cards.read", .query = &CardListQuery_shape,
      .gives = &CardRow_shape, .flags = GIVES_LIST | SLOW,
          .about = "The cards of a place, in order of place" },
    { "POST", "/api/v1/cards/codes", cards_codes_make, .may = "cards.write", .takes = &CardCodesNew_shape,
      .gives = &CardCodesMade_shape, .about = "Make codes for the cards of a place that have none" },
    { "GET", "/api/v1/cards/carries", cards_carries, .may = "cards.read", .gives = &CardCarry_shape,
      .flags = GIVES_ARRAY, .about = "Which kinds of posts carry full names in public" },
    { "PUT", "/api/v1/posts/{id}/numbers", cards_numbers_put, .may = "cards.write",
     .takes = &CardNumbers_shape,
      .gives = &CardNumbers_shape, .refuses = found, .about = "Set a post's work and relay number" },
    { "POST", "/api/v1/posts/{id}/code", cards_code_renew, .may = "cards.read", .gives = &CardCodeView_shape,
      .status = 201, .refuses = found,
          .about = "A new code; the one printed before leads nowhere from now on" },
    { "GET", "/api/v1/places/{code}/lines", cards_lines_get, .may = "cards.write", .gives = &CardLines_shape,
      .refuses = found, .about = "Numbers of a community's, a street's or the district's office" },
    { "PUT", "/api/v1/places/{code}/lines", cards_lines_put, .may = "cards.write", .takes = &CardLines_shape,
      .gives = &CardLines_shape, .refuses = found, .about = "Set them" },
    { "GET", "/api/v1/me/card", cards_choice_get, .may = "cards.read", .gives = &CardChoice_shape,
      .about = "What one agrees to show on one's cards" },
    { "PUT", "/api/v1/me/card", cards_choice_put, .may = "cards.read", .takes = &CardChoice_shape,
      .gives = &CardChoice_shape, .about = "Agree, or take it back: it holds at once" },
    { "GET", "/api/v1/accounts/{id}/face", cards_face_get, .may = "cards.read", .refuses = found,
      .about = "A colleague's portrait, or the first character of their name" },
    { "POST", "/api/v1/accounts/{id}/face", cards_face_put, .may = "cards.read", .status = 204,
     .flags = RAW_BODY,
      .prepare = cards_face_take, .refuses = face_refuses,
      .about = "Set a portrait: JPEG, PNG or WebP of at most 256 KiB; it is shrunk, all metadata is "
               "dropped" },
    { "GET", "/api/v1/accounts/{id}/portrait", cards_portrait_get, .may = "cards.read",
      .gives = &CardPortrait_shape, .refuses = found,
      .about = "Whether there is a portrait and to whom it is shown; for oneself and for the office" },
    { "DELETE", "/api/v1/accounts/{id}/face", cards_face_delete, .may = "cards.read", .status = 204,
      .refuses = found, .about = "Remove it" },
    { "GET", "/k/{card}", cards_public_page, .may = PUBLIC, .query = &CardPageQuery_shape, .flags = HIDDEN,
      .says_no = page_says_no, .about = "The public page of a card" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &CARDS_NUMBERS_SET, &CARDS_LINES_SET, &CARDS_CODED, &CARDS_CODES_MADE, &CARDS_CHOSEN, &CARDS_FACE_SET,
    &CARDS_FACE_DROPPED, &CARDS_CARRY_SET, NULL
};

const Domain cards_domain = { .name = "cards",
                             .about = "Cards of posts: who, duties, the tree, numbers, on paper",
                              .schema = &cards_schema, .routes = routes, .kinds = kinds,
                              .dictionaries = cards_dictionaries };
