-- Who may close a class, which authority one goes to that may not be closed here, and whose reporter is hidden. Mandatory
-- reports are the statutes' (未成年人保护法 第十一条, 反家庭暴力法 第十四条); numbers of the classes are examples.

ALTER TABLE case_classes ADD COLUMN closes TEXT NOT NULL DEFAULT 'community';
ALTER TABLE case_classes ADD COLUMN authority TEXT NOT NULL DEFAULT '';
ALTER TABLE case_classes ADD COLUMN hides BOOL NOT NULL DEFAULT 0;

INSERT INTO case_classes (district, code, since_ms, parent, name, name_en, icon, limit_value, limit_unit, urgency, evidence,
                          in_use, source, closes, authority, hides)
VALUES
    ('510104', '19', 1704067200000, '', '未成年人与家庭', 'Minors and families', 'care', 0, 'urgent_hours', 'critical', 1, 1, '示例', 'community', '', 0),
    ('510104', '19001', 1704067200000, '19', '疑似侵害未成年人', 'A minor harmed or in danger', 'care', 2, 'urgent_hours', 'critical', 0, 1, '未成年人保护法 第十一条', 'authority', '公安机关、民政部门', 1),
    ('510104', '19002', 1704067200000, '19', '疑似家庭暴力', 'Domestic violence', 'care', 2, 'urgent_hours', 'critical', 0, 1, '反家庭暴力法 第十四条', 'authority', '公安机关', 1),
    ('510104', '26', 1704067200000, '', '城市部件', 'City fixtures', 'lamp', 0, 'urgent_hours', 'normal', 1, 1, '示例', 'community', '', 0),
    ('510104', '26001', 1704067200000, '26', '雨水箅子', 'Storm drain grate', 'road', 1, 'work_days', 'normal', 1, 1, '示例', 'community', '', 0),
    ('510104', '26002', 1704067200000, '26', '通信交接箱', 'Telecom cabinet', 'lamp', 2, 'work_days', 'normal', 1, 1, '示例', 'street', '', 0),
    ('510104', '26003', 1704067200000, '26', '交通信号灯', 'Traffic light', 'road', 8, 'urgent_hours', 'urgent', 1, 1, '示例', 'street', '', 0),
    ('510104', '26004', 1704067200000, '26', '垃圾箱', 'Litter bin', 'trash', 1, 'work_days', 'normal', 1, 1, '示例', 'community', '', 0),
    ('510104', '26005', 1704067200000, '26', '路名牌', 'Street sign', 'road', 5, 'work_days', 'normal', 1, 1, '示例', 'community', '', 0),
    ('510104', '26006', 1704067200000, '26', '古树名木', 'Old and famous tree', 'warn', 3, 'work_days', 'normal', 1, 1, '示例', 'district', '', 0);
