/* One thread that sleeps until the log has grown, copies it, and sleeps again. */
#include "app/checkpointer.h"

#include <errno.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

/* The log starts from its beginning again only when all of it has been copied at a moment when nothing is
 * being written, which under load is after the lane's own copy. The last step is short, so that little is
 * left to it. The same pages are written again and again, and a step copies each of them once: few steps copy
 * half of what many do. */
enum { STEP_PAGES = 8000, SHORT_PAGES = 1000, LANE_PAGES = 16000 };

struct Checkpointer {
    Db *db, *write;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t some;
    bool wanted, ending;
    int copied;                                /* pages in the log when it was last copied; the lane's */
};

static void *copy_main(void *with)
{
    Checkpointer *c = with;
    pthread_mutex_lock(&c->lock);
    while (!c->ending) {
        if (!c->wanted) pthread_cond_wait(&c->some, &c->lock);
        if (!c->wanted) continue;
        c->wanted = false;
        pthread_mutex_unlock(&c->lock);
        db_copy_log(c->db);                    /* if it fails, the lane's own copy will, and say so */
        pthread_mutex_lock(&c->lock);
    }
    pthread_mutex_unlock(&c->lock);
    return NULL;
}

Checkpointer *checkpointer_start(const char *where, Db *write, Arena *keep, char reterr[256])
{
    reterr[0] = 0;
    if (db_engine(write) != DB_SQLITE) return NULL;
    Checkpointer *c = NEW(keep, Checkpointer);
    c->write = write;
    if (db_open(where, DB_WRITE, &c->db, reterr)) return NULL;
    pthread_mutex_init(&c->lock, NULL);
    pthread_cond_init(&c->some, NULL);
    if (pthread_create(&c->thread, NULL, copy_main, c)) {
        snprintf(reterr, 256, "the checkpointer's thread could not start: %s", strerror(errno));
        db_close(c->db);
        return NULL;
    }
    db_log_limit(write, LANE_PAGES);
    return c;
}

void checkpointer_wake(Checkpointer *c)
{
    if (!c) return;
    int pages = db_log_pages(c->write);
    if (pages < c->copied) c->copied = 0;      /* the log has started again */
    if (pages - c->copied < (pages < LANE_PAGES - SHORT_PAGES ? STEP_PAGES : SHORT_PAGES)) return;
    c->copied = pages;
    pthread_mutex_lock(&c->lock);
    c->wanted = true;
    pthread_cond_signal(&c->some);
    pthread_mutex_unlock(&c->lock);
}

void checkpointer_stop(Checkpointer *c)
{
    if (!c) return;
    pthread_mutex_lock(&c->lock);
    c->ending = true;
    pthread_cond_signal(&c->some);
    pthread_mutex_unlock(&c->lock);
    pthread_join(c->thread, NULL);
    db_close(c->db);
}
