/* The grid on two days, and a change set as a map of before and after. */
#include "domains/changes/changes_views.h"

#include "domains/changes/changes_queries.h"
#include "domains/divisions/divisions.h"
#include "domains/people/people.h"
#include "geo/text/geojson_feature.h"
#include "json/json.h"
#include "vocab/moment.h"

/* ---- Two days ---- */

static bool same_region(const Region *a, const Region *b)
{
    int32_t n = a->rings ? a->ends[a->rings - 1] : 0;
    if (a->rings != b->rings || n != (b->rings ? b->ends[b->rings - 1] : 0)) return false;
    for (int32_t i = 0; i < a->rings; i++)
        if (a->ends[i] != b->ends[i]) return false;
    for (int32_t i = 0; i < n; i++)
        if (!spot_same(a->at[i], b->at[i])) return false;
    return true;
}

static void touched(const PlaceDrawn *a, const PlaceDrawn *b, List *to)
{
    if (a && b && a->since_ms == b->since_ms) return;      /* one version */
    bool redrawn = a && b && !same_region(&a->outline, &b->outline);
    bool altered = a && b && (redrawn || !str_eq(a->name, b->name) || a->households != b->households);
    if (a && b && !altered) return;
    ((ChangeOfPlace *)to->at)[to->count++] = (ChangeOfPlace){
        .code = a ? a->code : b->code, .fate = !a ? CHANGE_MADE : !b ? CHANGE_ENDED : CHANGE_ALTERED,
        .name = b ? b->name : a->name, .name_was = a ? a->name : S(""), .redrawn = redrawn || !a || !b,
        .households = b ? b->households : 0, .households_was = a ? a->households : 0 };
}

/* Who answers there is asked of the few that changed, or of all at once. */
static Err answering(Ask *ask, Str place, List *places)
{
    ChangePosts posts;
    TRY(changes_posts_begin(ask, place, places->count, &posts));
    for (ChangeOfPlace *c = places->at, *end = c + places->count; c < end; c++)
        if (c->code.len >= 15) TRY(changes_posts_at(ask, &posts, c->code, &c->posts));
    return NULL;
}

Err changes_compare(Ask *ask)
{
    const ChangeSpan *q = QUERY(ask, ChangeSpan);
    List from, to;
    int64_t from_ms, to_ms;
    TRY(divisions_as_of(ask, q->place, q->from, &from, &from_ms));
    TRY(divisions_as_of(ask, q->place, q->to, &to, &to_ms));
    if (from_ms > to_ms) return ask_blame(ask, BAD_FIELD, "from", "不晚于另一日期", "not after the other day");
    const PlaceDrawn *a = from.at, *b = to.at;
    ChangeOfPlace *places = NEWS(ask->arena, ChangeOfPlace, from.count + to.count + 1);
    ChangeDifference said = { q->place, q->from, q->to, 0, { places, 0 }, { NULL, 0 } };
    for (int64_t i = 0, k = 0; i < from.count || k < to.count;) {
        int order = i == from.count ? 1 : k == to.count ? -1 : str_cmp(a[i].code, b[k].code);
        touched(order <= 0 ? &a[i] : NULL, order >= 0 ? &b[k] : NULL, &said.places);
        i += order <= 0;
        k += order >= 0;
    }
    TRY(answering(ask, q->place, &said.places));
    if (!q->to.at) said.to = moment_date_text(ask->arena, moment_day(ask->now_ms));
    Str low, high;
    place_range(ask->arena, q->place, &low, &high);
    TRY(changes_moved(ask->db, ask->district, low, high, from_ms, to_ms, &said.flows, ask->arena));
    for (const ChangeFlow *f = said.flows.at, *end = f + said.flows.count; f < end; f++)
        said.households += f->households;
    changes_name_all(ask, &said.places, &said.flows);
    return answer(ask, 200, &ChangeDifference_shape, &said);
}

/* ---- Before and after ---- */

static void feature(Buf *to, const ChangedPlace *p, bool after)
{
    const Region *r = after ? &p->outline : &p->outline_was;
    if (to->at[to->len - 1] != '[') buf_char(to, ',');
    buf_adds(to, "{\"type\":\"Feature\",\"properties\":{\"code\":");
    json_text(to, p->code);
    buf_adds(to, ",\"name\":");
    json_text(to, after ? p->name : p->name_was);
    buf_fmt(to, ",\"fate\":\"%s\",\"when\":\"%s\",\"households\":%lld},\"geometry\":", change_fates[p->fate],
            after ? "after" : "before", (long long)(after ? p->households : p->households_was));
    if (r->rings) geojson_region(to, r);
    else buf_adds(to, "null");
    buf_char(to, '}');
}

/* Of a set in force the plan would be of the grid after it: its acts back, read the other way round. */
Err changes_map(Ask *ask)
{
    Change c;
    ChangePlan plan;
    List acts;
    TRY(changes_seen(ask, &c));
    bool over = c.state == CHANGE_IN_FORCE;
    TRY(changes_acts_read(ask, over ? c.back : c.acts, &acts));
    TRY(changes_plan_now(ask, &acts, over ? c.id : c.undoes, &plan));
    Buf b = buf_new(ask->arena, 16 << 10);
    buf_adds(&b, "{\"type\":\"FeatureCollection\",\"features\":[");
    for (int i = 0; i < plan.places; i++) {
        ChangedPlace p = plan.place[i];
        if (over) {
            static const ChangeFate turned[] = { CHANGE_ENDED, CHANGE_ALTERED, CHANGE_MADE, CHANGE_ENDED };
            Region r = p.outline;
            Str name = p.name;
            int64_t n = p.households;
            bool ended = p.fate == CHANGE_RESTORED, made = p.fate == CHANGE_ENDED;
            p.outline = p.outline_was, p.name = p.name_was, p.households = p.households_was;
            p.outline_was = r, p.name_was = name, p.households_was = n;
            p.fate = ended ? CHANGE_ENDED : made ? CHANGE_MADE : turned[p.fate];
        }
        if (p.fate == CHANGE_ALTERED || p.fate == CHANGE_ENDED) feature(&b, &p, false);
        if (p.fate != CHANGE_ENDED) feature(&b, &p, true);
    }
    buf_adds(&b, "]}");
    return answer_bytes(ask, S("application/geo+json"), buf_str(&b), (Str){ 0 });
}
