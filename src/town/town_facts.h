/* Facts about Jinjiang: names and codes of its streets and communities (national statistical codes of
 * 2023; a test holds them against the source), where each street lies, roughly, and a rough outline of the
 * district. Facts only. */
#ifndef TOWN_TOWN_FACTS_H
#define TOWN_TOWN_FACTS_H

#include "town/town.h"

#define DISTRICT_CODE "510104"
#define DISTRICT_NAME "锦江区"
#define HOME_COMMUNITY "510104018006"        /* 翡翠城社区: where the smallest town is */

typedef struct StreetFact { const char *code, *name; TownPoint about; } StreetFact;
typedef struct CommunityFact { const char *code, *name; } CommunityFact;

extern const StreetFact STREET_FACTS[TOWN_STREETS];
extern const CommunityFact COMMUNITY_FACTS[TOWN_COMMUNITIES];
enum { OUTLINE_POINTS = 24 };
extern const TownPoint DISTRICT_OUTLINE[OUTLINE_POINTS];

#endif
