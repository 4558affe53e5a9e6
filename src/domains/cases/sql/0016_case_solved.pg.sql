-- How many were closed and not called unsolved by their reporter, kept with the step that closes, rates or reopens one:
-- what the public sees of a year is some thousand rows a community, not its history. `month`: 12 * year + month - 1, in China.
CREATE TABLE case_solved (
    district TEXT   NOT NULL,
    place    TEXT   NOT NULL,
    class    TEXT   NOT NULL,
    month    BIGINT NOT NULL,
    cases    BIGINT NOT NULL,
    PRIMARY KEY (district, place, class, month)
);

INSERT INTO case_solved (district, place, class, month, cases)
SELECT s.district, s.place, s.class, s.month, count(*)
  FROM (SELECT c.district, c.place, c.class,
               CAST(12 * EXTRACT(YEAR FROM TIMESTAMP '1970-01-01' + (c.closed_ms + 28800000) / 1000 * INTERVAL '1 second')
            + EXTRACT(MONTH FROM TIMESTAMP '1970-01-01' + (c.closed_ms + 28800000) / 1000 * INTERVAL '1 second') - 1 AS BIGINT) AS month
          FROM cases c
         WHERE c.state = 'closed' AND (c.stars IS NULL OR c.solved > 0)) s
 GROUP BY s.district, s.place, s.class, s.month;
