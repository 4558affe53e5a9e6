/* What `tuimen site` reads: a graph or points in a plane, as what geo/site.h asks for. */
#ifndef MAIN_SITE_H
#define MAIN_SITE_H

#include "geo/site.h"
#include "main/table_file.h"

typedef struct SitePlaces {
    TableNames names;
    SiteAsk ask;
    uint8_t *stand;                /* by place */
    int64_t *weight;
    int32_t *cost;
    double radius;
    int decimals;                  /* values count units of 10^-decimals */
} SitePlaces;

double site_now(void);

/* 0, or the exit status after saying why. */
int site_read_edges(const char *file, SitePlaces *to, Arena *keep, Arena scratch);
int site_read_points(const char *file, SitePlaces *to, Arena *keep, Arena scratch);

#endif
