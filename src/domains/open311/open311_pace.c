/* How often each key asks. A question writes nothing, so it is counted in the memory of the server that it
 * came to: a restart forgets a minute, and of several servers each counts what it is asked itself. Of more
 * keys at once than there is room for, those that have been quiet the longest are forgotten, in their
 * favour. */
#include "domains/open311/open311_inside.h"

#include "app/app.h"

#include <pthread.h>

enum { KEYS_MOST = 256, PACES_BYTES = 1 << 20 };

typedef struct Paces {
    pthread_mutex_t lock;
    int count;
    Open311Pace key[KEYS_MOST];
} Paces;

Err open311_ready(App *app, Db *db)
{
    (void)db;
    if (app_kept(app, "open311.paces")) return NULL;
    Arena keep = arena_make(PACES_BYTES);      /* as long as the house */
    Paces *p = NEW(&keep, Paces);
    pthread_mutex_init(&p->lock, NULL);
    app_keep(app, "open311.paces", p);
    return NULL;
}

static Open311Pace *pace_of(Paces *p, int64_t key_id)
{
    Open311Pace *quiet = &p->key[0];
    for (int i = 0; i < p->count; i++) {
        if (p->key[i].key_id == key_id) return &p->key[i];
        if (p->key[i].last_s < quiet->last_s) quiet = &p->key[i];
    }
    if (p->count < KEYS_MOST) quiet = &p->key[p->count++];
    open311_pace_clear(quiet, key_id);
    return quiet;
}

Err open311_asks(Ask *ask, const Open311Key *key)
{
    Paces *p = app_kept(ask->app, "open311.paces");
    pthread_mutex_lock(&p->lock);
    int wait = open311_pace_ask(pace_of(p, key->id), key->reads, ask->now_ms);
    pthread_mutex_unlock(&p->lock);
    if (!wait) return NULL;
    ask->retry_s = wait;
    return ask_blame(ask, OPEN311_ASKED_MUCH, "api_key", "每分钟的查询上限", "its questions in a minute");
}
