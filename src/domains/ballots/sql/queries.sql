-- ballots_add(str district, Ballot b) -> one row changes
INSERT INTO ballots (district, id, place, title, about, rule, voters, seats, budget, choose_most, subject, opens_ms, closes_ms, lot_words,
                     seed, state, votes, papers, spent, made_by, made_words, made_ms, ended_words, ended_ms, version)
VALUES (:district, :b.id, :b.place, :b.title, :b.about, :b.rule, :b.voters, :b.seats, :b.budget, :b.choose_most, :b.subject, :b.opens_ms,
        :b.closes_ms, :b.lot_words, :b.seed, :b.state, :b.votes, :b.papers, :b.spent, :b.made_by, :b.made_words, :b.made_ms,
        :b.ended_words, :b.ended_ms, :b.version)

-- ballots_save(str district, Ballot b) -> one row changes
UPDATE ballots SET seed = :b.seed, state = :b.state, votes = :b.votes, papers = :b.papers, spent = :b.spent,
       ended_words = :b.ended_words, ended_ms = :b.ended_ms, version = :b.version
 WHERE district = :district AND id = :b.id AND version = :b.version - 1

-- ballots_one(str district, i64 id) -> Ballot
SELECT b.id, b.place, b.title, b.about, b.rule, b.voters, b.seats, b.budget, b.choose_most, b.subject, b.opens_ms, b.closes_ms,
       b.lot_words, b.seed, b.state, b.votes, b.papers, b.spent, b.made_by, b.made_words, b.made_ms, b.ended_words, b.ended_ms, b.version
  FROM ballots b
 WHERE b.district = :district AND b.id = :id

-- ballots_page(str district, Scope scope, i64 before?, i64 limit) -> Ballot[]
SELECT b.id, b.place, b.title, b.about, b.rule, b.voters, b.seats, b.budget, b.choose_most, b.subject, b.opens_ms, b.closes_ms,
       b.lot_words, b.seed, b.state, b.votes, b.papers, b.spent, b.made_by, b.made_words, b.made_ms, b.ended_words, b.ended_ms, b.version
  FROM ballots b
 WHERE b.district = :district AND {scope b.place} {?before AND b.id < :before}
 ORDER BY b.id DESC
 LIMIT :limit

-- ballots_around(str district, str home, i64 since_ms) -> Ballot[]
-- Those that ask the people of a place: held there or above it, not over for long.
SELECT b.id, b.place, b.title, b.about, b.rule, b.voters, b.seats, b.budget, b.choose_most, b.subject, b.opens_ms, b.closes_ms,
       b.lot_words, b.seed, b.state, b.votes, b.papers, b.spent, b.made_by, b.made_words, b.made_ms, b.ended_words, b.ended_ms, b.version
  FROM ballots b
 WHERE b.district = :district AND b.place IN (substr(:home, 1, 6), substr(:home, 1, 9), substr(:home, 1, 12), substr(:home, 1, 15), :home)
   AND b.closes_ms > :since_ms AND b.state <> 'cancelled'
 ORDER BY b.closes_ms, b.id
 LIMIT 50

-- ballot_options_add(str district, BallotOption o) -> one row changes
INSERT INTO ballot_options (district, ballot, number, name, about, cost, account, votes, place_number, won, round, filled, pays_hundredths)
VALUES (:district, :o.ballot, :o.number, :o.name, :o.about, :o.cost, :o.account, 0, 0, 0, 0, 0, 0)

-- ballot_options_save(str district, BallotOption o) -> one row changes
UPDATE ballot_options SET votes = :o.votes, place_number = :o.place_number, won = :o.won, round = :o.round, filled = :o.filled,
       pays_hundredths = :o.pays_hundredths
 WHERE district = :district AND ballot = :o.ballot AND number = :o.number

-- ballot_options_of(str district, i64 ballot) -> BallotOption[]
SELECT o.ballot, o.number, o.name, o.about, o.cost, o.account, o.votes, o.place_number, o.won, o.round, o.filled, o.pays_hundredths
  FROM ballot_options o
 WHERE o.district = :district AND o.ballot = :ballot
 ORDER BY o.number

-- ballot_voters_add(str district, i64 ballot, i64 account) -> rows change
INSERT INTO ballot_voters (district, ballot, account) VALUES (:district, :ballot, :account)
ON CONFLICT (district, ballot, account) DO NOTHING

-- ballot_voters_hand(str district, i64 ballot, i64 account) -> rows change
INSERT INTO ballot_voters (district, ballot, account, paper) VALUES (:district, :ballot, :account, 1)
ON CONFLICT (district, ballot, account) DO NOTHING

-- ballot_voters_handed(str district, i64 ballot) -> i64
SELECT count(*) FROM ballot_voters v WHERE v.district = :district AND v.ballot = :ballot AND v.paper = 1

-- ballot_voters_paper(str district, i64 ballot, i64 account) -> i64
SELECT count(*) FROM ballot_voters v
 WHERE v.district = :district AND v.ballot = :ballot AND v.account = :account AND v.paper = 1

-- ballot_posts(str district, i64 account, i64 now_ms) -> BallotPost[]
-- As whom and where somebody could vote.
SELECT p.role, p.place FROM posts p
 WHERE p.district = :district AND p.account = :account AND p.since_ms <= :now_ms AND (p.until_ms IS NULL OR p.until_ms > :now_ms)

-- ballot_voters_has(str district, i64 ballot, i64 account) -> i64
SELECT count(*) FROM ballot_voters v WHERE v.district = :district AND v.ballot = :ballot AND v.account = :account

-- ballot_votes_add(str district, i64 ballot, BallotVoted v) -> rows change
INSERT INTO ballot_votes (district, ballot, receipt, chosen, paper) VALUES (:district, :ballot, :v.receipt, :v.chosen, :v.paper)
ON CONFLICT (district, ballot, receipt) DO NOTHING

-- ballot_votes_one(str district, i64 ballot, str receipt) -> BallotVoted
SELECT v.receipt, v.chosen, v.paper FROM ballot_votes v WHERE v.district = :district AND v.ballot = :ballot AND v.receipt = :receipt

-- ballot_votes_of(str district, i64 ballot) -> BallotVoted[]
SELECT v.receipt, v.chosen, v.paper FROM ballot_votes v WHERE v.district = :district AND v.ballot = :ballot ORDER BY v.receipt

-- ballot_votes_counted(str district, i64 ballot) -> i64
SELECT count(*) FROM ballot_votes v WHERE v.district = :district AND v.ballot = :ballot

-- ballot_papers_set(str district, i64 ballot, BallotPaper p) -> rows change
-- What one has entered oneself may be put right; another's not.
INSERT INTO ballot_papers (district, ballot, number, entry, chosen, entered_by, entered_words, entered_ms)
VALUES (:district, :ballot, :p.number, :p.entry, :p.chosen, :p.entered_by, :p.entered_words, :p.entered_ms)
ON CONFLICT (district, ballot, number, entry) DO UPDATE
   SET chosen = excluded.chosen, entered_words = excluded.entered_words, entered_ms = excluded.entered_ms
 WHERE ballot_papers.entered_by = excluded.entered_by

-- ballot_papers_other(str district, i64 ballot, i64 number, i64 entry) -> i64
-- Who entered it the other time; 0: nobody yet.
SELECT coalesce(max(p.entered_by), 0) FROM ballot_papers p
 WHERE p.district = :district AND p.ballot = :ballot AND p.number = :number AND p.entry <> :entry

-- ballot_papers_of(str district, i64 ballot) -> BallotPair[]
SELECT n.number, coalesce(a.chosen, '') AS first, coalesce(b.chosen, '') AS second, coalesce(a.entered_words, '') AS first_words,
       coalesce(b.entered_words, '') AS second_words,
       CASE WHEN a.number IS NULL OR b.number IS NULL THEN 1 ELSE 0 END AS once,
       CASE WHEN a.number IS NOT NULL AND b.number IS NOT NULL AND a.chosen = b.chosen THEN 1 ELSE 0 END AS agrees
  FROM (SELECT DISTINCT p.number FROM ballot_papers p WHERE p.district = :district AND p.ballot = :ballot) n
  LEFT JOIN ballot_papers a ON a.district = :district AND a.ballot = :ballot AND a.number = n.number AND a.entry = 1
  LEFT JOIN ballot_papers b ON b.district = :district AND b.ballot = :ballot AND b.number = n.number AND b.entry = 2
 ORDER BY n.number
