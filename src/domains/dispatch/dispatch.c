/* The front page of the domain: refusals, events, routes. */
#include "domains/dispatch/dispatch_inside.h"

#include "domains/dispatch/dispatch_queries.h"

REFUSES(DISPATCH_DECIDED);
REFUSES(DISPATCH_BEGUN);
REFUSES(DISPATCH_WAITS);
REFUSES(DISPATCH_UNTRIED);
REFUSES(DISPATCH_NOT_YOURS);
REFUSES(DISPATCH_AS_NOW);

REFUSAL(DISPATCH_NO_RULE, 409, "dispatch.no_rule", "这一件不是按规则派的，没有规则可更正",
        "no rule sent it there: there is none to put right");
REFUSAL(DISPATCH_COUNTED, 409, "dispatch.counted", "这一次派错已经记过", "that it went wrong is counted already");
REFUSAL(DISPATCH_SAME_POST, 422, "dispatch.same_post", "仍是原来的岗位，不是更正", "it lies with that post already");
REFUSAL(DISPATCH_DECIDED, 409, "dispatch.decided", "已发布、撤回或收回，不再是草稿",
        "it was published, withdrawn or recalled: no draft any more");
REFUSAL(DISPATCH_BEGUN, 409, "dispatch.begun", "已开始执行的规则不能收回，请另发新版",
        "rules that have begun stay: publish others");
REFUSAL(DISPATCH_WAITS, 409, "dispatch.waits", "已有一版等待生效，先收回它", "a set waits for its day: recall that first");
REFUSAL(DISPATCH_UNTRIED, 409, "dispatch.untried", "先在全区范围内用以往事件试算这一版草稿，再发布",
        "replay this very draft over the whole district before it is published");
REFUSAL(DISPATCH_NOT_YOURS, 403, "dispatch.not_yours", "只有起草人和有权发布的人可以办理",
        "for who drafted it and who may publish it");
REFUSAL(DISPATCH_AS_NOW, 422, "dispatch.as_now", "与现在执行的规则相同，没有要改的", "these are the rules in force");

#define KIND(name, word, zh, en) const EventKind name = { word, zh, en }
KIND(DISPATCH_DRAFTED, "dispatch.drafted", "起草派遣规则", "rules of dispatch drafted");
KIND(DISPATCH_EDITED, "dispatch.edited", "修改派遣规则草稿", "draft of rules of dispatch edited");
KIND(DISPATCH_SET_PUBLISHED, "dispatch.published", "发布派遣规则", "rules of dispatch published");
KIND(DISPATCH_GIVEN_UP, "dispatch.withdrawn", "撤回派遣规则草稿", "draft of rules of dispatch withdrawn");
KIND(DISPATCH_TAKEN_BACK, "dispatch.recalled", "收回派遣规则", "rules of dispatch recalled");
KIND(DISPATCH_REPLAYED, "dispatch.replayed", "试算派遣规则", "rules of dispatch replayed");
KIND(DISPATCH_CORRECTED, "dispatch.corrected", "更正派错的规则", "a rule of dispatch found wrong");

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err draft_refuses[] = { NOT_FOUND, DISPATCH_DECIDED, DISPATCH_NOT_YOURS, MOVED_ON, NULL };
static const Err publish_refuses[] = { NOT_FOUND, DISPATCH_DECIDED, DISPATCH_NOT_YOURS, MOVED_ON,
                                       DISPATCH_WAITS,
    DISPATCH_UNTRIED, DISPATCH_AS_NOW, NULL };
static const Err recall_refuses[] = { NOT_FOUND, DISPATCH_DECIDED, DISPATCH_BEGUN, MOVED_ON, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/dispatch-sets", dispatch_list, .may = "dispatch.read", .gives = &DispatchSetView_shape,
      .flags = GIVES_ARRAY, .about = "Rule sets of dispatch, newest first; drafts of one's places" },
    { "GET", "/api/v1/dispatch-sets/{id}", dispatch_get, .may = "dispatch.read",
      .gives = &DispatchSetView_shape,
      .refuses = found_refuses,
          .about = "A rule set with its rules, how they have done, and its last replay" },
    { "POST", "/api/v1/dispatch-sets", dispatch_draft, .may = "dispatch.draft", .takes = &DispatchDraft_shape,
      .gives = &DispatchSetView_shape, .status = 201, .about = "Draft a rule set" },
    { "PUT", "/api/v1/dispatch-sets/{id}", dispatch_edit, .may = "dispatch.draft",
      .takes = &DispatchDraft_shape,
      .gives = &DispatchSetView_shape, .refuses = draft_refuses,
          .about = "Edit a draft; its replay is one of others then" },
    { "POST", "/api/v1/dispatch-sets/{id}/publish", dispatch_publish, .may = "dispatch.rule",
      .takes = &DispatchDecided_shape, .gives = &DispatchSetView_shape, .refuses = publish_refuses,
      .about = "Publish a draft that was replayed, from a day on" },
    { "POST", "/api/v1/dispatch-sets/{id}/withdraw", dispatch_withdraw, .may = "dispatch.draft",
      .takes = &DispatchDecided_shape, .gives = &DispatchSetView_shape, .refuses = draft_refuses,
      .about = "Give a draft up, with the reason" },
    { "POST", "/api/v1/dispatch-sets/{id}/recall", dispatch_recall, .may = "dispatch.rule",
      .takes = &DispatchDecided_shape, .gives = &DispatchSetView_shape, .refuses = recall_refuses,
      .about = "Recall a published set before it begins, with the reason" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &DISPATCH_DRAFTED, &DISPATCH_EDITED, &DISPATCH_SET_PUBLISHED, &DISPATCH_GIVEN_UP, &DISPATCH_TAKEN_BACK,
    &DISPATCH_REPLAYED, &DISPATCH_CORRECTED, NULL
};

const Domain dispatch_domain = { .name = "dispatch",
                                 .about = "To which post a matter goes, by rules that are data, and why",
                                 .schema = &dispatch_schema, .routes = routes, .kinds = kinds };
