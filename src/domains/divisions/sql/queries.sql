-- places_now(str district) -> PlaceRow[]
-- The whole tree as it stands, in order of code.
SELECT p.code, p.kind, p.name, p.lon, p.lat, p.outline, p.households, p.synthetic, p.since_ms, p.until_ms,
       p.change_id, p.ended_by
  FROM places p
 WHERE p.district = :district AND p.until_ms IS NULL
 ORDER BY p.code

-- places_past(str district) -> PlaceRow[]
-- All that was in force before, in order of code and time.
SELECT v.code, p.kind, v.name, v.lon, v.lat, v.outline, v.households, p.synthetic, v.since_ms, v.until_ms, v.change_id,
       0 AS ended_by
  FROM place_versions v
  JOIN places p ON p.district = v.district AND p.code = v.code
 WHERE v.district = :district
 UNION ALL
SELECT p.code, p.kind, p.name, p.lon, p.lat, p.outline, p.households, p.synthetic, p.since_ms, p.until_ms, p.change_id,
       p.ended_by
  FROM places p
 WHERE p.district = :district AND p.until_ms IS NOT NULL
 ORDER BY 1, 9

-- places_below(str district, str low, str high) -> PlaceRow[]
-- The last version of each, whether it has ended or not.
SELECT p.code, p.kind, p.name, p.lon, p.lat, p.outline, p.households, p.synthetic, p.since_ms, p.until_ms,
       p.change_id, p.ended_by
  FROM places p
 WHERE p.district = :district AND p.code >= :low AND p.code < :high
 ORDER BY p.code

-- place_stamp(str district) -> i64
SELECT s.stamp FROM place_stamps s WHERE s.district = :district

-- place_stamp_raise(str district) -> nothing
INSERT INTO place_stamps (district, stamp)
VALUES (:district, 1)
    ON CONFLICT (district) DO UPDATE SET stamp = place_stamps.stamp + 1

-- place_archive(str district, str code, i64 at_ms) -> one row changes
-- What is in force becomes the past; of an ended place its last days.
INSERT INTO place_versions (district, code, since_ms, until_ms, name, lon, lat, outline, households, change_id)
SELECT p.district, p.code, p.since_ms, coalesce(p.until_ms, :at_ms), p.name, p.lon, p.lat, p.outline, p.households,
       p.change_id
  FROM places p
 WHERE p.district = :district AND p.code = :code

-- place_alter(str district, PlaceRow p) -> one row changes
UPDATE places
   SET name = :p.name, lon = :p.lon, lat = :p.lat, outline = :p.outline, households = :p.households,
       since_ms = :p.since_ms, until_ms = NULL, change_id = :p.change_id, ended_by = 0
 WHERE district = :district AND code = :p.code

-- place_end(str district, str code, i64 at_ms, i64 change_id) -> one row changes
UPDATE places SET until_ms = :at_ms, ended_by = :change_id
 WHERE district = :district AND code = :code AND until_ms IS NULL

-- place_make(str district, PlaceRow p, str source) -> one row changes
INSERT INTO places (district, code, kind, name, lon, lat, outline, households, synthetic, source, since_ms, until_ms,
                    change_id, ended_by)
VALUES (:district, :p.code, :p.kind, :p.name, :p.lon, :p.lat, :p.outline, :p.households, :p.synthetic, :source,
        :p.since_ms, NULL, :p.change_id, 0)

-- place_serials_next(str district, str parent, bool exclusive, i64 least) -> i64
-- The next serial below a place: above all given so far, and above those that were there before any was given.
INSERT INTO place_serials (district, parent, exclusive, last)
VALUES (:district, :parent, :exclusive, :least)
    ON CONFLICT (district, parent, exclusive) DO UPDATE
   SET last = CASE WHEN place_serials.last + 1 > excluded.last THEN place_serials.last + 1 ELSE excluded.last END
RETURNING last

-- place_blocks(str district, str low, str high) -> PlaceBlock[]
-- Buildings, and in them the doors of each staircase, by the place they are in. A building counts its own households
-- only where no doors are known.
SELECT b.id AS building_id, NULL AS unit, b.place, b.lon, b.lat, b.since_ms,
       CASE WHEN EXISTS (SELECT 1 FROM households h WHERE h.district = b.district AND h.building_id = b.id)
            THEN 0 ELSE b.households END AS households
  FROM buildings b
 WHERE b.district = :district AND b.place >= :low AND b.place < :high
 UNION ALL
SELECT h.building_id, h.unit, h.place, b.lon, b.lat, h.since_ms, h.households
  FROM (SELECT d.building_id, d.unit, d.place, max(d.since_ms) AS since_ms, count(*) AS households
          FROM households d
         WHERE d.district = :district AND d.place >= :low AND d.place < :high
         GROUP BY d.building_id, d.unit, d.place) h
  JOIN buildings b ON b.district = :district AND b.id = h.building_id
 ORDER BY 1, 2, 3

-- place_since(str district, str code) -> i64
SELECT greatest(p.since_ms, coalesce(p.until_ms, 0)) FROM places p WHERE p.district = :district AND p.code = :code

-- building_since(str district, i64 building_id) -> i64
-- Of the building and of the doors in it, the last move.
SELECT greatest(b.since_ms, coalesce((SELECT max(h.since_ms) FROM households h
                                  WHERE h.district = b.district AND h.building_id = b.id), 0))
  FROM buildings b
 WHERE b.district = :district AND b.id = :building_id

-- building_places_keep(str district, i64 building_id, str place, i64 at_ms) -> rows change
INSERT INTO building_places (district, building_id, since_ms, until_ms, place)
SELECT b.district, b.id, b.since_ms, :at_ms, b.place
  FROM buildings b
 WHERE b.district = :district AND b.id = :building_id AND b.place = :place

-- building_move(str district, i64 building_id, str place, str into_place, i64 at_ms) -> rows change
UPDATE buildings SET place = :into_place, since_ms = :at_ms
 WHERE district = :district AND id = :building_id AND place = :place

-- household_places_keep(str district, i64 building_id, i64 unit, str place, i64 at_ms) -> rows change
INSERT INTO household_places (district, household_id, since_ms, until_ms, place)
SELECT h.district, h.id, h.since_ms, :at_ms, h.place
  FROM households h
 WHERE h.district = :district AND h.building_id = :building_id AND h.unit = :unit AND h.place = :place

-- household_move(str district, i64 building_id, i64 unit, str place, str into_place, i64 at_ms) -> rows change
UPDATE households SET place = :into_place, since_ms = :at_ms
 WHERE district = :district AND building_id = :building_id AND unit = :unit AND place = :place

-- grid_sizes_at(str district, i64 at_ms) -> GridSize[]
-- The bounds in force, one a kind.
SELECT g.kind, g.low, g.high, g.since_ms, g.source
  FROM grid_sizes g
 WHERE g.district = :district AND g.since_ms <= :at_ms
   AND NOT EXISTS (SELECT 1 FROM grid_sizes n WHERE n.district = g.district AND n.kind = g.kind
                   AND n.since_ms <= :at_ms AND n.since_ms > g.since_ms)
 ORDER BY g.kind

-- grid_sizes_all(str district) -> GridSize[]
SELECT g.kind, g.low, g.high, g.since_ms, g.source
  FROM grid_sizes g
 WHERE g.district = :district
 ORDER BY g.kind, g.since_ms

-- grid_sizes_add(str district, GridSize g) -> one row changes
INSERT INTO grid_sizes (district, kind, since_ms, low, high, source)
VALUES (:district, :g.kind, :g.since_ms, :g.low, :g.high, :g.source)

-- places_put(str district, PlaceRow p, str source, i64 since_ms) -> one row changes
-- A place is made, or what is known of it grows; its code is never another place's.
INSERT INTO places (district, code, kind, name, lon, lat, outline, households, synthetic, source, since_ms, until_ms)
VALUES (:district, :p.code, :p.kind, :p.name, :p.lon, :p.lat, :p.outline, :p.households, :p.synthetic, :source,
        :since_ms, NULL)
    ON CONFLICT (district, code) DO UPDATE
   SET lon = excluded.lon, lat = excluded.lat, outline = excluded.outline, households = excluded.households
 WHERE places.until_ms IS NULL

-- place_border(str district, str code, i64 lon, i64 lat, str outline) -> one row changes
-- As long as none is known.
UPDATE places SET lon = :lon, lat = :lat, outline = :outline
 WHERE district = :district AND code = :code AND outline = '' AND until_ms IS NULL

-- compounds_add(str district, NewCompound c) -> one row changes
INSERT INTO compounds (district, id, name, place, lon, lat, outline, buildings, households, synthetic, from_ms)
VALUES (:district, :c.id, :c.name, :c.place, :c.lon, :c.lat, :c.outline, :c.buildings, :c.households, :c.synthetic,
        :c.from_ms)

-- buildings_add(str district, NewBuilding b) -> one row changes
INSERT INTO buildings (district, id, compound_id, number, name, place, lon, lat, outline, floors, units, households,
                       synthetic, since_ms, from_ms)
VALUES (:district, :b.id, :b.compound_id, :b.number, :b.name, :b.place, :b.lon, :b.lat, :b.outline, :b.floors,
        :b.units, :b.households, :b.synthetic, :b.from_ms, :b.from_ms)

-- compound_named(str district, str low, str high, str name) -> i64
-- The first of that name in a community; 0: there is none.
SELECT coalesce(min(c.id), 0) FROM compounds c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high AND c.name = :name

-- compound_from(str district, i64 id) -> i64
SELECT c.from_ms FROM compounds c WHERE c.district = :district AND c.id = :id

-- compound_building_more(str district, i64 id) -> one row changes
UPDATE compounds SET buildings = buildings + 1 WHERE district = :district AND id = :id

-- compound_building_less(str district, i64 building_id) -> one row changes
UPDATE compounds SET buildings = buildings - 1
 WHERE district = :district
   AND id = (SELECT b.compound_id FROM buildings b WHERE b.district = :district AND b.id = :building_id)

-- building_drop(str district, i64 id) -> one row changes
-- As long as it was never moved, nobody is behind its doors, and it counts nobody any more.
DELETE FROM buildings
 WHERE district = :district AND id = :id AND since_ms = from_ms AND households = 0
   AND NOT EXISTS (SELECT 1 FROM households h WHERE h.district = buildings.district AND h.building_id = buildings.id)

-- compound_drop(str district, i64 id) -> rows change
-- As long as nothing stands in it.
DELETE FROM compounds
 WHERE district = :district AND id = :id AND buildings = 0
   AND NOT EXISTS (SELECT 1 FROM buildings b WHERE b.district = compounds.district AND b.compound_id = compounds.id)

-- place_border_drop(str district, str code, i64 lon?, i64 lat?, i64 made_ms) -> one row changes
-- As long as no change set has drawn it anew.
UPDATE places SET lon = :lon, lat = :lat, outline = ''
 WHERE district = :district AND code = :code AND outline <> '' AND until_ms IS NULL AND since_ms <= :made_ms

-- households_add(str district, Household h) -> one row changes
INSERT INTO households (district, id, building_id, unit, floor, room, place)
VALUES (:district, :h.id, :h.building_id, :h.unit, :h.floor, :h.room, :h.place)

-- compounds_page(str district, str low, str high, i64 at_ms?, str after_place?, i64 after_id?, i64 limit) -> Compound[]
-- With a moment: those that were there.
SELECT c.id, c.name, c.place, c.lon, c.lat, c.buildings, c.households
  FROM compounds c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high
       {?at_ms AND c.from_ms <= :at_ms}
       {?after_place AND (c.place, c.id) > (:after_place, :after_id)}
 ORDER BY c.place, c.id
 LIMIT :limit

-- buildings_page(str district, str low?, str high?, i64 compound_id?, i64 after?, i64 limit) -> Building[]
SELECT b.id, b.name, b.compound_id, c.name AS compound, b.place, b.lon, b.lat, b.floors, b.units, b.households
  FROM buildings b
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE b.district = :district
       {?low AND b.place >= :low}
       {?high AND b.place < :high}
       {?compound_id AND b.compound_id = :compound_id}
       {?after AND b.id > :after}
 ORDER BY b.id
 LIMIT :limit

-- buildings_page_at(str district, i64 at_ms, str low?, str high?, i64 compound_id?, i64 after?, i64 limit) -> Building[]
-- The same as it was at a moment.
SELECT w.id, w.name, w.compound_id, w.compound, w.place, w.lon, w.lat, w.floors, w.units, w.households
  FROM (SELECT b.id, b.name, b.compound_id, c.name AS compound, coalesce(v.place, b.place) AS place, b.lon, b.lat,
               b.floors, b.units, b.households
          FROM buildings b
          JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
          LEFT JOIN building_places v ON v.district = b.district AND v.building_id = b.id
               AND v.since_ms <= :at_ms AND v.until_ms > :at_ms
         WHERE b.district = :district AND b.from_ms <= :at_ms
               {?compound_id AND b.compound_id = :compound_id}
               {?after AND b.id > :after}) w
 WHERE w.id > 0
       {?low AND w.place >= :low}
       {?high AND w.place < :high}
 ORDER BY w.id
 LIMIT :limit

-- households_page(str district, Scope scope, i64 building_id, i64 after?, i64 limit) -> Household[]
-- Doors of a building, where it lies in the reader's scope.
SELECT h.id, h.building_id, h.unit, h.floor, h.room, h.place
  FROM households h
 WHERE h.district = :district AND h.building_id = :building_id AND {scope h.place}
       {?after AND h.id > :after}
 ORDER BY h.id
 LIMIT :limit

-- households_page_at(str district, Scope scope, i64 at_ms, i64 building_id, i64 after?, i64 limit) -> Household[]
-- The same with the place they were in at a moment. Who may see them is decided by where they are now.
SELECT h.id, h.building_id, h.unit, h.floor, h.room, coalesce(v.place, h.place) AS place
  FROM households h
  LEFT JOIN household_places v ON v.district = h.district AND v.household_id = h.id
       AND v.since_ms <= :at_ms AND v.until_ms > :at_ms
 WHERE h.district = :district AND h.building_id = :building_id AND {scope h.place}
   AND EXISTS (SELECT 1 FROM buildings b
                WHERE b.district = h.district AND b.id = h.building_id AND b.from_ms <= :at_ms)
       {?after AND h.id > :after}
 ORDER BY h.id
 LIMIT :limit

-- addresses_find(str district, str head, i64 number?, i64 limit) -> AddressRow[]
-- Compounds whose name holds the words, and the building of that number in them.
SELECT c.id AS compound_id, c.name AS compound, coalesce(b.place, c.place) AS place, coalesce(b.lon, c.lon) AS lon,
       coalesce(b.lat, c.lat) AS lat, b.id AS building_id, b.name AS building, b.units AS units
  FROM compounds c
  LEFT JOIN buildings b ON b.district = c.district AND b.compound_id = c.id AND b.number = :number
 WHERE c.district = :district AND c.name LIKE '%' || replace(replace(replace(:head, '!', '!!'), '%', '!%'), '_', '!_') || '%' ESCAPE '!'
       {?number AND b.id IS NOT NULL}
 ORDER BY length(c.name), c.place, c.id
 LIMIT :limit

-- addresses_within(str district, str head) -> AddressName
-- The longest name of a compound that the words hold: a street or a community may stand before it.
SELECT c.name
  FROM compounds c
 WHERE c.district = :district AND length(c.name) > 1
       AND :head LIKE '%' || replace(replace(replace(c.name, '!', '!!'), '%', '!%'), '_', '!_') || '%' ESCAPE '!'
 ORDER BY length(c.name) DESC, c.name
 LIMIT 1

-- book_buildings(str district, str low, str high) -> BookBuilding[]
-- Buildings of the compounds at and below a place, and of those that stand there.
SELECT b.id, b.compound_id, c.name AS compound, b.number, b.name, b.place, b.units
  FROM compounds c
  JOIN buildings b ON b.district = c.district AND b.compound_id = c.id
 WHERE c.district = :district AND b.place >= :low AND b.place < :high
 ORDER BY c.name, c.id, b.number, b.id

-- book_doors(str district, str low, str high) -> Household[]
SELECT h.id, h.building_id, h.unit, h.floor, h.room, h.place
  FROM households h
 WHERE h.district = :district AND h.place >= :low AND h.place < :high

-- book_stamp(str district) -> i64
SELECT coalesce(max(s.stamp), 0) FROM place_stamps s WHERE s.district = :district

-- building_uncounted(str district, i64 building_id) -> i64
-- How many doors there are beyond what the building says it has.
SELECT (SELECT count(*) FROM households h WHERE h.district = b.district AND h.building_id = b.id) - b.households
  FROM buildings b
 WHERE b.district = :district AND b.id = :building_id

-- building_count_more(str district, i64 building_id, i64 more) -> one row changes
UPDATE buildings SET households = households + :more WHERE district = :district AND id = :building_id

-- compound_count_more(str district, i64 building_id, i64 more) -> one row changes
UPDATE compounds SET households = households + :more
 WHERE district = :district
   AND id = (SELECT b.compound_id FROM buildings b WHERE b.district = :district AND b.id = :building_id)

-- place_count_more(str district, i64 building_id, i64 more) -> one row changes
UPDATE places SET households = households + :more
 WHERE district = :district
   AND code = (SELECT b.place FROM buildings b WHERE b.district = :district AND b.id = :building_id)

-- household_drop(str district, i64 id) -> one row changes
-- As long as it was never moved.
DELETE FROM households
 WHERE district = :district AND id = :id AND since_ms = 0

-- compounds_all(str district) -> Compound[]
SELECT c.id, c.name, c.place, c.lon, c.lat, c.buildings, c.households
  FROM compounds c
 WHERE c.district = :district
 ORDER BY c.place, c.id

-- building_numbered(str district, i64 compound_id, i64 number) -> NumberedBuilding
SELECT b.id, b.name, b.place, b.lon, b.lat, b.units
  FROM buildings b
 WHERE b.district = :district AND b.compound_id = :compound_id AND b.number = :number
 ORDER BY b.id
 LIMIT 1

-- households_of_room(str district, Scope scope, i64 building_id, i64 unit?, str room, i64 limit) -> Household[]
SELECT h.id, h.building_id, h.unit, h.floor, h.room, h.place
  FROM households h
 WHERE h.district = :district AND h.building_id = :building_id AND h.room = :room AND {scope h.place}
       {?unit AND h.unit = :unit}
 ORDER BY h.unit, h.id
 LIMIT :limit

-- grid_sizes_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM grid_sizes WHERE district = :district AND kind = :key AND since_ms = :since_ms
