/* The front page: routes, events, the clock's work. */
#include "domains/figures/figures_stored.h"

#include "domains/figures/figures_queries.h"

static const Err wide_refuses[] = { FIGURES_TOO_WIDE, NULL };
static const Err export_refuses[] = { FIGURES_TOO_WIDE, FIGURES_TOO_MANY, NULL };

static const Route routes[] = {
    { "GET", "/api/v1/figures", figures_rows, .may = "figures.read", .query = &FigureQuery_shape,
      .gives = &FigureRow_shape, .flags = GIVES_ARRAY | SLOW, .refuses = wide_refuses,
      .about = "Figures of a place and a period, by place, class, origin, office, week or day" },
    { "GET", "/api/v1/figures/cases", figures_cases, .may = "figures.read", .query = &FigureListQuery_shape,
      .gives = &FigureLine_shape, .flags = GIVES_LIST | SLOW,
          .about = "The cases behind a figure, the latest first" },
    { "GET", "/api/v1/figures/formulas", figures_formulas, .may = "figures.read", .gives = &FigureBook_shape,
      .about = "How the rates are made, by which rule, and how far the events were counted" },
    { "GET", "/api/v1/figures/stages", figures_stages, .may = "figures.read",
      .query = &FigurePlaceQuery_shape,
      .gives = &FigureStage_shape, .flags = GIVES_ARRAY,
          .about = "How many cases of a place stand where now" },
    { "POST", "/api/v1/figures/export", figures_export, .may = "figures.export", .takes = &FigureExport_shape,
      .prepare = figures_export_prepare, .refuses = export_refuses, .flags = NO_REPLAY,
      .about = "Figures, or the cases behind one, as XLSX, CSV or PDF, with a watermark" },
    { 0 }
};

static const EventKind *const kinds[] = { &FIGURES_RULE_SET, &FIGURES_EXPORTED, NULL };

const Job figures_job = { "figures.follow", 1, figures_count, figures_heard };
static const Job jobs[] = { { "figures.follow", 1, figures_count, figures_heard }, { 0 } };

const Domain figures_domain = { .name = "figures",
                                .about = "Totals and rates of cases, and the cases behind them",
                                .schema = &figures_schema, .routes = routes, .kinds = kinds, .jobs = jobs,
                                .dictionaries = figures_dictionaries };
