/* An outside app that may report by Open311. Its key stands in the README, so that anybody can try it. */
#include "main/town_inside.h"

#include "domains/open311/open311.h"

static Err plant(Ask *ask) { return open311_plant(ask, S("示例随手报"), S("示例公司"), S("demo-open311-key")); }

Err town_write_outside(TownWriter *w) { return app_do(w->app, NULL, plant, NULL); }
