-- The community where whoever needs care lives, so that a list of a place needn't look at all of the district; '' nowhere. Follows
-- from the register, in the same transaction.
ALTER TABLE cares ADD COLUMN place TEXT NOT NULL DEFAULT '';

UPDATE cares
   SET place = coalesce((SELECT min(substr(h.place, 1, 12))
                           FROM memberships m
                           JOIN households h ON h.district = m.district AND h.id = m.household_id
                          WHERE m.district = cares.district AND m.resident = cares.resident AND m.lives = 1
                            AND m.until IS NULL), '');

CREATE INDEX cares_place ON cares (district, place, id, kind, resident) WHERE until IS NULL;
CREATE INDEX cares_consent ON cares (district, consent_id) WHERE until IS NULL;
