# 批量拨付: many transfers are asked for at once, each under all rules with a key and a result of its own, or all or none
person district   district 510104        all
person second     district 510104        all
person clerk      clerk    510104018006  below
person colleague  clerk    510104018006  below
person next_door  clerk    510104018005  below
person wangmin    resident 510104018006  own

as     district
post   /api/v1/points/funds {"kind":"fund","purse":"budget","place":"510104018006","name":"翡翠城社区积分预算（示例）","about":"居民参与治理的激励"} -> 201 keep id as fund
get    /api/v1/points/accounts?kind=system&purse=issued -> 200 keep id as issued
post   /api/v1/points/transfers {"from_id":{issued},"to_id":{fund},"amount":1000,"words":"2025 年度预算"} -> 201 keep id as allot
as     second
post   /api/v1/points/transfers/{allot}/answer {"approve":true} -> 200
as     clerk
post   /api/v1/points/persons {"login":"wangmin"} -> 201 keep id as hers

# A list of them at once: each with its own key and result; what one is refused for doesn't touch the others.
as     clerk
post   /api/v1/points/transfers/list {"transfers":[{"key":"a-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"清洁家园第一组"},{"key":"a-2","from_id":{fund},"to_id":{hers},"amount":100000,"words":"太多"},{"key":"a-3","from_id":{fund},"to_id":{hers},"amount":7,"words":"打 13800001234"},{"key":"a-4","from_id":{hers},"to_id":{fund},"amount":7,"words":"换回"},{"key":"a-5","from_id":{fund},"to_id":{hers},"amount":6,"words":"清洁家园第二组"}]}
       -> 200 says "made":2,"refused":3 says "key":"a-2","code":"ledger.short","at":"amount" says 余额不足：最多 says "key":"a-3","code":"points.tells","at":"words" says "key":"a-4","code":"points.no_way","at":"to_id"
again  -> 200 says "made":2,"refused":3
get    /api/v1/points/accounts/{fund} -> 200 says "held":11
# The same key with the same content in another list is the same transfer; with other content it is refused.
post   /api/v1/points/transfers/list {"transfers":[{"key":"a-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"清洁家园第一组"},{"key":"a-5","from_id":{fund},"to_id":{hers},"amount":9,"words":"清洁家园第二组"}]}
       -> 200 says "made":1,"refused":1 says "key":"a-5","code":"points.key_reused"
get    /api/v1/points/accounts/{fund} -> 200 says "held":11
as     colleague
post   /api/v1/points/transfers/list {"transfers":[{"key":"a-1","from_id":{fund},"to_id":{hers},"amount":1,"words":"另一人的编号"}]} -> 200 says "made":1,"refused":0
# Linked: all or none, and which one it was.
as     clerk
post   /api/v1/points/transfers/list {"linked":true,"transfers":[{"key":"b-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"一起"},{"key":"b-2","from_id":{fund},"to_id":{hers},"amount":100000,"words":"太多"}]}
       -> 409 says ledger.short says /transfers/1/amount
post   /api/v1/points/transfers/list {"linked":true,"transfers":[{"key":"b-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"  "}]} -> 422 says /transfers/0/words
get    /api/v1/points/accounts/{fund} -> 200 says "held":12
post   /api/v1/points/transfers/list {"linked":true,"transfers":[{"key":"b-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"一起"},{"key":"b-2","from_id":{fund},"to_id":{hers},"amount":4,"words":"一起"}]} -> 200 says "made":2,"refused":0
get    /api/v1/points/accounts/{fund} -> 200 says "held":21
post   /api/v1/points/transfers/list {"transfers":[]} -> 422 says /transfers
as     next_door
post   /api/v1/points/transfers/list {"transfers":[{"key":"c-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"不该"}]} -> 200 says "made":0,"refused":1 says "at":"from_id"
as     wangmin
post   /api/v1/points/transfers/list {"transfers":[{"key":"c-1","from_id":{fund},"to_id":{hers},"amount":5,"words":"不该"}]} -> 403

# What was set aside by a list is approved one by one, as ever; whoever asked doesn't.
as     clerk
post   /api/v1/points/transfers/list {"transfers":[{"key":"d-1","from_id":{fund},"to_id":{hers},"amount":3,"words":"清洁家园第三组"}]} -> 200 keep id as listed
get    /api/v1/points/transfers/{listed} -> 200 says "kind":"hold" says 清洁家园第三组 says "mine":true
post   /api/v1/points/transfers/{listed}/answer {"approve":true} -> 403 says points.own
as     colleague
post   /api/v1/points/transfers/{listed}/answer {"approve":true} -> 200
as     wangmin
get    /api/v1/me/points -> 200 says "posted":3 says 清洁家园第三组
