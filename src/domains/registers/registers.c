/* The front page: routes, refusals and events. */
#include "domains/registers/registers_inside.h"

#include "app/gate.h"
#include "domains/changes/changes.h"
#include "domains/consents/consents.h"
#include "domains/imports/imports.h"
#include "domains/registers/registers_queries.h"

const EventKind REGISTERS_CHECKED = { "registers.checked", "核实住户登记", "household confirmed" };

static const EventKind *const kinds[] = { &REGISTERS_CHECKED, NULL };

static const Err found_refuses[] = { NOT_FOUND, NULL };
static const Err people_refuses[] = { REGISTERS_TOO_WIDE, GATE_FORBIDDEN, NULL };
static const Err homes_refuses[] = { REGISTERS_TOO_WIDE, NULL };
static const Err check_refuses[] = { NOT_FOUND, REGISTERS_LIVED_IN, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/register/counts", registers_counts, .may = "residents.read",
      .query = &RegisterCountsQuery_shape, .gives = &RegisterCounts_shape,
      .about = "Households and people of a place, by what they are" },
    { "GET", "/api/v1/register/homes", registers_homes, .may = "residents.read",
      .query = &RegisterHomesQuery_shape, .gives = &RegisterHome_shape, .flags = GIVES_LIST | SLOW,
      .refuses = homes_refuses, .about = "Households by door, with what they are and who confirmed it when" },
    { "GET", "/api/v1/register/homes/{id}", registers_home, .may = "residents.read",
      .gives = &RegisterHomePage_shape, .flags = SLOW, .refuses = found_refuses,
      .about = "A household: who has a part in it, masked, and who had" },
    { "PUT", "/api/v1/register/homes/{id}/check", registers_check, .may = "residents.write",
      .takes = &RegisterCheck_shape, .gives = &RegisterHomePage_shape, .refuses = check_refuses,
      .about = "Confirm what is written down of a household, or that nobody lives there" },
    { "GET", "/api/v1/register/people", registers_people, .may = "residents.read",
      .query = &RegisterPeopleQuery_shape, .gives = &RegisterPerson_shape, .flags = GIVES_LIST | SLOW,
      .refuses = people_refuses, .about = "People, masked, by door, age or arrival, filtered" },
    { "GET", "/api/v1/register/people/{id}/merges", registers_merges, .may = "residents.merge",
      .gives = &RegisterMerge_shape, .flags = GIVES_ARRAY, .refuses = found_refuses,
      .about = "Which records were found to be this person" },
    { 0 }
};

static const Hear hears[] = {
    { &RESIDENTS_ADDED, registers_hear_person },     { &RESIDENTS_CORRECTED, registers_hear_person },
    { &RESIDENTS_MOVED_IN, registers_hear_person },  { &RESIDENTS_MOVED_OUT, registers_hear_person },
    { &RESIDENTS_MERGED, registers_hear_person },    { &RESIDENTS_UNMERGED, registers_hear_person },
    { &RESIDENTS_ERASED, registers_hear_person },    { &CARES_BEGUN, registers_hear_person },
    { &CARES_ENDED, registers_hear_person },         { &CONSENTS_WITHDRAWN, registers_hear_person },
    { &IMPORTS_DONE, registers_hear_place },         { &IMPORTS_UNDONE, registers_hear_place },
    { &CHANGES_APPLIED, registers_hear_place },      { 0 }
};

static const Job jobs[] = { { "registers.renew", 1, registers_renew, NULL }, { 0 } };

const Domain registers_domain = { .name = "registers", .about = "The register as a clerk works with it",
                                  .schema = &registers_schema, .routes = routes, .kinds = kinds,
                                  .hears = hears,
                                  .jobs = jobs, .ready = registers_ready };
