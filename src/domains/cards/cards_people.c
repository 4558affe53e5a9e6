/* People as a card shows them: who is loaded by people/, numbers, agreement and portrait come from here. */
#include "domains/cards/cards_inside.h"

#include "vocab/mask.h"
#include "vocab/moment.h"

#include <sodium.h>

const char *const card_number_kinds[] = {
    "work", "relay", "private", "office", "duty", "supervision", "national", NULL
};
static const struct { const char *zh, *en; } number_words[] = {
    [CARD_WORK]        = { "工作电话", "work" },
    [CARD_RELAY]       = { "中间号（不显示对方号码）", "relay number" },
    [CARD_PRIVATE]     = { "个人电话", "own number" },
    [CARD_OFFICE]      = { "办公电话", "office" },
    [CARD_DUTY]        = { "24 小时值班", "day and night" },
    [CARD_SUPERVISION] = { "监督电话", "complaints" },
};

static void levels(Str place, Str level[4])
{
    for (int i = 0; i < 4; i++) level[i] = str_part(place, 0, place.len < 18 - 3 * i ? place.len
                                                    : 18 - 3 * i);
}

static Err desk(Ask *ask, CardAudience audience, int64_t at_ms, CardDesk *ret)
{
    List carries;
    *ret = (CardDesk){ .audience = audience, .at_ms = at_ms, .today = at_ms >= ask->now_ms };
    TRY(card_carries_at(ask->db, ask->district, at_ms, &carries, ask->arena));
    for (const CardCarry *c = carries.at,
         *end = c + carries.count; c < end; c++) ret->full[c->kind] = c->full_name;
    return NULL;
}

Err cards_desk_up(Ask *ask, Str place, CardAudience audience, int64_t at_ms, CardDesk *ret)
{
    Str l[4];
    levels(place, l);
    TRY(desk(ask, audience, at_ms, ret));
    TRY(card_numbers_up(ask->db, ask->district, l[0], l[1], l[2], l[3], at_ms, &ret->numbers, ask->arena));
    return card_extras_up(ask->db, ask->district, l[0], l[1], l[2], l[3], &ret->extras, ask->arena);
}

Err cards_desk_below(Ask *ask, Str place, CardAudience audience, int64_t at_ms, CardDesk *ret)
{
    Str low, high;
    place_range(ask->arena, place, &low, &high);
    TRY(desk(ask, audience, at_ms, ret));
    TRY(card_numbers_below(ask->db, ask->district, low, high, at_ms, &ret->numbers, ask->arena));
    return card_extras_below(ask->db, ask->district, low, high, &ret->extras, ask->arena);
}

static const CardExtra *extra_of(const CardDesk *d, int64_t post)
{
    const CardExtra *at = d->extras.at;
    int64_t low = 0, high = d->extras.count;
    while (low < high) {
        int64_t mid = (low + high) / 2;
        if (at[mid].post < post) low = mid + 1;
        else high = mid;
    }
    return low < d->extras.count && at[low].post == post ? &at[low] : NULL;
}

static CardNumber number_of(Ask *ask, CardNumberKind kind, Str place, Str number)
{
    Buf label = buf_new(ask->arena, 96);
    if (place.len) {
        buf_add(&label, place);
        buf_char(&label, ' ');
    }
    buf_add(&label, ask_say(ask, number_words[kind].zh, number_words[kind].en));
    return (CardNumber){ kind, buf_str(&label), card_number_words(ask->arena, number),
                         card_number_dial(ask->arena, number) };
}

/* Of one post out of many, and the holder's own where they agreed. */
static Err numbers(Ask *ask, const CardDesk *d, const List *all, int64_t post, int64_t account,
                   const CardExtra *extra, List *ret)
{
    CardNumber *to = NEWS(ask->arena, CardNumber, 3);
    int64_t count = 0;
    bool relay = false;
    for (const CardNumberKept *n = all->at, *end = n + all->count; n < end && count < 2; n++) {
        if (n->post != post) continue;
        relay = relay || n->kind == CARD_RELAY;
        to[count++] = number_of(ask, (CardNumberKind)n->kind, S(""), n->number);
    }
    CardReach agreed = extra && extra->number >= 0 ? (CardReach)extra->number : CARD_NOBODY;
    if (d->today && card_private_shown(d->audience, agreed, relay)) {
        Str own;
        TRY(people_number(ask, account, &own));
        if (own.len) to[count++] = number_of(ask, CARD_PRIVATE, S(""), own);
    }
    *ret = (List){ to, count };
    return NULL;
}

static Str name_of(Ask *ask, const CardDesk *d, int kind, const CardExtra *extra, Str name)
{
    if (card_name_full(d->audience, d->full[kind], extra && extra->full_name)) return name;
    return mask_name(ask->arena, name, MASK_PUBLIC);
}

/* Whoever stands in is reached by the numbers of their own post. */
static Err substitute(Ask *ask, const CardDesk *d, const PostAnswer *a, CardPerson *p)
{
    CardExtra extra;
    PostAnswer by;
    List own;
    if (a->by_post_id == NONE) return NULL;
    Err e = people_post_at(ask, a->by_post_id, d->at_ms, &by);
    if (e == NOT_FOUND) return NULL;
    if (e) return e;
    TRY(card_extra_of(ask->db, ask->district, a->by_post_id, &extra, ask->arena));
    TRY(card_numbers_of(ask->db, ask->district, a->by_post_id, d->at_ms, &own, ask->arena));
    p->by_name = name_of(ask, d, by.kind, &extra, a->by_name);
    p->by_title = a->by_title;
    p->by_until_ms = a->by_until_ms;
    Buf words = buf_new(ask->arena, 160);
    Date until = moment_date(moment_day(a->by_until_ms));
    if (ask->wire.english) {
        buf_add(&words, p->by_name);
        buf_fmt(&words, " stands in until %d-%02d-%02d", until.year, until.month, until.day);
    } else {
        buf_add(&words, p->by_name);
        buf_adds(&words, " 代");
        buf_add(&words, p->name);
        buf_fmt(&words, "（至%d月%d日）", until.month, until.day);
    }
    p->by_words = buf_str(&words);
    return numbers(ask, d, &own, a->by_post_id, a->by_account_id, &extra, &p->numbers);
}

Err cards_person(Ask *ask, const CardDesk *d, const PostAnswer *a, CardPerson *ret)
{
    const CardExtra *extra = extra_of(d, a->post_id);
    CardReach face = extra ? card_face_reach(extra->face, extra->face_by == extra->account,
                                             extra->chosen_ms >= extra->face_ms) : CARD_NOBODY;
    *ret = (CardPerson){
        .post_id = a->post_id, .account_id = a->account_id, .name = name_of(ask, d, a->kind, extra, a->name),
        .initial = card_initial(a->name), .title = a->title, .kind = a->kind, .kind_name = a->kind_name,
        .place = a->place, .place_name = a->place_name, .since_ms = a->since_ms, .until_ms = a->until_ms,
        .building_id = a->building_id, .by_until_ms = NONE,
        .face_ms = extra && card_face_shown(d->audience, face) ? extra->face_ms : NONE
    };
    TRY(numbers(ask, d, &d->numbers, a->post_id, a->account_id, extra, &ret->numbers));
    return substitute(ask, d, a, ret);
}

Err cards_persons(Ask *ask, const CardDesk *d, const List *answers, List *ret)
{
    const PostAnswer *a = answers->at;
    CardPerson *p = NEWS(ask->arena, CardPerson, answers->count + 1);
    for (int64_t i = 0; i < answers->count; i++) TRY(cards_person(ask, d, &a[i], &p[i]));
    *ret = (List){ p, answers->count };
    return NULL;
}

void cards_lines(Ask *ask, const CardDesk *d, List *ret)
{
    CardNumber *to = NEWS(ask->arena, CardNumber, d->numbers.count + 1);
    int64_t count = 0;
    for (const CardNumberKept *n = d->numbers.at, *end = n + d->numbers.count; n < end; n++)
        if (!n->post)
            to[count++] = number_of(ask, (CardNumberKind)n->kind, divisions_name(ask, n->place), n->number);
    *ret = (List){ to, count };
}

void cards_national(Ask *ask, List *ret)
{
    static const struct { const char *number, *zh, *en; } lines[] = {
        { "12345", "政务服务便民热线", "government hotline" }, { "110", "报警", "police" },
        { "119", "火警", "fire" }, { "120", "急救", "ambulance" },
    };
    CardNumber *to = NEWS(ask->arena, CardNumber, COUNT(lines));
    for (int i = 0; i < COUNT(lines); i++)
        to[i] = (CardNumber){ CARD_NATIONAL, ask_say(ask, lines[i].zh, lines[i].en), str_of(lines[i].number),
                              card_number_dial(ask->arena, str_of(lines[i].number)) };
    *ret = (List){ to, COUNT(lines) };
}

Err cards_answering(Ask *ask, Str place, CardAudience audience, int64_t at_ms, List *ret_persons,
                    List *ret_numbers)
{
    CardDesk d;
    List answers;
    TRY(people_answered_at(ask, place, at_ms, &answers));
    TRY(cards_desk_up(ask, place, audience, at_ms, &d));
    TRY(cards_persons(ask, &d, &answers, ret_persons));
    cards_lines(ask, &d, ret_numbers);
    return NULL;
}

Str cards_code_new(Ask *ask)
{
    unsigned char random[CARD_CODE_BYTES];
    randombytes_buf(random, sizeof random);
    return card_code_of(ask->arena, random);
}

bool cards_code_fits(Str code) { return card_code_fits(code); }

Str cards_url(Ask *ask, Str code)
{
    if (!code.at) return (Str){ 0 };
    Buf b = buf_new(ask->arena, 240);
    buf_add(&b, app_site(ask->app));
    buf_adds(&b, "/k/");
    buf_add(&b, code);
    return buf_str(&b);
}
