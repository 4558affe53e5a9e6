/* Grants: money that somebody gives for a purpose and a term (专项基金): budget lines, spendings with a second
 * person's word, never above a line or what is there; the remainder goes back; everybody may read it all,
 * but no person's name (补). The money stands in the book of `points`. */
#ifndef GRANTS_GRANTS_H
#define GRANTS_GRANTS_H

#include "app/domain.h"

REFUSES(GRANTS_OVER_LINE);             /* 409: more than the line has left */
REFUSES(GRANTS_TERM);                  /* 409: outside its term */
/* 409: the remainder goes back when the term is over and nothing waits */
REFUSES(GRANTS_NOT_YET);
REFUSES(GRANTS_CASE_PAID);             /* 409: that case is paid for already */
REFUSES(GRANTS_OWN);                   /* 403: nobody approves what they asked for */
REFUSES(GRANTS_SETTLED);               /* 409: approved or refused already */
REFUSES(GRANTS_BATCH);                 /* 409: approved with its batch of vouchers */

/* A batch of vouchers out of a special fund is a spending against a line: within its term and its budget. Its
 * money is set aside, approved and given back by the batch; `transfer` is what set it aside. */
typedef struct GrantDraw {
    int64_t account, line, amount, batch, transfer, by;        /* by: a planted one's; 0: who asks */
    Str words, by_words;
} GrantDraw;
Err grants_draw_fits(struct Ask *, int64_t account, int64_t line, int64_t amount, Str until,
                     bool *ret_special);
Err grants_draw(struct Ask *, const GrantDraw *);

/* For the demo town: a fund whose money has come in, and what was asked of it, by state: asked, paid,
 * refused. */
typedef struct GrantPlantLine { const char *name; int64_t budget; } GrantPlantLine;
typedef struct GrantPlantSpending {
    int64_t line, amount;
    const char *payee, *words, *state;         /* payee NULL: a person */
    int64_t days_ago;
} GrantPlantSpending;
typedef struct GrantPlant {
    Str place, name, donor, purpose, from_day, until_day;
    int64_t small, received, by, approver;
    Str by_words, approver_words;
    const GrantPlantLine *line;
    const GrantPlantSpending *spending;
    int lines, spendings;
} GrantPlant;
Err grants_plant(struct Ask *, const GrantPlant *, int64_t *ret_account);

extern const Domain grants_domain;

#endif
