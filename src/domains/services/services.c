/* Entering, confirming, listing. */
#include "domains/services/services.h"

#include "domains/divisions/divisions.h"
#include "domains/forces/forces.h"
#include "domains/services/services_inside.h"
#include "domains/services/services_queries.h"
#include "vocab/moment.h"

enum { LIST_DEFAULT = 50 };

SHAPE(ServiceKept, "an act as it is kept",
    ID      (ServiceKept, id,                        "its id"),
    ID      (ServiceKept, helper,                    "whose"),
    TEXT    (ServiceKept, place,  6, 18,             "where"),
    TEXT    (ServiceKept, day,   10, 10,             "when"),
    INT     (ServiceKept, minutes, 1, SERVICE_DAY_MINUTES, "how long"),
    NAME    (ServiceKept, kind,   0, service_kind_names, "kind"),
    TEXT    (ServiceKept, what,   1, 60,             "what"),
    NAME    (ServiceKept, state,  0, service_state_names, "state"),
    INT     (ServiceKept, entered_by, 0, ID_MAX,     "account"),
    TEXT    (ServiceKept, entered_words, 0, 120,     "who entered it"),
    TIME    (ServiceKept, entered_ms,                "when"),
    INT     (ServiceKept, decided_by, 0, ID_MAX,     "account"),
    TEXT    (ServiceKept, decided_words, 0, 120,     "who confirmed it"),
    TIME_OPT(ServiceKept, decided_ms,                "when"),
    TEXT    (ServiceKept, answer, 0, 100,            "what they said"),
    INT     (ServiceKept, version, 1, ID_MAX,        "version"));

SHAPE(ServiceRow, "what a helper did",
    ID      (ServiceRow, id,                         "its id"),
    ID      (ServiceRow, helper,                     "who"),
    TEXT    (ServiceRow, name,   1, 60,              "masked"),
    TEXT    (ServiceRow, helper_kind, 1, 20,         "kind of helper"),
    TEXT    (ServiceRow, place,  6, 18,              "where"),
    TEXT    (ServiceRow, place_words, 0, 120,        "where that is"),
    TEXT    (ServiceRow, day,   10, 10,              "on which day"),
    INT     (ServiceRow, minutes, 1, SERVICE_DAY_MINUTES, "how long"),
    NAME    (ServiceRow, kind,   0, service_kind_names, "reported in, or served"),
    TEXT    (ServiceRow, what,   1, 60,              "what"),
    NAME    (ServiceRow, state,  0, service_state_names, "entered, confirmed, refused, struck"),
    TEXT    (ServiceRow, entered_words, 0, 120,      "who entered it; empty: the helper"),
    TIME    (ServiceRow, entered_ms,                 "when"),
    TEXT    (ServiceRow, decided_words, 0, 120,      "who confirmed, refused or struck it"),
    TIME_OPT(ServiceRow, decided_ms,                 "when"),
    TEXT    (ServiceRow, answer, 0, 100,             "what they said"),
    BOOL    (ServiceRow, mine,   0,
             "the reader entered it, or it is their own: somebody else confirms"),
    INT     (ServiceRow, version, 1, ID_MAX,         "as it was read"));
SHAPE(ServiceNew, "what a helper did",
    TEXT    (ServiceNew, place, 12, 18,              "where: community, grid or micro-grid"),
    TEXT    (ServiceNew, day,   10, 10,              "on which day"),
    INT     (ServiceNew, minutes, 1, SERVICE_DAY_MINUTES, "how long"),
    NAME    (ServiceNew, kind,   0, service_kind_names, "reported in, or served"),
    TEXT    (ServiceNew, what,   1, 60,              "what"));
typedef struct ServiceAnswer { ServiceState state; Str answer; int64_t version; } ServiceAnswer;
SHAPE(ServiceAnswer, "what becomes of it",
    NAME    (ServiceAnswer, state, 0, service_state_names,
             "confirmed, refused; struck: it was confirmed by mistake"),
    TEXT_OPT(ServiceAnswer, answer, 1, 100,          "a word with it; must be there unless it is confirmed"),
    INT     (ServiceAnswer, version, 1, ID_MAX,      "as it was read"));
typedef struct ServicesQuery {
    Str place;
    int state;
    int64_t helper;
    Str after;
    int64_t limit;
} ServicesQuery;
SHAPE(ServicesQuery, "which acts",
    TEXT_OPT(ServicesQuery, place, 6, 18,            "in this place and below"),
    NAME    (ServicesQuery, state, OPTIONAL, service_state_names, "in this state"),
    ID_OPT  (ServicesQuery, helper,                  "of this helper"),
    TEXT_OPT(ServicesQuery, after, 1, 40,            "where the page before ended"),
    INT_OPT (ServicesQuery, limit, 1, 200,           "how many (50)"));
typedef struct ServiceSaid { int64_t helper, minutes; ServiceState state; } ServiceSaid;
SHAPE(ServiceSaid, "whose, how long, and what of it",
    ID      (ServiceSaid, helper,                    "the helper"),
    INT     (ServiceSaid, minutes, 1, SERVICE_DAY_MINUTES, "how long"),
    NAME    (ServiceSaid, state, 0, service_state_names, "state"));

static const EventKind SERVICES_ENTERED = { "services.entered", "填报服务时长", "service entered" };
const EventKind SERVICES_SETTLED = { "services.decided", "确认服务时长", "service decided" };

static Err say(Ask *ask, const EventKind *kind, const ServiceKept *s, int64_t account)
{
    ServiceSaid said = { s->helper, s->minutes, s->state };
    return event_post(ask, kind, s->id, s->place, account, &ServiceSaid_shape, &said);
}

static Str by_words(Ask *ask, int64_t own)
{
    if (own && own == ask->who.account) return S("");  /* the helper's own name is kept nowhere in plain */
    return actor_words(ask->arena, ask->who.name, ask->who.title);
}

static Err answer_one(Ask *ask, int status, const ServiceKept *s, const HelperSeen *who)
{
    bool mine = s->entered_by == ask->who.account || (who->account && who->account == ask->who.account);
    ServiceRow row = { s->id, s->helper, who->name, who->kind, s->place, helpers_where(ask, s->place), s->day,
                       s->minutes, s->kind, s->what, s->state, s->entered_words, s->entered_ms,
                       s->decided_words, s->decided_ms, s->answer, mine, s->version };
    return answer(ask, status, &ServiceRow_shape, &row);
}

/* ---- Entering ---- */

static Err add(Ask *ask, const HelperSeen *who, const ServiceNew *in, ServiceKept *ret)
{
    int64_t done;
    Place place;
    if (divisions_place(ask, in->place, &place))
        return ask_blame(ask, BAD_FIELD, "/place", "在用的社区、网格或微网格代码",
                         "the code of a community or grid in use");
    TRY(services_minutes(ask->db, ask->district, who->id, in->day, &done));
    ServiceTerm term = { who->since, who->until, who->paid };
    TRY(service_may_be(&term, in, done, service_limit(ask), moment_day(ask->now_ms), &ask->why));
    ServiceKept s = { ask_new_id(ask), who->id, in->place, in->day, in->minutes, in->kind, str_trim(in->what),
                      SERVICE_ENTERED, ask->who.account, by_words(ask, who->account), ask->now_ms, 0, S(""),
                      NONE, S(""), 1 };
    if (!s.what.len) return ask_blame(ask, BAD_FIELD, "/what", "请写做了什么", "say what was done");
    TRY(services_add(ask->db, ask->district, &s));
    TRY(say(ask, &SERVICES_ENTERED, &s, who->account));
    *ret = s;
    return NULL;
}

static Err enter(Ask *ask, const HelperSeen *who)
{
    ServiceKept s;
    TRY(add(ask, who, BODY(ask, ServiceNew), &s));
    return answer_one(ask, 201, &s, who);
}

Err services_enter(Ask *ask, int64_t helper, const ServiceNew *in, int64_t *ret_id)
{
    HelperSeen who;
    ServiceKept s;
    TRY(helpers_find(ask, helper, &who));
    TRY(add(ask, &who, in, &s));
    *ret_id = s.id;
    return NULL;
}

static Err new(Ask *ask)
{
    int64_t id;
    HelperSeen who;
    TRY(ask_id(ask, 0, &id));
    TRY(helpers_seen(ask, id, &who));
    if (!scope_holds(&ask->who.scope, BODY(ask, ServiceNew)->place))
        return ask_blame(ask, BAD_FIELD, "/place", "权限范围内的区划代码", "the code of a place within your reach");
    return enter(ask, &who);
}

static Err own_new(Ask *ask)
{
    HelperSeen who;
    TRY(helpers_own(ask, &who));
    return enter(ask, &who);
}

Err services_put(Ask *ask, int64_t helper, const ServiceNew *in, Str decided_words)
{
    int64_t year;
    bool entered = !decided_words.len;
    ServiceKept s = { ask_new_id(ask), helper, in->place, in->day, in->minutes, in->kind, in->what,
                      entered ? SERVICE_ENTERED : SERVICE_CONFIRMED, 0, S(""), ask->now_ms, 0, decided_words,
                      entered ? NONE : ask->now_ms, S(""), 1 };
    TRY(services_add(ask->db, ask->district, &s));
    if (entered || !str_int(str_part(in->day, 0, 4), &year)) return NULL;
    return helpers_did(ask, helper, year, 1, in->minutes);
}

/* ---- Confirming ---- */

static Err decide(Ask *ask)
{
    const ServiceAnswer *in = BODY(ask, ServiceAnswer);
    int64_t id, year = 0;
    ServiceKept s;
    HelperSeen who;
    TRY(ask_id(ask, 0, &id));
    TRY(services_one(ask->db, ask->district, &ask->who.scope, id, &s, ask->arena));
    TRY(helpers_find(ask, s.helper, &who));
    TRY(service_may_become(&s, in->state, who.account, ask->who.account, &ask->why));
    if (in->version != s.version) return MOVED_ON;
    if (in->state != SERVICE_CONFIRMED && !in->answer.at)
        return ask_blame(ask, BAD_FIELD, "/answer", "请写明理由", "say why");
    int sign = service_counts(s.state, in->state);
    str_int(str_part(s.day, 0, 4), &year);
    if (sign) TRY(helpers_did(ask, s.helper, year, sign, sign * s.minutes));
    s.state = in->state;
    s.answer = str_trim_or(in->answer, S(""));
    s.decided_by = ask->who.account;
    s.decided_words = by_words(ask, who.account);
    s.decided_ms = ask->now_ms;
    s.version++;
    TRY(services_save(ask->db, ask->district, &s));
    TRY(say(ask, &SERVICES_SETTLED, &s, who.account));
    return answer_one(ask, 200, &s, &who);
}

/* ---- Lists ---- */

static Err answer_rows(Ask *ask, List *rows, int64_t limit)
{
    ServiceRow *row = rows->at;
    Str next = { 0 };
    if (rows->count > limit) {
        rows->count = limit;
        next = cursor_make(ask->arena, row[limit - 1].entered_ms, row[limit - 1].id);
    }
    for (int64_t i = 0; i < rows->count; i++) row[i].place_words = helpers_where(ask, row[i].place);
    return answer_list(ask, &ServiceRow_shape, rows, next);
}

static Err list(Ask *ask)
{
    const ServicesQuery *q = QUERY(ask, ServicesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str low = { 0 }, high = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    bool whole = scope_holds(&ask->who.scope, ask->district) && q->helper == NONE
        && (!q->place.at || str_eq(q->place, ask->district));
    if (q->place.at && !whole) place_range(ask->arena, q->place, &low, &high);
    TRY(services_page(ask->db, ask->district, &ask->who.scope, ask->who.account,
                      q->state < 0 ? (Str){ 0 } : str_of(service_state_names[q->state]), q->helper, low, high,
                      before, whole ? SERVICES_PAGE_FAR : SERVICES_PAGE_NEAR, limit + 1, &rows, ask->arena));
    return answer_rows(ask, &rows, limit);
}

static Err own_list(Ask *ask)
{
    const ServicesQuery *q = QUERY(ask, ServicesQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    HelperSeen who;
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY(helpers_own(ask, &who));
    TRY(services_own(ask->db, ask->district, who.id, before, limit + 1, &rows, ask->arena));
    return answer_rows(ask, &rows, limit);
}

static const Err new_refuses[] = { NOT_FOUND, HELPERS_NO_RECORD, SERVICES_LEFT, SERVICES_PAID,
                                   SERVICES_TOO_LONG, SERVICES_BAD_DATE, NULL };
static const Err decide_refuses[] = { NOT_FOUND, MOVED_ON, SERVICES_OWN, SERVICES_DECIDED, NULL };
static const Err own_refuses[] = { HELPERS_NO_RECORD, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/services", list, .may = "forces.read", .query = &ServicesQuery_shape,
      .gives = &ServiceRow_shape, .flags = GIVES_LIST | SLOW,
      .about = "What helpers did in the reader's places" },
    { "POST", "/api/v1/helpers/{id}/services", new, .may = "services.confirm", .takes = &ServiceNew_shape,
      .gives = &ServiceRow_shape, .status = 201, .refuses = new_refuses,
      .about = "Enter what a helper did, for another to confirm" },
    { "POST", "/api/v1/services/{id}/answer", decide, .may = "services.confirm",
      .takes = &ServiceAnswer_shape, .gives = &ServiceRow_shape, .refuses = decide_refuses,
      .about = "Confirm it, refuse it, or strike it" },
    { "GET", "/api/v1/me/services", own_list, .may = SIGNED_IN, .query = &ServicesQuery_shape,
      .gives = &ServiceRow_shape, .flags = GIVES_LIST, .refuses = own_refuses,
      .about = "What I did, newest first" },
    { "POST", "/api/v1/me/services", own_new, .may = SIGNED_IN, .takes = &ServiceNew_shape,
      .gives = &ServiceRow_shape, .status = 201, .refuses = new_refuses,
      .about = "Enter what I did, for another to confirm" },
    { 0 }
};

static const EventKind *const kinds[] = { &SERVICES_ENTERED, &SERVICES_SETTLED, &SERVICES_LIMIT_SET, NULL };

const Domain services_domain = { .name = "services", .about = "What helpers did, in hours",
                                 .schema = &services_schema, .routes = routes, .kinds = kinds,
                                 .dictionaries = services_dictionaries };
