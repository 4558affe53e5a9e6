/* Lists, one group whole, and the question who was in charge. */
#include "domains/groups/groups_inside.h"

#include "domains/divisions/divisions.h"
#include "domains/groups/groups_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 100 };

/* The day asked for; today if none was. */
static Err day_of(Ask *ask, Str asked, Str *ret)
{
    int64_t number;
    *ret = asked.at ? asked : groups_today(ask);
    if (moment_read_date(*ret, &number)) return NULL;
    return ask_blame(ask, GROUPS_BAD_DAY, "day", "日期，如 2026-03-01", "a day, such as 2026-03-01");
}

static Str or_absent(Str s) { return s.len ? s : (Str){ 0 }; }

/* Subjects stand in order of group. */
static Str subject_words(Ask *ask, const List *subjects, int64_t group)
{
    const GroupSubject *s = subjects->at;
    Buf b = buf_new(ask->arena, 120);
    for (int64_t i = 0; i < subjects->count; i++) {
        if (s[i].group_id != group) continue;
        if (b.len) buf_adds(&b, "、");
        buf_add(&b, s[i].name);
    }
    return or_absent(buf_str(&b));
}

/* A cursor is the place's digits and the id. */
static Str place_text(Arena *keep, int64_t digits)
{
    Buf b = buf_new(keep, 20);
    buf_int(&b, digits);
    return buf_str(&b);
}

static Err narrowed(Ask *ask, const GroupsQuery *q, Str *low, Str *high, int64_t *digits)
{
    *low = *high = (Str){ 0 };
    *digits = q->level < 0 ? NONE : place_words[q->level].digits;
    if (!q->place.at) return NULL;
    if (place_kind(q->place) < 0)
        return ask_blame(ask, BAD_FIELD, "place", "区划代码", "the code of a place");
    place_range(ask->arena, q->place, low, high);
    return NULL;
}

Err groups_list(Ask *ask)
{
    const GroupsQuery *q = QUERY(ask, GroupsQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, after, digits, last = 0;
    Str day, low, high, next = { 0 };
    List rows, subjects;
    TRY(cursor_read(ask, q->after, &key, &after));
    TRY(day_of(ask, q->day, &day));
    TRY(narrowed(ask, q, &low, &high, &digits));
    TRY(groups_page(ask->db, ask->district, &ask->who.scope, ask->who.account, groups_today(ask), day,
                    q->over ? (Str){ 0 } : day, low, high, digits,
                    q->kind < 0 ? (Str){ 0 } : str_of(group_kind_names[q->kind]),
                    q->mine ? ask->who.account : NONE, key == NONE ? S("") : place_text(ask->arena, key),
                        after,
                    limit + 1, &rows, ask->arena));
    TRY(group_subjects_on(ask->db, ask->district, day, &subjects, ask->arena));
    GroupRow *row = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        str_int(row[limit - 1].place, &last);
        next = cursor_make(ask->arena, last, row[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) {
        row[i].level = (PlaceKind)place_kind(row[i].place);
        row[i].place_name = divisions_name(ask, row[i].place);
        row[i].subjects = subject_words(ask, &subjects, row[i].id);
    }
    return answer_list(ask, &GroupRow_shape, &rows, next);
}

static Err other_name(Ask *ask, int64_t id, Str *ret)
{
    GroupSeen g;
    *ret = (Str){ 0 };
    if (!id) return NULL;
    TRY(groups_find(ask, id, &g));
    *ret = g.name;
    return NULL;
}

static List may(Ask *ask, const GroupSeen *seen)
{
    GroupVerb *verb = NEWS(ask->arena, GroupVerb, group_acts_count);
    int64_t count = 0;
    for (int i = 0; i < group_acts_count; i++) {
        const GroupActRule *a = &group_acts[i];
        if (!ask_may(ask, "groups.act") || group_may(seen->live, seen->stands, a->act)) continue;
        verb[count++] = (GroupVerb){ str_of(a->verb), ask_say(ask, a->zh, a->en) };
    }
    return (List){ verb, count };
}

Err groups_answer(Ask *ask, int status, int64_t id, Str day)
{
    Group g;
    GroupSeen seen;
    TRY(groups_load(ask, id, &g, &seen));
    GroupView v = {
        .id = g.id, .kind = g.kind, .level = (PlaceKind)place_kind(g.place), .place = g.place,
        .place_name = divisions_name(ask, g.place), .name = g.name, .about = g.about,
            .parent_id = g.parent_id,
        .since = g.since, .until = g.until, .merged_into = g.merged_into, .why = g.why,
        .remind_days = g.remind_days, .synthetic = g.synthetic, .live = seen.live, .version = g.version,
        .may = may(ask, &seen), .leads = seen.stands & GROUP_LEADS, .writes = seen.stands & GROUP_WRITES,
        .belongs = seen.stands & GROUP_BELONGS
    };
    TRY(other_name(ask, g.parent_id, &v.parent_name));
    TRY(other_name(ask, g.merged_into, &v.merged_name));
    TRY(group_names_of(ask->db, ask->district, id, &v.names, ask->arena));
    TRY(group_subjects_of(ask->db, ask->district, id, &v.subjects, ask->arena));
    TRY(group_members_of(ask->db, ask->district, id, day, &v.members, ask->arena));
    TRY(groups_taken_in(ask->db, ask->district, id, &v.took_in, ask->arena));
    TRY(groups_below(ask->db, ask->district, id, groups_today(ask), &v.below, ask->arena));
    return answer(ask, status, &GroupView_shape, &v);
}

Err groups_show(Ask *ask)
{
    int64_t id;
    Str asked = QUERY(ask, GroupDay)->day, day;
    TRY(ask_id(ask, 0, &id));
    TRY(day_of(ask, asked, &day));
    return groups_answer(ask, 200, id, asked.at ? day : (Str){ 0 });
}

/* Who led what is told to whoever sees the place, up to the district: as who answers for it is. */
Err groups_in_charge(Ask *ask)
{
    const GroupChargeQuery *q = QUERY(ask, GroupChargeQuery);
    Str day;
    Place place;
    Subject subject;
    List rows;
    if (!scope_holds(&ask->who.scope, q->place) || divisions_place(ask, q->place, &place)) return NOT_FOUND;
    TRY(day_of(ask, q->day, &day));
    Err e = subjects_one(ask->db, ask->district, q->subject, &subject, ask->arena);
    if (e == NOT_FOUND) return ask_blame(ask, BAD_FIELD, "subject", "见 /subjects", "one of /subjects");
    if (e) return e;
    Str community = place_up(q->place, PLACE_COMMUNITY), street = place_up(q->place, PLACE_STREET);
    TRY(groups_charge(ask->db, ask->district, q->subject, day, community.at ? community : q->place,
                      street.at ? street : q->place, &rows, ask->arena));
    GroupCharge *row = rows.at;
    for (int64_t i = 0; i < rows.count; i++) {
        row[i].level = (PlaceKind)place_kind(row[i].place);
        row[i].place_name = divisions_name(ask, row[i].place);
    }
    return answer_array(ask, &GroupCharge_shape, &rows);
}

Err subjects_list(Ask *ask)
{
    List rows;
    TRY(subjects_all(ask->db, ask->district, &rows, ask->arena));
    return answer_array(ask, &Subject_shape, &rows);
}
