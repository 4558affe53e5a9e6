/* 专班 of the demo town, 示例: the district's with its seven working groups, how they came to be seven, those
 * of a street and a community; meetings, lists and tasks, some of them late. Days count back from the town's
 * newest moment: what happened before the cases is written before them, the rest after. */
#include "main/town_inside.h"

#include "domains/affairs/affairs.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/dispatch/dispatch.h"
#include "domains/groups/groups.h"
#include "vocab/moment.h"

#include <stdio.h>
#include <string.h>

enum { OFFICES = 7, GROUPS = 11 };
enum { TOP, COORDINATION, ORGANISATION, GRIDS, FORCES, PLATFORM, TRAINING, REVIEW, OLD_DATA, STREET,
       COMMUNITY };

/* Heads of offices, with accounts of their own; the rest of the cast works at the town's desks. */
enum { WANG, LI, ZHAO, QIAN, SUN, ZHOU, WU, DISTRICT, DISPATCHER, STREET_DESK, STREET_CHECK, SECRETARY,
       CLERK, CAST };
static const struct { const char *name, *unit; } offices[OFFICES] = {
    { "王立新", "区委社治委" }, { "李文静", "区委组织部" }, { "赵国强", "区民政局" }, { "钱卫东", "区委政法委" },
    { "孙晓燕", "区智慧治理中心" }, { "周明远", "区委宣传部" }, { "吴建华", "区目督办" },
};

typedef struct TownGroups { TownWriter *w; TownHand cast[CAST]; int64_t group[GROUPS],
                            meeting; bool late; } TownGroups;

static const struct { int group, kind, parent, place, since; const char *name, *about,
                      *subject[2]; } groups[] = {
    { TOP, 0, -1, 6, 1200, "区微网实格工作专班", "统筹全区微网实格工作，研究重大事项，协调部门力量下沉网格", { "coordination" } },
    { COORDINATION, 1, TOP, 6, 1200, "综合协调组", "承担专班日常工作，组织会议，跟踪议定事项", { "coordination", "emergency" } },
    { ORGANISATION, 1, TOP, 6, 1200, "组织保障组", "推动党组织建在网格上，组织在职党员双报到", { "organisation" } },
    { GRIDS, 1, TOP, 6, 1200, "网格划分组", "划定微网格边界，核对户数和楼栋归属", { "grids" } },
    { FORCES, 1, TOP, 6, 1200, "力量整合组", "整合专职网格员、微网格员和各类志愿力量", { "forces", "services" } },
    { PLATFORM, 1, TOP, 6, 700, "平台支撑组", "建设运行平台，保障数据共享和信息安全", { "platform" } },
    { TRAINING, 1, TOP, 6, 1200, "宣传培训组", "组织网格员培训和居民宣传", { "training" } },
    { REVIEW, 1, TOP, 6, 700, "督导考核组", "督促任务落实，开展评优评议", { "review", "incentives" } },
    { OLD_DATA, 1, TOP, 6, 1200, "信息采集组", "统一采集楼栋、房屋和人口基础信息", { "safety" } },
    { STREET, 0, TOP, 9, 1100, "街道微网实格专班", "组织社区落实微网实格，调度街道下沉力量", { "coordination", "disputes" } },
    { COMMUNITY, 0, STREET, 12, 1050, "社区微网实格专班", "召集网格员例会，办理居民诉求，组织入户走访", { "grids", "services" } },
};

static const struct { int group, who; GroupOffice office; const char *title; int since, until; } members[] = {
    { TOP, WANG, OFFICE_LEAD, "组长", 1200, -1 },             { TOP, LI, OFFICE_DEPUTY, "常务副组长", 1200, -1 },
    { TOP, QIAN, OFFICE_DEPUTY, "副组长", 700, -1 },          { TOP, DISTRICT, OFFICE_SECRETARY, "办公室主任", 900,
                                                             -1 },
    { COORDINATION, DISTRICT, OFFICE_LEAD, "组长", 900, -1 }, { COORDINATION, WANG, OFFICE_LEAD, "组长", 1200,
                                                              901 },
    { COORDINATION, DISPATCHER, OFFICE_MEMBER, "", 900, -1 }, { COORDINATION, ZHOU, OFFICE_LIAISON, "", 500,
                                                                -1 },
    { ORGANISATION, LI, OFFICE_LEAD, "组长", 1200, -1 },      { ORGANISATION, ZHAO, OFFICE_LIAISON, "", 1000,
                                                              -1 },
    { GRIDS, ZHAO, OFFICE_LEAD, "组长", 1200, 241 },          { GRIDS, QIAN, OFFICE_LEAD, "组长", 240, -1 },
    { GRIDS, DISTRICT, OFFICE_DEPUTY, "副组长", 600, -1 },    { GRIDS, SUN, OFFICE_SECRETARY, "秘书", 400, -1 },
    { GRIDS, STREET_DESK, OFFICE_LIAISON, "街道联络员", 300, -1 },
    { FORCES, QIAN, OFFICE_LEAD, "组长", 1200, -1 },          { FORCES, ZHAO, OFFICE_DEPUTY, "副组长", 800, -1 },
    { FORCES, DISPATCHER, OFFICE_SECRETARY, "秘书", 400, -1 },
    { PLATFORM, SUN, OFFICE_LEAD, "组长", 700, -1 },          { PLATFORM, DISTRICT, OFFICE_MEMBER, "", 500,
                                                              -1 },
    { TRAINING, ZHOU, OFFICE_LEAD, "组长", 1200, -1 },        { TRAINING, LI, OFFICE_LIAISON, "", 900, -1 },
    { REVIEW, WU, OFFICE_LEAD, "组长", 700, -1 },             { REVIEW, DISTRICT, OFFICE_DEPUTY, "副组长", 500,
                                                              -1 },
    { OLD_DATA, SUN, OFFICE_LEAD, "组长", 1200, -1 },
    { STREET, STREET_DESK, OFFICE_LEAD, "组长", 1100, -1 },   { STREET, STREET_CHECK, OFFICE_SECRETARY, "秘书",
                                                              1000, -1 },
    { COMMUNITY, SECRETARY, OFFICE_LEAD, "社区书记", 1050, -1 },
    { COMMUNITY, CLERK, OFFICE_MEMBER, "", 800, -1 },
};

static const struct { int group, list, owner, due; bool started; const char *title, *words; } entries[] = {
    { GRIDS, 0, SUN, 40, true, "微网格编码与边界核定", "统一编码规则，街道初核、区级复核" },
    { GRIDS, 0, STREET_DESK, -12, true, "院落楼栋归属清理", "逐栋核对，不重不漏" },
    { GRIDS, 1, STREET_DESK, 60, false, "物业企业网格联络人名册", "每个小区明确一名联络人" },
    { GRIDS, 1, SUN, 25, true, "测绘底图与倾斜摄影成果", "供画板核对边界使用" },
    { GRIDS, 2, QIAN, 30, false, "微网格规模标准（30 至 100 户）", "动态调整的触发条件和程序" },
    { GRIDS, 2, DISTRICT, -3, true, "专属网格设立办法", "商场、楼宇、市场、学校" },
    { TOP, 0, DISTRICT, 20, true, "专班议事规则", "例会、调度、督办三项制度" },
    { TOP, 2, LI, 50, false, "微网格员待遇保障政策", "工作补贴与人身意外保险" },
    { STREET, 1, STREET_CHECK, 15, true, "辖区共建单位清单", "单位、可开放的场地、联系人" },
    { COMMUNITY, 1, CLERK, 10, true, "小区党员骨干名单", "愿意参加值守和走访的" },
};

static const struct { int group, owner, due, decision; bool early; const char *title, *words,
                      *report; bool closed; } tasks[] = {
    { GRIDS, STREET_DESK, -9, 1, true, "核对东湖街道超规模微网格", "超过 100 户的逐个提出拆分方案", NULL, false },
    { GRIDS, SUN, -2, 2, true, "补齐未落图楼栋", "按小区清单补齐坐标", "已补齐 41 栋，还有 3 栋正在核实权属", false },
    { GRIDS, DISTRICT, 3, 3, false, "起草专属网格设立办法", "征求商务、教育等部门意见", NULL, false },
    { GRIDS, STREET_DESK, 18, 0, false, "组织社区书记看边界", "每个社区半天", NULL, false },
    { GRIDS, SUN, -15, 0, true, "发布画板操作说明", "两页纸，一段录屏", "已发布，各社区已收到", true },
    { TOP, DISTRICT, 6, 0, false, "汇总本季度议定事项进展", "报专班组长会", NULL, false },
    { FORCES, DISPATCHER, 9, 0, false, "摸排外卖快递骑手参与意愿", "参照楼小助、小牛哥的做法", NULL, false },
    { STREET, SECRETARY, 4, 0, false, "小区门口公示网格员信息", "姓名、电话、职责，一门一牌", NULL, false },
    { STREET, SECRETARY, -5, 0, true, "上报独居老人走访情况", "按户登记，缺电话的补齐", "已走访 63 户，3 户不在家，本周补走", false },
    { COMMUNITY, CLERK, 2, 0, false, "通知楼栋长参加夜间议事", "周五晚七点半，二号院凉亭", NULL, false },
};

/* ---- Days and people ---- */

/* So many days before the town's newest moment. */
static Str day(Ask *ask, const TownGroups *t, int before)
{
    return moment_date_text(ask->arena, moment_day(t->w->plan->ask.now_ms) - before);
}

static void act_as(Ask *ask, const TownGroups *t, int who) { ask->who = t->cast[who].actor; }

static Str unit_of(const TownGroups *t, int who)
{
    if (who < OFFICES) return str_of(offices[who].unit);
    if (who <= DISPATCHER) return S("区智慧治理中心");
    return who <= STREET_CHECK ? S("街道综治办") : t->cast[who].actor.account ? S("社区居委会") : S("");
}

static Err hire(Ask *ask, TownGroups *t)
{
    static char login[OFFICES][16];
    for (int i = 0; i < OFFICES; i++) {
        snprintf(login[i], sizeof login[i], "office-%d", i + 1);
        NewAccount made = { .login = str_of(login[i]), .name = str_of(offices[i].name),
                            .password_hash = t->w->password_hash, .role = ROLE_DISTRICT, .place = S("510104"),
                            .title = str_of(offices[i].unit), .scope = POST_ALL };
        TRY(people_add(ask, &made, &t->cast[i].account, &t->cast[i].post));
        town_hand(t->w, &t->cast[i], ROLE_DISTRICT, "510104", made.name, made.title);
        t->w->written_accounts++;
    }
    return NULL;
}

static void fetch(TownGroups *t)
{
    TownWriter *w = t->w;
    t->cast[DISTRICT] = w->desk[1];
    t->cast[DISPATCHER] = w->desk[2];
    t->cast[SECRETARY] = w->community[0];
    Str street = str_part(w->community[0].actor.place, 0, 9);
    for (int i = 0; i + 1 < w->plan->accounts_count; i++) {
        if (!str_eq(w->desk[i].actor.place, street)) continue;
        t->cast[STREET_DESK] = w->desk[i];
        t->cast[STREET_CHECK] = w->desk[i + 1];
        break;
    }
    t->cast[CLERK] = w->community[1];
}

/* ---- Before the cases ---- */

static Err found(Ask *ask, TownGroups *t)
{
    for (int i = 0; i < COUNT(groups); i++) {
        Str home = t->cast[SECRETARY].actor.place;
        SubjectRef subject[2] = { { str_of(groups[i].subject[0]) }, { str_of(groups[i].subject[1]) } };
        GroupNew g = { .name = str_of(groups[i].name), .kind = (GroupKind)groups[i].kind,
                       .place = str_part(home, 0, groups[i].place),
                       .parent_id = groups[i].parent < 0 ? NONE : t->group[groups[i].parent],
                       .about = str_of(groups[i].about), .since = day(ask, t, groups[i].since),
                       .remind_days = NONE, .subjects = { subject, subject[1].code.at ? 2 : 1 } };
        TRY(groups_make(ask, &g, true, &t->group[groups[i].group]));
    }
    for (int i = 0; i < COUNT(members); i++) {
        const TownHand *who = &t->cast[members[i].who];
        GroupMemberNew m = { .account_id = who->account, .office = members[i].office,
                             .title = str_of(members[i].title), .unit = unit_of(t, members[i].who),
                             .since = day(ask, t, members[i].since) };
        if (members[i].until >= 0) m.until = day(ask, t, members[i].until);
        int64_t id;
        TRY(groups_appoint(ask, t->group[members[i].group], &m, who->actor.name, &id));
    }
    TRY(groups_rename_from(ask, t->group[GRIDS], S("网格优化组"), day(ask, t, 700), S("工作组由五个增至七个（示例）")));
    return groups_merge_from(ask, t->group[OLD_DATA], t->group[PLATFORM], day(ask, t, 400),
                             S("信息采集职能并入平台支撑组（示例）"));
}

static Err meet(Ask *ask, TownGroups *t, int group, const char *title, int before, const char *words,
                const char *const decisions[3], const int people[3], int64_t *ret)
{
    MinutesWords said[3];
    MinutesPerson who[3];
    MeetingNew m = { .title = str_of(title), .day = day(ask, t, before), .room = S("区行政中心 3 号会议室"),
                     .words = str_of(words), .decisions = { said, 0 }, .attendees = { who, 0 } };
    for (int i = 0; i < 3 && decisions[i]; i++)
        said[m.decisions.count++] = (MinutesWords){ str_of(decisions[i]) };
    for (int i = 0; i < 3 && people[i] >= 0; i++)
        who[m.attendees.count++] = (MinutesPerson){ t->cast[people[i]].account, { 0 } };
    return affairs_hold(ask, t->group[group], &m, ret);
}

static int secretary_of(int group)
{
    static const int of[GROUPS] = { [TOP] = DISTRICT, [GRIDS] = SUN, [FORCES] = DISPATCHER,
                                    [STREET] = STREET_CHECK,
                                    [COMMUNITY] = SECRETARY };
    return of[group];
}

static Err give(Ask *ask, TownGroups *t)
{
    for (int i = 0; i < COUNT(tasks); i++) {
        if (tasks[i].early == t->late) continue;
        bool decided = tasks[i].decision && t->meeting;
        Str due = day(ask, t, -tasks[i].due), today = groups_today(ask);
        TaskNew n = { .title = str_of(tasks[i].title), .words = str_of(tasks[i].words),
                      .owner_id = t->cast[tasks[i].owner].account, .due = str_cmp(due,
                                                                                  today) < 0 ? today : due,
                      .meeting_id = decided ? t->meeting : NONE,
                          .decision = decided ? tasks[i].decision : NONE,
                      .entry_id = NONE };
        int64_t id;
        act_as(ask, t, secretary_of(tasks[i].group));
        TRY(affairs_give(ask, t->group[tasks[i].group], &n, &id));
        if (!tasks[i].report) continue;
        act_as(ask, t, tasks[i].owner);
        AffairStepBody step = { .version = 1, .words = str_of(tasks[i].report), .owner_id = NONE };
        TRY(affairs_task_step(ask, id, AFFAIR_REPORT, &step));
        if (!tasks[i].closed) continue;
        act_as(ask, t, QIAN);
        step = (AffairStepBody){ .version = 2, .words = S("同意办结"), .owner_id = NONE };
        TRY(affairs_task_step(ask, id, AFFAIR_ACCEPT, &step));
    }
    return NULL;
}

static Err enter(Ask *ask, TownGroups *t)
{
    for (int i = 0; i < COUNT(entries); i++) {
        EntryNew e = { .list = (EntryList)entries[i].list, .title = str_of(entries[i].title),
                       .words = str_of(entries[i].words), .owner_id = t->cast[entries[i].owner].account,
                       .due = day(ask, t, -entries[i].due), .started = entries[i].started };
        int64_t id;
        act_as(ask, t, secretary_of(entries[i].group));
        TRY(affairs_enter(ask, t->group[entries[i].group], &e, &id));
    }
    return NULL;
}

static Err before(Ask *ask)
{
    static const char *const decided[3] = { "超过 100 户的微网格十一月底前提出拆分方案", "未落图楼栋由平台支撑组牵头补齐",
                                            "专属网格设立办法十二月上旬报专班" };
    static const int there[3] = { QIAN, SUN, STREET_DESK };
    TownGroups *t = ask->prepared;
    Actor system = ask->who;
    TRY(hire(ask, t));
    fetch(t);
    act_as(ask, t, DISTRICT);
    TRY(found(ask, t));
    act_as(ask, t, SUN);
    TRY(meet(ask, t, GRIDS, "网格优化组第九次例会", t->w->plan->ask.days + 5,
             "一、通报边界核对情况：全区仍有超规模微网格和未落图楼栋。\n二、讨论专属网格的设立条件，各街道提出意见。\n"
             "三、明确下一步分工。", decided, there, &t->meeting));
    TRY(enter(ask, t));
    TRY(give(ask, t));
    ask->who = system;
    return NULL;
}

/* ---- After them ---- */

/* One draft to look at in 字典与规则, from a month ahead on; the street's, for the district to publish. */
static Err draft_norm(Ask *ask)
{
    DictionaryDraftNew d = {
        S("{\"kind\":\"member\",\"required\":true,\"households\":80,\"source\":\"示例：街道试点方案（征求意见）\"}"),
        moment_date_text(ask->arena, moment_day(ask->now_ms) + 30), S("第三条"),
        S("老旧院落多的微网格走访任务重，建议一人至多 80 户（示例）") };
    return dictionary_plant(ask, S("post-norms"), &d);
}

/* What the district has published since. */
static Err enact_holiday(Ask *ask)
{
    DictionaryDraftNew d = {
        S("{\"from\":\"2027-01-01\",\"to\":\"2027-01-03\",\"name\":\"元旦（示例）\",\"work\":false,"
          "\"source\":\"示例通知，不是国务院办公厅的安排\"}"),
        moment_date_text(ask->arena, moment_day(ask->now_ms)), S(""), S("示例：程序发布以后公布的放假安排") };
    return dictionary_enact(ask, S("calendar"), &d);
}

/* … and one of rules of dispatch, to be tried over the month's cases. */
static Err draft_dispatch(Ask *ask)
{
    return dispatch_plant(ask, S(
        "{\"name\":\"消防与夜间分派（示例）\",\"reason\":\"消防隐患和夜间急事由专职网格员先到场（示例）\",\"rules\":["
        "{\"name\":\"消防通道与充电\",\"classes\":[{\"code\":\"11001\"},{\"code\":\"11002\"},{\"code\":\"11003\"}],"
        "\"places\":[],\"to\":\"worker\",\"posts\":[]},"
        "{\"name\":\"夜间急事\",\"classes\":[],\"places\":[],\"time\":\"night\",\"urgency\":\"urgent\","
        "\"to\":\"worker\",\"posts\":[]},"
        "{\"name\":\"吹哨到街道\",\"classes\":[],\"places\":[],\"level\":\"street\","
        "\"to\":\"street\",\"posts\":[]},"
        "{\"name\":\"矛盾纠纷\",\"classes\":[{\"code\":\"12\"}],\"places\":[],\"to\":\"clerk\",\"posts\":[]},"
        "{\"name\":\"手头不多的先接\",\"classes\":[],\"places\":[],\"load_most\":3,\"to\":\"nearest\",\"posts\":[]},"
        "{\"name\":\"其余就近\",\"classes\":[],\"places\":[],\"to\":\"nearest\",\"posts\":[]}]}"));
}

static Err after(Ask *ask)
{
    static const char *const decided[3] = { "各组每周五报一次进展", "年底前完成网格员轮训", NULL };
    static const char *const street[3] = { "公示牌按统一样式制作", NULL, NULL };
    static const int there[3] = { WANG, LI, QIAN }, here[3] = { STREET_DESK, STREET_CHECK, -1 };
    TownGroups *t = ask->prepared;
    Actor system = ask->who;
    int64_t id;
    t->late = true;
    act_as(ask, t, DISTRICT);
    TRY(meet(ask, t, TOP, "专班第四季度调度会", 6, "听取七个工作组汇报，研究网格员待遇和年底走访安排。", decided, there, &id));
    act_as(ask, t, STREET_CHECK);
    TRY(meet(ask, t, STREET, "街道专班十一月例会", 4, "部署小区门口公示和独居老人走访。", street, here, &id));
    TRY(give(ask, t));
    act_as(ask, t, STREET_DESK);
    TRY(draft_norm(ask));
    TRY(draft_dispatch(ask));
    act_as(ask, t, DISTRICT);
    TRY(enact_holiday(ask));
    ask->who = system;
    return NULL;
}

static bool peopled(const TownWriter *w) { return w->community && w->plan->accounts_count >= 5; }

Err town_write_groups(TownWriter *w)
{
    if (!peopled(w)) return NULL;
    w->groups = NEW(w->keep, TownGroups);
    w->groups->w = w;
    return app_do(w->app, NULL, before, w->groups);
}

Err town_write_groups_late(TownWriter *w) { return w->groups ? app_do(w->app, NULL, after,
                                                                      w->groups) : NULL; }
