# 离线核销的边界: a queue sent in parts is within the limit too; who works there no more loses nothing; wrong numbers stop typing, not scanning
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person wangmin    resident 510104018006  own
person shop       resident 510104018006  own
person shop2      resident 510104018006  own

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
get    /api/v1/partners/{partner} -> 200 keep staff_id as staff
post   /api/v1/partners/{partner}/staff {"login":"shop2"} -> 204
post   /api/v1/goods {"partner":{partner},"place":"510104018006","kind":"service","name":"午餐一份（示例）","about":"","since":"2025-11-01","until":"2026-10-31","person_most":0,"hold_days":7,"stock":50,"points":10,"pay_fen":1200}
       -> 201 keep id as lunch
as     shop
post   /api/v1/me/tills {"name":"窗口"} -> 201 keep id as till keep key as key
as     wangmin
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as one
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as two
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as three
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as four
post   /api/v1/me/orders {"goods_id":{lunch},"quantity":1} -> 201 keep code as five
after  10 minutes

# Three in the last two minutes, sent as two and one: the limit is two. A number of the till's stands for one code.
as     shop anew
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"a1","code":"{one}","at_ms":1764000500000},{"line":"a2","code":"{two}","at_ms":1764000510000}]}
       -> 200 says "line":"a1","state":"done" says "line":"a2","state":"done"
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"a3","code":"{three}","at_ms":1764000520000}]} -> 200 says "line":"a3","state":"held","why":"scans.limit"
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"a3","code":"{four}","at_ms":1764000520000}]} -> 409 says scans.line

# Staff no more: nothing is redeemed, what was taken before is held.
as     clerk anew
delete /api/v1/partner-staff/{staff} -> 204
as     shop anew
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{four}"} -> 403 says tills.not_staff
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"b1","code":"{four}","at_ms":1764000590000},{"line":"b2","code":"TM1made-up","at_ms":1764000590000}]}
       -> 200 says "line":"b1","state":"held","why":"tills.not_staff","why_words" says "line":"b2","state":"refused"
post   /api/v1/till/lines {"till_id":{till},"key":"{key}x","lines":[{"line":"b3","code":"{five}","at_ms":1764000590000}]} -> 403 says tills.unknown
as     wangmin anew
post   /api/v1/till/lines {"till_id":{till},"key":"{key}","lines":[{"line":"c1","code":"{five}","at_ms":1764000590000}]} -> 403 says tills.not_staff
get    /api/v1/me/points -> 200 says "posted":80 says "held":30
as     clerk
get    /api/v1/till-lines?limit=1 -> 200 says tills.not_staff keep id as line
post   /api/v1/till-lines/{line}/decide {"accept":true,"words":"离职前核销，予以确认"} -> 204
as     wangmin
get    /api/v1/me/points -> 200 says "posted":70 says "held":20

# A colleague's phone. A QR of something else counts for nothing, nor does a copy of the same request; after twenty wrong numbers a signed code is taken all the same.
as     shop2 anew
post   /api/v1/me/tills {"name":"前台"} -> 201 keep id as till2 keep key as key2
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"https://pay.example/qr/000000000001"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0001"} -> 422 says codes.forged
again  -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0002"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0003"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0004"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0005"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0006"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0007"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0008"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0009"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0010"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0011"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0012"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0013"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0014"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0015"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0016"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0017"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0018"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0019"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0020"} -> 422 says codes.forged
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"D0000-0000-0021"} -> 429 says tills.wait
post   /api/v1/till/redeem {"till_id":{till2},"key":"{key2}","code":"{five}"} -> 201 says 午餐 keep id as use

# Its answer was lost, so the till took the code without a line too: one redemption, not two, and nobody need look. Later or elsewhere it is a copy.
post   /api/v1/till/lines {"till_id":{till2},"key":"{key2}","lines":[{"line":"d1","code":"{five}","at_ms":1764000610000},{"line":"d2","code":"{five}","at_ms":1764000400000}]}
       -> 200 says "line":"d1","state":"done","why":"","use_id":{use}} says "line":"d2","state":"held","why":"codes.redeemed"
get    /api/v1/till/day -> 200 says "goods":4
as     wangmin
get    /api/v1/me/points -> 200 says "posted":60
