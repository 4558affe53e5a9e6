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
    &HelperKind_shape, "code", kind_columns, kinds_all, NULL, NULL, NULL
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
    &Skill_shape, "code", skill_columns, all_skills, NULL, NULL, NULL
};

const Dictionary *const helpers_dictionaries[] = { &kinds, &skills, NULL };
