/* What the files of this domain share. */
#ifndef OPEN311_OPEN311_INSIDE_H
#define OPEN311_OPEN311_INSIDE_H

#include "domains/open311/open311_rules.h"
#include "domains/open311/open311_told.h"

/* open311_dictionaries.c */
extern const struct Dictionary *const open311_dictionaries[];
List open311_services_now(Ask *);              /* open to the outside now */
/* NULL: none is open */
const Open311Service *open311_service(Ask *, Str code, CaseClassSaid *ret_class);
List open311_attributes_of(Ask *, Str code);   /* in their order */
const Open311Desk *open311_desk(Ask *);        /* NULL: nothing is set */
int64_t open311_set_ms(Ask *);                 /* when any of it last changed */

/* Which classes are told, and which of them not before they are filed: ",16001,16002,". */
typedef struct Open311Classes { Str all, waits; } Open311Classes;
Open311Classes open311_classes(Ask *, Str only);       /* `only`: "16001,16002"; absent: all */

Err open311_jurisdiction(Ask *, Str asked);    /* absent, or this district */
/* Who reads: of this district, by a key that is good and hasn't asked too much; none is needed: *ret is 0. */
Err open311_reader(Ask *, Str jurisdiction, Str key, int64_t *ret_key);
Err open311_key(Ask *, Str key, Open311Key *ret);      /* OPEN311_NO_KEY, _KEY_OVER */
Str open311_digest(Arena *keep, Str);

/* open311_pace.c: what each key has asked within a minute, in the memory of this server. */
Err open311_ready(App *, Db *);
Err open311_asks(Ask *, const Open311Key *);           /* OPEN311_ASKED_MUCH, with how long to wait */

/* Handlers, by file: open311_services.c, open311_read.c, open311_write.c, open311_keys.c. */
Handler open311_discovery, open311_list, open311_definition;
Handler open311_requests, open311_request, open311_token;
Handler open311_post;
Handler open311_keys, open311_key_new, open311_key_set, open311_key_end;
Str open311_random(Arena *keep, int bytes);    /* base64url */

#endif
