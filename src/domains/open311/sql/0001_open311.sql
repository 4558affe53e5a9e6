-- What outside apps may report and read (Open311 GeoReport v2), who may write by it, and what they wrote.

-- Which classes of cases are open to the outside, in dated versions. `shown`: where a case lies is told to the point, by
-- its micro-grid only, or the case is told to nobody.
CREATE TABLE open311_services (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,               -- of a class of cases
    since_ms    BIGINT NOT NULL,
    kind        TEXT   NOT NULL,               -- realtime, batch, blackbox
    shown       TEXT   NOT NULL,               -- point, grid, nowhere
    about       TEXT   NOT NULL,
    about_en    TEXT   NOT NULL,
    keywords    TEXT   NOT NULL,
    in_use      BOOL   NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

-- What is asked beside the words of a report.
CREATE TABLE open311_attributes (
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,               -- 16001.LAMP_NO
    since_ms    BIGINT NOT NULL,
    class       TEXT   NOT NULL,
    rank        BIGINT NOT NULL,
    datatype    TEXT   NOT NULL,
    required    BOOL   NOT NULL,
    about       TEXT   NOT NULL,
    about_en    TEXT   NOT NULL,
    hint        TEXT   NOT NULL,
    hint_en     TEXT   NOT NULL,
    options     TEXT   NOT NULL,               -- key=中文|English;key=中文|English
    in_use      BOOL   NOT NULL,
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, code, since_ms)
);

-- Whom to ask about it, and how to get a key.
CREATE TABLE open311_desks (
    district    TEXT   NOT NULL,
    since_ms    BIGINT NOT NULL,
    contact     TEXT   NOT NULL,
    key_service TEXT   NOT NULL,
    kind        TEXT   NOT NULL,               -- production, test
    source      TEXT   NOT NULL,
    PRIMARY KEY (district, since_ms)
);

CREATE TABLE open311_keys (
    district    TEXT   NOT NULL,
    id          BIGINT NOT NULL,
    app         TEXT   NOT NULL,
    owner       TEXT   NOT NULL,               -- the organisation behind it
    digest      BYTES  NOT NULL,               -- of the key, which is shown once
    hourly      BIGINT NOT NULL,               -- reports it may send in an hour
    made_by     TEXT   NOT NULL,
    made_ms     BIGINT NOT NULL,
    ended_ms    BIGINT,
    synthetic   BOOL   NOT NULL,
    PRIMARY KEY (district, id)
);

CREATE UNIQUE INDEX open311_keys_digest ON open311_keys (district, digest);

-- What came in by a key. The case has its own words; here stands what the app itself sent, for the app alone.
CREATE TABLE open311_requests (
    district    TEXT   NOT NULL,
    case_id     BIGINT NOT NULL,
    key_id      BIGINT NOT NULL,
    digest      BYTES  NOT NULL,               -- of the form: the same twice in a while is one report
    token       BYTES,                         -- digest of the token, where one was given out
    words       TEXT   NOT NULL,
    media_url   TEXT   NOT NULL,
    at_ms       BIGINT NOT NULL,
    PRIMARY KEY (district, case_id)
);

CREATE INDEX open311_requests_key ON open311_requests (district, key_id, at_ms);
CREATE UNIQUE INDEX open311_requests_token ON open311_requests (district, token) WHERE token IS NOT NULL;

INSERT INTO open311_services (district, code, since_ms, kind, shown, about, about_en, keywords, in_use, source) VALUES
    ('510104', '11001', 1704067200000, 'realtime', 'point', '消防通道、楼梯口被杂物或车辆堵住', 'Things or vehicles in the way of a fire lane', '消防,通道', 1, '示例'),
    ('510104', '11003', 1704067200000, 'realtime', 'grid', '从窗户拉电线下来给电动车充电', 'A cable hung out of a window to charge a vehicle', '充电,飞线', 1, '示例'),
    ('510104', '11005', 1704067200000, 'realtime', 'grid', '外墙、广告牌、花盆等有坠落危险', 'Something may fall from a height', '坠落,外墙', 1, '示例'),
    ('510104', '11006', 1704067200000, 'realtime', 'point', '有倒塌危险的围墙、树木', 'A wall or tree that may fall', '围墙,树', 1, '示例'),
    ('510104', '11007', 1704067200000, 'realtime', 'grid', '电梯停运、异响、困人', 'A lift that stands still, makes noises or holds somebody', '电梯', 1, '示例'),
    ('510104', '11008', 1704067200000, 'realtime', 'point', '井盖缺失、破损、移位', 'A manhole cover that is missing, broken or out of place', '井盖', 1, '示例'),
    ('510104', '11009', 1704067200000, 'realtime', 'point', '消火栓、灭火器等损坏或缺失', 'Fire equipment that is broken or missing', '消防', 1, '示例'),
    ('510104', '13003', 1704067200000, 'batch', 'grid', '小区公共部分保洁、绿化没有做到位', 'Cleaning or greenery of a compound neglected', '物业,保洁', 1, '示例'),
    ('510104', '13005', 1704067200000, 'realtime', 'grid', '单元门、对讲损坏', 'A broken door or door phone', '门禁', 1, '示例'),
    ('510104', '14001', 1704067200000, 'realtime', 'point', '路边、楼下的散落垃圾', 'Rubbish lying about', '垃圾', 1, '示例'),
    ('510104', '14002', 1704067200000, 'realtime', 'point', '成堆的垃圾、渣土', 'Piles of rubbish or rubble', '渣土', 1, '示例'),
    ('510104', '14003', 1704067200000, 'realtime', 'point', '路面脏污、油污', 'A dirty road', '道路', 1, '示例'),
    ('510104', '14004', 1704067200000, 'realtime', 'point', '绿地里的垃圾', 'Litter on green space', '绿地', 1, '示例'),
    ('510104', '14005', 1704067200000, 'realtime', 'point', '墙面、电杆上的小广告', 'Stickers on walls and poles', '小广告', 1, '示例'),
    ('510104', '14006', 1704067200000, 'realtime', 'point', '丢弃的旧家具、大件垃圾', 'Dumped furniture', '大件', 1, '示例'),
    ('510104', '14008', 1704067200000, 'realtime', 'point', '河道漂浮物、脏污', 'A dirty river', '河道', 1, '示例'),
    ('510104', '15001', 1704067200000, 'realtime', 'point', '占道的流动摊点', 'Hawkers on the way', '摊点', 1, '示例'),
    ('510104', '15002', 1704067200000, 'realtime', 'point', '店铺占用人行道经营', 'Trade on the pavement', '占道', 1, '示例'),
    ('510104', '15003', 1704067200000, 'realtime', 'point', '机动车占用人行道、消防通道', 'A car where it may not stand', '停车', 1, '示例'),
    ('510104', '15004', 1704067200000, 'realtime', 'point', '共享单车、电动车乱放', 'Bicycles parked wrongly', '单车', 1, '示例'),
    ('510104', '15005', 1704067200000, 'realtime', 'point', '占道堆放物品', 'Goods piled up on the way', '堆放', 1, '示例'),
    ('510104', '15006', 1704067200000, 'realtime', 'point', '露天烧烤、油烟', 'Barbecue in the open', '烧烤', 1, '示例'),
    ('510104', '16001', 1704067200000, 'realtime', 'point', '路灯、景观灯不亮或常亮', 'A street lamp that is out, or never off', '路灯,照明', 1, '示例'),
    ('510104', '16002', 1704067200000, 'realtime', 'point', '路面坑洼、人行道砖松动', 'Holes in a road, loose paving', '路面', 1, '示例'),
    ('510104', '16003', 1704067200000, 'realtime', 'point', '下水道、雨水口堵塞', 'A blocked drain', '下水道', 1, '示例'),
    ('510104', '16004', 1704067200000, 'realtime', 'point', '健身器材损坏', 'Broken fitness equipment', '健身', 1, '示例'),
    ('510104', '16005', 1704067200000, 'realtime', 'point', '公共座椅损坏', 'A broken bench', '座椅', 1, '示例'),
    ('510104', '16006', 1704067200000, 'realtime', 'point', '护栏、隔离栏损坏', 'A broken railing', '护栏', 1, '示例'),
    ('510104', '16007', 1704067200000, 'realtime', 'point', '行道树倒伏、断枝', 'A fallen tree or branch', '树', 1, '示例'),
    ('510104', '20001', 1704067200000, 'realtime', 'grid', '工地夜间施工、噪声', 'Building noise', '噪声,工地', 1, '示例'),
    ('510104', '20002', 1704067200000, 'batch', 'grid', '广场舞、音响噪声', 'Noise of dancing and loudspeakers', '噪声', 1, '示例'),
    ('510104', '20003', 1704067200000, 'batch', 'grid', '餐饮油烟扰民', 'Cooking fumes', '油烟', 1, '示例'),
    ('510104', '20004', 1704067200000, 'realtime', 'point', '工地扬尘、车辆带泥', 'Dust from a site', '扬尘', 1, '示例'),
    ('510104', '20005', 1704067200000, 'realtime', 'point', '污水外溢', 'Sewage overflow', '污水', 1, '示例'),
    ('510104', '23001', 1704067200000, 'realtime', 'point', '道路积水、内涝', 'A flooded street', '积水', 1, '示例'),
    ('510104', '23003', 1704067200000, 'realtime', 'point', '自来水管破裂、漏水', 'A burst water pipe', '水管', 1, '示例'),
    ('510104', '26001', 1704067200000, 'realtime', 'point', '雨水箅子缺失、破损', 'A storm drain grate that is missing or broken', '雨水箅', 1, '示例'),
    ('510104', '26002', 1704067200000, 'realtime', 'point', '通信交接箱破损、门开着', 'A telecom cabinet that is broken or open', '通信', 1, '示例'),
    ('510104', '26003', 1704067200000, 'realtime', 'point', '信号灯不亮、损坏', 'A traffic light out of order', '信号灯', 1, '示例'),
    ('510104', '26004', 1704067200000, 'realtime', 'point', '垃圾箱满溢、破损', 'A litter bin that is full or broken', '垃圾箱', 1, '示例'),
    ('510104', '26005', 1704067200000, 'realtime', 'point', '路名牌缺失、破损', 'A street sign that is missing or broken', '路牌', 1, '示例'),
    ('510104', '26006', 1704067200000, 'realtime', 'point', '古树名木受损', 'An old and famous tree that is harmed', '古树', 1, '示例'),
    ('510104', '99001', 1704067200000, 'blackbox', 'nowhere', '不在以上类别里的公共事项', 'A public matter of no class above', '其他', 1, '示例');

INSERT INTO open311_attributes (district, code, since_ms, class, rank, datatype, required, about, about_en, hint, hint_en,
                                options, in_use, source) VALUES
    ('510104', '16001.LAMP_NO', 1704067200000, '16001', 1, 'string', 0, '灯杆编号', 'Number on the lamp post', '灯杆上的标牌，没有可不填', 'On the plate of the post; leave out if there is none', '', 1, '示例'),
    ('510104', '16001.STATE', 1704067200000, '16001', 2, 'singlevaluelist', 0, '什么情况', 'What is wrong', '', '', 'out=不亮|Out;flickers=闪烁|Flickers;always=白天常亮|On by day', 1, '示例'),
    ('510104', '11007.TRAPPED', 1704067200000, '11007', 1, 'singlevaluelist', 1, '是否有人被困', 'Is somebody inside', '有人被困请先拨打 119 或电梯上的救援电话', 'If so, call 119 or the number in the lift first', 'no=没有|No;yes=有人被困|Yes', 1, '示例'),
    ('510104', '11007.SINCE', 1704067200000, '11007', 2, 'datetime', 0, '从什么时候开始', 'Since when', '', '', '', 1, '示例'),
    ('510104', '26004.WHAT', 1704067200000, '26004', 1, 'multivaluelist', 1, '什么情况（可多选）', 'What is wrong (several may be chosen)', '', '', 'full=满溢|Full;broken=破损|Broken;smell=异味|Smells', 1, '示例'),
    ('510104', '16002.SIZE', 1704067200000, '16002', 1, 'number', 0, '坑洞大约多宽（厘米）', 'How wide is the hole, about (cm)', '', '', '', 1, '示例'),
    ('510104', '16002.HINT', 1704067200000, '16002', 2, 'text', 0, '怎样找到它', 'How to find it', '', '', '', 1, '示例');

INSERT INTO open311_desks (district, since_ms, contact, key_service, kind, source) VALUES
    ('510104', 1704067200000, '示例：区城市运行中心，工作日 9:00–17:00', '示例：由区城市运行中心发放，写明应用名称和运营单位', 'production', '示例');
