/* Rows as they are kept, queries and bodies. Only this domain includes it. */
#ifndef OPEN311_OPEN311_STORED_H
#define OPEN311_OPEN311_STORED_H

#include "domains/cases/cases.h"
#include "domains/open311/open311.h"

enum { OPEN311_KEY_MOST = 100000, OPEN311_DAY_MOST = 1000000 };

typedef enum Open311Type { OPEN311_STRING, OPEN311_NUMBER, OPEN311_DATETIME, OPEN311_TEXT, OPEN311_SINGLE,
                           OPEN311_MULTI } Open311Type;
extern const char *const open311_types[];              /* as the standard calls them */
typedef enum Open311Stage { OPEN311_PRODUCTION, OPEN311_TEST } Open311Stage;
extern const char *const open311_stages[];

typedef struct Open311Attribute {
    Str code, class;
    int64_t rank;
    Open311Type datatype;
    bool required;
    Str about, about_en, hint, hint_en, options;
    bool in_use;
    int64_t since_ms;
    Str source;
} Open311Attribute;
typedef struct Open311Desk { Str contact, key_service; Open311Stage kind; int64_t since_ms; Str source;
                             } Open311Desk;
typedef struct Open311Key {
    int64_t id;
    Str app, owner;
    int64_t minutely, hourly, daily;   /* reports in any minute, hour, 24 hours */
    int64_t reads;                     /* questions in any minute */
    int64_t until_day;                 /* its last day; NONE: it doesn't end by itself */
    Str until;                         /* the same as a date */
    Str made_by;
    int64_t made_ms, ended_ms;
    bool synthetic, live;
    int64_t today, month, last_ms;     /* reports of the last 24 hours, of thirty days; the last one */
    int64_t version;
} Open311Key;
typedef struct Open311KeyNew {
    Str app, owner;
    int64_t minutely, hourly, daily, reads;
    Str until;
} Open311KeyNew;
typedef struct Open311KeySet {
    int64_t minutely, hourly, daily, reads;
    Str until;
    int64_t version;
} Open311KeySet;
typedef struct Open311KeyGiven { int64_t id; Str app, until, key; } Open311KeyGiven;
typedef struct Open311At { int64_t at_ms; } Open311At;
typedef struct Open311Sent {
    int64_t case_id, key_id;
    Str digest, token, words, media_url;
    int64_t at_ms;
} Open311Sent;
typedef struct Open311Taken { int64_t case_id; Str number, class; CaseState state; } Open311Taken;
typedef struct Open311Row {
    int64_t id;
    Str number, class;
    CaseState state;
    CaseLevel level;
    Str place;
    int64_t lon, lat, reported_ms, moved_ms, closed_ms, due_ms;
    Str words, media_url;              /* absent: another wrote it */
} Open311Row;
typedef struct Open311Spot { int64_t id; Str name, place; int64_t lon, lat; } Open311Spot;
typedef struct Open311Query {
    Str jurisdiction_id, api_key, service_request_id, service_code, start_date, end_date, status;
    int64_t page, page_size;
    Str extensions;
} Open311Query;
typedef struct Open311Plain { Str jurisdiction_id, api_key, extensions; } Open311Plain;

extern const Shape Open311Attribute_shape, Open311Desk_shape, Open311Key_shape, Open311KeyNew_shape,
    Open311KeySet_shape, Open311KeyGiven_shape, Open311At_shape, Open311Sent_shape, Open311Taken_shape,
    Open311Row_shape, Open311Spot_shape, Open311Query_shape, Open311Plain_shape;

#endif
