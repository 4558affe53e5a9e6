/* Two records of one person: made one, and two again. And the account that its person has. */
#include "domains/residents/residents_inside.h"

#include "domains/residents/residents_queries.h"

/* Both in the reader's places. */
static Err two(Ask *ask, ResidentKept *kept, ResidentKept *other)
{
    TRY(residents_load_path(ask, kept));
    return residents_load(ask, BODY(ask, ResidentOther)->other_id, other);
}

static const Membership *same_part(const List *have, const Membership *m)
{
    const Membership *h = have->at;
    for (int64_t i = 0; i < have->count; i++)
        if (!h[i].until.at && h[i].household_id == m->household_id && h[i].role == m->role) return &h[i];
    return NULL;
}

/* Of two homes the one that began later is where they live; the other ends the day that it began. */
static Err one_home(Ask *ask, int64_t merge_id, const List *a, const List *b, int64_t *ret_ended)
{
    const Membership *x = membership_home(a->at, a->count), *y = membership_home(b->at, b->count);
    *ret_ended = 0;
    if (!x || !y || same_part(a, y)) return NULL;
    const Membership *older = str_cmp(x->since, y->since) <= 0 ? x : y, *later = older == x ? y : x;
    *ret_ended = older->id;
    TRY(memberships_end(ask->db, ask->district, older->id, later->since, S("merged")));
    if (older == y) return NULL;                       /* told when it is given over */
    return residents_moves_add(ask->db, ask->district, merge_id, older->id, false, true);
}

/* A part that the kept record has too stays with the merged one, unseen. */
static Err give_over(Ask *ask, const ResidentMerge *g, const List *kept, const List *merged, int64_t ended)
{
    const Membership *m = merged->at;
    int64_t changed;
    for (int64_t i = 0; i < merged->count; i++) {
        if (!m[i].until.at && same_part(kept, &m[i])) continue;
        TRY(memberships_give(ask->db, ask->district, m[i].id, g->merged, g->kept, &changed));
        TRY(residents_moves_add(ask->db, ask->district, g->id, m[i].id, true, m[i].id == ended));
    }
    return NULL;
}

Err residents_merge(Ask *ask)
{
    ResidentKept kept, other;
    ResidentSide a, b;
    List of_kept, of_other;
    int64_t ended;
    TRY(two(ask, &kept, &other));
    TRY(residents_side(ask->db, ask->district, kept.id, &a, ask->arena));
    TRY(residents_side(ask->db, ask->district, other.id, &b, ask->arena));
    TRY(residents_may_merge(&a, &b));
    ResidentMerge g = { ask_new_id(ask), kept.id, other.id, ask->now_ms };
    TRY(memberships_held(ask->db, ask->district, kept.id, &of_kept, ask->arena));
    TRY(memberships_held(ask->db, ask->district, other.id, &of_other, ask->arena));
    TRY(residents_merges_add(ask->db, ask->district, &g, ask->who.account));
    TRY(one_home(ask, g.id, &of_kept, &of_other, &ended));
    TRY(give_over(ask, &g, &of_kept, &of_other, ended));
    other.merged_into = kept.id;
    other.version++;
    TRY(residents_keep(ask, &other));
    TRY(residents_say(ask, &RESIDENTS_MERGED, &kept, kept.place, SAYS(ResidentOther, other.id)));
    return residents_answer(ask, 200, kept.id);
}

/* They only look alike: not shown as a pair any more. */
Err residents_distinct(Ask *ask)
{
    ResidentKept one, other;
    int64_t added;
    TRY(two(ask, &one, &other));
    if (one.id == other.id) return RESIDENTS_NOT_TWO;
    int64_t low = one.id < other.id ? one.id : other.id, high = low == one.id ? other.id : one.id;
    TRY(residents_distinct_add(ask->db, ask->district, low, high, ask->now_ms, ask->who.account, &added));
    if (added) TRY(residents_say(ask, &RESIDENTS_TOLD_APART, &one, one.place, SAYS(ResidentOther, other.id)));
    return answer_nothing(ask);
}

static Err give_back(Ask *ask, const ResidentMerge *g)
{
    List moves;
    int64_t changed;
    TRY(residents_moves_of(ask->db, ask->district, g->id, &moves, ask->arena));
    const ResidentMergeMove *m = moves.at;
    for (int64_t i = 0; i < moves.count; i++) {
        if (m[i].moved)
            TRY(memberships_give(ask->db, ask->district, m[i].membership, g->kept, g->merged, &changed));
        if (m[i].ended) TRY(memberships_again(ask->db, ask->district, m[i].membership, &changed));
    }
    return NULL;
}

/* What has been written down since stays with the kept record. */
Err residents_unmerge(Ask *ask)
{
    ResidentKept kept, other;
    ResidentMerge g;
    int64_t other_id = BODY(ask, ResidentOther)->other_id;
    TRY(residents_load_path(ask, &kept));
    TRY(residents_merges_of(ask->db, ask->district, kept.id, other_id, &g, ask->arena));
    TRY(residents_any(ask->db, ask->district, other_id, &other, ask->arena));
    TRY(give_back(ask, &g));
    TRY(residents_merges_undo(ask->db, ask->district, g.id, ask->now_ms));
    other.merged_into = 0;
    other.version++;
    TRY(residents_keep(ask, &other));
    TRY(residents_say(ask, &RESIDENTS_UNMERGED, &kept, kept.place, SAYS(ResidentOther, other.id)));
    return residents_answer(ask, 200, kept.id);
}

/* Only an account in the same name, of a resident in the reader's places. */
Err residents_link(Ask *ask)
{
    ResidentKept k;
    ResidentAccount account;
    TRY(residents_load_path(ask, &k));
    Err e = residents_account_of(ask->db, ask->district, &ask->who.scope, BODY(ask, ResidentLink)->login,
                                 ask->now_ms, &account, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "/login", "权限范围内没有这个居民账号",
                                         "no such resident's account within your reach");
    if (e) return e;
    SealDigests name = residents_digests(ask, "residents.name", str_trim(account.name));
    if (!str_eq(name.now, k.name_digest) && !str_eq(name.before, k.name_digest))
        return RESIDENTS_OTHER_NAME;
    if (k.account) return RESIDENTS_LINKED;
    k.account = account.id;
    k.version++;
    e = residents_keep(ask, &k);
    if (e) return e == CONFLICT ? RESIDENTS_LINKED : e;
    TRY(residents_say(ask, &RESIDENTS_LINKED_EVENT, &k, k.place, NULL, NULL));
    return residents_answer(ask, 200, k.id);
}
