# 积分的依据: a case handled and rated well, a round walked whole, a shift without a sign earn once, for who isn't paid for it; undone they give it back
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
place    510104018006001003  microgrid  第3微网格  104.11 30.64 104.13 30.66
person   district district 510104              all
person   clerk    clerk    510104018006        below
person   second   clerk    510104018006        below
person   worker   worker   510104018006001     below
person   chen     member   510104018006001001  below
person   zhou     member   510104018006001002  below
person   wang     resident 510104018006        own
person   lihua    resident 510104018006        own

# Handled by a neighbour, rated five stars: it earns for them and for who reported it, on evidence that can be read.
as     wang
get    /api/v1/earnings/rules -> 200 says "rule":"settle","since":"2025-01-01","name":"处置的问题获解决并好评" says 由他人评价
in     english
again  -> 200 says a case that another rated solved
in     chinese
post   /api/v1/cases {"class":"11008","words":"小区东门 井盖缺失","lon":104.08,"lat":30.65,"datum":"cgcs2000"} -> 201 keep id as case keep number as number keep version as v
as     clerk
post   /api/v1/cases/{case}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 200 says "handler_name":"chen keep version as v
as     chen
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as done
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"已更换","photos":[{"id":{done}}]} -> 200 keep version as v
as     worker
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 keep version as v
as     clerk
post   /api/v1/cases/{case}/close {"version":{v}} -> 200 keep version as v
as     chen
get    /api/v1/me/points -> 200 says []
post   /api/v1/cases/{case}/rate {"version":{v},"stars":5,"solved":true} -> 403
as     wang
post   /api/v1/cases/{case}/rate {"version":{v},"stars":5,"solved":true} -> 200 keep version as v
again  -> 200
get    /api/v1/me/points -> 200 says "posted":2 says "rule":"report@2025-01-01" says 上报的问题已解决 keep id as account
# It leads whoever reported to their case; staff, who read the account too, learn neither its number nor which it was.
get    /api/v1/me/points/{account}/entries -> 200 says "subject":{case} hides {number}
as     district
get    /api/v1/points/accounts/{account} -> 200 says 上报的问题已解决 hides {number}
get    /api/v1/points/accounts/{account}/entries -> 200 says 上报的问题已解决 hides {case} hides {number}
get    /api/v1/points/transfers -> 200 says 处置的问题获好评：{number} hides 上报的问题已解决：
as     chen
get    /api/v1/me/points -> 200 says "posted":2 says "rule":"settle@2025-01-01" says 处置的问题获好评 says {number}

# It wasn't solved after all: both give back. Done again and rated again, it earns again, once.
as     wang
post   /api/v1/cases/{case}/reopen {"version":{v},"words":"盖子又丢了"} -> 200 keep version as v
get    /api/v1/me/points -> 200 says "posted":0
as     chen
get    /api/v1/me/points -> 200 says "posted":0
as     clerk
post   /api/v1/cases/{case}/dispatch {"version":{v}} -> 200 says "handler_name":"chen keep version as v
as     chen
post   /api/v1/cases/{case}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as done
post   /api/v1/cases/{case}/feedback {"version":{v},"words":"加了锁","photos":[{"id":{done}}]} -> 200 keep version as v
as     worker
post   /api/v1/cases/{case}/verify {"version":{v}} -> 200 keep version as v
as     clerk
post   /api/v1/cases/{case}/close {"version":{v}} -> 200 keep version as v
as     wang
post   /api/v1/cases/{case}/rate {"version":{v},"stars":4,"solved":true} -> 200
get    /api/v1/me/points -> 200 says "posted":2
as     chen
get    /api/v1/me/points -> 200 says "posted":2

# What paid staff handle is their work: only who reported it gets something.
as     wang
post   /api/v1/cases {"class":"11008","words":"北门 井盖松动","lon":104.12,"lat":30.65,"datum":"cgcs2000"} -> 201 keep id as staffcase keep version as v
as     clerk
post   /api/v1/cases/{staffcase}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{staffcase}/dispatch {"version":{v}} -> 200 says "handler_name":"worker keep version as v
as     worker
post   /api/v1/cases/{staffcase}/accept {"version":{v}} -> 200 keep version as v
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as done
post   /api/v1/cases/{staffcase}/feedback {"version":{v},"words":"已紧固","photos":[{"id":{done}}]} -> 200 keep version as v
as     clerk
post   /api/v1/cases/{staffcase}/verify {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{staffcase}/close {"version":{v}} -> 200 keep version as v
as     wang
post   /api/v1/cases/{staffcase}/rate {"version":{v},"stars":5,"solved":true} -> 200
get    /api/v1/me/points -> 200 says "posted":4
as     worker
get    /api/v1/me/points -> 200 says []

# A round earns when its last point is written down by the same neighbour on the same day; once in its turn of seven days.
as     clerk
post   /api/v1/inspections/routes {"place":"510104018006001002","name":"楼道消防","kind":"building","every_days":7,"points":[{"words":"5栋1单元楼道"},{"words":"地下车库入口"}]} -> 201 keep id as route
as     worker
post   /api/v1/inspections {"route_id":{route},"point":1,"result":"clear"} -> 201
post   /api/v1/inspections {"route_id":{route},"point":2,"result":"clear"} -> 201
get    /api/v1/me/points -> 200 says []
as     zhou
post   /api/v1/inspections {"route_id":{route},"point":2,"result":"clear"} -> 201
post   /api/v1/inspections {"route_id":{route},"point":2,"result":"clear"} -> 201
get    /api/v1/me/points -> 200 says []
post   /api/v1/inspections {"route_id":{route},"point":1,"result":"clear"} -> 201
again  -> 201
get    /api/v1/me/points -> 200 says "posted":2 says "rule":"inspection@2025-01-01" says 巡查走完一轮：楼道消防
post   /api/v1/inspections {"route_id":{route},"point":1,"result":"clear"} -> 201
get    /api/v1/me/points -> 200 says "posted":2

# A shift without a sign earns when it ends; its hours, confirmed, earn no second time; refused, it gives back.
as     clerk
post   /api/v1/shift-sites {"place":"510104018006","name":"党群服务中心","lon":104.08,"lat":30.65} -> 201 keep id as hall
as     lihua
post   /api/v1/me/helper {"kind":"party","unit":"区财政局党支部","place":"510104018006","consent_version":1} -> 201
post   /api/v1/me/shifts {"site":{hall},"what":"窗口引导","lon":104.08,"lat":30.65,"near_m":10} -> 201 keep id as one
after  60 minutes
post   /api/v1/me/shifts/{one}/out {"lon":104.08,"lat":30.65,"near_m":10} -> 200
get    /api/v1/me/points -> 200 says "purse":"points" says "posted":2 says "rule":"shift@2025-01-01"
as     clerk
get    /api/v1/services -> 200 keep id as act
post   /api/v1/services/{act}/answer {"state":"confirmed","version":1} -> 200
get    /api/v1/earnings/flags -> 200 says "items":[]
as     lihua
get    /api/v1/me/points -> 200 says "purse":"checked" says "posted":2 hides "posted":4 hides service@2025
as     clerk
post   /api/v1/services/{act}/answer {"state":"struck","answer":"签到不实","version":2} -> 200
as     lihua
get    /api/v1/me/points -> 200 says "posted":0 hides "posted":2
post   /api/v1/me/shifts {"site":{hall},"what":"文明劝导","lon":104.08,"lat":30.65,"near_m":10} -> 201 keep id as two
after  60 minutes
post   /api/v1/me/shifts/{two}/out {"lon":104.08,"lat":30.65,"near_m":10} -> 200
get    /api/v1/me/points -> 200 says "posted":2
as     clerk
get    /api/v1/services?state=entered -> 200 says 文明劝导 keep id as act
post   /api/v1/services/{act}/answer {"state":"refused","answer":"没有见到人","version":1} -> 200
as     lihua
get    /api/v1/me/points -> 200 hides "posted":2

# On a day with hours entered by hand a shift waits for a person's word, and the two are shown to somebody.
as     lihua
post   /api/v1/me/services {"place":"510104018006001001","day":"2025-11-25","minutes":60,"kind":"served","what":"陪同就医"} -> 201 keep id as hand
as     clerk
post   /api/v1/services/{hand}/answer {"state":"confirmed","version":1} -> 200
as     lihua
get    /api/v1/me/points -> 200 says "rule":"service@2025-01-01"
post   /api/v1/me/shifts {"site":{hall},"what":"清洁家园","lon":104.08,"lat":30.65,"near_m":10} -> 201 keep id as three
after  30 minutes
post   /api/v1/me/shifts/{three}/out {"lon":104.08,"lat":30.65,"near_m":10} -> 200 says "minutes":30
get    /api/v1/me/points -> 200 says "posted":2 hides "posted":3
as     clerk
get    /api/v1/services?state=entered -> 200 says 清洁家园 keep id as act
post   /api/v1/services/{act}/answer {"state":"confirmed","version":1} -> 200
get    /api/v1/earnings/flags -> 200 says "sign":"beside" says "measure":60 says 清洁家园
as     lihua
get    /api/v1/me/points -> 200 says "posted":3

# Every rule is tried over last month; the one without a name is service, as ever.
as     district
get    /api/v1/earnings/try?rule=settle&amount=5&day_most=10 -> 200 says "people":1,"acts":1,"points":5,"capped":0,"points_now":2
get    /api/v1/earnings/try?rule=report&amount=5&day_most=6 -> 200 says "people":1,"acts":2,"points":6,"capped":1,"points_now":4
get    /api/v1/earnings/try?rule=inspection&amount=1&day_most=9 -> 200 says "people":1,"acts":1,"points":1,"capped":0,"points_now":2
get    /api/v1/earnings/try?rule=shift&amount=1&day_most=9 -> 200 says "acts":0,"points":0
get    /api/v1/earnings/try?rule=visit&amount=1&day_most=9 -> 200 says "acts":0
get    /api/v1/earnings/try?amount=3&day_most=20 -> 200 says "people":1,"acts":2,"points":9,"capped":0,"points_now":3
get    /api/v1/earnings/try?rule=nothing&amount=3&day_most=20 -> 422 says rule 只能是

# A change is published only when these very numbers were tried within a day.
post   /api/v1/dictionaries/earning-rules/drafts {"entry":{"rule":"nothing","name":"x","name_en":"x","amount":3,"day_most":9,"term_days":365,"in_use":true,"evidence":"x","evidence_en":"x","source":"示例"},"since_day":"2025-11-25","reason":"试点"} -> 422 says /entry/rule
post   /api/v1/dictionaries/earning-rules/drafts {"entry":{"rule":"settle","name":"处置获好评","name_en":"handled well","amount":3,"day_most":9,"term_days":365,"in_use":true,"evidence":"由他人评价","evidence_en":"rated by another","source":"示例"},"since_day":"2025-11-25","reason":"试点"} -> 201 keep id as draft
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 409 says dictionaries.untried says 试算
post   /api/v1/earnings/tries {"rule":"settle","amount":3,"day_most":8} -> 201
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 409 says dictionaries.untried
post   /api/v1/earnings/tries {"rule":"report","amount":3,"day_most":9} -> 201
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 409 says dictionaries.untried
post   /api/v1/earnings/tries {"rule":"settle","amount":3,"day_most":9} -> 201 says "rule":"settle" says "people":1,"acts":1,"points":3,"capped":0,"points_now":2 says district
again  -> 201
as     clerk
post   /api/v1/earnings/tries {"rule":"settle","amount":3,"day_most":9} -> 403
after  25 hours
as     district anew
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 422 says /since_day
put    /api/v1/dictionary-drafts/{draft} {"version":1,"entry":{"rule":"settle","name":"处置获好评","name_en":"handled well","amount":3,"day_most":9,"term_days":365,"in_use":true,"evidence":"由他人评价","evidence_en":"rated by another","source":"示例"},"since_day":"2025-11-26","reason":"试点"} -> 200
post   /api/v1/dictionary-drafts/{draft}/publish {"version":2,"words":"同意"} -> 409 says dictionaries.untried
post   /api/v1/earnings/tries {"rule":"settle","amount":3,"day_most":9} -> 201
post   /api/v1/dictionary-drafts/{draft}/publish {"version":2,"words":"同意"} -> 200 says "state":"published"
get    /api/v1/dictionaries/earning-rules -> 200 says 依据的事实 says 由他人评价
get    /api/v1/earnings/rules -> 200 says "rule":"settle","since":"2025-11-26","name":"处置获好评" says "amount":3

# The next turn of the route earns again.
after  24 hours
as     zhou anew
post   /api/v1/inspections {"route_id":{route},"point":1,"result":"clear"} -> 201
post   /api/v1/inspections {"route_id":{route},"point":2,"result":"clear"} -> 201
get    /api/v1/me/points -> 200 says "posted":4

# Who is paid beside their post in a micro-grid walks it as their work.
as     clerk anew
post   /api/v1/inspections/routes {"place":"510104018006001002","name":"小区围墙","kind":"street","every_days":30,"points":[{"words":"东墙"}]} -> 201 keep id as wall
post   /api/v1/inspections/routes {"place":"510104018006001002","name":"地下车库","kind":"public","every_days":30,"points":[{"words":"入口"}]} -> 201 keep id as garage
as     zhou
post   /api/v1/inspections {"route_id":{wall},"point":1,"result":"clear"} -> 201
get    /api/v1/me/points -> 200 says "posted":6
get    /api/v1/session -> 200 keep id as membership
as     clerk
get    /api/v1/accounts?q=zhou -> 200 keep id as zhou
post   /api/v1/accounts/{zhou}/posts {"role":"worker","place":"510104018006001","scope":"below"} -> 201
after  24 hours
as     zhou anew
put    /api/v1/session/post {"post_id":{membership}} -> 200 says "role":"member"
post   /api/v1/inspections {"route_id":{garage},"point":1,"result":"clear"} -> 201
get    /api/v1/me/points -> 200 says "posted":6 hides "posted":8
as     district anew
get    /api/v1/earnings/try?rule=inspection&amount=1&day_most=9 -> 200 says "people":0
