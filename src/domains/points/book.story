# 积分与基金: a budget is filled with two people's word, points are given out of it, explained, taken back; nobody sees another's
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person colleague  clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own
person other      resident 510104018005  own

# The district founds a fund for the community and fills it.
as     clerk
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510104018006","name":"x基金","about":"试"} -> 403
as     district
post   /api/v1/points/funds {"kind":"person","purse":"budget","place":"510104018006","name":"x基金","about":"激励"} -> 422 says /kind
post   /api/v1/points/funds {"kind":"fund","purse":"points","place":"510104018006","name":"x基金","about":"激励"} -> 422 says /purse
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510105001001","name":"x基金","about":"激励"} -> 422 says /place
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510104018006","name":"翡翠城社区积分预算（示例）","about":"居民参与治理的激励"}
       -> 201 says "unit":"points" says "posted":0 keep id as fund
again  -> 201
get    /api/v1/points/accounts?kind=system&purse=issued -> 200 keep id as issued
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":1000,"words":"2025 年度预算"} -> 201 says "kind":"hold" says "mine":true keep id as allot
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 403 says points.own
as     second
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 200 says "kind":"post"
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 200 says "kind":"post"
post   /api/v1/points/transfers/{allot}/answer {"approve":false} -> 409 says points.key_reused
get    /api/v1/points/accounts/{fund} -> 200 says "posted":1000 says "usable":1000

# A budget's ceiling, what waits included; not below what is there; never for a person. Ended when it is empty.
as     clerk
post   /api/v1/points/accounts/{fund}/limit {"highest":1100,"version":3} -> 403
as     district
get    /api/v1/points/accounts/{fund} -> 200 keep version as v
post   /api/v1/points/accounts/{fund}/limit {"highest":999,"version":{v}} -> 422 says /highest
post   /api/v1/points/accounts/{issued}/limit {"highest":999,"version":{v}} -> 409 says points.kept
post   /api/v1/points/accounts/{fund}/limit {"highest":1100,"version":{v}} -> 200 says "highest":1100 keep version as w
again  -> 200
post   /api/v1/points/accounts/{fund}/limit {"highest":1200,"version":{v}} -> 409 says moved_on
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":101,"words":"追加"} -> 409 says ledger.full says 最多 100
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":100,"words":"追加"} -> 201 keep id as more
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":1,"words":"再追加"} -> 409 says ledger.full
post   /api/v1/points/transfers/{more}/answer {"approve":false} -> 200
get    /api/v1/points/accounts/{fund} -> 200 keep version as v
post   /api/v1/points/accounts/{fund}/end {"version":{v}} -> 409 says points.left
post   /api/v1/points/accounts/{fund}/limit {"version":{v}} -> 200 hides "highest"
post   /api/v1/points/funds {"kind":"team","purse":"budget","place":"510104018006","name":"临时队伍","about":"一次活动"} -> 201 keep id as team keep version as v
post   /api/v1/points/accounts/{team}/end {"version":{v}} -> 200 says "closed":true keep version as v
post   /api/v1/points/accounts/{team}/end {"version":{v}} -> 409 says points.ended
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{team},"amount":5,"words":"补发"} -> 409 says ledger.account_closed

# A clerk asks for points for a neighbour: set aside at once, given when a colleague agrees.
as     clerk
post   /api/v1/points/persons {"login":"nobody.here"} -> 422 says /login
post   /api/v1/points/persons {"login":"other"} -> 422 says /login
post   /api/v1/points/persons {"login":"wangmin"} -> 201 says "kind":"person" says w*****n keep id as hers
post   /api/v1/points/persons {"login":"wangmin"} -> 409 says points.known
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":1001,"words":"太多"} -> 409 says ledger.short says "最多 1000"
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":0,"words":"零"} -> 422 says /amount
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":8,"words":"打 13800001234"} -> 422 says points.tells
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{fund},"amount":8,"words":"自己"} -> 422 says ledger.twice
post   /api/v1/points/transfers {"from_id":{hers},"to_id":{fund},"amount":8,"words":"换回"} -> 422 says points.no_way
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{hers},"amount":8,"words":"绕过预算"} -> 422 says /from_id
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":30,"words":"协助楼道清理","expires":"2025-11-30"} -> 201 says "amount":30 keep id as early
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":20,"words":"参加院落议事"} -> 201 keep id as late
get    /api/v1/points/accounts/{fund} -> 200 says "held":50 says "usable":950
get    /api/v1/points/transfers?waiting=true -> 200 says 协助楼道清理 says 参加院落议事
as     colleague
post   /api/v1/points/transfers/{early}/answer {"approve":true} -> 200 says "kind":"post" keep id as given
post   /api/v1/points/transfers/{late}/answer {"approve":true} -> 200
get    /api/v1/points/transfers?waiting=true -> 200 says "items":[]
get    /api/v1/points/accounts/{hers} -> 200 says "posted":50 says "usable":50 says "ending":30 says "words":"协助楼道清理","rule":"","since":"2025-11-25","expires":"2025-11-30"
get    /api/v1/points/accounts/{hers}/entries -> 200 says 协助楼道清理 says "kind":"post" hides "kind":"hold"
get    /api/v1/points/audit -> 200 says "wrong":0
get    /api/v1/points/totals -> 200 says "purse":"points" says "posted":50

# She sees her own, and why; another sees nothing of it.
as     wangmin
get    /api/v1/me/points -> 200 says "posted":50 says 参加院落议事
get    /api/v1/me/points/{hers}/entries -> 200 says 协助楼道清理
get    /api/v1/points/accounts/{hers} -> 403
as     other
get    /api/v1/me/points -> 200 says [] hides 参加院落议事
get    /api/v1/me/points/{hers}/entries -> 404
as     next_door
get    /api/v1/points/accounts -> 200 says "items":[]
get    /api/v1/points/accounts/{hers} -> 404
get    /api/v1/points/transfers/{given} -> 404
post   /api/v1/points/transfers/{given}/reverse {"words":"不该"} -> 404
as     nobody
get    /api/v1/me/points -> 401

# What was wrong is taken back by an entry that says why; once.
as     colleague
post   /api/v1/points/transfers/{early}/reverse {"words":"记错"} -> 409 says ledger.not_that
as     clerk
post   /api/v1/points/transfers/{given}/reverse {"words":"重复登记，冲正"} -> 201 says "kind":"reverse"
post   /api/v1/points/transfers/{given}/reverse {"words":"再来一次"} -> 409 says points.key_reused
get    /api/v1/points/accounts/{hers} -> 200 says "posted":20 hides 协助楼道清理
get    /api/v1/points/accounts/{fund} -> 200 says "posted":980 says "held":0
as     wangmin
get    /api/v1/me/points/{hers}/entries -> 200 says 重复登记，冲正 says "amount":-30

# Nobody answers for a month: what was set aside goes back. A month is closed when nothing of it waits.
as     clerk
post   /api/v1/points/transfers {"from_id":{fund},"to_id":{hers},"amount":5,"words":"没人理"} -> 201 keep id as left
as     district
post   /api/v1/points/periods {"month":"2025-11"} -> 422 says points.period
after  8 days
as     district anew
post   /api/v1/points/periods {"month":"2025-11"} -> 409 says points.waiting
after  24 days
as     district anew
get    /api/v1/points/transfers/{left} -> 200 says "next_kind":"void"
get    /api/v1/points/accounts/{fund} -> 200 says "held":0 says "posted":980
post   /api/v1/points/periods {"month":"2025-11"} -> 201 says "month":"2025-11"
post   /api/v1/points/periods {"month":"2025-11"} -> 422 says points.period
get    /api/v1/points/periods -> 200 says district

# A year on, what wasn't used is over, by an entry.
after  340 days
as     wangmin anew
get    /api/v1/me/points -> 200 says "posted":0
get    /api/v1/me/points/{hers}/entries -> 200 says "cause":"expired"
