-- figure_move(str district, FigureKey k, FigureSum by) -> rows change
INSERT INTO figure_totals (district, axis, among, place, period, mark,
       reported, respond_due, responded, filed, refused, settled, merged, due, suspended, due_closed, in_time, late,
       extended, closed, reworked, returned, reopened, reached, verdicts, solved, satisfied)
VALUES (:district, :k.axis, :k.among, :k.place, :k.period, :k.mark,
       :by.reported, :by.respond_due, :by.responded, :by.filed, :by.refused, :by.settled, :by.merged, :by.due,
       :by.suspended, :by.due_closed, :by.in_time, :by.late, :by.extended, :by.closed, :by.reworked, :by.returned,
       :by.reopened, :by.reached, :by.verdicts, :by.solved, :by.satisfied)
    ON CONFLICT (district, axis, among, place, period, mark) DO UPDATE
   SET reported = figure_totals.reported + excluded.reported,
       respond_due = figure_totals.respond_due + excluded.respond_due,
       responded = figure_totals.responded + excluded.responded, filed = figure_totals.filed + excluded.filed,
       refused = figure_totals.refused + excluded.refused, settled = figure_totals.settled + excluded.settled,
       merged = figure_totals.merged + excluded.merged, due = figure_totals.due + excluded.due,
       suspended = figure_totals.suspended + excluded.suspended,
       due_closed = figure_totals.due_closed + excluded.due_closed,
       in_time = figure_totals.in_time + excluded.in_time, late = figure_totals.late + excluded.late,
       extended = figure_totals.extended + excluded.extended, closed = figure_totals.closed + excluded.closed,
       reworked = figure_totals.reworked + excluded.reworked, returned = figure_totals.returned + excluded.returned,
       reopened = figure_totals.reopened + excluded.reopened, reached = figure_totals.reached + excluded.reached,
       verdicts = figure_totals.verdicts + excluded.verdicts, solved = figure_totals.solved + excluded.solved,
       satisfied = figure_totals.satisfied + excluded.satisfied

-- figure_stage_move(str district, FigureStage s) -> rows change
INSERT INTO figure_stages (district, place, class, state, cases, late)
VALUES (:district, :s.place, :s.class, :s.state, :s.cases, :s.late)
    ON CONFLICT (district, place, class, state) DO UPDATE
   SET cases = figure_stages.cases + excluded.cases, late = figure_stages.late + excluded.late
