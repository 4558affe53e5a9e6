/* Bodies, answers and what the files of this domain share. */
#ifndef PARTNERS_PARTNERS_INSIDE_H
#define PARTNERS_PARTNERS_INSIDE_H

#include "domains/partners/partners_rules.h"
#include "domains/partners/partners_stored.h"

typedef struct PartnersQuery { Str words, after; int64_t limit; } PartnersQuery;
typedef struct PartnerChange {
    Str name, address, agreement, until;
    int64_t fund, offline_count, offline_fen, version;
} PartnerChange;
typedef struct PartnerEnd { Str words; int64_t version; } PartnerEnd;
typedef struct PartnerLogin { Str login; } PartnerLogin;
typedef struct PartnerView { const Partner *partner; List people, devices; RedeemedSum *month; } PartnerView;
typedef struct PartnerOwn { int64_t id; Str name; bool live; int64_t offline_count, offline_fen; } PartnerOwn;
typedef struct TillNew { Str name; } TillNew;
typedef struct TillMade { int64_t id; Str name, key; } TillMade;
extern const Shape PartnersQuery_shape, PartnerChange_shape, PartnerEnd_shape, PartnerLogin_shape,
    PartnerView_shape, PartnerOwn_shape, TillNew_shape, TillMade_shape;

extern const EventKind PARTNERS_AGREED, PARTNERS_CHANGED, PARTNERS_OVER, PARTNERS_STAFF_SET, TILLS_ENROLLED,
    TILLS_OVER;

Handler partners_list, partners_look, partners_agree, partners_change, partners_end, partners_own,
    partners_staff_set, partners_staff_end, tills_enrol, tills_end_one;

#endif
