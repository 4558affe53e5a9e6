# 券: a batch out of a fund with two people's word, given by hand and by rule, redeemed once over its least bill, taken back; what is left returns; lots that anyone can recount
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person lihua      resident 510104018006001001  own
person other      resident 510104018005  own
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

# Never more than the fund has; nobody approves their own.
as     clerk
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券（示例）","about":"满 50 减 20","way":"hand","fund":{money},"face_fen":2000,"least_fen":5000,"total":51,"person_most":1,"since":"2025-11-01","until":"2025-12-20","partners":[]} -> 409 says ledger.short
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券（示例）","about":"","way":"hand","fund":7,"face_fen":2000,"least_fen":5000,"total":5,"person_most":1,"since":"2025-11-01","until":"2025-12-20","partners":[]} -> 422 says /fund
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券（示例）","about":"","way":"hand","fund":{money},"face_fen":2000,"least_fen":5000,"total":5,"person_most":1,"since":"2025-11-01","until":"2025-10-20","partners":[]} -> 422 says /until
post   /api/v1/vouchers {"place":"510104018006","name":"惠民券（示例）","about":"","way":"hand","fund":{money},"face_fen":2000,"least_fen":5000,"total":2,"person_most":1,"since":"2025-11-01","until":"2025-12-20","partners":[{"id":{partner}}]}
       -> 201 says "state":"drafted" says "mine":true says 街口 keep id as batch
post   /api/v1/vouchers/{batch}/give {"login":"wangmin"} -> 409 says vouchers.state
post   /api/v1/vouchers/{batch}/answer {"approve":true} -> 403 says vouchers.own
get    /api/v1/points/accounts/{money} -> 200 says "held":4000
as     next_door
get    /api/v1/vouchers -> 200 says "items":[]
get    /api/v1/vouchers/{batch} -> 404
post   /api/v1/vouchers/{batch}/answer {"approve":true} -> 404
as     second
post   /api/v1/vouchers/{batch}/answer {"approve":true} -> 200 says "state":"open"
post   /api/v1/vouchers/{batch}/answer {"approve":false} -> 409

# By hand, within the limits.
as     clerk
post   /api/v1/vouchers/{batch}/rule {"points":0} -> 409 says vouchers.way
post   /api/v1/vouchers/{batch}/give {"login":"other"} -> 422 says /login
post   /api/v1/vouchers/{batch}/give {"login":"wangmin"} -> 200 says "given":1
post   /api/v1/vouchers/{batch}/give {"login":"wangmin"} -> 409 says vouchers.person_most
post   /api/v1/vouchers/{batch}/give {"login":"lihua"} -> 200 says "given":2
post   /api/v1/vouchers/{batch}/give {"login":"shop"} -> 409 says vouchers.none_left
get    /api/v1/vouchers -> 200 says 惠民券 says "used":0

# At the till: over the least bill, once; back, and once more.
as     other
get    /api/v1/me/vouchers -> 200 says []
as     wangmin
get    /api/v1/me/vouchers -> 200 says "state":"open" keep code as code
as     shop
post   /api/v1/till/hello {"till_id":{till},"key":"{key}"} -> 200 says "batches":[{"id":{batch}}]
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}"} -> 409 says vouchers.least says "满 50.00 元可用"
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}","bill_fen":4999} -> 409 says vouchers.least
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}","bill_fen":5000} -> 201 says "face_fen":2000 says "pay_fen":2000 keep id as use
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}","bill_fen":5000} -> 409 says codes.redeemed
post   /api/v1/till/return {"till_id":{till},"key":"{key}","use_id":{use},"words":"退货"} -> 201 says "pay_fen":-2000
post   /api/v1/till/redeem {"till_id":{till},"key":"{key}","code":"{code}","bill_fen":9000} -> 201
get    /api/v1/till/day -> 200 says "vouchers":2 says "pay_fen":2000
as     clerk
get    /api/v1/points/accounts?kind=partner -> 200 says "posted":2000 keep id as purse
post   /api/v1/points/transfers {"from_id":{purse},"to_id":{money},"amount":1,"words":"挪用"} -> 409 says points.kept
get    /api/v1/vouchers/{batch} -> 200 says "used":1

# By rule, in one stroke: who has none yet; a second time nobody.
post   /api/v1/vouchers {"place":"510104018006","name":"端午券（示例）","about":"","way":"rule","fund":{money},"face_fen":500,"least_fen":0,"total":10,"person_most":1,"since":"2025-11-01","until":"2025-12-20","partners":[]} -> 201 keep id as all
as     district
post   /api/v1/vouchers/{all}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/vouchers/{all}/rule {"points":9} -> 200 says "given":0
post   /api/v1/vouchers/{all}/rule {"points":0} -> 200 says "given":3
post   /api/v1/vouchers/{all}/rule {"points":0} -> 200 says "given":3
as     lihua
get    /api/v1/me/vouchers -> 200 says 端午券 says 惠民券

# By lot: the commitment is out before anybody enters; the file recounts it.
as     clerk
post   /api/v1/vouchers {"place":"510104018006","name":"摇号券（示例）","about":"","way":"lot","fund":{money},"face_fen":1000,"least_fen":0,"total":1,"person_most":1,"since":"2025-11-01","until":"2025-12-20","partners":[]} -> 201 says "commitment":"" keep id as lot
as     district
post   /api/v1/vouchers/{lot}/answer {"approve":true} -> 200 says "seed":"" keep commitment as commitment
post   /api/v1/vouchers/{lot}/draw {"word":"25137"} -> 409 says vouchers.drawn
as     other
get    /api/v1/me/lots -> 200 says []
post   /api/v1/me/lots/{lot}/enter -> 404
as     wangmin
get    /api/v1/me/lots -> 200 says {commitment} says "mine":0
post   /api/v1/me/lots/{lot}/enter -> 200 says "mine":1
post   /api/v1/me/lots/{lot}/enter -> 409 says vouchers.entered
get    /api/v1/vouchers/{lot}/recount -> 409
as     lihua
post   /api/v1/me/lots/{lot}/enter -> 200 says "mine":2
as     district
post   /api/v1/vouchers/{lot}/draw {"word":" "} -> 422 says /word
post   /api/v1/vouchers/{lot}/draw {"word":"25137"} -> 200 says "given":1 says {commitment}
post   /api/v1/vouchers/{lot}/draw {"word":"25138"} -> 409 says vouchers.drawn
# Who entered still sees it, with what became of it; who didn't sees it no more.
as     wangmin
get    /api/v1/me/lots -> 200 says "seed":" says "word":"25137" says "mine":1 says "won":
as     shop
get    /api/v1/me/lots -> 200 says []
as     nobody
get    /api/v1/vouchers/{lot}/recount -> 200 says {commitment} says number,score,won

# Refused: the money is the fund's again. Over: what is left goes back two days after the last day.
as     clerk
post   /api/v1/vouchers {"place":"510104018006","name":"不批的券","about":"","way":"hand","fund":{money},"face_fen":1000,"least_fen":0,"total":1,"person_most":1,"since":"2025-11-01","until":"2025-12-20","partners":[]} -> 201 keep id as no
post   /api/v1/vouchers/{no}/answer {"approve":false} -> 200 says "state":"refused"
get    /api/v1/points/accounts/{money} -> 200 says "posted":90000 says "held":0
after  30 days
as     lihua anew
get    /api/v1/me/vouchers -> 200 says "state":"ended" hides TM1
as     clerk anew
get    /api/v1/points/accounts/{money} -> 200 says "posted":98000
get    /api/v1/vouchers/{batch} -> 200 says "state":"ended"
