/* The front page: routes and events. */
#include "domains/consents/consents_inside.h"

#include "domains/changes/changes.h"
#include "domains/consents/consents_queries.h"

const EventKind CONSENTS_GIVEN_EVENT = { "consents.given", "同意告知书", "consent given" };
const EventKind CONSENTS_WITHDRAWN = { "consents.withdrawn", "撤回同意", "consent taken back" };
const EventKind CONSENTS_OWN_SHOWN = { "consents.own_shown", "本人查看完整信息", "own record shown" };
const EventKind CONSENTS_OWN_EXPORTED = { "consents.own_exported", "本人导出个人信息", "own data exported" };
const EventKind CARES_BEGUN = { "cares.begun", "登记关照需要", "care begun" };
const EventKind CARES_ENDED = { "cares.ended", "结束关照", "care ended" };
const EventKind REQUESTS_ASKED = { "requests.asked", "个人信息申请", "request about own data" };
const EventKind REQUESTS_ANSWERED = { "requests.answered", "答复个人信息申请", "request answered" };

static const EventKind *const kinds[] = {
    &CONSENTS_GIVEN_EVENT, &CONSENTS_WITHDRAWN, &CONSENTS_OWN_SHOWN, &CONSENTS_OWN_EXPORTED, &CARES_BEGUN,
    &CARES_ENDED, &CARES_KIND_SET, &CONSENTS_NOTICE_SET, &REQUESTS_LIMIT_SET,
    &REQUESTS_ASKED, &REQUESTS_ANSWERED, NULL
};

static const Err own_refuses[] = { CONSENTS_NO_RECORD, NULL };
static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err give_refuses[] = { NOT_FOUND, CONSENTS_NO_RECORD, CONSENTS_NO_PURPOSE, CONSENTS_OLD_NOTICE,
    CONSENTS_GIVEN, CONSENTS_GUARDIAN, NULL };
static const Err end_refuses[] = { NOT_FOUND, CONSENTS_NO_RECORD, CONSENTS_NONE, NULL };
static const Err care_refuses[] = { NOT_FOUND, RESIDENTS_BAD_DATE, CONSENTS_NEEDED, CONSENTS_HELD, NULL };
static const Err answer_refuses[] = { NOT_FOUND, MOVED_ON, CONSENTS_DECIDED, RESIDENTS_STAYS, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/consent-notices", consents_notices, .may = PUBLIC, .gives = &ConsentNotice_shape,
      .flags = GIVES_ARRAY, .about = "What one is told before one agrees, by purpose" },
    { "GET", "/api/v1/care-kinds", consents_kinds, .may = PUBLIC, .gives = &CareKind_shape,
      .flags = GIVES_ARRAY, .about = "Kinds of care (示例), and which need consent" },
    { "GET", "/api/v1/cares", cares_list, .may = "cares.read", .query = &CareQuery_shape,
      .gives = &CareLine_shape, .flags = GIVES_LIST | SLOW,
      .about = "Who needs care in the reader's places, masked" },
    { "GET", "/api/v1/residents/{id}/consents", consents_page, .may = "cares.read",
      .gives = &ConsentPage_shape, .refuses = found_refuses,
      .about = "What somebody has agreed to, and the care they need" },
    { "POST", "/api/v1/residents/{id}/consents", consents_paper, .may = "cares.write",
      .takes = &ConsentPaper_shape, .gives = &ConsentPage_shape, .status = 201, .refuses = give_refuses,
      .about = "Write down an agreement on paper, or a guardian's" },
    { "POST", "/api/v1/residents/{id}/withdraw", consents_end, .may = "cares.write",
      .takes = &ConsentEnd_shape, .gives = &ConsentPage_shape, .refuses = end_refuses,
      .about = "Somebody takes an agreement back at the desk" },
    { "POST", "/api/v1/residents/{id}/cares", cares_new, .may = "cares.write", .takes = &CareNew_shape,
      .gives = &ConsentPage_shape, .status = 201, .refuses = care_refuses,
      .about = "Write down a need for care" },
    { "POST", "/api/v1/cares/{id}/end", cares_stop, .may = "cares.write", .takes = &CareEnd_shape,
      .gives = &ConsentPage_shape, .refuses = care_refuses, .about = "Care that is no longer needed" },
    { "GET", "/api/v1/requests", requests_list, .may = "requests.answer", .query = &RequestQuery_shape,
      .gives = &RequestRow_shape, .flags = GIVES_ARRAY,
      .about = "What people ask of their data, the most pressing first" },
    { "GET", "/api/v1/requests/{id}", requests_show, .may = "requests.answer", .gives = &RequestView_shape,
      .refuses = found_refuses, .about = "A request in the person's words" },
    { "POST", "/api/v1/requests/{id}/answer", requests_answer, .may = "requests.answer",
      .takes = &RequestAnswer_shape, .gives = &RequestView_shape, .refuses = answer_refuses,
      .about = "Answer it; an erasure that is done is done at once" },
    { "POST", "/api/v1/me/record", consents_own_full, .may = SIGNED_IN, .gives = &ResidentOwn_shape,
      .flags = NO_REPLAY, .refuses = own_refuses, .about = "My own record, in full (PIPL art. 45)" },
    { "POST", "/api/v1/me/export", consents_own_export, .may = SIGNED_IN, .gives = &ConsentExport_shape,
      .flags = NO_REPLAY, .refuses = own_refuses, .about = "All that is kept of me, to take along" },
    { "GET", "/api/v1/me/views", consents_views, .may = SIGNED_IN, .gives = &ConsentView_shape,
      .flags = GIVES_ARRAY | SLOW, .refuses = own_refuses, .about = "Who has done what with my record" },
    { "GET", "/api/v1/me/consents", consents_own, .may = SIGNED_IN, .gives = &ConsentPage_shape,
      .refuses = own_refuses, .about = "What I have agreed to, and the care that is written down" },
    { "PUT", "/api/v1/me/consents/{purpose}", consents_own_give, .may = SIGNED_IN, .takes = &ConsentNew_shape,
      .gives = &ConsentPage_shape, .refuses = give_refuses, .about = "Agree" },
    { "DELETE", "/api/v1/me/consents/{purpose}", consents_own_end, .may = SIGNED_IN,
      .gives = &ConsentPage_shape, .refuses = end_refuses,
      .about = "Take an agreement back; what rests on it ends" },
    { "GET", "/api/v1/me/requests", requests_own, .may = SIGNED_IN, .gives = &RequestView_shape,
      .flags = GIVES_ARRAY, .refuses = own_refuses,
      .about = "What I have asked of my data, and the answers" },
    { "POST", "/api/v1/me/requests", requests_new, .may = SIGNED_IN, .takes = &RequestNew_shape,
      .gives = &RequestView_shape, .status = 201, .refuses = own_refuses,
      .about = "Ask for correction, erasure or an explanation (PIPL art. 46-48)" },
    { 0 }
};

Err consents_touch(Ask *ask, int64_t low, int64_t high, bool *ret)
{
    int64_t n;
    TRY(consents_between(ask->db, ask->district, low, high, &n));
    *ret = n > 0;
    return NULL;
}

static const Hear hears[] = {
    { &RESIDENTS_ADDED, cares_hear_person },    { &RESIDENTS_MOVED_IN, cares_hear_person },
    { &RESIDENTS_MOVED_OUT, cares_hear_person }, { &RESIDENTS_MERGED, cares_hear_person },
    { &RESIDENTS_UNMERGED, cares_hear_person }, { &RESIDENTS_ERASED, cares_hear_person },
    { &CHANGES_APPLIED, cares_hear_grid },      { 0 }
};

const Domain consents_domain = {
    .name = "consents", .about = "What people agree to and take back, care, and one's own data",
    .schema = &consents_schema, .routes = routes, .kinds = kinds, .hears = hears, .seals = consents_seals,
    .dictionaries = consents_dictionaries
};
