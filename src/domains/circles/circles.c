/* The routes of life circles. */
#include "domains/circles/circles_measure.h"

#include "app/page.h"
#include "domains/circles/circles_queries.h"
#include "domains/circles/circles_small.h"

const EventKind CIRCLES_SCENARIO_SAVED = { "circles.scenario_saved", "保存生活圈方案", "scenario saved" };

static const Err one_refuses[] = { NOT_FOUND, NULL };
static const Err save_refuses[] = { NOT_FOUND, MOVED_ON, NULL };
static const Err make_refuses[] = { CIRCLES_NAMED, NULL };
static const Err change_refuses[] = { NOT_FOUND, MOVED_ON, CIRCLES_NOT_ALL, CIRCLES_ENDED, CIRCLES_NAMED,
    NULL };
static const Err end_refuses[] = { NOT_FOUND, MOVED_ON, CIRCLES_NOT_ALL, CIRCLES_ENDED, NULL };
static const Err propose_refuses[] = { NOT_FOUND, MOVED_ON, CIRCLES_PROPOSED, CIRCLES_EMPTY, NULL };
static const Err near_refuses[] = { NOT_FOUND, NULL };

static const Route routes[] = {
    { "GET", "/near", circles_near_page, .may = PUBLIC, .query = &NearQuery_shape, .flags = HIDDEN | SLOW,
      .refuses = near_refuses, .says_no = page_says_no,
      .about = "What is within so many minutes of a door, as a plain page" },
    { "GET", "/near.json", circles_near_json, .may = PUBLIC, .query = &NearQuery_shape,
      .gives = &NearAnswer_shape, .flags = SLOW | HIDDEN, .refuses = near_refuses,
      .about = "What is within so many minutes of a door" },
    { "GET", "/api/v1/near", circles_near_json, .may = PUBLIC, .query = &NearQuery_shape,
      .gives = &NearAnswer_shape, .flags = SLOW, .refuses = near_refuses,
      .about = "What is within so many minutes of a door, service by service, and why something is missing" },
    { "GET", "/api/v1/near/way", circles_way, .may = PUBLIC, .query = &NearWayQuery_shape,
      .gives = &CircleWay_shape,
      .flags = SLOW, .refuses = near_refuses, .about = "The way from a door to a facility, in words" },
    { "GET", "/api/v1/near/sheet", circles_sheet, .may = "facilities.read", .query = &NearQuery_shape,
      .flags = SLOW | HIDDEN, .refuses = near_refuses,
      .about = "What is near a door in large print, for the stairwell: PDF" },
    { "GET", "/api/v1/circles", circles_list, .may = "circles.read", .query = &CirclesQuery_shape,
      .gives = &CircleView_shape, .flags = GIVES_ARRAY,
      .about = "Life circles with a name of which the reader's places hold some, and their communities" },
    { "POST", "/api/v1/circles", circles_make, .may = "circles.make", .takes = &CircleNew_shape,
      .gives = &CircleView_shape, .status = 201, .refuses = make_refuses,
      .about = "Make a life circle of communities within one's places" },
    { "GET", "/api/v1/circles/about", circles_about, .may = "circles.read", .gives = &CircleAbout_shape,
      .flags = SLOW, .about = "What the minutes are measured on" },
    { "GET", "/api/v1/circles/coverage", circles_coverage, .may = "circles.read",
      .query = &CoverageQuery_shape, .gives = &Coverage_shape, .flags = SLOW,
      .about = "Who reaches which services within 5, 10 and 15 minutes" },
    { "GET", "/api/v1/circles/dates", circles_dates, .may = "circles.read", .query = &CircleDatesQuery_shape,
      .gives = &CircleDates_shape, .flags = SLOW,
      .about = "Coverage on two days: what changed, where it got worse, and the facilities behind" },
    { "GET", "/api/v1/circles/dates/map", circles_dates_map, .may = "circles.read",
      .query = &CircleDatesMapQuery_shape, .flags = SLOW | HIDDEN,
      .about = "Buildings that gained or lost services between two days, in columns" },
    { "GET", "/api/v1/circles/norms", circles_norms, .may = "circles.read", .query = &CoverageQuery_shape,
      .gives = &CircleNorms_shape, .flags = SLOW, .about = "What a list asks for, and how far it is met" },
    { "GET", "/api/v1/circles/homes", circles_homes, .may = "circles.read", .query = &CircleHomesQuery_shape,
      .flags = SLOW | HIDDEN,
      .about = "Every building's seconds to the nearest facility of a service, in columns" },
    { "POST", "/api/v1/circles/what-if", circles_what_if, .may = "circles.read", .takes = &CircleIf_shape,
      .gives = &CircleIfAnswer_shape, .flags = SLOW | READS,
      .about = "Who would gain and who would lose if facilities came, moved or closed" },
    { "POST", "/api/v1/circles/site", circles_site, .may = "circles.read", .takes = &CircleSiteAsk_shape,
      .gives = &CircleSites_shape, .flags = SLOW | READS,
      .about = "Where the next ones should stand, with the bound proved" },
    { "GET", "/api/v1/circles/files/facilities", circles_facilities_csv, .may = "circles.read",
      .query = &CircleFileQuery_shape, .flags = SLOW | HIDDEN, .refuses = one_refuses,
      .about = "Open facilities as `tuimen cover` reads them, of now, of a day or of a scenario" },
    { "GET", "/api/v1/circles/files/homes", circles_homes_csv, .may = "circles.read", .flags = SLOW | HIDDEN,
      .about = "Homes as `tuimen cover` reads them" },
    { "GET", "/api/v1/circles/files/network", circles_network_file, .may = "circles.read",
      .query = &CircleFileQuery_shape, .flags = SLOW | HIDDEN, .refuses = one_refuses,
      .about = "The walking network as `tuimen cover` reads it, with a scenario's gates" },
    { "GET", "/api/v1/circles/ways", circles_ways, .may = "circles.read", .gives = &CircleWays_shape,
      .flags = SLOW, .about = "What became of the edits drawn over the network, and where it is missing" },
    { "GET", "/api/v1/circles/ways/map", circles_ways_map, .may = "circles.read",
      .query = &CircleWindow_shape, .flags = SLOW | HIDDEN,
      .about = "The walking network in a window, as GeoJSON" },
    { "GET", "/api/v1/circles/{id}", circles_figures, .may = "circles.read", .gives = &CircleFigures_shape,
      .flags = SLOW, .refuses = one_refuses,
      .about = "A life circle with its figures, those of its survey too; of the reader's homes" },
    { "PUT", "/api/v1/circles/{id}", circles_change, .may = "circles.make", .takes = &CircleSave_shape,
      .gives = &CircleView_shape, .refuses = change_refuses, .about = "Change a life circle" },
    { "POST", "/api/v1/circles/{id}/end", circles_end, .may = "circles.make", .takes = &CircleEnd_shape,
      .gives = &CircleView_shape, .refuses = end_refuses,
      .about = "End a life circle, which is kept with its date and why" },
    { "GET", "/api/v1/circle-scenarios", circles_scenarios_list, .may = "circles.read",
      .query = &CircleScenariosQuery_shape, .gives = &CircleScenarioView_shape, .flags = GIVES_LIST,
      .about = "Scenarios in the reader's places, the newest first, without their acts" },
    { "GET", "/api/v1/circle-scenarios/compare", circles_compare, .may = "circles.read",
      .query = &CircleCompareQuery_shape, .gives = &CircleCompare_shape, .flags = SLOW,
          .refuses = one_refuses,
      .about = "Two scenarios side by side: who gains and who loses, where, and what it costs" },
    { "GET", "/api/v1/circle-scenarios/{id}", circles_scenario, .may = "circles.read",
      .gives = &CircleScenarioView_shape, .refuses = one_refuses, .about = "A scenario" },
    { "POST", "/api/v1/circle-scenarios", circles_scenario_new, .may = "circles.plan",
      .takes = &CircleScenarioNew_shape, .gives = &CircleScenarioView_shape, .status = 201,
      .about = "Keep a scenario; no facility is touched" },
    { "PUT", "/api/v1/circle-scenarios/{id}", circles_scenario_save, .may = "circles.plan",
      .takes = &CircleScenarioSave_shape, .gives = &CircleScenarioView_shape, .refuses = save_refuses,
      .about = "Change a scenario" },
    { "GET", "/api/v1/circle-scenarios/{id}/comments", circles_comments, .may = "circles.read",
      .query = &CircleTalkQuery_shape, .gives = &CircleComment_shape, .flags = GIVES_LIST,
      .refuses = one_refuses, .about = "What is said of a scenario, the newest first" },
    { "POST", "/api/v1/circle-scenarios/{id}/comments", circles_comment, .may = "circles.read",
      .takes = &CircleTalk_shape, .gives = &CircleComment_shape, .status = 201, .refuses = one_refuses,
      .about = "Say something of a scenario" },
    { "POST", "/api/v1/circle-scenarios/{id}/propose", circles_propose, .may = "circles.plan",
      .takes = &CircleProposal_shape, .status = 204, .refuses = propose_refuses,
      .about = "Put a scenario forward as a project" },
    { 0 }
};

static const EventKind *const kinds[] = { &CIRCLES_SCENARIO_SAVED, &CIRCLES_COMMENTED, &CIRCLES_PROPOSAL,
    &CIRCLES_SMALL_SET, &CIRCLES_MADE, &CIRCLES_CHANGED, &CIRCLES_OVER, NULL };

const Domain circles_domain =
    { .name = "circles", .about = "Life circles: who reaches what on foot, and if it changed",
    .schema = &circles_schema, .routes = routes, .kinds = kinds, .dictionaries = circles_dictionaries };
