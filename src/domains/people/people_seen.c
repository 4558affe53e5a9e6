/* Signs of life. Reading who acts can't write, so tokens whose last sign is old are noted here, and a job
 * on the lane writes them all at once. A crash loses the last minute's, and no session is cut by more than
 * that. */
#include "domains/people/people_inside.h"

#include <pthread.h>
#include <string.h>

enum { NOTED_MAX = 4096 };

/* Shared by the event loops and the lane; a full table waits for the next round. */
static struct {
    pthread_mutex_t lock;
    int count;
    unsigned char token[NOTED_MAX][TOKEN_DIGEST];
} noted = { .lock = PTHREAD_MUTEX_INITIALIZER };

void people_seen_note(Str token_digest)
{
    bool there = false;
    pthread_mutex_lock(&noted.lock);
    for (int i = noted.count; i > 0 && !there; i--)
        there = !memcmp(noted.token[i - 1], token_digest.at, TOKEN_DIGEST);
    if (!there && noted.count < NOTED_MAX) memcpy(noted.token[noted.count++], token_digest.at, TOKEN_DIGEST);
    pthread_mutex_unlock(&noted.lock);
}

Err people_seen_write(Ask *ask)
{
    pthread_mutex_lock(&noted.lock);
    int count = noted.count;
    unsigned char (*token)[TOKEN_DIGEST] = arena_take(ask->arena, count + 1, TOKEN_DIGEST);
    memcpy(token, noted.token, (size_t)count * TOKEN_DIGEST);
    noted.count = 0;
    pthread_mutex_unlock(&noted.lock);
    int64_t at_ms = ask->now_ms;
    for (int i = 0; i < count; i++)
        TRY(people_session_seen(ask->db, ask->district, (Str){ (char *)token[i], TOKEN_DIGEST }, at_ms));
    return NULL;
}
