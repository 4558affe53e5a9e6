# 派遣规则: what always was; a draft is tried over past cases, published for a day, recalled, published; a wrong rule is counted
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
place    510104018006001002  microgrid  第2微网格  104.09 30.64 104.11 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   worker    worker   510104018006001     below
person   clerk     clerk    510104018006        below
person   other     clerk    510104017001        below
person   street    street   510104018           below
person   aside     street   510104017           below
person   district  district 510104              all

# As the house came: to the nearest who answers. Why it lies there is told to who handles cases, not to neighbours.
as     wang
post   /api/v1/cases {"class":"11001","words":"消防通道停了车","place":"510104018006001001"} -> 201 keep id as fire keep version as v
get    /api/v1/cases/{fire}/why -> 403
as     clerk
get    /api/v1/cases/{fire}/why -> 404
post   /api/v1/cases/{fire}/file {"version":{v}} -> 200 keep version as v
get    /api/v1/cases/{fire}/responsible -> 200 says "name":"chen keep post_id as chenpost
post   /api/v1/cases/{fire}/dispatch {"version":{v}} -> 200 says "handler_name":"chen keep version as v
get    /api/v1/cases/{fire}/why -> 200 says "set_number":1 says "rule":1 says "rule_name":"就近派给责任岗位" says "by_hand":false
       says "runner_words":"worker says 离现场远一级 says 消防通道堵塞 says 工作日 says "in_force":true
in     english
again  -> 200
get    /api/v1/cases/{fire}/why -> 200 says a level further away says Blocked fire lane
in     chinese
as     other
get    /api/v1/cases/{fire}/why -> 404
as     chen
get    /api/v1/cases/{fire}/why -> 200 says "words":"chen
as     nobody
get    /api/v1/cases/{fire}/why -> 401

# What the clerk names beside the rules is theirs, and said so; it counts as overruled.
as     wang
post   /api/v1/cases {"class":"16001","words":"路灯不亮","place":"510104018006001001"} -> 201 keep id as lamp keep version as l
as     clerk
post   /api/v1/cases/{lamp}/file {"version":{l}} -> 200 keep version as l
get    /api/v1/cases/{lamp}/responsible -> 200 keep post_id as chenpost
post   /api/v1/cases {"class":"16002","words":"一处","place":"510104018006001"} -> 201 keep id as spare
get    /api/v1/cases/{spare}/responsible -> 200 says worker keep post_id as workerpost
post   /api/v1/cases/{lamp}/dispatch {"version":{l},"post_id":{workerpost}} -> 200 keep version as l
get    /api/v1/cases/{lamp}/why -> 200 says "by_hand":true says "runner_words":"chen says 派单人另行指定

# It was the rule that was wrong: sent elsewhere with that word, once, by who may reassign, and to somebody else.
as     chen
post   /api/v1/cases/{fire}/dispatch {"version":{v},"words":"归一般网格","post_id":{workerpost},"wrong_rule":true} -> 403
as     other
post   /api/v1/cases/{fire}/dispatch {"version":{v},"words":"归一般网格","post_id":{workerpost},"wrong_rule":true} -> 404
as     clerk
post   /api/v1/cases/{fire}/dispatch {"version":{v},"words":"归一般网格","wrong_rule":true} -> 422 says /post_id says 指定应派的岗位
post   /api/v1/cases/{fire}/dispatch {"version":{v},"words":"归一般网格","post_id":{chenpost},"wrong_rule":true}
       -> 422 says dispatch.same_post
post   /api/v1/cases/{fire}/dispatch {"version":{v},"post_id":{workerpost},"wrong_rule":true} -> 422 says cases.needs_words
post   /api/v1/cases/{lamp}/dispatch {"version":{l},"words":"派错","post_id":{chenpost},"wrong_rule":true} -> 409 says dispatch.no_rule
post   /api/v1/cases/{fire}/dispatch {"version":{v},"words":"归一般网格","post_id":{workerpost},"wrong_rule":true} -> 200
       says "handler_name":"worker keep version as v
again  -> 200
post   /api/v1/cases/{fire}/dispatch {"version":{v},"words":"再派","post_id":{chenpost},"wrong_rule":true} -> 409 says dispatch.no_rule
get    /api/v1/cases/{fire}/why -> 200 says "by_hand":true says "rule":0
get    /api/v1/dispatch-sets/1 -> 200 says "totals":[{"set_id":1,"rule":1,"decided":1,"overruled":1,"corrected":1}]
get    /api/v1/events?limit=20 -> 200 says dispatch.corrected

# Drafts: by street and district; each fault is named.
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[{"name":"x","classes":[],"places":[],"to":"nearest","posts":[]}]} -> 403
get    /api/v1/dispatch-sets -> 200 says "state":"now" says "may_edit":false
as     worker
get    /api/v1/dispatch-sets -> 403
as     street
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[]} -> 422 says /rules
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[{"name":"消防","classes":[{"code":"11001"}],"places":[],"to":"worker","posts":[]}]}
       -> 422 says 保证都有人接 says /rules/0
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[{"name":"消防","classes":[{"code":"11001"}],"places":[{"code":"510104099"}],"to":"worker","posts":[]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 422 says /rules/0/places says 没有这个地方
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[{"name":"消防","classes":[],"places":[],"skill":"flying","to":"worker","posts":[]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 422 says /rules/0/skill
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[{"name":"消防","classes":[],"places":[],"to":"posts","posts":[{"post_id":99}]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 422 says /rules/0/posts says 没有这个在任岗位
post   /api/v1/dispatch-sets {"name":"夜间与消防","rules":[{"name":"消防","classes":[],"places":[],"to":"moon","posts":[]}]} -> 422 says /rules/0/to
post   /api/v1/dispatch-sets {"name":"夜间与消防","reason":"消防由一般网格处理","rules":[{"name":"消防","classes":[{"code":"11001"}],"places":[{"code":"510104018"}],"to":"worker","posts":[]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 201 says "state":"draft" says "may_publish":false says "number":0 keep id as set keep version as s
again  -> 201
put    /api/v1/dispatch-sets/{set} {"version":9,"name":"消防","rules":[{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 409 says house.moved_on
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-11-28","words":"同意"} -> 403
as     aside
get    /api/v1/dispatch-sets/{set} -> 404
get    /api/v1/dispatch-sets -> 200 hides 夜间与消防
post   /api/v1/dispatch-sets/{set}/withdraw {"version":{s},"words":"不要"} -> 404

# Unseen it isn't published. A street's own replay looks at its own cases; the district's is asked for.
as     district
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-11-28","words":"同意"} -> 409 says dispatch.untried
as     street
post   /api/v1/dispatch-sets/{set}/replay {} -> 200 says "matters":2 says "moved":1
get    /api/v1/dispatch-sets/{set} -> 200 says "fits":true says "whole":false
as     district
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-11-28","words":"同意"} -> 409 says dispatch.untried
post   /api/v1/dispatch-sets/{set}/replay {"from_day":"2025-11-25","to_day":"2025-11-20"} -> 422 says /from_day
post   /api/v1/dispatch-sets/{set}/replay {} -> 200 says "matters":2 says "moved":1 says "code":"11001"
       says "code":"1","name":"消防","matters":1,"moved":1
again  -> 200
get    /api/v1/dispatch-sets/{set}/replay-cases -> 200 says 消防通道停了车 says "rule_was":1 says "post_was":"chen says "post":"worker hides 路灯
get    /api/v1/dispatch-sets/{set}/replay-cases?rule=2 -> 200 hides 消防通道停了车
get    /api/v1/dispatch-sets/{set}/replay-cases?class=16 -> 200 hides 消防通道停了车
get    /api/v1/dispatch-sets/{set}/replay-cases?class=11&place=510104018006&limit=1 -> 200 says 消防通道停了车
as     aside
get    /api/v1/dispatch-sets/{set}/replay-cases -> 404
as     clerk
get    /api/v1/dispatch-sets/{set}/replay-cases -> 404
post   /api/v1/dispatch-sets/{set}/replay {} -> 403

# Edited, it is another draft: its replay is of others. Then published for tomorrow, and only one waits.
as     street
put    /api/v1/dispatch-sets/{set} {"version":{s},"name":"消防","rules":[{"name":"消防","classes":[{"code":"11"}],"places":[],"to":"worker","posts":[]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 200 says "fits":false keep version as s
as     district
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-11-28","words":"同意"} -> 409 says dispatch.untried
post   /api/v1/dispatch-sets/{set}/replay {} -> 200
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"words":"同意"} -> 422 says /since_day
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-01-01","words":"同意"} -> 422 says /since_day
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-11-28","words":"  "} -> 422 says /words
post   /api/v1/dispatch-sets/{set}/publish {"version":{s},"since_day":"2025-11-28","words":"同意"} -> 200 says "state":"coming" says "number":2
       says "may_recall":true keep version as s
again  -> 200
put    /api/v1/dispatch-sets/{set} {"version":{s},"name":"消防","rules":[{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 409 says dispatch.decided
post   /api/v1/dispatch-sets {"name":"又一版","rules":[{"name":"兜底","classes":[],"places":[],"to":"least","posts":[]}]}
       -> 201 keep id as second
post   /api/v1/dispatch-sets/{second}/replay {} -> 200
post   /api/v1/dispatch-sets/{second}/publish {"version":1,"since_day":"2025-11-29","words":"同意"} -> 409 says dispatch.waits

# Recalled before it begins; the second is given up; the first, drafted anew, begins.
as     aside
get    /api/v1/dispatch-sets/{set} -> 200 says "state":"coming" says "may_recall":false
post   /api/v1/dispatch-sets/{set}/recall {"version":{s},"words":"推迟"} -> 403
as     district
post   /api/v1/dispatch-sets/{set}/recall {"version":1,"words":"推迟"} -> 409 says house.moved_on
post   /api/v1/dispatch-sets/{set}/recall {"version":{s},"words":"推迟"} -> 200 says "state":"recalled"
again  -> 200
post   /api/v1/dispatch-sets/{set}/recall {"version":{s},"words":"推迟"} -> 409 says dispatch.decided
post   /api/v1/dispatch-sets/{second}/withdraw {"version":1,"words":"不要"} -> 200 says "state":"withdrawn"
again  -> 200
post   /api/v1/dispatch-sets {"name":"消防","rules":[{"name":"消防","classes":[{"code":"11"}],"places":[],"load_most":5,"to":"worker","posts":[]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 201 keep id as third
post   /api/v1/dispatch-sets/{third}/replay {} -> 200 says "moved":1
post   /api/v1/dispatch-sets/{third}/publish {"version":1,"since_day":"2025-11-25","words":"同意"} -> 200 says "state":"now" says "number":3 keep version as t
post   /api/v1/dispatch-sets/{third}/recall {"version":{t},"words":"推迟"} -> 409 says dispatch.begun
get    /api/v1/dispatch-sets -> 200 says "state":"past" says "state":"recalled"

# New cases go by the new rules, which look at what is in hand; what was decided keeps its version.
as     wang
post   /api/v1/cases {"class":"11003","words":"飞线充电","place":"510104018006001001"} -> 201 keep id as wire keep version as w
as     clerk
post   /api/v1/cases/{wire}/file {"version":{w}} -> 200 keep version as w
get    /api/v1/cases/{wire}/responsible -> 200 says 规则 1：消防
post   /api/v1/cases/{wire}/dispatch {"version":{w}} -> 200 says "handler_name":"worker
get    /api/v1/cases/{wire}/why -> 200 says "set_number":3 says "rule":1 says 当时手头 says 2 件 says 要到第 2 条规则才会派到
get    /api/v1/cases/{lamp}/why -> 200 says "set_number":1 says "in_force":false
post   /api/v1/cases/{lamp}/dispatch {"version":{l},"words":"按规则重派"} -> 200 says "handler_name":"chen
get    /api/v1/cases/{lamp}/why -> 200 says "set_number":3 says "rule":2 says "by_hand":false
