/* The front page: routes, events, the key. */
#include "domains/forces/forces_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/forces/forces_queries.h"
#include "vocab/checksum.h"

const EventKind HELPERS_ADDED = { "helpers.added", "登记服务人员", "helper written down" };
const EventKind HELPERS_CHANGED = { "helpers.changed", "更正服务人员信息", "helper corrected" };
const EventKind HELPERS_SHOWN = { "helpers.shown", "查看姓名和电话", "name and phone shown" };
const EventKind HELPERS_SOUGHT = { "helpers.sought", "按姓名或电话查找服务人员", "helper looked for" };
const EventKind HELPERS_LINKED = { "helpers.linked", "绑定服务人员账号", "account linked" };
const EventKind HELPERS_LEFT_EVENT = { "helpers.left", "服务人员退出", "helper left" };
const EventKind HELPERS_ERASED = { "helpers.erased", "退出并删除个人信息", "helper left, data erased" };
const EventKind TEAMS_MADE = { "teams.made", "组建服务队", "team made" };
const EventKind TEAMS_CHANGED = { "teams.changed", "变更服务队", "team changed" };
const EventKind TEAMS_JOINED = { "teams.joined", "加入服务队", "came into a team" };
const EventKind TEAMS_PARTED = { "teams.parted", "离开服务队", "left a team" };
const EventKind JOININGS_ASKED = { "joinings.asked", "申请进网入格", "asked to join a micro-grid" };
const EventKind JOININGS_AGREED = { "joinings.agreed", "同意进网入格", "joining agreed" };
const EventKind JOININGS_REFUSED = { "joinings.refused", "不同意进网入格", "joining refused" };
const EventKind JOININGS_DROPPED = { "joinings.dropped", "撤回进网入格申请", "asking taken back" };
const EventKind JOININGS_ENDED = { "joinings.ended", "退出微网格", "left a micro-grid" };

static const EventKind *const kinds[] = {
    &HELPERS_ADDED, &HELPERS_CHANGED, &HELPERS_SHOWN, &HELPERS_SOUGHT, &HELPERS_LINKED, &HELPERS_LEFT_EVENT,
    &HELPERS_ERASED, &TEAMS_MADE, &TEAMS_CHANGED, &TEAMS_JOINED, &TEAMS_PARTED, &JOININGS_ASKED,
        &JOININGS_AGREED,
    &JOININGS_REFUSED, &JOININGS_DROPPED, &JOININGS_ENDED, &HELPERS_NOTICE_SET, NULL
};

/* Before the first request: is the key the one that these rows were sealed with? */
static Err ready(App *app, Db *read)
{
    char room[16 << 10];
    Arena scratch = { room, room + sizeof room, NULL };
    HelperSealed f = { 0 };
    Err e = helpers_sealed(read, app_district(app), &f, &scratch);
    if (e && e != NOT_FOUND) return e;
    return seal_ready(app, e ? (Str){ 0 } : f.sealed);
}

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err find_refuses[] = { PHONE_FORM, NULL };
static const Err new_refuses[] = { PHONE_FORM, HELPERS_KNOWN, HELPERS_CONSENT, HELPERS_BAD_DATE, NULL };
static const Err change_refuses[] = { NOT_FOUND, MOVED_ON, PHONE_FORM, HELPERS_KNOWN, HELPERS_LEFT,
                                      HELPERS_CONSENT,
    NULL };
static const Err full_refuses[] = { NOT_FOUND, HELPERS_TELLS, NULL };
static const Err end_refuses[] = { NOT_FOUND, MOVED_ON, HELPERS_LEFT, HELPERS_BAD_DATE, NULL };
static const Err link_refuses[] = { NOT_FOUND, MOVED_ON, HELPERS_LEFT, HELPERS_OTHER_NAME, HELPERS_HAVE,
                                    NULL };
static const Err own_refuses[] = { HELPERS_NO_RECORD, NULL };
static const Err own_new_refuses[] = { PHONE_FORM, HELPERS_HAVE, HELPERS_NOT_OWN, HELPERS_CONSENT, NULL };
static const Err own_change_refuses[] = { HELPERS_NO_RECORD, MOVED_ON, PHONE_FORM, HELPERS_KNOWN,
                                          HELPERS_NOT_OWN,
    NULL };
static const Err own_end_refuses[] = { HELPERS_NO_RECORD, MOVED_ON, NULL };
static const Err team_refuses[] = { NOT_FOUND, MOVED_ON, TEAMS_HELD, TEAMS_OVER, TEAMS_NO_MEMBER,
                                    HELPERS_LEFT,
    HELPERS_BAD_DATE, NULL };
static const Err ask_refuses[] = { NOT_FOUND, HELPERS_NO_RECORD, HELPERS_LEFT, HELPERS_TELLS, JOININGS_HELD,
    JOININGS_MANY, NULL };
static const Err answer_refuses[] = { NOT_FOUND, MOVED_ON, HELPERS_TELLS, HELPERS_BAD_DATE, JOININGS_DECIDED,
    JOININGS_NOT_OWN, JOININGS_NOT_YOURS, NULL };
static const Err stop_refuses[] = { NOT_FOUND, HELPERS_NO_RECORD, MOVED_ON, HELPERS_TELLS, HELPERS_BAD_DATE,
    JOININGS_DECIDED, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/helper-terms", helpers_terms, .may = PUBLIC, .gives = &HelperTerms_shape,
      .about = "Kinds of helpers, skills, and what one agrees to before one is written down" },
    { "GET", "/api/v1/helpers", helpers_list, .may = "forces.read", .query = &HelpersQuery_shape,
      .gives = &HelperRow_shape, .flags = GIVES_LIST | SLOW,
      .about = "Helpers who report to the reader's places, masked; of a grid: who help there" },
    { "POST", "/api/v1/helpers", helpers_new, .may = "forces.write", .takes = &HelperNew_shape,
      .gives = &HelperPage_shape, .status = 201, .refuses = new_refuses, .about = "Write a helper down" },
    { "GET", "/api/v1/helpers/free", helpers_free_list, .may = "forces.read", .query = &HelperFreeQuery_shape,
      .gives = &HelperRow_shape, .flags = GIVES_ARRAY | SLOW,
      .about = "Who could help: by skill, time and place; who has done least and is nearest first" },
    { "GET", "/api/v1/helpers/numbers", helpers_numbers, .may = "forces.read",
      .query = &HelperNumbersQuery_shape,
      .gives = &HelperNumber_shape, .flags = GIVES_ARRAY | SLOW,
          .about = "How many helpers, by kind, place or unit" },
    { "GET", "/api/v1/helpers/units", helpers_units_list, .may = "forces.write",
      .query = &HelperUnitsQuery_shape,
      .gives = &HelperUnit_shape, .flags = GIVES_ARRAY, .about = "Units whose names begin so" },
    { "POST", "/api/v1/helpers/find", helpers_find_list, .may = "forces.full", .takes = &HelperSearch_shape,
      .gives = &HelperRow_shape, .flags = GIVES_ARRAY | NO_REPLAY, .refuses = find_refuses,
      .about = "Look for a helper by a whole name or phone; the log says so" },
    { "GET", "/api/v1/helpers/{id}", helpers_get, .may = "forces.read", .gives = &HelperPage_shape,
      .refuses = found_refuses, .about = "One helper, masked, with micro-grids, teams and years" },
    { "PATCH", "/api/v1/helpers/{id}", helpers_change, .may = "forces.write", .takes = &HelperChange_shape,
      .gives = &HelperPage_shape, .refuses = change_refuses, .about = "Correct what is written down" },
    { "POST", "/api/v1/helpers/{id}/full", helpers_full, .may = "forces.full", .takes = &HelperView_shape,
      .gives = &HelperFull_shape, .flags = NO_REPLAY, .refuses = full_refuses,
      .about = "See name and phone in full; the log says who and what for" },
    { "POST", "/api/v1/helpers/{id}/end", helpers_end, .may = "forces.write", .takes = &HelperEnd_shape,
      .gives = &HelperPage_shape, .refuses = end_refuses,
          .about = "A helper leaves; with erase, name and phone go" },
    { "PUT", "/api/v1/helpers/{id}/account", helpers_link, .may = "forces.write", .takes = &HelperLink_shape,
      .gives = &HelperPage_shape, .refuses = link_refuses,
      .about = "Let the helper see their own record with an account in their name" },
    { "POST", "/api/v1/helpers/{id}/joinings", joinings_new, .may = "forces.write",
      .takes = &JoiningNew_shape,
      .gives = &JoiningRow_shape, .status = 201, .refuses = ask_refuses,
      .about = "Ask for a helper to join a micro-grid" },
    { "GET", "/api/v1/joinings", joinings_list, .may = "forces.read", .query = &JoiningsQuery_shape,
      .gives = &JoiningRow_shape, .flags = GIVES_LIST | SLOW,
      .about = "Who helps in which micro-grid, on any day; who asks to" },
    { "POST", "/api/v1/joinings/{id}/answer", joinings_answer, .may = "joinings.answer",
      .takes = &JoiningAnswer_shape, .gives = &JoiningRow_shape, .refuses = answer_refuses,
      .about = "Agree or refuse, as who answers for the micro-grid" },
    { "POST", "/api/v1/joinings/{id}/end", joinings_end, .may = "joinings.answer", .takes = &JoiningEnd_shape,
      .gives = &JoiningRow_shape, .refuses = stop_refuses, .about = "A helper leaves a micro-grid" },
    { "GET", "/api/v1/teams", teams_list, .may = "forces.read", .query = &TeamsQuery_shape,
      .gives = &TeamRow_shape,
      .flags = GIVES_LIST, .about = "Service teams of the reader's places" },
    { "POST", "/api/v1/teams", teams_new, .may = "forces.write", .takes = &TeamNew_shape,
      .gives = &TeamPage_shape,
      .status = 201, .refuses = team_refuses, .about = "Make a team" },
    { "GET", "/api/v1/teams/{id}", teams_get, .may = "forces.read", .gives = &TeamPage_shape,
      .refuses = found_refuses, .about = "A team and who is in it" },
    { "PATCH", "/api/v1/teams/{id}", teams_change, .may = "forces.write", .takes = &TeamChange_shape,
      .gives = &TeamPage_shape, .refuses = team_refuses, .about = "Another name, home or leader; its end" },
    { "POST", "/api/v1/teams/{id}/members", team_members_new, .may = "forces.write",
      .takes = &TeamMemberNew_shape,
      .gives = &TeamPage_shape, .status = 201, .refuses = team_refuses,
          .about = "Somebody comes into a team" },
    { "POST", "/api/v1/team-members/{id}/end", team_members_stop, .may = "forces.write",
      .takes = &TeamMemberEnd_shape, .gives = &TeamPage_shape, .refuses = team_refuses,
      .about = "Somebody leaves a team" },
    { "GET", "/api/v1/me/helper", helpers_own_get, .may = SIGNED_IN, .gives = &HelperPage_shape,
      .refuses = own_refuses, .about = "My own record as a helper, in plain" },
    { "POST", "/api/v1/me/helper", helpers_own_new, .may = "forces.own", .takes = &HelperOwnNew_shape,
      .gives = &HelperPage_shape, .status = 201, .refuses = own_new_refuses,
      .about = "Report in: I agree to be written down" },
    { "PATCH", "/api/v1/me/helper", helpers_own_change, .may = SIGNED_IN, .takes = &HelperChange_shape,
      .gives = &HelperPage_shape, .refuses = own_change_refuses, .about = "Correct my record" },
    { "DELETE", "/api/v1/me/helper", helpers_own_end, .may = SIGNED_IN, .status = 204,
      .refuses = own_end_refuses,
      .about = "Withdraw: I leave, my name and phone are erased" },
    { "POST", "/api/v1/me/joinings", joinings_own_new, .may = SIGNED_IN, .takes = &JoiningNew_shape,
      .gives = &JoiningRow_shape, .status = 201, .refuses = ask_refuses,
          .about = "Ask to help in a micro-grid" },
    { "POST", "/api/v1/me/joinings/{id}/end", joinings_own_end, .may = SIGNED_IN, .takes = &JoiningEnd_shape,
      .gives = &JoiningRow_shape, .refuses = stop_refuses, .about = "Leave it, or take the asking back" },
    { 0 }
};

const Domain forces_domain = {
    .name = "forces", .about = "Who helps: Party members, volunteers, couriers, teams",
        .schema = &forces_schema,
    .routes = routes, .kinds = kinds, .seals = helpers_seals, .ready = ready,
    .dictionaries = helpers_dictionaries
};
