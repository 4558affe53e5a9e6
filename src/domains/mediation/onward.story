# 另寻途径: disputes that aren't settled before the committee, and one that the court confirms and that is broken
place  510104017001001    grid      第1网格
place  510104017001001001 microgrid 第1微网格
person chair   clerk    510104017001  below
person medi    worker   510104017001001  below
person third   member   510104017001001001  below
person street  street   510104017     below
person district district 510104       all

as     chair
get    /api/v1/session -> 200 keep account_id as c1
as     medi
get    /api/v1/session -> 200 keep account_id as c2
as     third
get    /api/v1/session -> 200 keep account_id as c3
as     street
post   /api/v1/mediation/committees {"place":"510104017001","name":"示例调委会","short_name":"锦示","since":"2025-01-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"},{"account_id":{c2},"office":"member"},{"account_id":{c3},"office":"member"}]} -> 201 keep id as board
put    /api/v1/mediation/committees/{board} {"version":9,"place":"510104017001","name":"示例调委会","short_name":"锦示","since":"2025-11-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"},{"account_id":{c2},"office":"deputy"},{"account_id":{c3},"office":"member"}]} -> 409
put    /api/v1/mediation/committees/{board} {"version":1,"place":"510104017001","name":"示例调委会","short_name":"锦示","term_value":30,"term_unit":"work_days","source":"区司法局示例","since":"2025-11-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"},{"account_id":{c2},"office":"deputy"},{"account_id":{c3},"office":"member"}]} -> 200 says deputy says work_days
get    /api/v1/mediation/committees -> 200 says 示例调委会 says "mine":false
as     third
get    /api/v1/mediation/committees -> 200 says "mine":true

# Declined; and what shows violence is referred and reported, not mediated.
post   /api/v1/disputes {"kind":"contract","source":"application","title":"货款","facts":"已在法院起诉","parties":[{"side":"applicant","kind":"person","name":"甲某"},{"side":"respondent","kind":"person","name":"乙某"}]} -> 201 keep id as a
post   /api/v1/disputes/{a}/decline {"version":1} -> 422 says /words
post   /api/v1/disputes/{a}/decline {"version":1,"words":"法院已受理"} -> 200 says "state":"declined"
post   /api/v1/disputes/{a}/accept {"version":2} -> 409 says mediation.not_now
post   /api/v1/disputes/{a}/file {"version":2} -> 200 says "state":"filed"
post   /api/v1/disputes {"kind":"family","source":"police","title":"夫妻吵架","facts":"孩子身上有伤","parties":[{"side":"applicant","kind":"person","name":"丙某"},{"side":"respondent","kind":"person","name":"丁某"}]} -> 201 keep id as b
post   /api/v1/disputes/{b}/refer {"version":1,"words":"已向派出所和民政报告"} -> 200 says "state":"referred"

# Without agreement: they are told of the court.
as     medi
post   /api/v1/disputes {"kind":"wages","source":"application","title":"工钱","facts":"欠三个月","parties":[{"side":"applicant","kind":"person","name":"戊某"},{"side":"respondent","kind":"organisation","name":"示例装修队"}]} -> 201 keep id as c
post   /api/v1/disputes/{c}/assign {"version":1,"account_id":{c2}} -> 200
post   /api/v1/disputes/{c}/ask {"version":2,"party":1,"answer":"agreed"} -> 200
post   /api/v1/disputes/{c}/ask {"version":3,"party":2,"answer":"agreed"} -> 200
as     district
post   /api/v1/dictionaries/calendar/drafts {"entry":{"from":"2025-12-08","to":"2025-12-09","name":"示例节","work":false,"source":"示例通知"},"since_day":"2025-11-25","reason":"临时放假"} -> 201 keep id as off
post   /api/v1/dictionary-drafts/{off}/publish {"version":1,"words":"按通知"} -> 200
as     medi
post   /api/v1/disputes/{c}/accept {"version":4} -> 200 says 1767949200000
post   /api/v1/disputes/{c}/inquire {"version":5,"words":"看了工地","where":"工地"} -> 200 says 调查
post   /api/v1/disputes/{c}/extend {"version":6,"words":"双方同意","day":"2025-11-26"} -> 422 says mediation.bad_day
post   /api/v1/disputes/{c}/extend {"version":6,"words":"双方同意","day":"2026-02-10"} -> 200
post   /api/v1/disputes/{c}/end {"version":7,"words":"谈不拢"} -> 422 says /onward
post   /api/v1/disputes/{c}/end {"version":7,"words":"谈不拢","onward":"court"} -> 200 says "state":"ended" says "onward":"court"
as     street
get    /api/v1/mediation/figures -> 200 says "taken":3,"accepted":1,"settled":1,"agreed":0 says "ended":1,"declined":2

# Drawn up twice, signed, sealed, confirmed by the court, and yet not kept.
as     medi
post   /api/v1/disputes {"kind":"damage","source":"application","title":"撞坏花坛","facts":"倒车","parties":[{"side":"applicant","kind":"person","name":"己某"},{"side":"respondent","kind":"person","name":"庚某"}]} -> 201 keep id as d
post   /api/v1/disputes/{d}/assign {"version":1,"account_id":{c2}} -> 200
post   /api/v1/disputes/{d}/ask {"version":2,"party":1,"answer":"agreed"} -> 200
post   /api/v1/disputes/{d}/ask {"version":3,"party":2,"answer":"agreed"} -> 200
post   /api/v1/disputes/{d}/accept {"version":4} -> 200
post   /api/v1/disputes/{d}/sit {"version":5,"words":"愿赔"} -> 200
post   /api/v1/disputes/{d}/agree {"version":6,"words":"一次付清","terms":[{"party":2,"words":"赔偿","amount_fen":30000,"due_day":"2025-12-10"}]} -> 200
post   /api/v1/disputes/{d}/sign {"version":7,"party":1,"how":"typed"} -> 200
post   /api/v1/disputes/{d}/revise {"version":8,"words":"数额写错"} -> 200 says "state":"mediating" says "form":"none"
post   /api/v1/disputes/{d}/agree {"version":9,"words":"一次付清","terms":[{"party":2,"words":"赔偿","amount_fen":20000,"due_day":"2025-12-10"}]} -> 200 hides signed_how
post   /api/v1/disputes/{d}/sign {"version":10,"party":1,"how":"typed"} -> 200
post   /api/v1/disputes/{d}/sign {"version":11,"party":2,"how":"seal"} -> 200
post   /api/v1/disputes/{d}/sign {"version":12,"how":"signature"} -> 200
post   /api/v1/disputes/{d}/seal {"version":13} -> 200
post   /api/v1/disputes/{d}/rule {"version":14,"words":"x","outcome":"confirmed"} -> 409
post   /api/v1/disputes/{d}/apply {"version":14,"words":"双方共同申请"} -> 200 says "court":"applied"
post   /api/v1/disputes/{d}/rule {"version":15,"words":"裁定有效","outcome":"confirmed"} -> 200 says "court":"confirmed"
post   /api/v1/disputes/{d}/break {"version":16,"words":"催告三次未付，已告知申请强制执行"} -> 200 says "state":"broken"
post   /api/v1/disputes/{d}/dossier -> 200 says %PDF
