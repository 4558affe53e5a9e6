-- 回访: whom to ask about a closed case, each call, and what they said. Rules and script are local policy, dated, with their source.

CREATE TABLE callbacks (
    district        TEXT   NOT NULL,
    id              BIGINT NOT NULL,
    case_id         BIGINT NOT NULL,
    turn            BIGINT NOT NULL,           -- how often the case had been done again
    place           TEXT   NOT NULL,
    handler_account BIGINT NOT NULL,
    handler_post    BIGINT NOT NULL,
    rule            TEXT   NOT NULL,           -- by which it was chosen
    mandatory       BOOL   NOT NULL,           -- all of its kind are called about
    closed_ms       BIGINT NOT NULL,
    due_ms          BIGINT NOT NULL,
    state           TEXT   NOT NULL,           -- waiting, answered, refused, unreached, dropped
    attempts        BIGINT NOT NULL,
    tried_ms        BIGINT,
    responded       TEXT   NOT NULL,           -- unsaid, yes, no
    solved          TEXT   NOT NULL,           -- unsaid, yes, partly, no
    satisfied       TEXT   NOT NULL,           -- unsaid, yes, fair, no
    words           TEXT   NOT NULL,
    anonymous       BOOL   NOT NULL,
    by_words        TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    synthetic       BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX callbacks_case ON callbacks (district, case_id, turn);
CREATE INDEX callbacks_queue ON callbacks (district, state, due_ms, id);

CREATE TABLE callback_attempts (
    district    TEXT   NOT NULL,
    callback_id BIGINT NOT NULL,
    serial      BIGINT NOT NULL,
    at_ms       BIGINT NOT NULL,
    result      TEXT   NOT NULL,               -- no_answer, wrong_number, refused, answered
    account     BIGINT NOT NULL,
    by_words    TEXT   NOT NULL,
    PRIMARY KEY (district, callback_id, serial)
);

CREATE TABLE callback_rules (
    district    TEXT   NOT NULL,
    rule        TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    name        TEXT   NOT NULL,
    origin      TEXT   NOT NULL,               -- '': however it came in; else a source of cases
    class       TEXT   NOT NULL,               -- '': any; else the beginning of its code
    urgent      BOOL   NOT NULL,               -- only urgent and critical ones
    percent     BIGINT NOT NULL,
    in_use      BOOL   NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, rule, since_ms)
);

CREATE TABLE callback_scripts (
    district       TEXT   NOT NULL,
    since_ms       BIGINT NOT NULL,
    words          TEXT   NOT NULL,            -- a line each
    attempts_most  BIGINT NOT NULL,
    pause_minutes  BIGINT NOT NULL,
    within_days    BIGINT NOT NULL,
    source         TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

INSERT INTO callback_rules (district, rule, since_ms, name, origin, class, urgent, percent, in_use, source) VALUES
    ('510104', 'hotline', 1704067200000, '热线工单', 'hotline', '', 0, 100, 1, '示例：热线工单全部回访'),
    ('510104', 'safety',  1704067200000, '安全隐患', '', '11', 0, 100, 1, '示例：安全隐患全部回访'),
    ('510104', 'urgent',  1704067200000, '紧急事件', '', '', 1, 100, 1, '示例：紧急、特急事件全部回访'),
    ('510104', 'others',  1704067200000, '其他事件', '', '', 0, 30, 1, '示例：其他事件抽查三成');

INSERT INTO callback_scripts (district, since_ms, words, attempts_most, pause_minutes, within_days, source) VALUES
    ('510104', 1704067200000, '您好，这里是社区，您反映的事情已经办结，想听听您的意见，只占一分钟，可以吗？
您反映之后，有没有人及时跟您联系？
事情解决了吗？是全部解决、解决了一部分，还是没有解决？
对这次办理您满意、基本满意，还是不满意？
您的意见需要对经办人保密吗？谢谢，再见。', 3, 60, 3, '示例');
