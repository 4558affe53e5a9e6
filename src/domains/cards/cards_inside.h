/* What the files of this domain share among themselves. */
#ifndef CARDS_CARDS_INSIDE_H
#define CARDS_CARDS_INSIDE_H

#include "app/app.h"
#include "domains/cards/cards_queries.h"
#include "domains/cards/cards_rules.h"
#include "domains/cards/cards_stored.h"
#include "domains/divisions/divisions.h"
#include "vocab/scope.h"

/* cards_people.c: what people are made of, loaded once for many. */
typedef struct CardDesk {
    CardAudience audience;
    int64_t at_ms;
    bool today;                        /* the holder's own number is shown of today only */
    List numbers;                      /* of CardNumberKept, by post */
    List extras;                       /* of CardExtra, by post */
    bool full[POST_KINDS];
} CardDesk;
Err cards_desk_up(Ask *, Str place, CardAudience, int64_t at_ms, CardDesk *ret);       /* there and above */
Err cards_desk_below(Ask *, Str place, CardAudience, int64_t at_ms, CardDesk *ret);    /* there and below */
Err cards_person(Ask *, const CardDesk *, const PostAnswer *, CardPerson *ret);
Err cards_persons(Ask *, const CardDesk *, const List *post_answers, List *ret);
void cards_lines(Ask *, const CardDesk *, List *ret_card_numbers);
Str cards_url(Ask *, Str code);        /* absent for an absent code */

/* cards_view.c: a whole card. */
typedef struct CardLevel { Str place, place_name, level; List people; } CardLevel;
typedef struct Card {
    CardPerson *holder;
    Str place_words;
    int64_t households, as_of_ms;
    List levels;                       /* of CardLevel, the district first */
    List beside, below;                /* of CardPerson */
    DutyList *duties;
    List lines, national;              /* of CardNumber */
    Str code, url;
    bool own;
    CardChoice *choice;                /* of the holder's own card */
} Card;
extern const Shape Card_shape, CardRow_shape;
Err cards_card(Ask *, int64_t post, CardAudience, int64_t at_ms, Card *ret);
Err cards_may_see(Ask *, Str place);   /* or NOT_FOUND */

/* cards_faces.c */
Str cards_initial_svg(Arena *keep, Str name, int kind);
/* What somebody agrees to, or what holds as long as they have said nothing. */
Err cards_choice(Ask *, int64_t account, CardChoice *ret);

Handler cards_show, cards_list, cards_show_pdf, cards_place_pdf, cards_numbers_put, cards_lines_get,
    cards_lines_put, cards_code_renew, cards_codes_make, cards_choice_get, cards_choice_put, cards_face_get,
    cards_face_take, cards_face_put, cards_face_delete, cards_portrait_get, cards_carries, cards_public_page;
extern const struct Dictionary *const cards_dictionaries[];

typedef struct CardQuery { Str as_of; } CardQuery;
typedef struct CardListQuery { Str place; int64_t skip; } CardListQuery;
typedef struct CardPdfQuery { int form; } CardPdfQuery;
typedef struct CardNumbers { Str work, relay; } CardNumbers;
typedef struct CardLines { Str office, duty, supervision; } CardLines;
typedef struct CardCodeView { Str code, url; } CardCodeView;
typedef struct CardCodesNew { Str place; } CardCodesNew;
typedef struct CardCodesMade { int64_t made; } CardCodesMade;
extern const Shape CardQuery_shape, CardListQuery_shape, CardPdfQuery_shape, CardNumbers_shape,
    CardLines_shape,
    CardCodeView_shape, CardCodesNew_shape, CardCodesMade_shape;

extern const EventKind CARDS_NUMBERS_SET, CARDS_LINES_SET, CARDS_CODED, CARDS_CODES_MADE, CARDS_CHOSEN,
    CARDS_FACE_DROPPED, CARDS_CARRY_SET;

typedef struct CardPortrait {
    bool kept;
    int64_t made_ms;
    bool by_owner;
    int shown;                         /* CardReach */
    bool chosen;
} CardPortrait;
extern const Shape CardPortrait_shape;

/* What an event says: which, never the number. */
typedef struct CardSet { bool work, relay, office, duty, supervision; } CardSet;
extern const Shape CardSet_shape;

#endif
