/* The front page: routes, refusals and events. */
#include "domains/quality/quality_inside.h"

#include "domains/changes/changes.h"
#include "domains/imports/imports.h"
#include "domains/people/people.h"
#include "domains/quality/quality_queries.h"
#include "domains/registers/registers.h"
#include "domains/residents/residents.h"
#include "domains/visits/visits.h"

const EventKind QUALITY_ASKED = { "quality.asked", "提醒核实数据", "somebody was asked to look into data" };
const EventKind QUALITY_JUDGED = { "quality.judged", "核对数据无误", "data looked at and right" };
const EventKind QUALITY_RULE_SET = { "quality.rule_set", "调整数据质量规则", "rule of quality was set" };

static const EventKind *const kinds[] = { &QUALITY_ASKED, &QUALITY_JUDGED, &QUALITY_RULE_SET, NULL };

static const Err judge_refuses[] = { NOT_FOUND, QUALITY_TELLS, NULL };
static const Err tell_refuses[] = { NOT_FOUND, QUALITY_TELLS, QUALITY_NOT_ASKED, QUALITY_TOLD_TODAY, NULL };
static const Err rule_refuses[] = { QUALITY_NO_MEASURE, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/quality/rules", quality_rules, .may = "quality.read", .gives = &QualityRule_shape,
      .flags = GIVES_ARRAY, .about = "Rules of quality, with their measure, words and source" },
    { "POST", "/api/v1/quality/rules", quality_rule_change, .may = "quality.rule",
    .takes = &QualityMeasure_shape,
      .gives = &QualityRule_shape, .refuses = rule_refuses,
      .about = "Set the measure of a rule, from now on" },
    { "GET", "/api/v1/quality/counts", quality_counts, .may = "quality.read",
    .query = &QualityCountsQuery_shape,
      .gives = &QualityCounts_shape, .about = "How much is to be looked into, by rule and by place" },
    { "GET", "/api/v1/quality/findings", quality_list, .may = "quality.read", .query = &QualityQuery_shape,
      .gives = &QualityFinding_shape, .flags = GIVES_LIST | SLOW,
      .about = "What a rule has found, by place, with who answers there" },
    { "POST", "/api/v1/quality/findings/{id}/right", quality_judge, .may = "quality.judge",
      .takes = &QualityJudgement_shape, .gives = &QualityFinding_shape, .refuses = judge_refuses,
      .about = "Say that a finding was looked at and is right until a day" },
    { "POST", "/api/v1/quality/findings/{id}/tell", quality_tell, .may = "quality.tell",
      .takes = &QualityMessage_shape, .gives = &QualityFinding_shape, .refuses = tell_refuses,
      .about = "Send who answers for the place a message about a finding" },
    { 0 }
};

static const Hear hears[] = {
    { &RESIDENTS_ADDED, quality_hear_person },     { &RESIDENTS_CORRECTED, quality_hear_person },
    { &RESIDENTS_MOVED_IN, quality_hear_person },  { &RESIDENTS_MOVED_OUT, quality_hear_person },
    { &RESIDENTS_MERGED, quality_hear_person },    { &RESIDENTS_UNMERGED, quality_hear_person },
    { &RESIDENTS_ERASED, quality_hear_person },    { &REGISTERS_CHECKED, quality_hear_door },
    { &VISITS_MADE, quality_hear_here },           { &POSTS_GIVEN, quality_hear_here },
    { &POSTS_ENDED, quality_hear_here },           { &POSTS_TERM_SET, quality_hear_here },
    { &IMPORTS_DONE, quality_hear_below },         { &IMPORTS_UNDONE, quality_hear_below },
    { &CHANGES_APPLIED, quality_hear_below },      { 0 }
};

static const Job jobs[] = { { "quality.renew", 1, quality_renew, quality_renewed }, { 0 } };

const Domain quality_domain = { .name = "quality",
    .about = "What is missing, contradictory or stale, and whom to ask",
                                .schema = &quality_schema, .routes = routes, .kinds = kinds, .hears = hears,
                                .jobs = jobs };
