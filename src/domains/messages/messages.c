/* Hearing, listing, reading. */
#include "domains/messages/messages_inside.h"

#include "domains/affairs/affairs.h"
#include "domains/cards/cards.h"
#include "domains/cases/cases.h"
#include "domains/changes/changes.h"
#include "domains/courses/courses.h"
#include "domains/forces/forces.h"
#include "domains/groups/groups.h"
#include "domains/messages/messages_queries.h"
#include "domains/people/people.h"
#include "domains/quality/quality.h"
#include "domains/signals/signals.h"
#include "domains/visits/visits.h"
#include "vocab/place.h"

enum { LIST_DEFAULT = 20, CLERKS_TOLD = 2 };

SHAPE(NewMessage, "a message to be kept",
    ID      (NewMessage, id,                     "its id"),
    ID      (NewMessage, account,                "whose it is"),
    TEXT    (NewMessage, kind,    1, 60,         "kind of the event"),
    TEXT    (NewMessage, number,  0, 40,         "number of the case"),
    TEXT    (NewMessage, words,   0, 200,        "what it is about"),
    INT     (NewMessage, case_id, 0, ID_MAX,     "0: of no case"),
    TEXT    (NewMessage, about,   0, 60,         "below /api/v1; empty: the case, or nothing"),
    TIME    (NewMessage, at_ms,                  "when"));

SHAPE(MessageRow, "a message",
    ID      (MessageRow, id,                     "its id"),
    TEXT    (MessageRow, kind,    1, 60,         "kind of the event it tells of"),
    TEXT    (MessageRow, number,  0, 40,         "number of the case"),
    TEXT    (MessageRow, words,   0, 200,        "what it is about"),
    INT     (MessageRow, case_id, 0, ID_MAX,     "0: of no case"),
    TEXT    (MessageRow, about,   0, 60,
        "what it is about when it is no case: a resource below /api/v1, such as changes/12"),
    TIME    (MessageRow, at_ms,                  "when"),
    BOOL    (MessageRow, read,    0,             "it has been read"),
    TEXT_OPT(MessageRow, title,   0, 80,         "in the reader's language"));

typedef struct MessageCount { int64_t unread; } MessageCount;
SHAPE(MessageCount, "how many are unread",
    INT     (MessageCount, unread, 0, ID_MAX,    "how many"));

typedef struct MessageQuery { bool unread; Str after; int64_t limit; } MessageQuery;
SHAPE(MessageQuery, "which messages",
    BOOL    (MessageQuery, unread, OPTIONAL,     "only those not read yet"),
    TEXT_OPT(MessageQuery, after, 1, 40,         "where the page before ended"),
    INT_OPT (MessageQuery, limit, 1, 200,        "how many (20)"));

const EventKind MESSAGES_NEW = { "messages.new", "新消息", "new message" };
static const EventKind MESSAGES_READ = { "messages.read", "消息已读", "message read" };

static const struct { const EventKind *kind; const char *zh, *en; } titles[] = {
    { &CASES_REPORTED,   "有新的上报，请受理",       "A new report waits to be filed" },
    { &CASES_DISPATCHED, "派给您一件事，请接单",     "A case was dispatched to you" },
    { &CASES_RETURNED,   "被退回，请重新派单",       "A case was returned; send it on" },
    { &CASES_FED_BACK,   "已处置，请核查",           "A result waits to be verified" },
    { &CASES_REWORKED,   "需要返工",                 "A case must be done again" },
    { &CASES_CLOSED,     "您上报的事已办结，请评价", "Your report is closed; please rate it" },
    { &CASES_REFUSED,    "您上报的事未予立案",       "Your report was not filed" },
    { &CASES_SETTLED,    "当场已处置，请核查",       "Settled on the spot; please verify" },
    { &CASES_ANSWERED,   "协办单位已反馈",           "Who assists has answered" },
    { &CASES_EXTENSION_ASKED, "有人申请延期，请答复", "More time is asked for; please answer" },
    { &CASES_EXTENSION_GRANTED, "延期申请已同意",    "More time was granted" },
    { &CASES_EXTENSION_DENIED, "延期申请未获同意",   "More time was denied" },
    { &CASES_SUSPENDED,  "您上报的事已挂账",         "Your report was suspended" },
    { &CASES_RESUMED,    "已恢复办理，请继续处置",   "A case goes on; please handle it" },
    { &CASES_ESCALATED,  "有社区吹哨，请牵头派单",   "A case was raised to you; please send it" },
    { &CASES_URGED_EVENT, "催办：请尽快处置",        "A case is urged; please hurry" },
    { &CASES_ADDED,      "上报人补充了说明",         "Who reported it has added something" },
    { &CASES_VOIDED,     "您上报的事已作废",         "Your report was voided" },
    { &CASES_MERGED,     "您上报的事已并入同一件",   "Your report was merged with the same matter" },
    { &CASES_REOPENED,   "要求重办，请处理",         "A case is to be done again" },
    { &CASES_WARNED,     "快到处置时限了，请抓紧",   "A case is nearly due; please hurry" },
    { &CASES_OVERDUE,    "已超时限，亮红牌",         "A case is late" },
    { &CASES_OVERDUE_ABOVE, "下级事件超期一个工作日", "A case below is a working day late" },
    { &CASES_STAGE_WARNED,  "这个环节快到时限了，请抓紧", "A stage of a case is nearly due; please hurry" },
    { &CASES_STAGE_OVERDUE, "这个环节已超时限，亮红牌",   "A stage of a case is late" },
    { &CASES_STAGE_ABOVE,   "下级环节超期一个工作日", "A stage below is a working day late" },
    { &CASES_RECOUNTED, "放假调整，这件事的时限有变", "Holidays changed: a case is due at another time" },
    { &CASES_OVERTAKEN,  "同一步有两人办理，先到的有效，后到的留作记录",
                         "Two took the same step: the first holds, the other is kept as a note" },
    { &CASES_TAKEN_UP,   "重新受理，请立案",         "A refused report was taken up again" },
    { &SIGNALS_OPENED,   "有一条苗头预警，请去看看", "A sign of trouble; please look into it" },
    { &SUBSTITUTES_NAMED, "已安排代班",              "Somebody will stand in" },
    { &SUBSTITUTES_ENDED, "代班提前结束",            "Standing in has ended early" },
    { &COURSES_CHANGED,  "您报名的培训课程有调整", "A course in which you have a seat has changed" },
    { &COURSES_CANCELLED, "您报名的培训课程取消了", "A course in which you have a seat isn't held" },
    { &JOININGS_ASKED,   "有人申请进网入格，请答复", "Somebody asks to join your micro-grid; please answer" },
    { &JOININGS_AGREED,  "进网入格申请已同意",       "The request to join a micro-grid was agreed to" },
    { &JOININGS_REFUSED, "进网入格申请未获同意",     "The request to join a micro-grid was refused" },
    { &CARDS_FACE_SET,   "已为您上传头像，请选择谁可见", "Your portrait was taken in; choose who may see it" },
    { &VISITS_NOTED,     "住户有变动，请核实",       "Residents may have changed; please look into it" },
    { &VISITS_NOTE_ANSWERED, "您提示的变动已核实",   "What you noted has been looked into" },
    { &QUALITY_ASKED,    "请核实这处数据",           "Please look into this data" },
    { &GROUPS_APPOINTED, "请参加专班工作",           "You belong to a group" },
    { &GROUPS_TERM_SET,  "您的专班任期有调整",       "Your term in a group was set" },
    { &TASKS_GIVEN,      "交给您一项专班任务",       "A group has given you a task" },
    { &TASKS_CHANGED,    "专班任务有调整",           "A task of a group has changed" },
    { &TASKS_REPORTED,   "任务已反馈，请验收",       "A task was reported back; please judge it" },
    { &TASKS_ACCEPTED,   "您的专班任务已办结",       "Your task was accepted" },
    { &TASKS_RETURNED,   "专班任务被退回，请重办",   "Your task was returned" },
    { &TASKS_WITHDRAWN,  "专班任务已撤销",           "A task was withdrawn" },
    { &TASKS_DUE,        "专班任务快到期或已超期",   "A task is due or overdue" },
    { &ENTRIES_ENTERED,  "您负责的事项已列入清单",   "You answer for an entry of a list" },
    { &ENTRIES_CHANGED,  "清单事项有调整",           "An entry of a list has changed" },
    { &ENTRIES_DUE,      "清单事项快到期或已超期",   "An entry of a list is due or overdue" },
    { &CHANGES_SUBMITTED, "有网格变更，请审批",       "A change set waits for approval" },
    { &CHANGES_APPROVED,  "网格变更已批准",           "A change set was approved" },
    { &CHANGES_RETURNED,  "网格变更被退回",           "A change set was returned" },
    { &CHANGES_BLOCKED,   "网格变更未能生效",         "A change set could not take effect" },
    { &CHANGES_APPLIED,   "网格变更已生效",           "The grid has changed" },
};

static Str title_of(const Ask *ask, Str kind)
{
    for (int i = 0; i < COUNT(titles); i++)
        if (str_eq(kind, str_of(titles[i].kind->name))) return ask_say(ask, titles[i].zh, titles[i].en);
    return S("");
}

/* The case may lie outside the places that its live stream shows. */
static Err tell(Ask *ask, int64_t account, const Event *e, const Case *c)
{
    return messages_tell(ask, e, account, &(MessageOf){ .words = c->words, .number = c->number,
                                                     .case_id = c->id });
}

/* What is given to a post concerns its holder and who stands in for them; and who had it in hand before. */
static Err tell_handlers(Ask *ask, const Event *e, const Case *c)
{
    List told;
    bool handler = false;
    TRY(people_told_of(ask, c->handler_post, &told));
    for (const AccountRef *a = told.at, *end = a + told.count; a < end; a++) {
        TRY(tell(ask, a->account_id, e, c));
        handler |= a->account_id == c->handler_account;
    }
    return handler ? NULL : tell(ask, c->handler_account, e, c);
}

static Err tell_clerks(Ask *ask, const Event *e, const Case *c)
{
    List clerks;
    MessageOf of = { .words = c->words, .number = c->number, .case_id = c->id };
    TRY(people_of_role(ask, place_up(c->place, PLACE_COMMUNITY), ROLE_CLERK, CLERKS_TOLD, &clerks));
    for (const AccountRef *a = clerks.at, *end = a + clerks.count; a < end; a++)
        TRY(messages_keep(ask, e, a->account_id, &of));              /* they see all of the community */
    return NULL;
}

/* What was merged into it has the same answer. */
static Err tell_reporters(Ask *ask, const Event *e, const Case *c)
{
    List others;
    TRY(tell(ask, c->reporter, e, c));
    TRY(cases_reporters_merged(ask, c->id, &others));
    for (const CaseReporter *r = others.at, *end = r + others.count; r < end; r++)
        if (r->account != c->reporter) TRY(tell(ask, r->account, e, c));
    return NULL;
}

/* The desk that it was raised to. */
static Err tell_above(Ask *ask, const Event *e, const Case *c)
{
    List desk;
    bool street = c->level == CASE_AT_STREET;
    TRY(people_of_role(ask, place_up(c->place, street ? PLACE_STREET : PLACE_DISTRICT),
                       street ? ROLE_STREET : ROLE_DISTRICT, CLERKS_TOLD, &desk));
    for (const AccountRef *a = desk.at, *end = a + desk.count; a < end; a++)
        TRY(tell(ask, a->account_id, e, c));
    return NULL;
}

/* Who assists is told with whom it was sent to; that more time is asked for, whoever sent it. */
static Err tell_sent(Ask *ask, const Event *e, const Case *c)
{
    List posts, told;
    if (str_eq(e->kind, str_of(CASES_EXTENSION_ASKED.name))) return tell(ask, c->dispatcher, e, c);
    TRY(tell_handlers(ask, e, c));
    if (!str_eq(e->kind, str_of(CASES_DISPATCHED.name))) return NULL;
    TRY(cases_assisting(ask, c->id, &posts));
    for (const CaseAssistant *p = posts.at, *end = p + posts.count; p < end; p++) {
        TRY(people_told_of(ask, p->post, &told));
        for (const AccountRef *a = told.at, *last = a + told.count; a < last; a++)
            TRY(tell(ask, a->account_id, e, c));
    }
    return NULL;
}

static Err on_case(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    switch (c.state) {
    case CASE_REPORTED:   return tell_clerks(ask, e, &c);
    case CASE_DISPATCHED:
    case CASE_HANDLING:   return tell_sent(ask, e, &c);
    case CASE_HANDLED:
        if (!c.dispatcher) return tell_clerks(ask, e, &c);
        return tell(ask, c.dispatcher, e, &c);
    case CASE_FILED:      return tell(ask, c.dispatcher, e, &c);
    case CASE_CLOSED:     return tell_reporters(ask, e, &c);
    case CASE_REFUSED:    return tell(ask, c.reporter, e, &c);
    case CASE_VERIFIED:   break;
    case CASE_RAISED:     return tell_above(ask, e, &c);
    case CASE_SUSPENDED:
    case CASE_MERGED:
    case CASE_REFERRED:
    case CASE_VOIDED:     return tell(ask, c.reporter, e, &c);
    case CASE_STATES:     break;
    }
    return NULL;
}

/* What the reporter adds is for who has it in hand, and before anybody has, for the desk. */
static Err on_added(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    if (c.state == CASE_RAISED) return tell_above(ask, e, &c);
    return c.handler_post ? tell_sent(ask, e, &c) : tell_clerks(ask, e, &c);
}

/* The clock has spoken: to who has it in hand, or the desk; when it is late, to whoever sent it too. */
static Err on_mark(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    if (str_eq(e->kind, str_of(CASES_OVERDUE_ABOVE.name))) {
        if (c.level < CASE_AT_DISTRICT) c.level++;
        return tell_above(ask, e, &c);
    }
    bool waits = c.state == CASE_HANDLED || c.state == CASE_VERIFIED;
    if (waits) return NULL;
    if (!c.handler_post) return tell_clerks(ask, e, &c);
    TRY(tell_handlers(ask, e, &c));
    bool late = str_eq(e->kind, str_of(CASES_OVERDUE.name)) && c.dispatcher != c.handler_account;
    return late ? tell(ask, c.dispatcher, e, &c) : NULL;
}

/* Two did it without a line: who came first is told that another did it too, and that one that theirs is a
 * note now. */
static Err on_overtaken(Ask *ask, const Event *e)
{
    Case c;
    int64_t first;
    TRY(cases_find(ask, e->subject, &c));
    TRY(cases_overtook(ask, e, &first));
    MessageOf of = { .words = c.words, .number = c.number, .case_id = c.id, .own = true };
    if (first != e->account) TRY(messages_tell(ask, e, first, &of));
    return messages_tell(ask, e, e->account, &of);
}

/* The clock of a stage: to who has it in hand while it is theirs; else to the desk whose turn it is. */
static Err on_stage(Ask *ask, const Event *e)
{
    Case c;
    TRY(cases_find(ask, e->subject, &c));
    bool theirs = c.state == CASE_DISPATCHED || c.state == CASE_HANDLING;
    if (str_eq(e->kind, str_of(CASES_STAGE_ABOVE.name))) {
        if (c.level < CASE_AT_DISTRICT) c.level++;
        return tell_above(ask, e, &c);
    }
    if (theirs && c.handler_post) return tell_handlers(ask, e, &c);
    return c.level == CASE_AT_COMMUNITY ? tell_clerks(ask, e, &c) : tell_above(ask, e, &c);
}

/* Whose post it is hears of it, and who stands in. */
static Err on_substitute(Ask *ask, const Event *e)
{
    SubstituteNews news;
    TRY(people_substitute_news(ask, e->subject, &news));
    MessageOf of = { .words = news.words };
    TRY(messages_tell(ask, e, news.account, &of));
    return messages_tell(ask, e, news.by_account, &of);
}

/* A note is for the community's clerks; what came of it, for whoever wrote it. */
static Err on_note(Ask *ask, const Event *e)
{
    VisitNoteNews news;
    List told = { 0 };
    TRY(visits_note_news(ask, e->subject, &news));
    AccountRef author = { news.account };
    if (e->owner) told = (List){ &author, 1 };
    else TRY(people_of_role(ask, place_up(news.place, PLACE_COMMUNITY), ROLE_CLERK, CLERKS_TOLD, &told));
    for (const AccountRef *a = told.at, *end = a + told.count; a < end; a++)
        TRY(messages_keep(ask, e, a->account_id, &(MessageOf){ .words = news.words }));
    return NULL;
}

/* A card is for who answers for the place, and who stands in for them. */
static Err on_signal(Ask *ask, const Event *e)
{
    SignalNews news;
    List told;
    TRY(signals_news(ask, e->subject, &news));
    if (!news.post) return NULL;
    TRY(people_told_of(ask, news.post, &told));
    for (const AccountRef *a = told.at, *end = a + told.count; a < end; a++)
        TRY(messages_tell(ask, e, a->account_id, &(MessageOf){ .words = news.words, .about = S("signals") }));
    return NULL;
}

/* Who answers for a place is asked to look into what is written down there. */
static Err on_quality(Ask *ask, const Event *e)
{
    Str words;
    TRY(quality_news(ask, e->subject, &words));
    return messages_tell(ask, e, e->owner, &(MessageOf){ .words = words });
}

/* The office has taken in somebody's portrait: nobody sees it until they say to whom. */
static Err on_face(Ask *ask, const Event *e)
{
    return messages_tell(ask, e, e->owner, &(MessageOf){ .about = S("me/card") });
}

static Err list(Ask *ask)
{
    const MessageQuery *q = QUERY(ask, MessageQuery);
    int64_t limit = q->limit == NONE ? LIST_DEFAULT : q->limit, key, before;
    Str next = { 0 };
    List rows;
    TRY(cursor_read(ask, q->after, &key, &before));
    TRY((q->unread ? messages_page_unread : messages_page)(ask->db, ask->district, ask->who.account, before,
                                                           limit + 1, &rows, ask->arena));
    MessageRow *row = rows.at;
    if (rows.count > limit) {
        rows.count = limit;
        next = cursor_make(ask->arena, row[limit - 1].at_ms, row[limit - 1].id);
    }
    for (int64_t i = 0; i < rows.count; i++) row[i].title = title_of(ask, row[i].kind);
    return answer_list(ask, &MessageRow_shape, &rows, next);
}

static Err count(Ask *ask)
{
    MessageCount n;
    TRY(messages_unread(ask->db, ask->district, ask->who.account, &n.unread));
    return answer(ask, 200, &MessageCount_shape, &n);
}

static Err mark_read(Ask *ask)
{
    int64_t id, changed;
    TRY(ask_id(ask, 0, &id));
    TRY(messages_read(ask->db, ask->district, ask->who.account, id, ask->now_ms, &changed));
    if (!changed) {                                                  /* read before, perhaps */
        TRY(messages_has(ask->db, ask->district, ask->who.account, id, &changed));
        return changed ? answer_nothing(ask) : NOT_FOUND;
    }
    TRY(event_post(ask, &MESSAGES_READ, id, S(""), ask->who.account, NULL, NULL));
    return answer_nothing(ask);
}

static Err mark_all_read(Ask *ask)
{
    int64_t changed;
    TRY(messages_read_all(ask->db, ask->district, ask->who.account, ask->now_ms, &changed));
    TRY(event_post(ask, &MESSAGES_READ, 0, S(""), ask->who.account, NULL, NULL));
    return answer_nothing(ask);
}

static const Err found_refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/messages", list, .may = "messages.read", .query = &MessageQuery_shape,
      .gives = &MessageRow_shape, .flags = GIVES_LIST, .about = "My messages, newest first" },
    { "GET", "/api/v1/messages/count", count, .may = "messages.read", .gives = &MessageCount_shape,
      .about = "How many of my messages are unread" },
    { "POST", "/api/v1/messages/{id}/read", mark_read, .may = "messages.read", .status = 204,
      .refuses = found_refuses, .about = "Mark a message as read" },
    { "POST", "/api/v1/messages/read", mark_all_read, .may = "messages.read", .status = 204,
      .about = "Mark all my messages as read" },
    { 0 }
};

static const EventKind *const kinds[] = { &MESSAGES_NEW, &MESSAGES_READ, NULL };
static const Hear hears[] = {
    { &CASES_REPORTED, on_case }, { &CASES_DISPATCHED, on_case }, { &CASES_RETURNED, on_case },
    { &CASES_FED_BACK, on_case }, { &CASES_REWORKED, on_case },   { &CASES_CLOSED, on_case },
    { &CASES_REFUSED, on_case },  { &CASES_SETTLED, on_case },    { &CASES_ANSWERED, on_case },
    { &CASES_EXTENSION_ASKED, on_case }, { &CASES_EXTENSION_GRANTED, on_case },
    { &CASES_EXTENSION_DENIED, on_case }, { &CASES_SUSPENDED, on_case }, { &CASES_RESUMED, on_case },
    { &CASES_ESCALATED, on_case }, { &CASES_URGED_EVENT, on_case }, { &CASES_VOIDED, on_case },
    { &CASES_ADDED, on_added },
    { &CASES_MERGED, on_case },   { &CASES_REOPENED, on_case },   { &CASES_TAKEN_UP, on_case },
    { &CASES_WARNED, on_mark },   { &CASES_OVERDUE, on_mark },    { &CASES_OVERDUE_ABOVE, on_mark },
    { &CASES_STAGE_WARNED, on_stage }, { &CASES_STAGE_OVERDUE, on_stage }, { &CASES_STAGE_ABOVE, on_stage },
    { &CASES_OVERTAKEN, on_overtaken }, { &CASES_RECOUNTED, on_mark }, { &SIGNALS_OPENED, on_signal },
      { &SUBSTITUTES_NAMED, on_substitute },
    { &SUBSTITUTES_ENDED, on_substitute }, { &VISITS_NOTED, on_note },
    { &VISITS_NOTE_ANSWERED, on_note }, { &QUALITY_ASKED, on_quality }, { &CARDS_FACE_SET, on_face },
    { &JOININGS_ASKED, messages_on_joining }, { &JOININGS_AGREED, messages_on_joining },
    { &JOININGS_REFUSED, messages_on_joining }, { &CHANGES_SUBMITTED, messages_on_change },
    { &CHANGES_APPROVED, messages_on_change }, { &CHANGES_RETURNED, messages_on_change },
    { &CHANGES_BLOCKED, messages_on_change }, { &CHANGES_APPLIED, messages_on_change },
    { &GROUPS_APPOINTED, messages_on_member }, { &GROUPS_TERM_SET, messages_on_member },
    { &TASKS_GIVEN, messages_on_affair }, { &TASKS_CHANGED, messages_on_affair },
    { &TASKS_REPORTED, messages_on_affair }, { &TASKS_ACCEPTED, messages_on_affair },
    { &TASKS_RETURNED, messages_on_affair }, { &TASKS_WITHDRAWN, messages_on_affair },
    { &TASKS_DUE, messages_on_affair }, { &ENTRIES_ENTERED, messages_on_affair },
    { &ENTRIES_CHANGED, messages_on_affair }, { &ENTRIES_DUE, messages_on_affair },
    { &COURSES_CHANGED, messages_on_course }, { &COURSES_CANCELLED, messages_on_course }, { 0 }
};

const Domain messages_domain = { .name = "messages", .about = "What somebody should know",
                                 .schema = &messages_schema, .routes = routes, .kinds = kinds,
                                 .hears = hears };
