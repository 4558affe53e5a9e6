/* Scenarios: acts on facilities that would be, kept under a name, never done. */
#include "domains/circles/circles_measure.h"

#include "domains/circles/circles_queries.h"

enum { LIST_DEFAULT = 50, ACTS_MOST = 50 };

typedef struct CircleScenarioView {
    int64_t id;
    Str name, place, author_words;
    int64_t changed_ms, version, proposed_ms;
    bool proposed;
    List acts;
} CircleScenarioView;
SHAPE(CircleScenarioView, "a scenario",
    ID      (CircleScenarioView, id,                    "its id"),
    TEXT    (CircleScenarioView, name, 1, 60,           "its name"),
    TEXT    (CircleScenarioView, place, 6, 18,          "whose it is: seen by those whose places hold it"),
    TEXT    (CircleScenarioView, author_words, 0, 120,  "who changed it last"),
    TIME    (CircleScenarioView, changed_ms,            "when"),
    INT     (CircleScenarioView, version, 1, ID_MAX,    "as it was read"),
    TIME_OPT(CircleScenarioView, proposed_ms,           "when it was proposed as a project"),
    BOOL    (CircleScenarioView, proposed, 0,           "as it is now"),
    LIST    (CircleScenarioView, acts, CircleAct_shape, 0, ACTS_MOST, "what would change"));
typedef struct CircleScenarioNew { Str name; List acts; } CircleScenarioNew;
SHAPE(CircleScenarioNew, "a scenario to keep",
    TEXT    (CircleScenarioNew, name, 1, 60,            "its name"),
    LIST    (CircleScenarioNew, acts, CircleAct_shape, 0, ACTS_MOST, "what would change"));
typedef struct CircleScenarioSave { Str name; int64_t version; List acts; } CircleScenarioSave;
SHAPE(CircleScenarioSave, "a scenario as it shall be",
    TEXT    (CircleScenarioSave, name, 1, 60,           "its name"),
    INT     (CircleScenarioSave, version, 1, ID_MAX,    "as it was read"),
    LIST    (CircleScenarioSave, acts, CircleAct_shape, 0, ACTS_MOST, "what would change"));
typedef struct CircleScenariosQuery { Str after; int64_t limit; } CircleScenariosQuery;
SHAPE(CircleScenariosQuery, "which scenarios",
    TEXT_OPT(CircleScenariosQuery, after, 1, 40,        "where the page before ended"),
    INT_OPT (CircleScenariosQuery, limit, 1, 200,       "how many (50)"));

Err circles_put_scenario(Ask *ask, const CircleScenario *s, const CircleActKept *act, int acts)
{
    TRY(circle_scenarios_add(ask->db, ask->district, s));
    for (int i = 0; i < acts; i++) TRY(circle_acts_add(ask->db, ask->district, s->id, i, &act[i]));
    return NULL;
}

Err circles_put_network(Ask *ask, Str source, bool synthetic, const Net *net)
{
    int64_t gone;
    CircleNetwork n = { ask_new_id(ask), source, net->nodes, net->edges, synthetic,
        net_write(net, ask->arena),
                        ask->now_ms };
    TRY(circle_networks_add(ask->db, ask->district, &n));
    return circle_networks_drop(ask->db, ask->district, n.id, &gone);
}

/* ---- Scenarios ---- */

static List codes(Str text, Arena *keep)
{
    CircleCode *to = NEWS(keep, CircleCode, 31);
    List ret = { to, 0 };
    while (text.len && ret.count < 30) to[ret.count++].code = str_cut(&text, ',');
    return ret;
}

Err circles_acts(Ask *ask, int64_t scenario, List *ret)
{
    List acts;
    TRY(circle_acts_of(ask->db, ask->district, scenario, &acts, ask->arena));
    const CircleActKept *a = acts.at;
    CircleAct *to = NEWS(ask->arena, CircleAct, acts.count + 1);
    for (int64_t i = 0; i < acts.count; i++) {
        bool there = a[i].lon || a[i].lat;
        to[i] = (CircleAct){ a[i].kind, a[i].facility ? a[i].facility : NONE, a[i].name, there ? a[i].lon
            : NONE,
            there ? a[i].lat : NONE, codes(a[i].services, ask->arena), a[i].hours.len ? a[i].hours
                : (Str){ 0 },
            a[i].capacity, a[i].cost_fen };
    }
    *ret = (List){ to, acts.count };
    return NULL;
}

static CircleScenarioView view_of(const CircleScenario *s, List acts)
{
    return (CircleScenarioView){ s->id, s->name, s->place, s->author_words, s->changed_ms, s->version,
        s->proposed_ms, s->proposed_ms != NONE && s->proposed_version == s->version, acts };
}

static Err answer_one(Ask *ask, int status, const CircleScenario *s)
{
    List acts;
    TRY(circles_acts(ask, s->id, &acts));
    CircleScenarioView v = view_of(s, acts);
    return answer(ask, status, &CircleScenarioView_shape, &v);
}

/* What an act of its kind must say; NULL: all of it. */
static const char *lacks(const CircleAct *a, const char **en)
{
    bool there = a->lon != NONE && a->lat != NONE;
    if (a->kind != CIRCLE_CLOSE && a->kind != CIRCLE_CHANGE && !there)
        return *en = "it needs a point", "新增、移动和开门须有位置";
    if (a->kind == CIRCLE_ADD && !a->services.count)
        return *en = "a new one must offer something", "新增须说明有哪些服务";
    if (a->kind != CIRCLE_ADD && a->kind != CIRCLE_GATE && a->facility == NONE)
        return *en = "say which facility", "须说明是哪个设施";
    if (a->kind == CIRCLE_CHANGE && !a->hours.len && a->capacity == NONE && a->cost_fen == NONE)
        return *en = "other hours, places or cost", "须写明新的开放时间、容量或预算";
    return NULL;
}

/* A new one says where and what, one that is there which one; services are of the catalogue. */
Err circles_check_acts(Ask *ask, const List *acts)
{
    const CircleAct *a = acts->at;
    for (int64_t i = 0; i < acts->count; i++) {
        Buf at = buf_new(ask->arena, 40);
        buf_fmt(&at, "/acts/%lld", (long long)i);
        const char *pointer = str_z(ask->arena, buf_str(&at));
        const CircleCode *c = a[i].services.at;
        const char *en, *zh = lacks(&a[i], &en);
        const Hours *hours;
        Arena room = *ask->arena;
        if (zh) return ask_blame(ask, BAD_FIELD, pointer, zh, en);
        if (a[i].hours.len && hours_read(a[i].hours, &hours, &room, NULL))
            return ask_blame(ask, BAD_FIELD, pointer, "开放时间的写法，如 Mo-Su 06:00-23:00",
                             "hours as in Mo-Su 06:00-23:00");
        for (int64_t j = 0; j < a[i].services.count; j++)
            if (!facilities_kind(ask, c[j].code))
                return ask_blame(ask, BAD_FIELD, pointer, "目录里没有这项服务", "no such service");
    }
    return NULL;
}

static Err keep_acts(Ask *ask, int64_t id, const List *acts)
{
    const CircleAct *a = acts->at;
    int64_t gone;
    TRY(circle_acts_clear(ask->db, ask->district, id, &gone));
    for (int64_t i = 0; i < acts->count; i++) {
        const CircleCode *c = a[i].services.at;
        Buf b = buf_new(ask->arena, 100);
        for (int64_t j = 0; j < a[i].services.count; j++) {
            if (j) buf_char(&b, ',');
            buf_add(&b, c[j].code);
        }
        CircleActKept k = { a[i].kind, a[i].facility == NONE ? 0 : a[i].facility, a[i].name.at ? a[i].name
            : S(""),
                            a[i].lon == NONE ? 0 : a[i].lon, a[i].lat == NONE ? 0 : a[i].lat, buf_str(&b),
                            a[i].hours.at ? a[i].hours : S(""), a[i].capacity, a[i].cost_fen };
        TRY(circle_acts_add(ask->db, ask->district, id, i, &k));
    }
    return NULL;
}

Err circles_scenario_new(Ask *ask)
{
    const CircleScenarioNew *in = BODY(ask, CircleScenarioNew);
    CircleScenario s = { ask_new_id(ask), str_trim(in->name), ask->who.place, ask->who.account,
                         actor_words(ask->arena, ask->who.name, ask->who.title), ask->now_ms, 1, NONE, 0 };
    if (!s.name.len) return ask_blame(ask, BAD_FIELD, "/name", "请写名称", "give it a name");
    TRY(circles_check_acts(ask, &in->acts));
    TRY(circle_scenarios_add(ask->db, ask->district, &s));
    TRY(keep_acts(ask, s.id, &in->acts));
    TRY(event_post(ask, &CIRCLES_SCENARIO_SAVED, s.id, s.place, s.author, NULL, NULL));
    return answer_one(ask, 201, &s);
}

Err circles_load(Ask *ask, int64_t id, CircleScenario *ret)
{
    return circle_scenarios_one(ask->db, ask->district, &ask->who.scope, id, ret, ask->arena);
}

static Err load(Ask *ask, CircleScenario *ret)
{
    int64_t id;
    TRY(ask_id(ask, 0, &id));
    return circles_load(ask, id, ret);
}

Err circles_scenario(Ask *ask)
{
    CircleScenario s;
    TRY(load(ask, &s));
    return answer_one(ask, 200, &s);
}

/* Whoever read an older version is told, and nothing of the other's is lost. */
Err circles_scenario_save(Ask *ask)
{
    const CircleScenarioSave *in = BODY(ask, CircleScenarioSave);
    CircleScenario s;
    TRY(load(ask, &s));
    if (s.version != in->version) return MOVED_ON;
    TRY(circles_check_acts(ask, &in->acts));
    s.name = str_trim_or(in->name, s.name);
    s.author_words = actor_words(ask->arena, ask->who.name, ask->who.title);
    s.changed_ms = ask->now_ms;
    s.version++;
    TRY(circle_scenarios_save(ask->db, ask->district, &s));
    TRY(keep_acts(ask, s.id, &in->acts));
    TRY(event_post(ask, &CIRCLES_SCENARIO_SAVED, s.id, s.place, s.author, NULL, NULL));
    return answer_one(ask, 200, &s);
}

Err circles_scenarios_list(Ask *ask)
{
    const CircleScenariosQuery *q = QUERY(ask, CircleScenariosQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(circle_scenarios_page(ask->db, ask->district, &ask->who.scope, before, limit + 1, &rows, ask->arena));
    const CircleScenario *s = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, s[limit - 1].changed_ms, s[limit - 1].id);
    }
    CircleScenarioView *to = NEWS(ask->arena, CircleScenarioView, rows.count + 1);
    for (int64_t i = 0; i < rows.count; i++)
        to[i] = view_of(&s[i], (List){ to, 0 });
    return answer_list(ask, &CircleScenarioView_shape, &(List){ to, rows.count }, next);
}
