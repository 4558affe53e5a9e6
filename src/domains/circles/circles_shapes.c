/* What circles look like, in tables and on the wire. */
#include "domains/circles/circles_measure.h"

const char *const circle_levels[] = { "none", "district", "city", "nation", NULL };
const char *const circle_act_kinds[] = { "add", "move", "close", "change", "gate", NULL };
static const char *const langs[] = { "zh", "en", NULL };
static const char *const datums[] = { "wgs84", "cgcs2000", "gcj02", "bd09", NULL };

SHAPE(CircleNetwork, "a network as it is kept",
    ID      (CircleNetwork, id,                         "its id"),
    TEXT    (CircleNetwork, source, 0, 200,             "out of which map"),
    INT     (CircleNetwork, nodes,  0, ID_MAX,          "junctions"),
    INT     (CircleNetwork, edges,  0, ID_MAX,          "stretches"),
    BOOL    (CircleNetwork, synthetic, 0,               "made up"),
    BYTES   (CircleNetwork, bytes,                      "the file"),
    TIME    (CircleNetwork, made_ms,                    "when"));
SHAPE(CircleHome, "a building with homes",
    ID      (CircleHome, id,                            "its id"),
    TEXT    (CircleHome, place, 6, 18,                  "its micro-grid"),
    TEXT    (CircleHome, name, 0, 60,                   "its name"),
    LON     (CircleHome, lon, 0,                        "where"),
    LAT     (CircleHome, lat, 0,                        "where"),
    INT     (CircleHome, households, 0, ID_MAX,         "homes in it"),
    INT     (CircleHome, old, 0, ID_MAX,                "people of sixty and older"),
    INT     (CircleHome, young, 0, ID_MAX,              "children under seven"));
SHAPE(Circle, "a life circle as it is kept",
    ID      (Circle, id,                                "its id"),
    TEXT    (Circle, name, 1, 60,                       "its name"),
    NAME    (Circle, level, 0, circle_levels,           "a pilot of whom"),
    INT     (Circle, survey_m, 0, 10000,                "radius of its survey"),
    BOOL    (Circle, synthetic, 0,                      "a sample"),
    TIME    (Circle, made_ms,                           "when"));
SHAPE(CirclePlace, "a community of a circle",
    ID      (CirclePlace, circle,                       "the circle"),
    TEXT    (CirclePlace, place, 12, 12,                "the community"));
SHAPE(CircleScenario, "a scenario as it is kept",
    ID      (CircleScenario, id,                        "its id"),
    TEXT    (CircleScenario, name, 1, 60,               "its name"),
    TEXT    (CircleScenario, place, 6, 18,              "whose"),
    ID      (CircleScenario, author,                    "account"),
    TEXT    (CircleScenario, author_words, 0, 120,      "who changed it last"),
    TIME    (CircleScenario, changed_ms,                "when"),
    INT     (CircleScenario, version, 1, ID_MAX,        "version"),
    TIME_OPT(CircleScenario, proposed_ms,               "when it was proposed as a project"),
    INT     (CircleScenario, proposed_version, 0, ID_MAX, "as which version"));
SHAPE(CircleComment, "what is said of a scenario",
    ID      (CircleComment, id,                         "its id"),
    ID      (CircleComment, scenario,                   "of which"),
    ID      (CircleComment, author,                     "account"),
    TEXT    (CircleComment, author_words, 0, 120,       "who says so"),
    TEXT    (CircleComment, words, 1, 500,              "what"),
    TIME    (CircleComment, made_ms,                    "when"));
SHAPE(CircleActKept, "an act as it is kept",
    NAME    (CircleActKept, kind, 0, circle_act_kinds,  "add, move, close"),
    INT     (CircleActKept, facility, 0, ID_MAX,        "which facility"),
    TEXT    (CircleActKept, name, 0, 60,                "what it is called"),
    LON     (CircleActKept, lon, 0,                     "where"),
    LAT     (CircleActKept, lat, 0,                     "where"),
    TEXT    (CircleActKept, services, 0, 1000,          "what it offers"),
    TEXT    (CircleActKept, hours, 0, 300,              "its hours then"),
    INT_OPT (CircleActKept, capacity, 0, 100000,        "for how many then"),
    INT_OPT (CircleActKept, cost_fen, 0, ID_MAX,        "what it costs"));

/* ---- Tables ---- */

SHAPE(CoverageQuery, "of what, for whom, when",
    TEXT_OPT(CoverageQuery, list,  1, 30,               "services of this list (jinjiang58)"),
    TEXT_OPT(CoverageQuery, kind,  1, 30,               "this service"),
    NAME    (CoverageQuery, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    TEXT_OPT(CoverageQuery, at,   16, 16,               "only what is open then: 2026-10-01T19:30"),
    TEXT_OPT(CoverageQuery, place, 6, 18,               "homes in this place and below"),
    ID_OPT  (CoverageQuery, circle,                     "homes of this circle"),
    BOOL    (CoverageQuery, places, OPTIONAL,           "community by community too"));
SHAPE(CircleHomesQuery, "of which service, for whom, when",
    TEXT    (CircleHomesQuery, kind,  1, 30,            "this service"),
    TEXT_OPT(CircleHomesQuery, at,   16, 16,            "only what is open then: 2026-10-01T19:30"),
    TEXT_OPT(CircleHomesQuery, place, 6, 18,            "homes in this place and below"),
    NAME    (CircleHomesQuery, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    ID_OPT  (CircleHomesQuery, circle,                  "homes of this circle"),
    BOOL    (CircleHomesQuery, steps, OPTIONAL,
             "in each column the first number, then what is added to it each time"));
SHAPE(CoverageService,
      "who reaches a service: households within 5, 10, 15 minutes; the old and the young in 15",
    TEXT    (CoverageService, kind, 1, 30,              "the service"),
    INT     (CoverageService, facilities, 0, ID_MAX,    "how many offer it then, in the district"),
    INT     (CoverageService, closed, 0, ID_MAX,        "how many are closed then"),
    INT     (CoverageService, within_5,  0, ID_MAX,     "households within 5 minutes"),
    INT     (CoverageService, within_10, 0, ID_MAX,     "within 10"),
    INT     (CoverageService, within_15, 0, ID_MAX,     "within 15"),
    INT     (CoverageService, old_15, 0, ID_MAX,        "people of sixty and older within 15"),
    INT     (CoverageService, young_15, 0, ID_MAX,      "children under seven within 15"));
SHAPE(CoveragePlace, "a community",
    TEXT    (CoveragePlace, place, 12, 12,              "its code"),
    TEXT    (CoveragePlace, name, 0, 60,                "its name"),
    INT     (CoveragePlace, households, 0, ID_MAX,      "households"),
    INT     (CoveragePlace, old, 0, ID_MAX,             "people of sixty and older in the register"),
    INT     (CoveragePlace, young, 0, ID_MAX,           "children under seven in the register"),
    INT     (CoveragePlace, gap, 0, ID_MAX,
             "households where the network is missing near the door"),
    LIST    (CoveragePlace, services, CoverageService_shape, 0, 64, "service by service"));
SHAPE(Coverage, "who reaches which services",
    TEXT    (Coverage, how, 1, 20,                      "network, or straight x 1.3: there is no network"),
    TEXT    (Coverage, network, 0, 200,                 "out of which map the network was made"),
    TEXT    (Coverage, profile, 1, 20,                  "who walks"),
    TEXT    (Coverage, at, 0, 16,                       "when; empty: whatever the hour"),
    INT     (Coverage, households, 0, ID_MAX,           "households"),
    INT     (Coverage, old, 0, ID_MAX,                  "people of sixty and older in the register"),
    INT     (Coverage, young, 0, ID_MAX,                "children under seven in the register"),
    INT     (Coverage, gap, 0, ID_MAX,
             "households where the network is missing near the door"),
    LIST    (Coverage, services, CoverageService_shape, 0, 64, "service by service"),
    LIST    (Coverage, places, CoveragePlace_shape, 0, 1000, "community by community; empty unless asked"));
SHAPE(CircleNorm, "what a list asks for, and how far it is met",
    TEXT    (CircleNorm, code, 1, 80,                   "list.kind.tier"),
    TEXT    (CircleNorm, kind, 1, 30,                   "the service"),
    NAME    (CircleNorm, tier, 0, facility_tiers,       "in which circle"),
    NAME    (CircleNorm, duty, 0, facility_duties,      "must or may, basic or quality"),
    INT_OPT (CircleNorm, radius_m, 50, 5000,
                        "within so many metres of walk; else the circle's minutes"),
    INT     (CircleNorm, facilities, 0, ID_MAX,         "how many offer it"),
    INT     (CircleNorm, within, 0, ID_MAX,             "households that have it within that"));
SHAPE(CircleNorms, "a list's table",
    TEXT    (CircleNorms, how, 1, 20,                   "network, or straight x 1.3"),
    INT     (CircleNorms, households, 0, ID_MAX,        "households in all"),
    LIST    (CircleNorms, items, CircleNorm_shape, 0, 200, "what it asks for"));
SHAPE(CircleAbout, "what the minutes are measured on",
    BOOL    (CircleAbout, network, 0,
                               "there is a walking network; else straight lines times 1.3"),
    TEXT    (CircleAbout, source, 0, 200,               "out of which map"),
    BOOL    (CircleAbout, synthetic, 0,                 "a made-up map"),
    INT     (CircleAbout, nodes, 0, ID_MAX,             "junctions"),
    INT     (CircleAbout, edges, 0, ID_MAX,             "stretches of way"),
    INT     (CircleAbout, homes, 0, ID_MAX,             "buildings with homes"),
    INT     (CircleAbout, facilities, 0, ID_MAX,        "open facilities"),
    INT     (CircleAbout, drawn, 0, ID_MAX,             "edits by staff that are in it"),
    INT     (CircleAbout, unfit, 0, ID_MAX,             "edits that don't fit this map"),
    INT     (CircleAbout, least, 1, ID_MAX,
             "the old and the young are told of in parcels of so many; 1: as they are"));

/* ---- What would be if ---- */

SHAPE(CircleCode, "a service",
    TEXT    (CircleCode, code, 1, 30,                   "its code"));
SHAPE(CircleAct, "a facility that would come, move, close or be changed, or a gate that would open",
    NAME    (CircleAct, kind, 0, circle_act_kinds,
             "add, move, close, change (hours, places), gate (opens)"),
    ID_OPT  (CircleAct, facility,                       "which one; absent: a new one"),
    TEXT_OPT(CircleAct, name, 0, 60,                    "what it would be called"),
    LON     (CircleAct, lon, OPTIONAL,                  "where"),
    LAT     (CircleAct, lat, OPTIONAL,                  "where"),
    LIST_OPT(CircleAct, services, CircleCode_shape, 0, 30, "what a new one would offer"),
    TEXT_OPT(CircleAct, hours, 0, 300,                  "its hours then: Mo-Su 08:00-20:00"),
    INT_OPT (CircleAct, capacity, 0, 100000,            "for how many then"),
    INT_OPT (CircleAct, cost_fen, 0, 1000000000000,     "what it would cost, in fen"));
SHAPE(CircleIf, "what would be if",
    NAME    (CircleIf, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    INT_OPT (CircleIf, minutes, 1, 60,                    "within so many minutes (15)"),
    TEXT_OPT(CircleIf, at, 16, 16,                        "only what is open then: 2026-10-01T19:30"),
    TEXT_OPT(CircleIf, kind, 1, 30,                       "this service alone, home by home"),
    LIST    (CircleIf, acts, CircleAct_shape, 1, 50,      "what would change"));
SHAPE(CircleIfPart, "homes and people",
    INT     (CircleIfPart, households, 0, ID_MAX,         "households"),
    INT     (CircleIfPart, old, 0, ID_MAX,                "people of sixty and older"),
    INT     (CircleIfPart, young, 0, ID_MAX,              "children under seven"));
SHAPE(CircleIfHome, "a building whose walk changes",
    INT     (CircleIfHome, home, 0, ID_MAX,               "its number in the list of homes"),
    INT     (CircleIfHome, seconds, -1, ID_MAX,           "to the nearest then; -1: further than an hour"));
SHAPE(CircleIfService, "who gains a service and who loses it",
    TEXT    (CircleIfService, kind, 1, 30,                "the service"),
    OBJECT  (CircleIfService, before, 0, CircleIfPart_shape, "within the minutes now"),
    OBJECT  (CircleIfService, after, 0, CircleIfPart_shape, "and then"),
    OBJECT  (CircleIfService, gained, 0, CircleIfPart_shape, "only then"),
    OBJECT  (CircleIfService, lost, 0, CircleIfPart_shape,  "no longer"),
    LIST    (CircleIfService, homes, CircleIfHome_shape, 0, 1000000,
             "buildings whose walk changes, if a service was named"));
SHAPE(CircleIfAnswer, "what would be if",
    TEXT    (CircleIfAnswer, how, 1, 20,                  "network, or straight x 1.3"),
    LIST    (CircleIfAnswer, services, CircleIfService_shape, 0, 1000, "services that change"));

/* ---- Near ---- */

SHAPE(NearQuery, "from where, how far, for whom",
    LON     (NearQuery, lon, 0,                         "from here"),
    LAT     (NearQuery, lat, 0,                         "from here"),
    INT_OPT (NearQuery, minutes, 1, 30,                 "so far (15)"),
    NAME    (NearQuery, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    TEXT_OPT(NearQuery, service, 1, 30,                 "this service alone"),
    TEXT_OPT(NearQuery, at, 16, 16,                     "then, not now: 2026-10-01T19:30"),
    NAME    (NearQuery, datum, OPTIONAL, datums,        "of the point (wgs84)"),
    NAME    (NearQuery, lang, OPTIONAL, langs,          "the language (the browser's)"));
SHAPE(NearItem, "a service from one's door",
    TEXT    (NearItem, service, 1, 30,                  "its code"),
    TEXT    (NearItem, name, 1, 60,                     "what it is called"),
    TEXT    (NearItem, class, 1, 20,                    "its class"),
    TEXT    (NearItem, care, 1, 10,                     "for everybody, the old, the young"),
    INT     (NearItem, facility_id, 0, ID_MAX,          "the nearest; 0: none within an hour"),
    TEXT    (NearItem, facility, 0, 60,                 "what that is called"),
    REAL    (NearItem, minutes, 0, -1, 1000,            "on foot; -1: none within an hour"),
    BOOL    (NearItem, open_now, 0,                     "open at that moment, or its hours aren't known"),
    TEXT    (NearItem, reason, 0, 200,                  "why it is missing; empty: it isn't"),
    LON     (NearItem, lon, 0,                          "its door"),
    LAT     (NearItem, lat, 0,                          "its door"),
    TEXT    (NearItem, hours, 0, 300,                   "its hours; empty: not known"));
SHAPE(NearAnswer, "what is near",
    TEXT    (NearAnswer, how, 1, 20,                    "network, or straight x 1.3: there is no network"),
    REAL    (NearAnswer, minutes, 0, 0, 30,             "so far"),
    TEXT    (NearAnswer, profile, 1, 20,                "who walks"),
    TIME    (NearAnswer, at_ms,                         "when"),
    TEXT    (NearAnswer, note, 0, 200,
             "what the reader must know of the minutes: the network is missing here; empty: nothing"),
    LIST    (NearAnswer, items, NearItem_shape, 0, 64,
              "service by service: within reach first, the nearest first"));
SHAPE(NearWayQuery, "from where to which facility",
    LON     (NearWayQuery, lon, 0,                          "from here"),
    LAT     (NearWayQuery, lat, 0,                          "from here"),
    ID      (NearWayQuery, facility,                        "to this facility"),
    NAME    (NearWayQuery, profile, OPTIONAL, circle_profiles, "who walks (everyone)"),
    NAME    (NearWayQuery, datum, OPTIONAL, datums,         "of the point (wgs84)"));
