-- What a till took about its last contact is counted again with what it sends next.

CREATE INDEX scan_lines_till ON scan_lines (district, till, at_ms);
