/* Rows, bodies and handlers. Only this domain includes it. */
#ifndef COURSES_COURSES_STORED_H
#define COURSES_COURSES_STORED_H

#include "domains/courses/courses_rules.h"

typedef struct Enrolment {
    int64_t id, course, account;
    Str place;
    EnrolmentState state;
    int64_t undone, enrolled_ms, marked_ms;
    Str by_words;
    int64_t version;
} Enrolment;
typedef struct EnrolmentRow {
    int64_t id, account;
    Str name, phone, place, place_name;
    EnrolmentState state;
    int64_t enrolled_ms, marked_ms;
    Str by_words;
    bool mine;
    int64_t version;
} EnrolmentRow;
typedef struct CourseTitle { Str title; } CourseTitle;
extern const Shape Enrolment_shape, EnrolmentRow_shape, CourseSeat_shape, CourseTitle_shape,
                   CourseHolder_shape;

/* What is said of a course by whoever makes or changes it. */
typedef struct CourseNew {
    Str place;
    CourseKind kind;
    Str title, about, venue, teacher;
    CourseAudience audience;
    int64_t starts_ms, minutes, seats;
} CourseNew;
typedef struct CourseChange {
    CourseKind kind;
    Str title, about, venue, teacher;
    CourseAudience audience;
    int64_t starts_ms, minutes, seats, version;
} CourseChange;
typedef struct CourseCancel { Str words; int64_t version; } CourseCancel;
typedef struct CoursesQuery { int when; Str place, after; int64_t limit; } CoursesQuery;
typedef struct EnrolmentMark { EnrolmentState state; int64_t version; } EnrolmentMark;
typedef struct CourseSaid { CourseKind kind; int64_t starts_ms, seats; } CourseSaid;
typedef struct EnrolmentSaid { int64_t course; EnrolmentState state; } EnrolmentSaid;
extern const Shape CourseNew_shape, CourseChange_shape, CourseCancel_shape, CoursesQuery_shape,
                   EnrolmentMark_shape, CourseSaid_shape, EnrolmentSaid_shape;
typedef enum CourseWhen { COURSES_COMING, COURSES_PAST, COURSES_CALLED_OFF } CourseWhen;

/* courses.c: a course within the reader's places; as the reader may see it. */
Err course_found(Ask *, int64_t id, Course *ret);
Err course_at(Ask *, Course *ret);             /* the one in the address */
Str course_by(Ask *);                          /* who does it, in words */
Err course_dress(Ask *, Course *, int64_t count);
Err course_answer(Ask *, int status, Course *);

/* courses_seats.c */
Handler courses_near_me, courses_mine, courses_enrol, courses_withdraw, courses_people, enrolments_mark,
        courses_all_came;
extern const EventKind COURSES_ENROLLED, COURSES_WITHDRAWN, COURSES_MARKED;

#endif
