/* Writing the demo town (town/) into a database: places, doors, accounts, and cases along their road. */
#ifndef MAIN_TOWN_H
#define MAIN_TOWN_H

#include "app/app.h"
#include "town/town.h"

/* What a town account became: whom a step of a case is taken by. */
typedef struct TownHand { int64_t account, post; Actor actor; Str words; } TownHand;

typedef struct TownWriter {
    App *app;
    Arena *keep;                       /* lives until the town is written */
    const TownPlan *plan;
    Str password_hash;
    TownHand *desk;                    /* of plan->accounts */
    TownHand *community;               /* its accounts, of the first community that is written */
    int community_accounts;
    struct TownGroups *groups;
    TownHand resident;                 /* the demo's own neighbour */
    int64_t helper[4];                 /* who serves in the first community, */
    int serving;
    TownPoint served;                  /* and where */
    int64_t shop, canteen;             /* account of who redeems at the shop; the canteen's agreement */
    struct TownTale *tale; int64_t tales, tale_room;   /* cases to come, of all communities */
    int64_t told_ms;                   /* cases are written up to here */
    int changed;                       /* steps of change sets that are written */
    int64_t change_id[4];
    bool with_people;                  /* the register of residents too */
    bool neighbour_lives;              /* the demo's own neighbour is in it */
    int64_t written_places, written_households, written_accounts, written_cases, written_people,
        written_visits, written_helpers, written_teams;
    int64_t people_before;             /* residents of the communities written so far */
} TownWriter;

Err town_write_plan(TownWriter *);
Err town_write_community(TownWriter *, const TownCommunity *);
Err town_write_far_facilities(TownWriter *);   /* of communities where nobody was put */
Err town_write_map(TownWriter *);      /* its base map, whole at every scale */
Err town_write_outside(TownWriter *);  /* what outside apps and signs find: town_outside.c */
Err town_write_cases(TownWriter *, int64_t until_ms);  /* in the order in which they happened */

/* 网格变更, among the cases: when the next step of a change set is to be, if there is one. */
bool town_next_change(const TownWriter *, int64_t *ret_at_ms);
Err town_write_change(TownWriter *);

/* 字典与规则: in force before the first case. */
Err town_write_rules(TownWriter *);

/* 专班: founded before the cases, at work after them. */
Err town_write_groups(TownWriter *);
Err town_write_groups_late(TownWriter *);

Err town_write_shifts(TownWriter *);   /* 签到签退, lately: town_shifts.c */
Err town_write_courses(TownWriter *);  /* 培训课程: town_courses.c */
Err town_write_funds(TownWriter *);    /* 专项基金 and vouchers out of it: town_funds.c */
Err town_write_honours(TownWriter *);  /* 评优, after all they are about: town_honours.c */

#endif
