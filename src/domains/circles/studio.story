# 生活圈: minutes without a network say so; a scenario is kept, shared, and never touches a facility
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person next_door clerk    510104018005        below
person street    street   510104018           below
person wangmin   resident 510104018006        own

as     clerk
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.083,"lat":30.65,"services":[{"code":"canteen"}],"hours":"Mo-Fr 11:00-13:00"} -> 201 keep id as canteen
post   /api/v1/facilities {"name":"平安药房","lon":104.081,"lat":30.65,"services":[{"code":"pharmacy"}]} -> 201
get    /api/v1/circles/about -> 200 says "network":false says "facilities":2

# From a door, without signing in: the nearest first, and why the rest is missing. Tuesday 25 November 2025, noon and night.
as     nobody
get    /near.json?lon=104.08&lat=30.65&minutes=15&at=2025-11-25T12:00 -> 200 says "how":"straight x 1.3" says "service":"pharmacy" says "facility":"翡翠城社区食堂" says "open_now":true says 步行一小时内没有
get    /near?lon=1&lat=1 -> 404 says <h1>这个位置不在本区任何社区内
get    /near?lon=abc&lat=30.65 -> 422 says <h1> says role="alert" says lon
get    /near.json?lon=104.08&lat=30.65&service=canteen&at=2025-11-25T12:00 -> 200 says "minutes":6.2 says "reason":""
get    /near.json?lon=104.08&lat=30.65&service=canteen&minutes=5&at=2025-11-25T12:00 -> 200 says 最近的一处要走 7 分钟
get    /near.json?lon=104.08&lat=30.65&service=canteen&profile=senior&at=2025-11-25T12:00 -> 200 says "minutes":8.3
get    /near.json?lon=104.08&lat=30.65&service=canteen&at=2025-11-25T20:00 -> 200 says "open_now":false says 现在不开放
get    /near?lon=104.08&lat=30.65&minutes=15&lang=zh -> 200 says 身边15分钟 says 还没有步行路网 says 平安药房 hides <script
get    /near?lon=104.08&lat=30.65&lang=en -> 200 says Within 15 minutes
get    /near?lon=104.08&lat=30.65&lang=en&minutes=7&service=canteen&at=2025-11-25T12:00 -> 200 says value="7" selected says name="lang" value="en" says name="service" value="canteen" says name="at" value="2025-11-25T12:00" hides value="5" selected
get    /api/v1/near?lon=104.08&lat=30.65&service=pharmacy -> 200 says 平安药房
get    /near.json?lon=100&lat=30.65 -> 404
get    /near.json?lat=30.65 -> 422 says lon
get    /near.json?lon=104.08&lat=30.65&minutes=31 -> 422 says minutes
get    /near.json?lon=104.08&lat=30.65&at=tomorrow -> 422
get    /api/v1/near/way?lon=104.08&lat=30.65&facility={canteen} -> 200 says "how":"straight x 1.3" says "parts":[]
get    /api/v1/near/way?lon=104.08&lat=30.65&facility=1 -> 404
get    /api/v1/circles/coverage -> 401
get    /api/v1/near/sheet?lon=104.08&lat=30.65 -> 401

# Figures are of one's own places; large print for the stairwell.
as     worker
get    /api/v1/near/sheet?lon=104.08&lat=30.65&profile=senior -> 200 says %PDF
get    /api/v1/near/sheet?lon=100&lat=30.65 -> 404
get    /api/v1/circles/coverage?list=mofcom&at=2025-11-25T12:00 -> 200 says "how":"straight x 1.3" says "profile":"everyone"
get    /api/v1/circles/coverage?list=nobodys -> 422 says list
get    /api/v1/circles/coverage?at=noon -> 422 says at
get    /api/v1/circles/norms?list=gb50180 -> 200 says gb50180.kindergarten.m5
get    /api/v1/circles/homes?kind=canteen -> 200 says "seconds":
get    /api/v1/circles/homes?kind=tea -> 422 says kind
post   /api/v1/circle-scenarios {"name":"x","acts":[]} -> 403

# The same as files, for `tuimen cover`.
get    /api/v1/circles/files/facilities -> 200 says service,id,lon,lat,hours says canteen,
get    /api/v1/circles/files/homes -> 200 says id,lon,lat,people,community,old,young
get    /api/v1/circles/files/network -> 404
get    /api/v1/circles -> 200

# What if, and kept under a name. The register is as it was.
as     clerk
post   /api/v1/circles/what-if {"minutes":5,"acts":[{"kind":"move","facility":{canteen},"lon":104.0801,"lat":30.65}]} -> 200 says "kind":"canteen" says "gained"
post   /api/v1/circles/what-if {"acts":[]} -> 422 says /acts
post   /api/v1/circles/what-if {"acts":[{"kind":"add","services":[{"code":"canteen"}]}]} -> 422 says /acts/0
post   /api/v1/circles/site {"kind":"nursery","minutes":5} -> 200 says "how":"straight x 1.3" says "bound"
post   /api/v1/circles/site {"kind":"tea"} -> 422 says /kind
post   /api/v1/circles/site {"kind":"nursery","count":6} -> 422 says /count
post   /api/v1/circle-scenarios {"name":"食堂搬到三期","acts":[{"kind":"move","facility":{canteen},"lon":104.0801,"lat":30.65},{"kind":"add","name":"托育点","lon":104.079,"lat":30.651,"services":[{"code":"nursery"}]}]}
       -> 201 says "version":1 says 托育点 keep id as plan
post   /api/v1/circle-scenarios {"name":"x","acts":[{"kind":"add","lon":104.08,"lat":30.65,"services":[{"code":"tea"}]}]} -> 422 says 目录里没有
post   /api/v1/circle-scenarios {"name":"x","acts":[{"kind":"close"}]} -> 422 says 哪个设施
put    /api/v1/circle-scenarios/{plan} {"name":"食堂搬到三期","version":1,"acts":[{"kind":"close","facility":{canteen}}]} -> 200 says "version":2
put    /api/v1/circle-scenarios/{plan} {"name":"另一个人的","version":1,"acts":[]} -> 409 says 已被
get    /api/v1/facilities/{canteen} -> 200 says "state":"open" says 104.083

# Two side by side, with what they cost; hours, places and gates too; said of, and put forward once a version.
post   /api/v1/circle-scenarios {"name":"延时与扩容","acts":[{"kind":"change","facility":{canteen},"hours":"Mo-Su 07:00-20:00","capacity":120,"cost_fen":3000000},{"kind":"gate","lon":104.082,"lat":30.65,"cost_fen":500000}]}
       -> 201 says "capacity":120 says "kind":"gate" says "proposed":false keep id as later
post   /api/v1/circle-scenarios {"name":"x","acts":[{"kind":"change","facility":{canteen}}]} -> 422 says 开放时间、容量或预算
post   /api/v1/circle-scenarios {"name":"x","acts":[{"kind":"change","facility":{canteen},"hours":"天天"}]} -> 422 says /acts/0
post   /api/v1/circle-scenarios {"name":"x","acts":[{"kind":"gate"}]} -> 422 says 须有位置
get    /api/v1/circle-scenarios/compare?b={later}&at_a=2025-11-25T19:00&at_b=2025-11-25T19:00&minutes=15 -> 200 says "cost_b_fen":3500000 says "places_b":120 says "places_a":0 says "kind":"canteen"
get    /api/v1/circle-scenarios/compare?a={plan}&b={later}&minutes=15 -> 200 says "name_a":"食堂搬到三期"
get    /api/v1/circle-scenarios/compare?a={later}&b=1 -> 404
get    /api/v1/circle-scenarios/compare?at_a=noon -> 422 says at
post   /api/v1/circle-scenarios/{later}/comments {"words":"晚饭也能吃上了"} -> 201 says 晚饭
post   /api/v1/circle-scenarios/{later}/comments {"words":" "} -> 422 says /words
get    /api/v1/circle-scenarios/{later}/comments -> 200 says 晚饭 hides "next"
post   /api/v1/circle-scenarios/{later}/comments {"words":"早饭也是"} -> 201
post   /api/v1/circle-scenarios/{later}/comments {"words":"周末呢"} -> 201
get    /api/v1/circle-scenarios/{later}/comments?limit=2 -> 200 says 周末呢 says 早饭 hides 晚饭 keep next as earlier
get    /api/v1/circle-scenarios/{later}/comments?limit=2&after={earlier} -> 200 says 晚饭 hides 早饭 hides "next"
get    /api/v1/circle-scenarios/{later}/comments?after=x -> 422 says after
get    /api/v1/circle-scenarios/{later}/comments?limit=201 -> 422 says limit
post   /api/v1/circle-scenarios/{later}/propose {"version":2} -> 409 says 已被
post   /api/v1/circle-scenarios/{later}/propose {"version":1} -> 204
post   /api/v1/circle-scenarios/{later}/propose {"version":1} -> 409 says 已经提请
get    /api/v1/circle-scenarios/{later} -> 200 says "proposed":true
put    /api/v1/circle-scenarios/{later} {"name":"延时与扩容","version":1,"acts":[]} -> 200 says "proposed":false
post   /api/v1/circle-scenarios/{later}/propose {"version":2} -> 409 says 没有改动
as     next_door
get    /api/v1/circle-scenarios -> 200 says "items":[]
get    /api/v1/circle-scenarios/{plan} -> 404
get    /api/v1/circle-scenarios/{plan}/comments -> 404
post   /api/v1/circle-scenarios/{plan}/propose {"version":2} -> 404
get    /api/v1/circle-scenarios/compare?b={plan} -> 404
as     street
get    /api/v1/circle-scenarios/{plan} -> 200 says "kind":"close"
