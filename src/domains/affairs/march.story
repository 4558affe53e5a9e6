# 一次会议和它的任务: a meeting decides, tasks come out of it, report back, are returned and accepted
person district district 510104        all
person liming     district 510104        all
person zhang    district 510104        all
person street   street   510104018     below
person other    street   510104017     below
person clerk    clerk    510104018006  below

as     district
get    /api/v1/accounts?q=liming -> 200 keep id as li
get    /api/v1/accounts?q=zhang -> 200 keep id as zhang
get    /api/v1/accounts?q=street -> 200 keep id as street
get    /api/v1/accounts?q=clerk -> 200 keep id as clerk
get    /api/v1/accounts?q=other -> 200 keep id as other
post   /api/v1/groups {"name":"东湖街道专班","kind":"task_force","place":"510104018","since":"2025-01-01"} -> 201 keep id as group
post   /api/v1/groups {"name":"翡翠城社区专班","kind":"task_force","place":"510104018006","parent_id":{group},"since":"2025-01-01"} -> 201 keep id as below
post   /api/v1/groups/{group}/members {"account_id":{li},"office":"lead","unit":"东湖街道","since":"2025-01-01"} -> 201
post   /api/v1/groups/{group}/members {"account_id":{zhang},"office":"secretary","since":"2025-01-01"} -> 201
post   /api/v1/groups/{group}/members {"account_id":{street},"office":"member","unit":"街道综治办","since":"2025-01-01"} -> 201
post   /api/v1/groups/{below}/members {"account_id":{clerk},"office":"lead","unit":"翡翠城社区","since":"2025-01-01"} -> 201

# Its secretary writes the minutes; who is no member isn't among those who attended.
post   /api/v1/groups/{group}/meetings {"title":"第一次例会","day":"2025-11-20","words":"x"} -> 403 says affairs.not_yours
as     street
post   /api/v1/groups/{group}/meetings {"title":"第一次例会","day":"2025-11-20","words":"x"} -> 403 says affairs.not_yours
as     zhang
post   /api/v1/groups/{group}/meetings {"title":"第一次例会","day":"2099-11-20","words":"x"} -> 422 says /day
post   /api/v1/groups/{group}/meetings {"title":" x ","day":"2025-11-20","words":"x"} -> 422 says /title
post   /api/v1/groups/{group}/meetings {"title":"第一次例会","day":"2025-11-20","words":"x","attendees":[{"account_id":{other}}]} -> 422 says /attendees
post   /api/v1/groups/{group}/meetings {"title":"第一次例会","day":"2025-11-20","room":"街道三楼会议室","words":"研究微网格边界","attendees":[{"account_id":{li}},{"account_id":{street}}],"guests":"翡翠城物业","decisions":[{"words":"两周内完成边界核对"},{"words":"物业开放地下车库图"}]}
       -> 201 says "version":1 says 两周内完成边界核对 says 翡翠城物业 says amend keep id as meeting
again  -> 201 says 第一次例会

# Amended by another version, with the reason; the first is still there.
post   /api/v1/group-meetings/{meeting}/amend {"version":1,"title":"第一次例会","day":"2025-11-20","words":"研究微网格边界和车库"} -> 422 says affairs.needs_words
post   /api/v1/group-meetings/{meeting}/amend {"version":1,"title":"第一次例会","day":"2025-11-20","words":"研究微网格边界和车库","decisions":[{"words":"两周内完成边界核对"}],"why":"漏记车库议题"}
       -> 200 says "version":2 says 漏记车库议题 hides 物业开放
post   /api/v1/group-meetings/{meeting}/amend {"version":1,"title":"x1","day":"2025-11-20","words":"x","why":"x"} -> 409 says house.moved_on
get    /api/v1/group-meetings/{meeting}?version=1 -> 200 says 物业开放地下车库图 says "latest":2
get    /api/v1/group-meetings/{meeting}?version=3 -> 404
get    /api/v1/group-meetings?group_id={group} -> 200 says "version":2 says "decisions":1 says "attendees":0

# An internal one is for who belongs; others within reach see the rest, and next door nothing.
post   /api/v1/groups/{group}/meetings {"title":"人事碰头会","day":"2025-11-21","words":"不公开","internal":true} -> 201 keep id as secret
as     street
get    /api/v1/group-meetings/{secret} -> 200 says 不公开
get    /api/v1/events?subject={secret} -> 200 says "items":[]
as     district
get    /api/v1/group-meetings?group_id={group} -> 200 says 第一次例会 hides 人事
get    /api/v1/group-meetings/{secret} -> 404
get    /api/v1/events?subject={secret} -> 200 says meetings.held hides 人事
as     other
get    /api/v1/group-meetings?group_id={group} -> 404
get    /api/v1/group-meetings/{meeting} -> 404
as     clerk
get    /api/v1/group-meetings/{meeting} -> 404

# A list, with owners and dates.
as     zhang
post   /api/v1/groups/{group}/entries {"list":"resource","title":"商务楼宇会议室","owner_id":{other}} -> 422 says affairs.no_owner
post   /api/v1/groups/{group}/entries {"list":"resource","title":"=1+1","owner_id":{street},"due":"2025-11-27"} -> 201 says "state":"planned" says 街道综治办 keep id as entry
as     street
get    /api/v1/group-entries/{entry} -> 200 says "state":"planned" says "due":"2025-11-27"
get    /api/v1/group-entries/1 -> 404
post   /api/v1/group-entries/{entry}/finish {"version":1,"words":"x"} -> 409 says affairs.not_now
post   /api/v1/group-entries/{entry}/start {"version":1} -> 200 says "state":"active"
post   /api/v1/group-entries/{entry}/drop {"version":2,"words":"x"} -> 403
post   /api/v1/group-entries/{entry}/change {"version":2,"words":"x","due":"2025-12-09"} -> 403
post   /api/v1/group-entries/{entry}/finish {"version":2} -> 422 says affairs.needs_words
as     liming
post   /api/v1/group-entries/{entry}/drop {"version":2,"words":"重复"} -> 200 says "state":"dropped"
post   /api/v1/group-entries/{entry}/reopen {"version":3,"words":"并未重复"} -> 200 says "state":"active"
post   /api/v1/group-entries/{entry}/change {"version":4,"words":"转给秘书","owner_id":{zhang}} -> 200 says "version":5
as     zhang
get    /api/v1/messages -> 200 says 清单事项有调整 says 1+1 hides 改由
as     street
get    /api/v1/messages -> 200 says 1+1，改由 zhang 负责 says 东湖街道专班
get    /api/v1/events?subject={entry} -> 200 hides 改由
as     zhang
post   /api/v1/group-entries/{entry}/change {"version":5,"words":"只改期限","due":"2025-12-09"} -> 200
post   /api/v1/group-entries/{entry}/change {"version":6,"words":"改回来","owner_id":{street}} -> 200
as     liming
get    /api/v1/group-entries?group_id={group}&format=csv -> 200 says 责任单位 says "'=1+1" says 推进中

# A task out of a decision, to somebody of the community's group: they are told, and see it though they don't see the street's group.
as     zhang
post   /api/v1/groups/{group}/tasks {"title":"核对边界","owner_id":{other},"due":"2025-12-01"} -> 422 says /owner_id
post   /api/v1/groups/{group}/tasks {"title":"核对边界","owner_id":{clerk},"due":"2025-11-24"} -> 422 says /due
post   /api/v1/groups/{group}/tasks {"title":"核对边界","owner_id":{clerk},"due":"2025-12-01","meeting_id":{meeting},"decision":2} -> 422 says /decision
post   /api/v1/groups/{group}/tasks {"title":"核对边界","owner_id":{clerk},"due":"2025-12-01","meeting_id":{meeting},"entry_id":{entry}} -> 422 says /entry_id
post   /api/v1/groups/{group}/tasks {"title":"核对边界","owner_id":{clerk},"due":"2025-12-01","meeting_id":{meeting},"decision":1}
       -> 201 says 第一次例会 says 翡翠城社区 says "state":"given" keep id as task
post   /api/v1/groups/{group}/tasks {"title":"摸排人选","owner_id":{street},"due":"2025-12-01","meeting_id":{secret}} -> 201 says "internal":true keep id as hidden
as     clerk
get    /api/v1/messages -> 200 says 交给您一项专班任务 says 核对边界
get    /api/v1/groups/{group} -> 404
get    /api/v1/group-tasks?turn=true -> 200 says 核对边界 says report hides 摸排
get    /api/v1/group-tasks/{hidden} -> 404
post   /api/v1/group-tasks/{task}/accept {"version":1} -> 409 says affairs.not_now
post   /api/v1/group-tasks/{task}/report {"version":1} -> 422 says affairs.needs_words
post   /api/v1/group-tasks/{task}/report {"version":1,"words":"已核对 5 处"} -> 200 says "state":"reported" says "may":[]
get    /api/v1/group-tasks?turn=true -> 200 says "items":[]
get    /api/v1/group-tasks?mine=true -> 200 says 核对边界

# The lead is told, returns it, and accepts it the second time. The keeper of the place may look, no more.
as     district
get    /api/v1/group-tasks?group_id={group} -> 200 says 核对边界 says "may":[] hides 摸排
post   /api/v1/group-tasks/{task}/accept {"version":2} -> 403 says affairs.not_yours
as     liming
get    /api/v1/messages -> 200 says 请验收
get    /api/v1/group-tasks?turn=true -> 200 says 核对边界 says 验收办结
post   /api/v1/group-tasks/{task}/return {"version":2} -> 422
post   /api/v1/group-tasks/{task}/return {"version":2,"words":"第三处没有照片"} -> 200 says "state":"given" says "returns":1
as     clerk
get    /api/v1/messages -> 200 says 被退回
post   /api/v1/group-tasks/{task}/report {"version":3,"words":"照片已补"} -> 200
as     liming
post   /api/v1/group-tasks/{task}/accept {"version":4} -> 200 says "state":"closed" says 第三处没有照片 says "verb":"accept"
post   /api/v1/group-tasks/{task}/withdraw {"version":5,"words":"x"} -> 409 says affairs.not_now
as     clerk
get    /api/v1/messages -> 200 says 已办结

# Nobody accepts their own; another owner and another date need a reason.
as     zhang
post   /api/v1/groups/{group}/tasks {"title":"起草方案","owner_id":{li},"due":"2025-11-28","entry_id":{entry}} -> 201 says 1+1 keep id as own
as     liming
post   /api/v1/group-tasks/{own}/report {"version":1,"words":"写好了"} -> 200
post   /api/v1/group-tasks/{own}/accept {"version":2} -> 403 says affairs.own_work
post   /api/v1/group-tasks/{own}/return {"version":2,"words":"再改改"} -> 200
as     zhang
post   /api/v1/group-tasks/{own}/change {"version":3,"words":"换人"} -> 422 says /due
post   /api/v1/group-tasks/{own}/change {"version":3,"words":"换人","owner_id":{street},"due":"2025-11-29"} -> 200 says 街道综治办 says "due":"2025-11-29"
as     liming
get    /api/v1/messages -> 200 says 起草方案，改由 street 负责
get    /api/v1/group-tasks/counts -> 200 says "open":2 says "late":0

# Before its date the owner is reminded, and once more when it is past.
after  5 days
as     street anew
get    /api/v1/messages -> 200 says 快到期或已超期 says 起草方案
get    /api/v1/group-tasks?turn=true -> 200 says "late":true
post   /api/v1/messages/read -> 204
after  1 days
as     street anew
get    /api/v1/messages?unread=true -> 200 hides 起草方案

# With tasks open a group isn't dissolved, but it is merged; then who leads the other leads them on.
as     district anew
post   /api/v1/groups/{group}/end {"version":1,"why":"x"} -> 409 says affairs.open
post   /api/v1/groups {"name":"区专班","kind":"task_force","place":"510104","since":"2025-01-01"} -> 201 keep id as top
post   /api/v1/groups/{top}/members {"account_id":{zhang},"office":"lead","since":"2025-01-01"} -> 201
post   /api/v1/groups/{group}/merge {"version":1,"into_id":{top},"why":"撤并"} -> 200
get    /api/v1/group-tasks?group_id={top} -> 200 says 起草方案
as     liming anew
get    /api/v1/group-tasks/{hidden} -> 404
as     zhang anew
get    /api/v1/group-tasks/{hidden} -> 200 says 撤销任务
post   /api/v1/group-tasks/{hidden}/withdraw {"version":1,"words":"不再需要"} -> 200 says "state":"withdrawn"
get    /api/v1/group-tasks?group_id={top}&format=csv -> 200 says 东湖街道专班 says 已撤销 says 超期
