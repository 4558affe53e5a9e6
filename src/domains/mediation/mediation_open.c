/* A file is opened for members of its committee who haven't stepped aside; for anybody else it isn't
 * there. What is sealed in it is one JSON text a row. */
#include "domains/mediation/mediation_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/mediation/mediation_queries.h"
#include "json/json.h"
#include "vocab/moment.h"

static const char NAME[] = "dispute_parties.name";

Str disputes_today(Ask *ask) { return moment_date_text(ask->arena, moment_day(ask->now_ms)); }

Err dispute_hide(Ask *ask, const char *column, int64_t id, const Shape *shape, const void *record, Str *ret)
{
    Buf b = buf_new(ask->arena, 256);
    json_write(&b, shape, record);
    return seal_hide(seal_of(ask->app), str_of(column), id, buf_str(&b), ask->arena, ret);
}

Err dispute_show(Ask *ask, const char *column, int64_t id, const Shape *shape, Str sealed, void **ret)
{
    Str plain;
    void *record = arena_take(ask->arena, shape->size, 1);
    *ret = NULL;
    shape_clear(shape, record);
    if (sealed.at) {
        TRY(seal_show(seal_of(ask->app), str_of(column), id, sealed, ask->arena, &plain));
        TRY(json_read(plain, shape, record, ask->arena, NULL));
    }
    *ret = record;
    return NULL;
}

Str dispute_digest(Ask *ask, Str name)
{
    char *digest = NEWS(ask->arena, char, SEAL_DIGEST);
    seal_digest(seal_of(ask->app), str_of(NAME), str_trim(name), (unsigned char *)digest);
    return (Str){ digest, SEAL_DIGEST };
}

Err committees_hand(Ask *ask, int64_t committee, int64_t dispute, DisputeHand *ret, List *ret_members)
{
    int64_t aloof = 0;
    TRY(committee_members_on(ask->db, ask->district, committee, disputes_today(ask), ret_members,
                             ask->arena));
    *ret = (DisputeHand){ .account = ask->who.account };
    for (const CommitteeMember *m = ret_members->at, *end = m + ret_members->count; m < end; m++) {
        if (m->account != ask->who.account) continue;
        ret->member = true;
        ret->head = m->office != COMMITTEE_MEMBER;
    }
    if (dispute) TRY(dispute_aloof_has(ask->db, ask->district, dispute, ask->who.account, &aloof));
    ret->aloof = aloof > 0;
    return NULL;
}

Err disputes_open(Ask *ask, int64_t id, DisputeFile *ret)
{
    List members;
    TRY(disputes_one(ask->db, ask->district, id, ask->who.account, disputes_today(ask), &ret->d, ask->arena));
    TRY(committees_one(ask->db, ask->district, ret->d.committee, &ret->committee, ask->arena));
    TRY(committees_hand(ask, ret->d.committee, id, &ret->hand, &members));
    TRY(dispute_parties_of(ask->db, ask->district, id, &ret->parties, ask->arena));
    TRY(dispute_entries_of(ask->db, ask->district, id, &ret->entries, ask->arena));
    TRY(dispute_papers_of(ask->db, ask->district, id, &ret->papers, ask->arena));
    return dispute_terms_of(ask->db, ask->district, id, &ret->terms, ask->arena);
}

static Err parties_unseal(Ask *ask, const DisputeFile *f, List *ret)
{
    DisputePartyFull *to = NEWS(ask->arena, DisputePartyFull, f->parties.count + 1);
    const DisputeParty *p = f->parties.at;
    for (int64_t i = 0; i < f->parties.count; i++) {
        void *facts;
        TRY(dispute_show(ask, "dispute_parties.about", p[i].id, &DisputePartyFacts_shape, p[i].about_sealed,
                         &facts));
        to[i] = (DisputePartyFull){ p[i].id, facts };
    }
    *ret = (List){ to, f->parties.count };
    return NULL;
}

static Err entries_unseal(Ask *ask, const DisputeFile *f, List *ret)
{
    DisputeEntryFull *to = NEWS(ask->arena, DisputeEntryFull, f->entries.count + 1);
    const DisputeEntry *e = f->entries.at;
    for (int64_t i = 0; i < f->entries.count; i++) {
        void *saying;
        TRY(dispute_show(ask, "dispute_entries.words", e[i].id, &DisputeSaying_shape, e[i].words_sealed,
                         &saying));
        to[i] = (DisputeEntryFull){ e[i].id, saying };
    }
    *ret = (List){ to, f->entries.count };
    return NULL;
}

static Err terms_unseal(Ask *ask, const DisputeFile *f, List *ret)
{
    DisputeTermFull *to = NEWS(ask->arena, DisputeTermFull, f->terms.count + 1);
    const DisputeTerm *t = f->terms.at;
    for (int64_t i = 0; i < f->terms.count; i++) {
        void *saying;
        TRY(dispute_show(ask, "dispute_terms.words", t[i].id, &DisputeSaying_shape, t[i].words_sealed,
                         &saying));
        to[i] = (DisputeTermFull){ t[i].id, ((DisputeSaying *)saying)->words };
    }
    *ret = (List){ to, f->terms.count };
    return NULL;
}

Err disputes_unseal(Ask *ask, const DisputeFile *f, DisputeFull *ret)
{
    void *facts, *agreed = NULL;
    TRY(dispute_show(ask, "disputes.facts", f->d.id, &DisputeFacts_shape, f->d.facts_sealed, &facts));
    if (f->d.agreed_sealed.at)
        TRY(dispute_show(ask, "disputes.agreed", f->d.id, &DisputeAgreed_shape, f->d.agreed_sealed, &agreed));
    *ret = (DisputeFull){ .facts = facts, .agreed = agreed };
    TRY(parties_unseal(ask, f, &ret->parties));
    TRY(entries_unseal(ask, f, &ret->entries));
    return terms_unseal(ask, f, &ret->terms);
}

/* ---- Sealed again under another key ---- */

static Err dispute_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                         int64_t *ret)
{
    (void)plain;
    return disputes_seal_again(ask->db, ask->district, was, now, ret);
}

static Err party_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                       int64_t *ret)
{
    DisputePartyFacts facts;
    shape_clear(&DisputePartyFacts_shape, &facts);
    TRY(json_read(plain[0], &DisputePartyFacts_shape, &facts, ask->arena, NULL));
    return dispute_parties_seal(ask->db, ask->district, was, now, dispute_digest(ask, facts.name), ret);
}

static Err entry_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                       int64_t *ret)
{
    (void)plain;
    return dispute_entries_seal(ask->db, ask->district, was, now, ret);
}

static Err term_again(Ask *ask, const SealedRow *was, const SealedRow *now, const Str plain[SEALED_FIELDS],
                      int64_t *ret)
{
    (void)plain;
    return dispute_terms_seal(ask->db, ask->district, was, now, ret);
}

const SealedTable mediation_seals[] = {
    { "disputes", { "disputes.facts", "disputes.agreed" }, disputes_sealed, dispute_again },
    { "dispute_parties", { "dispute_parties.about" }, dispute_parties_sealed, party_again },
    { "dispute_entries", { "dispute_entries.words" }, dispute_entries_sealed, entry_again },
    { "dispute_terms", { "dispute_terms.words" }, dispute_terms_sealed, term_again },
    { 0 }
};
