/* A dispute is registered: its committee, its number, its parties with what may be known of them. */
#include "domains/mediation/mediation_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/mediation/mediation_queries.h"
#include "domains/people/people.h"
#include "vocab/mask.h"
#include "vocab/moment.h"

Err dispute_say(Ask *ask, const Dispute *d, DisputeVerb verb, int64_t at_ms, const DisputeSaying *saying,
                int64_t *ret_entry)
{
    DisputeEntry e = { .id = ask_new_id(ask), .dispute = d->id, .verb = verb, .state = d->state,
                       .at_ms = at_ms,
                       .account = ask->who.account, .by_words = actor_words(ask->arena, ask->who.name,
                               ask->who.title),
                       .made_ms = ask->now_ms };
    bool anything = saying->words.len || saying->where.len || saying->present.len || saying->expert.len;
    if (anything)
        TRY(dispute_hide(ask, "dispute_entries.words", e.id, &DisputeSaying_shape, saying, &e.words_sealed));
    *ret_entry = e.id;
    return dispute_entries_add(ask->db, ask->district, &e);
}

/* （2026）锦成龙粮丰民调字第001号: the customary form. */
static Err number(Ask *ask, const Committee *c, int64_t at_ms, Str *ret)
{
    int64_t year = moment_date(moment_day(at_ms)).year, changed, serial = 1;
    Buf b = buf_new(ask->arena, 100);
    TRY(committee_serials_move(ask->db, ask->district, c->id, year, &changed));
    if (changed) TRY(committee_serials_last(ask->db, ask->district, c->id, year, &serial));
    else TRY(committee_serials_first(ask->db, ask->district, c->id, year));
    buf_fmt(&b, "（%lld）%.*s民调字第%03lld号", (long long)year, STR_ARG(c->short_name), (long long)serial);
    *ret = buf_str(&b);
    return NULL;
}

static Str masked(Ask *ask, const DisputePartyNew *p) { return mask_name(ask->arena, str_trim(p->name),
        MASK_LIST); }

Str dispute_party_names(Ask *ask, const List *parties)
{
    Buf b = buf_new(ask->arena, 200);
    for (const DisputePartyNew *p = parties->at, *end = p + parties->count; p < end && b.len < 300; p++) {
        if (b.len) buf_adds(&b, "、");
        buf_add(&b, masked(ask, p));
    }
    return buf_str(&b);
}

static Err add_party(Ask *ask, int64_t dispute, int64_t rank, const DisputePartyNew *in)
{
    DisputeParty p = { .id = ask_new_id(ask), .dispute = dispute, .rank = rank, .side = in->side,
                       .kind = in->kind,
                       .name = masked(ask, in), .name_digest = dispute_digest(ask, in->name),
                       .agent = str_trim(in->agent).len > 0, .consent = CONSENT_UNASKED, .consent_ms = NONE,
                       .signed_ms = NONE, .signed_how = -1 };
    DisputePartyFacts facts = { str_trim(in->name), in->sex, in->nation, in->birth_year, in->work, in->phone,
                                in->address, in->agent, in->agent_phone, in->agent_power, in->head };
    TRY(dispute_hide(ask, "dispute_parties.about", p.id, &DisputePartyFacts_shape, &facts, &p.about_sealed));
    return dispute_parties_add(ask->db, ask->district, &p);
}

static Err sides_check(Ask *ask, const List *parties)
{
    bool side[3] = { false };
    for (const DisputePartyNew *p = parties->at, *end = p + parties->count; p < end; p++) {
        if (!str_trim(p->name).len) return ask_blame(ask, BAD_FIELD, "/parties", "每一方都要有姓名或名称",
                                                     "a name for each");
        side[p->side] = true;
    }
    return side[SIDE_APPLICANT] && side[SIDE_RESPONDENT] ? NULL : MEDIATION_TOO_FEW;
}

Err disputes_begin(Ask *ask, const DisputeNew *in, const Committee *c, Str place, int64_t at_ms,
                   bool synthetic,
                   Dispute *d)
{
    const DisputePartyNew *p = in->parties.at;
    DisputeFacts facts = { in->title, in->facts, in->claims };
    int64_t entry;
    *d = (Dispute){ .id = ask_new_id(ask), .committee = c->id, .place = place, .kind = in->kind,
                    .source = in->source,
                    .grade = in->grade < 0 ? DISPUTE_PLAIN : (DisputeGrade)in->grade,
                        .state = DISPUTE_REGISTERED,
                    .mediator_words = S(""), .parties_words = dispute_party_names(ask, &in->parties),
                    .parties = in->parties.count, .registered_ms = at_ms, .accepted_ms = NONE,
                        .term_ms = NONE,
                    .agreed_ms = NONE, .mediator_signed_ms = NONE, .effect_ms = NONE,
                        .confirm_until_ms = NONE,
                    .closed_ms = NONE, .clock_ms = NONE, .moved_ms = at_ms, .synthetic = synthetic,
                        .version = 1 };
    TRY(sides_check(ask, &in->parties));
    TRY(number(ask, c, at_ms, &d->number));
    TRY(dispute_hide(ask, "disputes.facts", d->id, &DisputeFacts_shape, &facts, &d->facts_sealed));
    TRY(disputes_add(ask->db, ask->district, d));
    for (int64_t i = 0; i < in->parties.count; i++) TRY(add_party(ask, d->id, i + 1, &p[i]));
    return dispute_say(ask, d, DISPUTE_REGISTER, at_ms, &(DisputeSaying){ 0 }, &entry);
}

/* The committee that was named, or the only one that the writer sits on. */
static Err committee_for(Ask *ask, int64_t id, Committee *ret)
{
    List mine;
    TRY(committees_of(ask->db, ask->district, ask->who.account, disputes_today(ask), &mine, ask->arena));
    for (const Committee *c = mine.at, *end = c + mine.count; c < end; c++)
        if (id == c->id || (id == NONE && mine.count == 1)) return *ret = *c, NULL;
    return ask_blame(ask, MEDIATION_NOT_YOURS, "/committee_id", "您担任委员的调委会", "a committee that you sit on");
}

Err disputes_new(Ask *ask)
{
    const DisputeNew *in = BODY(ask, DisputeNew);
    Committee c;
    Place known;
    Dispute d;
    TRY(committee_for(ask, in->committee_id, &c));
    Str place = in->place.at ? in->place : c.place;
    if (!str_starts(place, c.place) || divisions_place(ask, place, &known))
        return ask_blame(ask, BAD_FIELD, "/place", "调委会范围内的社区", "a community of the committee's");
    TRY(disputes_begin(ask, in, &c, place, ask->now_ms, false, &d));
    TRY(event_post(ask, &MEDIATION_REGISTERED, d.id, S(""), 0, &DisputeSaid_shape,
                   &(DisputeSaid){ DISPUTE_REGISTER, d.state }));
    return disputes_answer(ask, 201, d.id);
}
