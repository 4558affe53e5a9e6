/* Who may have a seat, until when a course changes, and when it is written down who came. */
#include "domains/courses/courses_rules.h"

REFUSAL(COURSES_OFF, 409, "courses.off", "课程已取消", "the course was cancelled");
REFUSAL(COURSES_BEGUN, 409, "courses.begun", "课程已开始", "the course has begun");
REFUSAL(COURSES_BEFORE, 409, "courses.before", "课程还没有开始，不能登记到课", "the course hasn't begun: nobody came yet");
REFUSAL(COURSES_ATTENDED, 409, "courses.attended", "已有人到课，不能取消", "somebody came, so it isn't cancelled");
REFUSAL(COURSES_FULL, 409, "courses.full", "名额已满", "no seat is left");
REFUSAL(COURSES_NOT_FOR_YOU, 403, "courses.not_for_you", "不在这门课程的对象范围内", "the course is held for others");
REFUSAL(COURSES_OWN, 403, "courses.own", "不能登记自己到课", "another writes down that you came");
REFUSAL(ENROLMENTS_HELD, 409, "enrolments.held", "您已报名", "you have a seat already");
REFUSAL(ENROLMENTS_NONE, 409, "enrolments.none", "没有报名", "there is no seat");

const char *const course_state_names[] = { "open", "cancelled", NULL };
const char *const course_kind_names[] = { "duty", "safety", "mediation", "service", "digital", "health",
                                          "other", NULL };
const char *const course_audience_names[] = { "everyone", "helpers", "grid", NULL };
const char *const enrolment_state_names[] = { "enrolled", "withdrawn", "came", "missed", NULL };

bool course_fits(CourseAudience a, CourseGuest g)
{
    switch (a) {
    case COURSE_HELPERS: return g.helper;
    case COURSE_GRID:    return g.role == ROLE_MEMBER || g.role == ROLE_WORKER;
    default:             return true;
    }
}

bool course_seated(int own) { return own >= 0 && own != ENROLMENT_WITHDRAWN; }

static Err before_it(const Course *c, int64_t now_ms)
{
    if (c->state != COURSE_OPEN) return COURSES_OFF;
    return now_ms >= c->starts_ms ? COURSES_BEGUN : NULL;
}

Err course_may_enrol(const Course *c, CourseGuest g, int64_t now_ms)
{
    TRY(before_it(c, now_ms));
    if (course_seated(c->own)) return ENROLMENTS_HELD;
    if (!course_fits(c->audience, g)) return COURSES_NOT_FOR_YOU;
    return c->taken >= c->seats ? COURSES_FULL : NULL;
}

Err course_may_withdraw(const Course *c, int64_t now_ms)
{
    if (!course_seated(c->own)) return ENROLMENTS_NONE;
    return before_it(c, now_ms);
}

Err course_may_change(const Course *c, int64_t now_ms) { return before_it(c, now_ms); }

Err course_may_cancel(const Course *c)
{
    if (c->state != COURSE_OPEN) return COURSES_OFF;
    return c->came ? COURSES_ATTENDED : NULL;
}

Err course_may_mark(const Course *c, int64_t now_ms)
{
    if (c->state != COURSE_OPEN) return COURSES_OFF;
    return now_ms < c->starts_ms ? COURSES_BEFORE : NULL;
}
