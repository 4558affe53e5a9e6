/* A whole table of people: looked at and sealed off the lane, written down in steps that nobody sees, shown
 * at once (decision 0009). A record that isn't shown yet has its import's id below zero for the record it is
 * merged into, so every question of the register passes it over. */
#include "domains/residents/residents_inside.h"

#include "domains/residents/residents_queries.h"

struct ResidentNumbers { Str *slot; int64_t slots; };      /* digests; a power of two */

static Str *slot_of(const ResidentNumbers *n, Str digest)
{
    int64_t i = (int64_t)(str_hash(digest) & (uint64_t)(n->slots - 1));
    while (n->slot[i].at && !str_eq(n->slot[i], digest)) i = (i + 1) & (n->slots - 1);
    return &n->slot[i];
}

Err residents_numbers(Ask *ask, ResidentNumbers **ret)
{
    ResidentNumbers *n = NEW(ask->arena, ResidentNumbers);
    List kept, there;
    TRY(residents_digests_kept(ask->db, ask->district, &ask->who.scope, &kept, ask->arena));
    TRY(residents_digests_there(ask->db, ask->district, &ask->who.scope, &there, ask->arena));
    n->slots = 1024;
    while (n->slots < 2 * (kept.count + there.count)) n->slots *= 2;
    n->slot = NEWS(ask->arena, Str, n->slots);
    for (ResidentSealed *s = kept.at, *end = s + kept.count; s < end; s++) *slot_of(n, s->sealed) = s->sealed;
    for (ResidentSealed *s = there.at, *end = s + there.count; s < end; s++) *slot_of(n,
        s->sealed) = s->sealed;
    *ret = n;
    return NULL;
}

Err residents_look(Ask *ask, const ResidentNumbers *numbers, const ResidentNew *in, Arena *keep,
                   ResidentLook *ret, Blame *why)
{
    ResidentFacts f;
    int64_t today = residents_today(ask);
    TRY(resident_facts(in, today, keep, &f, why));
    TRY(resident_date(in->since, f.birth_date, today, "/since", why));
    SealDigests d = residents_digests(ask, "residents.identity", f.identity);
    bool known = d.now.at && (slot_of(numbers, d.now)->at || slot_of(numbers, d.before)->at);
    *ret = (ResidentLook){ f.identity, f.name, known };
    return NULL;
}

Err residents_sealed_for(Ask *ask, const ResidentNew *in, int64_t import_id, int64_t id, Str place,
                         ResidentStaged **ret)
{
    ResidentFacts f;
    ResidentStaged *s = NEW(ask->arena, ResidentStaged);
    s->import_id = import_id;
    s->kept = (ResidentKept){ .id = id, .place = str_part(place, 0, 12), .merged_into = -import_id,
                              .made_ms = ask->now_ms, .version = 1 };
    TRY(resident_facts(in, residents_today(ask), ask->arena, &f, &ask->why));
    TRY(residents_seal(ask, &f, &s->kept));
    *ret = s;
    return NULL;
}

Err residents_stage(Ask *ask, const ResidentStaged *s)
{
    TRY(residents_add_veiled(ask->db, ask->district, &s->kept, s->import_id));
    return residents_note(ask, &s->kept);
}

Err residents_stage_part(Ask *ask, int64_t id, int64_t resident, const ResidentNew *in)
{
    Membership m = { id, in->household_id, resident, in->role, in->relation, in->lives, in->since, { 0 },
                    -1 };
    return memberships_add(ask->db, ask->district, &m);
}

/* Piece by piece: until a statement ends, SQLite keeps each page that it changed in memory as it was. */
typedef Err PieceFn(Db *, Str district, const ResidentSpan *, int64_t *ret_changed);

static Err in_pieces(Ask *ask, const ResidentSpan *all, PieceFn *change, int64_t *ret)
{
    enum { PIECE = 4000 };
    *ret = 0;
    for (ResidentSpan s = *all; s.low <= all->high; s.low = s.high + 1) {
        int64_t changed;
        Err e = residents_piece_end(ask->db, ask->district, &s, PIECE, &s.high);
        if (e == NOT_FOUND) s.high = all->high;
        else if (e) return e;
        TRY(change(ask->db, ask->district, &s, &changed));
        *ret += changed;
    }
    return NULL;
}

Err residents_unveil(Ask *ask, const ResidentSpan *s, int64_t *ret)
{
    return in_pieces(ask, s, residents_unveil_all, ret);
}

Err residents_veil(Ask *ask, const ResidentSpan *s, int64_t *ret)
{
    int64_t touched;
    TRY(residents_touched(ask->db, ask->district, s, &touched));
    return touched ? MOVED_ON : in_pieces(ask, s, residents_veil_all, ret);
}

Err residents_sweep(Ask *ask, const ResidentSpan *s, int64_t most, int64_t *ret)
{
    int64_t parts;
    TRY(residents_sweep_parts(ask->db, ask->district, s, most, &parts));
    return residents_sweep_all(ask->db, ask->district, s, most, ret);
}

Err residents_part_at(Ask *ask, int64_t household_id, int64_t but_import, bool *ret)
{
    int64_t parts;
    TRY(memberships_at(ask->db, ask->district, household_id, but_import, &parts));
    *ret = parts > 0;
    return NULL;
}
