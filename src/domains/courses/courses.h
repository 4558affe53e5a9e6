/* Courses: what neighbours, helpers and grid members are taught, where and when; who has a seat, and who
 * came. Knows no points: what having come is worth, `earnings` says. Sources: domain.md §1 (三级培训), §11.1. */
#ifndef COURSES_COURSES_H
#define COURSES_COURSES_H

#include "app/domain.h"

typedef enum EnrolmentState { ENROLMENT_ENROLLED, ENROLMENT_WITHDRAWN, ENROLMENT_CAME, ENROLMENT_MISSED }
    EnrolmentState;
extern const char *const enrolment_state_names[];

REFUSES(COURSES_OFF);                  /* 409: it was cancelled */
REFUSES(COURSES_BEGUN);                /* 409: it has begun: no more changes, seats or withdrawing */
REFUSES(COURSES_BEFORE);               /* 409: it hasn't begun: nobody came yet */
REFUSES(COURSES_ATTENDED);             /* 409: somebody came, so that it isn't cancelled */
REFUSES(COURSES_FULL);                 /* 409: no seat is left */
REFUSES(COURSES_NOT_FOR_YOU);          /* 403: it is held for others */
REFUSES(COURSES_OWN);                  /* 403: nobody writes down that they came themselves */
REFUSES(ENROLMENTS_HELD);              /* 409: has a seat already */
REFUSES(ENROLMENTS_NONE);              /* 409: has no seat */

/* Somebody came, or that is taken back: the subject is the enrolment, the owner who it is about. */
extern const EventKind COURSES_CAME, COURSES_UNDONE;
/* A course changed or was cancelled: the subject. */
extern const EventKind COURSES_CHANGED, COURSES_CANCELLED;

/* A seat as later domains see it. `undone`: how often having come was taken back. NOT_FOUND. */
typedef struct CourseSeat {
    int64_t id, course, account, undone, starts_ms;
    Str place, title;                  /* place: of whoever has it */
    EnrolmentState state;
} CourseSeat;
Err courses_seat(Ask *, int64_t enrolment, CourseSeat *ret);

/* Who has a seat in a course, to be told of it. NOT_FOUND. */
typedef struct CourseHolder { int64_t account; } CourseHolder;
Err courses_told(Ask *, int64_t course, Str *ret_title, List *ret_holders);

/* For the demo town: a course, made without an event; seats in it, with whether they came and what follows
 * from that. */
typedef struct CoursePlant {
    Str place, title, about, venue, teacher;
    const char *kind, *audience;       /* names of the shapes' enums */
    int64_t starts_ms, minutes, seats;
    Str by_words;
} CoursePlant;
Err courses_plant(Ask *, const CoursePlant *, int64_t *ret_id);
typedef struct CoursePlantSeat { int64_t account; Str place; EnrolmentState state;
                                 Str by_words; } CoursePlantSeat;
Err courses_plant_seat(Ask *, int64_t course, const CoursePlantSeat *);

extern const Domain courses_domain;

#endif
