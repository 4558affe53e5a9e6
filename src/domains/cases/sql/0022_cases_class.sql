-- Lists of a class that is rare: each class in the order of time, with what else filters and no step changes.
CREATE INDEX cases_class ON cases (district, class, id, place, urgency, source);
