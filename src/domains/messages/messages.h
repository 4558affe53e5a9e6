/* Messages: what somebody should know, each account its own. Hears what happens to cases and tells the one
 * whose turn it is; cases has never heard of messages. Refuses to send anything out of the house. */
#ifndef MESSAGES_MESSAGES_H
#define MESSAGES_MESSAGES_H

#include "app/domain.h"

typedef struct NewMessage {
    int64_t id, account;
    Str kind, number, words;
    int64_t case_id;
    Str about;                         /* below /api/v1, such as changes/12; "": the case, or nothing */
    int64_t at_ms;
} NewMessage;
extern const Shape NewMessage_shape;

typedef struct MessageRow {
    int64_t id;
    Str kind, number, words;
    int64_t case_id;
    Str about;
    int64_t at_ms;
    bool read;
    Str title;
} MessageRow;
extern const Shape MessageRow_shape;

extern const Domain messages_domain;

#endif
