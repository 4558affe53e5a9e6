/* What the office sets (numbers, lines, codes) and what the holder agrees to. */
#include "domains/cards/cards_inside.h"

enum { CODES_MOST = 2000 };

/* ---- Numbers of a post, lines of a place ---- */

/* Set anew only where it differs, so that the history tells changes. `*changed` grows. */
static Err number_set(Ask *ask, int64_t post, Str place, CardNumberKind kind, Str number, const List *now,
                      int64_t *changed)
{
    Str before = { 0 };
    const CardNumberKept *n = now->at;
    for (int64_t i = 0; i < now->count; i++)
        if (n[i].kind == (int)kind) before = n[i].number;
    if (str_eq(before, number) || (!before.len && !number.len)) return NULL;
    int64_t ended;
    TRY(card_number_end(ask->db, ask->district, post, place, str_of(card_number_kinds[kind]), ask->now_ms,
                        &ended));
    *changed += 1;
    if (!number.len) return NULL;
    CardNumberKept fresh = { ask_new_id(ask), post, place, (int)kind, number, ask->now_ms, ask->who.account };
    return card_number_add(ask->db, ask->district, &fresh);
}

static Err read_number(Ask *ask, Str text, CardNumberKind kind, const char *pointer, Str *ret)
{
    *ret = (Str){ 0 };
    return text.at && str_trim(text).len ? card_number_read(text, kind, pointer, ask->arena, ret, &ask->why)
        : NULL;
}

Err cards_numbers_put(Ask *ask)
{
    const CardNumbers *with = BODY(ask, CardNumbers);
    int64_t id, changed = 0;
    PostAnswer of;
    List now;
    Str work = { 0 }, relay = { 0 };
    TRY(ask_id(ask, 0, &id));
    TRY(people_post_at(ask, id, ask->now_ms, &of));
    if (!scope_holds(&ask->who.scope, of.place)) return NOT_FOUND;
    TRY(read_number(ask, with->work, CARD_WORK, "/work", &work));
    TRY(read_number(ask, with->relay, CARD_RELAY, "/relay", &relay));
    TRY(card_numbers_of(ask->db, ask->district, id, ask->now_ms, &now, ask->arena));
    TRY(number_set(ask, id, of.place, CARD_WORK, work, &now, &changed));
    TRY(number_set(ask, id, of.place, CARD_RELAY, relay, &now, &changed));
    CardSet said = { .work = work.len > 0, .relay = relay.len > 0 };
    if (changed) TRY(event_post(ask, &CARDS_NUMBERS_SET, id, of.place, of.account_id, &CardSet_shape, &said));
    CardNumbers kept = { work.len ? card_number_words(ask->arena, work) : (Str){ 0 },
                         relay.len ? card_number_words(ask->arena, relay) : (Str){ 0 } };
    return answer(ask, 200, &CardNumbers_shape, &kept);
}

/* A place of the asker's reach, no lower than a community: nobody keeps an office in a grid. */
static Err office_place(Ask *ask, Str *ret)
{
    Str place = ask->segment[0];
    Place found;
    if (!scope_holds(&ask->who.scope, place) || divisions_place(ask, place, &found)) return NOT_FOUND;
    if (place_kind(place) > PLACE_COMMUNITY)
        return ask_blame(ask, BAD_FIELD, "code", "社区、街道或区", "a community, a street or the district");
    *ret = place;
    return NULL;
}

static Err lines_answer(Ask *ask, Str place)
{
    List now;
    CardLines l = { { 0 }, { 0 }, { 0 } };
    TRY(card_lines_of(ask->db, ask->district, place, ask->now_ms, &now, ask->arena));
    for (const CardNumberKept *n = now.at, *end = n + now.count; n < end; n++) {
        Str words = card_number_words(ask->arena, n->number);
        if (n->kind == CARD_OFFICE) l.office = words;
        if (n->kind == CARD_DUTY) l.duty = words;
        if (n->kind == CARD_SUPERVISION) l.supervision = words;
    }
    return answer(ask, 200, &CardLines_shape, &l);
}

Err cards_lines_get(Ask *ask)
{
    Str place = { 0 };
    TRY(office_place(ask, &place));
    return lines_answer(ask, place);
}

Err cards_lines_put(Ask *ask)
{
    const CardLines *with = BODY(ask, CardLines);
    const struct { Str text; CardNumberKind kind; const char *pointer; } lines[] = {
        { with->office, CARD_OFFICE, "/office" }, { with->duty, CARD_DUTY, "/duty" },
        { with->supervision, CARD_SUPERVISION, "/supervision" },
    };
    Str place = { 0 }, number[COUNT(lines)];
    List now;
    int64_t changed = 0;
    TRY(office_place(ask, &place));
    for (int i = 0; i < COUNT(lines); i++)
        TRY(read_number(ask, lines[i].text, lines[i].kind, lines[i].pointer, &number[i]));
    TRY(card_lines_of(ask->db, ask->district, place, ask->now_ms, &now, ask->arena));
    for (int i = 0; i < COUNT(lines); i++)
        TRY(number_set(ask, 0, place, lines[i].kind, number[i], &now, &changed));
    CardSet said = { .office = number[0].len > 0, .duty = number[1].len > 0,
                    .supervision = number[2].len > 0 };
    if (changed) TRY(event_post(ask, &CARDS_LINES_SET, 0, place, 0, &CardSet_shape, &said));
    return lines_answer(ask, place);
}

/* ---- Codes ---- */

/* A new one; the one before leads nowhere from now on. By the holder, or by the office. */
Err cards_code_renew(Ask *ask)
{
    int64_t id, ended;
    PostAnswer of;
    TRY(ask_id(ask, 0, &id));
    TRY(people_post_at(ask, id, ask->now_ms, &of));
    bool office = ask_may(ask, "cards.write") && scope_holds(&ask->who.scope, of.place);
    if (of.account_id != ask->who.account && !office) return NOT_FOUND;
    CardCode c = { cards_code_new(ask), id, ask->now_ms, NONE };
    TRY(card_code_end(ask->db, ask->district, id, ask->now_ms, &ended));
    TRY(card_code_add(ask->db, ask->district, &c, ask->who.account));
    TRY(event_post(ask, &CARDS_CODED, id, of.place, of.account_id, NULL, NULL));
    return answer(ask, 201, &CardCodeView_shape, &(CardCodeView){ c.code, cards_url(ask, c.code) });
}

/* For all posts of a place that have none. */
Err cards_codes_make(Ask *ask)
{
    Str place = BODY(ask, CardCodesNew)->place, low, high;
    List answers, codes;
    CardCodesMade said = { 0 };
    if (place_kind(place) < PLACE_STREET || !scope_holds(&ask->who.scope, place))
        return ask_blame(ask, BAD_FIELD, "/place", "辖区内的街道、社区或网格",
                         "a street, community or grid in your reach");
    place_range(ask->arena, place, &low, &high);
    TRY(people_held_below(ask, place, -1, ask->now_ms, CODES_MOST, &answers));
    TRY(card_codes_below(ask->db, ask->district, low, high, &codes, ask->arena));
    for (const PostAnswer *a = answers.at, *end = a + answers.count; a < end; a++) {
        const CardCode *c = codes.at, *last = c + codes.count;
        while (c < last && c->post != a->post_id) c++;
        if (c < last) continue;
        CardCode made = { cards_code_new(ask), a->post_id, ask->now_ms, NONE };
        TRY(card_code_add(ask->db, ask->district, &made, ask->who.account));
        said.made++;
    }
    if (said.made) TRY(event_post(ask, &CARDS_CODES_MADE, 0, place, 0, &CardCodesMade_shape, &said));
    return answer(ask, 200, &CardCodesMade_shape, &said);
}

/* ---- What the holder agrees to ---- */

Err cards_choice_get(Ask *ask)
{
    CardChoice c;
    TRY(cards_choice(ask, ask->who.account, &c));
    return answer(ask, 200, &CardChoice_shape, &c);
}

Err cards_choice_put(Ask *ask)
{
    CardChoice c = *BODY(ask, CardChoice);
    c.chosen_ms = ask->now_ms;
    TRY(card_choice_put(ask->db, ask->district, ask->who.account, &c));
    TRY(event_post(ask, &CARDS_CHOSEN, ask->who.account, ask->who.place, ask->who.account, &CardChoice_shape,
                   &c));
    return answer(ask, 200, &CardChoice_shape, &c);
}

/* ---- The demo town ---- */

Err cards_put(Ask *ask, const CardTold *t, Str jpeg)
{
    List none = { 0 };
    int64_t changed = 0;
    CardCode c = { cards_code_new(ask), t->post, ask->now_ms, NONE };
    CardChoice choice = { t->number, t->face, t->full_name, ask->now_ms };
    CardFace f = { t->account, jpeg, 96, 96, ask->now_ms, t->account };
    TRY(number_set(ask, t->post, t->place, CARD_WORK, t->work, &none, &changed));
    TRY(number_set(ask, t->post, t->place, CARD_RELAY, t->relay, &none, &changed));
    TRY(card_code_add(ask->db, ask->district, &c, ask->who.account));
    TRY(card_choice_put(ask->db, ask->district, t->account, &choice));
    return jpeg.len ? card_face_put(ask->db, ask->district, &f) : NULL;
}

Err cards_put_line(Ask *ask, Str place, CardNumberKind kind, Str number)
{
    List none = { 0 };
    int64_t changed = 0;
    return number_set(ask, 0, place, kind, number, &none, &changed);
}
