/* The one list. Adding a domain is adding a line here; a domain may call only those above it. */
#include "main/domains.h"

#include "domains/affairs/affairs.h"
#include "domains/ballots/ballots.h"
#include "domains/bridges/bridges.h"
#include "domains/callbacks/callbacks.h"
#include "domains/briefs/briefs.h"
#include "domains/cards/cards.h"
#include "domains/cases/cases.h"
#include "domains/changes/changes.h"
#include "domains/circles/circles.h"
#include "domains/consents/consents.h"
#include "domains/courses/courses.h"
#include "domains/dictionaries/dictionaries.h"
#include "domains/dispatch/dispatch.h"
#include "domains/divisions/divisions.h"
#include "domains/exchanges/exchanges.h"
#include "domains/facilities/facilities.h"
#include "domains/figures/figures.h"
#include "domains/filters/filters.h"
#include "domains/forces/forces.h"
#include "domains/doors/doors.h"
#include "domains/duties/duties.h"
#include "domains/earnings/earnings.h"
#include "domains/goods/goods.h"
#include "domains/imports/imports.h"
#include "domains/groups/groups.h"
#include "domains/grants/grants.h"
#include "domains/honours/honours.h"
#include "domains/inspections/inspections.h"
#include "domains/maps/maps.h"
#include "domains/mediation/mediation.h"
#include "domains/messages/messages.h"
#include "domains/open311/open311.h"
#include "domains/partners/partners.h"
#include "domains/people/people.h"
#include "domains/photos/photos.h"
#include "domains/points/points.h"
#include "domains/quality/quality.h"
#include "domains/registers/registers.h"
#include "domains/replays/replays.h"
#include "domains/residents/residents.h"
#include "domains/scans/scans.h"
#include "domains/search/search.h"
#include "domains/settlements/settlements.h"
#include "domains/shifts/shifts.h"
#include "domains/signals/signals.h"
#include "domains/solved/solved.h"
#include "domains/visits/visits.h"
#include "domains/vouchers/vouchers.h"
#include "domains/ways/ways.h"
#include "domains/services/services.h"

const Domain *const domains[] = {
    &app_domain,
    &dictionaries_domain,
    &divisions_domain,
    &maps_domain,
    &people_domain,
    &changes_domain,
    &duties_domain,
    &cards_domain,
    &doors_domain,
    &residents_domain,
    &consents_domain,
    &forces_domain,
    &services_domain,
    &groups_domain,
    &affairs_domain,
    &points_domain,
    &photos_domain,
    &facilities_domain,
    &ways_domain,
    &circles_domain,
    &briefs_domain,
    &mediation_domain,
    &dispatch_domain,
    &cases_domain,
    &callbacks_domain,
    &figures_domain,
    &filters_domain,
    &replays_domain,
    &inspections_domain,
    &visits_domain,
    &shifts_domain,
    &courses_domain,
    &earnings_domain,
    &ballots_domain,
    &honours_domain,
    &grants_domain,
    &partners_domain,
    &goods_domain,
    &vouchers_domain,
    &scans_domain,
    &settlements_domain,
    &exchanges_domain,
    &imports_domain,
    &registers_domain,
    &quality_domain,
    &signals_domain,
    &messages_domain,
    &search_domain,
    &bridges_domain,
    &open311_domain,
    &solved_domain,
    NULL
};

AppSettings house_settings(const char *db)
{
    return (AppSettings){ .db = db, .district = "510104", .domains = domains, .who = people_who,
        .still = people_still, .place_name = divisions_name, .log = LOG_ERRORS };
}
