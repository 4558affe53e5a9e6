/* What this domain brings to the house, and its check. */
#include "domains/exchanges/exchanges_inside.h"

#include "app/app.h"
#include "app/gate.h"
#include "app/seal.h"
#include "domains/exchanges/exchanges_queries.h"
#include "domains/points/points.h"

enum { EVERY_S = 60 };

/* ---- The check ---- */

typedef Err Found(Db *, Str district, List *ret, Arena *keep);

Err exchanges_audit(Db *db, Str district, Arena *keep, ExchangesAudit *ret)
{
    static const struct { Found *run; const char *what; } checks[] = {
        { exchanges_wrong_lines, "exchange", }, { exchanges_wrong_uses, "line of an exchange" },
        { exchanges_wrong_books, "book of the partner" }, { exchanges_wrong_back, "reversal of exchange" }
    };
    *ret = (ExchangesAudit){ 0 };
    TRY(exchanges_audited(db, district, &ret->exchanges));
    for (int i = 0; i < COUNT(checks); i++) {
        List rows;
        TRY(checks[i].run(db, district, &rows, keep));
        const ExchangeWrong *w = rows.at;
        if (rows.count && !ret->wrong) {
            Buf b = buf_new(keep, 120);
            buf_fmt(&b, "%s %lld: %lld kept, %lld found", checks[i].what, (long long)w->id,
                    (long long)w->kept,
                    (long long)w->said);
            ret->what = buf_str(&b);
        }
        ret->wrong += rows.count;
    }
    return NULL;
}

/* ---- The domain ---- */

#define SIGNED_BY EXCHANGES_UNSIGNED, EXCHANGES_STALE
#define WEIGHED EXCHANGES_CLOSED, PARTNERS_ENDED, EXCHANGES_PERSON_MOST, EXCHANGES_DAY_MOST
static const Err key_refuses[] = { NOT_FOUND, NULL };
static const Err terms_refuses[] = { MOVED_ON, NULL };
static const Err code_refuses[] = { WEIGHED, NULL };
static const Err begin_refuses[] = { SIGNED_BY, EXCHANGES_WAIT, EXCHANGES_CODE, EXCHANGES_REFERENCE,
                                     EXCHANGES_RATE, WEIGHED, EXCHANGES_SHORT, NULL };
static const Err settle_refuses[] = { SIGNED_BY, NOT_FOUND, EXCHANGES_REFERENCE, EXCHANGES_OVER, NULL };
static const Err read_refuses[] = { SIGNED_BY, NULL };
static const Err ask_refuses[] = { NOT_FOUND, EXCHANGES_NOT_DONE, EXCHANGES_ASKED, NULL };
static const Err answer_refuses[] = { NOT_FOUND, EXCHANGES_UNASKED, EXCHANGES_OWN, GATE_FORBIDDEN,
                                      EXCHANGES_NOT_DONE, EXCHANGES_SPENT, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/exchange-terms", exchange_terms_look, .may = "settlements.read",
      .query = &ExchangeOf_shape, .gives = &ExchangeTerms_shape, .flags = GIVES_ARRAY,
      .about = "Terms of exchange with another points system: none or one" },
    { "POST", "/api/v1/exchange-terms", exchange_terms_set, .may = "exchanges.set",
      .takes = &ExchangeTermsNew_shape, .gives = &ExchangeTerms_shape, .status = 201,
          .refuses = terms_refuses,
      .about = "Set the terms of exchange with another points system" },
    { "GET", "/api/v1/exchange-keys", exchange_keys_list, .may = "exchanges.set", .query = &ExchangeOf_shape,
      .gives = &ExchangeKeySeen_shape, .flags = GIVES_ARRAY, .about = "Keys of another points system" },
    { "POST", "/api/v1/exchange-keys", exchange_keys_give, .may = "exchanges.set",
      .takes = &ExchangeKeyNew_shape, .gives = &ExchangeKeyGiven_shape, .status = 201, .flags = NO_REPLAY,
      .about = "Give another points system a key to sign with: told once" },
    { "DELETE", "/api/v1/exchange-keys/{id}", exchange_keys_stop, .may = "exchanges.set", .status = 204,
      .refuses = key_refuses, .about = "Stop a key at once" },
    { "GET", "/api/v1/exchanges", exchanges_list, .may = "settlements.read", .query = &ExchangesQuery_shape,
      .gives = &ExchangeSeen_shape, .flags = GIVES_LIST,
      .about = "Points that came from, or went to other systems, of people in the reader's places" },
    { "GET", "/api/v1/exchanges/{id}", exchange_look, .may = "settlements.read",
      .gives = &ExchangeOne_shape, .refuses = key_refuses,
      .about = "An exchange of somebody in the reader's places, and who wanted it taken back" },
    { "POST", "/api/v1/exchanges/{id}/reversal", exchange_reversal_ask, .may = "settlements.write",
      .takes = &ExchangeCause_shape, .gives = &ExchangeOne_shape, .status = 201, .refuses = ask_refuses,
      .about = "Ask that an exchange be taken back, with the cause" },
    { "POST", "/api/v1/exchanges/{id}/reversal/answer", exchange_reversal_answer,
      .may = "settlements.write", .takes = &ExchangeAnswer_shape, .gives = &ExchangeOne_shape,
      .refuses = answer_refuses,
      .about = "Take an exchange back whole, as another asked, or don't; who may confirm sheets approves" },
    { "GET", "/api/v1/exchange-sums", exchange_sums_look, .may = "settlements.read",
      .query = &ExchangeSpan_shape, .gives = &ExchangeSum_shape, .flags = GIVES_ARRAY,
      .about = "What was exchanged with another points system in so many days, summed up" },
    { "GET", "/api/v1/me/exchange-partners", exchanges_offers, .may = SIGNED_IN,
      .gives = &ExchangeOffer_shape, .flags = GIVES_ARRAY,
      .about = "Points systems with which one may exchange today" },
    { "POST", "/api/v1/me/exchange-codes", exchange_codes_give, .may = SIGNED_IN,
      .takes = &ExchangeCodeNew_shape, .gives = &ExchangeCodeGiven_shape, .status = 201,
      .refuses = code_refuses, .about = "A code by which one agrees to one exchange: ten minutes, once" },
    { "GET", "/api/v1/me/exchange-codes", exchange_codes_look, .may = SIGNED_IN,
      .gives = &ExchangeCodeGiven_shape, .flags = GIVES_ARRAY,
      .about = "One's code that waits: none or one" },
    { "DELETE", "/api/v1/me/exchange-codes", exchange_codes_withdraw, .may = SIGNED_IN, .status = 204,
      .refuses = key_refuses, .about = "Take one's word back: the code that waits is over at once" },
    { "GET", "/api/v1/me/exchanges", exchanges_own, .may = SIGNED_IN, .gives = &ExchangeSeen_shape,
      .flags = GIVES_ARRAY, .about = "One's own exchanges, the newest first" },
    { "POST", "/api/v1/outside/pushes", exchange_push, .may = PUBLIC, .takes = &ExchangePush_shape,
      .gives = &ExchangeSeen_shape, .status = 201, .flags = SIGNED | NO_REPLAY, .refuses = begin_refuses,
      .about = "Another system's units become a person's points; the same reference again: 200" },
    { "POST", "/api/v1/outside/pulls", exchange_pull, .may = PUBLIC, .takes = &ExchangePull_shape,
      .gives = &ExchangeSeen_shape, .status = 201, .flags = SIGNED | NO_REPLAY, .refuses = begin_refuses,
      .about = "A person's points are set aside for another system; the same reference again: 200" },
    { "POST", "/api/v1/outside/pulls/confirm", exchange_confirm, .may = PUBLIC,
      .takes = &ExchangeReceipt_shape, .gives = &ExchangeSeen_shape, .flags = SIGNED | NO_REPLAY,
      .refuses = settle_refuses, .about = "The other system has credited it: the points are spent" },
    { "POST", "/api/v1/outside/pulls/cancel", exchange_cancel, .may = PUBLIC, .takes = &ExchangeCancel_shape,
      .gives = &ExchangeSeen_shape, .flags = SIGNED | NO_REPLAY, .refuses = settle_refuses,
      .about = "The other system won't credit it: the points are given back" },
    { "GET", "/api/v1/outside/statement", exchanges_statement, .may = PUBLIC,
      .query = &ExchangeStatement_shape, .gives = &ExchangeSeen_shape, .flags = SIGNED | GIVES_LIST,
      .refuses = read_refuses, .about = "Another system's exchanges by their last change, the oldest first" },
    { 0 }
};

static const EventKind *const kinds[] = { &EXCHANGES_TERMS, &EXCHANGES_KEY_GIVEN, &EXCHANGES_KEY_OVER,
                                          &EXCHANGES_AGREED, &EXCHANGES_WITHDRAWN, &EXCHANGES_MOVED,
                                          &EXCHANGES_REVERSAL_ASKED, &EXCHANGES_REVERSAL_REFUSED, NULL };
static const Job jobs[] = { { "exchanges.lapse", EVERY_S, exchanges_clock, NULL }, { 0 } };

/* A key that was given may be all that is sealed here. */
static Err ready(App *app, Db *read)
{
    Arena room = arena_make(1 << 16), keep = room;
    List rows;
    Err e = exchange_keys_sealed(read, app_district(app), &(SealedRow){ 0 }, 1, &rows, &keep);
    const SealedRow *k = rows.at;
    if (!e) e = seal_ready(app, rows.count ? k->one : (Str){ 0 });
    arena_drop(room, 1 << 16);
    return e;
}

const Domain exchanges_domain = { .name = "exchanges", .about = "Points to and from other points systems",
                                  .schema = &exchanges_schema, .routes = routes, .kinds = kinds, .jobs = jobs,
                                  .seals = exchanges_seals, .ready = ready };
