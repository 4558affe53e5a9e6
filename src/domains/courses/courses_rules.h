/* Who may have a seat, until when a course changes, and when it is written down who came. Pure. */
#ifndef COURSES_COURSES_RULES_H
#define COURSES_COURSES_RULES_H

#include "domains/courses/courses.h"
#include "vocab/actor.h"

enum { COURSE_SEATS_MOST = 500, COURSE_MINUTES_LEAST = 10, COURSE_MINUTES_MOST = 720 };

typedef enum CourseState { COURSE_OPEN, COURSE_CANCELLED } CourseState;
typedef enum CourseKind { COURSE_DUTY, COURSE_SAFETY, COURSE_MEDIATION, COURSE_SERVICE, COURSE_DIGITAL,
                          COURSE_HEALTH, COURSE_OTHER } CourseKind;
typedef enum CourseAudience { COURSE_EVERYONE, COURSE_HELPERS, COURSE_GRID } CourseAudience;
extern const char *const course_state_names[], *const course_kind_names[], *const course_audience_names[];

typedef struct Course {
    int64_t id;
    Str place, place_name;
    CourseKind kind;
    Str title, about, venue, teacher;
    CourseAudience audience;
    int64_t starts_ms, minutes, seats, taken, came;
    CourseState state;
    Str words, by_words;               /* why it was cancelled; who made or changed it last */
    int own;                           /* the reader's EnrolmentState; -1: none */
    bool may_enrol, may_withdraw;      /* the reader, now */
    int64_t version;
    bool synthetic;
} Course;
extern const Shape Course_shape;

/* Who asks for a seat: in which role, and whether they are kept as a helper who hasn't left. */
typedef struct CourseGuest { Role role; bool helper; } CourseGuest;

bool course_fits(CourseAudience, CourseGuest);
bool course_seated(int own);                           /* has a seat, whatever became of it */
Err course_may_enrol(const Course *, CourseGuest, int64_t now_ms);
Err course_may_withdraw(const Course *, int64_t now_ms);
Err course_may_change(const Course *, int64_t now_ms);
Err course_may_cancel(const Course *);
Err course_may_mark(const Course *, int64_t now_ms);

#endif
