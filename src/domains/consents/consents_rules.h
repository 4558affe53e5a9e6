/* When an agreement holds, and what may be kept because of it. Pure. */
#ifndef CONSENTS_CONSENTS_RULES_H
#define CONSENTS_CONSENTS_RULES_H

#include "domains/consents/consents.h"

enum { CHILD_UNDER = 14 };                     /* PIPL art. 31 */

typedef struct ConsentNotice {
    Str purpose;
    int64_t version;
    Str words, words_en;
    bool sensitive;
    Str source;
} ConsentNotice;
typedef struct Consent {
    int64_t id, resident;
    Str purpose;
    int64_t version;
    ConsentHow given_how;
    int64_t given_ms, withdrawn_ms;
} Consent;
typedef struct CareKind {
    Str code, name, name_en;
    bool needs_consent, in_use;
    int64_t since_ms;
    Str source;
} CareKind;
typedef struct Care {
    int64_t id, resident;
    Str kind;
    CareSource source;
    Str since, until;
    int64_t consent_id;
} Care;
extern const Shape ConsentNotice_shape, Consent_shape, CareKind_shape, Care_shape;

const ConsentNotice *consent_notice(const ConsentNotice *, int64_t count, Str purpose);   /* NULL: none */
const Consent *consent_live(const Consent *, int64_t count, Str purpose);      /* not taken back */

/* `age` NONE: unknown, counts as grown up. `live`: the consent for that purpose that holds; NULL: none. */
Err consent_may_give(const ConsentNotice *, int64_t version, ConsentHow, int64_t age,
                     const Consent *live);

/* Kept by the person's consent, or from the lists of civil affairs where the kind needs none. */
Err care_may_begin(const CareKind *, CareSource, const Care *have, int64_t count, const Consent *live);
Err care_may_end(const Care *, Str until);
bool care_code_fits(Str code);         /* C15 */
Err request_may_end(RequestState was);

#endif
