# 走访: a member goes from door to door, is corrected, calls, stands in; what is due follows from care and from visits
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格
place    510104018006001002  microgrid  第2微网格
place    510104018005001     grid       第1网格
place    510104018005001001  microgrid  第1微网格
compound 翡翠城三期 510104018006 104.08 30.65
building 5栋  510104018006001001 2
door     1 101
door     2 1203
building 12栋 510104018006001002 1
door     1 802
compound 锦绣苑 510104018005 104.09 30.66
building 2栋  510104018005001001 1
door     1 303
person clerk     clerk    510104018006        below
person second    clerk    510104018006        below
person worker    worker   510104018006001     below
person member    member   510104018006001001  below
person neighbour_member member 510104018006001002 below
person next_door clerk    510104018005        below
person street    street   510104018           below
person district  district 510104              all
person neighbour resident 510104018006        own

# An old lady who lives alone, from the lists of civil affairs: somebody must look in within a quarter.
as     worker
post   /api/v1/residents {"name":"王秀英","identity_kind":"citizen","identity":"990104194807150025","phone":"139 0000 7788","kind":"registered","household_id":{1203},"role":"owner","relation":"head","lives":true,"since":"2001-05-01"}
       -> 201 keep id as wang
post   /api/v1/residents/{wang}/cares {"kind":"C02","source":"civil_affairs","since":"2025-11-01"} -> 201
as     nobody
get    /api/v1/visits/kinds -> 200 says 关爱探访 says 楼道堆物
as     member
get    /api/v1/visits/norms -> 200 says "every_days":90 says 示例
get    /api/v1/visits/homes -> 200 says "room":"1203" says "care":true says "cares":"C02" says "due_day":"2026-01-30" says "basis":"care" says "room":"101" hides "room":"802"
get    /api/v1/visits/homes?state=care -> 200 says "room":"1203" hides "room":"101"
get    /api/v1/visits/homes?state=empty -> 200 says "room":"101" hides "room":"1203"
get    /api/v1/visits/homes?state=never -> 200 says "room":"101" says "room":"1203"
get    /api/v1/visits/homes?state=overdue -> 200 says "items":[]

# One tap; what was found; nobody at home. Sent twice it is one visit.
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult"} -> 201 says "mine":true says "version":1 says member keep id as tap
again  -> 201 says {tap}
get    /api/v1/visits -> 200 says {tap}
post   /api/v1/visits {"household_id":{1203},"at_ms":1763900000000,"kind":"care","met":"elder","findings":"health,help","words":"腿疼，子女周末来","follow_day":"2025-11-28"}
       -> 201 says 腿疼 says "follow_day":"2025-11-28" keep id as care
get    /api/v1/visits/homes?state=soon -> 200 says "room":"1203" says "due_day":"2025-11-28" says "basis":"follow" hides "room":"101"
post   /api/v1/visits {"household_id":{1203},"kind":"care","met":"nobody"} -> 201 keep id as away
get    /api/v1/visits/homes -> 200 says "met_ms":1763900000000 says "due_day":"2026-02-21" hides 2025-11-28
get    /api/v1/visits/homes?state=soon -> 200 says "items":[]

# What is refused, in both languages, by field.
post   /api/v1/visits {"household_id":{802},"kind":"routine","met":"adult"} -> 422 says visits.no_home
post   /api/v1/visits {"household_id":{303},"kind":"routine","met":"adult"} -> 422 says visits.no_home says /household_id
post   /api/v1/visits {"household_id":{101},"kind":"gossip","met":"adult"} -> 422 says /kind
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"cat"} -> 422 says /met
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","findings":"gas,gas"} -> 422 says /findings
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","words":"电话 139 0000 7788"} -> 422 says visits.tells says 电话号码
in     english
again  -> 422 says seven digits
in     chinese
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","at_ms":1764001000000} -> 422 says visits.bad_time
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","at_ms":1740000000000} -> 422 says 90 天
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult","follow_day":"2025-11-01"} -> 422 says /follow_day
get    /api/v1/visits?month=2025-13 -> 422 says month

# The household: masked; who has agreed to nothing is called in an emergency only, and that is an event.
get    /api/v1/visits/homes/{1203} -> 200 says 王*英 says 139****7788 says "may_call":false says "cares":"C02" says 腿疼 hides 王秀英 hides 13900007788 hides 194807
get    /api/v1/visits/homes/{802} -> 404
post   /api/v1/visits/homes/{1203}/call {"resident_id":{wang},"purpose":"visit"} -> 403 says visits.no_consent
post   /api/v1/visits/homes/{1203}/call {"resident_id":{wang},"purpose":"emergency"} -> 422 says /reason
post   /api/v1/visits/homes/{1203}/call {"resident_id":{wang},"purpose":"emergency","reason":"王秀英不应门"} -> 422 says residents.tells
post   /api/v1/visits/homes/{1203}/call {"resident_id":{wang},"purpose":"emergency","reason":"三天没人应门"} -> 200 says 13900007788
post   /api/v1/visits/homes/{101}/call {"resident_id":{wang},"purpose":"emergency","reason":"三天没人应门"} -> 404
as     worker
post   /api/v1/residents/{wang}/consents {"purpose":"contact","version":1,"how":"paper"} -> 201
as     member
get    /api/v1/visits/homes/{1203} -> 200 says "may_call":true
post   /api/v1/visits/homes/{1203}/call {"resident_id":{wang},"purpose":"visit"} -> 200 says 13900007788
as     neighbour_member
post   /api/v1/visits/homes/{1203}/call {"resident_id":{wang},"purpose":"emergency","reason":"三天没人应门"} -> 404
as     clerk
get    /api/v1/events?subject={wang} -> 200 says residents.shown says emergency says 三天没人应门 hides 13900007788 hides 王秀英

# Put right: a new version, the old one stays. Only its author or the community; what is struck out counts no more.
as     worker
put    /api/v1/visits/{care} {"version":1,"why":"写错日期","met":"adult"} -> 403 says visits.not_yours
as     member
put    /api/v1/visits/{care} {"version":1,"why":"看错"} -> 422 says visits.same
put    /api/v1/visits/{care} {"version":2,"why":"看错","met":"adult"} -> 409
put    /api/v1/visits/{care} {"version":1,"why":"见到的是女儿 13900007788","met":"adult"} -> 422 says /why
put    /api/v1/visits/{care} {"version":1,"why":"见到的是女儿","met":"adult","words":"腰疼"} -> 200 says "version":2 says 腰疼 says 腿疼 says 见到的是女儿
get    /api/v1/visits/{care} -> 200 says "may_correct":true says 腿疼
put    /api/v1/visits/{away} {"version":1,"why":"去错门了","strike":true} -> 200 says "struck":true
put    /api/v1/visits/{away} {"version":2,"why":"再改","met":"adult"} -> 409 says visits.struck
get    /api/v1/visits/homes?state=soon -> 200 says "due_day":"2025-11-28"
as     clerk
get    /api/v1/events?subject={care} -> 200 says visits.made says visits.corrected hides 腿疼 hides 腰疼 hides health

# The month, by place; the rows behind; nothing of next door.
get    /api/v1/visits/coverage -> 200 says "visited":2 says "met":2 says "visits":2
get    /api/v1/visits/coverage?place=510104018006001 -> 200 says 第1微网格 says "homes_day":"2025-11-25" hides 第2微网格
get    /api/v1/visits/coverage?place=510104018006001&format=csv -> 200 says 本月走访户数 says 510104018006001001
get    /api/v1/visits/coverage?month=2025-10 -> 200 hides "visited":2
get    /api/v1/visits/homes?state=visited&place=510104018006 -> 200 says "room":"101" says "room":"1203" hides "room":"802"
get    /api/v1/visits/homes?state=unvisited&place=510104018006 -> 200 says "room":"802" hides "room":"101"
get    /api/v1/visits?kind=care -> 200 says {care} says {away} hides {tap}
post   /api/v1/visits/homes/export {"place":"510104018006","state":"soon"} -> 200 says 1203 says clerk says 2025-11-28 hides 王 hides C02
as     street
get    /api/v1/visits/homes -> 422 says visits.too_wide
get    /api/v1/visits/homes?state=soon -> 200 says "room":"1203"
get    /api/v1/visits/homes?state=all&place=510104018006 -> 200 says "room":"802"
post   /api/v1/visits {"household_id":{101},"kind":"routine","met":"adult"} -> 403
as     next_door
get    /api/v1/visits -> 200 says "items":[]
get    /api/v1/visits/{care} -> 404
get    /api/v1/visits/homes?place=510104018006 -> 200 says "items":[]
get    /api/v1/visits/homes?state=soon&place=510104018006 -> 200 says "items":[]
get    /api/v1/visits/coverage?place=510104018006 -> 200 hides 第1网格
post   /api/v1/visits/homes/export {"place":"510104018006"} -> 200 hides 1203
put    /api/v1/visits/{care} {"version":2,"why":"看错","met":"elder"} -> 404
as     district
get    /api/v1/visits/coverage?place=510104 -> 200 says 东湖街道 says "visited":2
get    /api/v1/visits/homes?state=soon -> 403
as     neighbour
get    /api/v1/visits -> 403
as     nobody
get    /api/v1/visits/homes -> 401

# A note to the community: a message to its clerks, an answer to whoever wrote it.
as     member
post   /api/v1/visits/homes/{101}/notes {"about":"moved_out","words":"门上贴了出租广告"} -> 201 says "state":"open" keep id as note
post   /api/v1/visits/homes/{101}/notes {"about":"moved_out"} -> 409 says visits.noted_already
post   /api/v1/visits/homes/{101}/notes {"about":"let","words":"找中介 13900007788"} -> 422 says visits.tells
post   /api/v1/visits/homes/{303}/notes {"about":"let"} -> 404
post   /api/v1/visits/notes/{note}/answer {"state":"done","version":1} -> 403
as     second
get    /api/v1/messages -> 200 says 住户有变动 says 5栋 1单元 101 疑似已迁出
as     next_door
get    /api/v1/messages -> 200 hides 疑似
get    /api/v1/visits/notes -> 200 says []
post   /api/v1/visits/notes/{note}/answer {"state":"done","version":1} -> 404
as     clerk
get    /api/v1/visits/notes -> 200 says {note} says 出租广告
post   /api/v1/visits/notes/{note}/answer {"state":"open","version":1} -> 422
post   /api/v1/visits/notes/{note}/answer {"state":"done","answer":"已登记迁出","version":1} -> 200 says 已登记迁出
post   /api/v1/visits/notes/{note}/answer {"state":"done","version":2} -> 409 says visits.answered
get    /api/v1/visits/notes -> 200 says []
as     member
get    /api/v1/messages -> 200 says 您提示的变动已核实 says 已核实处理

# Who stands in for the member sees and visits the member's doors, while it lasts.
as     neighbour_member
get    /api/v1/visits/homes -> 200 says "room":"802" hides "room":"1203"
get    /api/v1/session -> 200 keep id as standing
as     member
get    /api/v1/session -> 200 keep id as post
post   /api/v1/posts/{post}/substitutes {"post_id":{standing},"until_ms":1764086400000} -> 201
as     neighbour_member
get    /api/v1/visits/homes -> 200 says "room":"802" says "room":"1203"
get    /api/v1/visits/homes/{1203} -> 200 says 王*英
post   /api/v1/visits {"household_id":{1203},"kind":"care","met":"elder"} -> 201 says "stood_in":true
get    /api/v1/residents -> 200 hides 王*英
after  2 days
as     neighbour_member anew
get    /api/v1/visits/homes -> 200 hides "room":"1203"

# The norm: set by the district, from now on; the clock brings what is due in step.
as     district anew
post   /api/v1/dictionaries/visit-norms/drafts {"entry":{"care":"C99","every_days":7,"source":"示例"},"since_day":"2025-11-28","reason":"加密"} -> 422 says /entry/care
post   /api/v1/dictionaries/visit-norms/drafts {"entry":{"care":"C02","every_days":7,"source":"示例：区民政要求"},"since_day":"2025-11-28","reason":"加密"} -> 201 keep id as norm
post   /api/v1/dictionary-drafts/{norm}/publish {"version":1,"words":"同意"} -> 200
as     member anew
get    /api/v1/visits/homes?state=care -> 200 says "due_day":"2026-02-23"
after  1 days
as     member anew
get    /api/v1/visits/homes?state=care -> 200 says "due_day":"2025-12-02"

# Care ends, she moves: what is due follows in the same moment. The visits stay with the door.
as     worker anew
post   /api/v1/residents/{wang}/move {"household_id":{802},"since":"2025-11-27"} -> 200
as     member
get    /api/v1/visits/homes?state=care -> 200 says "items":[]
get    /api/v1/visits/homes/{1203} -> 200 says "people":[] says 腰疼 says "basis":"routine"
as     neighbour_member anew
get    /api/v1/visits/homes?state=care -> 200 says "room":"802"
get    /api/v1/visits/{care} -> 404
