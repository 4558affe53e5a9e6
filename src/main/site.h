/* What `tuimen site` reads: a graph or points in a plane, as what geo/site/site.h asks for. */
#ifndef MAIN_SITE_H
#define MAIN_SITE_H

#include "geo/site/site.h"
#include "geo/site/site_graph.h"
#include "main/table_file.h"

typedef struct SitePlaces {
    TableNames names;
    SiteAsk ask;
    const Str *demand;             /* the id of each demand; NULL: those of `names` */
    uint8_t *stand;                /* by place */
    int64_t *weight;
    int32_t *cost;
    double radius;
    /* a graph whose lengths did not fit the decimals: they were rounded down */
    const SiteEdge *edge;
    const double *length;
    int64_t rounded;               /* how many edges; 0: all is exact */
    bool last;                     /* of parallel edges the last counts, not the shortest */
    /* a candidate's capacity as it was given, below 0: unlimited; NULL: no such column */
    const double *given;
    int decimals;                  /* costs, or the weights covered, count units of 10^-decimals */
    int weight_decimals;           /* on a network: and the people units of this */
    int32_t limit;                 /* the cost that is within the radius */
} SitePlaces;

double site_now(void);

/* 0, or the exit status after saying why. */
int site_read_edges(const char *file, SitePlaces *to, Arena *keep, Arena scratch);
/* The sum, or the longest, of the ways to the nearest chosen place, by the lengths as they were given. */
double site_true_value(const SitePlaces *, const SiteAnswer *, bool longest, Arena scratch);

/* On foot: NET (NULL: straight times 1.3), people, candidates (NULL: where the people are); `minutes`
 * below 0: the
 * radius is metres at the walker's speed. `everyone`: who is within it of no candidate is left out. */
typedef struct SiteFiles { const char *network, *demand, *candidates, *profile; double minutes; } SiteFiles;
int site_read_network(const SiteFiles *, bool everyone, SitePlaces *to, Arena *keep, Arena scratch);

/* For site_capacitated: room by candidate, `capacity` each or, below 0, as their file gives it; with
 * `within` nobody goes further than the limit. */
int site_rooms(SitePlaces *, double capacity, bool within, Arena *keep);

int site_read_points(const char *file, SitePlaces *to, Arena *keep, Arena scratch);

#endif
