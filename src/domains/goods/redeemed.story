# 兑换与核销: a shop agrees, goods are offered, points are set aside, a code is redeemed once, taken back; what nobody fetches comes back
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person other      resident 510104018005  own
person shop       resident 510104018006  own
person shop2      resident 510104018006  own

# Points first: a budget, and eighty of it to her.
as     district
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510104018006","name":"积分预算（示例）","about":"激励"} -> 201 keep id as fund
post   /api/v1/points/funds {"kind":"fund","purse":"money","place":"510104018006","name":"微基金（示例）","about":"付款"} -> 201 keep id as money
get    /api/v1/points/accounts?kind=system&purse=issued -> 200 keep id as issued
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":1000,"words":"年度预算"} -> 201 keep id as allot
as     second
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/points/persons {"login":"wangmin"} -> 201 keep id as hers
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":80,"words":"热心邻居"} -> 201 keep id as gift
as     second
post   /api/v1/points/transfers/{gift}/answer {"approve":true} -> 200

# The community agrees with a shop.
as     wangmin
get    /api/v1/partners -> 403
as     clerk
post   /api/v1/partners {"kind":"merchant","place":"510104018005","name":"x店","address":"","agreement":"1","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":5,"offline_fen":5000} -> 422 says /place
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"锦江路 1 号","agreement":"2025-01","since":"2025-11-01","until":"2020-10-31","fund":0,"offline_count":5,"offline_fen":5000} -> 422 says /until
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"锦江路 1 号","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":7,"offline_count":5,"offline_fen":5000} -> 422 says /fund
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"锦江路 1 号","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":{money},"offline_count":2,"offline_fen":5000}
       -> 201 says "live":true keep id as partner
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"转角理发（示例）","address":"锦江路 9 号","agreement":"2025-02","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":0,"offline_fen":0}
       -> 201 keep id as second_partner
get    /api/v1/partners?words=街口 -> 200 says 街口便民店 hides 转角
post   /api/v1/partners/{partner} {"address":"锦江路 2 号","version":1} -> 200 says 锦江路 2 号
post   /api/v1/partners/{partner} {"address":"锦江路 3 号","version":1} -> 409
post   /api/v1/partners/{partner}/staff {"login":"nobody.here"} -> 422 says /login
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
post   /api/v1/partners/{second_partner}/staff {"login":"shop"} -> 409 says partners.staff
post   /api/v1/partners/{second_partner}/staff {"login":"shop2"} -> 204
as     next_door
get    /api/v1/partners -> 200 says "items":[]
get    /api/v1/partners/{partner} -> 404
post   /api/v1/partners/{partner}/staff {"login":"other"} -> 404

# Something is offered; tomorrow it costs more.
as     clerk
post   /api/v1/goods {"partner":{partner},"place":"510104018006","kind":"thing","name":"洗衣液一瓶（示例）","about":"1 公斤","since":"2025-11-01","until":"2026-10-31","person_most":3,"hold_days":7,"stock":2,"points":20,"pay_fen":1500}
       -> 201 says "taken":0 keep id as soap
get    /api/v1/goods -> 200 says 洗衣液 says "points":20
post   /api/v1/goods/{soap} {"about":"两斤装","version":1} -> 200 says 两斤装
post   /api/v1/goods/{soap} {"about":"三斤装","version":1} -> 409
post   /api/v1/goods/{soap}/stock {"more":-3,"words":"盘亏"} -> 422 says "最多减少 2"
post   /api/v1/goods/{soap}/stock {"more":1,"words":"补货"} -> 200 says "stocked":3
post   /api/v1/goods/{soap}/prices {"since":"2025-11-25","points":30,"pay_fen":1500} -> 422 says /since
post   /api/v1/goods/{soap}/prices {"since":"2025-12-20","points":30,"pay_fen":1600} -> 200 says "since":"2025-12-20"
get    /api/v1/goods/{soap} -> 200 says "points":30 says "points":20
as     next_door
get    /api/v1/goods/{soap} -> 404

# She orders; another place doesn't see it.
as     other
get    /api/v1/me/goods -> 200 says []
post   /api/v1/me/orders {"goods_id":{soap},"quantity":1} -> 422 says /goods_id
as     wangmin
get    /api/v1/me/goods -> 200 says 洗衣液 says "left_over":3 says "had":0
post   /api/v1/me/orders {"goods_id":{soap},"quantity":4} -> 409 says goods.person_most says "还可兑 3 份"
post   /api/v1/me/orders {"goods_id":{soap},"quantity":1} -> 201 says "state":"waiting" keep code as code keep serial as typed keep id as order
again  -> 201
get    /api/v1/me/points -> 200 says "posted":80 says "held":20
post   /api/v1/me/orders {"goods_id":{soap},"quantity":1} -> 201 keep id as given_up
post   /api/v1/me/orders/{given_up}/cancel -> 200 says "state":"cancelled" hides TM1
post   /api/v1/me/orders/{given_up}/cancel -> 409 says orders.over
get    /api/v1/me/points -> 200 says "held":20
get    /api/v1/me/orders -> 200 says TM1 says 洗衣液
as     other
post   /api/v1/me/orders/{order}/cancel -> 404
as     clerk
get    /api/v1/points/transfers?waiting=true -> 200 says "items":[]
get    /api/v1/goods-orders -> 200 says w*****n says "state":"waiting" hides TM1

# A till: who isn't staff, another key, a forged code, another shop's till: all refused.
as     wangmin
get    /api/v1/me/partners -> 200 says []
post   /api/v1/me/tills {"name":"柜台"} -> 403
as     shop2
post   /api/v1/me/tills {"name":"理发柜台"} -> 201 keep id as till2 keep key as key2
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"{code}"} -> 409 says codes.elsewhere
as     shop
get    /api/v1/me/partners -> 200 says 街口便民店
post   /api/v1/me/tills {"name":"柜台"} -> 201 keep id as till keep key as key
post   /api/v1/till/hello {"till_id":{till},"key":"{key2}"} -> 403 says tills.unknown
post   /api/v1/till/hello {"till_id":{till2},"key":"{key2}"} -> 403 says tills.unknown
post   /api/v1/till/hello {"till_id":{till},"key":"{key}"} -> 200 says "sign_key" says "offline_count":2
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}x"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"D0000-0000-0000"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{typed}"} -> 201 says 洗衣液 says "pay_fen":1500 keep id as use
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}"} -> 409 says codes.redeemed
get    /api/v1/till/day -> 200 says "goods":1 says "pay_fen":1500
as     wangmin
get    /api/v1/till/day -> 403
get    /api/v1/me/points -> 200 says "posted":60 says "held":0

# Taken back at the till, once: points and stock return.
as     shop2
post   /api/v1/till/return {"till_id":{till2},"key":"{key2}","use_id":{use},"words":"不是我的"} -> 404
as     shop
post   /api/v1/till/return {"till_id":{till},"key":"{key}","use_id":{use},"words":"瓶身破损"} -> 201 says "points":-20
post   /api/v1/till/return {"till_id":{till},"key":"{key}","use_id":{use},"words":"再退"} -> 409 says orders.not_redeemed
get    /api/v1/till/day -> 200 says "pay_fen":0 says "back":1
as     wangmin
get    /api/v1/me/points -> 200 says "posted":80
get    /api/v1/me/orders -> 200 says "state":"returned"
as     clerk
get    /api/v1/goods/{soap} -> 200 says "taken":0
post   /api/v1/goods-orders/{order}/return {"words":"再退"} -> 409 says orders.not_redeemed

# For whoever has no phone the desk orders and prints a slip.
post   /api/v1/goods-orders {"goods_id":{soap},"quantity":1,"login":"other"} -> 422 says /login
post   /api/v1/goods-orders {"goods_id":{soap},"quantity":2,"login":"wangmin"} -> 201 says "by_desk":true hides TM1 keep id as slip
get    /api/v1/goods-orders/{slip}/slip -> 409 says orders.slip_shut
post   /api/v1/goods-orders/{slip}/slip -> 204
get    /api/v1/goods-orders/{slip}/slip -> 200 says %PDF
post   /api/v1/goods-orders/{order}/slip -> 404
get    /api/v1/goods-orders/{order}/slip -> 404
as     district
get    /api/v1/goods-orders/{slip}/slip -> 409 says orders.slip_shut
get    /api/v1/events?kind=orders.printed -> 200 says "quantity":2
as     next_door
post   /api/v1/goods-orders/{slip}/slip -> 404
post   /api/v1/goods-orders/{slip}/cancel -> 404
get    /api/v1/goods-orders/{slip}/slip -> 404
post   /api/v1/goods-orders/{slip}/return {"words":"不该"} -> 404
as     wangmin
get    /api/v1/me/orders -> 200 keep code as late_code keep id as late

# Nobody comes for it: a day after its last moment (tills here may be without a line) the points are back.
after  7 days
as     shop anew
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{late_code}"} -> 409 says codes.over
as     wangmin anew
get    /api/v1/me/points -> 200 says "held":40
after  2 days
as     wangmin anew
get    /api/v1/me/orders -> 200 says "state":"lapsed"
get    /api/v1/me/points -> 200 says "posted":80 says "held":0

# By the desk, what was redeemed is taken back too.
post   /api/v1/me/orders {"goods_id":{soap},"quantity":1} -> 201 keep code as code keep id as order
as     shop anew
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}"} -> 201
as     clerk anew
post   /api/v1/goods-orders/{order}/return {"words":"质量问题"} -> 200 says "state":"returned"

# What the book holds for an order isn't moved by hand.
as     wangmin
post   /api/v1/me/orders {"goods_id":{soap},"quantity":1} -> 201 keep hold_id as hold keep code as code
as     clerk
post   /api/v1/points/transfers/{hold}/answer {"approve":false} -> 409 says points.kept
post   /api/v1/points/transfers/{hold}/reverse {"words":"绕过"} -> 409 says points.kept

# A lost till is ended; so is the agreement.
as     next_door anew
delete /api/v1/tills/{till} -> 404
as     clerk
delete /api/v1/tills/{till} -> 204
as     shop
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}"} -> 409 says tills.ended
