# 两个日期: a canteen closes, a pharmacy opens, a nursery moves; each day is told as it was, and what made the difference stands beside it
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格  104.10 30.64 104.12 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 1
door     1 101
homes    2
compound 锦江苑 510104018005 104.11 30.65
building 1栋  510104018005001001 1
door     1 201
homes    3
person clerk     clerk    510104018006        below
person worker    worker   510104018006001     below
person street    street   510104018           below
person member    member   510104018006001001  below

as     street
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.083,"lat":30.65,"services":[{"code":"canteen"}],"since":"2020-01-01"} -> 201 keep id as canteen
post   /api/v1/facilities {"name":"平安药房","lon":104.081,"lat":30.65,"services":[{"code":"pharmacy"}],"since":"2025-05-01"} -> 201 keep id as pharmacy
post   /api/v1/facilities {"name":"小太阳托育","lon":104.081,"lat":30.651,"services":[{"code":"nursery"}],"since":"2021-09-01"} -> 201 keep id as nursery
post   /api/v1/facilities {"name":"红旗超市","lon":104.081,"lat":30.649,"services":[{"code":"supermarket"}],"since":"2020-01-01"} -> 201
post   /api/v1/facilities {"name":"书店","lon":104.082,"lat":30.649,"services":[{"code":"bookshop"}],"state":"planned","since":"2026-03-01"} -> 201 keep id as books
post   /api/v1/facilities/{canteen}/state {"state":"closed","day":"2025-06-01","why":"租约到期","version":1} -> 200
patch  /api/v1/facilities/{nursery} {"lon":104.112,"lat":30.65,"since":"2025-07-01","version":1} -> 200 says "place":"510104018005001001"
# What began later can't be put before what began earlier, nor after today.
patch  /api/v1/facilities/{nursery} {"hours":"Mo-Fr 08:00-18:00","since":"2025-06-30","version":2} -> 422 says /since says 2025-07-01
patch  /api/v1/facilities/{nursery} {"hours":"Mo-Fr 08:00-18:00","since":"2025-11-26","version":2} -> 422 says /since

# A day that is past is told as it was; today's is what the register says now.
get    /api/v1/circles/coverage?day=2025-03-01 -> 200 says "day":"2025-03-01" says "kind":"canteen","facilities":1,"closed":0,"within_5":0,"within_10":2,"within_15":2 says "kind":"pharmacy","facilities":0,"closed":0,"within_5":0,"within_10":0,"within_15":0 says "kind":"nursery","facilities":1,"closed":0,"within_5":2,"within_10":2,"within_15":2
get    /api/v1/circles/coverage?day=2025-05-31 -> 200 says "kind":"canteen","facilities":1 says "kind":"pharmacy","facilities":1
get    /api/v1/circles/coverage?day=2025-06-01 -> 200 says "kind":"canteen","facilities":0
get    /api/v1/circles/coverage?day=2019-12-31 -> 200 says "kind":"supermarket","facilities":0
get    /api/v1/circles/coverage?day=2025-11-25 -> 200 says "kind":"canteen","facilities":0,"closed":0,"within_5":0,"within_10":0,"within_15":0 says "kind":"pharmacy","facilities":1,"closed":0,"within_5":2 says "kind":"nursery","facilities":1,"closed":0,"within_5":3,"within_10":3,"within_15":3
get    /api/v1/circles/coverage -> 200 says "day":"" says "kind":"canteen","facilities":0,"closed":0,"within_5":0,"within_10":0,"within_15":0 says "kind":"pharmacy","facilities":1,"closed":0,"within_5":2 says "kind":"nursery","facilities":1,"closed":0,"within_5":3,"within_10":3,"within_15":3
get    /api/v1/circles/coverage?day=2025-11-26 -> 422 says day says 今天
get    /api/v1/circles/coverage?day=2025-02-30 -> 422 says day
get    /api/v1/circles/norms?list=mofcom&day=2025-03-01 -> 200
get    /api/v1/circles/homes?kind=canteen&day=2025-03-01 -> 200 says 翡翠城社区食堂
get    /api/v1/circles/homes?kind=canteen -> 200 says "facilities":[]
get    /api/v1/circles/files/facilities?day=2025-03-01 -> 200 says canteen,{canteen} hides pharmacy,
get    /api/v1/circles/files/facilities -> 200 says pharmacy,{pharmacy} hides canteen,

# Two days: figures, and behind each the facility that made it. Five homes, two of them in 006.
get    /api/v1/circles/dates?a=2025-03-01 -> 200 says "how":"straight x 1.3" says "b":"2025-11-25" says "households":5
       says "key":"canteen","name":"社区食堂","place":"","kind":"canteen","facilities_a":1,"facilities_b":0,"of":{"households":5,"old":0,"young":0},"a":{"households":2,"old":0,"young":0},"b":{"households":0,"old":0,"young":0},"gained":{"households":0,"old":0,"young":0},"lost":{"households":2,"old":0,"young":0},"behind":[{"facility":{canteen}
       says "key":"nursery","name":"托育","place":"","kind":"nursery","facilities_a":1,"facilities_b":1,"of":{"households":5,"old":0,"young":0},"a":{"households":2,"old":0,"young":0},"b":{"households":3,"old":0,"young":0},"gained":{"households":3,"old":0,"young":0},"lost":{"households":2,"old":0,"young":0},"behind":[{"facility":{nursery}
       says "key":"510104018006.canteen" says "key":"510104018006.nursery"
       says {"id":{canteen},"name":"翡翠城社区食堂" says "change":"closed","day":"2025-06-01","why":"租约到期"
       says {"id":{pharmacy},"name":"平安药房" says "change":"opened","day":"2025-05-01"
       says {"id":{nursery},"name":"小太阳托育" says "change":"moved","day":"2025-07-01"
       hides 红旗超市 hides 书店 hides "key":"510104018005.nursery"
get    /api/v1/circles/dates?a=2025-05-01&b=2025-05-31 -> 200 says "facilities":[] says "worse":[]
get    /api/v1/circles/dates?a=2025-11-25&b=2025-11-25 -> 200 says "facilities":[] says "worse":[]
get    /api/v1/circles/dates?a=2025-06-01&b=2025-03-01 -> 422 says 前一个日期
get    /api/v1/circles/dates?a=2025-06-01&b=2025-11-26 -> 422 says 今天
get    /api/v1/circles/dates -> 422 says a
get    /api/v1/circles/dates?a=2025-03-01&minutes=31 -> 422 says minutes
get    /api/v1/circles/dates/map?a=2025-03-01 -> 200 says "households":[3,2] says "gained":[1,1] says "lost":[0,2]
get    /api/v1/circles/dates/map?a=2025-03-01&kind=canteen -> 200 says "households":[2],"gained":[0],"lost":[1]
get    /api/v1/circles/dates/map?a=2025-03-01&class=children -> 200 says "gained":[1,0],"lost":[0,1]
get    /api/v1/circles/dates/map?a=2025-03-01&kind=tea -> 422 says kind

# Everybody is told of their own homes; a facility elsewhere is told where it is behind a figure of theirs.
as     clerk
get    /api/v1/circles/dates?a=2025-03-01 -> 200 says "households":2 hides 510104018005.nursery hides 锦江
get    /api/v1/circles/dates?a=2025-03-01&place=510104018005 -> 200 says "households":0 says "worse":[]
as     worker
get    /api/v1/circles/dates?a=2025-06-15 -> 200 says "key":"510104018006.nursery" hides 510104018006.canteen
as     member
get    /api/v1/circles/dates?a=2025-03-01 -> 403
as     nobody
get    /api/v1/circles/dates?a=2025-03-01 -> 401
get    /api/v1/circles/dates/map?a=2025-03-01 -> 401

# A canteen that opens again: what was said last of a day holds. A place that is written down anew is another one.
as     street
post   /api/v1/facilities/{canteen}/state {"state":"open","day":"2025-09-01","why":"换了运营方","version":2} -> 200
get    /api/v1/circles/coverage?day=2025-08-31 -> 200 says "kind":"canteen","facilities":0
get    /api/v1/circles/coverage?day=2025-09-01 -> 200 says "kind":"canteen","facilities":1
get    /api/v1/circles/dates?a=2025-03-01 -> 200 hides 翡翠城社区食堂 hides 510104018006.canteen
post   /api/v1/facilities/{canteen}/state {"state":"moved","day":"2025-10-01","why":"迁到二期","version":3} -> 200
post   /api/v1/facilities {"name":"翡翠城社区食堂","lon":104.078,"lat":30.65,"services":[{"code":"canteen"}],"since":"2025-10-02"} -> 201 keep id as anew
get    /api/v1/circles/dates?a=2025-09-15 -> 200 says "change":"moved","day":"2025-10-01","why":"迁到二期","to":{anew} says {"id":{anew}
get    /api/v1/circles/coverage -> 200 says "kind":"canteen","facilities":1
