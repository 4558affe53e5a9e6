/* The demo town's courses, 示例: two that were held in the community of the ready-made accounts, with who
 * came; and what is to come there and in its street: one with seats, one that is full, two for the grid. */
#include "main/town_inside.h"

#include "domains/courses/courses.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { MINUTE_MS = 60000 };

/* `days`: from today. `members`: how many of the community's members have a seat; of a course that is over,
 * every fifth missed it. */
static const struct {
    int days, from_minute, minutes, seats, members;
    bool of_street, neighbour;
    const char *kind, *audience, *title, *about, *venue, *teacher;
} courses[] = {
    { -14, 14 * 60, 90, 30, 9, false, false, "duty", "grid", "微网格员上岗培训（示例）",
      "组织架构看明白、网格责任说清楚、服务对象点对点、联络方式随身带", "党群服务中心二楼", "社区总网格员" },
    { -9, 9 * 60 + 30, 60, 20, 4, false, true, "safety", "everyone", "家用灭火器与楼道疏散（示例）",
      "灭火器怎么认、怎么用，起火怎么走；现场动手", "小区东门广场", "街道微型消防站" },
    { 3, 14 * 60 + 30, 90, 12, 3, false, false, "digital", "everyone", "教老人用手机（示例）",
      "挂号、缴费、防诈骗；请带上自己的手机", "党群服务中心一楼", "社区志愿者" },
    { 5, 19 * 60, 120, 5, 5, false, false, "health", "everyone", "心肺复苏与海姆立克（示例）",
      "每人在模型上练一遍", "社区食堂二楼", "区红十字会讲师" },
    { 6, 9 * 60 + 30, 120, 40, 6, true, false, "mediation", "grid", "邻里纠纷调解入门（示例）",
      "怎么听、怎么记、什么时候交给调委会", "街道综治中心", "街道司法所" },
    { 8, 15 * 60, 60, 25, 2, false, false, "duty", "grid", "走访怎么开口（示例）",
      "敲门、说明来意、记什么、不记什么", "党群服务中心二楼", "社区总网格员" },
};

static Err seats(Ask *ask, const TownWriter *w, int i, int64_t course)
{
    bool over = courses[i].days < 0;
    CoursePlantSeat s = { .by_words = w->community[0].words };
    int given = 0;
    if (courses[i].neighbour && w->resident.account) {
        s.account = w->resident.account;
        s.place = w->resident.actor.place;
        s.state = over ? ENROLMENT_CAME : ENROLMENT_ENROLLED;
        TRY(courses_plant_seat(ask, course, &s));
    }
    for (int a = 0; a < w->community_accounts && given < courses[i].members; a++) {
        const TownHand *m = &w->community[a];
        if (!m->account || m->actor.role != ROLE_MEMBER) continue;
        given++;
        s.account = m->account;
        s.place = m->actor.place;
        s.state = !over ? ENROLMENT_ENROLLED : given % 5 ? ENROLMENT_CAME : ENROLMENT_MISSED;
        TRY(courses_plant_seat(ask, course, &s));
    }
    return NULL;
}

static Err write(Ask *ask)
{
    const TownWriter *w = ask->prepared;
    Str place = w->community[0].actor.place, street = place_up(place, PLACE_STREET);
    int64_t today = moment_day(w->plan->ask.now_ms), id;
    for (int i = 0; i < COUNT(courses); i++) {
        CoursePlant p = { .place = courses[i].of_street ? street : place, .title = str_of(courses[i].title),
                          .about = str_of(courses[i].about), .venue = str_of(courses[i].venue),
                          .teacher = str_of(courses[i].teacher), .kind = courses[i].kind,
                          .audience = courses[i].audience, .minutes = courses[i].minutes,
                          .starts_ms = moment_day_start_ms(today + courses[i].days)
                                       + courses[i].from_minute * (int64_t)MINUTE_MS,
                          .seats = courses[i].seats, .by_words = w->community[0].words };
        TRY(courses_plant(ask, &p, &id));
        TRY(seats(ask, w, i, id));
    }
    return town_told(ask, w, place);
}

Err town_write_courses(TownWriter *w)
{
    return w->community && w->community_accounts ? app_do(w->app, NULL, write, w) : NULL;
}
