/* Two scenarios of tuimen cover side by side: who gains, who loses. */
#ifndef MAIN_COVER_COMPARE_H
#define MAIN_COVER_COMPARE_H

#include "main/cover.h"

/* The same places, people and services; their files, NULL where there is no network. */
typedef struct CoverPair { const Cover *before, *after; const char *network[2]; } CoverPair;

/* With --per node both networks must have the same nodes. False: said why. */
bool compare_same_nodes(const Cover *before, const Cover *after, const char *file);

void compare_json(const CoverPair *, Buf *to, Arena scratch);
void compare_table(const CoverPair *, Buf *to);

#endif
