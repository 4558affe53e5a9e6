/* What the tables, the norms and the what-if answer with. */
#ifndef CIRCLES_CIRCLES_MEASURE_H
#define CIRCLES_CIRCLES_MEASURE_H

#include "domains/circles/circles_inside.h"
#include "json/json.h"

typedef struct CircleAbout { bool network; Str source; bool synthetic; int64_t nodes, edges, homes,
    facilities, drawn, unfit, least; }
    CircleAbout;

typedef struct CircleIf { int profile; int64_t minutes; Str at, kind; List acts; } CircleIf;
typedef struct CircleIfHome { int64_t home, seconds; } CircleIfHome;
typedef struct CircleIfService { Str kind; CircleIfPart *before, *after, *gained,
    *lost; List homes; } CircleIfService;
typedef struct CircleIfAnswer { Str how; List services; } CircleIfAnswer;

/* The stock of a day on the same land, for one walker, made of what the register keeps; absent: `now`
 * itself. */
Err circles_stock_on(Ask *, const CircleStock *now, Str day, int profile, const CircleStock **ret,
                     Arena *keep);
/* 422, the field named: no day, or one to come. Absent is well. */
Err circles_day(Ask *, Str text, const char *field);
/* Is this community of the circle? Of circle_places_all. */
bool circles_holds(const List *places, int64_t circle, Str community);

/* circles_what_if.c: one side of a comparison: the land (with other gates: one of its own), acts, a moment.
 * */
typedef struct CircleSide { const CircleLand *land; const List *acts; int64_t minute; bool own; } CircleSide;
Err circles_side(const CircleStock *, int profile, const List *acts, int64_t minute, CircleSide *ret,
    Arena *keep,
                 Arena scratch);
bool circles_touched(const CircleStock *, const List *acts, Str kind);
/* Hundredths of a second from every home to the nearest, and how many places those that are open have. */
void circles_side_times(const CircleStock *, const CircleSide *, int profile, Str kind, uint64_t *ret,
                        int64_t *ret_places, Arena *keep, Arena scratch);

/* circles_made.c */
REFUSES(CIRCLES_NAMED);                /* 409: a living one has that name */
REFUSES(CIRCLES_ENDED);                /* 409: it is over */
REFUSES(CIRCLES_NOT_ALL);              /* 403: some of its communities aren't the writer's */
extern const EventKind CIRCLES_MADE, CIRCLES_CHANGED, CIRCLES_OVER;
typedef struct CircleView {
    int64_t id;
    Str name;
    CircleLevel level;
    int64_t survey_m, lon, lat;
    bool synthetic;
    int64_t version;
    Str author_words;
    int64_t changed_ms, ended_ms;
    Str ended_why;
    bool whole;
    List places;
} CircleView;
CircleView circles_view(Ask *, const Circle *, const List *places);
extern const Shape CircleView_shape, CirclesQuery_shape, CircleNew_shape, CircleSave_shape, CircleEnd_shape;
Handler circles_list, circles_make, circles_change, circles_end;

/* circles_survey.c */
extern const Shape CircleFigures_shape;
Handler circles_figures;

/* circles_gates.c: the land with the gates shut that keep hours and are shut at that minute; the land itself
 * where none is. `nights`: what is kept of it, in the land's own room. */
struct CircleNights *circles_nights(const Net *, Arena *keep);
void circles_nights_in(struct CircleNights *, Arena rest);
const CircleLand *circles_land_then(const CircleStock *, int profile, int64_t minute, Arena *keep);

/* circles_talk.c */
REFUSES(CIRCLES_PROPOSED);             /* 409: this version is proposed already */
REFUSES(CIRCLES_EMPTY);                /* 409: nothing would change: nothing to propose */
extern const EventKind CIRCLES_COMMENTED, CIRCLES_PROPOSAL;
extern const Shape CircleTalk_shape, CircleProposal_shape, CircleTalkQuery_shape;
Handler circles_comments, circles_comment, circles_propose;

/* circles_sheet.c */
Handler circles_sheet;

/* circles_compare.c */
extern const Shape CircleCompareQuery_shape, CircleCompare_shape;
Handler circles_compare;

/* circles_ways.c */
extern const Shape CircleWays_shape, CircleWindow_shape;
Handler circles_ways, circles_ways_map;

extern const Shape CircleHomesQuery_shape;
typedef struct CircleHomesQuery { Str kind, at, place; int profile; int64_t circle; bool steps; Str day; }
    CircleHomesQuery;
/* circles_files.c */
extern const Shape CircleFileQuery_shape;

/* circles_dates.c */
extern const Shape CircleDatesQuery_shape, CircleDatesMapQuery_shape, CircleDates_shape;
Handler circles_dates, circles_dates_map;

#endif
