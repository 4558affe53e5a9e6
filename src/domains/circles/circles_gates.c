/* Gates that keep hours: the land as it is walked at a minute. The same gates shut again make the same
 * walker, so the first question of an hour makes one and the others find it. */
#include "domains/circles/circles_measure.h"

#include <pthread.h>
#include <string.h>

#define SCRATCH_BYTES ((size_t)1 << 30)                /* address space: pages count when touched */
enum { NIGHTS_KEPT = 48 };             /* beyond that each question makes its own: a day has a few */

typedef struct Night { int profile; const bool *shut; const CircleLand *land; } Night;
struct CircleNights {
    const Hours **hours;               /* of each gate; NULL: keeps none */
    Arena keep;                        /* what is left of the land's own room */
    Night night[NIGHTS_KEPT];
    int count;
};

static pthread_mutex_t making = PTHREAD_MUTEX_INITIALIZER;

struct CircleNights *circles_nights(const Net *net, Arena *keep)
{
    struct CircleNights *n = NEW(keep, struct CircleNights);
    n->hours = NEWS(keep, const Hours *, net->gates + 1);
    for (int32_t i = 0; i < net->gates; i++) {
        Str text = net_gate_hours(net, &net->gate[i]);
        if (!text.len || hours_read(text, &n->hours[i], keep, NULL)) n->hours[i] = NULL;
    }
    return n;
}

void circles_nights_in(struct CircleNights *n, Arena rest) { n->keep = rest; }

static bool any_shut(const CircleStock *s, int64_t minute, bool *shut)
{
    const Net *net = &s->land->net;
    bool any = false;
    for (int32_t i = 0; i < net->gates; i++) {
        const Hours *h = s->land->nights->hours[i];
        Spot at = net->at[net->gate[i].node];
        HoursPlace place = { .national = s->holidays, .sun = true, .lon = at.x / 1e7, .lat = at.y / 1e7,
                             .clock_min = 480 };
        shut[i] = h && hours_at(h, &place, minute).state == HOURS_CLOSED;
        any |= shut[i];
    }
    return any;
}

static const CircleLand *night_new(const CircleLand *l, int profile, const bool *shut, Arena *keep)
{
    CircleLand *then = NEW(keep, CircleLand);
    NetGate *gate = NEWS(keep, NetGate, l->net.gates + 1);
    NetProfile who = l->walker[profile].profile;
    Arena scratch = arena_make(SCRATCH_BYTES);
    *then = *l;
    for (int32_t i = 0; i < l->net.gates; i++) {
        gate[i] = l->net.gate[i];
        if (shut[i]) gate[i].state = NET_GATE_CLOSED;
    }
    then->net.gate = gate;
    then->walker[profile] = (CircleWalker){ .profile = who };
    circles_walker(&then->net, &who, l->home, l->homes, &then->walker[profile], keep, scratch);
    arena_drop(scratch, SCRATCH_BYTES);
    return then;
}

/* Kept; NULL: there is no room for one more. */
static const CircleLand *night_of(const CircleLand *l, int profile, const bool *shut)
{
    struct CircleNights *n = l->nights;
    size_t bytes = (size_t)l->net.gates * sizeof *shut;
    for (int i = 0; i < n->count; i++)
        if (n->night[i].profile == profile && !memcmp(n->night[i].shut, shut, bytes)) return n->night[i].land;
    if (n->count == NIGHTS_KEPT) return NULL;
    bool *kept = NEWS(&n->keep, bool, l->net.gates + 1);
    memcpy(kept, shut, bytes);
    n->night[n->count] = (Night){ profile, kept, night_new(l, profile, kept, &n->keep) };
    return n->night[n->count++].land;
}

const CircleLand *circles_land_then(const CircleStock *s, int profile, int64_t minute, Arena *keep)
{
    const CircleLand *l = s->land;
    if (minute == NONE || !l->network || !l->net.gates) return l;
    bool *shut = NEWS(keep, bool, l->net.gates + 1);
    if (!any_shut(s, minute, shut)) return l;
    pthread_mutex_lock(&making);
    const CircleLand *then = night_of(l, profile, shut);
    pthread_mutex_unlock(&making);
    return then ? then : night_new(l, profile, shut, keep);
}
