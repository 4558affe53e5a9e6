/* What those do who hold a ballot: set it up, enter paper votes, count, cancel. */
#include "domains/ballots/ballots_inside.h"

#include "domains/ballots/ballots_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"

#include <sodium.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LIST_DEFAULT = 50, DIGEST = crypto_hash_sha256_BYTES };

/* ---- Reading ---- */

static const char *phase_of(const Ballot *b, int64_t now_ms)
{
    if (b->state != BALLOT_SET) return b->state == BALLOT_COUNTED ? "counted" : "cancelled";
    return now_ms < b->opens_ms ? "coming" : now_ms < b->closes_ms ? "open" : "closed";
}

static int64_t apart_of(const List *pairs)
{
    int64_t apart = 0;
    for (const BallotPair *p = pairs->at, *end = p + pairs->count; p < end; p++) apart += !p->agrees;
    return apart;
}

Err ballots_view(Ask *ask, const Ballot *b, BallotView *ret)
{
    int64_t voted, paper;
    List pairs;
    *ret = (BallotView){ .ballot = b, .phase = str_of(phase_of(b, ask->now_ms)),
                         .place_name = divisions_name(ask, b->place), .cast = b->votes,
                         .asked = ballot_asks(b, ask->who.role, ask->who.place) };
    TRY(ballot_options_of(ask->db, ask->district, b->id, &ret->options, ask->arena));
    TRY(ballot_voters_has(ask->db, ask->district, b->id, ask->who.account, &voted));
    TRY(ballot_voters_paper(ask->db, ask->district, b->id, ask->who.account, &paper));
    TRY(ballot_voters_handed(ask->db, ask->district, b->id, &ret->handed));
    ret->voted = voted;
    ret->paper = paper;
    if (b->state != BALLOT_SET) return NULL;
    TRY(ballot_votes_counted(ask->db, ask->district, b->id, &ret->cast));
    TRY(ballot_papers_of(ask->db, ask->district, b->id, &pairs, ask->arena));
    ret->apart = apart_of(&pairs);
    return NULL;
}

static Err answer_one(Ask *ask, int status, const Ballot *b)
{
    BallotView v;
    TRY(ballots_view(ask, b, &v));
    return answer(ask, status, &BallotView_shape, &v);
}

static Err in_reach(Ask *ask, Ballot *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(ballots_one(ask->db, ask->district, id, ret, ask->arena));
    return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

Err ballots_show(Ask *ask)
{
    Ballot b;
    TRY(in_reach(ask, &b));
    return answer_one(ask, 200, &b);
}

Err ballots_list(Ask *ask)
{
    const BallotsQuery *q = QUERY(ask, BallotsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(ballots_page(ask->db, ask->district, &ask->who.scope, before, limit + 1, &rows, ask->arena));
    const Ballot *b = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, b[limit - 1].id);
    }
    BallotView *view = NEWS(ask->arena, BallotView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) TRY(ballots_view(ask, &b[i], &view[i]));
    return answer_list(ask, &BallotView_shape, &(List){ view, rows.count }, next);
}

Err ballots_find(Ask *ask, int64_t id, Ballot *ret, List *ret_options)
{
    TRY(ballots_one(ask->db, ask->district, id, ret, ask->arena));
    return ballot_options_of(ask->db, ask->district, id, ret_options, ask->arena);
}

/* ---- Setting up ---- */

Err ballots_put(Ask *ask, Ballot *b, const BallotOption *option, int64_t count)
{
    b->id = ask_new_id(ask);
    b->seed = b->ended_words = S("");
    b->state = BALLOT_SET;
    b->votes = b->papers = b->spent = 0;
    b->made_by = ask->who.account;
    b->made_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    b->made_ms = ask->now_ms;
    b->ended_ms = NONE;
    b->version = 1;
    TRY(ballots_add(ask->db, ask->district, b));
    for (int64_t i = 0; i < count; i++) {
        BallotOption o = option[i];
        o.ballot = b->id;
        o.number = i + 1;
        TRY(ballot_options_add(ask->db, ask->district, &o));
    }
    return NULL;
}

Err ballots_set(Ask *ask, Ballot *b, const BallotOption *option, int64_t count)
{
    int64_t cost_most = 0;
    for (int64_t i = 0; i < count; i++) cost_most = option[i].cost > cost_most ? option[i].cost : cost_most;
    TRY(ballot_fits(b, count, cost_most, ask->now_ms, &ask->why));
    TRY(ballots_put(ask, b, option, count));
    return event_post(ask, &BALLOTS_SET_UP, b->id, b->place, 0, NULL, NULL);
}

static Err option_of(Ask *ask, const BallotOptionNew *in, bool budget, int64_t at, BallotOption *ret)
{
    char pointer[40];
    Str name;
    snprintf(pointer, sizeof pointer, "/options/%lld/%s", (long long)at, in->login.at ? "login" : "cost");
    *ret = (BallotOption){ .name = str_trim(in->name), .about = str_trim_or(in->about, S("")),
                           .cost = budget ? in->cost : 1 };
    if (budget ? in->cost == NONE : in->cost != NONE)
        return ask_blame(ask, BAD_FIELD, pointer, "按预算的投票每项写明费用，按名额的不写",
                         "a cost for each where there is a budget, none where there are seats");
    if (!ret->name.len) {
        snprintf(pointer, sizeof pointer, "/options/%lld/name", (long long)at);
        return ask_blame(ask, BAD_FIELD, pointer, "请写名称", "say what it is");
    }
    if (!in->login.at) return NULL;
    Err e = people_account_found(ask, in->login, &ret->account, &name);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, pointer, "权限范围内的账号", "an account within your reach");
    return e;
}

Err ballots_new(Ask *ask)
{
    const BallotNew *in = BODY(ask, BallotNew);
    const BallotOptionNew *from = in->options.at;
    BallotOption *option = NEWS(ask->arena, BallotOption, in->options.count);
    Place place;
    if (!scope_holds(&ask->who.scope, in->place)
        || (!str_eq(in->place, ask->district) && divisions_place(ask, in->place, &place)))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    Ballot b = { .place = in->place, .title = str_trim(in->title), .about = str_trim_or(in->about, S("")),
                 .rule = in->rule, .voters = in->voters, .seats = in->seats == NONE ? 0 : in->seats,
                 .budget = in->budget == NONE ? 0 : in->budget, .choose_most = in->choose_most,
                 .opens_ms = in->opens_ms, .closes_ms = in->closes_ms, .lot_words = str_trim(in->lot_words) };
    bool budget = in->rule == BALLOT_GREEDY || in->rule == BALLOT_SHARES;
    if (!b.title.len) return ask_blame(ask, BAD_FIELD, "/title", "请写题目", "say what is asked");
    if (!b.lot_words.len)
        return ask_blame(ask, BAD_FIELD, "/lot_words", "请写公开种子的来源", "say where the seed will come from");
    for (int64_t i = 0; i < in->options.count; i++)
        TRY(option_of(ask, &from[i], budget, i, &option[i]));
    TRY(ballots_set(ask, &b, option, in->options.count));
    return answer_one(ask, 201, &b);
}

/* ---- Paper ---- */

static Err asked_of(Ask *ask, const Ballot *b, int64_t account)
{
    List posts;
    TRY(ballot_posts(ask->db, ask->district, account, ask->now_ms, &posts, ask->arena));
    for (const BallotPost *p = posts.at, *end = p + posts.count; p < end; p++)
        if (ballot_asks(b, p->role, p->place)) return NULL;
    return BALLOTS_NOT_ASKED;
}

/* One vote each, whichever way: whoever got a paper has had theirs. */
Err ballots_hand(Ask *ask)
{
    Ballot b;
    int64_t account, first;
    Str name;
    TRY(in_reach(ask, &b));
    Err e = people_account_found(ask, BODY(ask, BallotHand)->login, &account, &name);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, "/login", "权限范围内的账号", "an account within your reach");
    if (e) return e;
    TRY(asked_of(ask, &b, account));
    TRY(ballot_is_open(&b, ask->now_ms));
    TRY(ballot_voters_hand(ask->db, ask->district, b.id, account, &first));
    if (!first) return BALLOTS_HAD;
    TRY(event_post(ask, &BALLOTS_HANDED, b.id, b.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

Err ballots_papers(Ask *ask)
{
    Ballot b;
    List pairs;
    TRY(in_reach(ask, &b));
    TRY(ballot_papers_of(ask->db, ask->district, b.id, &pairs, ask->arena));
    return answer_array(ask, &BallotPair_shape, &pairs);
}

Err ballots_paper(Ask *ask)
{
    const BallotPaperNew *in = BODY(ask, BallotPaperNew);
    Ballot b;
    List options;
    uint64_t chosen;
    int64_t other, changed;
    TRY(in_reach(ask, &b));
    if (b.state != BALLOT_SET) return BALLOTS_ENDED;
    if (ask->now_ms < b.opens_ms) return BALLOTS_BEFORE;
    TRY(ballot_options_of(ask->db, ask->district, b.id, &options, ask->arena));
    if (in->chosen.len && !ballot_chosen(in->chosen, (int)options.count, b.choose_most, &chosen))
        return ask_blame(ask, BAD_FIELD, "/chosen", "选项序号，从小到大，用逗号隔开，不超过限选数；废票留空",
                         "numbers of options in rising order, no more than may be; empty: spoilt");
    TRY(ballot_papers_other(ask->db, ask->district, b.id, in->number, in->entry, &other));
    if (other == ask->who.account) return BALLOTS_PAPER_OTHER;
    BallotPaper p = { in->number, in->entry, in->chosen, ask->who.account,
                      actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms };
    TRY(ballot_papers_set(ask->db, ask->district, b.id, &p, &changed));
    if (!changed) return BALLOTS_PAPER_OTHER;
    TRY(event_post(ask, &BALLOTS_PAPER, b.id, b.place, 0, NULL, NULL));
    return answer_nothing(ask);
}

/* ---- Counting ---- */

typedef struct Lot { unsigned char digest[DIGEST]; int option; } Lot;

static int by_digest(const void *a, const void *b) { return memcmp(a, b, DIGEST); }

/* Places by lot: the lesser digest of "seed:number" comes first. */
static void draw(Str seed, Arena scratch, BallotChoice *choice, int choices)
{
    Lot *lot = NEWS(&scratch, Lot, choices);
    for (int i = 0; i < choices; i++) {
        Buf b = buf_new(&scratch, seed.len + 8);
        buf_add(&b, seed);
        buf_fmt(&b, ":%d", i + 1);
        crypto_hash_sha256(lot[i].digest, (const unsigned char *)b.at, (unsigned long long)b.len);
        lot[i].option = i;
    }
    qsort(lot, (size_t)choices, sizeof *lot, by_digest);
    for (int i = 0; i < choices; i++) choice[lot[i].option].tie = i;
}

static int by_chosen(const void *a, const void *b)
{
    uint64_t x = ((const BallotSheet *)a)->chosen, y = ((const BallotSheet *)b)->chosen;
    return x < y ? -1 : x > y;
}

static int64_t together(BallotSheet *sheet, int64_t count)
{
    int64_t kept = 0;
    qsort(sheet, (size_t)count, sizeof *sheet, by_chosen);
    for (int64_t i = 0; i < count; i++) {
        if (kept && sheet[kept - 1].chosen == sheet[i].chosen) sheet[kept - 1].count += sheet[i].count;
        else sheet[kept++] = sheet[i];
    }
    return kept;
}

/* What both entries agree on becomes a vote; spoilt ones don't. */
static Err papers_in(Ask *ask, Ballot *b)
{
    List pairs;
    TRY(ballot_papers_of(ask->db, ask->district, b->id, &pairs, ask->arena));
    for (const BallotPair *p = pairs.at, *end = p + pairs.count; p < end; p++) {
        Buf receipt = buf_new(ask->arena, 16);
        int64_t added;
        if (!p->first.len) continue;
        buf_fmt(&receipt, "P%06lld", (long long)p->number);
        BallotVoted v = { buf_str(&receipt), p->first, true };
        TRY(ballot_votes_add(ask->db, ask->district, b->id, &v, &added));
        b->papers++;
    }
    return NULL;
}

Err ballots_tally(Ask *ask, Ballot *b, Str seed)
{
    List options, votes;
    TRY(papers_in(ask, b));
    TRY(ballot_options_of(ask->db, ask->district, b->id, &options, ask->arena));
    TRY(ballot_votes_of(ask->db, ask->district, b->id, &votes, ask->arena));
    int choices = (int)options.count;
    BallotOption *o = options.at;
    BallotChoice *choice = NEWS(ask->arena, BallotChoice, choices);
    BallotScore *score = NEWS(ask->arena, BallotScore, choices);
    BallotSheet *sheet = NEWS(ask->arena, BallotSheet, votes.count + 1);
    const BallotVoted *v = votes.at;
    for (int64_t i = 0; i < votes.count; i++) {
        sheet[i].count = 1;
        if (!ballot_chosen(v[i].chosen, choices, b->choose_most, &sheet[i].chosen)) return BROKEN;
    }
    for (int i = 0; i < choices; i++) choice[i].cost = o[i].cost;
    draw(seed, *ask->arena, choice, choices);
    ballots_count(&(BallotLaw){ b->rule, b->seats, b->budget }, choice, choices, sheet,
                  together(sheet, votes.count), *ask->arena, score);
    b->votes = votes.count;
    b->spent = 0;
    for (int i = 0; i < choices; i++) {
        o[i].votes = score[i].votes;
        o[i].place_number = score[i].place;
        o[i].won = score[i].won;
        o[i].round = score[i].round;
        o[i].filled = score[i].filled;
        o[i].pays_hundredths = score[i].pays_hundredths;
        if (o[i].won && b->budget) b->spent += o[i].cost;
        TRY(ballot_options_save(ask->db, ask->district, &o[i]));
    }
    b->seed = seed;
    b->state = BALLOT_COUNTED;
    b->ended_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    b->ended_ms = ask->now_ms;
    b->version++;
    return ballots_save(ask->db, ask->district, b);
}

Err ballots_count_now(Ask *ask)
{
    const BallotSeed *in = BODY(ask, BallotSeed);
    Str seed = str_trim(in->seed);
    Ballot b;
    List pairs;
    TRY(in_reach(ask, &b));
    if (b.state == BALLOT_SET && in->version != b.version) return MOVED_ON;
    TRY(ballot_papers_of(ask->db, ask->district, b.id, &pairs, ask->arena));
    TRY(ballot_may_count(&b, apart_of(&pairs), ask->now_ms));
    if (!seed.len) return ask_blame(ask, BAD_FIELD, "/seed", "请写开出的号码", "say what was drawn");
    TRY(ballots_tally(ask, &b, seed));
    TRY(event_post(ask, &BALLOTS_TALLIED, b.id, b.place, 0, NULL, NULL));
    return answer_one(ask, 200, &b);
}

Err ballots_cancel(Ask *ask)
{
    const BallotCancel *in = BODY(ask, BallotCancel);
    Str words = str_trim(in->words);
    Buf by = buf_new(ask->arena, 240);
    Ballot b;
    TRY(in_reach(ask, &b));
    if (b.state != BALLOT_SET) return BALLOTS_ENDED;
    if (in->version != b.version) return MOVED_ON;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    buf_add(&by, actor_words(ask->arena, ask->who.name, ask->who.title));
    buf_adds(&by, "：");
    buf_add(&by, words);
    b.state = BALLOT_CANCELLED;
    b.ended_words = buf_str(&by);
    b.ended_ms = ask->now_ms;
    b.version++;
    TRY(ballots_save(ask->db, ask->district, &b));
    TRY(event_post(ask, &BALLOTS_CALLED_OFF, b.id, b.place, 0, NULL, NULL));
    return answer_one(ask, 200, &b);
}
