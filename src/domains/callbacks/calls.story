# 回访: after closing somebody else asks the reporter; the number is seen once and logged; nobody asks about their own work
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   second    clerk    510104018006        below
person   elsewhere clerk    510104018005        below
person   street    street   510104018           below
person   district  district 510104              below

# A report by phone about a fire lane: of a kind that is always called about.
as     nobody
post   /api/v1/reports {"class":"11001","words":"消防通道被堵","place":"510104018006001001","phone":"13800138000","name":"王建国"} -> 201 keep case_id as c
as     clerk
get    /api/v1/cases/{c} -> 200 keep version as v
post   /api/v1/cases/{c}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{c}/dispatch {"version":{v}} -> 200 keep version as v
as     chen
post   /api/v1/cases/{c}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as photo
post   /api/v1/cases/{c}/feedback {"version":{v},"words":"已清理","photos":[{"id":{photo}}]} -> 200 keep version as v
as     clerk
get    /api/v1/callbacks -> 200 hides 消防通道
post   /api/v1/cases/{c}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{c}/close {"version":{v}} -> 200 keep version as v

# The queue: masked, with the rule that chose it. Next door and below nobody sees it.
get    /api/v1/callbacks -> 200 says 消防通道被堵 says 安全隐患 says 138****8000 says "mandatory":true says "own":false
       hides 13800138000 hides 王建国 keep id as b
get    /api/v1/callbacks?mandatory=true&place=510104018006001&limit=1 -> 200 says 消防通道被堵
get    /api/v1/callbacks/counts -> 200 says "waiting":1,"late":0
get    /api/v1/callbacks?state=nowhere -> 422 says state
as     elsewhere
get    /api/v1/callbacks -> 200 hides 消防通道
get    /api/v1/callbacks/{b} -> 404
post   /api/v1/callbacks/{b}/phone -> 404
post   /api/v1/callbacks/{b}/calls {"version":1,"result":"no_answer"} -> 404
as     chen
get    /api/v1/callbacks -> 403
post   /api/v1/callbacks/{b}/phone -> 403

# The page says what to ask; the number in full is an event without the number.
as     clerk
get    /api/v1/callbacks/{b} -> 200 says 事情解决了吗 says "attempts_most":3 hides 13800138000
post   /api/v1/callbacks/{b}/phone -> 200 says 13800138000
get    /api/v1/events?kind=callbacks.shown -> 200 says 查看完整号码 hides 13800138000
post   /api/v1/callbacks/{b}/calls {"version":1,"result":"no_answer","solved":"yes","satisfied":"yes"} -> 422 says callbacks.unasked
post   /api/v1/callbacks/{b}/calls {"version":1,"result":"answered","solved":"yes"} -> 422 says callbacks.unasked
post   /api/v1/callbacks/{b}/calls {"version":1,"result":"no_answer"} -> 200 says "state":"waiting" says "attempts":1 keep version as w
again  -> 200
post   /api/v1/callbacks/{b}/calls {"version":{w},"result":"answered","solved":"no","satisfied":"fair"} -> 409 says callbacks.too_soon
after  61 minutes
post   /api/v1/callbacks/{b}/calls {"version":1,"result":"answered","solved":"no","satisfied":"fair"} -> 409
post   /api/v1/callbacks/{b}/calls {"version":{w},"result":"answered","responded":"yes","solved":"partly","satisfied":"fair","words":"又停了一辆车","anonymous":true}
       -> 200 says "state":"answered" says 又停了一辆车
post   /api/v1/callbacks/{b}/calls {"version":3,"result":"answered","solved":"yes","satisfied":"yes"} -> 409 says callbacks.over
get    /api/v1/callbacks?state=answered -> 200 says 又停了一辆车
get    /api/v1/events?kind=callbacks.answered -> 200 says 回访接通 hides 又停了一辆车

# Done again, it is asked about again; and while it waits, another reopening drops it.
get    /api/v1/cases/{c} -> 200 keep version as v
post   /api/v1/cases/{c}/reopen {"version":{v},"words":"回访反映又被占用"} -> 200 keep version as v
# The clerk handles it themself this time, so another must call.
post   /api/v1/cases/{c}/escalate {"version":{v},"words":"请街道协调"} -> 200 keep version as v
as     street
post   /api/v1/cases/{c}/dispatch {"version":{v}} -> 200 keep version as v
as     chen
post   /api/v1/cases/{c}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as photo2
post   /api/v1/cases/{c}/feedback {"version":{v},"words":"已装隔离桩","photos":[{"id":{photo2}}]} -> 200 keep version as v
as     street
post   /api/v1/cases/{c}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{c}/close {"version":{v}} -> 200 keep version as v
get    /api/v1/callbacks -> 200 says "attempts":0 keep id as b2
post   /api/v1/cases/{c}/reopen {"version":{v},"words":"又坏了"} -> 200 keep version as v
get    /api/v1/callbacks -> 200 hides 消防通道
post   /api/v1/callbacks/{b2}/calls {"version":2,"result":"no_answer"} -> 409 says callbacks.over

# What a clerk settles on the spot, that clerk doesn't call about.
as     clerk
post   /api/v1/cases {"class":"11003","words":"飞线充电","place":"510104018006001001","source":"hotline","outside":"T-1"} -> 201 keep id as d keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as photo3
post   /api/v1/cases/{d}/settle {"version":{v},"words":"当场拆除","photos":[{"id":{photo3}}]} -> 200 keep version as v
as     second
post   /api/v1/cases/{d}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{d}/close {"version":{v}} -> 200 keep version as v
get    /api/v1/callbacks -> 200 says 飞线充电 keep id as b3
as     clerk
get    /api/v1/callbacks/{b3} -> 200 says "own":true
post   /api/v1/callbacks/{b3}/phone -> 403 says callbacks.own_work
post   /api/v1/callbacks/{b3}/calls {"version":1,"result":"refused"} -> 403 says callbacks.own_work
as     second
post   /api/v1/callbacks/{b3}/calls {"version":1,"result":"refused"} -> 200 says "state":"refused"

# A mandatory report hides who made it: nobody is queued to be called.
as     nobody
post   /api/v1/reports {"class":"19001","words":"孩子常被打","place":"510104018006001001","phone":"13900139000"} -> 201 keep case_id as h
as     district
get    /api/v1/cases/{h} -> 200 keep version as v
post   /api/v1/cases/{h}/refer {"version":{v},"words":"移送公安"} -> 200 keep version as v
post   /api/v1/cases/{h}/close {"version":{v},"words":"公安已答复"} -> 200
get    /api/v1/callbacks -> 200 hides 孩子
