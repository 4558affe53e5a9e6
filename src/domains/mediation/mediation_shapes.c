/* The nouns of mediation, each declared once. */
#include "domains/mediation/mediation_inside.h"

const char *const dispute_states[] = { "registered", "accepted", "mediating", "agreed", "in_force",
                                       "performed",
                                       "broken", "ended", "declined", "referred", "filed", NULL };
const char *const dispute_verbs[] = {
    "register", "ask", "assign", "accept", "decline", "refer", "step_aside", "inquire", "invite", "sit",
        "extend",
    "agree", "agree_orally", "sign", "seal", "revise", "perform", "urge", "break", "visit", "apply", "rule",
        "end",
    "add", "file", NULL
};
const char *const dispute_kinds[] = { "family", "neighbour", "house", "contract", "business", "damage",
                                      "land",
                                      "demolition", "pollution", "labour", "medical", "traffic", "property",
                                      "consumer", "wages", "other", NULL };
const char *const dispute_sources[] = { "application", "committee", "court", "procuratorate", "police",
                                        "petition",
                                        "others", NULL };
const char *const dispute_grades[] = { "plain", "hard", "grave", NULL };
const char *const dispute_forms[] = { "none", "written", "oral", NULL };
const char *const dispute_courts[] = { "none", "applied", "confirmed", "refused", NULL };
const char *const dispute_onwards[] = { "none", "arbitration", "administration", "court", NULL };
const char *const dispute_clocks[] = { "none", "term", "confirm", "perform", NULL };
const char *const dispute_sides[] = { "applicant", "respondent", "third", NULL };
const char *const dispute_party_kinds[] = { "person", "organisation", NULL };
const char *const dispute_consents[] = { "unasked", "agreed", "refused", NULL };
const char *const dispute_hows[] = { "signature", "seal", "fingerprint", "typed", NULL };
const char *const dispute_paper_kinds[] = { "application", "notice", "identity", "power", "inquiry",
                                            "evidence",
                                            "minutes", "agreement", "performance", "visit", "court",
                                                "other", NULL };
const char *const committee_offices[] = { "chair", "deputy", "member", NULL };
static const char *const answers[] = { "unasked", "agreed", "refused", NULL };

const DisputeWords dispute_state_words[] = {
    { "待受理", "to be accepted" }, { "已受理", "accepted" }, { "调解中", "mediating" }, { "待签章", "to be signed" },
    { "履行中", "in force" }, { "履行完毕", "performed" }, { "未履行", "not performed" }, { "未达成协议", "ended" },
    { "不予受理", "declined" }, { "已移送", "referred" }, { "已归档", "filed" },
};
const DisputeWords dispute_verb_words[] = {
    { "登记", "registered" }, { "征询意愿", "party asked" }, { "指定调解员", "mediator appointed" }, { "受理",
            "accepted" },
    { "不予受理", "declined" }, { "移送并报告", "referred" }, { "回避", "stepped aside" }, { "调查", "inquiry" },
    { "邀请参与", "somebody invited" }, { "调解", "sitting" }, { "延长期限", "term extended" }, { "拟定协议书",
            "agreement drawn up" },
    { "达成口头协议", "agreed orally" }, { "签名", "signed" }, { "加盖印章，协议生效", "sealed: in force" },
    { "退回再调", "back to mediating" }, { "履行", "performance" }, { "督促履行", "urged" }, { "不履行，已告知起诉",
            "not performed" },
    { "回访", "follow-up" }, { "申请司法确认", "court asked" }, { "法院裁定", "court ruled" }, { "终止调解", "ended" },
    { "添加材料", "papers added" }, { "归档", "filed" },
};
const DisputeWords dispute_kind_words[] = {
    { "婚姻家庭", "family" }, { "邻里", "neighbours" }, { "房屋宅基地", "house" }, { "合同", "contract" },
    { "生产经营", "business" }, { "损害赔偿", "damage" }, { "山林土地", "land" }, { "征地拆迁", "demolition" },
    { "环境污染", "pollution" }, { "劳动争议", "labour" }, { "医疗", "medical" }, { "道路交通事故", "traffic" },
    { "物业", "property management" }, { "消费", "consumer" }, { "拖欠农民工工资", "wages" }, { "其他", "other" },
};
const DisputeWords dispute_source_words[] = {
    { "当事人申请", "on application" }, { "主动调解", "by the committee" }, { "法院委托", "from a court" },
    { "检察院委托", "from a procuratorate" }, { "公安移送", "from the police" }, { "信访转办", "from petitions" },
    { "其他", "from others" },
};
const DisputeWords dispute_onward_words[] = {
    { "", "" }, { "申请仲裁", "arbitration" }, { "请求行政机关处理", "administration" }, { "向人民法院起诉", "the court" },
};
const DisputeWords dispute_side_words[] = {
    { "申请人", "applicant" }, { "被申请人", "respondent" }, { "第三人", "third party" },
};
const DisputeWords dispute_paper_words[] = {
    { "人民调解申请书", "application" }, { "权利义务告知书", "notice of rights" }, { "当事人身份证明", "identity" },
    { "授权委托书", "power of attorney" }, { "调查记录", "inquiry" }, { "证据材料", "evidence" },
    { "调解记录", "minutes" }, { "调解协议书", "agreement" }, { "履行凭证", "performance" }, { "回访记录", "follow-up" },
    { "司法确认材料", "court" }, { "其他材料", "other" },
};

/* ---- Rows ---- */

SHAPE(Committee, "a mediation committee as it is kept",
    ID      (Committee, id,                            "its id"),
    TEXT    (Committee, place,      9, 12,             "its community or street"),
    TEXT    (Committee, name,       4, 60,             "name"),
    TEXT    (Committee, short_name, 1, 20,             "in numbers"),
    INT     (Committee, term_value, 1, 366,            "settled within"),
    NAME    (Committee, term_unit,  0, limit_unit_names, "of which"),
    TEXT    (Committee, source,     1, 120,            "whose rule"),
    TEXT    (Committee, since,     10, 10,             "since"),
    BOOL    (Committee, synthetic,  0,                 "示例"),
    INT     (Committee, version,    1, INT32_MAX,      "version"));
SHAPE(CommitteeMember, "a member's term",
    ID      (CommitteeMember, id,                      "id"),
    ID      (CommitteeMember, account,                 "who"),
    TEXT    (CommitteeMember, name,   1, 40,           "name then"),
    NAME    (CommitteeMember, office, 0, committee_offices, "office"),
    TEXT    (CommitteeMember, since, 10, 10,           "first day"),
    TEXT    (CommitteeMember, until, 10, 10,           "last day"));
SHAPE(Dispute, "a dispute as it is kept",
    ID      (Dispute, id,                              "id"),
    ID      (Dispute, committee,                       "committee"),
    TEXT    (Dispute, place,     9, 12,                "place"),
    TEXT    (Dispute, number,    1, 60,                "number"),
    NAME    (Dispute, kind,      0, dispute_kinds,     "kind"),
    NAME    (Dispute, source,    0, dispute_sources,   "source"),
    NAME    (Dispute, grade,     0, dispute_grades,    "grade"),
    NAME    (Dispute, state,     0, dispute_states,    "state"),
    INT     (Dispute, mediator,  0, ID_MAX,            "account; 0: nobody"),
    TEXT    (Dispute, mediator_words, 0, 120,          "in words"),
    TEXT    (Dispute, parties_words, 0, 400,           "masked"),
    BYTES   (Dispute, facts_sealed,                    "DisputeFacts"),
    BYTES   (Dispute, agreed_sealed,                   "DisputeAgreed"),
    NAME    (Dispute, form,      0, dispute_forms,     "of the agreement"),
    INT     (Dispute, copies,    0, 20,                "of the agreement"),
    INT     (Dispute, amount_fen, 0, ID_MAX,           "agreed, together"),
    INT     (Dispute, parties,   0, 40,                "parties"),
    INT     (Dispute, sittings,  0, INT32_MAX,         "sittings"),
    TIME    (Dispute, registered_ms,                   "registered"),
    TIME_OPT(Dispute, accepted_ms,                     "accepted"),
    TIME_OPT(Dispute, term_ms,                         "to be settled by"),
    TIME_OPT(Dispute, agreed_ms,                       "agreed"),
    TIME_OPT(Dispute, mediator_signed_ms,              "signed by the mediator"),
    TIME_OPT(Dispute, effect_ms,                       "in force from"),
    TIME_OPT(Dispute, confirm_until_ms,                "the court may be asked until"),
    NAME    (Dispute, court,     0, dispute_courts,    "what the court was asked and said"),
    NAME    (Dispute, onward,    0, dispute_onwards,   "where they were told to go"),
    TIME_OPT(Dispute, closed_ms,                       "over since"),
    TIME_OPT(Dispute, clock_ms,                        "what runs out next"),
    TIME    (Dispute, moved_ms,                        "last step"),
    BOOL    (Dispute, synthetic, 0,                    "示例"),
    INT     (Dispute, version,   1, INT32_MAX,         "version"));
SHAPE(DisputeParty, "a party as it is kept",
    ID      (DisputeParty, id,                         "id"),
    ID      (DisputeParty, dispute,                    "dispute"),
    INT     (DisputeParty, rank,     0, 99,            "order"),
    NAME    (DisputeParty, side,     0, dispute_sides, "side"),
    NAME    (DisputeParty, kind,     0, dispute_party_kinds, "kind"),
    TEXT    (DisputeParty, name,     1, 60,            "masked"),
    BYTES   (DisputeParty, about_sealed,               "DisputePartyFacts"),
    BYTES   (DisputeParty, name_digest,                "to find the same again"),
    BOOL    (DisputeParty, agent,    0,                "represented"),
    NAME    (DisputeParty, consent,  0, dispute_consents, "asked"),
    TIME_OPT(DisputeParty, consent_ms,                 "when"),
    TIME_OPT(DisputeParty, signed_ms,                  "signed"),
    NAME    (DisputeParty, signed_how, OPTIONAL, dispute_hows, "how"));
SHAPE(DisputeEntry, "a step as it is kept",
    ID      (DisputeEntry, id,                         "id"),
    ID      (DisputeEntry, dispute,                    "dispute"),
    NAME    (DisputeEntry, verb,     0, dispute_verbs, "what"),
    NAME    (DisputeEntry, state,    0, dispute_states, "the state after it"),
    TIME    (DisputeEntry, at_ms,                      "when"),
    BYTES   (DisputeEntry, words_sealed,               "DisputeSaying"),
    INT     (DisputeEntry, account,  0, ID_MAX,        "by whom"),
    TEXT    (DisputeEntry, by_words, 0, 120,           "in words"),
    TIME    (DisputeEntry, made_ms,                    "written"));
SHAPE(DisputePaper, "a paper as it is kept",
    ID      (DisputePaper, id,                         "id"),
    ID      (DisputePaper, dispute,                    "dispute"),
    ID      (DisputePaper, entry,                      "came with"),
    NAME    (DisputePaper, kind,     0, dispute_paper_kinds, "kind"),
    ID      (DisputePaper, photo,                      "picture"),
    TIME    (DisputePaper, made_ms,                    "when"));
SHAPE(DisputeTerm, "a part of what was agreed as it is kept",
    ID      (DisputeTerm, id,                          "id"),
    ID      (DisputeTerm, dispute,                     "dispute"),
    INT     (DisputeTerm, rank,      0, 99,            "order"),
    INT     (DisputeTerm, party,     1, 99,            "who owes it: rank"),
    BYTES   (DisputeTerm, words_sealed,                "what"),
    INT     (DisputeTerm, amount_fen, 0, ID_MAX,       "to pay"),
    TEXT    (DisputeTerm, due_day,  10, 10,            "until"),
    INT     (DisputeTerm, done_fen,  0, ID_MAX,        "paid"),
    TIME_OPT(DisputeTerm, done_ms,                     "fulfilled"));
SHAPE(DisputeFigure, "figures of mediation of a place",
    TEXT    (DisputeFigure, place,   6, 12,            "community"),
    TEXT_OPT(DisputeFigure, name,    0, 80,            "its name"),
    INT     (DisputeFigure, taken,   0, ID_MAX,        "registered"),
    INT     (DisputeFigure, accepted, 0, ID_MAX,       "accepted"),
    INT     (DisputeFigure, settled, 0, ID_MAX,        "mediated to an end: agreed, or ended without"),
    INT     (DisputeFigure, agreed,  0, ID_MAX,
             "agreements in force; ÷ settled is the rate of success"),
    INT     (DisputeFigure, oral,    0, ID_MAX,        "of them oral"),
    INT     (DisputeFigure, ended,   0, ID_MAX,        "ended without agreement"),
    INT     (DisputeFigure, declined, 0, ID_MAX,       "declined, or referred instead"),
    INT     (DisputeFigure, amount_fen, 0, ID_MAX,     "agreed to be paid, fen"),
    INT     (DisputeFigure, performed, 0, ID_MAX,      "performed in full"),
    INT     (DisputeFigure, asked_court, 0, ID_MAX,    "the court was asked to confirm"),
    INT     (DisputeFigure, confirmed, 0, ID_MAX,      "… and did"),
    INT     (DisputeFigure, crowded, 0, ID_MAX,        "with three parties or more"),
    INT     (DisputeFigure, open,    0, ID_MAX,        "not over"));

/* ---- Sealed ---- */

#define PARTY_FACTS(T) \
    TEXT    (T, name,        1, 40,              "name, or of the organisation"), \
    TEXT_OPT(T, sex,         0, 4,               "男 or 女"), \
    TEXT_OPT(T, nation,      0, 12,              "民族, as 汉族"), \
    TEXT_OPT(T, birth_year,  0, 4,               "year of birth"), \
    TEXT_OPT(T, work,        0, 40,              "occupation or office"), \
    TEXT_OPT(T, phone,       0, 20,              "phone"), \
    TEXT_OPT(T, address,     0, 100,             "unit or address"), \
    TEXT_OPT(T, agent,       0, 40,              "who speaks for them"), \
    TEXT_OPT(T, agent_phone, 0, 20,              "their phone"), \
    TEXT_OPT(T, agent_power, 0, 200,             "what they may agree to"), \
    TEXT_OPT(T, head,        0, 40,              "legal representative of an organisation")
SHAPE(DisputeFacts, "what it is about",
    TEXT    (DisputeFacts, title,    2, 60,            "in a few words"),
    TEXT    (DisputeFacts, facts,    2, 4000,          "what happened"),
    TEXT_OPT(DisputeFacts, claims,   0, 2000,          "what the applicant wants"));
SHAPE(DisputePartyFacts, "a party in full", PARTY_FACTS(DisputePartyFacts));
SHAPE(DisputeAgreed, "what was agreed, around its parts",
    TEXT_OPT(DisputeAgreed, facts,   0, 4000,          "main facts and each party's liability"),
    TEXT_OPT(DisputeAgreed, issue,   0, 2000,          "what was in dispute"),
    TEXT_OPT(DisputeAgreed, how,     0, 4000,          "how it is to be performed"));
SHAPE(DisputeSaying, "what was written down",
    TEXT_OPT(DisputeSaying, words,   0, 4000,          "in words"),
    TEXT_OPT(DisputeSaying, where,   0, 80,            "where"),
    TEXT_OPT(DisputeSaying, present, 0, 200,           "who was there"),
    TEXT_OPT(DisputeSaying, expert,  0, 80,            "who was invited"));

/* ---- Out ---- */

SHAPE(DisputePhoto, "a picture that was uploaded",
    ID      (DisputePhoto, id,                         "its id"));
SHAPE(DisputePartyView, "a party, masked",
    ID      (DisputePartyView, id,                     "its id"),
    INT     (DisputePartyView, rank,  1, 99,           "the first, the second, …: named so in steps"),
    NAME    (DisputePartyView, side,  0, dispute_sides, "applicant, respondent or third"),
    NAME    (DisputePartyView, kind,  0, dispute_party_kinds, "person or organisation"),
    TEXT    (DisputePartyView, name,  1, 60,           "masked"),
    BOOL    (DisputePartyView, agent, 0,               "somebody speaks for them"),
    NAME    (DisputePartyView, consent, 0, dispute_consents, "whether they agree to mediation"),
    TIME_OPT(DisputePartyView, consent_ms,             "asked"),
    TIME_OPT(DisputePartyView, signed_ms,              "signed the agreement"),
    NAME    (DisputePartyView, signed_how, OPTIONAL, dispute_hows, "how"));
SHAPE(DisputeEntryView, "a step, without its words",
    ID      (DisputeEntryView, id,                     "its id"),
    NAME    (DisputeEntryView, verb,  0, dispute_verbs, "what was done"),
    TEXT    (DisputeEntryView, verb_name, 1, 60,       "in words"),
    NAME    (DisputeEntryView, state, 0, dispute_states, "the state after it"),
    TIME    (DisputeEntryView, at_ms,                  "when"),
    TEXT    (DisputeEntryView, by_words, 0, 120,       "by whom"),
    LIST    (DisputeEntryView, photos, DisputePhoto_shape, 0, 9, "papers that came with it"));
SHAPE(DisputePaperView, "a paper of the file",
    ID      (DisputePaperView, photo,                  "its picture: …/photos/{photo}"),
    NAME    (DisputePaperView, kind,  0, dispute_paper_kinds, "what it is"),
    TEXT    (DisputePaperView, kind_name, 1, 40,       "in words"),
    TIME    (DisputePaperView, made_ms,                "added"));
SHAPE(DisputeTermView, "a part of what was agreed, without its words",
    ID      (DisputeTermView, id,                      "its id"),
    INT     (DisputeTermView, rank,   1, 99,           "first, second, …"),
    INT     (DisputeTermView, party,  1, 99,           "who owes it: the rank of a party"),
    INT     (DisputeTermView, amount_fen, 0, ID_MAX,   "to pay, fen; 0: to be done"),
    TEXT    (DisputeTermView, due_day, 10, 10,         "until this day"),
    INT     (DisputeTermView, done_fen, 0, ID_MAX,     "paid so far"),
    TIME_OPT(DisputeTermView, done_ms,                 "fulfilled"),
    BOOL    (DisputeTermView, late,   0,               "its day is over"));
SHAPE(DisputeNeed, "what a step must bring",
    TEXT    (DisputeNeed, name,       1, 20,           "name of the field"));
SHAPE(DisputeAct, "a step the reader may take now",
    NAME    (DisputeAct, verb,        0, dispute_verbs, "last part of its address"),
    TEXT    (DisputeAct, name,        1, 60,           "the button's word"),
    LIST    (DisputeAct, needs, DisputeNeed_shape, 0, 12, "fields it must bring"));
SHAPE(DisputeView, "a dispute, masked; the second half only on its own page",
    ID      (DisputeView, id,                          "its id"),
    TEXT    (DisputeView, number,     1, 60,           "number of the file"),
    NAME    (DisputeView, kind,       0, dispute_kinds, "what it is about"),
    TEXT    (DisputeView, kind_name,  1, 40,           "in words"),
    NAME    (DisputeView, state,      0, dispute_states, "how far it is"),
    TEXT    (DisputeView, state_name, 1, 40,           "in words"),
    TEXT    (DisputeView, parties_words, 0, 400,       "the parties, masked"),
    INT     (DisputeView, parties_count, 0, 40,        "how many"),
    TEXT    (DisputeView, mediator_words, 0, 120,      "the mediator; empty: nobody yet"),
    BOOL    (DisputeView, mine,       0,               "the reader mediates"),
    TIME    (DisputeView, registered_ms,               "registered"),
    NAME    (DisputeView, clock,      0, dispute_clocks,
             "what runs out next: term, confirm, perform or none"),
    TIME_OPT(DisputeView, clock_ms,                    "… when"),
    BOOL    (DisputeView, late,       0,               "… and has"),
    BOOL    (DisputeView, synthetic,  0,               "示例"),
    INT     (DisputeView, version,    1, INT32_MAX,    "to be given back with the next step"),
    ID_OPT  (DisputeView, committee_id,                "its committee"),
    TEXT_OPT(DisputeView, committee_name, 1, 60,       "its name"),
    TEXT_OPT(DisputeView, place,      9, 12,           "where"),
    TEXT_OPT(DisputeView, place_name, 0, 80,           "in words"),
    NAME    (DisputeView, source, OPTIONAL, dispute_sources, "how it came in"),
    NAME    (DisputeView, grade,  OPTIONAL, dispute_grades, "plain, hard or grave"),
    NAME    (DisputeView, form,   OPTIONAL, dispute_forms, "of the agreement"),
    ID_OPT  (DisputeView, mediator_id,                 "the mediator: an account"),
    TIME_OPT(DisputeView, accepted_ms,                 "accepted"),
    TIME_OPT(DisputeView, term_ms,                     "to be settled by"),
    TIME_OPT(DisputeView, agreed_ms,                   "agreed"),
    TIME_OPT(DisputeView, mediator_signed_ms,          "signed by the mediator"),
    TIME_OPT(DisputeView, effect_ms,                   "in force from"),
    TIME_OPT(DisputeView, confirm_until_ms,            "the court may be asked together until"),
    INT_OPT (DisputeView, copies,     0, 20,           "copies of the agreement"),
    INT_OPT (DisputeView, amount_fen, 0, ID_MAX,       "agreed to be paid, fen"),
    INT_OPT (DisputeView, sittings,   0, INT32_MAX,    "sittings"),
    TIME_OPT(DisputeView, closed_ms,                   "over since"),
    NAME    (DisputeView, court,  OPTIONAL, dispute_courts, "what the court was asked and said"),
    NAME    (DisputeView, onward, OPTIONAL, dispute_onwards, "where they were told to go"),
    BOOL    (DisputeView, head,   OPTIONAL,            "the reader is chair or deputy"),
    LIST_OPT(DisputeView, parties, DisputePartyView_shape, 0, 40, "the parties, masked"),
    LIST_OPT(DisputeView, entries, DisputeEntryView_shape, 0, 1000, "its road so far, the oldest first"),
    LIST_OPT(DisputeView, papers, DisputePaperView_shape, 0, 200, "papers"),
    LIST_OPT(DisputeView, terms, DisputeTermView_shape, 0, 40, "parts of what was agreed"),
    LIST_OPT(DisputeView, may, DisputeAct_shape, 0, 20, "what the reader may do next"));

SHAPE(DisputePartyFull, "a party in full",
    ID      (DisputePartyFull, id,                     "its id"),
    OBJECT  (DisputePartyFull, facts, 0, DisputePartyFacts_shape, "as written down"));
SHAPE(DisputeEntryFull, "the words of a step",
    ID      (DisputeEntryFull, id,                     "its id"),
    OBJECT  (DisputeEntryFull, saying, 0, DisputeSaying_shape, "as written down"));
SHAPE(DisputeTermFull, "the words of a part of what was agreed",
    ID      (DisputeTermFull, id,                      "its id"),
    TEXT    (DisputeTermFull, words,  0, 1000,         "as written down"));
SHAPE(DisputeFull, "what is sealed in a file",
    OBJECT  (DisputeFull, facts, 0, DisputeFacts_shape, "what it is about"),
    OBJECT  (DisputeFull, agreed, OPTIONAL, DisputeAgreed_shape, "what was agreed"),
    LIST    (DisputeFull, parties, DisputePartyFull_shape, 0, 40, "the parties"),
    LIST    (DisputeFull, entries, DisputeEntryFull_shape, 0, 1000, "words of the steps"),
    LIST    (DisputeFull, terms, DisputeTermFull_shape, 0, 40, "words of the parts"));

/* ---- In ---- */

SHAPE(DisputePartyNew, "a party",
    NAME    (DisputePartyNew, side,   0, dispute_sides, "applicant, respondent or third"),
    NAME    (DisputePartyNew, kind,   0, dispute_party_kinds, "person or organisation"),
    PARTY_FACTS(DisputePartyNew));
SHAPE(DisputeNew, "a dispute to be registered",
    ID_OPT  (DisputeNew, committee_id,                 "before which committee; the one the writer sits on"),
    TEXT_OPT(DisputeNew, place,       12, 12,          "its community, where the committee is a street's"),
    NAME    (DisputeNew, kind,        0, dispute_kinds, "what it is about"),
    NAME    (DisputeNew, source,      0, dispute_sources, "how it came in"),
    NAME    (DisputeNew, grade, OPTIONAL, dispute_grades, "plain, hard or grave (plain)"),
    TEXT    (DisputeNew, title,       2, 60,           "in a few words"),
    TEXT    (DisputeNew, facts,       2, 4000,         "what happened"),
    TEXT_OPT(DisputeNew, claims,      0, 2000,         "what the applicant wants"),
    LIST    (DisputeNew, parties, DisputePartyNew_shape, 2, 20,
             "the parties: an applicant and a respondent at least"));
SHAPE(DisputeTermNew, "a part of what is agreed",
    INT     (DisputeTermNew, party,   1, 99,           "who owes it: the rank of a party"),
    TEXT    (DisputeTermNew, words,   2, 1000,         "what, and how"),
    INT_OPT (DisputeTermNew, amount_fen, 0, 100000000000, "to pay, fen; absent: to be done"),
    TEXT    (DisputeTermNew, due_day, 10, 10,          "until this day"));
SHAPE(DisputeStep, "a step; which fields it must bring is said by `may` of the dispute",
    INT     (DisputeStep, version,    1, INT32_MAX,    "of the dispute as it was seen"),
    TIME_OPT(DisputeStep, at_ms,                       "when it was (now)"),
    TEXT_OPT(DisputeStep, words,      0, 4000,         "minutes, record or reason"),
    TEXT_OPT(DisputeStep, where,      0, 80,           "where"),
    TEXT_OPT(DisputeStep, present,    0, 200,          "who was there"),
    TEXT_OPT(DisputeStep, expert,     0, 80,
             "who is invited: expert, relative, neighbour (Art. 20)"),
    TEXT_OPT(DisputeStep, facts,      0, 4000,         "agreement: main facts and each party's liability"),
    TEXT_OPT(DisputeStep, issue,      0, 2000,         "agreement: what was in dispute"),
    INT_OPT (DisputeStep, party,      1, 99,
             "which party, by rank; of a signature: absent, the mediator"),
    INT_OPT (DisputeStep, term,       1, 99,           "which part of the agreement, by rank"),
    ID_OPT  (DisputeStep, account_id,                  "the mediator"),
    INT_OPT (DisputeStep, amount_fen, 0, 100000000000, "paid, fen"),
    NAME    (DisputeStep, answer, OPTIONAL, answers,   "agreed or refused"),
    NAME    (DisputeStep, how,    OPTIONAL, dispute_hows,
             "how it was signed; typed: by an electronic signature"),
    NAME    (DisputeStep, onward, OPTIONAL, dispute_onwards, "the way they were told"),
    NAME    (DisputeStep, outcome, OPTIONAL, dispute_courts, "the court: confirmed or refused"),
    NAME    (DisputeStep, paper,  OPTIONAL, dispute_paper_kinds, "what the pictures are (other)"),
    TEXT_OPT(DisputeStep, day,       10, 10,           "until which day"),
    INT_OPT (DisputeStep, copies,     1, 20,
             "copies of the agreement (one a party and one to keep)"),
    LIST_OPT(DisputeStep, terms, DisputeTermNew_shape, 0, 20, "parts of what is agreed"),
    LIST_OPT(DisputeStep, photos, DisputePhoto_shape, 0, 9, "papers: pictures that were uploaded"));
SHAPE(DisputeQuery, "which disputes",
    BOOL    (DisputeQuery, open, OPTIONAL,             "only what isn't over"),
    BOOL    (DisputeQuery, mine, OPTIONAL,             "only those the reader mediates"),
    BOOL    (DisputeQuery, due,  OPTIONAL,
             "only what runs out within seven days or has, the first first; one page"),
    NAME    (DisputeQuery, state, OPTIONAL, dispute_states, "only this state"),
    NAME    (DisputeQuery, kind,  OPTIONAL, dispute_kinds, "only this kind"),
    TEXT_OPT(DisputeQuery, after,     1, 40,           "where the page before ended"),
    INT_OPT (DisputeQuery, limit,     1, 200,          "how many (20)"));
SHAPE(DisputeFigureQuery, "of which place and time",
    TEXT_OPT(DisputeFigureQuery, place, 6, 12,         "this place and below; one's own"),
    TEXT_OPT(DisputeFigureQuery, from, 10, 10,
             "registered from this day on (the first of this year)"),
    TEXT_OPT(DisputeFigureQuery, until, 10, 10,        "… to this day (today)"));
SHAPE(CommitteeMemberNew, "a member",
    ID      (CommitteeMemberNew, account_id,           "an account on the staff within reach"),
    NAME    (CommitteeMemberNew, office, 0, committee_offices, "chair, deputy or member"));
SHAPE(CommitteeSet, "a committee as it shall be",
    TEXT    (CommitteeSet, place,     9, 12,           "its community or street"),
    TEXT    (CommitteeSet, name,      4, 60,           "its name"),
    TEXT    (CommitteeSet, short_name, 1, 20,          "as it stands in numbers of files"),
    INT_OPT (CommitteeSet, term_value, 1, 366,         "a dispute is to be settled within (30)"),
    NAME    (CommitteeSet, term_unit, OPTIONAL, limit_unit_names, "of which (days)"),
    TEXT_OPT(CommitteeSet, source,    1, 120,          "whose rule that is"),
    TEXT    (CommitteeSet, since,    10, 10,           "first day of the term"),
    TEXT    (CommitteeSet, until,    10, 10,           "last day of the term"),
    LIST    (CommitteeSet, members, CommitteeMemberNew_shape, 1, 20, "three to nine, one of them the chair"),
    INT_OPT (CommitteeSet, version,   1, INT32_MAX,    "of the committee as it was seen; absent: a new one"));
SHAPE(CommitteeMemberView, "a member in office",
    ID      (CommitteeMemberView, account_id,          "who"),
    TEXT    (CommitteeMemberView, name, 1, 40,         "name"),
    NAME    (CommitteeMemberView, office, 0, committee_offices, "chair, deputy or member"),
    TEXT    (CommitteeMemberView, since, 10, 10,       "first day"),
    TEXT    (CommitteeMemberView, until, 10, 10,       "last day"));
SHAPE(CommitteeView, "a mediation committee",
    ID      (CommitteeView, id,                        "its id"),
    TEXT    (CommitteeView, place,    9, 12,           "its community or street"),
    TEXT    (CommitteeView, place_name, 0, 80,         "in words"),
    TEXT    (CommitteeView, name,     1, 60,           "its name"),
    TEXT    (CommitteeView, short_name, 1, 20,         "as it stands in numbers"),
    INT     (CommitteeView, term_value, 1, 366,        "settled within"),
    NAME    (CommitteeView, term_unit, 0, limit_unit_names, "of which"),
    TEXT    (CommitteeView, source,   1, 120,          "whose rule"),
    BOOL    (CommitteeView, mine,     0,               "the reader sits on it"),
    BOOL    (CommitteeView, head,     0,               "… as chair or deputy"),
    BOOL    (CommitteeView, synthetic, 0,              "示例"),
    INT     (CommitteeView, version,  1, INT32_MAX,    "to be given back with a change"),
    LIST    (CommitteeView, members, CommitteeMemberView_shape, 0, 20, "in office today"));
SHAPE(DisputeSaid, "what an event says: that a step was taken",
    NAME    (DisputeSaid, verb,       0, dispute_verbs, "which"),
    NAME    (DisputeSaid, state,      0, dispute_states, "the state after it"));
