/* The nouns of the demo town. Plain structs; coordinates are CGCS2000 in 1e-7 degree, times milliseconds
 * UTC. */
#ifndef TOWN_TOWN_KINDS_H
#define TOWN_TOWN_KINDS_H

#include "base/err.h"
#include "base/str.h"

typedef struct TownPoint { int32_t lon, lat; } TownPoint;
typedef struct TownLine { const TownPoint *at; int points; } TownLine;
    /* a ring's last point is not its first */
typedef struct TownPolygon { const TownLine *ring; int rings; } TownPolygon;  /* outer counterclockwise,
    holes clockwise */

typedef struct TownPlace {         /* district, street, community */
    char code[13];                 /* 6, 9 or 12 digits */
    Str name;
    int street;                    /* of a community */
    bool chosen;                   /* has people */
    int64_t residents, households;
    TownPolygon shape;
    TownPoint centre;
} TownPlace;

typedef struct TownGrid {          /* 一般网格; exclusive: 专属网格 (serial 900 and up), which has no micro-grids */
    char code[16];
    Str name;
    bool exclusive;
    int microgrids_first, microgrids_count, households;
    TownPolygon shape;
    TownPoint centre;
} TownGrid;

typedef struct TownMicrogrid {
    char code[19];
    Str name;                      /* "翡翠城三期第2微网格" */
    int grid, compound, households;
    TownPolygon shape;
    TownPoint centre;
} TownMicrogrid;

typedef struct TownCompound { Str name, address; int buildings_first, buildings_count, households, gates;
    TownPolygon shape; TownPoint centre; } TownCompound;

enum { TOWN_UNITS_MOST = 4 };
typedef struct TownBuilding {
    int compound, number, floors, units, doors;   /* compound -1: not lived in;
        doors: households a floor and unit */
    int microgrid[TOWN_UNITS_MOST];               /* of each unit */
    int households_first, households_count;
    Str name;                                     /* "5栋"; shops and offices have names of their own */
    TownPolygon shape;
    TownPoint centre;
} TownBuilding;

typedef struct TownHousehold { int building, microgrid; int16_t unit, floor, door, people; } TownHousehold;

/* Somebody who lives there. The identity number is 99, community, thousand of its people, birthday, serial,
 * check digit (GB 11643): no two alike, and nobody's. Phones begin with 1990 and the community; children have
 * none. */
typedef enum TownPart { TOWN_HEAD, TOWN_SPOUSE, TOWN_CHILD, TOWN_PARENT, TOWN_LODGER } TownPart;
typedef struct TownPerson {
    Str name;
    char identity[19], phone[12];
    Str birth_date, since;
    bool female, tenant;
    TownPart part;
} TownPerson;

typedef enum TownPoiKind { TOWN_SHOP, TOWN_RESTAURANT, TOWN_MARKET, TOWN_PHARMACY, TOWN_BANK, TOWN_SCHOOL,
    TOWN_KINDERGARTEN, TOWN_HOSPITAL, TOWN_CLINIC, TOWN_CANTEEN, TOWN_COMMUNITY_CENTRE, TOWN_PARK,
        TOWN_TOILET,
    TOWN_GYM, TOWN_BUS_STOP, TOWN_MALL, TOWN_OFFICE, TOWN_GATE, TOWN_POI_KINDS } TownPoiKind;
extern const char *const TOWN_POI_WORDS[TOWN_POI_KINDS];   /* as OpenStreetMap writes them: "pharmacy" */
typedef struct TownPoi { TownPoiKind kind; Str name; TownPoint at; int microgrid, grid; } TownPoi;
    /* -1: none */

typedef enum TownWayKind { TOWN_EXPRESSWAY, TOWN_ARTERIAL, TOWN_ROAD, TOWN_LANE, TOWN_PATH, TOWN_STEPS }
    TownWayKind;
typedef struct TownWay { TownWayKind kind; bool bridge; Str name; TownLine line; } TownWay;

typedef enum TownAreaKind { TOWN_WATER, TOWN_GREEN, TOWN_FARMLAND, TOWN_RESIDENTIAL, TOWN_COMMERCIAL,
    TOWN_SCHOOLYARD,
    TOWN_INDUSTRIAL, TOWN_HOSPITAL_YARD, TOWN_PITCH } TownAreaKind;
typedef struct TownArea { TownAreaKind kind; Str name; TownPolygon shape; } TownArea;

typedef enum TownRole { TOWN_MEMBER, TOWN_WORKER, TOWN_CLERK, TOWN_STREET_DESK, TOWN_DISTRICT_DESK,
    TOWN_ADMIN } TownRole;
extern const char *const TOWN_ROLE_WORDS[];        /* member worker clerk street district admin */
typedef struct TownAccount {
    char login[24], phone[12], place[19];
        /* phones begin with 199000: a range that nobody is called from */
    Str name, title;                               /* "微网格员" */
    TownRole role;
} TownAccount;

typedef struct TownClass {
    const char *code, *parent, *name, *en, *icon;  /* parent NULL: a heading */
    int limit;                                     /* 示例 time limit … */
    const char *unit;                              /* … in "hours" (natural), "work_hours" or "work_days" */
    const char *urgency;                           /* normal urgent critical */
} TownClass;

typedef enum TownVerb { TOWN_REPORT, TOWN_FILE, TOWN_REFUSE, TOWN_DISPATCH, TOWN_ACCEPT, TOWN_FEEDBACK,
    TOWN_VERIFY,
    TOWN_REWORK, TOWN_CLOSE, TOWN_RATE, TOWN_EXTEND, TOWN_GRANT, TOWN_SUSPEND, TOWN_RESUME, TOWN_ESCALATE,
    TOWN_URGE } TownVerb;
extern const char *const TOWN_VERB_WORDS[];
enum { TOWN_BY_RESIDENT = -1 };
typedef struct TownStep { TownVerb verb; int64_t at_ms; int by; Str words; } TownStep;   /* by: account,
    or a resident */

enum { TOWN_STEPS_MOST = 14 };
typedef struct TownCase {
    const TownClass *class_of;
    const char *state, *source, *urgency;          /* the API's words */
    Str words, address, reporter_name;
    char reporter_phone[12];
    int microgrid, grid, handler;                  /* microgrid -1: in an exclusive grid; handler: account,
        -1 none yet */
    TownPoint at;
    int64_t happened_ms, due_ms;                   /* due_ms 0: not filed yet */
    int stars; bool solved;                        /* stars 0: not rated */
    int steps; const TownStep *step;
} TownCase;

#endif
