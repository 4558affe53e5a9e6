ALTER TABLE notes ADD COLUMN pinned BOOL;
ALTER TABLE notes ADD COLUMN colour TEXT;
INSERT INTO places (district, code, name) VALUES ('330106', '330106001', '北山街道');
