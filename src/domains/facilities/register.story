# 设施台账: a canteen is planned, opens, is confirmed, closes; a neighbour misses a nursery; a table comes in
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below
person next_door clerk    510104018005        below
person wangmin   resident 510104018006        own

# The catalogue is nobody's secret: 58 services of the district, the ministry's twelve, the standard's own radii.
as     nobody
get    /api/v1/facility-kinds -> 200 says "name":"便利店" says "care":"old" says "name":"小学"
get    /api/v1/facility-lists -> 200 says 商流通函〔2021〕176号 says GB 50180-2018
get    /api/v1/facility-norms -> 200 says gb50180.primary_school.m10 says "radius_m":500
get    /api/v1/facilities -> 401

as     clerk
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.08,"lat":30.65,"services":[{"code":"canteen"},{"code":"elder_meals"}],"hours":"Mo-Fr 11:00-13:00","capacity":120,"state":"planned","since":"2026-03-01"}
       -> 201 says "state":"planned" says "place":"510104018006001001" says 翡翠城社区 says "source":"desk" keep id as canteen
again  -> 201
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.0801,"lat":30.65,"services":[{"code":"canteen"}]} -> 409 says facilities.known
post   /api/v1/facilities {"name":"x","lon":104.08,"lat":30.65,"services":[{"code":"teahouse"}]} -> 422 says /services/0/code says 目录里没有
post   /api/v1/facilities {"name":"x","lon":104.08,"lat":30.65,"services":[]} -> 422 says /services
post   /api/v1/facilities {"name":"x","lon":104.08,"lat":30.65,"services":[{"code":"canteen"}],"hours":"Mo-Xx"} -> 422 says /hours
post   /api/v1/facilities {"name":"x","lon":104.08,"lat":30.65,"services":[{"code":"canteen"}],"credit_code":"91510104MA6C00000X"} -> 422 says /credit_code
post   /api/v1/facilities {"name":"x","lon":104.11,"lat":30.65,"services":[{"code":"canteen"}]} -> 422 says /lon says 管理的范围
post   /api/v1/facilities {"name":"x","lon":104.08,"lat":30.65,"services":[{"code":"canteen"}],"state":"closed"} -> 422 says /state

# What becomes of it is kept, with its day and why; never backwards.
post   /api/v1/facilities/{canteen}/state {"state":"moved","day":"2025-11-24","why":"x","version":1} -> 409 says facilities.state
post   /api/v1/facilities/{canteen}/state {"state":"open","day":"2025-11-26","why":"试营业","version":1} -> 422 says /day
post   /api/v1/facilities/{canteen}/state {"state":"open","day":"2025-11-24","why":"试营业","version":1} -> 200 says "state":"open" says 试营业
post   /api/v1/facilities/{canteen}/state {"state":"closed","day":"2025-11-24","why":"x","version":1} -> 409 says 已被
patch  /api/v1/facilities/{canteen} {"hours":"Mo-Su 11:00-13:30","services":[{"code":"canteen"},{"code":"meal_delivery"}],"version":2}
       -> 200 says Mo-Su says meal_delivery hides elder_meals says "capacity":120
patch  /api/v1/facilities/{canteen} {"lon":104.081,"version":3} -> 422 says /lat
post   /api/v1/facilities/{canteen}/confirm {"whom":"食堂刘师傅","version":3} -> 200 says 食堂刘师傅 says "confirmed_day":"2025-11-25"
get    /api/v1/facilities?service=meal_delivery -> 200 says 翡翠城社区食堂
get    /api/v1/facilities?service=elder_meals -> 200 says "items":[]
get    /api/v1/facilities?stale=true -> 200 says "items":[]
get    /api/v1/facilities?q=%25 -> 200 says "items":[]

# Read where one works; written by the desk alone.
as     member
get    /api/v1/facilities -> 200 says 翡翠城社区食堂
post   /api/v1/facilities/{canteen}/confirm {"version":4} -> 403
as     next_door
get    /api/v1/facilities -> 200 says "items":[]
get    /api/v1/facilities/{canteen} -> 404
post   /api/v1/facilities/{canteen}/confirm {"version":4} -> 404

# A neighbour misses a nursery, and says that the canteen's hours are wrong.
as     wangmin
post   /api/v1/facility-wishes {"kind":"missing","service":"nursery","lon":104.085,"lat":30.655,"words":"两岁的孩子没处去"} -> 201 says "state":"asked" says 托育 keep id as wish
post   /api/v1/facility-wishes {"kind":"missing","lon":104.085,"lat":30.655,"words":"没有"} -> 422 says /service
post   /api/v1/facility-wishes {"kind":"missing","service":"nursery","lon":103.0,"lat":30.655,"words":"没有"} -> 422 says /lon
post   /api/v1/facility-wishes {"kind":"wrong","words":"周日不开"} -> 422 says /facility
post   /api/v1/facility-wishes {"kind":"wrong","facility":{canteen},"words":"周日其实不开"} -> 201 says 翡翠城社区食堂
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"好的","version":1} -> 403
as     next_door
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"好的","version":1} -> 404
as     clerk
get    /api/v1/facility-wishes?state=asked -> 200 says 两岁的孩子 hides wangmin
post   /api/v1/facility-wishes/{wish}/answer {"state":"asked","answer":"好的","version":1} -> 422 says /state
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"已报街道选址","version":1} -> 200 says "state":"taken" says clerk
post   /api/v1/facility-wishes/{wish}/answer {"state":"taken","answer":"又来","version":2} -> 409 says facilities.decided
as     wangmin
get    /api/v1/me/facility-wishes -> 200 says 已报街道选址 says 周日其实不开
as     nobody
get    /api/v1/me/facility-wishes -> 401

# A table: each bad cell is named and nothing kept; a good one adds, and finds what is there.
as     clerk
send   /api/v1/facilities/check tests/fuzz/seeds/csv/bad-facilities.csv -> 200 says "rows":4 says 须为目录里的服务 says 须为度数 says 管理的范围 says 校验位
send   /api/v1/facilities/import tests/fuzz/seeds/csv/bad-facilities.csv -> 422 says facilities.rows
get    /api/v1/facilities -> 200 hides 老马
send   /api/v1/facilities/check tests/fuzz/seeds/csv/facilities.csv -> 200 says "rows":3,"added":2,"changed":1,"same":0,"faults":[]
send   /api/v1/facilities/import tests/fuzz/seeds/csv/facilities.csv -> 201 says "added":2,"changed":1
send   /api/v1/facilities/check tests/fuzz/seeds/csv/facilities.csv -> 200 says "added":0,"changed":0,"same":3
get    /api/v1/facilities?q=%E8%80%81%E9%A9%AC -> 200 says 老马修鞋铺 says "source":"table"
send   /api/v1/facilities/check tests/fuzz/seeds/csv/plain.csv -> 422 says 表头
