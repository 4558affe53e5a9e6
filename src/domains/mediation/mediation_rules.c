/* The table, and the one function that walks it. */
#include "domains/mediation/mediation_rules.h"

#include "vocab/moment.h"

REFUSAL(MEDIATION_NOT_NOW, 409, "mediation.not_now", "纠纷现在的状态不能办这一步",
        "this can't be done in the state the dispute is in");
REFUSAL(MEDIATION_NOT_YOURS, 403, "mediation.not_yours", "这一步由承办调解员或调委会主任、副主任办理",
        "this is for its mediator, or for the chair or a deputy of the committee");
REFUSAL(MEDIATION_NEEDS, 422, "mediation.needs", "办这一步还缺内容", "something is missing for this step");
REFUSAL(MEDIATION_NO_CONSENT, 409, "mediation.no_consent",
        "各方当事人都同意调解才能受理；有一方明确拒绝的，不得调解（人民调解法第十七条）",
        "every party must have agreed; where one openly refuses there is no mediation (Art. 17)");
REFUSAL(MEDIATION_TOO_FEW, 422, "mediation.too_few", "纠纷至少有两方当事人：申请人和被申请人",
        "a dispute has at least an applicant and a respondent");
REFUSAL(MEDIATION_NO_MEDIATOR, 409, "mediation.no_mediator", "还没有确定承办调解员", "no mediator was appointed yet");
REFUSAL(MEDIATION_NOT_A_MEMBER, 422, "mediation.not_a_member", "须是本调委会现任委员",
        "must be a member of this committee in office");
REFUSAL(MEDIATION_STEPPED_ASIDE, 409, "mediation.stepped_aside", "该调解员已在本纠纷中回避",
        "that mediator has stepped aside in this dispute");
REFUSAL(MEDIATION_UNSIGNED, 409, "mediation.unsigned",
        "各方当事人和调解员都签名后才能加盖调委会印章（人民调解法第二十九条）",
        "the seal is set after every party and the mediator have signed (Art. 29)");
REFUSAL(MEDIATION_SIGNED, 409, "mediation.signed", "该当事人已签名", "that one has signed already");
REFUSAL(MEDIATION_TOO_MUCH, 422, "mediation.too_much", "超过这一项尚未履行的数额", "more than this part still owes");
REFUSAL(MEDIATION_CONFIRM_LATE, 409, "mediation.confirm_late",
        "司法确认须在协议生效之日起三十日内共同申请（人民调解法第三十三条），期限已过",
        "the court is asked within thirty days of effect (Art. 33); they are over");
REFUSAL(MEDIATION_CONFIRM_ORAL, 409, "mediation.confirm_oral", "口头协议没有协议书，不能申请司法确认；可先补签书面协议",
        "an oral agreement has no document that a court could confirm");
REFUSAL(MEDIATION_BAD_DAY, 422, "mediation.bad_day", "日期不对", "that day doesn't fit");
REFUSAL(COMMITTEES_SIZE, 422, "committees.size", "调委会由委员三至九人组成，设主任一人，每届任期三年（人民调解法第八条）",
        "a committee has three to nine members, one of them its chair, for three years (Art. 8)");

#define IN(from, verb, to, by, needs, zh, en) \
    { DISPUTE_##verb, DISPUTE_##from, DISPUTE_##to, by, needs, zh, en }
#define STAY(in, verb, by, needs, zh, en) IN(in, verb, in, by, needs, zh, en)

const DisputeMove disputes_road[] = {
    STAY(REGISTERED, ASK,      BY_COMMITTEE, NEEDS_PARTY | NEEDS_ANSWER,       "征询意愿",     "Ask a party"),
    STAY(REGISTERED, ASSIGN,   BY_HEAD,      NEEDS_ACCOUNT,                    "指定调解员",
         "Appoint the mediator"),
    IN(REGISTERED, ACCEPT, ACCEPTED, BY_COMMITTEE, 0,                          "受理",         "Accept"),
    IN(REGISTERED, DECLINE, DECLINED, BY_COMMITTEE, NEEDS_WORDS,               "不予受理",     "Decline"),
    IN(REGISTERED, REFER, REFERRED, BY_COMMITTEE, NEEDS_WORDS,                 "移送并报告",   "Refer and report"),
    STAY(ACCEPTED,   ASSIGN,   BY_HEAD,      NEEDS_ACCOUNT,                    "更换调解员",
         "Change the mediator"),
    STAY(ACCEPTED,   STEP_ASIDE, BY_EITHER,  NEEDS_WORDS,                      "回避",         "Step aside"),
    STAY(ACCEPTED,   INQUIRE,  BY_MEDIATOR,  NEEDS_WORDS,                      "记调查",
         "Write an inquiry down"),
    STAY(ACCEPTED,   INVITE,   BY_MEDIATOR,  NEEDS_WORDS,                      "邀请参与",     "Invite somebody"),
    IN(ACCEPTED, SIT, MEDIATING, BY_MEDIATOR, NEEDS_WORDS,                     "记调解",
       "Write a sitting down"),
    STAY(ACCEPTED,   EXTEND,   BY_EITHER,    NEEDS_WORDS | NEEDS_DAY,          "延长期限",     "Extend the term"),
    IN(ACCEPTED, REFER, REFERRED, BY_COMMITTEE, NEEDS_WORDS,                   "移送并报告",   "Refer and report"),
    IN(ACCEPTED, END, ENDED, BY_MEDIATOR, NEEDS_WORDS | NEEDS_ONWARD,          "终止调解",
       "End without agreement"),
    STAY(MEDIATING,  ASSIGN,   BY_HEAD,      NEEDS_ACCOUNT,                    "更换调解员",
         "Change the mediator"),
    STAY(MEDIATING,  STEP_ASIDE, BY_EITHER,  NEEDS_WORDS,                      "回避",         "Step aside"),
    STAY(MEDIATING,  INQUIRE,  BY_MEDIATOR,  NEEDS_WORDS,                      "记调查",
         "Write an inquiry down"),
    STAY(MEDIATING,  INVITE,   BY_MEDIATOR,  NEEDS_WORDS,                      "邀请参与",     "Invite somebody"),
    STAY(MEDIATING,  SIT,      BY_MEDIATOR,  NEEDS_WORDS,                      "记调解",
         "Write a sitting down"),
    STAY(MEDIATING,  EXTEND,   BY_EITHER,    NEEDS_WORDS | NEEDS_DAY,          "延长期限",     "Extend the term"),
    IN(MEDIATING, AGREE, AGREED, BY_MEDIATOR, NEEDS_WORDS | NEEDS_TERMS,       "拟协议书",
       "Draw the agreement up"),
    IN(MEDIATING, AGREE_ORALLY, IN_FORCE, BY_MEDIATOR, NEEDS_WORDS | NEEDS_TERMS,
                                                                               "记口头协议",
                                                                                       "Record an oral "
                                                                                       "agreement"),
    IN(MEDIATING, REFER, REFERRED, BY_COMMITTEE, NEEDS_WORDS,                  "移送并报告",   "Refer and report"),
    IN(MEDIATING, END, ENDED, BY_MEDIATOR, NEEDS_WORDS | NEEDS_ONWARD,         "终止调解",
       "End without agreement"),
    STAY(AGREED,     SIGN,     BY_MEDIATOR,  NEEDS_HOW,                        "记签名",
         "Record a signature"),
    IN(AGREED, SEAL, IN_FORCE, BY_COMMITTEE, 0,                                "加盖印章",     "Set the seal"),
    IN(AGREED, REVISE, MEDIATING, BY_MEDIATOR, NEEDS_WORDS,                    "退回再调",
       "Back to mediating"),
    IN(AGREED, END, ENDED, BY_MEDIATOR, NEEDS_WORDS | NEEDS_ONWARD,            "终止调解",
       "End without agreement"),
    STAY(IN_FORCE,   PERFORM,  BY_COMMITTEE, NEEDS_TERM,                       "记履行",
         "Record performance"),
    IN(IN_FORCE, PERFORM, PERFORMED, BY_COMMITTEE, NEEDS_TERM,                 "记履行",
       "Record performance"),
    STAY(IN_FORCE,   URGE,     BY_COMMITTEE, NEEDS_WORDS,                      "督促履行",     "Urge"),
    IN(IN_FORCE, BREAK, BROKEN, BY_COMMITTEE, NEEDS_WORDS,                     "不履行，告知起诉",
       "Not performed: the court"),
    STAY(IN_FORCE,   VISIT,    BY_COMMITTEE, NEEDS_WORDS,                      "回访",         "Follow up"),
    STAY(IN_FORCE,   APPLY,    BY_COMMITTEE, NEEDS_WORDS,                      "申请司法确认",
         "Ask the court to confirm"),
    STAY(IN_FORCE,   RULE,     BY_COMMITTEE, NEEDS_WORDS | NEEDS_OUTCOME,      "记法院裁定",
         "Record the court's ruling"),
    STAY(PERFORMED,  VISIT,    BY_COMMITTEE, NEEDS_WORDS,                      "回访",         "Follow up"),
    STAY(PERFORMED,  RULE,     BY_COMMITTEE, NEEDS_WORDS | NEEDS_OUTCOME,      "记法院裁定",
         "Record the court's ruling"),
    IN(PERFORMED, FILE, FILED, BY_EITHER, 0,                                   "归档",
       "Close the file"),
    STAY(BROKEN,     VISIT,    BY_COMMITTEE, NEEDS_WORDS,                      "回访",         "Follow up"),
    STAY(BROKEN,     RULE,     BY_COMMITTEE, NEEDS_WORDS | NEEDS_OUTCOME,      "记法院裁定",
         "Record the court's ruling"),
    IN(BROKEN, FILE, FILED, BY_EITHER, 0,                                      "归档",
       "Close the file"),
    IN(ENDED, FILE, FILED, BY_EITHER, 0,                                       "归档",
       "Close the file"),
    IN(DECLINED, FILE, FILED, BY_COMMITTEE, 0,                                 "归档",
       "Close the file"),
    IN(REFERRED, FILE, FILED, BY_COMMITTEE, 0,                                 "归档",
       "Close the file"),
    STAY(REGISTERED, ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
    STAY(ACCEPTED,   ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
    STAY(MEDIATING,  ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
    STAY(AGREED,     ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
    STAY(IN_FORCE,   ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
    STAY(PERFORMED,  ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
    STAY(BROKEN,     ADD,      BY_COMMITTEE, NEEDS_PAPER,                      "添加材料",     "Add papers"),
};
const int disputes_road_count = COUNT(disputes_road);

/* Of two rows for one act, the later one is for the last part. */
static const DisputeMove *find(DisputeVerb verb, DisputeState from, bool last)
{
    const DisputeMove *found = NULL;
    for (int i = 0; i < COUNT(disputes_road); i++)
        if (disputes_road[i].verb == verb && disputes_road[i].from == from && (!found || last))
            found = &disputes_road[i];
    return found;
}

static bool mover_may(const Dispute *d, const DisputeHand *who, DisputeMover by)
{
    bool mediates = d->mediator && d->mediator == who->account;
    if (!who->member || who->aloof) return false;
    switch (by) {
    case BY_COMMITTEE: return true;
    case BY_HEAD:      return who->head;
    case BY_MEDIATOR:  return mediates;
    case BY_EITHER:    return mediates || who->head;
    }
    return false;
}

bool dispute_may_step(const Dispute *d, const DisputeHand *who, const DisputeMove *move)
{
    if (move->from != d->state || !mover_may(d, who, move->by)) return false;
    if (move->verb == DISPUTE_STEP_ASIDE) return d->mediator > 0;
    if (move->verb == DISPUTE_APPLY) return d->form == DISPUTE_WRITTEN && d->court == COURT_NONE;
    if (move->verb == DISPUTE_RULE) return d->court == COURT_APPLIED;
    return move->verb != DISPUTE_PERFORM || move->to == DISPUTE_IN_FORCE;      /* one button for both */
}

/* ---- What a step must bring ---- */

static Err lacks(Blame *why, const char *pointer, const char *zh, const char *en)
{
    return blame(why, MEDIATION_NEEDS, pointer, zh, en);
}

static Err brings(const DisputeInput *in, int needs, Blame *why)
{
    if ((needs & NEEDS_PARTY) && !in->party) return lacks(why, "/party", "哪一方当事人", "which party");
    if ((needs & NEEDS_ANSWER) && !in->answer) return lacks(why, "/answer", "同意还是拒绝", "agreed or refused");
    if ((needs & NEEDS_ACCOUNT) && !in->account) return lacks(why, "/account_id", "调解员", "the mediator");
    if ((needs & NEEDS_TERM) && !in->term) return lacks(why, "/term", "协议的哪一项",
                                                        "which part of the agreement");
    if ((needs & NEEDS_TERMS) && !in->terms) return lacks(why, "/terms", "至少一项约定",
                                                          "at least one thing agreed");
    if ((needs & NEEDS_HOW) && !in->how) return lacks(why, "/how", "签名、盖章、指印或电子签名", "how it was signed");
    if ((needs & NEEDS_ONWARD) && !in->onward)
        return lacks(why, "/onward", "告知的途径：仲裁、行政或诉讼",
                     "the way they were told: arbitration, administration, court");
    if ((needs & NEEDS_DAY) && !in->day) return lacks(why, "/day", "到哪一天", "until which day");
    if ((needs & NEEDS_OUTCOME) && !in->outcome) return lacks(why, "/outcome", "确认或不予确认",
                                                              "confirmed or refused");
    if ((needs & NEEDS_PAPER) && !in->papers) return lacks(why, "/photos", "至少一张照片或扫描件",
                                                           "at least one picture");
    if ((needs & NEEDS_WORDS) && !str_trim(in->words).len) return lacks(why, "/words", "文字记录", "words");
    return NULL;
}

static Err accept_check(const Dispute *d, const DisputeInput *in)
{
    if (d->parties < 2) return MEDIATION_TOO_FEW;
    if (in->refused || in->agreed < d->parties) return MEDIATION_NO_CONSENT;
    return d->mediator ? NULL : MEDIATION_NO_MEDIATOR;
}

static Err step_check(const Dispute *d, DisputeVerb verb, const DisputeInput *in, int64_t now_ms)
{
    switch (verb) {
    case DISPUTE_ACCEPT: return accept_check(d, in);
    case DISPUTE_ASSIGN:
        return !in->account_member ? MEDIATION_NOT_A_MEMBER : in->account_aloof ? MEDIATION_STEPPED_ASIDE
            : NULL;
    case DISPUTE_STEP_ASIDE: return d->mediator ? NULL : MEDIATION_NO_MEDIATOR;
    case DISPUTE_EXTEND:
        return in->day_ms > d->term_ms && in->day_ms < now_ms + 366 * MOMENT_DAY_MS ? NULL
            : MEDIATION_BAD_DAY;
    case DISPUTE_SIGN:
        return (in->party ? in->party_signed : d->mediator_signed_ms != NONE) ? MEDIATION_SIGNED : NULL;
    case DISPUTE_SEAL: return in->unsigned_parties || d->mediator_signed_ms == NONE ? MEDIATION_UNSIGNED
        : NULL;
    case DISPUTE_PERFORM: return in->term_done || in->amount_fen > in->left_fen ? MEDIATION_TOO_MUCH : NULL;
    case DISPUTE_APPLY:
        if (d->form != DISPUTE_WRITTEN) return MEDIATION_CONFIRM_ORAL;
        if (d->court != COURT_NONE) return MEDIATION_NOT_NOW;
        return in->at_ms > d->confirm_until_ms ? MEDIATION_CONFIRM_LATE : NULL;
    case DISPUTE_RULE: return d->court == COURT_APPLIED ? NULL : MEDIATION_NOT_NOW;
    default: return NULL;
    }
}

/* ---- What becomes of it ---- */

int64_t dispute_confirm_until_ms(const Calendar *calendar, int64_t effect_ms)
{
    int64_t last = calendar_first_work_day(calendar, moment_day(effect_ms) + 30);
    return moment_day_start_ms(last + 1) - 1;
}

static void in_force(Dispute *d, const DisputeInput *in)
{
    d->effect_ms = in->at_ms;
    if (d->form == DISPUTE_WRITTEN) d->confirm_until_ms = dispute_confirm_until_ms(in->calendar, in->at_ms);
}

static void agreed(Dispute *d, DisputeForm form, const DisputeInput *in)
{
    d->form = form;
    d->agreed_ms = in->at_ms;
    d->amount_fen = in->amount_fen;
    d->copies = in->copies;
    d->mediator_signed_ms = NONE;
    if (form == DISPUTE_ORAL) in_force(d, in);
}

static void become(Dispute *d, DisputeVerb verb, const DisputeInput *in)
{
    if (verb == DISPUTE_ASSIGN) {
        d->mediator = in->account;
        d->mediator_words = in->account_words;
    }
    if (verb == DISPUTE_STEP_ASIDE) {
        d->mediator = 0;
        d->mediator_words = S("");
    }
    if (verb == DISPUTE_ACCEPT) {
        d->accepted_ms = in->at_ms;
        d->term_ms = calendar_due_ms(in->calendar, in->at_ms, in->term_limit);
    }
    if (verb == DISPUTE_EXTEND) d->term_ms = in->day_ms;
    if (verb == DISPUTE_SIT) d->sittings++;
    if (verb == DISPUTE_AGREE) agreed(d, DISPUTE_WRITTEN, in);
    if (verb == DISPUTE_AGREE_ORALLY) agreed(d, DISPUTE_ORAL, in);
    if (verb == DISPUTE_SIGN && !in->party) d->mediator_signed_ms = in->at_ms;
    if (verb == DISPUTE_SEAL) in_force(d, in);
    if (verb == DISPUTE_REVISE) {
        d->form = DISPUTE_NO_FORM;
        d->agreed_ms = d->mediator_signed_ms = NONE;
        d->amount_fen = 0;
    }
    if (verb == DISPUTE_APPLY) d->court = COURT_APPLIED;
    if (verb == DISPUTE_RULE) d->court = in->ruled;
    if (verb == DISPUTE_END) d->onward = in->to;
    if (verb == DISPUTE_BREAK) d->onward = ONWARD_COURT;
}

static bool is_over(DisputeState s)
{
    return s == DISPUTE_PERFORMED || s == DISPUTE_BROKEN || s == DISPUTE_ENDED || s == DISPUTE_DECLINED
        || s == DISPUTE_REFERRED;
}

Err dispute_move(const Dispute *was, const DisputeHand *who, DisputeVerb verb, const DisputeInput *in,
                 int64_t now_ms, Dispute *next, Blame *why)
{
    const DisputeMove *move = find(verb, was->state, in->last);
    if (!move)                              return MEDIATION_NOT_NOW;
    if (in->version != was->version)        return MOVED_ON;
    if (!mover_may(was, who, move->by))     return MEDIATION_NOT_YOURS;
    TRY(brings(in, move->needs, why));
    if (in->at_ms > now_ms || in->at_ms < was->registered_ms)
        return blame(why, MEDIATION_BAD_DAY, "/at_ms", "登记之后、现在之前", "between registration and now");
    TRY(step_check(was, verb, in, now_ms));

    *next = *was;
    next->state = move->to;
    next->moved_ms = now_ms;
    next->version = was->version + 1;
    become(next, verb, in);
    if (is_over(next->state) && !is_over(was->state)) next->closed_ms = now_ms;
    dispute_clock(next, in->next_term_ms, now_ms, &next->clock_ms);
    return NULL;
}

/* The earliest; an agreement's thirty days are shown as long as they run. */
DisputeClock dispute_clock(const Dispute *d, int64_t next_term_ms, int64_t now_ms, int64_t *ret_ms)
{
    *ret_ms = NONE;
    if (d->state == DISPUTE_ACCEPTED || d->state == DISPUTE_MEDIATING || d->state == DISPUTE_AGREED) {
        *ret_ms = d->term_ms;
        return CLOCK_TERM;
    }
    if (d->state != DISPUTE_IN_FORCE) return CLOCK_NONE;
    bool asks = d->court == COURT_NONE && d->confirm_until_ms != NONE && d->confirm_until_ms >= now_ms;
    if (asks && (next_term_ms == NONE || d->confirm_until_ms <= next_term_ms)) {
        *ret_ms = d->confirm_until_ms;
        return CLOCK_CONFIRM;
    }
    *ret_ms = next_term_ms;
    return next_term_ms == NONE ? CLOCK_NONE : CLOCK_PERFORM;
}

Err committee_fits(int64_t members, int64_t chairs, Str since, Str until, Blame *why)
{
    int64_t from, to;
    if (members < 3 || members > 9 || chairs != 1) return COMMITTEES_SIZE;
    if (!moment_read_date(since, &from) || !moment_read_date(until, &to) || to <= from || to - from > 3 * 366)
        return blame(why, MEDIATION_BAD_DAY, "/until", "任期三年以内", "a term of three years at most");
    return NULL;
}
