/* The front page of the domain: words, shapes, refusals, events, routes. */
#include "domains/changes/changes_views.h"

#include "domains/changes/changes_propose.h"
#include "domains/changes/changes_queries.h"
#include "domains/people/people.h"
#include "geo/datum/datum.h"
#include "gpkg/gpkg.h"
#include "sheet/sheet.h"

REFUSAL(CHANGES_NOT_NOW, 409, "changes.not_now", "当前状态不能这样办理", "not possible in its present state");
REFUSAL(CHANGES_OUTSIDE, 403, "changes.outside", "涉及您权限范围以外的网格", "it touches places outside your reach");
REFUSAL(CHANGES_ABOVE, 403, "changes.above", "跨社区的变更须由区级批准，社区内的由街道批准",
        "what touches two communities is approved by the district, the rest by the street");
REFUSAL(CHANGES_OWN, 403, "changes.own", "不能批准自己提交的变更", "nobody approves what they submitted");
REFUSAL(CHANGES_FAULTY, 422, "changes.faulty", "检查未通过，请先改正", "the check found faults; mend them first");
REFUSAL(CHANGES_NEEDS_WORDS, 422, "changes.needs_words", "请写明理由", "the reason must be given");
REFUSAL(CHANGES_BUILT_ON, 409, "changes.built_on", "之后的变更已改动同一网格，请先撤销之后的变更",
        "later changes build on it: undo those first");

const EventKind CHANGES_DRAFTED = { "changes.drafted", "起草网格变更", "change set drafted" };
const EventKind CHANGES_EDITED = { "changes.edited", "修改网格变更", "change set edited" };
const EventKind CHANGES_SUBMITTED = { "changes.submitted", "提交网格变更", "change set submitted" };
const EventKind CHANGES_APPROVED = { "changes.approved", "批准网格变更", "change set approved" };
const EventKind CHANGES_RETURNED = { "changes.returned", "退回网格变更", "change set returned" };
const EventKind CHANGES_WITHDRAWN = { "changes.withdrawn", "撤回网格变更", "change set withdrawn" };
const EventKind CHANGES_APPLIED = { "changes.applied", "网格变更生效", "change set in force" };
const EventKind CHANGES_BLOCKED = { "changes.blocked", "网格变更未能生效", "change set could not take effect" };

SHAPE(ChangeAct, "one act of a change set",
    NAME    (ChangeAct, kind,        0, change_act_kinds,
        "split merge redraw add end rename move overlay restore"),
    TEXT_OPT(ChangeAct, place,       6, 18,          "what is changed; where something is added"),
    TEXT_OPT(ChangeAct, into,        6, 18,          "merge, move: to this one"),
    TEXT_OPT(ChangeAct, name,        1, 60,          "of what is made, or the new name"),
    TEXT_OPT(ChangeAct, code,        15, 18,         "of what is made: given by the house"),
    RAW     (ChangeAct, line,        OPTIONAL,
        "split: GeoJSON LineString from outside to outside, CGCS2000"),
    RAW     (ChangeAct, polygon,     OPTIONAL,       "redraw, add, overlay: GeoJSON Polygon or MultiPolygon"),
    ID_OPT  (ChangeAct, building_id,                 "move: this building"),
    INT_OPT (ChangeAct, unit,        0, 99,          "move: only this staircase"),
    TEXT_OPT(ChangeAct, from,        6, 18,          "move: only what is there"));

SHAPE(Change, "a change set as it is kept",
    ID      (Change, id,                             "its id"),
    NAME    (Change, state,      0, change_states,   "how far it is"),
    TEXT    (Change, title,      1, 80,              "what it is about"),
    TEXT    (Change, reason,     0, 500,             "why"),
    TEXT    (Change, place,      0, 12,              "what it touches lies in it"),
    NAME    (Change, level,      0, role_names,      "who approves"),
    TIME_OPT(Change, due_ms,                         "to take effect then"),
    TEXT    (Change, acts,       0, INT32_MAX,       "JSON"),
    INT     (Change, act_count,  0, CHANGE_ACTS_MOST, "how many"),
    INT     (Change, undoes,     0, ID_MAX,          "the set it leads back from; 0: none"),
    INT     (Change, faults,     0, INT32_MAX,       "at the last check"),
    INT     (Change, warnings,   0, INT32_MAX,       "at the last check"),
    INT     (Change, places,     0, INT32_MAX,       "that change"),
    INT     (Change, households, 0, INT32_MAX,       "that move"),
    INT     (Change, drafter,    0, ID_MAX,          "account"),
    TEXT    (Change, drafter_words, 0, 120,          "who, in words"),
    INT     (Change, submitter,  0, ID_MAX,          "account; 0: nobody yet"),
    INT     (Change, approver,   0, ID_MAX,          "account; 0: nobody yet"),
    TEXT    (Change, approver_words, 0, 120,         "who, in words"),
    TEXT    (Change, words,      0, 500,             "the last that was said"),
    TIME    (Change, drafted_ms,                     "when"),
    TIME    (Change, moved_ms,                       "when its state last changed"),
    TIME_OPT(Change, applied_ms,                     "when it took effect"),
    TEXT    (Change, outcome,    0, INT32_MAX,       "JSON: what became of the places"),
    TEXT    (Change, back,       0, INT32_MAX,       "JSON: the acts that lead back"),
    INT     (Change, version,    1, INT32_MAX,       "to be given back with the next step"));

SHAPE(ProposeCompound, "the compound of a building",
    ID      (ProposeCompound, building_id,           "building"),
    ID      (ProposeCompound, compound_id,           "compound"));

SHAPE(ChangeActs, "acts to be checked",
    LIST    (ChangeActs, acts, ChangeAct_shape, 0, CHANGE_ACTS_MOST, "in order"));
SHAPE(ChangeCheckQuery, "how much of the check",
    BOOL    (ChangeCheckQuery, drawing, OPTIONAL,    "with borders and buildings, for a drawing board"));
SHAPE(ChangeDraft, "a change set to be drafted",
    TEXT    (ChangeDraft, title,     1, 80,          "what it is about"),
    TEXT_OPT(ChangeDraft, reason,    0, 500,         "why"),
    TEXT_OPT(ChangeDraft, day,       10, 10,         "takes effect on this day, 2026-12-01 (when approved)"),
    LIST    (ChangeDraft, acts, ChangeAct_shape, 0, CHANGE_ACTS_MOST, "in order"));
SHAPE(ChangeEdit, "a draft as it should be now",
    INT     (ChangeEdit, version,    1, INT32_MAX,   "as you saw it"),
    TEXT    (ChangeEdit, title,      1, 80,          "what it is about"),
    TEXT_OPT(ChangeEdit, reason,     0, 500,         "why"),
    TEXT_OPT(ChangeEdit, day,        10, 10,         "takes effect on this day (when approved)"),
    LIST_OPT(ChangeEdit, acts, ChangeAct_shape, 0, CHANGE_ACTS_MOST, "in order (as they are)"));
SHAPE(ChangeStepBody, "a step of a change set",
    INT     (ChangeStepBody, version, 1, INT32_MAX,  "as you saw it"),
    TEXT_OPT(ChangeStepBody, words,  0, 500,         "opinion or reason"));
SHAPE(ChangeQuery, "which change sets",
    NAME    (ChangeQuery, state,     OPTIONAL, change_states, "only this state"),
    TEXT_OPT(ChangeQuery, place,     6, 12,          "in this place and below"),
    TEXT_OPT(ChangeQuery, after,     1, 40,          "where the page before ended"),
    INT_OPT (ChangeQuery, limit,     1, 200,         "how many (20)"));
SHAPE(ChangeImportQuery, "what a file is for",
    TEXT    (ChangeImportQuery, place, 12, 12,
        "the community whose micro-grids these are, all of them"),
    BOOL    (ChangeImportQuery, save, OPTIONAL,      "make a draft of it (only look)"),
    NAME    (ChangeImportQuery, datum, OPTIONAL, datum_names, "datum of the file (cgcs2000)"),
    TEXT_OPT(ChangeImportQuery, title, 1, 80,        "of the draft"));
SHAPE(ChangeSpan, "two days",
    TEXT    (ChangeSpan, place,      6, 18,          "this place and below"),
    TEXT    (ChangeSpan, from,       10, 10,         "at the end of this day"),
    TEXT_OPT(ChangeSpan, to,         10, 10,         "and of this one (now)"));

SHAPE(ChangeFinding, "what the check found",
    BOOL    (ChangeFinding, fault,   0,              "must be mended; else it is a warning"),
    TEXT    (ChangeFinding, code,    1, 40,          "what it is, for programs"),
    INT_OPT (ChangeFinding, act,     1, CHANGE_ACTS_MOST, "of this act, from 1"),
    TEXT_OPT(ChangeFinding, place,   6, 18,          "about this place"),
    TEXT    (ChangeFinding, words,   1, 200,         "in the reader's language"),
    LON     (ChangeFinding, lon,     OPTIONAL,       "where to look"),
    LAT     (ChangeFinding, lat,     OPTIONAL,       "where to look"));
SHAPE(ChangeOfPlace, "what becomes of a place",
    TEXT    (ChangeOfPlace, code,    12, 18,         "its code"),
    NAME    (ChangeOfPlace, fate,    0, change_fates, "made, altered, ended, restored"),
    TEXT    (ChangeOfPlace, name,    0, 60,          "its name then"),
    TEXT    (ChangeOfPlace, name_was, 0, 60,         "its name before"),
    BOOL    (ChangeOfPlace, redrawn, 0,              "its border changes"),
    INT     (ChangeOfPlace, households, INT32_MIN, INT32_MAX, "households then"),
    INT     (ChangeOfPlace, households_was, INT32_MIN, INT32_MAX, "households before"),
    LIST_OPT(ChangeOfPlace, posts, PostRow_shape, 0, 100, "who hold a post there"),
    TEXT_OPT(ChangeOfPlace, where,   1, 200,         "what it lies in, in words"),
    RAW     (ChangeOfPlace, polygon, OPTIONAL,       "its border then, where asked for: GeoJSON, CGCS2000"));
SHAPE(ChangeMoved, "what stands in another place than before",
    ID      (ChangeMoved, building_id,               "the building"),
    INT_OPT (ChangeMoved, unit,      0, 99,          "its staircase; absent: the building itself"),
    TEXT    (ChangeMoved, old_place, 6, 18,          "from here"),
    TEXT    (ChangeMoved, new_place, 6, 18,          "to here"),
    INT     (ChangeMoved, households, 0, INT32_MAX,  "how many"));
SHAPE(ChangeFlow, "households that change their micro-grid",
    TEXT    (ChangeFlow, old_place,  6, 18,          "from here"),
    TEXT    (ChangeFlow, new_place,  6, 18,          "to here"),
    INT     (ChangeFlow, households, 0, INT32_MAX,   "how many"),
    TEXT_OPT(ChangeFlow, old_words,  1, 200,         "from here, in words"),
    TEXT_OPT(ChangeFlow, new_words,  1, 200,         "to here, in words"));
SHAPE(ChangeHome, "a community", TEXT(ChangeHome, place, 6, 18, "its code"));
SHAPE(ChangeCheck, "a check, and what would become",
    TEXT    (ChangeCheck, place,     0, 12,          "what it touches lies in it"),
    NAME    (ChangeCheck, level,     0, role_names,  "who would approve"),
    INT     (ChangeCheck, faults,    0, INT32_MAX,   "that must be mended"),
    INT     (ChangeCheck, households, 0, INT32_MAX,  "that move"),
    LIST    (ChangeCheck, findings, ChangeFinding_shape, 0, CHANGE_FINDINGS_MOST, "what was found"),
    LIST    (ChangeCheck, places, ChangeOfPlace_shape, 0, 10000, "what becomes of the places"),
    LIST    (ChangeCheck, flows, ChangeFlow_shape, 0, 10000, "who moves where"),
    LIST_OPT(ChangeCheck, moves, ChangeMoved_shape, 0, 100000, "what moves, where asked for"));
SHAPE(ChangeDifference, "the grid on two days",
    TEXT    (ChangeDifference, place, 6, 18,         "this place and below"),
    TEXT    (ChangeDifference, from, 10, 10,         "at the end of this day"),
    TEXT    (ChangeDifference, to,   10, 10,         "and of this one"),
    INT     (ChangeDifference, households, 0, INT32_MAX, "that are in another micro-grid"),
    LIST    (ChangeDifference, places, ChangeOfPlace_shape, 0, 100000, "what became of the places"),
    LIST    (ChangeDifference, flows, ChangeFlow_shape, 0, 100000, "who moved where"));
SHAPE(ChangeVerbWord, "a step the reader may take now",
    TEXT    (ChangeVerbWord, verb,   1, 20,          "last part of its address"));
SHAPE(ChangeView, "a change set; acts, check and steps only on its own page",
    ID      (ChangeView, id,                         "its id"),
    NAME    (ChangeView, state,      0, change_states, "how far it is"),
    TEXT    (ChangeView, title,      1, 80,          "what it is about"),
    TEXT    (ChangeView, reason,     0, 500,         "why"),
    TEXT    (ChangeView, place,      0, 12,          "what it touches lies in it"),
    TEXT_OPT(ChangeView, place_name, 0, 80,          "its name"),
    NAME    (ChangeView, level,      0, role_names,  "who approves: street or district"),
    TIME_OPT(ChangeView, due_ms,                     "to take effect then; absent: when it is approved"),
    INT     (ChangeView, act_count,  0, CHANGE_ACTS_MOST, "acts in it"),
    INT     (ChangeView, undoes,     0, ID_MAX,      "the set it leads back from; 0: none"),
    INT     (ChangeView, faults,     0, INT32_MAX,   "at the last check"),
    INT     (ChangeView, warnings,   0, INT32_MAX,   "at the last check"),
    INT     (ChangeView, places,     0, INT32_MAX,   "that change"),
    INT     (ChangeView, households, 0, INT32_MAX,   "that move"),
    TEXT    (ChangeView, drafter,    0, 120,         "who drafted it"),
    TEXT    (ChangeView, approver,   0, 120,         "who approved or returned it; empty: nobody yet"),
    TEXT    (ChangeView, words,      0, 500,         "the last that was said"),
    TIME    (ChangeView, drafted_ms,                 "when it was drafted"),
    TIME    (ChangeView, moved_ms,                   "when its state last changed"),
    TIME_OPT(ChangeView, applied_ms,                 "when it took effect"),
    INT     (ChangeView, version,    1, INT32_MAX,   "to be given back with the next step"),
    LIST_OPT(ChangeView, acts, ChangeAct_shape, 0, CHANGE_ACTS_MOST, "in order"),
    OBJECT  (ChangeView, check,      OPTIONAL, ChangeCheck_shape, "fresh; of a set in force, what it did"),
    LIST_OPT(ChangeView, may, ChangeVerbWord_shape, 0, 20, "what the reader may do next"));

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err draft_refuses[] = { CHANGES_OUTSIDE, NULL };
static const Err propose_refuses[] = { CHANGES_NO_GROUND, CHANGES_PROPOSE_LARGE, NULL };
static const Err step_refuses[] = { NOT_FOUND, CHANGES_NOT_NOW, MOVED_ON, CHANGES_OUTSIDE, CHANGES_ABOVE,
    CHANGES_OWN, CHANGES_NEEDS_WORDS, CHANGES_FAULTY, NULL };
static const Err import_refuses[] = { CHANGES_BAD_ROWS, CHANGES_OUTSIDE, GPKG_BROKEN, GPKG_LONG, SHEET_KIND,
    SHEET_ENCODING, SHEET_BROKEN, SHEET_LONG, NULL };
static const Err undo_refuses[] = { NOT_FOUND, CHANGES_NOT_NOW, CHANGES_OUTSIDE, CHANGES_BUILT_ON, NULL };

#define STEP(verb, path, permission, words) \
    { "POST", "/api/v1/changes/{id}/" path, changes_step, CHANGE_##verb, permission, \
      .takes = &ChangeStepBody_shape, .gives = &ChangeView_shape, .refuses = step_refuses, .about = words }

static const Route routes[] = {
    { "GET", "/api/v1/changes", changes_list, .may = "changes.read", .query = &ChangeQuery_shape,
      .gives = &ChangeView_shape, .flags = GIVES_LIST, .about = "Change sets of the grid, newest first" },
    { "POST", "/api/v1/changes", changes_draft, .may = "changes.write", .takes = &ChangeDraft_shape,
      .gives = &ChangeView_shape, .status = 201, .refuses = draft_refuses, .about = "Draft a change set" },
    { "POST", "/api/v1/changes/check", changes_check, .may = "changes.write", .takes = &ChangeActs_shape,
      .query = &ChangeCheckQuery_shape, .gives = &ChangeCheck_shape, .prepare = changes_check_prepare,
      .about = "Check acts while drawing; keeps nothing" },
    { "POST", "/api/v1/changes/propose", changes_propose, .may = "changes.write",
        .takes = &ChangePropose_shape,
      .gives = &ChangeProposal_shape, .refuses = propose_refuses, .flags = READS | SLOW,
      .about = "Propose micro-grids for a community, with proofs and check; keeps nothing" },
    { "GET", "/api/v1/changes/compare", changes_compare, .may = "changes.read", .query = &ChangeSpan_shape,
      .gives = &ChangeDifference_shape, .refuses = found_refuses, .flags = SLOW,
      .about = "The grid on two days: places, households moved, posts concerned" },
    { "POST", "/api/v1/changes/import", changes_import, .may = "changes.write",
        .query = &ChangeImportQuery_shape,
      .gives = &ChangeImport_shape, .flags = RAW_BODY, .prepare = changes_import_prepare,
          .refuses = import_refuses,
      .about = "A community's micro-grids out of GeoJSON, GeoPackage, CSV or XLSX: look, then a draft" },
    { "GET", "/api/v1/changes/{id}", changes_get, .may = "changes.read", .gives = &ChangeView_shape,
      .flags = SLOW, .refuses = found_refuses, .about = "A change set with its acts and check" },
    { "PUT", "/api/v1/changes/{id}", changes_edit, .may = "changes.write", .takes = &ChangeEdit_shape,
      .gives = &ChangeView_shape, .refuses = step_refuses, .about = "Edit a draft" },
    { "GET", "/api/v1/changes/{id}/map", changes_map, .may = "changes.read", .flags = SLOW,
      .refuses = found_refuses, .about = "What changes, before and after, as GeoJSON" },
    STEP(SUBMIT,   "submit",   "changes.write",   "Submit a draft whose check found no fault"),
    STEP(APPROVE,  "approve",  "changes.approve", "Approve; it takes effect on its day, or at once"),
    STEP(RETURN,   "return",   "changes.approve", "Return it to its drafter, with the reason"),
    STEP(WITHDRAW, "withdraw", "changes.write",   "Withdraw it"),
    { "POST", "/api/v1/changes/{id}/undo", changes_undo, .may = "changes.write", .gives = &ChangeView_shape,
      .status = 201, .refuses = undo_refuses,
          .about = "Draft the change set that leads back from one in force" },
    { 0 }
};

static const EventKind *const kinds[] = {
    &CHANGES_DRAFTED, &CHANGES_EDITED, &CHANGES_SUBMITTED, &CHANGES_APPROVED, &CHANGES_RETURNED,
    &CHANGES_WITHDRAWN, &CHANGES_APPLIED, &CHANGES_BLOCKED, NULL
};
static const Job jobs[] = { { "changes.apply", 10, changes_apply_due, NULL }, { 0 } };

const Domain changes_domain = { .name = "changes",
    .about = "How the grid is changed: drafted, checked, approved, in force",
                                .schema = &changes_schema, .routes = routes, .kinds = kinds, .jobs = jobs };
