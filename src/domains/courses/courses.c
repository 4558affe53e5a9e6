/* Making, changing and cancelling courses, and the list of them; routes. */
#include "domains/courses/courses_stored.h"

#include "domains/courses/courses_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/forces/forces.h"

#include <stdio.h>

enum { LIST_DEFAULT = 50 };

static const EventKind COURSES_MADE = { "courses.made", "开设培训课程", "course set up" };
const EventKind COURSES_CHANGED = { "courses.changed", "调整培训课程", "course changed" };
const EventKind COURSES_CANCELLED = { "courses.cancelled", "取消培训课程", "course cancelled" };

/* ---- As the reader sees it ---- */

static Err guest(Ask *ask, CourseGuest *ret)
{
    HelperSeen who;
    Err e = helpers_own(ask, &who);
    *ret = (CourseGuest){ ask->who.role, !e && !who.until.len };
    return e == HELPERS_NO_RECORD ? NULL : e;
}

Err course_dress(Ask *ask, Course *c, int64_t count)
{
    CourseGuest g = { 0 };
    bool joins = ask_may(ask, "courses.join");
    if (joins) TRY(guest(ask, &g));
    for (int64_t i = 0; i < count; i++) {
        c[i].place_name = divisions_words(ask, c[i].place);
        c[i].may_enrol = joins && !course_may_enrol(&c[i], g, ask->now_ms);
        c[i].may_withdraw = joins && !course_may_withdraw(&c[i], ask->now_ms);
    }
    return NULL;
}

Err course_found(Ask *ask, int64_t id, Course *ret)
{
    return courses_one(ask->db, ask->district, id, ask->who.account, &ask->who.scope, ret, ask->arena);
}

Err course_at(Ask *ask, Course *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return course_found(ask, id, ret);
}

Str course_by(Ask *ask) { return actor_words(ask->arena, ask->who.name, ask->who.title); }

Err course_answer(Ask *ask, int status, Course *c)
{
    TRY(course_dress(ask, c, 1));
    return answer(ask, status, &Course_shape, c);
}

static Err list(Ask *ask)
{
    const CoursesQuery *q = QUERY(ask, CoursesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, id;
    int when = q->when < 0 ? COURSES_COMING : q->when;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &id));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    if (when == COURSES_COMING)
        TRY(courses_coming(ask->db, ask->district, ask->who.account, &ask->who.scope, ask->now_ms, low, high,
                           key, id, limit + 1, &rows, ask->arena));
    else
        TRY(courses_over(ask->db, ask->district, ask->who.account, &ask->who.scope,
                         str_of(course_state_names[when == COURSES_PAST ? COURSE_OPEN : COURSE_CANCELLED]),
                         when == COURSES_PAST ? ask->now_ms : NONE, low, high, key, id, limit + 1, &rows,
                         ask->arena));
    Course *c = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, c[limit - 1].starts_ms, c[limit - 1].id);
    }
    TRY(course_dress(ask, c, rows.count));
    return answer_list(ask, &Course_shape, &rows, next);
}

static Err one(Ask *ask)
{
    Course c;
    TRY(course_at(ask, &c));
    return course_answer(ask, 200, &c);
}

/* ---- Made, changed, cancelled ---- */

static Err said(Ask *ask, const EventKind *kind, const Course *c)
{
    CourseSaid s = { c->kind, c->starts_ms, c->seats };
    return event_post(ask, kind, c->id, c->place, 0, &CourseSaid_shape, &s);
}

static Err filled(Ask *ask, const Course *c)
{
    if (!c->title.len) return ask_blame(ask, BAD_FIELD, "/title", "请写课程名称", "say what it is called");
    if (!c->venue.len) return ask_blame(ask, BAD_FIELD, "/venue", "请写地点", "say where it is held");
    if (!c->teacher.len) return ask_blame(ask, BAD_FIELD, "/teacher", "请写授课人", "say who teaches");
    if (c->starts_ms <= ask->now_ms)
        return ask_blame(ask, BAD_FIELD, "/starts_ms", "以后的时间", "a time to come");
    return NULL;
}

static Err make(Ask *ask)
{
    const CourseNew *in = BODY(ask, CourseNew);
    Place place;
    if (!scope_holds(&ask->who.scope, in->place) || divisions_place(ask, in->place, &place))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区、街道或社区",
                         "a district, street or community within your reach");
    Course c = { .id = ask_new_id(ask), .place = in->place, .kind = in->kind, .title = str_trim(in->title),
                 .about = str_trim_or(in->about, S("")), .venue = str_trim(in->venue),
                 .teacher = str_trim(in->teacher), .audience = in->audience, .starts_ms = in->starts_ms,
                 .minutes = in->minutes, .seats = in->seats, .words = S(""), .by_words = course_by(ask),
                 .own = -1, .version = 1 };
    TRY(filled(ask, &c));
    TRY(courses_add(ask->db, ask->district, &c));
    TRY(said(ask, &COURSES_MADE, &c));
    return course_answer(ask, 201, &c);
}

static Err change(Ask *ask)
{
    const CourseChange *in = BODY(ask, CourseChange);
    Course c;
    char zh[60], en[60];
    TRY(course_at(ask, &c));
    TRY(course_may_change(&c, ask->now_ms));
    if (in->version != c.version) return MOVED_ON;
    if (in->seats < c.taken) {
        snprintf(zh, sizeof zh, "不少于已报名的 %lld 人", (long long)c.taken);
        snprintf(en, sizeof en, "not below the %lld taken", (long long)c.taken);
        return ask_blame(ask, BAD_FIELD, "/seats", zh, en);
    }
    c.kind = in->kind;
    c.title = str_trim(in->title);
    c.about = str_trim_or(in->about, S(""));
    c.venue = str_trim(in->venue);
    c.teacher = str_trim(in->teacher);
    c.audience = in->audience;
    c.starts_ms = in->starts_ms;
    c.minutes = in->minutes;
    c.seats = in->seats;
    c.by_words = course_by(ask);
    c.version++;
    TRY(filled(ask, &c));
    TRY(courses_save(ask->db, ask->district, &c));
    TRY(said(ask, &COURSES_CHANGED, &c));
    return course_answer(ask, 200, &c);
}

static Err cancel(Ask *ask)
{
    const CourseCancel *in = BODY(ask, CourseCancel);
    Course c;
    TRY(course_at(ask, &c));
    TRY(course_may_cancel(&c));
    if (in->version != c.version) return MOVED_ON;
    c.words = str_trim(in->words);
    if (!c.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    c.state = COURSE_CANCELLED;
    c.by_words = course_by(ask);
    c.version++;
    TRY(courses_save(ask->db, ask->district, &c));
    TRY(said(ask, &COURSES_CANCELLED, &c));
    return course_answer(ask, 200, &c);
}

static const Err found[] = { NOT_FOUND, NULL };
static const Err change_refuses[] = { NOT_FOUND, MOVED_ON, COURSES_OFF, COURSES_BEGUN, NULL };
static const Err cancel_refuses[] = { NOT_FOUND, MOVED_ON, COURSES_OFF, COURSES_ATTENDED, NULL };
static const Err enrol_refuses[] = { NOT_FOUND, COURSES_OFF, COURSES_BEGUN, COURSES_FULL, COURSES_NOT_FOR_YOU,
                                     ENROLMENTS_HELD, NULL };
static const Err withdraw_refuses[] = { NOT_FOUND, COURSES_OFF, COURSES_BEGUN, ENROLMENTS_NONE, NULL };
static const Err mark_refuses[] = { NOT_FOUND, MOVED_ON, COURSES_OFF, COURSES_BEFORE, COURSES_OWN,
                                    ENROLMENTS_NONE, NULL };
static const Err all_refuses[] = { NOT_FOUND, COURSES_OFF, COURSES_BEFORE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/courses", list, .may = "courses.read", .query = &CoursesQuery_shape,
      .gives = &Course_shape, .flags = GIVES_LIST,
      .about = "Courses of the reader's places, the last to begin first" },
    { "POST", "/api/v1/courses", make, .may = "courses.write", .takes = &CourseNew_shape,
      .gives = &Course_shape, .status = 201, .about = "Set a course up" },
    { "GET", "/api/v1/courses/{id}", one, .may = "courses.read", .gives = &Course_shape, .refuses = found,
      .about = "One course" },
    { "PUT", "/api/v1/courses/{id}", change, .may = "courses.write", .takes = &CourseChange_shape,
      .gives = &Course_shape, .refuses = change_refuses, .about = "Change a course that hasn't begun" },
    { "POST", "/api/v1/courses/{id}/cancel", cancel, .may = "courses.write", .takes = &CourseCancel_shape,
      .gives = &Course_shape, .refuses = cancel_refuses, .about = "It isn't held" },
    { "GET", "/api/v1/courses/{id}/enrolments", courses_people, .may = "courses.read",
      .gives = &EnrolmentRow_shape, .flags = GIVES_ARRAY, .refuses = found,
      .about = "Who has a seat and who came, names masked" },
    { "POST", "/api/v1/courses/{id}/came", courses_all_came, .may = "courses.write", .gives = &Course_shape,
      .refuses = all_refuses, .about = "Everybody of whom it isn't written down yet came" },
    { "POST", "/api/v1/enrolments/{id}/mark", enrolments_mark, .may = "courses.write",
      .takes = &EnrolmentMark_shape, .gives = &Course_shape, .refuses = mark_refuses,
      .about = "Write down whether somebody came, or take that back" },
    { "GET", "/api/v1/me/courses", courses_mine, .may = "courses.join", .gives = &Course_shape,
      .flags = GIVES_ARRAY, .about = "Courses in which I have or had a seat, the last to begin first" },
    { "GET", "/api/v1/me/courses/near", courses_near_me, .may = "courses.join", .gives = &Course_shape,
      .flags = GIVES_ARRAY, .about = "Courses to come in my street and of the district, the next first" },
    { "POST", "/api/v1/me/courses/{id}/enrol", courses_enrol, .may = "courses.join", .gives = &Course_shape,
      .refuses = enrol_refuses, .about = "Take a seat" },
    { "POST", "/api/v1/me/courses/{id}/withdraw", courses_withdraw, .may = "courses.join",
      .gives = &Course_shape, .refuses = withdraw_refuses, .about = "Give my seat up" },
    { 0 }
};

static const EventKind *const kinds[] = { &COURSES_MADE, &COURSES_CHANGED, &COURSES_CANCELLED,
                                          &COURSES_ENROLLED, &COURSES_WITHDRAWN, &COURSES_CAME,
                                          &COURSES_UNDONE, &COURSES_MARKED, NULL };

const Domain courses_domain = { .name = "courses", .about = "What is taught where and when, and who came",
                                .schema = &courses_schema, .routes = routes, .kinds = kinds };
