/* The routes of mediation. Who may come in at all is said here; who sees a file is decided by its
 * committee. */
#include "domains/mediation/mediation_inside.h"

#include "domains/mediation/mediation_queries.h"

const EventKind MEDIATION_REGISTERED = { "mediation.registered", "登记纠纷", "dispute registered" };
const EventKind MEDIATION_MOVED = { "mediation.moved", "办理纠纷", "step in a dispute" };
const EventKind MEDIATION_SHOWN = { "mediation.shown", "查看纠纷案卷", "file of a dispute opened" };
const EventKind MEDIATION_PRINTED = { "mediation.printed", "导出纠纷文书", "papers of a dispute taken out" };

static const Err new_refuses[] = { MEDIATION_NOT_YOURS, MEDIATION_TOO_FEW, NULL };
static const Err step_refuses[] = {
    NOT_FOUND, MEDIATION_NOT_NOW, MOVED_ON, MEDIATION_NOT_YOURS, MEDIATION_NEEDS, MEDIATION_NO_CONSENT,
    MEDIATION_TOO_FEW, MEDIATION_NO_MEDIATOR, MEDIATION_NOT_A_MEMBER, MEDIATION_STEPPED_ASIDE,
        MEDIATION_UNSIGNED,
    MEDIATION_SIGNED, MEDIATION_TOO_MUCH, MEDIATION_CONFIRM_LATE, MEDIATION_CONFIRM_ORAL, MEDIATION_BAD_DAY,
        NULL
};
static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err print_refuses[] = { NOT_FOUND, MEDIATION_NOT_NOW, NULL };
static const Err set_refuses[] = { COMMITTEES_SIZE, COMMITTEES_THERE, COMMITTEES_NO_POST, MEDIATION_BAD_DAY,
                                   MOVED_ON,
                                   NOT_FOUND, NULL };

#define STEP(verb, path, words) \
    { "POST", "/api/v1/disputes/{id}/" path, disputes_step, DISPUTE_##verb, "disputes.act", \
      .takes = &DisputeStep_shape, .gives = &DisputeView_shape, .refuses = step_refuses, .about = words }

static const Route routes[] = {
    { "GET", "/api/v1/mediation/committees", committees_list, .may = "committees.read",
      .gives = &CommitteeView_shape,
      .flags = GIVES_ARRAY, .about = "Mediation committees of one's places, and those one sits on" },
    { "POST", "/api/v1/mediation/committees", committees_set, 0, .may = "committees.set",
      .takes = &CommitteeSet_shape,
      .gives = &CommitteeView_shape, .status = 201, .refuses = set_refuses,
          .about = "Set a mediation committee up" },
    { "PUT", "/api/v1/mediation/committees/{id}", committees_set, 1, .may = "committees.set",
      .takes = &CommitteeSet_shape,
      .gives = &CommitteeView_shape, .refuses = set_refuses,
          .about = "Change it: name, limits, members from a day on" },
    { "GET", "/api/v1/mediation/figures", disputes_figures, .may = "disputes.count",
      .query = &DisputeFigureQuery_shape,
      .gives = &DisputeFigure_shape, .flags = GIVES_ARRAY,
          .about = "Figures of mediation by community; no file" },
    { "GET", "/api/v1/disputes", disputes_list, .may = "disputes.act", .query = &DisputeQuery_shape,
      .gives = &DisputeView_shape, .flags = GIVES_LIST,
          .about = "Disputes of the committees one sits on, masked" },
    { "POST", "/api/v1/disputes", disputes_new, .may = "disputes.act", .takes = &DisputeNew_shape,
      .gives = &DisputeView_shape, .status = 201, .refuses = new_refuses, .about = "Register a dispute" },
    { "GET", "/api/v1/disputes/{id}", disputes_get, .may = "disputes.act", .gives = &DisputeView_shape,
      .refuses = found_refuses, .about = "A dispute, masked, with its road and what the reader may do next" },
    { "POST", "/api/v1/disputes/{id}/full", disputes_full, .may = "disputes.act", .gives = &DisputeFull_shape,
      .flags = NO_REPLAY, .refuses = found_refuses,
          .about = "The file in full, for its committee; an event" },
    { "POST", "/api/v1/disputes/{id}/agreement", disputes_agreement, .may = "disputes.act",
      .flags = NO_REPLAY,
      .refuses = print_refuses, .prepare = disputes_agreement_prepare,
          .about = "The agreement as PDF; an event" },
    { "POST", "/api/v1/disputes/{id}/dossier", disputes_dossier, .may = "disputes.act", .flags = NO_REPLAY,
      .refuses = print_refuses, .prepare = disputes_dossier_prepare,
      .about = "The whole file as PDF in the order of the archive; an event" },
    { "GET", "/api/v1/disputes/{id}/photos/{photo}", disputes_photo, 0, .may = "disputes.act",
      .refuses = found_refuses,
      .about = "A paper of the file" },
    { "GET", "/api/v1/disputes/{id}/photos/{photo}/thumb", disputes_photo, 1, .may = "disputes.act",
      .refuses = found_refuses,
      .about = "Its thumbnail" },
    STEP(ASK, "ask", "Write down whether a party agrees to mediation"),
    STEP(ASSIGN, "assign", "Appoint the mediator, or another one"),
    STEP(ACCEPT, "accept", "Accept it: every party has agreed"),
    STEP(DECLINE, "decline", "Decline it, with the reason"),
    STEP(REFER, "refer", "Refer it to an authority and report: minors harmed, violence"),
    STEP(STEP_ASIDE, "step_aside", "The mediator steps aside, with the reason"),
    STEP(INQUIRE, "inquire", "Write an inquiry down"),
    STEP(INVITE, "invite", "Invite an expert, a relative or a neighbour"),
    STEP(SIT, "sit", "Write the minutes of a sitting down"),
    STEP(EXTEND, "extend", "Extend the term with the parties' consent"),
    STEP(AGREE, "agree", "Draw the written agreement up"),
    STEP(AGREE_ORALLY, "agree_orally", "Record an oral agreement: in force at once"),
    STEP(SIGN, "sign", "Record a party's signature, or the mediator's"),
    STEP(SEAL, "seal", "Set the committee's seal: in force"),
    STEP(REVISE, "revise", "Back to mediating: it isn't signed"),
    STEP(PERFORM, "perform", "Record that a part was performed, or some of it"),
    STEP(URGE, "urge", "Urge performance"),
    STEP(BREAK, "break", "Not performed: the parties were told of the court"),
    STEP(VISIT, "visit", "Follow up"),
    STEP(APPLY, "apply", "The parties asked the court together to confirm"),
    STEP(RULE, "rule", "Record the court's ruling"),
    STEP(END, "end", "End it without agreement; the other ways were told"),
    STEP(ADD, "add", "Add papers to the file"),
    STEP(FILE, "file", "Close the file"),
    { 0 }
};

static const EventKind *const kinds[] = { &MEDIATION_REGISTERED, &MEDIATION_MOVED, &MEDIATION_SHOWN,
                                          &MEDIATION_PRINTED, &COMMITTEES_SET, NULL };

const Domain mediation_domain = { .name = "mediation",
                                  .about = "Disputes before people's mediation committees",
                                  .schema = &mediation_schema, .routes = routes, .kinds = kinds,
                                  .seals = mediation_seals };
