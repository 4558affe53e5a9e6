/* What a report is made of: tables once, for paper and workbook alike, and what the map is drawn of. */
#ifndef BRIEFS_BRIEFS_INSIDE_H
#define BRIEFS_BRIEFS_INSIDE_H

#include "app/event.h"
#include "domains/briefs/briefs_rules.h"
#include "domains/circles/circles.h"

enum { BRIEF_COLUMNS = 9, BRIEF_TABLES = 10 };

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
    int64_t households, basic_there, basic_all, quality_there, quality_all;
    List needs, stock, projects;
} BriefLists;

typedef struct Brief {
    Str title, day;
    CoverageQuery asked;
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
/* briefs_tables.c */
void brief_tables(Ask *, Brief *);
/* briefs_paper.c, briefs_layers.c */
Err brief_paper(Ask *, const Brief *, Str *ret);
Str brief_sheet(Ask *, const Brief *, Arena *file);
Str brief_geojson(Ask *, const Brief *, Arena *file);
Err brief_gpkg(Ask *, const Brief *, Arena *file, Str *ret);
Err brief_tiles(Ask *, const Brief *, Arena *file, Str *ret);

#endif
