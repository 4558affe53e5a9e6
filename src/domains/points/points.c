/* Routes, jobs, and what this domain brings to the house. */
#include "domains/points/points_inside.h"

#include "domains/points/points_queries.h"

static const Err person_refuses[] = { POINTS_KNOWN, NULL };
static const Err ask_refuses[] = { POINTS_NO_WAY, POINTS_TELLS, LEDGER_SHORT, LEDGER_FULL,
                                   LEDGER_ACCOUNT_CLOSED,
                                   LEDGER_PERIOD_CLOSED, LEDGER_TWICE, POINTS_KEPT, POINTS_BOUND, NULL };
static const Err list_refuses[] = { POINTS_NO_WAY, POINTS_TELLS, POINTS_KEY_REUSED, LEDGER_SHORT, LEDGER_FULL,
                                    LEDGER_ACCOUNT_CLOSED, LEDGER_PERIOD_CLOSED, LEDGER_TWICE, POINTS_KEPT,
                                    POINTS_BOUND, NULL };
static const Err answer_refuses[] = { NOT_FOUND, POINTS_OWN, POINTS_KEY_REUSED, POINTS_KEPT, LEDGER_NOT_THAT,
                                      LEDGER_SETTLED,
                                      LEDGER_TIMED_OUT, NULL };
static const Err back_refuses[] = { NOT_FOUND, POINTS_TELLS, POINTS_KEY_REUSED, POINTS_KEPT, LEDGER_NOT_THAT,
                                    LEDGER_SETTLED,
                                    LEDGER_SHORT, NULL };
static const Err limit_refuses[] = { NOT_FOUND, MOVED_ON, POINTS_KEPT, POINTS_ENDED, NULL };
static const Err end_refuses[] = { NOT_FOUND, MOVED_ON, POINTS_KEPT, POINTS_ENDED, POINTS_LEFT, NULL };
static const Err close_refuses[] = { POINTS_PERIOD, POINTS_WAITING, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/points/accounts", points_accounts, .may = "points.read", .query = &PointsQuery_shape,
      .gives = &PointsSeen_shape, .flags = GIVES_LIST | SLOW,
      .about = "Accounts of the book in the reader's places" },
    { "GET", "/api/v1/points/accounts/{id}", points_one, .may = "points.read", .gives = &PointsSeen_shape,
      .about = "One account, with where each unit in it came from and when it ends" },
    { "GET", "/api/v1/points/accounts/{id}/entries", points_entries_list, .may = "points.read",
      .query = &PointsListQuery_shape, .gives = &PointsEntry_shape, .flags = GIVES_LIST,
      .about = "What moved an account, the newest first" },
    { "POST", "/api/v1/points/persons", points_person_open, .may = "points.write",
      .takes = &PointsPersonNew_shape,
      .gives = &PointsSeen_shape, .status = 201, .refuses = person_refuses,
      .about = "Open the points account of a person who has earned none yet" },
    { "POST", "/api/v1/points/funds", points_fund_open, .may = "points.fund", .takes = &PointsFundNew_shape,
      .gives = &PointsSeen_shape, .status = 201,
          .about = "Open the account of a fund, a partner, a team or a grid" },
    { "POST", "/api/v1/points/accounts/{id}/limit", points_limit, .may = "points.fund",
      .takes = &PointsLimit_shape, .gives = &PointsSeen_shape, .refuses = limit_refuses,
      .about = "Say how much a fund, partner, team or grid may hold at most" },
    { "POST", "/api/v1/points/accounts/{id}/end", points_end, .may = "points.fund",
      .takes = &PointsVersion_shape, .gives = &PointsSeen_shape, .refuses = end_refuses,
      .about = "End the account of a fund, partner, team or grid in which nothing is left" },
    { "GET", "/api/v1/points/transfers", points_transfers, .may = "points.read",
      .query = &PointsListQuery_shape,
      .gives = &PointsTransferView_shape, .flags = GIVES_LIST | SLOW,
      .about = "Transfers in the reader's places, the newest first" },
    { "GET", "/api/v1/points/transfers/{id}", points_transfer, .may = "points.read",
      .gives = &PointsTransferView_shape, .about = "One transfer, line by line and lot by lot" },
    { "POST", "/api/v1/points/transfers", points_ask, .may = "points.write", .takes = &PointsAsked_shape,
      .gives = &PointsTransferView_shape, .status = 201, .refuses = ask_refuses,
      .about = "Ask for a transfer: the amount is set aside until somebody else approves" },
    { "POST", "/api/v1/points/transfers/list", points_ask_list, .may = "points.write",
      .takes = &PointsItems_shape, .gives = &PointsItemsSaid_shape, .refuses = list_refuses,
      .about = "Ask for many transfers at once, each with a key and a result of its own, or all or none" },
    { "POST", "/api/v1/points/transfers/{id}/answer", points_answer, .may = "points.approve",
      .takes = &PointsAnswer_shape, .gives = &PointsTransferView_shape, .refuses = answer_refuses,
      .about = "Approve what another asked for, or give back what was set aside" },
    { "POST", "/api/v1/points/transfers/{id}/reverse", points_back, .may = "points.approve",
      .takes = &PointsBack_shape, .gives = &PointsTransferView_shape, .status = 201, .refuses = back_refuses,
      .about = "Take all of a transfer back, by another that says why" },
    { "GET", "/api/v1/points/totals", points_totals, .may = "points.read", .gives = &PointsTotal_shape,
      .flags = GIVES_ARRAY | SLOW, .about = "What accounts of each kind hold in the reader's places" },
    { "GET", "/api/v1/points/periods", points_periods, .may = "points.read", .gives = &PointsPeriod_shape,
      .flags = GIVES_ARRAY, .about = "Months that are closed" },
    { "POST", "/api/v1/points/periods", points_close, .may = "points.close", .takes = &PointsMonth_shape,
      .gives = &PointsPeriod_shape, .status = 201, .refuses = close_refuses,
      .about = "Close a month: nothing more is booked in it" },
    { "GET", "/api/v1/points/audit", points_audited, .may = "points.read", .gives = &PointsAudited_shape,
      .about = "When the book was last read again, and whether its lines say what its balances say" },
    { "GET", "/api/v1/me/points", points_own, .may = SIGNED_IN, .gives = &PointsSeen_shape,
      .flags = GIVES_ARRAY,
          .about = "One's own points and hours, with where they came from and when they end" },
    { "GET", "/api/v1/me/points/{id}/entries", points_own_entries, .may = SIGNED_IN,
      .query = &PointsListQuery_shape, .gives = &PointsEntry_shape, .flags = GIVES_LIST,
      .about = "What moved an account of one's own, the newest first" },
    { 0 }
};

static const EventKind *const kinds[] = { &POINTS_MOVED, &POINTS_OPENED, &POINTS_LIMITED,
                                          &POINTS_OVER, &POINTS_PERIOD_CLOSED,
                                          &POINTS_DRIFTED,
                                          &POINTS_AUDITED, NULL };
static const Job jobs[] = { { "points.daily", 60, points_daily, NULL },
                            { "points.nightly", 10, points_nightly, NULL }, { 0 } };

const Domain points_domain = { .name = "points", .about = "One book for points, volunteer hours and funds",
                               .schema = &points_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
