-- Who printed the slip of an order last: they open it for an hour, nobody else does.

ALTER TABLE goods_orders ADD COLUMN printed_by BIGINT NOT NULL DEFAULT 0;   -- account; 0: nobody
ALTER TABLE goods_orders ADD COLUMN printed_ms BIGINT NOT NULL DEFAULT 0;
