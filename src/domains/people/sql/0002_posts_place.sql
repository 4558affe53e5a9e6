-- Who holds a post of some role at a place is asked at every report: out of the index alone.
DROP INDEX posts_place;
CREATE INDEX posts_place ON posts (district, place, rank, id, account, scope, until_ms);
