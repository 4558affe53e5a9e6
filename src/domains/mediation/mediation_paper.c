/* The papers of a file: the agreement (第二十九条), and the whole file in the order in which it is bound (司法部
 * 司发通〔2010〕239号: cover, contents, application and registration, notice, identity, powers, inquiries,
 * evidence, minutes, agreement, performance, follow-up, court, statement, back cover). Lines are broken here,
 * so that what is long goes on over the page. Chinese only: so is the file. */
#include "domains/mediation/mediation_inside.h"

#include "domains/mediation/mediation_lines.h"
#include "domains/photos/photos.h"
#include "paper/paper.h"

#include <stdio.h>

enum { PDF_BYTES = 24 << 20, PICTURES_BYTES = 12 << 20 };
enum { INK = 0x1D2129, GREY = 0x4E5969, RED = 0xB42318 };

typedef struct Scan { DisputePaperKind kind; int64_t made_ms; PaperPicture picture; } Scan;
typedef struct Dossier {
    const DisputeFile *f;
    const DisputeFull *full;
    Scan *scan;
    int scans, left_out;
    bool agreement_only;
    DisputeSheet section[DISPUTE_SHEETS];              /* text of each, made before anything is drawn */
    int page[DISPUTE_SHEETS];
} Dossier;

/* ---- Drawing lines ---- */

static void footer(Paper *p, const Dossier *d, int page)
{
    char text[40];
    snprintf(text, sizeof text, "第 %d 页", page);
    paper_text(p, &(PaperText){ 25, 281, 90, 8, GREY, PAPER_LEFT, 1, true }, d->f->d.number);
    paper_text(p, &(PaperText){ 115, 281, 70, 8, GREY, PAPER_RIGHT, 1, false }, str_of(text));
    if (d->f->d.synthetic)
        paper_text(p, &(PaperText){ 25, 10, 160, 9, RED, PAPER_CENTRE, 1, false }, S("示例，虚构，不具效力"));
}

static void sheet(Paper *p, const Dossier *d, const DisputeSheet *s, int *page)
{
    double y = DISPUTE_TOP;
    bool first = true;
    Str rest = s->lines;
    if (*page) paper_page(p);
    footer(p, d, ++*page);
    paper_text(p, &(PaperText){ 25, y, 160, 20, INK, PAPER_CENTRE, 1, true }, s->title);
    y += DISPUTE_TITLE;
    while (rest.len || first) {
        Str line = str_cut(&rest, '\n');
        first = false;
        if (y + DISPUTE_LINE > DISPUTE_FLOOR) {
            paper_page(p);
            footer(p, d, ++*page);
            y = DISPUTE_TOP;
        }
        paper_text(p, &(PaperText){ 25, y, 162, 12, INK, PAPER_LEFT, 1, true }, str_cut(&line, '\t'));
        paper_text(p, &(PaperText){ 125, y, 60, 12, INK, PAPER_RIGHT, 1, true }, line);
        y += DISPUTE_LINE;
        if (!rest.len) break;
    }
}

static void scans_of(Paper *p, const Dossier *d, DisputePaperKind kind, int *page)
{
    for (int i = 0; i < d->scans; i++) {
        const Scan *s = &d->scan[i];
        if (s->kind != kind) continue;
        if (*page) paper_page(p);
        footer(p, d, ++*page);
        paper_text(p, &(PaperText){ 25, DISPUTE_TOP, 160, 12, INK, PAPER_LEFT, 1, false },
                   str_of(dispute_paper_words[kind].zh));
        paper_picture(p, 25, DISPUTE_TOP + 8, 160, 240, &s->picture);
    }
}

static void draw(Paper *p, const void *with)
{
    const Dossier *d = with;
    int page = 0;
    for (int i = 0; i < DISPUTE_SHEETS; i++) {
        if (d->agreement_only && i != SHEET_AGREEMENT) continue;
        if (d->section[i].lines.at) sheet(p, d, &d->section[i], &page);
        int kind = dispute_sheet_scans[i];
        if (!d->agreement_only && kind >= 0) scans_of(p, d, (DisputePaperKind)kind, &page);
    }
}

/* ---- On which page each begins ---- */

static int scans_count(const Dossier *d, int kind)
{
    int n = 0;
    for (int i = 0; i < d->scans; i++) n += (int)d->scan[i].kind == kind;
    return n;
}

static void paginate(Dossier *d)
{
    int page = 1;
    for (int i = 0; i < DISPUTE_SHEETS; i++) {
        int scans = dispute_sheet_scans[i] < 0 ? 0 : scans_count(d, dispute_sheet_scans[i]);
        int pages = d->section[i].lines.at ? dispute_sheet_pages(&d->section[i]) : 0;
        d->page[i] = pages + scans ? page : 0;
        page += pages + scans;
    }
}

/* ---- Getting it ready, on a worker ---- */

static Err scans_load(Ask *ask, Dossier *d)
{
    const List *papers = &d->f->papers;
    int64_t bytes = 0;
    d->scan = NEWS(ask->arena, Scan, papers->count + 1);
    for (const DisputePaper *p = papers->at, *end = p + papers->count; p < end; p++) {
        PhotoHeld held;
        TRY(photos_held(ask, p->photo, S(DISPUTE_HOLDER), &held));
        bytes += held.bytes.len;
        if (bytes > PICTURES_BYTES) {
            d->left_out++;
            continue;
        }
        d->scan[d->scans++] = (Scan){ p->kind, p->made_ms, { held.bytes, (int)held.width,
                                                             (int)held.height } };
    }
    return NULL;
}

static Err prepare(Ask *ask, bool agreement_only)
{
    int64_t id;
    Dossier *d = NEW(ask->arena, Dossier);
    DisputeFile *f = NEW(ask->arena, DisputeFile);
    DisputeFull *full = NEW(ask->arena, DisputeFull);
    Str *pdf = NEW(ask->arena, Str);
    TRY(ask_id(ask, 0, &id));
    TRY(disputes_open(ask, id, f));
    if (agreement_only && f->d.form == DISPUTE_NO_FORM) return MEDIATION_NOT_NOW;
    TRY(disputes_unseal(ask, f, full));
    *d = (Dossier){ .f = f, .full = full, .agreement_only = agreement_only };
    if (!agreement_only) TRY(scans_load(ask, d));
    dispute_sheets(ask, f, full, d->left_out, d->section);
    paginate(d);
    if (!agreement_only) dispute_contents(ask, f, d->page, d->section);
    PaperJob job = { 210, 297, f->d.number, ask->now_ms, draw, d, PDF_BYTES };
    TRY(paper_print(&job, ask->arena, pdf));
    ask->prepared = pdf;
    return NULL;
}

Err disputes_agreement_prepare(Ask *ask) { return prepare(ask, true); }
Err disputes_dossier_prepare(Ask *ask) { return prepare(ask, false); }

static Err taken(Ask *ask, Str name)
{
    int64_t id;
    const Str *pdf = ask->prepared;
    TRY(ask_id(ask, 0, &id));
    TRY(event_post(ask, &MEDIATION_PRINTED, id, S(""), 0, NULL, NULL));
    ask->answer.file_name = name;
    return answer_bytes(ask, S("application/pdf"), *pdf, (Str){ 0 });
}

Err disputes_agreement(Ask *ask) { return taken(ask, S("agreement.pdf")); }
Err disputes_dossier(Ask *ask) { return taken(ask, S("dossier.pdf")); }
