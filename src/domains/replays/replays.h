/* Replays: what a draft of dispatch rules would have changed, had it been in force when the cases of some
 * days were filed. Decides nothing; publishing a draft asks for one. */
#ifndef REPLAYS_REPLAYS_H
#define REPLAYS_REPLAYS_H

#include "app/domain.h"

extern const Domain replays_domain;

#endif
