-- ogc_compounds(str district, i64 at_ms, i64 id?, i64 west?, i64 south?, i64 east?, i64 north?, i64 after?, i64 limit) -> OgcStand[]
SELECT c.id, c.name, '' AS compound, c.place, c.lon, c.lat, 0 AS floors, 0 AS units, c.outline
  FROM compounds c
 WHERE c.district = :district AND c.from_ms <= :at_ms
       {?id AND c.id = :id}
       {?west AND c.lon >= :west}
       {?south AND c.lat >= :south}
       {?east AND c.lon <= :east}
       {?north AND c.lat <= :north}
       {?after AND c.id > :after}
 ORDER BY c.id
 LIMIT :limit

-- ogc_buildings(str district, i64 at_ms, i64 id?, i64 west?, i64 south?, i64 east?, i64 north?, i64 after?, i64 limit) -> OgcStand[]
-- In the micro-grid they were in at a moment.
SELECT b.id, b.name, c.name AS compound, coalesce(v.place, b.place) AS place, b.lon, b.lat, b.floors, b.units, b.outline
  FROM buildings b
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
  LEFT JOIN building_places v ON v.district = b.district AND v.building_id = b.id
       AND v.since_ms <= :at_ms AND v.until_ms > :at_ms
 WHERE b.district = :district AND b.from_ms <= :at_ms
       {?id AND b.id = :id}
       {?west AND b.lon >= :west}
       {?south AND b.lat >= :south}
       {?east AND b.lon <= :east}
       {?north AND b.lat <= :north}
       {?after AND b.id > :after}
 ORDER BY b.id
 LIMIT :limit

-- ogc_compounds_inside(str district, i64 at_ms, i64 west?, i64 south?, i64 east?, i64 north?) -> i64
-- How many have their point in the box, or are there at all.
SELECT count(*) FROM compounds c
 WHERE c.district = :district AND c.from_ms <= :at_ms
       {?west AND c.lon >= :west}
       {?south AND c.lat >= :south}
       {?east AND c.lon <= :east}
       {?north AND c.lat <= :north}

-- ogc_compounds_round(str district, i64 at_ms, i64 west, i64 south, i64 east, i64 north, i64 reach, i64 after, i64 limit) -> OgcRound[]
-- Those with an outline whose point lies around the box, and not in it.
SELECT c.id, c.outline FROM compounds c
 WHERE c.district = :district AND c.id > :after AND c.outline <> '' AND c.from_ms <= :at_ms
   AND c.lon >= :west - :reach AND c.lat >= :south - :reach AND c.lon <= :east + :reach AND c.lat <= :north + :reach
   AND NOT (c.lon >= :west AND c.lat >= :south AND c.lon <= :east AND c.lat <= :north)
 ORDER BY c.id
 LIMIT :limit

-- ogc_buildings_inside(str district, i64 at_ms, i64 west?, i64 south?, i64 east?, i64 north?) -> i64
-- How many have their point in the box, or are there at all.
SELECT count(*) FROM buildings b
 WHERE b.district = :district AND b.from_ms <= :at_ms
       {?west AND b.lon >= :west}
       {?south AND b.lat >= :south}
       {?east AND b.lon <= :east}
       {?north AND b.lat <= :north}

-- ogc_buildings_round(str district, i64 at_ms, i64 west, i64 south, i64 east, i64 north, i64 reach, i64 after, i64 limit) -> OgcRound[]
-- Those with an outline whose point lies around the box, and not in it.
SELECT b.id, b.outline FROM buildings b
 WHERE b.district = :district AND b.id > :after AND b.outline <> '' AND b.from_ms <= :at_ms
   AND b.lon >= :west - :reach AND b.lat >= :south - :reach AND b.lon <= :east + :reach AND b.lat <= :north + :reach
   AND NOT (b.lon >= :west AND b.lat >= :south AND b.lon <= :east AND b.lat <= :north)
 ORDER BY b.id
 LIMIT :limit

-- bridge_compounds(str district, i64 at_ms, str low, str high, i64 limit) -> BridgeStand[]
SELECT c.id, c.name, c.name AS compound, c.place, c.lon, c.lat, 0 AS floors, 0 AS units, c.households,
       c.from_ms AS since_ms, c.outline
  FROM compounds c
 WHERE c.district = :district AND c.from_ms <= :at_ms AND c.place >= :low AND c.place < :high
 ORDER BY c.place, c.id
 LIMIT :limit

-- bridge_buildings(str district, str low, str high, i64 limit) -> BridgeStand[]
SELECT b.id, b.name, c.name AS compound, b.place, b.lon, b.lat, b.floors, b.units, b.households, b.since_ms, b.outline
  FROM buildings b
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE b.district = :district AND b.place >= :low AND b.place < :high
 ORDER BY b.place, b.id
 LIMIT :limit

-- bridge_buildings_at(str district, i64 at_ms, str low, str high, i64 limit) -> BridgeStand[]
-- The same as it was at a moment.
SELECT w.id, w.name, w.compound, w.place, w.lon, w.lat, w.floors, w.units, w.households, w.since_ms, w.outline
  FROM (SELECT b.id, b.name, c.name AS compound, coalesce(v.place, b.place) AS place, b.lon, b.lat, b.floors, b.units,
               b.households, coalesce(v.since_ms, b.since_ms) AS since_ms, b.outline
          FROM buildings b
          JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
          LEFT JOIN building_places v ON v.district = b.district AND v.building_id = b.id
               AND v.since_ms <= :at_ms AND v.until_ms > :at_ms
         WHERE b.district = :district AND b.from_ms <= :at_ms) w
 WHERE w.place >= :low AND w.place < :high
 ORDER BY w.place, w.id
 LIMIT :limit

-- ogc_facilities(str district, str from_day, str to_day, i64 id?, i64 west?, i64 south?, i64 east?, i64 north?, i64 after?, i64 limit) -> OgcFacility[]
-- Confirmed ones that were open on some day between the two, by what became of them.
SELECT f.id, f.name, f.place, f.lon, f.lat, f.address, f.services, f.hours, f.phone, f.access, f.state, f.state_day,
       f.confirmed_day
  FROM facilities f
 WHERE f.district = :district AND f.confirmed_day <> ''
   AND EXISTS (SELECT 1 FROM facility_states p
                WHERE p.district = f.district AND p.facility = f.id AND p.state = 'open' AND p.day <= :to_day
                  AND NOT EXISTS (SELECT 1 FROM facility_states q
                                   WHERE q.district = p.district AND q.facility = p.facility AND q.id > p.id
                                     AND q.day <= :from_day))
       {?id AND f.id = :id}
       {?west AND f.lon >= :west}
       {?south AND f.lat >= :south}
       {?east AND f.lon <= :east}
       {?north AND f.lat <= :north}
       {?after AND f.id > :after}
 ORDER BY f.id
 LIMIT :limit

-- ogc_facilities_matched(str district, str from_day, str to_day, i64 west?, i64 south?, i64 east?, i64 north?) -> i64
SELECT count(*) FROM facilities f
 WHERE f.district = :district AND f.confirmed_day <> ''
   AND EXISTS (SELECT 1 FROM facility_states p
                WHERE p.district = f.district AND p.facility = f.id AND p.state = 'open' AND p.day <= :to_day
                  AND NOT EXISTS (SELECT 1 FROM facility_states q
                                   WHERE q.district = p.district AND q.facility = p.facility AND q.id > p.id
                                     AND q.day <= :from_day))
       {?west AND f.lon >= :west}
       {?south AND f.lat >= :south}
       {?east AND f.lon <= :east}
       {?north AND f.lat <= :north}

-- ogc_circles(str district, i64 at_ms, i64 id?, i64 after?) -> OgcCircle[]
SELECT c.id, c.name, c.level, c.survey_m, c.synthetic, c.made_ms
  FROM circles c
 WHERE c.district = :district AND c.made_ms <= :at_ms
       {?id AND c.id = :id}
       {?after AND c.id > :after}
 ORDER BY c.id

-- ogc_circle_places(str district) -> OgcCirclePlace[]
SELECT p.circle, p.place FROM circle_places p WHERE p.district = :district ORDER BY p.circle, p.place
