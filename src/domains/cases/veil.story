# 隐去报告人: a class comes to hide who reports, and what was reported in it before is hidden with its photos; and stays so
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格      104.00 30.60 104.04 30.62
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
person   district  district 510104             all
person   street    street   510104018          below
person   clerk     clerk    510104018006       below
person   teller    member   510104018006001001 below
person   hand      member   510104018006001001 below
person   other     member   510104018006001001 below
person   wang      resident 510104018006       own

# Reported by account and by number, with photos; the one is given to a post, the other to nobody.
as     teller
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as shot
post   /api/v1/cases {"class":"16004","words":"秋千断了","place":"510104018006001001","photos":[{"id":{shot}}]} -> 201 keep id as swing
       keep number as number keep version as v says "thumb":{shot}
as     nobody
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as phoned
post   /api/v1/reports {"class":"16004","words":"滑梯裂了","place":"510104018006001001","phone":"13900001111","name":"欧阳小明",
       "photos":[{"id":{phoned}}]} -> 201 keep case_id as slide keep number as number2 keep token as token
get    /c/{number} -> 200
post   /api/v1/reports/{number2}/look {"token":"{token}"} -> 200
as     other
get    /api/v1/photos/{shot} -> 200
get    /api/v1/photos/{phoned}/thumb -> 200
get    /api/v1/cases/{swing} -> 200
get    /api/v1/cases -> 200 says 秋千断了 says {number2}
as     clerk
get    /api/v1/cases/{slide} -> 200 says 139****1111 says "source":"resident"
get    /api/v1/events?subject={swing} -> 200 says "kind":"cases.reported" says teller
post   /api/v1/cases/{swing}/file {"version":{v}} -> 200 keep version as v

# From tomorrow on the class hides who reports: those of before are hidden too.
as     street
post   /api/v1/dictionaries/case-classes/drafts {"entry":{"code":"16004","parent":"16","name":"健身器材损坏","name_en":"Broken fitness equipment","icon":"care","limit_value":5,"limit_unit":"work_days","urgency":"normal","evidence":true,"closes":"community","authority":"","hides":true,"in_use":true,"source":"示例"},"since_day":"2025-11-26","reason":"有人被追问"} -> 201 keep id as draft
as     district
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
as     other
get    /api/v1/photos/{shot} -> 200
after  1 days
as     other anew
get    /api/v1/photos/{shot} -> 404
get    /api/v1/photos/{shot}/thumb -> 404
get    /api/v1/photos/{phoned} -> 404
get    /api/v1/photos/{phoned}/thumb -> 404
get    /api/v1/cases/{swing} -> 404
get    /api/v1/cases -> 200 hides {number} hides {number2} hides 秋千
get    /api/v1/cases?q={number} -> 200 hides {swing}
get    /api/v1/cases/near?lon=104.01&lat=30.61 -> 200 hides {number}
as     wang anew
get    /api/v1/photos/{shot} -> 404
as     nobody
get    /c/{number} -> 404
get    /c/{number2} -> 404
post   /api/v1/reports/{number2}/look {"token":"{token}"} -> 404
get    /api/v1/photos/{phoned} -> 404

# The desk sees what it needs, and no more who it was; whoever uploaded a photo sees their own.
as     clerk anew
get    /api/v1/photos/{shot} -> 200
get    /api/v1/photos/{phoned}/thumb -> 200
get    /api/v1/cases/{slide} -> 200 says 滑梯裂了 hides 139 hides 欧阳 hides "source"
get    /api/v1/cases/{swing} -> 200 says 秋千断了 hides teller hides "reporter_name" hides "source"
get    /api/v1/events?subject={swing} -> 200 says "kind":"cases.reported" hides teller says clerk
as     teller anew
get    /api/v1/photos/{shot} -> 200
get    /api/v1/cases/{swing} -> 404

# Given to a post, it is seen by who has it, with its photos, and by no colleague.
as     hand anew
get    /api/v1/session -> 200 keep id as hand_post
as     clerk
post   /api/v1/cases/{swing}/dispatch {"version":{v},"post_id":{hand_post}} -> 200 keep version as v
as     hand
get    /api/v1/cases/{swing} -> 200 says 秋千断了 hides teller
get    /api/v1/cases?todo=true -> 200 says {number}
get    /api/v1/photos/{shot} -> 200
as     other
get    /api/v1/cases/{swing} -> 404
get    /api/v1/photos/{shot} -> 404

# What hides nobody any more still hides who was hidden; what comes in from then on is as ever.
as     street anew
post   /api/v1/dictionaries/case-classes/drafts {"entry":{"code":"16004","parent":"16","name":"健身器材损坏","name_en":"Broken fitness equipment","icon":"care","limit_value":5,"limit_unit":"work_days","urgency":"normal","evidence":true,"closes":"community","authority":"","hides":false,"in_use":true,"source":"示例"},"since_day":"2025-11-27","reason":"恢复"} -> 201 keep id as draft
as     district anew
post   /api/v1/dictionary-drafts/{draft}/publish {"version":1,"words":"同意"} -> 200
after  1 days
as     district anew
as     teller anew
send   /api/v1/photos tests/fuzz/seeds/image/grey.jpg -> 201 keep id as newer
post   /api/v1/cases {"class":"16004","words":"跷跷板","place":"510104018006001001","photos":[{"id":{newer}}]} -> 201 keep id as seesaw
as     other anew
get    /api/v1/photos/{newer} -> 200
get    /api/v1/cases/{seesaw} -> 200
get    /api/v1/photos/{shot} -> 404
get    /api/v1/photos/{phoned} -> 404
get    /api/v1/cases/{swing} -> 404
get    /api/v1/cases -> 200 says 跷跷板 hides {number} hides {number2}
as     nobody
get    /c/{number} -> 404
get    /open311/v2/requests/{number}.json -> 404
get    /open311/v2/requests.json?service_request_id={number} -> 200 hides {number}
get    /open311/v2/requests.json -> 200 hides {number} hides {number2}
