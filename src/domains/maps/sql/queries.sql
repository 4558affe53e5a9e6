-- map_tile(str district, i64 z, i64 x, i64 y) -> MapTile
-- A tile of the set that is shown.
SELECT t.etag, t.data
  FROM map_sets s
  JOIN map_tiles t ON t.district = s.district AND t.map_set = s.id
 WHERE s.district = :district AND s.state = 'shown' AND t.z = :z AND t.x = :x AND t.y = :y

-- map_shown(str district) -> MapSet
SELECT id, state, name, attribution, review, synthetic, west, south, east, north, min_zoom, max_zoom, tiles, bytes,
       made_ms
  FROM map_sets
 WHERE district = :district AND state = 'shown'

-- map_sets_add(str district, MapSet m) -> one row changes
INSERT INTO map_sets (district, id, state, name, attribution, review, synthetic, west, south, east, north, min_zoom,
                      max_zoom, tiles, bytes, made_ms)
VALUES (:district, :m.id, :m.state, :m.name, :m.attribution, :m.review, :m.synthetic, :m.west, :m.south, :m.east,
        :m.north, :m.min_zoom, :m.max_zoom, :m.tiles, :m.bytes, :m.made_ms)

-- map_tiles_add(str district, NewTile t) -> one row changes
INSERT INTO map_tiles (district, map_set, z, x, y, etag, data)
VALUES (:district, :t.map_set, :t.z, :t.x, :t.y, :t.etag, :t.data)

-- map_sets_retire(str district) -> rows change
-- Whatever is shown is so no longer.
UPDATE map_sets SET state = 'gone' WHERE district = :district AND state = 'shown'

-- map_sets_show(str district, MapSet m) -> one row changes
UPDATE map_sets
   SET state = 'shown', west = :m.west, south = :m.south, east = :m.east, north = :m.north, min_zoom = :m.min_zoom,
       max_zoom = :m.max_zoom, tiles = :m.tiles, bytes = :m.bytes
 WHERE district = :district AND id = :m.id AND state = 'loading'

-- map_sets_abandon(str district, i64 id) -> rows change
UPDATE map_sets SET state = 'gone' WHERE district = :district AND id = :id AND state = 'loading'

-- map_sets_stale(str district, i64 before_ms) -> MapStale
-- A set that is gone, or one that was being written when its writer died.
SELECT id
  FROM map_sets
 WHERE district = :district AND (state = 'gone' OR (state = 'loading' AND made_ms < :before_ms))
 ORDER BY id
 LIMIT 1

-- map_tiles_after(str district, i64 map_set, i64 z, i64 x, i64 y, i64 limit) -> PlacedTile[]
-- The next tiles of a set behind one of them.
SELECT z, x, y, data
  FROM map_tiles
 WHERE district = :district AND map_set = :map_set AND (z, x, y) > (:z, :x, :y)
 ORDER BY z, x, y
 LIMIT :limit

-- map_tiles_drop(str district, i64 map_set, i64 limit) -> rows change
-- Some of its tiles, so that no transaction is long.
DELETE FROM map_tiles
 WHERE district = :district AND map_set = :map_set
   AND (z, x, y) IN (SELECT z, x, y FROM map_tiles WHERE district = :district AND map_set = :map_set LIMIT :limit)

-- map_sets_drop(str district, i64 id) -> rows change
DELETE FROM map_sets WHERE district = :district AND id = :id AND state <> 'shown'

-- map_set_shown(str district) -> i64
SELECT id FROM map_sets WHERE district = :district AND state = 'shown'

-- map_names_add(str district, MapNewName n) -> one row changes
INSERT INTO map_names (district, map_set, id, name, kind, lon, lat)
VALUES (:district, :n.map_set, :n.id, :n.name, :n.kind, :n.lon, :n.lat)

-- map_names_within(str district, i64 map_set, i64 west, i64 south, i64 east, i64 north, i64 limit) -> MapName[]
SELECT name, kind, lon, lat
  FROM map_names
 WHERE district = :district AND map_set = :map_set AND lon >= :west AND lon <= :east AND lat >= :south
   AND lat <= :north
 ORDER BY id
 LIMIT :limit

-- map_names_drop(str district, i64 map_set, i64 limit) -> rows change
DELETE FROM map_names
 WHERE district = :district AND map_set = :map_set
   AND id IN (SELECT id FROM map_names WHERE district = :district AND map_set = :map_set LIMIT :limit)
