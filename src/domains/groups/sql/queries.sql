-- groups_add(str district, Group g) -> one row changes
INSERT INTO groups (district, id, kind, place, name, about, parent, since, until, merged_into, led_by, why, remind_days,
                    synthetic, founder, made_ms, version)
VALUES (:district, :g.id, :g.kind, :g.place, :g.name, :g.about, :g.parent_id, :g.since, :g.until, :g.merged_into,
        :g.led_by, :g.why, :g.remind_days, :g.synthetic, :g.founder, :g.made_ms, :g.version)

-- groups_save(str district, Group g) -> one row changes
UPDATE groups
   SET name = :g.name, about = :g.about, parent = :g.parent_id, until = :g.until, merged_into = :g.merged_into,
       led_by = :g.led_by, why = :g.why, remind_days = :g.remind_days, version = :g.version
 WHERE district = :district AND id = :g.id AND version = :g.version - 1

-- groups_led_on(str district, i64 id, i64 into) -> rows change
-- What it led is led by the one it goes into.
UPDATE groups SET led_by = :into WHERE district = :district AND led_by = :id

-- groups_kept(str district, i64 id) -> Group
SELECT g.id, g.kind, g.place, g.name, g.about, g.parent AS parent_id, g.since, g.until, g.merged_into, g.led_by, g.why,
       g.remind_days, g.synthetic, g.founder, g.made_ms, g.version
  FROM groups g
 WHERE g.district = :district AND g.id = :id

-- groups_one(str district, i64 id, Scope scope, i64 account, str today) -> Group
-- One, if it lies in the reader's places or they belong to it, or to the one that leads it now.
SELECT g.id, g.kind, g.place, g.name, g.about, g.parent AS parent_id, g.since, g.until, g.merged_into, g.led_by, g.why,
       g.remind_days, g.synthetic, g.founder, g.made_ms, g.version
  FROM groups g
 WHERE g.district = :district AND g.id = :id
   AND ({scope g.place}
        OR EXISTS (SELECT 1 FROM group_members m
                    WHERE m.district = g.district AND m.group_id = g.led_by AND m.account = :account
                      AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)))

-- groups_page(str district, Scope scope, i64 account, str today, str day, str on?, str low?, str high?, i64 digits?, str kind?, i64 mine?, str place_after, i64 after?, i64 limit) -> GroupRow[]
-- In order of place: the district's, then each street's with its communities'. Names, leads and members are of `day`.
SELECT g.id, g.kind, g.place, g.parent AS parent_id, f.name AS parent_name, g.since, g.until,
       g.merged_into, t.name AS merged_name, g.synthetic,
       coalesce((SELECT n.name FROM group_names n
                  WHERE n.district = g.district AND n.group_id = g.id AND n.since <= :day
                  ORDER BY n.since DESC LIMIT 1), g.name) AS name,
       (SELECT m.name FROM group_members m
         WHERE m.district = g.district AND m.group_id = g.id AND m.office = 'lead' AND m.since <= :day
           AND (m.until IS NULL OR m.until >= :day)
         ORDER BY m.since, m.id LIMIT 1) AS lead,
       (SELECT m.title FROM group_members m
         WHERE m.district = g.district AND m.group_id = g.id AND m.office = 'lead' AND m.since <= :day
           AND (m.until IS NULL OR m.until >= :day)
         ORDER BY m.since, m.id LIMIT 1) AS lead_title,
       (SELECT count(*) FROM group_members m
         WHERE m.district = g.district AND m.group_id = g.id AND m.since <= :day
           AND (m.until IS NULL OR m.until >= :day)) AS members
  FROM groups g
  LEFT JOIN groups f ON f.district = g.district AND f.id = g.parent
  LEFT JOIN groups t ON t.district = g.district AND t.id = g.merged_into
 WHERE g.district = :district
   AND ({scope g.place}
        OR EXISTS (SELECT 1 FROM group_members m
                    WHERE m.district = g.district AND m.group_id = g.led_by AND m.account = :account
                      AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)))
       {?mine AND EXISTS (SELECT 1 FROM group_members m
                    WHERE m.district = g.district AND m.group_id = g.led_by AND m.account = :mine
                      AND m.since <= :today AND (m.until IS NULL OR m.until >= :today))}
       {?on AND g.since <= :on AND (g.until IS NULL OR g.until >= :on)}
       {?low AND g.place >= :low}
       {?high AND g.place < :high}
       {?digits AND LENGTH(g.place) = :digits}
       {?kind AND g.kind = :kind}
       {?after AND (g.place > :place_after OR (g.place = :place_after AND g.id > :after))}
 ORDER BY g.place, g.id
 LIMIT :limit

-- group_names_add(str district, i64 id, GroupName n) -> one row changes
INSERT INTO group_names (district, group_id, since, name, why) VALUES (:district, :id, :n.since, :n.name, :n.why)

-- group_names_of(str district, i64 id) -> GroupName[]
SELECT n.since, n.name, n.why FROM group_names n
 WHERE n.district = :district AND n.group_id = :id
 ORDER BY n.since DESC

-- group_subjects_add(str district, GroupSubject s) -> one row changes
INSERT INTO group_subjects (district, group_id, subject, since, until)
VALUES (:district, :s.group_id, :s.code, :s.since, :s.until)

-- group_subjects_end(str district, i64 id, str code, str since, str until) -> one row changes
UPDATE group_subjects SET until = :until
 WHERE district = :district AND group_id = :id AND subject = :code AND since = :since

-- group_subjects_drop(str district, i64 id, str code, str since) -> one row changes
-- One that began on the very day on which it is taken away again.
DELETE FROM group_subjects WHERE district = :district AND group_id = :id AND subject = :code AND since = :since

-- group_subjects_of(str district, i64 id) -> GroupSubject[]
SELECT s.group_id, s.subject AS code, b.name, s.since, s.until
  FROM group_subjects s
  JOIN subjects b ON b.district = s.district AND b.code = s.subject
 WHERE s.district = :district AND s.group_id = :id
 ORDER BY s.since DESC, s.subject

-- group_subjects_on(str district, str day) -> GroupSubject[]
-- All that is answered for on a day, by group.
SELECT s.group_id, s.subject AS code, b.name, s.since, s.until
  FROM group_subjects s
  JOIN subjects b ON b.district = s.district AND b.code = s.subject
 WHERE s.district = :district AND s.since <= :day AND (s.until IS NULL OR s.until >= :day)
 ORDER BY s.group_id, s.since, s.subject

-- group_members_add(str district, GroupMember m) -> one row changes
INSERT INTO group_members (district, id, group_id, account, name, office, title, unit, since, until, version)
VALUES (:district, :m.id, :m.group_id, :m.account_id, :m.name, :m.office, :m.title, :m.unit, :m.since, :m.until,
        :m.version)

-- group_members_save(str district, GroupMember m) -> one row changes
UPDATE group_members SET until = :m.until, version = :m.version
 WHERE district = :district AND id = :m.id AND version = :m.version - 1

-- group_members_close(str district, i64 id, str day) -> rows change
-- Nobody stays in office in a group that is over.
UPDATE group_members SET until = :day, version = version + 1
 WHERE district = :district AND group_id = :id AND (until IS NULL OR until > :day)

-- group_members_void(str district, i64 id, str day) -> rows change
-- Who was appointed after what turns out to have been the last day was never in office; the event stays.
DELETE FROM group_members WHERE district = :district AND group_id = :id AND since > :day

-- group_members_one(str district, i64 id) -> GroupMember
SELECT m.id, m.group_id, m.account AS account_id, m.name, m.office, m.title, m.unit, m.since, m.until, m.version
  FROM group_members m
 WHERE m.district = :district AND m.id = :id

-- group_members_of(str district, i64 id, str day?) -> GroupMember[]
-- Leads first; of all days or of one.
SELECT m.id, m.group_id, m.account AS account_id, m.name, m.office, m.title, m.unit, m.since, m.until, m.version
  FROM group_members m
 WHERE m.district = :district AND m.group_id = :id
       {?day AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)}
 ORDER BY CASE m.office WHEN 'lead' THEN 0 WHEN 'deputy' THEN 1 WHEN 'secretary' THEN 2 WHEN 'member' THEN 3 ELSE 4 END,
          m.since, m.id
 LIMIT 500

-- group_terms_of(str district, i64 id, i64 account) -> GroupMember[]
-- All terms of somebody in a group.
SELECT m.id, m.group_id, m.account AS account_id, m.name, m.office, m.title, m.unit, m.since, m.until, m.version
  FROM group_members m
 WHERE m.district = :district AND m.account = :account AND m.group_id = :id
 ORDER BY m.since, m.id

-- group_members_near(str district, i64 id, i64 account, str day) -> GroupMember[]
-- Somebody's offices on a day in a group and in those right below it: in itself first.
SELECT m.id, m.group_id, m.account AS account_id, m.name, m.office, m.title, m.unit, m.since, m.until, m.version
  FROM group_members m
  JOIN groups g ON g.district = m.district AND g.id = m.group_id
 WHERE m.district = :district AND m.account = :account AND (g.id = :id OR g.parent = :id)
   AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
 ORDER BY CASE WHEN g.id = :id THEN 0 ELSE 1 END, m.id
 LIMIT 20

-- group_members_ever(str district, i64 id, i64 other, i64 account) -> GroupMember
SELECT m.id, m.group_id, m.account AS account_id, m.name, m.office, m.title, m.unit, m.since, m.until, m.version
  FROM group_members m
 WHERE m.district = :district AND m.account = :account AND m.group_id IN (:id, :other)
 ORDER BY m.since DESC
 LIMIT 1

-- groups_taken_in(str district, i64 id) -> GroupRef[]
SELECT g.id, g.name, g.until FROM groups g
 WHERE g.district = :district AND g.merged_into = :id
 ORDER BY g.until, g.id

-- groups_below(str district, i64 id, str day) -> GroupRef[]
SELECT g.id, g.name, g.until FROM groups g
 WHERE g.district = :district AND g.parent = :id AND (g.until IS NULL OR g.until >= :day)
 ORDER BY g.place, g.id
 LIMIT 200

-- groups_charge(str district, str subject, str day, str community, str street) -> GroupCharge[]
-- Groups of a place and of those above it that answered for a subject on a day, nearest first, each with who led it.
SELECT g.id AS group_id,
       coalesce((SELECT n.name FROM group_names n
                  WHERE n.district = g.district AND n.group_id = g.id AND n.since <= :day
                  ORDER BY n.since DESC LIMIT 1), g.name) AS group_name,
       g.name AS name_now, g.kind, g.place, s.since AS subject_since, s.until AS subject_until,
       m.account AS account_id, m.name, m.office, m.title, m.unit, m.since, m.until, g.led_by,
       h.name AS led_by_name
  FROM group_subjects s
  JOIN groups g ON g.district = s.district AND g.id = s.group_id
  LEFT JOIN groups h ON h.district = g.district AND h.id = g.led_by AND h.id <> g.id
  LEFT JOIN group_members m ON m.district = g.district AND m.group_id = g.id AND m.office IN ('lead', 'deputy')
       AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
 WHERE s.district = :district AND s.subject = :subject AND s.since <= :day AND (s.until IS NULL OR s.until >= :day)
   AND g.since <= :day AND (g.until IS NULL OR g.until >= :day)
   AND (g.place = :district OR g.place = :street OR g.place = :community)
 ORDER BY LENGTH(g.place) DESC, CASE g.kind WHEN 'working_group' THEN 0 ELSE 1 END, g.id,
          CASE m.office WHEN 'lead' THEN 0 ELSE 1 END, m.since, m.id
 LIMIT 100

-- group_kinds_all(str district) -> GroupKindSet[]
SELECT k.kind, k.name, k.name_en, k.at_district AS district, k.at_street AS street, k.at_community AS community,
       k.remind_days, k.since_ms, k.source
  FROM group_kinds k
 WHERE k.district = :district
 ORDER BY k.kind, k.since_ms

-- group_kinds_add(str district, GroupKindSet k) -> one row changes
INSERT INTO group_kinds (district, kind, since_ms, name, name_en, at_district, at_street, at_community, remind_days, source)
VALUES (:district, :k.kind, :k.since_ms, :k.name, :k.name_en, :k.district, :k.street, :k.community, :k.remind_days, :k.source)

-- subjects_all(str district) -> Subject[]
SELECT s.code, s.name, s.name_en, s.source, s.since FROM subjects s
 WHERE s.district = :district
 ORDER BY s.since, s.code

-- subjects_one(str district, str code) -> Subject
SELECT s.code, s.name, s.name_en, s.source, s.since FROM subjects s
 WHERE s.district = :district AND s.code = :code

-- subjects_add(str district, Subject s) -> one row changes
INSERT INTO subjects (district, code, name, name_en, source, since)
VALUES (:district, :s.code, :s.name, :s.name_en, :s.source, :s.since)

-- group_kinds_recall(str district, str key, i64 since_ms) -> one row changes
-- It hasn't begun.
DELETE FROM group_kinds WHERE district = :district AND kind = :key AND since_ms = :since_ms
