# 券凭条: staff print a neighbour's voucher on paper; it is taken at the till once; printed anew, the one before counts no more
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person colleague  clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person lihua      resident 510104018006  own
person shop       resident 510104018006  own

as     district
post   /api/v1/points/funds {"kind":"fund","purse":"money","place":"510104018006","name":"消费促进基金（示例）","about":"惠民"} -> 201 keep id as money
get    /api/v1/points/accounts?kind=system&purse=outside -> 200 keep id as outside
post   /api/v1/points/transfers {"from_id":{outside},"to_id":{money},"amount":100000,"words":"拨款"} -> 201 keep id as gift
as     second
post   /api/v1/points/transfers/{gift}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":5,"offline_fen":5000} -> 201 keep id as partner
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
as     shop
post   /api/v1/me/tills {"name":"柜台"} -> 201 keep id as till keep key as key
# A batch of the district is for this community too.
as     district
post   /api/v1/vouchers {"place":"510104","name":"全区敬老券（示例）","about":"","way":"hand","fund":{money},"face_fen":2050,"least_fen":5000,"total":9,"person_most":2,"since":"2025-11-01","until":"2025-12-20","partners":[]} -> 201 keep id as batch
as     second
post   /api/v1/vouchers/{batch}/answer {"approve":true} -> 200
post   /api/v1/vouchers/{batch}/give {"login":"wangmin"} -> 200
post   /api/v1/vouchers/{batch}/give {"login":"wangmin"} -> 200
post   /api/v1/vouchers/{batch}/give {"login":"lihua"} -> 200

# Who sees that there is something to print: only of people of their own places, names masked.
as     wangmin
get    /api/v1/voucher-holders -> 403
post   /api/v1/voucher-slips {"vouchers":[{"batch":{batch},"number":1}]} -> 403
as     next_door
get    /api/v1/voucher-holders -> 200 says "items":[]
get    /api/v1/voucher-holders?login=wangmin -> 422 says login
post   /api/v1/voucher-slips {"vouchers":[{"batch":{batch},"number":1}]} -> 404
as     clerk
get    /api/v1/voucher-holders?login=nobody.here -> 422 says login
get    /api/v1/voucher-holders?login=wangmin -> 200 says "number":1 says "number":2 says 全区敬老券 says "slips":0 says "login":"wangmin" hides "number":3
get    /api/v1/voucher-holders?batch={batch} -> 200 says "number":1 says "number":3 hides "login"
get    /api/v1/voucher-holders?batch={batch}&limit=2 -> 200 says "number":2 hides "number":3 keep next as next
get    /api/v1/voucher-holders?batch={batch}&limit=2&after={next} -> 200 says "number":3 hides "number":2

# Printed: what is opened is a PDF, by who printed it, within the hour.
post   /api/v1/voucher-slips {"vouchers":[]} -> 422 says /vouchers
post   /api/v1/voucher-slips {"vouchers":[{"batch":{batch},"number":1},{"batch":{batch},"number":1}]} -> 422 says 每张券只列一次
post   /api/v1/voucher-slips {"vouchers":[{"batch":{batch},"number":77}]} -> 404
post   /api/v1/voucher-slips {"vouchers":[{"batch":{batch},"number":1},{"batch":{batch},"number":2}]} -> 201 says "count":2 keep id as first
again  -> 201
get    /api/v1/voucher-slips/{first} -> 200 says %PDF
get    /api/v1/voucher-slips/{first}?paper=roll -> 200 says %PDF
get    /api/v1/voucher-slips/{first}?paper=wall -> 422
get    /api/v1/voucher-holders?login=wangmin -> 200 says "slips":1 says "slip_ms" says "slip_words" hides "slips":2
as     colleague
get    /api/v1/voucher-slips/{first} -> 404
as     district
get    /api/v1/events?kind=vouchers.printed -> 200 says "print":1
as     wangmin
get    /api/v1/me/vouchers -> 200 says "slips":1

# Printed anew by a colleague: the first has nothing left that counts.
as     colleague
post   /api/v1/voucher-slips {"vouchers":[{"batch":{batch},"number":1},{"batch":{batch},"number":2}]} -> 201 keep id as second_print
as     clerk
get    /api/v1/voucher-slips/{first} -> 409 says vouchers.reprinted
as     colleague
after  61 minutes
as     colleague anew
get    /api/v1/voucher-slips/{second_print} -> 409 says vouchers.slip_shut
