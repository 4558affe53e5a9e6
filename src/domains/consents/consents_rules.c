/* When an agreement holds, and what may be kept because of it. Pure. */
#include "domains/consents/consents_rules.h"

REFUSAL(CONSENTS_NO_RECORD, 404, "consents.no_record", "你的账号还没有与人口登记绑定，请到社区办理",
        "your account is not linked to a record yet: ask at your community's desk");
REFUSAL(CONSENTS_NO_PURPOSE, 422, "consents.no_purpose", "没有这个用途的告知书",
        "there is no notice for that purpose");
REFUSAL(CONSENTS_OLD_NOTICE, 409, "consents.old_notice", "告知书已更新，请重新阅读",
        "the notice has changed: read it anew");
REFUSAL(CONSENTS_GIVEN, 409, "consents.given", "已经同意过", "consent was given already");
REFUSAL(CONSENTS_NONE, 409, "consents.none", "没有可撤回的同意", "there is no consent to take back");
REFUSAL(CONSENTS_GUARDIAN, 422, "consents.guardian", "未满 14 周岁须由监护人同意，年满的由本人同意",
        "under 14 a guardian agrees; from 14 on the person does");
REFUSAL(CONSENTS_NEEDED, 409, "consents.needed", "须先取得本人同意", "this needs the person's consent first");
REFUSAL(CONSENTS_HELD, 409, "consents.held", "已登记或已结束", "kept already, or ended");
REFUSAL(CONSENTS_DECIDED, 409, "consents.decided", "这一申请已经答复", "that request has been answered");

const char *const consent_how_names[] = { "self", "paper", "guardian", NULL };
const char *const care_source_names[] = { "self", "civil_affairs", NULL };
const char *const request_kind_names[] = { "correct", "erase", "explain", NULL };
const char *const request_state_names[] = { "open", "done", "refused", NULL };

const ConsentNotice *consent_notice(const ConsentNotice *n, int64_t count, Str purpose)
{
    for (int64_t i = 0; i < count; i++)
        if (str_eq(n[i].purpose, purpose)) return &n[i];
    return NULL;
}

const Consent *consent_live(const Consent *c, int64_t count, Str purpose)
{
    for (int64_t i = 0; i < count; i++)
        if (c[i].withdrawn_ms == NONE && str_eq(c[i].purpose, purpose)) return &c[i];
    return NULL;
}

Err consent_may_give(const ConsentNotice *n, int64_t version, ConsentHow how, int64_t age,
                     const Consent *live)
{
    bool child = age != NONE && age < CHILD_UNDER;
    if (!n)                                 return CONSENTS_NO_PURPOSE;
    if (child != (how == CONSENT_GUARDIAN)) return CONSENTS_GUARDIAN;
    if (version != n->version)              return CONSENTS_OLD_NOTICE;
    if (live && live->version == version)   return CONSENTS_GIVEN;
    return NULL;
}

Err care_may_begin(const CareKind *k, CareSource source, const Care *have, int64_t count,
                   const Consent *live)
{
    for (int64_t i = 0; i < count; i++)
        if (!have[i].until.at && str_eq(have[i].kind, k->code)) return CONSENTS_HELD;
    if (live) return NULL;
    return k->needs_consent || source != CARE_CIVIL_AFFAIRS ? CONSENTS_NEEDED : NULL;
}

bool care_code_fits(Str code)
{
    bool digits = code.len == 3 && code.at[1] >= '0' && code.at[1] <= '9' && code.at[2] >= '0'
        && code.at[2] <= '9';
    return digits && code.at[0] == 'C';
}

Err care_may_end(const Care *a, Str until)
{
    return a->until.at || str_cmp(until, a->since) < 0 ? CONSENTS_HELD : NULL;
}

Err request_may_end(RequestState was) { return was == REQUEST_OPEN ? NULL : CONSENTS_DECIDED; }
