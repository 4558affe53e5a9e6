# 结算单: a shop's days on a sheet, disputed, answered, agreed by both, paid; what comes back later goes to the next one and below zero it is carried
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person shop       resident 510104018006  own
person shop2      resident 510104018006  own

as     district
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510104018006","name":"积分预算（示例）","about":"激励"} -> 201 keep id as fund
post   /api/v1/points/funds {"kind":"fund","purse":"money","place":"510104018006","name":"微基金（示例）","about":"付款"} -> 201 keep id as money
get    /api/v1/points/accounts?kind=system&purse=issued -> 200 keep id as issued
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":1000,"words":"年度预算"} -> 201 keep id as allot
as     second
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/points/persons {"login":"wangmin"} -> 201 keep id as hers
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":200,"words":"热心邻居"} -> 201 keep id as gift
as     second
post   /api/v1/points/transfers/{gift}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"街口便民店（示例）","address":"","agreement":"2025-01","since":"2025-11-01","until":"2026-10-31","fund":{money},"offline_count":0,"offline_fen":0} -> 201 keep id as partner
post   /api/v1/partners {"kind":"merchant","place":"510104018006","name":"转角理发（示例）","address":"","agreement":"2025-02","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":0,"offline_fen":0} -> 201 keep id as other
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
post   /api/v1/partners/{other}/staff {"login":"shop2"} -> 204
post   /api/v1/goods {"partner":{partner},"place":"510104018006","kind":"thing","name":"洗衣液一瓶（示例）","about":"","since":"2025-11-01","until":"2026-10-31","person_most":0,"hold_days":7,"stock":9,"points":20,"pay_fen":1500} -> 201 keep id as soap
post   /api/v1/goods {"partner":{partner},"place":"510104018006","kind":"service","name":"磨刀一次（示例）","about":"","since":"2025-11-01","until":"2026-10-31","person_most":0,"hold_days":7,"stock":9,"points":7,"pay_fen":0} -> 201 keep id as knife

# A rate from a day on: for what has no price in money.
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11","amount":55} -> 422 says /since
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-01","amount":5500} -> 201 says "since":"2025-11-01"
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-01","amount":9900} -> 409 says settlements.rated
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-26","amount":9900} -> 201
as     next_door
get    /api/v1/settlement-rates?partner={partner} -> 422 says partner
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-01","amount":1} -> 422 says /partner

as     shop
post   /api/v1/me/tills {"name":"收银台"} -> 201 keep id as till keep key as key
as     wangmin
post   /api/v1/me/orders {"goods_id":{soap},"quantity":2} -> 201 keep code as one keep id as soaps
post   /api/v1/me/orders {"goods_id":{knife},"quantity":1} -> 201 keep code as two keep id as knives
as     shop
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{one}"} -> 201 says "pay_fen":3000
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{two}"} -> 201 says "pay_fen":0

# Today isn't over.
as     clerk
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25"} -> 422 says /until
after  25 hours
as     clerk anew
post   /api/v1/settlements {"partner":{partner},"until":"x"} -> 422 says /until
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25","adjust_fen":5} -> 422 says /adjust_words
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25","adjust_words":"更正"} -> 422 says /adjust_fen
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25"}
       -> 201 says "state":"open" says "uses":2 says "points":47 says "sum_fen":3385 says "due_fen":3385 says "from":"2025-11-01" says "until":"2025-11-25" says "line":1 hides "line":2 keep id as sheet
again  -> 201
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25"} -> 409 says settlements.covered
post   /api/v1/settlement-rates {"partner":{partner},"unit":"points","since":"2025-11-24","amount":1} -> 409 says settlements.rated
get    /api/v1/settlement-rates?partner={partner} -> 200 says "amount":9900 says "amount":5500
get    /api/v1/settlements/{sheet}/lines/1 -> 200 says 洗衣液 says 磨刀 says "owed_fen":385
get    /api/v1/settlements/{sheet}/lines/1?limit=1 -> 200 says 磨刀 hides 洗衣液
get    /api/v1/settlements/{sheet}/lines/9 -> 404
post   /api/v1/settlements/{sheet}/confirm {"version":1} -> 403
as     next_door anew
get    /api/v1/settlements -> 200 says "items":[]
get    /api/v1/settlements/{sheet} -> 404
get    /api/v1/settlements/{sheet}/lines/1 -> 404
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-25"} -> 422 says /partner

# The partner objects to a line, gets an answer, confirms. Another shop sees nothing of it.
as     shop2 anew
get    /api/v1/me/settlements -> 200 says []
get    /api/v1/me/settlements/{sheet} -> 404
post   /api/v1/me/settlements/{sheet}/confirm {"version":1} -> 404
as     wangmin anew
get    /api/v1/me/settlements -> 403 says tills.not_staff
as     shop anew
get    /api/v1/me/settlements -> 200 says "sum_fen":3385
get    /api/v1/me/settlements/{sheet} -> 200 says "owed_fen":3385
get    /api/v1/me/settlements/{sheet}/lines/1 -> 200 says 洗衣液
post   /api/v1/me/settlements/{sheet}/dispute {"line":4,"words":"少了一瓶","version":1} -> 422 says /line
post   /api/v1/me/settlements/{sheet}/dispute {"line":1,"words":"  ","version":1} -> 422 says /words
post   /api/v1/me/settlements/{sheet}/dispute {"line":1,"words":"洗衣液是三瓶","version":1} -> 200 says "state":"disputed" says 三瓶
post   /api/v1/me/settlements/{sheet}/confirm {"version":2} -> 409 says settlements.state
as     district anew
post   /api/v1/settlements/{sheet}/confirm {"version":2} -> 409 says settlements.state
get    /api/v1/settlements?state=disputed -> 200 says 街口便民店
get    /api/v1/settlements?state=paid -> 200 says "items":[]
as     clerk
get    /api/v1/settlements/{sheet} -> 200 says 三瓶 keep dispute_id as dispute
as     next_door
post   /api/v1/settlement-disputes/{dispute}/answer {"words":"别处"} -> 404
as     clerk
post   /api/v1/settlement-disputes/{dispute}/answer {"words":" "} -> 422 says /words
post   /api/v1/settlement-disputes/{dispute}/answer {"words":"两瓶，见扫码记录"} -> 200 says "state":"open" says 扫码记录
post   /api/v1/settlement-disputes/{dispute}/answer {"words":"再答"} -> 409 says settlements.state
as     shop
post   /api/v1/me/settlements/{sheet}/confirm {"version":2} -> 409
post   /api/v1/me/settlements/{sheet}/confirm {"version":3} -> 200 says "state":"open"
post   /api/v1/me/settlements/{sheet}/dispute {"line":0,"words":"又想了想","version":4} -> 409 says settlements.state
as     district
post   /api/v1/settlements/{sheet}/pay {"reference":"P-1","paid_on":"2025-11-26","version":4} -> 409 says settlements.state
post   /api/v1/settlements/{sheet}/confirm {"version":4} -> 200 says "state":"agreed"

# Paid: the book follows, so the fund must have it.
post   /api/v1/settlements/{sheet}/pay {"reference":"P-1","paid_on":"2025-11-25","version":5} -> 422 says /paid_on
post   /api/v1/settlements/{sheet}/pay {"reference":"  ","paid_on":"2025-11-26","version":5} -> 422 says /reference
post   /api/v1/settlements/{sheet}/pay {"reference":"P-1","paid_on":"2025-11-26","version":5} -> 409 says ledger.short
get    /api/v1/points/accounts?kind=system&purse=outside -> 200 keep id as outside
post   /api/v1/points/transfers {"from_id":{outside},"to_id":{money},"amount":10000,"words":"拨款"} -> 201 keep id as fill
as     second anew
post   /api/v1/points/transfers/{fill}/answer {"approve":true} -> 200
as     district
post   /api/v1/settlements/{sheet}/pay {"reference":"P-1","paid_on":"2025-11-26","version":5} -> 200 says "state":"paid" says "paid_on":"2025-11-26"
post   /api/v1/settlements/{sheet}/pay {"reference":"P-2","paid_on":"2025-11-26","version":6} -> 409 says settlements.state
post   /api/v1/settlements/{sheet}/reverse {"words":"付错了","version":6} -> 409 says settlements.state
get    /api/v1/points/accounts?kind=fund&purse=money -> 200 says "posted":6615

# What comes back later goes to the next sheet, at the rate at which it was owed; below zero it is carried over.
as     clerk
post   /api/v1/goods-orders/{soaps}/return {"words":"破损"} -> 200
post   /api/v1/goods-orders/{knives}/return {"words":"没磨成"} -> 200
after  1 days
as     clerk anew
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-26"} -> 201 says "back":2 says "sum_fen":-3385 says "due_fen":0 keep id as minus
as     district anew
post   /api/v1/settlements/{minus}/reverse {"words":" ","version":1} -> 422 says /words
post   /api/v1/settlements/{minus}/reverse {"words":"重新核对","version":2} -> 409
post   /api/v1/settlements/{minus}/reverse {"words":"重新核对","version":1} -> 201 says "state":"reversal" says "sum_fen":3385 says 重新核对
get    /api/v1/settlements/{minus} -> 200 says "state":"reversed"
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-26"} -> 201 says "sum_fen":-3385 says "seq":4 keep id as minus
post   /api/v1/settlements/{minus}/confirm {"version":1} -> 403 says settlements.own
as     second anew
post   /api/v1/settlements/{minus}/confirm {"version":1} -> 200
as     shop anew
post   /api/v1/me/settlements/{minus}/confirm {"version":2} -> 200 says "state":"agreed"
as     district
post   /api/v1/settlements/{minus}/pay {"reference":"P-3","paid_on":"2025-11-27","version":3} -> 409 says settlements.state
after  1 days
as     clerk anew
post   /api/v1/settlements {"partner":{partner},"until":"2025-11-27","adjust_fen":4000,"adjust_words":"协议补差"} -> 201 says "carried_fen":-3385 says "sum_fen":615 says 协议补差 keep id as plus
as     second anew
post   /api/v1/settlements/{minus}/reverse {"words":"太晚了","version":3} -> 409 says settlements.later
post   /api/v1/settlements/{plus}/confirm {"version":1} -> 200
as     shop anew
post   /api/v1/me/settlements/{plus}/confirm {"version":2} -> 200
as     second
post   /api/v1/settlements/{plus}/pay {"reference":"P-4","paid_on":"2025-11-28","version":3} -> 200 says "state":"paid"
get    /api/v1/settlements?partner={partner} -> 200 says "sum_fen":615 says "sum_fen":3385
get    /api/v1/settlements?limit=1 -> 200 says "sum_fen":615 hides "sum_fen":3385
get    /api/v1/settlements/{plus}/pdf -> 200 says %PDF
get    /api/v1/settlements/{plus}/xlsx -> 200 says PK
as     next_door anew
get    /api/v1/settlements/{plus}/pdf -> 404
get    /api/v1/settlements/{plus}/xlsx -> 404
