# 日期对比的表格: a pharmacy opened today; two homes have it since, and the table says so in words
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 1
door     1 101
homes    2
person clerk     clerk    510104018006        below
person member    member   510104018006001001  below

as     clerk
post   /api/v1/facilities {"name":"平安药房","lon":104.081,"lat":30.65,"services":[{"code":"pharmacy"}]} -> 201
post   /api/v1/facilities {"name":"=社区食堂","lon":104.082,"lat":30.65,"services":[{"code":"canteen"}],"since":"2025-01-01"} -> 201 keep id as canteen
post   /api/v1/facilities/{canteen}/state {"state":"closed","day":"2025-11-25","why":"租约到期","version":1} -> 200
get    /api/v1/briefs/dates?a=2025-11-24&format=csv&lang=zh -> 200 says 类别
       says "服务","药店",0,1,"0.0%","100.0%","↑ +100.0 变好",2,0,"平安药房"
       says "服务","社区食堂",1,0,"100.0%","0.0%","↓ -100.0 变差",0,2,"'=社区食堂"
       says "变差","翡翠城社区 · 社区食堂" says "合计","全部服务",1,1,"1.7%","1.7%","→ 0.0 不变",2,2
get    /api/v1/briefs/dates?a=2025-11-25&b=2025-11-25&format=csv&lang=en -> 200 says "service","Pharmacy",1,1 says → 0.0 same hides worse
get    /api/v1/briefs/dates?a=2025-11-24 -> 200
get    /api/v1/briefs/dates -> 422 says a
get    /api/v1/briefs/dates?a=2025-11-26 -> 422 says 今天
get    /api/v1/briefs/dates?a=2025-11-24&circle=1 -> 404
get    /api/v1/briefs/dates?a=2025-11-24&format=pdf -> 422 says format
as     member
get    /api/v1/briefs/dates?a=2025-11-24 -> 403
as     nobody
get    /api/v1/briefs/dates?a=2025-11-24 -> 401
