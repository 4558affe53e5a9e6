-- Courses earn: what somebody came to, written down by another.

INSERT INTO earning_rules (district, rule, since_ms, name, name_en, amount, day_most, term_days, in_use, source, evidence, evidence_en)
VALUES ('510104', 'course', 1735660800000, '参加培训（每场）', 'a course attended', 2, 4, 365, 1,
        '示例；每人每日封顶，专职人员不计；待本地核对', '社区登记的到课记录，不由本人登记', 'attendance that the community wrote down, never oneself');
