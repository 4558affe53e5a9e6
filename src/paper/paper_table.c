/* Drawing the table: page by page, each with its head and the number of the page. */
#include "paper/paper_table.h"

#include "paper/paper.h"

#include <stdio.h>

enum { INK = 0x1D2129, GREY = 0x4E5969, PALE = 0xE8F3F0, HAIR = 0xD5DAD8, PDF_BYTES = 8 << 20 };
static const double A4_WIDE = 297, A4_HIGH = 210;
static const double EDGE = 15, HEAD = 7.5, FLOOR = 192, FOOT = 198, LINE = 6.2, GAP = 2;

typedef struct Drawn { Paper *p; const PaperTable *t; double y; int page; } Drawn;

static void text(Paper *p, double y, double points, unsigned colour, PaperAlign to, Str words)
{
    paper_text(p, &(PaperText){ EDGE, y, PAPER_TABLE_WIDE, points, colour, to, 1, true }, words);
}

/* A row, or (NULL) the heads of the columns. */
static void line(const Drawn *d, const Str *cell)
{
    double x = EDGE;
    for (int i = 0; i < d->t->columns; i++) {
        const PaperColumn *c = &d->t->column[i];
        if (c->wide <= 0) continue;
        PaperText at = { x, d->y, c->wide - GAP, 8.5, INK, c->number ? PAPER_RIGHT : PAPER_LEFT, 1,
                         !cell || !c->words };
        bool nothing = cell && c->number && !cell[i].len;          /* divided by nothing */
        paper_text(d->p, &at, nothing ? S("—") : cell ? cell[i] : c->head);
        x += c->wide;
    }
}

static void page_begins(Drawn *d, bool first)
{
    char number[16];
    if (!first) paper_page(d->p);
    snprintf(number, sizeof number, "%d", ++d->page);
    text(d->p, 12, 16, INK, PAPER_LEFT, d->t->title);
    if (d->t->period.len) text(d->p, 21, 9, GREY, PAPER_LEFT, d->t->period);
    text(d->p, FOOT, 8, GREY, PAPER_LEFT, d->t->mark);
    text(d->p, FOOT, 8, GREY, PAPER_RIGHT, str_of(number));
    d->y = d->t->period.len ? 31 : 24;
    paper_box(d->p, EDGE, d->y, PAPER_TABLE_WIDE, HEAD, 0, PALE);
    d->y += 1.6;
    line(d, NULL);
    d->y += HEAD;
}

static void below(Drawn *d, Str words)
{
    PaperText small = { EDGE, d->y, PAPER_TABLE_WIDE, 8, GREY, PAPER_LEFT, 2, false };
    if (!words.len) return;
    double high = paper_text_high(d->p, &small, words);
    if (d->y + high > FLOOR) page_begins(d, false);
    small.y = d->y;
    d->y += paper_text(d->p, &small, words) + 1;
}

static void draw(Paper *p, const void *with)
{
    Drawn d = { p, with, 0, 0 };
    page_begins(&d, true);
    for (int64_t i = 0; i < d.t->rows; i++, d.y += LINE) {
        if (d.y + LINE > FLOOR) page_begins(&d, false);
        line(&d, d.t->cell + i * d.t->columns);
        const double rule[4] = { EDGE, d.y + LINE - 1, EDGE + PAPER_TABLE_WIDE, d.y + LINE - 1 };
        paper_line(p, rule, 0.1, PAPER_SOLID, HAIR);
    }
    d.y += 4;
    for (int i = 0; i < d.t->below_count; i++) below(&d, d.t->below[i]);
}

Err paper_table_print(const PaperTable *t, int64_t made_ms, Arena *keep, Str *ret)
{
    PaperJob job = { A4_WIDE, A4_HIGH, t->title, made_ms, draw, t, PDF_BYTES };
    return paper_print(&job, keep, ret);
}
