/* What a report is made of: tables once, for paper and workbook alike, and what the map is drawn of. */
#ifndef BRIEFS_BRIEFS_INSIDE_H
#define BRIEFS_BRIEFS_INSIDE_H

#include "app/event.h"
#include "domains/briefs/briefs_rules.h"
#include "domains/circles/circles.h"

enum { BRIEF_COLUMNS = 10, BRIEF_TABLES = 12 };

typedef struct BriefColumn { const char *words; int width; bool number; } BriefColumn;     /* width:
    characters */
typedef struct BriefTable {
    const char *title;
    int columns;
    BriefColumn column[BRIEF_COLUMNS];
    int64_t rows;
    Str *cell;                         /* rows × columns */
} BriefTable;

typedef struct BriefStock { Str kind, name; int64_t facilities, places, step_free, stale; } BriefStock;
typedef struct BriefProject { Str name, services, place_words, day, operator; int64_t places; } BriefProject;
typedef struct BriefLists {
    Str title, how;
    int64_t households, gap, basic_there, basic_all, quality_there, quality_all;
    List needs, stock, projects;
} BriefLists;

typedef struct Brief {
    Str title, day;
    CoverageQuery asked;
    Circle circle;                     /* id 0: of a place */
    CircleSurvey survey;
    bool whole;                        /* all of its communities are the reader's */
    Coverage coverage;
    CircleNorms ministry, standard;
    CircleGround ground;
    BriefLists lists;
    BriefTable table[BRIEF_TABLES];
    int tables;
} Brief;

typedef struct BriefQuery { Str place, at; int profile; int64_t circle; int format, lang; } BriefQuery;
extern const Shape BriefQuery_shape, BriefLists_shape;

/* briefs_gather.c */
Err brief_gather(Ask *, const BriefQuery *, Brief *ret);
Str brief_kind(Ask *, Str code);       /* what a service is called */
/* NOT_FOUND; 422 at place. Its communities as well where it is a circle's. */
Err brief_title(Ask *, Str place, int64_t circle, Str *ret, Circle *ret_circle, List *ret_places);
/* briefs_tables.c */
typedef struct BriefWords { const char *zh, *en; } BriefWords;
typedef struct BriefHead { BriefWords words; int width; bool number; } BriefHead;
BriefTable *brief_begin(Ask *, Brief *, BriefWords title, const BriefHead *, int columns, int64_t rows);
void brief_row(BriefTable *, const Str *cell);
Str brief_number(Ask *, int64_t);      /* NONE: empty */
Str brief_profile(Ask *, Str profile); /* who walks, in words */
void brief_tables(Ask *, Brief *);
/* briefs_dates.c */
extern const Shape BriefDatesQuery_shape;
Handler brief_dates;
/* briefs_paper.c, briefs_layers.c */
Err brief_paper(Ask *, const Brief *, Str *ret);
Str brief_sheet(Ask *, const Brief *, Arena *file);
Str brief_geojson(Ask *, const Brief *, Arena *file);
Err brief_gpkg(Ask *, const Brief *, Arena *file, Str *ret);
Err brief_tiles(Ask *, const Brief *, Arena *file, Str *ret);

#endif
