/* Numbers of a round: what the house has of each candidate, what was entered, marks and votes, and the
 * facts behind. */
#include "domains/honours/honours_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/honours/honours_queries.h"
#include "vocab/moment.h"

enum { FACTS_MOST = 500, MINUTES = 60 };

typedef struct Span { Str low, high; int64_t from_ms, to_ms; } Span;

static Span span_of(Ask *ask, const HonourRound *r)
{
    Span s = { 0 };
    int64_t from = 0, to = 0;
    place_range(ask->arena, r->place, &s.low, &s.high);
    moment_read_date(r->from_day, &from);
    moment_read_date(r->to_day, &to);
    s.from_ms = moment_day_start_ms(from);
    s.to_ms = moment_day_start_ms(to + 1);
    return s;
}

static Err drawn(Ask *ask, const HonourRound *r, const HonourCandidate *c, HonourDraws draws, int64_t *ret)
{
    Span s = span_of(ask, r);
    TRY(honour_drawn(ask->db, ask->district, (int)draws, c->account, s.low, s.high, r->from_day, r->to_day,
                     s.from_ms, s.to_ms, ret));
    if (draws == DRAWS_HOURS) *ret /= MINUTES;
    return NULL;
}

static const HonourValue *value_of(const List *values, int64_t line)
{
    for (const HonourValue *v = values->at, *end = v + values->count; v < end; v++)
        if (v->line == line) return v;
    return NULL;
}

/* Once published, what was written down then; before, what is so now. */
Err honours_lines(Ask *ask, const HonourRound *r, const HonourCandidate *c, List *ret)
{
    List lines, values;
    TRY(honour_lines_of(ask->db, ask->district, r->sheet, &lines, ask->arena));
    TRY(honour_values_of(ask->db, ask->district, c->id, &values, ask->arena));
    const HonourLine *l = lines.at;
    HonourLineView *view = NEWS(ask->arena, HonourLineView, lines.count + 1);
    for (int64_t i = 0; i < lines.count; i++) {
        const HonourValue *v = value_of(&values, l[i].line);
        bool live = r->state == HONOUR_RUNNING && l[i].draws != DRAWS_ENTERED;
        int64_t value = v ? v->value : 0;
        if (live) TRY(drawn(ask, r, c, l[i].draws, &value));
        view[i] = (HonourLineView){ l[i].line, l[i].name, str_of(honour_draws_names[l[i].draws]), value,
                                    honour_line_score(&l[i], value),
                                    honour_formula(ask->arena, &l[i], value, ask->wire.english),
                                    v ? v->words : S(""), v ? v->by_words : S("") };
    }
    *ret = (List){ view, lines.count };
    return NULL;
}

static Err freeze(Ask *ask, const HonourCandidate *c, const List *lines)
{
    for (const HonourLineView *l = lines->at, *end = l + lines->count; l < end; l++) {
        HonourValue v = { l->line, l->value, l->words, l->by_words, ask->now_ms };
        TRY(honour_values_set(ask->db, ask->district, c->id, &v));
    }
    return NULL;
}

static int64_t votes_for(const List *options, int64_t account)
{
    for (const BallotOption *o = options->at, *end = o + options->count; o < end; o++)
        if (o->account == account) return o->votes;
    return 0;
}

static Err marks_of(Ask *ask, HonourCandidate *c)
{
    List sums;
    int64_t *score[] = { &c->self_score, &c->peers_score, &c->office_score };
    for (int i = 0; i < COUNT(score); i++) *score[i] = 0;
    TRY(honour_marks_sums(ask->db, ask->district, c->id, &sums, ask->arena));
    for (const HonourMarks *m = sums.at, *end = m + sums.count; m < end; m++)
        *score[m->body] = honour_mean(m->total, m->marks);
    return NULL;
}

Err honours_score(Ask *ask, const HonourRound *r, HonourCandidate *c, int64_t count, bool frozen)
{
    Ballot ballot = { 0 };
    List options = { 0 };
    if (r->ballot) TRY(ballots_find(ask, r->ballot, &ballot, &options));
    for (int64_t i = 0; i < count; i++) {
        List lines;
        TRY(honours_lines(ask, r, &c[i], &lines));
        c[i].sheet_score = 0;
        for (const HonourLineView *l = lines.at, *end = l + lines.count; l < end; l++)
            c[i].sheet_score += l->score;
        TRY(marks_of(ask, &c[i]));
        c[i].residents_score = honour_share(votes_for(&options, c[i].account), ballot.votes);
        c[i].total = honour_total(r, &c[i]);
        if (frozen) TRY(freeze(ask, &c[i], &lines));
    }
    honour_rank(c, count, r->seats);
    return NULL;
}

/* ---- As it is looked at ---- */

static Err candidate_view(Ask *ask, const HonourRound *r, const HonourCandidate *c, HonourCandidateView *ret)
{
    List sums;
    int64_t *count[] = { &ret->self_marks, &ret->peers_marks, &ret->office_marks };
    *ret = (HonourCandidateView){ .candidate = c, .place_name = divisions_name(ask, c->place) };
    TRY(honour_marks_sums(ask->db, ask->district, c->id, &sums, ask->arena));
    for (const HonourMarks *m = sums.at, *end = m + sums.count; m < end; m++) *count[m->body] = m->marks;
    return honours_lines(ask, r, c, &ret->lines);
}

Err honours_view(Ask *ask, const HonourRound *r, HonourView *ret)
{
    HonourSheet sheet;
    Ballot ballot;
    List rows, options;
    int64_t until;
    *ret = (HonourView){ .round = r, .place_name = divisions_name(ask, r->place), .ballot_phase = S(""),
                         .days_left = NONE };
    TRY(honour_sheets_one(ask->db, ask->district, r->sheet, &sheet, ask->arena));
    Buf name = buf_new(ask->arena, 80);
    buf_add(&name, sheet.name);
    buf_fmt(&name, "（第 %lld 版）", (long long)sheet.edition);
    ret->sheet_name = buf_str(&name);
    if (r->ballot) {
        TRY(ballots_find(ask, r->ballot, &ballot, &options));
        ret->ballot_phase = ballot.state == BALLOT_COUNTED ? S("counted") : ask->now_ms < ballot.closes_ms
            ? S("open")
            : S("closed");
    }
    if (r->state == HONOUR_PUBLISHED && moment_read_date(r->until_day, &until)) {
        int64_t left = until - moment_day(ask->now_ms) + 1;
        ret->days_left = left > 0 ? left : 0;
    }
    TRY(honour_candidates_of(ask->db, ask->district, r->id, &rows, ask->arena));
    HonourCandidate *c = rows.at;
    if (r->state == HONOUR_RUNNING) TRY(honours_score(ask, r, c, rows.count, false));
    HonourCandidateView *view = NEWS(ask->arena, HonourCandidateView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) TRY(candidate_view(ask, r, &c[i], &view[i]));
    ret->candidates = (List){ view, rows.count };
    TRY(honour_appeals_of(ask->db, ask->district, r->id, &ret->appeals, ask->arena));
    return honour_certificates_of(ask->db, ask->district, r->id, &ret->certificates, ask->arena);
}

/* ---- Facts ---- */

/* A candidate's line, opened: staff in reach, and the candidate themselves. */
Err honours_facts(Ask *ask)
{
    int64_t id, line;
    HonourCandidate c;
    HonourRound r;
    List lines, facts = { 0 };
    TRY(ask_id(ask, 0, &id));
    TRY(ask_id(ask, 1, &line));
    TRY(honour_candidates_one(ask->db, ask->district, id, &c, ask->arena));
    TRY(honour_rounds_one(ask->db, ask->district, c.round, &r, ask->arena));
    bool office = ask_may(ask, "honours.read") && scope_holds(&ask->who.scope, r.place);
    if (!office && c.account != ask->who.account) return NOT_FOUND;
    TRY(honour_lines_of(ask->db, ask->district, r.sheet, &lines, ask->arena));
    const HonourLine *l = lines.at;
    if (line > lines.count) return NOT_FOUND;
    Span s = span_of(ask, &r);
    if (l[line - 1].draws != DRAWS_ENTERED)
        TRY(honour_facts(ask->db, ask->district, (int)l[line - 1].draws, c.account, s.low, s.high, r.from_day,
                         r.to_day, s.from_ms, s.to_ms, FACTS_MOST, &facts, ask->arena));
    return answer_array(ask, &HonourFact_shape, &facts);
}
