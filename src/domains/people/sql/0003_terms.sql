-- Kinds of posts, the building of a building's head. What there is gets the usual kind of its role at its place.

ALTER TABLE posts ADD COLUMN kind TEXT NOT NULL DEFAULT 'office';
ALTER TABLE posts ADD COLUMN building_id BIGINT;         -- of a building's head

UPDATE posts
   SET kind = CASE role
              WHEN 'resident' THEN 'resident'
              WHEN 'member' THEN CASE WHEN substr(place, 13, 1) = '9' THEN 'exclusive' ELSE 'member' END
              WHEN 'worker' THEN CASE WHEN substr(place, 13, 1) = '9' THEN 'exclusive'
                                      WHEN length(place) = 15 THEN 'worker' ELSE 'guide' END
              WHEN 'clerk' THEN 'community_worker'
              ELSE 'office' END;
