-- By which working calendar the open cases were counted last, and how far the counting by another one has come. A calendar
-- is told by a number made of its days.

CREATE TABLE case_calendars (
    district    TEXT   NOT NULL,
    counted     BIGINT NOT NULL,
    counting    BIGINT,                        -- NULL: nothing is being counted anew
    after_due   BIGINT,                        -- of the last case that was looked at, in order of due time
    after_id    BIGINT,
    PRIMARY KEY (district)
);
