/* Signs for doors on paper: one a page of A6 or A5, or four of A6 on a sheet of A4 with marks to cut
 * along. */
#include "domains/doors/doors_inside.h"

#include "paper/paper.h"
#include "vocab/moment.h"

#include <stdio.h>

REFUSAL(DOORS_TOO_MANY, 422, "doors.too_many", "一次最多打印 600 块门牌，请按小区分次打印",
        "at most 600 signs at once: print compound by compound");
REFUSAL(DOORS_NONE, 422, "doors.none", "这里还没有门牌码，请先生成", "no door here has a code yet: make them first");

enum { FORM_A4, FORM_A6, FORM_A5, SIGNS_MOST = 600, PDF_BYTES = 10 << 20, PEOPLE_MOST = 3 };
static const char *const forms[] = { "a4", "a6", "a5", NULL };
SHAPE(DoorSignsQuery, "on which paper, of which doors",
    NAME    (DoorSignsQuery, form, OPTIONAL, forms, "a4: four on a sheet; a6, a5: one a page (a4)"),
    ID_OPT  (DoorSignsQuery, compound_id,           "of this compound alone"));

enum { BRAND = 0x17635C, DEEP = 0x0F4A45, INK = 0x1D2129, GREY = 0x4E5969, HAIR = 0xD5DAD8, AMBER = 0x8A5A12,
       PALE = 0xE8F3F0, WHITE = 0xFFFFFF };
static const double WIDE = 105, HIGH = 148.5, EDGE = 8;

typedef struct Sign {
    Door door;
    Str place;
    const CardPerson *person; int64_t people;
    List answering, lines;             /* of the place; other doors of it have them from here */
} Sign;
typedef struct Signs { const Sign *at; int64_t count; int form; Str day; } Signs;

static double line(Paper *p, double x, double y, double wide, double points, unsigned colour,
                   PaperAlign align, Str words)
{
    return paper_text(p, &(PaperText){ x, y, wide, points, colour, align, 1, true }, words);
}

/* The nearest one large, those behind smaller. */
static double person(Paper *p, double y, const CardPerson *h, bool first)
{
    double radius = first ? 10 : 6, x = EDGE + 2 * radius + 4, wide = WIDE - x - EDGE;
    const CardNumber *n = h->numbers.at;
    char who[200];
    paper_disc(p, EDGE + radius, y + radius, radius, first ? BRAND : PALE);
    paper_text(p, &(PaperText){ EDGE, y + radius * 0.42, 2 * radius, first ? 25 : 15, first ? WHITE : BRAND,
                                PAPER_CENTRE, 1, false }, h->initial);
    if (first) {
        line(p, x, y - 0.5, wide, 20, INK, PAPER_LEFT, h->name);
        snprintf(who, sizeof who, "%.*s", STR_ARG(h->by_words.len ? h->by_words : h->kind_name));
        line(p, x, y + 8.6, wide, 10, h->by_words.len ? AMBER : GREY, PAPER_LEFT, str_of(who));
        if (!h->numbers.count) return y + 23;
        line(p, x, y + 13.4, wide, 20, BRAND, PAPER_LEFT, n->number);
        return y + 25;
    }
    snprintf(who, sizeof who, "%.*s　%.*s", STR_ARG(h->name),
             STR_ARG(h->by_words.len ? h->by_words : h->kind_name));
    line(p, x, y - 0.2, wide, 10.5, INK, PAPER_LEFT, str_of(who));
    if (h->numbers.count) line(p, x, y + 5, wide, 13, BRAND, PAPER_LEFT, n->number);
    return y + 14.5;
}

static void lines(Paper *p, const Sign *s)
{
    double y = 99;
    const CardNumber *n = s->lines.at;
    for (int64_t i = 0; i < s->lines.count && i < 3; i++, y += 9) {
        line(p, EDGE, y, 46, 7.5, GREY, PAPER_LEFT, n[i].label);
        line(p, EDGE, y + 3.2, 46, 12, INK, PAPER_LEFT, n[i].number);
    }
}

static void sign(Paper *p, const Sign *s, Str day)
{
    double y = 36;
    paper_box(p, 0, 0, WIDE, 30, 0, BRAND);
    line(p, EDGE, 4.2, WIDE - 2 * EDGE, 19, WHITE, PAPER_LEFT, S("谁为我家门口负责"));
    line(p, EDGE, 13, WIDE - 2 * EDGE, 8, WHITE, PAPER_LEFT, S("Who answers for my doorstep"));
    line(p, EDGE, 19.5, WIDE - 2 * EDGE, 13, WHITE, PAPER_LEFT, s->door.words);
    for (int64_t i = 0; i < s->people; i++) y = person(p, y, &s->person[i], i == 0);
    if (!s->people) line(p, EDGE, y + 4, WIDE - 2 * EDGE, 13, INK, PAPER_LEFT, S("有事请打社区电话"));
    paper_line(p, (double[]){ EDGE, 95.5, WIDE - EDGE, 95.5 }, 0.2, PAPER_SOLID, HAIR);
    lines(p, s);
    paper_code(p, WIDE - EDGE - 36, 97, 36, s->door.url);
    line(p, WIDE - EDGE - 40, 132.6, 44, 7.5, GREY, PAPER_CENTRE, S("扫码找人　Scan for help"));
    paper_box(p, 0, 138.5, WIDE, 10, 0, PALE);
    line(p, EDGE, 140.6, 68, 9.5, DEEP, PAPER_LEFT, S("热线 12345　报警 110　火警 119　急救 120"));
    line(p, 76, 141.6, WIDE - 76 - EDGE, 6, GREY, PAPER_RIGHT, day);
}

/* Marks to cut along: short lines at the edges and a fine cross between the four. */
static void marks(Paper *p)
{
    const double cut[][4] = { { 0, HIGH, 2 * WIDE, HIGH }, { WIDE, 0, WIDE, 2 * HIGH } };
    for (int i = 0; i < COUNT(cut); i++) paper_line(p, cut[i], 0.12, PAPER_DOTS, 0x6B7785);
}

static void draw(Paper *p, const void *with)
{
    const Signs *all = with;
    int64_t each = all->form == FORM_A4 ? 4 : 1;
    for (int64_t i = 0; i < all->count; i++) {
        int64_t at = i % each;
        if (i && !at) paper_page(p);
        PaperPanel panel = { (double)(at % 2) * WIDE, (double)(at / 2) * HIGH, WIDE, HIGH, false,
                             all->form == FORM_A5 ? 148.5 / 105 : 1 };
        paper_panel(p, &panel);
        sign(p, &all->at[i], all->day);
        paper_panel_end(p);
        if (all->form == FORM_A4 && (at == each - 1 || i + 1 == all->count)) marks(p);
    }
}

/* Doors of one place have the same people, but for the heads of their buildings: each place is asked once. */
static Err fill(Ask *ask, Sign *all, int64_t at)
{
    Sign *s = &all[at];
    int64_t same = at - 1;
    doors_word(ask, &s->door);
    TRY(doors_place(ask, &s->door, &s->place));
    while (same >= 0 && !str_eq(all[same].place, s->place)) same--;
    if (same >= 0) s->answering = all[same].answering, s->lines = all[same].lines;
    else TRY(cards_answering(ask, s->place, CARD_PUBLIC, ask->now_ms, &s->answering, &s->lines));
    List persons = doors_shown(ask, &s->door, &s->answering);
    s->person = persons.at;
    s->people = persons.count < PEOPLE_MOST ? persons.count : PEOPLE_MOST;
    return NULL;
}

Err doors_signs(Ask *ask)
{
    const DoorSignsQuery *q = QUERY(ask, DoorSignsQuery);
    Str place = ask->segment[0], low, high, pdf;
    List rows;
    if (!scope_holds(&ask->who.scope, place)) return NOT_FOUND;
    TRY(doors_reach(ask, place, "code"));
    place_range(ask->arena, place, &low, &high);
    TRY(doors_of(ask->db, ask->district, &ask->who.scope, low, high, q->compound_id, 4 * SIGNS_MOST, 0,
                 &rows, ask->arena));
    Sign *all = NEWS(ask->arena, Sign, rows.count + 1);
    int64_t count = 0;
    for (const Door *d = rows.at, *end = d + rows.count; d < end; d++)
        if (d->code.at) all[count++].door = *d;
    if (!count) return DOORS_NONE;
    if (count > SIGNS_MOST) return DOORS_TOO_MANY;
    ask->wire.english = false;                     /* the sign has both languages on it */
    for (int64_t i = 0; i < count; i++) TRY(fill(ask, all, i));
    Signs signs = { all, count, q->form < 0 ? FORM_A4 : q->form,
                    moment_date_text(ask->arena, moment_day(ask->now_ms)) };
    static const double wide[] = { 210, 105, 148.5 }, high_mm[] = { 297, 148.5, 210 };
    PaperJob job = { wide[signs.form], high_mm[signs.form], divisions_name(ask, place), ask->now_ms, draw,
                     &signs, PDF_BYTES };
    TRY(paper_print(&job, ask->arena, &pdf));
    ask->answer.file_name = S("doors.pdf");
    return answer_bytes(ask, S("application/pdf"), pdf, (Str){ 0 });
}
