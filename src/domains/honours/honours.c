/* Nouns, routes, and what this domain brings to the house. */
#include "domains/honours/honours_inside.h"

#include "app/page.h"
#include "domains/honours/honours_queries.h"
#include "paper/paper.h"

static const char *const appeal_states[] = { "open", "upheld", "dismissed", NULL };
#define SCORE(T, m, about) INT(T, m, 0, FULL_SCORE, about)
#define WEIGHT(T, m, about) INT(T, m, 0, 100, about)

/* As it is begun and as it is kept. */
#define ROUND_FACTS(T) \
    TEXT    (T, place, 6, 18,                    "where"), \
    TEXT    (T, award, 1, 30,                    "what whoever wins is called"), \
    TEXT    (T, title, 1, 60,                    "what the round is called"), \
    TEXT    (T, from_day, 10, 10,                "the first day that is evaluated"), \
    TEXT    (T, to_day, 10, 10,                  "the last"), \
    INT     (T, seats, 1, HONOUR_CANDIDATES_MOST, "how many win"), \
    ID      (T, sheet,                           "by which sheet"), \
    WEIGHT  (T, sheet_weight,                    "percent of the sheet; the five are 100 together"), \
    WEIGHT  (T, self_weight,                     "of one's own mark"), \
    WEIGHT  (T, peers_weight,                    "of members' and workers' marks"), \
    WEIGHT  (T, residents_weight,                "of the residents' votes"), \
    WEIGHT  (T, office_weight,                   "of the offices' marks"), \
    TIME    (T, marks_until_ms,                  "marks are given until then")

SHAPE(HonourLine, "an indicator of a sheet",
    INT     (HonourLine, line, 1, HONOUR_LINES_MOST, "from 1"),
    TEXT    (HonourLine, name, 1, 40,            "what is looked at"),
    NAME    (HonourLine, draws, 0, honour_draws_names, "where its number comes from"),
    INT     (HonourLine, full_at, 1, 1000000,    "the value that gives all its marks"),
    INT     (HonourLine, marks, 1, 100,          "its marks"));
SHAPE(HonourSheet, "a sheet of indicators in one edition",
    ID      (HonourSheet, id,                    "its id"),
    TEXT    (HonourSheet, name, 1, 40,           "what it is called"),
    INT     (HonourSheet, edition, 1, ID_MAX,    "from 1"),
    TEXT    (HonourSheet, source, 0, 200,        "whose sheet it is"),
    TEXT    (HonourSheet, made_words, 0, 120,    "who set it"),
    TIME    (HonourSheet, made_ms,               "when"),
    LIST    (HonourSheet, lines, HonourLine_shape, 0, HONOUR_LINES_MOST, "its lines"));
SHAPE(HonourRound, "a round of evaluation",
    ID      (HonourRound, id,                    "its id"),
    ROUND_FACTS(HonourRound),
    INT     (HonourRound, ballot, 0, ID_MAX,     "the residents' ballot; 0: none yet"),
    NAME    (HonourRound, state, 0, honour_state_names, "running, published, confirmed, cancelled"),
    TEXT    (HonourRound, published_day, 0, 10,  "publicity since"),
    TEXT    (HonourRound, until_day, 0, 10,      "its last day"),
    INT     (HonourRound, made_by, 0, ID_MAX,    "account"),
    TEXT    (HonourRound, made_words, 0, 120,    "who holds it"),
    TIME    (HonourRound, made_ms,               "since"),
    TEXT    (HonourRound, ended_words, 0, 240,   "who confirmed it, or cancelled it and why"),
    TIME_OPT(HonourRound, ended_ms,              "when"),
    INT     (HonourRound, version, 1, ID_MAX,    "as it was read"));
SHAPE(HonourCandidate, "a candidate",
    ID      (HonourCandidate, id,                "its id"),
    ID      (HonourCandidate, round,             "of which round"),
    ID      (HonourCandidate, account,           "who"),
    TEXT    (HonourCandidate, name, 1, 60,       "their name"),
    TEXT    (HonourCandidate, place, 6, 18,      "where they belong"),
    TEXT    (HonourCandidate, words, 1, 200,     "what they did"),
    INT     (HonourCandidate, nominated_by, 0, ID_MAX, "account"),
    TEXT    (HonourCandidate, nominated_words, 0, 120, "by whom"),
    BOOL    (HonourCandidate, agreed, 0,         "to stand, and to be named in public"),
    TEXT    (HonourCandidate, excluded, 0, 300,  "why they don't stand any more; empty: they do"),
    SCORE   (HonourCandidate, sheet_score,       "of 10000"),
    SCORE   (HonourCandidate, self_score,        "of 10000"),
    SCORE   (HonourCandidate, peers_score,       "of 10000"),
    SCORE   (HonourCandidate, residents_score,   "of 10000"),
    SCORE   (HonourCandidate, office_score,      "of 10000"),
    SCORE   (HonourCandidate, total,             "by the weights of the round"),
    INT     (HonourCandidate, rank, 0, HONOUR_CANDIDATES_MOST, "0: doesn't stand"),
    BOOL    (HonourCandidate, won, 0,            "within the seats"),
    TIME    (HonourCandidate, made_ms,           "nominated when"),
    INT     (HonourCandidate, version, 1, ID_MAX, "as it was read"));
SHAPE(HonourValue, "a number",
    INT     (HonourValue, line, 1, HONOUR_LINES_MOST, "line"),
    INT     (HonourValue, value, 0, ID_MAX,      "value"),
    TEXT    (HonourValue, words, 0, 200,         "ground"),
    TEXT    (HonourValue, by_words, 0, 120,      "by whom"),
    TIME    (HonourValue, at_ms,                 "when"));
SHAPE(HonourFact, "a thing behind a number",
    ID      (HonourFact, subject,                "the visit, case or service; 1: a day's points"),
    TIME    (HonourFact, at_ms,                  "when; 0: see the day"),
    TEXT    (HonourFact, words, 0, 120,          "kind, class or what"),
    TEXT    (HonourFact, number, 0, 60,          "the case's number, or the day"),
    INT     (HonourFact, counts, 0, ID_MAX,      "as how much: 1 or 0, minutes, points"));
SHAPE(HonourMarks, "marks",
    NAME    (HonourMarks, body, 0, honour_body_names, "of which body"),
    INT     (HonourMarks, marks, 0, ID_MAX,      "how many"),
    INT     (HonourMarks, total, 0, ID_MAX,      "their sum"));
SHAPE(HonourAppeal, "an objection",
    ID      (HonourAppeal, id,                   "its id"),
    ID      (HonourAppeal, round,                "against which round"),
    INT     (HonourAppeal, candidate, 0, ID_MAX, "about whom; 0: the round"),
    INT     (HonourAppeal, account, 0, ID_MAX,   "whose"),
    TEXT    (HonourAppeal, words, 1, 300,        "what is said"),
    TIME    (HonourAppeal, at_ms,                "when"),
    NAME    (HonourAppeal, state, 0, appeal_states, "open, upheld, dismissed"),
    TEXT    (HonourAppeal, answer, 0, 300,       "what was found out"),
    TEXT    (HonourAppeal, answered_words, 0, 120, "by whom"),
    TIME_OPT(HonourAppeal, answered_ms,          "when"),
    INT     (HonourAppeal, version, 1, ID_MAX,   "as it was read"));
SHAPE(HonourCertificate, "a certificate",
    ID      (HonourCertificate, id,              "its id"),
    TEXT    (HonourCertificate, number, 1, 20,   "as it is read aloud"),
    TEXT    (HonourCertificate, code, 1, 40,     "its address: /certificates/CODE"),
    ID      (HonourCertificate, round,           "out of which round"),
    ID      (HonourCertificate, candidate,       "of which candidate"),
    INT     (HonourCertificate, account, 0, ID_MAX, "whose"),
    TEXT    (HonourCertificate, name, 1, 60,     "their name"),
    TEXT    (HonourCertificate, award, 1, 30,    "what they are called"),
    TEXT    (HonourCertificate, title, 1, 60,    "in which round"),
    TEXT    (HonourCertificate, place, 6, 18,    "by which place"),
    TEXT    (HonourCertificate, issued_day, 10, 10, "when"),
    TEXT    (HonourCertificate, issued_words, 0, 120, "by whom"),
    TIME_OPT(HonourCertificate, revoked_ms,      "revoked when"),
    TEXT    (HonourCertificate, revoked_words, 0, 240, "by whom and why"),
    INT     (HonourCertificate, version, 1, ID_MAX, "as it was read"));

SHAPE(HonourLineNew, "an indicator",
    TEXT    (HonourLineNew, name, 1, 40,         "what is looked at"),
    NAME    (HonourLineNew, draws, 0, honour_draws_names, "where its number comes from"),
    INT     (HonourLineNew, full_at, 1, 1000000, "the value that gives all its marks"),
    INT     (HonourLineNew, marks, 1, 100,       "its marks"));
SHAPE(HonourSheetNew, "a sheet, or a new edition of the one of that name",
    TEXT    (HonourSheetNew, name, 1, 40,        "what it is called"),
    TEXT    (HonourSheetNew, source, 1, 200,     "whose sheet it is"),
    LIST    (HonourSheetNew, lines, HonourLineNew_shape, 1, HONOUR_LINES_MOST,
             "lines of 100 marks together"));
SHAPE(HonourRoundNew, "a round to be begun",
    ROUND_FACTS(HonourRoundNew));
SHAPE(HonourNominate, "who is nominated",
    TEXT    (HonourNominate, login, 1, 60,       "their account"),
    TEXT    (HonourNominate, words, 2, 200,      "what they did"));
SHAPE(HonourEnter, "a number that isn't drawn",
    INT     (HonourEnter, line, 1, HONOUR_LINES_MOST, "of which line"),
    INT     (HonourEnter, value, 0, 1000000,     "the number"),
    TEXT    (HonourEnter, words, 2, 200,         "on what ground"));
SHAPE(HonourMark, "a mark",
    INT     (HonourMark, mark, 0, 100,           "of 100"));
SHAPE(HonourAsk, "the residents' ballot",
    TIME    (HonourAsk, opens_ms,                "voting begins"),
    TIME    (HonourAsk, closes_ms,               "voting ends"),
    INT     (HonourAsk, choose_most, 1, HONOUR_CANDIDATES_MOST, "candidates on a vote at most"),
    TEXT    (HonourAsk, lot_words, 4, 120,       "where the seed for ties will come from"));
SHAPE(HonourVersion, "of which reading",
    INT     (HonourVersion, version, 1, ID_MAX,  "as it was read"));
SHAPE(HonourWhy, "why",
    TEXT    (HonourWhy, words, 2, 100,           "in words"),
    INT     (HonourWhy, version, 1, ID_MAX,      "as it was read"));
SHAPE(HonourObject, "an objection",
    ID_OPT  (HonourObject, candidate,            "about whom; absent: the round"),
    TEXT    (HonourObject, words, 5, 300,        "what is wrong"));
SHAPE(HonourAnswer, "its answer",
    NAME    (HonourAnswer, state, 0, appeal_states, "upheld or dismissed"),
    TEXT    (HonourAnswer, answer, 2, 300,       "what was found out; everybody reads it"),
    BOOL    (HonourAnswer, again, OPTIONAL,
             "upheld: numbers are put right, and publicity begins anew"),
    BOOL    (HonourAnswer, exclude, OPTIONAL,
             "upheld: the candidate doesn't stand any more, publicity begins anew"),
    INT     (HonourAnswer, version, 1, ID_MAX,   "as it was read"));
SHAPE(HonourLeave, "not standing any more",
    TEXT    (HonourLeave, words, 2, 100,         "why; staff read it"));
SHAPE(HonourStands, "who stands",
    ID      (HonourStands, candidate,            "the candidate"),
    TEXT    (HonourStands, name, 1, 60,          "their name"),
    INT     (HonourStands, rank, 1, HONOUR_CANDIDATES_MOST, "by total"),
    BOOL    (HonourStands, won, 0,               "within the seats"));
SHAPE(HonourOpen, "a round in publicity",
    ID      (HonourOpen, round,                  "the round"),
    TEXT    (HonourOpen, award, 1, 30,           "for what"),
    TEXT    (HonourOpen, title, 1, 60,           "what it is called"),
    TEXT    (HonourOpen, place_name, 0, 80,      "where"),
    TEXT    (HonourOpen, until_day, 10, 10,      "the last day to object"),
    LIST    (HonourOpen, candidates, HonourStands_shape, 0, HONOUR_CANDIDATES_MOST, "by rank"),
    LIST    (HonourOpen, appeals, HonourAppeal_shape, 0, ID_MAX,
             "the reader's objections and their answers"));
SHAPE(HonoursQuery, "which rounds",
    TEXT_OPT(HonoursQuery, after, 1, 40,         "where the page before ended"),
    INT_OPT (HonoursQuery, limit, 1, 200,        "how many (20)"));
SHAPE(HonourLineView, "a line of a candidate's sheet",
    INT     (HonourLineView, line, 1, HONOUR_LINES_MOST, "from 1"),
    TEXT    (HonourLineView, name, 1, 40,        "what is looked at"),
    TEXT    (HonourLineView, draws, 1, 20,       "where its number comes from"),
    INT     (HonourLineView, value, 0, ID_MAX,   "the number"),
    SCORE   (HonourLineView, score,              "what it gives, in hundredths of a mark"),
    TEXT    (HonourLineView, formula, 1, 120,    "how"),
    TEXT    (HonourLineView, words, 0, 200,      "on what ground it was entered"),
    TEXT    (HonourLineView, by_words, 0, 120,   "by whom"));
SHAPE(HonourCandidateView, "a candidate with their numbers",
    OBJECT  (HonourCandidateView, candidate, 0, HonourCandidate_shape, "the candidate"),
    TEXT    (HonourCandidateView, place_name, 0, 80, "where they belong"),
    INT     (HonourCandidateView, self_marks, 0, 1, "they have marked themselves"),
    INT     (HonourCandidateView, peers_marks, 0, ID_MAX, "how many peers have"),
    INT     (HonourCandidateView, office_marks, 0, ID_MAX, "how many of the offices have"),
    LIST    (HonourCandidateView, lines, HonourLineView_shape, 0, HONOUR_LINES_MOST,
             "the sheet, line by line"));
SHAPE(HonourView, "a round with all that belongs to it",
    OBJECT  (HonourView, round, 0, HonourRound_shape, "the round"),
    TEXT    (HonourView, place_name, 0, 80,      "where"),
    TEXT    (HonourView, sheet_name, 0, 80,      "by which sheet and edition"),
    TEXT    (HonourView, ballot_phase, 0, 20,    "open, closed, counted; empty: no ballot"),
    INT_OPT (HonourView, days_left, 0, 8,        "of publicity"),
    LIST    (HonourView, candidates, HonourCandidateView_shape, 0, HONOUR_CANDIDATES_MOST, "by rank"),
    LIST    (HonourView, appeals, HonourAppeal_shape, 0, ID_MAX, "objections"),
    LIST    (HonourView, certificates, HonourCertificate_shape, 0, HONOUR_CANDIDATES_MOST, "issued"));
SHAPE(HonourOwn, "somebody whom the reader may mark, or the reader as a candidate",
    ID      (HonourOwn, candidate,               "the candidate"),
    TEXT    (HonourOwn, award, 1, 30,            "for what"),
    TEXT    (HonourOwn, title, 1, 60,            "in which round"),
    TEXT    (HonourOwn, place_name, 0, 80,       "where they belong"),
    TEXT    (HonourOwn, name, 1, 60,             "their name"),
    TEXT    (HonourOwn, words, 1, 200,           "what they did"),
    TEXT    (HonourOwn, body, 1, 10,             "self, peers, office: as which one marks"),
    TIME    (HonourOwn, marks_until_ms,          "until when"),
    BOOL    (HonourOwn, agreed, 0,               "they have agreed to stand"),
    INT_OPT (HonourOwn, mark, 0, 100,            "the reader's mark; absent: not yet"),
    NAME    (HonourOwn, state, 0, honour_state_names, "of the round"),
    TEXT    (HonourOwn, until_day, 0, 10,        "last day of publicity"),
    ID      (HonourOwn, round,                   "the round"),
    INT_OPT (HonourOwn, total, 0, FULL_SCORE,    "one's own total, once published"),
    INT_OPT (HonourOwn, rank, 0, HONOUR_CANDIDATES_MOST, "and rank"),
    LIST    (HonourOwn, lines, HonourLineView_shape, 0, HONOUR_LINES_MOST, "one's own sheet"));

const EventKind HONOURS_SHEET = { "honours.sheet", "制定考核表", "sheet of indicators set" };
const EventKind HONOURS_BEGUN = { "honours.begun", "开展评选", "round of honours begun" };
const EventKind HONOURS_NOMINATED = { "honours.nominated", "提名候选人", "candidate nominated" };
const EventKind HONOURS_ENTERED = { "honours.entered", "填写考核数据", "number of a sheet entered" };
const EventKind HONOURS_MARK = { "honours.mark", "评优打分", "candidate marked" };
const EventKind HONOURS_PUBLISHED = { "honours.published", "评优公示", "honours published" };
const EventKind HONOURS_APPEALED = { "honours.appealed", "提出异议", "objection raised" };
const EventKind HONOURS_ANSWERED = { "honours.answered", "答复异议", "objection answered" };
const EventKind HONOURS_CONFIRMED = { "honours.confirmed", "确认评优结果", "honours confirmed" };
const EventKind HONOURS_CANCELLED = { "honours.cancelled", "取消评选", "round of honours cancelled" };
const EventKind HONOURS_LEFT = { "honours.left", "退出评选", "candidate doesn't stand any more" };
const EventKind HONOURS_REVOKED_EVENT = { "honours.revoked", "撤销荣誉证书", "certificate revoked" };

static const Err found[] = { NOT_FOUND, NULL };
static const Err nominate_refuses[] = { NOT_FOUND, HONOURS_NOT_NOW, HONOURS_OVER, HONOURS_SELF, HONOURS_KNOWN,
                                        NULL };
static const Err enter_refuses[] = { NOT_FOUND, HONOURS_NOT_NOW, HONOURS_SELF, HONOURS_DRAWN, NULL };
static const Err ask_refuses[] = { NOT_FOUND, HONOURS_NOT_NOW, HONOURS_FEW, NULL };
static const Err publish_refuses[] = { NOT_FOUND, MOVED_ON, HONOURS_NOT_NOW, HONOURS_NOT_OVER, HONOURS_FEW,
                                       NULL };
static const Err new_refuses[] = { HONOURS_SAME, NULL };
static const Err leave_refuses[] = { NOT_FOUND, HONOURS_NOT_NOW, NULL };
static const Err confirm_refuses[] = { NOT_FOUND, MOVED_ON, HONOURS_NOT_NOW, HONOURS_PUBLICITY, HONOURS_OPEN,
                                       HONOURS_OWN, NULL };
static const Err cancel_refuses[] = { NOT_FOUND, MOVED_ON, HONOURS_NOT_NOW, NULL };
static const Err mark_refuses[] = { NOT_FOUND, HONOURS_NOT_NOW, HONOURS_OVER, HONOURS_SELF, HONOURS_NOT_YOURS,
                                    HONOURS_MARKED, NULL };
static const Err appeal_refuses[] = { NOT_FOUND, HONOURS_NOT_NOW, NULL };
static const Err answer_refuses[] = { NOT_FOUND, MOVED_ON, HONOURS_NOT_NOW, HONOURS_OWN, NULL };
static const Err revoke_refuses[] = { NOT_FOUND, MOVED_ON, HONOURS_REVOKED, NULL };
static const Err pdf_refuses[] = { NOT_FOUND, HONOURS_REVOKED, PAPER_NO_FONT, PAPER_TOO_LONG, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/honours/sheets", honours_sheets, .may = "honours.read", .gives = &HonourSheet_shape,
      .flags = GIVES_ARRAY, .about = "Sheets of indicators, the newest edition first" },
    { "POST", "/api/v1/honours/sheets", honours_sheet_new, .may = "honours.rule",
      .takes = &HonourSheetNew_shape,
      .gives = &HonourSheet_shape, .status = 201, .about = "Set a sheet, or a new edition of one" },
    { "GET", "/api/v1/honours", honours_list, .may = "honours.read", .query = &HonoursQuery_shape,
      .gives = &HonourRound_shape, .flags = GIVES_LIST | SLOW,
          .about = "Rounds of evaluation in the reader's places" },
    { "POST", "/api/v1/honours", honours_new, .may = "honours.write", .takes = &HonourRoundNew_shape,
      .gives = &HonourView_shape, .status = 201, .refuses = new_refuses,
      .about = "Begin a round" },
    { "GET", "/api/v1/honours/{id}", honours_show, .may = "honours.read", .gives = &HonourView_shape,
      .flags = SLOW, .refuses = found,
          .about = "A round with candidates, numbers, objections, certificates" },
    { "POST", "/api/v1/honours/{id}/candidates", honours_nominate, .may = "honours.write",
      .takes = &HonourNominate_shape, .gives = &HonourView_shape, .status = 201, .refuses = nominate_refuses,
      .about = "Nominate somebody" },
    { "GET", "/api/v1/honours/candidates/{id}/lines/{line}/facts", honours_facts, .may = SIGNED_IN,
      .gives = &HonourFact_shape, .flags = GIVES_ARRAY | SLOW, .refuses = found,
      .about = "What a number of a candidate's sheet is made of; for staff, and for the candidate" },
    { "POST", "/api/v1/honours/candidates/{id}/values", honours_enter, .may = "honours.write",
      .takes = &HonourEnter_shape, .gives = &HonourView_shape, .refuses = enter_refuses,
      .about = "Enter a number that the house doesn't draw" },
    { "POST", "/api/v1/honours/candidates/{id}/marks", honours_mark, .may = "ballots.vote",
      .takes = &HonourMark_shape, .gives = &HonourOwn_shape, .refuses = mark_refuses,
      .about = "Mark a candidate as a peer or for an office, once" },
    { "POST", "/api/v1/honours/candidates/{id}/agree", honours_agree, .may = SIGNED_IN,
      .takes = &HonourMark_shape, .gives = &HonourOwn_shape, .refuses = mark_refuses,
      .about = "Agree to stand and to be named in public, with one's own mark" },
    { "POST", "/api/v1/honours/candidates/{id}/leave", honours_leave, .may = SIGNED_IN,
      .takes = &HonourLeave_shape, .status = 204, .refuses = leave_refuses,
      .about = "Not stand any more; what was published goes back" },
    { "POST", "/api/v1/honours/{id}/ballot", honours_ask, .may = "honours.write", .takes = &HonourAsk_shape,
      .gives = &HonourView_shape, .refuses = ask_refuses,
          .about = "Ask the residents: those who agreed stand" },
    { "POST", "/api/v1/honours/{id}/publish", honours_publish, .may = "honours.write",
      .takes = &HonourVersion_shape, .gives = &HonourView_shape, .refuses = publish_refuses,
      .about = "Freeze the scores and begin seven days of publicity" },
    { "POST", "/api/v1/honours/{id}/confirm", honours_confirm, .may = "honours.confirm",
      .takes = &HonourVersion_shape, .gives = &HonourView_shape, .refuses = confirm_refuses,
      .about = "Confirm after publicity and issue the certificates" },
    { "POST", "/api/v1/honours/{id}/cancel", honours_cancel, .may = "honours.write",
      .takes = &HonourWhy_shape,
      .gives = &HonourView_shape, .refuses = cancel_refuses, .about = "Don't go on with it" },
    { "POST", "/api/v1/honours/{id}/appeals", honours_appeal, .may = "ballots.vote",
      .takes = &HonourObject_shape,
      .gives = &HonourAppeal_shape, .status = 201, .refuses = appeal_refuses,
      .about = "Object while it is in publicity" },
    { "POST", "/api/v1/honours/appeals/{id}/answer", honours_answer, .may = "honours.write",
      .takes = &HonourAnswer_shape, .gives = &HonourAppeal_shape, .refuses = answer_refuses,
      .about = "Answer an objection; everybody reads the answer" },
    { "GET", "/api/v1/honours/certificates/{id}/pdf", honours_pdf, .may = SIGNED_IN, .flags = SLOW,
      .refuses = pdf_refuses, .about = "A certificate on paper" },
    { "POST", "/api/v1/honours/certificates/{id}/revoke", honours_revoke, .may = "honours.confirm",
      .takes = &HonourWhy_shape, .gives = &HonourCertificate_shape, .refuses = revoke_refuses,
      .about = "Revoke a certificate; whoever verifies it reads why" },
    { "GET", "/api/v1/me/honours", honours_own, .may = SIGNED_IN, .gives = &HonourOwn_shape,
      .flags = GIVES_ARRAY, .about = "Whom one may mark, and oneself as a candidate" },
    { "GET", "/api/v1/me/honours/open", honours_open, .may = SIGNED_IN, .gives = &HonourOpen_shape,
      .flags = GIVES_ARRAY, .about = "Rounds in publicity where one lives, and one's own objections" },
    { "GET", "/api/v1/me/certificates", honours_own_certificates, .may = SIGNED_IN,
      .gives = &HonourCertificate_shape, .flags = GIVES_ARRAY, .about = "One's own certificates" },
    { "GET", "/honours", honours_public, .may = PUBLIC, .flags = HIDDEN | SLOW,
      .says_no = page_says_no, .about = "Honours, for everybody" },
    { "GET", "/honours/{id}", honours_public_one, .may = PUBLIC, .flags = HIDDEN | SLOW, .refuses = found,
      .says_no = page_says_no, .about = "One round in publicity or confirmed, for everybody" },
    { "GET", "/certificates/{certificate}", honours_certificate_page, .may = PUBLIC, .flags = HIDDEN,
      .says_no = page_says_no, .about = "A certificate verified" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &HONOURS_SHEET, &HONOURS_BEGUN, &HONOURS_NOMINATED, &HONOURS_ENTERED, &HONOURS_MARK, &HONOURS_PUBLISHED,
    &HONOURS_APPEALED, &HONOURS_ANSWERED, &HONOURS_CONFIRMED, &HONOURS_CANCELLED, &HONOURS_LEFT,
    &HONOURS_REVOKED_EVENT, NULL
};

const Domain honours_domain = { .name = "honours",
                                .about = "Who is named for what they did, and how that was found",
                                .schema = &honours_schema, .routes = routes, .kinds = kinds };
