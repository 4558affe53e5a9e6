/* What disputes look like from outside: bodies, queries and answers of the API. Only this domain includes
 * it. */
#ifndef MEDIATION_MEDIATION_VIEWS_H
#define MEDIATION_MEDIATION_VIEWS_H

#include "domains/mediation/mediation_rules.h"

typedef struct DisputePhoto { int64_t id; } DisputePhoto;
typedef struct DisputePartyView {
    int64_t id, rank;
    DisputeSide side;
    DisputePartyKind kind;
    Str name;
    bool agent;
    DisputeConsent consent;
    int64_t consent_ms, signed_ms;
    int signed_how;
} DisputePartyView;
typedef struct DisputeEntryView { int64_t id; DisputeVerb verb; Str verb_name; DisputeState state;
                                  int64_t at_ms; Str by_words; List photos; } DisputeEntryView;
typedef struct DisputePaperView { int64_t photo; DisputePaperKind kind; Str kind_name; int64_t made_ms;
                                  } DisputePaperView;
typedef struct DisputeTermView { int64_t id, rank, party, amount_fen; Str due_day; int64_t done_fen,
                                 done_ms; bool late; } DisputeTermView;
typedef struct DisputeAct { DisputeVerb verb; Str name; List needs; } DisputeAct;
typedef struct DisputeNeed { Str name; } DisputeNeed;

/* One noun for list and page: what only the page shows is absent in the list. */
typedef struct DisputeView {
    int64_t id;
    Str number;
    DisputeKind kind;
    Str kind_name;
    DisputeState state;
    Str state_name, parties_words;
    int64_t parties_count;
    Str mediator_words;
    bool mine;
    int64_t registered_ms;
    DisputeClock clock;
    int64_t clock_ms;
    bool late, synthetic;
    int64_t version, committee_id;
    Str committee_name, place, place_name;
    int source, grade, form;
    int64_t mediator_id, accepted_ms, term_ms, agreed_ms, mediator_signed_ms, effect_ms, confirm_until_ms,
        copies,
        amount_fen, sittings, closed_ms;
    int court, onward;
    bool head;
    List parties, entries, papers, terms, may;
} DisputeView;

/* ---- In full ---- */

typedef struct DisputePartyFull { int64_t id; DisputePartyFacts *facts; } DisputePartyFull;
typedef struct DisputeEntryFull { int64_t id; DisputeSaying *saying; } DisputeEntryFull;
typedef struct DisputeTermFull { int64_t id; Str words; } DisputeTermFull;
typedef struct DisputeFull {
    DisputeFacts *facts;
    DisputeAgreed *agreed;
    List parties, entries, terms;
} DisputeFull;

/* ---- Bodies ---- */

typedef struct DisputePartyNew {
    DisputeSide side;
    DisputePartyKind kind;
    Str name, sex, nation, birth_year, work, phone, address, agent, agent_phone, agent_power, head;
} DisputePartyNew;
typedef struct DisputeNew {
    int64_t committee_id;
    Str place;
    DisputeKind kind;
    DisputeSource source;
    int grade;
    Str title, facts, claims;
    List parties;                      /* of DisputePartyNew */
} DisputeNew;
typedef struct DisputeTermNew {
    int64_t party; Str words; int64_t amount_fen; Str due_day;
                                } DisputeTermNew;
typedef struct DisputeStep {
    int64_t version, at_ms;
    Str words, where, present, expert, facts, issue;
    int64_t party, term, account_id, amount_fen;
    int answer, how, onward, outcome, paper;
    Str day;
    int64_t copies;
    List terms, photos;
} DisputeStep;
typedef struct DisputeQuery { bool open, mine, due; int state, kind; Str after; int64_t limit; } DisputeQuery;
typedef struct DisputeFigureQuery { Str place, from, until; } DisputeFigureQuery;
typedef struct CommitteeMemberNew { int64_t account_id; CommitteeOffice office; } CommitteeMemberNew;
typedef struct CommitteeSet {
    Str place, name, short_name;
    int64_t term_value;
    int term_unit;
    Str source, since, until;
    List members;                      /* of CommitteeMemberNew */
    int64_t version;
} CommitteeSet;
typedef struct CommitteeMemberView { int64_t account_id; Str name; CommitteeOffice office; Str since, until;
                                     } CommitteeMemberView;
typedef struct CommitteeView {
    int64_t id;
    Str place, place_name, name, short_name;
    int64_t term_value;
    LimitUnit term_unit;
    Str source;
    bool mine, head, synthetic;
    int64_t version;
    List members;
} CommitteeView;

/* in events: nothing else */
typedef struct DisputeSaid { DisputeVerb verb; DisputeState state; } DisputeSaid;

extern const EventKind COMMITTEES_SET;
extern const Shape DisputeView_shape, DisputeFull_shape, DisputeNew_shape, DisputeStep_shape,
    DisputeQuery_shape,
    DisputeFigureQuery_shape, CommitteeSet_shape, CommitteeView_shape,
        DisputeSaid_shape;

#endif
