/* Words from above, the code in what is left of the height. */
#include "paper/slip.h"

enum { PDF_BYTES = 4 << 20, ON_A4 = 4, INK = 0x1D2129, GREY = 0x4E5969, BRAND = 0x17635C, CUT = 0x86909C };
static const double GAP = 1.5, CODE_MOST = 62;

typedef struct Size { double wide, high, edge; } Size;
static const Size sizes[] = { { 105, 148, 8 }, { 105, 148.5, 8 }, { 80, 150, 4 } };

typedef struct Line { Str words; double points; unsigned colour; int lines; } Line;

static PaperText text_of(const Size *s, double y, const Line *l)
{
    return (PaperText){ s->edge, y, s->wide - 2 * s->edge, l->points, l->colour, PAPER_CENTRE, l->lines,
                        true };
}

static double put(Paper *p, const Size *s, double y, const Line *l)
{
    if (!l->words.len) return y;
    PaperText text = text_of(s, y, l);
    return y + paper_text(p, &text, l->words) + GAP;
}

static double high(Paper *p, const Size *s, const Line *l)
{
    PaperText text = text_of(s, 0, l);
    return l->words.len ? paper_text_high(p, &text, l->words) + GAP : 0;
}

static void draw_one(Paper *p, const Size *s, const PaperSlip *slip)
{
    const Line above[] = { { slip->title, 14, BRAND, 1 }, { slip->what, 22, INK, 2 },
                           { slip->sum, 34, INK, 1 }, { slip->terms, 18, INK, 1 },
                           { slip->until, 15, INK, 1 }, { slip->where, 13, INK, 3 } };
    const Line below[] = { { slip->serial, 16, INK, 1 }, { slip->whose, 11, GREY, 2 } };
    double y = s->edge, left = s->high - s->edge, side = s->wide - 2 * s->edge;
    for (int i = 0; i < COUNT(above); i++) y = put(p, s, y, &above[i]);
    for (int i = 0; i < COUNT(below); i++) left -= high(p, s, &below[i]);
    if (side > left - y) side = left - y;
    if (side > CODE_MOST) side = CODE_MOST;
    paper_code(p, (s->wide - side) / 2, y, side, slip->code);
    y += side;
    for (int i = 0; i < COUNT(below); i++) y = put(p, s, y, &below[i]);
}

typedef struct Sheet { PaperSlipSheet sheet; const PaperSlip *slip; int count; } Sheet;

static void cuts(Paper *p, const Size *s)
{
    paper_line(p, (double[]){ s->wide, 0, s->wide, 2 * s->high }, 0.2, PAPER_DASHES, CUT);
    paper_line(p, (double[]){ 0, s->high, 2 * s->wide, s->high }, 0.2, PAPER_DASHES, CUT);
}

static void draw(Paper *p, const void *with)
{
    const Sheet *sheet = with;
    const Size *s = &sizes[sheet->sheet];
    int a_page = sheet->sheet == PAPER_SLIP_A4 ? ON_A4 : 1;
    for (int i = 0; i < sheet->count; i++) {
        int at = i % a_page;
        if (i && !at) paper_page(p);
        if (a_page > 1 && !at) cuts(p, s);
        paper_panel(p, &(PaperPanel){ at % 2 * s->wide, at / 2 * s->high, s->wide, s->high, false, 1 });
        draw_one(p, s, &sheet->slip[i]);
        paper_panel_end(p);
    }
}

Err paper_slips(PaperSlipSheet sheet, const PaperSlip *slip, int count, int64_t made_ms, Arena *keep,
                Str *ret)
{
    const Size *s = &sizes[sheet];
    int times = sheet == PAPER_SLIP_A4 ? 2 : 1;
    Sheet with = { sheet, slip, count };
    PaperJob job = { times * s->wide, times * s->high, slip->title, made_ms, draw, &with, PDF_BYTES };
    return paper_print(&job, keep, ret);
}
