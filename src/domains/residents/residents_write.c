/* Writing people down, correcting, moving in, within and out. Body, load, decide, save, answer. */
#include "domains/residents/residents_inside.h"

#include "domains/residents/residents_queries.h"
#include "vocab/moment.h"

Err residents_say(Ask *ask, const EventKind *kind, const ResidentKept *k, Str place, const Shape *shape,
                  const void *record)
{
    return event_post(ask, kind, k->id, place, k->account, shape, record);
}

static Err household(Ask *ask, int64_t id, ResidentHousehold *ret)
{
    Err e = residents_household(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
    if (e != NOT_FOUND) return e;
    return ask_blame(ask, RESIDENTS_NO_HOUSEHOLD, "/household_id", "权限范围内没有这一户",
                     "no such household within your reach");
}

/* ---- Writing down ---- */

Err residents_note(Ask *ask, const ResidentKept *k)
{
    int64_t noted;
    if (!k->identity_digest.at) return NULL;
    return resident_twins_note(ask->db, ask->district, k->identity_digest, &noted);
}

Err residents_keep(Ask *ask, const ResidentKept *k)
{
    TRY(residents_save(ask->db, ask->district, k));
    return residents_note(ask, k);
}

static Err save_new(Ask *ask, const ResidentFacts *f, const ResidentNew *in, Str place, bool synthetic,
                    ResidentKept *ret)
{
    ResidentKept k = { .id = ask_new_id(ask), .place = str_part(place, 0, 12), .synthetic = synthetic,
                       .made_ms = ask->now_ms, .version = 1 };
    TRY(residents_seal(ask, f, &k));
    Membership m = { ask_new_id(ask), in->household_id, k.id, in->role, in->relation, in->lives, in->since,
                     { 0 }, -1 };
    TRY(residents_add(ask->db, ask->district, &k));
    TRY(residents_note(ask, &k));
    TRY(memberships_add(ask->db, ask->district, &m));
    *ret = k;
    return NULL;
}

Err residents_put(Ask *ask, const ResidentNew *in, Str place, bool synthetic, int64_t *ret_id)
{
    ResidentFacts f;
    ResidentKept k;
    TRY(resident_facts(in, residents_today(ask), ask->arena, &f, &ask->why));
    TRY(save_new(ask, &f, in, place, synthetic, &k));
    *ret_id = k.id;
    return NULL;
}

Err residents_put_account(Ask *ask, int64_t id, int64_t account)
{
    ResidentKept k;
    TRY(residents_any(ask->db, ask->district, id, &k, ask->arena));
    k.account = account;
    k.version++;
    return residents_keep(ask, &k);
}

/* Somebody with the same number whom the reader can't see is no reason to refuse: it would tell that they are
 * there. Whoever sees both finds the pair. */
static Err unknown_number(Ask *ask, const ResidentFacts *f, int64_t but)
{
    int64_t known;
    if (!f->identity.at) return NULL;
    SealDigests digests = residents_digests(ask, "residents.identity", f->identity);
    TRY(residents_same_identity(ask->db, ask->district, &ask->who.scope, &digests, but, &known));
    return known ? RESIDENTS_KNOWN : NULL;
}

Err residents_new(Ask *ask)
{
    const ResidentNew *in = BODY(ask, ResidentNew);
    int64_t today = residents_today(ask);
    ResidentFacts f;
    ResidentHousehold door;
    ResidentKept k;
    TRY(resident_facts(in, today, ask->arena, &f, &ask->why));
    TRY(resident_date(in->since, f.birth_date, today, "/since", &ask->why));
    TRY(household(ask, in->household_id, &door));
    if (door.people >= HOUSEHOLD_PEOPLE) return RESIDENTS_FULL;
    TRY(unknown_number(ask, &f, 0));
    TRY(save_new(ask, &f, in, door.place, false, &k));
    TRY(residents_say(ask, &RESIDENTS_ADDED, &k, door.place,
                      SAYS(MembershipSaid, door.id, (int)in->role, -1)));
    return residents_answer(ask, 201, k.id);
}

/* ---- Correcting ---- */

static Str instead(Str new, Str old) { return new.at ? new : old; }
static int or_before(int new, int old) { return new >= 0 ? new : old; }

/* What was kept with what is to be changed laid over it, as if it were written down anew. A new number says
 * sex and birthday itself, so what the old one said is not held against it. */
static ResidentNew laid_over(const ResidentChange *in, const ResidentKept *k, const ResidentFull *f)
{
    bool renumbered = in->identity.at != NULL, none = renumbered && !str_trim(in->identity).len;
    int kind = none ? -1 : or_before(in->identity_kind, k->identity_kind);
    return (ResidentNew){
        .name = instead(in->name, f->name), .identity_kind = kind,
        .identity = instead(in->identity, f->identity), .phone = instead(in->phone, f->phone),
        .kind = (ResidentKind)or_before(in->kind, (int)k->kind),
        .sex = renumbered ? in->sex : or_before(in->sex, (int)k->sex),
        .birth_date = renumbered ? in->birth_date : instead(in->birth_date, k->birth_date),
        .origin = instead(in->origin, k->origin), .address = instead(in->address, f->address)
    };
}

static Str changed_fields(Ask *ask, const ResidentChange *in)
{
    const struct { const char *name; bool there; } fields[] = {
        { "name", in->name.at }, { "identity", in->identity.at || in->identity_kind >= 0 },
        { "phone", in->phone.at }, { "kind", in->kind >= 0 }, { "sex", in->sex >= 0 },
        { "birth_date", in->birth_date.at }, { "origin", in->origin.at }, { "address", in->address.at },
    };
    Buf b = buf_new(ask->arena, 80);
    for (int i = 0; i < COUNT(fields); i++) {
        if (!fields[i].there) continue;
        if (b.len) buf_char(&b, ',');
        buf_adds(&b, fields[i].name);
    }
    return buf_str(&b);
}

Err residents_change(Ask *ask)
{
    const ResidentChange *in = BODY(ask, ResidentChange);
    ResidentKept k;
    ResidentFull full;
    ResidentFacts f;
    TRY(residents_load_path(ask, &k));
    if (in->version != k.version) return MOVED_ON;
    Str fields = changed_fields(ask, in);
    if (!fields.len) return ask_blame(ask, BAD_FIELD, "/name", "没有要更正的内容", "nothing to correct");
    TRY(residents_open(ask, &k, &full));
    ResidentNew whole = laid_over(in, &k, &full);
    TRY(resident_facts(&whole, residents_today(ask), ask->arena, &f, &ask->why));
    if (in->identity.at) TRY(unknown_number(ask, &f, k.id));
    bool inferred = in->identity.at ? f.inferred : k.inferred;     /* it is kept with 18 digits */
    TRY(residents_seal(ask, &f, &k));
    k.inferred = inferred;
    k.version++;
    TRY(residents_keep(ask, &k));
    TRY(residents_say(ask, &RESIDENTS_CORRECTED, &k, k.place, SAYS(ResidentFields, fields, NONE)));
    return residents_answer(ask, 200, k.id);
}

/* ---- Moving ---- */

static Err begin(Ask *ask, const ResidentKept *k, const Membership *have, int64_t count, Membership *new,
                 ResidentHousehold *door)
{
    TRY(resident_date(new->since, k->birth_date, residents_today(ask), "/since", &ask->why));
    TRY(household(ask, new->household_id, door));
    TRY(membership_may_begin(have, count, new, door->people));
    new->id = ask_new_id(ask);
    new->resident = k->id;
    return memberships_add(ask->db, ask->district, new);
}

/* The community of the home keeps the record. */
static Err keep_at(Ask *ask, ResidentKept *k, Str place)
{
    k->place = str_part(place, 0, 12);
    k->version++;
    return residents_keep(ask, k);
}

Err residents_move_in(Ask *ask)
{
    const MembershipNew *in = BODY(ask, MembershipNew);
    Membership new = { .household_id = in->household_id, .role = in->role, .relation = in->relation,
                       .lives = in->lives, .since = in->since, .until_why = -1 };
    ResidentKept k;
    ResidentHousehold door;
    List have;
    TRY(residents_load_path(ask, &k));
    TRY(memberships_held(ask->db, ask->district, k.id, &have, ask->arena));
    TRY(begin(ask, &k, have.at, have.count, &new, &door));
    if (in->lives) TRY(keep_at(ask, &k, door.place));
    TRY(residents_say(ask, &RESIDENTS_MOVED_IN, &k, door.place,
                      SAYS(MembershipSaid, door.id, (int)in->role, -1)));
    return residents_answer(ask, 201, k.id);
}

static Err place_of(Ask *ask, int64_t household_id, Str *ret)
{
    ResidentSpot spot;
    TRY(memberships_place(ask->db, ask->district, household_id, &spot, ask->arena));
    *ret = spot.place;
    return NULL;
}

/* One home ends, the next begins the same day; other parts elsewhere stay. Both doors are told. */
Err residents_move(Ask *ask)
{
    const ResidentMove *in = BODY(ask, ResidentMove);
    ResidentKept k;
    ResidentHousehold door;
    List have;
    Str from;
    TRY(residents_load_path(ask, &k));
    TRY(memberships_held(ask->db, ask->district, k.id, &have, ask->arena));
    Membership *home = (Membership *)membership_home(have.at, have.count);
    if (!home) return RESIDENTS_NO_HOME;
    TRY(membership_may_end(home, in->since, residents_today(ask), &ask->why));
    TRY(memberships_end(ask->db, ask->district, home->id, in->since, S("moved")));
    home->until = in->since;
    Membership new = { .household_id = in->household_id,
                       .role = (MembershipRole)or_before(in->role, (int)home->role),
                       .relation = or_before(in->relation, home->relation), .lives = true,
                       .since = in->since, .until_why = -1 };
    TRY(begin(ask, &k, have.at, have.count, &new, &door));
    TRY(place_of(ask, home->household_id, &from));
    TRY(keep_at(ask, &k, door.place));
    TRY(residents_say(ask, &RESIDENTS_MOVED_OUT, &k, from,
                      SAYS(MembershipSaid, home->household_id, -1, UNTIL_MOVED)));
    TRY(residents_say(ask, &RESIDENTS_MOVED_IN, &k, door.place,
                      SAYS(MembershipSaid, door.id, (int)new.role, -1)));
    return residents_answer(ask, 200, k.id);
}

Err residents_move_out(Ask *ask)
{
    const MembershipEnd *in = BODY(ask, MembershipEnd);
    int64_t id;
    Membership m;
    ResidentKept k;
    Str place;
    TRY(ask_id(ask, 0, &id));
    TRY(memberships_seen(ask->db, ask->district, &ask->who.scope, id, &m, ask->arena));
    TRY(residents_load(ask, m.resident, &k));
    if (in->why == UNTIL_MERGED)
        return ask_blame(ask, BAD_FIELD, "/why", "合并只能由合并操作写入", "only a merge says that");
    TRY(membership_may_end(&m, in->until, residents_today(ask), &ask->why));
    TRY(memberships_end(ask->db, ask->district, m.id, in->until, str_of(membership_until_names[in->why])));
    TRY(place_of(ask, m.household_id, &place));
    TRY(residents_say(ask, &RESIDENTS_MOVED_OUT, &k, place,
                      SAYS(MembershipSaid, m.household_id, -1, in->why)));
    return residents_answer(ask, 200, k.id);
}

/* ---- Erasing ---- */

Err residents_erase(Ask *ask, int64_t id)
{
    ResidentFacts nothing = { .name = S("已删除"), .identity_kind = -1, .sex = SEX_UNSAID };
    ResidentKept k;
    List have;
    TRY(residents_load(ask, id, &k));
    TRY(memberships_held(ask->db, ask->district, k.id, &have, ask->arena));
    const Membership *m = have.at;
    for (int64_t i = 0; i < have.count; i++)
        if (!m[i].until.at) return RESIDENTS_STAYS;
    nothing.kind = k.kind;
    TRY(residents_say(ask, &RESIDENTS_ERASED, &k, k.place, NULL, NULL));
    TRY(residents_seal(ask, &nothing, &k));
    k.name = nothing.name;
    k.account = 0;
    k.version++;
    return residents_keep(ask, &k);
}
