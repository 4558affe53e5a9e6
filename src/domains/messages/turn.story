# 轮到谁: whoever's turn it is finds it in their messages, and nobody else does
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   second    clerk    510104018006        below
person   elsewhere clerk    510104018005        below

as     chen
get    /api/v1/messages -> 200 says "items":[]
as     wang
post   /api/v1/cases {"class":"16001","words":"路灯不亮","place":"510104018006001001"} -> 201 keep id as case keep number as number
get    /api/v1/messages/count -> 200 says "unread":0

# Both clerks are told; not the one of another community.
as     elsewhere
get    /api/v1/messages -> 200 hides {number}
as     second
get    /api/v1/messages -> 200 says {number} says 请受理
as     clerk
get    /api/v1/messages/count -> 200 says "unread":1
in     english
get    /api/v1/messages -> 200 says {number} says A new report waits to be filed says "read":false keep id as mine
in     chinese
post   /api/v1/cases/{case}/file {"version":1} -> 200
post   /api/v1/cases/{case}/dispatch {"version":2} -> 200

# A message is read by whom it is for.
as     chen
get    /api/v1/messages?unread=true -> 200 says {number} says 请接单 says 路灯不亮
post   /api/v1/messages/{mine}/read -> 404
as     nobody
get    /api/v1/messages -> 401
as     clerk
post   /api/v1/messages/{mine}/read -> 204
again  -> 204
get    /api/v1/messages?unread=true -> 200 hides {number}
get    /api/v1/messages -> 200 says "read":true

# A step that is refused tells nobody; one that is taken tells the one who sent it.
as     chen
post   /api/v1/cases/{case}/return {"version":3} -> 422 says cases.needs_words
as     clerk
get    /api/v1/messages/count -> 200 says "unread":0
as     chen
post   /api/v1/cases/{case}/return {"version":3,"words":"归供电公司"} -> 200
as     clerk
get    /api/v1/messages -> 200 says 被退回，请重新派单
as     second
get    /api/v1/messages -> 200 hides 被退回
as     clerk
post   /api/v1/messages/read -> 204
get    /api/v1/messages/count -> 200 says "unread":0
as     second
get    /api/v1/messages/count -> 200 says "unread":1
