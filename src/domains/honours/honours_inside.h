/* Bodies, answers and what the files of this domain share. */
#ifndef HONOURS_HONOURS_INSIDE_H
#define HONOURS_HONOURS_INSIDE_H

#include "domains/ballots/ballots.h"
#include "domains/honours/honours_stored.h"

typedef struct HonourLineNew { Str name; HonourDraws draws; int64_t full_at, marks; } HonourLineNew;
typedef struct HonourSheetNew { Str name, source; List lines; } HonourSheetNew;
typedef struct HonourRoundNew {
    Str place, award, title, from_day, to_day;
    int64_t seats, sheet, sheet_weight, self_weight, peers_weight, residents_weight, office_weight,
        marks_until_ms;
} HonourRoundNew;
typedef struct HonourNominate { Str login, words; } HonourNominate;
typedef struct HonourEnter { int64_t line, value; Str words; } HonourEnter;
typedef struct HonourMark { int64_t mark; } HonourMark;
typedef struct HonourAsk { int64_t opens_ms, closes_ms, choose_most; Str lot_words; } HonourAsk;
typedef struct HonourVersion { int64_t version; } HonourVersion;
typedef struct HonourWhy { Str words; int64_t version; } HonourWhy;
typedef struct HonourObject { int64_t candidate; Str words; } HonourObject;
typedef struct HonourAnswer { int state; Str answer; bool exclude, again; int64_t version; } HonourAnswer;
typedef struct HonourLeave { Str words; } HonourLeave;
typedef struct HonoursQuery { Str after; int64_t limit; } HonoursQuery;
extern const Shape HonourLineNew_shape, HonourSheetNew_shape, HonourRoundNew_shape, HonourNominate_shape,
    HonourEnter_shape, HonourMark_shape, HonourAsk_shape, HonourVersion_shape, HonourWhy_shape,
    HonourObject_shape, HonourAnswer_shape, HonourLeave_shape, HonoursQuery_shape;

typedef struct HonourLineView { int64_t line; Str name, draws; int64_t value, score; Str formula, words,
    by_words; } HonourLineView;
typedef struct HonourCandidateView {
    const HonourCandidate *candidate;
    Str place_name;
    int64_t self_marks, peers_marks, office_marks;     /* how many have marked */
    List lines;
} HonourCandidateView;
typedef struct HonourView {
    const HonourRound *round;
    Str place_name, sheet_name, ballot_phase;
    int64_t days_left;                 /* of publicity; NONE: it isn't published */
    List candidates, appeals, certificates;
} HonourView;
/* To oneself: those one may mark, or oneself as a candidate. */
typedef struct HonourOwn {
    int64_t candidate;
    Str award, title, place_name, name, words, body;   /* body: self, peers, office */
    int64_t marks_until_ms;
    bool agreed;
    int64_t mark;                      /* NONE: not yet */
    HonourState state;
    Str until_day;
    int64_t round, total, rank;        /* once it is published, of oneself; NONE */
    List lines;
} HonourOwn;
/* What is in publicity where one lives: who stands, and what one has said about it oneself. */
typedef struct HonourStands { int64_t candidate; Str name; int64_t rank; bool won; } HonourStands;
typedef struct HonourOpen {
    int64_t round;
    Str award, title, place_name, until_day;
    List candidates, appeals;
} HonourOpen;
extern const Shape HonourStands_shape, HonourOpen_shape;
extern const Shape HonourLineView_shape, HonourCandidateView_shape, HonourView_shape, HonourOwn_shape;

extern const EventKind HONOURS_SHEET, HONOURS_BEGUN, HONOURS_NOMINATED, HONOURS_ENTERED, HONOURS_MARK,
    HONOURS_PUBLISHED, HONOURS_APPEALED, HONOURS_ANSWERED, HONOURS_CONFIRMED, HONOURS_CANCELLED,
    HONOURS_LEFT, HONOURS_REVOKED_EVENT;

/* honours_scores.c */
Err honours_lines(Ask *, const HonourRound *, const HonourCandidate *, List *ret_line_views);
/* All scores and ranks as they are now, in memory; `frozen`: the values are written down. */
Err honours_score(Ask *, const HonourRound *, HonourCandidate *, int64_t count, bool frozen);
Err honours_view(Ask *, const HonourRound *, HonourView *ret);
Handler honours_facts;

/* honours_hold.c */
Err honours_round(Ask *, HonourRound *ret);            /* of the address, within reach */
Handler honours_sheets, honours_sheet_new, honours_list, honours_show, honours_new, honours_nominate,
    honours_enter, honours_ask, honours_publish, honours_confirm, honours_cancel;

/* honours_marks.c */
Handler honours_own, honours_mark, honours_agree, honours_own_certificates;

/* honours_appeals.c */
Handler honours_open, honours_appeal, honours_answer, honours_leave;

/* honours_certificates.c */
Err honours_issue(Ask *, const HonourRound *, const HonourCandidate *, Str issued_day, Str by);
Str honours_link(Ask *, const HonourCertificate *);
Handler honours_pdf, honours_revoke, honours_certificate_page;

/* honours_page.c */
extern const char honours_style[];
Handler honours_public, honours_public_one;

#endif
