/* Who held which post at a moment, and who stood in: for the cards of later domains. */
#include "domains/people/people_inside.h"

#include "vocab/moment.h"

enum { ANSWERS_MOST = 100 };

SHAPE(PostAnswer, "who answered for a place",
    ID      (PostAnswer, post_id,                        "the post"),
    ID      (PostAnswer, account_id,                     "its holder"),
    TEXT    (PostAnswer, name,       1, 40,              "their name"),
    TEXT    (PostAnswer, title,      1, 60,              "what the post is called"),
    NAME    (PostAnswer, role,       0, role_names,      "its role"),
    NAME    (PostAnswer, kind,       0, post_kind_names, "its kind"),
    TEXT_OPT(PostAnswer, kind_name,  1, 40,              "the kind in the reader's language"),
    TEXT    (PostAnswer, place,      6, 18,              "code of its place"),
    TEXT_OPT(PostAnswer, place_name, 0, 80,              "name of its place now"),
    TIME    (PostAnswer, since_ms,                       "held since"),
    TIME_OPT(PostAnswer, until_ms,                       "held until"),
    ID_OPT  (PostAnswer, building_id,                    "the building, of a 楼栋长"),
    ID_OPT  (PostAnswer, by_post_id,                     "the own post of who stood in at that moment"),
    ID_OPT  (PostAnswer, by_account_id,                  "who they are"),
    TEXT_OPT(PostAnswer, by_name,    1, 40,              "their name"),
    TEXT_OPT(PostAnswer, by_title,   1, 60,              "what their own post is called"),
    TIME_OPT(PostAnswer, by_since_ms,                    "stood in since"),
    TIME_OPT(PostAnswer, by_until_ms,                    "stood in until"));

typedef struct PostsAtQuery { Str as_of; } PostsAtQuery;
SHAPE(PostsAtQuery, "on which day",
    TEXT_OPT(PostsAtQuery, as_of, 10, 10,                "2026-03-01: at the end of that day (now)"));

static void word(Ask *ask, PostAnswer *a)
{
    a->kind_name = people_kind_word(ask, (PostKind)a->kind, (Role)a->role);
    if (!a->place_name.len) a->place_name = (Str){ 0 };
}

static void words(Ask *ask, List *rows)
{
    for (PostAnswer *a = rows->at, *end = a + rows->count; a < end; a++) word(ask, a);
}

Err people_answered_at(Ask *ask, Str place, int64_t at_ms, List *ret)
{
    Str level[4];
    if (!people_is_place(place, ask->district)) return NOT_FOUND;
    people_levels(place, level);
    TRY(posts_answered(ask->db, ask->district, level[0], level[1], level[2], level[3], at_ms, ANSWERS_MOST,
                       ret,
                       ask->arena));
    words(ask, ret);
    return NULL;
}

Err people_held_below(Ask *ask, Str place, int kind, int64_t at_ms, int64_t most, List *ret)
{
    Str low, high;
    if (!people_is_place(place, ask->district)) return NOT_FOUND;
    place_range(ask->arena, place, &low, &high);
    TRY(posts_held_below(ask->db, ask->district, low, high, str_of(kind < 0 ? NULL : post_kind_names[kind]),
                         at_ms,
                         most, ret, ask->arena));
    words(ask, ret);
    return NULL;
}

Err people_post_at(Ask *ask, int64_t id, int64_t at_ms, PostAnswer *ret)
{
    TRY(post_held(ask->db, ask->district, id, at_ms, ret, ask->arena));
    word(ask, ret);
    return NULL;
}

Err people_moment(Ask *ask, Str as_of, int64_t *ret_at_ms)
{
    int64_t number, today = moment_day(ask->now_ms);
    *ret_at_ms = ask->now_ms;
    if (!as_of.at) return NULL;
    if (!moment_read_date(as_of, &number))
        return ask_blame(ask, BAD_FIELD, "as_of", "日期，如 2026-03-01", "a day, such as 2026-03-01");
    if (number != today) *ret_at_ms = moment_day_start_ms(number + 1) - 1;
    return NULL;
}

Err people_number(Ask *ask, int64_t account, Str *ret)
{
    AccountKept a;
    *ret = (Str){ 0 };
    TRY(people_account_find(ask->db, ask->district, account, &a, ask->arena));
    if (!a.phone_sealed.at || a.state != ACCOUNT_ACTIVE) return NULL;
    return seal_show(seal_of(ask->app), S("accounts.phone"), a.id, a.phone_sealed, ask->arena, ret);
}

/* Who answered on a day, for the page of a place. */
Err people_answered(Ask *ask)
{
    Str code = ask->segment[0];
    int64_t at_ms;
    List rows;
    if (!people_is_place(code, ask->district) || !scope_holds(&ask->who.scope, code)) return NOT_FOUND;
    TRY(people_moment(ask, QUERY(ask, PostsAtQuery)->as_of, &at_ms));
    TRY(people_answered_at(ask, code, at_ms, &rows));
    return answer_array(ask, &PostAnswer_shape, &rows);
}
