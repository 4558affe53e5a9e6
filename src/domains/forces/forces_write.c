/* Writing helpers down at the desk, correcting, seeing in full, letting them go. */
#include "domains/forces/forces_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces_queries.h"
#include "domains/people/people.h"
#include "vocab/checksum.h"

enum { FOUND_MAX = 50 };

static Err say(Ask *ask, const EventKind *kind, const HelperKept *k, const Shape *shape, const void *said)
{
    return event_post(ask, kind, k->id, k->place, k->account, shape, said);
}

/* ---- Writing down ---- */

static Err index_skills(Ask *ask, const HelperKept *k)
{
    Str rest = k->skills;
    int64_t changed;
    while (rest.len) {
        Str code = str_cut(&rest, ',');
        TRY(helper_skills_add(ask->db, ask->district, code, k->place, k->id, &changed));
    }
    return NULL;
}

Err helpers_save_new(Ask *ask, const HelperFacts *f, const HelperGround *ground, int64_t account, Str since,
                     bool synthetic, HelperKept *ret)
{
    HelperKept k = { .id = ask_new_id(ask), .account = account, .since = since, .synthetic = synthetic,
                     .consent_version = ground->how < 0 ? 0 : ground->version, .consent_how = ground->how,
                     .consent_ms = ground->how < 0 ? NONE : ask->now_ms, .made_ms = ask->now_ms,
                         .version = 1 };
    TRY(helpers_seal(ask, f, &k));
    Err e = helpers_enter(ask, &k);
    if (e) return e == CONFLICT ? HELPERS_HAVE : e;
    TRY(index_skills(ask, &k));
    *ret = k;
    return NULL;
}

/* The same phone with somebody whom the reader can't see is no reason to refuse: it would tell of them. */
static Err unknown_phone(Ask *ask, Str phone, int64_t but)
{
    int64_t known;
    if (!phone.at) return NULL;
    SealDigests by_phone = helpers_digests(ask, "helpers.phone", phone);
    TRY(helpers_with_phone(ask->db, ask->district, &ask->who.scope, &by_phone, but, &known));
    return known ? HELPERS_KNOWN : NULL;
}

static Err within_reach(Ask *ask, Str place)
{
    Place p;
    if (scope_holds(&ask->who.scope, place) && !divisions_place(ask, place, &p)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的社区代码", "the code of a community within your reach");
}

Err helpers_new(Ask *ask)
{
    const HelperNew *in = BODY(ask, HelperNew);
    Str since = in->since.at ? in->since : helpers_today_text(ask);
    HelperGround ground = { in->consent, in->consent_version };
    HelperWords words;
    HelperNotice notice;
    HelperFacts f;
    HelperKept k;
    TRY(helpers_words(ask, &words));
    TRY(helper_facts(in, &words, ask->arena, &f, &ask->why));
    TRY(within_reach(ask, f.place));
    TRY(helper_date(since, (Str){ 0 }, helpers_today(ask), "/since", &ask->why));
    TRY(helpers_notice(ask, &notice));
    const HelperKind *kind = helper_kind(&words, f.kind);
    TRY(helper_consent(kind, ground.how, ground.version, &notice, false, &ask->why));
    if (!kind->needs_consent) ground.how = -1;
    TRY(unknown_phone(ask, f.phone, 0));
    TRY(helpers_save_new(ask, &f, &ground, 0, since, false, &k));
    TRY(say(ask, &HELPERS_ADDED, &k, SAYS(HelperSaid, k.kind)));
    return helpers_page_of(ask, 201, &k, false);
}

Err helpers_put(Ask *ask, const HelperNew *in, int64_t account, int64_t *ret_id)
{
    HelperGround ground = { in->consent, in->consent_version };
    HelperWords words;
    HelperFacts f;
    HelperKept k;
    TRY(helpers_words(ask, &words));
    TRY(helper_facts(in, &words, ask->arena, &f, &ask->why));
    TRY(helpers_save_new(ask, &f, &ground, account, in->since, true, &k));
    *ret_id = k.id;
    return NULL;
}

/* ---- Correcting ---- */

static Str instead(Str new, Str old) { return new.at ? new : old; }

static Str fields_of(Ask *ask, const HelperChange *in)
{
    const struct { const char *name; bool there; } fields[] = {
        { "kind", in->kind.at }, { "name", in->name.at }, { "phone", in->phone.at }, { "unit", in->unit.at },
        { "place", in->place.at }, { "base", in->base.at }, { "walk_minutes", in->walk_minutes != NONE },
        { "reach", in->reach.at }, { "skills", in->skills.at }, { "free", in->free.at },
    };
    Buf b = buf_new(ask->arena, 120);
    for (int i = 0; i < COUNT(fields); i++) {
        if (!fields[i].there) continue;
        if (b.len) buf_char(&b, ',');
        buf_adds(&b, fields[i].name);
    }
    return buf_str(&b);
}

Err helpers_lay_over(Ask *ask, const HelperChange *in, HelperKept *k)
{
    HelperWords words;
    HelperFull full;
    HelperFacts f;
    int64_t changed;
    if (k->until.at) return HELPERS_LEFT;
    if (in->version != k->version) return MOVED_ON;
    Str fields = fields_of(ask, in);
    if (!fields.len) return ask_blame(ask, BAD_FIELD, "/unit", "没有要更正的内容", "nothing to correct");
    const HelperKept was = *k;
    TRY(helpers_words(ask, &words));
    TRY(helpers_open(ask, k, &full));
    bool moved = in->place.at && !str_eq(in->place, k->place);
    HelperNew whole = {
        .kind = instead(in->kind, k->kind), .name = instead(in->name, full.name),
        .phone = instead(in->phone, full.phone), .unit = instead(in->unit, k->unit),
        .place = instead(in->place, k->place), .base = instead(in->base, moved ? in->place : k->base),
        .walk_minutes = in->walk_minutes == NONE ? k->walk_minutes : in->walk_minutes,
        .reach = in->reach.at ? in->reach : helper_codes_list(k->reach, ask->arena),
        .skills = in->skills.at ? in->skills : helper_codes_list(k->skills, ask->arena),
        .free = in->free.at ? in->free : helper_slots_list(k->free_slots, ask->arena)
    };
    TRY(helper_facts(&whole, &words, ask->arena, &f, &ask->why));
    const HelperKind *kind = helper_kind(&words, f.kind);
    if (kind->needs_consent && !k->consent_version)
        return ask_blame(ask, HELPERS_CONSENT, "/kind", "这一类须先取得同意，请重新登记",
                         "that kind needs consent: write them down anew");
    if (in->phone.at) TRY(unknown_phone(ask, f.phone, k->id));
    TRY(helpers_seal(ask, &f, k));
    k->version++;
    TRY(helpers_keep(ask, &was, k));
    TRY(helper_skills_clear(ask->db, ask->district, k->id, &changed));
    TRY(index_skills(ask, k));
    return say(ask, &HELPERS_CHANGED, k, SAYS(HelperFields, fields));
}

/* Who keeps the record: the community. Where somebody merely helps, they are seen and not corrected. */
static Err load_kept(Ask *ask, HelperKept *ret)
{
    HelperKept k;
    TRY(helpers_load(ask, &k));
    if (!scope_holds(&ask->who.scope, k.place)) return NOT_FOUND;
    *ret = k;
    return NULL;
}

Err helpers_change(Ask *ask)
{
    const HelperChange *in = BODY(ask, HelperChange);
    HelperKept k;
    TRY(load_kept(ask, &k));
    if (in->place.at) TRY(within_reach(ask, in->place));
    TRY(helpers_lay_over(ask, in, &k));
    return helpers_page_of(ask, 200, &k, false);
}

/* ---- In full ---- */

Err helpers_full(Ask *ask)
{
    const HelperView *in = BODY(ask, HelperView);
    HelperKept k;
    HelperFull f;
    TRY(helpers_load(ask, &k));
    if (in->reason.at) TRY(helper_reason(in->reason, &ask->why));
    TRY(helpers_open(ask, &k, &f));
    TRY(say(ask, &HELPERS_SHOWN, &k, SAYS(HelperShown, in->purpose, in->reason)));
    return answer(ask, 200, &HelperFull_shape, &f);
}

/* By POST: a name or number in an address would stand in logs and histories. */
Err helpers_find_list(Ask *ask)
{
    const HelperSearch *in = BODY(ask, HelperSearch);
    Str name = in->name.at ? str_trim(in->name) : (Str){ 0 }, phone = { 0 };
    List lines;
    if (!in->name.at == !in->phone.at)
        return ask_blame(ask, BAD_FIELD, "/name", "姓名、电话填一项", "a name or a phone");
    if (in->phone.at && phone_read(ask->arena, in->phone, &phone))
        return ask_blame(ask, PHONE_FORM, "/phone", "手机号或座机号", "a mobile or a land line");
    SealDigests by_name = helpers_digests(ask, "helpers.name", name);
    SealDigests by_phone = helpers_digests(ask, "helpers.phone", phone);
    TRY(helpers_found(ask->db, ask->district, &ask->who.scope, &by_name, &by_phone, helpers_year(ask),
                      FOUND_MAX, &lines, ask->arena));
    Str by = in->name.at ? S("name") : S("phone");
    TRY(event_post(ask, &HELPERS_SOUGHT, 0, ask->who.place, 0, SAYS(HelperSought, by, lines.count)));
    List rows = { helpers_rows(ask, &lines), lines.count };
    return answer_array(ask, &HelperRow_shape, &rows);
}

/* ---- Leaving ---- */

/* The row stays, for the hours that it stands behind; erased, it says of nobody. */
Err helpers_part(Ask *ask, HelperKept *k, Str until, int why)
{
    const HelperKept was = *k;
    Str word = str_of(helper_until_names[why]);
    int64_t changed;
    if (k->until.at && why != WHY_ERASE) return HELPERS_LEFT;
    if (k->until.at && str_eq(k->until_why, S("erase"))) return HELPERS_LEFT;
    TRY(say(ask, why == WHY_ERASE ? &HELPERS_ERASED : &HELPERS_LEFT_EVENT, k, SAYS(HelperGone, word)));
    TRY(joinings_drop(ask->db, ask->district, k->id, until, word, helpers_by_words(ask, k->account),
                      &changed));
    TRY(team_members_leave(ask->db, ask->district, k->id, until, &changed));
    TRY(team_leaders_leave(ask->db, ask->district, k->id, &changed));
    TRY(helper_skills_clear(ask->db, ask->district, k->id, &changed));
    if (why == WHY_ERASE) {
        HelperFacts nothing = { .kind = k->kind, .name = S("已删除"), .unit = S(""), .place = k->place,
                                .base = k->place, .reach = S(""), .skills = S("") };
        TRY(helpers_seal(ask, &nothing, k));
        k->name = nothing.name;
    }
    k->account = 0;
    if (!k->until.at) k->until = until;
    k->until_why = word;
    k->version++;
    return helpers_keep(ask, &was, k);
}

Err helpers_end(Ask *ask)
{
    const HelperEnd *in = BODY(ask, HelperEnd);
    HelperKept k;
    TRY(load_kept(ask, &k));
    TRY(helper_date(in->until, k.since, helpers_today(ask), "/until", &ask->why));
    TRY(helpers_part(ask, &k, in->until, in->why));
    return helpers_page_of(ask, 200, &k, false);
}

/* ---- An account of their own ---- */

Err helpers_link(Ask *ask)
{
    HelperKept k;
    int64_t account;
    Str name;
    TRY(load_kept(ask, &k));
    if (k.until.at) return HELPERS_LEFT;
    Err e = people_account_found(ask, BODY(ask, HelperLink)->login, &account, &name);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "/login", "权限范围内没有这个账号",
                                         "no such account within your reach");
    if (e) return e;
    SealDigests by_name = helpers_digests(ask, "helpers.name", str_trim(name));
    if (!str_eq(by_name.now, k.name_digest) && !str_eq(by_name.before, k.name_digest))
        return HELPERS_OTHER_NAME;
    if (k.account) return HELPERS_HAVE;
    k.account = account;
    k.version++;
    e = helpers_save(ask->db, ask->district, &k);
    if (e) return e == CONFLICT ? HELPERS_HAVE : e;
    TRY(say(ask, &HELPERS_LINKED, &k, NULL, NULL));
    return helpers_page_of(ask, 200, &k, false);
}
