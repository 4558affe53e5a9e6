-- replay_matters(str district, Scope scope, i64 after, i64 until, i64 limit) -> ReplayMatter[]
-- Filed cases by id, which is the order in which they came in.
SELECT c.id, c.class, c.place, c.urgency, c.level, c.filed_ms, c.closed_ms
  FROM cases c
 WHERE c.district = :district AND c.id > :after AND c.id < :until AND {scope c.place}
   AND c.filed_ms IS NOT NULL AND c.state NOT IN ('merged', 'voided', 'refused')
 ORDER BY c.id
 LIMIT :limit

-- replay_classes(str district, i64 now_ms) -> ReplayClass[]
SELECT c.code, c.name, c.name_en
  FROM case_classes c
 WHERE c.district = :district
   AND c.since_ms = (SELECT MAX(x.since_ms) FROM case_classes x
                      WHERE x.district = c.district AND x.code = c.code AND x.since_ms <= :now_ms)
 ORDER BY c.code

-- replay_case(str district, i64 id) -> ReplayShown
SELECT c.number, c.class, c.place, c.words, c.handler_words FROM cases c WHERE c.district = :district AND c.id = :id
