# 楼上漏水: an application is taken down, both agree to mediation, an agreement is signed and sealed and performed in parts
person chair   clerk    510104017001  below
place  510104017001001    grid      第1网格
place  510104017001001001 microgrid 第1微网格
person medi    worker   510104017001001  below
person third   member   510104017001001001  below
person fourth  clerk    510104017001  below
person street  street   510104017     below
person boss    district 510104        below

as     chair
get    /api/v1/session -> 200 keep account_id as c1
as     medi
get    /api/v1/session -> 200 keep account_id as c2
as     third
get    /api/v1/session -> 200 keep account_id as c3

# The street sets the committee up: three to nine members, one of them its chair.
as     chair
post   /api/v1/mediation/committees {"place":"510104017001","name":"示例调委会","short_name":"锦示","since":"2025-01-01","until":"2027-12-31","members":[]} -> 403
as     street
post   /api/v1/mediation/committees {"place":"510104017001","name":"示例调委会","short_name":"锦示","since":"2025-01-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"}]} -> 422 says 三至九人
post   /api/v1/mediation/committees {"place":"510104017001","name":"示例调委会","short_name":"锦示","since":"2025-01-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"},{"account_id":{c2},"office":"member"},{"account_id":{c3},"office":"member"}]} -> 201 keep id as board
again  -> 201
post   /api/v1/mediation/committees {"place":"510104017001","name":"又一个调委会","short_name":"锦示","since":"2025-01-01","until":"2027-12-31","members":[{"account_id":{c1},"office":"chair"},{"account_id":{c2},"office":"member"},{"account_id":{c3},"office":"member"}]} -> 409 says committees.there

# Who doesn't sit on it registers nothing.
as     fourth
post   /api/v1/disputes {"kind":"neighbour","source":"application","title":"楼上漏水","facts":"卫生间渗水","parties":[{"side":"applicant","kind":"person","name":"欧阳暗香"},{"side":"respondent","kind":"person","name":"慕容望舒"}]} -> 403 says mediation.not_yours
as     medi
post   /api/v1/disputes {"kind":"neighbour","source":"application","title":"楼上漏水","facts":"卫生间渗水","parties":[{"side":"applicant","kind":"person","name":"欧阳暗香"},{"side":"applicant","kind":"person","name":"慕容望舒"}]} -> 422 says 被申请人
post   /api/v1/disputes {"kind":"neighbour","source":"application","title":"楼上漏水","facts":"卫生间渗水半年，楼下吊顶脱落","claims":"修好并赔偿","parties":[{"side":"applicant","kind":"person","name":"欧阳暗香","sex":"女","nation":"汉族","birth_year":"1970","work":"教师","phone":"13977771234"},{"side":"respondent","kind":"person","name":"慕容望舒","agent":"司马藏锋","agent_power":"代为承认、变更请求"}]} -> 201 says （2025）锦示民调字第001号 hides 欧阳暗香 hides 司马藏锋 keep id as d
again  -> 201 says 第001号
get    /api/v1/disputes -> 200 says 欧阳 hides 欧阳暗香

# Seen by the committee; nobody above, beside or outside it.
as     fourth
get    /api/v1/disputes -> 200 hides 锦示民调字
get    /api/v1/disputes/{d} -> 404
post   /api/v1/disputes/{d}/full {} -> 404
as     street
get    /api/v1/disputes/{d} -> 404
get    /api/v1/mediation/figures -> 200 says "taken":1 hides 欧阳
as     boss
get    /api/v1/disputes/{d} -> 403
get    /api/v1/mediation/figures -> 200 says "taken":1
as     third
get    /api/v1/disputes/{d} -> 200 says "ask" hides "assign" keep version as v
post   /api/v1/disputes/{d}/full {} -> 200 says 欧阳暗香 says 司马藏锋 says 吊顶脱落 says 汉族 says 教师

# 第十七条: both must agree, and somebody must mediate.
post   /api/v1/disputes/{d}/assign {"version":1,"account_id":{c2}} -> 403
as     chair
post   /api/v1/disputes/{d}/assign {"version":1} -> 422 says account_id
post   /api/v1/disputes/{d}/assign {"version":1,"account_id":{c2}} -> 200
post   /api/v1/disputes/{d}/accept {"version":2} -> 409 says 第十七条
post   /api/v1/disputes/{d}/ask {"version":2,"party":1,"answer":"agreed"} -> 200
post   /api/v1/disputes/{d}/ask {"version":3,"party":2,"answer":"refused","words":"不愿意"} -> 200
post   /api/v1/disputes/{d}/accept {"version":4} -> 409 says mediation.no_consent
post   /api/v1/disputes/{d}/ask {"version":4,"party":9,"answer":"agreed"} -> 422 says /party
post   /api/v1/disputes/{d}/ask {"version":4,"party":2,"answer":"agreed"} -> 200
post   /api/v1/disputes/{d}/accept {"version":4} -> 409 says house.moved_on
post   /api/v1/disputes/{d}/accept {"version":5} -> 200 says "state":"accepted" says "clock":"term"

# Its mediator sits with them, asks somebody who knows in, and draws the agreement up.
post   /api/v1/disputes/{d}/sit {"version":6,"words":"x"} -> 403 says mediation.not_yours
as     medi
post   /api/v1/disputes/{d}/sit {"version":6} -> 422 says /words
post   /api/v1/disputes/{d}/sit {"version":6,"words":"欧阳暗香说漏了半年","where":"调解室","present":"双方"} -> 200 says "state":"mediating" hides 漏了半年
again  -> 200
post   /api/v1/disputes/{d}/invite {"version":7,"words":"请看漏水点","expert":"社区水电师傅"} -> 200
send   /api/v1/photos tests/fuzz/seeds/image/plain.png -> 201 keep id as scan
post   /api/v1/disputes/{d}/add {"version":8,"paper":"evidence","photos":[{"id":{scan}}]} -> 200 says 证据材料
get    /api/v1/disputes/{d}/photos/{scan} -> 200
as     street
get    /api/v1/photos/{scan} -> 404
get    /api/v1/disputes/{d}/photos/{scan} -> 404
as     chair
get    /api/v1/photos/{scan} -> 404
get    /api/v1/disputes/{d}/photos/{scan}/thumb -> 200
as     medi
post   /api/v1/disputes/{d}/agree {"version":9,"words":"分两期","terms":[{"party":3,"words":"赔偿","amount_fen":1,"due_day":"2025-12-01"}]} -> 422 says /terms
post   /api/v1/disputes/{d}/agree {"version":9,"words":"分两期","terms":[{"party":2,"words":"修好渗水处","due_day":"2025-12-01"},{"party":2,"words":"赔偿吊顶","amount_fen":120000,"due_day":"2025-12-20"}]} -> 200 says "state":"agreed" hides effect_ms hides confirm_until_ms

# 第二十九条: it binds when all have signed and the seal is set.
post   /api/v1/disputes/{d}/seal {"version":10} -> 409 says 第二十九条
post   /api/v1/disputes/{d}/sign {"version":10,"party":1,"how":"signature"} -> 200
post   /api/v1/disputes/{d}/sign {"version":11,"party":1,"how":"signature"} -> 409 says mediation.signed
post   /api/v1/disputes/{d}/sign {"version":11,"party":2,"how":"fingerprint"} -> 200
post   /api/v1/disputes/{d}/seal {"version":12} -> 409 says mediation.unsigned
post   /api/v1/disputes/{d}/sign {"version":12,"how":"signature"} -> 200
as     chair
post   /api/v1/disputes/{d}/seal {"version":13} -> 200 says "state":"in_force" says effect_ms says confirm_until_ms
post   /api/v1/disputes/{d}/agreement -> 200 says %PDF
post   /api/v1/disputes/{d}/dossier -> 200 says %PDF
get    /api/v1/disputes?due=true -> 200 says "clock":"perform"

# Performed in parts; not more than is owed.
post   /api/v1/disputes/{d}/perform {"version":14,"term":1} -> 200 says "state":"in_force"
post   /api/v1/disputes/{d}/perform {"version":15,"term":1} -> 422 says mediation.too_much
post   /api/v1/disputes/{d}/perform {"version":15,"term":2,"amount_fen":120001} -> 422 says mediation.too_much
post   /api/v1/disputes/{d}/perform {"version":15,"term":2,"amount_fen":50000} -> 200 says "done_fen":50000
post   /api/v1/disputes/{d}/visit {"version":16,"words":"已修好"} -> 200

# 第三十三条: the thirty days.
after  31 days
as     chair anew
post   /api/v1/disputes/{d}/apply {"version":17,"words":"共同申请"} -> 409 says 三十日内
get    /api/v1/disputes/{d} -> 200 says "late":true
post   /api/v1/disputes/{d}/urge {"version":17,"words":"电话催促"} -> 200
post   /api/v1/disputes/{d}/perform {"version":18,"term":2} -> 200 says "state":"performed"
post   /api/v1/disputes/{d}/file {"version":19} -> 200 says "state":"filed" says "may":[]

# An oral one binds at once; stepping aside shuts the file.
as     medi anew
post   /api/v1/disputes {"kind":"property","source":"committee","title":"停车位","facts":"占用车位","parties":[{"side":"applicant","kind":"person","name":"甲某"},{"side":"respondent","kind":"organisation","name":"示例物业公司","head":"乙某"}]} -> 201 says 第002号 keep id as e
as     chair
post   /api/v1/disputes/{e}/assign {"version":1,"account_id":{c2}} -> 200
post   /api/v1/disputes/{e}/ask {"version":2,"party":1,"answer":"agreed"} -> 200
post   /api/v1/disputes/{e}/ask {"version":3,"party":2,"answer":"agreed"} -> 200
post   /api/v1/disputes/{e}/accept {"version":4} -> 200
as     medi
post   /api/v1/disputes/{e}/step_aside {"version":5,"words":"与一方是亲戚"} -> 204
get    /api/v1/disputes/{e} -> 404
as     chair
post   /api/v1/disputes/{e}/assign {"version":6,"account_id":{c2}} -> 409 says 回避
post   /api/v1/disputes/{e}/assign {"version":6,"account_id":{c1}} -> 200
post   /api/v1/disputes/{e}/sit {"version":7,"words":"谈妥"} -> 200
post   /api/v1/disputes/{e}/agree_orally {"version":8,"words":"挪车","terms":[{"party":2,"words":"三日内挪车","due_day":"2026-01-01"}]} -> 200 says "state":"in_force" says effect_ms hides confirm_until_ms
post   /api/v1/disputes/{e}/apply {"version":9,"words":"共同申请"} -> 409 says 口头协议

# The file opens to nobody by the log.
as     street anew
get    /api/v1/events?limit=200 -> 200 hides mediation.moved
