-- notes_page(str district, Scope scope, NoteRow like, str words?, bool urgent?, choice(newest oldest) order,
--            i64 after?, i64 limit) -> NoteRow[]
SELECT n.id, n.words, n.state, p.name AS place_name
  FROM notes n LEFT JOIN places p ON p.district = n.district AND p.code = n.place
 WHERE n.district = :district AND {scope n.place own n.reporter}
       {?words AND n.id IN (SELECT "rowid" FROM notes_words w WHERE strpos(w.words, :words) > 0)}
       {?urgent AND n.urgent = 1}
       {?like.state AND n.state = :like.state}
       {order=newest {?after AND n.id < :after} ORDER BY n.id DESC}
       {order=oldest {?after AND n.id > :after} ORDER BY n.id}
 LIMIT :limit
