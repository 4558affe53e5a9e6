# 苗头预警: a rule opens a card, a person looks into it, and a rule that is wrong too often goes quiet
place    510104017001        community  示例社区   104.00 30.60 104.04 30.62
place    510104017001001     grid       第1网格    104.00 30.60 104.04 30.62
place    510104017001001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
compound 锦绣苑 510104017001 104.01 30.61
building 5栋  510104017001001001 2
door     1 101
person   chen     member   510104017001001001 below
person   worker   worker   510104017001001    below
person   clerk    clerk    510104017001       below
person   street   street   510104017          below
person   district district 510104             all
person   other    clerk    510104017002       below
person   wang     resident 510104017001       own

# Three cases of a class at one spot, and one that hides who reports it; three visits that find something at one door.
as     wang
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.01,"lat":30.61} -> 201 keep number as number
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.0101,"lat":30.6101} -> 201
post   /api/v1/cases {"class":"14001","words":"机密描述","lon":104.0102,"lat":30.61} -> 201
post   /api/v1/cases {"class":"19001","words":"隐去一","lon":104.01,"lat":30.61} -> 201
post   /api/v1/cases {"class":"19001","words":"隐去二","lon":104.01,"lat":30.61} -> 201
post   /api/v1/cases {"class":"19001","words":"隐去三","lon":104.01,"lat":30.61} -> 201
as     chen
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","findings":"health"} -> 201
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","findings":"help"} -> 201
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult"} -> 201
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","findings":"health"} -> 201

# The same two before the committee.
as     clerk
get    /api/v1/session -> 200 keep account_id as c1
as     worker
get    /api/v1/session -> 200 keep account_id as c2
as     chen
get    /api/v1/session -> 200 keep account_id as c3
as     street
post   /api/v1/mediation/committees {"place":"510104017001","name":"示例调委会","short_name":"锦示","since":"2025-01-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"},{"account_id":{c2},"office":"member"},{"account_id":{c3},"office":"member"}]} -> 201
as     worker
post   /api/v1/disputes {"kind":"neighbour","source":"application","title":"楼上漏水","facts":"渗水","parties":[{"side":"applicant","kind":"person","name":"欧阳暗香"},{"side":"respondent","kind":"person","name":"慕容望舒"}]} -> 201
post   /api/v1/disputes {"kind":"neighbour","source":"application","title":"噪声","facts":"夜里","parties":[{"side":"applicant","kind":"person","name":"慕容望舒"},{"side":"respondent","kind":"person","name":"欧阳暗香"}]} -> 201 keep number as file

get    /api/v1/signals -> 200 says "items":[]
after  2 hours
get    /api/v1/signals?rule=spot -> 200 says 方圆 60 米内 30 天有 3 件：暴露垃圾 says "mine":false hides 隐去 hides 19001 keep id as spot
get    /api/v1/signals?rule=household -> 200 says 90 天内走访发现情况 3 次 says 锦绣苑5栋1单元101 keep id as home
as     clerk
get    /api/v1/signals?rule=pair -> 200 says 180 天内同一对当事人申请调解 2 次 hides 欧阳 hides 慕容 keep id as pair
get    /api/v1/signals/{spot} -> 200 says {number} hides 机密
as     chen
get    /api/v1/signals?rule=pair -> 200 says "items":[]
get    /api/v1/signals?mine=true&state=open -> 200 says "mine":true says 方圆
# Whose it is was told, by place and no more; the others weren't.
get    /api/v1/messages -> 200 says 有一条苗头预警 says "about":"signals" hides 方圆 hides 欧阳 hides 机密
as     worker
get    /api/v1/messages -> 200 hides 有一条苗头预警
as     chen
get    /api/v1/signals/{home} -> 200 says "findings":"help" says chen
# An hour later nothing is found twice.
after  2 hours
get    /api/v1/signals?rule=spot&limit=1 -> 200 says "id":{spot} hides "next"

# Files are their committee's; a home is who visits' to know; elsewhere there is nothing.
as     clerk
get    /api/v1/signals/{pair} -> 200 says {file} hides 欧阳
as     street
get    /api/v1/signals/{pair} -> 200 says 2 次 hides {file} hides 民调字
as     district
get    /api/v1/signals/{home} -> 200 says 3 次 hides 锦绣苑 hides household_id hides findings
get    /api/v1/signals/{pair} -> 200 hides {file}
as     other
get    /api/v1/signals -> 200 says "items":[]
get    /api/v1/signals/{spot} -> 404
post   /api/v1/signals/{spot}/judge {"version":1,"verdict":"known"} -> 404
as     wang
get    /api/v1/signals -> 403

# The verdict, once.
as     chen
post   /api/v1/signals/{spot}/judge {"version":1,"verdict":"false"} -> 422 says signals.needs_words
post   /api/v1/signals/{spot}/judge {"version":9,"verdict":"true"} -> 409 says house.moved_on
post   /api/v1/signals/{spot}/judge {"version":1,"verdict":"false","words":"清运点，不是堆放"} -> 200 says "verdict":"false" says chen
again  -> 200
post   /api/v1/signals/{spot}/judge {"version":2,"verdict":"true"} -> 409 says signals.judged
get    /api/v1/signals?state=open -> 200 hides 方圆
get    /api/v1/signals?state=judged -> 200 says 清运点
get    /api/v1/signals/rules -> 200 says "code":"spot" says "no":1 says "precision":0 says "quiet":false

# With a rule that is to be right at once, it is quiet now: it finds no more, and the street may wake it.
as     street
post   /api/v1/signals/rules/spot/wake {"why":"试试"} -> 409 says signals.awake
post   /api/v1/dictionaries/signal-rules/drafts {"entry":{"code":"spot","kind":"spot","name":"同一地点","name_en":"x","least":3,"days":30,"radius_m":5,"chance_ppm":0,"precise":50,"after":1,"in_use":true,"source":"示例"},"since_day":"2025-11-25","reason":"从严"} -> 422 says 半径
post   /api/v1/dictionaries/signal-rules/drafts {"entry":{"code":"spot","kind":"spot","name":"同一地点","name_en":"x","least":3,"days":30,"radius_m":60,"chance_ppm":0,"precise":50,"after":1,"in_use":true,"source":"示例"},"since_day":"2025-11-25","reason":"从严"} -> 201 keep id as draft
as     district
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
get    /api/v1/signals/rules -> 200 says "quiet":true
as     wang
post   /api/v1/cases {"class":"16001","words":"灯","lon":104.005,"lat":30.605} -> 201
post   /api/v1/cases {"class":"16001","words":"灯","lon":104.005,"lat":30.605} -> 201
post   /api/v1/cases {"class":"16001","words":"灯","lon":104.005,"lat":30.605} -> 201
after  2 hours
as     worker
get    /api/v1/signals?rule=spot -> 200 hides 路灯不亮
post   /api/v1/signals/rules/spot/wake {"why":"调整了点位"} -> 403
as     street
post   /api/v1/signals/rules/spot/wake {"why":""} -> 422 says /why
post   /api/v1/signals/rules/nothing/wake {"why":"调整了点位"} -> 404
post   /api/v1/signals/rules/spot/wake {"why":"调整了点位"} -> 204
get    /api/v1/signals/rules -> 200 says 调整了点位 hides "quiet":true
after  2 hours
as     worker
get    /api/v1/signals?rule=spot -> 200 says 3 件：路灯不亮
