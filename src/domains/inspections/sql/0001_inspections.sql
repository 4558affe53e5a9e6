-- Rounds of inspection: routes with their points, and what was found at each.

-- What is looked at, as data.
CREATE TABLE inspection_items (
    district   TEXT   NOT NULL,
    code       TEXT   NOT NULL,
    name       TEXT   NOT NULL,
    name_en    TEXT   NOT NULL,
    rank       BIGINT NOT NULL,
    source     TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO inspection_items (district, code, name, name_en, rank, source)
VALUES ('510104', 'gas', '燃气', 'gas', 1, '示例'), ('510104', 'fire', '消防', 'fire safety', 2, '示例'),
       ('510104', 'tenants', '租户', 'tenants', 3, '示例'), ('510104', 'alone', '独居', 'people alone', 4, '示例'),
       ('510104', 'gate', '门卫', 'gatekeeper', 5, '示例'), ('510104', 'other', '其他', 'other', 6, '示例');

CREATE TABLE inspection_routes (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    place      TEXT   NOT NULL,                -- community, grid or micro-grid
    name       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    every_days BIGINT NOT NULL,
    source     TEXT   NOT NULL,                -- whose rule that is
    made_by    TEXT   NOT NULL,
    made_ms    BIGINT NOT NULL,
    ended_ms   BIGINT,
    synthetic  BOOL   NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX inspection_routes_place ON inspection_routes (district, place);

CREATE TABLE inspection_points (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    route      BIGINT NOT NULL,
    rank       BIGINT NOT NULL,
    words      TEXT   NOT NULL,                -- where: 5栋1单元楼道
    place      TEXT   NOT NULL,                -- the micro-grid it lies in, or the route's place
    lon        BIGINT,
    lat        BIGINT,
    items      TEXT   NOT NULL,                -- codes with a comma between
    photo      BOOL   NOT NULL,                -- a picture is asked for each time
    last_ms    BIGINT,
    last_result TEXT,
    PRIMARY KEY (district, id)
);

CREATE INDEX inspection_points_route ON inspection_points (district, route, rank);

CREATE TABLE inspections (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    route      BIGINT NOT NULL,
    point      BIGINT NOT NULL,
    place      TEXT   NOT NULL,
    at_ms      BIGINT NOT NULL,
    result     TEXT   NOT NULL,                -- clear, hazard, fixed
    item       TEXT   NOT NULL,
    level      TEXT,                           -- minor, major, severe
    words      TEXT   NOT NULL,
    photo      BIGINT NOT NULL,                -- 0: none
    case_id    BIGINT NOT NULL,                -- 0: none
    number     TEXT   NOT NULL,                -- of that case
    account    BIGINT NOT NULL,
    by_words   TEXT   NOT NULL,
    made_ms    BIGINT NOT NULL,
    synthetic  BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX inspections_place ON inspections (district, place, id);
CREATE INDEX inspections_route ON inspections (district, route, id);
