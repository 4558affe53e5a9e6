/* Kinds of care, in dated versions: what they are called, whether they are kept with consent only, and
 * whether they are still written down. How often somebody looks in is a norm of visits. */
#include "domains/consents/consents_inside.h"

#include "domains/consents/consents_queries.h"
#include "domains/dictionaries/dictionaries.h"

const EventKind CARES_KIND_SET = { "cares.kind_set", "调整关照类别", "a kind of care was set" };

static Err all(Ask *ask, List *ret) { return care_kinds_all(ask->db, ask->district, ret, ask->arena); }

static Err check(Ask *ask, const void *entry)
{
    if (care_code_fits(((const CareKind *)entry)->code)) return NULL;
    return ask_blame(ask, BAD_FIELD, "/code", "字母 C 加两位数字，如 C15", "C and two digits, such as C15");
}

static Err add(Ask *ask, const void *entry)
{
    TRY(care_kinds_add(ask->db, ask->district, entry));
    return event_post(ask, &CARES_KIND_SET, 0, ask->district, ask->who.account, &CareKind_shape, entry);
}

static const DictionaryColumn columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { "needs_consent", "须本人同意", "needs consent", NULL, NULL },
    { "in_use", "可新登记", "may be written down", NULL, NULL },
    { 0 }
};
static const Dictionary kinds = {
    "care-kinds", "关照类别", "Kinds of care", "登记关照对象时用的类别；停用后不再新登记，已登记的照常走访",
    "What care is written down as; one out of use is kept where it was written down",
    &CareKind_shape, "code", columns, all, "cares.rule", check, add
};

const Dictionary *const consents_dictionaries[] = { &kinds, NULL };

const CareKind *care_kind(Ask *ask, Str code) { return dictionary_entry(ask, &kinds, code); }

Str cares_kind_name(Ask *ask, Str code)
{
    const CareKind *k = care_kind(ask, code);
    if (!k) return (Str){ 0 };
    return ask->wire.english ? k->name_en : k->name;
}

Err cares_kind_options(Ask *ask, int64_t more, List *ret)
{
    List now = dictionary_in_force(ask, &kinds);
    const CareKind *k = now.at;
    *ret = (List){ NEWS(ask->arena, DictionaryOption, now.count + more), 0 };
    for (int64_t i = 0; i < now.count; i++)
        dictionary_option(ret, k[i].code, ask->wire.english ? k[i].name_en : k[i].name);
    return NULL;
}

Err consents_kinds(Ask *ask)
{
    List now = dictionary_in_force(ask, &kinds);
    return answer_array(ask, &CareKind_shape, &now);
}
