# 专班的来历: groups are founded, renamed, merged; who was in charge in March is known in November
person district district 510104        all
person dawei    district 510104        all
person street   street   510104018     below
person other    street   510104017     below
person clerk    clerk    510104018006  below
person member   member   510104018006001001  below
person wang     resident 510104018006  own
place  510104018006001     grid       第1网格
place  510104018006001001  microgrid  第1微网格

# What there is to be answered for. Only the district adds to it.
as     wang
get    /api/v1/groups -> 403
as     clerk
get    /api/v1/subjects -> 200 says 网格优化 says 示例
post   /api/v1/dictionaries/subjects/drafts {"entry":{"code":"parking","name":"停车治理","name_en":"Parking","source":"示例"},"since_day":"2025-11-25","reason":"新增"} -> 403
as     district
post   /api/v1/dictionaries/subjects/drafts {"entry":{"code":"Parking","name":"停车治理","name_en":"Parking","source":"示例"},"since_day":"2025-11-25","reason":"新增"} -> 422 says /entry/code
post   /api/v1/dictionaries/subjects/drafts {"entry":{"code":"parking","name":"停车治理","name_en":"Parking","source":"示例"},"since_day":"2025-11-25","reason":"新增"} -> 201 keep id as parking
post   /api/v1/dictionary-drafts/{parking}/publish {"version":1,"words":"同意"} -> 200
post   /api/v1/dictionaries/subjects/drafts {"entry":{"code":"parking","name":"停车管理","name_en":"Parking","source":"示例"},"since_day":"2025-11-26","reason":"改名"} -> 422 says /entry/code

# Three levels, each inside its own reach; a parent is a 专班 above.
post   /api/v1/groups {"name":"区微网实格专班","kind":"task_force","place":"510104","since":"2024-01-01"} -> 201 says "level":"district" says rename keep id as top
post   /api/v1/groups {"name":"网格优化工作组","kind":"working_group","place":"510104","parent_id":{top},"since":"2025-01-01","subjects":[{"code":"grids"},{"code":"parking"}]}
       -> 201 says 网格优化 says 区微网实格专班 keep id as grids
again  -> 201 says 网格优化工作组
post   /api/v1/groups {"name":"力量整合工作组","kind":"working_group","place":"510104","parent_id":{top},"since":"2025-01-01","subjects":[{"code":"forces"}]} -> 201 keep id as forces
post   /api/v1/groups {"name":"x","kind":"task_force","place":"510104"} -> 422 says /name
post   /api/v1/groups {"name":" x ","kind":"task_force","place":"510104"} -> 422 says /name
post   /api/v1/groups {"name":"哪里专班","kind":"task_force","place":"510104999"} -> 422 says /place
post   /api/v1/groups {"name":"哪天专班","kind":"task_force","place":"510104","since":"2025-02-29"} -> 422 says /since
post   /api/v1/groups {"name":"倒着专班","kind":"task_force","place":"510104","since":"2025-02-01","until":"2025-01-01"} -> 422 says /until
post   /api/v1/groups {"name":"两次专班","kind":"task_force","place":"510104","subjects":[{"code":"grids"},{"code":"grids"}]} -> 422 says /subjects
post   /api/v1/groups {"name":"没有专班","kind":"task_force","place":"510104","subjects":[{"code":"nothing"}]} -> 422 says /subjects
post   /api/v1/groups {"name":"自己专班","kind":"task_force","place":"510104","parent_id":{top}} -> 422 says groups.bad_parent
as     street
post   /api/v1/groups {"name":"东湖街道专班","kind":"task_force","place":"510104018","parent_id":{top},"since":"2025-01-01"} -> 201 says "level":"street" keep id as donghu
post   /api/v1/groups {"name":"锦官驿专班","kind":"task_force","place":"510104017"} -> 422 says /place
as     clerk
post   /api/v1/groups {"name":"东湖街道专班","kind":"task_force","place":"510104018"} -> 422 says /place
post   /api/v1/groups {"name":"翡翠城社区专班","kind":"task_force","place":"510104018006","parent_id":{donghu},"since":"2025-01-01","subjects":[{"code":"grids"}]} -> 201 keep id as feicui
as     member
post   /api/v1/groups {"name":"微网格专班","kind":"task_force","place":"510104018006"} -> 403

# Who sees which: by place. Next door there is none of it.
as     clerk
get    /api/v1/groups -> 200 says 翡翠城社区专班 hides "level":"street" hides 网格优化工作组
get    /api/v1/groups/{grids} -> 404
as     other
get    /api/v1/groups -> 200 says "items":[]
get    /api/v1/groups/{donghu} -> 404
post   /api/v1/groups/{donghu}/end {"version":1,"why":"x"} -> 404
as     district
get    /api/v1/groups?level=street -> 200 says 东湖街道专班 hides 翡翠城
get    /api/v1/groups?kind=working_group&place=510104 -> 200 says 网格优化工作组 hides "kind":"task_force"
get    /api/v1/groups?limit=2 -> 200 says 区微网实格专班 says next keep next as next
get    /api/v1/groups?limit=2&after={next} -> 200 says 力量整合工作组 hides "name":"区微网实格专班"
get    /api/v1/groups?place=nowhere -> 422

# Members, with office and term. Somebody outside one's reach can't be named, and nobody twice.
get    /api/v1/accounts?q=dawei -> 200 keep id as dawei
get    /api/v1/accounts?q=district -> 200 keep id as district
get    /api/v1/accounts?q=street -> 200 keep id as street
get    /api/v1/accounts?q=clerk -> 200 keep id as clerk
get    /api/v1/accounts?q=other -> 200 keep id as other
post   /api/v1/groups/{grids}/members {"account_id":{dawei},"office":"lead","unit":"区民政局","since":"2025-01-01"} -> 201 says dawei says 区民政局 keep id as term
post   /api/v1/groups/{grids}/members {"account_id":{dawei},"office":"member","since":"2025-06-01"} -> 409 says groups.twice
post   /api/v1/groups/{grids}/members {"account_id":{dawei},"office":"member","since":"2024-06-01"} -> 422 says /since
post   /api/v1/groups/{grids}/members {"account_id":99,"office":"member"} -> 422 says /account_id
get    /api/v1/groups/{grids}?day=2025-03-01 -> 200 says dawei
get    /api/v1/groups/{grids}?day=2024-12-31 -> 200 says "members":[]
get    /api/v1/groups/{grids}?day=2025-13-01 -> 422 says groups.bad_day
as     clerk
post   /api/v1/groups/{feicui}/members {"account_id":{other},"office":"member"} -> 422 says /account_id
post   /api/v1/groups/{feicui}/members {"account_id":{clerk},"office":"lead","title":"社区书记","since":"2025-01-01"} -> 201 says 社区书记

# Who is appointed is told, belongs, and sees the group from wherever they are.
as     district
post   /api/v1/groups/{grids}/members {"account_id":{street},"office":"liaison","unit":"东湖街道","since":"2025-02-01","until":"2025-06-30"} -> 201
as     street
get    /api/v1/messages -> 200 says 请参加专班工作 says 网格优化工作组 says 联络员 says groups/{grids}
get    /api/v1/groups?mine=true -> 200 says "items":[]
as     district
post   /api/v1/groups/{forces}/members {"account_id":{street},"office":"member"} -> 201
as     street
get    /api/v1/groups?mine=true -> 200 says 力量整合工作组 hides 东湖街道专班
get    /api/v1/groups/{forces} -> 200 says "may":[]
post   /api/v1/groups/{forces}/rename {"version":1,"name":"力量组","why":"x"} -> 403 says groups.not_yours

# In March dawei was in charge; in July somebody else; the community asks about its own place and those above.
as     district
post   /api/v1/group-members/1/term {"version":1,"until":"2025-06-30"} -> 404
post   /api/v1/group-members/{term}/term {"version":1,"until":"2024-06-30"} -> 422 says /until
post   /api/v1/group-members/{term}/term {"version":2,"until":"2025-06-30"} -> 409 says house.moved_on
post   /api/v1/group-members/{term}/term {"version":1,"until":"2025-06-30"} -> 200 says "version":2
post   /api/v1/groups/{grids}/members {"account_id":{district},"office":"lead","title":"组长","since":"2025-07-01"} -> 201
get    /api/v1/groups/in-charge?subject=grids&place=510104&day=2025-06-30 -> 200 says dawei hides "name":"district"
get    /api/v1/groups/in-charge?subject=grids&place=510104&day=2025-07-01 -> 200 says "name":"district" hides dawei
as     clerk
get    /api/v1/groups/in-charge?subject=grids&place=510104018006&day=2025-03-15
       -> 200 says 翡翠城社区专班 says 社区书记 says 网格优化工作组 says dawei says 区民政局
get    /api/v1/groups/in-charge?subject=grids&place=510104017&day=2025-03-15 -> 404
get    /api/v1/groups/in-charge?subject=nothing&place=510104018006 -> 422 says subject
get    /api/v1/groups/in-charge?subject=grids&place=510104018006&day=2024-12-31 -> 200 says []
get    /api/v1/groups/in-charge?subject=training&place=510104018006 -> 200 says []
as     member
get    /api/v1/groups/in-charge?subject=grids&place=510104018006001001&day=2025-03-15 -> 200 says dawei

# Another name from a day on; the old one stays with the old days.
as     district
post   /api/v1/groups/{grids}/rename {"version":1,"name":"网格优化组","since":"2025-01-01","why":"x"} -> 422 says /since
post   /api/v1/groups/{grids}/rename {"version":1,"name":"网格优化组","since":"2026-01-01","why":"x"} -> 422 says /since
post   /api/v1/groups/{grids}/rename {"version":7,"name":"网格优化组","why":"x"} -> 409 says house.moved_on
post   /api/v1/groups/{grids}/rename {"version":1,"name":"网格划分与优化工作组","since":"2025-09-01","why":"示例文件〔2025〕9号"}
       -> 200 says "version":2 says 示例文件〔2025〕9号 says "name":"网格优化工作组"
get    /api/v1/groups/in-charge?subject=grids&place=510104&day=2025-03-15 -> 200 says "group_name":"网格优化工作组" says "name_now":"网格划分与优化工作组"
get    /api/v1/groups?day=2025-03-15 -> 200 says "name":"网格优化工作组"

# Subjects change hands from a day on.
post   /api/v1/groups/{grids}/subjects {"version":2,"subjects":[{"code":"grids"},{"code":"platform"}],"since":"2025-10-01"}
       -> 200 says "until":"2025-09-30" says 平台支撑
get    /api/v1/groups/in-charge?subject=parking&place=510104&day=2025-09-30 -> 200 says "name":"district"
get    /api/v1/groups/in-charge?subject=parking&place=510104&day=2025-10-01 -> 200 says []
get    /api/v1/groups/in-charge?subject=platform&place=510104&day=2025-10-01 -> 200 says "name":"district"
post   /api/v1/groups/{grids}/subjects {"version":3,"subjects":[],"since":"2025-09-30"} -> 422 says /since

# A lead appoints and says what the group is for; but neither renames nor ends it.
as     clerk
patch  /api/v1/groups/{feicui} {"version":1,"about":"社区层面统筹微网实格","remind_days":5} -> 200 says 社区层面统筹
patch  /api/v1/groups/{feicui} {"version":2,"parent_id":{top}} -> 200 says 区微网实格专班
patch  /api/v1/groups/{feicui} {"version":3,"parent_id":{feicui}} -> 422 says /parent_id
patch  /api/v1/groups/{feicui} {"version":3,"remind_days":31} -> 422 says /remind_days

# Merged: its subjects go on with the other from the next day, its members' terms end, its past stays.
as     district
post   /api/v1/groups/{forces}/merge {"version":1,"into_id":{forces},"why":"x"} -> 422 says groups.bad_merge
post   /api/v1/groups/{forces}/merge {"version":1,"into_id":{top},"why":"x"} -> 422 says groups.bad_merge
post   /api/v1/groups/{forces}/merge {"version":1,"into_id":{grids},"until":"2030-01-01","why":"x"} -> 422 says /until hides /since
post   /api/v1/groups {"name":"新近工作组","kind":"working_group","place":"510104","parent_id":{top},"since":"2025-11-24"} -> 201 keep id as recent
post   /api/v1/groups/{forces}/merge {"version":1,"into_id":{recent},"until":"2025-11-20","why":"x"} -> 422 says /until says 成立
post   /api/v1/groups/{recent}/end {"version":1,"why":"误建"} -> 200
get    /api/v1/groups/{forces} -> 200 says "since":"2025-11-25"
post   /api/v1/groups/{forces}/merge {"version":1,"into_id":{grids},"until":"2025-11-20","why":"精简工作组"}
       -> 200 says "live":false says "merged_name":"网格划分与优化工作组" says "may":[]
# Who was appointed after the day that it ended never was.
get    /api/v1/groups/{forces} -> 200 hides "since":"2025-11-25"
get    /api/v1/groups/{grids} -> 200 says "took_in":[{"id":{forces} says 力量整合
get    /api/v1/groups -> 200 hides 力量整合工作组"
get    /api/v1/groups?day=2025-03-15 -> 200 says 力量整合工作组
get    /api/v1/groups?over=true -> 200 says 力量整合工作组
get    /api/v1/groups/in-charge?subject=forces&place=510104&day=2025-11-20 -> 200 says 力量整合工作组 says "led_by":{grids}
get    /api/v1/groups/in-charge?subject=forces&place=510104&day=2025-11-21 -> 200 says "name":"district"
post   /api/v1/groups/{forces}/members {"account_id":{dawei},"office":"lead"} -> 409 says groups.over
get    /api/v1/events?subject={forces} -> 200 says groups.merged hides 力量
