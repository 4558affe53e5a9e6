/* Rows as they are kept, and what is sealed in them. What is sealed goes out through two doors only. */
#ifndef MEDIATION_MEDIATION_STORED_H
#define MEDIATION_MEDIATION_STORED_H

#include "app/stored.h"
#include "domains/mediation/mediation.h"

typedef struct Committee {
    int64_t id;
    Str place, name, short_name;
    int64_t term_value;
    LimitUnit term_unit;
    Str source, since;
    bool synthetic;
    int64_t version;
} Committee;
typedef struct CommitteeMember { int64_t id, account; Str name; CommitteeOffice office; Str since, until;
                                 } CommitteeMember;

typedef struct Dispute {
    int64_t id, committee;
    Str place, number;
    DisputeKind kind;
    DisputeSource source;
    DisputeGrade grade;
    DisputeState state;
    int64_t mediator;
    Str mediator_words, parties_words, facts_sealed, agreed_sealed;
    DisputeForm form;
    int64_t copies, amount_fen, parties, sittings, registered_ms, accepted_ms, term_ms, agreed_ms,
        mediator_signed_ms, effect_ms, confirm_until_ms;
    DisputeCourt court;
    DisputeOnward onward;
    int64_t closed_ms, clock_ms, moved_ms;
    bool synthetic;
    int64_t version;
} Dispute;

typedef enum DisputeSide { SIDE_APPLICANT, SIDE_RESPONDENT, SIDE_THIRD } DisputeSide;
extern const char *const dispute_sides[];
typedef enum DisputePartyKind { PARTY_PERSON, PARTY_ORGANISATION } DisputePartyKind;
extern const char *const dispute_party_kinds[];
typedef enum DisputeConsent { CONSENT_UNASKED, CONSENT_AGREED, CONSENT_REFUSED } DisputeConsent;
extern const char *const dispute_consents[];
extern const char *const dispute_hows[];               /* signature, seal, fingerprint, typed */
extern const char *const dispute_paper_kinds[];
typedef enum DisputePaperKind {        /* in the order of the file (司发通〔2010〕239号) */
    PAPER_APPLICATION, PAPER_NOTICE, PAPER_IDENTITY, PAPER_POWER, PAPER_INQUIRY, PAPER_EVIDENCE,
        PAPER_MINUTES,
    PAPER_AGREEMENT, PAPER_PERFORMANCE, PAPER_VISIT, PAPER_COURT, PAPER_OTHER
} DisputePaperKind;

typedef struct DisputeParty {
    int64_t id, dispute, rank;
    DisputeSide side;
    DisputePartyKind kind;
    Str name, about_sealed, name_digest;
    bool agent;
    DisputeConsent consent;
    int64_t consent_ms, signed_ms;
    int signed_how;
} DisputeParty;
typedef struct DisputeEntry {
    int64_t id, dispute;
    DisputeVerb verb;
    DisputeState state;
    int64_t at_ms;
    Str words_sealed;
    int64_t account;
    Str by_words;
    int64_t made_ms;
} DisputeEntry;
typedef struct DisputePaper { int64_t id, dispute, entry; DisputePaperKind kind; int64_t photo, made_ms;
                              } DisputePaper;
typedef struct DisputeTerm {
    int64_t id, dispute, rank, party;
    Str words_sealed;
    int64_t amount_fen;
    Str due_day;
    int64_t done_fen, done_ms;
} DisputeTerm;

/* ---- Sealed, as JSON ---- */

typedef struct DisputeFacts { Str title, facts, claims; } DisputeFacts;
typedef struct DisputePartyFacts {
    Str name, sex, nation, birth_year, work, phone, address, agent, agent_phone, agent_power, head;
} DisputePartyFacts;
typedef struct DisputeAgreed { Str facts, issue, how; } DisputeAgreed;
typedef struct DisputeSaying { Str words, where, present, expert; } DisputeSaying;

typedef struct DisputeFigure {
    Str place, name;
    int64_t taken, accepted, settled, agreed, oral, ended, declined, amount_fen, performed, asked_court,
        confirmed,
        crowded, open;
} DisputeFigure;
typedef struct DisputeAt { int64_t at; } DisputeAt;

extern const Shape Committee_shape, CommitteeMember_shape, Dispute_shape, DisputeParty_shape,
    DisputeEntry_shape,
    DisputePaper_shape, DisputeTerm_shape, DisputeFacts_shape, DisputePartyFacts_shape, DisputeAgreed_shape,
    DisputeSaying_shape, DisputeFigure_shape;

#endif
