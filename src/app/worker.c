/* Workers: threads for what must not hold up an event loop: passwords, pictures, slow reads. */
#include "app/inside.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { WORKERS_MAX = 16, QUEUE_MAX = 2000 };

struct Workers {
    App *app;
    pthread_t thread[WORKERS_MAX];
    Db *reader[WORKERS_MAX];
    int count, next;
    pthread_mutex_t lock;
    pthread_cond_t some;
    Asking *head, **tail;
    int waiting;
    bool ending;
};

static Asking *take(Workers *w)
{
    pthread_mutex_lock(&w->lock);
    while (!w->head && !w->ending) pthread_cond_wait(&w->some, &w->lock);
    Asking *a = w->head;
    if (a) {
        w->head = a->next;
        if (!w->head) w->tail = &w->head;
        w->waiting--;
    }
    pthread_mutex_unlock(&w->lock);
    return a;
}

static void *worker_main(void *with)
{
    Workers *w = with;
    pthread_mutex_lock(&w->lock);
    Db *reader = w->reader[w->next++];
    pthread_mutex_unlock(&w->lock);
    for (Asking *a; (a = take(w));) asking_work(a, reader);
    return NULL;
}

Workers *workers_start(App *app, int count, char reterr[256])
{
    Workers *w = NEW(&app->keep, Workers);
    w->app = app;
    w->count = count < WORKERS_MAX ? count : WORKERS_MAX;
    w->tail = &w->head;
    pthread_mutex_init(&w->lock, NULL);
    pthread_cond_init(&w->some, NULL);
    for (int i = 0; i < w->count; i++)
        if (db_open(app->set.db, DB_READ, &w->reader[i], reterr)) return NULL;
    for (int i = 0; i < w->count; i++)
        if (pthread_create(&w->thread[i], NULL, worker_main, w)) {
            snprintf(reterr, 256, "a worker thread could not start: %s", strerror(errno));
            return NULL;
        }
    return w;
}

bool workers_put(Workers *w, Asking *a)
{
    a->next = NULL;
    pthread_mutex_lock(&w->lock);
    bool room = !w->ending && w->waiting < QUEUE_MAX;
    if (room) {
        *w->tail = a;
        w->tail = &a->next;
        w->waiting++;
        pthread_cond_signal(&w->some);
    }
    pthread_mutex_unlock(&w->lock);
    return room;
}

int workers_waiting(Workers *w)
{
    pthread_mutex_lock(&w->lock);
    int n = w->waiting;
    pthread_mutex_unlock(&w->lock);
    return n;
}

void workers_stop(Workers *w)
{
    pthread_mutex_lock(&w->lock);
    w->ending = true;
    pthread_cond_broadcast(&w->some);
    pthread_mutex_unlock(&w->lock);
    for (int i = 0; i < w->count; i++) pthread_join(w->thread[i], NULL);
    for (int i = 0; i < w->count; i++) db_close(w->reader[i]);
}
