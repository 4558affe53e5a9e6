/* The front page: routes, events, the key. */
#include "domains/residents/residents_inside.h"

#include "app/app.h"
#include "app/seal.h"
#include "domains/residents/residents_queries.h"
#include "vocab/checksum.h"

const EventKind RESIDENTS_ADDED = { "residents.added", "登记人口", "person written down" };
const EventKind RESIDENTS_CORRECTED = { "residents.corrected", "更正人口信息", "record corrected" };
const EventKind RESIDENTS_SHOWN = { "residents.shown", "查看完整信息", "record shown in full" };
const EventKind RESIDENTS_SOUGHT = { "residents.sought", "按姓名或号码查找人口", "somebody looked for" };
const EventKind RESIDENTS_MOVED_IN = { "residents.moved_in", "迁入", "moved in" };
const EventKind RESIDENTS_MOVED_OUT = { "residents.moved_out", "迁出", "moved out" };
const EventKind RESIDENTS_MERGED = { "residents.merged", "合并重复人口", "records merged" };
const EventKind RESIDENTS_UNMERGED = { "residents.unmerged", "撤销合并", "merge undone" };
const EventKind RESIDENTS_EXPORTED = { "residents.exported", "导出人口名单", "list exported" };
const EventKind RESIDENTS_LINKED_EVENT = { "residents.linked", "绑定居民账号", "account linked" };
const EventKind RESIDENTS_TOLD_APART = { "residents.told_apart", "判定不是同一人", "records told apart" };
const EventKind RESIDENTS_ERASED = { "residents.erased", "删除个人信息", "personal data erased" };

static const EventKind *const kinds[] = {
    &RESIDENTS_ADDED, &RESIDENTS_CORRECTED, &RESIDENTS_SHOWN, &RESIDENTS_SOUGHT, &RESIDENTS_MOVED_IN,
    &RESIDENTS_MOVED_OUT, &RESIDENTS_MERGED, &RESIDENTS_UNMERGED, &RESIDENTS_EXPORTED,
    &RESIDENTS_LINKED_EVENT, &RESIDENTS_ERASED, &RESIDENTS_TOLD_APART, NULL
};

/* Before the first request: is the key the one that these rows were sealed with? */
static Err ready(App *app, Db *read)
{
    char room[16 << 10];
    Arena scratch = { room, room + sizeof room, NULL };
    ResidentSealed f = { 0 };
    Err e = residents_sealed(read, app_district(app), &f, &scratch);
    if (e && e != NOT_FOUND) return e;
    return seal_ready(app, e ? (Str){ 0 } : f.sealed);
}

#define FACTS IDENTITY_FORM, IDENTITY_BIRTHDAY, IDENTITY_CHECK, PHONE_FORM, RESIDENTS_DIFFERS, \
    RESIDENTS_BAD_DATE
static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err find_refuses[] = { FACTS, NULL };
static const Err new_refuses[] = { FACTS, RESIDENTS_KNOWN, RESIDENTS_NO_HOUSEHOLD, RESIDENTS_FULL, NULL };
static const Err change_refuses[] = { FACTS, NOT_FOUND, MOVED_ON, RESIDENTS_KNOWN, NULL };
static const Err move_refuses[] = { NOT_FOUND, MOVED_ON, RESIDENTS_BAD_DATE, RESIDENTS_NO_HOUSEHOLD,
    RESIDENTS_FULL, RESIDENTS_HOME, RESIDENTS_NO_HOME, RESIDENTS_HELD, RESIDENTS_ENDED, NULL };
static const Err full_refuses[] = { NOT_FOUND, RESIDENTS_TELLS, NULL };
static const Err merge_refuses[] = { NOT_FOUND, MOVED_ON, RESIDENTS_NOT_TWO, RESIDENTS_TWO_ACCOUNTS, NULL };
static const Err link_refuses[] = { NOT_FOUND, MOVED_ON, RESIDENTS_OTHER_NAME, RESIDENTS_LINKED, NULL };
static const Err export_refuses[] = { RESIDENTS_TOO_MANY, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/residents", residents_list, .may = "residents.read", .query = &ResidentQuery_shape,
      .gives = &ResidentRow_shape, .flags = GIVES_LIST | SLOW,
      .about = "People by door in the reader's places, masked" },
    { "POST", "/api/v1/residents", residents_new, .may = "residents.write", .takes = &ResidentNew_shape,
      .gives = &ResidentPage_shape, .status = 201, .refuses = new_refuses,
      .about = "Write somebody down, with their part in a household" },
    { "GET", "/api/v1/residents/households", residents_households, .may = "residents.read",
      .query = &ResidentDoorsQuery_shape, .gives = &ResidentDoor_shape, .flags = GIVES_ARRAY,
      .about = "Doors of a building with how many people are written down there" },
    { "GET", "/api/v1/residents/pairs", residents_pairs, .may = "residents.merge",
      .query = &ResidentPairsQuery_shape, .gives = &ResidentPair_shape, .flags = GIVES_LIST | SLOW,
      .about = "Pairs of records that look like one person" },
    { "POST", "/api/v1/residents/find", residents_find, .may = "residents.find",
      .takes = &ResidentSearch_shape, .gives = &ResidentRow_shape, .flags = GIVES_ARRAY | NO_REPLAY,
      .refuses = find_refuses,
          .about = "Look for somebody by name, sound, phone or number; the log says so" },
    { "POST", "/api/v1/residents/export", residents_export, .prepare = residents_export_prepare,
      .may = "residents.export", .takes = &ResidentExport_shape, .flags = NO_REPLAY,
      .refuses = export_refuses,
      .about = "The masked list as CSV, each line marked with who took it out, when and what for" },
    { "GET", "/api/v1/residents/{id}", residents_get, .may = "residents.read", .gives = &ResidentPage_shape,
      .refuses = found_refuses, .about = "One person, masked, with their households in the reader's places" },
    { "PATCH", "/api/v1/residents/{id}", residents_change, .may = "residents.write",
      .takes = &ResidentChange_shape, .gives = &ResidentPage_shape, .refuses = change_refuses,
      .about = "Correct what is written down" },
    { "POST", "/api/v1/residents/{id}/full", residents_full, .may = "residents.full",
      .takes = &ResidentView_shape, .gives = &ResidentFull_shape, .flags = NO_REPLAY,
      .refuses = full_refuses, .about = "See a part of a record in full; the log says who, what and why" },
    { "POST", "/api/v1/residents/{id}/memberships", residents_move_in, .may = "residents.write",
      .takes = &MembershipNew_shape, .gives = &ResidentPage_shape, .status = 201, .refuses = move_refuses,
      .about = "Move in, or take a further part in a household" },
    { "POST", "/api/v1/residents/{id}/move", residents_move, .may = "residents.write",
      .takes = &ResidentMove_shape, .gives = &ResidentPage_shape, .refuses = move_refuses,
      .about = "Move from one home to another" },
    { "POST", "/api/v1/memberships/{id}/end", residents_move_out, .may = "residents.write",
      .takes = &MembershipEnd_shape, .gives = &ResidentPage_shape, .refuses = move_refuses,
      .about = "Move out, sell, leave: a membership ends" },
    { "POST", "/api/v1/residents/{id}/merge", residents_merge, .may = "residents.merge",
      .takes = &ResidentOther_shape, .gives = &ResidentPage_shape, .refuses = merge_refuses,
      .about = "The other record is the same person: take it in" },
    { "POST", "/api/v1/residents/{id}/unmerge", residents_unmerge, .may = "residents.merge",
      .takes = &ResidentOther_shape, .gives = &ResidentPage_shape, .refuses = merge_refuses,
      .about = "It was not: give it back" },
    { "POST", "/api/v1/residents/{id}/distinct", residents_distinct, .may = "residents.merge",
      .takes = &ResidentOther_shape, .status = 204, .refuses = merge_refuses,
      .about = "The other record only looks alike: the pair isn't shown any more" },
    { "PUT", "/api/v1/residents/{id}/account", residents_link, .may = "residents.link",
      .takes = &ResidentLink_shape, .gives = &ResidentPage_shape, .refuses = link_refuses,
      .about = "Let the person see their own record with an account in their name" },
    { 0 }
};

static const Job jobs[] = { { "residents.readings", 5, residents_read_names, NULL }, { 0 } };

const Domain residents_domain = {
    .name = "residents", .about = "Who lives, owns and works where", .schema = &residents_schema,
    .routes = routes, .kinds = kinds, .jobs = jobs, .seals = residents_seals,
    .ready = ready
};
