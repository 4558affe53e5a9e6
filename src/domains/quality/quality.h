/* Quality: what is missing, contradictory or stale in what is written down, where, and who should be
 * asked. Changes
 * nothing of what it looks at. */
#ifndef QUALITY_QUALITY_H
#define QUALITY_QUALITY_H

#include "app/domain.h"

typedef enum QualityThingKind { QUALITY_HOUSEHOLD, QUALITY_RESIDENT, QUALITY_BUILDING, QUALITY_PLACE,
    QUALITY_POST }
    QualityThingKind;
extern const char *const quality_thing_kinds[];

enum { QUALITY_WORDS = 100, QUALITY_RIGHT_DAYS = 366 };

REFUSES(QUALITY_NOT_ASKED);            /* 422: doesn't answer for that place */
REFUSES(QUALITY_TOLD_TODAY);           /* 409: a message about it went out today */
REFUSES(QUALITY_TELLS);                /* 422: the words hold a number that could be somebody's */
REFUSES(QUALITY_NO_MEASURE);           /* 422: that rule has none */

/* Somebody was asked to look into a finding: whom, and what about, in words that a message can keep. The
 * subject is the
 * finding, the owner who was asked. */
extern const EventKind QUALITY_ASKED;
Err quality_news(Ask *, int64_t id, Str *ret_words);


extern const Domain quality_domain;

#endif
