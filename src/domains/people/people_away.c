/* Away: naming who stands in, ending it, and what follows from it. */
#include "domains/people/people_inside.h"

#include "vocab/moment.h"
#include "vocab/place.h"

enum { AWAY_PAGE = 20, CANDIDATES = 50 };

static const char *const away_states[] = { "coming", "running", "over", NULL };

typedef struct SubstituteNew { int64_t post_id, since_ms, until_ms; Str reason; } SubstituteNew;
SHAPE(SubstituteNew, "who stands in, and when",
    ID      (SubstituteNew, post_id,                     "the post of who stands in"),
    TIME_OPT(SubstituteNew, since_ms,                    "from then on; now if left out"),
    TIME    (SubstituteNew, until_ms,                    "until then"),
    TEXT_OPT(SubstituteNew, reason, 0, 60,               "why, in a word: 休假, 培训"));

SHAPE(Substitute, "somebody who stands in for the holder of a post",
    ID      (Substitute, id,                             "its id"),
    ID      (Substitute, post_id,                        "the post whose holder is away"),
    ID      (Substitute, account_id,                     "the holder"),
    TEXT    (Substitute, name,          1, 40,           "the holder's name"),
    TEXT    (Substitute, title,         1, 60,           "what the post is called"),
    TEXT    (Substitute, place,         6, 18,           "code of its place"),
    TEXT_OPT(Substitute, place_name,    1, 80,           "name of its place"),
    ID      (Substitute, by_post_id,                     "the post of who stands in"),
    ID      (Substitute, by_account_id,                  "who stands in"),
    TEXT    (Substitute, by_name,       1, 40,           "their name"),
    TEXT    (Substitute, by_title,      1, 60,           "what their own post is called"),
    TIME    (Substitute, since_ms,                       "from then on"),
    TIME    (Substitute, until_ms,                       "until then"),
    TIME    (Substitute, planned_ms,                     "until when it was meant to be"),
    TIME_OPT(Substitute, ended_ms,                       "when it was ended early"),
    TEXT    (Substitute, reason,        0, 60,           "why"),
    NAME    (Substitute, state,         OPTIONAL, away_states, "coming, running or over"));
SHAPE(SubstituteNow, "who stands in now, with their own post",
    ID      (SubstituteNow, post_id,                           "the post whose holder is away"),
    TEXT    (SubstituteNow, name,     1, 40,                   "the holder"),
    ID      (SubstituteNow, by_post_id,                        "the post of who stands in"),
    ID      (SubstituteNow, by_account_id,                     "who stands in"),
    TEXT    (SubstituteNow, by_name,  1, 40,                   "their name"),
    TEXT    (SubstituteNow, by_title, 1, 60,                   "their title"),
    NAME    (SubstituteNow, by_role,  0, role_names,           "their role"),
    NAME    (SubstituteNow, by_kind,  0, post_kind_names,      "their kind"),
    TEXT    (SubstituteNow, by_place, 6, 18,                   "their place"),
    TIME    (SubstituteNow, until_ms,                          "until"));
SHAPE(SubstituteKept, "a row",
    ID      (SubstituteKept, id,                         "id"),
    ID      (SubstituteKept, post,                       "post"),
    ID      (SubstituteKept, account,                    "holder"),
    TEXT    (SubstituteKept, place, 6, 18,               "place"),
    ID      (SubstituteKept, by_post,                    "post of who stands in"),
    ID      (SubstituteKept, by_account,                 "who stands in"),
    TIME    (SubstituteKept, since_ms,                   "since"),
    TIME    (SubstituteKept, until_ms,                   "until"),
    TEXT    (SubstituteKept, reason, 0, 60,              "why"),
    ID      (SubstituteKept, named_by,                   "by whom"));
SHAPE(SubstituteSpan, "when somebody stands in",
    ID      (SubstituteSpan, post,                                "post"),
    ID      (SubstituteSpan, account,                             "holder"),
    ID      (SubstituteSpan, by_post,                             "post of who stands in"),
    ID      (SubstituteSpan, by_account,                          "who stands in"),
    TIME    (SubstituteSpan, since_ms,                            "since"),
    TIME    (SubstituteSpan, until_ms,                            "until"));

typedef struct SubstitutesQuery {
    int64_t post_id;
    Str place;
    int state;
    int64_t limit;
    Str after;
} SubstitutesQuery;
SHAPE(SubstitutesQuery, "which substitutes",
    ID_OPT  (SubstitutesQuery, post_id,                  "for this post"),
    TEXT_OPT(SubstitutesQuery, place, 6, 18,             "for posts at this place or below"),
    NAME    (SubstitutesQuery, state, OPTIONAL, away_states, "coming, running or over (all)"),
    INT_OPT (SubstitutesQuery, limit, 1, 200,            "how many (20)"),
    TEXT_OPT(SubstitutesQuery, after, 1, 40,             "where the page before ended"));
typedef struct SubstituteQuery { Str q; } SubstituteQuery;
SHAPE(SubstituteQuery, "which candidates",
    TEXT_OPT(SubstituteQuery, q, 1, 40,                  "part of a name"));

typedef struct SubstituteEvent { int64_t post, by_post, by_account, since_ms, until_ms; } SubstituteEvent;
SHAPE(SubstituteEvent, "a substitution, without names",
    ID      (SubstituteEvent, post,                      "the post whose holder is away"),
    ID      (SubstituteEvent, by_post,                   "the post of who stands in"),
    ID      (SubstituteEvent, by_account,                "who stands in"),
    TIME    (SubstituteEvent, since_ms,                  "from then on"),
    TIME    (SubstituteEvent, until_ms,                  "until then"));

const EventKind SUBSTITUTES_NAMED = { "substitutes.named", "安排代班", "somebody was named to stand in" };
const EventKind SUBSTITUTES_ENDED = { "substitutes.ended", "提前结束代班", "standing in was ended early" };

static void put_in_words(Ask *ask, List *rows)
{
    for (Substitute *s = rows->at, *end = s + rows->count; s < end; s++) {
        s->state = s->until_ms <= ask->now_ms ? 2 : s->since_ms <= ask->now_ms;
        if (!s->place_name.len) s->place_name = (Str){ 0 };
    }
}

static Err tell(Ask *ask, const EventKind *kind, int64_t id, const SubstituteKept *s)
{
    SubstituteEvent said = { s->post, s->by_post, s->by_account, s->since_ms, s->until_ms };
    return event_post(ask, kind, id, s->place, s->account, &SubstituteEvent_shape, &said);
}

/* What of it the asker may see: their own part in it, and with accounts.read what lies in their places. */
static const Scope *reach(Ask *ask)
{
    if (ask_may(ask, "accounts.read")) return &ask->who.scope;
    Scope *none = NEW(ask->arena, Scope);
    *none = scope_nothing(ask->district);
    return none;
}

/* The post, for its holder and for whoever may give it. Everybody else doesn't find it. */
static Err may_name(Ask *ask, int64_t post, PostRow *ret)
{
    PostRow row;
    PostKept p;
    AccountKept a;
    TRY(people_post(ask, post, &row));
    if (row.account_id != ask->who.account) {
        if (!ask_may(ask, "accounts.write")) return NOT_FOUND;
        TRY(people_account_mine(ask, row.account_id, &a));
        TRY(people_post_find(ask->db, ask->district, post, ask->now_ms, &p, ask->arena));
        PostGift gift = { p.role, p.scope, p.place,
                          people_scope(ask->district, p.account, p.scope, p.place, p.places, ask->arena) };
        TRY(people_may_give(&ask->who, &gift, &ask->why));
    }
    *ret = row;
    return people_may_be_away(row.role);
}

static Err one(Ask *ask, int status, int64_t id)
{
    Substitute s;
    TRY(substitutes_one(ask->db, ask->district, id, reach(ask), ask->who.account, &s, ask->arena));
    put_in_words(ask, &(List){ &s, 1 });
    return answer(ask, status, &Substitute_shape, &s);
}

Err people_substitute_name(Ask *ask)
{
    const SubstituteNew *with = BODY(ask, SubstituteNew);
    int64_t id;
    PostRow away, by;
    List others;
    TRY(ask_id(ask, 0, &id));
    TRY(may_name(ask, id, &away));
    Err e = people_post(ask, with->post_id, &by);
    if (e == NOT_FOUND)
        return ask_blame(ask, BAD_FIELD, "/post_id", "没有这个在任岗位", "no such post in office");
    if (e) return e;
    TRY(people_stand_in_check(&away, &by));
    int64_t since_ms = with->since_ms == NONE ? ask->now_ms : with->since_ms;
    TRY(people_away_time(since_ms, with->until_ms, ask->now_ms, &ask->why));
    SubstituteSpan new = { id, away.account_id, by.post_id, by.account_id, since_ms, with->until_ms };
    TRY(substitutes_hold(ask->db, ask->district, new.account, new.by_account, NULL));
    TRY(substitutes_around(ask->db, ask->district, &new, &others, ask->arena));
    TRY(people_away_clear(&new, others.at, others.count));

    SubstituteKept s = { ask_new_id(ask), id, away.account_id, away.place, by.post_id, by.account_id,
                         since_ms, with->until_ms, with->reason.at ? str_trim(with->reason) : S(""),
                         ask->who.account };
    TRY(substitutes_add(ask->db, ask->district, &s));
    TRY(tell(ask, &SUBSTITUTES_NAMED, s.id, &s));
    return one(ask, 201, s.id);
}

/* By the holder, by who stands in, or by whoever may give the post. */
Err people_substitute_end(Ask *ask)
{
    int64_t id;
    Substitute s;
    PostRow away;
    TRY(ask_id(ask, 0, &id));
    TRY(substitutes_one(ask->db, ask->district, id, reach(ask), ask->who.account, &s, ask->arena));
    if (s.by_account_id != ask->who.account) TRY(may_name(ask, s.post_id, &away));
    if (s.until_ms <= ask->now_ms) return SUBSTITUTES_OVER;
    int64_t until_ms = s.since_ms > ask->now_ms ? s.since_ms : ask->now_ms;
    TRY(substitutes_end(ask->db, ask->district, id, until_ms, ask->now_ms));
    SubstituteKept k = { .post = s.post_id, .account = s.account_id, .place = s.place,
                         .by_post = s.by_post_id, .by_account = s.by_account_id, .since_ms = s.since_ms,
                         .until_ms = until_ms };
    TRY(tell(ask, &SUBSTITUTES_ENDED, id, &k));
    return answer_nothing(ask);
}

Err people_substitutes(Ask *ask)
{
    const SubstitutesQuery *q = QUERY(ask, SubstitutesQuery);
    int64_t limit = q->limit == NONE ? AWAY_PAGE : q->limit, key, before;
    Str low = { 0 }, high = { 0 }, next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    if (q->place.at) place_range(ask->arena, q->place, &low, &high);
    TRY(substitutes_page(ask->db, ask->district, reach(ask), ask->who.account, q->post_id, low, high,
                         q->state == 0 ? ask->now_ms : NONE, q->state == 1 ? ask->now_ms : NONE,
                         q->state == 2 ? ask->now_ms : NONE, before, limit + 1, &rows, ask->arena));
    if (rows.count > limit) {
        rows.count = limit;
        const Substitute *last = (const Substitute *)rows.at + limit - 1;
        next = cursor_make(ask->arena, last->since_ms, last->id);
    }
    put_in_words(ask, &rows);
    return answer_list(ask, &Substitute_shape, &rows, next);
}

/* Who might stand in: posts of the same community and of the places above. */
Err people_candidates(Ask *ask)
{
    const SubstituteQuery *q = QUERY(ask, SubstituteQuery);
    int64_t id;
    PostRow away;
    List rows;
    Str low, high;
    TRY(ask_id(ask, 0, &id));
    TRY(may_name(ask, id, &away));
    Str community = place_up(away.place, PLACE_COMMUNITY);
    Str at = community.at ? community : away.place;
    place_range(ask->arena, at, &low, &high);
    if (!community.at) high = at;                                  /* of an office: nobody below */
    TRY(substitutes_candidates(ask->db, ask->district, away.account_id, low, high, place_parent(at), at,
                               q->q.at ? people_like(ask, q->q) : (Str){ 0 }, ask->now_ms, CANDIDATES, &rows,
                               ask->arena));
    PostRow *r = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        people_words(ask, r[i].role, &r[i].role_name, &r[i].place_name);
        r[i].kind_name = people_kind_word(ask, r[i].kind, r[i].role);
    }
    return answer_array(ask, &PostRow_shape, &rows);
}

/* ---- What follows from it ---- */

Err people_stands_in(Ask *ask, int64_t post, bool *ret)
{
    int64_t count = 0;
    if (ask->who.post && post)
        TRY(substitutes_running(ask->db, ask->district, ask->who.post, post, ask->now_ms, &count));
    *ret = count > 0;
    return NULL;
}

Err people_stands_in_now(Ask *ask, bool *ret)
{
    int64_t count = 0;
    if (ask->who.post)
        TRY(substitutes_running(ask->db, ask->district, ask->who.post, NONE, ask->now_ms, &count));
    *ret = count > 0;
    return NULL;
}

Err people_told_of(Ask *ask, int64_t post, List *ret_accounts)
{
    return substitutes_told(ask->db, ask->district, post, ask->now_ms, ret_accounts, ask->arena);
}

/* "王强 代 陈洁 · 第1微网格 微网格员，至2026-12-03" */
Err people_substitute_news(Ask *ask, int64_t id, SubstituteNews *ret)
{
    Substitute s;
    Scope whole = scope_nothing(ask->district);
    scope_add(&whole, ask->arena, ask->district, true);
    TRY(substitutes_one(ask->db, ask->district, id, &whole, ask->who.account, &s, ask->arena));
    Buf b = buf_new(ask->arena, 240);
    buf_add(&b, s.by_name);
    buf_adds(&b, " 代 ");
    buf_add(&b, s.name);
    buf_adds(&b, " · ");
    buf_add(&b, s.title);
    buf_adds(&b, "，至");
    moment_write_date(&b, moment_day(s.until_ms));
    *ret = (SubstituteNews){ s.account_id, s.by_account_id, buf_str(&b) };
    return NULL;
}

/* "12月3日 18:00" */
static void day_words(Ask *ask, Buf *b, int64_t ms)
{
    int64_t day = moment_day(ms), minutes = (ms - moment_day_start_ms(day)) / MINUTE_MS;
    Date d = moment_date(day);
    buf_fmt(b, ask->wire.english ? "%d-%02d %02d:%02d" : "%d月%d日 %02d:%02d", d.month, d.day,
            (int)(minutes / 60), (int)(minutes % 60));
}

static Str stands_words(Ask *ask, const SubstituteNow *s)
{
    Buf b = buf_new(ask->arena, 120);
    buf_adds(&b, ask_say(ask, "代", "stands in for ").at);
    buf_add(&b, s->name);
    buf_adds(&b, ask_say(ask, "（至", " (until ").at);
    day_words(ask, &b, s->until_ms);
    buf_adds(&b, ask_say(ask, "）", ")").at);
    return buf_str(&b);
}

static Str away_words(Ask *ask, const SubstituteNow *s, Str why)
{
    Buf b = buf_new(ask->arena, 160);
    buf_add(&b, why);
    buf_adds(&b, ask_say(ask, "；外出，由", "; away, ").at);
    buf_add(&b, s->by_name);
    buf_adds(&b, ask_say(ask, "代班", " stands in").at);
    return buf_str(&b);
}

static bool is_there(const PostRow *rows, int64_t count, int64_t post)
{
    for (int64_t i = 0; i < count; i++)
        if (rows[i].post_id == post) return true;
    return false;
}

static PostRow stand_in(Ask *ask, const SubstituteNow *s)
{
    PostRow row = { .post_id = s->by_post_id, .account_id = s->by_account_id, .title = s->by_title,
                    .name = s->by_name, .role = s->by_role, .kind = s->by_kind, .place = s->by_place,
                    .why = stands_words(ask, s), .stands_for = s->post_id };
    people_words(ask, row.role, &row.role_name, &row.place_name);
    row.kind_name = people_kind_word(ask, row.kind, row.role);
    return row;
}

/* Before each holder who is away comes who stands in for them; a post that answers in its own right too, or
 * for two, is named once, where it comes first. */
Err people_substitutes_first(Ask *ask, Str level[4], List *rows)
{
    List away;
    TRY(substitutes_at(ask->db, ask->district, level[0], level[1], level[2], level[3], ask->now_ms, &away,
                       ask->arena));
    if (!away.count) return NULL;
    PostRow *to = NEWS(ask->arena, PostRow, rows->count + away.count), *from = rows->at;
    const SubstituteNow *s = away.at;
    int64_t count = 0;
    for (int64_t i = 0; i < rows->count; i++) {
        for (int64_t k = 0; k < away.count; k++) {
            if (s[k].post_id != from[i].post_id) continue;
            if (!is_there(to, count, s[k].by_post_id)) to[count++] = stand_in(ask, &s[k]);
            from[i].why = away_words(ask, &s[k], from[i].why);
        }
        if (!is_there(to, count, from[i].post_id)) to[count++] = from[i];
    }
    *rows = (List){ to, count };
    return NULL;
}
