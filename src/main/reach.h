/* What the commands over a walking network share: the network made ready for a walker, and tables of
 * places. */
#ifndef MAIN_REACH_H
#define MAIN_REACH_H

#include "main/at.h"

#include "geo/net/net_snap.h"

typedef struct Walker {
    bool network;              /* false: straight lines times 1.3 */
    Net net;
    NetProfile profile;
    NetIndex index;
    WalkEdge *edge;
} Walker;

/* `file` may be NULL: no network. Gives 0 or an exit status. */
int walker_open(const char *file, const char *profile, Walker *ret, Arena *keep);

/* The same at a moment, for which gates may be closed. */
int walker_open_at(const char *file, const char *profile, At *, Walker *ret, Arena *keep);

typedef struct Place { Str id; Spot at; Snap snap; bool closed; } Place;
typedef struct Places { int32_t count; Place *at; } Places;

/* Columns lon and lat, id where there is one (else the row's number). Snapped when there is a network. */
bool places_read(const char *file, const Walker *, Places *ret, TableFile *table, Arena *keep);
void places_snap(const Walker *, Places *);

/* Closed at the moment by the table's column `hours`, if it has one. */
bool places_hours(At *, TableFile *, Places *, Arena scratch);

/* "5,10,15" as hundredths of a second; false: said why. */
enum { MINUTES_MOST = 16 };
bool minutes_of(const char *text, uint32_t limit[MINUTES_MOST], int *ret_count);

void put_seconds(Buf *to, uint32_t hundredths);        /* 12.34; nothing when there is no way */
void put_e7(Buf *to, int32_t e7);                      /* degrees with seven decimals */
/* snap_m,snap_to,how: how far off, which edge, and network, straight, island or far. */
void put_snap(Buf *to, const Walker *, const Snap *);

#endif
