# 离线核销: a till takes codes without a line and sends them in: within its limit they count, beyond it they wait; twice is once; a partner that ended meanwhile loses nothing
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
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
as     clerk
post   /api/v1/partners {"kind":"venue","place":"510104018006","name":"社区食堂（示例）","address":"","agreement":"2025-03","since":"2025-11-01","until":"2026-10-31","fund":0,"offline_count":2,"offline_fen":5000}
       -> 201 keep id as partner
post   /api/v1/partners/{partner}/staff {"login":"shop"} -> 204
post   /api/v1/goods {"partner":{partner},"place":"510104018006","kind":"service","name":"午餐一份（示例）","about":"","since":"2025-11-01","until":"2026-10-31","person_most":0,"hold_days":7,"stock":50,"points":10,"pay_fen":1200}
       -> 201 keep id as lunch
as     shop
post   /api/v1/me/tills {"name":"窗口"} -> 201 keep id as till keep key as key
as     wangmin
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as one
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as two
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as three
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as four
after  10 minutes

# Two are within the limit; a copy, one more than the limit, and one that was never signed aren't.
as     shop anew
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"a1","code":"{one}","at_ms":1764000300000},{"line":"a2","code":"TM1made-up","at_ms":1764000300000},{"line":"a3","code":"{one}","at_ms":1764000310000},{"line":"a4","code":"{two}","at_ms":1764000320000}]}
       -> 200 says "line":"a1","state":"done" says "line":"a2","state":"refused","why":"codes.forged" says "line":"a3","state":"held","why":"codes.redeemed" says "line":"a4","state":"held","why":"scans.limit" keep use_id as use
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"a1","code":"{one}","at_ms":1764000300000},{"line":"a5","code":"{three}","at_ms":1763000000000}]}
       -> 200 says "line":"a1","state":"done" says "line":"a5","state":"held","why":"scans.late"
get    /api/v1/till/day -> 200 says "goods":1 says "pay_fen":1200 says "offline":true
as     wangmin anew
get    /api/v1/me/points -> 200 says "posted":90 says "held":30

# A person decides.
as     next_door anew
get    /api/v1/till-lines -> 200 says "items":[]
as     clerk anew
get    /api/v1/till-lines -> 200 says scans.limit says scans.late says codes.redeemed hides codes.forged says 社区食堂
get    /api/v1/till-lines?state=refused -> 200 says codes.forged
get    /api/v1/till-lines?limit=1 -> 200 says scans.late keep id as line
post   /api/v1/till-lines/{line}/decide {"accept":true,"words":" "} -> 422 says /words
post   /api/v1/till-lines/{line}/decide {"accept":true,"words":"店方设备时间有误，已核实"} -> 204
post   /api/v1/till-lines/{line}/decide {"accept":true,"words":"再来"} -> 409 says scans.decided
as     next_door
post   /api/v1/till-lines/{line}/decide {"accept":true,"words":"别处"} -> 404
as     wangmin
get    /api/v1/me/points -> 200 says "posted":80 says "held":20

# The agreement ends; what the till took before waits and isn't lost.
as     clerk
post   /api/v1/partners/{partner}/end {"words":"停业","version":1} -> 200 says "live":false
post   /api/v1/partners/{partner}/end {"words":"停业","version":2} -> 409 says partners.ended
after  10 minutes
as     shop anew
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{four}"} -> 409 says partners.ended
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"b1","code":"{four}","at_ms":1764000900000}]} -> 200 says "state":"held","why":"partners.ended"
as     clerk anew
get    /api/v1/till-lines?limit=1 -> 200 says partners.ended keep id as line
post   /api/v1/till-lines/{line}/decide {"accept":true,"words":"终止前核销，予以确认"} -> 204
get    /api/v1/partners/{partner} -> 200 says "goods":3 keep staff_id as staff
as     shop
get    /api/v1/till/day -> 200 says "goods":3
as     next_door
delete /api/v1/partner-staff/{staff} -> 404
as     clerk
delete /api/v1/partner-staff/{staff} -> 204
delete /api/v1/partner-staff/{staff} -> 404
as     shop
get    /api/v1/till/day -> 403 says tills.not_staff
