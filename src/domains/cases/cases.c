/* The front page of the domain: words, shapes, refusals, events, routes. */
#include "domains/cases/cases_follow.h"
#include "domains/cases/cases_inside.h"
#include "domains/cases/cases_views.h"

#include "app/page.h"
#include "domains/cases/cases_queries.h"
#include "domains/people/people.h"
#include "domains/photos/photos.h"
#include "geo/datum/datum.h"

const char *const case_states[] = {
    "reported", "filed", "dispatched", "handling", "handled", "verified", "closed", "refused", "raised",
    "suspended", "merged", "voided", "referred", NULL
};
const CaseStateWords case_state_words[] = {
    [CASE_REPORTED]   = { "○", "待受理", "Waiting to be filed" },
    [CASE_FILED]      = { "○", "已立案", "Filed" },
    [CASE_DISPATCHED] = { "→", "已派单", "Dispatched" },
    [CASE_HANDLING]   = { "◐", "处置中", "Being handled" },
    [CASE_HANDLED]    = { "◔", "待核查", "Waiting to be verified" },
    [CASE_VERIFIED]   = { "◔", "已核实", "Verified" },
    [CASE_CLOSED]     = { "●", "已办结", "Closed" },
    [CASE_REFUSED]    = { "✕", "不予受理", "Not filed" },
    [CASE_RAISED]     = { "↑", "已吹哨", "Raised to the desk above" },
    [CASE_SUSPENDED]  = { "‖", "已挂账", "Suspended" },
    [CASE_MERGED]     = { "⊂", "已并案", "Merged into another" },
    [CASE_VOIDED]     = { "✕", "已作废", "Void" },
    [CASE_REFERRED]   = { "→", "已移送", "With its authority" },
};
const char *const case_verbs[] = {
    "report", "file", "refuse", "dispatch", "accept", "return", "feedback", "verify", "rework", "close",
    "rate", "settle", "answer", "extend", "grant", "deny", "suspend", "resume", "escalate", "urge", "void",
    "merge", "unmerge", "reopen", "take_up", "refer", "add", "recount", "overtaken", NULL
};
const char *const case_levels[] = { "community", "street", "district", NULL };
const char *const case_closers[] = { "community", "street", "district", "authority", NULL };
const char *const case_marks[] = { "none", "amber", "red", "above", NULL };
const char *const case_urgencies[] = { "normal", "urgent", "critical", NULL };
const char *const case_sources[] = { "resident", "member", "inspection", "hotline", "camera", "system",
    NULL };
const char *const case_sorts[] = { "new", "old", "due", NULL };

REFUSAL(CASES_NOT_NOW, 409, "cases.not_now", "事件当前状态不能进行这一步",
    "the case is not at a point where this can be done");
REFUSAL(CASES_NOT_YOURS, 403, "cases.not_yours", "这一步不由您的岗位办理", "this step is not yours to take");
REFUSAL(CASES_OWN_WORK, 403, "cases.own_work", "不能核查自己处置的事件", "nobody verifies their own work");
REFUSAL(CASES_RATES_OWN, 403, "cases.rates_own", "不能评价自己处置的事件", "nobody rates their own work");
REFUSAL(CASES_RATED, 409, "cases.rated", "已经评价过了", "it has been rated already");
REFUSAL(CASES_NEEDS_WORDS, 422, "cases.needs_words", "请写明原因或情况", "say why, in words");
REFUSAL(CASES_NEEDS_PHOTO, 422, "cases.needs_photo", "请附上处置后的照片", "a photo of the result is needed");
REFUSAL(CASES_NO_HANDLER, 422, "cases.no_handler", "没有可派的岗位，请指定处置人",
    "there is no post to send it to; name one");
REFUSAL(CASES_NO_CLASS, 422, "cases.no_class", "没有这个事件类别", "there is no such class of cases");
REFUSAL(CASES_NO_PLACE, 422, "cases.no_place", "请给出位置：坐标或所在网格", "say where: a point or a place code");
REFUSAL(CASES_ANSWERS_MISSING, 409, "cases.answers_missing", "协办单位还没有全部反馈，主办暂不能反馈结果",
    "who assists hasn't answered yet; the result waits for all of them");
REFUSAL(CASES_LATE, 409, "cases.late", "没有时限，或已经到期，不能再申请延期",
    "there is no due time, or it has passed: more time is asked for before");
REFUSAL(CASES_EXTENDED, 409, "cases.extended", "延期次数已到这一类的上限", "it was put off as often as its class allows");
REFUSAL(CASES_ASKED, 409, "cases.asked", "已有延期申请在等答复", "more time was asked for already");
REFUSAL(CASES_UNASKED, 409, "cases.unasked", "没有待答复的延期申请", "no more time was asked for");
REFUSAL(CASES_NEEDS_DAYS, 422, "cases.needs_days", "请填写延长几个工作日", "say by how many working days");
REFUSAL(CASES_NEEDS_PARENT, 422, "cases.needs_parent", "请指定并入哪一件", "say which case it is merged into");
REFUSAL(CASES_BAD_PARENT, 422, "cases.bad_parent", "不能并入这一件：是它自己、已并案、已作废或不予受理，或本件下已有并案",
    "not into that one: it is the same, merged, void or refused itself, or others were merged into this one");
REFUSAL(CASES_RETURNED_ONCE, 409, "cases.returned_once", "热线工单只能退回一次", "a hotline ticket is returned once");
REFUSAL(CASES_AUTHORITY, 409, "cases.authority", "这一类须移送主管机关，不能在本地结束",
    "this class goes to its authority and isn't ended here");
REFUSAL(CASES_CLOSES_ABOVE, 403, "cases.closes_above", "这一类由上级结案", "this class is closed by the desk above");
REFUSAL(CASES_NO_PHOTOS, 422, "cases.no_photos", "为保护报告人和当事人，上报时不收照片，请用文字说明；照片可以在上报后凭查询码补充",
    "to protect who reports and whom it is about, say it in words; photos may be added later, by the code");
REFUSAL(CASES_TOP, 409, "cases.top", "已在区级，不能再吹哨", "it is with the district: nobody is above");
REFUSAL(CASES_URGED, 409, "cases.urged", "24 小时内已催办过", "it was urged within the last 24 hours");
REFUSAL(CASES_REOPENED_ONCE, 409, "cases.reopened_once", "已经重办过一次，请联系社区",
    "it was done again once already; please see the community");
REFUSAL(CASES_NOT_SOURCE, 422, "cases.not_source", "只有社区、街道和区级可以登记这个来源",
    "only staff enter reports of that source");
REFUSAL(CASES_KNOWN, 409, "cases.known", "这个来源的这个编号已经登记过", "that number of that source is here already");
REFUSAL(CASES_NO_PHONE, 422, "cases.no_phone", "请填写11位手机号", "an 11-digit mobile number is needed");

#define KIND(name, word, zh, en) const EventKind name = { word, zh, en }
KIND(CASES_REPORTED, "cases.reported", "上报事件", "case reported");
KIND(CASES_FILED, "cases.filed", "立案", "case filed");
KIND(CASES_REFUSED, "cases.refused", "不予受理", "case refused");
KIND(CASES_DISPATCHED, "cases.dispatched", "派单", "case dispatched");
KIND(CASES_ACCEPTED, "cases.accepted", "接单", "case accepted");
KIND(CASES_RETURNED, "cases.returned", "退回", "case returned");
KIND(CASES_FED_BACK, "cases.fed_back", "反馈结果", "result fed back");
KIND(CASES_VERIFIED, "cases.verified", "核查通过", "case verified");
KIND(CASES_REWORKED, "cases.reworked", "返工", "case sent back");
KIND(CASES_CLOSED, "cases.closed", "结案", "case closed");
KIND(CASES_RATED_EVENT, "cases.rated", "评价", "case rated");
KIND(CASES_SETTLED, "cases.settled", "当场处置", "case settled on the spot");
KIND(CASES_ANSWERED, "cases.answered", "协办反馈", "who assists has answered");
KIND(CASES_EXTENSION_ASKED, "cases.extension_asked", "申请延期", "more time asked for");
KIND(CASES_EXTENSION_GRANTED, "cases.extension_granted", "同意延期", "more time granted");
KIND(CASES_EXTENSION_DENIED, "cases.extension_denied", "不同意延期", "more time denied");
KIND(CASES_SUSPENDED, "cases.suspended", "挂账", "case suspended");
KIND(CASES_RESUMED, "cases.resumed", "恢复办理", "case resumed");
KIND(CASES_ESCALATED, "cases.escalated", "吹哨", "case raised to the desk above");
KIND(CASES_URGED_EVENT, "cases.urged", "催办", "case urged");
KIND(CASES_VOIDED, "cases.voided", "作废", "case voided");
KIND(CASES_MERGED, "cases.merged", "并案", "case merged into another");
KIND(CASES_UNMERGED, "cases.unmerged", "撤销并案", "case unmerged");
KIND(CASES_REOPENED, "cases.reopened", "重办", "case reopened");
KIND(CASES_WARNED, "cases.warned", "临期预警", "case nearly due");
KIND(CASES_OVERDUE, "cases.overdue", "超期红牌", "case late");
KIND(CASES_OVERDUE_ABOVE, "cases.overdue_above", "超期上报", "late case told to the desk above");
KIND(CASES_RECOUNTED, "cases.recounted", "按新日历重算时限", "due time counted anew: the calendar changed");
KIND(CASES_REFERRED, "cases.referred", "移送主管机关", "case referred to its authority");
KIND(CASES_ADDED, "cases.added", "补充说明", "reporter added something");
KIND(CASES_TAKEN_UP, "cases.taken_up", "重新受理", "refused case taken up again");
KIND(CASES_OVERTAKEN, "cases.overtaken", "晚到未采用，留作记录", "step came too late and was kept as a note");

SHAPE(PhotoRef, "a photo uploaded before",
    ID      (PhotoRef, id,                           "its id"));

SHAPE(CaseClass, "a class of cases",
    TEXT    (CaseClass, code,        2, 8,           "two digits for a group, five for an item"),
    TEXT    (CaseClass, parent,      0, 8,           "code of the group; empty: it is one"),
    TEXT    (CaseClass, name,        1, 40,          "in Chinese"),
    TEXT    (CaseClass, name_en,     1, 80,          "in English"),
    TEXT    (CaseClass, icon,        0, 20,          "name of its picture"),
    INT     (CaseClass, limit_value, 0, 10000,       "to be handled within; 0: no limit"),
    NAME    (CaseClass, limit_unit,  0, limit_unit_names, "what the limit counts"),
    NAME    (CaseClass, urgency,     0, case_urgencies, "unless the reporter says otherwise"),
    BOOL    (CaseClass, evidence,    0,              "the result comes with a photo"),
    NAME    (CaseClass, closes,      0, case_closers, "who may close it"),
    TEXT    (CaseClass, authority,   0, 60,          "whose matter it is, if it isn't closed here"),
    BOOL    (CaseClass, hides,       0,              "who reports it is hidden from everybody"),
    BOOL    (CaseClass, in_use,      0,              "may be reported; false: cases of it stay"),
    TIME    (CaseClass, since_ms,                    "in force from then on"),
    TEXT    (CaseClass, source,      1, 200,         "whose rule this is"));

SHAPE(Case, "a case as it is kept",
    ID      (Case, id,                               "its id"),
    TEXT    (Case, number,          1, 40,           "the number read aloud"),
    TEXT    (Case, class,           2, 8,            "code of its class"),
    TEXT    (Case, words,           0, 500,          "what the reporter said"),
    TEXT    (Case, place,           12, 18,          "code of the micro-grid, or of the community"),
    TEXT    (Case, address,         0, 120,          "the place in words"),
    LON     (Case, lon,             OPTIONAL,        "CGCS2000"),
    LAT     (Case, lat,             OPTIONAL,        "CGCS2000"),
    NAME    (Case, state,           0, case_states,  "how far along the road it is"),
    NAME    (Case, urgency,         0, case_urgencies, "how urgent"),
    NAME    (Case, source,          0, case_sources, "how it came in"),
    INT     (Case, reporter,        0, ID_MAX,       "account that reported it; 0: by phone"),
    TEXT_OPT(Case, phone_masked,    0, 20,           "the reporter's phone, masked"),
    TEXT_OPT(Case, name_masked,     0, 40,           "the reporter's name, masked"),
    BYTES   (Case, phone_sealed,                     "encrypted"),
    BYTES   (Case, name_sealed,                      "encrypted"),
    BYTES   (Case, token_digest,                     "of the reporter's token"),
    INT     (Case, handler_post,    0, ID_MAX,       "post it was dispatched to; 0: none"),
    INT     (Case, handler_account, 0, ID_MAX,       "account in that post then"),
    TEXT    (Case, handler_words,   0, 120,          "the same in words"),
    INT     (Case, dispatcher,      0, ID_MAX,       "account that dispatched it"),
    TIME    (Case, reported_ms,                      "when it was reported"),
    TIME_OPT(Case, happened_ms,                      "when it happened, if said"),
    TIME_OPT(Case, due_ms,                           "to be handled by"),
    TIME    (Case, moved_ms,                         "when its state last changed"),
    TIME_OPT(Case, closed_ms,                        "when it was closed or refused"),
    INT     (Case, reworks,         0, 1000,         "times it was sent back"),
    INT_OPT (Case, stars,           1, 5,            "the reporter's rating"),
    BOOL    (Case, solved,          0,               "the reporter says it is solved"),
    INT     (Case, thumb,           0, ID_MAX,       "photo for lists; 0: none"),
    INT     (Case, version,         1, INT32_MAX,    "raised by every step"),
    BOOL    (Case, synthetic,       0,               "made by the demo town"),
    NAME    (Case, level,           0, case_levels,  "whose desk it lies on"),
    NAME    (Case, held,            OPTIONAL, case_states, "state it goes back to"),
    TIME_OPT(Case, paused_ms,                        "since when its clock stands still"),
    INT     (Case, parent,          0, ID_MAX,       "case it was merged into; 0: none"),
    TIME_OPT(Case, first_due_ms,                     "due before any extension or pause"),
    INT     (Case, asked_days,      0, CASE_DAYS_MOST, "working days asked for; 0: none"),
    INT     (Case, extensions,      0, 1000,         "times it was extended"),
    INT     (Case, urges,           0, 100000,       "times it was urged"),
    TIME_OPT(Case, urged_ms,                         "when it was urged last"),
    INT     (Case, returns,         0, 1000,         "times it was returned"),
    INT     (Case, reopens,         0, 1000,         "times it was done again"),
    BOOL    (Case, settled,         0,               "settled on the spot"),
    TEXT_OPT(Case, outside,         1, 60,           "its number in the system it came from"),
    TIME_OPT(Case, filed_ms,                         "since when its limit runs"),
    NAME    (Case, mark,            0, case_marks,   "what its clock has said so far"),
    TIME_OPT(Case, mark_ms,                          "when the next mark falls due"));

SHAPE(CaseStep, "one step, as its event says it",
    NAME    (CaseStep, verb,         0, case_verbs,  "what was done"),
    NAME    (CaseStep, state,        0, case_states, "the state after it"),
    TEXT    (CaseStep, number,       1, 40,          "number of the case"),
    TEXT    (CaseStep, words,        0, CASE_WORDS_MOST,         "what was said"),
    INT     (CaseStep, handler_post, 0, ID_MAX,      "to whom it was dispatched; 0: nobody"),
    INT_OPT (CaseStep, stars,        1, 5,           "rating"),
    LIST    (CaseStep, photos, PhotoRef_shape, 0, 9, "photos that came with it"),
    TIME_OPT(CaseStep, due_was_ms,                   "due before it"),
    TIME_OPT(CaseStep, due_ms,                       "due after it"),
    NAME    (CaseStep, level,        OPTIONAL, case_levels, "whose desk it lies on after it"),
    INT_OPT (CaseStep, parent,       0, ID_MAX,      "case it is merged into"),
    INT_OPT (CaseStep, days,         0, CASE_DAYS_MOST, "working days asked for"),
    NAME    (CaseStep, did,          OPTIONAL, case_verbs, "of a note: the step that came too late"),
    NAME    (CaseStep, first,        OPTIONAL, case_verbs, "of a note: the step that came before it"),
    ID_OPT  (CaseStep, first_by,                     "of a note: who took that one; an account"));

SHAPE(CasePost, "a post",
    ID      (CasePost, post_id,                      "its id"));

SHAPE(CaseReporter, "who reported it",
    ID      (CaseReporter, account,                  "account"));
SHAPE(CaseAssistant, "a post that assists and hasn't answered",
    ID      (CaseAssistant, post,                    "its id"));

SHAPE(CaseAssist, "a post that assists",
    ID      (CaseAssist, post_id,                    "its id"),
    TEXT    (CaseAssist, words,       0, 120,        "who, in words"),
    TIME    (CaseAssist, asked_ms,                   "since when"),
    TIME_OPT(CaseAssist, answered_ms,                "when it answered; absent: not yet"));

SHAPE(CaseTwin, "a case that is the same matter",
    ID      (CaseTwin, id,                           "its id"),
    TEXT    (CaseTwin, number,        1, 40,         "the number read aloud"),
    NAME    (CaseTwin, state,         0, case_states, "how far along the road it is"),
    TIME    (CaseTwin, reported_ms,                  "when it was reported"));

SHAPE(CaseReport, "a report",
    TEXT    (CaseReport, class,       5, 8,          "code of an item, from /case-classes"),
    TEXT    (CaseReport, words,       0, 500,        "what is wrong; may be empty with a photo"),
    LON     (CaseReport, lon,         OPTIONAL,      "longitude, in `datum`"),
    LAT     (CaseReport, lat,         OPTIONAL,      "latitude, in `datum`"),
    NAME    (CaseReport, datum,       OPTIONAL, datum_names, "datum of the point (wgs84)"),
    TEXT_OPT(CaseReport, place,       12, 18,        "code of the community or grid, if no point is known"),
    TEXT_OPT(CaseReport, address,     0, 120,        "the place in words"),
    LIST_OPT(CaseReport, photos, PhotoRef_shape, 0, 9, "photos uploaded before"),
    NAME    (CaseReport, urgency,     OPTIONAL, case_urgencies, "how urgent (as the class says)"),
    TIME_OPT(CaseReport, happened_ms,                "when it happened"),
    NAME    (CaseReport, source,      OPTIONAL, case_sources, "staff: how it came in"),
    TEXT_OPT(CaseReport, outside,     1, 60,         "its number there: the same is not taken twice"),
    TEXT_OPT(CaseReport, phone,       0, 20,         "without signing in: who may be asked back"),
    TEXT_OPT(CaseReport, name,        0, 40,         "without signing in: their name"));

SHAPE(CaseReceipt, "what a reporter without an account keeps",
    TEXT    (CaseReceipt, number,     1, 40,         "to look it up at /c/{number}"),
    TEXT_OPT(CaseReceipt, token,      1, 64,
             "to follow, add, urge and rate; shown once; none of a class that hides its reporter"),
    ID      (CaseReceipt, case_id,                   "its id"),
    TEXT_OPT(CaseReceipt, follow,     1, 80,
             "of a class that hides its reporter: the code to follow it by, shown once"));

SHAPE(CaseStepBody, "a step along the road",
    INT     (CaseStepBody, version,   1, INT32_MAX,  "of the case as you saw it"),
    TEXT_OPT(CaseStepBody, words,     0, 500,        "opinion, reason or result"),
    LIST_OPT(CaseStepBody, photos, PhotoRef_shape, 0, 9, "photos of the result"),
    INT_OPT (CaseStepBody, post_id,   1, ID_MAX,     "dispatch: to this post (the one responsible)"),
    LIST_OPT(CaseStepBody, assists, CasePost_shape, 0, 8, "dispatch: who assists and must answer too"),
    INT_OPT (CaseStepBody, days,      1, CASE_DAYS_MOST, "extend: by so many working days"),
    INT_OPT (CaseStepBody, into,      1, ID_MAX,     "merge: into this case"),
    INT_OPT (CaseStepBody, stars,     1, 5,          "rate: one to five"),
    BOOL    (CaseStepBody, solved,    OPTIONAL,      "rate: is it solved"),
    BOOL    (CaseStepBody, wrong_rule, OPTIONAL,
             "dispatch: to `post_id`, for the rule was wrong; counted"));

SHAPE(CaseOvertaken, "a step that came too late",
    NAME    (CaseOvertaken, verb,     0, case_verbs,
             "which: accept, return, feedback, answer, settle, verify or rework"),
    INT     (CaseOvertaken, version,  1, INT32_MAX,  "of the case as you saw it when you took the step"),
    TEXT_OPT(CaseOvertaken, words,    0, 500,        "what you wrote"),
    LIST_OPT(CaseOvertaken, photos, PhotoRef_shape, 0, 9, "what you photographed"));

SHAPE(CaseRating, "a rating by a reporter without an account",
    TEXT    (CaseRating, token,       8, 64,         "from the receipt"),
    INT     (CaseRating, stars,       1, 5,          "one to five"),
    BOOL    (CaseRating, solved,      0,             "is it solved"),
    TEXT_OPT(CaseRating, words,       0, 500,        "what you would like to say"));

SHAPE(CaseQuery, "which cases",
    NAME    (CaseQuery, state,        OPTIONAL, case_states, "only this state"),
    TEXT_OPT(CaseQuery, class,        2, 8,          "only this class or group"),
    TEXT_OPT(CaseQuery, place,        6, 18,         "only this place and below"),
    NAME    (CaseQuery, urgency,      OPTIONAL, case_urgencies, "only this urgency"),
    NAME    (CaseQuery, source,       OPTIONAL, case_sources, "only what came in this way"),
    TEXT_OPT(CaseQuery, from,         10, 10,        "reported on this day or later"),
    TEXT_OPT(CaseQuery, to,           10, 10,        "reported on this day or earlier"),
    NAME    (CaseQuery, sort,         OPTIONAL, case_sorts, "new, old, or due: open ones by deadline (new)"),
    BOOL    (CaseQuery, mine,         OPTIONAL,      "only what I reported"),
    BOOL    (CaseQuery, todo,         OPTIONAL,      "only what waits for me"),
    BOOL    (CaseQuery, open,         OPTIONAL,      "only what is not closed or refused"),
    BOOL    (CaseQuery, overdue,      OPTIONAL,      "only what is late"),
    TEXT_OPT(CaseQuery, q,            1, 60,         "two characters and more, or the start of a number"),
    TEXT_OPT(CaseQuery, after,        1, 40,         "where the page before ended"),
    INT_OPT (CaseQuery, limit,        1, 200,        "how many (20)"));

SHAPE(CasePhoto, "a photo of a case",
    ID      (CasePhoto, id,                          "its id"),
    TEXT    (CasePhoto, occasion,     1, 20,         "report or feedback"));

SHAPE(CaseRoadStep, "one step of the road so far",
    ID      (CaseRoadStep, seq,                      "of its event"),
    TIME    (CaseRoadStep, at_ms,                    "when"),
    TEXT    (CaseRoadStep, verb,      1, 20,         "what was done"),
    TEXT    (CaseRoadStep, verb_name, 0, 40,         "the same in the reader's language"),
    TEXT    (CaseRoadStep, by,        0, 120,        "who, in words; empty: a neighbour by phone"),
    TEXT    (CaseRoadStep, words,     0, CASE_WORDS_MOST,        "what was said"),
    LIST    (CaseRoadStep, photos, PhotoRef_shape, 0, 9, "photos that came with it"),
    TEXT    (CaseRoadStep, state,     1, 20,         "the state after it"),
    INT_OPT (CaseRoadStep, stars,     1, 5,          "rating"),
    TIME_OPT(CaseRoadStep, due_ms,                   "due from then on, if it moved"),
    INT_OPT (CaseRoadStep, days,      1, CASE_DAYS_MOST, "working days asked for or granted"));

SHAPE(CaseAct, "a step the reader may take now",
    TEXT    (CaseAct, verb,           1, 20,         "last part of its address"),
    TEXT    (CaseAct, name,           1, 40,         "the button's word"),
    BOOL    (CaseAct, needs_words,    0,             "it must say why"),
    BOOL    (CaseAct, needs_photo,    0,             "it must come with a photo"),
    BOOL    (CaseAct, needs_days,     0,             "it must say by how many working days"),
    BOOL    (CaseAct, needs_parent,   0,             "it must say into which case"));

SHAPE(CaseView, "a case; the second half only on its own page",
    ID      (CaseView, id,                           "its id"),
    TEXT    (CaseView, number,        1, 40,         "the number read aloud"),
    TEXT    (CaseView, class,         2, 8,          "code of its class"),
    TEXT_OPT(CaseView, class_name,    0, 80,         "its class in the reader's language"),
    TEXT_OPT(CaseView, icon,          0, 20,         "name of the class's picture"),
    TEXT    (CaseView, words,         0, CASE_WORDS_MOST,        "what the reporter said"),
    NAME    (CaseView, state,         0, case_states, "how far along the road it is"),
    NAME    (CaseView, urgency,       0, case_urgencies, "how urgent"),
    TEXT    (CaseView, place,         12, 18,        "code of the micro-grid, or of the community"),
    TEXT_OPT(CaseView, place_name,    0, 80,         "its name"),
    TEXT    (CaseView, address,       0, 120,        "the place in words"),
    TIME    (CaseView, reported_ms,                  "when it was reported"),
    TIME_OPT(CaseView, due_ms,                       "to be handled by"),
    TIME    (CaseView, moved_ms,                     "when its state last changed"),
    BOOL    (CaseView, overdue,       0,             "it is late"),
    LON     (CaseView, lon,           OPTIONAL,      "CGCS2000"),
    LAT     (CaseView, lat,           OPTIONAL,      "CGCS2000"),
    TEXT    (CaseView, handler_name,  0, 120,        "to whom it was dispatched; empty: nobody yet"),
    INT     (CaseView, thumb,         0, ID_MAX,     "photo for lists; 0: none"),
    INT     (CaseView, version,       1, INT32_MAX,  "to be given back with the next step"),
    NAME    (CaseView, source,        OPTIONAL, case_sources, "how it came in"),
    TIME_OPT(CaseView, happened_ms,                  "when it happened, if said"),
    TIME_OPT(CaseView, closed_ms,                    "when it was closed or refused"),
    INT_OPT (CaseView, reworks,       0, 1000,       "times it was sent back"),
    INT_OPT (CaseView, handler_post,  0, ID_MAX,     "post it was dispatched to; 0: none"),
    INT_OPT (CaseView, stars,         1, 5,          "the reporter's rating"),
    TEXT_OPT(CaseView, reporter_name, 0, 40,         "masked"),
    TEXT_OPT(CaseView, reporter_phone, 0, 20,        "masked"),
    BOOL    (CaseView, solved,        OPTIONAL,      "the reporter says it is solved"),
    BOOL    (CaseView, mine,          OPTIONAL,      "the reader reported it"),
    BOOL    (CaseView, synthetic,     OPTIONAL,      "made by the demo town"),
    NAME    (CaseView, level,         OPTIONAL, case_levels, "whose desk it lies on"),
    TIME_OPT(CaseView, paused_ms,                    "since when its clock stands still"),
    TIME_OPT(CaseView, first_due_ms,                 "due before any extension or pause"),
    INT_OPT (CaseView, asked_days,    0, CASE_DAYS_MOST, "working days asked for; 0: none"),
    INT_OPT (CaseView, extensions,    0, 1000,       "times it was extended"),
    INT_OPT (CaseView, urges,         0, 100000,     "times it was urged"),
    INT_OPT (CaseView, returns,       0, 1000,       "times it was returned"),
    INT_OPT (CaseView, reopens,       0, 1000,       "times it was done again"),
    BOOL    (CaseView, settled,       OPTIONAL,      "settled on the spot"),
    NAME    (CaseView, mark,          OPTIONAL, case_marks, "what its clock has said so far"),
    TEXT_OPT(CaseView, outside,       1, 60,         "its number in the system it came from"),
    INT_OPT (CaseView, parent,        0, ID_MAX,     "case it was merged into; 0: none"),
    TEXT_OPT(CaseView, parent_number, 0, 40,         "its number"),
    LIST_OPT(CaseView, twins, CaseTwin_shape, 0, 200, "cases merged into it"),
    LIST_OPT(CaseView, assists, CaseAssist_shape, 0, 20, "posts that assist"),
    LIST_OPT(CaseView, photos, CasePhoto_shape, 0, 100, "its photos"),
    LIST_OPT(CaseView, road, CaseRoadStep_shape, 0, 1000, "its road so far, oldest first"),
    LIST_OPT(CaseView, may, CaseAct_shape, 0, 40,    "what the reader may do next"),
    TEXT_OPT(CaseView, follow,        1, 80,
             "to a report whose class hides its reporter: the code to follow it by, shown once"));

SHAPE(CasePlaceName, "what a place was called",
    TEXT    (CasePlaceName, name,     0, 80,         "its name"));

SHAPE(CaseBox, "a part of the map",
    LON     (CaseBox, west,           0,             "left"),
    LAT     (CaseBox, south,          0,             "bottom"),
    LON     (CaseBox, east,           0,             "right"),
    LAT     (CaseBox, north,          0,             "top"),
    NAME    (CaseBox, state,          OPTIONAL, case_states, "only this state"),
    BOOL    (CaseBox, open,           OPTIONAL,      "only what is not closed or refused"),
    NAME    (CaseBox, source,         OPTIONAL, case_sources, "only what came in this way"),
    TEXT_OPT(CaseBox, from,           10, 10,        "reported on this day or later"),
    TEXT_OPT(CaseBox, to,             10, 10,        "reported on this day or earlier"),
    INT_OPT (CaseBox, limit,          1, 5000,       "at most so many, the newest (5000)"));

SHAPE(CasePoint, "a case on the map",
    ID      (CasePoint, id,                          "its id"),
    LON     (CasePoint, lon,          0,             "CGCS2000"),
    LAT     (CasePoint, lat,          0,             "CGCS2000"),
    NAME    (CasePoint, state,        0, case_states, "how far along the road it is"),
    NAME    (CasePoint, urgency,      0, case_urgencies, "how urgent"),
    TEXT    (CasePoint, class,        2, 8,          "code of its class"),
    BOOL    (CasePoint, overdue,      0,             "it is late"),
    NAME    (CasePoint, source,       OPTIONAL, case_sources, "how it came in, where that was asked for"));

SHAPE(CaseSpot, "a point and a class",
    LON     (CaseSpot, lon,           0,             "longitude, in `datum`"),
    LAT     (CaseSpot, lat,           0,             "latitude, in `datum`"),
    NAME    (CaseSpot, datum,         OPTIONAL, datum_names, "datum of the point (wgs84)"),
    TEXT_OPT(CaseSpot, class,         5, 8,          "only this class"));

SHAPE(CaseNear, "an open case close by",
    ID      (CaseNear, id,                           "its id"),
    TEXT    (CaseNear, number,        1, 40,         "the number read aloud"),
    TEXT_OPT(CaseNear, class_name,    0, 80,         "its class in the reader's language"),
    TEXT    (CaseNear, words,         0, CASE_WORDS_MOST,        "what was said"),
    NAME    (CaseNear, state,         0, case_states, "how far along the road it is"),
    LON     (CaseNear, lon,           0,             "CGCS2000"),
    LAT     (CaseNear, lat,           0,             "CGCS2000"),
    TIME    (CaseNear, reported_ms,                  "when it was reported"),
    INT     (CaseNear, distance_m,    0, 100000,     "metres from the point, in a straight line"));

SHAPE(CasePlaceQuery, "a place",
    TEXT_OPT(CasePlaceQuery, place,   6, 18,         "only this place and below"));

SHAPE(CaseCount, "cases in a state",
    NAME    (CaseCount, state,        0, case_states, "the state"),
    INT     (CaseCount, cases,        0, ID_MAX,     "how many"),
    INT     (CaseCount, overdue,      0, ID_MAX,     "how many of them are late"));

SHAPE(CaseCounts, "how many cases, by state",
    INT     (CaseCounts, reported,    0, ID_MAX,     "waiting to be filed"),
    INT     (CaseCounts, filed,       0, ID_MAX,     "waiting to be dispatched"),
    INT     (CaseCounts, dispatched,  0, ID_MAX,     "waiting to be accepted"),
    INT     (CaseCounts, handling,    0, ID_MAX,     "being handled"),
    INT     (CaseCounts, handled,     0, ID_MAX,     "waiting to be verified"),
    INT     (CaseCounts, verified,    0, ID_MAX,     "waiting to be closed"),
    INT     (CaseCounts, closed,      0, ID_MAX,     "closed"),
    INT     (CaseCounts, refused,     0, ID_MAX,     "not filed"),
    INT     (CaseCounts, raised,      0, ID_MAX,     "waiting for the desk above"),
    INT     (CaseCounts, suspended,   0, ID_MAX,     "suspended"),
    INT     (CaseCounts, merged,      0, ID_MAX,     "merged into others"),
    INT     (CaseCounts, voided,      0, ID_MAX,     "void"),
    INT     (CaseCounts, referred,    0, ID_MAX,     "with their authority"),
    INT     (CaseCounts, overdue,     0, ID_MAX,     "open and late"),
    INT     (CaseCounts, today,       0, ID_MAX,     "reported today"),
    INT     (CaseCounts, todo,        0, ID_MAX,     "waiting for the reader"));

static const Err report_refuses[] = { CASES_NO_CLASS, CASES_NO_PLACE, CASES_NEEDS_WORDS, CASES_NO_PHONE,
    CASES_NOT_SOURCE, CASES_KNOWN, CASES_NO_PHOTOS, NULL };
static const Err step_refuses[] = {
    CASES_NOT_NOW, MOVED_ON, CASES_NOT_YOURS, CASES_OWN_WORK, CASES_RATES_OWN, CASES_RATED,
    CASES_NEEDS_WORDS, CASES_NEEDS_PHOTO, CASES_NO_HANDLER, CASES_AUTHORITY, CASES_CLOSES_ABOVE,
    CASES_ANSWERS_MISSING, CASES_RETURNED_ONCE, DISPATCH_NO_RULE, DISPATCH_COUNTED, DISPATCH_SAME_POST,
    NOT_FOUND, NULL
};
static const Err assist_refuses[] = {
    CASES_NOT_NOW, MOVED_ON, CASES_NOT_YOURS, CASES_NEEDS_WORDS, CASES_NEEDS_DAYS, CASES_LATE, CASES_EXTENDED,
    CASES_ASKED, CASES_UNASKED, CASES_TOP, NOT_FOUND, NULL
};
static const Err side_refuses[] = {
    CASES_NOT_NOW, MOVED_ON, CASES_NOT_YOURS, CASES_OWN_WORK, CASES_NEEDS_WORDS, CASES_NEEDS_PARENT,
    CASES_BAD_PARENT, CASES_URGED, CASES_REOPENED_ONCE, NOT_FOUND, NULL
};
static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err overtaken_refuses[] = { CASES_NOT_OVERTAKEN, NOT_FOUND, NULL };
static const Err rating_refuses[] = { NOT_FOUND, CASES_NOT_NOW, CASES_NOT_YOURS, CASES_RATED, NULL };

static const Err receipt_refuses[] = { NOT_FOUND, CASES_NOT_YOURS, CASES_NOT_NOW, MOVED_ON,
    CASES_NEEDS_WORDS, PHOTOS_NOT_YOURS, CASES_URGED, CASES_REOPENED_ONCE, NULL };
static const Err follow_refuses[] = { CASES_NO_FOLLOW, CASES_NOT_NOW, MOVED_ON, CASES_NEEDS_WORDS,
    PHOTOS_NOT_YOURS, CASES_RATED, CASES_URGED, CASES_REOPENED_ONCE, NULL };

#define OF(verb, path, permission, list, words) \
    { "POST", "/api/v1/cases/{id}/" path, cases_step, CASE_##verb, permission, .takes = &CaseStepBody_shape, \
      .gives = &CaseView_shape, .refuses = list, .about = words }
#define STEP(verb, path, permission, words) OF(verb, path, permission, step_refuses, words)
#define TIMED(verb, path, permission, words) OF(verb, path, permission, assist_refuses, words)
#define SIDE(verb, path, permission, words) OF(verb, path, permission, side_refuses, words)

#define BY_RECEIPT(verb, path, words) \
    { "POST", "/api/v1/reports/{number}/" path, cases_receipt_step, CASE_##verb, PUBLIC, \
      .takes = &CaseReceiptStep_shape, .gives = &FollowView_shape, .flags = GUESTS_WRITE | HELD, \
      .refuses = receipt_refuses, .about = words }

static const Err export_refuses[] = { CASES_TOO_MANY, NULL };
static const Route routes[] = {
    { "GET", "/api/v1/case-classes", cases_classes, .may = PUBLIC, .gives = &CaseClass_shape,
      .flags = GIVES_ARRAY, .about = "Classes of cases, groups before their items" },
    { "POST", "/api/v1/cases", cases_report, .may = "cases.report", .takes = &CaseReport_shape,
      .gives = &CaseView_shape, .status = 201, .flags = VEILED, .refuses = report_refuses,
      .about = "Report a case; if its class hides who reports, the answer holds a code to follow it by" },
    { "POST", "/api/v1/reports", cases_report_by_phone, .may = PUBLIC, .takes = &CaseReport_shape,
      .gives = &CaseReceipt_shape, .status = 201, .flags = GUESTS_WRITE | VEILED, .refuses = report_refuses,
      .about = "Report a case without signing in, by phone number" },
    { "POST", "/api/v1/reports/{number}/rate", cases_rate_by_phone, .may = PUBLIC, .takes = &CaseRating_shape,
      .status = 204, .flags = GUESTS_WRITE, .refuses = rating_refuses,
      .about = "Rate a closed case with the token of its receipt" },
    { "POST", "/api/v1/reports/{number}/look", cases_receipt_look, .may = PUBLIC,
      .takes = &CaseReceiptLook_shape, .gives = &FollowView_shape, .flags = READS | HELD,
      .refuses = receipt_refuses, .about = "How far a report is, by its receipt, and what may be done now" },
    BY_RECEIPT(ADD,    "add",    "Add words and photos to a report, by its receipt"),
    BY_RECEIPT(URGE,   "urge",   "Urge it, by its receipt; once in 24 hours"),
    BY_RECEIPT(REOPEN, "reopen", "Have it done again, by its receipt, with the reason; once"),
    { "GET", "/api/v1/cases", cases_list, .may = "cases.read", .query = &CaseQuery_shape,
      .gives = &CaseView_shape, .flags = GIVES_LIST, .about = "Cases in the reader's scope" },
    { "GET", "/api/v1/cases/map", cases_map, .may = "cases.read", .query = &CaseBox_shape,
      .gives = &CasePoint_shape, .flags = GIVES_ARRAY, .about = "Cases in a part of the map, newest first" },
    { "GET", "/api/v1/cases/counts", cases_counts, .may = "cases.read", .query = &CasePlaceQuery_shape,
      .gives = &CaseCounts_shape, .about = "How many cases, by state" },
    { "POST", "/api/v1/cases/preview", cases_bulk, .may = "cases.read", .takes = &CaseBulk_shape,
      .gives = &CaseBulkLine_shape, .flags = GIVES_ARRAY | READS,
      .about = "Which of many cases would be let through to an act, and why the others not" },
    { "POST", "/api/v1/cases/export", cases_export, .may = "figures.export", .takes = &CaseExport_shape,
      .prepare = cases_export_prepare, .refuses = export_refuses, .flags = NO_REPLAY,
      .about = "The list by its filters as XLSX, CSV or PDF, with a watermark" },
    { "GET", "/api/v1/cases/near", cases_near_list, .may = PUBLIC, .query = &CaseSpot_shape,
      .gives = &CaseNear_shape, .flags = GIVES_ARRAY,
      .about = "Open cases within 150 m, reported in the last 30 days" },
    { "GET", "/api/v1/cases/{id}", cases_get, .may = "cases.read", .gives = &CaseView_shape,
      .refuses = found_refuses, .about = "A case with its road so far" },
    { "GET", "/api/v1/cases/{id}/clock", cases_clock, .may = "cases.read", .gives = &CaseClock_shape,
      .refuses = found_refuses, .about = "Why a case is due when it is: the arithmetic, and what moved it" },
    { "GET", "/api/v1/cases/{id}/why", cases_why, .may = "cases.handle", .gives = &DispatchWhy_shape,
      .refuses = found_refuses,
      .about = "Why it lies where it does: rule, what was seen, the second choice" },
    { "GET", "/api/v1/cases/{id}/responsible", cases_responsible, .may = "cases.dispatch",
      .gives = &PostRow_shape, .flags = GIVES_ARRAY, .refuses = found_refuses,
      .about = "Posts that answer for the place of a case, the first one by the rules" },
    STEP(FILE,     "file",     "cases.file",     "File a reported case"),
    STEP(REFUSE,   "refuse",   "cases.file",     "Refuse a reported case, with the reason"),
    STEP(DISPATCH, "dispatch", "cases.dispatch", "Dispatch a case to a post, or to another one"),
    STEP(ACCEPT,   "accept",   "cases.handle",   "Accept a case that was dispatched to me"),
    STEP(RETURN,   "return",   "cases.handle",   "Return a case that was dispatched to me, with the reason"),
    STEP(FEEDBACK, "feedback", "cases.handle",   "Feed back the result, with a photo"),
    STEP(VERIFY,   "verify",   "cases.verify",   "Verify the result; not by who handled it"),
    STEP(REWORK,   "rework",   "cases.verify",   "Send it back to be done again, with the reason"),
    STEP(CLOSE,    "close",    "cases.close",    "Close a verified case"),
    STEP(RATE,     "rate",     "cases.rate",     "Rate a closed case that I reported"),
    STEP(SETTLE,   "settle",   "cases.handle",   "Settle on the spot what I found, with a photo"),
    TIMED(ANSWER,   "answer",   "cases.handle",   "Answer as a post that assists"),
    TIMED(EXTEND,   "extend",   "cases.handle",   "Ask for more time, before it is due"),
    TIMED(GRANT,    "grant",    "cases.dispatch", "Grant the time that was asked for"),
    TIMED(DENY,     "deny",     "cases.dispatch", "Deny the time that was asked for, with the reason"),
    TIMED(ESCALATE, "escalate", "cases.dispatch", "Raise it to the desk above (吹哨), which sends it"),
    TIMED(SUSPEND,  "suspend",  "cases.dispatch", "Suspend it, with the reason; its clock stands still"),
    TIMED(RESUME,   "resume",   "cases.dispatch", "Resume it where it was"),
    SIDE(URGE,     "urge",     "cases.urge",     "Urge an open case; once in 24 hours"),
    SIDE(VOID,     "void",     "cases.file",     "Void a case, with the reason"),
    SIDE(MERGE,    "merge",    "cases.file",     "Merge a duplicate into another case"),
    SIDE(UNMERGE,  "unmerge",  "cases.file",     "Undo a merging, with the reason"),
    SIDE(REOPEN,   "reopen",   "cases.urge",     "Have a closed case done again, with the reason"),
    SIDE(REFER,    "refer",    "cases.dispatch", "Refer it to the authority whose matter it is"),
    SIDE(TAKE_UP,  "take_up",  "cases.file",     "Take up a refused report again, with the reason"),
    { "POST", "/api/v1/cases/{id}/overtaken", cases_keep_overtaken, .may = "cases.handle",
      .takes = &CaseOvertaken_shape, .status = 204, .refuses = overtaken_refuses,
      .about = "Keep as a note what was done without a line, after somebody else had moved the case" },
    SIDE(ADD,      "add",      "cases.urge",     "Add something to my report while it is open"),
    { "POST", "/api/v1/follows/look", follow_look, .may = PUBLIC, .takes = &FollowLook_shape,
      .gives = &FollowView_shape, .flags = READS | HELD, .refuses = follow_refuses,
      .about = "How far a case is whose reporter is hidden, by the code of the report" },
    { "POST", "/api/v1/follows/add", follow_add, .may = PUBLIC, .takes = &FollowAdd_shape,
      .gives = &FollowView_shape, .flags = GUESTS_WRITE | HELD | VEILED, .refuses = follow_refuses,
      .about = "Add something to it" },
    { "POST", "/api/v1/follows/rate", follow_rate, .may = PUBLIC, .takes = &FollowRate_shape,
      .gives = &FollowView_shape, .flags = GUESTS_WRITE | HELD | VEILED, .refuses = follow_refuses,
      .about = "Rate it once it is closed" },
    { "POST", "/api/v1/follows/urge", follow_urge, .may = PUBLIC, .takes = &FollowUrge_shape,
      .gives = &FollowView_shape, .flags = GUESTS_WRITE | HELD | VEILED, .refuses = follow_refuses,
      .about = "Urge it; once in 24 hours" },
    { "POST", "/api/v1/follows/reopen", follow_reopen, .may = PUBLIC, .takes = &FollowAdd_shape,
      .gives = &FollowView_shape, .flags = GUESTS_WRITE | HELD | VEILED, .refuses = follow_refuses,
      .about = "Have it done again, with the reason; once" },
    { "GET", "/follow", follow_page, .may = PUBLIC, .flags = HIDDEN,
      .about = "The page to follow by a code, without JavaScript" },
    { "POST", "/follow", follow_page_look, .may = PUBLIC, .flags = HIDDEN | RAW_BODY | READS | HELD,
      .says_no = follow_page_no, .about = "How far it is" },
    { "POST", "/follow/add", follow_page_add, .may = PUBLIC, .says_no = follow_page_no,
      .flags = HIDDEN | RAW_BODY | GUESTS_WRITE | HELD | VEILED, .about = "Add something" },
    { "POST", "/follow/rate", follow_page_rate, .may = PUBLIC, .says_no = follow_page_no,
      .flags = HIDDEN | RAW_BODY | GUESTS_WRITE | HELD | VEILED, .about = "Rate it" },
    { "POST", "/follow/urge", follow_page_urge, .may = PUBLIC, .says_no = follow_page_no,
      .flags = HIDDEN | RAW_BODY | GUESTS_WRITE | HELD | VEILED, .about = "Urge it" },
    { "POST", "/follow/reopen", follow_page_reopen, .may = PUBLIC, .says_no = follow_page_no,
      .flags = HIDDEN | RAW_BODY | GUESTS_WRITE | HELD | VEILED, .about = "Have it done again" },
    { "GET", "/c", cases_public_find, .may = PUBLIC, .query = &CaseNumberQuery_shape, .flags = HIDDEN,
      .says_no = page_says_no, .about = "Ask for the page of a case by its number" },
    { "GET", "/c/{number}", cases_public_page, .may = PUBLIC, .flags = HIDDEN,
      .says_no = page_says_no, .about = "The public page of a case, without JavaScript" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &CASES_REPORTED, &CASES_FILED, &CASES_REFUSED, &CASES_DISPATCHED, &CASES_ACCEPTED, &CASES_RETURNED,
    &CASES_FED_BACK, &CASES_VERIFIED, &CASES_REWORKED, &CASES_CLOSED, &CASES_RATED_EVENT,
    &CASES_SETTLED, &CASES_ANSWERED, &CASES_EXTENSION_ASKED, &CASES_EXTENSION_GRANTED,
    &CASES_EXTENSION_DENIED, &CASES_SUSPENDED, &CASES_RESUMED, &CASES_ESCALATED, &CASES_URGED_EVENT,
    &CASES_VOIDED, &CASES_MERGED, &CASES_UNMERGED, &CASES_REOPENED, &CASES_TAKEN_UP, &CASES_WARNED,
    &CASES_OVERDUE, &CASES_OVERDUE_ABOVE, &CASES_REFERRED, &CASES_RECOUNTED, &CASES_CLASS_SET,
    &CASES_LIMIT_SET, &CASES_STAGE_WARNED, &CASES_STAGE_OVERDUE, &CASES_STAGE_ABOVE,
    &CASES_STAGE_RECOUNTED, &CASES_EXPORTED, &CASES_OVERTAKEN, &CASES_ADDED, NULL
};

static const Job jobs[] = {
    { "cases.clock", 30, cases_mark_due, NULL }, { "cases.recount", 10, cases_recount, cases_recount_look },
    { "cases.recount_stages", 10, cases_stages_recount, NULL }, { 0 }
};

const Domain cases_domain = { .name = "cases",
                              .about = "What was found broken, on its road from report to rating",
                              .schema = &cases_schema, .routes = routes, .kinds = kinds, .jobs = jobs,
                              .ready = cases_ready, .veils = cases_veil_event, .seals = cases_seals,
                              .dictionaries = cases_dictionaries };
