/* What the files of this domain share. */
#ifndef VISITS_VISITS_INSIDE_H
#define VISITS_VISITS_INSIDE_H

#include "app/domain.h"
#include "domains/consents/consents.h"
#include "domains/visits/visits_views.h"

extern const SealedTable visits_seals[];   /* visits_keys.c */

/* visits_write.c */
Err visits_scope(Ask *, Scope *ret);   /* one's own, and where one stands in */
Err visits_door_of(Ask *, int64_t household_id, VisitDoor *ret);   /* within it; NOT_FOUND */
Err visits_words_hide(Ask *, const char *column, int64_t id, Str words, Str *ret_sealed);
Err visits_words_show(Ask *, const char *column, int64_t id, Str sealed, Str *ret);
Str visits_door_words(Ask *, Str compound, Str building, int64_t unit, Str room);
Err visits_new(Ask *), visits_correct(Ask *);

/* visits_read.c */
Err visits_row_of(Ask *, const VisitKept *, const VisitDoor *, VisitRow *ret);
Err visits_answer(Ask *, int status, const VisitKept *);
Err visits_list(Ask *), visits_get(Ask *), visits_words(Ask *);

/* visits_homes.c */
Err visits_homes(Ask *), visits_home(Ask *), visits_call(Ask *);
Err visits_export(Ask *), visits_export_prepare(Ask *);

/* visits_cover.c: counts */
bool visits_month(Str text, int64_t *ret_from_ms, int64_t *ret_to_ms);
Err visits_month_asked(Ask *, Str month, Str *ret_month, int64_t *ret_from_ms, int64_t *ret_to_ms);
Err visits_recount_at(Ask *, Str place, int64_t at_ms);
Err visits_homes_count(Ask *, bool again);             /* households of this month: once a day, or again */
Err visits_cover(Ask *);

/* visits_dictionaries.c */
Err visits_norms(Ask *);
extern const struct Dictionary *const visits_dictionaries[];

/* visits_due.c: what follows from visits, care and moves */
Err visits_home_follow(Ask *, int64_t household_id);
Err visits_home_plant(Ask *, int64_t household_id);    /* … its micro-grid is counted later */
Err visits_place_follow(Ask *, Str place);
Err visits_hear_person(Ask *, const Event *), visits_hear_grid(Ask *, const Event *);

/* visits_notes.c */
Err visits_note_new(Ask *), visits_notes(Ask *), visits_note_answer(Ask *);
Err visits_notes_views(Ask *, const Scope *, Str state, int64_t household_id, int64_t most, List *ret);

#endif
