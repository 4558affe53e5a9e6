-- The newest of a street or of the district, found by walking back in time: who reads so much of the town meets twenty
-- of them soon, where the index of places would have all of its cases sorted for the sake of twenty.
CREATE INDEX cases_new ON cases (district, id, place, state, class, urgency);
