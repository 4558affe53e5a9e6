# 网格变了: who is to approve is told, the drafter hears how it was decided, and members what became of their grid
place    510104018006        community  翡翠城社区   104.00 30.60 104.04 30.62
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  东一微网格  104.00 30.60 104.02 30.62
place    510104018006001002  microgrid  东二微网格  104.02 30.60 104.04 30.62
compound 翡翠城三期 510104018006 104.005 30.61
building 5栋  510104018006001001 1
door     1 101
door     1 102
person   chen      member   510104018006001001  below
person   qian      member   510104018006001002  below
person   liping    clerk    510104018006        below
person   zhao      clerk    510104018006        below
person   street    street   510104018           below
person   street2   street   510104018           below
person   other     street   510104017           below
person   district  district 510104              all

as     liping
post   /api/v1/changes {"title":"拆分东一微网格","acts":[{"kind":"split","place":"510104018006001001","line":{"type":"LineString","coordinates":[[104.008,30.5],[104.008,30.7]]}}]} -> 201 keep id as split
get    /api/v1/messages/count -> 200 says "unread":0
as     street
get    /api/v1/messages/count -> 200 says "unread":0

# Submitted: both of the street, nobody else, and not the one who did it.
as     liping
post   /api/v1/changes/{split}/submit {"version":1} -> 200
get    /api/v1/messages/count -> 200 says "unread":0
as     zhao
get    /api/v1/messages/count -> 200 says "unread":0
as     other
get    /api/v1/messages/count -> 200 says "unread":0
as     district
get    /api/v1/messages/count -> 200 says "unread":0
as     street2
get    /api/v1/messages -> 200 says 请审批 says 拆分东一微网格 says "about":"changes/{split}" says "case_id":0
in     english
get    /api/v1/messages -> 200 says A change set waits for approval
in     chinese

# Returned, and again: the drafter is told of each.
as     street
post   /api/v1/changes/{split}/return {"version":2,"words":"名称再斟酌"} -> 200
as     liping
get    /api/v1/messages -> 200 says 网格变更被退回 says "about":"changes/{split}"
post   /api/v1/changes/{split}/submit {"version":3} -> 200
as     street2
get    /api/v1/messages/count -> 200 says "unread":2

# Approved and in force at once: one message to the drafter; whose grid it is hears what became of it, whose it isn't does not.
as     street
post   /api/v1/changes/{split}/approve {"version":4} -> 200 says "state":"in_force"
as     liping
get    /api/v1/messages -> 200 says 网格变更已批准 hides 已生效
as     chen
get    /api/v1/messages -> 200 says 网格变更已生效 says 东一微网格 2 → 0 户 says "about":"places/510104018006001001"
get    /api/v1/messages/count -> 200 says "unread":1
as     qian
get    /api/v1/messages/count -> 200 says "unread":0

# By the clock: then the drafter hears that it is in force, or why it isn't.
as     liping
post   /api/v1/messages/read -> 204
post   /api/v1/changes {"title":"改名","day":"2025-12-01","acts":[{"kind":"rename","place":"510104018006001002","name":"河边微网格"}]} -> 201 keep id as name
post   /api/v1/changes/{name}/submit {"version":1} -> 200
as     street
post   /api/v1/changes/{name}/approve {"version":2} -> 200 says "state":"approved"
as     liping
get    /api/v1/messages?unread=true -> 200 says 网格变更已批准 hides 已生效
as     qian
get    /api/v1/messages/count -> 200 says "unread":0
after  6 days
as     liping anew
get    /api/v1/messages?unread=true -> 200 says 网格变更已生效 says "about":"changes/{name}"
as     qian anew
get    /api/v1/messages -> 200 says 东二微网格 → 河边微网格
