/* Cards: who holds a post, how they are reached, what they do and don't, who stands above and beside them;
 * for themselves, for their colleagues, and for whoever scans the code that the card carries. Knows no
 * household. */
#ifndef CARDS_CARDS_H
#define CARDS_CARDS_H

#include "app/domain.h"
#include "domains/duties/duties.h"
#include "domains/people/people.h"

typedef enum CardNumberKind {
    CARD_WORK, CARD_RELAY, CARD_PRIVATE,                 /* of a post */
    /* of a place: its office, its night line, complaints */
    CARD_OFFICE, CARD_DUTY, CARD_SUPERVISION,
    CARD_NATIONAL                                        /* 110, 119, 120, 12345 */
} CardNumberKind;
extern const char *const card_number_kinds[];

/* Who looks: a colleague who is signed in, or anybody who has the card or stands at the door. */
typedef enum CardAudience { CARD_COLLEAGUE, CARD_PUBLIC } CardAudience;
/* To whom the holder of a post agrees to show a thing of their own. */
typedef enum CardReach { CARD_NOBODY, CARD_COLLEAGUES, CARD_EVERYBODY } CardReach;
extern const char *const card_reaches[];

typedef struct CardNumber {
    CardNumberKind kind;
    Str label, number, dial;           /* in words; as it is read; as an address to call */
} CardNumber;
extern const Shape CardNumber_shape;

/* A person in a post as `audience` may see them. In public the name may be of its family name alone. */
typedef struct CardPerson {
    int64_t post_id, account_id;
    Str name, initial, title;
    int kind;                          /* PostKind */
    Str kind_name, place, place_name;
    int64_t since_ms, until_ms, building_id;
    Str by_name, by_title, by_words;   /* who stands in: 代陈洁（至12月3日）; absent: nobody */
    int64_t by_until_ms;
    List numbers;                      /* of CardNumber; of who stands in, while they do */
    int64_t face_ms;                   /* when the portrait was taken in; NONE: none that may be shown */
} CardPerson;
extern const Shape CardPerson_shape;

/* Those who answer for a place at a moment, nearest first, and the lines of the places up from it. */
Err cards_answering(Ask *, Str place, CardAudience, int64_t at_ms, List *ret_card_persons,
                    List *ret_card_numbers);
void cards_national(Ask *, List *ret_card_numbers);

/* A fresh code that nobody can guess, and whether a text may be one. */
Str cards_code_new(Ask *);
bool cards_code_fits(Str);

/* For pages without sign-in: in the language that is asked for; a person with their numbers to tap;
 * numbers. */
typedef struct CardPageQuery { int lang; } CardPageQuery;
extern const Shape CardPageQuery_shape;
void cards_page_begin(Ask *, Buf *, Str title, Str path);
Err cards_page_person(Ask *, Buf *, const CardPerson *, bool large);
void cards_page_numbers(Ask *, Buf *, Str title, const List *card_numbers);
void cards_page_end(Ask *, Buf *);

/* For the demo town, while writing: as the office and the holder would have done it. */
typedef struct CardTold { int64_t post, account; Str place, work, relay; int number,
                         face; bool full_name; } CardTold;
Err cards_put(Ask *, const CardTold *, Str jpeg);            /* jpeg: absent, no portrait */
Err cards_put_line(Ask *, Str place, CardNumberKind, Str number);

extern const EventKind CARDS_FACE_SET;            /* messages tells whose it is, where the office did it */
extern const Domain cards_domain;

#endif
