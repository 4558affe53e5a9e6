/* Bodies, answers and what the files of this domain share. */
#ifndef POINTS_POINTS_INSIDE_H
#define POINTS_POINTS_INSIDE_H

#include "domains/points/points_stored.h"
#include "vocab/place.h"

#include <stdio.h>

enum { POINTS_ITEMS_MOST = 500 };      /* asked for in one request */

/* What an event says: no name, no words. */
typedef struct PointsSaid {
    LedgerKind kind;
    PointsCause cause;
    PointsPurse purse;
    int64_t amount;
} PointsSaid;
typedef struct PointsClosed { Str month; int64_t transfers; } PointsClosed;
typedef struct PointsDrift { int64_t transfers, wrong; } PointsDrift;
extern const Shape PointsSaid_shape, PointsClosed_shape, PointsDrift_shape;
extern const EventKind POINTS_LIMITED, POINTS_OVER, POINTS_OPENED, POINTS_PERIOD_CLOSED,
    POINTS_DRIFTED, POINTS_AUDITED;

typedef struct PointsQuery { Str place; int kind, purse; Str words, after; int64_t limit; } PointsQuery;
typedef struct PointsListQuery { Str after; bool waiting; int64_t limit; } PointsListQuery;
typedef struct PointsPersonNew { Str login; } PointsPersonNew;
typedef struct PointsFundNew { PointsKind kind; PointsPurse purse; Str place, name, about; } PointsFundNew;
typedef struct PointsLimit { int64_t highest, version; } PointsLimit;
typedef struct PointsVersion { int64_t version; } PointsVersion;
typedef struct PointsAsked { int64_t from_id, to_id, amount; Str words, expires; } PointsAsked;
/* Many at once: each with a key of its own; `linked`: all or none. */
typedef struct PointsItem { Str key; int64_t from_id, to_id, amount; Str words, expires; } PointsItem;
typedef struct PointsItems { bool linked; List transfers; } PointsItems;
typedef struct PointsItemSaid { Str key; int64_t id; Str code, at, words; } PointsItemSaid;
typedef struct PointsItemsSaid { int64_t made, refused; List results; } PointsItemsSaid;
extern const Shape PointsItem_shape, PointsItems_shape, PointsItemSaid_shape, PointsItemsSaid_shape;
typedef struct PointsAnswer { bool approve; } PointsAnswer;
typedef struct PointsBack { Str words; } PointsBack;
extern const Shape PointsLimit_shape, PointsVersion_shape;
extern const Shape PointsQuery_shape, PointsListQuery_shape, PointsPersonNew_shape, PointsFundNew_shape,
    PointsAsked_shape, PointsAnswer_shape, PointsBack_shape;

typedef struct PointsTransferView {
    int64_t id;
    LedgerKind kind;
    Str date;
    PointsCause cause;
    Str words;
    int64_t amount;
    LedgerUnit unit;
    Str from_name, to_name, rule;
    int64_t of_id;
    Str made_words, asked_words;
    int64_t made_ms, until_ms;
    int next_kind;
    Str next_words;
    bool mine;                         /* asked for by the reader: another approves */
    List legs;                         /* of one, when it is looked at */
} PointsTransferView;
typedef struct PointsLegView {
    int64_t account_id;
    PointsKind kind;
    PointsPurse purse;
    Str name;
    int64_t lot_id;
    Str expires;
    int64_t amount;
    LedgerUnit unit;
} PointsLegView;
typedef struct PointsAudited { int64_t at_ms, transfers, legs, accounts, wrong; Str what; } PointsAudited;
extern const Shape PointsTransferView_shape, PointsLegView_shape, PointsAudited_shape;

/* points_book.c: a working set that stays over several applyings; what changed is saved once, at the end */
typedef struct PointsBook PointsBook;
PointsBook *points_book_new(Ask *);
Err points_book_know(PointsBook *, const PointsSeen *);        /* as it was just read, so not read again */
const PointsSeen *points_book_seen(const PointsBook *, int64_t id);    /* NULL: it wasn't */
/* All of them together or, refused, none; nothing is written then. */
Err points_book_apply(PointsBook *, PointsMove *, int64_t count);
Err points_book_linked(PointsBook *, PointsMove *, int64_t count, int64_t *ret_at);    /* … which it was */
Err points_book_save(PointsBook *);
Err points_fund_of(Ask *, PointsKind, PointsPurse, Str place, Str name, Str about, int64_t *ret_id);

/* points_write.c: what somebody may ask for, looked at but not yet applied; the caller gives it its key. It
 * points into itself: not to be copied. */
typedef struct PointsAskedMove {
    const PointsSeen *from, *to;
    LedgerLeg leg[2];
    PointsMove m;
} PointsAskedMove;
Err points_asked(Ask *, PointsBook *, const PointsAsked *, PointsAskedMove *ret);

/* points_funds.c: a fund's limit, and its end */
Handler points_limit, points_end;
/* Does it stand for something else, which moves it? A fund stands for itself. */
bool points_is_kept(const PointsSeen *);

/* points_list.c */
Handler points_ask_list;

/* points_read.c */
Str points_date(Ask *, int64_t day);           /* absent for NONE */
Str points_owner(Ask *, PointsKind, Str name, Str person);
Err points_transfer_answer(Ask *, int status, int64_t id);
Handler points_accounts, points_one, points_entries_list, points_totals, points_transfers, points_transfer,
    points_own, points_own_entries, points_periods, points_audited;

/* points_write.c */
Handler points_person_open, points_fund_open, points_ask, points_answer, points_back, points_close;

#endif
