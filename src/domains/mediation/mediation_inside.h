/* What the files of this domain share: how a file is opened, and who does what with it. */
#ifndef MEDIATION_MEDIATION_INSIDE_H
#define MEDIATION_MEDIATION_INSIDE_H

#include "domains/mediation/mediation_views.h"

typedef struct DisputeWords { const char *zh, *en; } DisputeWords;
extern const DisputeWords dispute_state_words[], dispute_verb_words[], dispute_kind_words[],
    dispute_paper_words[],
    dispute_source_words[], dispute_onward_words[], dispute_side_words[];

/* mediation_open.c: a file, and what is sealed in it */
typedef struct DisputeFile {
    Dispute d;
    Committee committee;
    DisputeHand hand;
    List parties, entries, papers, terms;
} DisputeFile;
Err disputes_open(Ask *, int64_t id, DisputeFile *ret);        /* NOT_FOUND for everybody else */
Err disputes_unseal(Ask *, const DisputeFile *, DisputeFull *ret);
Str disputes_today(Ask *);
Err dispute_hide(Ask *, const char *column, int64_t id, const Shape *, const void *, Str *ret);
Err dispute_show(Ask *, const char *column, int64_t id, const Shape *, Str sealed, void **ret);
Str dispute_digest(Ask *, Str name);
Err committees_hand(Ask *, int64_t committee, int64_t dispute, DisputeHand *ret, List *ret_members);

/* mediation_read.c, mediation_write.c, mediation_step.c, mediation_committees.c, mediation_paper.c */
Err disputes_answer(Ask *, int status, int64_t id);
Err disputes_next_term(Ask *, const List *terms, int64_t *ret_ms);
int64_t dispute_day_end_ms(Str day);                           /* NONE: no such day */
Err dispute_say(Ask *, const Dispute *, DisputeVerb, int64_t at_ms, const DisputeSaying *,
                int64_t *ret_entry);
Err disputes_begin(Ask *, const DisputeNew *, const Committee *, Str place, int64_t at_ms, bool synthetic,
                   Dispute *);
Err disputes_take(Ask *, const DisputeFile *, DisputeVerb, const DisputeStep *, Dispute *next);
Str dispute_party_names(Ask *, const List *party_news);

Handler disputes_list, disputes_get, disputes_full, disputes_figures, disputes_new, disputes_step,
    disputes_photo,
    committees_list, committees_set, disputes_agreement, disputes_agreement_prepare, disputes_dossier,
    disputes_dossier_prepare;

/* Whom photos of files belong to: no place, so no scope holds them. */
#define DISPUTE_HOLDER "mediation"

extern const SealedTable mediation_seals[];

#endif
