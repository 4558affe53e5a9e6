/* Slips: what somebody without a phone hands over at a till. One drawing for whatever is on the slip, in
 * large print; as a page of its own, four on A4 to be cut, or on a roll. Knows no order and no voucher. */
#ifndef PAPER_SLIP_H
#define PAPER_SLIP_H

#include "paper/paper.h"

typedef struct PaperSlip {
    Str title;                         /* what kind of slip */
    Str what;                          /* its name, two lines at most */
    Str sum, terms;                    /* the largest line, and what it takes; absent: none */
    Str until;                         /* in which days */
    Str where;                         /* at whose till, three lines at most */
    Str code;                          /* in the QR code */
    Str serial;                        /* the same for hands */
    Str whose;                         /* a name that is masked, and what else they must know */
} PaperSlip;

typedef enum PaperSlipSheet { PAPER_SLIP_OWN, PAPER_SLIP_A4, PAPER_SLIP_ROLL } PaperSlipSheet;

/* The document. Own: 105 × 148 mm each (A6, ISO 216); A4: four of these, with lines to cut along; roll:
 * 80 mm of paper, of which a printer of that width reaches 72. */
Err paper_slips(PaperSlipSheet, const PaperSlip *, int count, int64_t made_ms, Arena *keep, Str *ret_pdf);

#endif
