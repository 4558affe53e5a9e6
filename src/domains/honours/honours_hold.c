/* What those do who hold a round: sheets, nominations, numbers by hand, the residents' ballot, publicity,
 * the end. */
#include "domains/honours/honours_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/honours/honours_queries.h"
#include "domains/people/people.h"
#include "domains/points/points.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 20, VALUE_MOST = 1000000 };

static Str by_words(Ask *ask) { return actor_words(ask->arena, ask->who.name, ask->who.title); }

Err honours_round(Ask *ask, HonourRound *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    TRY(honour_rounds_one(ask->db, ask->district, id, ret, ask->arena));
    return scope_holds(&ask->who.scope, ret->place) ? NULL : NOT_FOUND;
}

static Err answer_round(Ask *ask, int status, const HonourRound *r)
{
    HonourView v;
    TRY(honours_view(ask, r, &v));
    return answer(ask, status, &HonourView_shape, &v);
}

static Err save(Ask *ask, HonourRound *r, const EventKind *kind)
{
    r->version++;
    TRY(honour_rounds_save(ask->db, ask->district, r));
    TRY(event_post(ask, kind, r->id, r->place, 0, NULL, NULL));
    return answer_round(ask, 200, r);
}

/* ---- Sheets ---- */

Err honours_sheets(Ask *ask)
{
    List rows;
    TRY(honour_sheets_all(ask->db, ask->district, &rows, ask->arena));
    for (HonourSheet *s = rows.at, *end = s + rows.count; s < end; s++)
        TRY(honour_lines_of(ask->db, ask->district, s->id, &s->lines, ask->arena));
    return answer_array(ask, &HonourSheet_shape, &rows);
}

Err honours_sheet_new(Ask *ask)
{
    const HonourSheetNew *in = BODY(ask, HonourSheetNew);
    const HonourLineNew *from = in->lines.at;
    HonourLine *line = NEWS(ask->arena, HonourLine, in->lines.count);
    HonourSheet s = { .name = str_trim(in->name), .source = str_trim(in->source), .made_words = by_words(ask),
                      .made_ms = ask->now_ms };
    for (int64_t i = 0; i < in->lines.count; i++)
        line[i] = (HonourLine){ i + 1, str_trim(from[i].name), from[i].draws, from[i].full_at,
                                from[i].marks };
    if (!s.name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "say what it is called");
    TRY(honour_sheet_fits(line, in->lines.count, &ask->why));
    TRY(honour_sheets_edition(ask->db, ask->district, s.name, &s.edition));
    s.edition++;
    s.id = ask_new_id(ask);
    TRY(honour_sheets_add(ask->db, ask->district, &s));
    for (int64_t i = 0; i < in->lines.count; i++)
        TRY(honour_lines_add(ask->db, ask->district, s.id, &line[i]));
    s.lines = (List){ line, in->lines.count };
    TRY(event_post(ask, &HONOURS_SHEET, s.id, ask->district, 0, NULL, NULL));
    return answer(ask, 201, &HonourSheet_shape, &s);
}

/* ---- Rounds ---- */

Err honours_list(Ask *ask)
{
    const HonoursQuery *q = QUERY(ask, HonoursQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(honour_rounds_page(ask->db, ask->district, &ask->who.scope, before, limit + 1, &rows, ask->arena));
    const HonourRound *r = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, r[limit - 1].id);
    }
    return answer_list(ask, &HonourRound_shape, &rows, next);
}

Err honours_show(Ask *ask)
{
    HonourRound r;
    TRY(honours_round(ask, &r));
    return answer_round(ask, 200, &r);
}

Err honours_new(Ask *ask)
{
    const HonourRoundNew *in = BODY(ask, HonourRoundNew);
    HonourSheet sheet;
    Place place;
    int64_t same;
    if (!scope_holds(&ask->who.scope, in->place)
        || (!str_eq(in->place, ask->district) && divisions_place(ask, in->place, &place)))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    if (honour_sheets_one(ask->db, ask->district, in->sheet, &sheet, ask->arena))
        return ask_blame(ask, BAD_FIELD, "/sheet", "已有的考核表", "a sheet that is there");
    HonourRound r = {
        .id = ask_new_id(ask), .place = in->place, .award = str_trim(in->award), .title = str_trim(in->title),
        .from_day = in->from_day, .to_day = in->to_day, .seats = in->seats, .sheet = in->sheet,
        .sheet_weight = in->sheet_weight, .self_weight = in->self_weight, .peers_weight = in->peers_weight,
        .residents_weight = in->residents_weight, .office_weight = in->office_weight,
        .marks_until_ms = in->marks_until_ms, .published_day = S(""), .until_day = S(""),
        .made_by = ask->who.account, .made_words = by_words(ask), .made_ms = ask->now_ms,
            .ended_words = S(""),
        .ended_ms = NONE, .version = 1
    };
    if (!r.award.len) return ask_blame(ask, BAD_FIELD, "/award", "请写荣誉名称", "say what the award is called");
    if (!r.title.len) return ask_blame(ask, BAD_FIELD, "/title", "请写评选名称", "say what the round is called");
    TRY(honour_round_fits(&r, ask->now_ms, &ask->why));
    TRY(honour_rounds_same(ask->db, ask->district, r.place, r.award, r.from_day, r.to_day, &same));
    if (same) return HONOURS_SAME;
    TRY(honour_rounds_add(ask->db, ask->district, &r));
    TRY(event_post(ask, &HONOURS_BEGUN, r.id, r.place, 0, NULL, NULL));
    return answer_round(ask, 201, &r);
}

/* ---- Candidates ---- */

static Err running(const HonourRound *r) { return r->state == HONOUR_RUNNING ? NULL : HONOURS_NOT_NOW; }

Err honours_nominate(Ask *ask)
{
    const HonourNominate *in = BODY(ask, HonourNominate);
    HonourRound r;
    HonourCandidate c = { .words = str_trim(in->words), .nominated_by = ask->who.account, .excluded = S(""),
                          .made_ms = ask->now_ms, .version = 1 };
    List all;
    int64_t added;
    TRY(honours_round(ask, &r));
    TRY(running(&r));
    if (ask->now_ms >= r.marks_until_ms) return HONOURS_OVER;
    if (r.ballot) return HONOURS_NOT_NOW;              /* the residents' ballot is printed */
    Err e = people_account_found(ask, in->login, &c.account, &c.name);
    if (!e) e = points_person_place(ask, c.account, &c.place);
    if (e == NOT_FOUND || (!e && !str_starts(c.place, r.place)))
        return ask_blame(ask, BAD_FIELD, "/login", "评选范围内的账号", "an account of that place");
    if (e) return e;
    if (c.account == ask->who.account) return HONOURS_SELF;
    if (!c.words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写主要事迹", "say what they did");
    TRY(honour_candidates_of(ask->db, ask->district, r.id, &all, ask->arena));
    if (all.count >= HONOUR_CANDIDATES_MOST)
        return ask_blame(ask, BAD_FIELD, "/login", "最多 60 名候选人", "60 candidates at most");
    c.id = ask_new_id(ask);
    c.round = r.id;
    c.nominated_words = by_words(ask);
    TRY(honour_candidates_add(ask->db, ask->district, &c, &added));
    if (!added) return HONOURS_KNOWN;
    TRY(event_post(ask, &HONOURS_NOMINATED, c.id, r.place, c.account, NULL, NULL));
    return answer_round(ask, 201, &r);
}

Err honours_enter(Ask *ask)
{
    const HonourEnter *in = BODY(ask, HonourEnter);
    int64_t id;
    HonourCandidate c;
    HonourRound r;
    List lines;
    Str words = str_trim(in->words);
    TRY(ask_id(ask, 0, &id));
    TRY(honour_candidates_one(ask->db, ask->district, id, &c, ask->arena));
    TRY(honour_rounds_one(ask->db, ask->district, c.round, &r, ask->arena));
    if (!scope_holds(&ask->who.scope, r.place)) return NOT_FOUND;
    TRY(running(&r));
    if (c.account == ask->who.account) return HONOURS_SELF;
    TRY(honour_lines_of(ask->db, ask->district, r.sheet, &lines, ask->arena));
    const HonourLine *l = lines.at;
    if (in->line > lines.count) return ask_blame(ask, BAD_FIELD, "/line", "考核表里的项", "a line of the sheet");
    if (l[in->line - 1].draws != DRAWS_ENTERED) return HONOURS_DRAWN;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写依据", "say on what ground");
    HonourValue v = { in->line, in->value, words, by_words(ask), ask->now_ms };
    TRY(honour_values_set(ask->db, ask->district, c.id, &v));
    TRY(event_post(ask, &HONOURS_ENTERED, c.id, r.place, 0, NULL, NULL));
    return answer_round(ask, 200, &r);
}

/* ---- The residents' ballot ---- */

Err honours_ask(Ask *ask)
{
    const HonourAsk *in = BODY(ask, HonourAsk);
    HonourRound r;
    List all;
    int64_t count = 0;
    TRY(honours_round(ask, &r));
    TRY(running(&r));
    if (r.ballot || !r.residents_weight) return HONOURS_NOT_NOW;
    TRY(honour_candidates_of(ask->db, ask->district, r.id, &all, ask->arena));
    const HonourCandidate *c = all.at;
    BallotOption *option = NEWS(ask->arena, BallotOption, all.count + 1);
    for (int64_t i = 0; i < all.count; i++)
        if (c[i].agreed && !c[i].excluded.len)
            option[count++] = (BallotOption){ .name = c[i].name, .about = c[i].words, .cost = 1,
                                              .account = c[i].account };
    if (count < 2) return HONOURS_FEW;
    Ballot b = { .place = r.place, .title = r.title, .about = r.award, .rule = BALLOT_APPROVAL,
                 .voters = VOTERS_RESIDENTS, .seats = r.seats < count ? r.seats : count,
                 .choose_most = in->choose_most, .subject = r.id, .opens_ms = in->opens_ms,
                 .closes_ms = in->closes_ms, .lot_words = str_trim(in->lot_words) };
    TRY(ballots_set(ask, &b, option, count));
    r.ballot = b.id;
    return save(ask, &r, &HONOURS_BEGUN);
}

/* ---- Publicity and the end ---- */

Err honours_publish(Ask *ask)
{
    HonourRound r;
    Ballot ballot;
    List all, options;
    int64_t today = moment_day(ask->now_ms), standing = 0;
    TRY(honours_round(ask, &r));
    TRY(running(&r));
    if (BODY(ask, HonourVersion)->version != r.version) return MOVED_ON;
    if (ask->now_ms < r.marks_until_ms) return HONOURS_NOT_OVER;
    if (r.residents_weight) {
        if (!r.ballot) return HONOURS_NOT_OVER;
        TRY(ballots_find(ask, r.ballot, &ballot, &options));
        if (ballot.state != BALLOT_COUNTED) return HONOURS_NOT_OVER;
    }
    TRY(honour_candidates_of(ask->db, ask->district, r.id, &all, ask->arena));
    HonourCandidate *c = all.at;
    TRY(honours_score(ask, &r, c, all.count, true));
    for (int64_t i = 0; i < all.count; i++) {
        standing += c[i].rank > 0;
        c[i].version++;
        TRY(honour_candidates_save(ask->db, ask->district, &c[i]));
    }
    if (!standing) return HONOURS_FEW;
    r.state = HONOUR_PUBLISHED;
    r.published_day = moment_date_text(ask->arena, today);
    r.until_day = moment_date_text(ask->arena, honour_until(today));
    return save(ask, &r, &HONOURS_PUBLISHED);
}

Err honours_confirm(Ask *ask)
{
    HonourRound r;
    List all, appeals;
    int64_t open = 0, today = moment_day(ask->now_ms);
    TRY(honours_round(ask, &r));
    if (BODY(ask, HonourVersion)->version != r.version) return MOVED_ON;
    TRY(honour_appeals_of(ask->db, ask->district, r.id, &appeals, ask->arena));
    for (const HonourAppeal *a = appeals.at, *end = a + appeals.count; a < end; a++) open += !a->state;
    TRY(honour_may_confirm(&r, open, today));
    TRY(honour_candidates_of(ask->db, ask->district, r.id, &all, ask->arena));
    for (const HonourCandidate *c = all.at, *end = c + all.count; c < end; c++)
        if (c->won && c->account == ask->who.account) return HONOURS_OWN;
    for (const HonourCandidate *c = all.at, *end = c + all.count; c < end; c++)
        if (c->won) TRY(honours_issue(ask, &r, c, moment_date_text(ask->arena, today), by_words(ask)));
    r.state = HONOUR_CONFIRMED;
    r.ended_words = by_words(ask);
    r.ended_ms = ask->now_ms;
    return save(ask, &r, &HONOURS_CONFIRMED);
}

Err honours_cancel(Ask *ask)
{
    const HonourWhy *in = BODY(ask, HonourWhy);
    HonourRound r;
    Str words = str_trim(in->words);
    Buf why = buf_new(ask->arena, 200);
    TRY(honours_round(ask, &r));
    if (r.state == HONOUR_CONFIRMED || r.state == HONOUR_CANCELLED) return HONOURS_NOT_NOW;
    if (in->version != r.version) return MOVED_ON;
    if (!words.len) return ask_blame(ask, BAD_FIELD, "/words", "请写原因", "say why");
    buf_add(&why, by_words(ask));
    buf_adds(&why, "：");
    buf_add(&why, words);
    r.state = HONOUR_CANCELLED;
    r.ended_words = buf_str(&why);
    r.ended_ms = ask->now_ms;
    return save(ask, &r, &HONOURS_CANCELLED);
}
