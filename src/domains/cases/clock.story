# 时限: why a case is due when it is, and what the clock says before, at and after that
place    510104018006001     grid       第1网格
place    510104018006001001  microgrid  第1微网格  104.07 30.64 104.09 30.66
person   wang      resident 510104018006        own
person   chen      member   510104018006001001  below
person   clerk     clerk    510104018006        below
person   elsewhere clerk    510104018005        below
person   street    street   510104018           below

# Before it is filed no limit runs; then it is told day by day. 25 November 2025 is a Tuesday.
as     wang
post   /api/v1/cases {"class":"16002","words":"路面破损","place":"510104018006001001"} -> 201 keep id as road keep version as v
get    /api/v1/cases/{road}/clock -> 200 hides due_ms says "limit_words":"5 个工作日" says "lines":[]
as     clerk
post   /api/v1/cases/{road}/file {"version":{v}} -> 200 says "due_ms":1764666000000 keep version as v
get    /api/v1/cases/{road}/clock -> 200 says "from_ms":1764000000000 says "due_ms":1764666000000 says 2025-11-25：当天不计
       says 2025-11-26 至 2025-11-28：工作日，计 3 天 says 2025-11-29 至 2025-11-30：周末，不计
       says 2025-12-01 至 2025-12-02：工作日，计 2 天 says "mark":"none" says "verb":"file" says "source":"示例"
in     english
again  -> 200 says 5 working days says weekend, not counted
in     chinese
as     elsewhere
get    /api/v1/cases/{road}/clock -> 404
as     nobody
get    /api/v1/cases/{road}/clock -> 401

# A car parked wrongly: three hours, day and night. A quarter before, at, and a working day after: each is said once.
as     clerk
post   /api/v1/cases {"class":"15003","words":"乱停车","place":"510104018006001001"} -> 201 keep id as car keep version as v
post   /api/v1/cases/{car}/file {"version":{v}} -> 200 says "due_ms":1764010800000 keep version as v
post   /api/v1/cases/{car}/dispatch {"version":{v}} -> 200 keep version as v
after  130 minutes
as     chen
get    /api/v1/messages -> 200 hides 快到处置时限了
after  10 minutes
get    /api/v1/messages -> 200 says 快到处置时限了
get    /api/v1/cases/{car} -> 200 says "mark":"amber" says "version":{v}
post   /api/v1/cases/{car}/accept {"version":{v}} -> 200 keep version as v
after  50 minutes
get    /api/v1/messages -> 200 says 已超时限，亮红牌
get    /api/v1/cases/{car}/clock -> 200 says "mark":"red" says "late":true says 昼夜连续，计 3 小时
as     clerk
get    /api/v1/messages -> 200 says 已超时限，亮红牌
as     street
get    /api/v1/messages -> 200 hides 超期一个工作日
after  24 hours
as     street anew
get    /api/v1/messages -> 200 says 下级事件超期一个工作日
as     clerk anew
get    /api/v1/cases/{car} -> 200 says "mark":"above"
post   /api/v1/cases/{car}/suspend {"version":{v},"words":"车主外地，等联系"} -> 200 keep version as v
get    /api/v1/cases/{car}/clock -> 200 says "late":false says "paused_ms"
