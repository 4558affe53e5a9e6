/* Paper: sheets as PDF, with text laid out by pango, fonts embedded as subsets, and QR codes. Lengths are
 * millimetres from the top left corner, sizes of type are points. The same drawing gives the same bytes,
 * on the same machine. Knows no card, no sign and no request; refuses to draw more than it was told to
 * hold. */
#ifndef PAPER_PAPER_H
#define PAPER_PAPER_H

#include "base/err.h"
#include "base/str.h"

REFUSES(PAPER_NO_FONT);        /* 500: no font on this machine has Chinese characters */
REFUSES(PAPER_TOO_LONG);       /* 413: more pages or bytes than a document may have */

enum { PAPER_PAGES_MOST = 1000 };

typedef struct Paper Paper;

/* Draws the first page and those after paper_page. Must not leave by a jump: what it needs of an arena is
 * there before. */
typedef void PaperDraw(Paper *, const void *with);

typedef struct PaperJob {
    double wide_mm, high_mm;           /* of every page */
    Str title;
    int64_t made_ms;                   /* the document's date */
    PaperDraw *draw;
    const void *with;
    int64_t bytes_most;
} PaperJob;

/* The document's bytes, in `keep`. From any thread. */
Err paper_print(const PaperJob *, Arena *keep, Str *ret_pdf);

void paper_page(Paper *);              /* the next one */

/* A part of the page as a page of its own: its corner, its size, whether it stands on its head, and how much
 * larger it is drawn (0: as it is). */
typedef struct PaperPanel { double x, y, wide, high; bool turned; double scale; } PaperPanel;
void paper_panel(Paper *, const PaperPanel *);
void paper_panel_end(Paper *);

typedef enum PaperAlign { PAPER_LEFT, PAPER_CENTRE, PAPER_RIGHT } PaperAlign;
typedef struct PaperText {
    double x, y, wide;                 /* y: its upper edge */
    double points;
    unsigned colour;                   /* 0xRRGGBB */
    PaperAlign align;
    int lines;                         /* at most; the rest is "…". 0: one */
    bool fit;                          /* smaller type rather than "…", down to six tenths */
} PaperText;

double paper_text(Paper *, const PaperText *, Str);          /* how high it stands */
double paper_text_high(Paper *, const PaperText *, Str);     /* the same, without drawing */

void paper_box(Paper *, double x, double y, double wide, double high, double round, unsigned colour);
void paper_disc(Paper *, double x, double y, double radius, unsigned colour);     /* x, y: its centre */
typedef enum PaperStroke { PAPER_SOLID, PAPER_DASHES, PAPER_DOTS } PaperStroke;
void paper_line(Paper *, const double from_to[4], double wide, PaperStroke, unsigned colour);

/* The picture as it is, not encoded anew, cut to a disc. */
typedef struct PaperPicture { Str jpeg; int wide, high; } PaperPicture;
void paper_face(Paper *, double x, double y, double radius, const PaperPicture *);
/* … whole, as large as the box lets it be, in its middle at the top. */
void paper_picture(Paper *, double x, double y, double wide, double high, const PaperPicture *);

/* With its quiet zone of four modules (ISO/IEC 18004) inside `side`; error correction M. false: too long. */
bool paper_code(Paper *, double x, double y, double side, Str text);

/* The same as a picture of its own for a page: an SVG. Absent: too long. */
Str paper_code_svg(Arena *keep, Str text);

/* A drawn portrait of nobody, for samples: PNG of 96 pixels. Absent: no memory for it. */
Str paper_portrait(Arena *keep, unsigned which);

#endif
