# 没有手机的居民: the desk sees what a neighbour may have, the street's offers too, orders it, prints the slip, cancels
person district   district 510104        all
person second     district 510104        all
person street     street   510104018     below
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person other      resident 510104018005  own
person shop       resident 510104018006  own

as     district
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510104018006","name":"积分预算（示例）","about":"激励"} -> 201 keep id as fund
get    /api/v1/points/accounts?kind=system&purse=issued -> 200 keep id as issued
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":1000,"words":"年度预算"} -> 201 keep id as allot
as     second
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/points/persons {"login":"wangmin"} -> 201 keep id as hers
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":100,"words":"热心邻居"} -> 201 keep id as gift
as     second
post   /api/v1/points/transfers/{gift}/answer {"approve":true} -> 200
as     street
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":0,"offline_fen":0} -> 201 keep id as partner
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
post   /api/v1/goods {"partner":{partner},"place":"510104018","kind":"thing","name":"全街道香皂","about":"","since":"2025-11-01","until":"2026-10-31","person_most":2,"hold_days":7,"stock":9,"points":5,"pay_fen":300} -> 201 keep id as soap
as     shop
post   /api/v1/me/tills {"name":"柜台"} -> 201 keep id as till keep key as key

# Of people of one's own places, wherever it is offered.
as     wangmin
get    /api/v1/goods-offers?login=wangmin -> 403
as     clerk
get    /api/v1/goods-offers -> 422
get    /api/v1/goods-offers?login=nobody.here -> 422 says login
get    /api/v1/goods-offers?login=other -> 422 says 权限范围内的账号
get    /api/v1/goods-offers?login=wangmin -> 200 says 全街道香皂 says "had":0
post   /api/v1/goods-orders {"goods_id":{soap},"quantity":1,"login":"wangmin"} -> 201 says "by_desk":true keep id as order
post   /api/v1/goods-orders {"goods_id":{soap},"quantity":1,"login":"wangmin"} -> 201 keep id as wrong
get    /api/v1/goods-orders?login=wangmin -> 200 says 全街道香皂 hides TM1
get    /api/v1/goods-orders?login=wangmin&state=redeemed -> 200 says "items":[]
get    /api/v1/goods-orders?login=other -> 422 says login

# Printed by one, opened by the same within the hour; cancelled by the desk, never what a phone ordered.
post   /api/v1/goods-orders/{order}/slip -> 204
again  -> 204
get    /api/v1/goods-orders/{order}/slip -> 200 says %PDF
as     next_door
get    /api/v1/goods-orders?login=wangmin -> 422
get    /api/v1/goods-orders/{order}/slip -> 404
post   /api/v1/goods-orders/{order}/slip -> 404
post   /api/v1/goods-orders/{wrong}/cancel -> 404
as     street
get    /api/v1/goods-orders/{order}/slip -> 409 says orders.slip_shut
as     clerk
post   /api/v1/goods-orders/{wrong}/cancel -> 200 says "state":"cancelled"
post   /api/v1/goods-orders/{wrong}/cancel -> 409 says orders.over
post   /api/v1/goods-orders/{wrong}/slip -> 409 says orders.over
as     wangmin
get    /api/v1/me/points -> 200 says "held":5
post   /api/v1/me/orders {"goods_id":{soap},"quantity":1} -> 201 keep id as own
as     clerk
post   /api/v1/goods-orders/{own}/cancel -> 404
post   /api/v1/goods-orders/{own}/slip -> 404
as     wangmin
get    /api/v1/me/orders -> 200 says "printed_by":0 keep code as code
as     shop
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}"} -> 201 says 全街道香皂
as     clerk
after  61 minutes
as     clerk anew
get    /api/v1/goods-orders/{order}/slip -> 409 says orders.slip_shut
