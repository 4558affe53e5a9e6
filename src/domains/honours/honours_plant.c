/* A round as the demo town tells it: candidates, marks and votes as if they had come in. */
#include "domains/honours/honours_inside.h"

#include "domains/honours/honours_queries.h"
#include "vocab/moment.h"

#include <stdio.h>

enum { SHEET = 1, LINE_ENTERED = 5, VOTE_DAYS = 10 };

static Err marks(Ask *ask, int64_t candidate, const HonourPlanted *p)
{
    int64_t added;
    TRY(honour_marks_add(ask->db, ask->district, candidate, S("self"), p->account, p->self, ask->now_ms,
                         &added));
    for (int64_t i = 1; i <= 6; i++)           /* of six peers and two of the office: nobody in particular */
        TRY(honour_marks_add(ask->db, ask->district, candidate, i <= 4 ? S("peers") : S("office"), i,
                             i <= 4 ? p->peers + i - 2 : p->office + i - 5, ask->now_ms, &added));
    HonourValue v = { LINE_ENTERED, p->office / 10, S("社区月度例会评定（示例）"), S(""), ask->now_ms };
    return honour_values_set(ask->db, ask->district, candidate, &v);
}

/* So many neighbours; option i has as many votes as is said, one after the other. */
static Err votes(Ask *ask, const HonourPlant *p, int64_t ballot)
{
    for (int64_t n = 0; n < p->neighbours; n++) {
        Buf chosen = buf_new(ask->arena, 40), receipt = buf_new(ask->arena, 32);
        for (int i = 0; i < p->count; i++)
            if ((n * 7 + i * 3) % p->neighbours < p->candidate[i].votes)
                buf_fmt(&chosen, "%s%d", chosen.len ? "," : "", i + 1);
        buf_fmt(&receipt, "%016llx", (unsigned long long)str_hash(buf_str(&chosen)) + (unsigned long long)n);
        if (chosen.len)
            TRY(ballots_plant(ask, ballot, n + 1, buf_str(&receipt), buf_str(&chosen)));
    }
    return NULL;
}

static Err ask_neighbours(Ask *ask, const HonourPlant *p, HonourRound *r)
{
    BallotOption *option = NEWS(ask->arena, BallotOption, p->count);
    for (int i = 0; i < p->count; i++)
        option[i] = (BallotOption){ .name = p->candidate[i].name, .about = p->candidate[i].words, .cost = 1,
                                    .account = p->candidate[i].account };
    Ballot b = { .place = r->place, .title = r->title, .about = r->award, .rule = BALLOT_APPROVAL,
                 .voters = VOTERS_RESIDENTS, .seats = r->seats, .choose_most = p->count, .subject = r->id,
                 .opens_ms = r->marks_until_ms - VOTE_DAYS * MOMENT_DAY_MS, .closes_ms = r->marks_until_ms,
                 .lot_words = S("截止次日双色球开奖号码（示例）") };
    TRY(ballots_put(ask, &b, option, p->count));
    TRY(votes(ask, p, b.id));
    r->ballot = b.id;
    return p->state == HONOUR_RUNNING ? NULL : ballots_tally(ask, &b, S("03 09 14 20 27 31 + 08"));
}

static Err end(Ask *ask, const HonourPlant *p, HonourRound *r, HonourCandidate *c)
{
    bool over = p->state == HONOUR_CONFIRMED;
    int64_t day = moment_day(r->marks_until_ms) + over;
    if (p->state != HONOUR_RUNNING) {
        TRY(honours_score(ask, r, c, p->count, true));
        for (int i = 0; i < p->count; i++) {
            c[i].version++;
            TRY(honour_candidates_save(ask->db, ask->district, &c[i]));
        }
        r->published_day = moment_date_text(ask->arena, day);
        r->until_day = moment_date_text(ask->arena, honour_until(day));
    }
    if (over) {
        r->ended_words = p->by;
        r->ended_ms = moment_day_start_ms(honour_until(day) + 1) + 10 * MOMENT_HOUR_MS;
        Str issued = moment_date_text(ask->arena, moment_day(r->ended_ms));
        for (int i = 0; i < p->count; i++)
            if (c[i].won) TRY(honours_issue(ask, r, &c[i], issued, p->by));
    }
    r->state = p->state;
    r->version++;
    return honour_rounds_save(ask->db, ask->district, r);
}

Err honours_plant(Ask *ask, const HonourPlant *p)
{
    HonourRound r = {
        .id = ask_new_id(ask), .place = p->place, .award = p->award, .title = p->title,
            .from_day = p->from_day,
        .to_day = p->to_day, .seats = p->seats, .sheet = SHEET, .sheet_weight = 40, .self_weight = 5,
        .peers_weight = 15, .residents_weight = 20, .office_weight = 20, .marks_until_ms = p->marks_until_ms,
        .published_day = S(""), .until_day = S(""), .made_words = p->by, .made_ms = ask->now_ms,
        .ended_words = S(""), .ended_ms = NONE, .version = 1
    };
    HonourCandidate *c = NEWS(ask->arena, HonourCandidate, p->count);
    int64_t added;
    TRY(honour_rounds_add(ask->db, ask->district, &r));
    for (int i = 0; i < p->count; i++) {
        const HonourPlanted *one = &p->candidate[i];
        c[i] = (HonourCandidate){ .id = ask_new_id(ask), .round = r.id, .account = one->account,
                                  .name = one->name,
                                  .place = one->place, .words = one->words, .nominated_words = p->by,
                                  .agreed = true, .excluded = S(""), .made_ms = ask->now_ms, .version = 1 };
        TRY(honour_candidates_add(ask->db, ask->district, &c[i], &added));
        TRY(marks(ask, c[i].id, one));
    }
    TRY(ask_neighbours(ask, p, &r));
    return end(ask, p, &r, c);
}
