# 试算: a draft is held against the cases of the last days before it is published, in one's own places
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   worker    worker   510104018006001     below
person   clerk     clerk    510104018006        below
person   street    street   510104018           below
person   aside     street   510104017           below
person   district  district 510104              all

as     wang
post   /api/v1/cases {"class":"11001","words":"消防通道停了车","place":"510104018006001001"} -> 201 keep id as fire keep version as v
post   /api/v1/cases {"class":"16001","words":"路灯不亮","place":"510104018006001001"} -> 201 keep id as lamp keep version as l
post   /api/v1/cases {"class":"16001","words":"还没立案","place":"510104018006001001"} -> 201
as     clerk
post   /api/v1/cases/{fire}/file {"version":{v}} -> 200 keep version as v
post   /api/v1/cases/{lamp}/file {"version":{l}} -> 200
post   /api/v1/cases/{fire}/dispatch {"version":{v}} -> 200

# The street's replay looks at its own cases; a street aside doesn't find the draft; the district's is the whole.
as     street
post   /api/v1/dispatch-sets {"name":"消防","rules":[{"name":"消防","classes":[{"code":"11"}],"places":[],"to":"worker","posts":[]},{"name":"兜底","classes":[],"places":[],"to":"nearest","posts":[]}]}
       -> 201 keep id as set
post   /api/v1/dispatch-sets/{set}/replay {} -> 200 says "matters":2 says "moved":1 says "nobody":0
       says "code":"1","name":"消防","matters":1,"moved":1 says "code":"2","name":"兜底","matters":1,"moved":0
       says "name":"消防通道堵塞" says "code":"510104018006"
again  -> 200
get    /api/v1/dispatch-sets/{set} -> 200 says "whole":false says "fits":true
as     aside
post   /api/v1/dispatch-sets/{set}/replay {} -> 404
get    /api/v1/dispatch-sets/{set}/replay-cases -> 404
post   /api/v1/dispatch-sets/1/replay {} -> 200 says "matters":0
as     clerk
post   /api/v1/dispatch-sets/{set}/replay {} -> 403
get    /api/v1/dispatch-sets/{set}/replay-cases -> 404
get    /api/v1/dispatch-sets/1/replay-cases -> 200 says "items":[]
as     worker
get    /api/v1/dispatch-sets/1/replay-cases -> 403
as     district
post   /api/v1/dispatch-sets/{set}/replay {"from_day":"2025-11-25","to_day":"2025-11-20"} -> 422 says /from_day
post   /api/v1/dispatch-sets/{set}/replay {"from_day":"2020-11-25"} -> 422 says 366
post   /api/v1/dispatch-sets/{set}/replay {"to_day":"2030-11-25"} -> 422 says /to_day
post   /api/v1/dispatch-sets/{set}/replay {"from_day":"2025-10-01","to_day":"2025-10-02"} -> 200 says "matters":0
post   /api/v1/dispatch-sets/{set}/replay {} -> 200 says "matters":2
get    /api/v1/dispatch-sets/{set} -> 200 says "whole":true

# The list: which would go elsewhere, from whom to whom, and who has it in truth.
get    /api/v1/dispatch-sets/{set}/replay-cases -> 200 says 消防通道停了车 says "rule_was":1 says "rule":1 says "post_was":"chen
       says "post":"worker says "handler_words":"chen hides 路灯 hides 还没立案
get    /api/v1/dispatch-sets/{set}/replay-cases?rule=2 -> 200 hides 消防通道停了车
get    /api/v1/dispatch-sets/{set}/replay-cases?class=16 -> 200 hides 消防通道停了车
get    /api/v1/dispatch-sets/{set}/replay-cases?class=11&place=510104018006&limit=1 -> 200 says 消防通道停了车
get    /api/v1/dispatch-sets/{set}/replay-cases?after=xx -> 422
