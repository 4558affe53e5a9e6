/* The front page: routes, refusals and events. */
#include "domains/visits/visits_inside.h"

#include "domains/changes/changes.h"
#include "domains/visits/visits_queries.h"

REFUSAL(VISITS_NO_HOME, 422, "visits.no_home", "权限范围内没有这一户", "no such household within your reach");
REFUSAL(VISITS_SAME, 422, "visits.same", "没有要更正的内容", "nothing to correct");
REFUSAL(VISITS_NO_CONSENT, 403, "visits.no_consent", "本人未同意电话联系；紧急情况请选“紧急”并写明原因",
        "they have not agreed to be called; in an emergency say so, with a reason");
REFUSAL(VISITS_NO_PHONE, 404, "visits.no_phone", "没有登记电话", "no number is known");
REFUSAL(VISITS_NOTED_ALREADY, 409, "visits.noted_already", "这一户已有同样的提示在核实", "the same is being looked into");
REFUSAL(VISITS_ANSWERED, 409, "visits.answered", "这条提示已处理", "the note was answered");
REFUSAL(VISITS_TOO_WIDE, 422, "visits.too_wide", "范围太大，请选一个社区或网格", "too wide: choose a community or a grid");
REFUSAL(VISITS_TOO_MANY, 422, "visits.too_many", "超过 20000 行，请缩小范围",
        "more than 20,000 rows: choose a smaller place");

const EventKind VISITS_MADE = { "visits.made", "走访", "household visited" };
const EventKind VISITS_CORRECTED = { "visits.corrected", "更正走访记录", "visit corrected" };
const EventKind VISITS_STRUCK_EVENT = { "visits.struck", "作废走访记录", "visit struck out" };
const EventKind VISITS_NOTED = { "visits.noted", "住户变动提示", "a change of residents noted" };
const EventKind VISITS_NOTE_ANSWERED = { "visits.note_answered", "住户变动提示已处理", "a note answered" };
const EventKind VISITS_EXPORTED = { "visits.exported", "导出走访名单", "list of visits exported" };
const EventKind VISITS_NORM_SET = { "visits.norm_set", "调整走访周期标准", "norm of visits was set" };

static const EventKind *const kinds[] = {
    &VISITS_MADE, &VISITS_CORRECTED, &VISITS_STRUCK_EVENT, &VISITS_NOTED, &VISITS_NOTE_ANSWERED,
        &VISITS_EXPORTED,
    &VISITS_NORM_SET, NULL
};

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err new_refuses[] = { VISITS_NO_HOME, VISITS_BAD_TIME, VISITS_TELLS, NULL };
static const Err correct_refuses[] = { NOT_FOUND, MOVED_ON, VISITS_NOT_YOURS, VISITS_STRUCK, VISITS_SAME,
    VISITS_BAD_TIME, VISITS_TELLS, NULL };
static const Err homes_refuses[] = { VISITS_TOO_WIDE, NULL };
static const Err call_refuses[] = { NOT_FOUND, VISITS_NO_CONSENT, VISITS_NO_PHONE, RESIDENTS_TELLS, NULL };
static const Err note_refuses[] = { NOT_FOUND, VISITS_NOTED_ALREADY, VISITS_TELLS, NULL };
static const Err answer_refuses[] = { NOT_FOUND, MOVED_ON, VISITS_ANSWERED, VISITS_TELLS, NULL };
static const Err export_refuses[] = { VISITS_TOO_WIDE, VISITS_TOO_MANY, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/visits/kinds", visits_words, .may = PUBLIC, .gives = &VisitWords_shape,
      .about = "Kinds of visits and what may be ticked (示例)" },
    { "GET", "/api/v1/visits/norms", visits_norms, .may = SIGNED_IN, .gives = &VisitNorm_shape,
      .flags = GIVES_ARRAY,
          .about = "How often somebody must look in, by kind of care, with date and source" },
    { "GET", "/api/v1/visits/coverage", visits_cover, .may = "visits.count",
      .query = &VisitCoverageQuery_shape,
      .gives = &VisitCoverage_shape, .flags = GIVES_ARRAY | SLOW,
      .about = "Households visited in a month and overdue now, by place" },
    { "GET", "/api/v1/visits/homes", visits_homes, .may = "visits.read", .query = &VisitHomeQuery_shape,
      .gives = &VisitHomeRow_shape, .flags = GIVES_LIST | SLOW, .refuses = homes_refuses,
      .about = "Households with their last visit and the next: by the doors, or by the day due" },
    { "POST", "/api/v1/visits/homes/export", visits_export, .may = "visits.export",
      .takes = &VisitExport_shape,
      .flags = NO_REPLAY, .refuses = export_refuses, .prepare = visits_export_prepare,
      .about = "Take such a list out as CSV, watermarked" },
    { "GET", "/api/v1/visits/homes/{id}", visits_home, .may = "visits.read", .gives = &VisitHomePage_shape,
      .flags = SLOW, .refuses = found_refuses, .about = "A household, masked, with its visits and notes" },
    { "POST", "/api/v1/visits/homes/{id}/call", visits_call, .may = "visits.call", .takes = &VisitCall_shape,
      .gives = &VisitPhone_shape, .flags = NO_REPLAY, .refuses = call_refuses,
      .about = "The number of somebody of the household in full, to call them; an event" },
    { "POST", "/api/v1/visits/homes/{id}/notes", visits_note_new, .may = "visits.write",
      .takes = &VisitNoteNew_shape, .gives = &VisitNote_shape, .status = 201, .refuses = note_refuses,
      .about = "Tell the community that people seem to have moved in or out" },
    { "GET", "/api/v1/visits/notes", visits_notes, .may = "visits.read", .query = &VisitNoteQuery_shape,
      .gives = &VisitNote_shape, .flags = GIVES_ARRAY, .about = "Such notes, the oldest first" },
    { "POST", "/api/v1/visits/notes/{id}/answer", visits_note_answer, .may = "visits.answer",
      .takes = &VisitNoteAnswer_shape, .gives = &VisitNote_shape, .refuses = answer_refuses,
      .about = "Say what came of it" },
    { "GET", "/api/v1/visits", visits_list, .may = "visits.read", .query = &VisitQuery_shape,
      .gives = &VisitRow_shape, .flags = GIVES_LIST | SLOW, .about = "Visits, the latest first" },
    { "POST", "/api/v1/visits", visits_new, .may = "visits.write", .takes = &VisitNew_shape,
      .gives = &VisitPage_shape, .status = 201, .refuses = new_refuses, .about = "Write a visit down" },
    { "GET", "/api/v1/visits/{id}", visits_get, .may = "visits.read", .gives = &VisitPage_shape,
      .refuses = found_refuses, .about = "A visit with all that was written before" },
    { "PUT", "/api/v1/visits/{id}", visits_correct, .may = "visits.write",
      .takes = &VisitCorrection_shape, .gives = &VisitPage_shape, .refuses = correct_refuses,
      .about = "Put a visit right, or strike it out: a new version" },
    { 0 }
};

static const Hear hears[] = {
    { &CARES_BEGUN, visits_hear_person },         { &CARES_ENDED, visits_hear_person },
    { &CONSENTS_WITHDRAWN, visits_hear_person },  { &RESIDENTS_ADDED, visits_hear_person },
    { &RESIDENTS_MOVED_IN, visits_hear_person },  { &RESIDENTS_MOVED_OUT, visits_hear_person },
    { &RESIDENTS_MERGED, visits_hear_person },    { &RESIDENTS_UNMERGED, visits_hear_person },
    { &RESIDENTS_ERASED, visits_hear_person },    { &CHANGES_APPLIED, visits_hear_grid }, { 0 }
};

static const Job jobs[] = { { "visits.renew", 10, visits_renew, NULL }, { 0 } };

const Domain visits_domain = { .name = "visits",
                               .about = "Who came to which door, and when somebody must come again",
                               .schema = &visits_schema, .routes = routes, .kinds = kinds, .hears = hears,
                               .jobs = jobs, .seals = visits_seals, .dictionaries = visits_dictionaries };
