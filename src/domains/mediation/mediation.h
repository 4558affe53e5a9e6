/* People's mediation (人民调解): disputes between people of a place, brought before its committee, from the
 * first word to the last performance. What a party is called, what happened and what was said is seen by
 * the committee only; everybody else gets figures. Knows no case and no resident.
 *
 * 人民调解法 (2010): 第四条 free; 第八条 committee of three to nine, three years; 第十七条 not where a party openly
 * refuses; 第十九条 mediators chosen or appointed; 第二十条 experts and neighbours may be asked in; 第二十三条 parties
 * may refuse and end it; 第二十六条 ended without agreement, the other ways told; 第二十七条 registration and file;
 * 第二十八条 written, or oral and recorded; 第二十九条 contents, and in force when the parties have signed, the
 * mediator has signed and the seal is set; 第三十条 oral: in force from the day; 第三十一条 binding, performance
 * looked after; 第三十二条 not performed: the court; 第三十三条 both may ask the court to confirm within thirty
 * days. */
#ifndef MEDIATION_MEDIATION_H
#define MEDIATION_MEDIATION_H

#include "app/domain.h"
#include "vocab/calendar.h"

typedef enum DisputeState {
    DISPUTE_REGISTERED, DISPUTE_ACCEPTED, DISPUTE_MEDIATING, DISPUTE_AGREED, DISPUTE_IN_FORCE,
    DISPUTE_PERFORMED, DISPUTE_BROKEN, DISPUTE_ENDED, DISPUTE_DECLINED, DISPUTE_REFERRED, DISPUTE_FILED,
    DISPUTE_STATES
} DisputeState;
extern const char *const dispute_states[];

typedef enum DisputeVerb {
    DISPUTE_REGISTER, DISPUTE_ASK, DISPUTE_ASSIGN, DISPUTE_ACCEPT, DISPUTE_DECLINE, DISPUTE_REFER,
    DISPUTE_STEP_ASIDE, DISPUTE_INQUIRE, DISPUTE_INVITE, DISPUTE_SIT, DISPUTE_EXTEND, DISPUTE_AGREE,
    DISPUTE_AGREE_ORALLY, DISPUTE_SIGN, DISPUTE_SEAL, DISPUTE_REVISE, DISPUTE_PERFORM, DISPUTE_URGE,
    DISPUTE_BREAK, DISPUTE_VISIT, DISPUTE_APPLY, DISPUTE_RULE, DISPUTE_END, DISPUTE_ADD, DISPUTE_FILE,
    DISPUTE_VERBS
} DisputeVerb;
extern const char *const dispute_verbs[];

typedef enum DisputeKind {     /* domain.md §8.3; 示例 of a county's system, to be checked locally */
    DISPUTE_FAMILY, DISPUTE_NEIGHBOUR, DISPUTE_HOUSE, DISPUTE_CONTRACT, DISPUTE_BUSINESS, DISPUTE_DAMAGE,
    DISPUTE_LAND, DISPUTE_DEMOLITION, DISPUTE_POLLUTION, DISPUTE_LABOUR, DISPUTE_MEDICAL, DISPUTE_TRAFFIC,
    DISPUTE_PROPERTY, DISPUTE_CONSUMER, DISPUTE_WAGES, DISPUTE_OTHER, DISPUTE_KINDS
} DisputeKind;
extern const char *const dispute_kinds[];

typedef enum DisputeSource {
    DISPUTE_BY_APPLICATION, DISPUTE_BY_COMMITTEE, DISPUTE_BY_COURT, DISPUTE_BY_PROCURATORATE,
        DISPUTE_BY_POLICE,
    DISPUTE_BY_PETITION, DISPUTE_BY_OTHERS
} DisputeSource;
extern const char *const dispute_sources[];

typedef enum DisputeGrade { DISPUTE_PLAIN, DISPUTE_HARD, DISPUTE_GRAVE } DisputeGrade;
extern const char *const dispute_grades[];
typedef enum DisputeForm { DISPUTE_NO_FORM, DISPUTE_WRITTEN, DISPUTE_ORAL } DisputeForm;
extern const char *const dispute_forms[];
typedef enum DisputeCourt { COURT_NONE, COURT_APPLIED, COURT_CONFIRMED, COURT_REFUSED } DisputeCourt;
extern const char *const dispute_courts[];
typedef enum DisputeOnward { ONWARD_NONE, ONWARD_ARBITRATION, ONWARD_ADMINISTRATION,
                             ONWARD_COURT } DisputeOnward;
extern const char *const dispute_onwards[];
typedef enum CommitteeOffice { COMMITTEE_CHAIR, COMMITTEE_DEPUTY, COMMITTEE_MEMBER } CommitteeOffice;
extern const char *const committee_offices[];

REFUSES(MEDIATION_NOT_NOW);            /* 409 */
REFUSES(MEDIATION_NOT_YOURS);          /* 403 */
REFUSES(MEDIATION_NEEDS);              /* 422: something that the step must bring; the field is named */
REFUSES(MEDIATION_NO_CONSENT);         /* 409: 第十七条 */
REFUSES(MEDIATION_TOO_FEW);            /* 422: fewer than two parties */
REFUSES(MEDIATION_NO_MEDIATOR);        /* 409 */
REFUSES(MEDIATION_NOT_A_MEMBER);       /* 422 */
REFUSES(MEDIATION_STEPPED_ASIDE);      /* 409 */
REFUSES(MEDIATION_UNSIGNED);           /* 409: 第二十九条 */
REFUSES(MEDIATION_SIGNED);             /* 409: that one has signed */
REFUSES(MEDIATION_TOO_MUCH);           /* 422: more than is owed */
REFUSES(MEDIATION_CONFIRM_LATE);       /* 409: 第三十三条 */
REFUSES(MEDIATION_CONFIRM_ORAL);       /* 409: the court confirms what is written */
REFUSES(MEDIATION_BAD_DAY);            /* 422 */
REFUSES(COMMITTEES_SIZE);              /* 422: 第八条 */
REFUSES(COMMITTEES_THERE);             /* 409: the place has one */
REFUSES(COMMITTEES_NO_POST);           /* 422: a member isn't somebody on the staff within reach */

extern const EventKind MEDIATION_REGISTERED, MEDIATION_MOVED, MEDIATION_SHOWN, MEDIATION_PRINTED;

/* For the demo town: a committee, and one of its disputes as far as a state; the names are invented. */
typedef struct CommitteePlant {
    Str place, name, short_name, since, until;
    const int64_t *account;            /* the first one leads it */
    const Str *member;
    int members;
} CommitteePlant;
Err committees_plant(Ask *, const CommitteePlant *, int64_t *ret_id);
typedef struct DisputePlant {
    int64_t committee, at_ms;
    Str place;
    DisputeKind kind;
    Str title, facts, one, other, phone;
    DisputeState state;
    int64_t amount_fen, mediator;
    Str mediator_words;
} DisputePlant;
Err disputes_plant(Ask *, const DisputePlant *);

void mediation_road_page(Buf *to);     /* docs/disputes-road.md */

extern const Domain mediation_domain;

#endif
