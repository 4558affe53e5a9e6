/* The front page of the domain: words, shapes, events, routes. */
#include "domains/open311/open311_inside.h"

#include "domains/open311/open311_queries.h"

const char *const open311_kinds[] = { "realtime", "batch", "blackbox", NULL };
const char *const open311_showns[] = { "point", "grid", "nowhere", NULL };
const char *const open311_types[] = { "string", "number", "datetime", "text", "singlevaluelist",
                                      "multivaluelist",
                                      NULL };
const char *const open311_stages[] = { "production", "test", NULL };

const EventKind OPEN311_SET = { "open311.set", "调整对外开放的事件", "what is open to the outside was set" };
const EventKind OPEN311_KEY_GIVEN = { "open311.key_given", "发放外部应用密钥", "a key was given to an outside app" };
const EventKind OPEN311_KEY_SET = { "open311.key_set", "调整外部应用密钥",
                                    "what the key of an outside app may do was set" };
const EventKind OPEN311_KEY_ENDED = { "open311.key_ended", "停用外部应用密钥",
                                      "the key of an outside app was ended" };

SHAPE(Open311Service, "a class of cases that is open to the outside",
    TEXT    (Open311Service, code,     5, 8,           "of the class"),
    NAME    (Open311Service, kind,     0, open311_kinds, "when its number is told"),
    NAME    (Open311Service, shown,    0, open311_showns, "how closely its place is told"),
    TEXT    (Open311Service, about,    0, 200,         "what it is"),
    TEXT    (Open311Service, about_en, 0, 200,         "the same in English"),
    TEXT    (Open311Service, keywords, 0, 120,         "parted by commas"),
    BOOL    (Open311Service, in_use,   0,              "may be reported from outside"),
    TIME    (Open311Service, since_ms,                 "in force from then on"),
    TEXT    (Open311Service, source,   1, 200,         "whose rule it is"));

SHAPE(Open311Attribute, "what is asked beside the words of a report",
    TEXT    (Open311Attribute, code,     7, 40,        "class, dot, name: 16001.LAMP_NO"),
    TEXT    (Open311Attribute, class,    5, 8,         "of which class"),
    INT     (Open311Attribute, rank,     1, 100,       "its order"),
    NAME    (Open311Attribute, datatype, 0, open311_types, "as the standard calls it"),
    BOOL    (Open311Attribute, required, 0,            "must be answered"),
    TEXT    (Open311Attribute, about,    1, 60,        "the question"),
    TEXT    (Open311Attribute, about_en, 1, 80,        "the same in English"),
    TEXT    (Open311Attribute, hint,     0, 120,       "what helps to answer it"),
    TEXT    (Open311Attribute, hint_en,  0, 160,       "the same in English"),
    TEXT    (Open311Attribute, options,  0, 1000,      "of lists: key=中文|English, parted by semicolons"),
    BOOL    (Open311Attribute, in_use,   0,            "is asked"),
    TIME    (Open311Attribute, since_ms,               "in force from then on"),
    TEXT    (Open311Attribute, source,   1, 200,       "whose rule it is"));

SHAPE(Open311Desk, "whom an app's maker may ask",
    TEXT    (Open311Desk, contact,     1, 200,         "how to reach them"),
    TEXT    (Open311Desk, key_service, 1, 200,         "how to get a key"),
    NAME    (Open311Desk, kind,        0, open311_stages, "production, or test"),
    TIME    (Open311Desk, since_ms,                    "in force from then on"),
    TEXT    (Open311Desk, source,      1, 200,         "whose rule it is"));

SHAPE(Open311Key, "the key of an outside app, without the key",
    ID      (Open311Key, id,                           "its id"),
    TEXT    (Open311Key, app,       1, 40,             "what the app is called"),
    TEXT    (Open311Key, owner,     1, 60,             "the organisation behind it"),
    INT     (Open311Key, minutely,  1, OPEN311_KEY_MOST, "reports that it may send in any minute"),
    INT     (Open311Key, hourly,    1, OPEN311_KEY_MOST, "… in any hour"),
    INT     (Open311Key, daily,     1, OPEN311_DAY_MOST, "… in any 24 hours"),
    INT     (Open311Key, reads,     1, OPEN311_KEY_MOST, "questions that it may ask in any minute"),
    INT_OPT (Open311Key, until_day, -ID_MAX, ID_MAX,   "its last day, by number; absent: none is set"),
    TEXT_OPT(Open311Key, until,     10, 10,            "its last day"),
    TEXT    (Open311Key, made_by,   0, 120,            "who gave it"),
    TIME    (Open311Key, made_ms,                      "when"),
    TIME_OPT(Open311Key, ended_ms,                     "when it was ended"),
    BOOL    (Open311Key, synthetic, 0,                 "made by the demo town"),
    BOOL    (Open311Key, live,      OPTIONAL,          "may be used today"),
    INT_OPT (Open311Key, today,     0, ID_MAX,         "reports of the last 24 hours"),
    INT_OPT (Open311Key, month,     0, ID_MAX,         "reports of the last thirty days"),
    TIME_OPT(Open311Key, last_ms,                      "when it sent the last one"),
    INT     (Open311Key, version,   1, ID_MAX,         "as it was read"));

SHAPE(Open311KeyNew, "an outside app that shall get a key",
    TEXT    (Open311KeyNew, app,    1, 40,             "what it is called"),
    TEXT    (Open311KeyNew, owner,  1, 60,             "the organisation behind it"),
    INT_OPT (Open311KeyNew, minutely, 1, OPEN311_KEY_MOST, "reports that it may send in any minute (30)"),
    INT_OPT (Open311KeyNew, hourly, 1, OPEN311_KEY_MOST, "… in any hour (120)"),
    INT_OPT (Open311KeyNew, daily,  1, OPEN311_DAY_MOST, "… in any 24 hours (1000)"),
    INT_OPT (Open311KeyNew, reads,  1, OPEN311_KEY_MOST, "questions that it may ask in any minute (300)"),
    TEXT_OPT(Open311KeyNew, until,  10, 10,            "its last day: three years at most (a year)"));

SHAPE(Open311KeySet, "what a key may do from now on",
    INT     (Open311KeySet, minutely, 1, OPEN311_KEY_MOST, "reports that it may send in any minute"),
    INT     (Open311KeySet, hourly, 1, OPEN311_KEY_MOST, "… in any hour"),
    INT     (Open311KeySet, daily,  1, OPEN311_DAY_MOST, "… in any 24 hours"),
    INT_OPT (Open311KeySet, reads,  1, OPEN311_KEY_MOST, "questions in any minute; absent: as they are"),
    TEXT    (Open311KeySet, until,  10, 10,            "its last day: three years from now at most"),
    INT     (Open311KeySet, version, 1, ID_MAX,        "as it was read"));

SHAPE(Open311KeyGiven, "a key, shown this once",
    ID      (Open311KeyGiven, id,                      "its id"),
    TEXT    (Open311KeyGiven, app,  1, 40,             "whose it is"),
    TEXT    (Open311KeyGiven, until, 10, 10,           "its last day"),
    TEXT    (Open311KeyGiven, key,  1, 100,            "to be sent as api_key"));

SHAPE(Open311At, "a moment",
    TIME    (Open311At, at_ms,                         "when"));

SHAPE(Open311Sent, "what an app sent",
    ID      (Open311Sent, case_id,                     "the case it became"),
    ID      (Open311Sent, key_id,                      "by which key"),
    BYTES   (Open311Sent, digest,                      "of the form"),
    BYTES   (Open311Sent, token,                       "digest of the token that was given out"),
    TEXT    (Open311Sent, words,     0, OPEN311_WORDS_MOST, "its description"),
    TEXT    (Open311Sent, media_url, 0, 500,           "and the address of a picture"),
    TIME    (Open311Sent, at_ms,                       "when"));

SHAPE(Open311Taken, "a report that is here already",
    ID      (Open311Taken, case_id,                    "the case"),
    TEXT    (Open311Taken, number,   1, 40,            "its number"),
    TEXT    (Open311Taken, class,    5, 8,             "its class"),
    NAME    (Open311Taken, state,    0, case_states,   "how far it is"));

SHAPE(Open311Row, "a case as it is told outside",
    ID      (Open311Row, id,                           "its id"),
    TEXT    (Open311Row, number,     1, 40,            "its number"),
    TEXT    (Open311Row, class,      5, 8,             "its class"),
    NAME    (Open311Row, state,      0, case_states,   "how far it is"),
    NAME    (Open311Row, level,      0, case_levels,   "whose desk it lies on"),
    TEXT    (Open311Row, place,      12, 18,           "its grid"),
    LON     (Open311Row, lon,        OPTIONAL,         "CGCS2000"),
    LAT     (Open311Row, lat,        OPTIONAL,         "CGCS2000"),
    TIME    (Open311Row, reported_ms,                  "when it was reported"),
    TIME    (Open311Row, moved_ms,                     "when it last moved"),
    TIME_OPT(Open311Row, closed_ms,                    "when it was closed"),
    TIME_OPT(Open311Row, due_ms,                       "to be handled by"),
    TEXT_OPT(Open311Row, words,      0, OPEN311_WORDS_MOST, "what the reader's app sent itself"),
    TEXT_OPT(Open311Row, media_url,  0, 500,           "and its picture's address"));

SHAPE(Open311Spot, "a name that stands in an address",
    ID      (Open311Spot, id,                          "of a compound"),
    TEXT    (Open311Spot, name,      1, 60,            "its name"),
    TEXT    (Open311Spot, place,     12, 18,           "where it is"),
    LON     (Open311Spot, lon,       0,                "CGCS2000"),
    LAT     (Open311Spot, lat,       0,                "CGCS2000"));

SHAPE(Open311Query, "which requests",
    TEXT_OPT(Open311Query, jurisdiction_id,    1, 60,  "the six digits of this district, or nothing"),
    TEXT_OPT(Open311Query, api_key,            1, 100, "to see the words that the app sent itself"),
    TEXT_OPT(Open311Query, service_request_id, 1, 4000, "these alone, parted by commas; overrides all else"),
    TEXT_OPT(Open311Query, service_code,       1, 400, "only these services, parted by commas"),
    TEXT_OPT(Open311Query, start_date,         4, 40,  "from then on: W3C date and time (90 days ago)"),
    TEXT_OPT(Open311Query, end_date,           4, 40,  "up to then: at most 90 days later (now)"),
    TEXT_OPT(Open311Query, status,             1, 40,  "open, closed, or both by comma"),
    INT_OPT (Open311Query, page,               1, 100000, "which page (1)"),
    INT_OPT (Open311Query, page_size,          1, 1000, "how many on a page (1000)"),
    TEXT_OPT(Open311Query, extensions,         1, 10,  "taken, and without effect: there are none"));

SHAPE(Open311Plain, "what every request may say",
    TEXT_OPT(Open311Plain, jurisdiction_id,    1, 60,  "the six digits of this district, or nothing"),
    TEXT_OPT(Open311Plain, api_key,            1, 100, "of the app; reading needs none"),
    TEXT_OPT(Open311Plain, extensions,         1, 10,  "taken, and without effect: there are none"));

static const Err service_refuses[] = { OPEN311_NO_SERVICE, OPEN311_NO_JURISDICTION, OPEN311_NO_KEY,
                                       OPEN311_KEY_OVER, OPEN311_BAD, OPEN311_ASKED_MUCH, NULL };
static const Err read_refuses[] = { OPEN311_NO_REQUEST, OPEN311_NO_SERVICE, OPEN311_NO_JURISDICTION,
                                    OPEN311_NO_KEY, OPEN311_KEY_OVER, OPEN311_BAD, OPEN311_ASKED_MUCH, NULL };
static const Err token_refuses[] = { OPEN311_NO_TOKEN, OPEN311_NO_JURISDICTION, OPEN311_NO_KEY,
                                     OPEN311_KEY_OVER, OPEN311_BAD, OPEN311_ASKED_MUCH, NULL };
static const Err post_refuses[] = { OPEN311_NO_KEY, OPEN311_KEY_OVER, OPEN311_NO_SERVICE,
                                    OPEN311_NO_JURISDICTION, OPEN311_BAD, OPEN311_TOO_MANY, NULL };
static const Err end_refuses[] = { NOT_FOUND, NULL };
static const Err set_refuses[] = { NOT_FOUND, MOVED_ON, NULL };

/* Each in both forms. */
#define ONE(verb, path, form, ...) \
    { verb, "/open311/v2/" path, .arg = form, .may = PUBLIC, .says_no = told_refusal, __VA_ARGS__ }
#define BOTH(verb, path, ...) \
    ONE(verb, path ".xml", TOLD_XML, __VA_ARGS__), ONE(verb, path ".json", TOLD_JSON, __VA_ARGS__)

static const Route routes[] = {
    BOTH("GET", "discovery", .run = open311_discovery, .query = &Open311Plain_shape,
         .about = "Open311: where the endpoints are, and whom to ask for a key"),
    BOTH("GET", "services", .run = open311_list, .query = &Open311Plain_shape, .refuses = service_refuses,
         .about = "Open311: services that may be reported"),
    BOTH("GET", "services/{code}", .run = open311_definition, .query = &Open311Plain_shape,
         .refuses = service_refuses, .about = "Open311: what a service asks beside the words"),
    BOTH("GET", "requests", .run = open311_requests, .query = &Open311Query_shape, .flags = SLOW,
         .refuses = read_refuses, .about = "Open311: requests, the newest first, of 90 days at most"),
    BOTH("POST", "requests", .run = open311_post, .status = 201, .flags = RAW_BODY | GUESTS_WRITE,
         .refuses = post_refuses, .about = "Open311: report by a form, with an api_key"),
    BOTH("GET", "requests/{number}", .run = open311_request, .query = &Open311Plain_shape,
         .refuses = read_refuses, .about = "Open311: one request"),
    BOTH("GET", "tokens/{token}", .run = open311_token, .query = &Open311Plain_shape,
         .refuses = token_refuses,
         .about = "Open311: the number of a request whose answer was a token"),
    { "GET", "/api/v1/open311/keys", open311_keys, .may = "open311.keys", .gives = &Open311Key_shape,
      .flags = GIVES_ARRAY, .about = "Keys of outside apps, those in use first" },
    { "POST", "/api/v1/open311/keys", open311_key_new, .may = "open311.keys", .takes = &Open311KeyNew_shape,
      .gives = &Open311KeyGiven_shape, .status = 201, .flags = NO_REPLAY,
      .about = "Give a key to an outside app; it is shown this once" },
    { "PUT", "/api/v1/open311/keys/{id}", open311_key_set, .may = "open311.keys",
      .takes = &Open311KeySet_shape, .gives = &Open311Key_shape, .refuses = set_refuses,
      .about = "Set what a key may do, and until when" },
    { "DELETE", "/api/v1/open311/keys/{id}", open311_key_end, .may = "open311.keys", .status = 204,
      .refuses = end_refuses, .about = "End a key" },
    { 0 }
};

static const EventKind *const kinds[] = { &OPEN311_SET, &OPEN311_KEY_GIVEN, &OPEN311_KEY_SET,
                                         &OPEN311_KEY_ENDED, NULL };

const Domain open311_domain = { .name = "open311", .about = "Open311 GeoReport v2 for outside apps",
                                .schema = &open311_schema, .routes = routes, .kinds = kinds,
                                .ready = open311_ready, .dictionaries = open311_dictionaries,
                                .any_origin = "/open311/v2/", .strays = told_refusal };
