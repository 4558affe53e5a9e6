-- ogc_compounds(str district, i64 id?, i64 west?, i64 south?, i64 east?, i64 north?, i64 after?, i64 limit) -> OgcStand[]
SELECT c.id, c.name, '' AS compound, c.place, c.lon, c.lat, 0 AS floors, 0 AS units, c.outline
  FROM compounds c
 WHERE c.district = :district
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
 WHERE b.district = :district
       {?id AND b.id = :id}
       {?west AND b.lon >= :west}
       {?south AND b.lat >= :south}
       {?east AND b.lon <= :east}
       {?north AND b.lat <= :north}
       {?after AND b.id > :after}
 ORDER BY b.id
 LIMIT :limit

-- bridge_compounds(str district, str low, str high, i64 limit) -> BridgeStand[]
SELECT c.id, c.name, '' AS compound, c.place, c.lon, c.lat, c.households, 0 AS since_ms, c.outline
  FROM compounds c
 WHERE c.district = :district AND c.place >= :low AND c.place < :high
 ORDER BY c.place, c.id
 LIMIT :limit

-- bridge_buildings(str district, str low, str high, i64 limit) -> BridgeStand[]
SELECT b.id, b.name, c.name AS compound, b.place, b.lon, b.lat, b.households, b.since_ms, b.outline
  FROM buildings b
  JOIN compounds c ON c.district = b.district AND c.id = b.compound_id
 WHERE b.district = :district AND b.place >= :low AND b.place < :high
 ORDER BY b.place, b.id
 LIMIT :limit
