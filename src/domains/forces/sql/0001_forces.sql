-- Who helps: 双报到 Party members, community workers, volunteers, couriers and other new jobs; the teams they make; and
-- the micro-grids they have joined. Sealed columns: app/seal.h; the plain ones beside them are masked, to show. Civil
-- dates are text, 2026-03-01. A row that is over has its last day in `until`; nothing is deleted.

-- Kinds of helpers, as data: whether they may be kept without consent (PIPL art. 13), whether their hours are paid work and
-- so no voluntary service (志愿服务条例 art. 2), and whether they may write themselves down.
CREATE TABLE helper_kinds (
    district       TEXT   NOT NULL,
    code           TEXT   NOT NULL,
    name           TEXT   NOT NULL,
    name_en        TEXT   NOT NULL,
    serial         BIGINT NOT NULL,            -- order on screen
    needs_consent  BOOL   NOT NULL,
    paid           BOOL   NOT NULL,
    own            BOOL   NOT NULL,
    new_job        BOOL   NOT NULL,            -- 新就业群体
    source         TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO helper_kinds (district, code, name, name_en, serial, needs_consent, paid, own, new_job, source)
VALUES
    ('510104', 'party', '双报到党员', 'Party member reporting to the community', 1, 1, 0, 1, 0, '双报到制度'),
    ('510104', 'worker', '社区工作者', 'community worker', 2, 0, 1, 0, 0, '劳动合同'),
    ('510104', 'youth', '青年志愿者', 'youth volunteer', 3, 1, 0, 1, 0, '志愿服务条例'),
    ('510104', 'volunteer', '社区志愿者', 'volunteer of the community', 4, 1, 0, 1, 0, '志愿服务条例'),
    ('510104', 'rider', '外卖骑手', 'meal rider', 5, 1, 0, 1, 1, '示例：新就业群体分类'),
    ('510104', 'courier', '快递员', 'courier', 6, 1, 0, 1, 1, '示例：新就业群体分类'),
    ('510104', 'driver', '网约车、货车司机', 'driver', 7, 1, 0, 1, 1, '示例：新就业群体分类'),
    ('510104', 'new_job', '其他新就业群体', 'other new job', 8, 1, 0, 1, 1, '示例：新就业群体分类');

-- What somebody can do and speak. Languages that would tell of somebody's ethnicity are left out.
CREATE TABLE skills (
    district  TEXT   NOT NULL,
    code      TEXT   NOT NULL,
    name      TEXT   NOT NULL,
    name_en   TEXT   NOT NULL,
    serial    BIGINT NOT NULL,
    spoken    BOOL   NOT NULL,                 -- a language
    source    TEXT   NOT NULL,
    PRIMARY KEY (district, code)
);

INSERT INTO skills (district, code, name, name_en, serial, spoken, source)
VALUES
    ('510104', 'sichuanese', '四川话', 'Sichuanese', 1, 1, '示例'),
    ('510104', 'mandarin', '普通话', 'Mandarin', 2, 1, '示例'),
    ('510104', 'sign', '手语', 'sign language', 3, 1, '示例'),
    ('510104', 'english', '英语', 'English', 4, 1, '示例'),
    ('510104', 'japanese', '日语', 'Japanese', 5, 1, '示例'),
    ('510104', 'cantonese', '粤语', 'Cantonese', 6, 1, '示例'),
    ('510104', 'power', '水电维修', 'electricity and plumbing', 20, 0, '示例'),
    ('510104', 'appliance', '家电维修', 'household appliances', 21, 0, '示例'),
    ('510104', 'first_aid', '急救', 'first aid', 22, 0, '示例'),
    ('510104', 'nursing', '医疗护理', 'nursing', 23, 0, '示例'),
    ('510104', 'listening', '心理疏导', 'counselling', 24, 0, '示例'),
    ('510104', 'law', '法律咨询', 'legal advice', 25, 0, '示例'),
    ('510104', 'mediation', '矛盾调解', 'mediation', 26, 0, '示例'),
    ('510104', 'haircut', '理发', 'cutting hair', 27, 0, '示例'),
    ('510104', 'tutoring', '课业辅导', 'tutoring', 28, 0, '示例'),
    ('510104', 'phones', '教用手机', 'teaching phones', 29, 0, '示例'),
    ('510104', 'company', '陪伴照护', 'keeping company', 30, 0, '示例'),
    ('510104', 'errands', '代买代办', 'errands', 31, 0, '示例'),
    ('510104', 'carrying', '搬运', 'carrying', 32, 0, '示例'),
    ('510104', 'driving', '应急驾驶', 'driving in an emergency', 33, 0, '示例'),
    ('510104', 'fire', '消防安全', 'fire safety', 34, 0, '示例'),
    ('510104', 'arts', '文艺', 'music and arts', 35, 0, '示例'),
    ('510104', 'photos', '摄影', 'photography', 36, 0, '示例'),
    ('510104', 'writing', '文案宣传', 'writing', 37, 0, '示例');

-- What a person is told before they agree to be written down (PIPL art. 17). 示例: a lawyer's words come here.
CREATE TABLE helper_notices (
    district  TEXT   NOT NULL,
    version   BIGINT NOT NULL,
    words     TEXT   NOT NULL,
    words_en  TEXT   NOT NULL,
    source    TEXT   NOT NULL,
    since_ms  BIGINT NOT NULL,
    PRIMARY KEY (district, version)
);

INSERT INTO helper_notices (district, version, words, words_en, source, since_ms)
VALUES
    ('510104', 1, '社区登记你的姓名、电话、单位、技能和可服务时间，只给你报到的社区和你加入的微网格看，用于联系你参加服务和如实记录服务时长；双报到党员的身份只用于双报到。你随时可以查看、更正或退出，退出后删除姓名和电话。', 'Your community keeps your name, phone, unit, skills and hours. Only the community that you report to and the micro-grids that you join see them, to call on you and to keep a true record of your hours; that you are a Party member is used for reporting in alone. You may see, correct or withdraw them at any time; then your name and phone are erased.', '示例', 1735660800000);

CREATE TABLE helpers (
    district         TEXT   NOT NULL,
    id               BIGINT NOT NULL,
    kind             TEXT   NOT NULL,
    name_sealed      BYTES  NOT NULL,
    name_digest      BYTES  NOT NULL,
    name             TEXT   NOT NULL,
    phone_sealed     BYTES,
    phone_digest     BYTES,
    phone            TEXT,
    unit             TEXT   NOT NULL,          -- Party organisation, employer, school; "": none
    place            TEXT   NOT NULL,          -- the community reported to: it keeps the record
    base             TEXT   NOT NULL,          -- the place they set out from
    walk_minutes     BIGINT NOT NULL,          -- … and how far they go on foot; 0: only to the places of `reach`
    reach            TEXT   NOT NULL,          -- codes of places, with commas between
    skills           TEXT   NOT NULL,          -- codes, with commas between: what a list shows
    free_slots       BIGINT NOT NULL,          -- a bit for each part of a weekday: forces_rules.h
    account          BIGINT NOT NULL,          -- theirs; 0: none
    consent_version  BIGINT NOT NULL,          -- of the notice agreed to; 0: a kind that needs none
    consent_how      TEXT,                     -- self, paper, guardian
    consent_ms       BIGINT,
    since            TEXT   NOT NULL,          -- reported in
    until            TEXT,
    until_why        TEXT,
    synthetic        BOOL   NOT NULL,
    made_ms          BIGINT NOT NULL,
    version          BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX helpers_place ON helpers (district, place, id) WHERE until IS NULL;
CREATE INDEX helpers_kind ON helpers (district, kind, place, id) WHERE until IS NULL;
CREATE INDEX helpers_unit ON helpers (district, unit, place, id) WHERE until IS NULL;
CREATE INDEX helpers_name ON helpers (district, name_digest);
CREATE INDEX helpers_phone ON helpers (district, phone_digest);
CREATE UNIQUE INDEX helpers_account ON helpers (district, account) WHERE account > 0;

-- The skills of those who are there, to find them by.
CREATE TABLE helper_skills (
    district  TEXT   NOT NULL,
    skill     TEXT   NOT NULL,
    place     TEXT   NOT NULL,                 -- as in helpers
    helper    BIGINT NOT NULL,
    PRIMARY KEY (district, skill, place, helper)
);

CREATE INDEX helper_skills_helper ON helper_skills (district, helper);

-- What somebody has done in a year, confirmed: running totals.
CREATE TABLE helper_years (
    district  TEXT   NOT NULL,
    year      BIGINT NOT NULL,
    helper    BIGINT NOT NULL,
    acts      BIGINT NOT NULL,
    minutes   BIGINT NOT NULL,
    PRIMARY KEY (district, year, helper)
);

-- 服务队. Its name is public, its leader is one of the helpers.
CREATE TABLE teams (
    district   TEXT   NOT NULL,
    id         BIGINT NOT NULL,
    name       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    place      TEXT   NOT NULL,                -- where it is at home
    leader     BIGINT NOT NULL,                -- helper; 0: none now
    since      TEXT   NOT NULL,
    until      TEXT,
    synthetic  BOOL   NOT NULL,
    made_ms    BIGINT NOT NULL,
    version    BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX teams_place ON teams (district, place, id);

CREATE TABLE team_members (
    district  TEXT   NOT NULL,
    id        BIGINT NOT NULL,
    team      BIGINT NOT NULL,
    helper    BIGINT NOT NULL,
    since     TEXT   NOT NULL,
    until     TEXT,
    PRIMARY KEY (district, id)
);

CREATE INDEX team_members_team ON team_members (district, team);
CREATE INDEX team_members_helper ON team_members (district, helper);

-- 进网入格: somebody asks to help in a micro-grid, whoever answers for it agrees, and from a day to a day they do.
CREATE TABLE joinings (
    district       TEXT   NOT NULL,
    id             BIGINT NOT NULL,
    helper         BIGINT NOT NULL,
    place          TEXT   NOT NULL,            -- micro-grid
    state          TEXT   NOT NULL,            -- asked, agreed, refused, dropped, ended
    reason         TEXT   NOT NULL,
    asked_by       BIGINT NOT NULL,            -- account
    asked_words    TEXT   NOT NULL,            -- "陈静 · 社区受理员", as it was then
    asked_ms       BIGINT NOT NULL,
    decided_by     BIGINT NOT NULL,            -- 0: not yet
    decided_words  TEXT   NOT NULL,
    decided_ms     BIGINT,
    answer         TEXT   NOT NULL,
    since          TEXT,
    until          TEXT,
    end_reason     TEXT   NOT NULL,
    ended_words    TEXT   NOT NULL,
    version        BIGINT NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE INDEX joinings_place ON joinings (district, place, id);
CREATE INDEX joinings_helper ON joinings (district, helper, state);
CREATE INDEX joinings_state ON joinings (district, state, place, id);
