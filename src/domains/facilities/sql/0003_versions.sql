-- What a facility was, and since which day: where it stood, what it offered, its hours and places. A version is written when one of
-- these changes, and never changed; whoever asks for a past day is told by the last one that had begun.
CREATE TABLE facility_versions (
    district   TEXT   NOT NULL,
    facility   BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    day        TEXT   NOT NULL,                -- since that day; '': since it is known
    place      TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    lon        BIGINT NOT NULL,
    lat        BIGINT NOT NULL,
    services   TEXT   NOT NULL,
    hours      TEXT   NOT NULL,
    capacity   BIGINT,
    made_ms    BIGINT NOT NULL,
    PRIMARY KEY (district, facility, version)
);

-- What was overwritten before is not known: what stands in the register is taken to have been so since its first day.
INSERT INTO facility_versions (district, facility, version, day, place, name, lon, lat, services, hours, capacity, made_ms)
SELECT f.district, f.id, f.version, '', f.place, f.name, f.lon, f.lat, f.services, f.hours, f.capacity, f.made_ms
  FROM facilities f;
