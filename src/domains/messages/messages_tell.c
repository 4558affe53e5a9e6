/* Making a message: one row of one account, and where its event does not reach that account's live stream,
 * one of its own. */
#include "domains/messages/messages_inside.h"

#include "domains/messages/messages_queries.h"

enum { WORDS_MAX = 60 };

/* The first characters, never half of one. */
static Str shortened(Str words)
{
    Str rest = words;
    for (int n = 0; n < WORDS_MAX && rest.len; n++) utf8_next(&rest);
    return str_part(words, 0, words.len - rest.len);
}

static Str or_empty(Str text) { return text.at ? text : S(""); }

/* Nobody is told of their own doing, unless it came to something else: then `*ret_id` is 0. */
static Err keep(Ask *ask, const Event *e, int64_t account, const MessageOf *of, int64_t *ret_id)
{
    *ret_id = 0;
    if (!account || (account == ask->who.account && !of->own)) return NULL;
    NewMessage m = { ask_new_id(ask), account, e->kind, or_empty(of->number), shortened(or_empty(of->words)),
                     of->case_id, or_empty(of->about), ask->now_ms };
    *ret_id = m.id;
    return messages_add(ask->db, ask->district, &m);
}

Err messages_keep(Ask *ask, const Event *e, int64_t account, const MessageOf *of)
{
    int64_t id;
    return keep(ask, e, account, of, &id);
}

Err messages_tell(Ask *ask, const Event *e, int64_t account, const MessageOf *of)
{
    int64_t id;
    TRY(keep(ask, e, account, of, &id));
    if (!id || account == e->owner) return NULL;
    return event_post(ask, &MESSAGES_NEW, id, S(""), account, NULL, NULL);
}
