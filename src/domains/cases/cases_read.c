/* Reading cases: lists, and the page of one. */
#include "domains/cases/cases_inside.h"

#include "app/gate.h"
#include "domains/cases/cases_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "geo/plane/area.h"
#include "json/json.h"
#include "vocab/bigram.h"
#include "vocab/ident.h"
#include "vocab/moment.h"

#include <stdlib.h>

enum { TWINS_SHOWN = 200, LIST_DEFAULT = 20, CLASS_ITEM = 5, DAYS_COMMON = 14 };

/* Everything below a place is a range of codes; `low` absent: any place. */
void cases_place_range(Ask *ask, Str place, Str *low, Str *high)
{
    *low = (Str){ 0 };
    *high = S("");
    if (!place.at) return;
    Buf b = buf_new(ask->arena, place.len + 1);
    buf_add(&b, place);
    buf_char(&b, '~');
    *low = place;
    *high = buf_str(&b);
}

/* What is searched for: the start of a number ("510104018006-2026"), which begins with its place, or words.
 * `back`: by whoever sees so much that the newest with these words are soon met going back in time. */
typedef struct CaseTerms { Str place, number_low, number_high, words; bool back; } CaseTerms;

static Err search_terms(Ask *ask, Str q, Str place, CaseTerms *ret)
{
    *ret = (CaseTerms){ .place = place, .number_low = S(""), .number_high = S("") };
    if (!q.at) return NULL;
    bool number = q.len >= 4, digits = true;
    for (ptrdiff_t i = 0; i < q.len; i++) {
        digits &= q.at[i] >= '0' && q.at[i] <= '9';
        number &= (q.at[i] >= '0' && q.at[i] <= '9') || q.at[i] == '-';
    }
    bool place_alone = digits && q.len <= place_words[PLACE_COMMUNITY].digits && !place.len;
    if (number && place_alone) return ret->place = q, NULL;
    if (number) return cases_place_range(ask, q, &ret->number_low, &ret->number_high), NULL;
    ret->words = bigrams(ask->arena, q);
    ret->back = cases_wide(ask, place, PLACE_STREET);
    if (ret->words.len && utf8_count(str_trim(q)) > 1) return NULL;        /* words are kept as pairs */
    return ask_blame(ask, BAD_FIELD, "q", "至少两个字，或编号的前四位",
        "two characters at least, or four digits of a number");
}

Err cases_todo(Ask *ask, bool wanted, CaseTodo *ret)
{
    bool stands_in = false;
    int64_t assists = 0;
    *ret = (CaseTodo){ NONE, NONE, NONE, ask->who.role >= ROLE_STREET };
    if (!wanted) return NULL;
    if (ask_may(ask, "cases.file")) return ret->desk = ask->who.post, NULL;
    TRY(people_stands_in_now(ask, &stands_in));
    TRY(case_assists_waiting(ask->db, ask->district, ask->who.post, &assists));
    *(stands_in || assists ? &ret->also : &ret->post) = ask->who.post;
    return NULL;
}

/* One's own reports and what was given to one's post may lie anywhere; the query asks for them by name. */
const Scope *cases_list_scope(Ask *ask, bool mine, const CaseTodo *todo)
{
    if (!mine && todo->post == NONE && todo->also == NONE) return &ask->who.scope;
    Scope *wide = NEW(ask->arena, Scope);
    *wide = scope_nothing(ask->district);
    scope_add(wide, ask->arena, ask->district, true);
    return wide;
}

/* A place of which they see all is the scope itself: else the planner may walk all of a street for each of
 * its communities. */
const Scope *cases_within(Ask *ask, const Scope *all, Str low, Str high)
{
    if (!low.at || all->own != NONE) return all;
    for (int i = 0; i < all->count; i++) {
        if (str_cmp(all->range[i].low, low) > 0 || str_cmp(high, all->range[i].high) > 0) continue;
        Scope *place = NEW(ask->arena, Scope);
        *place = scope_nothing(ask->district);
        place->range[place->count++].low = low;
        place->range[0].high = high;
        return place;
    }
    return all;
}

enum { DAY_LAST = 45000 };             /* 2093-03: ids end soon after (ident.h) */

static Err day_of(Ask *ask, Str text, const char *field, int64_t *ret)
{
    if (!text.at || moment_read_date(text, ret)) return NULL;
    return ask_blame(ask, BAD_FIELD, field, "日期，如 2026-03-01", "a day, such as 2026-03-01");
}

/* Ids are in order of time. */
Err cases_days(Ask *ask, Str from, Str to, CaseDays *ret)
{
    int64_t last = DAY_LAST;
    *ret = (CaseDays){ .any = from.at || to.at };
    TRY(day_of(ask, from, "from", &ret->from));
    TRY(day_of(ask, to, "to", &last));
    if (from.at && to.at && last < ret->from)
        return ask_blame(ask, BAD_FIELD, "to", "不早于开始日期", "not before the first day");
    if (last > DAY_LAST) last = DAY_LAST;
    if (ret->from < 0) ret->from = 0;
    ret->until = last + 1;
    ret->least = ident_least(moment_day_start_ms(ret->from));
    ret->most = ident_least(moment_day_start_ms(ret->until));
    return NULL;
}

/* Does the asker look at so much at once? Of a few kinds of places one is enough to say no. */
bool cases_wide(Ask *ask, Str place, PlaceKind most)
{
    const Scope *s = &ask->who.scope;
    bool is = s->count && (!place.len || place_kind(place) <= (int)most);
    for (int i = 0; i < s->count; i++) is &= place_kind(s->range[i].low) <= (int)most;
    return is;
}

static bool ended(const CaseQuery *q) { return q->state >= 0 && case_has_ended((CaseState)q->state); }

/* Deadlines are of what is open: what has ended comes by age. */
static bool by_due(const CaseQuery *q) { return q->sort == CASES_PAGE_DUE && !ended(q); }

/* Which index finds it. What is one's own or has a number has one that no place disturbs. Who looks at a
 * street or more soon meets a page of what is common, going back in time; what is open is little, and is
 * gathered, whatever is asked of it. What came in one way has a time of its own. */
static CasesPageBy found_by(Ask *ask, const CaseQuery *q, const CaseTodo *todo, const CaseTerms *terms)
{
    bool waits = todo->post != NONE || todo->also != NONE || todo->desk != NONE;
    bool open = q->open || q->overdue || waits || by_due(q) || (q->state >= 0 && !ended(q));
    if (terms->number_low.len) return CASES_PAGE_NUMBER;
    if (q->mine || ask->who.scope.own != NONE) return CASES_PAGE_AGE;
    bool wide = cases_wide(ask, terms->place, PLACE_STREET);
    if (open) return CASES_PAGE_OPEN;
    if (!wide) return ended(q) ? CASES_PAGE_ENDED : CASES_PAGE_BOTH;
    if (ended(q) && (CaseState)q->state != CASE_CLOSED) return CASES_PAGE_RARE;
    if (terms->words.len) return CASES_PAGE_AGE;
    if (q->sort == CASES_PAGE_OLDEST && q->class.len >= CLASS_ITEM) return CASES_PAGE_CLASS;
    return q->source >= 0 && !q->class.len ? CASES_PAGE_SOURCE : CASES_PAGE_AGE;
}

static Str next_cursor(Ask *ask, const List *rows, int64_t limit, bool by_due)
{
    if (rows->count <= limit) return (Str){ 0 };
    const CaseView *last = (const CaseView *)rows->at + limit - 1;
    int64_t key = by_due ? (last->due_ms == NONE ? ID_MAX : last->due_ms) : last->id;
    return cursor_make(ask->arena, key, last->id);
}

/* What the row says by code, in the reader's words. A place that has been given up is not in memory. */
static Err put_one_in_words(Ask *ask, CaseView *row)
{
    const CaseClass *class = cases_class(ask, row->class);
    row->class_name = cases_class_name(ask, class);
    if (row->veiled && ask->who.role < ROLE_CLERK) {
        row->words = row->address = S("");
        row->thumb = 0;
    }
    if (class) row->icon = class->icon;
    row->place_name = divisions_name(ask, row->place);
    if (row->place_name.len) return NULL;
    CasePlaceName old = { 0 };
    Err e = cases_place_name(ask->db, ask->district, row->place, &old, ask->arena);
    if (e && e != NOT_FOUND) return e;
    row->place_name = old.name;
    return NULL;
}

static Err put_in_words(Ask *ask, CaseView *row, int64_t count)
{
    List veil;
    TRY(cases_veil(ask, &veil));
    for (CaseView *end = row + count; row < end; row++) {
        row->veiled = cases_veiled(&veil, row->class, row->reported_ms, ask->now_ms);
        TRY(put_one_in_words(ask, row));
    }
    return NULL;
}

static CasesPageOrder order_of(const CaseQuery *q, const CaseTerms *terms, CasesPageBy by)
{
    if (q->sort == CASES_PAGE_OLDEST) return CASES_PAGE_OLDEST;
    if (by_due(q)) return CASES_PAGE_DUE;
    return terms->back && by == CASES_PAGE_AGE ? CASES_PAGE_FOUND : CASES_PAGE_NEWEST;
}

/* Nothing of the place is theirs. */
static bool elsewhere(Ask *ask, const CaseQuery *q, Str low, Str high)
{
    const Scope *s = &ask->who.scope;
    if (!low.at || q->mine || q->todo || s->own != NONE) return false;
    for (int i = 0; i < s->count; i++)
        if (str_cmp(s->range[i].low, high) < 0 && str_cmp(low, s->range[i].high) < 0) return false;
    return true;
}

/* What is asked for, once its words are read. */
typedef struct CaseAsked {
    const CaseQuery *q;
    CaseTodo todo;
    CaseTerms terms;
    CaseDays days;
    int64_t key, id, most;
} CaseAsked;

static Err page_of(Ask *ask, const CaseAsked *a, CasesPageBy by, int64_t least, List *ret)
{
    const CaseQuery *q = a->q;
    Str low, high, none = { 0 }, source = str_of(q->source < 0 ? NULL : case_sources[q->source]);
    CasesPageOrder order = order_of(q, &a->terms, by);
    bool found = order == CASES_PAGE_FOUND, open = q->open || (order == CASES_PAGE_DUE && q->state < 0);
    /* the whole district is named too: without a place the planner leaves the index of places, and walks
     * through all of time for what is rare */
    bool placed = by == CASES_PAGE_OPEN || by == CASES_PAGE_ENDED || by == CASES_PAGE_BOTH;
    bool walk = by == CASES_PAGE_CLASS;
    Str walked = walk ? q->class : source.at ? source : S("");
    cases_place_range(ask, !a->terms.place.at && placed ? ask->district : a->terms.place, &low, &high);
    *ret = (List){ NULL, 0 };
    if (elsewhere(ask, q, low, high)) return NULL;
    const Scope *scope = cases_list_scope(ask, q->mine, &a->todo);
    if (placed) scope = cases_within(ask, scope, low, high);
    return cases_page(ask->db, ask->district, scope, ask->now_ms,
                      str_of(q->state < 0 ? NULL : case_states[q->state]),
                      q->class.at && !walk ? q->class : S(""), low, high,
                      str_of(q->urgency < 0 ? "" : case_urgencies[q->urgency]), source, walked,
                      walk && q->class.len >= CLASS_ITEM ? q->class : none, least, a->days.most,
                      q->mine ? ask->who.account : NONE, a->todo.post, a->todo.also, a->todo.desk,
                      a->todo.above, open, q->overdue ? 1 : NONE, a->terms.number_low, a->terms.number_high,
                      found ? none : a->terms.words, found ? a->terms.words : none, order, by, a->key, a->id,
                      a->most, ret, ask->arena);
}

/* What is common in a class or a street soon fills a page, going back in time. What doesn't within so many
 * days is rare enough to be gathered. */
static Err page_of_days(Ask *ask, const CaseAsked *a, List *ret)
{
    int64_t from = a->id != NONE ? ident_ms(a->id) : ask->now_ms;
    int64_t until = moment_day_start_ms(a->days.until);
    if (from > until) from = until;
    int64_t least = ident_least(from - DAYS_COMMON * MOMENT_DAY_MS);
    TRY(page_of(ask, a, CASES_PAGE_AGE, least > a->days.least ? least : a->days.least, ret));
    if (ret->count >= a->most || least <= a->days.least) return NULL;
    bool class = a->q->class.len >= CLASS_ITEM || (a->q->class.len && !a->terms.place.len);
    CasesPageBy by = class ? CASES_PAGE_CLASS : ended(a->q) ? CASES_PAGE_ENDED : CASES_PAGE_BOTH;
    return page_of(ask, a, by, a->days.least, ret);
}

Err cases_found(Ask *ask, const CaseQuery *q, int64_t most, List *ret)
{
    CaseAsked a = { .q = q, .most = most };
    TRY(cursor_read(ask, q->after, &a.key, &a.id));
    TRY(cases_days(ask, q->from, q->to, &a.days));
    TRY(search_terms(ask, q->q, q->place, &a.terms));
    TRY(cases_todo(ask, q->todo, &a.todo));
    CasesPageBy by = found_by(ask, q, &a.todo, &a.terms);
    CasesPageOrder order = order_of(q, &a.terms, by);
    bool back = order == CASES_PAGE_NEWEST || order == CASES_PAGE_FOUND;
    bool part = q->class.len || (a.terms.place.len && place_kind(a.terms.place) > PLACE_DISTRICT);
    if (by == CASES_PAGE_AGE && back && part && !q->mine && ask->who.scope.own == NONE)
        TRY(page_of_days(ask, &a, ret));
    else TRY(page_of(ask, &a, by, a.days.least, ret));
    return put_in_words(ask, ret->at, ret->count);
}

void cases_drop_veiled(const Ask *ask, const CaseQuery *q, List *rows)
{
    CaseView *row = rows->at;
    int64_t kept = 0;
    if (q->todo || ask->who.role >= ROLE_CLERK) return;
    for (int64_t i = 0; i < rows->count; i++)
        if (!row[i].veiled) row[kept++] = row[i];
    rows->count = kept;
}

Err cases_list(Ask *ask)
{
    const CaseQuery *q = QUERY(ask, CaseQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit;
    List rows;
    TRY(cases_found(ask, q, limit + 1, &rows));
    Str next = next_cursor(ask, &rows, limit, by_due(q));
    if (rows.count > limit) rows.count = limit;
    cases_drop_veiled(ask, q, &rows);
    return answer_list(ask, &CaseView_shape, &rows, next);
}

Err cases_sought(Ask *ask, Str q, int64_t most, List *ret)
{
    CaseQuery as = { .state = -1, .urgency = -1, .source = -1, .sort = -1, .q = q };
    List rows;
    *ret = (List){ NULL, 0 };
    CaseTerms terms;
    if (search_terms(ask, q, (Str){ 0 }, &terms)) return NULL;
    TRY(cases_found(ask, &as, most, &rows));
    cases_drop_veiled(ask, &as, &rows);
    CaseSought *to = NEWS(ask->arena, CaseSought, rows.count + 1);
    *ret = (List){ to, rows.count };
    for (const CaseView *v = rows.at, *end = v + rows.count; v < end; v++, to++)
        *to = (CaseSought){ v->id, v->number, v->words, v->class_name, v->place_name, v->place, v->state };
    return NULL;
}

Str cases_verb_words(const Ask *ask, CaseVerb verb)
{
    if (verb == CASE_REPORT) return ask_say(ask, "上报", "Report");
    if (verb == CASE_RECOUNT) return ask_say(ask, "放假调整", "Holidays changed");
    if (verb == CASE_OVERTAKEN) return ask_say(ask, "晚到，未采用", "Came too late");
    for (int i = 0; i < cases_road_count; i++)
        if (cases_road[i].verb == verb) return ask_say(ask, cases_road[i].zh, cases_road[i].en);
    return S("");
}

/* What came too late says what it was, and what came before it. */
static Str step_words(Ask *ask, const CaseStep *said)
{
    bool note = said->verb == CASE_OVERTAKEN && said->did >= 0 && said->first >= 0;
    if (!note) return cases_verb_words(ask, said->verb);
    Buf b = buf_new(ask->arena, 120);
    buf_add(&b, cases_verb_words(ask, (CaseVerb)said->did));
    buf_add(&b, ask_say(ask, "：晚于", ": came after "));
    buf_add(&b, cases_verb_words(ask, (CaseVerb)said->first));
    buf_add(&b, ask_say(ask, "，留作记录", ", kept as a note"));
    return buf_str(&b);
}

/* The road is the events of the case. A resident sees offices and first names only through masked words. */
static Err road(Ask *ask, const Case *c, bool veiled, List *ret)
{
    List events;
    TRY(event_road(ask, c->id, &events));
    CaseRoadStep *step = NEWS(ask->arena, CaseRoadStep, events.count + 1);
    int64_t count = 0;
    for (const Event *e = events.at, *end = e + events.count; e < end; e++) {
        CaseStep said;
        if (!str_starts(e->kind, S("cases."))) continue;
        if (json_read(e->body, &CaseStep_shape, &said, ask->arena, NULL)) continue;
        bool reporter = e->account && e->account == c->reporter && e->account != ask->who.account;
        step[count++] = (CaseRoadStep){
            e->seq, e->at_ms, str_of(case_verbs[said.verb]), step_words(ask, &said),
            veiled && reporter ? S("") : e->by_words, said.words, said.photos,
            str_of(case_states[said.state]), said.stars, said.due_ms,
            said.days && said.days != NONE ? said.days : NONE
        };
    }
    *ret = (List){ step, count };
    return NULL;
}

static Err acts(Ask *ask, const Case *c, List *ret)
{
    Standing standing;
    int64_t unanswered, count = 0;
    CaseNorm norm = cases_norm(ask, c->class);
    CaseAct *act = NEWS(ask->arena, CaseAct, cases_road_count);
    TRY(cases_standing(ask, c, &standing, &unanswered));
    for (int i = 0; i < cases_road_count; i++) {
        const Move *m = &cases_road[i];
        /* Nearly all end here: most steps begin at another state. */
        if (!cases_may_step(c, &ask->who, m, standing, &norm, ask->now_ms)) continue;
        if (!ask_may(ask, m->may)) continue;
        act[count++] = (CaseAct){ str_of(case_verbs[m->verb]), ask_say(ask, m->zh, m->en),
                                  m->needs & NEEDS_WORDS, !norm.unproved && (m->needs & NEEDS_PHOTO),
                                  m->needs & NEEDS_DAYS, m->needs & NEEDS_PARENT };
    }
    *ret = (List){ act, count };
    return NULL;
}

/* What hides its reporter is the desk's and of who was given it; below, nobody finds it. */
Err cases_seen(Ask *ask, int64_t id, Case *ret)
{
    bool stands_in = false, veiled;
    TRY(cases_load(ask->db, ask->district, id, &ask->who.scope, ask->who.account, ask->who.post,
                   ask->now_ms, ret, ask->arena));
    TRY(cases_hidden(ask, ret, &veiled));
    if (!veiled || ask->who.role >= ROLE_CLERK) return NULL;
    if (ret->handler_post && ret->handler_post == ask->who.post) return NULL;
    if (ret->handler_post) TRY(people_stands_in(ask, ret->handler_post, &stands_in));
    return stands_in ? NULL : NOT_FOUND;
}

Err cases_answer(Ask *ask, int status, int64_t id)
{
    Case c;
    CaseView view;
    TRY(cases_seen(ask, id, &c));
    TRY(cases_page_one(ask->db, ask->district, &ask->who.scope, ask->now_ms, id,
                       ask->who.account, ask->who.post, &view, ask->arena));
    TRY(put_in_words(ask, &view, 1));
    if (view.veiled) {                 /* a class that came to hide them later had kept them masked */
        view.reporter_name = view.reporter_phone = (Str){ 0 };
        view.source = -1;
    }
    TRY(case_photos_of(ask->db, ask->district, id, &view.photos, ask->arena));
    TRY(case_twins(ask->db, ask->district, id, TWINS_SHOWN, &view.twins, ask->arena));
    TRY(case_assists_of(ask->db, ask->district, id, &view.assists, ask->arena));
    TRY(road(ask, &c, view.veiled, &view.road));
    TRY(acts(ask, &c, &view.may));
    return answer(ask, status, &CaseView_shape, &view);
}

/* The report is all there is of its road; what its class hides is what it hides now. */
Err cases_answer_new(Ask *ask, const Case *c, const List *photos, Str follow)
{
    const Event *e = event_own(ask);
    const CaseClass *class = cases_class(ask, c->class);
    CaseRoadStep step = {
        e->seq, e->at_ms, str_of(case_verbs[CASE_REPORT]), cases_verb_words(ask, CASE_REPORT), e->by_words,
        c->words, *photos, str_of(case_states[c->state]), NONE, NONE, NONE
    };
    CaseView view = {
        .id = c->id, .number = c->number, .class = c->class, .words = c->words, .state = c->state,
        .urgency = c->urgency, .place = c->place, .address = c->address,
        .reported_ms = c->reported_ms, .due_ms = c->due_ms, .moved_ms = c->moved_ms,
        .lon = c->lon, .lat = c->lat, .handler_name = c->handler_words, .thumb = c->thumb,
        .version = c->version, .source = (int)c->source, .happened_ms = c->happened_ms,
        .closed_ms = c->closed_ms, .reworks = c->reworks, .handler_post = c->handler_post,
        .stars = c->stars, .solved = c->solved, .mine = c->reporter == ask->who.account,
        .level = (int)c->level, .mark = (int)c->mark, .paused_ms = NONE, .first_due_ms = NONE,
        .outside = c->outside, .veiled = class && class->hides,
        .twins = { &step, 0 }, .assists = { &step, 0 },
        .photos = { &step, 0 }, .road = { &step, 1 }, .follow = follow
    };
    TRY(acts(ask, c, &view.may));
    TRY(put_one_in_words(ask, &view));
    if (photos->count) TRY(case_photos_of(ask->db, ask->district, c->id, &view.photos, ask->arena));
    return answer(ask, 201, &CaseView_shape, &view);
}

Err cases_get(Ask *ask)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return cases_answer(ask, 200, id);
}

Err cases_find(Ask *ask, int64_t id, Case *ret)
{
    if (ask->hand.shape == &Case_shape && ask->hand.id == id)
        return *ret = *(const Case *)ask->hand.record, NULL;
    return cases_any(ask->db, ask->district, id, ret, ask->arena);
}

Err cases_reporters_merged(Ask *ask, int64_t id, List *ret)
{
    return case_reporters(ask->db, ask->district, id, ret, ask->arena);
}

Err cases_assisting(Ask *ask, int64_t id, List *ret)
{
    return case_assistants(ask->db, ask->district, id, ret, ask->arena);
}
