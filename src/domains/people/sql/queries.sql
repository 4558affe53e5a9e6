-- people_who_find(str district, bytes token, i64 now_ms) -> SessionWho
-- Runs on every request: session by its key, account and post by theirs. One begun tomorrow was begun when the
-- clock was ahead, and would live too long.
SELECT s.account, s.post, s.seen_ms, a.name, p.role, p.place, p.title, p.scope, p.places
  FROM sessions s
  JOIN accounts a ON a.district = s.district AND a.id = s.account
  JOIN posts p ON p.district = s.district AND p.id = s.post
 WHERE s.district = :district AND s.token = :token AND s.expires_ms > :now_ms AND s.seen_ms + s.idle_ms > :now_ms
   AND s.created_ms < :now_ms + 86400000
   AND a.state = 'active' AND p.account = s.account AND (p.until_ms IS NULL OR p.until_ms > :now_ms)

-- people_session_seen(str district, bytes token, i64 now_ms) -> nothing
UPDATE sessions SET seen_ms = :now_ms WHERE district = :district AND token = :token AND seen_ms < :now_ms

-- people_session_add(str district, SessionKept s) -> one row changes
INSERT INTO sessions (district, token, account, post, created_ms, seen_ms, idle_ms, expires_ms)
VALUES (:district, :s.token, :s.account, :s.post, :s.created_ms, :s.created_ms, :s.idle_ms, :s.expires_ms)

-- people_session_switch(str district, SessionKept s) -> one row changes
-- Another post. It never lives longer for that.
UPDATE sessions
   SET post = :s.post, idle_ms = :s.idle_ms, seen_ms = :s.created_ms,
       expires_ms = CASE WHEN expires_ms < :s.expires_ms THEN expires_ms ELSE :s.expires_ms END
 WHERE district = :district AND token = :s.token AND account = :s.account

-- people_session_end(str district, bytes token) -> rows change
DELETE FROM sessions WHERE district = :district AND token = :token

-- people_sessions_end(str district, i64 account, i64 post?, bytes but?) -> rows change
-- All of an account, or those in one of its posts; but for one.
DELETE FROM sessions
 WHERE district = :district AND account = :account
       {?post AND post = :post}
       {?but AND token <> :but}

-- people_sessions_purge(str district, i64 now_ms) -> rows change
DELETE FROM sessions WHERE district = :district AND expires_ms <= :now_ms

-- people_tries_find(str district, bytes login) -> SignIns
SELECT failures, locked_until_ms, last_ms FROM sign_ins WHERE district = :district AND login = :login

-- people_tries_save(str district, bytes login, SignIns s) -> one row changes
INSERT INTO sign_ins (district, login, failures, locked_until_ms, last_ms)
VALUES (:district, :login, :s.failures, :s.locked_until_ms, :s.last_ms)
    ON CONFLICT (district, login) DO UPDATE
   SET failures = excluded.failures, locked_until_ms = excluded.locked_until_ms, last_ms = excluded.last_ms

-- people_tries_clear(str district, bytes login) -> rows change
DELETE FROM sign_ins WHERE district = :district AND login = :login

-- people_tries_purge(str district, i64 before_ms) -> rows change
DELETE FROM sign_ins WHERE district = :district AND last_ms < :before_ms

-- people_login_find(str district, str login) -> AccountKept
SELECT id, login, name, phone_sealed, phone_digest, phone, password, state, lang, place, created_ms, version
  FROM accounts
 WHERE district = :district AND login = :login

-- people_accounts_any(str district) -> i64
-- Is there any account yet?
SELECT count(*) FROM (SELECT 1 AS one FROM accounts WHERE district = :district LIMIT 1) a

-- people_account_find(str district, i64 id) -> AccountKept
-- Whoever asks: for the account itself.
SELECT id, login, name, phone_sealed, phone_digest, phone, password, state, lang, place, created_ms, version
  FROM accounts
 WHERE district = :district AND id = :id

-- people_account_in_reach(str district, Scope scope, str login, i64 now_ms) -> AccountFound
SELECT a.id, a.name
  FROM accounts a
 WHERE a.district = :district AND a.login = :login AND a.state = 'active'
   AND EXISTS (SELECT 1 FROM posts p
                WHERE p.district = a.district AND p.account = a.id AND {scope p.place}
                  AND (p.until_ms IS NULL OR p.until_ms > :now_ms))

-- people_account_seen(str district, Scope scope, i64 rank, i64 id, i64 now_ms) -> AccountKept
-- For staff: only if their office keeps it, or it holds a post in their places. `above` counts the posts that
-- forbid changing it: not below the reader's own, or elsewhere.
SELECT a.id, a.login, a.name, a.phone_sealed, a.phone_digest, a.phone, a.password, a.state, a.lang, a.place,
       a.created_ms, a.version,
       (SELECT COUNT(*) FROM posts p
         WHERE p.district = a.district AND p.account = a.id AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
           AND (p.rank >= :rank OR NOT {scope p.place})) AS above
  FROM accounts a
 WHERE a.district = :district AND a.id = :id
   AND ({scope a.place}
        OR EXISTS (SELECT 1 FROM posts p
                    WHERE p.district = a.district AND p.account = a.id AND {scope p.place}
                      AND (p.until_ms IS NULL OR p.until_ms > :now_ms)))

-- people_accounts_page(str district, Scope scope, i64 now_ms, str like?, SealDigests phone, str low?, str high?, str role?, i64 after?, i64 limit) -> AccountLine[]
-- A page of accounts with their live posts, newest first; an account without a post has one line.
SELECT a.id, a.login, a.name, a.phone, a.state, a.place AS kept_by, a.created_ms, a.version,
       p.id AS post, p.role, p.title, p.place, d.name AS place_name, p.scope, p.places,
       CASE WHEN p.totp_sealed IS NULL THEN 0 ELSE 1 END AS totp, p.since_ms, p.until_ms, p.kind,
       p.building_id
  FROM (SELECT id, login, name, phone, state, place, created_ms, version
          FROM accounts
         WHERE district = :district
           AND id IN (SELECT s.id FROM accounts s WHERE s.district = :district AND {scope s.place}
                      UNION
                      SELECT t.account FROM posts t
                       WHERE t.district = :district AND {scope t.place}
                         AND (t.until_ms IS NULL OR t.until_ms > :now_ms))
               {?like AND (name LIKE :like ESCAPE '!' OR login LIKE :like ESCAPE '!')}
               {?phone.now AND phone_digest IN (:phone.now, :phone.before)}
               {?low AND id IN (SELECT u.account FROM posts u
                                 WHERE u.district = :district AND u.place >= :low {?high AND u.place < :high}
                                   AND (u.until_ms IS NULL OR u.until_ms > :now_ms))}
               {?role AND EXISTS (SELECT 1 FROM posts v
                                   WHERE v.district = :district AND v.account = accounts.id AND v.role = :role
                                     AND (v.until_ms IS NULL OR v.until_ms > :now_ms))}
               {?after AND id < :after}
         ORDER BY id DESC
         LIMIT :limit) a
  LEFT JOIN posts p ON p.district = :district AND p.account = a.id AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
  LEFT JOIN places d ON d.district = :district AND d.code = p.place
 ORDER BY a.id DESC, p.rank DESC, p.id

-- people_account_add(str district, AccountKept a) -> one row changes
INSERT INTO accounts (district, id, login, name, phone_sealed, phone_digest, phone, password, state, lang, place,
                      created_ms, version)
VALUES (:district, :a.id, :a.login, :a.name, :a.phone_sealed, :a.phone_digest, :a.phone, :a.password, :a.state,
        :a.lang, :a.place, :a.created_ms, :a.version)

-- people_account_save(str district, AccountKept a) -> one row changes
UPDATE accounts
   SET name = :a.name, phone_sealed = :a.phone_sealed, phone_digest = :a.phone_digest, phone = :a.phone,
       password = :a.password, state = :a.state, place = :a.place, version = :a.version
 WHERE district = :district AND id = :a.id AND version = :a.version - 1

-- people_posts_held(str district, i64 account, i64 now_ms) -> Post[]
SELECT p.id, p.role, p.title, p.place, d.name AS place_name, p.scope, p.places,
       CASE WHEN p.totp_sealed IS NULL THEN 0 ELSE 1 END AS totp, p.since_ms, p.until_ms, p.kind,
       p.building_id
  FROM posts p
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.account = :account AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
 ORDER BY p.rank DESC, p.id

-- people_post_find(str district, i64 id, i64 now_ms) -> PostKept
SELECT id, account, role, kind, place, title, scope, places, totp_sealed, totp_step, since_ms, until_ms, building_id
  FROM posts
 WHERE district = :district AND id = :id AND (until_ms IS NULL OR until_ms > :now_ms)

-- people_post_add(str district, PostKept p, i64 rank) -> one row changes
INSERT INTO posts (district, id, account, role, rank, kind, place, title, scope, places, totp_sealed, totp_step,
                   since_ms, until_ms, building_id)
VALUES (:district, :p.id, :p.account, :p.role, :rank, :p.kind, :p.place, :p.title, :p.scope, :p.places, :p.totp_sealed,
        :p.totp_step, :p.since_ms, :p.until_ms, :p.building_id)

-- people_post_end(str district, i64 id, i64 now_ms) -> one row changes
UPDATE posts SET until_ms = :now_ms
 WHERE district = :district AND id = :id AND (until_ms IS NULL OR until_ms > :now_ms)

-- people_post_term_save(str district, PostKept p, i64 now_ms) -> one row changes
UPDATE posts SET until_ms = :p.until_ms
 WHERE district = :district AND id = :p.id AND (until_ms IS NULL OR until_ms > :now_ms)

-- people_posts_end(str district, i64 account, i64 now_ms) -> rows change
UPDATE posts SET until_ms = :now_ms
 WHERE district = :district AND account = :account AND (until_ms IS NULL OR until_ms > :now_ms)

-- people_totp_save(str district, PostKept p) -> one row changes
UPDATE posts SET totp_sealed = :p.totp_sealed, totp_step = :p.totp_step WHERE district = :district AND id = :p.id

-- people_totp_used(str district, i64 post, i64 step) -> rows change
-- None: this step or a later one was used meanwhile.
UPDATE posts SET totp_step = :step WHERE district = :district AND id = :post AND totp_step < :step

-- people_enrolment_save(str district, PostSecret e) -> one row changes
INSERT INTO totp_enrolments (district, post, totp_sealed, begun_ms)
VALUES (:district, :e.post, :e.totp_sealed, :e.begun_ms)
ON CONFLICT (district, post) DO UPDATE SET totp_sealed = :e.totp_sealed, begun_ms = :e.begun_ms

-- people_enrolment_find(str district, i64 post) -> PostSecret
SELECT post, totp_sealed, begun_ms FROM totp_enrolments WHERE district = :district AND post = :post

-- people_enrolment_end(str district, i64 post) -> rows change
DELETE FROM totp_enrolments WHERE district = :district AND post = :post

-- people_enrolments_purge(str district, i64 before_ms) -> rows change
DELETE FROM totp_enrolments WHERE district = :district AND begun_ms < :before_ms

-- people_post_row(str district, i64 id, i64 now_ms) -> PostRow
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.id = :id AND (p.until_ms IS NULL OR p.until_ms > :now_ms)

-- people_posts_answering(str district, str micro, str grid, str community, str street, i64 low, i64 high, i64 now_ms, i64 limit) -> PostRow[]
-- Posts at these places with a rank between the two, nearest first. The places stand first (CROSS JOIN) so that SQLite
-- looks each up in posts_place; with IN (…) it would walk through all posts of the district.
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM (SELECT :micro AS code UNION SELECT :grid UNION SELECT :community UNION SELECT :street UNION SELECT :district) w
 CROSS JOIN posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.place = w.code
   AND p.rank BETWEEN :low AND :high AND (p.until_ms IS NULL OR p.until_ms > :now_ms) AND a.state = 'active'
 ORDER BY LENGTH(p.place) DESC, p.rank, CASE WHEN p.kind IN ('building_head', 'guide') THEN 1 ELSE 0 END, p.id
 LIMIT :limit

-- people_accounts_of_role(str district, str place, i64 rank, i64 now_ms, i64 limit) -> AccountRef[]
-- Those who see the whole place.
SELECT p.account AS account_id
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
 WHERE p.district = :district AND p.place = :place AND p.rank = :rank AND p.scope IN ('all', 'below')
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms) AND a.state = 'active'
 ORDER BY p.id
 LIMIT :limit

-- people_posts_within(str district, str low, str high, i64 now_ms, i64 limit) -> PostRow[]
-- Staff posts at places of a range of codes, whatever the reader's scope.
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.place >= :low AND p.place < :high AND p.rank > 1
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms) AND a.state = 'active'
 ORDER BY p.place, p.rank, p.id
 LIMIT :limit

-- people_posts_at(str district, Scope scope, str place, i64 now_ms, i64 limit) -> PostRow[]
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.place = :place AND {scope p.place} AND p.rank > 1
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms) AND a.state = 'active'
 ORDER BY p.rank, p.id
 LIMIT :limit

-- people_place_name(str district, str code) -> PostPlace
SELECT name FROM places WHERE district = :district AND code = :code AND until_ms IS NULL

-- people_building(str district, i64 id) -> PostBuilding
SELECT b.name, b.place FROM buildings b WHERE b.district = :district AND b.id = :id

-- people_phones_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, phone_sealed AS one FROM accounts
 WHERE district = :district AND id > :from.id AND phone_sealed IS NOT NULL
 ORDER BY id
 LIMIT :limit

-- people_phone_seal(str district, SealedRow was, SealedRow now, bytes phone_digest) -> rows change
UPDATE accounts SET phone_sealed = :now.one, phone_digest = :phone_digest
 WHERE district = :district AND id = :now.id AND phone_sealed = :was.one

-- people_totps_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT id, totp_sealed AS one FROM posts
 WHERE district = :district AND id > :from.id AND totp_sealed IS NOT NULL
 ORDER BY id
 LIMIT :limit

-- people_totp_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE posts SET totp_sealed = :now.one WHERE district = :district AND id = :now.id AND totp_sealed = :was.one

-- people_enrolments_sealed(str district, SealedRow from, i64 limit) -> SealedRow[]
SELECT post AS id, totp_sealed AS one FROM totp_enrolments
 WHERE district = :district AND post > :from.id
 ORDER BY post
 LIMIT :limit

-- people_enrolment_seal(str district, SealedRow was, SealedRow now) -> rows change
UPDATE totp_enrolments SET totp_sealed = :now.one
 WHERE district = :district AND post = :now.id AND totp_sealed = :was.one

-- people_sealed_phone(str district) -> AccountSealed
-- Any sealed field, to see at the start whether the key is the right one.
SELECT phone_sealed AS sealed FROM accounts WHERE district = :district AND phone_digest IS NOT NULL LIMIT 1

-- people_sealed_totp(str district) -> AccountSealed
SELECT totp_sealed AS sealed FROM posts WHERE district = :district AND totp_sealed IS NOT NULL LIMIT 1

-- substitutes_hold(str district, i64 account, i64 by_account) -> rows change
-- Whoever names a substitute of one of the two meanwhile waits, so that no two overlap.
UPDATE accounts SET version = version WHERE district = :district AND id IN (:account, :by_account)

-- substitutes_around(str district, SubstituteSpan s) -> SubstituteSpan[]
SELECT x.post, x.account, x.by_post, x.by_account, x.since_ms, x.until_ms
  FROM post_substitutes x
 WHERE x.district = :district AND x.until_ms > :s.since_ms AND x.since_ms < :s.until_ms AND x.until_ms > x.since_ms
   AND (x.account IN (:s.account, :s.by_account) OR x.by_account IN (:s.account, :s.by_account))

-- substitutes_add(str district, SubstituteKept s) -> one row changes
INSERT INTO post_substitutes (district, id, post, account, place, by_post, by_account, since_ms, until_ms, planned_ms,
                              reason, named_by, ended_ms)
VALUES (:district, :s.id, :s.post, :s.account, :s.place, :s.by_post, :s.by_account, :s.since_ms, :s.until_ms,
        :s.until_ms, :s.reason, :s.named_by, NULL)

-- substitutes_end(str district, i64 id, i64 until_ms, i64 now_ms) -> one row changes
UPDATE post_substitutes SET until_ms = :until_ms, ended_ms = :now_ms
 WHERE district = :district AND id = :id AND until_ms > :now_ms

-- substitutes_one(str district, i64 id, Scope scope, i64 account) -> Substitute
SELECT x.id, x.post AS post_id, x.account AS account_id, a.name, p.title, x.place, d.name AS place_name,
       x.by_post AS by_post_id, x.by_account AS by_account_id, b.name AS by_name, t.title AS by_title, x.since_ms,
       x.until_ms, x.planned_ms, x.ended_ms, x.reason
  FROM post_substitutes x
  JOIN accounts a ON a.district = x.district AND a.id = x.account
  JOIN posts p ON p.district = x.district AND p.id = x.post
  JOIN accounts b ON b.district = x.district AND b.id = x.by_account
  JOIN posts t ON t.district = x.district AND t.id = x.by_post
  LEFT JOIN places d ON d.district = x.district AND d.code = x.place
 WHERE x.district = :district AND x.id = :id
   AND ({scope x.place} OR x.account = :account OR x.by_account = :account)

-- substitutes_page(str district, Scope scope, i64 account, i64 post?, str low?, str high?, i64 coming?, i64 running?, i64 over?, i64 before?, i64 limit) -> Substitute[]
-- The newest first.
SELECT x.id, x.post AS post_id, x.account AS account_id, a.name, p.title, x.place, d.name AS place_name,
       x.by_post AS by_post_id, x.by_account AS by_account_id, b.name AS by_name, t.title AS by_title, x.since_ms,
       x.until_ms, x.planned_ms, x.ended_ms, x.reason
  FROM post_substitutes x
  JOIN accounts a ON a.district = x.district AND a.id = x.account
  JOIN posts p ON p.district = x.district AND p.id = x.post
  JOIN accounts b ON b.district = x.district AND b.id = x.by_account
  JOIN posts t ON t.district = x.district AND t.id = x.by_post
  LEFT JOIN places d ON d.district = x.district AND d.code = x.place
 WHERE x.district = :district AND ({scope x.place} OR x.account = :account OR x.by_account = :account)
       {?post AND x.post = :post}
       {?low AND x.place >= :low}
       {?high AND x.place < :high}
       {?coming AND x.since_ms > :coming AND x.until_ms > :coming}
       {?running AND x.since_ms <= :running AND x.until_ms > :running}
       {?over AND x.until_ms <= :over}
       {?before AND x.id < :before}
 ORDER BY x.id DESC
 LIMIT :limit

-- substitutes_candidates(str district, i64 account, str low, str high, str above?, str at, str like?, i64 now_ms, i64 limit) -> PostRow[]
-- Live posts that may stand in for one at `at`: there and below (an office: there alone), and of the place above.
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.account <> :account AND p.rank BETWEEN 2 AND 6 AND a.state = 'active'
   AND (p.place = :at OR (p.place >= :low AND p.place < :high) {?above OR p.place = :above})
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
       {?like AND a.name LIKE :like ESCAPE '!'}
 ORDER BY p.rank, p.place, p.id
 LIMIT :limit

-- substitutes_running(str district, i64 by_post, i64 post?, i64 now_ms) -> i64
SELECT count(*)
  FROM post_substitutes x
 WHERE x.district = :district AND x.by_post = :by_post AND x.since_ms <= :now_ms AND x.until_ms > :now_ms
       {?post AND x.post = :post}

-- substitutes_told(str district, i64 post, i64 now_ms) -> AccountRef[]
-- The holder of a live post and who stands in for them now.
SELECT p.account AS account_id
  FROM posts p
 WHERE p.district = :district AND p.id = :post AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
 UNION
SELECT x.by_account AS account_id
  FROM post_substitutes x
 WHERE x.district = :district AND x.post = :post AND x.since_ms <= :now_ms AND x.until_ms > :now_ms

-- substitutes_at(str district, str micro, str grid, str community, str street, i64 now_ms) -> SubstituteNow[]
-- Who stands in now at these places, by a post that is live.
SELECT x.post AS post_id, a.name, x.by_post AS by_post_id, x.by_account AS by_account_id, b.name AS by_name,
       t.title AS by_title, t.role AS by_role, t.kind AS by_kind, t.place AS by_place, x.until_ms
  FROM (SELECT :micro AS code UNION SELECT :grid UNION SELECT :community UNION SELECT :street UNION SELECT :district) w
 CROSS JOIN post_substitutes x
  JOIN accounts a ON a.district = x.district AND a.id = x.account
  JOIN accounts b ON b.district = x.district AND b.id = x.by_account
  JOIN posts t ON t.district = x.district AND t.id = x.by_post
 WHERE x.district = :district AND x.place = w.code AND x.since_ms <= :now_ms AND x.until_ms > :now_ms
   AND (t.until_ms IS NULL OR t.until_ms > :now_ms) AND b.state = 'active'

-- post_norms_at(str district, i64 at_ms) -> PostNorm[]
-- Those in force, one a kind.
SELECT n.kind, n.required, n.households, n.people, n.since_ms, n.source
  FROM post_norms n
 WHERE n.district = :district AND n.since_ms <= :at_ms
   AND NOT EXISTS (SELECT 1 FROM post_norms m WHERE m.district = n.district AND m.kind = n.kind
                   AND m.since_ms <= :at_ms AND m.since_ms > n.since_ms)

-- post_norms_all(str district) -> PostNorm[]
SELECT n.kind, n.required, n.households, n.people, n.since_ms, n.source
  FROM post_norms n
 WHERE n.district = :district
 ORDER BY n.kind, n.since_ms

-- post_norms_add(str district, PostNorm n) -> one row changes
INSERT INTO post_norms (district, kind, since_ms, required, households, people, source)
VALUES (:district, :n.kind, :n.since_ms, :n.required, :n.households, :n.people, :n.source)

-- post_kinds_all(str district) -> PostKindSet[]
SELECT k.kind, k.since_ms, k.name, k.name_en, k.in_use, k.source
  FROM post_kinds k
 WHERE k.district = :district
 ORDER BY k.kind, k.since_ms

-- post_kinds_add(str district, PostKindSet k) -> one row changes
INSERT INTO post_kinds (district, kind, since_ms, name, name_en, in_use, source)
VALUES (:district, :k.kind, :k.since_ms, :k.name, :k.name_en, :k.in_use, :k.source)

-- household_sizes_all(str district) -> HouseholdSize[]
SELECT s.per_hundred, s.since_ms, s.source FROM household_sizes s WHERE s.district = :district ORDER BY s.since_ms

-- household_sizes_add(str district, HouseholdSize s) -> one row changes
INSERT INTO household_sizes (district, since_ms, per_hundred, source)
VALUES (:district, :s.since_ms, :s.per_hundred, :s.source)

-- household_size_at(str district, i64 at_ms) -> i64
SELECT s.per_hundred FROM household_sizes s
 WHERE s.district = :district AND s.since_ms <= :at_ms
 ORDER BY s.since_ms DESC
 LIMIT 1

-- post_spots_at(str district, Scope scope, str kind, str low?, str high?, i64 at_ms) -> PostSpot[]
-- Who held posts of a kind at a moment, in order of place.
SELECT p.account, '' AS name, p.kind, p.place
  FROM posts p
 WHERE p.district = :district AND {scope p.place} AND p.kind = :kind
       {?low AND p.place >= :low}
       {?high AND p.place < :high}
   AND p.since_ms <= :at_ms AND (p.until_ms IS NULL OR p.until_ms > :at_ms)
 ORDER BY p.place

-- post_lines_at(str district, Scope scope, str kind?, str low?, str high?, i64 at_ms) -> PostSpot[]
-- All posts, of one kind, of those who held one of that kind in the reader's places: a load is a load wherever it lies.
SELECT p.account, a.name, p.kind, p.place
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
 WHERE p.district = :district AND p.kind IN ('member', 'exclusive', 'worker', 'head')
       {?kind AND p.kind = :kind}
   AND p.since_ms <= :at_ms AND (p.until_ms IS NULL OR p.until_ms > :at_ms)
   AND (p.account, p.kind) IN (SELECT t.account, t.kind FROM posts t
                                WHERE t.district = :district AND {scope t.place}
                                      {?low AND t.place >= :low}
                                      {?high AND t.place < :high}
                                  AND t.since_ms <= :at_ms AND (t.until_ms IS NULL OR t.until_ms > :at_ms))
 ORDER BY p.account, p.kind, p.place

-- posts_answered(str district, str micro, str grid, str community, str street, i64 at_ms, i64 limit) -> PostAnswer[]
-- As people_posts_answering, at any moment; a lock on an account then is not remembered.
SELECT p.id AS post_id, p.account AS account_id, a.name, p.title, p.role, p.kind, p.place, d.name AS place_name,
       p.since_ms, p.until_ms, p.building_id, x.by_post AS by_post_id, x.by_account AS by_account_id, b.name AS by_name, t.title AS by_title,
       x.since_ms AS by_since_ms, x.until_ms AS by_until_ms
  FROM (SELECT :micro AS code UNION SELECT :grid UNION SELECT :community UNION SELECT :street UNION SELECT :district) w
 CROSS JOIN posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN post_substitutes x ON x.district = p.district AND x.post = p.id AND x.since_ms <= :at_ms
       AND x.until_ms > :at_ms
  LEFT JOIN accounts b ON b.district = x.district AND b.id = x.by_account
  LEFT JOIN posts t ON t.district = x.district AND t.id = x.by_post
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.place = w.code AND p.rank BETWEEN 2 AND 6 AND p.since_ms <= :at_ms
   AND (p.until_ms IS NULL OR p.until_ms > :at_ms)
 ORDER BY LENGTH(p.place) DESC, p.rank, CASE WHEN p.kind IN ('building_head', 'guide') THEN 1 ELSE 0 END, p.id
 LIMIT :limit

-- posts_held_below(str district, str low, str high, str kind?, i64 at_ms, i64 limit) -> PostAnswer[]
-- The same at and below a place, in order of place.
SELECT p.id AS post_id, p.account AS account_id, a.name, p.title, p.role, p.kind, p.place, d.name AS place_name,
       p.since_ms, p.until_ms, p.building_id, x.by_post AS by_post_id, x.by_account AS by_account_id, b.name AS by_name, t.title AS by_title,
       x.since_ms AS by_since_ms, x.until_ms AS by_until_ms
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN post_substitutes x ON x.district = p.district AND x.post = p.id AND x.since_ms <= :at_ms
       AND x.until_ms > :at_ms
  LEFT JOIN accounts b ON b.district = x.district AND b.id = x.by_account
  LEFT JOIN posts t ON t.district = x.district AND t.id = x.by_post
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.place >= :low AND p.place < :high AND p.rank BETWEEN 2 AND 6
       {?kind AND p.kind = :kind}
   AND p.since_ms <= :at_ms AND (p.until_ms IS NULL OR p.until_ms > :at_ms)
 ORDER BY p.place, p.rank, p.id
 LIMIT :limit

-- post_held(str district, i64 id, i64 at_ms) -> PostAnswer
-- One staff post, if it was held at that moment.
SELECT p.id AS post_id, p.account AS account_id, a.name, p.title, p.role, p.kind, p.place, d.name AS place_name,
       p.since_ms, p.until_ms, p.building_id, x.by_post AS by_post_id, x.by_account AS by_account_id, b.name AS by_name, t.title AS by_title,
       x.since_ms AS by_since_ms, x.until_ms AS by_until_ms
  FROM posts p
  JOIN accounts a ON a.district = p.district AND a.id = p.account
  LEFT JOIN post_substitutes x ON x.district = p.district AND x.post = p.id AND x.since_ms <= :at_ms
       AND x.until_ms > :at_ms
  LEFT JOIN accounts b ON b.district = x.district AND b.id = x.by_account
  LEFT JOIN posts t ON t.district = x.district AND t.id = x.by_post
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.id = :id AND p.rank BETWEEN 2 AND 6 AND p.since_ms <= :at_ms
   AND (p.until_ms IS NULL OR p.until_ms > :at_ms)

-- people_named(str district, Scope scope, i64 now_ms, str name?, str reading?, SealDigests phone, i64 limit) -> PostRow[]
-- Staff posts in the reader's places by a part of the holder's name, of how it is read, or by a whole phone number.
-- CROSS JOIN: from the places, so that whoever holds a post elsewhere costs no time either.
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM posts p
 CROSS JOIN accounts a
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND {scope p.place} AND p.rank > 1
   AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
   AND a.district = p.district AND a.id = p.account AND a.state = 'active'
   AND (1 = 0
       {?name OR a.name LIKE :name ESCAPE '!'}
       {?reading OR a.reading LIKE :reading}
       {?phone.now OR a.phone_digest IN (:phone.now, :phone.before)})
 ORDER BY p.place, p.rank, p.id
 LIMIT :limit

-- people_named_anywhere(str district, i64 now_ms, str name?, str reading, SealDigests phone, i64 limit) -> PostRow[]
-- The same for who sees the whole district, to whom nothing is hidden: from the names, which are fewer than the places.
SELECT p.id AS post_id, p.account AS account_id, p.title, a.name, p.role, p.kind, p.place, d.name AS place_name
  FROM (SELECT x.id, x.name
          FROM accounts x
         WHERE x.district = :district AND x.state = 'active'
               {?name AND (x.name LIKE :name ESCAPE '!' OR x.reading LIKE :reading)}
               {?phone.now AND x.phone_digest IN (:phone.now, :phone.before)}) a
 CROSS JOIN posts p
  LEFT JOIN places d ON d.district = p.district AND d.code = p.place
 WHERE p.district = :district AND p.account = a.id AND p.rank > 1 AND (p.until_ms IS NULL OR p.until_ms > :now_ms)
 ORDER BY p.place, p.rank, p.id
 LIMIT :limit

-- people_reading_set(str district, i64 id, str reading) -> one row changes
UPDATE accounts SET reading = :reading WHERE district = :district AND id = :id

-- people_unread(str district, i64 limit) -> AccountUnread[]
SELECT id, name FROM accounts WHERE district = :district AND reading IS NULL ORDER BY id LIMIT :limit

-- post_kinds_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM post_kinds WHERE district = :district AND kind = :key AND since_ms = :since_ms

-- post_norms_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM post_norms WHERE district = :district AND kind = :key AND since_ms = :since_ms

-- household_sizes_recall(str district, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM household_sizes WHERE district = :district AND since_ms = :since_ms
