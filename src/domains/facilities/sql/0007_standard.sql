-- Rows of GB 50180-2018's appendix B that 0002 left out. Like its own they are from memory, and say so: no text of the
-- standard was at hand. They have been asked for since the standard is in force.
INSERT INTO facility_kinds (district, code, class, name, name_en, scene, care, since_ms, source, serial) VALUES
    ('510104', 'bus_terminal', 'others', '公交首末站', 'Bus terminal', 'convenience', 'all', 1543593600000, 'GB 50180-2018 附录B（凭记忆录入，待与标准原文核对）', 108);

INSERT INTO facility_norms (district, code, list, kind, tier, duty, radius_m, size, since_ms, source) VALUES
    ('510104', 'gb50180.metro_station.m10', 'gb50180', 'metro_station', 'm10', 'may', NULL, '', 1543593600000, 'GB 50180-2018 表B.0.1（待核对）'),
    ('510104', 'gb50180.parking.m10', 'gb50180', 'parking', 'm10', 'may', NULL, '', 1543593600000, 'GB 50180-2018 表B.0.1（待核对）'),
    ('510104', 'gb50180.bus_terminal.m15', 'gb50180', 'bus_terminal', 'm15', 'may', NULL, '', 1543593600000, 'GB 50180-2018 表B.0.1（待核对）'),
    ('510104', 'gb50180.bus_terminal.m10', 'gb50180', 'bus_terminal', 'm10', 'may', NULL, '', 1543593600000, 'GB 50180-2018 表B.0.1（待核对）'),
    ('510104', 'gb50180.bus_stop.m5', 'gb50180', 'bus_stop', 'm5', 'may', NULL, '', 1543593600000, 'GB 50180-2018 表B.0.2（待核对）'),
    ('510104', 'gb50180.parking.m5', 'gb50180', 'parking', 'm5', 'may', NULL, '', 1543593600000, 'GB 50180-2018 表B.0.2（待核对）');

-- The row reads 菜市场或生鲜超市, with two sizes; in this wording from 2025 on.
INSERT INTO facility_norms (district, code, list, kind, tier, duty, radius_m, size, since_ms, source) VALUES
    ('510104', 'gb50180.wet_market.m10', 'gb50180', 'wet_market', 'm10', 'must', 500, '菜市场或生鲜超市：建筑 750–1500 m² 或 2000–2500 m²', 1735660800000, 'GB 50180-2018 表B.0.1（待核对）');
