/* tuimen draw, in its parts: reading, drawing, telling. */
#ifndef MAIN_DRAW_H
#define MAIN_DRAW_H

#include "geo/draw/draw.h"
#include "geo/text/geojson.h"
#include "main/reach.h"

typedef struct DrawFiles { const char *buildings, *network, *walls, *keep, *profile; } DrawFiles;

typedef struct DrawInput {
    DrawAsk ask;
    Walker walker;
    Spot *degrees, *at;        /* of the buildings; at: millimetres of the plane */
    DrawBuilding *building;
    int32_t *compound_of;
    TableNames names, compounds, olds;         /* of buildings, compounds, old grids */
    int32_t gone;              /* buildings of the old plan that are not there any more */
    int32_t fresh;             /* buildings that the old plan does not know */
    Walls walls;
    Str *wall;                 /* the name of each */
    int32_t wall_count;
    DrawLinks links;
} DrawInput;

/* 0, or the exit status after saying why. The rules of `to->ask` must be set. */
int draw_read(const DrawFiles *, DrawInput *to, Arena *keep, Arena scratch);

/* Names of the grids: those they go on with, else the lowest numbers that no old one has. */
Str *draw_names(const DrawInput *, const DrawAnswer *, Arena *keep);

void draw_table(const DrawInput *, const DrawAnswer *, const Str *name, Buf *to);
void draw_report(const DrawInput *, const DrawAnswer *, const Str *name, Buf *to, Arena scratch);
void draw_list_links(const DrawInput *, Buf *to);

/* What can't be done and why, as the rows of a JSON list. Returns how many. */
int32_t draw_put_impossible(const DrawInput *, const DrawAnswer *, const Str *name, Buf *to, Arena scratch);

void put_field(Buf *to, Str text);             /* of CSV: in quotes where it must be */

#endif
