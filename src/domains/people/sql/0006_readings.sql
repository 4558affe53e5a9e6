-- How a name is read, to be found by: "lixiaoming lxm". NULL until the clock comes to it; the name beside it is as plain.
ALTER TABLE accounts ADD COLUMN reading TEXT;
CREATE INDEX accounts_unread ON accounts (district, id) WHERE reading IS NULL;
