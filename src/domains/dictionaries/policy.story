# 改规则: a size, a norm, a name and a limit are drafted, checked, published by the district, and rule from their day on
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.005 30.61
building 5栋  510104018006001001 1
door     1 101
door     1 1203
person   wang     resident 510104018006        own
person   chen     member   510104018006001001  below
person   worker   worker   510104018006001     below
person   clerk    clerk    510104018006        below
person   street   street   510104018           below
person   other    street   510104017           below
person   district district 510104              all

# Who may look, who may draft, who may publish.
as     wang
get    /api/v1/dictionaries -> 403
as     clerk
get    /api/v1/dictionaries -> 200 says "name":"grid-sizes" says 走访周期标准 says "may_draft":false
get    /api/v1/dictionaries/nothing -> 404
get    /api/v1/dictionaries/calendar -> 200 says 春节 says 国办发明电〔2024〕12号 says "shown_only":false
get    /api/v1/dictionaries/place-kinds -> 200 says 510104018006901 says "digits":18
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":1,"high":100,"source":"示例"},"since_day":"2025-11-26","reason":"试点"} -> 403

# A draft is checked as it is written: the form, the rule of that dictionary, the day, and whether anything changes.
as     street
get    /api/v1/dictionaries/grid-sizes -> 200 says "low":30 says "state":"now" says "may_draft":true says "may_publish":false
post   /api/v1/dictionaries/place-kinds/drafts {"entry":{},"since_day":"2025-11-26","reason":"试点"} -> 409 says dictionaries.shown_only
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":100,"high":1,"source":"示例"},"since_day":"2025-11-26","reason":"试点"} -> 422 says "/entry/low"
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"street","low":1,"high":100,"source":"示例"},"since_day":"2025-11-26","reason":"试点"} -> 422 says "/entry/kind"
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":1,"high":100,"source":"示例","most":3},"since_day":"2025-11-26","reason":"试点"} -> 422 says "/entry/most"
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":[1],"since_day":"2025-11-26","reason":"试点"} -> 422 says "/entry"
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":1,"high":100,"source":"示例"},"since_day":"2025-11-24","reason":"试点"} -> 422 says "/since_day" says 不早于今天
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":1,"high":100,"source":"示例"},"since_day":"2025-11-26","reason":"   "} -> 422 says "/reason"
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":30,"high":100,"source":"川观新闻 2022-08：30–100 户居民或商家；待本地核对"},"since_day":"2025-11-26","reason":"没有变化"} -> 422 says dictionaries.same
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":5,"high":100,"source":"示例：区社治委通知"},"since_day":"2025-11-26","clause":"第二条","reason":"老旧院落试点"}
       -> 201 says "state":"open" says "entry_key":"microgrid" keep id as size keep version as v
again  -> 201 says {size}
post   /api/v1/dictionary-drafts/{size}/publish {"version":1,"words":"同意"} -> 403
put    /api/v1/dictionary-drafts/{size} {"version":{v},"entry":{"kind":"microgrid","low":1,"high":100,"source":"示例：区社治委通知"},"since_day":"2025-11-26","clause":"第二条","reason":"老旧院落试点"}
       -> 200 says "version":2 keep version as v
as     other
get    /api/v1/dictionary-drafts/{size} -> 404
post   /api/v1/dictionary-drafts/{size}/withdraw {"version":{v},"words":"不是我的"} -> 404
get    /api/v1/dictionaries/grid-sizes -> 200 says "drafts":[]

# Published with a reason, once. It rules from its day: the same cut is out of size today and fits tomorrow.
as     district
post   /api/v1/dictionary-drafts/{size}/publish {"version":1,"words":"同意"} -> 409 says house.moved_on
post   /api/v1/dictionary-drafts/{size}/publish {"version":{v},"words":"   "} -> 422 says "/words"
post   /api/v1/dictionary-drafts/{size}/publish {"version":{v},"words":"同意试点"} -> 200 says "state":"published" keep version as v
again  -> 200 says "state":"published"
post   /api/v1/dictionary-drafts/{size}/publish {"version":{v},"words":"同意"} -> 409 says dictionaries.decided
post   /api/v1/dictionaries/grid-sizes/drafts {"entry":{"kind":"microgrid","low":2,"high":100,"source":"示例"},"since_day":"2025-11-26","reason":"同一天"} -> 422 says "/since_day"
get    /api/v1/dictionaries/grid-sizes -> 200 says "state":"coming" says 第二条 says 同意试点 says district
get    /api/v1/events?limit=20 -> 200 says dictionaries.published says divisions.sized says dictionaries.drafted
as     clerk
post   /api/v1/changes/check {"acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.004,30.5],[104.004,30.7]]},"name":"新微网格"}]} -> 200 says 应为 30–100 户
after  1 days
as     clerk anew
post   /api/v1/changes/check {"acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.008,30.5],[104.008,30.7]]},"name":"新微网格"}]} -> 200 says 应为 1–100 户 hides 应为 30
get    /api/v1/dictionaries/grid-sizes -> 200 says "state":"past" says "low":1
get    /api/v1/dictionaries/grid-sizes?as_of=2025-11-25 -> 200 says "state":"coming"
get    /api/v1/dictionaries/grid-sizes?as_of=2025-11-32 -> 422 says as_of

# What is withdrawn rules nothing; a kind that isn't written down any longer stays where it was.
as     district anew
post   /api/v1/dictionaries/care-kinds/drafts {"entry":{"code":"X1","name":"试","name_en":"x","needs_consent":true,"in_use":true,"source":"示例"},"since_day":"2025-11-26","reason":"试试"} -> 422 says "/entry/code"
post   /api/v1/dictionaries/care-kinds/drafts {"entry":{"code":"C15","name":"高龄独居","name_en":"very old, alone","needs_consent":true,"in_use":true,"source":"示例"},"since_day":"2025-11-26","reason":"新增"} -> 201 keep id as care
post   /api/v1/dictionary-drafts/{care}/withdraw {"version":1,"words":"与 C10 重复"} -> 200 says "state":"withdrawn"
post   /api/v1/dictionary-drafts/{care}/publish {"version":2,"words":"同意"} -> 409 says dictionaries.decided
post   /api/v1/dictionaries/visit-norms/drafts {"entry":{"care":"C15","every_days":3,"source":"示例"},"since_day":"2025-11-26","reason":"新增"} -> 422 says "/entry/care"
post   /api/v1/dictionaries/care-kinds/drafts {"entry":{"code":"C03","name":"低保边缘","name_en":"near the minimum","needs_consent":false,"in_use":false,"source":"示例"},"since_day":"2025-11-26","reason":"并入低保"} -> 201 keep id as care
as     worker anew
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","kind":"registered","household_id":{1203},"role":"owner","relation":"head","lives":true,"since":"2001-05-01"} -> 201 keep id as lady
post   /api/v1/residents/{lady}/cares {"kind":"C03","source":"civil_affairs","since":"2025-11-01"} -> 201
post   /api/v1/residents/{lady}/cares {"kind":"C02","source":"civil_affairs","since":"2025-11-01"} -> 201
as     district
post   /api/v1/dictionary-drafts/{care}/publish {"version":1,"words":"同意"} -> 200
as     worker
post   /api/v1/residents {"name":"李玉珍","identity_kind":"citizen","identity":"990104195003120044","kind":"registered","household_id":{101},"role":"owner","relation":"head","lives":true,"since":"2001-05-01"} -> 201 keep id as other_lady
post   /api/v1/residents/{other_lady}/cares {"kind":"C03","source":"civil_affairs","since":"2025-11-01"} -> 422 says 已停用
get    /api/v1/residents/{lady}/consents -> 200 says C03

# How often somebody must look in: what is due follows.
as     chen anew
get    /api/v1/visits/homes?state=care -> 200 says "due_day":"2026-01-30"
as     district
post   /api/v1/dictionaries/visit-norms/drafts {"entry":{"care":"C02","every_days":7,"source":"示例：区民政要求"},"since_day":"2025-11-27","reason":"加密走访"} -> 201 keep id as norm
post   /api/v1/dictionary-drafts/{norm}/publish {"version":1,"words":"同意"} -> 200
as     chen
get    /api/v1/visits/homes?state=care -> 200 says "due_day":"2026-01-30"
after  1 days
as     chen anew
get    /api/v1/visits/homes?state=care -> 200 says "due_day":"2025-11-08"

# What posts are called, and whether they are given.
as     district anew
get    /api/v1/accounts?q=wang -> 200 keep id as wang
post   /api/v1/dictionaries/post-kinds/drafts {"entry":{"kind":"member","name":"微网格长","name_en":"head of a micro-grid","in_use":true,"source":"示例"},"since_day":"2025-11-27","reason":"统一称呼"} -> 201 keep id as kind
as     chen
get    /api/v1/places/510104018006001001/posts -> 200 says "kind_name":"微网格员"
as     district
post   /api/v1/dictionary-drafts/{kind}/publish {"version":1,"words":"同意"} -> 200
as     chen
get    /api/v1/places/510104018006001001/posts -> 200 says "kind_name":"微网格长"
in     english
get    /api/v1/places/510104018006001001/posts -> 200 says head of a micro-grid
in     chinese
as     district
post   /api/v1/dictionaries/post-kinds/drafts {"entry":{"kind":"guide","name":"微网格指导员","name_en":"micro-grid guide","in_use":false,"source":"示例"},"since_day":"2025-11-27","reason":"停设"} -> 201 keep id as kind
post   /api/v1/accounts/{wang}/posts {"kind":"guide","role":"worker","place":"510104018006001","scope":"below"} -> 201
post   /api/v1/dictionary-drafts/{kind}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/accounts/{wang}/posts {"kind":"guide","role":"worker","place":"510104018006001002","scope":"below"} -> 422 says 已停设

# A class: its limit rules what is filed from now on; a class that is no longer reported isn't taken.
post   /api/v1/dictionaries/case-classes/drafts {"entry":{"code":"16001","parent":"16","name":"路灯不亮","name_en":"Street lamp out","icon":"lamp","limit_value":4,"limit_unit":"urgent_hours","urgency":"normal","evidence":false,"closes":"community","authority":"","hides":false,"in_use":true,"source":"示例"},"since_day":"2025-11-27","reason":"提速"} -> 201 keep id as class
post   /api/v1/dictionaries/case-classes/drafts {"entry":{"code":"16","parent":"11","name":"路灯","name_en":"Lamp","icon":"lamp","limit_value":4,"limit_unit":"days","urgency":"normal","evidence":true,"closes":"community","authority":"","hides":false,"in_use":true,"source":"示例"},"since_day":"2025-11-27","reason":"提速"} -> 422 says "/entry/code"
as     wang anew
post   /api/v1/cases {"class":"16001","words":"路灯不亮","lon":104.005,"lat":30.605} -> 201 keep id as lamp
as     clerk anew
post   /api/v1/cases/{lamp}/file {"version":1} -> 200 says "due_ms":1764579600000
as     district
post   /api/v1/dictionary-drafts/{class}/publish {"version":1,"words":"同意"} -> 200
as     wang
post   /api/v1/cases {"class":"16001","words":"又有一盏不亮","lon":104.005,"lat":30.605} -> 201 keep id as second
as     clerk
post   /api/v1/cases/{second}/file {"version":1} -> 200 says "due_ms":1764187200000
get    /api/v1/cases/{lamp} -> 200 says "due_ms":1764579600000
as     district
post   /api/v1/dictionaries/case-classes/drafts {"entry":{"code":"16005","parent":"16","name":"公共座椅损坏","name_en":"Broken bench","icon":"care","limit_value":5,"limit_unit":"work_days","urgency":"normal","evidence":true,"closes":"community","authority":"","hides":false,"in_use":false,"source":"示例"},"since_day":"2025-11-27","reason":"并入健身设施"} -> 201 keep id as class
post   /api/v1/dictionary-drafts/{class}/publish {"version":1,"words":"同意"} -> 200
as     wang
get    /api/v1/case-classes -> 200 hides 公共座椅损坏
post   /api/v1/cases {"class":"16005","words":"椅子坏了","lon":104.005,"lat":30.605} -> 422 says cases.no_class

# A kind of group: where it may be founded, how early owners are reminded.
as     district
post   /api/v1/dictionaries/group-kinds/drafts {"entry":{"kind":"working_group","name":"工作组","name_en":"working group","district":true,"street":true,"community":false,"remind_days":5,"source":"示例"},"since_day":"2025-11-27","reason":"只设到街道"} -> 201 keep id as kind
post   /api/v1/dictionary-drafts/{kind}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/groups {"name":"社区工作组","kind":"working_group","place":"510104018006"} -> 422 says "/kind"
post   /api/v1/groups {"name":"街道工作组","kind":"working_group","place":"510104018"} -> 201 says "remind_days":5
