/* Taking and giving up seats, and who came. */
#include "domains/courses/courses_stored.h"

#include "domains/courses/courses_queries.h"
#include "domains/forces/forces.h"
#include "domains/people/people.h"
#include "vocab/place.h"

enum { NEAR_MOST = 100, OWN_MOST = 50 };

const EventKind COURSES_ENROLLED = { "courses.enrolled", "培训报名", "seat in a course taken" };
const EventKind COURSES_WITHDRAWN = { "courses.withdrawn", "取消培训报名", "seat in a course given up" };
const EventKind COURSES_CAME = { "courses.attended", "登记到课", "came to a course" };
const EventKind COURSES_UNDONE = { "courses.unattended", "撤回到课登记", "having come to a course taken back" };
const EventKind COURSES_MARKED = { "courses.marked", "登记未到课", "missed a course, or that taken back" };

static Err said(Ask *ask, const EventKind *kind, const Course *c, const Enrolment *e)
{
    EnrolmentSaid s = { e->course, e->state };
    return event_post(ask, kind, e->id, c->place, e->account, &EnrolmentSaid_shape, &s);
}

/* ---- One's own ---- */

/* One's street: what one reaches is rarely in one's own community alone. */
static void around(Ask *ask, Str *ret_low, Str *ret_high)
{
    Str street = place_up(ask->who.place, PLACE_STREET);
    place_range(ask->arena, street.at ? street : ask->who.place, ret_low, ret_high);
}

static Err answer_courses(Ask *ask, const List *rows)
{
    TRY(course_dress(ask, rows->at, rows->count));
    return answer_array(ask, &Course_shape, rows);
}

Err courses_near_me(Ask *ask)
{
    Str low, high;
    List rows;
    around(ask, &low, &high);
    TRY(courses_near(ask->db, ask->district, ask->who.account, low, high, ask->now_ms, NEAR_MOST, &rows,
                     ask->arena));
    return answer_courses(ask, &rows);
}

Err courses_mine(Ask *ask)
{
    List rows;
    TRY(courses_own(ask->db, ask->district, ask->who.account, OWN_MOST, &rows, ask->arena));
    return answer_courses(ask, &rows);
}

static Err mine(Ask *ask, Course *ret, Enrolment *ret_seat)
{
    int64_t id;
    Str low, high;
    TRY(ask_id(ask, 0, &id));
    around(ask, &low, &high);
    TRY(courses_near_one(ask->db, ask->district, id, ask->who.account, low, high, ret, ask->arena));
    if (ret->own < 0) return NULL;
    return enrolments_of_account(ask->db, ask->district, id, ask->who.account, ret_seat, ask->arena);
}

/* Whoever withdrew has their row still; else one is added. */
static Err seat(Ask *ask, Enrolment *e, bool had)
{
    e->place = ask->who.place;
    e->state = ENROLMENT_ENROLLED;
    e->enrolled_ms = ask->now_ms;
    e->version++;
    if (had) return enrolments_save(ask->db, ask->district, e);
    e->id = ask_new_id(ask);
    e->account = ask->who.account;
    e->marked_ms = NONE;
    e->by_words = S("");
    return enrolments_add(ask->db, ask->district, e);
}

Err courses_enrol(Ask *ask)
{
    Course c;
    Enrolment e = { 0 };
    HelperSeen who;
    int64_t changed;
    TRY(mine(ask, &c, &e));
    Err none = helpers_own(ask, &who);
    if (none && none != HELPERS_NO_RECORD) return none;
    TRY(course_may_enrol(&c, (CourseGuest){ ask->who.role, !none && !who.until.len }, ask->now_ms));
    TRY(courses_take(ask->db, ask->district, c.id, &changed));
    if (!changed) return COURSES_FULL;
    e.course = c.id;
    TRY(seat(ask, &e, c.own >= 0));
    TRY(said(ask, &COURSES_ENROLLED, &c, &e));
    c.taken++;
    c.own = e.state;
    return course_answer(ask, 200, &c);
}

Err courses_withdraw(Ask *ask)
{
    Course c;
    Enrolment e;
    TRY(mine(ask, &c, &e));
    TRY(course_may_withdraw(&c, ask->now_ms));
    e.state = ENROLMENT_WITHDRAWN;
    e.version++;
    TRY(enrolments_save(ask->db, ask->district, &e));
    TRY(courses_give_up(ask->db, ask->district, c.id));
    TRY(said(ask, &COURSES_WITHDRAWN, &c, &e));
    c.taken--;
    c.own = e.state;
    return course_answer(ask, 200, &c);
}

/* ---- Who came ---- */

Err courses_people(Ask *ask)
{
    Course c;
    List rows;
    TRY(course_at(ask, &c));
    TRY(enrolments_list(ask->db, ask->district, c.id, &rows, ask->arena));
    for (EnrolmentRow *r = rows.at, *end = r + rows.count; r < end; r++) {
        r->name = people_mask_name(ask->arena, r->name);
        r->place_name = helpers_where(ask, r->place);
        r->mine = r->account == ask->who.account;
    }
    return answer_array(ask, &EnrolmentRow_shape, &rows);
}

/* What it was said before goes first: having come, taken back, is one more time undone. */
static Err mark(Ask *ask, Course *c, Enrolment *e, EnrolmentState to, Str by_words)
{
    bool came = to == ENROLMENT_CAME, had_come = e->state == ENROLMENT_CAME;
    e->state = to;
    e->undone += had_come;
    e->marked_ms = to == ENROLMENT_ENROLLED ? NONE : ask->now_ms;
    e->by_words = to == ENROLMENT_ENROLLED ? S("") : by_words;
    e->version++;
    c->came += came - had_come;
    TRY(enrolments_save(ask->db, ask->district, e));
    if (came != had_come) TRY(courses_count(ask->db, ask->district, c->id, came - had_come));
    return said(ask, came ? &COURSES_CAME : had_come ? &COURSES_UNDONE : &COURSES_MARKED, c, e);
}

Err enrolments_mark(Ask *ask)
{
    const EnrolmentMark *in = BODY(ask, EnrolmentMark);
    int64_t id;
    Enrolment e;
    Course c;
    TRY(ask_id(ask, 0, &id));
    TRY(enrolments_one(ask->db, ask->district, id, &ask->who.scope, &e, ask->arena));
    TRY(course_found(ask, e.course, &c));
    if (in->state == ENROLMENT_WITHDRAWN || in->state == e.state)
        return ask_blame(ask, BAD_FIELD, "/state", "到课、未到或撤回登记", "came, missed, or enrolled to take it back");
    if (e.account == ask->who.account) return COURSES_OWN;
    if (e.state == ENROLMENT_WITHDRAWN) return ENROLMENTS_NONE;
    TRY(course_may_mark(&c, ask->now_ms));
    if (in->version != e.version) return MOVED_ON;
    TRY(mark(ask, &c, &e, in->state, course_by(ask)));
    return course_answer(ask, 200, &c);
}

Err courses_all_came(Ask *ask)
{
    Course c;
    List rows;
    TRY(course_at(ask, &c));
    TRY(course_may_mark(&c, ask->now_ms));
    TRY(enrolments_waiting(ask->db, ask->district, c.id, ask->who.account, &rows, ask->arena));
    for (Enrolment *e = rows.at, *end = e + rows.count; e < end; e++)
        TRY(mark(ask, &c, e, ENROLMENT_CAME, course_by(ask)));
    return course_answer(ask, 200, &c);
}

/* ---- For other domains ---- */

Err courses_seat(Ask *ask, int64_t enrolment, CourseSeat *ret)
{
    return enrolments_seat(ask->db, ask->district, enrolment, ret, ask->arena);
}

Err courses_told(Ask *ask, int64_t course, Str *ret_title, List *ret_holders)
{
    CourseTitle t;
    TRY(courses_title(ask->db, ask->district, course, &t, ask->arena));
    *ret_title = t.title;
    return enrolments_told(ask->db, ask->district, course, ret_holders, ask->arena);
}

Err courses_plant(Ask *ask, const CoursePlant *p, int64_t *ret_id)
{
    Course c = { .id = ask_new_id(ask), .place = p->place, .title = p->title, .about = p->about,
                 .venue = p->venue, .teacher = p->teacher, .starts_ms = p->starts_ms, .minutes = p->minutes,
                 .kind = (CourseKind)shape_name_index(course_kind_names, str_of(p->kind)),
                 .audience = (CourseAudience)shape_name_index(course_audience_names, str_of(p->audience)),
                 .seats = p->seats, .words = S(""), .by_words = p->by_words, .own = -1, .version = 1,
                 .synthetic = true };
    *ret_id = c.id;
    return courses_add(ask->db, ask->district, &c);
}

Err courses_plant_seat(Ask *ask, int64_t course, const CoursePlantSeat *p)
{
    Course c;
    int64_t changed;
    Enrolment e = { .id = ask_new_id(ask), .course = course, .account = p->account, .place = p->place,
                    .state = ENROLMENT_ENROLLED, .enrolled_ms = ask->now_ms, .marked_ms = NONE,
                    .by_words = S(""), .version = 1 };
    TRY(courses_plain(ask->db, ask->district, course, &c, ask->arena));
    TRY(courses_take(ask->db, ask->district, course, &changed));
    if (!changed) return COURSES_FULL;
    TRY(enrolments_add(ask->db, ask->district, &e));
    return p->state == ENROLMENT_ENROLLED ? NULL : mark(ask, &c, &e, p->state, p->by_words);
}
