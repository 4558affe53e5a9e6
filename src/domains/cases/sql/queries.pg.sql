-- case_words_add(str district, i64 id, str words) -> nothing
INSERT INTO case_words (district, id, words)
VALUES (:district, :id, to_tsvector('simple', :words))

-- case_serials_move(str district, str community, i64 day) -> rows change
-- Adds the first, too, and isn't waited for.
INSERT INTO case_serials (district, community, day, last) VALUES (:district, :community, :day, 1)
    ON CONFLICT (district, community, day) DO UPDATE SET last = case_serials.last + 1

-- cases_page(str district, Scope scope, i64 now_ms, str state?, str class, str low?, str high, str urgency, str source?, str walked, str item?, i64 least, i64 most, i64 reporter?, i64 todo_post?, i64 also_post?, i64 todo_desk?, i64 above, i64 open, i64 overdue?, str number_low, str number_high, str words?, str found?, choice(newest oldest due found) order, choice(open ended both age rare number source class) by, i64 after_key?, i64 after_id?, i64 limit) -> CaseView[]
SELECT c.id, c.number, c.class, c.words, c.state, c.urgency, c.place, c.address, c.reported_ms, c.due_ms, c.moved_ms,
       CASE WHEN c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms THEN 1 ELSE 0 END AS overdue,
       c.lon, c.lat, c.handler_words AS handler_name, c.thumb, c.version
  FROM (SELECT c.id
          FROM {by=open cases}{by=ended cases}
               {by=both (SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, due_ms, handler_post,
                                asked_days, number FROM cases WHERE closed_ms IS NULL
                          UNION ALL
                         SELECT district, id, place, state, class, urgency, reporter, source, closed_ms, due_ms, handler_post,
                                asked_days, number FROM cases WHERE closed_ms IS NOT NULL)}
               {by=age (SELECT district, id, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms,
                               handler_post, asked_days, number FROM cases)}
               {by=rare (SELECT k.district, k.id, k.place || '' AS place, k.state, k.class, k.urgency, r.reporter, r.source,
                                r.closed_ms, r.due_ms, r.handler_post, r.asked_days, r.number
                           FROM cases k CROSS JOIN cases r WHERE r.district = k.district AND r.id = k.id)}
               {by=source (SELECT district, id, place || '' AS place, state, class, urgency, reporter, source, closed_ms, due_ms,
                                  handler_post, asked_days, number FROM cases)}
               {by=class (SELECT k.district, k.id, k.place || '' AS place, r.state, k.class, k.urgency, r.reporter, k.source,
                                 r.closed_ms, r.due_ms, r.handler_post, r.asked_days, r.number
                            FROM cases k CROSS JOIN cases r WHERE r.district = k.district AND r.id = k.id)}
               {by=number (SELECT district, id + 0 AS id, place || '' AS place, state, class, urgency, reporter, source, closed_ms,
                                  due_ms, handler_post, asked_days, number FROM cases)} c
         WHERE c.district = :district AND (:urgency = '' OR c.urgency = :urgency) AND {scope c.place own c.reporter}
               {by=open AND c.closed_ms IS NULL}
               {by=ended AND c.closed_ms IS NOT NULL}
               {by=rare AND (c.state = 'refused' OR c.state = 'merged' OR c.state = 'voided')}
               {?state AND c.state = :state}
               AND (:class = '' OR substr(c.class, 1, length(:class)) = :class)
               {?low AND c.place >= :low AND c.place < :high}
               {?source AND c.source || '' = :source}
               {by=source AND c.source = :walked AND c.id >= :least AND c.id < :most}
               {by=class AND c.class >= :walked AND c.class < (:walked || '~')}
               {?item AND c.class = :item AND c.id >= :least AND c.id < :most}
               {by=age AND c.id >= :least AND c.id < :most}
               {by=rare AND c.id >= :least AND c.id < :most}
               AND +c.id >= :least AND +c.id < :most
               {?reporter AND c.reporter = :reporter}
               {?todo_post AND c.closed_ms IS NULL AND c.handler_post = :todo_post AND c.handler_post > 0 AND c.state IN ('dispatched', 'handling')}
               {?also_post AND c.closed_ms IS NULL AND c.state IN ('dispatched', 'handling') AND c.handler_post > 0 AND (c.id IN (SELECT a.case_id FROM case_assists a WHERE a.district = c.district AND a.post = :also_post AND a.answered_ms IS NULL) OR c.handler_post = :also_post OR c.handler_post IN (SELECT x.post FROM post_substitutes x WHERE x.district = c.district AND x.by_post = :also_post AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))}
               {?todo_desk AND c.closed_ms IS NULL AND (c.state IN ('reported', 'filed', 'handled', 'verified') OR (c.state = 'raised' AND :above > 0) OR (c.state IN ('dispatched', 'handling') AND (c.asked_days > 0 OR c.id IN (SELECT a.case_id FROM case_assists a WHERE a.district = c.district AND a.post = :todo_desk AND a.answered_ms IS NULL) OR c.handler_post = :todo_desk OR c.handler_post IN (SELECT x.post FROM post_substitutes x WHERE x.district = c.district AND x.by_post = :todo_desk AND x.since_ms <= :now_ms AND x.until_ms > :now_ms))))}
               AND (:open = 0 OR c.closed_ms IS NULL)
               {?overdue AND c.closed_ms IS NULL AND c.state <> 'suspended' AND c.due_ms < :now_ms AND :overdue > 0}
               {by=number AND c.number >= :number_low AND c.number < :number_high}
               {?words AND c.id IN (SELECT w.id FROM case_words w WHERE w.district = :district AND w.words @@ phraseto_tsquery('simple', :words))}
               {?found AND c.id IN (SELECT w.id FROM case_words w WHERE w.district = :district AND w.words @@ phraseto_tsquery('simple', :found))}
               {order=found {?after_id AND c.id < :after_id} ORDER BY c.id DESC}
               {order=newest {?after_id AND c.id < :after_id} ORDER BY c.id DESC}
               {order=oldest {?after_id AND c.id > :after_id} ORDER BY c.id}
               {order=due {?after_id AND (coalesce(c.due_ms, 9007199254740991), c.id) > (:after_key, :after_id)} ORDER BY coalesce(c.due_ms, 9007199254740991), c.id}
         LIMIT :limit) w
 CROSS JOIN cases c
 WHERE c.district = :district AND c.id = w.id
 {order=newest ORDER BY c.id DESC}
 {order=found ORDER BY c.id DESC}
 {order=oldest ORDER BY c.id}
 {order=due ORDER BY coalesce(c.due_ms, 9007199254740991), c.id}

-- case_solved_odd(str district) -> i64
-- Counts of a place, a class and a month that aren't the cases that were closed so.
SELECT count(*)
  FROM (SELECT k.place, k.class, k.month
          FROM (SELECT c.place, c.class,
               CAST(12 * EXTRACT(YEAR FROM TIMESTAMP '1970-01-01' + (c.closed_ms + 28800000) / 1000 * INTERVAL '1 second')
            + EXTRACT(MONTH FROM TIMESTAMP '1970-01-01' + (c.closed_ms + 28800000) / 1000 * INTERVAL '1 second') - 1 AS BIGINT) AS month, 1 AS cases
                  FROM cases c
                 WHERE c.district = :district AND c.state = 'closed' AND (c.stars IS NULL OR c.solved > 0)
                 UNION ALL
                SELECT s.place, s.class, s.month, -s.cases FROM case_solved s WHERE s.district = :district) k
         GROUP BY k.place, k.class, k.month
        HAVING sum(k.cases) <> 0) odd

-- case_solved_make(str district) -> rows change
INSERT INTO case_solved (district, place, class, month, cases)
SELECT s.district, s.place, s.class, s.month, count(*)
  FROM (SELECT c.district, c.place, c.class,
               CAST(12 * EXTRACT(YEAR FROM TIMESTAMP '1970-01-01' + (c.closed_ms + 28800000) / 1000 * INTERVAL '1 second')
            + EXTRACT(MONTH FROM TIMESTAMP '1970-01-01' + (c.closed_ms + 28800000) / 1000 * INTERVAL '1 second') - 1 AS BIGINT) AS month
          FROM cases c
         WHERE c.district = :district AND c.state = 'closed' AND (c.stars IS NULL OR c.solved > 0)) s
 GROUP BY s.district, s.place, s.class, s.month
