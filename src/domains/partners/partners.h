/* Partners: with whom it is agreed that points and vouchers are taken, their people and tills, the signed
 * codes that are shown there, and a line for each redemption. Knows no goods and no voucher. */
#ifndef PARTNERS_PARTNERS_H
#define PARTNERS_PARTNERS_H

#include "app/domain.h"

typedef enum PartnerKind { PARTNER_MERCHANT, PARTNER_PROPERTY, PARTNER_VENUE, PARTNER_POINTS } PartnerKind;
extern const char *const partner_kind_names[];
/* the last two are no codes: points that came from another system, or went there */
typedef enum CodeKind { CODE_GOODS, CODE_VOUCHER, CODE_CAME, CODE_WENT } CodeKind;
extern const char *const code_kind_names[];

REFUSES(PARTNERS_ENDED);               /* 409: the agreement is over, or not in force yet */
REFUSES(PARTNERS_STAFF);               /* 409: that account works for a partner already */
REFUSES(TILLS_NOT_STAFF);              /* 403: not staff of a partner */
REFUSES(TILLS_UNKNOWN);                /* 403: no such till of this partner, or another key */
REFUSES(TILLS_ENDED);                  /* 409 */
REFUSES(TILLS_WAIT);                   /* 429: too many wrong numbers typed today */
REFUSES(CODES_FORGED);                 /* 422: not a code of this house */
REFUSES(CODES_OVER);                   /* 409: it has ended */
REFUSES(CODES_ELSEWHERE);              /* 409: not to be used at this partner */
REFUSES(REDEEMED_BEFORE);              /* 409 */

/* ---- Partners ---- */

typedef struct PartnerTerms {
    int64_t id;
    Str place, name;
    PartnerKind kind;
    int64_t since_day, until_day, fund, purse, offline_count, offline_fen, ended_ms;
} PartnerTerms;
extern const Shape PartnerTerms_shape;

Err partners_terms(Ask *, int64_t id, PartnerTerms *ret);         /* NOT_FOUND; whoever asks */
Err partners_in_reach(Ask *, int64_t id, const char *pointer, PartnerTerms *ret);  /* … or BAD_FIELD there */
bool partners_live(const PartnerTerms *, int64_t day);
/* its own account of the book, made if none */
Err partners_purse(Ask *, PartnerTerms *);
Err partners_at_work(Ask *, PartnerTerms *ret);        /* whose staff the asker is, or TILLS_NOT_STAFF */

/* ---- Tills ---- */

typedef struct TillHere {
    int64_t id;
    Str name;
    int64_t seen_ms, ended_ms, wrong_day, wrong;
    bool left;                         /* who asks works there no more */
    PartnerTerms at;
} TillHere;

/* Whose device this is: staff who are signed in, and its own key. Of one that has ended too: look. */
Err tills_here(Ask *, int64_t till, Str key, TillHere *ret);
/* … whoever worked there once counts too, with `left` set: what a till took before isn't lost. */
Err tills_here_late(Ask *, int64_t till, Str key, TillHere *ret);
Err tills_may_take(const TillHere *, int64_t now_ms);  /* TILLS_NOT_STAFF, TILLS_ENDED, PARTNERS_ENDED */
Err tills_may_type(const TillHere *, int64_t now_ms);  /* TILLS_WAIT: a signed code is still taken */
Err tills_seen(Ask *, const TillHere *);
Err tills_wrong(Ask *, const TillHere *);              /* one more number that was typed and isn't one */

/* ---- Codes ---- */

enum { CODE_PRINT_MOST = 100 };
typedef struct Code {
    CodeKind kind;
    int64_t subject, number;           /* order; batch and number of the voucher */
    int64_t partner;                   /* 0: as the batch says */
    int64_t face_fen, least_fen, until_ms;
    int64_t print;                     /* on paper: which printing, to CODE_PRINT_MOST; 0: on a phone */
} Code;
Str codes_write(Ask *, const Code *);
Err codes_read(Ask *, Str text, int64_t now_ms, Code *ret);       /* CODES_FORGED, CODES_OVER */
Str codes_public(Ask *, bool before);                  /* base64url of the public key; absent: none before */
/* `letters` characters for hands, that nobody can guess who hasn't the house's key. */
Str codes_serial(Ask *, const char *what, int64_t id, int64_t number, int letters);
Str codes_spaced(Ask *, char kind, Str serial);        /* for eyes: D1234-5678-9ABC */
Str codes_typed(Ask *, Str text);                      /* as typed: capitals, O is 0, I and L are 1 */

/* ---- What was redeemed ---- */

typedef struct Redeemed {
    int64_t id, partner, till, day, at_ms;
    CodeKind kind;
    int64_t subject, number;
    Str words;
    int64_t points, face_fen, pay_fen;
    bool offline;
    int64_t of_id, made_ms, back_id;   /* back_id: what took it back; NONE */
    int64_t units, rate;               /* of another points system: its units, and how many make 100 points */
} Redeemed;
extern const Shape Redeemed_shape;

Err redeemed_add(Ask *, Redeemed *);                   /* gives id, day and made_ms */
Err redeemed_back(Ask *, const Redeemed *was, Redeemed *ret);     /* the line that takes it back */
Err redeemed_one(Ask *, int64_t id, Redeemed *ret);
/* What that till redeemed of that code at once, about that moment: its answer was lost. NOT_FOUND */
Err redeemed_unheard(Ask *, const Redeemed *, int64_t about_ms, int64_t *ret_id);
Err redeemed_list(Ask *, int64_t partner, int64_t from_day, int64_t to_day, int64_t most, List *ret);
typedef struct RedeemedSum { int64_t goods, vouchers, points, pay_fen, back; } RedeemedSum;
extern const Shape RedeemedSum_shape;
Err redeemed_sum(Ask *, int64_t partner, int64_t from_day, int64_t to_day, RedeemedSum *ret);

/* For the demo town, without an event. */
typedef struct PartnerNew {
    PartnerKind kind;
    Str place, name, address, agreement, since, until;
    int64_t fund, offline_count, offline_fen;
} PartnerNew;
extern const Shape PartnerNew_shape;
Err partners_plant(Ask *, const PartnerNew *, int64_t since_day, int64_t until_day, int64_t *ret_id);
Err partners_plant_staff(Ask *, int64_t partner, int64_t account);
Err redeemed_plant(Ask *, Redeemed *);                 /* with its days as they are given */

extern const Domain partners_domain;

#endif
