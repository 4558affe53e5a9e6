-- photos_add(str district, NewPhoto p) -> one row changes
INSERT INTO photos (district, id, account, place, owner, width, height, picture, thumb, made_ms)
VALUES (:district, :p.id, :p.account, '', 0, :p.width, :p.height, :p.picture, :p.thumb, :p.made_ms)

-- photos_bind(str district, i64 id, i64 account, str place, i64 owner, i64 since_ms) -> rows change
-- By the uploader; a loose one without an account for an hour. Once it belongs somewhere it stays there.
UPDATE photos SET place = :place, owner = :owner
 WHERE district = :district AND id = :id
   AND ((account = :account AND account > 0 AND place IN ('', :place))
        OR (account = 0 AND place = '' AND made_ms >= :since_ms))

-- photos_reader_add(str district, i64 photo, i64 post, str place) -> rows change
-- Twice is no harm; only what is attached to that place can be shown around.
INSERT INTO photo_readers (district, photo, post)
SELECT p.district, p.id, :post FROM photos p WHERE p.district = :district AND p.id = :photo AND p.place = :place
ON CONFLICT (district, photo, post) DO NOTHING

-- photos_picture(str district, i64 id, Scope scope, i64 account, i64 post, i64 since_ms, i64 now_ms, i64 desk) -> PhotoBytes
-- The picture, for whom it concerns, and for who stands in for one of these. A loose one is shown to its uploader.
SELECT picture AS bytes
  FROM photos
 WHERE district = :district AND id = :id
   AND ((place <> '' AND (desk = 0 OR :desk = 1) AND {scope place own owner}) OR (owner = :account AND owner > 0)
        OR (account = :account AND account > 0) OR (account = 0 AND place = '' AND made_ms >= :since_ms)
        OR id IN (SELECT r.photo FROM photo_readers r WHERE r.district = :district AND r.photo = :id
                         AND (r.post = :post
                              OR r.post IN (SELECT x.post FROM post_substitutes x
                                             WHERE x.district = :district AND x.by_post = :post
                                               AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))))

-- photos_thumb(str district, i64 id, Scope scope, i64 account, i64 post, i64 since_ms, i64 now_ms, i64 desk) -> PhotoBytes
SELECT thumb AS bytes
  FROM photos
 WHERE district = :district AND id = :id
   AND ((place <> '' AND (desk = 0 OR :desk = 1) AND {scope place own owner}) OR (owner = :account AND owner > 0)
        OR (account = :account AND account > 0) OR (account = 0 AND place = '' AND made_ms >= :since_ms)
        OR id IN (SELECT r.photo FROM photo_readers r WHERE r.district = :district AND r.photo = :id
                         AND (r.post = :post
                              OR r.post IN (SELECT x.post FROM post_substitutes x
                                             WHERE x.district = :district AND x.by_post = :post
                                               AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))))

-- photos_desk(str district, i64 id) -> one row changes
UPDATE photos SET desk = 1 WHERE district = :district AND id = :id

-- photos_held_bytes(str district, i64 id, str holder, i64 thumb) -> PhotoBytes
SELECT CASE WHEN :thumb = 1 THEN p.thumb ELSE p.picture END AS bytes
  FROM photos p
 WHERE p.district = :district AND p.id = :id AND p.place = :holder

-- photos_held_one(str district, i64 id, str holder) -> PhotoHeld
SELECT p.picture AS bytes, p.width, p.height FROM photos p
 WHERE p.district = :district AND p.id = :id AND p.place = :holder

-- photos_erase_held(str district, i64 id, str holder) -> rows change
DELETE FROM photos WHERE district = :district AND id = :id AND place = :holder

-- photos_purge(str district, i64 before_ms) -> rows change
-- Uploaded and never used.
DELETE FROM photos WHERE district = :district AND place = '' AND made_ms < :before_ms
