# 路网补绘: a clerk draws a gate and a path, somebody from next door sees nothing, a wrong one is taken off
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person next_door clerk    510104018005        below
person street    street   510104018           below

as     clerk
post   /api/v1/ways {"kind":"gate","line":[{"lon":104.08,"lat":30.65}],"state":"private","hours":"Mo-Su 06:00-23:00","why":"物业告知"} -> 201 says 第1微网格 says "state":"private" keep id as gate
again  -> 201
post   /api/v1/ways {"kind":"path","line":[{"lon":104.08,"lat":30.65},{"lon":104.081,"lat":30.651}],"surface":"steps","why":"现场看过"} -> 201 says "surface":"steps" says "state":"open" keep id as path
post   /api/v1/ways {"kind":"path","line":[{"lon":104.08,"lat":30.65}],"why":"x"} -> 422 says /line says 两个点
post   /api/v1/ways {"kind":"path","line":[{"lon":104.08,"lat":30.65},{"lon":104.09,"lat":30.65}],"why":"x"} -> 422 says 300
post   /api/v1/ways {"kind":"gate","line":[{"lon":104.08,"lat":30.65}],"why":"x"} -> 422 says /state
post   /api/v1/ways {"kind":"gate","line":[{"lon":104.08,"lat":30.65}],"state":"open","hours":"天天","why":"x"} -> 422 says /hours
post   /api/v1/ways {"kind":"gate","line":[{"lon":104.08,"lat":30.65}],"state":"open","why":" "} -> 422 says /why
post   /api/v1/ways {"kind":"gate","line":[{"lon":104.11,"lat":30.65}],"state":"open","why":"x"} -> 422 says /line/0 says 管理的范围
post   /api/v1/ways {"kind":"gate","line":[{"lon":100,"lat":30.65}],"state":"open","why":"x"} -> 422 says /line/0
post   /api/v1/ways {"kind":"gate","line":[],"state":"open","why":"x"} -> 422 says /line
get    /api/v1/ways?limit=1 -> 200 says 现场看过 hides 物业告知
get    /api/v1/circles/ways -> 200 says "network":false says "outcomes":[]
get    /api/v1/circles/ways/map?west=104.07&south=30.64&east=104.09&north=30.66 -> 200 says "features":[]
get    /api/v1/circles/ways/map?west=104.07 -> 422

# Who only reads, and who is from elsewhere.
as     worker
get    /api/v1/ways -> 200 says 物业告知
post   /api/v1/ways {"kind":"gate","line":[{"lon":104.08,"lat":30.65}],"state":"open","why":"x"} -> 403
post   /api/v1/ways/{gate}/end {"why":"x"} -> 403
as     next_door
get    /api/v1/ways -> 200 says "items":[]
post   /api/v1/ways/{gate}/end {"why":"x"} -> 404
as     nobody
get    /api/v1/ways -> 401

# Taken off with a reason, once; it stays to be read.
as     street
post   /api/v1/ways/{path}/end {"why":" "} -> 422 says /why
post   /api/v1/ways/{path}/end {"why":"底图已有这条路"} -> 200 says "ended_why":"底图已有这条路"
post   /api/v1/ways/{path}/end {"why":"x"} -> 409 says 已经撤下
get    /api/v1/ways -> 200 hides 现场看过
get    /api/v1/ways?ended=true -> 200 says 现场看过 says 底图已有
