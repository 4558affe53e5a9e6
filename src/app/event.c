/* Writing the chain, hearing it, and walking it again. */
#include "app/inside.h"

#include "app/app_queries.h"
#include "json/json.h"
#include "vocab/mask.h"

#include <openssl/evp.h>
#include <string.h>

REFUSAL(EVENT_CHAIN_BROKEN, 500, "events.chain_broken", "事件链校验不一致", "the chain of events does not hold");

SHAPE(EventLink, "one thing that happened",
    ID      (EventLink, seq,                     "place in the chain of the district"),
    TIME    (EventLink, at_ms,                   "when"),
    TEXT    (EventLink, kind,      1, 60,        "what happened: domain.past_participle"),
    INT     (EventLink, subject,   0, ID_MAX,    "id of the thing it happened to; 0: none"),
    TEXT    (EventLink, place,     0, 20,        "code of the place; empty: none"),
    INT     (EventLink, owner,     0, ID_MAX,    "account it concerns; 0: none"),
    INT     (EventLink, account,   0, ID_MAX,    "account that acted; 0: nobody signed in, or the system"),
    INT     (EventLink, post,      0, ID_MAX,    "post it acted in; 0: none"),
    TEXT    (EventLink, by_words,  0, 120,       "who acted, in words, as they were then"),
    RAW     (EventLink, body,      0,            "what the domain says of it"),
    BYTES   (EventLink, digest,                  "SM3 over the digest before and this row"));

SHAPE(ChainTip, "where the chain ends",
    INT     (ChainTip, seq,       0, ID_MAX,     "of the newest event; 0: none yet"),
    TIME    (ChainTip, at_ms,                    "when it was"),
    BYTES   (ChainTip, digest,                   "its digest"),
    INT     (ChainTip, last_id,   0, ID_MAX,     "the highest id given to anything"));

/* Fetched once: a look-up by name each time costs more than the digest of a small row. */
static EVP_MD *sm3;
static void sm3_fetch(void) { sm3 = EVP_MD_fetch(NULL, "SM3", NULL); }

/* Each part with its length before it, so that no two rows have the same bytes. */
static void part(Buf *to, Str s)
{
    buf_int(to, s.len);
    buf_char(to, ':');
    buf_add(to, s);
}

static void number(Buf *to, int64_t n)
{
    buf_int(to, n);
    buf_char(to, ',');
}

void event_digest(const unsigned char before[EVENT_DIGEST], Str district, const Event *e, Arena scratch,
                  unsigned char to[EVENT_DIGEST])
{
    static pthread_once_t once = PTHREAD_ONCE_INIT;
    pthread_once(&once, sm3_fetch);
    Buf bytes = buf_new(&scratch, 256 + e->body.len);
    buf_add(&bytes, (Str){ (const char *)before, EVENT_DIGEST });
    part(&bytes, district);
    number(&bytes, e->seq);
    number(&bytes, e->at_ms);
    part(&bytes, e->kind);
    number(&bytes, e->subject);
    part(&bytes, e->place);
    number(&bytes, e->owner);
    number(&bytes, e->account);
    number(&bytes, e->post);
    part(&bytes, e->by_words);
    part(&bytes, e->body);
    EVP_Digest(bytes.at, (size_t)bytes.len, to, NULL, sm3, NULL);
}

static Err hear(Ask *ask, const EventKind *kind, const Event *e)
{
    if (ask->events->depth > 0 || ask->unheard) return NULL;
    ask->events->depth++;
    for (int d = 0; d < ask->app->domain_count; d++)
        for (const Hear *h = ask->app->domains[d]->hears; h && h->kind; h++) {
            Err refused = h->kind == kind ? h->run(ask, e) : NULL;
            if (refused) return ask->events->depth--, refused;
        }
    ask->events->depth--;
    return NULL;
}

/* Staff by name and post, as they stood then; a resident's name is nobody's business in a log. */
static Str by_words(Ask *ask)
{
    if (!ask->who.account) return S("");
    if (ask->who.role == ROLE_RESIDENT) return mask_name(ask->arena, ask->who.name, MASK_PUBLIC);
    return actor_words(ask->arena, ask->who.name, ask->who.title);
}

Err event_post(Ask *ask, const EventKind *kind, int64_t subject, Str place, int64_t owner, const Shape *shape,
               const void *record)
{
    AskEvents *tip = ask->events;
    Buf body = buf_new(ask->arena, 128);
    if (shape) json_write(&body, shape, record);
    else buf_adds(&body, "{}");
    Event e = {
        .seq = tip->seq + 1,
        .at_ms = ask->now_ms > tip->at_ms ? ask->now_ms : tip->at_ms,
        .kind = str_of(kind->name), .subject = subject, .place = place.at ? place : S(""), .owner = owner,
        .account = ask->who.account, .post = ask->who.post, .by_words = by_words(ask), .body = buf_str(&body)
    };
    unsigned char digest[EVENT_DIGEST];
    event_digest(tip->digest, ask->district, &e, *ask->arena, digest);
    e.digest = (Str){ (const char *)digest, EVENT_DIGEST };
    Err refused = events_add(ask->db, ask->district, &e);
    if (refused == CONFLICT) tip->moved = true;
    if (refused) return refused == CONFLICT ? BUSY : refused;
    tip->seq = e.seq;
    tip->at_ms = e.at_ms;
    memcpy(tip->digest, digest, EVENT_DIGEST);
    if (!tip->depth) {
        tip->own = e;
        tip->own.body = tip->own.digest = (Str){ 0 };
    }
    return hear(ask, kind, &e);
}

const Event *event_own(const Ask *ask) { return &ask->events->own; }

Err event_road(Ask *ask, int64_t subject, List *ret)
{
    return events_of(ask->db, ask->district, subject, ret, ask->arena);
}

typedef struct Walk { Db *db; Str district; ChainTip end; unsigned char digest[EVENT_DIGEST]; } Walk;

/* The event after `seq` follows it, and is the one the chain ends with where it is its turn. */
static bool follows(Walk *w, int64_t seq, const Event *e, Arena scratch)
{
    unsigned char digest[EVENT_DIGEST];
    event_digest(w->digest, w->district, e, scratch, digest);
    memcpy(w->digest, digest, EVENT_DIGEST);
    Str said = { (const char *)digest, EVENT_DIGEST };
    bool last = e->seq == w->end.seq;
    return e->seq == seq + 1 && str_eq(e->digest, said) && (!last || str_eq(w->end.digest, said));
}

/* The end is read first: a house at work goes on meanwhile, never back. */
Err event_check(Db *db, Str district, Arena scratch, int64_t *ret_count, int64_t *ret_bad)
{
    Walk w = { .db = db, .district = district };
    Err e = chain_tip(db, district, &w.end, &scratch);
    if (e && e != NOT_FOUND) return e;
    int64_t seq = 0, got = 500;
    while (got == 500) {
        Arena page = scratch;
        List events;
        TRY(events_after(db, district, seq, 500, &events, &page));
        const Event *event = events.at;
        got = events.count;
        for (int64_t i = 0; i < got; i++, seq++) {
            *ret_count = seq;
            if (!follows(&w, seq, &event[i], page)) return *ret_bad = event[i].seq, EVENT_CHAIN_BROKEN;
        }
    }
    *ret_count = seq;
    if (seq < w.end.seq || (seq && !w.end.seq)) return *ret_bad = seq + 1, EVENT_CHAIN_BROKEN;
    return NULL;
}
