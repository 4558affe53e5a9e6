/* Kinds of helpers and what they can do, to be looked at. */
#include "domains/forces/forces_inside.h"

#include "domains/dictionaries/dictionaries.h"
#include "domains/forces/forces_queries.h"

static Err kinds_all(Ask *ask, List *ret) { return helper_kinds_all(ask->db, ask->district, ret,
                                                                    ask->arena); }
static Err all_skills(Ask *ask, List *ret) { return skills_all(ask->db, ask->district, ret, ask->arena); }

static const DictionaryColumn kind_columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "needs_consent", "须本人同意", "needs consent", NULL, NULL },
    { "paid", "计薪，不算志愿时长", "paid, no voluntary hours", NULL, NULL },
    { "own", "可自己报到", "may report in oneself", NULL, NULL },
    { "new_job", "新就业群体", "new kind of job", NULL, NULL },
    { 0 }
};
static const Dictionary kinds = {
    "helper-kinds", "服务力量类别", "Kinds of helpers", "双报到党员、志愿者、新就业群体等，和登记的依据",
    "Party members, volunteers, new kinds of jobs, and on what ground they are written down",
    &HelperKind_shape, "code", kind_columns, kinds_all, NULL, NULL, NULL, NULL
};

static const DictionaryColumn skill_columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "spoken", "语言", "a language", NULL, NULL },
    { 0 }
};
static const Dictionary skills = {
    "skills", "技能与语言", "Skills and languages", "登记服务人员特长时选的项目", "What helpers can do and speak",
    &Skill_shape, "code", skill_columns, all_skills, NULL, NULL, NULL, NULL
};

/* ---- What one is told before one is written down ---- */

const EventKind HELPERS_NOTICE_SET = { "helpers.notice_set", "发布服务人员告知书",
                                       "a notice to helpers was published" };

SHAPE(HelperNoticeSet, "what one is told before one is written down",
    TEXT    (HelperNoticeSet, words,    1, 1000,     "in Chinese"),
    TEXT    (HelperNoticeSet, words_en, 1, 1000,     "in English"),
    TIME    (HelperNoticeSet, since_ms,              "in force from then on"),
    TEXT    (HelperNoticeSet, source,   1, 200,      "whose words"));

static Err notices_all(Ask *ask, List *ret)
{
    return helper_notices_all(ask->db, ask->district, ret, ask->arena);
}

/* Each is another version by number: who agreed keeps the number that they read. */
static Err notice_add(Ask *ask, const void *entry)
{
    const HelperNoticeSet *in = entry;
    int64_t begun;
    TRY(helper_notices_begin(ask->db, ask->district, in->since_ms, &begun));
    if (begun) return CONFLICT;
    TRY(helper_notices_add(ask->db, ask->district, in));
    return event_post(ask, &HELPERS_NOTICE_SET, 0, ask->district, ask->who.account, &HelperNoticeSet_shape,
                      in);
}

static const DictionaryColumn notice_columns[] = {
    { "words", "告知内容", "words", NULL, NULL },
    { "words_en", "英文告知内容", "words in English", NULL, NULL },
    { 0 }
};
static Err notice_recall(Ask *ask, Str key, int64_t since_ms)
{
    (void)key;
    return helper_notices_recall(ask->db, ask->district, since_ms);
}

static const Dictionary notices = {
    "helper-notices", "服务人员告知书", "Notices to helpers", "报到和登记之前看到的告知；没有发布时用通用文本",
    "What helpers read before they report in; until one is published there are the usual words",
    &HelperNoticeSet_shape, NULL, notice_columns, notices_all, "forces.rule", NULL, notice_add,
    notice_recall
};

/* Version 1 where a district has published none: what the house itself does with the data (PIPL art. 17). */
static const char usual[] =
    "社区登记你的姓名、电话、单位、技能和可服务时间，用于联系你参加服务和记录服务时长，"
    "只给你报到的社区和你加入的微网格看。你随时可以查看、更正或退出，退出后删除姓名和电话。";
static const char usual_en[] =
    "Your community keeps your name, phone, unit, skills and hours, to call on you and to record your "
    "hours; only that community and the micro-grids that you join see them. You may see, correct or "
    "withdraw them at any time; then your name and phone are erased.";

Err helpers_notice(Ask *ask, HelperNotice *ret)
{
    Err e = helper_notices_at(ask->db, ask->district, ask->now_ms, ret, ask->arena);
    if (e != NOT_FOUND) return e;
    *ret = (HelperNotice){ 1, str_of(usual), str_of(usual_en), S("通用文本") };
    return NULL;
}

const Dictionary *const helpers_dictionaries[] = { &kinds, &skills, &notices, NULL };
