-- What the public is told is of some classes only: these first, so that no other row is read.
CREATE TABLE case_solved_by_class (
    district TEXT   NOT NULL,
    class    TEXT   NOT NULL,
    place    TEXT   NOT NULL,
    month    BIGINT NOT NULL,                   -- 12 * year + month - 1, in China
    cases    BIGINT NOT NULL,
    PRIMARY KEY (district, class, place, month)
);

INSERT INTO case_solved_by_class (district, class, place, month, cases)
SELECT s.district, s.class, s.place, s.month, s.cases FROM case_solved s;

DROP TABLE case_solved;
ALTER TABLE case_solved_by_class RENAME TO case_solved;
