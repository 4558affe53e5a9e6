/* Following a case whose reporter is hidden, by a code that was shown once. Whoever shows the code is its
 * reporter, and nothing is known of them but that (docs/decisions/0024). */
#ifndef CASES_CASES_FOLLOW_H
#define CASES_CASES_FOLLOW_H

#include "domains/cases/cases.h"

/* 160 bits as 32 signs of Crockford's base 32 (crockford.com/base32.html), by fours: it may be read aloud. */
enum { FOLLOW_BYTES = 20, FOLLOW_SIGNS = 32, FOLLOW_TEXT = 40 };

REFUSES(CASES_NO_FOLLOW);              /* 404: whatever is wrong with the code */

/* Pure. The code of these bytes; and what was typed as it is kept: blanks and hyphens left out, capitals
 * small, o as 0, i and l as 1. False: no code is written so. */
void follow_code(const unsigned char bytes[FOLLOW_BYTES], char to[FOLLOW_TEXT]);
bool follow_read(Str typed, unsigned char to[FOLLOW_BYTES]);

/* A code for the case, which this request has just made: its digest is kept, the code isn't. */
Err cases_follow_new(Ask *, int64_t case_id, Str *ret_code);

typedef struct FollowLook { Str code; } FollowLook;
typedef struct FollowAdd { Str code, words; List photos; int64_t version; } FollowAdd;
typedef struct FollowRate { Str code, words; int64_t stars, version; bool solved; } FollowRate;
typedef struct FollowUrge { Str code, words; int64_t version; } FollowUrge;
typedef struct FollowStep { int64_t at_ms; Str words; } FollowStep;
/* No class, no place, no words: who finds somebody's phone learns nothing of what they said. */
typedef struct FollowView {
    Str number;
    CaseState state;
    Str state_words;
    int64_t reported_ms, moved_ms, stars, version;
    bool may_add, may_rate, may_urge, may_reopen;
    List steps;                        /* of FollowStep */
} FollowView;
extern const Shape FollowLook_shape, FollowAdd_shape, FollowRate_shape, FollowUrge_shape, FollowView_shape;

/* Each as nobody, by the code alone. `version` NONE: whatever it is now. */
Err cases_follow_look(Ask *, Str code, FollowView *ret);
Err cases_follow_add(Ask *, const FollowAdd *, FollowView *ret);
Err cases_follow_rate(Ask *, const FollowRate *, FollowView *ret);
Err cases_follow_urge(Ask *, const FollowUrge *, FollowView *ret);
Err cases_follow_reopen(Ask *, const FollowAdd *, FollowView *ret);

/* What a reporter who has proved to be one sees of the case, and a step of theirs: by a code as above, or by
 * the token of a receipt (cases_receipt.c). The step is nobody's. */
struct StepInput;
Err cases_follow_view(Ask *, const Case *, FollowView *ret);
Err cases_follow_step(Ask *, const Case *was, CaseVerb, struct StepInput *, const List *photos,
                      FollowView *ret);

/* Handlers: the API's, and the pages' without a script (cases_follow_page.c). */
Handler follow_look, follow_add, follow_rate, follow_urge, follow_reopen;
Handler follow_page, follow_page_look, follow_page_add, follow_page_rate, follow_page_urge,
        follow_page_reopen;
void follow_page_no(Ask *, Err);

#endif
