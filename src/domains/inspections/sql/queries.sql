-- inspection_items_all(str district) -> InspectionItem[]
SELECT i.code, i.name, i.name_en, i.source FROM inspection_items i WHERE i.district = :district ORDER BY i.rank

-- inspection_routes_add(str district, InspectionRoute r) -> one row changes
INSERT INTO inspection_routes (district, id, place, name, kind, every_days, source, made_by, made_ms, ended_ms, synthetic,
                               version)
VALUES (:district, :r.id, :r.place, :r.name, :r.kind, :r.every_days, :r.source, :r.made_by, :r.made_ms, :r.ended_ms,
        :r.synthetic, :r.version)

-- inspection_routes_end(str district, i64 id, i64 now_ms, i64 version) -> rows change
UPDATE inspection_routes SET ended_ms = :now_ms, version = version + 1
 WHERE district = :district AND id = :id AND ended_ms IS NULL AND version = :version

-- inspection_routes_one(str district, i64 id, Scope scope) -> InspectionRoute
SELECT r.id, r.place, r.name, r.kind, r.every_days, r.source, r.made_by, r.made_ms, r.ended_ms, r.synthetic, r.version
  FROM inspection_routes r
 WHERE r.district = :district AND r.id = :id AND {scope r.place}

-- inspection_routes_in(str district, Scope scope, str low?, str high?, i64 limit) -> InspectionRoute[]
SELECT r.id, r.place, r.name, r.kind, r.every_days, r.source, r.made_by, r.made_ms, r.ended_ms, r.synthetic, r.version
  FROM inspection_routes r
 WHERE r.district = :district AND r.ended_ms IS NULL AND {scope r.place}
       {?low AND r.place >= :low}
       {?high AND r.place < :high}
 ORDER BY r.place, r.id
 LIMIT :limit

-- inspection_points_add(str district, InspectionPoint p) -> one row changes
INSERT INTO inspection_points (district, id, route, rank, words, place, lon, lat, items, photo, last_ms, last_result)
VALUES (:district, :p.id, :p.route, :p.rank, :p.words, :p.place, :p.lon, :p.lat, :p.items, :p.photo, :p.last_ms,
        :p.last_result)

-- inspection_points_of(str district, i64 route) -> InspectionPoint[]
SELECT p.id, p.route, p.rank, p.words, p.place, p.lon, p.lat, p.items, p.photo, p.last_ms, p.last_result
  FROM inspection_points p
 WHERE p.district = :district AND p.route = :route
 ORDER BY p.rank
 LIMIT 100

-- inspection_points_one(str district, i64 route, i64 rank, Scope scope) -> InspectionPoint
-- Of a route within reach that is walked still.
SELECT p.id, p.route, p.rank, p.words, p.place, p.lon, p.lat, p.items, p.photo, p.last_ms, p.last_result
  FROM inspection_points p
  JOIN inspection_routes r ON r.district = p.district AND r.id = p.route
 WHERE p.district = :district AND p.route = :route AND p.rank = :rank AND r.ended_ms IS NULL AND {scope r.place}

-- inspection_points_seen(str district, i64 id, i64 at_ms, str result) -> rows change
-- What comes in late from a phone doesn't write over what was seen after it.
UPDATE inspection_points SET last_ms = :at_ms, last_result = :result
 WHERE district = :district AND id = :id AND (last_ms IS NULL OR last_ms <= :at_ms)

-- inspections_add(str district, Inspection i) -> one row changes
INSERT INTO inspections (district, id, route, point, place, at_ms, result, item, level, words, photo, case_id, number, account,
                         by_words, made_ms, synthetic)
VALUES (:district, :i.id, :i.route, :i.point, :i.place, :i.at_ms, :i.result, :i.item, :i.level, :i.words, :i.photo,
        :i.case_id, :i.number, :i.account, :i.by_words, :i.made_ms, :i.synthetic)

-- inspections_page(str district, Scope scope, str low?, str high?, i64 route?, str result?, i64 before?, i64 limit) -> InspectionLine[]
-- The newest first.
SELECT i.id, i.route AS route_id, r.name AS route_name, i.point AS point_id, p.words AS point_words, i.place, i.at_ms,
       i.result, i.item, i.level, i.words, i.photo, i.case_id, i.number, i.by_words, i.synthetic
  FROM inspections i
  JOIN inspection_routes r ON r.district = i.district AND r.id = i.route
  JOIN inspection_points p ON p.district = i.district AND p.id = i.point
 WHERE i.district = :district AND {scope i.place}
       {?low AND i.place >= :low}
       {?high AND i.place < :high}
       {?route AND i.route = :route}
       {?result AND i.result = :result}
       {?before AND i.id < :before}
 ORDER BY i.id DESC
 LIMIT :limit
