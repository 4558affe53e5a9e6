-- places_all(str district, i64 now_ms) -> PlaceRow[]
-- The whole tree as it stands now, in order of code.
SELECT p.code, p.kind, p.name, p.lon, p.lat, p.outline, p.households, p.synthetic
  FROM places p
 WHERE p.district = :district AND p.since_ms <= :now_ms AND coalesce(p.until_ms, 9007199254740991) > :now_ms
 ORDER BY p.code

-- places_put(str district, PlaceRow p, str source, i64 since_ms) -> one row changes
-- A place is made, or what is known of it grows; its code is never another place's.
INSERT INTO places (district, code, kind, name, lon, lat, outline, households, synthetic, source, since_ms, until_ms)
VALUES (:district, :p.code, :p.kind, :p.name, :p.lon, :p.lat, :p.outline, :p.households, :p.synthetic, :source,
        :since_ms, NULL)
    ON CONFLICT (district, code) DO UPDATE
   SET lon = excluded.lon, lat = excluded.lat, outline = excluded.outline, households = excluded.households

-- compounds_add(str district, NewCompound c) -> one row changes
INSERT INTO compounds (district, id, name, place, lon, lat, outline, buildings, households, synthetic)
VALUES (:district, :c.id, :c.name, :c.place, :c.lon, :c.lat, :c.outline, :c.buildings, :c.households, :c.synthetic)

-- buildings_add(str district, NewBuilding b) -> one row changes
INSERT INTO buildings (district, id, compound_id, number, name, place, lon, lat, outline, floors, units, households,
                       synthetic)
VALUES (:district, :b.id, :b.compound_id, :b.number, :b.name, :b.place, :b.lon, :b.lat, :b.outline, :b.floors,
        :b.units, :b.households, :b.synthetic)

-- households_add(str district, Household h) -> one row changes
INSERT INTO households (district, id, building_id, unit, floor, room, place)
VALUES (:district, :h.id, :h.building_id, :h.unit, :h.floor, :h.room, :h.place)

-- compounds_page(str district, str low, str high, str after_place?, i64 after_id?, i64 limit) -> Compound[]
SELECT c.id, c.name, c.place, c.lon, c.lat, c.buildings, c.households
  FROM compounds c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high
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

-- households_page(str district, Scope scope, i64 building_id, i64 after?, i64 limit) -> Household[]
-- Doors of a building, where it lies in the reader's scope.
SELECT h.id, h.building_id, h.unit, h.floor, h.room, h.place
  FROM households h
 WHERE h.district = :district AND h.building_id = :building_id AND {scope h.place}
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
