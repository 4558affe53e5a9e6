/* The lane: everything that writes goes through here, in groups. One thread takes what has come in, opens a
 * transaction, undoes what is refused, commits once, and only then lets the answers out. The same on
 * both engines, since the chain of events is a sequence anyway (docs/decisions/0003-one-lane.md). */
#ifndef APP_LANE_H
#define APP_LANE_H

#include "app/ask.h"

enum { LANE_DIGEST = 32 };

typedef struct Lane Lane;
typedef struct LaneJob {
    struct LaneJob *next;
    Ask *ask;
    Arena start;   /* where the request's arena stood before the first run: a rerun starts there */
    unsigned char digest[LANE_DIGEST]; /* of the request, where it has an Idempotency-Key */
    Err refused;                       /* set before `done` */
    void (*done)(struct LaneJob *);    /* on the disk or rolled back; on a thread of the lane's */
    void *owner;
} LaneJob;

typedef struct LaneCounts { int64_t waiting, groups, jobs, reruns, failed_commits; } LaneCounts;

Lane *lane_start(App *, Db *write, char reterr[256]);
Err lane_put(Lane *, LaneJob *);       /* BUSY when the queue is full or the house is closing */
LaneCounts lane_counts(const Lane *);
bool lane_well(const Lane *);          /* the last write was written, and none hangs */
void lane_stop(Lane *);                /* does what is queued, then ends */

#endif
