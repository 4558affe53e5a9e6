/* How courses and seats are read, written and answered. */
#include "domains/courses/courses_stored.h"

static const char *const whens[] = { "coming", "past", "cancelled", NULL };

SHAPE(Course, "a course",
    ID      (Course, id,                        "its id"),
    TEXT    (Course, place, 6, 18,              "whose: district, street or community"),
    TEXT    (Course, place_name, 0, 120,        "that place"),
    NAME    (Course, kind, 0, course_kind_names, "what it is about"),
    TEXT    (Course, title, 1, 60,              "what it is called"),
    TEXT    (Course, about, 0, 500,             "what is taught"),
    TEXT    (Course, venue, 1, 80,              "where"),
    TEXT    (Course, teacher, 1, 60,            "who teaches"),
    NAME    (Course, audience, 0, course_audience_names,
             "for whom: everyone, helpers, members and workers of the grid"),
    TIME    (Course, starts_ms,                 "when"),
    INT     (Course, minutes, COURSE_MINUTES_LEAST, COURSE_MINUTES_MOST, "how long"),
    INT     (Course, seats, 1, COURSE_SEATS_MOST, "seats"),
    INT     (Course, taken, 0, COURSE_SEATS_MOST, "of these taken"),
    INT     (Course, came, 0, COURSE_SEATS_MOST, "who came"),
    NAME    (Course, state, 0, course_state_names, "open, cancelled"),
    TEXT    (Course, words, 0, 100,             "why it was cancelled"),
    TEXT    (Course, by_words, 0, 120,          "who made, changed or cancelled it last"),
    NAME    (Course, own, OPTIONAL, enrolment_state_names, "the reader's seat; absent: none"),
    BOOL    (Course, may_enrol, 0,              "the reader may take a seat now"),
    BOOL    (Course, may_withdraw, 0,           "the reader may give theirs up now"),
    INT     (Course, version, 1, ID_MAX,        "as it was read"),
    BOOL    (Course, synthetic, 0,              "made up"));
SHAPE(Enrolment, "a seat as it is kept",
    ID      (Enrolment, id,                     "its id"),
    ID      (Enrolment, course,                 "in which course"),
    ID      (Enrolment, account,                "whose"),
    TEXT    (Enrolment, place, 6, 18,           "of the post they enrolled in"),
    NAME    (Enrolment, state, 0, enrolment_state_names, "state"),
    INT     (Enrolment, undone, 0, ID_MAX,      "how often having come was taken back"),
    TIME    (Enrolment, enrolled_ms,            "since"),
    TIME_OPT(Enrolment, marked_ms,              "when it was written down whether they came"),
    TEXT    (Enrolment, by_words, 0, 120,       "by whom"),
    INT     (Enrolment, version, 1, ID_MAX,     "version"));
SHAPE(EnrolmentRow, "who has a seat",
    ID      (EnrolmentRow, id,                  "the seat's id"),
    ID      (EnrolmentRow, account,             "whose"),
    TEXT    (EnrolmentRow, name, 1, 60,         "masked"),
    TEXT_OPT(EnrolmentRow, phone, 0, 20,        "masked"),
    TEXT    (EnrolmentRow, place, 6, 18,        "where they enrolled from"),
    TEXT    (EnrolmentRow, place_name, 0, 120,  "that place"),
    NAME    (EnrolmentRow, state, 0, enrolment_state_names, "enrolled, came, missed"),
    TIME    (EnrolmentRow, enrolled_ms,         "since"),
    TIME_OPT(EnrolmentRow, marked_ms,           "when it was written down whether they came"),
    TEXT    (EnrolmentRow, by_words, 0, 120,    "by whom; empty: it wasn't"),
    BOOL    (EnrolmentRow, mine, 0,             "the reader's own: another writes it down"),
    INT     (EnrolmentRow, version, 1, ID_MAX,  "as it was read"));
SHAPE(CourseSeat, "a seat as later domains see it",
    ID      (CourseSeat, id,                    "its id"),
    ID      (CourseSeat, course,                "in which course"),
    ID      (CourseSeat, account,               "whose"),
    INT     (CourseSeat, undone, 0, ID_MAX,     "how often having come was taken back"),
    TIME    (CourseSeat, starts_ms,             "when"),
    TEXT    (CourseSeat, place, 6, 18,          "where they belong"),
    TEXT    (CourseSeat, title, 1, 60,          "what it is called"),
    NAME    (CourseSeat, state, 0, enrolment_state_names, "state"));
SHAPE(CourseTitle, "what a course is called",
    TEXT    (CourseTitle, title, 1, 60,         "its title"));
SHAPE(CourseHolder, "who has a seat",
    ID      (CourseHolder, account,             "their account"));

#define SAID(T) \
    NAME    (T, kind, 0, course_kind_names,     "what it is about"), \
    TEXT    (T, title, 1, 60,                   "what it is called"), \
    TEXT_OPT(T, about, 0, 500,                  "what is taught"), \
    TEXT    (T, venue, 1, 80,                   "where"), \
    TEXT    (T, teacher, 1, 60,                 "who teaches"), \
    NAME    (T, audience, 0, course_audience_names, "for whom"), \
    TIME    (T, starts_ms,                      "when"), \
    INT     (T, minutes, COURSE_MINUTES_LEAST, COURSE_MINUTES_MOST, "how long"), \
    INT     (T, seats, 1, COURSE_SEATS_MOST,    "how many may come")
SHAPE(CourseNew, "a course to be held",
    TEXT    (CourseNew, place, 6, 12,           "whose: district, street or community"),
    SAID(CourseNew));
SHAPE(CourseChange, "a course as it is to be",
    SAID(CourseChange),
    INT     (CourseChange, version, 1, ID_MAX,  "as it was read"));
SHAPE(CourseCancel, "why it isn't held",
    TEXT    (CourseCancel, words, 2, 100,       "in words"),
    INT     (CourseCancel, version, 1, ID_MAX,  "as it was read"));
SHAPE(CoursesQuery, "which courses",
    NAME    (CoursesQuery, when, OPTIONAL, whens, "that aren't over (the usual), are over, were cancelled"),
    TEXT_OPT(CoursesQuery, place, 6, 18,        "in this place and below"),
    TEXT_OPT(CoursesQuery, after, 1, 40,        "where the page before ended"),
    INT_OPT (CoursesQuery, limit, 1, 200,       "how many (50)"));
SHAPE(EnrolmentMark, "whether somebody came",
    NAME    (EnrolmentMark, state, 0, enrolment_state_names,
             "came, missed; enrolled: it isn't known after all"),
    INT     (EnrolmentMark, version, 1, ID_MAX, "as it was read"));
SHAPE(CourseSaid, "which course",
    NAME    (CourseSaid, kind, 0, course_kind_names, "what it is about"),
    TIME    (CourseSaid, starts_ms,             "when"),
    INT     (CourseSaid, seats, 1, COURSE_SEATS_MOST, "seats"));
SHAPE(EnrolmentSaid, "a seat, and what became of it",
    ID      (EnrolmentSaid, course,             "in which course"),
    NAME    (EnrolmentSaid, state, 0, enrolment_state_names, "what it is now"));
