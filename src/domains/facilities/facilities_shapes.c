/* What facilities look like, in tables and on the wire. */
#include "domains/facilities/facilities_inside.h"

const char *const facility_classes[] = { "shops", "meals", "health", "elders", "children", "culture",
    "offices",
    "neighbours", "others", NULL };
const char *const facility_scenes[] = { "convenience", "culture", "education", "sports", "care", NULL };
const char *const facility_cares[] = { "all", "old", "young", NULL };
const char *const facility_tiers[] = { "m15", "m10", "m5", "block", NULL };
const char *const facility_duties[] = { "must", "may", "basic", "quality", NULL };
const char *const facility_states[] = { "planned", "open", "closed", "moved", NULL };
const char *const facility_accesses[] = { "unknown", "step_free", "partly", "steps", NULL };
const char *const facility_sources[] = { "desk", "table", "resident", "map", "sample", NULL };
const char *const facility_wish_kinds[] = { "missing", "wrong", "gone", NULL };
const char *const facility_wish_states[] = { "asked", "taken", "declined", NULL };

SHAPE(FacilityKind, "a service that facilities offer",
    TEXT    (FacilityKind, code,    1, 30,                  "its code: a to z, 0 to 9, _"),
    NAME    (FacilityKind, class,   0, facility_classes,    "its class"),
    TEXT    (FacilityKind, name,    1, 30,                  "in Chinese"),
    TEXT    (FacilityKind, name_en, 1, 60,                  "in English"),
    NAME    (FacilityKind, scene,   0, facility_scenes,     "the scene it belongs to"),
    NAME    (FacilityKind, care,    0, facility_cares,      "for everybody, the old, the young"),
    INT     (FacilityKind, serial,  1, 9999,                "its place in lists"),
    TIME    (FacilityKind, since_ms,                        "in force from then on"),
    TEXT    (FacilityKind, source,  1, 200,                 "whose wording it is"));
SHAPE(FacilityTag, "a tag of OpenStreetMap and the service that it makes",
    TEXT    (FacilityTag, code,     3, 80,                  "key=value"),
    TEXT    (FacilityTag, kind,     0, 30,                  "the service; empty: none of ours"),
    TEXT    (FacilityTag, about,    0, 120,                 "why there is none, or what to mind"),
    TIME    (FacilityTag, since_ms,                         "in force from then on"),
    TEXT    (FacilityTag, source,   1, 200,                 "who describes the tag"));
SHAPE(FacilityList, "somebody's list of services",
    TEXT    (FacilityList, code,    1, 30,                  "its code: a to z, 0 to 9, _"),
    TEXT    (FacilityList, name,    1, 60,                  "in Chinese"),
    TEXT    (FacilityList, name_en, 1, 90,                  "in English"),
    TEXT    (FacilityList, owner,   1, 60,                  "whose list it is"),
    TIME    (FacilityList, since_ms,                        "in force from then on"),
    TEXT    (FacilityList, source,  1, 200,                 "the document"));
SHAPE(FacilityNorm, "what a list asks for",
    TEXT    (FacilityNorm, code,    1, 80,                  "list.kind.tier"),
    TEXT    (FacilityNorm, list,    1, 30,                  "the list"),
    TEXT    (FacilityNorm, kind,    1, 30,                  "the service"),
    NAME    (FacilityNorm, tier,    0, facility_tiers,
             "in the circle of 15, 10 or 5 minutes, or in the block (居住街坊)"),
    NAME    (FacilityNorm, duty,    0, facility_duties,
             "must be there or may; one of the basic or of the quality kind"),
    INT_OPT (FacilityNorm, radius_m, 50, 5000,              "within so many metres; else the circle's"),
    TEXT    (FacilityNorm, size,    0, 60,                  "how large it should be, in words"),
    TIME    (FacilityNorm, since_ms,                        "in force from then on"),
    TEXT    (FacilityNorm, source,  1, 200,                 "the clause"));

SHAPE(Facility, "a facility as it is kept",
    ID      (Facility, id,                                  "its id"),
    TEXT    (Facility, place,    6, 18,                     "where"),
    TEXT    (Facility, name,     1, 60,                     "its name"),
    TEXT    (Facility, address,  0, 120,                    "its address"),
    LON     (Facility, lon,      0,                         "its door"),
    LAT     (Facility, lat,      0,                         "its door"),
    TEXT    (Facility, services, 0, 1000,                   "codes of kinds"),
    TEXT    (Facility, hours,    0, 300,                    "opening hours"),
    INT_OPT (Facility, capacity, 0, 1000000,                "places"),
    TEXT    (Facility, operator, 0, 80,                     "who runs it"),
    TEXT    (Facility, credit_code, 0, 18,                  "credit code"),
    TEXT    (Facility, phone,    0, 20,                     "phone"),
    NAME    (Facility, access,   0, facility_accesses,      "steps"),
    TEXT    (Facility, whom,     0, 60,                     "whom to ask"),
    NAME    (Facility, state,    0, facility_states,        "state"),
    TEXT    (Facility, state_day, 10, 10,                   "since"),
    NAME    (Facility, source,   0, facility_sources,       "source"),
    TEXT    (Facility, confirmed_day, 0, 10,                "confirmed"),
    TEXT    (Facility, confirmed_words, 0, 120,             "by whom"),
    TIME    (Facility, made_ms,                             "written down"),
    INT     (Facility, version,  1, ID_MAX,                 "version"),
    TEXT    (Facility, ref,      0, 40,                     "of the map"),
    TEXT    (Facility, ref_day,  0, 10,                     "of its extract"));
SHAPE(FacilityBrought, "what the map said last",
    ID      (FacilityBrought, facility,                     "of which facility"),
    TEXT    (FacilityBrought, name,     0, 60,              "name"),
    TEXT    (FacilityBrought, address,  0, 120,             "address"),
    LON     (FacilityBrought, lon,      0,                  "door"),
    LAT     (FacilityBrought, lat,      0,                  "door"),
    TEXT    (FacilityBrought, services, 0, 1000,            "codes of kinds"),
    TEXT    (FacilityBrought, hours,    0, 300,             "opening hours"),
    TEXT    (FacilityBrought, operator, 0, 80,              "who runs it"),
    TEXT    (FacilityBrought, phone,    0, 20,              "phone"),
    NAME    (FacilityBrought, access,   0, facility_accesses, "steps"),
    INT     (FacilityBrought, own,      0, ID_MAX,          "fields of ours"));

SHAPE(FacilityPast, "what became of a facility",
    ID      (FacilityPast, id,                              "its id"),
    ID      (FacilityPast, facility,                        "which facility"),
    NAME    (FacilityPast, state,  0, facility_states,      "planned, open, closed, moved"),
    TEXT    (FacilityPast, day,   10, 10,                   "since that day"),
    TEXT    (FacilityPast, why,    0, 120,                  "why"),
    TEXT    (FacilityPast, by_words, 0, 120,                "who wrote it down"),
    TIME    (FacilityPast, made_ms,                         "when it was written down"));

SHAPE(FacilitySince, "since when a facility is as it is",
    TEXT    (FacilitySince, day,   0, 10,                   "since that day; empty: since it is known"));

SHAPE(FacilityFree, "what was told of its free places",
    ID      (FacilityFree, id,                              "its id"),
    ID      (FacilityFree, facility,                        "which facility"),
    INT     (FacilityFree, free,   0, 1000000,              "how many were free; 0: full"),
    TEXT    (FacilityFree, by_words, 0, 120,                "who told"),
    TIME    (FacilityFree, told_ms,                         "when"));
SHAPE(FacilityFreeRule, "for how long a word about free places counts",
    INT     (FacilityFreeRule, days, 1, 90,                 "so many days; the day of the word is the first"),
    TIME    (FacilityFreeRule, since_ms,                    "in force from then on"),
    TEXT    (FacilityFreeRule, source, 1, 200,              "whose rule it is"));

SHAPE(FacilityCode, "a service",
    TEXT    (FacilityCode, code, 1, 30,                     "its code"));
SHAPE(FacilityRow, "a facility",
    ID      (FacilityRow, id,                               "its id"),
    TEXT    (FacilityRow, place,    6, 18,                  "the place it stands in"),
    TEXT    (FacilityRow, place_words, 0, 120,              "what that is called"),
    TEXT    (FacilityRow, name,     1, 60,                  "its name"),
    TEXT    (FacilityRow, address,  0, 120,                 "its address; empty: not known"),
    LON     (FacilityRow, lon,      0,                      "its door"),
    LAT     (FacilityRow, lat,      0,                      "its door"),
    LIST    (FacilityRow, services, FacilityCode_shape, 0, FACILITY_SERVICES, "what it offers"),
    TEXT    (FacilityRow, hours,    0, 300,                 "opening hours as OpenStreetMap writes them"),
    INT_OPT (FacilityRow, capacity, 0, 1000000,             "how many it can serve"),
    INT_OPT (FacilityRow, free,     0, 1000000,             "how many of them are free, as last told"),
    TIME_OPT(FacilityRow, free_ms,                          "when that was told"),
    TEXT    (FacilityRow, free_words, 0, 120,               "by whom"),
    BOOL    (FacilityRow, free_counts, 0,                   "it still counts; else one doesn't know"),
    LIST    (FacilityRow, frees, FacilityFree_shape, 0, 50, "what was told; empty in lists"),
    TEXT    (FacilityRow, operator, 0, 80,                  "who runs it"),
    TEXT    (FacilityRow, credit_code, 0, 18,               "the operator's credit code (统一社会信用代码)"),
    TEXT    (FacilityRow, phone,    0, 20,                  "the number on its door"),
    NAME    (FacilityRow, access,   0, facility_accesses,   "can one get in without steps"),
    TEXT    (FacilityRow, whom,     0, 60,                  "whom to ask about it"),
    NAME    (FacilityRow, state,    0, facility_states,     "planned, open, closed, moved"),
    TEXT    (FacilityRow, state_day, 10, 10,                "since that day"),
    NAME    (FacilityRow, source,   0, facility_sources,    "how it came into the register"),
    TEXT    (FacilityRow, confirmed_day, 0, 10,             "when it was last confirmed; empty: never"),
    TEXT    (FacilityRow, confirmed_words, 0, 120,          "by whom"),
    LIST    (FacilityRow, states, FacilityPast_shape, 0, 1000, "what became of it; empty in lists"),
    LIST    (FacilityRow, photos, FacilityPhoto_shape, 0, FACILITY_PHOTOS, "its photos; empty in lists"),
    TEXT    (FacilityRow, ref,      0, 40,
             "node/123: which thing of OpenStreetMap; empty: none"),
    TEXT    (FacilityRow, ref_day,  0, 10,
             "of the extract that told of it; empty: not known"),
    INT     (FacilityRow, version,  1, ID_MAX,              "as it was read"));
SHAPE(FacilityNew, "a facility to be written down",
    TEXT    (FacilityNew, name,     1, 60,                  "its name"),
    TEXT_OPT(FacilityNew, address,  0, 120,                 "its address"),
    LON     (FacilityNew, lon,      0,                      "its door"),
    LAT     (FacilityNew, lat,      0,                      "its door"),
    LIST    (FacilityNew, services, FacilityCode_shape, 1, FACILITY_SERVICES, "what it offers"),
    TEXT_OPT(FacilityNew, hours,    0, 300,                 "Mo-Fr 09:00-17:00"),
    INT_OPT (FacilityNew, capacity, 0, 1000000,             "how many it can serve"),
    TEXT_OPT(FacilityNew, operator, 0, 80,                  "who runs it"),
    TEXT_OPT(FacilityNew, credit_code, 0, 18,               "the operator's credit code"),
    TEXT_OPT(FacilityNew, phone,    0, 20,                  "the number on its door"),
    NAME    (FacilityNew, access,   OPTIONAL, facility_accesses, "can one get in without steps"),
    TEXT_OPT(FacilityNew, whom,     0, 60,                  "whom to ask about it"),
    NAME    (FacilityNew, state,    OPTIONAL, facility_states, "planned or open (open)"),
    TEXT_OPT(FacilityNew, since,   10, 10,                  "since that day (today)"));

/* The same record, in which everything may be left as it is. */
static const Field change_fields[] = {
    TEXT_OPT(FacilityNew, name,     1, 60,                  "its name"),
    TEXT_OPT(FacilityNew, address,  0, 120,                 "its address"),
    LON     (FacilityNew, lon,      OPTIONAL,               "its door"),
    LAT     (FacilityNew, lat,      OPTIONAL,               "its door"),
    LIST_OPT(FacilityNew, services, FacilityCode_shape, 1, FACILITY_SERVICES, "what it offers"),
    TEXT_OPT(FacilityNew, hours,    0, 300,                 "Mo-Fr 09:00-17:00"),
    INT_OPT (FacilityNew, capacity, 0, 1000000,             "how many it can serve"),
    TEXT_OPT(FacilityNew, operator, 0, 80,                  "who runs it"),
    TEXT_OPT(FacilityNew, credit_code, 0, 18,               "the operator's credit code"),
    TEXT_OPT(FacilityNew, phone,    0, 20,                  "the number on its door"),
    NAME    (FacilityNew, access,   OPTIONAL, facility_accesses, "can one get in without steps"),
    TEXT_OPT(FacilityNew, whom,     0, 60,                  "whom to ask about it"),
    TEXT_OPT(FacilityNew, since,   10, 10,                  "it is so since that day (today)"),
    INT     (FacilityNew, version,  1, ID_MAX,              "as it was read"),
};
const Shape FacilityChange_shape = { "FacilityChange", sizeof(FacilityNew), COUNT(change_fields),
    change_fields,
                                     "what changes of a facility" };

SHAPE(FacilitySaid, "the state of a facility",
    NAME    (FacilitySaid, state, 0, facility_states,       "state"));
SHAPE(FacilitiesTaken, "what a table made of the register",
    INT     (FacilitiesTaken, added,   0, ID_MAX,           "facilities that are new"),
    INT     (FacilitiesTaken, changed, 0, ID_MAX,           "facilities that were corrected"),
    INT     (FacilitiesTaken, same,    0, ID_MAX,           "facilities that were known as they are"),
    INT     (FacilitiesTaken, left,    0, ID_MAX,           "of a map: left as we have it, or left out"),
    TEXT    (FacilitiesTaken, source,  0, 120,              "whom to thank for a map; empty: a table"));

SHAPE(FacilityWish, "a wish as it is kept",
    ID      (FacilityWish, id,                              "its id"),
    NAME    (FacilityWish, kind,   0, facility_wish_kinds,  "kind"),
    INT     (FacilityWish, facility, 0, ID_MAX,             "facility"),
    TEXT    (FacilityWish, service, 0, 30,                  "service"),
    TEXT    (FacilityWish, place,  6, 18,                   "where"),
    LON     (FacilityWish, lon,    0,                       "where"),
    LAT     (FacilityWish, lat,    0,                       "where"),
    TEXT    (FacilityWish, words,  0, 300,                  "words"),
    INT     (FacilityWish, account, 0, ID_MAX,              "account"),
    NAME    (FacilityWish, state,  0, facility_wish_states, "state"),
    TEXT    (FacilityWish, answer, 0, 200,                  "answer"),
    TEXT    (FacilityWish, decided_words, 0, 120,           "by whom"),
    TIME_OPT(FacilityWish, decided_ms,                      "when"),
    TIME    (FacilityWish, made_ms,                         "when"),
    INT     (FacilityWish, version, 1, ID_MAX,              "version"));
SHAPE(FacilityMissing, "how many say that it is missing",
    TEXT    (FacilityMissing, service, 1, 30,            "the service"),
    TEXT    (FacilityMissing, place, 6, 18,              "where"),
    INT     (FacilityMissing, count, 1, ID_MAX,          "how many"));
