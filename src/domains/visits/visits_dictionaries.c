/* How often somebody must look in, which the district sets; kinds of visits and things found. */
#include "domains/visits/visits_inside.h"

#include "domains/consents/consents.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/visits/visits_queries.h"

#include <string.h>

/* ---- Norms ---- */

static Err norms_all(Ask *ask, List *ret) { return visit_norms_all(ask->db, ask->district, ret, ask->arena); }

Err visits_norms(Ask *ask)
{
    List norms;
    TRY(norms_all(ask, &norms));
    return answer_array(ask, &VisitNorm_shape, &norms);
}

static Err norm_check(Ask *ask, const void *entry)
{
    const VisitNorm *n = entry;
    if (!n->care.len || cares_kind_name(ask, n->care).len) return NULL;
    return ask_blame(ask, BAD_FIELD, "/care", "见 /care-kinds", "one of /care-kinds");
}

static Err norm_add(Ask *ask, const void *entry)
{
    const VisitNorm *n = entry;
    TRY(visit_norms_add(ask->db, ask->district, n));
    return event_post(ask, &VISITS_NORM_SET, 0, ask->district, 0, &VisitNormSaid_shape,
                      &(VisitNormSaid){ n->care, n->every_days, n->since_ms });
}

static Err care_options(Ask *ask, List *ret)
{
    TRY(cares_kind_options(ask, 1, ret));
    memmove((DictionaryOption *)ret->at + 1, ret->at, (size_t)ret->count * sizeof(DictionaryOption));
    *(DictionaryOption *)ret->at = (DictionaryOption){ S(""), ask_say(ask, "每一户", "every household") };
    ret->count++;
    return NULL;
}

static const DictionaryColumn norm_columns[] = {
    { "care", "走访对象", "whom", NULL, care_options },
    { "every_days", "至少每几天一次", "at least once in so many days", NULL, NULL },
    { 0 }
};
static Err norm_recall(Ask *ask, Str key, int64_t since_ms)
{
    return visit_norms_recall(ask->db, ask->district, key, since_ms);
}

static const Dictionary norms = {
    "visit-norms", "走访周期标准", "How often to visit", "每户和各类关照对象多久走访一次；应访名单和超期提醒据此排出",
    "How often somebody must look in, by kind of care: what is due and overdue follows from it",
    &VisitNorm_shape, "care", norm_columns, norms_all, "visits.rule", norm_check, norm_add,
    norm_recall
};

/* ---- Words ---- */

static Err kinds_all(Ask *ask, List *ret) { return visit_kinds_all(ask->db, ask->district, ret, ask->arena); }
static Err findings_all(Ask *ask, List *ret) { return visit_findings_all(ask->db, ask->district, ret,
    ask->arena); }

static const DictionaryColumn word_columns[] = {
    { "code", "代码", "code", NULL, NULL },
    { "name", "名称", "name", NULL, NULL },
    { "name_en", "英文名称", "name in English", NULL, NULL },
    { 0 }
};
static const Dictionary kinds = {
    "visit-kinds", "走访类型", "Kinds of visits", "登记走访时选的类型", "What a visit may be written down as",
    &VisitKind_shape, "code", word_columns, kinds_all, NULL, NULL, NULL, NULL
};
static const Dictionary findings = {
    "visit-findings", "走访发现", "What visits find", "走访时可勾选的情况", "What may be ticked in a visit",
    &VisitKind_shape, "code", word_columns, findings_all, NULL, NULL, NULL, NULL
};

const Dictionary *const visits_dictionaries[] = { &norms, &kinds, &findings, NULL };

Str visits_finding_name(Ask *ask, Str code)
{
    const VisitKind *k = dictionary_entry(ask, &findings, code);
    return !k ? S("") : ask->wire.english ? k->name_en : k->name;
}
