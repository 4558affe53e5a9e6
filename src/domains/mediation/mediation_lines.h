/* The sheets of a file as lines of text, broken for the page. Knows no paper. */
#ifndef MEDIATION_MEDIATION_LINES_H
#define MEDIATION_MEDIATION_LINES_H

#include "domains/mediation/mediation_inside.h"

/* In the order in which a file is bound. */
enum { SHEET_COVER, SHEET_CONTENTS, SHEET_REGISTER, SHEET_NOTICE, SHEET_IDENTITY, SHEET_POWER, SHEET_INQUIRY,
       SHEET_EVIDENCE, SHEET_MINUTES, SHEET_AGREEMENT, SHEET_PERFORMANCE, SHEET_VISIT, SHEET_COURT,
           SHEET_OTHER,
       SHEET_STATEMENT, SHEET_BACK, DISPUTE_SHEETS };
extern const int dispute_sheet_scans[DISPUTE_SHEETS];      /* DisputePaperKind whose pictures follow; -1 */

#define DISPUTE_TOP   22.0             /* millimetres */
#define DISPUTE_TITLE 16.0
#define DISPUTE_LINE  7.5
#define DISPUTE_FLOOR 276.0

typedef struct DisputeSheet { Str title, lines; } DisputeSheet;        /* lines absent: nothing of that */

void dispute_sheets(Ask *, const DisputeFile *, const DisputeFull *, int left_out,
                    DisputeSheet ret[DISPUTE_SHEETS]);
/* Contents and back cover, when it is known on which page each begins; 0: not there. */
void dispute_contents(Ask *, const DisputeFile *, const int page[DISPUTE_SHEETS],
                      DisputeSheet ret[DISPUTE_SHEETS]);
int dispute_sheet_pages(const DisputeSheet *);

/* Adds text in lines of so many half widths; a line doesn't begin with a closing mark. */
void dispute_break(Buf *to, Str text, int halves);

#endif
