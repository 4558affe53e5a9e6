-- doors_of(str district, Scope scope, str low, str high, i64 compound_id?, i64 limit, i64 skip) -> Door[]
-- Buildings of a place with their live codes, by compound; one without a code once.
SELECT b.id AS building_id, b.compound_id, c.name AS compound, b.name AS building, b.place, b.units,
       d.unit, d.id, d.code, d.made_ms
  FROM buildings b
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
  LEFT JOIN door_codes d ON d.district = b.district AND d.building_id = b.id AND d.ended_ms IS NULL
 WHERE b.district = :district AND {scope b.place} AND b.place >= :low AND b.place < :high
       {?compound_id AND b.compound_id = :compound_id}
 ORDER BY c.name, b.number, b.id, d.unit
 LIMIT :limit OFFSET :skip

-- doors_bare(str district, Scope scope, str low, str high, i64 compound_id?, i64 limit) -> DoorBuilding[]
-- Buildings without any live code.
SELECT b.id, b.units, b.place
  FROM buildings b
 WHERE b.district = :district AND {scope b.place} AND b.place >= :low AND b.place < :high
       {?compound_id AND b.compound_id = :compound_id}
   AND NOT EXISTS (SELECT 1 FROM door_codes d
                    WHERE d.district = b.district AND d.building_id = b.id AND d.ended_ms IS NULL)
 ORDER BY b.id
 LIMIT :limit

-- door_one(str district, Scope scope, i64 id) -> Door
SELECT b.id AS building_id, b.compound_id, c.name AS compound, b.name AS building, b.place, b.units,
       d.unit, d.id, d.code, d.made_ms
  FROM door_codes d
  JOIN buildings b ON b.district = d.district AND b.id = d.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE d.district = :district AND d.id = :id AND d.ended_ms IS NULL AND {scope b.place}

-- door_find(str district, str code) -> Door
-- By its code, whoever asks: what the code leads to is for everybody.
SELECT b.id AS building_id, b.compound_id, c.name AS compound, b.name AS building, b.place, b.units,
       d.unit, d.id, d.code, d.made_ms
  FROM door_codes d
  JOIN buildings b ON b.district = d.district AND b.id = d.building_id
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE d.district = :district AND d.code = :code AND d.ended_ms IS NULL

-- door_unit_place(str district, i64 building_id, i64 unit) -> DoorPlace
-- The micro-grid of a staircase, where its doors are known.
SELECT h.place FROM households h WHERE h.district = :district AND h.building_id = :building_id AND h.unit = :unit
 ORDER BY h.id
 LIMIT 1

-- door_add(str district, DoorKept d, i64 made_by) -> one row changes
INSERT INTO door_codes (district, id, code, building_id, unit, made_ms, made_by, ended_ms)
VALUES (:district, :d.id, :d.code, :d.building_id, :d.unit, :d.made_ms, :made_by, NULL)

-- door_end(str district, i64 id, i64 now_ms) -> one row changes
UPDATE door_codes SET ended_ms = :now_ms WHERE district = :district AND id = :id AND ended_ms IS NULL
