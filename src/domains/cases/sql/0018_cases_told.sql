-- What is told of cases by weeks and places, in the order of time and without the case itself: signs are looked for every hour among
-- what some weeks have brought, and read it out of this index alone. Without the state, so that no step writes here.
CREATE INDEX cases_told ON cases (district, reported_ms, class, place, source, lon, lat);
