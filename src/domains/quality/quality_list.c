/* Rules, figures and lists: where something is to be looked into, what it is in words, and who should be
 * asked. */
#include "domains/quality/quality_inside.h"

#include "domains/people/people.h"
#include "domains/quality/quality_queries.h"
#include "vocab/moment.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 50, LEVEL = 3 };

Err quality_rules(Ask *ask)
{
    List rules;
    TRY(quality_rules_now(ask->db, ask->district, ask->now_ms, &rules, ask->arena));
    return answer_array(ask, &QualityRule_shape, &rules);
}

Err quality_rule_of(Ask *ask, Str code, QualityRule *ret)
{
    List rules;
    TRY(quality_rules_now(ask->db, ask->district, ask->now_ms, &rules, ask->arena));
    for (const QualityRule *r = rules.at, *end = r + rules.count; r < end; r++)
        if (str_eq(r->code, code)) return *ret = *r, NULL;
    return ask_blame(ask, BAD_FIELD, "rule", "见 /quality/rules", "one of /quality/rules");
}

/* One level below the asked place; a micro-grid has nothing below. */
Err quality_counts(Ask *ask)
{
    const QualityCountsQuery *q = QUERY(ask, QualityCountsQuery);
    Str place = q->place.at ? q->place : ask->who.place, low, high;
    const Scope *s = &ask->who.scope;
    QualityCounts out = { { 0 }, { 0 }, 0 };
    place_range(ask->arena, place, &low, &high);
    TRY(quality_sum(ask->db, ask->district, s, low, high, &out.rules, ask->arena));
    TRY(quality_waiting(ask->db, ask->district, s, low, high, quality_day(ask, moment_day(ask->now_ms)),
                        &out.waiting));
    if (place_kind(place) != PLACE_MICROGRID)
        TRY(quality_sum_below(ask->db, ask->district, s, low, high, place.len + LEVEL, q->rule, &out.below,
                              ask->arena));
    return answer(ask, 200, &QualityCounts_shape, &out);
}

/* ---- A finding in words ---- */

static Err label_of(Ask *ask, const QualityRule *r, const QualityKept *k, QualityLabel *ret)
{
    *ret = (QualityLabel){ .unit = NONE };
    switch (r->looks_at) {
    case QUALITY_HOUSEHOLD: return quality_home_label(ask->db, ask->district, k->thing, ret, ask->arena);
    case QUALITY_RESIDENT: return quality_person_label(ask->db, ask->district, k->thing, k->place, ret,
        ask->arena);
    case QUALITY_BUILDING: return quality_building_label(ask->db, ask->district, k->thing, ret, ask->arena);
    case QUALITY_POST: return quality_post_label(ask->db, ask->district, k->thing, ret, ask->arena);
    case QUALITY_PLACE: break;
    }
    return NULL;
}

/* "李*明 翡翠城三期 5栋 2单元 1203" */
static Str label_words(Ask *ask, const QualityLabel *l, Str place_name)
{
    Buf b = buf_new(ask->arena, 240);
    const Str part[] = { l->name, l->compound, l->building };
    for (int i = 0; i < COUNT(part); i++) {
        if (!part[i].len) continue;
        if (b.len) buf_char(&b, ' ');
        buf_add(&b, part[i]);
    }
    if (l->room.len) {
        buf_fmt(&b, ask->wire.english ? " unit %lld " : " %lld单元 ", (long long)l->unit);
        buf_add(&b, l->room);
    }
    if (!b.len) buf_add(&b, place_name);
    return buf_str(&b);
}

/* The nearest who answers for the place; nobody may. */
static Err whom_to_ask(Ask *ask, QualityFinding *f)
{
    List rows;
    TRY(people_responsible(ask, f->place, &rows));
    if (!rows.count) return NULL;
    const PostRow *p = rows.at;
    f->ask_account = p->account_id;
    f->ask_name = p->name;
    f->ask_title = p->title.len ? p->title : p->kind_name;
    return NULL;
}

/* What it was about may have gone since the place was looked at: then the place stands for it. */
Err quality_finding(Ask *ask, const QualityRule *r, const QualityKept *k, QualityFinding *ret)
{
    QualityLabel label;
    Err e = label_of(ask, r, k, &label);
    if (e && e != NOT_FOUND) return e;
    if (e) label = (QualityLabel){ .unit = NONE };
    *ret = (QualityFinding){ k->id, k->rule, k->place, k->place_name, r->looks_at, k->thing ? k->thing : NONE,
                             label_words(ask, &label, k->place_name), k->measure, k->found_ms,
                             k->right_until.len ? k->right_until : (Str){ 0 }, k->right_why, k->right_by,
                             k->told_ms,
                             NONE, { 0 }, { 0 } };
    return NULL;
}

/* Neighbours in the list mostly have the same place: it is asked for once. */
static Err with_askers(Ask *ask, QualityFinding *f, int64_t count)
{
    for (int64_t i = 0; i < count; i++) {
        if (i && str_eq(f[i].place, f[i - 1].place)) {
            f[i].ask_account = f[i - 1].ask_account;
            f[i].ask_name = f[i - 1].ask_name;
            f[i].ask_title = f[i - 1].ask_title;
        } else TRY(whom_to_ask(ask, &f[i]));
    }
    return NULL;
}

Err quality_list(Ask *ask)
{
    const QualityQuery *q = QUERY(ask, QualityQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after;
    int state = q->state < 0 ? QUALITY_OPEN : q->state;
    QualityRule rule;
    QualityKept at = { 0 };
    Str low, high, next = { 0 };
    List rows;
    TRY(quality_rule_of(ask, q->rule, &rule));
    TRY(cursor_read(ask, q->after, &key, &after));
    place_range(ask->arena, q->place.at ? q->place : ask->district, &low, &high);
    Err e = after == NONE ? NULL : quality_one(ask->db, ask->district, &ask->who.scope, after, &at,
        ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "after", "不是本系统给出的翻页位置，或已处理",
                                         "not a position given by this service, or gone");
    if (e) return e;
    TRY(quality_page(ask->db, ask->district, &ask->who.scope, low, high, rule.code,
                     quality_day(ask, moment_day(ask->now_ms)), state == QUALITY_OPEN ? 1 : NONE,
                     state == QUALITY_RIGHT ? 1 : NONE, at.place, after, limit + 1, &rows, ask->arena));
    const QualityKept *k = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, 0, k[limit - 1].id);
    }
    QualityFinding *to = NEWS(ask->arena, QualityFinding, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++) TRY(quality_finding(ask, &rule, &k[i], &to[i]));
    TRY(with_askers(ask, to, rows.count));
    return answer_list(ask, &QualityFinding_shape, &(List){ to, rows.count }, next);
}
