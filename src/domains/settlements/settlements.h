/* Settlements: what a partner is owed for a period, agreed by both sides and paid. Reads what `partners`
 * wrote down of each redemption; the last of the domains that know it. Money is in fen. */
#ifndef SETTLEMENTS_SETTLEMENTS_H
#define SETTLEMENTS_SETTLEMENTS_H

#include "domains/partners/partners.h"

REFUSES(SETTLEMENTS_COVERED);          /* 409: those days are on a sheet already */
REFUSES(SETTLEMENTS_STATE);            /* 409: not as the sheet stands now */
REFUSES(SETTLEMENTS_OWN);              /* 403: who made a sheet doesn't confirm it */
REFUSES(SETTLEMENTS_LATER);            /* 409: a later sheet builds on it */
REFUSES(SETTLEMENTS_RATED);            /* 409: that day has a rate, or is settled */

typedef enum SettlementState { SETTLEMENT_OPEN, SETTLEMENT_DISPUTED, SETTLEMENT_AGREED, SETTLEMENT_PAID,
                               SETTLEMENT_REVERSED, SETTLEMENT_REVERSAL } SettlementState;
extern const char *const settlement_state_names[];

typedef enum SettlementUnit { SETTLEMENT_POINTS, SETTLEMENT_OUTSIDE } SettlementUnit;
extern const char *const settlement_unit_names[];
/* What holds on that day for 100 points: fen, or units of another system. 0: nothing does. */
Err settlements_rate(Ask *, int64_t partner, SettlementUnit, int64_t day, int64_t *ret);

/* What of settlements isn't as it should be: sheets read, how many are wrong, the first in words. */
typedef struct SettlementsAudit { int64_t sheets, wrong; Str what; } SettlementsAudit;
Err settlements_audit(Db *, Str district, Arena *keep, SettlementsAudit *ret);

/* For the demo town, without events: a sheet of all days before `to_day` that aren't on one yet. */
typedef struct SettlementPlant {
    int64_t partner, to_day, at_ms;
    SettlementState state;             /* open, disputed, agreed or paid */
    Str reference, dispute, made_words, partner_words, house_words;
} SettlementPlant;
Err settlements_plant(Ask *, const SettlementPlant *);
Err settlements_plant_rate(Ask *, int64_t partner, SettlementUnit, int64_t since_day, int64_t for_100,
                           Str made_words, int64_t made_ms);

extern const Domain settlements_domain;

#endif
