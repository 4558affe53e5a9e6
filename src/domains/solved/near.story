# 身边已解决: what was put right, for anybody, without a trace of who reported it
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
person   chen    member    510104018006001001 below
person   worker  worker    510104018006001    below
person   clerk   clerk     510104018006       below
person   street  street    510104018          below
person   district district 510104             all

as     nobody
get    /solved -> 200 says 选择社区 says /solved?place=510104018006 says 翡翠城社区
get    /solved?place=510104018006 -> 200 says 没有可以公开的办结事项
get    /api/v1/solved?place=510104018006 -> 200 says "least":3 says "rows":[]
get    /api/v1/solved -> 422 says 社区代码
get    /api/v1/solved?place=510104018999 -> 404
get    /solved?place=510104018999 -> 404 says <h1>
get    /solved?lon=1&lat=abc -> 422 says <h1> says lat

# Three, found and settled on the spot by a member, looked at by the worker, closed by the desk.
as     chen
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as done
post   /api/v1/cases {"class":"14001","words":"机密描述一","lon":104.0123,"lat":30.6123} -> 201 keep id as one keep number as number
post   /api/v1/cases/{one}/settle {"version":1,"words":"已清理","photos":[{"id":{done}}]} -> 200
post   /api/v1/cases {"class":"14001","words":"机密描述二","lon":104.0124,"lat":30.6124} -> 201 keep id as two
post   /api/v1/cases/{two}/settle {"version":1,"words":"已清理","photos":[{"id":{done}}]} -> 200
post   /api/v1/cases {"class":"14001","words":"机密描述三","lon":104.0125,"lat":30.6125} -> 201 keep id as three
post   /api/v1/cases/{three}/settle {"version":1,"words":"已清理","photos":[{"id":{done}}]} -> 200
# A dispute between neighbours is nobody else's.
post   /api/v1/cases {"class":"12001","words":"机密描述四","lon":104.0125,"lat":30.6125} -> 201 keep id as four
post   /api/v1/cases/{four}/settle {"version":1,"words":"已劝和","photos":[{"id":{done}}]} -> 200
as     worker
post   /api/v1/cases/{one}/verify {"version":2} -> 200
post   /api/v1/cases/{two}/verify {"version":2} -> 200
post   /api/v1/cases/{three}/verify {"version":2} -> 200
post   /api/v1/cases/{four}/verify {"version":2} -> 200
as     clerk
post   /api/v1/cases/{one}/close {"version":3} -> 200
post   /api/v1/cases/{two}/close {"version":3} -> 200
post   /api/v1/cases/{four}/close {"version":3} -> 200
as     nobody
get    /api/v1/solved?place=510104018006 -> 200 says "rows":[] says "left_out":true
as     clerk
post   /api/v1/cases/{three}/close {"version":3} -> 200 says closed

as     nobody
get    /api/v1/solved?place=510104018006 -> 200 says "place":"510104018006001001" says "month":"2025-11" says "cases":3 says "class":"14001"
       hides 机密 hides {number} hides 104.012 hides 12001
get    /api/v1/solved?lon=104.01&lat=30.61 -> 200 says "cases":3 says "radius_m":1000
get    /api/v1/solved?lon=104.039&lat=30.601 -> 200 says "rows":[]
get    /solved?place=510104018006 -> 200 says 2025年11月 says 暴露垃圾 says 东一微网格 says 3 件 hides 机密 hides chen hides {number} hides <script
in     english
get    /solved?place=510104018006 -> 200 says Exposed rubbish says Fewer than 3
in     chinese

# One is opened again: it isn't solved until it is closed once more.
as     clerk
post   /api/v1/cases/{three}/reopen {"version":4,"words":"又出现了"} -> 200
as     nobody
get    /api/v1/solved?place=510104018006 -> 200 says "rows":[] says "left_out":true
as     clerk
get    /api/v1/cases/{three}/responsible -> 200 keep post_id as chen_post
post   /api/v1/cases/{three}/dispatch {"version":5,"post_id":{chen_post}} -> 200
as     chen
post   /api/v1/cases/{three}/accept {"version":6} -> 200
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as again
post   /api/v1/cases/{three}/feedback {"version":7,"words":"再次清理","photos":[{"id":{again}}]} -> 200
as     worker
post   /api/v1/cases/{three}/verify {"version":8} -> 200
as     clerk
post   /api/v1/cases/{three}/close {"version":9} -> 200
as     nobody
get    /api/v1/solved?place=510104018006 -> 200 says "cases":3

# The least is the district's to set.
as     street
post   /api/v1/dictionaries/solved-rule/drafts {"entry":{"least":5,"months":12,"radius_m":1000,"source":"示例"},"since_day":"2025-11-25","reason":"更稳妥"} -> 201 keep id as draft
as     district
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
as     nobody
get    /api/v1/solved?place=510104018006 -> 200 says "least":5 says "rows":[]
