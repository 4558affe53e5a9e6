/* Who reported by phone number holds a receipt: its token proves that the report is theirs. By it they see
 * how far the case is, add to it, urge it, have it done again and rate it, without an account. */
#include "domains/cases/cases_follow.h"
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_rules.h"

#include "domains/cases/cases_queries.h"

#include <sodium.h>

enum { TOKEN_BYTES = 15, DIGEST_BYTES = 32 };

SHAPE(CaseReceiptLook, "the receipt of a report",
    TEXT    (CaseReceiptLook, token,   8, 64,        "from the receipt"));
SHAPE(CaseReceiptStep, "a step by who holds the receipt",
    TEXT    (CaseReceiptStep, token,   8, 64,        "from the receipt"),
    TEXT_OPT(CaseReceiptStep, words,   0, 500,       "what you would like to say; urging needs none"),
    LIST_OPT(CaseReceiptStep, photos, PhotoRef_shape, 0, 9, "photos uploaded without signing in"),
    INT_OPT (CaseReceiptStep, version, 1, INT32_MAX, "of the case as you saw it; absent: as it is now"));

static Str digest_of(Arena *keep, Str token)
{
    unsigned char *digest = NEWS(keep, unsigned char, DIGEST_BYTES);
    crypto_generichash(digest, DIGEST_BYTES, (const unsigned char *)token.at, (unsigned long long)token.len,
        NULL, 0);
    return (Str){ (const char *)digest, DIGEST_BYTES };
}

static bool hides(Ask *ask, const Case *c)
{
    const CaseClass *class = cases_class(ask, c->class);
    return class && class->hides;
}

Str cases_receipt_new(Ask *ask, Case *c)
{
    unsigned char bytes[TOKEN_BYTES];
    char *text = NEWS(ask->arena, char, 2 * TOKEN_BYTES);
    if (hides(ask, c)) return (Str){ 0 };              /* who isn't kept follows by a code alone */
    randombytes_buf(bytes, sizeof bytes);
    sodium_bin2base64(text, 2 * TOKEN_BYTES, bytes, sizeof bytes, sodium_base64_VARIANT_URLSAFE_NO_PADDING);
    c->token_digest = digest_of(ask->arena, str_of(text));
    return str_of(text);
}

/* One that hides its reporter isn't there, whatever the token: not even its number is known outside. */
static Err find(Ask *ask, Str token, Case *ret)
{
    List veil;                         /* read before: what is hidden takes as long as what isn't there */
    TRY(cases_veil(ask, &veil));
    TRY(cases_by_number(ask->db, ask->district, ask->segment[0], ret, ask->arena));
    if (cases_veiled(&veil, ret->class, ret->reported_ms, ask->now_ms)) return NOT_FOUND;
    Str digest = digest_of(ask->arena, token);
    bool proved = ret->token_digest.len == DIGEST_BYTES
        && !sodium_memcmp(digest.at, ret->token_digest.at, DIGEST_BYTES);
    return proved ? NULL : CASES_NOT_YOURS;
}

Err cases_receipt_look(Ask *ask)
{
    FollowView v;
    Case c;
    TRY(find(ask, BODY(ask, CaseReceiptLook)->token, &c));
    TRY(cases_follow_view(ask, &c, &v));
    return answer(ask, 200, &FollowView_shape, &v);
}

Err cases_receipt_step(Ask *ask)
{
    const CaseReceiptStep *in = BODY(ask, CaseReceiptStep);
    FollowView v;
    Case was;
    TRY(find(ask, in->token, &was));
    StepInput with = { .version = in->version, .words = in->words, .stars = NONE, .days = NONE };
    TRY(cases_follow_step(ask, &was, (CaseVerb)ask->route->arg, &with, &in->photos, &v));
    return answer(ask, 200, &FollowView_shape, &v);
}

/* By who asks, signed in or not: whoever handled it doesn't rate it. */
Err cases_rate_by_phone(Ask *ask)
{
    const CaseRating *in = BODY(ask, CaseRating);
    Case was, next;
    TRY(find(ask, in->token, &was));
    StepInput with = { .version = was.version, .words = in->words, .stars = in->stars, .solved = in->solved,
                       .standing.proved = true, .calendar = dictionary_calendar(ask) };
    TRY(cases_move(&was, &ask->who, CASE_RATE, &with, ask->now_ms, &next));
    TRY(cases_keep(ask, &was, &next));
    TRY(cases_post_step(ask, &was, &next, CASE_RATE, in->words, &(List){ 0 }));
    return answer_nothing(ask);
}
