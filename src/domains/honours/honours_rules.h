/* Scores, ranks, days of publicity, and who may mark whom. Pure. */
#ifndef HONOURS_HONOURS_RULES_H
#define HONOURS_HONOURS_RULES_H

#include "domains/honours/honours.h"
#include "vocab/actor.h"

enum { HONOUR_LINES_MOST = 20, HONOUR_CANDIDATES_MOST = 60, PUBLICITY_DAYS = 7, FULL_SCORE = 10000 };

typedef struct HonourLine { int64_t line; Str name; HonourDraws draws; int64_t full_at, marks; } HonourLine;
typedef struct HonourRound {
    int64_t id;
    Str place, award, title, from_day, to_day;
    int64_t seats, sheet, sheet_weight, self_weight, peers_weight, residents_weight, office_weight,
        marks_until_ms, ballot;
    HonourState state;
    Str published_day, until_day;
    int64_t made_by;
    Str made_words;
    int64_t made_ms;
    Str ended_words;
    int64_t ended_ms, version;
} HonourRound;
typedef struct HonourCandidate {
    int64_t id, round, account;
    Str name, place, words;
    int64_t nominated_by;
    Str nominated_words;
    bool agreed;
    Str excluded;
    int64_t sheet_score, self_score, peers_score, residents_score, office_score, total, rank;
    bool won;
    int64_t made_ms, version;
} HonourCandidate;
extern const Shape HonourLine_shape, HonourRound_shape, HonourCandidate_shape;

/* In hundredths of a mark: value / full_at of the line's marks, no more than all of them. */
int64_t honour_line_score(const HonourLine *, int64_t value);
/* The same in words: 走访入户 45 ÷ 60 × 30 分 = 22.50 分 */
Str honour_formula(Arena *keep, const HonourLine *, int64_t value, bool english);
void honour_hundredths(Buf *to, int64_t n);            /* 22.50 */

/* Of marks from 0 to 100, their mean in hundredths; none: 0. Of votes, their part of all. */
int64_t honour_mean(int64_t sum, int64_t count);
int64_t honour_share(int64_t votes, int64_t of);

/* By weights that are 100 together. */
int64_t honour_total(const HonourRound *, const HonourCandidate *);
/* Rank those who stand (agreed, not excluded) by total; of equals by sheet, then residents, then office,
 * then who was nominated first. The first `seats` with a rank win. */
void honour_rank(HonourCandidate *, int64_t count, int64_t seats);

Err honour_sheet_fits(const HonourLine *, int64_t count, Blame *why);
Err honour_round_fits(const HonourRound *, int64_t now_ms, Blame *why);

/* As which body does somebody mark a candidate? */
Err honour_body(const HonourRound *, const HonourCandidate *, const Actor *, HonourBody *ret);
Err honour_may_mark(const HonourRound *, int64_t now_ms);

/* The last day of publicity that begins on a day: seven natural days after it. */
int64_t honour_until(int64_t published_day);
/* When that day is over and no objection is open. */
Err honour_may_confirm(const HonourRound *, int64_t open, int64_t today);

#endif
